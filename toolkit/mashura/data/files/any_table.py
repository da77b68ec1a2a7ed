"""Tables as offices send them: CSV in several encodings and separators, or the sheets of a workbook (S59).

Every cell of a file is accounted for: rows that are no data are in :attr:`AnyTable.left_out`, with the
reason.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from mashura.data.files.csv_table import read_bytes, split_rows
from mashura.data.files.encodings import decoded, in_old_arabic, is_lost, is_old_arabic, repaired
from mashura.data.files.header_rows import Heading, heading, table_end
from mashura.data.files.separators import separator
from mashura.data.files.whole_numbers import without_zero
from mashura.data.files.workbook import Sheet, is_workbook, sheets, spread_down
from mashura.data.notes import ImportNote, ReadPart
from mashura.errors import InputError

# Why a row is no data, and the note about such rows; an empty row needs no note of its own in a sheet.
_ROW_NOTES = {
    "account-above-header": "readers-note-above-header",
    "account-under-table": "readers-note-under-table",
    "account-cell-count": "data-note-cell-count",
    "account-empty-row": "data-note-empty-row",
}
# Assumption: two cells of question marks, and one in twenty, are no accident.
_LOST_CELLS, _LOST_SHARE = 2, 0.05
# So many cells of each column decide whether all text was read in another encoding.
_SAMPLED = 200


@dataclass(frozen=True)
class LeftRow:
    """A row that is no data: its line, why (key of a message), and its cells."""

    line: int
    why: str
    cells: tuple[str, ...] = ()


@dataclass(frozen=True)
class AnyTable:
    """A table with all its columns, as text.

    Attributes
    ----------
    path : pathlib.Path
        The file.
    header : list of str
        Column names as they are in the file, without blanks around them. A column without a name is called by
        its letter, ``(C)``; a name that is there again gets a number, ``Other (2)``.
    rows : list of tuple of (int, list of str)
        Line (or row of the sheet), counted from 1, and one cell per column, without blanks around it.
    notes : list of ImportNote
        Rows that could not be understood, damaged text, and what was assumed about the file.
    labels : list of str
        The second name of each column, such as the full text of a question; empty if there is none.
    left_out : list of LeftRow
        Every row that is neither data nor a name of columns.
    sheet : str
        Name of the sheet; empty for CSV.
    hidden : bool
        Whether the sheet is hidden in the workbook.
    heads : int
        Number of rows that name the columns.
    other_sheets : tuple of AnyTable
        The other tables of a workbook.
    """

    path: Path
    header: list[str]
    rows: list[tuple[int, list[str]]]
    notes: list[ImportNote]
    labels: list[str] = field(default_factory=list)
    left_out: list[LeftRow] = field(default_factory=list)
    sheet: str = ""
    hidden: bool = False
    heads: int = 1
    other_sheets: tuple[AnyTable, ...] = ()

    def column(self, place: int) -> list[str]:
        """Return the cells of one column."""
        return [cells[place] for _, cells in self.rows]

    def cells(self, name: str) -> list[str]:
        """Return the cells of the column with a name.

        Raises
        ------
        InputError
            If there is no such column.
        """
        if name not in self.header:
            raise self.missing_column(name)
        return self.column(self.header.index(name))

    @property
    def lines(self) -> list[int]:
        """The line of each row."""
        return [line for line, _ in self.rows]

    def note(self, key: str, line: int = 0, **details: str) -> ImportNote:
        """Return a note on a row of this file, or on the whole file if ``line`` is 0."""
        return ImportNote(key=key, file=self.path.name, line=line, details=details)

    def missing_column(self, column: str) -> InputError:
        """Return the error of a column that the file does not have."""
        columns = ", ".join(self.header)[:200]
        return InputError("data-missing-column", file=str(self.path), line="1", column=column, found=columns)

    def account(
        self,
        used: Mapping[str, str],
        left_out: Mapping[str, str] | None = None,
        *,
        default: str = "account-not-needed",
        details: Mapping[str, Mapping[str, str]] | None = None,
        languages: Mapping[str, str] | None = None,
        unread_rows: Sequence[tuple[str, int]] = (),
    ) -> tuple[ReadPart, ...]:
        """Return what was read of this file and what was left out: sheets, columns and rows.

        Parameters
        ----------
        used : mapping of str to str
            For each column that was read, the key of the message that says as what.
        left_out : mapping of str to str
            For each column that was not, the key of the message that says why.
        default : str
            Why a column in neither of them was left out.
        details : mapping of str to mapping
            Variables of a column's messages.
        languages : mapping of str to str
            The language of each column of text.
        unread_rows : sequence of (str, int)
            Reasons (keys) why rows of the table were left out later, and how many.
        """
        name = self.sheet or self.path.name
        dropped = sum(count for _, count in unread_rows)
        parts = [
            ReadPart(
                kind="sheet" if self.sheet else "file",
                file=self.path.name,
                name=name,
                read=len(self.rows) - dropped,
                left_out=len(self.left_out) + dropped,
                how="account-table",
            )
        ]
        parts += [
            ReadPart(
                kind="sheet",
                file=self.path.name,
                name=table.sheet,
                read=0,
                left_out=len(table.rows) + len(table.left_out) + table.heads,
                why="account-other-sheet",
            )
            for table in self.other_sheets
        ]
        for place, column in enumerate(self.header):
            filled = sum(map(bool, self.column(place)))
            is_read = column in used
            parts.append(
                ReadPart(
                    kind="column",
                    file=self.path.name,
                    name=column,
                    read=filled if is_read else 0,
                    left_out=0 if is_read else filled,
                    how=used.get(column, ""),
                    why="" if is_read else (left_out or {}).get(column, default),
                    details=(details or {}).get(column, {}),
                    language=(languages or {}).get(column, "") if is_read else "",
                )
            )
        reasons = [*Counter(row.why for row in self.left_out).items(), *unread_rows]
        parts += [
            ReadPart(kind="row", file=self.path.name, name=name, read=0, left_out=count, why=why)
            for why, count in reasons
            if count
        ]
        return tuple(parts)


def read_any_table(
    path: Path, content: bytes | None = None, *, wanted: Collection[str] = (), sheet: str = ""
) -> AnyTable:
    """Read the table of a file; of a workbook, the sheet that holds the data.

    Parameters
    ----------
    path : pathlib.Path
        A CSV file in UTF-8 (with or without byte order mark), UTF-16, Windows-1256 or ISO 8859-6, its cells
        separated by commas, semicolons, tabs or bars; or a workbook (XLSX, XLS, ODS).
    content : bytes, optional
        The bytes of the file, if it is part of an archive.
    wanted : collection of str
        Names of columns; of several sheets, the one that has most of them is read. Without them, or if none
        has any, it is the visible sheet with the most cells of data.
    sheet : str
        Name of the sheet to read.

    Raises
    ------
    InputError
        If there is no such file or sheet, or it is empty or not a table.

    Examples
    --------
    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "ideas.csv")
    ...     _ = file.write_bytes("الفكرة;العدد\\r\\nمظلات;٣\\r\\n".encode("cp1256", "replace"))
    ...     read_any_table(file).header
    ['الفكرة', 'العدد']
    """
    tables = read_tables(path, content)
    if sheet and sheet not in [table.sheet for table in tables]:
        found = ", ".join(table.sheet for table in tables) or "–"
        raise InputError("data-no-such-sheet", file=str(path), sheet=sheet, sheets=found)
    names = {name.strip() for name in wanted}

    def rank(table: AnyTable) -> tuple[bool, int, bool, int]:
        return (
            table.sheet == sheet and bool(sheet),
            len(names & {*table.header}),
            not table.hidden,
            # A cover sheet has one column; a table of data has several, or at least more rows.
            len(table.rows) * len(table.header) * (1 if len(table.header) > 1 else 0) + len(table.rows),
        )

    best = max(tables, key=rank)
    others = tuple(table for table in tables if table is not best)
    notes = [
        *best.notes,
        *(
            best.note(
                "readers-note-other-sheet",
                sheet=other.sheet,
                rows=str(len(other.rows) + len(other.left_out) + other.heads),
                read=best.sheet,
            )
            for other in others
        ),
    ]
    return replace(best, notes=notes, other_sheets=others)


def read_tables(path: Path, content: bytes | None = None) -> list[AnyTable]:
    """Read all tables of a file: that of a CSV file, or one for each sheet that is not empty.

    Raises
    ------
    InputError
        As :func:`read_any_table` does.
    """
    content = read_bytes(path) if content is None else content
    if is_workbook(path, content):
        tables = [_table(path, sheet, []) for sheet in sheets(path, content)]
        filled = [table for table in tables if table is not None]
    else:
        notes: list[ImportNote] = []
        delimiter, text = separator(decoded(path, content, notes))
        table = _table(path, Sheet("", split_rows(text, delimiter, path)), notes)
        filled = [] if table is None else [table]
    if not filled:
        raise InputError("data-empty-file", file=str(path))
    return filled


def _table(path: Path, sheet: Sheet, notes: list[ImportNote]) -> AnyTable | None:
    """Return the table of a sheet; None if it is empty."""
    rows = [(line, [cell.strip() for cell in cells]) for line, cells in sheet.rows]
    filled = [place for place, (_, cells) in enumerate(rows) if any(cells)]
    if not filled:
        return None
    merged = {number for number, place in enumerate(filled) if rows[place][0] in sheet.merged}
    names = heading([rows[place][1] for place in filled], merged)
    top, last = filled[names.first], filled[names.last]
    end = table_end([cells for _, cells in rows], last + 1)
    left_out = [
        LeftRow(
            line, "account-above-header" if any(cells) else "account-empty-row", tuple(filter(None, cells))
        )
        for line, cells in rows[:top]
    ]
    below, spread = spread_down([(line, cells) for line, cells in rows[last + 1 : end]], sheet.tall)
    width = _width(names, [cells for _, cells in below], exact=not sheet.name)
    header = _header(names.names, width)
    kept: list[tuple[int, list[str]]] = []
    for line, cells in below:
        if not any(cells):
            left_out.append(LeftRow(line, "account-empty-row"))
        elif len(cells) < width or any(cells[width:]):
            left_out.append(LeftRow(line, "account-cell-count", (str(len(cells)), str(width))))
        else:
            kept.append((line, cells[:width]))
    left_out += [
        LeftRow(
            line, "account-under-table" if any(cells) else "account-empty-row", tuple(filter(None, cells))
        )
        for line, cells in rows[end:]
    ]
    labels = [*names.labels, *[""] * (width - len(names.labels))][:width] if names.labels else []
    table = AnyTable(
        path, header, kept, [*notes], labels, left_out, sheet.name, sheet.hidden, names.last - names.first + 1
    )
    table.notes.extend(_row_notes(table))
    if spread:
        table.notes.append(table.note("readers-note-merged-cells", count=str(spread)))
    return _mended(table)


def _width(names: Heading, rows: Sequence[Sequence[str]], *, exact: bool) -> int:
    """Return how many columns a table has: those with a name or, in a sheet, with any cell."""
    named = max((place + 1 for place, name in enumerate(names.names) if name), default=0)
    if exact:
        # In a CSV file, a row with more cells than names has a separator too many.
        full = [
            len(cells) - next((n for n, cell in enumerate(reversed(cells)) if cell), len(cells))
            for cells in rows
        ]
        more = sum(length > named for length in full)
        named_width = len(names.names)
        return named_width if more and 2 * more > len(rows) and named_width > named else named
    used = [place for cells in rows for place in range(named, len(cells)) if cells[place]]
    return max(used, default=named - 1) + 1


def _header(names: Sequence[str], width: int) -> list[str]:
    header: list[str] = []
    for place in range(width):
        name = (names[place] if place < len(names) else "") or f"({_letter(place)})"
        number, unique = 1, name
        while unique in header:
            number += 1
            unique = f"{name} ({number})"
        header.append(unique)
    return header


def _letter(place: int) -> str:
    """Return the letter of a column in spreadsheets: A to Z, AA, AB …"""
    letters = ""
    while place >= 0:
        letters = chr(ord("A") + place % 26) + letters
        place = place // 26 - 1
    return letters


def _row_notes(table: AnyTable) -> list[ImportNote]:
    """Return one note for all rows that were left out for the same reason."""
    notes = []
    for why, key in _ROW_NOTES.items():
        rows = [row for row in table.left_out if row.why == why]
        if not rows or (why == "account-empty-row" and table.sheet):
            continue
        details = {"count": str(len(rows))}
        if why == "account-cell-count":
            details |= {"found": rows[0].cells[0], "expected": rows[0].cells[1]}
        elif why != "account-empty-row":
            details |= {"value": " ".join(rows[0].cells)[:80]}
        notes.append(table.note(key, rows[0].line, **details))
    return notes


def _mended(table: AnyTable) -> AnyTable:
    """Return the table with damaged text repaired, and a note for each column with damaged or lost text."""
    columns = [table.column(place) for place in range(len(table.header))]
    sample = [*table.header, *(cell for cells in columns for cell in cells[:_SAMPLED])]
    repair = in_old_arabic if is_old_arabic(sample) else repaired
    header = [repair(name) for name in table.header]
    notes: list[ImportNote] = []
    changed = header != table.header
    for place, cells in enumerate(columns):
        mended = [repair(cell) for cell in cells]
        if count := sum(old != new for old, new in zip(cells, mended, strict=True)):
            columns[place], changed = mended, True
            notes.append(table.note("readers-note-repaired", column=header[place], count=str(count)))
        if whole := without_zero(mended):
            columns[place], changed = whole, True
        lost = [line for line, cell in zip(table.lines, mended, strict=True) if is_lost(cell)]
        filled = sum(map(bool, cells))
        if (len(lost) >= _LOST_CELLS and len(lost) >= _LOST_SHARE * filled) or is_lost(header[place]):
            first = lost[0] if lost else 1
            notes.append(
                table.note("readers-note-letters-lost", first, column=header[place], count=str(len(lost)))
            )
    if not changed:
        table.notes.extend(notes)
        return table
    rows = [(line, [*row]) for line, *row in zip(table.lines, *columns, strict=True)]
    return replace(table, header=header, rows=rows, notes=[*table.notes, *notes])
