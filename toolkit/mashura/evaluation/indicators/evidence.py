"""What the formulas of the indicators read: a campaign and its tables, or the forecast of a plan."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

import pandas as pd

from mashura.analysis.people.representativeness import resemblance
from mashura.methodology.records.brief import Segment
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.costs import USUAL_COSTS, UsualCosts
from mashura.methodology.records.plan import Plan
from mashura.methodology.tables.consultation import Consultation
from mashura.simulation.prediction import Prediction


@dataclass(frozen=True, kw_only=True)
class Evidence:
    """A campaign's records and tables, with what is known of the population.

    Attributes
    ----------
    campaign : Campaign
        The records, as far as there are any.
    consultation : Consultation
        The tables, simulated or real.
    population : int or None
        People who could have taken part; None if unknown.
    population_table : pandas.DataFrame or None
        Columns attribute, group, share (0-1).
    self_score : float or None
        Result of a complete self-assessment (0-1).
    costs : UsualCosts
        What counts where the plan states nothing.
    """

    campaign: Campaign
    consultation: Consultation
    population: int | None = None
    population_table: pd.DataFrame | None = None
    self_score: float | None = None
    costs: UsualCosts = USUAL_COSTS

    @cached_property
    def plan(self) -> Plan:
        """The campaign's plan; an empty one if it has none."""
        return self.campaign.plan or Plan()

    @property
    def participants(self) -> int:
        """How many people took part."""
        return len(self.consultation.participants)

    @property
    def participants_wanted(self) -> int:
        """How many participants all segments of the plan want together."""
        return sum(segment.participants_wanted for segment in self.plan.segments)

    def funnel_total(self, step: str) -> int:
        """Return how many people are counted at a step of the funnel."""
        return int(self.consultation.funnel[step].sum())

    def days_since_closing(self, day: date | None) -> float | None:
        """Return the days from the planned closing of the consultation to a day; None if one is unknown."""
        timeline = self.plan.timeline
        if day is None or timeline.opens_on is None or timeline.duration_days is None:
            return None
        return float((day - (timeline.opens_on + timedelta(days=timeline.duration_days))).days)

    @cached_property
    def moderation_by_statement(self) -> pd.DataFrame:
        """Each statement's first and last decision, the number of decisions, and the last reason."""
        decisions = self.consultation.moderation_log.sort_values("decided_at", kind="stable")
        by_statement = decisions.groupby("statement_id", sort=False)
        table = by_statement["decision"].agg(["first", "last", "size"])
        return table.assign(reason=by_statement["reason"].last())

    @property
    def party_names(self) -> list[str]:
        """The names of the plan's stakeholders."""
        return [party.name for party in self.plan.stakeholders if party.name]


@dataclass(frozen=True, kw_only=True)
class Forecast:
    """What the simulator predicts for a plan, for indicators that can be known before a campaign.

    Attributes
    ----------
    plan : Plan
        The plan.
    prediction : Prediction
        The mean course of the campaign, or one course.
    population : mapping of (str, str) to float
        Share of the population (0-1) of each attribute and group.
    costs : UsualCosts
        What things cost there if the plan does not say it.
    """

    plan: Plan
    prediction: Prediction
    population: Mapping[tuple[str, str], float]
    costs: UsualCosts = USUAL_COSTS

    def segment_shares(self) -> dict[str, float]:
        """Return the participants of each segment, divided by the number that the plan wants from it.

        A segment that names nobody in particular is left out: anybody who speaks its language would count.
        """
        return {
            segment.segment_id: self.prediction.segments[segment.segment_id] / segment.participants_wanted
            for segment in self.plan.segments
            if segment.participants_wanted and segment.is_told_apart
        }

    def similarity(self) -> dict[str, float]:
        """Return the representativeness index of each attribute (0-1; 1: as in the population)."""
        columns = (self.prediction.groups[name] for name in ("attribute", "group", "share"))
        due: dict[str, list[float]] = {}
        expected: dict[str, list[float]] = {}
        for attribute, group, share in zip(*columns, strict=True):
            due.setdefault(attribute, []).append(self.population.get((attribute, group.lower()), 0.0))
            expected.setdefault(attribute, []).append(float(share))
        return {attribute: resemblance(shares, expected[attribute]) for attribute, shares in due.items()}


def population_shares(population_table: pd.DataFrame) -> dict[tuple[str, str], float]:
    """Return a population table as shares (0-1) by attribute and group, group names in lower case.

    Examples
    --------
    >>> population_shares(pd.DataFrame({"attribute": ["gender"], "group": ["Female"], "share": [0.5]}))
    {('gender', 'female'): 0.5}
    """
    columns = (population_table[name] for name in ("attribute", "group", "share"))
    return {
        (str(attribute), str(group).lower()): float(share)
        for attribute, group, share in zip(*columns, strict=True)
    }


def members(consultation: Consultation, segment: Segment) -> int:
    """Return how many participants belong to a segment; one person can belong to several.

    Examples
    --------
    >>> people = pd.DataFrame({"participant_id": ["1", "2"], "gender": ["female", "male"]})
    >>> talk = Consultation(title="Buses", origin="csv", participants=people)
    >>> members(talk, Segment(segment_id="women", name="Women", genders=("female",)))
    1
    """
    people = consultation.participants
    inside = pd.Series(True, index=people.index)
    for column, allowed in (
        ("language", segment.languages),
        ("region", segment.regions),
        ("age_band", [band.value for band in segment.age_bands]),
        ("gender", [gender.value for gender in segment.genders]),
        ("residency", [residency.value for residency in segment.residencies]),
    ):
        if allowed:
            inside &= people[column].isin(allowed)
    if segment.disability is not None:
        inside &= people["disability"].eq(segment.disability).fillna(False).astype(bool)
    return int(inside.sum())
