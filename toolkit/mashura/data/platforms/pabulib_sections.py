"""The sections of a Pabulib file of any year, and the section META with its keys (S59, S60)."""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from mashura.data.columns.numbers import read_numbers
from mashura.data.files.csv_table import CsvTable, read_rows, read_text, table_of
from mashura.data.files.export_files import ExportFile
from mashura.data.notes import ImportNote
from mashura.errors import InputError
from mashura.methodology.vocabulary import BALLOT_TYPES

SECTIONS = ("META", "PROJECTS", "VOTES")
Row = tuple[int, list[str]]
Meta = dict[str, tuple[int, str]]
# What files of some years, and tools that write them, call the kinds of ballots.
_BALLOT_TYPES = {
    "approval": ("choose-1", "choose1", "single", "single-choice", "plurality", "approvals", "knapsack"),
    "scoring": ("score", "scores", "range", "rating", "utility"),
    "cumulative": ("points", "distribution"),
    "ordinal": ("ranking", "rank", "ranked", "borda", "preferential"),
}


def read_sections(file: ExportFile, notes: list[ImportNote]) -> dict[str, list[Row]]:
    """Return the rows of each section.

    Raises
    ------
    InputError
        If a section is missing or begins twice.
    """
    path, content = file.path, file.read_bytes()
    try:
        rows = read_rows(path, ";", content)
    except InputError as error:
        if error.key != "data-bad-quotes":
            raise
        # Some files have unescaped quotation marks in project names; their cells never span lines.
        notes.append(
            ImportNote(key="data-note-quotes-literal", file=path.name, line=int(error.params["line"]))
        )
        lines = read_text(path, content).splitlines()
        rows = [(number, line.split(";")) for number, line in enumerate(lines, 1) if line.strip()]
    sections: dict[str, list[Row]] = {}
    current: list[Row] | None = None
    for line, cells in rows:
        name = cells[0].strip().upper()
        if name in SECTIONS and not any(cell.strip() for cell in cells[1:]):
            if name in sections:
                raise InputError("data-pb-section-twice", file=str(path), line=str(line), section=name)
            current = sections[name] = []
        elif current is not None:
            current.append((line, cells))
        elif any(cell.strip() for cell in cells):
            raise InputError("data-pb-no-section", file=str(path), line=str(line))
    for name in SECTIONS:
        if not sections.get(name):
            raise InputError("data-pb-section-missing", file=str(path), section=name)
    return sections


def section_table(path: Path, rows: Sequence[Row], columns: Sequence[str], needed: int) -> CsvTable:
    """Return the named columns of a section, of which the first ones are needed.

    A separator too many or too few at the end of a row does not matter. Of columns with the same name the
    first one is read.

    Raises
    ------
    InputError
        If a needed column is missing, or a row has more filled cells than the header.
    """
    header = [cell.strip() for cell in rows[0][1]]
    while header and not header[-1]:
        header.pop()
    names = [name.lower().replace("_", "-") for name in header]
    # A repeated name gets a number, so that the column is in the account.
    header = [
        name if names.index(names[place]) == place else f"{name} ({names[: place + 1].count(names[place])})"
        for place, name in enumerate(header)
    ]
    width = len(header)
    level = [(rows[0][0], header)]
    for line, cells in rows[1:]:
        while len(cells) > width and not cells[-1].strip():
            cells = cells[:-1]
        level.append((line, [*cells, *[""] * (width - len(cells))]))
    return table_of(path, level, columns[:needed], columns[needed:])


def read_meta(path: Path, rows: Sequence[Row], notes: list[ImportNote]) -> Meta:
    """Return the values of META with their lines, by key; blanks and ``_`` for ``-`` do not matter.

    Some years leave out the line ``key;value``. A value may contain the separator. Of a key that is there
    twice the first filled value counts, and a note says so.
    """
    meta: Meta = {}
    repeated: list[tuple[int, str]] = []
    for line, cells in rows:
        key = cells[0].strip().lower().replace("_", "-").replace(" ", "-")
        values = [cell.strip() for cell in cells[1:]]
        while values and not values[-1]:
            values.pop()
        value = ";".join(values)
        if not key or (key == "key" and value.lower() == "value"):
            continue
        if meta.get(key, (0, ""))[1]:
            if value not in ("", meta[key][1]):
                repeated.append((line, key))
            continue
        if value:
            meta[key] = (line, value)
    if repeated:
        line, key = repeated[0]
        details = {"name": key, "count": str(len(repeated))}
        notes.append(ImportNote(key="readers-note-pb-key-twice", file=path.name, line=line, details=details))
    return meta


def meta_number(path: Path, meta: Meta, key: str, missing: float | None = None) -> float:
    """Return a value of META as a number that is not negative.

    Raises
    ------
    InputError
        If it is missing and has no default, or is no such number.
    """
    if key not in meta:
        if missing is not None:
            return missing
        raise InputError("data-pb-key-missing", file=str(path), name=key)
    line, text = meta[key]
    number = read_numbers([text]).numbers[0]
    if math.isnan(number) or number < 0:
        raise InputError("data-not-an-amount", file=str(path), line=str(line), column=key, value=text)
    return number


def ballot_type(path: Path, meta: Meta, *, has_points: bool, notes: list[ImportNote]) -> str:
    """Return the type of the ballots; where it is not said, approvals if no ballot has points.

    Raises
    ------
    InputError
        If the type is not known, or is not said although ballots have points.
    """
    if "vote-type" not in meta:
        if has_points:
            raise InputError("data-pb-key-missing", file=str(path), name="vote_type")
        notes.append(ImportNote(key="readers-note-pb-approvals", file=path.name))
        return "approval"
    line, text = meta["vote-type"]
    plain = text.lower().replace("_", "-").replace(" ", "-")
    name = next((kind for kind, others in _BALLOT_TYPES.items() if plain in others), plain)
    if name not in BALLOT_TYPES:
        raise InputError(
            "data-value-not-allowed",
            file=str(path),
            line=str(line),
            column="vote_type",
            value=text,
            expected=", ".join((*BALLOT_TYPES, "choose-1")),
        )
    return name
