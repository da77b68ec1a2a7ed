"""Whether the promises of an agreement were kept, by what was measured (S174, S181)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from mashura.methodology.governing.governance import Agreement
from mashura.methodology.vocabulary import ServiceMeasure


@dataclass(frozen=True, kw_only=True)
class KeptTerm:
    """A promise of an agreement: what was promised, what was measured, and whether it was kept."""

    measure: ServiceMeasure
    target: float
    measured: float | None

    @property
    def state(self) -> Literal["kept", "broken", "unknown"]:
        """Whether it was kept; unknown where nothing was measured."""
        if self.measured is None:
            return "unknown"
        if self.measure.less_is_better:
            return "kept" if self.measured <= self.target else "broken"
        return "kept" if self.measured >= self.target else "broken"


def kept_terms(agreement: Agreement, measured: Mapping[ServiceMeasure, float]) -> Iterator[KeptTerm]:
    """Yield the promises of an agreement with what was measured.

    Parameters
    ----------
    agreement : Agreement
    measured : mapping of ServiceMeasure to float
        In the unit of the measure: hours, days, percent or a number.

    Examples
    --------
    >>> promised = Agreement(terms=[{"measure": "days_to_answer", "target": 5}])
    >>> [term.state for term in kept_terms(promised, {ServiceMeasure.DAYS_TO_ANSWER: 6.0})]
    ['broken']
    """
    for term in agreement.terms:
        if term.measure is not None and term.target is not None:
            yield KeptTerm(measure=term.measure, target=term.target, measured=measured.get(term.measure))
