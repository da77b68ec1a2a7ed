"""Records that help to decide and to answer: effects on parties, "you said - we did" (S64, S70, S79)."""

from __future__ import annotations

from datetime import date

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import Disposition, ImpactDirection


class Impact(Record):
    """What one theme would do to one party; empty until somebody has studied it."""

    party: Line = item("S64")
    direction: ImpactDirection | None = item("S64", default=None)
    effect: Paragraph = item("S64", default="")
    evidence: Paragraph = item("S64", "S66", default="")


class ImpactRow(Record):
    """A theme, or a group of statements, with what it would do to every party.

    ``supporters`` of ``voters`` agreed with its statements; the numbers are votes, not people, where a
    theme has several statements.
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
        """Return what a row says of a party, or None where nothing is written."""
        return next((one for one in row.impacts if one.party == party), None)

    def unstudied(self) -> tuple[tuple[str, str], ...]:
        """Return title and party of every cell without a direction: what is still to be studied."""
        return tuple(
            (row.title, party)
            for row in self.rows
            for party in self.parties
            if (found := self.cell(row, party)) is None or found.direction is None
        )


class Reply(Record):
    """One line of the register: what was said, by how many, what became of it, why, by when and by whom."""

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
        """Return what was said and has no disposition, or none with a reason."""
        return tuple(one.said for one in self.replies if one.disposition is None or not one.reason)
