"""What is due when: duties by their rhythm, and guides by their three-monthly review (S173-S188, S237)."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from mashura.methodology.governing.governance import DutyPlan, Governance, Guide
from mashura.methodology.vocabulary import Rhythm

MONTHS_BETWEEN_REVIEWS = 3
"""How often a guide is reviewed (S237)."""


@dataclass(frozen=True, kw_only=True)
class DueDay:
    """A day by which something is due.

    Attributes
    ----------
    place : str
        What: ``duties.2`` or ``guides.0``.
    number : int
        Which time it is due, from 0.
    on : datetime.date
    done_on : datetime.date or None
        When it was done; None while it is open.
    """

    place: str
    number: int
    on: date
    done_on: date | None = None

    def is_late(self, today: date) -> bool:
        """Return whether it is open after its day."""
        return self.done_on is None and self.on < today


def months_later(day: date, months: int) -> date:
    """Return the same day some months later, or the last day of that month where it has no such day.

    Examples
    --------
    >>> months_later(date(2027, 1, 31), 1), months_later(date(2027, 1, 31), 2)
    (datetime.date(2027, 2, 28), datetime.date(2027, 3, 31))
    """
    place = day.month - 1 + months
    year, month = day.year + place // 12, place % 12 + 1
    return day.replace(year=year, month=month, day=min(day.day, calendar.monthrange(year, month)[1]))


def days_of(begins_on: date, rhythm: Rhythm, until: date) -> Iterator[date]:
    """Yield the days on which something of a rhythm is due, from its first day to a last one.

    Examples
    --------
    >>> [str(day) for day in days_of(date(2027, 1, 31), Rhythm.MONTHLY, date(2027, 4, 1))]
    ['2027-01-31', '2027-02-28', '2027-03-31']
    """
    number, day = 0, begins_on
    while day <= until:
        yield day
        number += 1
        day = (
            months_later(begins_on, number * rhythm.months)
            if rhythm.months
            else begins_on + timedelta(days=number * rhythm.days)
        )


def due_days(governance: Governance, until: date) -> tuple[DueDay, ...]:
    """Return everything that is due up to a day, the earliest first, and whether it was done.

    An act closes every day of its duty that is open by then: a report that was missed and written later is
    written, late. With nothing open it closes the next day, if it is nearer to that than to the one before.

    Examples
    --------
    >>> meetings = {"duty": "meeting", "begins_on": "2027-01-10", "done": [{"on": "2027-01-12"}]}
    >>> [(str(due.on), due.done_on is not None) for due in
    ...  due_days(Governance(duties=[meetings]), date(2027, 5, 1))]
    [('2027-01-10', True), ('2027-04-10', False)]
    """
    found = [
        *(due for index, plan in enumerate(governance.duties) for due in _of_duty(index, plan, until)),
        *(due for index, guide in enumerate(governance.guides) for due in _of_guide(index, guide, until)),
    ]
    return tuple(sorted(found, key=lambda due: (due.on, due.place)))


def _of_duty(index: int, plan: DutyPlan, until: date) -> Iterator[DueDay]:
    if plan.duty is None or plan.begins_on is None:
        return
    days = [*days_of(plan.begins_on, plan.rhythm or plan.duty.rhythm, until)]
    done = sorted(done.on for done in plan.done if done.on is not None)
    yield from _matched(f"duties.{index}", days, done)


def _of_guide(index: int, guide: Guide, until: date) -> Iterator[DueDay]:
    """Yield the reviews of a guide: each is due three months after the last one."""
    last = guide.adopted_on
    if last is None:
        return
    number = 0
    for reviewed in sorted(day for day in guide.reviewed_on if day >= last):
        due = months_later(last, MONTHS_BETWEEN_REVIEWS)
        if due > until:
            return
        yield DueDay(place=f"guides.{index}", number=number, on=due, done_on=reviewed)
        last, number = reviewed, number + 1
    due = months_later(last, MONTHS_BETWEEN_REVIEWS)
    if due <= until:
        yield DueDay(place=f"guides.{index}", number=number, on=due)


def _matched(place: str, days: list[date], done: list[date]) -> Iterator[DueDay]:
    """Yield the days with the acts that close them."""
    closed: dict[int, date] = {}
    for act in done:
        passed = [number for number, day in enumerate(days) if day <= act]
        missed = [number for number in passed if number not in closed]
        if missed:
            closed.update(dict.fromkeys(missed, act))
            continue
        following = len(passed)
        if following == len(days) or following in closed:
            continue
        before = days[following - 1] if following else date.min
        if days[following] - act <= act - before:
            closed[following] = act
    for number, day in enumerate(days):
        yield DueDay(place=place, number=number, on=day, done_on=closed.get(number))
