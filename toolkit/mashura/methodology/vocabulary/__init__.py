"""The closed lists of the methodology.

An entry and its properties are written in one of the modules here. Its Arabic and English names are in
``i18n/locales/{ar,en}/methodology/vocabulary.ftl``, as ``LIST-ENTRY``, such as ``channel-kind-sms``.
"""

from __future__ import annotations

from mashura.methodology.vocabulary.access import AccessibleFormat, PartnerKind, SignIn
from mashura.methodology.vocabulary.approval import (
    ApprovalState,
    ApprovalStepKind,
    CommentState,
    PlanRole,
    SignatoryRole,
)
from mashura.methodology.vocabulary.channels import (
    AttractionMechanism,
    ChannelKind,
    ChannelPurpose,
    ChannelTraits,
    VisualKind,
)
from mashura.methodology.vocabulary.contributions import (
    AGE_BANDS,
    BALLOT_TYPES,
    GENDERS,
    MODERATION_REASONS,
    MODERATION_STATES,
    RESIDENCIES,
    SENTIMENTS,
    STANCES,
    VOTES,
    AnalysisMethod,
    BallotType,
    CollectionTool,
    ModerationReason,
    ModerationState,
    OfflineCounting,
    OptionRole,
    QuestionKind,
    RepetitionDecision,
    Sentiment,
    StanceKind,
    ThemeChangeKind,
)
from mashura.methodology.vocabulary.engagement import EngagementLevel
from mashura.methodology.vocabulary.entry import DescribedEntry, OpenEntry, words
from mashura.methodology.vocabulary.filing import Classification
from mashura.methodology.vocabulary.outcome import (
    ChangeKind,
    Criterion,
    Disposition,
    EscalationCause,
    ImpactDirection,
    LessonFollowing,
    LessonSubject,
    Quarter,
)
from mashura.methodology.vocabulary.people import (
    AgeBand,
    Gender,
    ReadingLevel,
    Residency,
    StaffRole,
    StakeholderKind,
    StakeholderPosition,
)
from mashura.methodology.vocabulary.recruitment import (
    OptionOrder,
    QuestionWording,
    RecruitmentMode,
    Stratum,
)
from mashura.methodology.vocabulary.safeguards import (
    LegalBasis,
    RiskKind,
    RiskLevel,
    RiskTreatment,
    WebStandard,
)
from mashura.methodology.vocabulary.sizes import Importance, Need, PlanSize
from mashura.methodology.vocabulary.stages import EvaluationQuestion, Level, Stage
from mashura.methodology.vocabulary.subject import (
    DecisionMode,
    ObjectiveKind,
    ParticipationLevel,
    SubjectKind,
    Topic,
)
from mashura.methodology.vocabulary.work import ActivityStatus, CostPhase

__all__ = [
    "AGE_BANDS",
    "BALLOT_TYPES",
    "GENDERS",
    "MODERATION_REASONS",
    "MODERATION_STATES",
    "RESIDENCIES",
    "SENTIMENTS",
    "STANCES",
    "VOTES",
    "AccessibleFormat",
    "ActivityStatus",
    "AgeBand",
    "AnalysisMethod",
    "ApprovalState",
    "ApprovalStepKind",
    "AttractionMechanism",
    "BallotType",
    "ChangeKind",
    "ChannelKind",
    "ChannelPurpose",
    "ChannelTraits",
    "Classification",
    "CollectionTool",
    "CommentState",
    "CostPhase",
    "Criterion",
    "DecisionMode",
    "DescribedEntry",
    "Disposition",
    "EngagementLevel",
    "EscalationCause",
    "EvaluationQuestion",
    "Gender",
    "ImpactDirection",
    "Importance",
    "LegalBasis",
    "LessonFollowing",
    "LessonSubject",
    "Level",
    "ModerationReason",
    "ModerationState",
    "Need",
    "ObjectiveKind",
    "OfflineCounting",
    "OpenEntry",
    "OptionOrder",
    "OptionRole",
    "ParticipationLevel",
    "PartnerKind",
    "PlanRole",
    "PlanSize",
    "Quarter",
    "QuestionKind",
    "QuestionWording",
    "ReadingLevel",
    "RecruitmentMode",
    "RepetitionDecision",
    "Residency",
    "RiskKind",
    "RiskLevel",
    "RiskTreatment",
    "Sentiment",
    "SignIn",
    "SignatoryRole",
    "StaffRole",
    "Stage",
    "StakeholderKind",
    "StakeholderPosition",
    "StanceKind",
    "Stratum",
    "SubjectKind",
    "ThemeChangeKind",
    "Topic",
    "VisualKind",
    "WebStandard",
    "words",
]
