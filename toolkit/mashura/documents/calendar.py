"""The dates of a plan as ICS, for the calendars of an office (S42, S47, S50)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from icalendar import Calendar, Event

from mashura.errors import InputError
from mashura.i18n import Language, format_number, message
from mashura.methodology import Campaign, Plan
from mashura.methodology.labels import value_label


def plan_ics(campaign: Campaign, *, language: Language, on: date | None = None) -> bytes:
    """Return the dates of a campaign's plan as an iCalendar file.

    Whole days: the activities of the Gantt chart, the first and the last day of the open period, the
    reminders, and the day by which the public is told the result. An event keeps its identifier when the plan
    is exported again, so that a calendar moves it instead of adding another one.

    Parameters
    ----------
    campaign : Campaign
        Its plan must say when it opens.
    language : Language
        Language of the events' names.
    on : date, optional
        Day of the export; today without it.

    Raises
    ------
    InputError
        If the plan has no opening day.

    Examples
    --------
    >>> plan = Plan(title="Buses", timeline={"opens_on": "2027-03-01", "duration_days": 28})
    >>> b"DTSTART;VALUE=DATE:20270301" in plan_ics(Campaign(plan=plan), language="en")
    True
    """
    plan = campaign.plan or Plan()
    if plan.timeline.opens_on is None:
        raise InputError("documents-no-opening-day")
    calendar = Calendar()
    calendar.add("prodid", "-//Mashura//Plan//" + language.upper())
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", plan.title or message("documents-untitled", lang=language))
    stamp = datetime.combine(on or date.today(), time(), tzinfo=UTC)
    seen: dict[str, int] = {}
    for kind, name, first, days in _days(plan, plan.timeline.opens_on, language):
        seen[kind] = seen.get(kind, 0) + 1
        event = Event()
        event.add("uid", _uid(plan, f"{kind}-{seen[kind]}"))
        event.add("dtstamp", stamp)
        event.add("dtstart", first)
        event.add("dtend", first + timedelta(days=days))
        event.add("summary", f"{name} · {plan.title}" if plan.title else name)
        if plan.entity:
            event.add("description", plan.entity)
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _days(plan: Plan, opens: date, language: Language) -> Iterator[tuple[str, str, date, int]]:
    """Yield kind, name, first day and number of days of each event."""
    timeline = plan.timeline
    for activity in timeline.activities:
        name = activity.name or (value_label(activity.stage, language) if activity.stage else "")
        first = opens + timedelta(days=activity.starts_on_day)
        yield "activity", name, first, activity.duration_days
    yield "opening", message("documents-ics-opening", lang=language), opens, 1
    for number, day in enumerate(sorted(timeline.reminder_days), 1):
        name = message("documents-ics-reminder", lang=language, number=format_number(number, language))
        yield "reminder", name, opens + timedelta(days=day), 1
    if timeline.duration_days:
        last = opens + timedelta(days=timeline.duration_days - 1)
        yield "closing", message("documents-ics-closing", lang=language), last, 1
        if plan.feedback.within_days:
            told = last + timedelta(days=1 + plan.feedback.within_days)
            yield "feedback", message("documents-ics-feedback", lang=language), told, 1


def _uid(plan: Plan, event: str) -> str:
    named = "\n".join((plan.entity, plan.title, event))
    return hashlib.sha256(named.encode()).hexdigest()[:32] + "@mashura"
