"""Answers in words of one language: dates, numbers, entries of closed lists; and simple blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from enum import Enum
from typing import Any

from mashura.documents.formats.content import Block, Bullets, Table, Text
from mashura.i18n import Language, format_both, format_number, message
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.record import Record
from mashura.methodology.vocabulary.languages import language_name


class Wording:
    """The words of a document in one language; a missing answer is an empty text.

    Parameters
    ----------
    language : Language
    catalogue : str
        Prefix of the document's own messages: ``documents``, ``memo`` or ``decisions``.
    """

    def __init__(self, language: Language, catalogue: str = "documents") -> None:
        self.language: Language = language
        self._catalogue = catalogue

    def say(self, key: str, **params: Any) -> str:
        """Return a message of the document's catalogue."""
        return message(f"{self._catalogue}-{key}", lang=self.language, **params)

    def label(self, record: type[Record], field: str) -> str:
        """Return the label of a field."""
        return field_label(record, field, self.language)

    def labels(self, record: type[Record], *fields: str) -> tuple[str, ...]:
        """Return the labels of some fields."""
        return tuple(self.label(record, field) for field in fields)

    def value(self, value: Enum | str | None) -> str:
        """Return an entry of a closed list in words, or a text as it is."""
        return value_label(value, self.language) if isinstance(value, Enum) else value or ""

    def values(self, values: Iterable[Enum]) -> str:
        """Return entries of closed lists in words, joined."""
        return self.join(map(self.value, values))

    def languages(self, codes: Iterable[str]) -> str:
        """Return the names of languages, joined."""
        return self.join(language_name(code, self.language) for code in codes)

    def day(self, day: date | None) -> str:
        """Return a date in full, in both calendars."""
        return format_both(day, self.language) if day else ""

    def days(self, count: int | None) -> str:
        """Return a number of days in words."""
        return message("documents-days", lang=self.language, count=count) if count is not None else ""

    def number(self, value: float, decimals: int = 0) -> str:
        """Return a number, without decimals if it is whole."""
        return format_number(value, self.language, 0 if float(value).is_integer() else decimals)

    def join(self, parts: Iterable[str]) -> str:
        """Return the parts that are not empty as a list on one line."""
        return message("list-separator", lang=self.language).join(part for part in parts if part)

    def yes_no(self, value: bool | None) -> str:
        """Return yes or no, or an empty text without an answer."""
        return "" if value is None else message(f"documents-{'yes' if value else 'no'}", lang=self.language)


def paragraph(text: str) -> Text:
    """Return a paragraph; without text, it says that the question is not answered."""
    return Text(text=text) if text else Text(text="", tone="empty")


def bullets(entries: Iterable[str]) -> Block:
    """Return a list; without entries, it says that the question is not answered."""
    texts = tuple((entry, "") for entry in entries)
    return Bullets(entries=texts) if texts else paragraph("")


def table(
    header: tuple[str, ...],
    rows: Sequence[tuple[str, ...]],
    weights: tuple[float, ...],
    numbers: tuple[int, ...] = (),
) -> Block:
    """Return a table; without rows, it says that the question is not answered."""
    if not rows:
        return paragraph("")
    return Table(header=header, rows=tuple(rows), weights=weights, numbers=numbers)
