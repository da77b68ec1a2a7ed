"""The closed lists of the methodology; their Arabic and English names stand in the catalogues."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Stage(StrEnum):
    """The stages in order (sections 8.1.1-8.1.6 of the national plan; archive from Bahrain's policy)."""

    BRIEF = "brief"
    READINESS = "readiness"
    PLAN = "plan"
    CONSULTATION = "consultation"
    FINDINGS = "findings"
    DECISION = "decision"
    ANNOUNCEMENT = "announcement"
    EVALUATION = "evaluation"
    ARCHIVE = "archive"

    @property
    def record(self) -> str:
        """The field of :class:`mashura.methodology.Campaign` that holds the stage's record."""
        return "conduct" if self is Stage.CONSULTATION else self.value


class Level(IntEnum):
    """A judgement in five steps."""

    NONE = 0
    WEAK = 1
    PARTIAL = 2
    GOOD = 3
    FULL = 4


class SubjectKind(StrEnum):
    """What the public is asked about (S1, S26)."""

    SERVICE = "service"
    POLICY = "policy"
    PROJECT = "project"
    BUDGET = "budget"
    STRATEGY = "strategy"
    EVENT = "event"


class ObjectiveKind(StrEnum):
    """What the entity wants from the campaign (S28; evaluation from S16)."""

    CONSULT_ON_DRAFT = "consult_on_draft"
    VOTE_ON_OPTIONS = "vote_on_options"
    COLLECT_IDEAS = "collect_ideas"
    EVALUATE_SERVICE = "evaluate_service"


class ParticipationLevel(StrEnum):
    """The three levels of the United Nations (S18-S20)."""

    E_INFORMATION = "e_information"
    E_CONSULTATION = "e_consultation"
    E_DECISION_MAKING = "e_decision_making"


class Topic(StrEnum):
    """Subjects that the simulated public can speak about."""

    TRANSPORT = "transport"
    HEALTH = "health"
    EDUCATION = "education"
    PARKS = "parks"
    HOUSING = "housing"
    UTILITIES = "utilities"
    ROADS = "roads"
    CLEANLINESS = "cleanliness"
    CULTURE = "culture"
    EMPLOYMENT = "employment"
    DIGITAL_SERVICES = "digital_services"
    ENVIRONMENT = "environment"


class AgeBand(StrEnum):
    """Age in years (S38)."""

    AGE_15_17 = "15-17"
    AGE_18_29 = "18-29"
    AGE_30_44 = "30-44"
    AGE_45_64 = "45-64"
    AGE_65_PLUS = "65+"


class Gender(StrEnum):
    """Gender as population statistics record it (S38)."""

    FEMALE = "female"
    MALE = "male"


class Residency(StrEnum):
    """Relation to the country (S166)."""

    CITIZEN = "citizen"
    RESIDENT = "resident"
    VISITOR = "visitor"


class ChannelKind(StrEnum):
    """Ways between the entity and the public (S10, S43, S55, S86)."""

    PORTAL = "portal"
    MOBILE_APP = "mobile_app"
    EMAIL = "email"
    SMS = "sms"
    X = "x"
    INSTAGRAM = "instagram"
    FACEBOOK = "facebook"
    YOUTUBE = "youtube"
    WHATSAPP = "whatsapp"
    BLOG = "blog"
    TELEVISION = "television"
    RADIO = "radio"
    PRESS = "press"
    MAJLIS = "majlis"
    CALL_CENTRE = "call_centre"
    SERVICE_CENTRE = "service_centre"


TRADITIONAL_MEDIA = frozenset({ChannelKind.TELEVISION, ChannelKind.RADIO, ChannelKind.PRESS})
OFFLINE_CHANNELS = frozenset({ChannelKind.MAJLIS, ChannelKind.CALL_CENTRE, ChannelKind.SERVICE_CENTRE})
COLLECTING_CHANNELS = frozenset({ChannelKind.PORTAL, ChannelKind.MOBILE_APP}) | OFFLINE_CHANNELS
"""Channels on which a contribution can be recorded; the others lead people to one of these."""


class ChannelPurpose(StrEnum):
    """What a channel is used for (S53, S71, S266, S267)."""

    PROMOTE = "promote"
    COLLECT = "collect"
    ANSWER = "answer"
    ANNOUNCE = "announce"


class StakeholderKind(StrEnum):
    """Parties that affect the subject or are affected by it (S39)."""

    GOVERNMENT = "government"
    PRIVATE_SECTOR = "private_sector"
    CIVIL_SOCIETY = "civil_society"
    MEDIA = "media"
    ACADEMIA = "academia"
    PUBLIC = "public"


class StakeholderPosition(StrEnum):
    """How a party stands to the change that the public is asked about (S39, S64)."""

    SUPPORTS = "supports"
    NEUTRAL = "neutral"
    OPPOSES = "opposes"


class StaffRole(StrEnum):
    """Work that a campaign needs (S44)."""

    COORDINATOR = "coordinator"
    MODERATOR = "moderator"
    ANALYST = "analyst"
    COMMUNICATOR = "communicator"
    TECHNICIAN = "technician"
    TRANSLATOR = "translator"


class ReadingLevel(StrEnum):
    """Language that a segment reads with ease (S82)."""

    PLAIN = "plain"
    GENERAL = "general"
    SPECIALIST = "specialist"


class VisualKind(StrEnum):
    """Means that make complex information easy (S83)."""

    DESIGN = "design"
    DRAWING = "drawing"
    PICTURE = "picture"
    VIDEO = "video"


class AttractionMechanism(StrEnum):
    """Ways to bring people in (S47, S84)."""

    REMINDERS = "reminders"
    PARTNERSHIP = "partnership"
    PRIZE = "prize"
    EVENT = "event"
    TRANSLATION = "translation"
    ACCESSIBLE_FORMAT = "accessible_format"
    ASSISTED_DIGITAL = "assisted_digital"


class CollectionTool(StrEnum):
    """How contributions are collected (S48)."""

    STATEMENTS = "statements"
    COMMENTS = "comments"
    SURVEY = "survey"
    POLL = "poll"
    BUDGET_BALLOT = "budget_ballot"
    PAPER_FORM = "paper_form"


class AnalysisMethod(StrEnum):
    """How contributions are analysed (S48, S62)."""

    COUNTS = "counts"
    THEMES = "themes"
    OPINION_GROUPS = "opinion_groups"
    SURVEY_STATISTICS = "survey_statistics"
    BRAINSTORMING = "brainstorming"
    EXPERT_REVIEW = "expert_review"


class DecisionMode(StrEnum):
    """Who takes the final decision (S49, S63)."""

    PUBLIC_VOTE = "public_vote"
    ENTITY = "entity"


class Disposition(StrEnum):
    """What became of a proposal (S64, S79)."""

    ADOPTED = "adopted"
    PARTLY = "partly"
    REJECTED = "rejected"


class ChangeKind(StrEnum):
    """Changes while the campaign runs (S58)."""

    EXTEND_PERIOD = "extend_period"
    ADD_CHANNEL = "add_channel"
    CORRECT_MESSAGE = "correct_message"


class EscalationCause(StrEnum):
    """Why something is brought to the senior representative while the campaign runs (S54)."""

    BACKLOG = "backlog"
    SURGE = "surge"
    UNSERVED_SEGMENT = "unserved_segment"


class EvaluationQuestion(StrEnum):
    """The five questions of the evaluation stage (S76-S80)."""

    METHODOLOGY = "methodology"
    PARTICIPATION = "participation"
    CHANNELS = "channels"
    INFLUENCE = "influence"
    IMPROVEMENT = "improvement"


# Words of a consultation's tables.
AGE_BANDS = ("15-17", "18-29", "30-44", "45-64", "65+")
GENDERS = ("female", "male")
RESIDENCIES = ("citizen", "resident", "visitor")
VOTES = {1: "agree", 0: "pass", -1: "disagree"}
MODERATION_STATES = ("pending", "in", "out")
MODERATION_REASONS = ("duplicate", "unclear", "off_topic", "abuse", "personal_data")
STANCES = ("support", "oppose", "neutral")
SENTIMENTS = ("positive", "neutral", "negative")
BALLOT_TYPES = ("approval", "cumulative", "scoring", "ordinal")
