"""What stands beside each indicator: how it is computed, from what, and with which caution (S77, S159)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from mashura.evaluation.scorecard import Kpi
from mashura.i18n import Language, message

Source = Literal[
    "funnel",
    "participants",
    "statements",
    "votes",
    "moderation",
    "plan",
    "decision",
    "announcement",
    "records",
    "none",
]
Caution = Literal["self", "views", "known", "policy", "groups", "planned", "costs", "record", "rulings"]

FEW = 30
"""Below so many people, chance moves a share by more than most goals differ."""

NOTES: Mapping[str, tuple[Source, Caution]] = {
    "reach": ("funnel", "views"),
    "participants": ("participants", "self"),
    "participation_rate": ("participants", "self"),
    "participants_per_visitor": ("funnel", "views"),
    "writers_per_participant": ("statements", "self"),
    "representativeness": ("participants", "known"),
    "inclusion_coverage": ("participants", "known"),
    "vote_gini": ("votes", "self"),
    "top_authors_share": ("statements", "self"),
    "moderated_out": ("moderation", "policy"),
    "moderation_hours": ("moderation", "policy"),
    "consensus_yield": ("votes", "groups"),
    "cost_per_participant": ("plan", "costs"),
    "days_to_decision": ("decision", "record"),
    "days_to_announcement": ("announcement", "record"),
    "influence": ("decision", "rulings"),
    "people_informed": ("announcement", "record"),
    "duplicates_removed": ("moderation", "policy"),
    "appeals_overturned": ("moderation", "policy"),
    "answered_in_time": ("none", "record"),
    "decision_recorded": ("decision", "record"),
    "feedback_completeness": ("announcement", "record"),
    "archive_completeness": ("records", "record"),
    "parties_studied": ("decision", "record"),
    "parties_informed": ("announcement", "record"),
    "partnerships": ("plan", "planned"),
    "trained_coordinators": ("none", "record"),
    "satisfaction_change": ("none", "self"),
    "return_rate": ("none", "self"),
    "guide_age_days": ("none", "record"),
    "self_score": ("none", "record"),
}
"""The source and the caution of each indicator of the scorecard."""

_OF_PEOPLE = ("funnel", "participants", "statements", "votes")


def formula_text(score: Kpi, lang: Language | None = None) -> str:
    """Return how an indicator is computed, in words.

    Examples
    --------
    >>> from mashura.evaluation.scorecard import scorecard
    >>> from mashura.methodology import Campaign, Consultation
    >>> scores = scorecard(Campaign(), Consultation(title="Buses", origin="csv"))
    >>> formula_text(scores[2], "en")
    'participants ÷ population'
    """
    return message(f"kpi-note-{score.name.replace('_', '-')}", lang=lang)


def source_text(score: Kpi, lang: Language | None = None) -> str:
    """Return from which table or record an indicator comes; a typed one names its own source."""
    if score.typed is not None:
        source = score.typed.source or "–"
        return message("kpi-source-typed", lang=lang, source=source)
    return message(f"kpi-source-{NOTES[score.name][0]}", lang=lang)


def caution_text(score: Kpi, lang: Language | None = None, *, people: int, simulated: bool) -> str:
    """Return with which caution an indicator is read.

    Parameters
    ----------
    score : Kpi
    lang : Language, optional
    people : int
        Participants of the campaign.
    simulated : bool
        Whether they are simulated.
    """
    if score.typed is not None:
        return message("kpi-caution-typed", lang=lang)
    source, caution = NOTES[score.name]
    said = [message(f"kpi-caution-{caution}", lang=lang)]
    if score.value is not None and source in _OF_PEOPLE:
        said += [message("kpi-caution-few", lang=lang)] if people < FEW else []
        said += [message("kpi-caution-simulated", lang=lang)] if simulated else []
    return " ".join(said)
