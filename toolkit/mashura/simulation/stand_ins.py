"""What the simulator takes for entries that it has no numbers of its own for (assumptions).

A plan may name things that no list has, such as a channel of its own, and topics about which the simulated
public has no sentences. The simulator takes the nearest neutral entry instead, and :func:`stand_ins` says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any, TypeVar

from mashura.i18n import Language, message
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.record import Record
from mashura.methodology.vocabulary import (
    AccessibleFormat,
    AttractionMechanism,
    ChannelKind,
    CollectionTool,
    OpenEntry,
    PartnerKind,
    SignIn,
    StaffRole,
    StakeholderKind,
    Topic,
)

R = TypeVar("R", bound=Record)

NEAREST: tuple[tuple[OpenEntry, OpenEntry | None], ...] = (
    (Topic.REGULATION, Topic.DIGITAL_SERVICES),
    (Topic.LABOUR_LAW, Topic.EMPLOYMENT),
    (Topic.OTHER, Topic.DIGITAL_SERVICES),
    (CollectionTool.DISCUSSION_NOTES, CollectionTool.COMMENTS),
    (CollectionTool.OTHER, CollectionTool.COMMENTS),
    (SignIn.OTHER, SignIn.EMAIL),
    (PartnerKind.OTHER, None),
)
"""The entry that stands for another; None: as if nothing had been said."""

# Entries of two lists may have the same word, and are then equal.
_NEAREST = {(type(entry), entry.value): nearest for entry, nearest in NEAREST}

# Entries with words of their own that change no number.
_IDLE = (AccessibleFormat, AttractionMechanism, StaffRole, StakeholderKind)


def simulated_as(record: R) -> R:
    """Return a record as the simulator reads it, with the nearest entry for each that it has no numbers for.

    Examples
    --------
    >>> plan = Plan(topic="labour_law", collection_tools=["other: Voice notes", "comments"])
    >>> simulated_as(plan).topic.value, [tool.value for tool in simulated_as(plan).collection_tools]
    ('employment', ['comments'])
    """
    read = {name: _read(getattr(record, name)) for name in type(record).model_fields}
    changed = {name: value for name, value in read.items() if value is not getattr(record, name)}
    return record.model_copy(update=changed) if changed else record


def _read(value: Any) -> Any:
    if isinstance(value, OpenEntry):
        return _nearest(value)
    if isinstance(value, Record):
        return simulated_as(value)
    if isinstance(value, tuple):
        read = tuple(map(_read, value))
        if all(new is old for new, old in zip(read, value, strict=True)):
            return value
        # Two entries of a list may have the same stand-in.
        return tuple(dict.fromkeys(read)) if isinstance(value[0], Enum) else read
    return value


def _nearest(entry: OpenEntry) -> OpenEntry | None:
    """Return the entry that the simulator takes; the entry itself where it has numbers of its own."""
    plain = entry.plain if entry.own else entry
    return _NEAREST.get((type(plain), plain.value), plain)


def spoken_topic(topic: Topic) -> Topic:
    """Return the topic whose sentences the simulated public uses for a topic.

    Examples
    --------
    >>> spoken_topic(Topic.LABOUR_LAW).value, spoken_topic(Topic.PARKS).value
    ('employment', 'parks')
    """
    nearest = _nearest(topic)
    return nearest if isinstance(nearest, Topic) else topic


def stand_ins(plan: Plan, language: Language | None = None) -> tuple[str, ...]:
    """Return a sentence about each answer of a plan that the simulator takes for something else, or ignores.

    Examples
    --------
    >>> stand_ins(Plan(topic="labour_law"), "en")
    ('Topic “Labour law”: simulated as “Work and training” (assumption).',)
    """
    return tuple(dict.fromkeys(_sentences(plan, language)))


def _sentences(record: Record, language: Language | None) -> Iterator[str]:
    for name in type(record).model_fields:
        answer = getattr(record, name)
        for value in answer if isinstance(answer, tuple) else (answer,):
            if isinstance(value, Record):
                yield from _sentences(value, language)
            elif isinstance(value, OpenEntry) and (sentence := _sentence(value)):
                key, nearest = sentence
                yield message(
                    f"stand-in-{key}",
                    lang=language,
                    field=field_label(type(record), name, language),
                    entry=value_label(value, language),
                    nearest=value_label(nearest, language) if nearest else "",
                )


def _sentence(entry: OpenEntry) -> tuple[str, OpenEntry | None] | None:
    nearest = _nearest(entry)
    if nearest is not entry.plain:
        return ("nearest", nearest) if nearest else ("nobody", None)
    if not entry.is_other:
        return None
    if isinstance(entry, ChannelKind):
        return "channel", None
    return ("idle", None) if isinstance(entry, _IDLE) else None
