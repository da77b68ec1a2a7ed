"""What a document consists of, before it becomes DOCX or PDF: sections with answers, tables and charts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from mashura.i18n import Language, direction


@dataclass(frozen=True, kw_only=True)
class Facts:
    """Labels with their answers; an empty answer is shown as not answered."""

    rows: tuple[tuple[str, str], ...]
    kind: Literal["facts"] = "facts"


@dataclass(frozen=True, kw_only=True)
class Text:
    """A paragraph; ``tone`` is how loud it is said."""

    text: str
    tone: Literal["plain", "quote", "note", "warning", "empty"] = "plain"
    kind: Literal["text"] = "text"


@dataclass(frozen=True, kw_only=True)
class Bullets:
    """A list; every entry has a text and may have a quieter second line."""

    entries: tuple[tuple[str, str], ...]
    kind: Literal["bullets"] = "bullets"


@dataclass(frozen=True, kw_only=True)
class Table:
    """A table; ``weights`` are the relative widths, ``numbers`` the columns that hold numbers."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    weights: tuple[float, ...]
    numbers: tuple[int, ...] = ()
    total: tuple[str, ...] = ()
    kind: Literal["table"] = "table"


@dataclass(frozen=True, kw_only=True)
class Gantt:
    """Activities over periods of equal length; ``bars`` hold name, dates, first and last period."""

    header: str
    periods: tuple[str, ...]
    bars: tuple[tuple[str, str, int, int], ...]
    note: str = ""
    kind: Literal["gantt"] = "gantt"


@dataclass(frozen=True, kw_only=True)
class Numbers:
    """The few numbers that a reader should remember: each with what it counts."""

    entries: tuple[tuple[str, str], ...]
    kind: Literal["numbers"] = "numbers"


@dataclass(frozen=True, kw_only=True)
class Votes:
    """Statements with how people voted; each row holds text, agree, disagree and pass (shares, 0-1), note.

    ``heading`` names the statements, ``legend`` the three kinds of vote.
    """

    rows: tuple[tuple[str, float, float, float, str], ...]
    legend: tuple[str, str, str]
    heading: str
    kind: Literal["votes"] = "votes"


@dataclass(frozen=True, kw_only=True)
class Picture:
    """A figure as SVG (for the screen and PDF) and PNG (for Word), with what it shows in words.

    ``width`` is its part of the width of the text, at most 1.
    """

    svg: str
    png: bytes
    alternative: str
    width: float = 1.0
    kind: Literal["picture"] = "picture"


Block = Facts | Text | Bullets | Table | Gantt | Numbers | Votes | Picture


@dataclass(frozen=True, kw_only=True)
class Section:
    """A heading and what stands below it."""

    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, kw_only=True)
class DatedEvent:
    """Something that a calendar can show: ``days`` whole days from ``first`` on."""

    identifier: str
    name: str
    first: date
    days: int


@dataclass(frozen=True, kw_only=True)
class Document:
    """A whole document in one language; the last fields are for documents that need them."""

    language: Language
    entity: str
    kind: str
    title: str
    summary: Facts
    sections: tuple[Section, ...]
    footer: str
    page_label: str
    not_answered: str
    # Without rows to sign there is no approval.
    approval_title: str = ""
    approval_header: tuple[str, ...] = ()
    approval_rows: tuple[str, ...] = ()
    # What must be seen before anything else, such as that the people are simulated.
    mark: str = ""
    # A report has a cover and a table of contents; its heading is given here.
    contents_title: str = ""
    # A PNG.
    logo: bytes | None = None
    # What a calendar shows of it, and the day on which it was made.
    dates: tuple[DatedEvent, ...] = ()
    made_on: date | None = None


def has_arabic(text: str) -> bool:
    """Return whether a text has Arabic letters and so must be laid out from right to left.

    Examples
    --------
    >>> has_arabic("RTA هيئة الطرق"), has_arabic("Roads 2026")
    (True, False)
    """
    return any("\u0600" <= letter <= "\u06ff" and letter.isalpha() for letter in text)


_ISOLATED = re.compile("\u2068[^\u2069]*\u2069")


def is_foreign(text: str, language: Language) -> bool:
    """Return whether a text runs against the direction of a document in ``language``.

    What stands between Unicode isolates keeps its own direction and is not looked at.

    Examples
    --------
    >>> is_foreign("Your bus.", "ar"), is_foreign("12,000", "ar"), is_foreign("حافلتك", "en")
    (True, False, True)
    """
    text = _ISOLATED.sub("", text)
    if direction(language) == "ltr":
        # A line is Arabic if it begins so; an English sentence may quote Arabic.
        return has_arabic(next((letter for letter in text if letter.isalpha()), ""))
    return not has_arabic(text) and any(letter.isalpha() for letter in text)
