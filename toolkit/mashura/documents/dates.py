"""The dates of a plan, for calendar programs (S42, S47, S50)."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta

from mashura.documents.formats.content import DatedEvent
from mashura.documents.gantt import status_words
from mashura.documents.wording import Wording
from mashura.methodology import Plan
from mashura.methodology.records.timeline import Activity
from mashura.methodology.rules.moments import Moment, moments


def plan_dates(plan: Plan, words: Wording, on: date | None = None) -> tuple[DatedEvent, ...]:
    """Return the dates of a plan as all-day events; none for a plan without an opening day.

    These are the activities with owner and status, the first and last day of the open period, the reminders,
    and the last day to tell the public the result; not the holidays, which calendars have themselves. An
    event keeps its identifier when the plan is exported again, so that a calendar moves it instead of adding
    another one.

    Examples
    --------
    >>> plan = Plan(title="Buses", timeline={"opens_on": "2027-03-01", "duration_days": 28})
    >>> [(event.name, event.first.isoformat()) for event in plan_dates(plan, Wording("en"))]
    [('Consultation opens · Buses', '2027-03-01'), ('Last day to take part · Buses', '2027-03-28')]
    """
    opens = plan.timeline.opens_on
    if opens is None:
        return ()
    return tuple(
        DatedEvent(
            identifier=_identifier(plan, _key(moment)),
            name=f"{_name(moment, words)} · {plan.title}" if plan.title else _name(moment, words),
            first=opens + timedelta(days=moment.day),
            days=moment.days,
            detail=_detail(plan, moment, words, on or date.today()),
        )
        for moment in moments(plan)
        if moment.kind != "open"
    )


def _name(moment: Moment, words: Wording) -> str:
    return moment.name(words.language)


def _key(moment: Moment) -> str:
    """Return what identifies a moment inside its plan; an activity keeps its own when others are added."""
    if moment.activity is not None:
        return moment.activity.activity_id.replace("_", "-")
    return f"{'feedback' if moment.kind == 'promised' else moment.kind}-{max(moment.number, 1)}"


def _detail(plan: Plan, moment: Moment, words: Wording, on: date) -> str:
    """Return who answers for a task, and how far it is."""
    activity = moment.activity
    if activity is None:
        return ""
    answers = {"owner": activity.owner, "status": status_words(plan, activity, words, on)}
    return "\n".join(f"{words.label(Activity, field)}: {text}" for field, text in answers.items() if text)


def _identifier(plan: Plan, event: str) -> str:
    named = "\n".join((plan.entity, plan.title, event))
    return hashlib.sha256(named.encode()).hexdigest()[:32] + "@mashura"
