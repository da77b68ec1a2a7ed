"""The lessons of all campaigns of an office, searched and shown to the next plan (S75, S80)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from mashura.analysis.texts.normalisation import normalise
from mashura.evaluation.lessons import LessonAdvice, advice_for
from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, Plan
from mashura.methodology.labels import value_label
from mashura.methodology.records.lessons import Lesson, Lessons
from mashura.methodology.vocabulary import ChannelKind, LessonSubject, Stage, Topic

_MOST_FITTING = 12
# The stage in which a lesson on a subject is heeded, where it names none.
_STAGES = {
    LessonSubject.DECISION: Stage.DECISION,
    LessonSubject.ANNOUNCEMENT: Stage.ANNOUNCEMENT,
}


@dataclass(frozen=True, kw_only=True)
class LibraryLesson:
    """A lesson with its origin.

    Attributes
    ----------
    lesson : Lesson
    plan_id : str
        The campaign that it comes from, in the store.
    campaign, entity : str
    topic : Topic or None
        Of that campaign.
    closed_on : datetime.date or None
        When the campaign's topic was closed.
    simulated : bool
        Whether its public was simulated.
    """

    lesson: Lesson
    plan_id: str
    campaign: str
    entity: str = ""
    topic: Topic | None = None
    closed_on: date | None = None
    simulated: bool = False

    @property
    def stage(self) -> Stage:
        """The stage in which it is heeded: as written, else by its subject; planning otherwise."""
        return self.lesson.stage or _STAGES.get(self.lesson.subject, Stage.PLAN)


def lessons_of(campaign: Campaign, plan_id: str, *, simulated: bool = False) -> tuple[LibraryLesson, ...]:
    """Return the lessons that a campaign has for the library; older plain sentences count as well.

    Examples
    --------
    >>> learnt = Campaign(evaluation={"lessons": ["Ask earlier."]})
    >>> lessons_of(learnt, "abc")[0].lesson.text
    'Ask earlier.'
    """
    evaluation = campaign.evaluation
    if evaluation is None:
        return ()
    plain = [Lesson(subject=LessonSubject.OTHER, text=text) for text in evaluation.other_lessons]
    plan = campaign.plan or Plan()
    return tuple(
        LibraryLesson(
            lesson=lesson,
            plan_id=plan_id,
            campaign=plan.title or (campaign.brief.title if campaign.brief else ""),
            entity=plan.entity,
            topic=plan.topic,
            closed_on=campaign.archive.closed_on if campaign.archive else None,
            simulated=simulated,
        )
        for lesson in (*evaluation.learnt, *plain)
        if lesson.text
    )


def search(
    lessons: Iterable[LibraryLesson],
    words: str = "",
    *,
    topic: Topic | None = None,
    subject: LessonSubject | None = None,
    channel: ChannelKind | None = None,
    stage: Stage | None = None,
) -> tuple[LibraryLesson, ...]:
    """Return the lessons that fit all that is asked, in their order.

    Words are compared without vowel signs, forms of alif and so on, and each must occur, in the lesson, its
    advice, its segment, its channel or its origin.

    Examples
    --------
    >>> lesson = Lesson(subject="other", text="الإعلان تأخّر", segment="الشباب")
    >>> kept = LibraryLesson(lesson=lesson, plan_id="a", campaign="الحدائق")
    >>> [len(search([kept], words)) for words in ("اعلان شباب", "الحدائق", "حافلات")]
    [1, 1, 0]
    """
    asked = normalise(words).split()
    return tuple(
        kept
        for kept in lessons
        if (topic is None or kept.topic is topic)
        and (subject is None or kept.lesson.subject is subject)
        and (channel is None or kept.lesson.channel is channel)
        and (stage is None or kept.stage is stage)
        and all(word in _text(kept) for word in asked)
    )


def _text(kept: LibraryLesson) -> str:
    lesson = kept.lesson
    named = [value_label(lesson.subject, lang) for lang in LANGUAGES]
    named += [value_label(lesson.channel, lang) for lang in LANGUAGES] if lesson.channel else []
    parts = (lesson.text, lesson.advice, lesson.segment, kept.campaign, kept.entity, *named)
    return normalise(" ".join(parts))


@dataclass(frozen=True, kw_only=True)
class FittingLesson:
    """A lesson of another campaign that fits a plan, and whether the plan follows it."""

    kept: LibraryLesson
    advice: LessonAdvice

    @property
    def field(self) -> str:
        """The part of the plan that it is about; empty where none is meant in particular."""
        return self.advice.field


def fitting(lessons: Sequence[LibraryLesson], campaign: Campaign, plan_id: str) -> tuple[FittingLesson, ...]:
    """Return the lessons of other campaigns that fit a campaign's plan, the most fitting first.

    A lesson fits if its campaign had the same topic, or if it names a channel or a segment of the plan, or is
    about a group, the moderation, the decision or the like, which every plan has. What a person has decided
    about already is left out.

    Examples
    --------
    >>> lesson = Lesson(subject="moderation", text="Statements waited too long.")
    >>> kept = LibraryLesson(lesson=lesson, plan_id="a", campaign="Parks", topic=Topic.TRANSPORT)
    >>> plan = Plan(topic="transport")
    >>> [fit.advice.heeded for fit in fitting([kept], Campaign(plan=plan), "b")]
    [False]
    >>> fitting([kept], Campaign(plan=plan), "a")
    ()
    """
    plan = campaign.plan or Plan(topic=campaign.brief.topic if campaign.brief else None)
    decided = {use.lesson for use in campaign.lessons_used}
    seen: set[str] = set()
    scored = []
    for kept in lessons:
        key = kept.lesson.key
        points = _points(kept, plan)
        if kept.plan_id == plan_id or key in decided or key in seen or not points:
            continue
        seen.add(key)
        (advice,) = advice_for(Lessons(lessons=(kept.lesson,)), plan)
        scored.append((points, advice.heeded is not True, FittingLesson(kept=kept, advice=advice)))
    scored.sort(key=lambda entry: entry[:2], reverse=True)
    return tuple(fit for *_, fit in scored[:_MOST_FITTING])


def _points(kept: LibraryLesson, plan: Plan) -> int:
    lesson = kept.lesson
    channels = {use.channel for use in plan.channels}
    segments = {normalise(name) for part in plan.segments for name in (part.name, part.segment_id) if name}
    same_topic = plan.topic is not None and kept.topic is plan.topic
    same_channel = lesson.channel is not None and lesson.channel in channels
    same_segment = bool({normalise(lesson.segment), lesson.group} & (segments - {""}))
    general = lesson.subject is not LessonSubject.OTHER and not lesson.segment and lesson.channel is None
    return 4 * same_topic + 3 * same_segment + 3 * same_channel + general
