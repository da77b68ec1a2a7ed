"""What people call the place of an answer: labels of fields, and entries of lists by their names (S6)."""

from __future__ import annotations

from collections.abc import Sequence

from mashura.i18n import Language, message
from mashura.methodology.differences import Entry, entry_name, named_entries, segment_names
from mashura.methodology.labels import field_label, record_inside
from mashura.methodology.records.record import Record


def answer_place(record: Record, path: Sequence[str], lang: Language | None = None) -> str:
    """Return the labels on the way from a record to one of its answers.

    Parameters
    ----------
    record : Record
        The record as it is.
    path : sequence of str
        Fields, and entries of lists by what identifies them, as
        :class:`mashura.methodology.differences.Difference` has them. An entry that is gone is called so.
    lang : Language, optional
        The active language without it.

    Examples
    --------
    >>> from mashura.methodology.records.plan import Plan
    >>> plan = Plan(channels=[{"channel": "sms"}])
    >>> answer_place(plan, ["channels", "sms", "budget"], "en")
    'Channels and tools › SMS › Budget'
    >>> answer_place(plan, ["channels", "radio", "budget"], "en")
    'Channels and tools › an entry that is gone › Budget'
    """
    words = []
    kind: type[Record] | None = type(record)
    value: object = record
    for part in path:
        if isinstance(value, tuple):
            entries = named_entries(value)
            value = entries.get(part)
            if isinstance(value, Record):
                entry = Entry(record=value, number=[*entries].index(part) + 1)
                words.append(entry_name(entry, segment_names(record), lang))
            else:
                words.append(message("differences-gone", lang=lang))
        elif kind is not None and part in kind.model_fields:
            words.append(field_label(kind, part, lang))
            value = getattr(value, part, None)
            kind = record_inside(kind.model_fields[part].annotation)
    return " › ".join(words)
