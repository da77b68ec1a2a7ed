"""What differs between two versions of a campaign, field by field (S51, S270)."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Literal

from mashura.i18n import Language, format_date, format_number, join_words, message
from mashura.methodology.labels import field_label, indicator_label, value_label
from mashura.methodology.records.brief import Segment
from mashura.methodology.records.record import Record, is_answered
from mashura.methodology.vocabulary.languages import language_name

# The fields that identify an entry of a list, wherever it stands in the list; the first answered one counts.
_IDENTIFYING_FIELDS = (
    ("segment_id",),
    ("option_id",),
    ("statement_id",),
    ("question_id",),
    ("project_id",),
    ("code",),
    ("segment", "language"),
    ("name",),
    ("channel",),
    ("question",),
    ("party",),
    ("kind",),
    ("role",),
    ("title",),
    ("indicator",),
    ("body",),
    ("language",),
)


# By what people call an entry; the first answered one counts.
_NAMING_FIELDS = (
    ("segment", "language"),
    ("name",),
    ("title",),
    ("proposal",),
    ("purpose",),
    ("channel",),
    ("mechanism",),
    ("question",),
    ("party",),
    ("kind",),
    ("role",),
    ("indicator",),
    ("body",),
    ("language",),
)
# By these answers point to an entry; nobody reads them.
_SHORT_NAMES = frozenset({"segment_id", "option_id", "statement_id"})


@dataclass(frozen=True, kw_only=True)
class Entry:
    """An entry of a list: the record, and its number for where nothing names it."""

    record: Record
    number: int


Label = tuple[type[Record], str] | Entry


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A field, or an entry of a list, that differs between two versions.

    Attributes
    ----------
    kind : {'added', 'removed', 'changed'}
    path : tuple of str
        Names of fields and entries, from the campaign down: ``("plan", "segments", "youth", "languages")``.
    labels : tuple of (type, str) or Entry
        Record and field, or the entry of a list, for each part of the path.
    before, after : object
        The two values; None if there is none.
    names : mapping of str to str
        Names of segments by the short names that other answers point with.
    """

    kind: Literal["added", "removed", "changed"]
    path: tuple[str, ...]
    labels: tuple[Label, ...]
    before: object
    after: object
    names: Mapping[str, str] = dataclasses.field(default_factory=dict)

    def place(self, lang: Language | None = None) -> str:
        """Return the labels of the path; entries of lists by their names."""
        words = [
            entry_name(label, self.names, lang) if isinstance(label, Entry) else field_label(*label, lang)
            for label in self.labels
        ]
        return " › ".join(words)

    def text(self, lang: Language | None = None) -> str:
        """Return the difference as a sentence."""
        last = self.labels[-1] if self.labels else None
        field = "" if last is None or isinstance(last, Entry) else last[1]
        return message(
            f"differences-{self.kind}",
            lang=lang,
            place=self.place(lang),
            before=_words(self.before, field, self.names, lang),
            after=_words(self.after, field, self.names, lang),
        )


def differences(before: Record, after: Record) -> tuple[Difference, ...]:
    """Return the differences between two records of one kind, in the order of their fields.

    Entries of lists are matched by their names, so moving an entry is not a difference.

    Parameters
    ----------
    before, after : Record
        Two versions of a campaign or of another record.

    Examples
    --------
    >>> from mashura.methodology import Campaign, Plan
    >>> old = Campaign(plan=Plan(title="Buses", segments=[{"segment_id": "youth"}]))
    >>> new = Campaign(plan=Plan(title="Bus lines", segments=[{"segment_id": "youth", "languages": ["ar"]}]))
    >>> [(difference.kind, ".".join(difference.path)) for difference in differences(old, new)]
    [('changed', 'plan.title'), ('added', 'plan.segments.youth.languages')]
    >>> differences(old, new)[0].text("en")
    'Plan › Title: "Buses" became "Bus lines"'
    """
    names = {**segment_names(after), **segment_names(before)}
    return tuple(
        dataclasses.replace(difference, names=names) for difference in _between(before, after, (), ())
    )


def _between(
    before: Record, after: Record, path: tuple[str, ...], labels: tuple[Label, ...]
) -> Iterator[Difference]:
    kind = type(before)
    for field in kind.model_fields:
        old, new = getattr(before, field), getattr(after, field)
        if old == new:
            continue
        inner_path, inner_labels = (*path, field), (*labels, (kind, field))
        if isinstance(old, Record) and isinstance(new, Record):
            yield from _between(old, new, inner_path, inner_labels)
        elif _are_records(old) and _are_records(new):
            yield from _between_lists(old, new, inner_path, inner_labels)
        else:
            yield _difference(inner_path, inner_labels, old, new)


def _between_lists(
    before: Sequence[Record],
    after: Sequence[Record],
    path: tuple[str, ...],
    labels: tuple[Label, ...],
) -> Iterator[Difference]:
    old, new = named_entries(before), named_entries(after)
    for name in [*old, *(name for name in new if name not in old)]:
        number = [*(new if name in new else old)].index(name) + 1
        entry = Entry(record=new[name] if name in new else old[name], number=number)
        inner_path, inner_labels = (*path, name), (*labels, entry)
        if name not in new:
            yield Difference(
                kind="removed", path=inner_path, labels=inner_labels, before=old[name], after=None
            )
        elif name not in old:
            yield Difference(kind="added", path=inner_path, labels=inner_labels, before=None, after=new[name])
        elif old[name] != new[name]:
            yield from _between(old[name], new[name], inner_path, inner_labels)


def _difference(
    path: tuple[str, ...],
    labels: tuple[Label, ...],
    before: object,
    after: object,
) -> Difference:
    if not is_answered(before):
        return Difference(kind="added", path=path, labels=labels, before=None, after=after)
    if not is_answered(after):
        return Difference(kind="removed", path=path, labels=labels, before=before, after=None)
    return Difference(kind="changed", path=path, labels=labels, before=before, after=after)


def _are_records(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(entry, Record) for entry in value)


def named_entries(rows: Sequence[Any]) -> dict[str, Any]:
    """Return entries of a list, as records or as typed, by what identifies them wherever they are.

    Entries with the same name, or without one, are numbered.

    Examples
    --------
    >>> [*named_entries([{"name": "Municipality"}, {"name": "Press"}, {"name": "Press"}, {}])]
    ['Municipality', 'Press', 'Press 2', '1']
    """
    by_name: dict[str, Any] = {}
    for row in rows:
        name = _name(row)
        number = 1
        while (key := f"{name} {number}".strip() if number > 1 or not name else name) in by_name:
            number += 1
        by_name[key] = row
    return by_name


def _name(row: Any) -> str:
    for fields in _IDENTIFYING_FIELDS:
        parts = [row.get(field) if isinstance(row, dict) else getattr(row, field, None) for field in fields]
        if all(is_answered(part) for part in parts):
            return " ".join(map(str, parts))
    return ""


def entry_name(entry: Entry, names: Mapping[str, str], lang: Language | None) -> str:
    """Return what people call an entry: never a short name that only answers point with."""
    for fields in _NAMING_FIELDS:
        parts = {field: getattr(entry.record, field, None) for field in fields}
        if all(is_answered(part) for part in parts.values()):
            return " – ".join(_words(part, field, names, lang) for field, part in parts.items())
    return str(entry.number)


def segment_names(value: object) -> dict[str, str]:
    """Return the names of all segments in a record, by their short names."""
    if isinstance(value, Segment):
        return {value.segment_id: value.name or "–"}
    if isinstance(value, Record):
        value = tuple(getattr(value, field) for field in type(value).model_fields)
    inside = value if isinstance(value, tuple) else ()
    return {key: name for part in inside for key, name in segment_names(part).items()}


def _words(value: object, field: str, names: Mapping[str, str], lang: Language | None) -> str:
    """Return a field's value as people write it."""
    if isinstance(value, Enum):
        return value_label(value, lang)
    if isinstance(value, bool):
        return message("differences-yes" if value else "differences-no", lang=lang)
    if isinstance(value, int | float):
        return format_number(value, lang, 0 if float(value).is_integer() else 2)
    if isinstance(value, date):
        return format_date(value, lang)
    if isinstance(value, Record):
        parts = {name: getattr(value, name) for name in type(value).model_fields if name not in _SHORT_NAMES}
        answered = {name: part for name, part in parts.items() if is_answered(part) and part is not False}
        return " · ".join(_words(part, name, names, lang) for name, part in answered.items())
    if isinstance(value, tuple):
        return join_words((_words(part, field, names, lang) for part in value), lang)
    if field in ("language", "languages"):
        return language_name(str(value), lang)
    if field == "indicator":
        return indicator_label(str(value), lang)
    if field in ("segment", "segments"):
        return names.get(str(value), str(value))
    return "" if value is None else str(value)
