"""Decidim open data: proposals and their comments become statements, positions become votes (S59, S60).

Decidim publishes how many people supported a proposal, never who; such counts stay counts. The position of
a comment on its proposal, in favour or against, becomes a vote, because its author is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from mashura.data.files.any_table import AnyTable, read_any_table
from mashura.data.files.export_files import export_files
from mashura.data.files.markup import plain_text
from mashura.data.files.words import our_value
from mashura.data.notes import ImportedData, ImportNote
from mashura.data.reader import Reader
from mashura.errors import InputError
from mashura.i18n import active_language, western_digits
from mashura.methodology.tables.checks import empty_table
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.personal_data import KnownNames, PersonalKind
from mashura.privacy.pseudonyms import Pseudonyms, mask_text

# "host-open-data-proposals.csv" of the public archive, "proposals-2026-01-31.csv" of the administration.
_PROPOSALS = re.compile(
    r"(?:^|(?P<site>.*?)[-_.](?:open[-_]data[-_])?)proposals(?:[-_]\d[\d_-]*)?\.csv", re.IGNORECASE
)
_COMMENTS = re.compile(r"(?:.*[-_.])?proposal[-_]comments(?:[-_]\d[\d_-]*)?\.csv", re.IGNORECASE)
_LOCALE = re.compile(r"[a-z]{2,3}(?:-[a-z]{2,4})?")
# Column names of the same count in different versions.
_COUNTS = {
    "votes": ("votes", "supports", "proposal_votes_count"),
    "endorsements": ("endorsements/total_count", "likes/total_count", "endorsements_count", "endorsements"),
}
_TIMES = ("created_at", "published_at")
_NAMES = ("author/name", "authors/name", "endorsements/user_endorsements", "likes/user_likes")
_TRUE = ("true", "t", "1", "yes")


def is_decidim(path: Path) -> bool:
    """Whether a path looks like Decidim open data: a folder or ZIP archive with a table of proposals."""
    if path.is_file() and path.suffix.lower() not in (".zip", ".csv"):
        return False
    if path.suffix.lower() == ".csv":
        return "open-data" in path.name.lower() and bool(_PROPOSALS.fullmatch(path.name))
    try:
        return any(_PROPOSALS.fullmatch(name) for name in export_files(path))
    except InputError:
        return False


def read_decidim(path: Path, pseudonyms: Pseudonyms | None = None) -> ImportedData:
    """Read Decidim open data.

    Parameters
    ----------
    path : pathlib.Path
        The archive of a site's open data, a folder with its files, or its table of proposals alone.
    pseudonyms : Pseudonyms, optional
        Makes the authors' pseudonyms.

    Returns
    -------
    ImportedData
        The consultation (origin ``"decidim"``); ``published_counts`` has the site's numbers of supports and
        endorsements. Of texts in several languages, the active one is read, else the first one.

    Raises
    ------
    InputError
        If there is no table of proposals, or a file is damaged.
    """
    files = export_files(path)
    proposals = [name for name in files if _PROPOSALS.fullmatch(name)]
    if not proposals and path.is_file() and path.suffix.lower() == ".csv":
        proposals = [path.name]
    if len(proposals) != 1:
        key = "readers-decidim-several" if proposals else "readers-decidim-missing"
        raise InputError(key, path=str(path), files=", ".join(proposals))
    comments = [name for name in files if _COMMENTS.fullmatch(name)]
    notes: list[ImportNote] = []
    if unread := sorted({*files} - {*proposals, *comments}):
        notes.append(
            ImportNote(key="readers-note-files-unread", file=path.name, details={"files": ", ".join(unread)})
        )
    tables = [_Table.read(path, name, files[name], notes) for name in (*proposals, *comments)]
    if not comments:
        notes.append(ImportNote(key="readers-note-decidim-no-comments", file=path.name))
    people = pseudonyms or Pseudonyms()
    names = KnownNames(name for table in tables for name in table.names())
    rows = _proposals(tables[0], people, notes)
    known = {row["url"] or row["statement_id"]: row["statement_id"] for row in rows}
    known |= {row["statement_id"]: row["statement_id"] for row in rows}
    votes: list[tuple[str, str, Any, int]] = []
    for table in tables[1:]:
        rows += _comments(table, people, known, votes, notes)
    statements = pd.DataFrame(
        rows, columns=["statement_id", "author_id", "created_at", "language", "text", "moderation"]
    )
    statements["text"] = [mask_text(text, names, (PersonalKind.NAME,)) for text in statements["text"]]
    site = _PROPOSALS.fullmatch(proposals[0])
    consultation = Consultation(
        title=(site and site["site"]) or path.resolve().stem,
        origin="decidim",
        participants=_participants(rows),
        statements=statements if rows else empty_table("statements"),
        votes=pd.DataFrame(votes, columns=[*empty_table("votes").columns]) if votes else empty_table("votes"),
    )
    counts = pd.DataFrame(
        [(row["statement_id"], row["votes"], row["endorsements"]) for row in rows if "votes" in row],
        columns=["statement_id", "votes", "endorsements"],
    ).astype({"votes": "Int64", "endorsements": "Int64"})
    for column in ("votes", "endorsements"):
        if total := int(counts[column].sum()):
            details = {"column": column, "total": str(total)}
            notes.append(ImportNote(key="readers-note-counts-only", file=proposals[0], details=details))
    return ImportedData(
        consultation=consultation, format="decidim", notes=tuple(notes), published_counts=counts
    )


@dataclass(frozen=True)
class _Table:
    """One file; cells are found by the name of their column."""

    table: AnyTable
    places: Mapping[str, int]

    @classmethod
    def read(cls, path: Path, name: str, file: Path | bytes, notes: list[ImportNote]) -> _Table:
        table = read_any_table(path / name, file) if isinstance(file, bytes) else read_any_table(file)
        places = {header.lower(): place for place, header in enumerate(table.header)}
        if "id" not in places:
            raise table.missing_column("id")
        notes += table.notes
        return cls(table, places)

    def cell(self, cells: list[str], *names: str) -> str:
        """Return the cell of the first named column that the table has."""
        return next((cells[self.places[name]] for name in names if name in self.places), "")

    def text(self, cells: list[str], name: str) -> tuple[str, str | None]:
        """Return a text and its language: the active language, else the first one that is filled in."""
        if self.cell(cells, name):
            return plain_text(self.cell(cells, name)), None
        translations = {
            column.partition("/")[2]: plain_text(cells[place])
            for column, place in self.places.items()
            if column.startswith(f"{name}/") and _LOCALE.fullmatch(column.partition("/")[2])
        }
        filled = {locale: text for locale, text in translations.items() if text}
        locale = active_language() if filled.get(active_language()) else next(iter(filled), None)
        return (filled[locale], locale) if locale else ("", None)

    def time(self, cells: list[str], line: int, notes: list[ImportNote]) -> Any:
        """Return when something was written or, if that is not given, published."""
        cell = self.cell(cells, *(name for name in _TIMES if self.cell(cells, name)))
        time = our_value("statements.created_at", cell) if cell else None
        if cell and time is None:
            notes.append(self.unknown(line, "created_at", cell))
        return time

    def unknown(self, line: int, column: str, value: str) -> ImportNote:
        return self.table.note("readers-note-cell-unknown", line, column=column, value=value[:80])

    def author(self, cells: list[str], people: Pseudonyms) -> str | None:
        """Return a pseudonym for the first author, identified by account number, else by name."""
        number = self.cell(cells, "author/id", "authors/id")
        first = re.match(r"\W*(\w+)", number)
        name = self.cell(cells, "author/name", "authors/name")
        author = f"account {first[1]}" if first else name
        return people(author) if author else None

    def names(self) -> Iterable[str]:
        for _, cells in self.table.rows:
            for column in _NAMES:
                yield from self.cell(cells, column).split(",")

    def unique_rows(self, notes: list[ImportNote], prefix: str) -> Iterable[tuple[int, str, list[str]]]:
        """Yield line, identifier and cells of every row with a unique identifier."""
        seen: set[str] = set()
        for line, cells in self.table.rows:
            number = western_digits(self.cell(cells, "id"))
            key = "data-note-row-twice" if number in seen else "readers-note-no-id"
            if not number or number in seen:
                notes.append(self.table.note(key, line, id=number))
                continue
            seen.add(number)
            yield line, f"{prefix}-{number}", cells


def _proposals(table: _Table, people: Pseudonyms, notes: list[ImportNote]) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    withdrawn = 0
    for line, statement_id, cells in table.unique_rows(notes, "proposal"):
        title, language = table.text(cells, "title")
        body, body_language = table.text(cells, "body")
        is_withdrawn = table.cell(cells, "state").lower() == "withdrawn" or bool(
            table.cell(cells, "withdrawn").lower() in _TRUE or table.cell(cells, "withdrawn_at")
        )
        withdrawn += is_withdrawn
        rows.append(
            {
                "statement_id": statement_id,
                "author_id": table.author(cells, people),
                "created_at": table.time(cells, line, notes),
                "language": language or body_language,
                "text": "\n".join(part for part in (title, body) if part),
                "moderation": "out" if is_withdrawn else "in",
                "url": table.cell(cells, "url"),
                **{name: _count(table, cells, name, line, notes) for name in _COUNTS},
            }
        )
    if withdrawn:
        notes.append(table.table.note("readers-note-withdrawn", count=str(withdrawn)))
    return rows


def _count(table: _Table, cells: list[str], name: str, line: int, notes: list[ImportNote]) -> int | None:
    cell = western_digits(table.cell(cells, *_COUNTS[name]))
    if not cell:
        return None
    if re.fullmatch(r"\d{1,9}(?:\.0+)?", cell):
        return int(cell.partition(".")[0])
    notes.append(table.unknown(line, name, cell))
    return None


def _comments(
    table: _Table,
    people: Pseudonyms,
    proposals: Mapping[str, str],
    votes: list[tuple[str, str, Any, int]],
    notes: list[ImportNote],
) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = []
    without_proposal: list[int] = []
    without_author: list[int] = []
    for line, statement_id, cells in table.unique_rows(notes, "comment"):
        text, language = table.text(cells, "body")
        author, time = table.author(cells, people), table.time(cells, line, notes)
        rows.append(
            {
                "statement_id": statement_id,
                "author_id": author,
                "created_at": time,
                "language": table.cell(cells, "locale") or language,
                "text": text,
                "moderation": "in",
            }
        )
        proposal = proposals.get(table.cell(cells, "root_commentable_url"))
        if proposal is None and table.cell(cells, "commentable_type").endswith("Proposal"):
            number = western_digits(table.cell(cells, "commentable_id"))
            proposal = proposals.get(f"proposal-{number}")
        position = {"1": 1, "-1": -1}.get(western_digits(table.cell(cells, "alignment")))
        if proposal is None:
            without_proposal.append(line)
        elif position and author is None:
            without_author.append(line)
        elif position and author is not None:
            votes.append((author, proposal, time, position))
    # One note for all rows of a kind, with their number and the line of the first.
    for key, lines in (
        ("readers-note-comment-astray", without_proposal),
        ("readers-note-position-nameless", without_author),
    ):
        if lines:
            notes.append(table.table.note(key, lines[0], count=str(len(lines))))
    return rows


def _participants(rows: list[dict[str, Any]]) -> pd.DataFrame:
    """Return all authors, each with the time of the first text."""
    first: dict[str, Any] = {}
    for row in rows:
        author, time = row["author_id"], row["created_at"]
        if author is not None and (first.get(author) is None or (time is not None and time < first[author])):
            first[author] = time
    if not first:
        return empty_table("participants")
    return pd.DataFrame({"participant_id": [*first], "joined_at": [*first.values()]})


READER = Reader(
    name="decidim",
    # Before limesurvey and csv: a table of proposals is known by its name, the others take any table.
    priority=50,
    recognise=is_decidim,
    read=read_decidim,
    needs=("pseudonyms",),
    documentation="readers-format-decidim",
)
