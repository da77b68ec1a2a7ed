"""The dates of a plan, for calendar programs (S42, S47, S50)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, timedelta

from mashura.documents.formats.content import DatedEvent
from mashura.documents.wording import Wording
from mashura.i18n import message
from mashura.methodology import Plan


def plan_dates(plan: Plan, words: Wording) -> tuple[DatedEvent, ...]:
    """Return the dates of a plan as all-day events; none for a plan without an opening day.

    These are the activities of the Gantt chart, the first and last day of the open period, the reminders, and
    the last day to tell the public the result. An event keeps its identifier when the plan is exported again,
    so that a calendar moves it instead of adding another one.

    Examples
    --------
    >>> plan = Plan(title="Buses", timeline={"opens_on": "2027-03-01", "duration_days": 28})
    >>> [(event.name, event.first.isoformat()) for event in plan_dates(plan, Wording("en"))]
    [('Consultation opens · Buses', '2027-03-01'), ('Last day to take part · Buses', '2027-03-28')]
    """
    if plan.timeline.opens_on is None:
        return ()
    counts: dict[str, int] = {}
    events = []
    for kind, name, first, days in _days(plan, plan.timeline.opens_on, words):
        counts[kind] = counts.get(kind, 0) + 1
        event = DatedEvent(
            identifier=_identifier(plan, f"{kind}-{counts[kind]}"),
            name=f"{name} · {plan.title}" if plan.title else name,
            first=first,
            days=days,
        )
        events.append(event)
    return tuple(events)


def _days(plan: Plan, opens: date, words: Wording) -> Iterator[tuple[str, str, date, int]]:
    """Yield kind, name, first day and number of days of each event."""

    def say(key: str, **params: object) -> str:
        return message(f"documents-ics-{key}", lang=words.language, **params)

    timeline = plan.timeline
    for activity in timeline.activities:
        first = opens + timedelta(days=activity.starts_on_day)
        yield "activity", activity.name or words.value(activity.stage), first, activity.duration_days
    yield "opening", say("opening"), opens, 1
    for number, day in enumerate(sorted(timeline.reminder_days), 1):
        yield "reminder", say("reminder", number=words.number(number)), opens + timedelta(days=day), 1
    if timeline.last_day:
        yield "closing", say("closing"), timeline.last_day, 1
    if plan.promised_day:
        yield "feedback", say("feedback"), plan.promised_day, 1


def _identifier(plan: Plan, event: str) -> str:
    named = "\n".join((plan.entity, plan.title, event))
    return hashlib.sha256(named.encode()).hexdigest()[:32] + "@mashura"
