"""Decidim: proposals and their comments become statements, positions become votes (S59, S60).

Decidim publishes how many people supported a proposal, never who; such counts stay counts. The position of
a comment on its proposal, in favour or against, becomes a vote, because its author is known. Tables are
known by their columns: the open data, the administration's CSV and XLSX files, under any name, alone, in a
folder or a ZIP.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd

from mashura.data.files.export_files import Export, ExportFile, open_export
from mashura.data.notes import ImportedData, ImportNote
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
_COMMENT_COLUMNS = ("commentable-id", "commentable-type", "root-commentable-url", "alignment", "depth")
_MODERATION_COLUMNS = ("reportable-type", "reportable-id", "hidden-at")
# Columns of a table of proposals that other tables hardly have, in the spelling of ExportFile.columns.
_PROPOSAL_COLUMNS = (
    "author/id", "authors/id", "author/name", "authors/name", "component/id", "participatory-space/id",
    "participatory-space/url", "category/id", "scope/id", "taxonomy/id", "is-amend", "original-proposal/url",
    "endorsements/total-count", "likes/total-count", "supports", "votes", "url", "reference", "state",
    "answer",
    "attachments", "followers", "published-at", "withdrawn-at", "related-proposals", "meeting-urls",
)  # fmt: skip
# Column names of the same count in different versions.
_COUNTS = {
    "votes": ("votes", "supports", "proposal_votes_count"),
    "endorsements": ("endorsements/total_count", "likes/total_count", "endorsements_count", "endorsements"),
}
_TRUE = ("true", "t", "1", "yes")


@dataclass
class _Files:
    """The tables of an export by what they hold."""

    proposals: list[ExportFile] = field(default_factory=list)
    comments: list[ExportFile] = field(default_factory=list)
    moderations: list[ExportFile] = field(default_factory=list)

    @classmethod
    def of(cls, export: Export) -> _Files:
        files = cls()
        for file in export.tables:
            if len([name for name in _COMMENT_COLUMNS if name in file.columns]) >= 3:
                files.comments.append(file)
            elif {*_MODERATION_COLUMNS[:2]} <= file.columns:
                files.moderations.append(file)
            elif len(_proposal_columns(file)) >= 3:
                files.proposals.append(file)
        # A table of comments on meetings or debates has the same columns as that on proposals.
        about_proposals = [file for file in files.comments if "proposal" in file.base]
        if len(files.comments) > 1 and about_proposals:
            files.comments = about_proposals
        named = [file for file in files.proposals if re.search(r"(?<!collaborative_)proposals", file.base)]
        if len(files.proposals) > 1 and named:
            files.proposals = named
        return files


def _proposal_columns(file: ExportFile) -> list[str]:
    """Return the columns that show a table of proposals; none if it has no title or no text."""
    texts = [
        [name for name in file.columns if re.fullmatch(rf"{part}(?:/[a-z-]+)?", name)]
        for part in ("title", "body")
    ]
    if "id" not in file.columns or not all(texts):
        return []
    return [*sorted(texts[1])[:1], *(name for name in _PROPOSAL_COLUMNS if name in file.columns)]


def recognise(export: Export) -> Recognition | None:
    """Recognise Decidim by the columns of its tables; see :mod:`mashura.data.reader`."""
    files = _Files.of(export)
    if files.proposals:
        named = _proposal_columns(files.proposals[0])
        # The signs "/" are Decidim's own; "title", "body" and "votes" alone could be any platform's.
        own = sum("/" in name or name in ("is-amend", "component-id") for name in named)
        return Recognition(0.95 if own >= 2 else 0.6, (by_columns(files.proposals[0].name, named),))
    if files.comments:
        named = [name for name in _COMMENT_COLUMNS if name in files.comments[0].columns]
        return Recognition(0.9, (by_columns(files.comments[0].name, named),))
    return None


def read_decidim(path: Path | Export, pseudonyms: Pseudonyms | None = None) -> ImportedData:
    """Read an export of a Decidim site.

    Parameters
    ----------
    path : pathlib.Path or Export
        The archive of a site's open data, a folder with its files, or a table of proposals or comments alone.
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
        If there is no table of proposals or comments, or a file is damaged.
    """
    export = open_export(path)
    files = _Files.of(export)
    if not files.proposals and not files.comments and len(export.tables) == 1:
        # Named by --format: the reader of the table says what is missing.
        files.proposals = [*export.tables]
    if len(files.proposals) > 1 or not (files.proposals or files.comments):
        key = "readers-decidim-several" if files.proposals else "readers-decidim-missing"
        several = ", ".join(file.name for file in files.proposals)
        raise InputError(key, path=str(export.path), files=several)
    proposals = [DecidimTable.read(file) for file in files.proposals]
    comments = [DecidimTable.read(file) for file in files.comments]
    hidden = _hidden(files.moderations)
    people = pseudonyms or Pseudonyms()
    names = KnownNames(name for table in (*proposals, *comments) for name in table.names())
    reading = _Reading(people, hidden)
    for table in proposals:
        reading.proposals(table)
    for table in comments:
        reading.comments(table)
    notes = [note for table in (*proposals, *comments) for note in table.notes]
    notes += _unread(export, files)
    if not comments:
        notes.append(ImportNote(key="readers-note-decidim-no-comments", file=export.path.name))
    rows = reading.rows
    statements = pd.DataFrame(
        rows, columns=["statement_id", "author_id", "created_at", "language", "text", "moderation"]
    )
    statements["text"] = [mask_text(text, names, (PersonalKind.NAME,)) for text in statements["text"]]
    first = (files.proposals or files.comments)[0]
    site = _SITE.match(first.base)
    votes = reading.votes
    consultation = Consultation(
        title=(site and site["site"]) or export.path.resolve().stem,
        origin="decidim",
        participants=reading.participants(),
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
            notes.append(ImportNote(key="readers-note-counts-only", file=first.name, details=details))
    account = [part for table in (*proposals, *comments) for part in table.account()]
    return ImportedData(
        consultation=consultation,
        format="decidim",
        notes=tuple(notes),
        account=tuple(account),
        published_counts=counts,
    )


def _unread(export: Export, files: _Files) -> list[ImportNote]:
    read = {file.name for file in (*files.proposals, *files.comments, *files.moderations)}
    unread = [file.name for file in export.tables if file.name not in read]
    if not unread:
        return []
    details = {"files": ", ".join(unread)}
    return [ImportNote(key="readers-note-files-unread", file=export.path.name, details=details)]


def _hidden(files: list[ExportFile]) -> set[tuple[str, str]]:
    """Return kind and number of what the moderators hid."""
    hidden = set()
    for file in files:
        table = DecidimTable.read(file)
        for _, cells in table.table.rows:
            if table.cell(cells, "hidden_at"):
                kind = table.cell(cells, "reportable_type").rpartition("::")[2].lower()
                hidden.add((kind, western_digits(table.cell(cells, "reportable_id"))))
    return hidden


@dataclass
class _Reading:
    """The tables on their way into the tables of a consultation."""

    people: Pseudonyms
    hidden: set[tuple[str, str]]
    rows: list[dict[str, Any]] = field(default_factory=list)
    votes: list[tuple[str, str, Any, int]] = field(default_factory=list)
    first: dict[str, Any] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)

    def proposals(self, table: DecidimTable) -> None:
        """Add the proposals of a table; withdrawn and hidden ones count as moderated out."""
        counts = {name: table.counts(*columns) for name, columns in _COUNTS.items()}
        withdrawn = hidden = 0
        for place, statement_id, cells in table.unique_rows("proposal"):
            title, language = table.text(cells, "title")
            body, body_language = table.text(cells, "body")
            text = "\n".join(part for part in (title, body) if part)
            if not text:
                table.leave_out("account-no-text")
                continue
            is_withdrawn = table.cell(cells, "state").lower() == "withdrawn" or bool(
                table.cell(cells, "withdrawn").lower() in _TRUE or table.cell(cells, "withdrawn_at")
            )
            is_hidden = ("proposal", statement_id.removeprefix("proposal-")) in self.hidden
            withdrawn += is_withdrawn
            hidden += is_hidden
            url = table.cell(cells, "url")
            self.known |= {url or statement_id: statement_id, statement_id: statement_id}
            self.rows.append(
                {
                    "statement_id": statement_id,
                    "author_id": self._authors(table, place, cells),
                    "created_at": table.times[place],
                    "language": language or body_language,
                    "text": text,
                    "moderation": "out" if is_withdrawn or is_hidden else "in",
                    **{name: values[place] for name, values in counts.items()},
                }
            )
        for key, count in (("readers-note-withdrawn", withdrawn), ("readers-note-hidden", hidden)):
            if count:
                table.notes.append(table.table.note(key, count=str(count)))

    def comments(self, table: DecidimTable) -> None:
        """Add the comments of a table, and the positions that their authors take on proposals."""
        astray: list[int] = []
        nameless: list[int] = []
        for place, statement_id, cells in table.unique_rows("comment"):
            line = table.table.rows[place][0]
            text, language = table.text(cells, "body")
            gone = bool(table.cell(cells, "deleted_at"))
            if gone or not text:
                table.leave_out("account-deleted" if gone else "account-no-text")
                continue
            author, time = self._authors(table, place, cells), table.times[place]
            is_hidden = ("comment", statement_id.removeprefix("comment-")) in self.hidden
            self.rows.append(
                {
                    "statement_id": statement_id,
                    "author_id": author,
                    "created_at": time,
                    "language": table.cell(cells, "locale") or language,
                    "text": text,
                    "moderation": "out" if is_hidden else "in",
                }
            )
            proposal = self._proposal(table, cells)
            position = {"1": 1, "-1": -1}.get(
                western_digits(table.cell(cells, "alignment", how="account-votes-vote"))
            )
            depth = western_digits(table.cell(cells, "depth"))
            is_reply = depth not in ("", "0") or table.cell(cells, "commentable_type").endswith("Comment")
            if proposal is None:
                astray.append(line)
            elif position and not is_reply and author is None:
                nameless.append(line)
            elif position and not is_reply and author is not None:
                self.votes.append((author, proposal, time, position))
        # One note for all rows of a kind, with their number and the line of the first.
        for key, lines in (
            ("readers-note-comment-astray", astray),
            ("readers-note-position-nameless", nameless),
        ):
            if lines:
                table.notes.append(table.table.note(key, lines[0], count=str(len(lines))))

    def participants(self) -> pd.DataFrame:
        """Return all authors, each with the time of the first text."""
        if not self.first:
            return empty_table("participants")
        return pd.DataFrame({"participant_id": [*self.first], "joined_at": [*self.first.values()]})

    def _proposal(self, table: DecidimTable, cells: Any) -> str | None:
        """Return the proposal that a comment belongs to; a number counts only where no address is given."""
        address = table.cell(cells, "root_commentable_url")
        if address:
            return self.known.get(address)
        if not table.cell(cells, "commentable_type").endswith("Proposal"):
            return None
        number = western_digits(table.cell(cells, "commentable_id"))
        return self.known.get(f"proposal-{number}")

    def _authors(self, table: DecidimTable, place: int, cells: Any) -> str | None:
        """Return the first author's pseudonym; all authors are participants."""
        time = table.times[place]
        given = [self.people(author) for author in table.authors(cells)]
        for author in given:
            earlier = self.first.get(author)
            if earlier is None or (time is not None and time < earlier):
                self.first[author] = time
        return given[0] if given else None


READER = Reader(
    name="decidim",
    recognise=recognise,
    read=read_decidim,
    needs=("pseudonyms",),
    documentation="readers-format-decidim",
)
