"""What form tools share: the tool's own columns are known, and every other column is a question (S48, S101).

One row is one person, unless the tool leaves it to a column with an e-mail address, an account or a number to
say that rows belong together. A name does not say so, because two people can have the same one, and nor does
an address in rows that differ in name, gender or age, because a device can be shared. Short texts may be
names, so they are counted and not shown until a person says that they are harmless.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from mashura.data.columns.content import ColumnContent
from mashura.data.columns.grids import grid_separators
from mashura.data.files.any_table import AnyTable, read_any_table
from mashura.data.files.export_files import Export, ExportFile, open_export, other_tables
from mashura.data.files.titles import file_title
from mashura.data.files.words import our_value
from mashura.data.notes import ImportedData, ImportNote
from mashura.data.platforms.mapping import TableMapping, Target, mapping_file
from mashura.data.platforms.mapping_memory import remembered
from mashura.data.platforms.proposed_mapping import propose
from mashura.data.platforms.shared_entries import told_apart
from mashura.data.platforms.table_reading import TableReading
from mashura.data.reader import Reader, Recognition, by_columns
from mashura.errors import InputError
from mashura.privacy.identity_columns import IdentityKind, is_placeholder
from mashura.privacy.pseudonyms import Pseudonyms
from mashura.record_file import read_record

# Kinds of identity that tell one respondent from another; two people can have the same name.
_KEYS = (IdentityKind.EMAIL, IdentityKind.ACCOUNT, IdentityKind.IDENTITY, IdentityKind.PHONE)
# Kinds of columns whose answers may be shown without asking.
_HARMLESS = ("choice", "choices", "tick", "number", "prose")
# Kinds of columns that are no questions, and why they are left out.
NO_QUESTION: Mapping[str, str] = {
    "empty": "proposal-is-empty",
    "identity": "account-identity",
    "markup": "account-identity",
    "link": "proposal-is-link",
}
_VALUES = re.compile(r"[\s\W_]+")
_VOWELS = re.compile("[\u064b-\u0652\u0640\u200e\u200f]")


def plain_name(header: str) -> str:
    """Return a header in lower case, without Arabic vowel signs, with single blanks for all other signs.

    Examples
    --------
    >>> plain_name("_submission_time"), plain_name("Start time")
    ('submission time', 'start time')
    >>> plain_name("المعرّف")
    'المعرف'
    """
    return _VALUES.sub(" ", _VOWELS.sub("", header)).strip().lower()


@dataclass(frozen=True, kw_only=True)
class Form:
    """A table of a form tool, with what the tool itself put into it.

    Attributes
    ----------
    tool : str
        Name of the format.
    table : AnyTable
        Its questions and the tool's own columns; ``labels`` are the questions' texts.
    roles : mapping of str to str
        For the tool's own columns: a target such as ``statements.created_at``, or the key of the message that
        says why the column is left out.
    separators : mapping of str to str
        What separates the answers to the questions that are known to be multiple choices.
    is_numbered : bool
        Whether the tool numbers respondents itself, so that each row is one, whatever its address.
    is_repeat : bool
        Whether rows are no respondents but, say, members of their household, so that gender and age are
        questions like all others.
    notes : list of ImportNote
    """

    tool: str
    table: AnyTable
    roles: Mapping[str, str] = field(default_factory=dict)
    separators: Mapping[str, str] = field(default_factory=dict)
    is_numbered: bool = False
    is_repeat: bool = False
    notes: list[ImportNote] = field(default_factory=list)


def tables_of(export: Export) -> list[tuple[ExportFile, AnyTable]]:
    """Return the first rows of all tables of an export, for recognisers."""
    return [(file, table) for file in export.tables for table in file.samples]


def tool_table(export: Export, fits: Callable[[AnyTable], object], tool: str) -> AnyTable:
    """Return the first table of an export that fits a tool; a note of it names tables in other files.

    Raises
    ------
    InputError
        If there is none.
    """
    for file, table in tables_of(export):
        if fits(table):
            responses = read_any_table(file.path, file.read_bytes(), sheet=table.sheet)
            return replace(responses, notes=[*responses.notes, *other_tables(export, file)])
    raise no_responses(export, tool)


def form_reader(
    tool: str,
    score: Callable[[AnyTable], float],
    own: Callable[[AnyTable], Iterable[str]],
    form_of: Callable[[AnyTable], Form],
) -> Reader:
    """Return the reader of a tool whose responses are one table.

    Parameters
    ----------
    tool : str
        Name of the format.
    score : callable
        How well a table fits, 0-1; 0 if it does not.
    own : callable
        The columns by which a fitting table is known, for the sentence that says so.
    form_of : callable
        What the tool itself has put into the table.
    """

    def recognise(export: Export) -> Recognition | None:
        scored = [(score(table), file.name, table) for file, table in tables_of(export)]
        best, name, table = max(scored, key=lambda entry: entry[0], default=(0.0, "", None))
        return Recognition(best, (by_columns(name, own(table)),)) if best and table is not None else None

    def read(
        path: Path | Export, pseudonyms: Pseudonyms | None = None, show: Sequence[str] = ()
    ) -> ImportedData:
        return read_form(form_of(tool_table(open_export(path), score, tool)), pseudonyms, show)

    return Reader(
        name=tool,
        recognise=recognise,
        read=read,
        needs=("pseudonyms", "show"),
        documentation=f"readers-format-{tool}",
    )


def no_responses(export: Export, tool: str) -> InputError:
    """Return the error of an export without the responses of a tool."""
    return InputError("readers-form-missing", path=str(export.path), tool=tool)


def read_form(form: Form, pseudonyms: Pseudonyms | None = None, show: Sequence[str] = ()) -> ImportedData:
    """Return what a form holds.

    Parameters
    ----------
    form : Form
    pseudonyms : Pseudonyms, optional
    show : sequence of str
        Columns that a person has said are harmless.

    Raises
    ------
    InputError
        If ``show`` names a column that the table does not have, or no column is a question.
    """
    table = form.table
    for header in show:
        if header not in table.header:
            raise table.missing_column(header)
    said = _said(table)
    harmless = {*show, *said.not_personal}
    contents = {column.header: column for column in propose(table)}
    columns: dict[Target, str] = {}
    left_out: dict[str, str] = {}
    questions: list[str] = []
    key = None if form.is_numbered else _key(form, [column.content for column in contents.values()])
    for header, column in contents.items():
        role = form.roles.get(header, "")
        is_attribute = (
            not form.is_repeat and column.role.startswith("participants.") and column.reason == "by-name"
        )
        if header in harmless:
            questions.append(header)
        elif header == key:
            columns["participants.participant_id"] = header
        elif "." in role:
            columns[role] = header  # type: ignore[index]
        elif role or column.content.kind in NO_QUESTION:
            left_out[header] = role or NO_QUESTION[column.content.kind]
        elif is_attribute and _fits(column.role, column.content):
            columns[column.role] = header  # type: ignore[index]
        elif header in said.ignored and header not in said.answers:
            left_out[header] = "account-ignored"
        else:
            questions.append(header)
            if column.role == "statements.text" and column.content.kind == "prose":
                columns["statements.text"] = header
    if not questions:
        raise InputError(
            "readers-form-no-question", file=str(table.path), columns=", ".join(table.header)[:200]
        )
    if said.columns.get("statements.text") in questions:
        columns["statements.text"] = said.columns["statements.text"]
    table, notes = told_apart(table, columns)
    of_grids = grid_separators({header: table.cells(header) for header in questions})
    separators = {**of_grids, **form.separators, **said.separators}
    rules = TableMapping(
        title=said.title or file_title(table.path),
        columns=columns,
        answers=tuple(questions),
        separators=separators,
        words=said.words,
        not_personal=tuple(harmless),
        ignored=tuple(left_out),
    )
    withheld = frozenset(
        header
        for header in questions
        if header not in harmless
        and header not in separators
        and contents[header].content.kind not in _HARMLESS
    )
    reading = TableReading(
        table, rules, pseudonyms or Pseudonyms(), form.tool, notes=[*form.notes, *notes], withheld=withheld
    )
    reading.left_out |= left_out
    consultation = reading.consultation()
    return ImportedData(
        consultation=consultation,
        format=form.tool,
        notes=tuple(reading.notes),
        account=reading.account(),
    )


def _said(table: AnyTable) -> TableMapping:
    """Return what a person has said of the table in a mapping, as far as the columns are there."""
    place = mapping_file(table.path)
    rules = read_record(place, TableMapping) if place.is_file() else remembered(table.header)
    if rules is None:
        return TableMapping()
    there = {*table.header}
    return rules.model_copy(
        update={
            "columns": {target: header for target, header in rules.columns.items() if header in there},
            "answers": tuple(header for header in rules.answers if header in there),
            "not_personal": tuple(header for header in rules.not_personal if header in there),
            "ignored": tuple(header for header in rules.ignored if header in there),
        }
    )


def _fits(target: str, content: ColumnContent) -> bool:
    """Whether most cells of a column are values of an attribute of people."""
    cells = content.sample
    return 2 * sum(our_value(target, cell) is not None for cell in cells) > len(cells)


def _key(form: Form, contents: Sequence[ColumnContent]) -> str | None:
    """Return the column that tells respondents apart; None if none does."""
    kinds = [
        (_KEYS.index(content.identity.kind), content.header)
        for content in contents
        if content.identity is not None
        and content.identity.kind in _KEYS
        and form.roles.get(content.header, "account-identity") == "account-identity"
        and not all(map(is_placeholder, {*content.filled}))
    ]
    return min(kinds, key=lambda pair: pair[0])[1] if kinds else None


def with_choices(
    table: AnyTable,
    groups: Mapping[str, Mapping[str, str]],
    *,
    ticked: bool = False,
    texts: Mapping[str, str] | None = None,
) -> tuple[AnyTable, dict[str, str]]:
    """Return a table in which the columns of each multiple choice are one, and its separators.

    Parameters
    ----------
    table : AnyTable
    groups : mapping
        For the name of each question, its columns and the option of each. A column with the question's name
        is replaced; without one, the first option's column is.
    ticked : bool
        Whether cells hold ticks such as 1 and 0; else they hold the option's words, or nothing.
    texts : mapping of str to str, optional
        The full text of each question.
    """
    texts = texts or {}
    if not groups:
        return table, {}
    drop: set[int] = set()
    at: dict[int, tuple[str, list[tuple[int, str]]]] = {}
    for question, options in groups.items():
        places = [(table.header.index(header), option) for header, option in options.items()]
        own = table.header.index(question) if question in table.header else places[0][0]
        at[own] = (question, places)
        drop |= {place for place, _ in places} - {own}
    kept = [place for place in range(len(table.header)) if place not in drop]
    rows = [
        (line, [_answers(cells, at[place][1], ticked) if place in at else cells[place] for place in kept])
        for line, cells in table.rows
    ]
    header = [at[place][0] if place in at else table.header[place] for place in kept]
    labels = (
        [texts.get(at[place][0], "") if place in at else table.labels[place] for place in kept]
        if table.labels
        else []
    )
    return replace(table, header=header, rows=rows, labels=labels), dict.fromkeys(groups, "\n")


_UNTICKED = frozenset(["", "0", "false", "no", "n", "لا", "unselected", "unchecked", "n/a"])


def _answers(cells: Sequence[str], places: Sequence[tuple[int, str]], ticked: bool) -> str:
    chosen = [
        option if ticked else cells[place]
        for place, option in places
        if cells[place] and (not ticked or cells[place].strip().lower() not in _UNTICKED)
    ]
    return "\n".join(" ".join(option.split()) for option in chosen)
