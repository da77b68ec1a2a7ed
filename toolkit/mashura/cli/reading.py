"""Reading an export for a command: a question where two formats fit, what the path was taken for, and
notes."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from mashura.cli.options import note
from mashura.errors import InputError
from mashura.i18n import message

# Wider cells of the account are shortened on a terminal; --json has them in full.
_WIDEST = 40


def read_export(path: Path, kind: str, mapping: Path | None, *, strict: bool) -> Any:
    """Read an export with notes and account; see :func:`mashura.data.read_with_notes`.

    Raises
    ------
    InputError
        Also, with ``strict``, if there is a note.
    """
    from mashura.data import read_with_notes
    from mashura.data.platforms.mapped_table import remember_mapping

    try:
        reading = read_with_notes(path, kind, mapping)
    except InputError as error:
        if error.key != "data-format-two-fit" or not sys.stdin.isatty():
            raise
        note(str(error))
        names = str(error.params["names"])
        kind = click.prompt(message("data-format-ask", names=names), err=True)
        reading = read_with_notes(path, kind.strip(), mapping)
    if reading.recognised:
        note(reading.recognised)
    for remark in reading.notes:
        note(str(remark))
    if strict and reading.notes:
        raise InputError("cli-strict", count=len(reading.notes), path=str(path))
    if reading.format == "csv":
        remember_mapping(path, mapping)
    return reading


def account_text(reading: Any) -> str:
    """Return the table "read · left out · why" as text for a terminal."""
    from mashura.data.notes import account_rows

    head = tuple(message(f"account-{name}") for name in ("part", "name", "read", "left-out", "why"))
    rows = [[" ".join(cell.split()) for cell in row] for row in (head, *account_rows(reading.account))]
    shown = [[*map(_short, row[:4]), row[4]] for row in rows]
    widths = [max(len(row[place]) for row in shown) for place in range(4)]
    lines = []
    for row in shown:
        cells = [cell.ljust(width) for cell, width in zip(row[:4], widths, strict=True)]
        lines.append("  " + "  ".join([*cells, row[4]]).rstrip())
    return "\n".join(["", message("account-title"), *lines])


def _short(cell: str) -> str:
    return cell if len(cell) <= _WIDEST else cell[: _WIDEST - 1] + "…"
