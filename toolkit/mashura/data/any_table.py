"""Tables as offices send them: CSV in several encodings and separators, or the first sheet of a workbook."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from mashura.data.csv_table import split_rows
from mashura.data.report import Note
from mashura.errors import InputError

_DELIMITERS = ",;\t"
_WORKBOOKS = (".xlsx", ".xlsm")
_ARABIC = re.compile("[\u0621-\u064a]")


@dataclass(frozen=True)
class AnyTable:
    """A table with whatever columns it has, as text.

    Attributes
    ----------
    path : pathlib.Path
        The file.
    header : list of str
        Column names as they stand in the file, without blanks around them.
    rows : list of tuple of (int, list of str)
        Line (or row of the sheet), counted from 1, and one cell a column, without blanks around it.
    notes : list of Note
        Rows that could not be understood, and what was assumed about the file.
    """

    path: Path
    header: list[str]
    rows: list[tuple[int, list[str]]]
    notes: list[Note]

    def column(self, place: int) -> list[str]:
        """Return the cells of one column."""
        return [cells[place] for _, cells in self.rows]


def read_any_table(path: Path, content: bytes | None = None) -> AnyTable:
    """Read a table whose first row with a value names the columns.

    Parameters
    ----------
    path : pathlib.Path
        A CSV file in UTF-8 (with or without byte order mark), UTF-16 or Windows-1256, its cells separated by
        commas, semicolons or tabs; or an XLSX workbook, of which the first sheet is read.
    content : bytes, optional
        What the file holds, where it is no file of its own but part of an archive.

    Raises
    ------
    InputError
        If there is no such file, it is empty or no table, or two columns have the same name.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "ideas.csv")
    ...     _ = file.write_bytes("الفكرة;العدد\\r\\nمظلات;٣\\r\\n".encode("cp1256", "replace"))
    ...     read_any_table(file).header
    ['الفكرة', 'العدد']
    """
    notes: list[Note] = []
    if path.suffix.lower() in _WORKBOOKS:
        rows = _sheet(path)
    else:
        rows = _lines(path, _bytes(path) if content is None else content, notes)
    filled = [(line, [cell.strip() for cell in cells]) for line, cells in rows]
    places = [number for number, (_, cells) in enumerate(filled) if any(cells)]
    if not places:
        raise InputError("data-empty-file", file=str(path))
    head, header = filled[places[0]]
    while header and not header[-1]:
        header.pop()
    twice = [name for name, count in Counter(header).items() if name and count > 1]
    if twice:
        raise InputError("data-column-twice", file=str(path), line=str(head), column=twice[0])
    kept: list[tuple[int, list[str]]] = []
    for line, cells in filled[places[0] + 1 :]:
        if not any(cells):
            notes.append(Note(key="data-note-empty-row", file=path.name, line=line))
        elif len(cells) < len(header) or any(cells[len(header) :]):
            details = {"found": str(len(cells)), "expected": str(len(header))}
            notes.append(Note(key="data-note-cell-count", file=path.name, line=line, details=details))
        else:
            kept.append((line, cells[: len(header)]))
    return AnyTable(path, header, kept, notes)


def _lines(path: Path, content: bytes, notes: list[Note]) -> list[tuple[int, list[str]]]:
    text = _text(path, content, notes)
    first = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(_DELIMITERS, key=first.count)
    return split_rows(text, delimiter, path)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("data-not-found", path=str(path)) from None
    except OSError as error:
        raise InputError("data-unreadable", file=str(path), reason=error.strerror or str(error)) from None


def _text(path: Path, content: bytes, notes: list[Note]) -> str:
    """Return a file's text in the first encoding that fits."""
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
    # Any bytes are some Windows-1256 text, so only text with Arabic letters and no control signs counts.
    text = content.decode("cp1256", "replace")
    if encoding != "utf-8-sig" or not _ARABIC.search(text) or re.search("[\x00-\x08\x0e-\x1f\ufffd]", text):
        raise InputError("data-not-utf8", file=str(path), line=str(line))
    notes.append(Note(key="data-note-windows-1256", file=path.name))
    return text


def _sheet(path: Path) -> list[tuple[int, list[str]]]:
    from openpyxl import load_workbook  # type: ignore[import-untyped]

    if not path.is_file():
        raise InputError("data-not-found", path=str(path))
    try:
        book = load_workbook(path, read_only=True, data_only=True)
        rows = [
            (number, ["" if value is None else _cell(value) for value in values])
            for number, values in enumerate(book.worksheets[0].iter_rows(values_only=True), 1)
        ]
        book.close()
    # The library has no error of its own for damaged workbooks: the zip and XML parsers' ones come through.
    except Exception as error:
        raise InputError("data-bad-workbook", file=str(path), reason=type(error).__name__) from None
    return rows


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
