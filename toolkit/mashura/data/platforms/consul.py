"""CONSUL: proposals, debates, investments and comments become statements, known voters vote (S59).

The open data say how many voted and how, not who; such counts stay counts. A table of votes with voters, from
the site's own database, gives votes. Investments of a budget are statements and, with a price, projects; the
lines of ballots become ballots. Tables are known by their columns, whatever their names.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from mashura.data.columns.numbers import read_numbers
from mashura.data.files.any_table import AnyTable, read_tables
from mashura.data.files.export_files import Export, open_export
from mashura.data.files.titles import file_title
from mashura.data.notes import ImportedData, ImportNote, ReadPart
from mashura.data.platforms.consul_columns import Kind, consul_kind, consul_names, consul_state
from mashura.data.platforms.decidim_reading import is_true
from mashura.data.platforms.decidim_table import DecidimTable
from mashura.data.reader import Reader, Recognition, by_columns
from mashura.errors import InputError
from mashura.i18n import western_digits
from mashura.methodology.tables.checks import empty_table
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.personal_data import KnownNames, PersonalKind
from mashura.privacy.pseudonyms import Pseudonyms, mask_text

# Kinds whose rows are statements, with the first part of their identifiers.
_STATEMENTS: dict[Kind, str] = {
    "proposals": "proposal",
    "debates": "debate",
    "investments": "investment",
    "comments": "comment",
}
_AMOUNT = re.compile(r"\(([^()]*\d[^()]*)\)")
_NO_SIGN = re.compile(r"[^\d.,٠-٩٫٬]")


def recognise(export: Export) -> Recognition | None:
    """Recognise CONSUL by the columns of its tables; see :mod:`mashura.data.reader`."""
    found = [
        Recognition(kind[2], (by_columns(file.name, kind[1]),))
        for file in export.tables
        for sample in file.samples
        if (kind := consul_kind(consul_names(sample.header))) is not None and kind[2]
    ]
    return max(found, key=lambda recognition: recognition.score, default=None)


@dataclass
class _Reading:
    """The tables on their way into the tables of a consultation."""

    people: Pseudonyms
    rows: dict[str, dict[str, Any]] = field(default_factory=dict)
    votes: list[tuple[str, str, Any, int]] = field(default_factory=list)
    first: dict[str, Any] = field(default_factory=dict)
    counts: list[tuple[str, int | None, int | None]] = field(default_factory=list)

    def person(self, name: str, time: Any) -> str:
        """Return a person's pseudonym; the person is a participant from the earliest time on."""
        person = self.people(name)
        earlier = self.first.get(person)
        if earlier is None or (time is not None and time < earlier):
            self.first[person] = time
        return person

    def statements(self, table: DecidimTable, prefix: str) -> None:
        """Add the rows of a table of contributions."""
        up, down = table.counts("votes"), table.counts("votes_against")
        told = dict.fromkeys(("withdrawn", "hidden"), 0)
        for place, statement_id, cells in table.unique_rows(prefix):
            parts = [table.text(cells, name)[0] for name in ("title", "summary", "description", "body")]
            text = "\n".join(dict.fromkeys(part for part in parts if part))
            if not text or statement_id in self.rows:
                table.leave_out("account-row-twice" if text else "account-no-text")
                continue
            state = consul_state(table.cell(cells, "status", how="account-statements-moderation"))
            is_hidden = bool(table.cell(cells, "hidden_at")) or state == "hidden"
            is_retired = bool(table.cell(cells, "retired_at")) or state == "withdrawn"
            is_out = is_hidden or is_retired
            told["hidden"] += is_hidden
            told["withdrawn"] += is_retired
            authors = [self.person(author, table.times[place]) for author in table.authors(cells)]
            self.rows[statement_id] = {
                "statement_id": statement_id,
                "author_id": authors[0] if authors else None,
                "created_at": table.times[place],
                "language": None,
                "text": text,
                "moderation": "out" if is_out else "pending" if state == "pending" else "in",
            }
            self.counts.append((statement_id, up[place], down[place]))
        for name, count in told.items():
            if count:
                table.notes.append(table.table.note(f"readers-note-{name}", count=str(count)))

    def add_votes(self, table: DecidimTable) -> None:
        """Add votes whose voter is known; compare the others with the counts of the statements."""
        nameless, astray = Counter[str](), 0
        for place, (_, cells) in enumerate(table.table.rows):
            kind = table.cell(cells, "votable_type", how="account-statements-statement-id")
            number = western_digits(table.cell(cells, "votable_id", how="account-statements-statement-id"))
            statement_id = f"{kind.rpartition('::')[2].lower()}-{number}"
            is_for = is_true(table.cell(cells, "vote_flag", how="account-votes-vote"))
            voter = table.cell(cells, "voter_id", how="account-participants-participant-id")
            if statement_id not in self.rows:
                astray += 1
            elif voter:
                person = self.person(f"account {voter}", table.times[place])
                self.votes.append((person, statement_id, table.times[place], 1 if is_for else -1))
            elif is_for:
                nameless[statement_id] += 1
        if astray:
            table.leave_out("account-no-statement", astray)
            table.notes.append(table.table.note("readers-note-votes-astray", count=str(astray)))
        known = {statement_id: up for statement_id, up, _ in self.counts if up is not None}
        different = [name for name, count in nameless.items() if known.get(name, count) != count]
        if different:
            name = different[0]
            details = {"id": name, "published": str(known[name]), "recount": str(nameless[name])}
            details |= {"column": "cached_votes_up", "count": str(len(different)), "all": str(len(nameless))}
            table.notes.append(table.table.note("data-note-count-differs", 0, **details))


def read_consul(path: Path | Export, pseudonyms: Pseudonyms | None = None) -> ImportedData:
    """Read tables of a CONSUL site.

    Parameters
    ----------
    path : pathlib.Path or Export
        A folder or archive with its tables, or one of them alone.
    pseudonyms : Pseudonyms, optional
        Makes the authors' and voters' pseudonyms.

    Returns
    -------
    ImportedData
        The consultation (origin ``"consul"``); ``published_counts`` has ``votes`` and ``votes_against``.
        Retired and hidden contributions count as moderated out. A reply is a statement and no vote.

    Raises
    ------
    InputError
        If there is no table of contributions, or a file is damaged.
    """
    export = open_export(path)
    tables: dict[Kind, list[DecidimTable]] = {}
    others: list[tuple[str, AnyTable]] = []
    for file in export.tables:
        for sheet in read_tables(file.path, file.read_bytes()):
            shown = consul_kind(consul_names(sheet.header))
            if shown is None:
                others.append((file.name, sheet))
            else:
                tables.setdefault(shown[0], []).append(DecidimTable(file.name, sheet, consul_names))
    if not any(kind in tables for kind in _STATEMENTS):
        raise InputError("readers-consul-missing", path=str(export.path))
    reading = _Reading(pseudonyms or Pseudonyms())
    for kind, prefix in _STATEMENTS.items():
        for table in tables.get(kind, []):
            reading.statements(table, prefix)
    for table in tables.get("votes", []):
        reading.add_votes(table)
    projects = [_projects(table) for table in tables.get("investments", [])]
    project_rows = pd.concat(projects).drop_duplicates("project_id") if projects else empty_table("projects")
    ballots = _ballots(tables, reading, {*project_rows["project_id"]})
    every = [table for group in tables.values() for table in group]
    names = KnownNames(name for table in every for name in table.names())
    statements = pd.DataFrame([*reading.rows.values()])
    statements["text"] = [mask_text(text, names, (PersonalKind.NAME,)) for text in statements["text"]]
    votes = pd.DataFrame(reading.votes, columns=[*empty_table("votes").columns])
    people = pd.DataFrame({"participant_id": [*reading.first], "joined_at": [*reading.first.values()]})
    counts = pd.DataFrame(reading.counts, columns=["statement_id", "votes", "votes_against"])
    counts = counts.astype({"votes": "Int64", "votes_against": "Int64"})
    notes = [note for table in every for note in table.notes]
    for column in ("votes", "votes_against"):
        if (total := int(counts[column].sum())) and not reading.votes:
            details = {"column": column, "total": str(total)}
            notes.append(
                ImportNote(key="readers-note-counts-only", file=every[0].table.path.name, details=details)
            )
    account = [part for table in every for part in table.account()]
    account += [
        ReadPart(
            kind="sheet" if sheet.sheet else "file",
            file=name,
            name=sheet.sheet or name,
            read=0,
            left_out=max(1, len(sheet.rows)),
            why="account-other-file",
        )
        for name, sheet in others
    ]
    consultation = Consultation(
        title=file_title(export.path.resolve()),
        origin="consul",
        participants=people if len(people) else empty_table("participants"),
        statements=statements,
        votes=votes if len(votes) else empty_table("votes"),
        projects=project_rows,
        ballots=ballots,
    )
    return ImportedData(
        consultation=consultation,
        format="consul",
        notes=tuple(notes),
        account=tuple(account),
        published_counts=counts,
    )


def _projects(table: DecidimTable) -> pd.DataFrame:
    """Return the investments that have a price; some tables have it in brackets, after the feasibility."""
    texts = []
    for _, row in table.table.rows:
        price = table.cell(row, "price", how="account-cost")
        if not price and (amount := _AMOUNT.search(table.cell(row, "feasibility"))):
            price = amount[1]
        texts.append(_NO_SIGN.sub("", price))
    costs = read_numbers(texts).numbers
    supports = table.counts("votes")
    rows = []
    for place, project_id, cells in table.unique_rows("investment"):
        chosen = table.cell(cells, "winner", "selected", how="account-counts")
        rows.append(
            {
                "project_id": project_id,
                "name": table.text(cells, "title")[0] or None,
                "cost": costs[place],
                "category": table.cell(cells, "heading") or None,
                "votes_published": supports[place],
                "score_published": float("nan"),
                "selected": is_true(chosen) if chosen else None,
            }
        )
    frame = pd.DataFrame(rows, columns=[*empty_table("projects").columns])
    frame = frame.astype({"cost": "float64", "votes_published": "float64", "selected": "boolean"})
    if without := int(frame["cost"].isna().sum()):
        table.notes.append(table.table.note("readers-note-no-price", count=str(without)))
    return frame.dropna(subset="cost")


def _ballots(tables: dict[Kind, list[DecidimTable]], reading: _Reading, projects: set[str]) -> pd.DataFrame:
    """Return the ballots: every line is an approval of a project by the person of the ballot."""
    rows: dict[tuple[str, str], float] = {}
    # Whose ballot it is, where a table of ballots says so.
    owners = {
        western_digits(table.cell(cells, "id")): table.cell(cells, "author/id", how="account-author")
        for table in tables.get("ballots", [])
        for _, cells in table.table.rows
    }
    for table in tables.get("ballot_lines", []):
        astray = 0
        for place, (_, cells) in enumerate(table.table.rows):
            number = western_digits(table.cell(cells, "investment_id", how="account-project"))
            ballot = table.cell(cells, "ballot_id", how="account-participants-participant-id")
            if f"investment-{number}" in projects and ballot:
                owner = owners.get(western_digits(ballot))
                name = f"account {owner}" if owner else f"ballot {ballot}"
                person = reading.person(name, table.times[place])
                rows[person, f"investment-{number}"] = 1.0
            else:
                astray += 1
        if astray:
            table.leave_out("account-no-project", astray)
            table.notes.append(table.table.note("readers-note-ballots-astray", count=str(astray)))
    if not rows:
        return empty_table("ballots")
    return pd.DataFrame(
        [(person, project, points) for (person, project), points in rows.items()],
        columns=["participant_id", "project_id", "points"],
    )


READER = Reader(
    name="consul",
    recognise=recognise,
    read=read_consul,
    needs=("pseudonyms",),
    documentation="readers-format-consul",
)
