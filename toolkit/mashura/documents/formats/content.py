"""The content of a document, independent of the file format: sections with answers, tables and charts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from babel import Locale, UnknownLocaleError

from mashura.i18n import LANGUAGES, Language, direction


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Labels with their answers; an empty answer is shown as not answered."""

    rows: tuple[tuple[str, str], ...]
    kind: Literal["facts"] = "facts"


@dataclass(frozen=True, kw_only=True)
class Text:
    """A paragraph; ``tone`` is its emphasis, and one that is ``working`` is in no clean copy."""

    text: str
    tone: Literal["plain", "quote", "note", "warning", "empty"] = "plain"
    working: bool = False
    kind: Literal["text"] = "text"


@dataclass(frozen=True, kw_only=True)
class Bullets:
    """A list; each entry has a text and an optional, less prominent, second line."""

    entries: tuple[tuple[str, str], ...]
    kind: Literal["bullets"] = "bullets"


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table; ``weights`` are the relative widths, ``numbers`` the columns set as numbers.

    Raises
    ------
    ValueError
        If a row, the widths or the total have another number of columns than the header.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    weights: tuple[float, ...]
    numbers: tuple[int, ...] = ()
    total: tuple[str, ...] = ()
    kind: Literal["table"] = "table"

    def __post_init__(self) -> None:
        """Refuse answers that would be shown under the heading of another column."""
        lines = (*self.rows, self.weights, *([self.total] if self.total else []))
        if lengths := {len(line) for line in lines} - {len(self.header)}:
            raise ValueError(f"{len(self.header)} headings over {lengths} columns: {self.header}")


@dataclass(frozen=True, kw_only=True)
class GanttRow:
    """A bar of ``days`` whole days from ``day`` on, or a mark on its last day; ``tone`` is its kind."""

    name: str
    detail: str
    day: int
    days: int
    tone: str
    mark: bool = False


@dataclass(frozen=True, kw_only=True)
class GanttShade:
    """Days that are shaded: ``tone`` is ``weekend``, ``holiday``, ``feast`` or ``ramadan``."""

    tone: str
    day: int
    days: int


@dataclass(frozen=True, kw_only=True)
class Gantt:
    """A chart of a plan in time, true to the day; all days are counted from one day 0.

    Attributes
    ----------
    rows : tuple of GanttRow
    shades : tuple of GanttShade
    months, weeks : tuple of (int, int, str) and of (int, str)
        The scale: first day, days and name of each month; first day and label of each week.
    today : int or None
        The day of the document, if it is on the chart.
    today_label : str
    legend : tuple of (str, str)
        Tones and what they mean.
    alternative : str
        The chart in words.
    rtl : bool
        Whether time runs from right to left.
    """

    rows: tuple[GanttRow, ...]
    shades: tuple[GanttShade, ...]
    months: tuple[tuple[int, int, str], ...]
    weeks: tuple[tuple[int, str], ...]
    today: int | None
    today_label: str
    legend: tuple[tuple[str, str], ...]
    alternative: str
    rtl: bool
    kind: Literal["gantt"] = "gantt"

    @property
    def first(self) -> int:
        """The first day of the chart."""
        return min(row.day for row in self.rows) - 2

    @property
    def span(self) -> int:
        """How many days the chart shows."""
        return max(row.day + row.days for row in self.rows) + 2 - self.first


@dataclass(frozen=True, kw_only=True)
class Numbers:
    """A few key numbers, each with its label."""

    entries: tuple[tuple[str, str], ...]
    kind: Literal["numbers"] = "numbers"


@dataclass(frozen=True, kw_only=True)
class Votes:
    """Votes on statements; each row holds text, agree, disagree and pass (shares, 0-1), and a note.

    ``heading`` is the heading of the statements, ``legend`` of the three kinds of vote.
    """

    rows: tuple[tuple[str, float, float, float, str], ...]
    legend: tuple[str, str, str]
    heading: str
    kind: Literal["votes"] = "votes"


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A figure as SVG (for screen and PDF) and PNG (for Word), with alternative text.

    ``width`` is relative to the width of the text, at most 1.
    """

    svg: str
    png: bytes
    alternative: str
    width: float = 1.0
    kind: Literal["picture"] = "picture"


@dataclass(frozen=True, kw_only=True)
class Cited:
    """Sentences that cite statements; on a page, each citation is a link to its statement below.

    Attributes
    ----------
    name : str
        Distinguishes the links of several such blocks in one document; ASCII letters.
    sentences : tuple of (str, tuple of str, str)
        Text, citations, and a warning about the sentence, or an empty text.
    header : tuple of (str, str)
        Heads of the table of cited statements: number and text.
    statements : tuple of (str, str)
        Every cited statement: identifier and text.
    """

    name: str
    sentences: tuple[tuple[str, tuple[str, ...], str], ...]
    header: tuple[str, str]
    statements: tuple[tuple[str, str], ...]
    kind: Literal["cited"] = "cited"

    def place(self, identifier: str) -> int:
        """Return the place of a cited statement, for a link to it; -1 if it is not in the table."""
        return next((row for row, (known, _) in enumerate(self.statements) if known == identifier), -1)

    def plain(self) -> tuple[Bullets, Table]:
        """Return the same as a list and a table, for formats without links inside a document.

        Examples
        --------
        >>> block = Cited(
        ...     name="a", sentences=(("Shade.", ("7",), ""),), header=("", ""), statements=(("7", "Trees"),)
        ... )
        >>> block.plain()[0].entries
        (('Shade. [7]', ''),)
        """
        return (
            Bullets(
                entries=tuple(
                    (" ".join([text, *(f"[{cite}]" for cite in cites)]), warning)
                    for text, cites, warning in self.sentences
                )
            ),
            Table(header=self.header, rows=self.statements, weights=(1.2, 8)),
        )


@dataclass(frozen=True, kw_only=True)
class Grid:
    """Names in the fields of two scales, drawn as a map.

    Attributes
    ----------
    corner : str
        What both scales are.
    columns : tuple of str
        The scale from the beginning of a line to its end.
    rows : tuple of (str, tuple of str)
        The scale from the top down, each with the names in its fields.
    strong : tuple of (int, int)
        Row and column of the fields that are shaded.
    note : str
        What the shade means.
    """

    corner: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    strong: tuple[tuple[int, int], ...] = ()
    note: str = ""
    kind: Literal["grid"] = "grid"


Block = Facts | Text | Bullets | Table | Gantt | Numbers | Votes | Picture | Cited | Grid


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading and its blocks."""

    title: str
    blocks: tuple[Block, ...]
    # For those who work on it, such as what is missing: not in a clean copy.
    working: bool = False
    # Code of the language of its blocks, where that is not the document's.
    language: str = ""

    def set_in(self, document: Language) -> Language:
        """Return the language of the document, or one with the direction of the section's own language.

        Examples
        --------
        >>> [direction(Section(title="", blocks=(), language=code).set_in("ar")) for code in ("", "ml", "ur")]
        ['rtl', 'ltr', 'rtl']
        """
        if not self.language:
            return document
        try:
            own = Locale.parse(self.language).text_direction
        except (UnknownLocaleError, ValueError):
            # Such as "other languages".
            return document
        return next(language for language in LANGUAGES if direction(language) == own)


@dataclass(frozen=True, kw_only=True)
class DatedEvent:
    """An event for a calendar: ``days`` whole days, starting on ``first``; ``detail`` says who."""

    identifier: str
    name: str
    first: date
    days: int
    detail: str = ""


@dataclass(frozen=True, kw_only=True)
class Document:
    """A whole document in one language; fields with defaults are for some documents only."""

    language: Language
    entity: str
    kind: str
    title: str
    summary: Facts
    sections: tuple[Section, ...]
    footer: str
    page_label: str
    not_answered: str
    # Without rows, the document has no approval.
    approval_title: str = ""
    approval_header: tuple[str, ...] = ()
    approval_rows: tuple[str, ...] = ()
    # A warning at the top, such as that the people are simulated.
    mark: str = ""
    # Heading of the table of contents; a document with one also has a cover.
    contents_title: str = ""
    # Stands at the head of every page: reference, version, classification.
    head: str = ""
    # A PNG.
    logo: bytes | None = None
    # Events for a calendar, and the date of the document.
    dates: tuple[DatedEvent, ...] = ()
    made_on: date | None = None
    # In print, its letters become smaller until everything is on one page, as far as they can be read.
    one_page: bool = False


def has_arabic(text: str) -> bool:
    """Return whether a text has Arabic letters and is therefore set from right to left.

    Examples
    --------
    >>> has_arabic("RTA هيئة الطرق"), has_arabic("Roads 2026")
    (True, False)
    """
    return any("\u0600" <= letter <= "\u06ff" and letter.isalpha() for letter in text)


_ISOLATED = re.compile("\u2068[^\u2069]*\u2069")


def is_foreign(text: str, language: Language) -> bool:
    """Return whether a text runs against the direction of a document in ``language``.

    Text between Unicode isolates keeps its own direction and is ignored.

    Examples
    --------
    >>> is_foreign("Your bus.", "ar"), is_foreign("12,000", "ar"), is_foreign("حافلتك", "en")
    (True, False, True)
    """
    text = _ISOLATED.sub("", text)
    if direction(language) == "ltr":
        # An English sentence may quote Arabic, or begin with an Arabic name.
        letters = [letter for letter in text if letter.isalpha()]
        arabic = sum(map(has_arabic, letters))
        return bool(letters) and has_arabic(letters[0]) and 2 * arabic >= len(letters)
    return not has_arabic(text) and any(letter.isalpha() for letter in text)
