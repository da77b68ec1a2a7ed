"""Pools: what may be drawn for an exercise, beside the rows and options that it shows as it is written.

``variants.yaml`` beside an exercise holds them, each entry under its key (``docs/exercise-format.md``).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from mashura.course.sources.forms import Entry, read_form
from mashura.course.sources.source import Cell, Header, Source, read_source
from mashura.record_file import read_record

FILE = "variants.yaml"
PARTS = ("rows", "options")


class _Strict(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


Entries = tuple[Entry | str, ...]
"""Entries of a pool; an id alone is an entry of the book variant, whose words are in its form."""


class Sort(_Strict):
    """Rows of ``choose-each``: for each option, and for the slip of those who choose another, its rows."""

    sort: dict[str, dict[str, Entries]]


class Choose(_Strict):
    """Options of ``choose-several``: right ones by any name of a group, wrong ones by their slip."""

    right: dict[str, Entries]
    wrong: dict[str, Entries]


class Order(_Strict):
    """Options of ``arrange``: right ones by the name of their step, wrong ones by their slip.

    Each step rests on the one before it, or ``rests_on`` says which rests on which; whatever else is free.
    """

    order: dict[str, Entries]
    wrong: dict[str, Entries] = {}
    rests_on: tuple[tuple[str, str], ...] | None = None


Pool = Sort | Choose | Order


class Case(_Strict):
    """One case of an item: what its placeholders stand for, and the pools of its form's fields."""

    values: dict[str, Any] = {}
    pools: dict[str, Pool] = {}


class VariantsFile(_Strict):
    """``variants.yaml``: the cases of each item; the first is the book's.

    ``parallel`` names exercises that are drawn together, so that no two of them get the same entries. The
    first of them holds the pools, and each other one names it by ``like``.
    """

    parallel: tuple[str, ...] = ()
    like: str = ""
    items: dict[str, Case | tuple[Case, ...]] = {}


@dataclass(frozen=True, kw_only=True)
class Group:
    """Entries with one key: the option, ``right``, ``wrong`` or a step, and the slip or name of the group."""

    place: str
    slip: str
    entries: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Pools:
    """The pools of an exercise, the words of all their entries, and its place among parallel exercises.

    Attributes
    ----------
    names : mapping
        For each item, the one of the exercise ``lead`` under which it is drawn.
    slot : int
        How many parallel exercises are drawn before it.
    """

    cases: Mapping[str, tuple[Case, ...]]
    words: Mapping[str, Mapping[str, Entry]]
    names: Mapping[str, str]
    lead: str = ""
    slot: int = 0

    def case_of(self, item: str, shown: Sequence[str]) -> Case:
        """Return the case of an item to which these entries belong."""

        def known(case: Case) -> int:
            groups = (group for pool in case.pools.values() for group in groups_of(pool))
            return len({*shown} & {entry for group in groups for entry in group.entries})

        return max(self.cases.get(item, (Case(),)), key=known)


def read_pools(folder: Path, name: str, source: Source[Header]) -> Pools:
    """Return what may be drawn for an exercise; nothing where it has no ``variants.yaml``.

    Raises
    ------
    InputError
        If the file is not as expected.
    """
    path = folder / FILE
    if not path.is_file():
        return Pools(cases={}, words={}, names={})
    own = read_record(path, VariantsFile)
    lead = own.like or name
    held = read_record(_beside(folder, lead) / FILE, VariantsFile) if own.like else own
    family = held.parallel or (name,)
    sources = {
        member: source if member == name else read_source(_beside(folder, member) / f"{member}.md")
        for member in family
    }
    items = {member: _item_ids(sources[member]) for member in family}
    names = dict(zip(items[name], items[lead], strict=True))
    books = [
        dict(zip(items[name], (_book_words(sources[member], item) for item in items[member]), strict=True))
        for member in family
    ]
    cases = {}
    words: dict[str, dict[str, Entry]] = {}
    for item in items[name]:
        written = held.items.get(names[item])
        if written is None:
            continue
        cases[item] = written if isinstance(written, tuple) else (written,)
        words[item] = {entry: known for book in books for entry, known in book[item].items()}
        words[item] |= {entry.id: entry for case in cases[item] for entry in _worded(case)}
    return Pools(cases=cases, words=words, names=names, lead=lead, slot=family.index(name))


def holds(pool: Pool) -> str:
    """Return which part of a form's field a pool fills: ``rows`` or ``options``."""
    return "rows" if isinstance(pool, Sort) else "options"


def groups_of(pool: Pool) -> Iterator[Group]:
    """Yield the entries of a pool by their key, in the ids of the pool."""

    def ids(entries: Entries) -> tuple[str, ...]:
        return tuple(entry if isinstance(entry, str) else entry.id for entry in entries)

    if isinstance(pool, Sort):
        for option, slips in pool.sort.items():
            for slip, entries in slips.items():
                yield Group(place=option, slip=slip, entries=ids(entries))
        return
    right = pool.right if isinstance(pool, Choose) else pool.order
    for name, entries in right.items():
        place = "right" if isinstance(pool, Choose) else name
        yield Group(place=place, slip=name, entries=ids(entries))
    for slip, entries in pool.wrong.items():
        yield Group(place="wrong", slip=slip, entries=ids(entries))


def _worded(case: Case) -> Iterator[Entry]:
    for pool in case.pools.values():
        parts = [*pool.sort.values()] if isinstance(pool, Sort) else [pool.wrong]
        parts += [] if isinstance(pool, Sort) else [pool.right if isinstance(pool, Choose) else pool.order]
        for groups in parts:
            for entries in groups.values():
                yield from (entry for entry in entries if isinstance(entry, Entry))


def answer_cells(source: Source[Header]) -> Iterator[tuple[Cell, str]]:
    """Yield the cells that may vary, each with its item or, for a cell with values alone, its own id."""
    for cell in source.cells:
        mark = cell.metadata.get("nbgrader", {})
        if mark.get("part") == "answer" or "values" in cell.metadata:
            yield cell, str(mark.get("item", cell.id))


def _item_ids(source: Source[Header]) -> list[str]:
    return [item for _, item in answer_cells(source)]


def _book_words(source: Source[Header], item: str) -> dict[str, Entry]:
    """Return the entries that an item's form lists in the book variant."""
    cell = next(cell for cell, name in answer_cells(source) if name == item)
    return {
        entry.id: entry
        for shown in read_form(cell, source)
        for part in PARTS
        if isinstance(listed := getattr(shown, part, None), tuple)
        for entry in listed
    }


def _beside(folder: Path, name: str) -> Path:
    return folder.parent / name.replace("-", "_")
