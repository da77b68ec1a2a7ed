"""What was decided about a column, for the account, and its notes: one per column, not per cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from mashura.data.columns.numbers import NumberColumn, read_numbers
from mashura.data.columns.times import TimeColumn, impossible_years, read_times
from mashura.data.notes import ImportNote
from mashura.i18n import join_words

_SHOWN = 60


@dataclass(frozen=True)
class Decision:
    """How a column was read.

    Attributes
    ----------
    how : str
        Key of the message for the account.
    details : dict of str to str
        Its variables.
    notes : list of ImportNote
        What is wrong with the column, one note for each kind.
    """

    how: str
    details: dict[str, str] = field(default_factory=dict)
    notes: list[ImportNote] = field(default_factory=list)


def decided_times(
    cells: Sequence[str], lines: Sequence[int], file: str, column: str
) -> tuple[list[Any], Decision]:
    """Return the times of a column in UTC (None for no time), and what was decided about it.

    Examples
    --------
    >>> values, decision = decided_times(["1/3/2026", "soon"], [2, 3], "ideas.csv", "Date")
    >>> [note.key for note in decision.notes], decision.details["order"]
    (['readers-note-column-unknown-cells'], 'dmy')
    """
    times = read_times(cells)
    return times.times, Decision(
        "account-times", time_details(times), time_notes(times, cells, lines, file, column)
    )


def time_details(times: TimeColumn) -> dict[str, str]:
    """Return the variables of the message ``account-times``."""
    return {
        "unit": times.unit or "date",
        "order": times.order or "none",
        "assumed": "yes" if times.order_assumed else "no",
        "calendar": times.calendar,
        "zone": {"": "none", "*": "several"}.get(times.zone, "named"),
        "zone_name": times.zone,
    }


def time_notes(
    times: TimeColumn, cells: Sequence[str], lines: Sequence[int], file: str, column: str
) -> list[ImportNote]:
    """Return what is wrong with a column of times."""
    notes = []
    if times.mixed:
        notes.append(ImportNote(key="readers-note-mixed-order", file=file, details={"column": column}))
    notes += unknown_cells(times.unknown, cells, lines, file, column)
    if times.impossible:
        years = sorted(impossible_years(times.times))
        details = {
            "column": column,
            "count": str(len(times.impossible)),
            "years": join_words([str(year) for year in years[:3]]),
        }
        line = lines[times.impossible[0]]
        notes.append(ImportNote(key="readers-note-impossible-years", file=file, line=line, details=details))
    return notes


def decided_numbers(
    cells: Sequence[str], lines: Sequence[int], file: str, column: str
) -> tuple[NumberColumn, Decision]:
    """Return the numbers of a column (NaN for no number), and what was decided about it."""
    numbers = read_numbers(cells)
    details = {
        "decimal": numbers.decimal or "none",
        "thousands": numbers.thousands or "none",
        "assumed": "yes" if numbers.assumed else "no",
    }
    notes = unknown_cells(numbers.unknown, cells, lines, file, column)
    if numbers.mixed:
        notes.append(ImportNote(key="readers-note-mixed-signs", file=file, details={"column": column}))
    return numbers, Decision("account-numbers", details, notes)


def unknown_cells(
    places: Sequence[int], cells: Sequence[str], lines: Sequence[int], file: str, column: str
) -> list[ImportNote]:
    """Return one note on the cells of a column that were not understood, with the first of them."""
    if not places:
        return []
    value = " ".join(cells[places[0]].split())
    details = {
        "column": column,
        "count": str(len(places)),
        "value": value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…",
    }
    return [
        ImportNote(key="readers-note-column-unknown-cells", file=file, line=lines[places[0]], details=details)
    ]
