"""Reading an export for a command: a question where two formats fit, what the path was taken for, and
notes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from mashura.cli.options import note
from mashura.errors import InputError
from mashura.i18n import message

if TYPE_CHECKING:
    from mashura.methodology.records.questionnaire import Questionnaire

# Wider cells of the account are shortened on a terminal; --json has them in full.
_WIDEST = 40


def read_export(
    path: Path,
    kind: str,
    mapping: Path | None,
    *,
    strict: bool,
    show: Sequence[str] = (),
    form: Questionnaire | None = None,
) -> Any:
    """Read an export with notes and account; see :func:`mashura.data.read_with_notes`.

    With the questionnaire that was asked, its codes and texts are those of the result.

    Raises
    ------
    InputError
        Also, with ``strict``, if there is a warning.
    """
    from mashura.data.planned_questions import read_planned
    from mashura.i18n.progress_bar import progress_bar

    def read(chosen: str) -> Any:
        with progress_bar(total=1, what=message("cli-reading")) as bar:
            result = read_planned(path, form, chosen, mapping, show=show)
            bar.update()
        return result

    reading = asked(read, kind)
    said(
        path,
        mapping,
        reading.format,
        reading.recognised,
        [str(remark) for remark in reading.notes],
        warnings=len(reading.warnings) if strict else 0,
    )
    return reading


def asked(read: Callable[[str], Any], kind: str) -> Any:
    """Read with a format; on a terminal, where two formats fit, ask which one it is and read again."""
    try:
        return read(kind)
    except InputError as error:
        if error.key != "data-format-two-fit" or not sys.stdin.isatty():
            raise
        note(str(error))
        names = str(error.params["names"])
    return read(click.prompt(message("data-format-ask", names=names), err=True).strip())


def said(
    path: Path, mapping: Path | None, format: str, recognised: str, notes: Sequence[str], *, warnings: int
) -> None:
    """Say what a path was taken for and what was noted, and remember the mapping of a table.

    Raises
    ------
    InputError
        If there are warnings that nobody wants to allow.
    """
    from mashura.data.platforms.mapped_table import remember_mapping

    # Of a campaign folder of our own, nobody doubts what it is.
    for sentence in notes if format == "campaign" else (recognised, *notes):
        if sentence:
            note(sentence)
    if warnings:
        raise InputError("cli-strict", count=warnings, path=str(path))
    if format == "csv":
        remember_mapping(path, mapping)


def account_text(reading: Any) -> str:
    """Return the table "read · left out · why" as text for a terminal."""
    from mashura.data.notes import ACCOUNT_COLUMNS, account_rows

    head = tuple(message(f"account-{name}") for name in ACCOUNT_COLUMNS)
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
