"""Variants: each class gets other cases, numbers and orders, drawn from the secret of its course.

An exercise as it is written is its *book variant*, which the repository and every trainee's own workspace
show. A course draws once, when it is built, and keeps the draw, so that handouts and grading stay together
whatever is installed later. Both languages of a class have the same variant.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise, product
from pathlib import Path
from typing import Any, Literal

from mashura.course.sources.source import Cell, Header, Source
from mashura.errors import InputError
from mashura.grading.exercise.drawing import Draw
from mashura.grading.exercise.pools import PARTS, Choose, Group, Pool, Pools, Sort, groups_of, holds
from mashura.i18n import LANGUAGES, Language, format_number

_PLACEHOLDER = re.compile(r"\{\{ *([a-z][a-z0-9_]*(?:\.[a-zA-Z0-9_-]+)*) *\}\}")
# Numbers from here on are grouped: 9000, but 60,000.
_GROUPED = 10_000


@dataclass(frozen=True, kw_only=True)
class Key:
    """The key of one field of a form, in the ids that its class sees."""

    kind: Literal["sort", "choose", "order"]
    groups: tuple[Group, ...]
    options: tuple[str, ...] = ()
    rests_on: tuple[tuple[str, str], ...] = ()

    @property
    def places(self) -> dict[str, tuple[str, str]]:
        """For each row its option and slip."""
        return {entry: (group.place, group.slip) for group in self.groups for entry in group.entries}

    @property
    def right(self) -> tuple[str, ...]:
        """The right options; of an order, one step after the other."""
        return tuple(entry for group in self.groups if group.place != "wrong" for entry in group.entries)

    @property
    def wrong(self) -> dict[str, str]:
        """For each wrong option its slip."""
        return {
            entry: group.slip for group in self.groups if group.place == "wrong" for entry in group.entries
        }

    def named(self, name: str) -> tuple[str, ...]:
        """Return the entries of every group with that place, slip or name."""
        return tuple(
            entry for group in self.groups if name in (group.place, group.slip) for entry in group.entries
        )


@dataclass(frozen=True, kw_only=True)
class ItemVariant:
    """What a check knows of its class's variant: the values of placeholders, and the key of each field."""

    values: Mapping[str, Any] = field(default_factory=dict)
    keys: Mapping[str, Key] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Variant:
    """A draw applied to its exercise: the source with forms and code filled in, keys, and texts.

    Parameters
    ----------
    draw : Draw
        What was drawn.
    written : Source
        The exercise as it is written.
    pools : Pools
        Its pools.
    is_book : bool
        Whether ids stay as they are written; a class gets ids that tell nothing.
    derived : mapping
        What ``derive`` of ``variants.py`` works out from the values and tables, for checks and known answers.

    Raises
    ------
    InputError
        If the draw has entries that the pools do not know, or the exercise a placeholder that nothing fills.
    """

    draw: Draw
    written: Source[Header]
    pools: Pools
    is_book: bool
    derived: Mapping[str, Any] = field(default_factory=dict)

    def with_derived(
        self, derive: Callable[[Mapping[str, Any], Path], dict[str, Any]], data: Path
    ) -> Variant:
        """Return this variant with what follows from its values and its tables in ``data``.

        Raises
        ------
        InputError
            If a value is not known: a course keeps what it has drawn, also when a newer version draws from
            another pool.
        """
        try:
            return replace(self, derived=derive(self.draw.values, data))
        except KeyError as error:
            value = str(error.args[0])
            raise InputError("grading-variant-value", name=self.draw.exercise, value=value) from None

    @property
    def values(self) -> dict[str, Any]:
        """What every placeholder stands for."""
        return {**self.draw.values, **self.derived}

    @property
    def name(self) -> str:
        """``book``, or a short name that tells nothing of what was drawn."""
        return "book" if self.is_book else self.draw.digest

    @property
    def text(self) -> str:
        """What was drawn, as the text of a file; empty for the book variant."""
        return "" if self.is_book else self.draw.model_dump_json(indent=1)

    @property
    def source(self) -> Source[Header]:
        """The source with this variant's forms and code; prose keeps its placeholders."""
        return replace(self.written, cells=tuple(self._cell(cell) for cell in self.written.cells))

    def prose_values(self, language: Language) -> dict[str, str]:
        """Return what the placeholders of prose stand for in one language."""
        return {
            name: _shown(value, language)
            for name, value in self.values.items()
            if not isinstance(value, list) and (not isinstance(value, Mapping) or {*value} == {*LANGUAGES})
        }

    def worded(self, text: str, language: Language) -> str:
        """Return a text of one language in which the placeholders of values are filled in."""
        values = self.prose_values(language)
        return _PLACEHOLDER.sub(lambda match: values.get(match[1], match[0]), text)

    def item(self, item: str) -> ItemVariant:
        """Return what the check of an item knows."""
        keys = {}
        for place in self.draw.order:
            owner, name, part = place.split("/")
            if owner == item and (key := self._key(item, name, part)) is not None:
                keys[name] = key
        return ItemVariant(values=self.values, keys=keys)

    def filled(self, code: str, item: str = "") -> str:
        """Return code in which every placeholder is a literal."""
        return _PLACEHOLDER.sub(lambda match: self._literal(match[1], item), code)

    def _ids(self, item: str) -> dict[str, str]:
        """Return the id that the class sees for each entry that was drawn from a pool."""
        ids: dict[str, str] = {}
        for place, drawn in self.draw.order.items():
            owner, name, part = place.split("/")
            pool = self._pool(item, name)
            if owner == item and not self.is_book and pool is not None and holds(pool) == part:
                # Two fields of an item may share entries, which then have one id.
                for entry in drawn:
                    ids.setdefault(entry, f"k{len(ids) + 1}")
        return ids

    def _pool(self, item: str, name: str) -> Pool | None:
        shown = [
            entry
            for place, drawn in self.draw.order.items()
            if place.startswith(f"{item}/")
            for entry in drawn
        ]
        return self.pools.case_of(item, shown).pools.get(name)

    def _key(self, item: str, name: str, part: str) -> Key | None:
        pool = self._pool(item, name)
        if pool is None or holds(pool) != part:
            return None
        ids = self._ids(item)
        drawn = self.draw.order[f"{item}/{name}/{part}"]
        groups = tuple(
            replace(
                group,
                entries=tuple(ids.get(entry, entry) for entry in drawn if entry in group.entries),
            )
            for group in groups_of(pool)
        )
        if isinstance(pool, Sort):
            options = self.draw.order.get(f"{item}/{name}/options", tuple(pool.sort))
            return Key(kind="sort", groups=groups, options=options)
        if isinstance(pool, Choose):
            return Key(kind="choose", groups=groups)
        steps = {group.place: group.entries for group in groups if group.place != "wrong"}
        pairs = tuple(pairwise(steps)) if pool.rests_on is None else pool.rests_on
        rests_on = tuple(pair for a, b in pairs for pair in product(steps[a], steps[b]))
        return Key(kind="order", groups=groups, rests_on=rests_on)

    def _cell(self, cell: Cell) -> Cell:
        metadata = {name: value for name, value in cell.metadata.items() if name != "values"}
        if cell.kind != "code":
            return replace(cell, metadata=metadata)
        item = str(cell.metadata.get("nbgrader", {}).get("item", ""))
        if item and "form" in metadata:
            metadata["form"] = [self._field(described, item) for described in metadata["form"]]
        return replace(cell, text=self.filled(cell.text, item), metadata=metadata)

    def _field(self, described: Mapping[str, Any], item: str) -> dict[str, Any]:
        shown = {name: value for name, value in described.items() if name != "scale"}
        ids = self._ids(item)
        for part in PARTS:
            drawn = self.draw.order.get(f"{item}/{described['name']}/{part}")
            if drawn is None:
                continue
            words = {str(entry["id"]): entry for entry in described[part]}
            words |= {name: entry.model_dump() for name, entry in self.pools.words.get(item, {}).items()}
            if unknown := [entry for entry in drawn if entry not in words]:
                raise InputError(
                    "grading-variant-entry", name=self.draw.exercise, item=item, entry=unknown[0]
                )
            shown[part] = [{**words[entry], "id": ids.get(entry, entry)} for entry in drawn]
        return {name: self._described(value) for name, value in shown.items()}

    def _described(self, value: Any, language: Language | None = None) -> Any:
        """Return a part of a form's description in which the placeholders of words are filled in."""
        if isinstance(value, str) and language is not None:
            return self.worded(value, language)
        if isinstance(value, Mapping):
            return {
                name: self._described(inner, name if name in LANGUAGES else None)
                for name, inner in value.items()
            }
        return [self._described(inner) for inner in value] if isinstance(value, list) else value

    def _literal(self, name: str, item: str) -> str:
        field_name, *parts = name.split(".")
        if not parts and field_name in self.values:
            return repr(self.values[field_name])
        entries = self._entries(field_name, parts[0], item) if parts else None
        if entries is None:
            raise InputError("grading-variant-placeholder", file=str(self.written.path), item=item, name=name)
        if isinstance(entries, str):
            return entries
        return _quoted(entries[int(parts[1])]) if len(parts) > 1 else f"[{', '.join(map(_quoted, entries))}]"

    def _entries(self, name: str, part: str, item: str) -> str | Sequence[str] | None:
        """Return the ids that a placeholder names, or the code of a whole answer."""
        ids = self._ids(item)
        if part in PARTS:
            drawn = self.draw.order.get(f"{item}/{name}/{part}")
            return None if drawn is None else [ids.get(entry, entry) for entry in drawn]
        if part == "stub":
            rows = self._entries(name, "rows", item) or ()
            return _dictionary(dict.fromkeys(rows, ""))
        key = self.item(item).keys.get(name)
        if key is None:
            return None
        if part == "key":
            if key.kind != "sort":
                return key.right
            rows = self._entries(name, "rows", item) or ()
            return _dictionary({row: key.places[row][0] for row in rows})
        return key.named(part) or None


def _dictionary(entries: Mapping[str, str]) -> str:
    lines = [f"    {_quoted(name)}: {_quoted(value)}," for name, value in entries.items()]
    return "\n".join(["{", *lines, "}"])


def _quoted(word: str) -> str:
    return f'"{word}"'


def _shown(value: Any, language: Language) -> str:
    if isinstance(value, Mapping):
        return str(value[language])
    if isinstance(value, int) and abs(value) >= _GROUPED:
        return format_number(value, language)
    return str(value)
