"""What differs between two versions of a campaign, field by field (S51, S270)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Literal

from mashura.i18n import Language, join_words, message
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.record import Record, is_answered

# The fields by which an entry of a list is known, whatever its place in the list; the first that is answered.
_NAMES = (
    ("segment_id",),
    ("option_id",),
    ("statement_id",),
    ("segment", "language"),
    ("name",),
    ("channel",),
    ("question",),
    ("party",),
    ("kind",),
    ("role",),
    ("title",),
)


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One field, or one entry of a list, that differs.

    Attributes
    ----------
    kind : {'added', 'removed', 'changed'}
        What happened to it.
    path : tuple of str
        Names of fields and entries from the campaign down: ``("plan", "segments", "youth", "languages")``.
    labels : tuple of (type, str) or str
        What :meth:`place` shows for each part of the path.
    before, after : object
        The two values; None where there is none.
    """

    kind: Literal["added", "removed", "changed"]
    path: tuple[str, ...]
    labels: tuple[tuple[type[Record], str] | str, ...]
    before: object
    after: object

    def place(self, lang: Language | None = None) -> str:
        """Return where it is, in words."""
        words = [one if isinstance(one, str) else field_label(*one, lang) for one in self.labels]
        return " › ".join(words)

    def text(self, lang: Language | None = None) -> str:
        """Return the difference as one line, in words."""
        return message(
            f"differences-{self.kind}",
            lang=lang,
            place=self.place(lang),
            before=_words(self.before, lang),
            after=_words(self.after, lang),
        )


def differences(before: Campaign, after: Campaign) -> tuple[Difference, ...]:
    """Return what differs between two campaigns, in the order of their fields.

    Entries of lists are matched by what names them, so that moving an entry is no difference.

    Parameters
    ----------
    before, after : Campaign
        Two versions.

    Examples
    --------
    >>> from mashura.methodology import Plan, Segment
    >>> old = Campaign(plan=Plan(title="Buses", segments=[{"segment_id": "youth"}]))
    >>> new = Campaign(plan=Plan(title="Bus lines", segments=[{"segment_id": "youth", "languages": ["ar"]}]))
    >>> [(one.kind, ".".join(one.path)) for one in differences(old, new)]
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
        here, there = getattr(before, field), getattr(after, field)
        if here == there:
            continue
        way, shown = (*path, field), (*labels, (kind, field))
        if isinstance(here, Record) and isinstance(there, Record):
            yield from _between(here, there, way, shown)
        elif _are_records(here) and _are_records(there):
            yield from _between_lists(here, there, way, shown)
        else:
            yield _difference(way, shown, here, there)


def _between_lists(
    before: Sequence[Record],
    after: Sequence[Record],
    path: tuple[str, ...],
    labels: tuple[tuple[type[Record], str] | str, ...],
) -> Iterator[Difference]:
    old, new = _named(before), _named(after)
    for name in [*old, *(name for name in new if name not in old)]:
        way, shown = (*path, name), (*labels, name)
        if name not in new:
            yield Difference(kind="removed", path=way, labels=shown, before=old[name], after=None)
        elif name not in old:
            yield Difference(kind="added", path=way, labels=shown, before=None, after=new[name])
        elif old[name] != new[name]:
            yield from _between(old[name], new[name], way, shown)


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
    return isinstance(value, tuple) and all(isinstance(one, Record) for one in value)


def _named(rows: Sequence[Record]) -> dict[str, Record]:
    """Return the entries by name; a number tells apart those that have the same name, or none."""
    found: dict[str, Record] = {}
    for row in rows:
        name = _name(row)
        number = 1
        while (key := f"{name} {number}".strip() if number > 1 or not name else name) in found:
            number += 1
        found[key] = row
    return found


def _name(row: Record) -> str:
    for fields in _NAMES:
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
