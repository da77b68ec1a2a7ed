"""Sheets of workbooks: XLSX, XLSM, XLSB, old Excel (XLS) and OpenDocument (ODS)."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from python_calamine import CalamineError, PasswordError, SheetTypeEnum, SheetVisibleEnum, load_workbook

from mashura.errors import InputError

WORKBOOK_NAMES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_ZIP = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its rows of text with their numbers, and where cells are merged.

    ``merged`` has the numbers of rows in which cells are merged side by side; ``tall`` the first and last row
    (counted from 1) and the column (counted from 0) of cells that are merged over several rows.
    """

    name: str
    rows: list[tuple[int, list[str]]]
    merged: frozenset[int] = frozenset()
    hidden: bool = False
    tall: tuple[tuple[int, int, int], ...] = ()


def is_workbook(path: Path, content: bytes) -> bool:
    """Whether a file is a workbook, by its first bytes or its name."""
    return content.startswith((_ZIP, _OLD)) or path.suffix.lower() in WORKBOOK_NAMES


def sheets(path: Path, content: bytes) -> list[Sheet]:
    """Return all sheets of a workbook that hold a table, in their order.

    Raises
    ------
    InputError
        If the workbook is locked, damaged, or a web page under the name of a workbook.
    """
    if content.lstrip(b"\xef\xbb\xbf \r\n\t")[:1] == b"<":
        raise InputError("data-web-page", file=str(path))
    try:
        book = load_workbook(io.BytesIO(content))
        result = []
        for sheet in book.sheets_metadata:
            if sheet.typ != SheetTypeEnum.WorkSheet:
                continue
            table = book.get_sheet_by_name(sheet.name)
            rows = [
                (number, ["" if value is None else _cell(value) for value in values])
                for number, values in enumerate(table.to_python(skip_empty_area=False), 1)
            ]
            ranges = table.merged_cell_ranges or ()
            merged = frozenset(
                start[0] + 1 for start, stop in ranges if start[0] == stop[0] and start[1] < stop[1]
            )
            tall = tuple(
                (start[0] + 1, stop[0] + 1, start[1]) for start, stop in ranges if start[0] < stop[0]
            )
            hidden = sheet.visible != SheetVisibleEnum.Visible
            result.append(Sheet(sheet.name, rows, merged, hidden, tall))
    except PasswordError:
        raise InputError("data-workbook-locked", file=str(path)) from None
    except (CalamineError, ValueError, OverflowError) as error:
        key = "data-bad-xls" if content.startswith(_OLD) else "data-bad-workbook"
        raise InputError(key, file=str(path), reason=type(error).__name__) from None
    return result


def spread_down(
    rows: list[tuple[int, list[str]]], tall: Iterable[tuple[int, int, int]]
) -> tuple[list[tuple[int, list[str]]], int]:
    """Return rows of data with the text of a cell that is merged over several of them in each.

    Parameters
    ----------
    rows : list of tuple of (int, list of str)
        Number of each row, and its cells.
    tall : iterable of (int, int, int)
        As in :class:`Sheet`.

    Returns
    -------
    tuple of (list, int)
        The rows, and how many of them were filled in.

    Examples
    --------
    >>> spread_down([(2, ["Parks", "shade"]), (3, ["", "water"])], [(2, 3, 0)])
    ([(2, ['Parks', 'shade']), (3, ['Parks', 'water'])], 1)
    """
    above = dict(rows)
    filled: dict[int, dict[int, str]] = {}
    for first, last, column in tall:
        text = above[first][column] if first in above and column < len(above[first]) else ""
        if text:
            for line in range(first + 1, last + 1):
                filled.setdefault(line, {})[column] = text
    spread = [
        (line, [filled.get(line, {}).get(column, "") or cell for column, cell in enumerate(cells)])
        for line, cells in rows
    ]
    return spread, sum(new != old for new, old in zip(spread, rows, strict=True))


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
