"""Tables as offices send them: CSV in several encodings and separators, or the first sheet of a workbook."""

from __future__ import annotations

import csv
import io
import itertools
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from mashura.data.files.csv_table import read_bytes, split_rows
from mashura.data.notes import ImportNote
from mashura.errors import InputError

_DELIMITERS = ",;\t|؛"
# Stands for no separator at all, in a table of one column.
_NONE = "\x1f"
# A column's name does not consist of these alone.
_NO_NAME = frozenset(_DELIMITERS + "\"' ")
_FIRST_ROWS = 20
_WORKBOOK = b"PK\x03\x04"
_WORKBOOK_NAMES = (".xlsx", ".xlsm")
_ARABIC = re.compile("[\u0621-\u064a]{2}")
# Control characters, and letters of other alphabets inside Arabic words: the encoding is another one.
_GARBLED = re.compile(
    "[\x00-\x08\x0e-\x1f\ufffd]|[\u0621-\u064a][\u00a1-\u024f]*[\u00c0-\u024f]|[\u00c0-\u024f][\u00a1-\u024f]*[\u0621-\u064a]"
)


@dataclass(frozen=True)
class AnyTable:
    """A table with all its columns, as text.

    Attributes
    ----------
    path : pathlib.Path
        The file.
    header : list of str
        Column names as they stand in the file, without blanks around them.
    rows : list of tuple of (int, list of str)
        Line (or row of the sheet), counted from 1, and one cell per column, without blanks around it.
    notes : list of ImportNote
        Rows that could not be understood, and what was assumed about the file.
    """

    path: Path
    header: list[str]
    rows: list[tuple[int, list[str]]]
    notes: list[ImportNote]

    def column(self, place: int) -> list[str]:
        """Return the cells of one column."""
        return [cells[place] for _, cells in self.rows]

    def note(self, key: str, line: int = 0, **details: str) -> ImportNote:
        """Return a note on a row of this file, or on the whole file if ``line`` is 0."""
        return ImportNote(key=key, file=self.path.name, line=line, details=details)

    def missing_column(self, column: str) -> InputError:
        """Return the error of a column that the file does not have."""
        columns = ", ".join(self.header)[:200]
        return InputError("data-missing-column", file=str(self.path), line="1", column=column, found=columns)


def read_any_table(path: Path, content: bytes | None = None) -> AnyTable:
    """Read a table whose first row with a value names the columns.

    Parameters
    ----------
    path : pathlib.Path
        A CSV file in UTF-8 (with or without byte order mark), UTF-16 or Windows-1256, its cells separated by
        commas, semicolons or tabs; or an XLSX workbook, of which the first sheet is read.
    content : bytes, optional
        The bytes of the file, if it is part of an archive.

    Raises
    ------
    InputError
        If there is no such file, it is empty or not a table, or two columns have the same name.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "ideas.csv")
    ...     _ = file.write_bytes("الفكرة;العدد\\r\\nمظلات;٣\\r\\n".encode("cp1256", "replace"))
    ...     read_any_table(file).header
    ['الفكرة', 'العدد']
    """
    notes: list[ImportNote] = []
    if content is None:
        content = read_bytes(path)
    # Workbooks are known by their first bytes, because some are sent under the name of a CSV file.
    if content.startswith(_WORKBOOK) or path.suffix.lower() in _WORKBOOK_NAMES:
        rows = _sheet(path, content)
    else:
        rows = _lines(path, content, notes)
    filled = [(line, [cell.strip() for cell in cells]) for line, cells in rows]
    places = [number for number, (_, cells) in enumerate(filled) if any(cells)]
    if not places:
        raise InputError("data-empty-file", file=str(path))
    top = places[_header_row([sum(map(bool, filled[place][1])) for place in places])]
    for line, cells in filled[:top]:
        key = "readers-note-above-header" if any(cells) else "data-note-empty-row"
        details = {"value": " ".join(cells).strip()[:80]} if any(cells) else {}
        notes.append(ImportNote(key=key, file=path.name, line=line, details=details))
    head, header = filled[top]
    while header and not header[-1]:
        header.pop()
    repeated = [name for name, count in Counter(header).items() if name and count > 1]
    if repeated:
        raise InputError("data-column-twice", file=str(path), line=str(head), column=repeated[0])
    kept: list[tuple[int, list[str]]] = []
    for line, cells in filled[top + 1 :]:
        if not any(cells):
            notes.append(ImportNote(key="data-note-empty-row", file=path.name, line=line))
        elif len(cells) < len(header) or any(cells[len(header) :]):
            details = {"found": str(len(cells)), "expected": str(len(header))}
            notes.append(ImportNote(key="data-note-cell-count", file=path.name, line=line, details=details))
        else:
            kept.append((line, cells[: len(header)]))
    return AnyTable(path, header, kept, notes)


def _header_row(widths: list[int]) -> int:
    """Return which row names the columns: the first, unless single cells stand above a wider table."""
    if widths[0] == 1 and len(widths) > 2 and widths[-1] > 1:
        return next(place for place, width in enumerate(widths) if width > 1)
    return 0


def _lines(path: Path, content: bytes, notes: list[ImportNote]) -> list[tuple[int, list[str]]]:
    text = _text(path, content, notes)
    # Excel writes the separator into a line of its own.
    declared = re.match(r"\s*\"?sep=(.)\"?[ \t]*(?=\r?\n|\r)", text, re.IGNORECASE)
    if declared:
        return split_rows(text[: declared.start()] + text[declared.end() :], declared[1], path)
    return split_rows(text, _delimiter(text), path)


def _delimiter(text: str) -> str:
    """Return what separates the cells: the separator that makes the best table of the first rows."""
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
    place = _header_row([sum(1 for cell in row if cell.strip()) for row in rows])
    names = [name.strip() for name in rows[place]]
    while names and not names[-1]:
        names.pop()
    if len(names) < 2 or (place > 0 and not _alike([len(row) for row in rows[place:]])):
        return None
    filled = [name for name in names if name]
    named = len({*filled}) == len(filled) > 0 and not any({*name} <= _NO_NAME for name in filled)
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


def _text(path: Path, content: bytes, notes: list[ImportNote]) -> str:
    """Return a file's text in the first encoding that fits."""
    encoding = "utf-8-sig"
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        encoding = "utf-16"
    else:
        # Without a byte order mark, every second byte of Arabic or Latin UTF-16 text is 6 or 0.
        for place, order in ((1, "utf-16-le"), (0, "utf-16-be")):
            high = content[place::2]
            if b"\0" in high and high.count(b"\0") + high.count(b"\x06") > 0.9 * len(high):
                encoding = order
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
    # Any bytes can be decoded in an old encoding: only Arabic words without foreign letters are accepted.
    for old in ("cp1256", "iso8859_6"):
        text = content.decode(old, "replace")
        if encoding == "utf-8-sig" and _ARABIC.search(text) and not _GARBLED.search(text):
            notes.append(ImportNote(key=f"readers-note-{old.replace('_', '-')}", file=path.name))
            return text
    raise InputError("data-not-utf8", file=str(path), line=str(line))


def _sheet(path: Path, content: bytes) -> list[tuple[int, list[str]]]:
    from openpyxl import load_workbook

    try:
        book = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = [
            (number, ["" if value is None else _cell(value) for value in values])
            for number, values in enumerate(book.worksheets[0].iter_rows(values_only=True), 1)
        ]
        book.close()
    # The library has no error of its own for damaged workbooks, so any error of its parsers can arrive here.
    except Exception as error:
        raise InputError("data-bad-workbook", file=str(path), reason=type(error).__name__) from None
    return rows


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
