"""How the fields of records are asked for, read off the records themselves: in forms and in spreadsheets."""

from __future__ import annotations

import types
from datetime import date
from enum import Enum
from typing import Any, TypeVar, Union, get_args, get_origin

from mashura.methodology.records.record import LanguageCode, Record

R = TypeVar("R", bound=Record)
_LONG_TEXT = 1000
_LANGUAGE_PATTERN = get_args(LanguageCode)[1].pattern


def field_kind(record: type[Record], field: str) -> str:
    """Return how a field is asked for.

    Returns
    -------
    str
        ``line``, ``paragraph``, ``lines``, ``number``, ``numbers``, ``date``, ``yes_no``, ``switch``,
        ``choice``, ``choices``, ``rows`` or ``group``.

    Examples
    --------
    >>> from mashura.methodology import Plan
    >>> field_kind(Plan, "topic"), field_kind(Plan, "segments"), field_kind(Plan, "objective")
    ('choice', 'rows', 'paragraph')
    """
    kind, optional = _plain_type(record.model_fields[field].annotation)
    if get_origin(kind) is tuple:
        inner, _ = _plain_type(get_args(kind)[0])
        if _is(inner, Record):
            return "rows"
        if inner is str and not is_language(record, field):
            return "lines"
        return "numbers" if inner in (int, float) else "choices"
    if _is(kind, Record):
        return "group"
    if _is(kind, Enum) or is_language(record, field):
        return "choice"
    if kind is bool:
        return "yes_no" if optional else "switch"
    if kind in (int, float):
        return "number"
    if kind is date:
        return "date"
    return "paragraph" if longest(record, field) > _LONG_TEXT else "line"


def inner_type(record: type[Record], field: str) -> Any:
    """Return the type of a field's single value: the type of a list's entries, without None."""
    kind, _ = _plain_type(record.model_fields[field].annotation)
    return _plain_type(get_args(kind)[0])[0] if get_origin(kind) is tuple else kind


def is_optional(record: type[Record], field: str) -> bool:
    """Return whether a field may be None."""
    return _plain_type(record.model_fields[field].annotation)[1]


def is_language(record: type[Record], field: str) -> bool:
    """Return whether a field holds languages' codes.

    Examples
    --------
    >>> from mashura.methodology.records.plan import Message
    >>> is_language(Message, "language"), is_language(Message, "text")
    (True, False)
    """
    info = record.model_fields[field]
    kind, _ = _plain_type(info.annotation)
    # Of a field that may be None, the marks are those of its other alternative.
    alternatives = (getattr(kind, "__metadata__", ()) for kind in get_args(info.annotation))
    marks = [*info.metadata, *(mark for marks in alternatives for mark in marks)]
    if get_origin(kind) is tuple:
        marks = list(getattr(get_args(kind)[0], "__metadata__", ()))
    return any(getattr(mark, "pattern", None) == _LANGUAGE_PATTERN for mark in marks)


def owner(root: type[Record], path: str) -> tuple[type[Record], str]:
    """Return the record and the field in which a dotted path from a record ends.

    Examples
    --------
    >>> from mashura.methodology import Campaign
    >>> owner(Campaign, "plan.timeline.opens_on")[0].__name__, owner(Campaign, "plan.title")[1]
    ('Timeline', 'title')
    """
    record = root
    *groups, field = path.split(".")
    for group in groups:
        record = inner_type(record, group)
    return record, field


def row_record(root: type[Record], path: str) -> type[Record]:
    """Return the record of the entries of a list."""
    record: type[Record] = inner_type(*owner(root, path))
    return record


def _plain_type(annotation: Any) -> tuple[Any, bool]:
    origin = get_origin(annotation)
    if origin in (Union, types.UnionType):
        present = [alternative for alternative in get_args(annotation) if alternative is not type(None)]
        return _plain_type(present[0])[0], True
    if hasattr(annotation, "__metadata__"):
        return annotation.__origin__, False
    return annotation, False


def _is(kind: Any, parent: type) -> bool:
    return isinstance(kind, type) and issubclass(kind, parent)


def longest(record: type[Record], field: str) -> int:
    """Return how many characters a text may have; 0 for a field of another kind.

    Examples
    --------
    >>> from mashura.methodology import Plan
    >>> longest(Plan, "slogan"), longest(Plan, "segments")
    (300, 0)
    """
    for mark in record.model_fields[field].metadata:
        length = getattr(mark, "max_length", None)
        if length:
            return int(length)
    return 0


def with_blanks(record: R) -> R:
    """Return a record whose parts that are None are blank, so that they can be filled in and compared.

    Examples
    --------
    >>> from mashura.methodology import Campaign
    >>> with_blanks(Campaign()).plan.title
    ''
    """
    kind = type(record)
    blank = {
        field: inner_type(kind, field)()
        for field in kind.model_fields
        if getattr(record, field) is None
        and field_kind(kind, field) == "group"
        and not requires_answers(inner_type(kind, field))
    }
    return record.model_copy(update=blank)


def requires_answers(kind: type[Record]) -> bool:
    """Return whether a record cannot be blank, because some field has no default."""
    return any(field.is_required() for field in kind.model_fields.values())
