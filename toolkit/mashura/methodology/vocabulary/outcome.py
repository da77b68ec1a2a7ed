"""Changes during a campaign, its decision and its evaluation (S54, S58, S64, S75, S79, S92-S128)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from mashura.methodology.vocabulary.entry import DescribedEntry
from mashura.methodology.vocabulary.subject import ParticipationLevel


class ChangeKind(DescribedEntry):
    """Changes while the campaign runs, each with the field of the change that it fills in (S58)."""

    EXTEND_PERIOD = "extend_period", "days"
    ADD_CHANNEL = "add_channel", "channel"
    CORRECT_MESSAGE = "correct_message", "message"
    ANSWER_EVENT = "answer_event", "answer"
    ADD_MODERATION = "add_moderation", "hours"
    RESTORE_CHANNEL = "restore_channel", "restored"
    REPORT_ABUSE = "report_abuse", "report"

    def __init__(self, _word: str, *fields: str) -> None:
        (self.field,) = fields


class EscalationCause(StrEnum):
    """The kind of problem that is reported to the senior representative (S54)."""

    BACKLOG = "backlog"
    SURGE = "surge"
    UNSERVED_SEGMENT = "unserved_segment"


class ImpactDirection(DescribedEntry):
    """How a proposal would affect a party, and whether that moves the party at all (S64)."""

    GAINS = "gains", True
    LOSES = "loses", True
    BOTH = "both", True
    NEITHER = "neither", False
    UNKNOWN = "unknown", False

    def __init__(self, _word: str, *is_felt: bool) -> None:
        (self.is_felt,) = is_felt


class Disposition(DescribedEntry):
    """The outcome of a proposal: whether any of it is taken up, and whether all of it is (S64, S79)."""

    ADOPTED = "adopted", True, True
    PARTLY = "partly", True, False
    REJECTED = "rejected", False, False

    def __init__(self, _word: str, *taken_up: bool) -> None:
        self.is_taken_up, self.is_whole = taken_up


class Weight(DescribedEntry):
    """How much of what was said stands behind it, and whether it needs an answer of its own (S61, S79)."""

    HEAVY = "heavy", True
    SOME = "some", True
    SLIGHT = "slight", False

    def __init__(self, _word: str, *needs_answer: bool) -> None:
        (self.needs_answer,) = needs_answer


class PromiseStatus(DescribedEntry):
    """How far a promise is, and whether nothing more comes of it (S194)."""

    PLANNED = "planned", False
    UNDER_WAY = "under_way", False
    DONE = "done", True
    DROPPED = "dropped", True

    def __init__(self, _word: str, *ends: bool) -> None:
        (self.ends,) = ends


class LessonSubject(StrEnum):
    """What a lesson learnt is about (S75)."""

    PARTICIPATION = "participation"
    GROUP = "group"
    SEGMENT = "segment"
    CONCENTRATION = "concentration"
    MODERATION = "moderation"
    COST = "cost"
    DECISION = "decision"
    ANNOUNCEMENT = "announcement"
    PARTIES = "parties"
    OTHER = "other"


class LessonFollowing(StrEnum):
    """In what form a plan followed a lesson of another campaign (S75, S80)."""

    FOLLOWED = "followed"
    IN_PART = "in_part"
    SET_ASIDE = "set_aside"


class Quarter(StrEnum):
    """The four quarters of a SWOT, in the order of the national plan (S111-S128).

    The plan says "points to improve" for weaknesses.
    """

    STRENGTHS = "strengths"
    TO_IMPROVE = "to_improve"
    OPPORTUNITIES = "opportunities"
    CHALLENGES = "challenges"


_INFORM = ParticipationLevel.E_INFORMATION
_CONSULT = ParticipationLevel.E_CONSULTATION
_DECIDE = ParticipationLevel.E_DECISION_MAKING


class Criterion(DescribedEntry):
    """The sixteen features of the United Nations' survey, each with its item and level (S92-S107).

    The survey publishes no grouping by level of participation: the levels here are this project's own. A
    decision that was based on what people said is still the entity's; on the third level the people's choice
    is binding, or shares in the decision by a rule that was published beforehand.
    """

    ARCHIVED_INFORMATION = "archived_information", "S92", _INFORM
    DIGITAL_CHANNELS = "digital_channels", "S93", _INFORM
    ACCESS_RIGHT = "access_right", "S94", _INFORM
    THIRD_PARTIES = "third_parties", "S95", _CONSULT
    FREE_ACCESS = "free_access", "S96", _INFORM
    OPEN_DATA_POLICY = "open_data_policy", "S97", _INFORM
    CO_PRODUCTION = "co_production", "S98", _DECIDE
    SERVICE_CONSULTATIONS = "service_consultations", "S99", _CONSULT
    SECTOR_CONSULTATIONS = "sector_consultations", "S100", _CONSULT
    DATA_PROTECTION = "data_protection", "S101", _INFORM
    DATA_PROPOSALS = "data_proposals", "S102", _CONSULT
    PARTICIPATION_POLICY = "participation_policy", "S103", _INFORM
    PROCUREMENT = "procurement", "S104", _INFORM
    RAW_INPUT = "raw_input", "S105", _CONSULT
    DECISIONS_TAKEN = "decisions_taken", "S106", _CONSULT
    OUTCOMES_PUBLISHED = "outcomes_published", "S107", _CONSULT

    item: str
    level: ParticipationLevel

    def __init__(self, _word: str, *properties: Any) -> None:
        self.item, self.level = properties
