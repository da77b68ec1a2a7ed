"""Lessons drawn from a scorecard, and what they advise for the next plan (S75, S80)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from mashura.analysis import representativeness
from mashura.evaluation.indicators import members
from mashura.evaluation.scorecard import Kpi
from mashura.i18n import Language, format_percent, message
from mashura.methodology import Campaign, Consultation, Plan, Segment, Stage
from mashura.methodology.labels import group_label
from mashura.methodology.records.lessons import Lesson, Lessons
from mashura.methodology.vocabulary import (
    ChannelPurpose,
    LessonSubject,
    StaffRole,
)

# Assumption: a group with less than four fifths of its due share needs a plan of its own.
MISSING_RATIO = 0.8
# Assumption: who writes in the evening should be answered by the next evening.
LONGEST_WAIT_HOURS = 24.0

_SUBJECTS: Mapping[str, LessonSubject] = {
    "participants": LessonSubject.PARTICIPATION,
    "participation_rate": LessonSubject.PARTICIPATION,
    "vote_gini": LessonSubject.CONCENTRATION,
    "top_authors_share": LessonSubject.CONCENTRATION,
    "moderation_hours": LessonSubject.MODERATION,
    "cost_per_participant": LessonSubject.COST,
    "decision_recorded": LessonSubject.DECISION,
    "days_to_announcement": LessonSubject.ANNOUNCEMENT,
    "feedback_completeness": LessonSubject.ANNOUNCEMENT,
    "parties_studied": LessonSubject.PARTIES,
    "parties_informed": LessonSubject.PARTIES,
}


def lessons_learnt(
    campaign: Campaign,
    consultation: Consultation,
    scores: Sequence[Kpi],
    population_table: pd.DataFrame | None = None,
    places: Mapping[str, str] | None = None,
) -> Lessons:
    """Return what a campaign teaches, in the active language, ready to be kept and edited.

    Parameters
    ----------
    campaign, consultation
        Records and tables of the campaign.
    scores : sequence of Kpi
        Its scorecard; an indicator that missed its plan, or its benchmark on the bad side, gives a lesson.
    population_table : pandas.DataFrame, optional
        Columns attribute, group, share; a group with less than :data:`MISSING_RATIO` of its due share gives
        a lesson.
    places : mapping of str to str, optional
        Names of regions by their short names.

    Examples
    --------
    >>> lessons_learnt(Campaign(), Consultation(title="Buses", origin="csv"), ()).lessons
    ()
    """
    found = [
        *_missing_groups(consultation, population_table, places or {}),
        *_missed_segments(campaign, consultation),
        *_missed_scores(scores),
    ]
    title = campaign.plan.title if campaign.plan and campaign.plan.title else consultation.title
    return Lessons(campaign=title[:300], simulated=consultation.is_simulated, lessons=tuple(found))


def _lesson(
    subject: LessonSubject,
    *,
    about: str,
    observed: float | None,
    expected: float,
    words: Mapping[str, Any],
    group: str = "",
    key: str = "",
) -> Lesson:
    return Lesson(
        subject=subject,
        about=about,
        group=group,
        observed=observed,
        expected=expected,
        text=message(f"evaluation-lesson-{key or subject.value}", **words),
        advice=message(f"evaluation-lesson-{subject.value}.advice"),
    )


def _missing_groups(
    consultation: Consultation, table: pd.DataFrame | None, places: Mapping[str, str]
) -> Iterator[Lesson]:
    for one in representativeness(consultation, table) if table is not None else ():
        if one.worst_group is not None and one.worst_ratio is not None and one.worst_ratio < MISSING_RATIO:
            attribute = message(f"attribute-{one.attribute.replace('_', '-')}")
            yield _lesson(
                LessonSubject.GROUP,
                about=one.attribute,
                group=one.worst_group,
                observed=one.worst_ratio,
                expected=1.0,
                words={
                    "attribute": attribute,
                    "group": (places.get(one.worst_group) if one.attribute == "region" else None)
                    or group_label(one.attribute, one.worst_group),
                    "ratio": format_percent(one.worst_ratio),
                },
            )


def _missed_segments(campaign: Campaign, consultation: Consultation) -> Iterator[Lesson]:
    for segment in campaign.plan.segments if campaign.plan else ():
        came = members(consultation, segment)
        if came < segment.participants_wanted:
            yield _lesson(
                LessonSubject.SEGMENT,
                about="inclusion_coverage",
                group=segment.segment_id,
                observed=float(came),
                expected=float(segment.participants_wanted),
                words={
                    "segment": segment.name or segment.segment_id,
                    "came": came,
                    "wanted": segment.participants_wanted,
                },
            )


def _is_bad(one: Kpi) -> bool:
    if one.value is None:
        return False
    if one.name == "moderation_hours" and one.planned is None:
        return one.value > LONGEST_WAIT_HOURS
    if one.state == "missed":
        return True
    if one.state != "outside" or one.benchmark is None:
        return False
    limit = one.benchmark.high if one.less_is_better else one.benchmark.low
    return limit is not None and (one.value > limit if one.less_is_better else one.value < limit)


def _missed_scores(scores: Sequence[Kpi]) -> Iterator[Lesson]:
    for one in scores:
        subject = _SUBJECTS.get(one.name)
        if subject is None or not _is_bad(one):
            continue
        limit = one.goal
        if limit is None and one.benchmark is not None:
            limit = one.benchmark.high if one.less_is_better else one.benchmark.low
        if limit is None:
            limit = LONGEST_WAIT_HOURS
        yield _lesson(
            subject,
            about=one.name,
            observed=one.value,
            expected=limit,
            key="score",
            words={"name": one.label(), "value": one.shown(), "limit": one.shown(limit)},
        )


@dataclass(frozen=True, kw_only=True)
class LessonAdvice:
    """What one lesson says to a new plan.

    Attributes
    ----------
    lesson : Lesson
        Where it comes from.
    heeded : bool or None
        Whether the plan already does what the lesson advises; None where a plan cannot tell.
    field : str
        Part of the plan that would have to change.
    """

    lesson: Lesson
    heeded: bool | None
    field: str

    def text(self, lang: Language | None = None) -> str:
        """Return in one sentence whether the plan heeds the lesson."""
        state = {True: "heeded", False: "open", None: "untold"}[self.heeded]
        return message(f"evaluation-advice-{state}", lang=lang, advice=self.lesson.advice or self.lesson.text)


def advice_for(lessons: Lessons, plan: Plan) -> tuple[LessonAdvice, ...]:
    """Hold the lessons of an earlier campaign against a new plan.

    Parameters
    ----------
    lessons : Lessons
        As :func:`lessons_learnt` drew them, or as people wrote them; those with subject ``other`` cannot be
        checked and are passed on.
    plan : Plan
        The next plan.

    Returns
    -------
    tuple of LessonAdvice
        What is still open first.

    Examples
    --------
    >>> lesson = Lesson(subject="moderation", text="Statements waited too long.")
    >>> [one.heeded for one in advice_for(Lessons(lessons=(lesson,)), Plan())]
    [False]
    """
    found = []
    for lesson in lessons.lessons:
        field, check = _CHECKS.get(lesson.subject, ("", None))
        found.append(LessonAdvice(lesson=lesson, heeded=check(lesson, plan) if check else None, field=field))
    return tuple(sorted(found, key=lambda one: one.heeded is not False))


def _serves(plan: Plan, segment: Segment) -> bool:
    """Whether something is done for a segment beyond being open to it."""
    aimed = {one for way in plan.attractions for one in way.segments}
    offline = any(use.channel.is_in_person and segment.segment_id in use.segments for use in plan.channels)
    return segment.segment_id in aimed or offline


_GROUP_FIELDS = {
    "age_band": "age_bands",
    "gender": "genders",
    "region": "regions",
    "language": "languages",
    "residency": "residencies",
}


def _names_group(segment: Segment, lesson: Lesson) -> bool:
    if lesson.about == "disability":
        return segment.disability is (lesson.group.lower() == "true")
    values = getattr(segment, _GROUP_FIELDS.get(lesson.about, ""), ())
    return lesson.group in {str(getattr(value, "value", value)) for value in values}


def _group_planned(lesson: Lesson, plan: Plan) -> bool:
    return any(_names_group(one, lesson) and one.participants_wanted for one in plan.segments)


def _segment_served(lesson: Lesson, plan: Plan) -> bool:
    named = [one for one in plan.segments if one.segment_id == lesson.group]
    return any(_serves(plan, one) for one in named)


def _promoted(lesson: Lesson, plan: Plan) -> bool:
    promoting = {use.channel for use in plan.channels_for(ChannelPurpose.PROMOTE)}
    return len(promoting) >= 3 and bool(plan.timeline.reminder_days)


def _open_to_quiet(lesson: Lesson, plan: Plan) -> bool:
    return any(tool.takes_answers for tool in plan.collection_tools)


def _moderated(lesson: Lesson, plan: Plan) -> bool:
    return sum(need.people for need in plan.staff if need.role is StaffRole.MODERATOR) >= 2


def _affordable(lesson: Lesson, plan: Plan) -> bool:
    wanted = sum(segment.participants_wanted for segment in plan.segments)
    return bool(wanted) and lesson.expected is not None and plan.cost() / wanted <= lesson.expected


def _decision_planned(lesson: Lesson, plan: Plan) -> bool:
    planned = any(one.stage is Stage.DECISION for one in plan.timeline.activities)
    return plan.decision_mode is not None and planned


def _announcement_planned(lesson: Lesson, plan: Plan) -> bool:
    collecting = {use.channel for use in plan.channels_for(ChannelPurpose.COLLECT)}
    promised = plan.feedback.within_days
    return promised is not None and bool(collecting) and collecting <= {*plan.feedback.channels}


def _effects_told(lesson: Lesson, plan: Plan) -> bool:
    return bool(plan.stakeholders) and all(one.effect for one in plan.stakeholders)


_CHECKS: Mapping[LessonSubject, tuple[str, Callable[[Lesson, Plan], bool]]] = {
    LessonSubject.GROUP: ("segments", _group_planned),
    LessonSubject.SEGMENT: ("attractions", _segment_served),
    LessonSubject.PARTICIPATION: ("channels", _promoted),
    LessonSubject.CONCENTRATION: ("collection_tools", _open_to_quiet),
    LessonSubject.MODERATION: ("staff", _moderated),
    LessonSubject.COST: ("budget", _affordable),
    LessonSubject.DECISION: ("decision_mode", _decision_planned),
    LessonSubject.ANNOUNCEMENT: ("feedback", _announcement_planned),
    LessonSubject.PARTIES: ("stakeholders", _effects_told),
}
