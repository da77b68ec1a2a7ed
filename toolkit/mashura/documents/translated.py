"""What a document says about texts that are not translated into its language (S82, S124)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.documents.formats.content import Block, Text
from mashura.documents.wording import Wording, table
from mashura.i18n import Language, message
from mashura.methodology import Decision, Plan
from mashura.methodology.records.translations import TranslatedText
from mashura.methodology.rules.translation import language_of, untranslated
from mashura.methodology.vocabulary.languages import language_name


def translated_texts(record: Plan | Decision, language: Language) -> Iterator[tuple[str, tuple[Block, ...]]]:
    """Yield the section of a plan's or a decision's texts in further languages, if there are any."""
    words = Wording(language)
    rows = [
        (entry.text, language_name(entry.language, language), entry.translation)
        for entry in record.translations
    ]
    if rows:
        header = words.labels(TranslatedText, "text", "language", "translation")
        yield words.label(Plan, "translations"), (table(header, rows, (4, 1.4, 4)),)


def translation_note(plan: Plan, language: Language) -> Iterator[Block]:
    """Yield how many texts of a plan are printed in its own language instead of the document's."""
    if missing := untranslated(plan, language):
        names = {"language": language, "own": language_of(plan)}
        said = {key: language_name(code, language) for key, code in names.items()}
        yield Text(text=message("translation-note", lang=language, count=len(missing), **said), tone="note")
