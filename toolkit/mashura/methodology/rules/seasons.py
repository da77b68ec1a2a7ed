"""Rules of the seasons in which a consultation is open: Ramadan, feasts, holidays, summer, exams (S42).

Weekends and public holidays are those of the country that the plan names; without one, only the Hijri
calendar is asked. The weeks of summer and of exams are assumptions for the countries of the Gulf.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Any

from mashura.i18n import active_language, format_date, holidays_of, message, observances, weekend_of
from mashura.methodology.records.timeline import Timeline
from mashura.methodology.rules.objection import Objection

GULF = ("AE", "BH", "KW", "OM", "QA", "SA")
SUMMER = ("07-01", "08-31")
"""When many residents of the Gulf are away (assumption)."""
EXAMS = (("05-20", "06-20"), ("11-25", "12-12"))
"""When pupils and students of the Gulf sit exams (assumption)."""
LEAST_EXAM_DAYS = 7
"""From so many days of exams on, the plan is advised (assumption)."""
_FEASTS = ("eid-al-fitr", "eid-al-adha")
_OPEN_IN = {
    "ramadan": "open-in-ramadan",
    "eid-al-fitr": "open-in-eid-al-fitr",
    "eid-al-adha": "open-in-eid-al-adha",
}


def season_objections(timeline: Timeline) -> Iterator[Objection]:
    """Yield what speaks against the days of a timeline."""
    opens, last = timeline.opens_on, timeline.last_day
    if opens is None or last is None:
        return
    observed = observances(opens, last)
    for occasion, observed_days in observed.items():
        yield _advice(_OPEN_IN[occasion], days=len(observed_days), first=format_date(observed_days[0]))
    length = (last - opens).days + 1
    if 2 * len(observed.get("ramadan", ())) > length:
        yield _advice("mostly-in-ramadan", days=len(observed["ramadan"]), all=length)
    yield from _rest_days(timeline.country, opens, last)
    yield from _reminders(timeline, opens)
    if timeline.country in GULF:
        days = [opens + timedelta(days=number) for number in range(length)]
        if 2 * (away := _count(days, (SUMMER,))) > length:
            yield _advice("mostly-in-summer", days=away, all=length)
        if (sitting := _count(days, EXAMS)) >= LEAST_EXAM_DAYS:
            yield _advice("open-in-exams", days=sitting)


def rest_day(country: str, day: date) -> str:
    """Return why a country rests on a day: the name of the holiday or weekend; empty for a working day.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     rest_day("AE", date(2026, 12, 2)), rest_day("AE", date(2026, 12, 5))
    ('National Day', 'weekend')
    """
    if holiday := holidays_of(country, day.year, active_language()).get(day):
        return holiday
    return message("timeline-weekend") if day.weekday() in weekend_of(country) else ""


def _rest_days(country: str, opens: date, last: date) -> Iterator[Objection]:
    for rule, day in (("opens-on-rest-day", opens), ("closes-on-rest-day", last)):
        if reason := rest_day(country, day):
            yield _advice(rule, day=format_date(day), reason=reason)


def _reminders(timeline: Timeline, opens: date) -> Iterator[Objection]:
    for number in sorted({*timeline.reminder_days}):
        if not 0 <= number < (timeline.duration_days or 0):
            continue
        day = opens + timedelta(days=number)
        feasts = [occasion for occasion in observances(day, day) if occasion in _FEASTS]
        reason = message(f"timeline-{feasts[0]}") if feasts else ""
        reason = reason or holidays_of(timeline.country, day.year, active_language()).get(day, "")
        if reason:
            yield _advice("reminder-on-feast", day=format_date(day), reason=reason)


def _count(days: Iterable[date], periods: tuple[tuple[str, str], ...]) -> int:
    return sum(any(first <= f"{day:%m-%d}" <= last for first, last in periods) for day in days)


def _advice(rule: str, **params: Any) -> Objection:
    return Objection(rule=rule, severity="advice", items=("S42",), field="timeline", params=params)
