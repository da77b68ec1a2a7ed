"""LimeSurvey: answers with the survey's structure (``.lss``), or an archive of both (``.lsa``) (S48, S59).

Columns are found by question code, by LimeSurvey's internal name, or by the full text of the question in any
language of the survey; values by option code or by the option's words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from mashura.data.columns.content import ColumnContent
from mashura.data.columns.decisions import decided_times, unknown_cells
from mashura.data.columns.numbers import read_numbers
from mashura.data.columns.times import iso_day
from mashura.data.files.any_table import AnyTable
from mashura.data.files.export_files import Export, ExportFile, open_export
from mashura.data.files.titles import file_title
from mashura.data.notes import ImportedData, ImportNote, ReadPart
from mashura.data.own_numbers import own_number
from mashura.data.platforms.limesurvey_answers import answer_table, is_vv
from mashura.data.platforms.limesurvey_structure import Column, Structure, read_structure
from mashura.data.platforms.mapping import mapping_file
from mashura.data.reader import Reader, Recognition, by_file
from mashura.errors import InputError
from mashura.i18n import western_digits
from mashura.methodology.records.questionnaire import WITHHELD
from mashura.methodology.tables.checks import empty_table
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import QuestionKind
from mashura.privacy.personal_data import KnownNames, PersonalKind
from mashura.privacy.plain_reasons import is_plain_reason
from mashura.privacy.pseudonyms import Pseudonyms, is_anonymous, mask_text

_TABLES = (".csv", ".tsv", ".txt", ".xlsx", ".xls", ".ods", ".lsr")
# Columns that LimeSurvey adds, under their code and their full text.
_RESPONSE = ("id", "response id", "response_id")
_SUBMITTED = ("submitdate", "date submitted", "datesubmitted")
_STARTED = ("startdate", "date started")
_LANGUAGE = ("startlanguage", "start language")
_NAMES = ("firstname", "first name", "lastname", "last name")
# Never kept: they could identify a person or a machine, or say nothing about the answers.
_NOT_READ = (
    "lastpage", "last page", "seed", "datestamp", "date last action", "token", "access code", "ipaddr",
    "ip address", "ip-address", "refurl", "referring url", "email", "email address", "interviewtime",
    "total time", "completed",
)  # fmt: skip
_NO_ANSWER = ("", "n/a", "{question_not_shown}")
_TICKED = ("y", "yes", "1", "نعم")
_UNTICKED = ("n", "no", "0", "لا")
# LimeSurvey writes this date for a submitted response without a date.
_NO_DATE = "1980-01-01"


def recognise(export: Export) -> Recognition | None:
    """Recognise LimeSurvey by its structure, in the export or beside it."""
    structure = structure_of(export.path)
    inside = _packed(export)
    if inside and structure is None:
        return Recognition(0.85, (by_file(inside[0].name),))
    if structure is None and any(map(_lacks_structure, export.tables)):
        # Reading it says what is missing; as a table of its own, it would be read wrongly.
        return Recognition(0.8, (by_file(export.tables[0].name),))
    beside = export.path.suffix.lower() in _TABLES and mapping_file(export.path).exists()
    if (
        structure is None
        or beside
        or not (export.path.is_dir() or export.path.suffix.lower() in (".lss", *_TABLES))
    ):
        return None
    return Recognition(0.8, (by_file(structure.name),))


def _lacks_structure(file: ExportFile) -> bool:
    """Whether a table is a VV file or the data of an R export, by its rows or its name."""
    return file.path.stem.endswith("_R_data_file") or any(map(is_vv, file.samples))


def _packed(export: Export) -> list[ExportFile]:
    """Return the structure of a survey and its answers that lie in an archive."""
    packed = [file for file in export.files if file.packed is not None]
    structures = [file for file in packed if file.suffix == ".lss"]
    answers = [file for file in packed if file.suffix == ".lsr"]
    tables = [file for file in packed if file.suffix in _TABLES and file.suffix != ".lsr"]
    return [*structures[:1], *(answers[:1] or tables[:1])] if structures else []


def structure_of(path: Path) -> Path | None:
    """Return the structure of an export: the path itself, or the only ``.lss`` file in its folder."""
    if path.suffix.lower() == ".lss":
        return path if path.is_file() else None
    folder = path if path.is_dir() else path.parent
    structures = (
        [file for file in sorted(folder.iterdir()) if file.suffix.lower() == ".lss"]
        if folder.is_dir()
        else []
    )
    of_same_survey = [file for file in structures if _survey_ids(file) & _survey_ids(path)]
    if len(of_same_survey) == 1 and not path.is_dir():
        return of_same_survey[0]
    return structures[0] if len(structures) == 1 else None


def _survey_ids(path: Path) -> set[str]:
    """Return the long numbers in a file's name; LimeSurvey puts the survey's number there."""
    return {*re.findall(r"\d{4,}", path.stem)}


def read_limesurvey(
    path: Path | Export, pseudonyms: Pseudonyms | None = None, show: Sequence[str] = ()
) -> ImportedData:
    """Read answers with their survey's structure.

    Parameters
    ----------
    path : pathlib.Path or Export
        The table of answers (CSV, workbook, VV, or the data of an R export), the ``.lss`` file, a folder with
        one of each, or the archive (``.lsa``).
    pseudonyms : Pseudonyms, optional
        Makes the pseudonyms of responses whose number is not anonymous.
    show : sequence of str
        Columns that a person has said are harmless.

    Returns
    -------
    ImportedData
        The consultation (origin ``"limesurvey"``) with ``answers`` and ``questions``. Responses that were not
        submitted are kept without a time, and a note gives their number.

    Raises
    ------
    InputError
        If one of the two files is missing or damaged, or no column belongs to a question of the survey.
    """
    export = open_export(path)
    packed = _packed(export) if structure_of(export.path) is None else []
    if packed:
        if len(packed) == 1:
            raise InputError("readers-limesurvey-archive", path=str(export.path))
        structure_file, table_file = (file.path for file in packed)
        structure = read_structure(structure_file, packed[0].packed)
        table = answer_table(table_file, packed[1].packed)
    else:
        structure_file, table_file = _files(export.path)
        structure = read_structure(structure_file)
        table = answer_table(table_file)
    notes = list(table.notes)
    columns = _matched(table, structure, notes)
    if not columns:
        raise InputError(
            "readers-limesurvey-no-question", file=str(table_file), structure=structure_file.name
        )
    people = _people(table, pseudonyms or Pseudonyms(), notes)
    personal, withheld = _guarded(table, columns, show)
    names = KnownNames([*_names(table), *(cell for place in personal for cell in table.column(place))])
    notes += [table.note("readers-note-withheld", column=table.header[place]) for place in sorted(withheld)]
    rows: list[tuple[str, str, Any, str]] = []
    genders: dict[str, str] = {}
    for place, column in columns.items():
        if place in personal:
            continue
        cells = ["" if cell.lower() in _NO_ANSWER else cell for cell in table.column(place)]
        values: list[str | None]
        if column.question.kind is QuestionKind.NUMBER and not column.ticks:
            numbers = read_numbers(cells).numbers
            values = [f"{number:.15g}" if abs(number) < 1e15 else None for number in numbers]
        else:
            values = [_value(cell, column) for cell in cells]
        unknown = [
            row for row, (cell, value) in enumerate(zip(cells, values, strict=True)) if cell and value is None
        ]
        notes += unknown_cells(unknown, cells, table.lines, table.path.name, table.header[place])
        for cell, value, person in zip(cells, values, people["participant_id"], strict=True):
            if cell and value:
                if place in withheld and not is_plain_reason(value):
                    value = WITHHELD
                elif column.question.kind is QuestionKind.OPEN and table.header[place] not in show:
                    value = mask_text(value, names, (PersonalKind.NAME,))
                rows.append((person, column.question.question_id, None, value))
                if column.asks_gender:
                    genders[person] = {"F": "female", "M": "male"}.get(value, "")
    people["gender"] = [genders.get(person) or None for person in people["participant_id"]]
    answers = empty_table("answers")
    if rows:
        answers = pd.DataFrame(rows, columns=answers.columns)
        joined = people.set_index("participant_id")["joined_at"]
        answers["answered_at"] = answers["participant_id"].map(joined)
    consultation = Consultation(
        title=structure.title or file_title(table_file),
        origin="limesurvey",
        participants=people if len(people) else empty_table("participants"),
        answers=answers,
        questions=structure.questions,
    )
    used = {
        table.header[place]: "account-withheld" if place in withheld else "account-answers"
        for place in columns
        if place not in personal
    }
    left_out = dict.fromkeys((table.header[place] for place in personal), "account-identity")
    for header in table.header:
        plain = header.strip().lower()
        if plain in (*_RESPONSE, *_SUBMITTED, *_STARTED, *_LANGUAGE):
            used.setdefault(header, "account-responses")
        elif plain in (*_NAMES, *_NOT_READ):
            left_out[header] = "account-identity"
    account = (
        ReadPart(
            kind="file",
            file=structure_file.name,
            name=structure_file.name,
            read=len(structure.questions),
            how="account-structure",
        ),
        *table.account(used, left_out, default="account-no-question"),
    )
    return ImportedData(consultation=consultation, format="limesurvey", notes=tuple(notes), account=account)


def _guarded(
    table: AnyTable, columns: Mapping[int, Column], show: Sequence[str]
) -> tuple[set[int], set[int]]:
    """Return the open questions whose answers identify people, and those whose short texts may do so."""
    personal, withheld = set(), set()
    for place, column in columns.items():
        if column.question.kind is not QuestionKind.OPEN or table.header[place] in show:
            continue
        content = ColumnContent(column.question.question_id, table.column(place), column.question.text)
        if content.kind == "identity":
            personal.add(place)
        elif content.kind not in ("prose", "choice", "tick", "number", "empty"):
            withheld.add(place)
    return personal, withheld


def _files(path: Path) -> tuple[Path, Path]:
    structure = structure_of(path)
    if structure is None:
        raise InputError("readers-limesurvey-no-structure", path=str(path))
    if path.is_file() and path.suffix.lower() != ".lss":
        return structure, path
    tables = [file for file in sorted(structure.parent.iterdir()) if file.suffix.lower() in _TABLES]
    of_same_survey = [file for file in tables if _survey_ids(file) & _survey_ids(structure)]
    if len(of_same_survey) != 1 and len(tables) != 1:
        files = ", ".join(file.name for file in tables) or "–"
        raise InputError("readers-limesurvey-no-answers", path=str(path), files=files)
    return structure, (of_same_survey if len(of_same_survey) == 1 else tables)[0]


def _matched(table: AnyTable, structure: Structure, notes: list[ImportNote]) -> dict[int, Column]:
    """Return the column of the survey for each column of the table that has one."""
    codes: dict[str, Column] = {}
    headings: dict[str, set[Column]] = {}
    for survey_column in structure.columns:
        for code in (survey_column.code, *survey_column.spellings):
            codes.setdefault(_key(code), survey_column)
        for heading in survey_column.headings:
            headings.setdefault(_key(heading), set()).add(survey_column)
    known = (*_RESPONSE, *_SUBMITTED, *_STARTED, *_LANGUAGE, *_NAMES, *_NOT_READ)
    matched: dict[int, Column] = {}
    for place, header in enumerate(table.header):
        # A header with code and text looks like "Q1[SQ001]. How often …? [Buses]".
        code, dot, text = header.partition(". ")
        by_text = headings.get(_key(header)) or (headings.get(_key(text)) if dot else None) or set()
        column = codes.get(_key(header)) or (codes.get(_key(code)) if dot else None)
        if column is None and len(by_text) == 1:
            column = next(iter(by_text))
        if column is not None and column not in matched.values():
            matched[place] = column
        elif header and header.strip().lower() not in known:
            key = "readers-note-column-twofold" if by_text or column else "readers-note-column-unknown"
            notes.append(table.note(key, column=header[:80]))
    return matched


def _key(header: str) -> str:
    return re.sub(r"\W+", " ", western_digits(header)).strip().casefold()


def _people(table: AnyTable, pseudonyms: Pseudonyms, notes: list[ImportNote]) -> pd.DataFrame:
    places = {header.strip().lower(): place for place, header in reversed([*enumerate(table.header)])}

    def cells(names: tuple[str, ...]) -> list[str]:
        place = next((places[name] for name in names if name in places), None)
        return [""] * len(table.rows) if place is None else table.column(place)

    numbers = [western_digits(cell) for cell in cells(_RESPONSE)]
    ids = [number or own_number(line) for (line, _), number in zip(table.rows, numbers, strict=True)]
    if not is_anonymous(filter(None, numbers)):
        ids = [pseudonyms(identifier) for identifier in ids]
        notes.append(table.note("data-note-pseudonyms"))
    seen: set[str] = set()
    for row, (line, _) in enumerate(table.rows):
        if ids[row] in seen:
            notes.append(table.note("readers-note-response-twice", line, id=ids[row]))
            ids[row] = f"{ids[row]}#{line}"
        seen.add(ids[row])
    submitted, started = _times(table, cells(_SUBMITTED), notes), _times(table, cells(_STARTED), notes)
    unsubmitted = [
        line
        for (line, _), time, cell in zip(table.rows, submitted, cells(_SUBMITTED), strict=True)
        if time is None and not cell.startswith(_NO_DATE)
    ]
    if unsubmitted and any(time is not None for time in submitted):
        notes.append(table.note("readers-note-not-submitted", unsubmitted[0], count=str(len(unsubmitted))))
    joined = [end if end is not None else start for end, start in zip(submitted, started, strict=True)]
    languages = [cell.lower() or None for cell in cells(_LANGUAGE)]
    return pd.DataFrame(
        {
            "participant_id": pd.Series(ids, dtype="str"),
            "joined_at": pd.Series(joined, dtype="datetime64[ms, UTC]"),
            "language": pd.Series(languages, dtype="str"),
        }
    )


def _times(table: AnyTable, cells: list[str], notes: list[ImportNote]) -> list[Any]:
    given = ["" if cell.startswith(_NO_DATE) else cell for cell in cells]
    times, decision = decided_times(given, table.lines, table.path.name, _SUBMITTED[0])
    notes += decision.notes
    return times


def _names(table: AnyTable) -> list[str]:
    """Return the full name in each row; names are used only to mask the texts."""
    places = [place for place, header in enumerate(table.header) if header.strip().lower() in _NAMES]
    return [" ".join(cells[place] for place in places) for _, cells in table.rows] if places else []


def _value(cell: str, column: Column) -> str | None:
    """Return the value of a cell: empty for an unticked box, None if the cell is not understood."""
    question = column.question
    if column.ticks:
        plain = cell.casefold()
        if plain in _TICKED or cell in column.words.get(column.ticks, ()):
            return column.ticks
        return "" if plain in _UNTICKED else None
    if question.kind is QuestionKind.OPEN:
        return cell
    if question.kind is QuestionKind.DATE:
        return iso_day(cell)
    plain = western_digits(cell)
    if question.place(cell) is not None or question.place(plain) is not None:
        return cell if question.place(cell) is not None else plain
    codes = [code for code, words in column.words.items() if _key(cell) in map(_key, words)]
    return codes[0] if len(codes) == 1 else None


READER = Reader(
    name="limesurvey",
    recognise=recognise,
    read=read_limesurvey,
    needs=("pseudonyms", "show"),
    documentation="readers-format-limesurvey",
)
