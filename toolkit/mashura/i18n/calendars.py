"""Dates in both calendars of the Gulf: Gregorian, and Hijri of Umm al-Qura (1343 to 1500 AH)."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from hijridate import Gregorian, Hijri

from mashura.i18n.catalogue import message
from mashura.i18n.language import Language
from mashura.i18n.numbers import format_date, western_digits

_PARTS = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})")
# Months and days (first, last) of the Hijri year; the feasts as long as the Emirates' public holidays.
_OBSERVANCES = {
    "ramadan": (9, 1, 30),
    "eid-al-fitr": (10, 1, 3),
    "eid-al-adha": (12, 9, 12),
}
# The years of the Umm al-Qura tables; a date with such a year is Hijri.
_FIRST_HIJRI, _LAST_HIJRI = 1343, 1500


def format_hijri(day: date, lang: Language | None = None) -> str:
    """Return a date of the Hijri calendar in full, or an empty text outside 1343 to 1500 AH.

    Examples
    --------
    >>> format_hijri(date(2027, 3, 1), "en")
    '22 Ramadan 1448 AH'
    """
    try:
        hijri = Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return ""
    month = message(f"hijri-month-{hijri.month}", lang=lang)
    return f"{hijri.day} {month} {hijri.year} {message('hijri-era', lang=lang)}"


def format_both(day: date, lang: Language | None = None) -> str:
    """Return a date in both calendars, as in an official letter.

    Examples
    --------
    >>> format_both(date(2027, 3, 1), "en")
    '1 March 2027 (22 Ramadan 1448 AH)'
    """
    gregorian, hijri = format_date(day, lang), format_hijri(day, lang)
    return f"{gregorian} ({hijri})" if hijri else gregorian


def observances(first: date, last: date) -> dict[str, tuple[date, ...]]:
    """Return the days of Ramadan and of the two feasts in a period, both ends included.

    By calculation: when the moon is sighted, a month can begin a day later.

    Returns
    -------
    dict of str to tuple of date
        ``ramadan``, ``eid-al-fitr`` (1 to 3 Shawwal) and ``eid-al-adha`` (9 to 12 Dhu al-Hijjah); only those
        that fall into the period. Days outside 1343 to 1500 AH are ordinary days.

    Examples
    --------
    >>> {name: len(days) for name, days in observances(date(2026, 2, 8), date(2026, 4, 18)).items()}
    {'ramadan': 30, 'eid-al-fitr': 3}
    >>> observances(date(2026, 9, 6), date(2026, 11, 14))
    {}
    """
    observed: dict[str, tuple[date, ...]] = {}
    for number in range((last - first).days + 1):
        day = first + timedelta(days=number)
        if name := _observance(day):
            observed[name] = (*observed.get(name, ()), day)
    return observed


@lru_cache(maxsize=4096)
def _observance(day: date) -> str:
    """Return what a day belongs to; empty for an ordinary day."""
    try:
        hijri = Gregorian.fromdate(day).to_hijri()
    except OverflowError:
        return ""
    for name, (month, begins, ends) in _OBSERVANCES.items():
        if hijri.month == month and begins <= hijri.day <= ends:
            return name
    return ""


def parse_date(text: str) -> date:
    """Return the date in a text, in either calendar and either set of digits.

    The order is year, month, day or day, month, year, with ``-``, ``/`` or ``.`` between them. A year from
    1343 to 1500 is Hijri.

    Raises
    ------
    ValueError
        If the text is not such a date.

    Examples
    --------
    >>> parse_date("١٤٤٨/٩/٢٢"), parse_date("1/3/2027")
    (datetime.date(2027, 3, 1), datetime.date(2027, 3, 1))
    """
    typed = western_digits(text).strip().removesuffix("هـ").removesuffix("م").strip()
    parts = _PARTS.fullmatch(typed)
    if parts is None:
        raise ValueError(text)
    first, month, last = map(int, parts.groups())
    if len(parts[1]) > 2:
        year, day = first, last
    elif len(parts[3]) == 4:
        year, day = last, first
    else:
        raise ValueError(text)
    if _FIRST_HIJRI <= year <= _LAST_HIJRI:
        try:
            return date(*Hijri(year, month, day).to_gregorian().datetuple())
        except OverflowError as error:
            raise ValueError(text) from error
    return date(year, month, day)
