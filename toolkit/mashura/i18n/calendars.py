"""Dates in both calendars of the Gulf: Gregorian, and Hijri of Umm al-Qura (1343 to 1500 AH)."""

from __future__ import annotations

import re
from datetime import date

from hijridate import Gregorian, Hijri

from mashura.i18n.catalogue import message
from mashura.i18n.language import Language
from mashura.i18n.numbers import format_date, western_digits

_PARTS = re.compile(r"(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})")
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
