"""Rules of answers that no list names: "other" needs words (S36-S50)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.record import Record
from mashura.methodology.rules.objection import Objection
from mashura.methodology.vocabulary import OpenEntry


def choice_objections(plan: Plan) -> Iterator[Objection]:
    """Yield each answer "other" of a plan that does not say what it is.

    Examples
    --------
    >>> [broken.field for broken in choice_objections(Plan(channels=[{"channel": "other"}]))]
    ['channels']
    """
    for field in Plan.model_fields:
        for name, entry in dict.fromkeys(_unnamed(Plan, field, getattr(plan, field))):
            yield Objection(
                rule="other-unnamed",
                severity="advice",
                items=("S36",),
                field=field,
                params={"where": name, "entry": entry},
            )


def _unnamed(record: type[Record], field: str, answer: Any) -> Iterator[tuple[str, str]]:
    if isinstance(answer, OpenEntry) and answer.is_other and not answer.own:
        yield field_label(record, field), value_label(answer)
    elif isinstance(answer, Record):
        for name in type(answer).model_fields:
            yield from _unnamed(type(answer), name, getattr(answer, name))
    elif isinstance(answer, tuple):
        for entry in answer:
            yield from _unnamed(record, field, entry)
