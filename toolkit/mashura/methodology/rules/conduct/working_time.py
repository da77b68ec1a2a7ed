"""Clocks that run in working hours: weekends and public holidays of a country do not count (S57, S174).

The office is open from 8 to 16 o'clock, in the simulator too (assumption).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import count

from mashura.i18n import holidays_of, weekend_of
from mashura.i18n.countries import time_zone_of

OFFICE_OPENS, OFFICE_HOURS = 8, 8


@dataclass(frozen=True, kw_only=True)
class WorkingTime:
    """The working hours of a country, in its time zone; every day of an unknown one is worked.

    ``elsewhere`` is the zone where the country is unknown.

    Examples
    --------
    >>> clock = WorkingTime(country="AE")
    >>> friday = datetime(2026, 1, 9, 11, 0, tzinfo=UTC)
    >>> clock.after(friday, 4).isoformat()
    '2026-01-12T07:00:00+00:00'
    >>> clock.between(friday, clock.after(friday, 4))
    4.0
    """

    country: str = ""
    elsewhere: tzinfo = UTC

    @property
    def zone(self) -> tzinfo:
        """The time zone in which its days begin and its hours are told."""
        return time_zone_of(self.country) or self.elsewhere

    def is_working_day(self, day: date) -> bool:
        """Return whether the office is open on a day."""
        return day.weekday() not in weekend_of(self.country) and day not in holidays_of(
            self.country, day.year
        )

    def after(self, moment: datetime, hours: float) -> datetime:
        """Return when so many working hours have passed since a moment."""
        left = timedelta(hours=hours)
        for opens, closes in self._days(moment, 1):
            begins = max(opens, moment)
            if begins < closes and left <= closes - begins:
                return (begins + left).astimezone(UTC)
            left -= max(closes - begins, timedelta())
        raise AssertionError("the days never end")

    def before(self, moment: datetime, hours: float) -> datetime:
        """Return since when so many working hours have passed until a moment: who waits longer is late."""
        left = timedelta(hours=hours)
        for opens, closes in self._days(moment, -1):
            ends = min(closes, moment)
            if opens < ends and left <= ends - opens:
                return (ends - left).astimezone(UTC)
            left -= max(ends - opens, timedelta())
        raise AssertionError("the days never end")

    def between(self, first: datetime, last: datetime) -> float:
        """Return the working hours between two moments; 0 where the first is the later one."""
        worked = timedelta()
        for opens, closes in self._days(first, 1):
            if opens >= last:
                return worked / timedelta(hours=1)
            worked += max(min(closes, last) - max(opens, first), timedelta())
        raise AssertionError("the days never end")

    def _days(self, moment: datetime, step: int) -> Iterator[tuple[datetime, datetime]]:
        """Yield when the office opens and closes, from the day of a moment on, forwards or backwards."""
        start = moment.astimezone(self.zone).date()
        for number in count():
            day = start + timedelta(days=number * step)
            if self.is_working_day(day):
                opens = datetime.combine(day, time(OFFICE_OPENS), self.zone)
                yield opens, opens + timedelta(hours=OFFICE_HOURS)
