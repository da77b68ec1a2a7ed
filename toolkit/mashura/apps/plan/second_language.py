"""Texts of a plan in a second language, beside the questions (S82, S124)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from mashura.apps.campaign import translations
from mashura.apps.campaign.translations import Rows, translations_shown
from mashura.i18n import Language
from mashura.methodology import Plan
from mashura.methodology.rules.translation import TRANSLATED, language_of, texts_of


def second_language_shown(plan: Plan, chosen: str, language: Language) -> dict[str, Any]:
    """Return the languages that can be chosen, and the texts of the chosen one by the plan's own."""
    return translations_shown(plan.translations, language_of(plan), chosen, language)


def with_translation(plan: Plan, text: str, language: str, translation: str) -> Rows:
    """Return the plan's translations with that of one text; those of texts that are gone are left out.

    Examples
    --------
    >>> with_translation(Plan(title="Bus"), "Bus", "ar", "حافلة")
    [{'text': 'Bus', 'language': 'ar', 'translation': 'حافلة'}]
    """
    present = {known for _, known in texts_of(plan)}
    return translations.with_translation(plan.translations, present, text, language, translation)


def renamed(plan: Plan, path: Iterable[str | int], text: str) -> Rows | None:
    """Return the translations after a text was edited with one beside it; None if none changes."""
    field = ".".join(str(part) for part in path if not isinstance(part, int))
    if field.removeprefix("plan.") not in TRANSLATED or not text.strip():
        return None
    former = _text_at(plan, path)
    if not any(entry.text == former for entry in plan.translations):
        return None
    rows = [entry.model_dump(mode="json") for entry in plan.translations]
    return [{**row, "text": text.strip()} if row["text"] == former else row for row in rows]


def _text_at(plan: Plan, path: Iterable[str | int]) -> str:
    value: Any = plan
    for part in [*path][1:]:
        try:
            value = value[part] if isinstance(part, int) else getattr(value, part)
        except (IndexError, AttributeError):
            return ""
    return re.sub(r"^\s+|\s+$", "", value) if isinstance(value, str) else ""
