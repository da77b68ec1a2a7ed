"""KoBoToolbox and ODK: groups, multiple choices in two ways, repeats in other sheets or files (S59).

Columns are named by path (``group/question``) or by label. The options of a multiple choice stand together in
one cell and again in a column each; they are counted once. A repeat is a sheet whose rows name a response.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pandas as pd

from mashura.data.columns.content import ColumnContent
from mashura.data.files.any_table import AnyTable, read_tables
from mashura.data.files.export_files import Export, open_export
from mashura.data.notes import ImportedData, ReadPart
from mashura.data.platforms.forms.form import (
    NO_QUESTION,
    Form,
    no_responses,
    plain_name,
    read_form,
    with_choices,
)
from mashura.data.reader import Reader, Recognition, by_columns
from mashura.methodology.tables.checks import empty_table
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.personal_data import KnownNames
from mashura.privacy.pseudonyms import Pseudonyms, mask_text

_TOOL, _IDENTITY, _TIME = "account-tool", "account-identity", "statements.created_at"
_OWN = {
    "start": _TOOL, "end": _TOOL, "today": _TOOL, "starttime": _TOOL, "endtime": _TOOL,
    "deviceid": _IDENTITY, "device id": _IDENTITY, "phonenumber": _IDENTITY, "simserial": _IDENTITY,
    "sim serial": _IDENTITY, "subscriberid": _IDENTITY, "imei": _IDENTITY, "username": _IDENTITY,
    "email": _IDENTITY, "submitted by": _IDENTITY, "submitterid": _IDENTITY, "submittername": _IDENTITY,
    "submitter id": _IDENTITY, "submitter name": _IDENTITY, "caseid": _IDENTITY, "audit": _TOOL,
    "geolocation": _IDENTITY, "id": _TOOL, "uuid": _TOOL, "submission time": _TIME, "submissiondate": _TIME,
    "validation status": _TOOL, "status": _TOOL, "tags": _TOOL, "notes": _TOOL, "version": _TOOL,
    "index": _TOOL, "parent index": _TOOL, "parent table name": _TOOL, "instanceid": _TOOL,
    "instance id": _TOOL, "instancename": _IDENTITY, "meta instanceid": _TOOL, "meta instancename": _IDENTITY,
    "meta rootuuid": _TOOL, "meta deprecatedid": _TOOL, "rootuuid": _TOOL, "formhub uuid": _TOOL,
    "key": _TOOL, "parent key": _TOOL, "set of": _TOOL, "attachmentspresent": _TOOL,
    "attachmentsexpected": _TOOL, "devicename": _IDENTITY, "edits": _TOOL, "formversion": _TOOL,
    "reviewstate": _TOOL, "xform id string": _TOOL, "bamboo dataset id": _TOOL, "attachments": _TOOL,
}  # fmt: skip
# Columns whose exact names only these tools write; a question may be called "notes" or "email".
_MARKS = frozenset(
    ["_uuid", "_submission_time", "_validation_status", "_submitted_by", "__version__", "_index",
     "_parent_index", "_parent_table_name", "formhub/uuid", "meta/instanceID", "instanceID", "SubmissionDate",
     "PARENT_KEY", "KEY", "_xform_id_string", "_status", "_geolocation", "_submission__uuid",
     "_submission__id", "meta-instanceID", "SubmitterID"]
)  # fmt: skip
_WITHOUT_MARK = frozenset(
    ["start", "end", "today", "deviceid", "phonenumber", "simserial", "subscriberid", "username", "audit",
     "starttime", "endtime", "imei", "caseid"]
)  # fmt: skip
# As ODK Central writes its own columns; a question has no such capitals.
_OF_ODK = frozenset(
    ["SubmitterName", "AttachmentsPresent", "AttachmentsExpected", "Status", "ReviewState", "DeviceID",
     "Edits", "FormVersion"]
)  # fmt: skip
_TICKS = ("0", "1", "True", "TRUE", "False", "FALSE")
_PARENT = ("_parent_index", "_parent_table_name", "PARENT_KEY", "_submission__uuid")
_LINKS = (
    ("_parent_index", "_index"),
    ("PARENT_KEY", "KEY"),
    ("_submission__uuid", "_uuid"),
    ("_submission__id", "_id"),
)
_COORDINATE = (
    "_latitude",
    "_longitude",
    "_altitude",
    "_precision",
    "-Latitude",
    "-Longitude",
    "-Altitude",
    "-Accuracy",
)


def recognise(export: Export) -> Recognition | None:
    """Recognise an export of KoBoToolbox or ODK by the columns that it adds to each response."""
    for file in export.tables:
        for table in file.samples:
            own = [header for header in table.header if _base(header) in _MARKS]
            if len({*own}) > 1:
                return Recognition(0.92, (by_columns(file.name, own),))
    return None


def _base(header: str) -> str:
    return header.partition(" (")[0]


def read_kobo(
    path: Path | Export, pseudonyms: Pseudonyms | None = None, show: Sequence[str] = ()
) -> ImportedData:
    """Read an export of KoBoToolbox or ODK.

    Parameters
    ----------
    path : pathlib.Path or Export
        The workbook, the CSV, or the folder or ZIP archive with a CSV for each repeat.
    pseudonyms : Pseudonyms, optional
        Makes the respondents' pseudonyms.
    show : sequence of str
        Columns that a person has said are harmless.

    Returns
    -------
    ImportedData
        One participant for each response. Texts in the rows of a repeat are statements of the participant
        whose response they belong to; its other answers are a survey of their own (``repeats``), because its
        rows are no participants.

    Raises
    ------
    InputError
        If there is no such table, or no question in it.
    """
    export = open_export(path)
    tables = [table for file in export.tables for table in read_tables(file.path, file.read_bytes())]
    of_tool = [table for table in tables if sum(_base(header) in _MARKS for header in table.header) > 0]
    if not of_tool:
        raise no_responses(export, "kobo")
    mains = [table for table in of_tool if not {*_PARENT} & {*table.header}] or of_tool
    main = max(mains, key=lambda table: len(table.rows) * len(table.header))
    repeats = [table for table in of_tool if table is not main and {*_PARENT} & {*table.header}]
    others = tuple(table for table in tables if table is not main and table not in repeats)
    notes = [
        main.note("readers-note-other-sheet", sheet=other.sheet, rows=str(len(other.rows)), read=main.sheet)
        for other in others
        if other.sheet
    ]
    main = replace(main, labels=main.labels or [""] * len(main.header))
    main, separators = with_choices(main, _multiple(main), ticked=True)
    main = replace(main, labels=_labels(main), other_sheets=tuple(table for table in others if table.sheet))
    form = Form(
        tool="kobo", table=main, roles=_roles(main), separators=separators, is_numbered=True, notes=notes
    )
    imported = read_form(form, pseudonyms, [header for header in show if header in main.header])
    for repeat in repeats:
        imported = _with_repeat(imported, main, repeat, pseudonyms, show)
    return imported


def _roles(table: AnyTable) -> dict[str, str]:
    roles: dict[str, str] = {}
    for header in table.header:
        base = _base(header)
        own = base.startswith(("_", "meta/", "meta-")) or base in _MARKS | _WITHOUT_MARK | _OF_ODK
        if base.endswith(_COORDINATE):
            roles[header] = _IDENTITY
        elif own:
            role = _OWN.get(plain_name(base), _TOOL if base.startswith(("_", "meta")) else "")
            if role == _TIME and _TIME in roles.values():
                role = _TOOL
            if role:
                roles[header] = role
    return roles


def _labels(table: AnyTable) -> list[str]:
    """Return the name of each question without the groups around it."""
    own = table.labels or [""] * len(table.header)
    return [
        label or (header.rpartition("/")[2] if "/" in header and " " not in header.partition("/")[0] else "")
        for header, label in zip(table.header, own, strict=True)
    ]


def _multiple(table: AnyTable) -> dict[str, dict[str, str]]:
    """Return the multiple choices that have a column with ticks for each option."""
    groups: dict[str, dict[str, str]] = defaultdict(dict)
    for place, header in enumerate(table.header):
        question, slash, option = header.rpartition("/")
        if not slash or _base(header) in _MARKS or header.startswith(("meta/", "formhub/")):
            continue
        filled = {cell.strip().lower() for cell in table.column(place) if cell.strip()}
        if filled <= {"0", "1", "true", "false", "yes", "no", "نعم", "لا"}:
            groups[question][header] = option
    return {
        question: options
        for question, options in groups.items()
        # A group of yes-no questions is no multiple choice; that has its own column, or more of them.
        if (question in table.header or len(options) > 1)
        and any(
            cell.strip() in ("0", "1", "True", "TRUE") for header in options for cell in table.cells(header)
        )
        and (question in table.header or not _is_group(table, question, options))
    }


def _is_group(table: AnyTable, question: str, options: Mapping[str, str]) -> bool:
    """Whether other questions lie in the same path, so that it is a group of questions."""
    return any(header.startswith(f"{question}/") and header not in options for header in table.header)


@dataclass(frozen=True)
class _Link:
    """How the rows of a repeat name their response: the columns in the repeat and in the main table."""

    child: str
    parent: str


def _with_repeat(
    imported: ImportedData,
    main: AnyTable,
    repeat: AnyTable,
    pseudonyms: Pseudonyms | None,
    show: Sequence[str],
) -> ImportedData:
    """Return the import with a repeat: its texts as statements, and its answers as a survey of its own."""
    consultation = imported.consultation
    link = next(
        (_Link(*pair) for pair in _LINKS if pair[0] in repeat.header and pair[1] in main.header), None
    )
    people = _people(imported, main, link)
    roles = _roles(repeat)
    contents = [ColumnContent(header, repeat.column(place)) for place, header in enumerate(repeat.header)]
    texts = [content for content in contents if content.header not in roles and content.kind == "prose"]
    rows = []
    names = KnownNames(())
    parents = repeat.cells(link.child) if link else [""] * len(repeat.rows)
    for content in texts:
        for line, cell, parent in zip(repeat.lines, content.cells, parents, strict=True):
            if cell:
                identifier = f"{repeat.sheet or repeat.path.stem}-{line}" + (
                    "" if len(texts) == 1 else f"-{repeat.header.index(content.header) + 1}"
                )
                rows.append((identifier, mask_text(cell, names), people.get(parent)))
    added = _statements(consultation, rows)
    used = {content.header: "account-repeat-texts" for content in texts}
    if link:
        used[link.child] = "account-repeat-link"
    name = repeat.sheet or repeat.path.name
    note = repeat.note("readers-note-repeat", sheet=name, rows=str(len(repeat.rows)), texts=str(len(rows)))
    imported = replace(
        imported,
        consultation=replace(consultation, statements=added),
        notes=(*imported.notes, note, *repeat.notes),
    )
    own = {header: _TOOL if "." in role else role for header, role in roles.items()} | used
    if all(content.header in own or content.kind in NO_QUESTION for content in contents):
        left_out = {
            content.header: own.get(content.header) or NO_QUESTION[content.kind]
            for content in contents
            if content.header not in used
        }
        return replace(imported, account=(*imported.account, *repeat.account(used, left_out)))
    repeat, separators = with_choices(repeat, _multiple(repeat), ticked=True)
    repeat = replace(repeat, labels=_labels(repeat), notes=[])
    form = Form(tool="kobo", table=repeat, roles=own, separators=separators, is_numbered=True, is_repeat=True)
    answers = read_form(form, pseudonyms, [header for header in show if header in repeat.header])
    survey = replace(
        answers.consultation, title=name, statements=empty_table("statements"), votes=empty_table("votes")
    )
    return replace(
        imported,
        repeats=(*imported.repeats, survey),
        notes=(*imported.notes, *answers.notes),
        account=(*imported.account, *(_as_used(part, used) for part in answers.account)),
    )


def _as_used(part: ReadPart, used: Mapping[str, str]) -> ReadPart:
    """Return the line of a column of texts, or of the link, as read: it was, though not as an answer."""
    if part.kind != "column" or part.name not in used:
        return part
    return replace(part, read=part.left_out, left_out=0, how=used[part.name], why="")


def _people(imported: ImportedData, main: AnyTable, link: _Link | None) -> dict[str, str]:
    """Return the participant of each response, by what the rows of a repeat call it."""
    if link is None:
        return {}
    ids = imported.consultation.participants["participant_id"].tolist()
    # A response is a participant, in the order of the rows, unless several responses are one person's.
    if len(ids) != len(main.rows):
        return {}
    return dict(zip(main.cells(link.parent), ids, strict=True))


def _statements(consultation: Consultation, rows: list[tuple[str, str, str | None]]) -> pd.DataFrame:
    own = consultation.statements
    if not rows:
        return own
    added = pd.DataFrame(rows, columns=["statement_id", "text", "author_id"]).assign(moderation="pending")
    return pd.concat([own, added], ignore_index=True) if len(own) else added


READER = Reader(
    name="kobo",
    recognise=recognise,
    read=read_kobo,
    needs=("pseudonyms", "show"),
    documentation="readers-format-kobo",
)
