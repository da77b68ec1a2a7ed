"""What a plan rests on: own channels, leading countries, bodies that were asked, offline contributions.

Section 2 of the national plan took stock of channels (S10), compared countries (S14) and put itself to other
bodies (S6); contributions from outside the platform come into one system (S22).
"""

from __future__ import annotations

from datetime import date

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import ChannelKind, OfflineCounting


class OwnChannel(Record):
    """A channel that the entity has already, and what was learnt on it (S10)."""

    channel: ChannelKind = item("S10")
    audience: int | None = item("S10", default=None, ge=0)
    used_for: Line = item("S10", default="")
    lesson: Paragraph = item("S10", default="")


class Benchmark(Record):
    """What a leading country or entity does, where that is written, and what is taken from it (S14)."""

    country: Line = item("S14", default="")
    practice: Paragraph = item("S14", default="")
    source: Line = item("S14", default="")
    taken: Paragraph = item("S14", default="")


class ConsultedBody(Record):
    """A body that the plan was put to before it became final, and by when it was to answer (S6)."""

    body: Line = item("S6", default="")
    sent_on: date | None = item("S6", default=None)
    due_on: date | None = item("S6", default=None)


class OfflineHandling(Record):
    """How contributions on paper, by telephone and in person come into the one system (S22)."""

    typed_by: Line = item("S22", default="")
    within_days: int | None = item("S22", default=None, ge=0, le=90)
    checked_by: Line = item("S22", default="")
    counted: OfflineCounting | None = item("S22", default=None)
    kept: Line = item("S22", default="")
