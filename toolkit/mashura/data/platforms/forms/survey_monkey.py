"""SurveyMonkey: two rows of names, the question and under it the option, the row, or "Response" (S59)."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mashura.data.files.any_table import AnyTable
from mashura.data.files.export_files import Export, open_export
from mashura.data.notes import ImportedData
from mashura.data.platforms.forms.form import Form, plain_name, read_form, tables_of, tool_table, with_choices
from mashura.data.reader import Reader, Recognition, by_columns
from mashura.privacy.pseudonyms import Pseudonyms

_OWN = {
    "respondent id": "account-tool",
    "respondentid": "account-tool",
    "collector id": "account-tool",
    "collectorid": "account-tool",
    "collector": "account-tool",
    "start date": "account-tool",
    "startdate": "account-tool",
    "date created": "account-tool",
    "end date": "statements.created_at",
    "enddate": "statements.created_at",
    "date modified": "statements.created_at",
    "ip address": "account-identity",
    "ipaddress": "account-identity",
    "email address": "account-identity",
    "emailaddress": "account-identity",
    "email": "account-identity",
    "first name": "account-identity",
    "firstname": "account-identity",
    "last name": "account-identity",
    "lastname": "account-identity",
    "custom data 1": "account-identity",
    "custom data": "account-identity",
    "customdata": "account-identity",
    "response type": "account-tool",
}
_MARKS = ("respondent id", "respondentid"), ("collector id", "collectorid")
_ANSWER = re.compile(
    r"(?: / )?(?:response|open-ended response|إجابة|الإجابة|الاستجابة|استجابة مفتوحة|"
    r"إجابة مفتوحة|رد|رد مفتوح)$",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\bother\b|أخرى|اخرى|غير ذلك|specify|حدد", re.IGNORECASE)


def recognise(export: Export) -> Recognition | None:
    """Recognise a SurveyMonkey export by the numbers of respondent and collector."""
    for file, table in tables_of(export):
        if _fits(table):
            return Recognition(0.92, (by_columns(file.name, table.header[:4]),))
    return None


def _fits(table: AnyTable) -> bool:
    names = {plain_name(header) for header in table.header}
    return all(names & {*marks} for marks in _MARKS)


def read_survey_monkey(
    path: Path | Export, pseudonyms: Pseudonyms | None = None, show: Sequence[str] = ()
) -> ImportedData:
    """Read the responses of a SurveyMonkey survey.

    Parameters
    ----------
    path : pathlib.Path or Export
        "All responses data" as CSV, XLS or XLSX, condensed or expanded, alone or in its ZIP archive.
    pseudonyms : Pseudonyms, optional
        Makes the respondents' pseudonyms.
    show : sequence of str
        Columns that a person has said are harmless.

    Raises
    ------
    InputError
        If there is no such table, or no question in it.
    """
    export = open_export(path)
    table = _named(tool_table(export, _fits, "survey-monkey"))
    groups = _multiple(table)
    table, separators = with_choices(table, groups)
    roles = {header: _OWN[plain_name(header)] for header in table.header if plain_name(header) in _OWN}
    form = Form(tool="survey-monkey", table=table, roles=roles, separators=separators, is_numbered=True)
    return read_form(form, pseudonyms, show)


def _named(table: AnyTable) -> AnyTable:
    """Return the table with its second row of names in the names, also where the first row has no gaps."""
    header, rows = [*table.header], table.rows
    first = rows[0][1] if rows else []
    own = [place for place, name in enumerate(header) if plain_name(name) in _OWN]
    below = [cell for place, cell in enumerate(first) if cell and place not in own]
    if rows and below and not any(first[place] for place in own):
        stem = ""
        for place, cell in enumerate(first):
            unnamed = re.fullmatch(r"\([A-Z]+\)|Unnamed: \d+", header[place])
            stem = stem if unnamed else header[place]
            if place not in own and cell:
                header[place] = f"{stem} / {cell}"
        rows = rows[1:]
    names: list[str] = []
    for name in header:
        short = _ANSWER.sub("", name) or name
        number, unique = 1, short
        while unique in names:
            number += 1
            unique = f"{short} ({number})"
        names.append(unique)
    return replace(table, header=names, rows=rows)


def _multiple(table: AnyTable) -> dict[str, dict[str, str]]:
    """Return the questions whose columns hold nothing but their own option."""
    groups: dict[str, dict[str, str]] = defaultdict(dict)
    others: set[str] = set()
    for place, header in enumerate(table.header):
        question, slash, option = header.rpartition(" / ")
        if not slash:
            continue
        answers = {cell for cell in table.column(place) if cell}
        if _OTHER.search(option) and not answers <= {option}:
            continue
        groups[question][header] = option
        if not answers <= {option}:
            others.add(question)
    return {
        question: options
        for question, options in groups.items()
        if question not in others
        and len(options) > 1
        and any(cell for header in options for cell in table.cells(header))
    }


READER = Reader(
    name="survey-monkey",
    recognise=recognise,
    read=read_survey_monkey,
    needs=("pseudonyms", "show"),
    documentation="readers-format-survey-monkey",
)
