"""What differs between two versions of a campaign, field by field (S51, S270)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from mashura.i18n import Language, join_words, message
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.record import Record, is_answered

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
    ("language",),
)


@dataclass(frozen=True, kw_only=True)
class Difference:
    """A field, or an entry of a list, that differs between two versions.

    Attributes
    ----------
    kind : {'added', 'removed', 'changed'}
    path : tuple of str
        Names of fields and entries, from the campaign down: ``("plan", "segments", "youth", "languages")``.
    labels : tuple of (type, str) or str
        Record and field, or the name of an entry, for each part of the path.
    before, after : object
        The two values; None if there is none.
    """

    kind: Literal["added", "removed", "changed"]
    path: tuple[str, ...]
    labels: tuple[tuple[type[Record], str] | str, ...]
    before: object
    after: object

    def place(self, lang: Language | None = None) -> str:
        """Return the labels of the path."""
        words = [label if isinstance(label, str) else field_label(*label, lang) for label in self.labels]
        return " › ".join(words)

    def text(self, lang: Language | None = None) -> str:
        """Return the difference as a sentence."""
        return message(
            f"differences-{self.kind}",
            lang=lang,
            place=self.place(lang),
            before=_words(self.before, lang),
            after=_words(self.after, lang),
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
    return tuple(_between(before, after, (), ()))


def _between(
    before: Record, after: Record, path: tuple[str, ...], labels: tuple[tuple[type[Record], str] | str, ...]
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
    labels: tuple[tuple[type[Record], str] | str, ...],
) -> Iterator[Difference]:
    old, new = _named(before), _named(after)
    for name in [*old, *(name for name in new if name not in old)]:
        inner_path, inner_labels = (*path, name), (*labels, name)
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
    labels: tuple[tuple[type[Record], str] | str, ...],
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


def _named(rows: Sequence[Record]) -> dict[str, Record]:
    """Return the entries by name; entries with the same name, or without one, are numbered."""
    by_name: dict[str, Record] = {}
    for row in rows:
        name = _name(row)
        number = 1
        while (key := f"{name} {number}".strip() if number > 1 or not name else name) in by_name:
            number += 1
        by_name[key] = row
    return by_name


def _name(row: Record) -> str:
    for fields in _IDENTIFYING_FIELDS:
        parts = [getattr(row, field, None) for field in fields]
        if all(is_answered(part) for part in parts):
            return " ".join(map(_words, parts))
    return ""


def _words(value: object, lang: Language | None = None) -> str:
    if isinstance(value, Enum):
        return value_label(value, lang)
    if isinstance(value, bool):
        return message("differences-yes" if value else "differences-no", lang=lang)
    if isinstance(value, Record):
        parts = [getattr(value, field) for field in type(value).model_fields]
        return " · ".join(_words(part, lang) for part in parts if is_answered(part) and part is not False)
    if isinstance(value, tuple):
        return join_words((_words(part, lang) for part in value), lang)
    return "" if value is None else str(value)
