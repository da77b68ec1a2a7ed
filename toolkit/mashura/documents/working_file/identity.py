"""How a working file knows of which plan it is, and what stood in it when it was made."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from openpyxl import Workbook

from mashura.i18n import Language, parse_language

FORMAT = "mashura-working-file-1"
SHEET = "_mashura"
MARK = "mashura:"
"""Begins the hidden cell that says which table a sheet holds, whatever the sheet is called."""
_PIECE = 30_000


@dataclass(frozen=True, kw_only=True)
class Identity:
    """Of which plan a file is.

    Attributes
    ----------
    plan_id : str
        The plan's id; empty for one that is not kept anywhere.
    version : int
        The version that it was made from; 0 for a plan that was never saved.
    title : str
        The plan's title, for sentences about the file.
    language : Language
    parts : tuple of str
        Which parts of the campaign are in the file.
    record : str
        The record as it was then, as JSON.
    """

    plan_id: str
    version: int
    title: str
    language: Language
    parts: tuple[str, ...]
    record: str


def write_identity(book: Workbook, identity: Identity) -> None:
    """Write a sheet that people do not see."""
    sheet = book.create_sheet(SHEET)
    sheet.sheet_state = "veryHidden"
    head = (
        FORMAT,
        identity.plan_id,
        str(identity.version),
        identity.title,
        identity.language,
        ",".join(identity.parts),
        _digest(identity.record),
    )
    pieces = [identity.record[start : start + _PIECE] for start in range(0, len(identity.record), _PIECE)]
    for row, text in enumerate((*head, *pieces), 1):
        cell = sheet.cell(row, 1)
        cell.value, cell.data_type, cell.quotePrefix = text, "s", True


def read_identity(book: Workbook) -> Identity | None:
    """Return of which plan a file is; None where its hidden sheet is missing or was changed."""
    if SHEET not in book.sheetnames:
        return None
    cells: list[Any] = [row[0] for row in book[SHEET].iter_rows(max_col=1, values_only=True)]
    if len(cells) < 8 or cells[0] != FORMAT:
        return None
    texts = ["" if cell is None else str(cell) for cell in cells]
    _, plan_id, version, title, language, parts, digest, *pieces = texts
    record = "".join(pieces)
    spoken = parse_language(language)
    if digest != _digest(record) or not version.isdigit() or spoken is None:
        return None
    return Identity(
        plan_id=plan_id,
        version=int(version),
        title=title,
        language=spoken,
        parts=tuple(parts.split(",")),
        record=record,
    )


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
