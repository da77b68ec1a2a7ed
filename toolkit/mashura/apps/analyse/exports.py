"""An export that was brought in: what it was taken for, its columns, and what a person says of them (S60)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from mashura.data.files.export_files import open_export
from mashura.data.formats import READERS, Candidate, candidates
from mashura.data.notes import ImportedData
from mashura.data.planned_questions import read_planned
from mashura.data.platforms.mapped_table import READER as OWN_TABLE
from mashura.data.platforms.mapping import TARGETS, TableMapping
from mashura.data.platforms.proposed_mapping import propose, proposed_mapping
from mashura.data.reader import CLOSE
from mashura.errors import InputError
from mashura.i18n import message
from mashura.methodology.records.questionnaire import Questionnaire

ROLES = ("ignored", "answers", *TARGETS)
"""What a column of a table can be taken for."""

WITHHELD, IDENTITY = "account-withheld", "account-identity"
"""What the account says of columns that may name people."""


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What a person has said about an export.

    Attributes
    ----------
    format : str
        Name of the format; ``"auto"`` until somebody chose one.
    roles : mapping of str to str
        What columns of a table hold, by header: one of :data:`ROLES`.
    shown : tuple of str
        Columns whose answers are harmless.
    """

    format: str = "auto"
    roles: dict[str, str] | None = None
    shown: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ReadExport:
    """What was read, and what it was taken for (None if a person named the format)."""

    imported: ImportedData
    candidate: Candidate | None
    mapping: str


def formats_that_fit(path: Path) -> list[dict[str, str]]:
    """Return the formats between which a person has to choose; none where one fits best."""
    fitting = candidates(path)
    close = [
        candidate
        for candidate in fitting
        if fitting[0].recognition.score - candidate.recognition.score < CLOSE
    ]
    if len(close) < 2:
        return []
    return [
        {
            "value": candidate.reader.name,
            "title": candidate.reader.description(),
            "why": candidate.recognition.why(),
        }
        for candidate in close
    ]


def read_export(path: Path, choice: Choice, form: Questionnaire | None) -> ReadExport:
    """Read an export as a person has said, or as it is recognised best.

    Raises
    ------
    InputError
        As :func:`mashura.data.planned_questions.read_planned`.
    """
    mapping, text = None, ""
    if choice.roles is not None:
        text = _mapping_text(path, choice.roles)
        mapping = path.parent / "said.mapping.yaml"
        mapping.write_text(text, encoding="utf-8")
    imported = read_planned(path, form, choice.format, mapping, show=choice.shown)
    named = choice.format != "auto" or mapping is not None
    best = None if named else next(iter(candidates(path)), None)
    return ReadExport(imported=imported, candidate=best, mapping=text)


def table_columns(path: Path, choice: Choice) -> list[dict[str, Any]]:
    """Return the columns of a table of one's own, what each is taken for, and samples of harmless ones.

    Of a column that is left out, or that may name people, nothing is shown until a person says that it is
    harmless. An export of a known tool has no such list; its columns are in the account.
    """
    export = open_export(path)
    recognised = next(iter(candidates(export)), None)
    is_own = choice.format == OWN_TABLE.name or (recognised is not None and recognised.reader is OWN_TABLE)
    if not is_own or not export.tables:
        return []
    samples = [table for file in export.tables[:1] for table in file.samples][:1]
    if not samples:
        return []
    columns = []
    for column in propose(samples[0]):
        role = (choice.roles or {}).get(column.header, column.role)
        harmless = column.header in choice.shown or (role != "ignored" and column.content.samples())
        cells = list(dict.fromkeys(column.content.filled))[:3] if harmless else []
        columns.append(
            {
                "header": column.header,
                "role": role,
                "reason": message(f"proposal-{column.reason}"),
                "samples": [" ".join(cell.split())[:80] for cell in cells],
                "shown": column.header in choice.shown,
            }
        )
    return columns


def withheld_columns(imported: ImportedData) -> list[dict[str, str]]:
    """Return the columns that were not shown because they may name people; a person may call them harmless.

    What was left out for another reason is in the account, and nobody is asked about it.
    """
    if not any(reader.name == imported.format and "show" in reader.needs for reader in READERS):
        return []
    withheld = [
        part
        for part in imported.account
        if part.kind == "column" and (part.how == WITHHELD or (part.why == IDENTITY and part.left_out))
    ]
    reasons = {part.name: part.reason() or part.meaning() for part in withheld}
    return [{"header": header, "reason": reason} for header, reason in reasons.items()]


def _mapping_text(path: Path, roles: dict[str, str]) -> str:
    """Return the mapping file of what a person has said, on top of what is proposed.

    Raises
    ------
    InputError
        If two columns are said to hold the same, or the export holds no table.
    """
    tables = open_export(path).tables
    samples = tables[0].samples if tables else ()
    if not samples:
        raise InputError("data-not-found", path=path.name)
    proposed = proposed_mapping(samples[0], path.stem)
    said = {column.header: column.role for column in propose(samples[0])} | roles
    taken: dict[str, str] = {}
    for header, role in said.items():
        if role in TARGETS:
            if role in taken:
                raise InputError("apps-analyse-two-columns", first=taken[role], second=header)
            taken[role] = header
    rules = TableMapping(
        title=proposed.title,
        sheet=proposed.sheet,
        columns=taken,
        answers=tuple(header for header, role in said.items() if role == "answers"),
        ignored=tuple(header for header, role in said.items() if role == "ignored"),
        separators=proposed.separators,
        words=proposed.words,
    )
    return str(yaml.safe_dump(rules.model_dump(mode="json"), allow_unicode=True, sort_keys=False))
