"""The SWOT template: strengths, points to improve, opportunities, challenges (S111-S128)."""

from __future__ import annotations

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import Quarter


class SwotEntry(Record):
    """One entry; the rules object to an entry without evidence."""

    text: Paragraph = item("S128")
    evidence: Paragraph = item("S128", default="")
    source: Line = item("S128", default="")


class Swot(Record):
    """The four quarters of an entity or a campaign.

    Examples
    --------
    >>> table = Swot(title="Buses", strengths=(SwotEntry(text="A green light"),))
    >>> [entry.text for entry in table.quarter(Quarter.STRENGTHS)]
    ['A green light']
    """

    title: Line = item("S128", default="")
    strengths: tuple[SwotEntry, ...] = item(*(f"S{n}" for n in range(111, 116)), default=())
    to_improve: tuple[SwotEntry, ...] = item("S116", "S117", "S118", default=())
    opportunities: tuple[SwotEntry, ...] = item(*(f"S{n}" for n in range(119, 124)), default=())
    challenges: tuple[SwotEntry, ...] = item(*(f"S{n}" for n in range(124, 128)), default=())

    def quarter(self, quarter: Quarter) -> tuple[SwotEntry, ...]:
        """Return the entries of one quarter."""
        entries: tuple[SwotEntry, ...] = getattr(self, quarter.value)
        return entries
