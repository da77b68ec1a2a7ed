"""Texts of a plan in further languages (S82, S124)."""

from __future__ import annotations

from mashura.methodology.records.record import LanguageCode, Paragraph, Record, item


class TranslatedText(Record):
    """A text of the plan as it is written there, and what it is in another language.

    A text that is changed in the plan has no translation until somebody writes one: so no document prints
    what the plan no longer says.
    """

    text: Paragraph = item("S82", default="")
    language: LanguageCode = item("S82", "S124")
    translation: Paragraph = item("S82", default="")
