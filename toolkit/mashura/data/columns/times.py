"""Times of a column: unit, order of day and month, calendar and zone, decided once from all its cells (S60).

Forms write ``2026/03/05 1:04:05 م غرينتش+4``, platforms seconds or milliseconds since 1970, offices
``3/4/2026`` or ``15/9/1447``. What the cells leave open is decided by the order of the rows, and the
decision is said.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from typing import Literal

import pandas as pd
from hijridate import Hijri

from mashura.data.columns.time_words import (
    HALF,
    HALVES,
    MONTH,
    MONTHS,
    OFFSET,
    ZONE,
    ZULU,
    offset_minutes,
    zone_minutes,
)
from mashura.i18n import western_digits

Unit = Literal["", "date", "seconds", "milliseconds", "microseconds", "days"]
Order = Literal["", "ymd", "dmy", "mdy"]
_FIRST_HIJRI, _LAST_HIJRI = 1343, 1500
# Assumption: no contribution is older than this year or from a year after the next one.
_EARLIEST = 2000
_LATEST_READ = 2200
# The largest number of each unit before the year 2200, and how many of it make a second.
_UNITS: tuple[tuple[Unit, float, float], ...] = (
    ("days", 1e6, 0.0),
    ("seconds", 1e11, 1.0),
    ("milliseconds", 1e14, 1e3),
    ("microseconds", 1e17, 1e6),
)
_SPREADSHEET_ZERO = datetime(1899, 12, 30, tzinfo=UTC)
_NUMBER = re.compile(r"\d{5,17}(?:\.\d+)?")
_MARKS = re.compile("[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
_BLANKS = re.compile("[\u00a0\u202f\u2009\\s]+")
_CLOCK = re.compile(r"(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?!\d)")
_COMPACT_CLOCK = re.compile(r"T\d{4,6}")
_DAY_NUMBERS = re.compile(r"(?<!\d)(\d{1,4})\s*[-/.،\\]\s*(\d{1,2})\s*[-/.،\\]\s*(\d{1,4})(?!\d)")
_ISO_WITHOUT_SIGNS = re.compile(r"(?<!\d)(20\d{2})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})?)?(?!\d)")
_ERA = re.compile(r"(?<=\d)\s*(هـ|ه|AH|م)(?=\s|$)", re.IGNORECASE)


@dataclass(frozen=True)
class _Parts:
    """One cell taken apart: three numbers (or a month by name), seconds of the day, zone."""

    numbers: tuple[int, int, int]
    shape: Literal["ymd", "?y", "named", "??"]
    calendar: str
    seconds: float
    zone: int | None


@dataclass(frozen=True, kw_only=True)
class TimeColumn:
    """The times of a column and what was decided about it.

    Attributes
    ----------
    times : list of pandas.Timestamp or None
        One per cell, in UTC; None for an empty cell and for one that is no time.
    unit : str
        ``"date"`` for dates in words or figures, or the unit of plain numbers; empty if nothing was read.
    order : {'', 'ymd', 'dmy', 'mdy'}
        Order of year, month and day.
    calendar : {'gregorian', 'hijri'}
    zone : str
        Such as ``+04:00`` or ``UTC``; ``""`` if no cell names one (UTC is then assumed); ``"*"`` for several.
    order_assumed : bool
        Whether no cell shows the order, so that the usual one of the region was taken.
    mixed : bool
        Whether some cells can only be read in another order than the others; cells that can be read in both
        are then unknown.
    unknown : list of int
        Places of filled cells that were not understood.
    impossible : list of int
        Places of times before 2000 or after next year.
    """

    times: list[pd.Timestamp | None]
    unit: Unit = ""
    order: Order = ""
    calendar: Literal["gregorian", "hijri"] = "gregorian"
    zone: str = ""
    order_assumed: bool = False
    mixed: bool = False
    unknown: list[int] = field(default_factory=list)
    impossible: list[int] = field(default_factory=list)

    @property
    def is_time(self) -> bool:
        """Whether at least nine of ten filled cells are times of a possible year."""
        read = sum(value is not None for value in self.times) - len(self.impossible)
        return read > 0 and read >= 9 * (len(self.unknown) + len(self.impossible))


def read_times(cells: Sequence[str]) -> TimeColumn:
    """Read a column of times.

    Parameters
    ----------
    cells : sequence of str
        The cells as they are in the file; Arabic-Indic digits, Arabic words for morning, afternoon, months
        and zones, and invisible marks are understood.

    Examples
    --------
    >>> column = read_times(["2026/03/05 1:04:05 م غرينتش+4", "2026/03/06 2:04:05 ص غرينتش+4"])
    >>> column.times[0].isoformat(), column.zone
    ('2026-03-05T09:04:05+00:00', '+04:00')
    >>> read_times(["3/4/2026", "4/25/2026"]).order, read_times(["1732262400"]).times[0].year
    ('mdy', 2024)
    >>> read_times(["15/9/1447"]).times[0].date().isoformat()
    '2026-03-04'
    """
    plain = [_plain(cell) for cell in cells]
    numbers = [
        float(text) if _NUMBER.fullmatch(text) and not _is_compact_date(text) else None for text in plain
    ]
    filled = sum(map(bool, plain))
    if filled and sum(number is not None for number in numbers) > filled / 2:
        return _from_numbers(plain, numbers)
    return _from_dates(plain)


def time_unit(largest: float) -> tuple[Unit, float]:
    """Return the unit of times as plain numbers, from the middle one, and how many make a second.

    Examples
    --------
    >>> time_unit(1732262400), time_unit(1732262400000)
    (('seconds', 1.0), ('milliseconds', 1000.0))
    """
    for unit, limit, per_second in _UNITS[1:]:
        if largest < limit:
            return unit, per_second
    return "microseconds", 1e6


def _plain(cell: str) -> str:
    return _BLANKS.sub(" ", _MARKS.sub("", western_digits(cell))).strip()


def iso_day(text: str) -> str | None:
    """Return the day of a date or time as ``YYYY-MM-DD``; None if it is none.

    Examples
    --------
    >>> iso_day("2026-03-05 00:00:00"), iso_day("2026-02-30"), iso_day("spring")
    ('2026-03-05', None, None)
    """
    try:
        return date.fromisoformat(western_digits(text).strip()[:10]).isoformat()
    except ValueError:
        return None


def _is_compact_date(text: str) -> bool:
    return len(text) == 8 and _ISO_WITHOUT_SIGNS.fullmatch(text) is not None


def _from_numbers(plain: Sequence[str], numbers: Sequence[float | None]) -> TimeColumn:
    given = sorted(number for number in numbers if number is not None)
    middle = given[len(given) // 2]
    in_days = 20_000 <= middle < 80_000
    unit: Unit = "days" if in_days else time_unit(middle)[0]
    per_second = 0.0 if in_days else time_unit(middle)[1]
    values: list[pd.Timestamp | None] = []
    for number in numbers:
        when = None
        if number is not None:
            try:
                when = (
                    _SPREADSHEET_ZERO + timedelta(seconds=round(number * 86400))
                    if in_days
                    else datetime.fromtimestamp(0, UTC)
                    + timedelta(milliseconds=round(1000 * number / per_second))
                )
            except OverflowError:
                when = None
        values.append(_in_range(when))
    return TimeColumn(
        times=values,
        unit=unit,
        zone="" if in_days else "UTC",
        unknown=_unknown(plain, values),
        impossible=_impossible(values),
    )


def _from_dates(plain: Sequence[str]) -> TimeColumn:
    parts = [_parts(text) if text else None for text in plain]
    open_parts = [part for part in parts if part is not None and part.shape in ("?y", "??")]
    order, assumed, mixed = _order(open_parts)
    values = [None if part is None else _in_range(_time(part, order, mixed)) for part in parts]
    given = [part for part in parts if part is not None]
    zones = {part.zone for part in given if part.zone is not None}
    if not zones:
        zone = ""
    elif len(zones) == 1:
        zone = _zone_name(next(iter(zones)))
    else:
        zone = "*"
    hijri = sum(part.calendar == "hijri" for part in given)
    return TimeColumn(
        times=values,
        unit="date" if any(value is not None for value in values) else "",
        order=order if open_parts else ("ymd" if given else ""),
        calendar="hijri" if 2 * hijri > len(given) else "gregorian",
        zone=zone,
        order_assumed=assumed,
        mixed=mixed,
        unknown=_unknown(plain, values),
        impossible=_impossible(values),
    )


def _parts(text: str) -> _Parts | None:
    """Return a cell taken apart; None if it is no date."""
    text, zone = _zone(text)
    clock = _CLOCK.search(text)
    seconds = 0.0
    if clock:
        hour, minute = int(clock[1]), int(clock[2])
        half = HALF.search(text)
        if half and 1 <= hour <= 12:
            hour = hour % 12 + 12 * HALVES[half[1].lower()]
        if hour > 24 or minute > 59:
            return None
        fraction = float(f"0.{clock[4]}") if clock[4] else 0.0
        seconds = 3600 * hour + 60 * minute + int(clock[3] or 0) + fraction
        text = text[: clock.start()] + " " + text[clock.end() :]
    named = MONTH.search(text)
    if named:
        calendar, month = MONTHS[named[1].lower()]
        figures = [
            int(figure) for figure in re.findall(r"\d+", text[: named.start()] + " " + text[named.end() :])
        ]
        years = [figure for figure in figures if figure > 31]
        days = [figure for figure in figures if 1 <= figure <= 31]
        if (not clock and len(text) > 40) or len(years) != 1 or len(days) != 1:
            return None
        return _Parts((years[0], month, days[0]), "named", calendar, seconds, zone)
    compact = _ISO_WITHOUT_SIGNS.search(text)
    if compact:
        if compact[4]:
            seconds = 3600 * int(compact[4]) + 60 * int(compact[5]) + int(compact[6] or 0)
        numbers = (int(compact[1]), int(compact[2]), int(compact[3]))
        return _Parts(numbers, "ymd", "gregorian", seconds, zone)
    found = _DAY_NUMBERS.search(text)
    if not found:
        return None
    rest = _ERA.sub("", text[: found.start()] + text[found.end() :])
    # Nothing but a weekday, "T", or half of the day may stand beside the figures.
    if re.search(r"\d", rest) or len(rest) > 25:
        return None
    first, second, third = (int(found[place]) for place in (1, 2, 3))
    if len(found[1]) > 2:
        return _Parts((first, second, third), "ymd", _calendar(first), seconds, zone)
    if len(found[3]) == 4:
        return _Parts((third, second, first), "?y", _calendar(third), seconds, zone)
    return (
        _Parts((2000 + third, second, first), "??", "gregorian", seconds, zone)
        if len(found[3]) == 2
        else None
    )


def _zone(text: str) -> tuple[str, int | None]:
    """Return a cell without its zone, and the zone in minutes east of Greenwich; None if it names none."""
    clock = _CLOCK.search(text) or _COMPACT_CLOCK.search(text)
    if clock is None:
        return text, None
    # Only after a clock time: "2026-03-01" has no offset.
    offset = OFFSET.search(text, clock.end())
    if offset:
        minutes = offset_minutes((offset["named"] or offset["plain"]).replace(" ", ""))
        # Browsers add the zone's name in brackets.
        rest = re.sub(r"\(.*\)\s*$", "", text[: offset.start()] + " " + text[offset.end() :])
        return rest, minutes if abs(minutes) <= 14 * 60 else None
    if zulu := ZULU.search(text):
        return text[: zulu.start()], 0
    zone = ZONE.search(text)
    if zone:
        return text[: zone.start()] + " " + text[zone.end() :], zone_minutes(zone[1])
    return text, None


def _order(parts: Sequence[_Parts]) -> tuple[Order, bool, bool]:
    """Return the order of dates that end with the year, whether it is assumed, and whether orders mix."""
    # Numbers are (year, second figure, first figure).
    day_first = sum(first > 12 for _, _, first in (part.numbers for part in parts))
    month_first = sum(second > 12 for _, second, _ in (part.numbers for part in parts))
    if not parts:
        return "", False, False
    if day_first and month_first:
        return ("dmy" if day_first >= month_first else "mdy"), False, True
    if day_first or month_first:
        return ("dmy" if day_first else "mdy"), False, False
    better = _by_rows(parts)
    return better or "dmy", True, False


def _by_rows(parts: Sequence[_Parts]) -> Order:
    """Return the order in which alone the rows are in the order of time, or lie much closer together."""
    days = {
        order: [when.timestamp() / 86400 for part in parts if (when := _time(part, order, False)) is not None]
        for order in ("dmy", "mdy")
    }
    if len({*days["dmy"]}) < 3:
        return ""
    in_order = {
        order: all(a <= b for a, b in pairwise(times)) or all(a >= b for a, b in pairwise(times))
        for order, times in days.items()
    }
    if in_order["dmy"] != in_order["mdy"]:
        return "dmy" if in_order["dmy"] else "mdy"
    span = {order: max(times) - min(times) for order, times in days.items()}
    # Assumption: nearer by a factor of four is no accident.
    if 4 * span["mdy"] < span["dmy"]:
        return "mdy"
    return "dmy" if 4 * span["dmy"] < span["mdy"] else ""


def _calendar(year: int) -> str:
    return "hijri" if _FIRST_HIJRI <= year <= _LAST_HIJRI else "gregorian"


def _time(part: _Parts, order: str, mixed: bool) -> datetime | None:
    year, month, day = part.numbers
    if part.shape in ("?y", "??"):
        both = month <= 12 and day <= 12
        if mixed and both and month != day:
            return None
        if (order == "mdy" and day <= 12) or month > 12:
            month, day = day, month
    try:
        if part.calendar == "hijri":
            year, month, day = Hijri(year, month, day).to_gregorian().datetuple()
        when = datetime(year, month, day, tzinfo=UTC) + timedelta(microseconds=round(part.seconds * 1e6))
        return when - timedelta(minutes=part.zone or 0)
    except (ValueError, OverflowError):
        return None


def _in_range(when: datetime | None) -> pd.Timestamp | None:
    return pd.Timestamp(when) if when is not None and 1970 <= when.year <= _LATEST_READ else None


def _unknown(plain: Sequence[str], values: Sequence[pd.Timestamp | None]) -> list[int]:
    return [
        place for place, (text, value) in enumerate(zip(plain, values, strict=True)) if text and value is None
    ]


def _impossible(values: Sequence[pd.Timestamp | None]) -> list[int]:
    last = latest_year()
    return [
        place
        for place, value in enumerate(values)
        if value is not None and not _EARLIEST <= value.year <= last
    ]


def latest_year() -> int:
    """Return the last year that a contribution can be from: next year, because clocks go wrong."""
    return datetime.now(UTC).year + 1


def impossible_years(values: Sequence[pd.Timestamp | None]) -> list[int]:
    """Return the years of times that no contribution can be from, the most frequent first.

    Examples
    --------
    >>> impossible_years([pd.Timestamp("1970-01-21", tz="UTC"), None])
    [1970]
    """
    last = latest_year()
    years = Counter(value.year for value in values if value is not None)
    return [year for year, _ in years.most_common() if not _EARLIEST <= year <= last]


def _zone_name(minutes: int) -> str:
    sign, size = ("-" if minutes < 0 else "+"), abs(minutes)
    return "UTC" if minutes == 0 else f"{sign}{size // 60:02d}:{size % 60:02d}"
