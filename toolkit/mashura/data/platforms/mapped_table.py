"""A table of one's own with one row per contribution, read with a mapping (S59).

A row can contain a participant, a statement, a vote on a statement, and answers. A cell that is not
understood becomes a note with its line; the rest of the row still counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from mashura.data.files.any_table import AnyTable, read_any_table
from mashura.data.files.words import our_value
from mashura.data.notes import ImportedData, ImportNote
from mashura.data.platforms.mapping import TableMapping, Target, mapping_file
from mashura.data.reader import Reader
from mashura.errors import InputError
from mashura.methodology.tables.checks import empty_table
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.personal_data import KnownNames, PersonalKind
from mashura.privacy.pseudonyms import Pseudonyms, is_anonymous, mask_text
from mashura.record_file import read_record

_TABLES = (".csv", ".tsv", ".xlsx", ".xlsm")


def is_table(path: Path) -> bool:
    """Whether a path is a table: a CSV file or a workbook."""
    return path.suffix.lower() in _TABLES and path.is_file()


def read_mapped(
    path: Path, mapping: Path | None = None, pseudonyms: Pseudonyms | None = None
) -> ImportedData:
    """Read a CSV or XLSX table with its mapping file.

    Parameters
    ----------
    path : pathlib.Path
        The table; see :func:`mashura.data.files.any_table.read_any_table`.
    mapping : pathlib.Path, optional
        The mapping file (YAML), instead of the one beside the table.
    pseudonyms : Pseudonyms, optional
        Makes the participants' pseudonyms.

    Returns
    -------
    ImportedData
        The consultation (origin ``"csv"``). Names, e-mail addresses and long numbers of participants are
        replaced by pseudonyms ``p1``, ``p2``, …; without a column for participants every row is another
        person.

    Raises
    ------
    InputError
        If there is no mapping, it names a column that the table does not have, or it maps neither statements
        nor answers.
    """
    place = mapping or mapping_file(path)
    if mapping is None and not place.is_file():
        raise InputError("data-mapping-missing", file=str(path), mapping=place.name)
    table = read_any_table(path)
    rules = read_record(place, TableMapping)
    for header in (*rules.columns.values(), *rules.answers, *rules.ignored):
        if header.strip() not in table.header:
            raise table.missing_column(header)
    named = {*rules.columns.values(), *rules.answers, *rules.ignored}
    notes = [
        *table.notes,
        *(
            table.note("data-note-column-ignored", column=header)
            for header in table.header
            if header and header not in named
        ),
    ]
    if not {"statements.text", "statements.statement_id"} & {*rules.columns} and not rules.answers:
        raise InputError("data-mapping-nothing", mapping=str(place))
    consultation = _consultation(table, rules, pseudonyms or Pseudonyms(), notes)
    return ImportedData(consultation=consultation, format="csv", notes=tuple(notes))


def _consultation(
    table: AnyTable, rules: TableMapping, pseudonyms: Pseudonyms, notes: list[ImportNote]
) -> Consultation:
    values: dict[str, list[Any]] = {target: _values(table, rules, target, notes) for target in rules.columns}
    blank: list[Any] = [None] * len(table.rows)
    lines = [line for line, _ in table.rows]
    named = values.get("participants.participant_id")
    people = _people(table, named, lines, pseudonyms, notes)
    names = KnownNames(name for name in named or () if name)
    participants = _first_rows("participants", "participant_id", people, values)
    texts = values.get("statements.text", blank)
    ids = values.get("statements.statement_id")
    if ids is None:
        # Equal texts in different rows are different contributions.
        ids = [f"row-{line}" if text else None for line, text in zip(lines, texts, strict=True)]
    values["statements.author_id"] = people if "votes.vote" not in values else blank
    values["statements.text"] = [mask_text(text or "", names, (PersonalKind.NAME,)) for text in texts]
    states = values.get("statements.moderation", blank)
    values["statements.moderation"] = [state or "pending" for state in states]
    statements = _first_rows("statements", "statement_id", ids, values)
    votes = pd.DataFrame(
        [
            (person, statement, when, vote)
            for person, statement, when, vote in zip(
                people, ids, values.get("votes.voted_at", blank), values.get("votes.vote", blank), strict=True
            )
            if statement is not None and vote is not None
        ],
        columns=["participant_id", "statement_id", "voted_at", "vote"],
    )
    answers = pd.DataFrame(
        [
            (person, question, mask_text(cell, names, (PersonalKind.NAME,)))
            for question in rules.answers
            for person, cell in zip(people, table.column(table.header.index(question)), strict=True)
            if cell
        ],
        columns=["participant_id", "question_id", "value"],
    )
    return Consultation(
        title=rules.title or table.path.stem,
        origin="csv",
        participants=participants,
        statements=statements,
        votes=votes if len(votes) else empty_table("votes"),
        answers=answers if len(answers) else empty_table("answers"),
    )


def _values(table: AnyTable, rules: TableMapping, target: Target, notes: list[ImportNote]) -> list[Any]:
    header = rules.columns[target].strip()
    words = {word.strip().lower(): value for word, value in rules.words.get(target, {}).items()}
    values: list[Any] = []
    for (line, _), cell in zip(table.rows, table.column(table.header.index(header)), strict=True):
        if not cell:
            values.append(None)
            continue
        mapped = words.get(" ".join(cell.split()).lower(), "")
        value = our_value(target, cell if mapped == "" else str(mapped))
        if value is None:
            notes.append(table.note("data-note-cell-unknown", line, column=header, value=cell[:80]))
        values.append(value)
    return values


def _people(
    table: AnyTable,
    named: list[Any] | None,
    lines: list[int],
    pseudonyms: Pseudonyms,
    notes: list[ImportNote],
) -> list[str]:
    """Return the participant of each row; identifiers that could name a person become pseudonyms."""
    if named is None:
        return [f"row-{line}" for line in lines]
    identifiers = [name or f"row-{line}" for name, line in zip(named, lines, strict=True)]
    if is_anonymous(filter(None, named)):
        return identifiers
    notes.append(table.note("data-note-pseudonyms"))
    return [pseudonyms(identifier) for identifier in identifiers]


def _first_rows(name: str, key: str, ids: list[Any], values: Mapping[str, list[Any]]) -> pd.DataFrame:
    """Return one row per identifier, in each column with the first filled cell among its rows."""
    columns = {
        target.partition(".")[2]: cells
        for target, cells in values.items()
        if target.startswith(f"{name}.") and target != f"{name}.{key}"
    }
    rows: dict[str, dict[str, Any]] = {}
    for place, identifier in enumerate(ids):
        if identifier is None:
            continue
        row = rows.setdefault(identifier, dict.fromkeys(columns))
        for column, cells in columns.items():
            if row[column] in (None, ""):
                row[column] = cells[place]
    return pd.DataFrame({key: [*rows]} | {name: [row[name] for row in rows.values()] for name in columns})


READER = Reader(
    name="csv",
    priority=70,
    recognise=is_table,
    read=read_mapped,
    needs=("pseudonyms", "mapping"),
    documentation="readers-format-csv",
)
