"""The decision: its text, its effects and its ratification (8.1.4, S63-S67, S194, S268)."""

from __future__ import annotations

from datetime import date

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import DecisionMode, Disposition


class Effect(Record):
    """The effect of the decision on one party, studied before ratification (S64).

    Support is between 0 (strongly against) and 1 (strongly in favour); 0.5 is undecided.
    """

    party: Line = item("S64")
    effect: Paragraph = item("S64", default="")
    facts: Paragraph = item("S66", default="")
    support_before: float | None = item("S64", "S66", default=None, ge=0, le=1)
    support_after: float | None = item("S64", "S66", default=None, ge=0, le=1)


class Ruling(Record):
    """The outcome of one proposal, with the reason (S64, S70, S79)."""

    statement_id: Line = item("S61")
    proposal: Paragraph = item("S61", default="")
    disposition: Disposition = item("S79")
    reason: Paragraph = item("S70", "S79", default="")


class Decision(Record):
    """The decision, its grounds, and who approved and ratified it."""

    mode: DecisionMode | None = item("S49", "S63", default=None)
    text: Paragraph = item("S65", default="")
    rulings: tuple[Ruling, ...] = item("S61", "S79", default=())
    effects: tuple[Effect, ...] = item("S64", default=())
    effects_studied_on: date | None = item("S64", default=None)
    facts_and_figures: Paragraph = item("S66", default="")
    approved_by: Line = item("S66", default="")
    ratified_on: date | None = item("S67", default=None)
    turned_into: Paragraph = item("S194", default="")
    replies_prepared: bool = item("S268", default=False)
