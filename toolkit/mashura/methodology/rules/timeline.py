"""Rules of a plan's days: their order, the length, the reminders, the season, and who does the work.

The order is: green light, opening, last day to take part, decision, announcement, the day that was promised.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Literal

from mashura.i18n import format_date, observances
from mashura.methodology.labels import value_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import Activity, Plan, Timeline
from mashura.methodology.rules.objection import Objection
from mashura.methodology.vocabulary import Stage

# Assumptions; an entity with limits of its own can change them here.
SHORT_PERIOD_DAYS = 28
USUAL_PERIOD_DAYS = 84
"""Median of 578 consultations of the EU, 2017-2025 (F10)."""
MOST_REMINDERS = 6

_OBSERVANCE_RULES = {
    "ramadan": "open-in-ramadan",
    "eid-al-fitr": "open-in-eid-al-fitr",
    "eid-al-adha": "open-in-eid-al-adha",
}
MOST_DAYS_TO_OPENING = 730
"""Days from the green light to the opening; more is a slip of the keyboard in one of the dates."""
MOST_PROMISED_DAYS = 84
"""British ministries publish their response within twelve weeks."""

_BEFORE_PLANNING = (Stage.BRIEF, Stage.READINESS)


def timeline_objections(campaign: Campaign, plan: Plan) -> Iterator[Objection]:
    """Yield what is wrong with the days of a campaign's plan."""
    yield from _period(plan.timeline)
    yield from _seasons(plan.timeline)
    yield from _green_light(campaign, plan.timeline)
    yield from _work_after_close(plan.timeline)
    yield from _promise(plan)
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


def _seasons(timeline: Timeline) -> Iterator[Objection]:
    if timeline.opens_on is None or timeline.duration_days is None:
        return
    last = timeline.opens_on + timedelta(days=timeline.duration_days - 1)
    for occasion, days in observances(timeline.opens_on, last).items():
        yield Objection(
            rule=_OBSERVANCE_RULES[occasion],
            severity="advice",
            items=("S42",),
            field="timeline",
            params={"days": len(days), "first": format_date(days[0])},
        )


def _green_light(campaign: Campaign, timeline: Timeline) -> Iterator[Objection]:
    light = campaign.readiness.green_light if campaign.readiness else None
    if light is None or not light.given or light.on is None or timeline.opens_on is None:
        return
    given = {"light": format_date(light.on)}
    later = [activity for activity in timeline.activities if activity.stage not in _BEFORE_PLANNING]
    # The earliest one is named: once it has moved, most of the others have moved with the opening day.
    earliest = min(later, key=lambda activity: activity.starts_on_day, default=None)
    if earliest and timeline.opens_on + timedelta(days=earliest.starts_on_day) < light.on:
        begins = format_date(timeline.opens_on + timedelta(days=earliest.starts_on_day))
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
    for activity in _of(timeline, Stage.DECISION):
        if activity.starts_on_day < timeline.duration_days:
            yield _objection(
                "decision-before-close",
                "blocker",
                ("S42", "S60", "S63"),
                activity=_named(activity),
                day=activity.starts_on_day,
                last=timeline.duration_days - 1,
            )
        decided = max(decided, activity.starts_on_day + activity.duration_days)
    for activity in _of(timeline, Stage.ANNOUNCEMENT):
        if activity.starts_on_day < decided:
            yield _objection(
                "announced-before-decision",
                "blocker",
                ("S42", "S67", "S68"),
                activity=_named(activity),
                day=activity.starts_on_day,
                last=decided - 1,
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
    day = plan.timeline.duration_days - 1 + promised
    for activity in _of(plan.timeline, Stage.ANNOUNCEMENT):
        if activity.starts_on_day > day:
            yield _objection(
                "announced-after-promise",
                "blocker",
                ("S42", "S50"),
                activity=_named(activity),
                day=activity.starts_on_day,
                last=day,
            )


def _of(timeline: Timeline, stage: Stage) -> list[Activity]:
    return [activity for activity in timeline.activities if activity.stage is stage]


def _objection(
    rule: str, severity: Literal["blocker", "advice"], items: tuple[str, ...], **params: Any
) -> Objection:
    return Objection(rule=rule, severity=severity, items=items, field="timeline", params=params)


def _named(activity: Activity) -> str:
    return activity.name or (value_label(activity.stage) if activity.stage else "…")
