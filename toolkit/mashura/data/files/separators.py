"""What separates the cells of a CSV text: the separator that makes the best table of the first rows."""

from __future__ import annotations

import csv
import io
import itertools
import re

from mashura.data.files.header_rows import header_place

_DELIMITERS = ",;\t|؛"
# Stands for no separator at all, in a table of one column.
_NONE = "\x1f"
# A column's name does not consist of these alone.
_NO_NAME = frozenset(_DELIMITERS + "\"' ")
_FIRST_ROWS = 20
# Excel writes the separator into a line of its own.
_DECLARED = re.compile(r"\s*\"?sep=(.)\"?[ \t]*(?=\r?\n|\r)", re.IGNORECASE)


def separator(text: str) -> tuple[str, str]:
    """Return the separator of a CSV text, and the text without a line that only declares it.

    Examples
    --------
    >>> separator("sep=;\\na;b"), separator("name;idea\\nAli;shade, water")[0]
    ((';', '\\na;b'), ';')
    """
    if declared := _DECLARED.match(text):
        return declared[1], text[: declared.start()] + text[declared.end() :]
    return _best(text), text


def _best(text: str) -> str:
    text = text.lstrip(" \r\n")
    ranks = {delimiter: _rank(text, delimiter) for delimiter in _DELIMITERS}
    fitting = {delimiter: rank for delimiter, rank in ranks.items() if rank is not None}
    if fitting:
        return max(fitting, key=fitting.__getitem__)
    # Nothing makes a table of it: the reader of rows then says what is wrong.
    first_line = next(iter(text.splitlines()), "")
    most_frequent = max(_DELIMITERS, key=first_line.count)
    return most_frequent if most_frequent in first_line else _NONE


def _rank(text: str, delimiter: str) -> tuple[bool, bool, bool, bool, int] | None:
    """Return how well a separator makes a table of the first rows; None if it makes no table.

    Ranks are compared by these criteria, in this order: all columns have proper names; quotes stand around
    whole cells; most rows fit the header; there is no title above the header; the number of columns.
    """
    source = io.StringIO(text, newline="")
    reader = csv.reader(source, delimiter=delimiter, strict=True)
    try:
        rows = [*itertools.islice(filter(None, reader), _FIRST_ROWS)]
    except csv.Error:
        # Quotes that do not match with this separator match with another, or with none.
        return None
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    if not rows:
        return None
    place = header_place([sum(1 for cell in row if cell.strip()) for row in rows])
    names = [name.strip() for name in rows[place]]
    while names and not names[-1]:
        names.pop()
    if len(names) < 2 or (place > 0 and not _alike([len(row) for row in rows[place:]])):
        return None
    filled = [name for name in names if name]
    named = len(filled) > 0 and not any({*name} <= _NO_NAME for name in filled)
    edge = f"{re.escape(delimiter)}\r\n"
    whole_cell = rf'(?<![^{edge}])"(?:[^"]|"")*"(?=[{edge}]|\Z)'
    quoted = '"' not in re.sub(whole_cell, "", text[: source.tell()])
    below = rows[place + 1 :]
    fit = sum(len(row) >= len(names) and not any(row[len(names) :]) for row in below)
    return named, quoted, 2 * fit >= len(below), place == 0, len(names)


def _alike(widths: list[int]) -> bool:
    """Whether two rows or more, all but single cells, have the same three cells or more, as under a title."""
    wide = [width for width in widths if width > 1]
    return len(wide) > 1 and len({*wide}) == 1 and wide[0] > 2 and widths[-1] > 1
