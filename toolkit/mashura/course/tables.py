"""Records and tables as a lesson shows them: in the reader's language and direction, with the field's words.

A data frame or a printed record is in English and left-to-right, whatever the reader's language is. Lessons
use ``show(plan.segments, "name", "languages")`` instead.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, IntEnum
from numbers import Integral, Real
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

from mashura.data.files.csv_table import read_csv_table
from mashura.errors import InputError
from mashura.i18n import (
    LANGUAGES,
    Language,
    active_language,
    direction,
    format_date,
    format_number,
    format_percent,
    join_words,
    message,
    message_keys,
)
from mashura.methodology.labels import field_label, group_label, value_label
from mashura.methodology.records.record import Record
from mashura.methodology.rules.gates import Missing
from mashura.methodology.rules.objection import Objection
from mashura.methodology.vocabulary import ChannelKind
from mashura.methodology.vocabulary.languages import language_name

_SHARES = frozenset({"share", "taking_part"})
_SHORT = 18
_YEARS = frozenset({"year"})
_MEASURES = frozenset({"score", "clarity", "index"})
_LANGUAGES = frozenset({"language", "languages"})

Names = Mapping[str, str | Mapping[Language, str]]


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table of texts that a lesson shows.

    Attributes
    ----------
    head : tuple of str
        Names of the columns; empty if each row begins with a name.
    rows : tuple of tuple of str
        One row per record, or one per field with its name first.
    language : Language
        Language of the table, which decides its direction.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    language: Language

    def __repr__(self) -> str:
        return "\n".join(" | ".join(row) for row in (self.head, *self.rows) if row)

    def _repr_html_(self) -> str:
        attributes = f'dir="{direction(self.language)}" lang="{self.language}"'
        return f"<div {attributes}>{self._body()}</div>"

    def _body(self) -> str:
        head = "".join(f'<th scope="col">{_escaped(name)}</th>' for name in self.head)
        rows = "".join(f"<tr>{self._row(row)}</tr>" for row in self.rows)
        return f"<table>{f'<thead><tr>{head}</tr></thead>' if head else ''}<tbody>{rows}</tbody></table>"

    def _row(self, row: tuple[str, ...]) -> str:
        first = (
            f'<th scope="row">{_escaped(row[0])}</th>' if not self.head else f"<td>{_escaped(row[0])}</td>"
        )
        return first + "".join(f"<td>{_escaped(cell)}</td>" for cell in row[1:])


def show(
    what: Record | Sequence[Any] | pd.DataFrame,
    *fields: str,
    names: Names | None = None,
    decimals: int | None = None,
    **columns: Iterable[Any],
) -> Table:
    """Show a record, several records, a table, or results of gates and rules, in the active language.

    Of a table's columns with the same text in each language, such as ``text_ar`` and ``text_en``, the
    reader's is shown, under the name ``text``.

    Parameters
    ----------
    what : Record, sequence of records, DataFrame, or results of ``missing_outputs`` and ``objections``
        What to show. An empty sequence shows that there is nothing.
    *fields : str
        Fields or columns, in this order; all if none is named.
    names : mapping, optional
        Names of columns and ids that the methodology does not know, such as segments and regions; as texts,
        or as texts by language (see :func:`read_names`).
    decimals : int, optional
        Digits after the point of numbers that are not whole.
    **columns : iterable
        Further columns, one value per record.

    Raises
    ------
    InputError
        If the record has no such field, or the table no such column.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> from mashura.methodology.records.brief import Segment
    >>> elders = Segment(segment_id="elders", name="Older passengers", languages=["ar"], digital_readiness=1)
    >>> with use_language("en"):
    ...     show((elders,), "name", "languages", "digital_readiness")
    Segment | Languages | Digital readiness
    Older passengers | Arabic | Weak (1)
    >>> with use_language("en"):
    ...     show(elders, "name")
    Segment | Older passengers
    """
    words = _Words(active_language(), names or {}, decimals)
    if isinstance(what, Record):
        return words.record(what, fields)
    if isinstance(what, pd.DataFrame):
        return words.frame(what, fields)
    if not what:
        nothing = message("shown-nothing", lang=words.language)
        return Table(head=(nothing,), rows=(), language=words.language)
    if isinstance(what[0], Record):
        return words.records(what, fields, columns)
    return words.results(what)


def read_names(path: str | Path = "words.csv") -> dict[str, dict[Language, str]]:
    """Return the names of columns and ids in a table with the columns ``id``, ``ar`` and ``en``.

    Parameters
    ----------
    path : str or Path
        Of the table; an exercise has it beside its notebook.

    Raises
    ------
    InputError
        If the file is missing, or lacks one of the columns.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "words.csv")
    ...     _ = path.write_text("id,ar,en\\nvoters,المصوّتون,Who voted\\n", encoding="utf-8")
    ...     read_names(path)["voters"]["en"]
    'Who voted'
    """
    table = read_csv_table(Path(path), ["id", *LANGUAGES]).columns
    texts = zip(*(table[code] for code in LANGUAGES), strict=True)
    return {
        name: dict(zip(LANGUAGES, text, strict=True)) for name, text in zip(table["id"], texts, strict=True)
    }


def _in_language(table: pd.DataFrame, language: Language) -> pd.DataFrame:
    """Keep the reader's of the columns that exist once for each language."""
    kept = {
        name: name.removesuffix(f"_{language}")
        for name in map(str, table.columns)
        if name.endswith(f"_{language}") or not any(name.endswith(f"_{code}") for code in LANGUAGES)
    }
    return table[[*kept]].rename(columns=kept)


@dataclass(frozen=True)
class _Words:
    """Cells and headings in one language."""

    language: Language
    names: Names
    decimals: int | None = None

    def record(self, record: Record, fields: Sequence[str]) -> Table:
        rows = tuple(
            (field_label(type(record), name, self.language), self.cell(name, getattr(record, name)))
            for name in _known(fields, type(record).model_fields)
        )
        return Table(head=(), rows=rows, language=self.language)

    def records(
        self, records: Sequence[Record], fields: Sequence[str], columns: Mapping[str, Iterable[Any]]
    ) -> Table:
        kind = type(records[0])
        chosen = _known(fields, kind.model_fields)
        further = zip(*columns.values(), strict=True) if columns else [()] * len(records)
        rows = tuple(
            (
                *(self.cell(name, getattr(record, name)) for name in chosen),
                *(self.cell(name, value) for name, value in zip(columns, values, strict=True)),
            )
            for record, values in zip(records, further, strict=True)
        )
        head = (*(field_label(kind, name, self.language) for name in chosen), *map(self.heading, columns))
        return Table(head=head, rows=rows, language=self.language)

    def frame(self, table: pd.DataFrame, fields: Sequence[str]) -> Table:
        whole = _in_language(table.reset_index() if table.index.name else table, self.language)
        chosen = _known(fields, [str(name) for name in whole.columns])
        rows = []
        for row in whole.to_dict("records"):
            if {"attribute", "group"} <= row.keys() and row["group"] not in self.names:
                row["group"] = group_label(row["attribute"], str(row["group"]), self.language)
            rows.append(tuple(self.cell(name, row[name]) for name in chosen))
        return Table(head=tuple(map(self.heading, chosen)), rows=tuple(rows), language=self.language)

    def results(self, results: Sequence[Missing | Objection]) -> Table:
        rows: list[tuple[str, ...]] = []
        columns: tuple[str, ...] = ("missing",)
        for result in results:
            if isinstance(result, Objection):
                columns = ("severity", "objection", "reason")
                severity = self.cell("severity", result.severity)
                rows.append((severity, result.text(self.language), result.reason(self.language)))
            else:
                rows.append((result.text(self.language),))
        return Table(head=tuple(map(self.heading, columns)), rows=tuple(rows), language=self.language)

    def heading(self, column: str) -> str:
        if column in self.names:
            return self.name(column)
        key = f"shown-{column.replace('_', '-')}"
        return message(key, lang=self.language) if key in message_keys(self.language) else self.name(column)

    def name(self, word: str) -> str:
        named = self.names.get(word, word)
        return named if isinstance(named, str) else named[self.language]

    def cell(self, column: str, value: object) -> str:
        """Return one value as text; a dash for no answer."""
        match value:
            case None | "" | ():
                return "–"
            case bool() | np.bool_():
                return message("shown-yes" if value else "shown-no", lang=self.language)
            case IntEnum():
                return f"{value_label(value, self.language)} ({int(value)})"
            case Enum():
                return value_label(value, self.language)
            case Record():
                parts = (self.cell(name, getattr(value, name)) for name in type(value).model_fields)
                return " – ".join(parts)
            case tuple() | list():
                phrases = any(" " in str(entry) for entry in value)
                words = [self.cell(column, entry) for entry in value]
                return "\n".join(words) if phrases else join_words(words, self.language)
            case date():
                return format_date(value, self.language)
            case Integral() | Real():
                return self.number(column, float(value))
        return self.word(column, str(value))

    def number(self, column: str, value: float) -> str:
        if column in _YEARS:
            return f"{value:.0f}"
        if column in _SHARES or column.endswith("_share"):
            return format_percent(value, self.language, decimals=1)
        if self.decimals is not None and value != int(value):
            return format_number(value, self.language, decimals=self.decimals)
        return format_number(value, self.language, decimals=2 if column in _MEASURES else 0)

    def word(self, column: str, value: str) -> str:
        parts = value.split(" ")
        if all(part in self.names for part in parts):
            return join_words([self.name(part) for part in parts], self.language)
        if column in _LANGUAGES:
            return language_name(value, self.language)
        if column == "channel":
            return value_label(ChannelKind(value), self.language)
        key = f"charts-index-{value.lower()}" if column == "country" else f"shown-{column}-{value}"
        return message(key, lang=self.language) if key in message_keys(self.language) else self.name(value)


def _known(wanted: Sequence[str], known: Iterable[str]) -> tuple[str, ...]:
    names = tuple(known)
    for name in wanted:
        if name not in names:
            raise InputError("shown-unknown", column=name, known=", ".join(names))
    return tuple(wanted) or names


def _escaped(text: str) -> str:
    # A message in Urdu or Hindi keeps its own direction inside an Arabic table.
    return "<br>".join(f"<bdi>{html.escape(_whole(line))}</bdi>" for line in text.split("\n"))


def _whole(line: str) -> str:
    """Keep short names together: a narrow table scrolls instead of breaking "15 to 17"."""
    if any(len(name) > _SHORT for name in re.split("[،,]", line)):
        return line
    return re.sub(r"(?<![،,]) ", "\u00a0", line)
