"""What a reader says beside the tables: notes on problems, and the account "read · left out · why"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import groupby
from typing import Literal

import pandas as pd

from mashura.i18n import Language, message
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary.languages import language_name
from mashura.privacy.pseudonyms import harmless_cell

# So many columns in a row with one fate are shown as one line.
_MANY = 8
# The columns of the account; their heads are the messages "account-part" and so on.
ACCOUNT_COLUMNS = ("part", "name", "read", "left-out", "why")

# Notes that only inform: everything was read as it stands. All others are warnings, because a number may
# be wrong, something the reader could not understand was left out, or a person should check it.
_INFORMING = frozenset(
    {
        "data-note-empty-row", "data-note-meta-statements", "data-note-no-moderation", "data-note-no-times",
        "data-note-pseudonyms", "readers-note-above-header",
        "readers-note-amendments", "readers-note-anonymous-rows", "readers-note-counts-only",
        "readers-note-cp1252", "readers-note-cp1256", "readers-note-decidim-no-comments",
        "readers-note-files-unread",
        "readers-note-hidden", "readers-note-hidden-comments", "readers-note-identity-left-out",
        "readers-note-identity-used", "readers-note-iso8859-6", "readers-note-limesurvey-no-structure",
        "readers-note-mapping-proposed", "readers-note-mapping-remembered", "readers-note-merged-cells",
        "readers-note-no-price", "readers-note-no-summary", "readers-note-not-submitted",
        "readers-note-official",
        "readers-note-other-ages", "readers-note-other-sheet",
        "readers-note-pb-approvals", "readers-note-polis-reversed", "readers-note-position-nameless",
        "readers-note-repeat", "readers-note-repeated-people", "readers-note-sign-of-database",
        "readers-note-under-table", "readers-note-votes-rebuilt", "readers-note-withdrawn",
        "readers-note-withheld",
    }
)  # fmt: skip

# Notes on cells that were not understood; their details are a column and a count.
_ON_CELLS = ("readers-note-column-unknown-cells", "data-note-pb-person")

PartKind = Literal["file", "sheet", "column", "row"]


@dataclass(frozen=True, kw_only=True)
class ImportNote:
    """One problem in an export that a reader worked around: one note per column and kind, not per cell.

    Attributes
    ----------
    key : str
        Name of a message.
    file : str
        Name of the file inside the export.
    line : int
        Line where the row, or the first of several rows, starts, counted from 1; 0 for the whole file.
    details : mapping
        The message's other variables.
    """

    key: str
    file: str
    line: int = 0
    details: Mapping[str, str] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text()

    @property
    def informs(self) -> bool:
        """Whether it only says what was done, so that ``--strict`` lets it pass.

        Examples
        --------
        >>> [ImportNote(key=key, file="r.csv").informs
        ...  for key in ("data-note-pseudonyms", "readers-note-impossible-years")]
        [True, False]
        """
        return self.key in _INFORMING

    def text(self, lang: Language | None = None) -> str:
        """Return the note as a sentence in the active language, or in ``lang``."""
        details = {**self.details}
        if "value" in details:
            # A cell that was not understood may be anything, also a name.
            details["value"] = harmless_cell(details["value"])
        return message(self.key, lang=lang, file=self.file, line=str(self.line), **details)


@dataclass(frozen=True, kw_only=True)
class ReadPart:
    """One line of the account that closes every reading: what was read of a part, and what was left out.

    Attributes
    ----------
    kind : {'file', 'sheet', 'column', 'row'}
        What the part is; a part of kind ``row`` stands for rows of a table that share one reason.
    file : str
        Name of the file inside the export.
    name : str
        Name of the file, sheet or column; for rows, the name of the sheet, or of the file.
    read, left_out : int
        Filled cells of a column; rows of a file, of a sheet, or of a table.
    how : str
        Key of the message that says what the part was read as; empty if it was left out.
    why : str
        Key of the message that says why it, or some of it, was left out; empty if nothing was.
    details : mapping
        Variables of both messages.
    language : str
        For a column of text, the language of most of it, as :mod:`mashura.data.columns.languages` calls it.

    Examples
    --------
    >>> part = ReadPart(kind="sheet", file="goals.xlsx", name="Read me", read=0, left_out=2,
    ...                 why="account-other-sheet")
    >>> part.reason("en")
    'another sheet holds the data'
    """

    kind: PartKind
    file: str
    name: str
    read: int
    left_out: int = 0
    how: str = ""
    why: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    language: str = ""

    def meaning(self, lang: Language | None = None) -> str:
        """Return what the part was read as, in words; empty if that is plain."""
        read_as = message(self.how, lang=lang, **self.details) if self.how else ""
        if not self.language:
            return read_as
        language = language_words(self.language, lang)
        return message("account-in-language", lang=lang, read_as=read_as, language=language)

    def reason(self, lang: Language | None = None) -> str:
        """Return why it, or some of it, was left out; empty if nothing was."""
        return message(self.why, lang=lang, **self.details) if self.why else ""

    def document(self, lang: Language | None = None) -> dict[str, str | int]:
        """Return the line for ``--json``."""
        return {
            "kind": self.kind,
            "file": self.file,
            "name": self.name,
            "read": self.read,
            "left_out": self.left_out,
            "read_as": self.meaning(lang),
            "why": self.reason(lang),
        }


def language_words(code: str, lang: Language | None = None) -> str:
    """Return the name of a column's language in the active language, or in ``lang``.

    Examples
    --------
    >>> language_words("ml", "en"), language_words("latin", "en")
    ('Malayalam', 'Latin script')
    """
    return message("account-latin-script", lang=lang) if code == "latin" else language_name(code, lang)


def account_rows(
    account: Iterable[ReadPart], lang: Language | None = None
) -> tuple[tuple[str, str, str, str, str], ...]:
    """Return the account as rows of a table: part, name, read, left out, and what it was read as or why not.

    Its columns are :data:`ACCOUNT_COLUMNS`.
    """
    parts = [*account]
    several = len({part.file for part in parts}) > 1
    rows = []
    for _, alike in groupby(parts, _likeness):
        group = [*alike]
        # Some hundred columns with one fate, such as those of a matrix, are one line.
        lines = [group] if group[0].kind == "column" and len(group) >= _MANY else [[part] for part in group]
        rows += [_row(line, several, lang) for line in lines]
    return tuple(rows)


def _likeness(part: ReadPart) -> tuple[str, ...]:
    return (part.kind, part.file, part.meaning(), part.reason())


def _row(parts: list[ReadPart], several: bool, lang: Language | None) -> tuple[str, str, str, str, str]:
    first = parts[0]
    name = first.name if len(parts) == 1 else f"{first.name} … {parts[-1].name} ({len(parts)})"
    return (
        message(f"account-kind-{first.kind}", lang=lang),
        f"{name} · {first.file}" if several and first.name != first.file else name,
        str(sum(part.read for part in parts)),
        str(sum(part.left_out for part in parts)),
        " · ".join(filter(None, (first.meaning(lang), first.reason(lang)))),
    )


def with_unknown_cells(account: Iterable[ReadPart], notes: Iterable[ImportNote]) -> tuple[ReadPart, ...]:
    """Return an account in which the cells that were not understood, as notes say, count as left out.

    Examples
    --------
    >>> part = ReadPart(kind="column", file="c.pb", name="VOTES age", read=6)
    >>> note = ImportNote(key="data-note-pb-person", file="c.pb", details={"column": "age", "count": "2"})
    >>> [(part.read, part.left_out, part.reason("en")) for part in with_unknown_cells([part], [note])]
    [(4, 2, 'some cells were not understood')]
    """
    unknown = {
        (note.file, note.details["column"]): int(note.details["count"])
        for note in notes
        if note.key in _ON_CELLS
    }

    def counted(part: ReadPart) -> ReadPart:
        # Pabulib's columns have their section before their name.
        names = (part.name, part.name.partition(" ")[2])
        count = next((unknown[part.file, name] for name in names if (part.file, name) in unknown), 0)
        if part.kind != "column" or not 0 < count <= part.read:
            return part
        left_out = part.left_out + count
        return replace(part, read=part.read - count, left_out=left_out, why="account-unknown-cells")

    return tuple(map(counted, account))


@dataclass(frozen=True, kw_only=True)
class ImportedData:
    """A consultation as read from an export, with all that has to be said about the reading.

    Attributes
    ----------
    consultation : Consultation
    format : str
        Name of the format that was read.
    notes : tuple of ImportNote
        Problems that the reader worked around.
    account : tuple of ReadPart
        What was read, what was left out, and why: every file, sheet, column and row of the export.
    recognised : str
        What the path was taken for, how sure that is, and why; empty if the format was named.
    repeats : tuple of Consultation
        The answers in the rows of each repeat of a form, such as the members of a household; its title is the
        repeat's name, and its participants are those rows.
    published_counts : pandas.DataFrame
        ``statement_id`` and counts, such as ``votes``, that a platform publishes without the voters' names;
        they cannot become votes. Empty if there are none.
    """

    consultation: Consultation
    format: str
    notes: tuple[ImportNote, ...] = ()
    account: tuple[ReadPart, ...] = ()
    recognised: str = ""
    repeats: tuple[Consultation, ...] = ()
    published_counts: pd.DataFrame = field(default_factory=pd.DataFrame)

    @property
    def warnings(self) -> tuple[ImportNote, ...]:
        """The notes that do more than inform; with ``--strict`` each of them is an error."""
        return tuple(note for note in self.notes if not note.informs)

    def report(self, lang: Language | None = None) -> str:
        """Return all notes, one per line; empty if there are none."""
        return "\n".join(note.text(lang) for note in self.notes)
