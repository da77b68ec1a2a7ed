"""Records that help to decide and to answer: effects on parties, "you said - we did" (S64, S70, S79)."""

from __future__ import annotations

from datetime import date

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import Disposition, ImpactDirection


class Impact(Record):
    """The effect of one theme on one party; empty until somebody has studied it."""

    party: Line = item("S64")
    direction: ImpactDirection | None = item("S64", default=None)
    effect: Paragraph = item("S64", default="")
    evidence: Paragraph = item("S64", "S66", default="")


class ImpactRow(Record):
    """A theme, or a group of statements, with its effect on every party.

    ``supporters`` of ``voters`` agreed with its statements. If a theme has several statements, these are
    votes, not people.
    """

    title: Paragraph = item("S61", "S64")
    statement_ids: tuple[Line, ...] = item("S61", default=())
    supporters: int | None = item("S61", default=None, ge=0)
    voters: int | None = item("S61", default=None, ge=0)
    impacts: tuple[Impact, ...] = item("S64", default=())


class ImpactTable(Record):
    """Themes against stakeholders, to be studied before a decision is ratified (S64).

    Examples
    --------
    >>> row = ImpactRow(title="More buses", impacts=(Impact(party="Drivers"),))
    >>> ImpactTable(parties=("Drivers",), rows=(row,)).unstudied()
    (('More buses', 'Drivers'),)
    """

    parties: tuple[Line, ...] = item("S39", "S64", default=())
    rows: tuple[ImpactRow, ...] = item("S64", default=())

    def cell(self, row: ImpactRow, party: str) -> Impact | None:
        """Return the effect of a theme on a party, or None if nobody has entered one."""
        return next((impact for impact in row.impacts if impact.party == party), None)

    def unstudied(self) -> tuple[tuple[str, str], ...]:
        """Return title and party of every effect that has not been studied yet."""
        return tuple(
            (row.title, party)
            for row in self.rows
            for party in self.parties
            if (impact := self.cell(row, party)) is None or impact.direction is None
        )


class Reply(Record):
    """A row of the register: what was said and by how many, the outcome, the reason, by when and by whom."""

    statement_ids: tuple[Line, ...] = item("S61", default=())
    said: Paragraph = item("S70")
    supporters: int | None = item("S61", "S70", default=None, ge=0)
    voters: int | None = item("S61", "S70", default=None, ge=0)
    disposition: Disposition | None = item("S79", default=None)
    did: Paragraph = item("S70", "S194", default="")
    reason: Paragraph = item("S70", "S79", default="")
    by_when: date | None = item("S70", default=None)
    who: Line = item("S70", default="")


class DecisionSupport(Record):
    """The two working papers of the decision stage, kept together in one file.

    Examples
    --------
    >>> DecisionSupport(replies=(Reply(said="More buses", disposition="rejected"),)).unanswered()
    ('More buses',)
    """

    impact: ImpactTable = item("S64", default=ImpactTable())
    replies: tuple[Reply, ...] = item("S70", "S79", default=())

    def unanswered(self) -> tuple[str, ...]:
        """Return what was said and has not been answered with a disposition and a reason yet."""
        return tuple(reply.said for reply in self.replies if reply.disposition is None or not reply.reason)
