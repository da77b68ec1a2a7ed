"""Where a table begins and ends: titles above, heads over two rows, notes and totals under it (S59)."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

_ENDING = re.compile(
    r"\s*[©*]|\W*(?:total|grand total|sum|source|sources|notes?|footnote|generated|exported|"
    r"المجموع|الإجمالي|الاجمالي|إجمالي|مجموع|المصدر|المصادر|ملاحظة|ملاحظات|ملحوظة|حاشية|تاريخ التصدير)\b",
    re.IGNORECASE,
)
_ANSWER_HEAD = re.compile(r"(?:open-ended )?response|other \(.*\)|الرد|إجابة مفتوحة", re.IGNORECASE)
_LETTER = re.compile(r"[^\W\d_]")
_IMPORT_ID = re.compile(r"\s*\{\s*\"?ImportId\"?", re.IGNORECASE)
# Assumption: heads stand within the first so many rows that hold something.
_SEARCHED = 30
# Assumption: notes under a table have at most so many rows.
_LONGEST_NOTES = 10

Cells = list[str]


@dataclass(frozen=True)
class Heading:
    """The names of a table's columns.

    Attributes
    ----------
    first, last : int
        Places of the first and the last row of the heading, counted from 0.
    names : list of str
        One name per column; columns under one merged head are named "head / name".
    labels : list of str
        A second name per column, such as the question's full text; empty if there is none.
    """

    first: int
    last: int
    names: Cells
    labels: Cells


def header_place(widths: Sequence[int]) -> int:
    """Return which row names the columns, from the number of filled cells in each row.

    It is the first row, unless single cells (or pairs above a much wider table) stand above it as a title.

    Examples
    --------
    >>> header_place([1, 3, 3, 3]), header_place([2, 2, 6, 6, 6]), header_place([3, 2, 3])
    (1, 2, 0)
    """
    if len(widths) < 3:
        return 0
    usual = sorted(widths[:_SEARCHED], reverse=True)[len(widths[:_SEARCHED]) // 4]
    for place, width in enumerate(widths[:_SEARCHED]):
        is_title = (width == 1 and usual > 1) or (width == 2 and usual > 3)
        if not is_title:
            return place if any(other > 1 for other in widths[place + 1 :]) else 0
    return 0


def heading(rows: Sequence[Cells], merged: Collection[int] = ()) -> Heading:
    """Return the names of the columns of a table, from its rows that hold something.

    Parameters
    ----------
    rows : sequence of list of str
        All cells as text, without blanks around them.
    merged : collection of int
        Places of rows in which cells are merged side by side, where the file says so.
    """
    top = header_place([_width(cells) for cells in rows])
    names = [*rows[top]]
    below = rows[top + 1 : top + 1 + _SEARCHED]
    # Qualtrics: the question's text, and then an import id, stand in the two rows under the names.
    for depth in (0, 1):
        if len(below) > depth and sum(bool(_IMPORT_ID.match(cell)) for cell in below[depth]) > len(names) / 2:
            return Heading(top, top + 1 + depth, names, _padded(below[0], len(names)) if depth else [])
    if below and _is_second_head(names, below, top in merged):
        second = _padded(below[0], max(len(names), len(below[0])))
        return Heading(top, top + 1, _joined(_padded(names, len(second)), second), [])
    return Heading(top, top, names, [])


def _width(cells: Cells) -> int:
    """Return the number of filled cells; of a pair with a gap, how far it reaches: it names columns."""
    places = [place for place, cell in enumerate(cells) if cell]
    return places[-1] + 1 if len(places) == 2 else len(places)


def table_end(rows: Sequence[Cells], first: int) -> int:
    """Return the place after the last row of the data: notes and totals under a table are not part of it.

    Parameters
    ----------
    rows : sequence of list of str
        All cells as text; empty rows included.
    first : int
        Place of the first row of the data.
    """
    filled = [sum(map(bool, cells)) for cells in rows[first:]]
    usual = sorted(filled)[len(filled) // 2] if filled else 0
    if usual < 3:
        return len(rows)
    end, before = len(rows), len(rows) + 1
    while end < before:
        before = end
        while end > first:
            count, cells = filled[end - 1 - first], rows[end - 1]
            # An empty row belongs to the notes if there are notes under it.
            if count and not _is_ending(cells, count):
                break
            end -= 1
        # Short rows under an empty one are notes, whatever they say; a total may stand above them.
        last = next((place for place in range(end, first, -1) if not filled[place - 1 - first]), first)
        block = filled[last - first : end - first]
        if last > first and block and len(block) <= _LONGEST_NOTES and max(block) <= 2 < usual:
            end = last
    return end if any(filled[end - first :]) else len(rows)


def _is_ending(cells: Cells, count: int) -> bool:
    """Whether a row begins as notes and totals do; a total may have a cell in every column."""
    starts = next(cell for cell in cells if cell)
    return bool(_ENDING.match(starts)) and (count <= 2 or (bool(cells[0]) and _is_total(starts)))


def _is_total(cell: str) -> bool:
    return bool(
        re.fullmatch(r"\W*(?:grand total|total|sum|المجموع|الإجمالي|الاجمالي|إجمالي|مجموع)\W*", cell, re.I)
    )


def _is_second_head(names: Cells, below: Sequence[Cells], merged: bool) -> bool:
    """Whether the row under the names names the columns that the first row leaves blank."""
    second = _padded(below[0], len(names))
    blank = [place for place, name in enumerate(names) if second[place] and not name]
    named = [place for place, name in enumerate(names) if name]
    if not blank or not named or len(below) < 3 or not all(_LETTER.search(second[place]) for place in blank):
        return False
    # Under a name there is a second one where a group begins, or in the words of a form tool.
    if any(
        second[place] and _at(names, place + 1) and not _ANSWER_HEAD.fullmatch(second[place])
        for place in named
    ):
        return False
    # Every column has a name in one of the two rows, and the rows of data fill what the second row leaves
    # empty.
    wide = max(len(names), len(second))
    if any(not _at(names, place) and not _at(second, place) for place in range(wide)):
        return False
    # A name is not among the values that it names.
    if any(
        cell and any(cell == _at(cells, place) for cells in below[1:]) for place, cell in enumerate(second)
    ):
        return False
    only_above = [place for place in named if not second[place]]
    data = below[1:]
    filled = [place for place in only_above if sum(bool(_at(cells, place)) for cells in data) * 2 > len(data)]
    return merged or (len(data) > 0 and 2 * len(filled) >= len(only_above) > 0)


def _joined(names: Cells, second: Cells) -> Cells:
    joined, head = [], ""
    for name, below in zip(names, second, strict=True):
        head = name or head
        joined.append(f"{head} / {below}" if head and below else head or below)
    return joined


def _padded(cells: Cells, width: int) -> Cells:
    return [*cells, *[""] * (width - len(cells))]


def _at(cells: Cells, place: int) -> str:
    return cells[place] if place < len(cells) else ""
