"""The scorecard of a campaign: each indicator's value and plan, or why the value is unknown (S77, S159)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from typing import Literal

import pandas as pd

from mashura.evaluation.indicators import Dimension, Evidence, IndicatorDefinition, Place, shown_in
from mashura.i18n import Language, message
from mashura.methodology import Campaign, Consultation
from mashura.methodology.records.evaluation import Evaluation, HandValue

State = Literal["met", "missed", "inside", "outside", "unmeasured", "unknown"]


@dataclass(frozen=True, kw_only=True)
class Kpi:
    """One indicator of the scorecard.

    Attributes
    ----------
    definition : IndicatorDefinition
        The indicator's name, unit, direction, dimension and yardstick.
    value, planned : float or None
        What happened and what the plan set; shares and indices are 0-1.
    typed : HandValue or None
        Where a person typed the value because no table tells it.
    """

    definition: IndicatorDefinition
    value: float | None
    planned: float | None
    typed: HandValue | None = None

    @property
    def name(self) -> str:
        """The indicator's identifier; :meth:`label` is what people read."""
        return self.definition.name

    @property
    def state(self) -> State:
        """Whether the goal was met; without a goal, whether the value lies inside the benchmark's range."""
        benchmark = self.definition.benchmark
        if self.value is None:
            return "unknown"
        if self.goal is not None:
            better = self.value <= self.goal if self.definition.less_is_better else self.value >= self.goal
            return "met" if better else "missed"
        if benchmark is None or benchmark.low is None or benchmark.high is None:
            return "unmeasured"
        return "inside" if benchmark.low <= self.value <= benchmark.high else "outside"

    @property
    def goal(self) -> float | None:
        """What was to be reached: the plan's value, else a benchmark that is a limit and not a range."""
        benchmark = self.definition.benchmark
        if self.planned is not None or benchmark is None:
            return self.planned
        is_range = benchmark.low is not None and benchmark.high is not None
        return None if is_range else self.definition.worst_usual

    @property
    def limit(self) -> float | None:
        """The limit of an acceptable value: the goal, else the benchmark's worse end, else an assumption."""
        limits = (self.goal, self.definition.worst_usual, self.definition.acceptable)
        return next((limit for limit in limits if limit is not None), None)

    @property
    def misses_limit(self) -> bool:
        """Whether the value is known and worse than :attr:`limit`."""
        if self.value is None or self.limit is None:
            return False
        return self.value > self.limit if self.definition.less_is_better else self.value < self.limit

    def label(self, lang: Language | None = None) -> str:
        """Return the indicator's name in words."""
        return self.definition.label(lang)

    def reason(self, lang: Language | None = None) -> str | None:
        """Return why the value is unknown, None where it is known."""
        if self.value is not None:
            return None
        return message(f"evaluation-unknown-{self.definition.unknown}", lang=lang)

    def shown(self, value: float | None = None, lang: Language | None = None) -> str:
        """Return a value of this indicator as people read it; its own value unless another is given."""
        number = self.value if value is None else value
        return "" if number is None else self.definition.shown(number, lang)

    def document(self) -> dict[str, object]:
        """Return the indicator ready for JSON."""
        definition, benchmark = self.definition, self.definition.benchmark
        return {
            "name": definition.name,
            "label": self.label(),
            "value": self.value,
            "planned": self.planned,
            "unit": definition.unit,
            "dimension": definition.dimension,
            "items": [*definition.items],
            "benchmark": None if benchmark is None else asdict(benchmark),
            "less_is_better": definition.less_is_better,
            "state": self.state,
            "reason": self.reason(),
            "typed_by_hand": self.typed is not None,
        }


def dimension_name(dimension: Dimension, lang: Language | None = None) -> str:
    """Return the name of a dimension (S159).

    Examples
    --------
    >>> dimension_name("leadership", "en")
    "The state's leadership"
    """
    return message(f"evaluation-dimension-{dimension}", lang=lang)


def scorecard(
    campaign: Campaign,
    consultation: Consultation,
    *,
    population: int | None = None,
    population_table: pd.DataFrame | None = None,
    self_score: float | None = None,
) -> tuple[Kpi, ...]:
    """Return all proposed indicators of a campaign; none is left out and none is invented.

    Parameters
    ----------
    campaign : Campaign
        The records, as far as there are any.
    consultation : Consultation
        The tables, simulated or real.
    population : int, optional
        People who could have taken part.
    population_table : pandas.DataFrame, optional
        Columns attribute, group, share (0-1).
    self_score : float, optional
        Result of a complete self-assessment (0-1).

    Returns
    -------
    tuple of Kpi
        One for each indicator, in a fixed order; a value that the data cannot tell is None with a reason.

    Examples
    --------
    >>> scores = scorecard(Campaign(), Consultation(title="Buses", origin="csv"))
    >>> by_name = {score.name: score for score in scores}
    >>> by_name["participants"].value, by_name["return_rate"].value
    (0.0, None)
    >>> by_name["return_rate"].reason("en")
    'it takes two campaigns in which the same people can be recognised'
    """
    evidence = Evidence(
        campaign=campaign,
        consultation=consultation,
        population=population,
        population_table=population_table,
        self_score=self_score,
    )
    scores = [_score(definition, evidence) for definition in shown_in(Place.SCORECARD)]
    return with_hand_values(scores, campaign.evaluation or Evaluation())


def _score(definition: IndicatorDefinition, evidence: Evidence) -> Kpi:
    value, planned = definition.achieved(evidence), _intended(definition, evidence)
    return Kpi(definition=definition, value=value, planned=planned)


def with_hand_values(scores: Iterable[Kpi], evaluation: Evaluation) -> tuple[Kpi, ...]:
    """Return indicators with the values that a person typed, which count only where no table tells one.

    Examples
    --------
    >>> typed = Evaluation(by_hand=({"indicator": "return_rate", "value": 12},))
    >>> scores = scorecard(Campaign(), Consultation(title="Buses", origin="csv"))
    >>> [score.value for score in with_hand_values(scores, typed) if score.typed]
    [0.12]
    """
    typed = {value.indicator: value for value in reversed(evaluation.by_hand) if value.value is not None}
    return tuple(_with_hand_value(score, typed.get(score.name)) for score in scores)


def _with_hand_value(score: Kpi, typed: HandValue | None) -> Kpi:
    if typed is None or typed.value is None or score.value is not None:
        return score
    value = typed.value / 100 if score.definition.unit == "share" else typed.value
    return replace(score, value=value, typed=typed)


def _intended(definition: IndicatorDefinition, evidence: Evidence) -> float | None:
    """Return the target that the plan states for an indicator, else the value that follows from the plan."""
    plan = evidence.campaign.plan
    for target in plan.targets if plan else ():
        if target.indicator == definition.name and target.value is not None:
            return target.value / 100 if definition.unit == "share" else target.value
    return definition.intended(evidence)
