"""Drawing a variant from the secret of a course, the same for the whole class and in every language."""

from __future__ import annotations

import atexit
import hashlib
import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import BaseModel, ConfigDict

from mashura.course.sources.source import Header, Source
from mashura.grading.box.working_folders import WorkingFolder
from mashura.grading.exercise.pools import PARTS, Case, Order, Pool, Pools, answer_cells, groups_of, holds

_TRIES = 200


class Draw(BaseModel):
    """What was drawn for a class: plain data, which its course keeps.

    ``order`` has the ids of the pool in the order shown, by ``item/field/rows`` or ``item/field/options``;
    ``files`` the texts of the tables beside the notebook, and ``cases`` of the plans that an app begins with.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    exercise: str
    order: dict[str, tuple[str, ...]] = {}
    values: dict[str, Any] = {}
    files: dict[str, str] = {}
    cases: dict[str, str] = {}

    @property
    def digest(self) -> str:
        """A short name of this variant, which tells nothing about it."""
        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()[:12]


@dataclass(frozen=True, kw_only=True)
class Drawn:
    """What ``variants.py`` draws for one item: values of placeholders, texts of tables and cases by name."""

    values: Mapping[str, Any] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    cases: Mapping[str, str] = field(default_factory=dict)


Drawer = Callable[[np.random.Generator, Mapping[str, Any]], Drawn]
"""A function of ``variants.py``: from a generator and the values of the case to what is drawn."""


def book_draw(name: str, source: Source[Header]) -> Draw:
    """Return the book variant: what the source shows."""
    order: dict[str, tuple[str, ...]] = {}
    values: dict[str, Any] = {}
    for cell, item in answer_cells(source):
        values |= cell.metadata.get("values", {})
        for described in cell.metadata.get("form", ()):
            for part in PARTS:
                if isinstance(described.get(part), list):
                    ids = tuple(str(entry["id"]) for entry in described[part])
                    order[f"{item}/{described['name']}/{part}"] = ids
    return Draw(exercise=name, order=order, values=values)


def draw(name: str, source: Source[Header], pools: Pools, drawers: Mapping[str, Drawer], secret: str) -> Draw:
    """Draw a variant from a secret: the same secret gives the same variant.

    Parameters
    ----------
    name : str
        The exercise.
    source : Source
        The exercise as it is written.
    pools : Pools
        What :func:`read_pools` returned for it.
    drawers : mapping
        ``DRAWS`` of ``variants.py``, by item of the exercise that holds the pools.
    secret : str
        The course's secret.
    """
    book = book_draw(name, source)
    order: dict[str, tuple[str, ...]] = {}
    values = dict(book.values)
    files: dict[str, str] = {}
    plans: dict[str, str] = {}
    for cell, item in answer_cells(source):
        common = f"{secret}/{pools.names.get(item, item)}"
        cases = pools.cases.get(item, (Case(),))
        case = cases[int(_turns(common, "case", len(cases))[pools.slot % len(cases)])]
        values |= case.values
        for described in cell.metadata.get("form", ()):
            for part in PARTS:
                place = f"{item}/{described['name']}/{part}"
                if place not in book.order:
                    continue
                pool = case.pools.get(described["name"])
                scale = bool(described.get("scale")) and part == "options"
                if pool is not None and holds(pool) == part:
                    shown = book.order[place]
                    counts = _counts(pools.case_of(item, shown).pools[described["name"]], shown)
                    order[place] = _drawn(pool, counts, pools.slot, common, f"{secret}/{item}")
                elif not scale:
                    shuffled = _turns(f"{secret}/{item}", place, len(book.order[place]))
                    order[place] = tuple(book.order[place][turn] for turn in shuffled)
                else:
                    order[place] = book.order[place]
        if drawer := drawers.get(pools.names.get(item, item)):
            drawn = _distinct(drawer, generator(common, "numbers"), values, pools.slot)
            values |= drawn.values
            files |= drawn.files
            plans |= drawn.cases
    return Draw(exercise=name, order=order, values=values, files=files, cases=plans)


def generator(*names: str) -> np.random.Generator:
    """Return the random generator that belongs to these names."""
    digest = hashlib.sha256("/".join(names).encode()).digest()
    return np.random.default_rng(int.from_bytes(digest[:8], "big"))


def _turns(*names: Any) -> Sequence[int]:
    *named, count = names
    return [int(turn) for turn in generator(*named).permutation(count)]


def _distinct(drawer: Drawer, random: np.random.Generator, values: Mapping[str, Any], slot: int) -> Drawn:
    """Return the draw of that number in a row in which no two are alike."""
    drawn: list[Drawn] = []
    for _ in range(_TRIES):
        candidate = drawer(random, values)
        if candidate not in drawn:
            drawn.append(candidate)
        if len(drawn) > slot:
            break
    return drawn[-1]


def _counts(pool: Pool, shown: Sequence[str]) -> dict[tuple[str, str], int]:
    """Return how many entries of each group the book variant shows."""
    return {
        (group.place, group.slip): sum(entry in shown for entry in group.entries) for group in groups_of(pool)
    }


def _drawn(
    pool: Pool, counts: Mapping[tuple[str, str], int], slot: int, common: str, own: str
) -> tuple[str, ...]:
    """Draw as many entries of each group as the book shows, and put them in an order that tells nothing."""
    taken: list[str] = []
    steps: list[str] = []
    for group in groups_of(pool):
        count = counts.get((group.place, group.slip), len(group.entries))
        turns = _turns(common, group.place, group.slip, len(group.entries))
        entries = [group.entries[turns[(slot * count + number) % len(turns)]] for number in range(count)]
        taken += entries
        if group.place != "wrong":
            steps += entries
    for attempt in range(_TRIES):
        order = [taken[turn] for turn in _turns(own, "order", str(attempt), len(taken))]
        if not isinstance(pool, Order) or [entry for entry in order if entry in steps] != steps:
            break
    return tuple(order)


def variant_tables(drawn: Draw, files: Path) -> Path:
    """Return a folder with the files of a variant; where none is drawn, that of the exercise itself."""
    return _tables(tuple(sorted(drawn.files.items())), files) if drawn.files else files


@cache
def _tables(drawn: tuple[tuple[str, str], ...], files: Path) -> Path:
    """Write the files of an exercise, some of them drawn anew, into a folder that ends with this process."""
    folder = WorkingFolder()
    atexit.register(folder.remove)
    if files.is_dir():
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(files, folder.path, dirs_exist_ok=True, ignore=ignored)
    for name, text in drawn:
        (folder.path / name).write_text(text, encoding="utf-8")
    return folder.path
