"""Lessons from a scorecard, and what they advise for the next plan (S75, S80)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from mashura.analysis import representativeness
from mashura.analysis.wording import attribute_name
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


def lessons_learnt(
    campaign: Campaign,
    consultation: Consultation,
    scores: Sequence[Kpi],
    population_table: pd.DataFrame | None = None,
    places: Mapping[str, str] | None = None,
) -> Lessons:
    """Return the lessons of a campaign in the active language; people can keep and edit them.

    Parameters
    ----------
    campaign, consultation
        Records and tables of the campaign.
    scores : sequence of Kpi
        Its scorecard; an indicator that is worse than its plan or its benchmark gives a lesson.
    population_table : pandas.DataFrame, optional
        Columns attribute, group, share; a group with less than four fifths of its due share gives
        a lesson.
    places : mapping of str to str, optional
        Names of regions by their short names.

    Examples
    --------
    >>> lessons_learnt(Campaign(), Consultation(title="Buses", origin="csv"), ()).lessons
    ()
    """
    lessons = [
        *_missing_groups(consultation, population_table, places or {}),
        *_missed_segments(campaign, consultation),
        *_missed_scores(scores),
    ]
    title = campaign.plan.title if campaign.plan and campaign.plan.title else consultation.title
    return Lessons(campaign=title[:300], simulated=consultation.is_simulated, lessons=tuple(lessons))


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
    for result in representativeness(consultation, table) if table is not None else ():
        attribute, group, ratio = result.attribute, result.worst_group, result.worst_ratio
        if group is None or ratio is None or not result.missing:
            continue
        place = places.get(group) if attribute == "region" else None
        yield _lesson(
            LessonSubject.GROUP,
            about=attribute,
            group=group,
            observed=ratio,
            expected=1.0,
            words={
                "attribute": attribute_name(attribute),
                "group": place or group_label(attribute, group),
                "ratio": format_percent(ratio),
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


def _missed_scores(scores: Sequence[Kpi]) -> Iterator[Lesson]:
    for score in scores:
        subject, limit = score.definition.lesson, score.limit
        if subject is not None and limit is not None and score.misses_limit:
            yield _lesson(
                subject,
                about=score.name,
                observed=score.value,
                expected=limit,
                key="score",
                words={"name": score.label(), "value": score.shown(), "limit": score.shown(limit)},
            )


@dataclass(frozen=True, kw_only=True)
class LessonAdvice:
    """What a lesson of an earlier campaign means for a new plan.

    Attributes
    ----------
    lesson : Lesson
        Where it comes from.
    heeded : bool or None
        Whether the plan already follows the advice; None if a plan cannot show it.
    field : str
        The part of the plan to change.
    """

    lesson: Lesson
    heeded: bool | None
    field: str

    def text(self, lang: Language | None = None) -> str:
        """Return in one sentence whether the plan follows the advice."""
        state = {True: "heeded", False: "open", None: "untold"}[self.heeded]
        return message(f"evaluation-advice-{state}", lang=lang, advice=self.lesson.advice or self.lesson.text)


def advice_for(lessons: Lessons, plan: Plan) -> tuple[LessonAdvice, ...]:
    """Check a new plan against the lessons of an earlier campaign.

    Parameters
    ----------
    lessons : Lessons
        From :func:`lessons_learnt`, or written by people; those with the subject ``other`` cannot be
        checked and are returned without a verdict.
    plan : Plan
        The next plan.

    Returns
    -------
    tuple of LessonAdvice
        Advice that the plan does not follow comes first.

    Examples
    --------
    >>> lesson = Lesson(subject="moderation", text="Statements waited too long.")
    >>> [advice.heeded for advice in advice_for(Lessons(lessons=(lesson,)), Plan())]
    [False]
    """
    advice = []
    for lesson in lessons.lessons:
        field, check = _CHECKS.get(lesson.subject, ("", None))
        advice.append(LessonAdvice(lesson=lesson, heeded=check(lesson, plan) if check else None, field=field))
    return tuple(sorted(advice, key=lambda entry: entry.heeded is not False))


def _serves(plan: Plan, segment: Segment) -> bool:
    """Whether the plan does something especially for a segment."""
    aimed = {segment_id for attraction in plan.attractions for segment_id in attraction.segments}
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
    return any(_names_group(segment, lesson) and segment.participants_wanted for segment in plan.segments)


def _segment_served(lesson: Lesson, plan: Plan) -> bool:
    return any(_serves(plan, segment) for segment in plan.segments if segment.segment_id == lesson.group)


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
    planned = any(activity.stage is Stage.DECISION for activity in plan.timeline.activities)
    return plan.decision_mode is not None and planned


def _announcement_planned(lesson: Lesson, plan: Plan) -> bool:
    collecting = {use.channel for use in plan.channels_for(ChannelPurpose.COLLECT)}
    promised = plan.feedback.within_days
    return promised is not None and bool(collecting) and collecting <= {*plan.feedback.channels}


def _effects_told(lesson: Lesson, plan: Plan) -> bool:
    return bool(plan.stakeholders) and all(party.effect for party in plan.stakeholders)


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
