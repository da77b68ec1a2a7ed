"""Public holidays and weekends of countries, from the ``holidays`` library (CLDR names, ISO 3166 codes)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from types import MappingProxyType

from mashura.i18n.language import Language

# Whoever shows the days says that they are calculated.
_ESTIMATED = re.compile(r"\s*\((?:estimated|observed|تقديري)\)")
_NAMED_IN: dict[Language, str] = {"ar": "ar", "en": "en_US"}


@cache
def holidays_of(country: str, year: int, lang: Language = "en") -> Mapping[date, str]:
    """Return the public holidays of a country in a year, with their names; none for an empty code.

    Days that follow the moon are calculated for years to come, and can move by a day. Where the library has
    no names in the language, it gives those of the country.

    Examples
    --------
    >>> holidays_of("AE", 2026)[date(2026, 12, 2)]
    'National Day'
    >>> len(holidays_of("", 2026))
    0
    """
    if not country:
        return MappingProxyType({})
    from holidays import country_holidays

    named = country_holidays(country, years=year, language=_NAMED_IN[lang])
    return MappingProxyType({day: _ESTIMATED.sub("", str(named[day])) for day in sorted(named)})


def holidays_between(country: str, first: date, last: date, lang: Language = "en") -> dict[date, str]:
    """Return the public holidays of a country in a period, both ends included.

    Examples
    --------
    >>> [*holidays_between("AE", date(2026, 12, 3), date(2027, 1, 1))]
    [datetime.date(2026, 12, 3), datetime.date(2027, 1, 1)]
    """
    years = range(first.year, last.year + 1)
    return {
        day: name
        for year in years
        for day, name in holidays_of(country, year, lang).items()
        if first <= day <= last
    }


@cache
def weekend_of(country: str) -> frozenset[int]:
    """Return the weekdays (Monday is 0) on which a country rests; none for an empty code.

    Examples
    --------
    >>> sorted(weekend_of("AE")), sorted(weekend_of("BH"))
    ([5, 6], [4, 5])
    """
    if not country:
        return frozenset()
    from holidays import country_holidays

    return frozenset(country_holidays(country).weekend)
