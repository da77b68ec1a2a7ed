"""Countries as choices: those whose public holidays are known (S42)."""

from __future__ import annotations

from functools import cache

from babel import Locale

from mashura.apps.form.parts import Choice
from mashura.i18n import Language
from mashura.i18n.countries import holiday_countries

_NEAR = ("AE", "SA", "QA", "KW", "BH", "OM", "JO", "EG")


@cache
def country_choices(language: Language) -> list[Choice]:
    """Return the countries whose public holidays are known, those near first."""
    names = Locale(language).territories
    codes = [code for code in holiday_countries() if len(code) == 2 and code in names]
    codes.sort(key=lambda code: (_NEAR.index(code) if code in _NEAR else len(_NEAR), str(names[code])))
    return [{"value": code, "title": str(names[code])} for code in codes]
