"""The proposed indicators as a scorecard: value, plan, yardstick and dimension, or why the value is unknown.

The national plan names three dimensions of its indicators (S159) and its list is lost (H1); indicators and
their assignment to the dimensions are this project's proposal.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from mashura.evaluation.indicators import INDICATORS, indicator_name, indicators
from mashura.i18n import Language, format_number, format_percent, message
from mashura.methodology import Campaign, Consultation, Plan, Stage, missing_outputs
from mashura.methodology.rules.announcement import kept_points
from mashura.methodology.vocabulary import AttractionMechanism

Dimension = Literal["leadership", "happiness", "partnership"]
DIMENSIONS: tuple[Dimension, ...] = ("leadership", "happiness", "partnership")
Unit = Literal["share", "number", "days", "hours", "money", "index"]
State = Literal["met", "missed", "inside", "outside", "unmeasured", "unknown"]


@dataclass(frozen=True, kw_only=True)
class Benchmark:
    """A yardstick from outside the plan; ``source`` is a fact of the field (F1 ...) or an item (S...)."""

    low: float | None = None
    high: float | None = None
    source: str


@dataclass(frozen=True, kw_only=True)
class _Definition:
    dimension: Dimension
    unit: Unit
    items: tuple[str, ...] = ()
    benchmark: Benchmark | None = None
    less_is_better: bool = False
    unknown: str = "not-recorded"


_DEFINITIONS: Mapping[str, _Definition] = {
    "reach": _Definition(dimension="happiness", unit="share", unknown="no-funnel"),
    "participants": _Definition(dimension="happiness", unit="number"),
    "participation_rate": _Definition(
        dimension="happiness",
        unit="share",
        benchmark=Benchmark(low=0.001, high=0.03, source="F27"),
        unknown="no-population",
    ),
    "participants_per_visitor": _Definition(
        dimension="happiness",
        unit="share",
        benchmark=Benchmark(low=0.05, high=0.45, source="F4"),
        unknown="no-funnel",
    ),
    "writers_per_participant": _Definition(
        dimension="happiness",
        unit="share",
        benchmark=Benchmark(low=0.04, high=0.25, source="F2"),
        unknown="no-authors",
    ),
    "representativeness": _Definition(dimension="happiness", unit="index", unknown="no-census"),
    "inclusion_coverage": _Definition(
        dimension="happiness", unit="share", benchmark=Benchmark(low=1.0, source="S47"), unknown="no-targets"
    ),
    "vote_gini": _Definition(
        dimension="happiness",
        unit="index",
        benchmark=Benchmark(low=0.20, high=0.65, source="F1"),
        less_is_better=True,
        unknown="no-votes",
    ),
    "top_authors_share": _Definition(
        dimension="happiness",
        unit="share",
        benchmark=Benchmark(low=0.35, high=0.80, source="F3"),
        less_is_better=True,
        unknown="no-authors",
    ),
    "moderated_out": _Definition(
        dimension="leadership",
        unit="share",
        benchmark=Benchmark(low=0.0, high=0.58, source="F12"),
        less_is_better=True,
        unknown="no-moderation-log",
    ),
    "moderation_hours": _Definition(
        dimension="leadership", unit="hours", less_is_better=True, unknown="no-moderation-log"
    ),
    "consensus_yield": _Definition(dimension="happiness", unit="number", unknown="no-groups"),
    "cost_per_participant": _Definition(
        dimension="leadership", unit="money", less_is_better=True, unknown="no-plan"
    ),
    "days_to_decision": _Definition(
        dimension="leadership", unit="days", less_is_better=True, unknown="no-decision"
    ),
    "days_to_announcement": _Definition(
        dimension="leadership",
        unit="days",
        benchmark=Benchmark(high=84, source="UK"),
        less_is_better=True,
        unknown="no-announcement",
    ),
    "influence": _Definition(dimension="happiness", unit="share", unknown="no-rulings"),
    "people_informed": _Definition(dimension="happiness", unit="number", unknown="no-announcement"),
    "duplicates_removed": _Definition(
        dimension="leadership",
        unit="share",
        items=("S57",),
        less_is_better=True,
        unknown="no-moderation-reasons",
    ),
    "appeals_overturned": _Definition(
        dimension="leadership", unit="share", items=("S57", "S267"), less_is_better=True, unknown="no-appeals"
    ),
    "answered_in_time": _Definition(dimension="happiness", unit="share", items=("S174", "S181")),
    "decision_recorded": _Definition(
        dimension="leadership",
        unit="share",
        items=("S65",),
        benchmark=Benchmark(low=1.0, source="S65"),
        unknown="no-records",
    ),
    "feedback_completeness": _Definition(
        dimension="happiness",
        unit="share",
        items=("S69", "S70", "S71", "S72", "S73"),
        benchmark=Benchmark(low=1.0, source="S69"),
        unknown="no-announcement",
    ),
    "archive_completeness": _Definition(
        dimension="leadership",
        unit="share",
        items=("S149", "S270"),
        benchmark=Benchmark(low=1.0, source="S270"),
        unknown="no-records",
    ),
    "parties_studied": _Definition(
        dimension="partnership",
        unit="share",
        items=("S64",),
        benchmark=Benchmark(low=1.0, source="S64"),
        unknown="no-stakeholders",
    ),
    "parties_informed": _Definition(
        dimension="partnership",
        unit="share",
        items=("S69",),
        benchmark=Benchmark(low=1.0, source="S69"),
        unknown="no-stakeholders",
    ),
    "partnerships": _Definition(
        dimension="partnership", unit="number", items=("S47", "S84"), unknown="no-plan"
    ),
    "trained_coordinators": _Definition(dimension="partnership", unit="number", items=("S230", "S234")),
    "satisfaction_change": _Definition(
        dimension="happiness", unit="index", items=("S65", "S87"), unknown="no-before-and-after"
    ),
    "return_rate": _Definition(dimension="happiness", unit="share", items=("S65",), unknown="one-campaign"),
    "guide_age_days": _Definition(
        dimension="leadership",
        unit="days",
        items=("S237",),
        benchmark=Benchmark(high=92, source="S237"),
        less_is_better=True,
    ),
    "self_score": _Definition(
        dimension="leadership",
        unit="index",
        items=tuple(f"S{number}" for number in range(92, 109)),
        unknown="no-self-assessment",
    ),
}


@dataclass(frozen=True, kw_only=True)
class Kpi:
    """One indicator of the scorecard.

    Attributes
    ----------
    name : str
        Identifier; :meth:`label` is what people read.
    value, planned : float or None
        What happened and what the plan set; shares and indices are 0-1.
    dimension : {'leadership', 'happiness', 'partnership'}
        Where the project puts it (S159).
    unit : str
        How to read the value.
    items : tuple of str
        Items of the inventory that it serves.
    benchmark : Benchmark or None
        A range from outside the plan.
    less_is_better : bool
        Whether a value below the planned one is the better one.
    unknown : str or None
        Key of the reason why there is no value.
    """

    name: str
    value: float | None
    planned: float | None
    dimension: Dimension
    unit: Unit
    items: tuple[str, ...]
    benchmark: Benchmark | None
    less_is_better: bool
    unknown: str | None

    @property
    def state(self) -> State:
        """Whether the goal was met; without a goal, whether the value lies inside the benchmark's range."""
        if self.value is None:
            return "unknown"
        if self.goal is not None:
            better = self.value <= self.goal if self.less_is_better else self.value >= self.goal
            return "met" if better else "missed"
        if self.benchmark is None or self.benchmark.low is None or self.benchmark.high is None:
            return "unmeasured"
        return "inside" if self.benchmark.low <= self.value <= self.benchmark.high else "outside"

    @property
    def goal(self) -> float | None:
        """What was to be reached: the plan's value, else a benchmark that is a limit and no range."""
        if self.planned is not None or self.benchmark is None:
            return self.planned
        if self.benchmark.low is not None and self.benchmark.high is not None:
            return None
        return self.benchmark.high if self.less_is_better else self.benchmark.low

    def label(self, lang: Language | None = None) -> str:
        """Return the indicator's name in words."""
        return indicator_name(self.name, lang)

    def reason(self, lang: Language | None = None) -> str | None:
        """Return why the value is unknown, None where it is known."""
        return message(f"evaluation-unknown-{self.unknown}", lang=lang) if self.unknown else None

    def shown(self, value: float | None = None, lang: Language | None = None) -> str:
        """Return a value of this indicator as people read it; its own value unless another is given."""
        number = self.value if value is None else value
        if number is None:
            return ""
        if self.unit == "share":
            return format_percent(number, lang, 2 if 0 < number < 0.02 else 1 if number < 0.1 else 0)
        decimals = {"index": 2, "hours": 1, "money": 2}.get(self.unit, 0)
        return format_number(number, lang, decimals)

    def document(self) -> dict[str, object]:
        """Return the indicator ready for JSON."""
        yardstick = self.benchmark
        return {
            "name": self.name,
            "label": self.label(),
            "value": self.value,
            "planned": self.planned,
            "unit": self.unit,
            "dimension": self.dimension,
            "items": [*self.items],
            "benchmark": None
            if yardstick is None
            else {"low": yardstick.low, "high": yardstick.high, "source": yardstick.source},
            "less_is_better": self.less_is_better,
            "state": self.state,
            "reason": self.reason(),
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
    >>> found = {one.name: one for one in scorecard(Campaign(), Consultation(title="Buses", origin="csv"))}
    >>> found["participants"].value, found["return_rate"].value
    (0.0, None)
    >>> found["return_rate"].reason("en")
    'it takes two campaigns in which the same people can be recognised'
    """
    measured = indicators(
        consultation,
        campaign.plan or Plan(),
        population=population,
        population_table=population_table,
        decision=campaign.decision,
        announcement=campaign.announcement,
    )
    values = {one.name: one.value for one in measured}
    planned = {one.name: one.planned for one in measured}
    values |= {**_integrity(consultation), **_records(campaign), **_parties(campaign)}
    values["self_score"] = self_score
    if policy := campaign.conduct and campaign.conduct.moderation:
        planned["moderation_hours"] = policy.hours_to_decide
    return tuple(
        Kpi(
            name=name,
            value=values.get(name),
            planned=planned.get(name),
            dimension=rule.dimension,
            unit=rule.unit,
            items=INDICATORS.get(name, rule.items),
            benchmark=rule.benchmark,
            less_is_better=rule.less_is_better,
            unknown=rule.unknown if values.get(name) is None else None,
        )
        for name, rule in _DEFINITIONS.items()
    )


def _integrity(consultation: Consultation) -> dict[str, float | None]:
    log = consultation.moderation_log
    if log.empty:
        return {}
    last = log.sort_values("decided_at", kind="stable").groupby("statement_id", sort=False)
    decisions = last["decision"].agg(["first", "last", "size"])
    appealed = decisions[decisions["size"] > 1]
    overturned = appealed["first"] != appealed["last"]
    reasons = log["reason"].notna().any()
    return {
        "duplicates_removed": float(last["reason"].last().eq("duplicate").mean()) if reasons else None,
        "appeals_overturned": float(overturned.mean()) if len(appealed) else None,
    }


def _records(campaign: Campaign) -> dict[str, float | None]:
    if campaign.plan is None and campaign.decision is None:
        return {}
    decision = campaign.decision
    done = [stage for stage in Stage if not missing_outputs(stage, campaign)]
    return {
        "decision_recorded": float(
            decision is not None and bool(decision.text) and bool(decision.ratified_on)
        ),
        "feedback_completeness": kept_points(campaign),
        "archive_completeness": len(done) / len(Stage),
    }


def _parties(campaign: Campaign) -> dict[str, float | None]:
    plan = campaign.plan
    if plan is None:
        return {}
    ways = [one for one in plan.attractions if one.mechanism is AttractionMechanism.PARTNERSHIP]
    values: dict[str, float | None] = {"partnerships": float(len(ways))}
    names = [one.name for one in plan.stakeholders if one.name]
    if names:
        studied = (
            {one.party for one in campaign.decision.effects if one.effect} if campaign.decision else set()
        )
        told = {*campaign.announcement.parties_informed} if campaign.announcement else set()
        values["parties_studied"] = sum(name in studied for name in names) / len(names)
        values["parties_informed"] = sum(name in told for name in names) / len(names)
    return values
