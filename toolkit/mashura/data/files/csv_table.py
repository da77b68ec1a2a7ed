"""CSV files read by header name, with the line of every row at hand for the error message."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from mashura.data.notes import ImportNote, ReadPart
from mashura.errors import InputError

# A statement may be longer than the library's own limit; the size of the file is limit enough.
csv.field_size_limit(2**31 - 1)
# Fifteen digits hold every identifier and every time in milliseconds, and fit a double without loss.
_WHOLE = re.compile(r"[+-]?[0-9]{1,15}(?:\.0+)?")
LARGEST_WHOLE = 10**15 - 1


@dataclass(frozen=True)
class CsvTable:
    """The wanted columns of one file, as text.

    Attributes
    ----------
    path : pathlib.Path
        The file.
    columns : dict of list of str
        Cells as they stand in the file, for each requested column that exists.
    lines : list of int
        The line where each row starts, counted from 1.
    notes : list of ImportNote
        Rows without any value.
    header : list of str
        All columns of the file.
    empty_lines : list of int
        Lines of the rows without any value.
    """

    path: Path
    columns: dict[str, list[str]]
    lines: list[int]
    notes: list[ImportNote]
    header: list[str] = field(default_factory=list)
    empty_lines: list[int] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.lines)

    def whole_numbers(
        self, column: str, allowed: Collection[int] | None = None, blank: int | None = None
    ) -> npt.NDArray[np.int64]:
        """Return a column as whole numbers.

        Parameters
        ----------
        column : str
            A requested column.
        allowed : collection of int, optional
            The only values that may occur.
        blank : int, optional
            The value of an empty cell; without it, an empty cell is an error.

        Raises
        ------
        InputError
            If a cell is not a whole number or not among ``allowed``; it names the first such line.
        """
        cells = [cell.strip() for cell in self.columns[column]]
        if blank is not None:
            cells = [cell or str(blank) for cell in cells]
        for row, cell in enumerate(cells):
            if not _WHOLE.fullmatch(cell):
                expected = ", ".join(map(str, allowed)) if allowed else ""
                key = "data-value-not-allowed" if allowed else "data-not-a-whole-number"
                raise self.error(key, row, column=column, value=_shown(cell), expected=expected)
        numbers = np.array([int(cell.partition(".")[0]) for cell in cells], dtype=np.int64)
        if allowed is not None:
            wrong = ~np.isin(numbers, [*allowed])
            if wrong.any():
                row = int(wrong.argmax())
                raise self.error(
                    "data-value-not-allowed",
                    row,
                    column=column,
                    value=_shown(cells[row]),
                    expected=", ".join(map(str, allowed)),
                )
        return numbers

    def identifiers(self, column: str) -> list[str]:
        """Return a column of numeric identifiers as text in one spelling (``07`` becomes ``7``)."""
        return [str(number) for number in self.whole_numbers(column).tolist()]

    def account(
        self, used: Mapping[str, str], left_out: Mapping[str, str] | None = None
    ) -> tuple[ReadPart, ...]:
        """Return what was read of this file: itself, every column, and rows without any value.

        Parameters
        ----------
        used : mapping of str to str
            For each column that was read, the key of the message that says as what.
        left_out : mapping of str to str
            For columns that were not, the key of the message that says why, if there is a reason of its own.
        """
        name = self.path.name
        empty = len(self.empty_lines)
        parts = [
            ReadPart(kind="file", file=name, name=name, read=len(self), left_out=empty, how="account-table")
        ]
        wanted = {column_name(column): how for column, how in used.items()}
        for column in self.header:
            how = wanted.get(column_name(column), "")
            why = "" if how else (left_out or {}).get(column_name(column), "account-not-needed")
            counts = (len(self), 0) if how else (0, len(self))
            parts.append(
                ReadPart(
                    kind="column",
                    file=name,
                    name=column,
                    read=counts[0],
                    left_out=counts[1],
                    how=how,
                    why=why,
                )
            )
        if empty:
            parts.append(
                ReadPart(kind="row", file=name, name=name, read=0, left_out=empty, why="account-empty-row")
            )
        return tuple(parts)

    def error(self, key: str, row: int, **params: str) -> InputError:
        """Return the error of one row, with file and line filled in."""
        return InputError(key, file=str(self.path), line=str(self.lines[row]), **params)


def read_csv_table(
    path: Path, required: Sequence[str], optional: Sequence[str] = (), content: bytes | None = None
) -> CsvTable:
    """Read the named columns of a CSV file with a header.

    Parameters
    ----------
    path : pathlib.Path
        UTF-8 with or without byte order mark; lines end in LF or CRLF; quoted cells may span lines.
    required, optional : sequence of str
        Column names; case, blanks around them, and ``_`` for ``-`` do not matter.
    content : bytes, optional
        The bytes of the file, if it is part of an archive.

    Raises
    ------
    InputError
        If the file cannot be read, is empty, is not CSV, lacks a required column, or a row has more or
        fewer cells than the header.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     path = Path(folder, "votes.csv")
    ...     _ = path.write_text("vote,voter-id\\n1,7\\n")
    ...     table = read_csv_table(path, ["voter-id"])
    >>> table.columns, table.lines
    ({'voter-id': ['7']}, [2])
    """
    rows = read_rows(path, content=content)
    if not rows:
        raise InputError("data-empty-file", file=str(path))
    return table_of(path, rows, required, optional)


def table_of(
    path: Path, rows: Sequence[tuple[int, list[str]]], required: Sequence[str], optional: Sequence[str] = ()
) -> CsvTable:
    """Return the named columns of rows that were already read, the first of them the header.

    Raises
    ------
    InputError
        As :func:`read_csv_table` does.
    """
    head = rows[0][0]
    header = [column_name(cell) for cell in rows[0][1]]
    wanted = [*required, *optional]
    for name in required:
        if column_name(name) not in header:
            present = _shown(", ".join(cell.strip() for cell in rows[0][1]))
            raise InputError(
                "data-missing-column", file=str(path), line=str(head), column=name, found=present
            )
    places = {name: header.index(column_name(name)) for name in wanted if column_name(name) in header}
    for name in places:
        if header.count(column_name(name)) > 1:
            raise InputError("data-column-twice", file=str(path), line=str(head), column=name)
    empty: list[int] = []
    lines: list[int] = []
    columns: dict[str, list[str]] = {name: [] for name in places}
    for line, cells in rows[1:]:
        if not any(cell.strip() for cell in cells):
            empty.append(line)
            continue
        if len(cells) != len(header):
            raise InputError(
                "data-cell-count",
                file=str(path),
                line=str(line),
                found=str(len(cells)),
                expected=str(len(header)),
            )
        lines.append(line)
        for name, place in places.items():
            columns[name].append(cells[place])
    notes = []
    if empty:
        details = {"count": str(len(empty))}
        notes.append(ImportNote(key="data-note-empty-row", file=path.name, line=empty[0], details=details))
    return CsvTable(path, columns, lines, notes, [cell.strip() for cell in rows[0][1]], empty)


def read_rows(path: Path, delimiter: str = ",", content: bytes | None = None) -> list[tuple[int, list[str]]]:
    """Return the rows of a CSV file that have at least one cell, each with the line where it starts.

    Raises
    ------
    InputError
        If the file cannot be read, is not UTF-8, or its quotes do not match.
    """
    return split_rows(read_text(path, content), delimiter, path, skip_blanks=delimiter != ",")


def split_rows(
    text: str, delimiter: str, path: Path, *, skip_blanks: bool = False
) -> list[tuple[int, list[str]]]:
    """Return the rows of a CSV text that have at least one cell, each with the line where it starts.

    With ``skip_blanks``, blanks before a cell are left out.

    Raises
    ------
    InputError
        If the quotes do not match; ``path`` is named in it.
    """
    source = io.StringIO(text, newline="")
    reader = csv.reader(source, delimiter=delimiter, skipinitialspace=skip_blanks, strict=True)
    rows: list[tuple[int, list[str]]] = []
    line = 1
    try:
        for cells in reader:
            if cells:
                rows.append((line, cells))
            line = reader.line_num + 1
    except csv.Error:
        # Strict reading, because otherwise an unclosed quote would hide every row after it.
        raise InputError("data-bad-quotes", file=str(path), line=str(line)) from None
    return rows


def read_text(path: Path, content: bytes | None = None) -> str:
    """Return a file's text.

    Raises
    ------
    InputError
        If the file cannot be opened, or its bytes are not UTF-8; it names the first such line.
    """
    content = read_bytes(path) if content is None else content
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise InputError("data-not-utf8", file=str(path), line=str(line)) from None


def read_bytes(path: Path) -> bytes:
    """Return the content of a file.

    Raises
    ------
    InputError
        If there is no such file, or it cannot be opened.
    """
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise InputError("data-not-found", path=str(path)) from None
    except OSError as error:
        raise InputError("data-unreadable", file=str(path), reason=error.strerror or str(error)) from None


def column_name(cell: str) -> str:
    """Return a column's name as headers are compared: case, blanks and ``_`` for ``-`` do not matter."""
    return cell.strip().lower().replace("_", "-")


def _shown(cell: str) -> str:
    """Shorten a value for an error message."""
    text = " ".join(cell.split())
    return text if len(text) <= 80 else text[:79] + "…"
