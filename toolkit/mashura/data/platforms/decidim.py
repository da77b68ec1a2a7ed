"""Decidim: proposals, debates and their comments become statements, positions become votes (S59, S60).

Decidim publishes how many people supported a proposal, never who; such counts stay counts. The position of
a comment on its proposal, in favour or against, becomes a vote, because its author is known. Tables are
known by their columns: the open data, the administration's CSV and XLSX files, under any name, alone, in a
folder or a ZIP.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pandas as pd

from mashura.data.columns.numbers import read_numbers
from mashura.data.files.any_table import AnyTable, read_tables
from mashura.data.files.export_files import Export, open_export
from mashura.data.files.titles import file_title
from mashura.data.notes import ImportedData, ImportNote, ReadPart
from mashura.data.platforms.decidim_columns import Kind, standard_names, table_kind
from mashura.data.platforms.decidim_reading import DecidimReading
from mashura.data.platforms.decidim_table import DecidimTable
from mashura.data.reader import Reader, Recognition, by_columns
from mashura.errors import InputError
from mashura.i18n import western_digits
from mashura.methodology.tables.checks import empty_table
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.personal_data import KnownNames, PersonalKind
from mashura.privacy.pseudonyms import Pseudonyms, mask_text

# The site's name in "host-open-data-proposals.csv" of the public archive.
_SITE = re.compile(r"(?P<site>.*?)[-_.]open[-_]data[-_]", re.IGNORECASE)
# Kinds of tables that are read, in this order; the others hold no contributions of the public.
_READ: tuple[Kind, ...] = ("proposals", "debates", "projects", "comments")


def recognise(export: Export) -> Recognition | None:
    """Recognise Decidim by the columns of its tables; see :mod:`mashura.data.reader`."""
    found: list[tuple[float, Recognition]] = []
    for file in export.tables:
        for sample in file.samples:
            kind = table_kind(standard_names(sample.header))
            if kind is not None and kind[2]:
                found.append((kind[2], Recognition(kind[2], (by_columns(file.name, kind[1]),))))
    return max(found, key=lambda pair: pair[0])[1] if found else None


@dataclass
class _Tables:
    """The tables of an export by what they hold, and those that hold nothing of use."""

    by_kind: dict[Kind, list[DecidimTable]] = field(default_factory=dict)
    others: list[tuple[str, AnyTable, Kind | None]] = field(default_factory=list)

    @classmethod
    def of(cls, export: Export) -> _Tables:
        """Read all tables.

        Raises
        ------
        InputError
            If a table is damaged.
        """
        tables = cls()
        for file in export.tables:
            known = [table_kind(standard_names(sample.header)) for sample in file.samples]
            if not any(known) and len(export.tables) > 1:
                tables.others += [(file.name, sample, None) for sample in file.samples[:1]]
                continue
            for table in read_tables(file.path, file.read_bytes()):
                kind = table_kind(standard_names(table.header))
                if kind is None:
                    tables.others.append((file.name, table, None))
                elif kind[0] in (*_READ, "moderations"):
                    tables.by_kind.setdefault(kind[0], []).append(DecidimTable(file.name, table))
                else:
                    tables.others.append((file.name, table, kind[0]))
        return tables

    def __getitem__(self, kind: Kind) -> list[DecidimTable]:
        return self.by_kind.get(kind, [])

    def contributions(self) -> list[DecidimTable]:
        """Return the tables that are read, in their order."""
        return [table for kind in _READ for table in self[kind]]


def read_decidim(path: Path | Export, pseudonyms: Pseudonyms | None = None) -> ImportedData:
    """Read an export of a Decidim site.

    Parameters
    ----------
    path : pathlib.Path or Export
        The archive of a site's open data, a folder with its files, or one of its tables alone.
    pseudonyms : Pseudonyms, optional
        Makes the authors' pseudonyms.

    Returns
    -------
    ImportedData
        The consultation (origin ``"decidim"``); ``published_counts`` has the site's numbers of supports and
        endorsements. Of texts in several languages, the active one is read, else the first one. Proposals by
        the entity itself have no author.

    Raises
    ------
    InputError
        If there is no table of contributions, tables are from several sites, or a file is damaged.
    """
    export = open_export(path)
    tables = _Tables.of(export)
    contributions = tables.contributions()
    if not contributions:
        _refuse(export, tables)
    _check_sites(export, tables)
    people = pseudonyms or Pseudonyms()
    names = KnownNames(name for table in contributions for name in table.names())
    hidden = _hidden(tables["moderations"])
    numbers = {number for table in contributions for number in table.several_names}
    reading = DecidimReading(people, hidden)
    for table in contributions:
        table.several_names = numbers
    for table in tables["proposals"]:
        reading.statements(table, "proposal", "body")
    for table in tables["debates"]:
        reading.statements(table, "debate", "description")
    projects = [_projects(table) for table in tables["projects"]]
    for table in tables["comments"]:
        reading.comments(table)
    notes = [note for table in contributions for note in table.notes]
    notes += _unread(export, tables)
    if not tables["comments"] and tables["proposals"]:
        notes.append(ImportNote(key="readers-note-decidim-no-comments", file=export.path.name))
    rows = reading.rows
    statements = pd.DataFrame(
        rows, columns=["statement_id", "author_id", "created_at", "language", "text", "moderation"]
    )
    statements["text"] = [mask_text(text, names, (PersonalKind.NAME,)) for text in statements["text"]]
    site = _SITE.match(contributions[0].file.rpartition("/")[2])
    votes = reading.votes
    consultation = Consultation(
        title=(site and site["site"]) or file_title(export.path.resolve()),
        origin="decidim",
        participants=reading.participants(),
        statements=statements if rows else empty_table("statements"),
        votes=pd.DataFrame(votes, columns=[*empty_table("votes").columns]) if votes else empty_table("votes"),
        projects=pd.concat(projects).drop_duplicates("project_id") if projects else empty_table("projects"),
    )
    counts = pd.DataFrame(
        [(row["statement_id"], row["votes"], row["endorsements"]) for row in rows if "votes" in row],
        columns=["statement_id", "votes", "endorsements"],
    ).astype({"votes": "Int64", "endorsements": "Int64"})
    for column in ("votes", "endorsements"):
        if total := int(counts[column].sum()):
            details = {"column": column, "total": str(total)}
            file = contributions[0].table.path.name
            notes.append(ImportNote(key="readers-note-counts-only", file=file, details=details))
    account = [part for table in (*contributions, *tables["moderations"]) for part in table.account()]
    account += [_left_out(name, table, kind) for name, table, kind in tables.others]
    return ImportedData(
        consultation=consultation,
        format="decidim",
        notes=tuple(notes),
        account=tuple(account),
        published_counts=counts,
    )


def _refuse(export: Export, tables: _Tables) -> None:
    """Raise the error of an export without contributions: what it holds instead, if that is known."""
    held = next(((name, kind) for name, _, kind in tables.others if kind is not None), None)
    if held is not None:
        raise InputError(
            "readers-decidim-no-contributions", path=str(export.path), file=held[0], kind=held[1]
        )
    if len(tables.others) == 1 and "id" not in standard_names(tables.others[0][1].header):
        raise tables.others[0][1].missing_column("id")
    raise InputError("readers-decidim-missing", path=str(export.path), files="")


def _check_sites(export: Export, tables: _Tables) -> None:
    """Refuse proposals of several sites: their numbers would be taken for each other."""
    by_site: dict[str, str] = {}
    for table in tables["proposals"]:
        addresses = (table.cell(cells, "url") for _, cells in table.table.rows)
        site = next((host for address in addresses if (host := urlsplit(address).netloc)), "")
        if site:
            by_site.setdefault(site.lower(), table.file)
    if len(by_site) > 1:
        files = ", ".join(by_site.values())
        raise InputError("readers-decidim-several", path=str(export.path), files=files)


def _projects(table: DecidimTable) -> pd.DataFrame:
    """Return the projects of a budget, with the votes that the site publishes."""
    rows = []
    for place, project_id, cells in table.unique_rows("project"):
        title, _ = table.text(cells, "title")
        rows.append((place, project_id, title or None, table.cell(cells, "category/name") or None))
    places = [row[0] for row in rows]
    cost_column = "budget_amount" if "budget_amount" in table.places else "budget"
    all_cells = [cells for _, cells in table.table.rows]
    costs = read_numbers([table.cell(cells, cost_column, how="account-cost") for cells in all_cells])
    votes = table.counts("confirmed_votes")
    frame = pd.DataFrame(rows, columns=["place", "project_id", "name", "category"]).drop(columns="place")
    frame["cost"] = [costs.numbers[place] for place in places]
    frame["votes_published"] = [votes[place] for place in places]
    frame = frame.astype({"votes_published": "float64"})
    frame["score_published"] = float("nan")
    frame["selected"] = pd.array(
        [bool(table.cell(all_cells[place], "selected_at")) or None for place in places],
        dtype="boolean",
    )
    if without := int(frame["cost"].isna().sum()):
        table.leave_out("account-no-cost", without)
    return frame.dropna(subset="cost")


def _unread(export: Export, tables: _Tables) -> list[ImportNote]:
    unread = [*dict.fromkeys(name for name, _, _ in tables.others)]
    if not unread:
        return []
    details = {"files": ", ".join(unread)}
    return [ImportNote(key="readers-note-files-unread", file=export.path.name, details=details)]


def _left_out(name: str, table: AnyTable, kind: Kind | None) -> ReadPart:
    """Return the line of the account for a table that is not read."""
    return ReadPart(
        kind="sheet" if table.sheet else "file",
        file=name,
        name=table.sheet or name,
        read=0,
        left_out=max(1, len(table.rows) + len(table.left_out)),
        why="account-decidim-meetings" if kind == "meetings" else "account-other-file",
    )


def _hidden(tables: list[DecidimTable]) -> set[tuple[str, str]]:
    """Return kind and number of what the moderators hid."""
    hidden = set()
    for table in tables:
        for _, cells in table.table.rows:
            kind = table.cell(cells, "reportable_type").rpartition("::")[2].lower()
            number = western_digits(table.cell(cells, "reportable_id"))
            if table.cell(cells, "hidden_at"):
                hidden.add((kind, number))
    return hidden


READER = Reader(
    name="decidim",
    recognise=recognise,
    read=read_decidim,
    needs=("pseudonyms",),
    documentation="readers-format-decidim",
)
