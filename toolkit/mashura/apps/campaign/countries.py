"""Countries as choices: those whose public holidays are known (S42)."""

from __future__ import annotations

from functools import cache

from mashura.apps.form.parts import Choice
from mashura.i18n import Language
from mashura.i18n.countries import country_names

_NEAR = ("AE", "SA", "QA", "KW", "BH", "OM", "JO", "EG")


@cache
def country_choices(language: Language) -> list[Choice]:
    """Return the countries whose public holidays are known, those near first."""
    names = country_names(language)
    codes = sorted(names, key=lambda code: (_NEAR.index(code) if code in _NEAR else len(_NEAR), names[code]))
    return [{"value": code, "title": names[code]} for code in codes]
