"""Pabulib files: a participatory budget with its projects, ballots and published result (S59, S60).

A ``.pb`` file contains three tables one below the other, ``META``, ``PROJECTS`` and ``VOTES``, each with a
header line; cells are separated by semicolons, and a ballot is a list of project numbers separated by commas.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from dataclasses import replace
from pathlib import Path

import numpy as np
import pandas as pd

from mashura.data.columns.numbers import read_numbers
from mashura.data.files.csv_table import CsvTable
from mashura.data.files.export_files import Export, ExportFile, open_export
from mashura.data.files.titles import file_title
from mashura.data.files.words import age_band, decimal_number, gender
from mashura.data.notes import ImportedData, ImportNote, ReadPart
from mashura.data.platforms.pabulib_sections import (
    ballot_type,
    meta_number,
    read_meta,
    read_sections,
    section_table,
)
from mashura.data.reader import Reader, Recognition, by_file
from mashura.errors import InputError
from mashura.methodology.tables.consultation import Consultation

_NONE = ("", "none", "nan", "-")
_META = re.compile(rb"(?:\xef\xbb\xbf)?\s*META[;\s]*\r?\n", re.IGNORECASE)
_PROJECT_COLUMNS = {
    "project_id": "account-project",
    "cost": "account-cost",
    "votes": "account-counts",
    "score": "account-counts",
    "name": "account-project",
    "category": "account-project",
    "categories": "account-project",
    "selected": "account-counts",
}
_VOTE_COLUMNS = {
    "voter_id": "account-participants-participant-id",
    "vote": "account-ballots",
    "points": "account-ballots",
    "age": "account-participants-age-band",
    "sex": "account-participants-gender",
    "voting_method": "account-participants-channel",
    "neighborhood": "account-participants-region",
    "district": "account-participants-region",
}


def recognise(export: Export) -> Recognition | None:
    """Recognise a Pabulib file by its sections, whatever its name; see :mod:`mashura.data.reader`."""
    files = _files(export)
    return Recognition(0.95, (by_file(files[0].name),)) if files else None


def _files(export: Export) -> list[ExportFile]:
    return [
        file
        for file in export.files
        if file.suffix == ".pb" or (_META.match(file.head) and b"PROJECTS" in file.head.upper())
    ]


def read_pabulib(path: Path | Export) -> ImportedData:
    """Read a Pabulib file.

    Parameters
    ----------
    path : pathlib.Path or Export
        The file, or a folder or archive with it.

    Returns
    -------
    ImportedData
        The consultation (origin ``"pabulib"``): voters as participants, with age band, gender, channel and
        region if the file has them; ``projects``, ``ballots`` and one row of ``budgets``. An approved project
        has one point. Of ranked projects the last one has one point, unless the published scores show that
        the first one always has ``max_length`` points.

    Raises
    ------
    InputError
        If a section or column is missing, or a cell of META or PROJECTS cannot be read; the error names the
        line.
    """
    export = open_export(path)
    files = _files(export) or (export.files if len(export.files) == 1 else ())
    if len(files) != 1:
        raise InputError("data-pb-no-file", path=str(export.path))
    file = files[0]
    path = file.path
    notes: list[ImportNote] = []
    sections = read_sections(file, notes)
    meta = read_meta(path, sections["META"], notes)
    table = section_table(path, sections["PROJECTS"], [*_PROJECT_COLUMNS], needed=2)
    votes = section_table(path, sections["VOTES"], [*_VOTE_COLUMNS], needed=2)
    has_points = any(cell.strip().lower() not in _NONE for cell in votes.columns.get("points", []))
    kind = ballot_type(path, meta, has_points=has_points, notes=notes)
    notes += [*table.notes, *votes.notes]
    projects = _projects(table, notes)
    participants = _participants(votes, notes)
    ballots = _ballots(votes, participants, projects, kind, notes)
    if kind == "ordinal" and "max-length" in meta and not _gives_scores(ballots, projects):
        first = decimal_number(meta["max-length"][1])
        from_most = _ballots(votes, participants, projects, kind, [], first)
        ballots = from_most if _gives_scores(from_most, projects) else ballots
    for key, listed in (("num-projects", len(projects)), ("num-votes", len(participants))):
        if key in meta and decimal_number(meta[key][1]) != listed:
            details = {"name": key, "said": meta[key][1], "found": str(listed)}
            notes.append(
                ImportNote(key="data-note-pb-size", file=path.name, line=meta[key][0], details=details)
            )
    budget = pd.DataFrame(
        {
            "budget": [meta_number(path, meta, "budget")],
            "currency": [meta["currency"][1] if "currency" in meta else None],
            "ballot_type": [kind],
            "rule": [meta["rule"][1].lower() if "rule" in meta else None],
            "threshold": [meta_number(path, meta, "min-project-score-threshold", math.nan)],
        }
    )
    consultation = Consultation(
        title=meta["description"][1] if "description" in meta else file_title(path),
        origin="pabulib",
        participants=participants,
        ballots=ballots,
        projects=projects,
        budgets=budget,
    )
    account = (
        ReadPart(
            kind="file",
            file=path.name,
            name=path.name,
            read=len(meta) + len(projects) + len(participants),
            how="account-pabulib",
            details={"projects": str(len(projects)), "ballots": str(len(participants))},
        ),
        *_columns(path.name, table, "PROJECTS", _PROJECT_COLUMNS),
        *_columns(path.name, votes, "VOTES", _VOTE_COLUMNS),
    )
    return ImportedData(consultation=consultation, format="pabulib", notes=tuple(notes), account=account)


def _columns(file: str, table: CsvTable, section: str, used: dict[str, str]) -> tuple[ReadPart, ...]:
    """Return the account of a section's columns, each named with its section."""
    return tuple(
        replace(part, file=file, name=f"{section} {part.name}")
        for part in table.account(used)
        if part.kind != "file"
    )


def _projects(table: CsvTable, notes: list[ImportNote]) -> pd.DataFrame:
    ids = [cell.strip() for cell in table.columns["project_id"]]
    for row, project_id in enumerate(ids):
        if not project_id or ids.index(project_id) != row:
            raise table.error("data-pb-project-id", row, value=project_id)
    rows = pd.DataFrame({"project_id": ids, "cost": _amounts(table, "cost")})
    for column, source in (("votes_published", "votes"), ("score_published", "score")):
        rows[column] = _amounts(table, source, blank=True) if source in table.columns else math.nan
    for column, sources in (("name", ("name",)), ("category", ("category", "categories"))):
        cells = next((table.columns[source] for source in sources if source in table.columns), None)
        rows[column] = pd.Series([cell.strip() or None for cell in cells] if cells else None, dtype="object")
    selected: list[bool | None] = []
    for line, project_id, cell in zip(
        table.lines, ids, table.columns.get("selected", [""] * len(table)), strict=True
    ):
        number = decimal_number(cell)
        if cell.strip() and number not in (0, 1):
            details = {"id": project_id, "value": cell.strip()}
            notes.append(
                ImportNote(key="data-note-pb-selected", file=table.path.name, line=line, details=details)
            )
        selected.append(bool(number) if number in (0, 1) else None)
    rows["selected"] = pd.array(selected, dtype="boolean")
    return rows


def _participants(table: CsvTable, notes: list[ImportNote]) -> pd.DataFrame:
    ids: list[str] = []
    seen: Counter[str] = Counter()
    for line, cell in zip(table.lines, table.columns["voter_id"], strict=True):
        voter = cell.strip() or f"line-{line}"
        seen[voter] += 1
        if seen[voter] > 1:
            # Published counts are numbers of rows, so every row is a ballot.
            notes.append(
                ImportNote(
                    key="data-note-pb-voter-twice", file=table.path.name, line=line, details={"id": voter}
                )
            )
        ids.append(voter if seen[voter] == 1 else f"{voter}#{seen[voter]}")
    people = pd.DataFrame({"participant_id": ids})
    for column, sources in (("channel", ("voting_method",)), ("region", ("neighborhood", "district"))):
        for source in sources:
            if source in table.columns:
                cells = [cell.strip() for cell in table.columns[source]]
                people[column] = [None if cell.lower() in _NONE else cell for cell in cells]
                break
    for column, source, value_of in (("age_band", "age", age_band), ("gender", "sex", gender)):
        if source not in table.columns:
            continue
        values = [value_of(cell.strip()) for cell in table.columns[source]]
        people[column] = values
        unknown = [
            line
            for line, cell, value in zip(table.lines, table.columns[source], values, strict=True)
            if value is None and cell.strip().lower() not in _NONE
        ]
        if unknown:
            details = {"column": source, "count": str(len(unknown))}
            notes.append(
                ImportNote(key="data-note-pb-person", file=table.path.name, line=unknown[0], details=details)
            )
    return people


def _ballots(
    table: CsvTable,
    people: pd.DataFrame,
    projects: pd.DataFrame,
    ballot_type: str,
    notes: list[ImportNote],
    first: float | None = None,
) -> pd.DataFrame:
    project_ids = {*projects["project_id"]}
    rows: list[tuple[str, str, float]] = []

    def note(key: str, line: int, **details: str) -> None:
        notes.append(ImportNote(key=f"data-note-pb-{key}", file=table.path.name, line=line, details=details))

    points_cells = table.columns.get("points", [""] * len(table))
    for line, person, cell, points_cell in zip(
        table.lines, people["participant_id"], table.columns["vote"], points_cells, strict=True
    ):
        listed = _list(cell)
        points = _points(listed, points_cell, ballot_type, first)
        if points is None:
            note("points", line, id=person, value=points_cell.strip())
            continue
        counted: dict[str, float] = {}
        for project, number in zip(listed, points, strict=True):
            if project not in project_ids:
                note("stray-project", line, id=person, project=project)
            elif project in counted:
                note("project-twice", line, id=person, project=project)
            else:
                counted[project] = number
        rows += [(person, project, number) for project, number in counted.items()]
    ballots = pd.DataFrame(rows, columns=["participant_id", "project_id", "points"])
    return ballots.astype({"points": "float64"})


def _points(listed: list[str], cell: str, ballot_type: str, first: float | None) -> list[float] | None:
    """Return the points of one ballot; None if there is not exactly one number for each project."""
    if ballot_type == "approval":
        return [1.0] * len(listed)
    if ballot_type == "ordinal" and cell.strip().lower() in _NONE:
        return [(first or float(len(listed))) - place for place in range(len(listed))]
    numbers = [decimal_number(text) for text in _list(cell)]
    if len(numbers) != len(listed) or None in numbers:
        return None
    return [number for number in numbers if number is not None]


def _gives_scores(ballots: pd.DataFrame, projects: pd.DataFrame) -> bool:
    """Whether the points of the ballots add up to the published scores."""
    published = projects.set_index("project_id")["score_published"].dropna()
    scores = ballots.groupby("project_id")["points"].sum().reindex(published.index).fillna(0.0)
    return bool((scores == published).all())


def _list(cell: str) -> list[str]:
    if cell.strip().lower() in _NONE:
        return []
    return [part.strip() for part in cell.split(",") if part.strip()]


def _amounts(table: CsvTable, column: str, blank: bool = False) -> np.ndarray:
    """Return a column of amounts; decimal and thousands signs are decided from all of its cells."""
    cells = [cell.strip() for cell in table.columns[column]]
    cells = ["" if blank and cell.lower() in _NONE else cell for cell in cells]
    numbers = np.array(read_numbers(cells).numbers, dtype=np.float64)
    wrong = np.isnan(numbers) & ~np.array([blank and not cell for cell in cells], dtype=bool)
    if column == "cost":
        wrong |= numbers < 0
    if wrong.any():
        row = int(wrong.argmax())
        raise table.error("data-not-an-amount", row, column=column, value=cells[row])
    return numbers


READER = Reader(
    name="pabulib",
    recognise=recognise,
    read=read_pabulib,
    documentation="readers-format-pabulib",
)
