"""SurveyMonkey: two rows of names, the question and under it the option, the row, or "Response" (S59)."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace

from mashura.data.files.any_table import AnyTable
from mashura.data.platforms.forms.form import Form, form_reader, plain_name, with_choices

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


def _score(table: AnyTable) -> float:
    names = {plain_name(header) for header in table.header}
    return 0.92 if all(names & {*marks} for marks in _MARKS) else 0.0


def _form(responses: AnyTable) -> Form:
    table = _named(responses)
    groups = _multiple(table)
    table, separators = with_choices(table, groups)
    roles = {header: _OWN[plain_name(header)] for header in table.header if plain_name(header) in _OWN}
    return Form(tool="survey-monkey", table=table, roles=roles, separators=separators, is_numbered=True)


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


READER = form_reader("survey-monkey", _score, lambda table: table.header[:4], _form)
