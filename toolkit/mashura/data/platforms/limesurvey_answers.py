"""The answers of a LimeSurvey survey as a table: CSV, workbook, VV, R, or an archive's responses (S59)."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from mashura.data.files.any_table import AnyTable, read_any_table
from mashura.data.files.csv_table import read_bytes
from mashura.data.files.encodings import decoded
from mashura.data.platforms.limesurvey_structure import parsed
from mashura.errors import InputError

# A VV file has the codes of the questions in its second row, and these signs for what a cell cannot hold.
_VV_CODES = frozenset(["submitdate", "lastpage", "startlanguage"])
_VV_SIGNS = {"{newline}": "\n", "{cr}": "", "{tab}": "\t", "{quote}": '"', "{lbrace}": "{"}
_R_NAME = re.compile(r"names\(data\)\[(\d+)\]\s*<-\s*\"([^\"]+)\"")


def answer_table(path: Path, content: bytes | None = None) -> AnyTable:
    """Return the answers of a survey, with one column for each of its columns.

    Parameters
    ----------
    path : pathlib.Path
        CSV, TSV, TXT or workbook; a VV file; the data of an R export, with its syntax (``.R``) beside it; or
        the responses of an archive (``.lsr``).
    content : bytes, optional
        What is in the file, if it lies in an archive.

    Raises
    ------
    InputError
        If the file is damaged or empty.
    """
    if path.suffix.lower() == ".lsr":
        return _responses(path, content)
    return _with_r_names(_without_vv_codes(read_any_table(path, content)))


def _responses(path: Path, content: bytes | None) -> AnyTable:
    root = parsed(path, content, "Responses")
    header = [field.text or "" for field in root.iterfind("responses/fields/fieldname")]
    rows = []
    for number, row in enumerate(root.iterfind("responses/rows/row"), 1):
        # A tag cannot begin with a digit, so the names of columns that do have a sign before them.
        cells = {cell.tag.removeprefix("_"): (cell.text or "").strip() for cell in row}
        rows.append((number, [cells.get(name, cells.get(name.removeprefix("_"), "")) for name in header]))
    if not header or not rows:
        raise InputError("data-empty-file", file=str(path))
    return AnyTable(path, header, rows, [])


def is_vv(table: AnyTable) -> bool:
    """Return whether a table is a VV file, whose second row holds codes."""
    codes = table.rows[0][1] if table.rows else []
    return "id" in codes and bool(_VV_CODES & {*codes})


def _without_vv_codes(table: AnyTable) -> AnyTable:
    """Return a VV file with its second row as the names of columns; other tables stay as they are."""
    if not is_vv(table):
        return table
    codes = table.rows[0][1]
    header = [code or name for code, name in zip(codes, table.header, strict=True)]
    rows = [(line, [_plain(cell) for cell in cells]) for line, cells in table.rows[1:]]
    return replace(table, header=header, rows=rows)


def _plain(cell: str) -> str:
    if "{" in cell:
        for sign, text in _VV_SIGNS.items():
            cell = cell.replace(sign, text)
    return cell


def _with_r_names(table: AnyTable) -> AnyTable:
    """Return the data of an R export with the names that its syntax file gives the columns."""
    folder = table.path.parent
    syntax = [file for file in sorted(folder.iterdir()) if file.suffix == ".R"] if folder.is_dir() else []
    if len(syntax) != 1 or "_R_data" not in table.path.stem:
        return table
    names = {
        int(place): name for place, name in _R_NAME.findall(decoded(syntax[0], read_bytes(syntax[0]), []))
    }
    header = [names.get(place, name) for place, name in enumerate(table.header, 1)]
    return replace(table, header=header) if len({*header}) == len(header) else table
