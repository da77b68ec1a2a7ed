"""Records down to their single answers: where they stand, and records in which every answer is given."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, get_origin

import pytest

from mashura.methodology.fields import inner_type
from mashura.methodology.records.record import Record

_DATES = date(2027, 3, 4), date(2027, 4, 9)
_LANGUAGES = "ar", "ur"
_SHARES = 0.73, 0.41
_NUMBERS = 37, 53


@dataclass(frozen=True)
class Leaf:
    """A field that holds no record of its own: its place, and the record that has it."""

    path: tuple[str, ...]
    record: type[Record]

    @property
    def field(self) -> str:
        return self.path[-1]

    def __str__(self) -> str:
        return ".".join(self.path)


def require_none(lines: list[str]) -> None:
    """Fail if there is anything to do, with one line for each."""
    if lines:
        pytest.fail("\n".join(lines), pytrace=False)


def is_record(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Record)


def leaves(record: type[Record], *path: str) -> Iterator[Leaf]:
    """Yield every single answer of a record, with those of its records and of its lists of records."""
    for field in record.model_fields:
        inner = inner_type(record, field)
        if is_record(inner):
            yield from leaves(inner, *path, field)
        else:
            yield Leaf((*path, field), record)


def records(record: type[Record]) -> set[type[Record]]:
    """Return a record and all records inside it."""
    inner = (inner_type(record, field) for field in record.model_fields)
    return {record}.union(*(records(kind) for kind in inner if is_record(kind)))


def filled(record: type[Record], *path: str) -> Record:
    """Return a record in which every answer is given; a list has one entry."""
    values: dict[str, Any] = {}
    for field in record.model_fields:
        inner = inner_type(record, field)
        if is_record(inner):
            values[field] = filled(inner, *path, field)
            if _is_list(record, field):
                values[field] = (values[field],)
        else:
            values[field] = two_values(Leaf((*path, field), record))[0]
    return record(**values)


def with_value(record: Record, path: tuple[str, ...], value: object) -> Record:
    """Return a record with another value at a place; in a list, in its first entry."""
    field, *rest = path
    if rest:
        inner = getattr(record, field)
        value = (
            (with_value(inner[0], tuple(rest), value), *inner[1:])
            if isinstance(inner, tuple)
            else with_value(inner, tuple(rest), value)
        )
    return record.model_copy(update={field: value})


def two_values(leaf: Leaf) -> tuple[Any, Any]:
    """Return two different answers that a field accepts; a text names its place."""
    first, second = _two_single_values(leaf)
    return ((first,), (second,)) if _is_list(leaf.record, leaf.field) else (first, second)


def _two_single_values(leaf: Leaf) -> tuple[Any, Any]:
    kind = inner_type(leaf.record, leaf.field)
    if isinstance(kind, type) and issubclass(kind, Enum):
        *_, second, first = kind
        return first, second
    if kind is bool:
        return True, False
    if kind is date:
        return _DATES
    if kind in (int, float):
        limits = leaf.record.model_fields[leaf.field].metadata
        if any(getattr(limit, "le", None) == 1 for limit in limits):
            return _SHARES
        least = max((getattr(limit, "ge", 0) for limit in limits if hasattr(limit, "ge")), default=0)
        return tuple(max(0, least) + number for number in _NUMBERS)
    if leaf.field in ("language", "languages"):
        return _LANGUAGES
    if leaf.field == "country":
        return "AE", "BH"
    if leaf.field in ("segment", "segments", "indicator", "depends_on") or leaf.field.endswith("_id"):
        return "first_entry", "second_entry"
    return f"«{leaf}»", f"«{leaf}, changed»"


def _is_list(record: type[Record], field: str) -> bool:
    return get_origin(record.model_fields[field].annotation) is tuple


@contextmanager
def reads() -> Iterator[set[tuple[type[Record], str]]]:
    """Note every field of a record that is read."""
    seen: set[tuple[type[Record], str]] = set()

    def noting(record: Record, name: str) -> Any:
        kind = type(record)
        if name in kind.__pydantic_fields__:
            seen.add((kind, name))
        return object.__getattribute__(record, name)

    Record.__getattribute__ = noting  # type: ignore[method-assign]
    try:
        yield seen
    finally:
        del Record.__getattribute__
