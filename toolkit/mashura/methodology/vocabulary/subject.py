"""The subject of a campaign, its objective, and who decides (S1, S16-S20, S26, S28, S49)."""

from __future__ import annotations

from enum import StrEnum

from mashura.methodology.vocabulary.entry import OpenEntry


class SubjectKind(OpenEntry):
    """What the public is asked about (S1, S26)."""

    SERVICE = "service"
    POLICY = "policy"
    PROJECT = "project"
    BUDGET = "budget"
    STRATEGY = "strategy"
    EVENT = "event"
    REGULATION = "regulation"
    OTHER = "other"


class ObjectiveKind(OpenEntry):
    """What the entity wants from the campaign (S28; evaluation from S16)."""

    CONSULT_ON_DRAFT = "consult_on_draft"
    VOTE_ON_OPTIONS = "vote_on_options"
    COLLECT_IDEAS = "collect_ideas"
    EVALUATE_SERVICE = "evaluate_service"
    OTHER = "other"


class ParticipationLevel(StrEnum):
    """The three levels of the United Nations (S18-S20)."""

    E_INFORMATION = "e_information"
    E_CONSULTATION = "e_consultation"
    E_DECISION_MAKING = "e_decision_making"


class DecisionMode(StrEnum):
    """Who takes the final decision (S49, S63)."""

    PUBLIC_VOTE = "public_vote"
    ENTITY = "entity"


_SENSITIVE = True


class Topic(OpenEntry):
    """Subjects of consultations, and on which of them people hide their names.

    The simulated public has sentences of its own for most of them; for the others it borrows those of a
    neighbour (:mod:`mashura.simulation.stand_ins`).
    """

    TRANSPORT = "transport"
    HEALTH = "health", _SENSITIVE
    EDUCATION = "education"
    PARKS = "parks"
    HOUSING = "housing", _SENSITIVE
    UTILITIES = "utilities"
    ROADS = "roads"
    CLEANLINESS = "cleanliness"
    CULTURE = "culture"
    EMPLOYMENT = "employment", _SENSITIVE
    DIGITAL_SERVICES = "digital_services"
    ENVIRONMENT = "environment"
    REGULATION = "regulation"
    LABOUR_LAW = "labour_law", _SENSITIVE
    OTHER = "other"

    def __init__(self, _word: str, *sensitive: bool) -> None:
        self.is_sensitive = any(sensitive)
