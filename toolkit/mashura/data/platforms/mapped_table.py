"""A table of one's own with one row per contribution, read with a mapping (S59).

The mapping is the one that was named, the one beside the table, one remembered for the same columns, or our
own proposal. A row can contain a participant, a statement, a vote on a statement, and answers.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from mashura.data.columns.content import ColumnContent
from mashura.data.columns.grids import grid_separators
from mashura.data.files.any_table import AnyTable, read_any_table
from mashura.data.files.export_files import Export, ExportFile, open_export, other_tables
from mashura.data.files.titles import file_title
from mashura.data.notes import ImportedData, ImportNote
from mashura.data.platforms.mapping import TableMapping, mapping_file
from mashura.data.platforms.mapping_memory import remember, remembered
from mashura.data.platforms.proposed_mapping import propose, proposed_mapping
from mashura.data.platforms.shared_entries import told_apart
from mashura.data.platforms.table_reading import TableReading
from mashura.data.reader import Reader, Recognition
from mashura.errors import InputError
from mashura.privacy.identity_columns import IdentityKind
from mashura.privacy.pseudonyms import Pseudonyms
from mashura.record_file import read_record

# Columns that LimeSurvey adds to answers; without the survey's structure they are a table like any other.
_OF_LIMESURVEY = frozenset(["submitdate", "lastpage", "startlanguage", "seed", "datestamp"])
Source = Literal["named", "beside", "remembered", "proposed"]


def recognise(export: Export) -> Recognition | None:
    """Recognise a table: with a mapping beside it, with columns that are remembered, or as a last resort."""
    file = _main_table(export)
    if file is None or not file.samples:
        return None
    if file.packed is None and mapping_file(file.path).is_file():
        return Recognition(0.75, (("recognised-mapping-beside", {"file": mapping_file(file.path).name}),))
    if any(remembered(sample.header) is not None for sample in file.samples):
        return Recognition(0.7, (("recognised-mapping-remembered", {"file": file.name}),))
    # What the columns hold is looked at when the table is read: a guess is a guess until then.
    return Recognition(0.3, (("recognised-table", {"file": file.name}),))


def read_mapped(
    path: Path | Export,
    mapping: Path | None = None,
    pseudonyms: Pseudonyms | None = None,
    show: Sequence[str] = (),
) -> ImportedData:
    """Read a table (CSV, XLSX, XLS or ODS) with its mapping.

    Parameters
    ----------
    path : pathlib.Path or Export
        The table; see :func:`mashura.data.files.any_table.read_any_table`.
    mapping : pathlib.Path, optional
        The mapping file (YAML), instead of the one beside the table.
    pseudonyms : Pseudonyms, optional
        Makes the participants' pseudonyms.
    show : sequence of str
        Columns that a person has said are harmless; they are read as answers.

    Returns
    -------
    ImportedData
        The consultation (origin ``"csv"``). Names, e-mail addresses and long numbers of participants are
        replaced by pseudonyms ``p1``, ``p2``, …; without a column for participants, and where its cell says
        *anonymous*, every row is another person. Columns that identify people are never read as answers,
        unless the mapping lists them as ``not_personal``.

    Raises
    ------
    InputError
        If there is no table, the mapping names a column that the table does not have, or nothing can be read
        without a mapping by a person.
    """
    export = open_export(path)
    file = _main_table(export)
    if file is None:
        raise InputError("data-no-single-table", path=str(export.path))
    table, rules, source = _table_and_rules(file, mapping)
    if not table.rows:
        raise InputError("data-no-rows", file=str(file.path))
    rules = _shown(rules, show)
    for header in rules.headers():
        if header.strip() not in table.header:
            raise table.missing_column(header)
    table, shared = _namesakes_apart(table, rules)
    of_grids = grid_separators({header: table.cells(header.strip()) for header in rules.answers})
    rules = rules.model_copy(update={"separators": {**of_grids, **rules.separators}})
    reading = TableReading(table, rules, pseudonyms or Pseudonyms(), notes=shared)
    reading.notes += other_tables(export, file)
    if len(_OF_LIMESURVEY & {header.strip().lower() for header in table.header}) > 1:
        reading.notes.append(table.note("readers-note-limesurvey-no-structure"))
    if source == "proposed":
        # What a person has not looked at is shown only if it is plainly harmless.
        reading.withheld = frozenset(
            column.header
            for column in propose(table)
            if column.role == "answers" and column.content.kind == "words" and column.header not in show
        )
        reading.left_out |= {
            column.header: f"proposal-{column.reason}"
            for column in propose(table)
            if column.role == "ignored" and column.header in rules.ignored
        }
        if not any(note.key == "readers-note-mapping-of-cover" for note in table.notes):
            name = mapping_file(file.path).name
            reading.notes.append(table.note("readers-note-mapping-proposed", mapping=name))
    elif source == "remembered":
        reading.notes.append(table.note("readers-note-mapping-remembered"))
    if not _is_usable(rules, source):
        place = mapping or mapping_file(file.path)
        key = "data-mapping-missing" if source == "proposed" else "data-mapping-nothing"
        raise InputError(key, file=str(file.path), mapping=place.name if source == "proposed" else str(place))
    consultation = reading.consultation()
    return ImportedData(
        consultation=consultation, format="csv", notes=tuple(reading.notes), account=reading.account()
    )


def remember_mapping(path: Path, mapping: Path | None = None) -> None:
    """Keep the mapping of a table for others with the same columns, if a person gave one."""
    export = open_export(path)
    file = _main_table(export)
    if file is None or not (mapping or (file.packed is None and mapping_file(file.path).is_file())):
        return
    table, rules, _ = _table_and_rules(file, mapping)
    # A title that is only this file's name would be wrong for the next file.
    if rules.title in (file.path.stem, file_title(file.path)):
        rules = rules.model_copy(update={"title": ""})
    remember(table.header, rules)


def _shown(rules: TableMapping, show: Sequence[str]) -> TableMapping:
    """Return a mapping in which some columns are answers, because a person says that they are harmless."""
    if not show:
        return rules
    people = rules.columns.get("participants.participant_id")
    taken = {*rules.columns.values()} - {people}
    columns = {
        target: header for target, header in rules.columns.items() if header != people or people not in show
    }
    return rules.model_copy(
        update={
            "columns": columns,
            "answers": tuple(dict.fromkeys((*rules.answers, *(name for name in show if name not in taken)))),
            "not_personal": (*rules.not_personal, *show),
            "ignored": tuple(name for name in rules.ignored if name not in show),
        }
    )


def _namesakes_apart(table: AnyTable, rules: TableMapping) -> tuple[AnyTable, list[ImportNote]]:
    """Tell people of one name apart by gender, age or another name; a number or an address is believed."""
    columns = {target: header.strip() for target, header in rules.columns.items()}
    key = columns.get("participants.participant_id")
    if key is None:
        return table, []
    identity = ColumnContent(key, table.cells(key)).identity
    if identity is None or identity.kind is not IdentityKind.NAME:
        return table, []
    return told_apart(table, columns, devices=False)


def _is_usable(rules: TableMapping, source: Source) -> bool:
    """Whether a mapping gives something to analyse; a number of a statement says little without its votes."""
    if rules.answers or "statements.text" in rules.columns:
        return True
    return "statements.statement_id" in rules.columns and (
        source != "proposed" or "votes.vote" in rules.columns
    )


def _main_table(export: Export) -> ExportFile | None:
    """Return the only table of an export, or the only one in which people say something."""
    # Beside other files, a text file is hardly a table.
    plain = () if export.path.is_file() else (".txt", ".tab")
    tables = [file for file in export.tables if file.suffix not in plain]
    if len(tables) > 1:
        tables = [file for file in tables if any(map(_holds_statements, file.samples))]
    return tables[0] if len(tables) == 1 else None


def _holds_statements(table: AnyTable) -> bool:
    return any(column.role == "statements.text" for column in propose(table))


def _table_and_rules(file: ExportFile, mapping: Path | None) -> tuple[AnyTable, TableMapping, Source]:
    """Return the table, the sheet that fits its mapping, and where the mapping is from."""
    content = file.read_bytes()
    beside = mapping_file(file.path)
    if mapping is not None or (file.packed is None and beside.is_file()):
        rules = read_record(mapping or beside, TableMapping)
        table = read_any_table(file.path, content, wanted=rules.headers(), sheet=rules.sheet)
        if mapping is not None or rules.sheet or not (data := _data_beside_cover(table)):
            return table, rules, "named" if mapping is not None else "beside"
        # An old proposal may describe a cover sheet; nobody meant to read that.
        table = read_any_table(file.path, content, sheet=data)
        table.notes.append(table.note("readers-note-mapping-of-cover", mapping=beside.name, read=data))
        return table, proposed_mapping(table, file_title(file.path)), "proposed"
    table = read_any_table(file.path, content)
    for candidate in (table, *table.other_sheets):
        rules_kept = remembered(candidate.header)
        if rules_kept is not None:
            return read_any_table(file.path, content, sheet=candidate.sheet), rules_kept, "remembered"
    return table, proposed_mapping(table, file_title(file.path)), "proposed"


def _data_beside_cover(table: AnyTable) -> str:
    """Return the sheet that holds the data if a table is a cover sheet with one column; empty otherwise."""
    wide = [other for other in table.other_sheets if len(other.header) > 1 and not other.hidden]
    largest = max(wide, key=lambda other: len(other.rows), default=None)
    is_cover = len(table.header) == 1 and largest is not None and len(largest.rows) > len(table.rows)
    return largest.sheet if is_cover and largest is not None else ""


READER = Reader(
    name="csv",
    recognise=recognise,
    read=read_mapped,
    needs=("pseudonyms", "mapping", "show"),
    documentation="readers-format-csv",
)
