"""Countries as choices: those whose public holidays are known (S42)."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from babel.core import get_global
from babel.localtime import get_localzone

from mashura.apps.form.parts import Choice
from mashura.i18n import Language
from mashura.i18n.countries import country_names
from mashura.methodology import Campaign

_NEAR = ("AE", "SA", "QA", "KW", "BH", "OM", "JO", "EG")


@cache
def country_choices(language: Language) -> list[Choice]:
    """Return the countries whose public holidays are known, those near first."""
    names = country_names(language)
    codes = sorted(names, key=lambda code: (_NEAR.index(code) if code in _NEAR else len(_NEAR), names[code]))
    return [{"value": code, "title": names[code]} for code in codes]


def proposed_country(earlier: Iterable[Campaign], zone: str | None = None) -> str:
    """Return the country to propose for a new plan, by its two letters; empty where none is known.

    Parameters
    ----------
    earlier : iterable of Campaign
        The person's campaigns, the one changed last first: the newest country that a plan names counts.
    zone : str, optional
        The time zone that tells otherwise, such as ``Asia/Dubai``; that of this machine without it.

    Examples
    --------
    >>> proposed_country([Campaign(plan={"timeline": {"country": "QA"}})]), proposed_country([], "Asia/Dubai")
    ('QA', 'AE')
    >>> proposed_country([], "UTC")
    ''
    """
    for campaign in earlier:
        if campaign.plan and campaign.plan.timeline.country:
            return campaign.plan.timeline.country
    named = zone or str(getattr(get_localzone(), "key", ""))
    country = str(get_global("zone_territories").get(named, ""))
    return country if country in country_names("en") else ""
