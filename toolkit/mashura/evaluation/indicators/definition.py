"""An indicator as one object, and the registry of all of them (S77, S159).

To add an indicator, :func:`register` its definition in a module of this folder and write its name in
``i18n/locales/{ar,en}/evaluation/indicators.ftl``. Nothing else lists indicators. The national plan names
three dimensions of indicators (S159) and its own list is lost (H1): this set is a proposal of this project.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from mashura.evaluation.indicators.evidence import Evidence, Forecast
from mashura.i18n import Language, format_number, format_percent, message
from mashura.methodology.vocabulary import EvaluationQuestion, LessonSubject

Unit = Literal["share", "number", "days", "hours", "money", "index"]
Direction = Literal["higher", "lower"]
Dimension = Literal["leadership", "happiness", "partnership"]
DIMENSIONS: tuple[Dimension, ...] = ("leadership", "happiness", "partnership")
Formula = Callable[[Evidence], float | None]

_DECIMALS: Mapping[Unit, int] = {"index": 2, "hours": 1, "money": 2}


class Place(StrEnum):
    """A document, app or report in which an indicator is shown."""

    RECORD = "record"
    """The campaign's own evaluation record: ``campaign.json``, and what ``mashura simulate`` prints."""
    SCORECARD = "scorecard"
    """``mashura evaluate``, the report, its annex of unknown values, and the chart of the scorecard."""
    NATIONAL = "national"
    """The national view of several campaigns in ``mashura evaluate``."""
    WHAT_IF = "what_if"
    """The app *What if?*; needs ``predicted``, a short name and a help text."""
    SENSITIVITY = "sensitivity"
    """The sensitivity analysis of the simulator and its chart; needs ``predicted`` and a short name."""


@dataclass(frozen=True, kw_only=True)
class Benchmark:
    """A yardstick from outside the plan; ``source`` is a fact of the field (F1 ...) or an item (S...)."""

    low: float | None = None
    high: float | None = None
    source: str


@dataclass(frozen=True, kw_only=True)
class IndicatorDefinition:
    """Everything that defines an indicator.

    Attributes
    ----------
    name : str
        Identifier in JSON; people read :meth:`label`.
    formula : callable or None
        Returns the value from the evidence, None if the data cannot tell. An indicator that no record or
        table holds yet has no formula; the scorecard lists it as unknown, with the reason.
    unit : {'share', 'number', 'days', 'hours', 'money', 'index'}
        Shares and indices are 0-1, money is in the plan's currency.
    direction : {'higher', 'lower'}
        Which value is the better one.
    dimension : {'leadership', 'happiness', 'partnership'}
        Where this project puts it (S159).
    items : tuple of str
        Items of the inventory that it serves.
    unknown : str
        The message ``evaluation-unknown-…`` that says why there is no value.
    shown_in : frozenset of Place
        Where it is shown.
    planned : callable or None
        Returns the value that the plan sets, None if the plan leaves it open.
    benchmark : Benchmark or None
        A yardstick from outside the plan.
    evidence_for : mapping of EvaluationQuestion to int
        The questions of the evaluation for which it is evidence, each with its position there.
    lesson : LessonSubject or None
        The subject of the lesson to draw if the goal is missed; None for no lesson.
    acceptable : float or None
        The limit for a lesson where neither plan nor benchmark sets one (an assumption).
    predicted : callable or None
        Returns the value that the simulator predicts for a plan.
    decimals : int
        Decimals where values stand side by side; for shares and indices, those of the percentage.
    """

    name: str
    formula: Formula | None
    unit: Unit
    direction: Direction
    dimension: Dimension
    items: tuple[str, ...]
    unknown: str
    shown_in: frozenset[Place]
    planned: Formula | None = None
    benchmark: Benchmark | None = None
    evidence_for: Mapping[EvaluationQuestion, int] = field(default_factory=dict)
    lesson: LessonSubject | None = None
    acceptable: float | None = None
    predicted: Callable[[Forecast], float] | None = None
    decimals: int = 0

    def achieved(self, evidence: Evidence) -> float | None:
        """Return the indicator's value in a campaign; None if the data cannot tell."""
        return self.formula(evidence) if self.formula else None

    def intended(self, evidence: Evidence) -> float | None:
        """Return the value that the plan sets; None if it sets none."""
        return self.planned(evidence) if self.planned else None

    @property
    def less_is_better(self) -> bool:
        """Whether a lower value is the better one."""
        return self.direction == "lower"

    @property
    def worst_usual(self) -> float | None:
        """The end of the benchmark beyond which a value is worse than usual."""
        if self.benchmark is None:
            return None
        return self.benchmark.high if self.less_is_better else self.benchmark.low

    @property
    def message_key(self) -> str:
        """The message that holds the indicator's name."""
        return f"indicator-{self.name.replace('_', '-')}"

    def label(self, lang: Language | None = None) -> str:
        """Return the indicator's name in words."""
        return message(self.message_key, lang=lang)

    def short_label(self, lang: Language | None = None) -> str:
        """Return the name for narrow places: apps, charts and the sensitivity analysis."""
        return message(f"{self.message_key}.short", lang=lang)

    def help_text(self, lang: Language | None = None) -> str:
        """Return what the app *What if?* says under the name."""
        return message(f"{self.message_key}.help", lang=lang)

    def shown(self, value: float, lang: Language | None = None) -> str:
        """Return a value as people read it where it stands alone; small shares get decimals."""
        if self.unit == "share":
            return format_percent(value, lang, 2 if 0 < value < 0.02 else 1 if value < 0.1 else 0)
        return format_number(value, lang, _DECIMALS.get(self.unit, 0))


INDICATORS: dict[str, IndicatorDefinition] = {}
"""Every indicator by its name, in the order in which reports show them."""


def register(definition: IndicatorDefinition) -> None:
    """Add an indicator to :data:`INDICATORS`.

    Raises
    ------
    ValueError
        If another indicator has the same name.
    """
    if definition.name in INDICATORS:
        raise ValueError(f"There is already an indicator {definition.name!r}: choose another name.")
    INDICATORS[definition.name] = definition


def shown_in(place: Place) -> tuple[IndicatorDefinition, ...]:
    """Return the indicators that a place shows, in the order of reports.

    Examples
    --------
    >>> [definition.name for definition in shown_in(Place.SENSITIVITY)]
    ['reach', 'participants', 'representativeness']
    """
    return tuple(definition for definition in INDICATORS.values() if place in definition.shown_in)
