"""Countries whose public holidays are known, by their ISO code."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from zoneinfo import ZoneInfo

from babel import Locale
from babel.core import get_global

from mashura.i18n.language import Language


@cache
def holiday_countries() -> frozenset[str]:
    """Return the codes of the countries whose public holidays the library ``holidays`` knows.

    Examples
    --------
    >>> {"AE", "BH"} <= holiday_countries(), "XX" in holiday_countries()
    (True, False)
    """
    # ``holidays.list_supported_countries`` would import the module of each country.
    from holidays.registry import EntityLoader

    return frozenset(EntityLoader.get_country_codes(include_aliases=True))


@cache
def country_names(language: Language) -> Mapping[str, str]:
    """Return the countries whose public holidays are known: their names by their codes.

    Examples
    --------
    >>> country_names("en")["AE"]
    'United Arab Emirates'
    """
    names = Locale(language).territories
    codes = sorted(code for code in holiday_countries() if len(code) == 2 and code in names)
    return MappingProxyType({code: str(names[code]) for code in codes})


@cache
def time_zone_of(country: str) -> ZoneInfo | None:
    """Return the time zone of a country, the first where it has several; None for an unknown one.

    Examples
    --------
    >>> str(time_zone_of("BH")), time_zone_of("")
    ('Asia/Bahrain', None)
    """
    zones = get_global("territory_zones").get(country)
    return ZoneInfo(str(zones[0])) if zones else None
