"""Rules of a plan's days: the length, the reminders, the season, the green light, and who does the work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

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
_BEFORE_PLANNING = (Stage.BRIEF, Stage.READINESS)


def timeline_objections(campaign: Campaign, plan: Plan) -> Iterator[Objection]:
    """Yield what is wrong with the days of a campaign's plan."""
    yield from _period(plan.timeline)
    yield from _seasons(plan.timeline)
    yield from _green_light(campaign, plan.timeline)
    for activity in plan.timeline.activities:
        if not activity.owner:
            yield Objection(
                rule="activity-without-owner",
                severity="advice",
                items=("S42", "S44"),
                field="timeline",
                params={"activity": _named(activity)},
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
        )
    if len({*timeline.reminder_days}) > MOST_REMINDERS:
        yield Objection(
            rule="many-reminders",
            severity="advice",
            items=("S42", "S47"),
            field="timeline",
            params={"count": len({*timeline.reminder_days}), "most": MOST_REMINDERS},
        )
    if late := [day for day in timeline.reminder_days if not 0 <= day < timeline.duration_days]:
        yield Objection(
            rule="reminder-outside-period",
            severity="blocker",
            items=("S42",),
            field="timeline",
            params={"day": late[0], "days": timeline.duration_days},
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
    later = [activity for activity in timeline.activities if activity.stage not in _BEFORE_PLANNING]
    # The earliest one is named: once it has moved, most of the others have moved with the opening day.
    for activity in sorted(later, key=lambda activity: activity.starts_on_day)[:1]:
        begins = timeline.opens_on + timedelta(days=activity.starts_on_day)
        if begins < light.on:
            yield Objection(
                rule="work-before-green-light",
                severity="blocker",
                items=("S24", "S34", "S42"),
                field="timeline",
                params={
                    "activity": _named(activity),
                    "begins": format_date(begins),
                    "light": format_date(light.on),
                },
            )


def _named(activity: Activity) -> str:
    return activity.name or (value_label(activity.stage) if activity.stage else "…")
