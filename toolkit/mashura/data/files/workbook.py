"""Sheets of workbooks: XLSX, XLSM, XLSB, old Excel (XLS) and OpenDocument (ODS)."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path

from python_calamine import CalamineError, PasswordError, SheetTypeEnum, SheetVisibleEnum, load_workbook

from mashura.errors import InputError

WORKBOOK_NAMES = (".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_ZIP = b"PK\x03\x04"
_OLD = b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True)
class Sheet:
    """One sheet: its name, its rows of text with their numbers, and rows with merged cells."""

    name: str
    rows: list[tuple[int, list[str]]]
    merged: frozenset[int] = frozenset()
    hidden: bool = False


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
            merged = frozenset(
                start[0] + 1
                for start, stop in table.merged_cell_ranges or ()
                if start[0] == stop[0] and start[1] < stop[1]
            )
            hidden = sheet.visible != SheetVisibleEnum.Visible
            result.append(Sheet(sheet.name, rows, merged, hidden))
    except PasswordError:
        raise InputError("data-workbook-locked", file=str(path)) from None
    except (CalamineError, ValueError, OverflowError) as error:
        key = "data-bad-xls" if content.startswith(_OLD) else "data-bad-workbook"
        raise InputError(key, file=str(path), reason=type(error).__name__) from None
    return result


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return value.isoformat() if hasattr(value, "isoformat") else str(value)
