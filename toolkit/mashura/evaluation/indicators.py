"""Key performance indicators, a set proposed by this project: the plan's own list is lost (H1, S77, S159)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pandas as pd

from mashura.analysis import (
    VoteMatrix,
    opinion_groups,
    representativeness,
    vote_concentration,
    writing_concentration,
)
from mashura.i18n import Language, message
from mashura.methodology.records.announcement import Announcement
from mashura.methodology.records.brief import Segment
from mashura.methodology.records.decision import Decision
from mashura.methodology.records.evaluation import Indicator
from mashura.methodology.records.plan import Plan
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import Disposition

# Name of each indicator and its items, in the order in which reports show them.
INDICATORS: Mapping[str, tuple[str, ...]] = {
    "reach": ("S77", "S206"),
    "participants": ("S77",),
    "participation_rate": ("S77",),
    "participants_per_visitor": ("S77",),
    "writers_per_participant": ("S77",),
    "representativeness": ("S38", "S47", "S256"),
    "inclusion_coverage": ("S47",),
    "vote_gini": ("S77",),
    "top_authors_share": ("S77",),
    "moderated_out": ("S57", "S267"),
    "moderation_hours": ("S57", "S267"),
    "consensus_yield": ("S62",),
    "cost_per_participant": ("S45",),
    "days_to_decision": ("S66",),
    "days_to_announcement": ("S69",),
    "influence": ("S79",),
    "people_informed": ("S69", "S74"),
}
_CONSENSUS_SHARE = 0.6  # agreement that every opinion group must reach (facts of the field, F15)


def indicator_name(name: str, lang: Language | None = None) -> str:
    """Return the label of an indicator.

    Examples
    --------
    >>> indicator_name("reach", "en")
    'Reach (share of the population that saw the consultation)'
    """
    return message(f"evaluation-kpi-{name.replace('_', '-')}", lang=lang)


def indicators(
    consultation: Consultation,
    plan: Plan,
    *,
    population: int | None,
    population_table: pd.DataFrame | None,
    decision: Decision | None = None,
    announcement: Announcement | None = None,
) -> tuple[Indicator, ...]:
    """Return the indicators of a consultation, planned beside achieved.

    Parameters
    ----------
    consultation : Consultation
        Tables, simulated or real.
    plan : Plan
        What was intended.
    population : int or None
        People who could have taken part; None where nobody knows.
    population_table : pandas.DataFrame or None
        Columns attribute, group, share (0-1), as :func:`mashura.analysis.people.representativeness` takes it.
    decision, announcement : optional
        Indicators that need them have no value without.

    Returns
    -------
    tuple of Indicator
        One for each of :data:`INDICATORS`; shares are 0-1, times in days or hours, money in the plan's
        currency. None means that the data cannot tell.

    Examples
    --------
    >>> census = pd.DataFrame({"attribute": "gender", "group": ["female", "male"], "share": [0.5, 0.5]})
    >>> people = pd.DataFrame({"participant_id": ["1", "2"], "gender": ["female", "male"]})
    >>> talk = Consultation(title="Buses", origin="csv", participants=people)
    >>> found = indicators(talk, Plan(), population=1000, population_table=census)
    >>> {one.name: one.value for one in found}["participation_rate"]
    0.002
    """
    values = {
        **_participation(consultation, population),
        **_people(consultation, plan, population_table),
        **_conversation(consultation),
        **_aftermath(consultation, plan, decision, announcement),
    }
    planned = _planned(plan, population)
    return tuple(
        Indicator(name=name, value=values.get(name), planned=planned.get(name)) for name in INDICATORS
    )


def _planned(plan: Plan, population: int | None) -> dict[str, float | None]:
    wanted = sum(segment.participants_wanted for segment in plan.segments)
    promised = plan.feedback.within_days
    return {
        "participants": float(wanted) if wanted else None,
        "participation_rate": wanted / population if wanted and population else None,
        "cost_per_participant": plan.cost() / wanted if wanted else None,
        "inclusion_coverage": 1.0 if wanted else None,
        "days_to_announcement": float(promised) if promised else None,
    }


def _participation(consultation: Consultation, population: int | None) -> dict[str, float | None]:
    participants = len(consultation.participants)
    exposed, visited = consultation.funnel["exposed"].sum(), consultation.funnel["visited"].sum()
    writers = consultation.statements["author_id"].nunique()
    return {
        "reach": float(exposed / population) if exposed and population else None,
        "participants": float(participants),
        "participation_rate": participants / population if population else None,
        "participants_per_visitor": float(participants / visited) if visited else None,
        "writers_per_participant": writers / participants if participants and writers else None,
    }


def _people(
    consultation: Consultation, plan: Plan, population_table: pd.DataFrame | None
) -> dict[str, float | None]:
    compared = () if population_table is None else representativeness(consultation, population_table)
    found = [one.index for one in compared if one.index is not None]
    wanted = [segment for segment in plan.segments if segment.participants_wanted]
    met = [members(consultation, segment) >= segment.participants_wanted for segment in wanted]
    return {
        "representativeness": min(found) if found else None,
        "inclusion_coverage": sum(met) / len(met) if met else None,
    }


def members(consultation: Consultation, segment: Segment) -> int:
    """Return how many participants belong to a segment; one person can belong to several."""
    people = consultation.participants
    inside = pd.Series(True, index=people.index)
    for column, allowed in (
        ("language", segment.languages),
        ("region", segment.regions),
        ("age_band", [band.value for band in segment.age_bands]),
        ("gender", [gender.value for gender in segment.genders]),
        ("residency", [one.value for one in segment.residencies]),
    ):
        if allowed:
            inside &= people[column].isin(allowed)
    if segment.disability is not None:
        inside &= people["disability"].eq(segment.disability).fillna(False).astype(bool)
    return int(inside.sum())


def _conversation(consultation: Consultation) -> dict[str, float | None]:
    log = consultation.moderation_log
    votes = VoteMatrix.of(consultation)
    groups = opinion_groups(votes)
    lowest = np.ones(votes.shape[1])
    for group in groups.groups:
        members = np.isin(votes.participant_ids, group.members)
        seen = votes.counts(None, members)
        lowest = np.minimum(lowest, votes.counts(1, members) / np.maximum(seen, 1))
    return {
        "vote_gini": vote_concentration(consultation).gini if len(consultation.votes) else None,
        "top_authors_share": (
            writing_concentration(consultation).top_decile_share if _authors_known(consultation) else None
        ),
        "moderated_out": float(log["decision"].eq("out").mean()) if len(log) else None,
        "moderation_hours": float(log["hours_waiting"].median()) if len(log) else None,
        "consensus_yield": float((lowest >= _CONSENSUS_SHARE).sum()) if groups.k else None,
    }


def _authors_known(consultation: Consultation) -> bool:
    return bool(consultation.statements["author_id"].notna().any())


def _aftermath(
    consultation: Consultation, plan: Plan, decision: Decision | None, announcement: Announcement | None
) -> dict[str, float | None]:
    participants = len(consultation.participants)
    values: dict[str, float | None] = {
        "cost_per_participant": plan.cost() / participants if participants and plan.cost() else None
    }
    timeline = plan.timeline
    closed = (
        timeline.opens_on.toordinal() + timeline.duration_days
        if timeline.opens_on is not None and timeline.duration_days is not None
        else None
    )
    if decision is not None:
        if closed is not None and decision.ratified_on is not None:
            values["days_to_decision"] = float(decision.ratified_on.toordinal() - closed)
        if decision.rulings:
            heard = [ruling.disposition is not Disposition.REJECTED for ruling in decision.rulings]
            values["influence"] = sum(heard) / len(heard)
    if announcement is not None:
        if closed is not None and announcement.announced_on is not None:
            values["days_to_announcement"] = float(announcement.announced_on.toordinal() - closed)
        if announcement.people_informed is not None:
            values["people_informed"] = float(announcement.people_informed)
    return values
