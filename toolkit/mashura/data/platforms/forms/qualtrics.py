"""Qualtrics: three rows of names — the code, the question, and a line with ``ImportId`` (S59)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace

from mashura.data.files.any_table import AnyTable, LeftRow
from mashura.data.platforms.forms.form import Form, form_reader, plain_name, with_choices

_TOOL, _IDENTITY = "account-tool", "account-identity"
_OWN = {
    "startdate": _TOOL, "start date": _TOOL, "enddate": _TOOL, "end date": _TOOL, "status": _TOOL,
    "response type": _TOOL, "ipaddress": _IDENTITY, "ip address": _IDENTITY, "progress": _TOOL,
    "duration in seconds": _TOOL, "finished": _TOOL, "recordeddate": "statements.created_at",
    "recorded date": "statements.created_at", "responseid": _TOOL, "response id": _TOOL,
    "recipientlastname": _IDENTITY, "recipient last name": _IDENTITY, "recipientfirstname": _IDENTITY,
    "recipient first name": _IDENTITY, "recipientemail": _IDENTITY, "recipient email": _IDENTITY,
    "externalreference": _IDENTITY, "external data reference": _IDENTITY, "externaldatareference": _IDENTITY,
    "locationlatitude": _IDENTITY, "location latitude": _IDENTITY, "locationlongitude": _IDENTITY,
    "location longitude": _IDENTITY, "distributionchannel": _TOOL, "distribution channel": _TOOL,
    "userlanguage": "participants.language", "user language": "participants.language",
    "q recaptchascore": _TOOL, "q relevantidduplicate": _TOOL, "q relevantidduplicatescore": _TOOL,
    "q relevantidfraudscore": _TOOL, "q relevantidlaststartdate": _TOOL, "q ballotboxstuffing": _TOOL,
    "q duplicaterespondent": _TOOL, "q totalduration": _TOOL,
}  # fmt: skip
_PREVIEW = ("survey preview", "preview", "1", "معاينة الاستطلاع", "spam")
_CLICKS = re.compile(
    r"first click|last click|page submit|click count|_browser|_resolution|_operating", re.IGNORECASE
)
_PART = re.compile(r"(.+)_(\d+)")
_CHOICE = re.compile(r"\s+-\s+(?:selected choice\s+-\s+)?", re.IGNORECASE)


def _score(table: AnyTable) -> float:
    names = {plain_name(name) for name in (*table.header, *table.labels)}
    response = names & {"responseid", "response id"}
    times = names & {"recordeddate", "recorded date", "finished", "progress"}
    return 0.93 if response and len(times) > 1 else 0.0


def _own(table: AnyTable) -> list[str]:
    return [header for header in table.header if plain_name(header) in _OWN]


def _form(responses: AnyTable) -> Form:
    """Return the form of a table of responses; previews by the survey's makers are left out."""
    table = _without_previews(_with_labels(responses))
    groups = _multiple(table)
    table, separators = with_choices(table, groups, ticked=True, texts=_texts(table, groups))
    roles: dict[str, str] = {}
    for place, header in enumerate(table.header):
        label = table.labels[place] if table.labels else ""
        role = _OWN.get(plain_name(header), "")
        if not role and plain_name(header).startswith("q ") and _CLICKS.search(header):
            role = _TOOL
        if not role and _CLICKS.search(f"{header} {label}"):
            role = _TOOL
        if role:
            roles[header] = role
    unfinished = [
        line
        for line, cell in zip(table.lines, _cells(table, "finished"), strict=True)
        if cell.lower() in ("false", "0")
    ]
    notes = []
    if unfinished:
        notes.append(table.note("readers-note-not-submitted", unfinished[0], count=str(len(unfinished))))
    return Form(
        tool="qualtrics", table=table, roles=roles, separators=separators, is_numbered=True, notes=notes
    )


def _cells(table: AnyTable, name: str) -> list[str]:
    place = next((n for n, header in enumerate(table.header) if plain_name(header) == name), None)
    return [""] * len(table.rows) if place is None else table.column(place)


def _with_labels(table: AnyTable) -> AnyTable:
    """Take a second row of names from the data, where the export has no line with ``ImportId``."""
    first = table.rows[0][1] if table.rows else []
    if table.labels or sum(plain_name(cell) in _OWN for cell in first) < 3:
        return table
    return replace(table, labels=first, rows=table.rows[1:])


def _without_previews(table: AnyTable) -> AnyTable:
    states = _cells(table, "status") if any(_cells(table, "status")) else _cells(table, "response type")
    # As a number, 1 is a preview only where other rows are 0 or 16 (anonymous, imported …).
    kept, left = [], [*table.left_out]
    for (line, cells), state in zip(table.rows, states, strict=True):
        if state.strip().lower() in _PREVIEW:
            left.append(LeftRow(line, "account-preview"))
        else:
            kept.append((line, cells))
    return replace(table, rows=kept, left_out=left)


def _multiple(table: AnyTable) -> dict[str, dict[str, str]]:
    """Return the multiple choices that have a column for each option."""
    groups: dict[str, dict[str, str]] = defaultdict(dict)
    other: set[str] = set()
    for place, header in enumerate(table.header):
        part = _PART.fullmatch(header)
        if part is None or not table.labels:
            continue
        pieces = _CHOICE.split(table.labels[place])
        answers = {cell for cell in table.column(place) if cell}
        option = pieces[-1]
        if len(pieces) < 2 or not answers <= {option, "1", "0"}:
            other.add(part[1])
        groups[part[1]][header] = option
    return {
        question: options
        for question, options in groups.items()
        if question not in other and len(options) > 1 and question not in table.header
    }


def _texts(table: AnyTable, groups: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """Return the text of each question that has a column for each option."""
    texts = {}
    for question, options in groups.items():
        header, option = next(iter(options.items()))
        label = table.labels[table.header.index(header)].removesuffix(option)
        texts[question] = _CHOICE.sub(" ", label).removesuffix("-").strip()
    return texts


READER = form_reader("qualtrics", _score, _own, _form)
