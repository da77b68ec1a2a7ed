"""The implementation plan: the fourteen questions of planning (8.1.2, S36-S51)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from mashura.methodology.records.brief import Segment
from mashura.methodology.records.cost_lines import Costs
from mashura.methodology.records.costs import USUAL_COSTS, UsualCosts, costs
from mashura.methodology.records.groundwork import Benchmark, ConsultedBody, OfflineHandling, OwnChannel
from mashura.methodology.records.record import LanguageCode, Line, Paragraph, Record, Slug, item
from mashura.methodology.records.recruitment import Recruitment, SurveyDesign
from mashura.methodology.records.safeguards import (
    Accessibility,
    DataProtection,
    ModerationPolicy,
    PlanComment,
    Risk,
    Target,
)
from mashura.methodology.records.timeline import Timeline
from mashura.methodology.records.translations import TranslatedText
from mashura.methodology.vocabulary import (
    AccessibleFormat,
    AnalysisMethod,
    AttractionMechanism,
    ChannelKind,
    ChannelPurpose,
    CollectionTool,
    CostPhase,
    DecisionMode,
    EngagementLevel,
    Level,
    PartnerKind,
    ReadingLevel,
    SignIn,
    StaffRole,
    StakeholderKind,
    StakeholderPosition,
    Topic,
    VisualKind,
)


class Stakeholder(Record):
    """A party that affects the subject or is affected by it (S39)."""

    name: Line = item("S39", default="")
    kind: StakeholderKind | None = item("S39", default=None)
    power: Level | None = item("S39", default=None)
    interest: Level | None = item("S39", default=None)
    position: StakeholderPosition | None = item("S39", "S64", default=None)
    effect: Paragraph = item("S39", "S64", default="")
    action: Line = item("S39", default="")
    action_owner: Line = item("S39", default="")
    action_on: date | None = item("S39", default=None)


class Expert(Record):
    """A person with expert knowledge of the subject (S40)."""

    name: Line = item("S40", default="")
    field: Line = item("S40", default="")
    contribution: Line = item("S40", default="")


class Influencer(Record):
    """A well-known person who can help to promote the campaign (S41)."""

    name: Line = item("S41", default="")
    channel: ChannelKind | None = item("S41", default=None)
    followers: int = item("S41", default=0, ge=0)
    segments: tuple[Slug, ...] = item("S41", default=())
    budget: float | None = item("S41", "S45", default=None, ge=0)


class ChannelUse(Record):
    """A channel, its purposes, and how it meets the preset criteria (S43, S85, S86)."""

    channel: ChannelKind = item("S43", "S86")
    purposes: tuple[ChannelPurpose, ...] = item("S43", "S53", default=())
    segments: tuple[Slug, ...] = item("S43", "S85", default=())
    languages: tuple[LanguageCode, ...] = item("S43", "S82", default=())
    posts_per_week: float = item("S43", default=0.0, ge=0, le=500)
    budget: float = item("S45", "S55", default=0.0, ge=0)
    sessions: int | None = item("S43", "S45", default=None, ge=0, le=5000)
    available_to_entity: bool | None = item("S43", default=None)
    accessible_to_segments: bool | None = item("S43", default=None)
    fit_to_initiative: Level | None = item("S85", default=None)
    fit_to_messages: Level | None = item("S85", default=None)
    preferred_by_segments: Level | None = item("S85", default=None)


class StaffNeed(Record):
    """Staff needed for one role (S44); without ``weeks``, they work while the public can take part."""

    role: StaffRole = item("S44")
    people: int = item("S44", default=1, ge=0, le=1000)
    hours_per_week: float = item("S44", default=0.0, ge=0, le=168)
    cost_per_hour: float | None = item("S44", "S45", default=None, ge=0)
    from_outside: bool = item("S44", default=False)
    phase: CostPhase | None = item("S44", "S45", default=None)
    weeks: float | None = item("S44", "S45", default=None, ge=0, le=156)
    secured: bool | None = item("S44", default=None)


class BudgetLine(Record):
    """Money for anything except channels and attractions (S45)."""

    purpose: Line = item("S45", default="")
    amount: float = item("S45", default=0.0, ge=0)
    phase: CostPhase | None = item("S45", default=None)


class Budget(Record):
    """Earmarked money and its budget lines (S45).

    ``contingency`` is the percentage of all other costs that is kept for what nobody foresees; it is a cost
    of the plan once it is stated, and only proposed before.
    """

    currency: Line = item("S45", default="")
    earmarked: float | None = item("S45", default=None, ge=0)
    contingency: float | None = item("S45", default=None, ge=0, le=100)
    lines: tuple[BudgetLine, ...] = item("S45", default=())


class Message(Record):
    """A main message for one segment in one language (S46, S82, S83)."""

    segment: Slug = item("S46", "S82")
    language: LanguageCode = item("S46", "S82")
    text: Paragraph = item("S46", "S82", default="")
    visual: VisualKind | None = item("S83", default=None)


class Attraction(Record):
    """A way to attract participants, and the segments that it is meant for (S47, S84).

    An accessible format without ``formats`` offers all of them; a partnership without a ``partner`` is one
    with nobody in particular.
    """

    mechanism: AttractionMechanism = item("S47", "S84")
    segments: tuple[Slug, ...] = item("S47", default=())
    description: Line = item("S47", default="")
    budget: float | None = item("S45", "S47", default=None, ge=0)
    hours_per_week: float | None = item("S44", "S47", default=None, ge=0, le=1000)
    formats: tuple[AccessibleFormat, ...] = item("S47", "S256", default=())
    partner: PartnerKind | None = item("S47", default=None)


class ParticipationForm(Record):
    """What people have to do until they have contributed: time, sign-in, language (S48).

    ``minutes`` is the time from the first question to the last; what is not answered is as usual.

    Examples
    --------
    >>> ParticipationForm(minutes=5, sign_in="email", reading_level="plain").sign_in.value
    'email'
    """

    minutes: float | None = item("S48", default=None, ge=1, le=240)
    sign_in: SignIn | None = item("S48", "S57", default=None)
    reading_level: ReadingLevel | None = item("S48", "S82", default=None)


class Option(Record):
    """One of the choices in a public vote (S49)."""

    option_id: Slug = item("S49")
    title: Line = item("S49", default="")


class FeedbackPromise(Record):
    """What the public will be told afterwards, on which channels and by when (S50)."""

    channels: tuple[ChannelKind, ...] = item("S50", "S71", default=())
    within_days: int | None = item("S50", default=None, ge=1, le=366)
    content: Paragraph = item("S50", default="")


class Plan(Record):
    """The implementation plan of one consultation (S51).

    Examples
    --------
    >>> plan = Plan(title="Bus network", topic="transport")
    >>> plan.model_copy(update={"slogan": "Our buses, our say"}).slogan
    'Our buses, our say'
    """

    entity: Line = item("S36", default="")
    title: Line = item("S36", default="")
    topic: Topic | None = item("S36", default=None)
    objective: Paragraph = item("S37", default="")
    engagement_level: EngagementLevel | None = item("S18", "S19", "S20", default=None)
    segments: tuple[Segment, ...] = item("S38", default=())
    stakeholders: tuple[Stakeholder, ...] = item("S39", default=())
    experts: tuple[Expert, ...] = item("S40", default=())
    influencers: tuple[Influencer, ...] = item("S41", default=())
    timeline: Timeline = item("S42", default=Timeline())
    channels: tuple[ChannelUse, ...] = item("S43", "S85", "S86", default=())
    staff: tuple[StaffNeed, ...] = item("S44", default=())
    budget: Budget = item("S45", default=Budget())
    slogan: Line = item("S46", default="")
    messages: tuple[Message, ...] = item("S46", default=())
    attractions: tuple[Attraction, ...] = item("S47", default=())
    recruitment: Recruitment = item("S38", "S47", default=Recruitment())
    collection_tools: tuple[CollectionTool, ...] = item("S48", default=())
    form: ParticipationForm = item("S48", default=ParticipationForm())
    survey: SurveyDesign = item("S48", default=SurveyDesign())
    analysis_methods: tuple[AnalysisMethod, ...] = item("S48", default=())
    decision_mode: DecisionMode | None = item("S49", default=None)
    options: tuple[Option, ...] = item("S49", default=())
    feedback: FeedbackPromise = item("S50", default=FeedbackPromise())
    data_protection: DataProtection = item("S101", default=DataProtection())
    accessibility: Accessibility = item("S43", "S256", default=Accessibility())
    moderation: ModerationPolicy = item("S57", "S267", default=ModerationPolicy())
    risks: tuple[Risk, ...] = item("S195", "S196", "S197", default=())
    targets: tuple[Target, ...] = item("S77", "S159", default=())
    comments: tuple[PlanComment, ...] = item("S6", default=())
    consulted: tuple[ConsultedBody, ...] = item("S6", default=())
    own_channels: tuple[OwnChannel, ...] = item("S10", default=())
    benchmarks: tuple[Benchmark, ...] = item("S14", default=())
    offline: OfflineHandling = item("S22", default=OfflineHandling())
    language: LanguageCode | None = item("S82", default=None)
    translations: tuple[TranslatedText, ...] = item("S82", "S124", default=())

    def __repr_args__(self) -> Iterator[tuple[str, object]]:
        """Show what tells plans apart at a glance; all answers fill pages, and ``model_dump()`` has them."""
        yield "title", self.title
        yield "topic", self.topic and self.topic.value
        yield "days", self.timeline.duration_days
        yield "channels", [use.channel.value for use in self.channels]
        yield "segments", [segment.segment_id for segment in self.segments]

    @property
    def promised_day(self) -> date | None:
        """The last day on which the public hears the result in time, or None without dates or a promise.

        Examples
        --------
        >>> timeline = {"opens_on": "2026-02-08", "duration_days": 70}
        >>> Plan(timeline=timeline, feedback={"within_days": 60}).promised_day
        datetime.date(2026, 6, 17)
        """
        last = self.timeline.last_day
        if last is None or self.feedback.within_days is None:
            return None
        return last + timedelta(days=self.feedback.within_days)

    def costs(self, usual: UsualCosts = USUAL_COSTS, days: int | None = None) -> Costs:
        """Return what the plan costs, line by line.

        Parameters
        ----------
        usual : UsualCosts, optional
            What counts where the plan states nothing, such as the ``costs`` of a world.
        days : int, optional
            Length of the consultation, if it is not the plan's.

        Examples
        --------
        >>> plan = Plan(attractions=[{"mechanism": "prize"}, {"mechanism": "event", "budget": 900}])
        >>> [(str(line.what), line.amount, line.assumed) for line in plan.costs().lines]
        [('prize', 5000, True), ('event', 900.0, False)]
        """
        return costs(self, usual, days)

    def cost(self, usual: UsualCosts = USUAL_COSTS, days: int | None = None) -> float:
        """Return the money that the plan needs, in the budget's currency: the total of :meth:`costs`."""
        return self.costs(usual, days).total

    def channels_for(self, purpose: ChannelPurpose) -> tuple[ChannelUse, ...]:
        """Return the channels that serve a purpose."""
        return tuple(use for use in self.channels if purpose in use.purposes)
