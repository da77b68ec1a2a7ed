"""One table of a Decidim export of any version: cells by column, texts, authors, times."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from mashura.data.columns.decisions import decided_times, unknown_cells
from mashura.data.files.any_table import AnyTable
from mashura.data.files.markup import plain_text
from mashura.data.notes import ImportNote, ReadPart
from mashura.data.platforms.decidim_columns import LOCALE, standard_names
from mashura.i18n import active_language, western_digits

_TIMES = ("created_at", "published_at", "start_time")
_NAMES = (
    "author/name",
    "endorsements/user_endorsements",
    "endorsements/user_likes",
    "user_group/name",
    "administrator",
    "valuator",
)


@dataclass
class DecidimTable:
    """One table; cells are found by our name of their column (:mod:`mashura.data.platforms.decidim_columns`).

    Attributes
    ----------
    file : str
        Name of the file inside the export.
    table : AnyTable
    naming : callable
        Gives the place of each column by our name for it.
    notes : list of ImportNote
    used : dict of str to str
        What each column was read as, for the account.
    """

    file: str
    table: AnyTable
    naming: Callable[[Iterable[str]], dict[str, int]] = standard_names
    notes: list[ImportNote] = field(default_factory=list)
    used: dict[str, str] = field(default_factory=dict)
    details: dict[str, dict[str, str]] = field(default_factory=dict)
    unread_rows: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.places = self.naming(self.table.header)
        self.notes += self.table.notes
        self.times = self._times()
        self.several_names = self._shared_numbers()
        url = self.places.get("author/url")
        self.has_profiles = url is not None and any(
            "/profiles/" in cells[url] for _, cells in self.table.rows
        )

    def has(self, *names: str) -> bool:
        """Whether it has one of some columns."""
        return any(name in self.places for name in names)

    def cell(self, cells: Sequence[str], *names: str, how: str = "account-decidim") -> str:
        """Return the first filled cell of the named columns."""
        value = ""
        for name in names:
            if name in self.places:
                self.used.setdefault(self.table.header[self.places[name]], how)
                value = value or cells[self.places[name]]
        return value

    def text(self, cells: Sequence[str], name: str) -> tuple[str, str | None]:
        """Return a text and its language: the active language, else the first one that is filled in."""
        whole = self.cell(cells, name, how="account-statements-text")
        if whole:
            return plain_text(whole), None
        translations = {
            column.partition("/")[2]: plain_text(self.cell(cells, column, how="account-statements-text"))
            for column in self.places
            if column.startswith(f"{name}/") and LOCALE.fullmatch(column.partition("/")[2])
        }
        filled = {locale: text for locale, text in translations.items() if text}
        locale = active_language() if filled.get(active_language()) else next(iter(filled), None)
        return (filled[locale], locale) if locale else ("", None)

    def authors(self, cells: Sequence[str]) -> list[str]:
        """Return who wrote a row: each author's account, else their names; empty if nobody is named.

        The entity's own contributions have a number that a participant can have too; where no address tells
        them apart (:meth:`is_official`), the names beside the number do.
        """
        numbers = re.findall(r"\w+", self.cell(cells, "author/id", how="account-author"))
        names = self.cell(cells, "author/name", how="account-author")
        if self.is_official(cells):
            return []
        if not numbers:
            return [name.strip() for name in _listed(names) if name.strip()]
        if len(numbers) > 1:
            return [f"account {number}" for number in numbers]
        number = numbers[0]
        return [f"account {number} {names}" if number in self.several_names else f"account {number}"]

    def is_official(self, cells: Sequence[str]) -> bool:
        """Whether a row is by the entity itself or of a meeting: its author's address is no profile.

        Where other authors have profiles, one with neither number nor address is the entity too.
        """
        url = self.cell(cells, "author/url", how="account-author")
        if url:
            return "/profiles/" not in url
        return self.has_profiles and not self.cell(cells, "author/id", how="account-author")

    def names(self) -> Iterator[str]:
        """Yield all names of people in it; they are used only to mask texts."""
        for _, cells in self.table.rows:
            for column in _NAMES:
                if column in self.places:
                    yield from _listed(cells[self.places[column]])

    def unique_rows(self, prefix: str) -> Iterator[tuple[int, str, Sequence[str]]]:
        """Yield place, identifier and cells of every row with a number of its own; others are noted."""
        if "id" not in self.places:
            raise self.table.missing_column("id")
        seen: set[str] = set()
        left: dict[str, list[tuple[int, str]]] = {}
        for place, (line, cells) in enumerate(self.table.rows):
            number = western_digits(self.cell(cells, "id", how="account-statements-statement-id"))
            if not number or number in seen:
                left.setdefault("data-note-row-twice" if number else "readers-note-no-id", []).append(
                    (line, number)
                )
                continue
            seen.add(number)
            yield place, f"{prefix}-{number}", cells
        for key, rows in left.items():
            line, number = rows[0]
            self.notes.append(self.table.note(key, line, id=number, count=str(len(rows))))
            self.leave_out(
                "account-row-twice" if key == "data-note-row-twice" else "account-no-number", len(rows)
            )

    def leave_out(self, why: str, count: int = 1) -> None:
        """Count rows that are left out for a reason (key of a message)."""
        self.unread_rows[why] = self.unread_rows.get(why, 0) + count

    def counts(self, *names: str) -> list[int | None]:
        """Return the first of some columns as whole numbers; cells that are none are noted once."""
        name = next((name for name in names if name in self.places), None)
        if name is None:
            return [None] * len(self.table.rows)
        cells = self.table.column(self.places[name])
        header = self.table.header[self.places[name]]
        self.used[header] = "account-counts"
        plain = [western_digits(cell) for cell in cells]
        values = [
            int(cell.partition(".")[0]) if re.fullmatch(r"\d{1,9}(?:\.0+)?", cell) else None for cell in plain
        ]
        unknown = [
            place
            for place, (cell, value) in enumerate(zip(cells, values, strict=True))
            if cell and value is None
        ]
        self.notes += unknown_cells(unknown, cells, self.table.lines, self.file, header)
        return values

    def account(self) -> tuple[ReadPart, ...]:
        """Return what was read of it and what was left out."""
        left = {
            self.table.header[place]: "account-identity"
            for name, place in self.places.items()
            if name in _NAMES and self.table.header[place] not in self.used
        }
        return self.table.account(
            self.used, left, details=self.details, unread_rows=[*self.unread_rows.items()]
        )

    def _times(self) -> list[Any]:
        """Return when each row was written or, if that is not given, published."""
        times: list[Any] = [None] * len(self.table.rows)
        for name in _TIMES:
            if name not in self.places:
                continue
            header = self.table.header[self.places[name]]
            cells = self.table.column(self.places[name])
            values, decision = decided_times(cells, self.table.lines, self.file, header)
            times = [new if old is None else old for old, new in zip(times, values, strict=True)]
            self.notes += decision.notes
            self.used[header], self.details[header] = decision.how, decision.details
            if all(times):
                break
        return times

    def _shared_numbers(self) -> Collection[str]:
        """Return the account numbers that stand beside several names, so that a number is not one person."""
        ids, names = self.places.get("author/id"), self.places.get("author/name")
        if ids is None or names is None or self.has("author/url"):
            return ()
        by_number: dict[str, set[str]] = {}
        for _, cells in self.table.rows:
            if cells[names]:
                by_number.setdefault(cells[ids], set()).add(cells[names])
        return {number for number, given in by_number.items() if len(given) > 1}


def _listed(names: str) -> list[str]:
    """Return the names in a cell: several are separated by commas, in some versions in square brackets."""
    return names.strip("[]").replace('"', "").split(",")
