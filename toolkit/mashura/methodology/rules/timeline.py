"""Rules of a plan's days: their order, the length, the reminders, the season, and who does the work.

The order is: green light, opening, last day to take part, decision, announcement, the day that was promised.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from mashura.i18n import format_date, join_words, message
from mashura.methodology.labels import value_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.timeline import Activity, Timeline
from mashura.methodology.rules.objection import Objection, Severity
from mashura.methodology.rules.seasons import season_objections
from mashura.methodology.vocabulary import Stage

# Assumptions; an entity with limits of its own can change them here.
SHORT_PERIOD_DAYS = 28
USUAL_PERIOD_DAYS = 84
"""Median of 578 consultations of the EU, 2017-2025 (F10)."""
MOST_REMINDERS = 6

MOST_DAYS_TO_OPENING = 730
"""Days from the green light to the opening; more is a slip of the keyboard in one of the dates."""
MOST_PROMISED_DAYS = 84
"""British ministries publish their response within twelve weeks."""

_BEFORE_PLANNING = (Stage.BRIEF, Stage.READINESS)


def timeline_objections(campaign: Campaign, plan: Plan) -> Iterator[Objection]:
    """Yield what is wrong with the days of a campaign's plan."""
    yield from _period(plan.timeline)
    yield from season_objections(plan.timeline)
    yield from _green_light(campaign, plan.timeline)
    yield from _work_after_close(plan.timeline)
    yield from _promise(plan)
    yield from _dependencies(plan.timeline)
    for place, activity in enumerate(plan.timeline.activities):
        if activity.stage is None:
            yield Objection(
                rule="activity-without-stage",
                severity="advice",
                items=("S24", "S42"),
                field="timeline",
                params={"activity": _named(activity)},
                at=f"activities.{place}.stage",
            )
        if not activity.owner:
            yield Objection(
                rule="activity-without-owner",
                severity="advice",
                items=("S42", "S44"),
                field="timeline",
                params={"activity": _named(activity)},
                at=f"activities.{place}.owner",
            )


def _period(timeline: Timeline) -> Iterator[Objection]:
    if timeline.duration_days is None:
        return
    if timeline.duration_days < SHORT_PERIOD_DAYS:
        yield Objection(
            rule="short-period",
            severity="advice",
            items=("S42", "S267"),
            field="timeline",
            params={"days": timeline.duration_days, "least": SHORT_PERIOD_DAYS},
            at="duration_days",
        )
    if len({*timeline.reminder_days}) > MOST_REMINDERS:
        yield Objection(
            rule="many-reminders",
            severity="advice",
            items=("S42", "S47"),
            field="timeline",
            params={"count": len({*timeline.reminder_days}), "most": MOST_REMINDERS},
            at="reminder_days",
        )
    if late := [day for day in timeline.reminder_days if not 0 <= day < timeline.duration_days]:
        yield Objection(
            rule="reminder-outside-period",
            severity="blocker",
            items=("S42",),
            field="timeline",
            params={"day": late[0], "days": timeline.duration_days},
            at="reminder_days",
        )


def _green_light(campaign: Campaign, timeline: Timeline) -> Iterator[Objection]:
    light = campaign.readiness.green_light if campaign.readiness else None
    if light is None or not light.given or light.on is None or timeline.opens_on is None:
        return
    given = {"light": format_date(light.on)}
    later = [
        (day, activity)
        for activity in timeline.activities
        if activity.stage not in _BEFORE_PLANNING and (day := timeline.first_day(activity)) is not None
    ]
    # The earliest one is named: once it has moved, most of the others have moved with the opening day.
    first, earliest = min(later, key=lambda begun: begun[0], default=(0, None))
    if earliest and timeline.opens_on + timedelta(days=first) < light.on:
        begins = format_date(timeline.opens_on + timedelta(days=first))
        yield _objection(
            "work-before-green-light",
            "blocker",
            ("S24", "S34", "S42"),
            activity=_named(earliest),
            begins=begins,
            **given,
        )
    elif timeline.opens_on < light.on:
        opens = format_date(timeline.opens_on)
        yield _objection("opening-before-green-light", "blocker", ("S24", "S34", "S42"), opens=opens, **given)
    elif timeline.opens_on > light.on + timedelta(days=MOST_DAYS_TO_OPENING):
        opens = format_date(timeline.opens_on)
        yield _objection("opening-years-later", "blocker", ("S34", "S42"), opens=opens, **given)


def _work_after_close(timeline: Timeline) -> Iterator[Objection]:
    """Object to a decision before everybody could take part, and to an announcement before the decision."""
    if timeline.duration_days is None:
        return
    decided = timeline.duration_days
    for activity, day in _of(timeline, Stage.DECISION):
        if day < timeline.duration_days:
            yield _objection(
                "decision-before-close",
                "blocker",
                ("S42", "S60", "S63"),
                activity=_named(activity),
                day=_when(timeline, day),
                last=_when(timeline, timeline.duration_days - 1),
            )
        decided = max(decided, day + activity.duration_days)
    for activity, day in _of(timeline, Stage.ANNOUNCEMENT):
        if day < decided:
            yield _objection(
                "announced-before-decision",
                "blocker",
                ("S42", "S67", "S68"),
                activity=_named(activity),
                day=_when(timeline, day),
                last=_when(timeline, decided - 1),
            )


def _dependencies(timeline: Timeline) -> Iterator[Objection]:
    """Object to activities that wait for each other, or begin before what they depend on has ended."""
    if circle := timeline.circle():
        names = join_words(f"“{_named(activity)}”" for activity in circle)
        yield _objection("activities-in-circle", "blocker", ("S42",), activities=names)
    for activity, needed in timeline.early():
        begins, first = timeline.first_day(activity), timeline.first_day(needed)
        if begins is not None and first is not None:
            yield _objection(
                "activity-before-needed",
                "blocker",
                ("S42",),
                activity=_named(activity),
                begins=_when(timeline, begins),
                needed=_named(needed),
                ends=_when(timeline, first + needed.duration_days - 1),
            )


def _promise(plan: Plan) -> Iterator[Objection]:
    """Object to a promise that is late, or that the plan's own activities break."""
    promised = plan.feedback.within_days
    if promised is None:
        return
    if promised > MOST_PROMISED_DAYS:
        yield Objection(
            rule="late-promise",
            severity="advice",
            items=("S50", "S71"),
            field="feedback",
            params={"days": promised, "most": MOST_PROMISED_DAYS},
            at="within_days",
        )
    if plan.timeline.duration_days is None:
        return
    last = plan.timeline.duration_days - 1 + promised
    for activity, day in _of(plan.timeline, Stage.ANNOUNCEMENT):
        if day > last:
            yield _objection(
                "announced-after-promise",
                "blocker",
                ("S42", "S50"),
                activity=_named(activity),
                day=_when(plan.timeline, day),
                last=_when(plan.timeline, last),
            )


def _of(timeline: Timeline, stage: Stage) -> list[tuple[Activity, int]]:
    """Return the activities of a stage whose first day is known, with that day."""
    return [
        (activity, day)
        for activity in timeline.activities
        if activity.stage is stage and (day := timeline.first_day(activity)) is not None
    ]


def _when(timeline: Timeline, day: int) -> str:
    """Return a day as its date; as its number while the opening is not known."""
    if timeline.opens_on is None:
        return message("timeline-day", day=day)
    return format_date(timeline.opens_on + timedelta(days=day))


def _objection(rule: str, severity: Severity, items: tuple[str, ...], **params: Any) -> Objection:
    return Objection(rule=rule, severity=severity, items=items, field="timeline", params=params)


def _named(activity: Activity) -> str:
    return activity.name or (value_label(activity.stage) if activity.stage else "…")
