"""Tables of Decidim on their way into the tables of a consultation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import pandas as pd

from mashura.data.platforms.decidim_table import DecidimTable
from mashura.i18n import western_digits
from mashura.methodology.tables.checks import empty_table
from mashura.privacy.pseudonyms import Pseudonyms

# Column names of the same count in different versions.
_COUNTS = {"votes": ("votes",), "endorsements": ("endorsements/total_count", "endorsements")}
_TRUE_WORDS = ("true", "t", "1", "yes", "sí", "si", "oui", "selected", "نعم")
_WITHDRAWN = re.compile(
    r"\s*(?:withdrawn|retirad[ao]|retirat|retirée?|zurückgezogen|ritirat[ao]|مسحوبة?|سحبت?|تم السحب)\s*",
    re.IGNORECASE,
)
_IN_FAVOUR = ("1", "in favor", "in favour", "a favor", "pour", "مؤيد", "مع")
_AGAINST = ("-1", "against", "en contra", "contre", "معارض", "ضد")


@dataclass
class DecidimReading:
    """The tables on their way into the tables of a consultation."""

    people: Pseudonyms
    hidden: set[tuple[str, str]]
    rows: list[dict[str, Any]] = field(default_factory=list)
    votes: list[tuple[str, str, Any, int]] = field(default_factory=list)
    first: dict[str, Any] = field(default_factory=dict)
    known: dict[str, str] = field(default_factory=dict)
    read: set[str] = field(default_factory=set)
    has_addresses: bool = False

    def statements(self, table: DecidimTable, prefix: str, body_column: str) -> None:
        """Add the proposals or debates of a table; withdrawn and hidden ones count as moderated out."""
        counts = {name: table.counts(*columns) for name, columns in _COUNTS.items()}
        told = dict.fromkeys(("withdrawn", "hidden", "official", "amendments"), 0)
        for place, statement_id, cells in table.unique_rows(prefix):
            title, language = table.text(cells, "title")
            body, body_language = table.text(cells, body_column)
            text = "\n".join(part for part in (title, body) if part)
            is_deleted = bool(table.cell(cells, "deleted_at"))
            if is_deleted or not text:
                table.leave_out("account-deleted" if is_deleted else "account-no-text")
                continue
            if statement_id in self.read:
                table.leave_out("account-row-twice")
                continue
            self.read.add(statement_id)
            is_withdrawn = (
                _WITHDRAWN.fullmatch(table.cell(cells, "state")) is not None
                or is_true(table.cell(cells, "withdrawn"))
                or bool(table.cell(cells, "withdrawn_at"))
            )
            is_hidden = self._is_hidden(table, cells, statement_id)
            told["withdrawn"] += is_withdrawn
            told["hidden"] += is_hidden
            told["official"] += table.is_official(cells)
            told["amendments"] += is_true(table.cell(cells, "is_amend"))
            url = _address(table.cell(cells, "url"))
            self.known |= {url or statement_id: statement_id, statement_id: statement_id}
            self.has_addresses = self.has_addresses or bool(url)
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
        for name, count in told.items():
            if count:
                table.notes.append(table.table.note(f"readers-note-{name}", count=str(count)))

    def comments(self, table: DecidimTable) -> None:
        """Add the comments of a table, and the positions that their authors take on proposals."""
        astray: list[int] = []
        nameless: list[int] = []
        hidden = 0
        for place, statement_id, cells in table.unique_rows("comment"):
            line = table.table.rows[place][0]
            text, language = table.text(cells, "body")
            gone = bool(table.cell(cells, "deleted_at"))
            if gone or not text:
                table.leave_out("account-deleted" if gone else "account-no-text")
                continue
            if statement_id in self.read:
                table.leave_out("account-row-twice")
                continue
            self.read.add(statement_id)
            author, time = self._authors(table, place, cells), table.times[place]
            is_hidden = self._is_hidden(table, cells, statement_id)
            hidden += is_hidden
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
            position = _position(table.cell(cells, "alignment", how="account-votes-vote"))
            depth = western_digits(table.cell(cells, "depth"))
            is_reply = depth not in ("", "0") or table.cell(cells, "commentable_type").endswith("Comment")
            if proposal is None:
                astray.append(line)
            elif position and not is_reply and not is_hidden and author is None:
                nameless.append(line)
            elif position and not is_reply and not is_hidden and author is not None:
                self.votes.append((author, proposal, time, position))
        if hidden:
            table.notes.append(table.table.note("readers-note-hidden-comments", count=str(hidden)))
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

    def _is_hidden(self, table: DecidimTable, cells: Sequence[str], statement_id: str) -> bool:
        kind, _, number = statement_id.partition("-")
        return (kind, number) in self.hidden or bool(table.cell(cells, "hidden_at"))

    def _proposal(self, table: DecidimTable, cells: Sequence[str]) -> str | None:
        """Return the proposal or debate that a comment belongs to.

        A number counts only where no address tells the site.
        """
        address = _address(table.cell(cells, "root_commentable_url"))
        if address and self.has_addresses:
            return self.known.get(address)
        kind = table.cell(cells, "commentable_type").rpartition("::")[2].lower()
        number = western_digits(table.cell(cells, "commentable_id"))
        return self.known.get(f"{kind}-{number}")

    def _authors(self, table: DecidimTable, place: int, cells: Sequence[str]) -> str | None:
        """Return the first author's pseudonym; all authors are participants."""
        time = table.times[place]
        given = [self.people(author) for author in table.authors(cells)]
        for author in given:
            earlier = self.first.get(author)
            if earlier is None or (time is not None and time < earlier):
                self.first[author] = time
        return given[0] if given else None


def is_true(cell: str) -> bool:
    """Return whether a cell says yes, in any of the platforms' languages."""
    return cell.strip().lower() in _TRUE_WORDS


def _position(cell: str) -> int:
    """Return 1 for a comment in favour, -1 for one against, 0 for one without a position."""
    word = western_digits(cell).strip().lower().removesuffix(".0")
    return 1 if word in _IN_FAVOUR else -1 if word in _AGAINST else 0


def _address(url: str) -> str:
    """Return an address without what does not belong to the page: language, anchor, last slash."""
    return url.partition("?")[0].partition("#")[0].rstrip("/")
