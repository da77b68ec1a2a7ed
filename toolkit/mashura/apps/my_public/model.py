"""A public that is being made: its tables, what their columns hold, and what is chosen; no widgets here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from mashura.data.columns.content import ColumnContent
from mashura.data.files.any_table import AnyTable, read_any_table
from mashura.data.notes import ImportNote, ReadPart
from mashura.errors import InputError
from mashura.i18n import Language, use_language
from mashura.publics import (
    CensusMapping,
    Details,
    delete_world,
    make_world,
    propose,
    read_census,
    save_world,
    undelete_world,
)
from mashura.publics.mapping import unknown_words
from mashura.simulation import World, load_world, own_world_names, world_names

# What a column holds that is not read.
_LEFT_OUT = ("ignored", "total")
# Kinds of columns that may name people.
_MAY_NAME = ("identity", "words", "link", "prose")


@dataclass(frozen=True)
class Table:
    """A table that was chosen, with what its columns hold."""

    content: AnyTable
    mapping: CensusMapping
    shown: frozenset[str] = frozenset()

    @property
    def name(self) -> str:
        """Name of the file."""
        return self.content.path.name

    @cached_property
    def withheld(self) -> tuple[str, ...]:
        """Columns that nothing is needed of and that may name people; their cells are not shown."""
        return tuple(
            header
            for header, role in self.mapping.columns.items()
            if role == "ignored" and ColumnContent(header, self.content.cells(header)).kind in _MAY_NAME
        )

    @cached_property
    def account(self) -> tuple[ReadPart, ...]:
        """What was read of the table, what was left out, and why."""
        columns = self.mapping.columns
        used = {header: "my-public-read-as" for header, role in columns.items() if role not in _LEFT_OUT}
        return self.content.account(
            used,
            dict.fromkeys(self.withheld, "my-public-may-name-people"),
            default="my-public-not-needed",
            details={header: {"role": columns[header]} for header in used},
        )

    def samples(self, header: str, most: int = 3) -> tuple[str, ...]:
        """Return the first different cells of a column; none of one that is withheld."""
        if header in self.withheld and header not in self.shown:
            return ()
        cells = self.content.column(self.content.header.index(header))
        return tuple(dict.fromkeys(cell for cell in cells if cell))[:most]

    @cached_property
    def unknown(self) -> dict[str, tuple[str, ...]]:
        """Words that are not understood, by characteristic."""
        return unknown_words(self.content, self.mapping)


@dataclass(frozen=True)
class Made:
    """A world made from the tables, and what was left out or assumed."""

    world: World
    notes: tuple[ImportNote, ...]


class MyPublic:
    """One person's own publics, and the one that is being made.

    Parameters
    ----------
    language : Language
        Language of messages.

    Examples
    --------
    >>> public = MyPublic("en")
    >>> public.add("census.csv", b"Sex,Count\\nMale,600\\nFemale,400\\n")
    >>> made = public.make()
    >>> made.world.population, made.world.name
    (1000, 'census')
    """

    def __init__(self, language: Language) -> None:
        self.language: Language = language
        self.base = "municipality"
        self.start()

    def start(self) -> None:
        """Begin anew, without tables."""
        self.tables: tuple[Table, ...] = ()
        self.name = ""
        self.country: str | None = None
        self.population: int | None = None

    def add(self, name: str, content: bytes) -> None:
        """Add a table; one of the same file name is replaced.

        Raises
        ------
        InputError
            If it is no table.
        """
        with use_language(self.language):
            table = read_any_table(Path(Path(name).name or "table.csv"), content)
        added = Table(table, propose(table))
        self.tables = (*(known for known in self.tables if known.name != added.name), added)
        if not self.name:
            self.name = " ".join(Path(added.name).stem.replace("_", " ").split())[:60]

    def remove(self, name: str) -> None:
        """Take a table away."""
        self.tables = tuple(table for table in self.tables if table.name != name)

    def say_column(self, name: str, header: str, role: str) -> None:
        """Say what a column of a table holds."""
        self._correct(name, {header: role}, {})

    def show(self, name: str, header: str, *, shown: bool) -> None:
        """Say whether the cells of a withheld column are harmless and may be shown."""
        self.tables = tuple(
            replace(table, shown=table.shown | {header} if shown else table.shown - {header})
            if table.name == name
            else table
            for table in self.tables
        )

    def say_word(self, name: str, attribute: str, word: str, value: str) -> None:
        """Say what a word of a table means."""
        self._correct(name, {}, {attribute: {word: value}})

    def make(self) -> Made:
        """Return the public as it stands now; nothing is saved.

        Raises
        ------
        InputError
            If the tables cannot be understood or fitted, or the name is no name.
        """
        with use_language(self.language):
            base = load_world(self.base)
            country = base.country if self.country is None else self.country
            censuses = [read_census(table.content, table.mapping, country) for table in self.tables]
            details = Details(name=self.name, base=base, country=self.country, population=self.population)
            world, notes = make_world(censuses, details)
        return Made(world, (*(note for census in censuses for note in census.notes), *notes))

    def save(self, *, over_another: bool = False) -> str:
        """Save the public, begin anew, and return its name.

        Raises
        ------
        InputError
            As for :meth:`make`, or if the name is taken.
        """
        made = self.make()
        with use_language(self.language):
            save_world(made.world, replace=over_another)
        self.start()
        return made.world.name

    def own(self) -> tuple[tuple[str, World | InputError], ...]:
        """Return the person's own worlds by name, with the error of one that cannot be read."""
        return tuple((name, self._load(name)) for name in own_world_names())

    def bases(self) -> tuple[World, ...]:
        """Return the worlds from which a public can borrow: those of Mashura."""
        return tuple(map(load_world, world_names()))

    def delete(self, name: str) -> None:
        """Put an own world away."""
        with use_language(self.language):
            delete_world(name)

    def undelete(self, name: str) -> None:
        """Bring an own world back."""
        with use_language(self.language):
            undelete_world(name)

    def _load(self, name: str) -> World | InputError:
        try:
            with use_language(self.language):
                return load_world(name)
        except InputError as error:
            return error

    def _correct(self, name: str, columns: Mapping[str, str], words: Mapping[str, Mapping[str, str]]) -> None:
        with use_language(self.language):
            self.tables = tuple(
                replace(table, mapping=table.mapping.corrected(columns, words))
                if table.name == name
                else table
                for table in self.tables
            )
