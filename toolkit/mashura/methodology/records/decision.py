"""The decision: effects, consideration log, ratification, promises (8.1.4, S63-S67, S194)."""

from __future__ import annotations

from datetime import date

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.records.translations import TranslatedText
from mashura.methodology.vocabulary import (
    DecisionMode,
    Disposition,
    ImpactDirection,
    PromiseStatus,
    Weight,
)


class Effect(Record):
    """The effect of an option, a theme or the decision on one party, studied before ratification (S64).

    ``about`` names the option or the theme; empty for the decision as a whole. Support is between 0 (strongly
    against) and 1 (strongly in favour); 0.5 is undecided.
    """

    party: Line = item("S64")
    about: Line = item("S64", default="")
    direction: ImpactDirection | None = item("S64", default=None)
    effect: Paragraph = item("S64", default="")
    facts: Paragraph = item("S66", default="")
    source: Line = item("S66", default="")
    support_before: float | None = item("S64", "S66", default=None, ge=0, le=1)
    support_after: float | None = item("S64", "S66", default=None, ge=0, le=1)


class Ruling(Record):
    """An entry of the consideration log: what was said, by whom, and what became of it (S61, S70, S79).

    ``said_by`` names segments of the plan, never people. ``supporters`` of ``voters`` agreed.
    """

    statement_id: Line = item("S61")
    proposal: Paragraph = item("S61", default="")
    said_by: tuple[Line, ...] = item("S61", "S79", default=())
    weight: Weight | None = item("S61", default=None)
    supporters: int | None = item("S61", default=None, ge=0)
    voters: int | None = item("S61", default=None, ge=0)
    minority: bool = item("S61", "S79", default=False)
    disposition: Disposition | None = item("S79", default=None)
    reason: Paragraph = item("S70", "S79", default="")
    change: Paragraph = item("S79", "S194", default="")
    owner: Line = item("S79", default="")

    @property
    def called(self) -> str:
        """What it is called in a sentence: what was said, else its short name."""
        return self.proposal or self.statement_id

    @property
    def is_answered(self) -> bool:
        """Whether it says what became of it, and why."""
        return self.disposition is not None and bool(self.reason)

    @property
    def is_taken_up(self) -> bool:
        """Whether the proposal is adopted, wholly or partly."""
        return self.disposition is not None and self.disposition.is_taken_up


class Promise(Record):
    """What the entity promises to do about what was said: an entry of "you said – we did" (S70, S194)."""

    text: Paragraph = item("S70", "S194", default="")
    answers_to: Line = item("S70", "S79", default="")
    owner: Line = item("S194", default="")
    due_on: date | None = item("S194", default=None)
    status: PromiseStatus | None = item("S194", default=None)
    done_on: date | None = item("S194", default=None)
    dropped_because: Paragraph = item("S70", "S194", default="")

    def is_late(self, today: date) -> bool:
        """Return whether it is overdue on a day; what is done or dropped never is.

        Examples
        --------
        >>> Promise(due_on="2026-03-01", status="under_way").is_late(date(2026, 3, 2))
        True
        """
        ended = self.status is not None and self.status.ends
        return self.due_on is not None and self.due_on < today and not ended


class Decision(Record):
    """The decision, its grounds, who approved and ratified it, and what it promises.

    ``translations`` are of its own texts and of those of its announcement.
    """

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
    promises: tuple[Promise, ...] = item("S70", "S194", default=())
    translations: tuple[TranslatedText, ...] = item("S82", "S124", default=())

    @property
    def unpromised(self) -> tuple[Ruling, ...]:
        """What was taken up, wholly or partly, and no promise answers to by its short name or its words."""
        promised = {promise.answers_to for promise in self.promises}
        return tuple(
            ruling
            for ruling in self.rulings
            if ruling.is_taken_up and not {ruling.statement_id, ruling.proposal} & promised
        )

    def effect_on(self, party: str, about: str = "") -> Effect | None:
        """Return the effect of an option or a theme on a party; of the decision as a whole without either."""
        return next(
            (effect for effect in self.effects if (effect.party, effect.about) == (party, about)), None
        )
