"""Countries whose public holidays are known, by their ISO code."""

from __future__ import annotations

from functools import cache


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
