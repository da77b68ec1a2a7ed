"""Texts of a record in a second language, beside its questions (S82, S124)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any

from mashura.i18n import Language, message
from mashura.methodology.records.translations import TranslatedText
from mashura.methodology.vocabulary.languages import OFFERED, language_name

Rows = list[dict[str, Any]]


def translations_shown(
    translations: Iterable[TranslatedText], own: str, chosen: str, language: Language
) -> dict[str, Any]:
    """Return the languages that can be chosen, and the texts of the chosen one by the record's own."""
    return {
        "label": message("apps-plan-second-language", lang=language),
        "offered": [
            {"value": code, "title": language_name(code, language)} for code in OFFERED if code != own
        ],
        "language": chosen,
        "name": language_name(chosen, language) if chosen else "",
        "texts": {entry.text: entry.translation for entry in translations if entry.language == chosen},
    }


def with_translation(
    translations: Iterable[TranslatedText],
    present: Collection[str],
    text: str,
    language: str,
    translation: str,
) -> Rows:
    """Return translations with that of one text; those of texts that are not present are left out.

    Examples
    --------
    >>> with_translation((), {"Bus"}, "Bus", "ar", "حافلة")
    [{'text': 'Bus', 'language': 'ar', 'translation': 'حافلة'}]
    """
    kept = [
        entry.model_dump(mode="json")
        for entry in translations
        if entry.text in {*present, text} and (entry.text, entry.language) != (text, language)
    ]
    if translation.strip():
        kept.append({"text": text, "language": language, "translation": translation.strip()})
    return kept
