"""How an entity, or a country, governs participation: who owes what, to whom, and how often (S160-S188)."""

from __future__ import annotations

from datetime import date

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.records.safeguards import Risk
from mashura.methodology.vocabulary import (
    AgreementKind,
    Body,
    Duty,
    GovernancePrinciple,
    GuideKind,
    Rhythm,
    ServiceMeasure,
)

_DUTIES = tuple(dict.fromkeys(duty.item for duty in Duty))


class Seat(Record):
    """A seat in a body: who holds it, for which entity, and whether she chairs (S162, S282)."""

    name: Line = item("S162", "S282", default="")
    entity: Line = item("S162", "S282", default="")
    chairs: bool = item("S162", default=False)


class GoverningBody(Record):
    """A body as it is set up: who sits in it, and what it is for (S162, S172, S290)."""

    body: Body | None = item("S162", "S172", "S290", default=None)
    called: Line = item("S162", "S172", default="")
    task: Paragraph = item("S162", "S163", default="")
    seats: tuple[Seat, ...] = item("S162", "S282", default=())


class Done(Record):
    """That a duty was done: on which day, by whom, and what shows it."""

    on: date | None = item(*_DUTIES, default=None)
    by: Line = item(*_DUTIES, default="")
    evidence: Line = item(*_DUTIES, default="")


class DutyPlan(Record):
    """A duty as it is shared out: who does it, answers for it, is asked and is told; and when it was done.

    Without ``rhythm`` the duty's usual one holds; without ``begins_on`` it is not due yet.
    """

    duty: Duty | None = item(*_DUTIES, default=None)
    responsible: tuple[Body, ...] = item("S172", default=())
    accountable: Body | None = item("S172", default=None)
    consulted: tuple[Body, ...] = item("S172", default=())
    informed: tuple[Body, ...] = item("S172", default=())
    owner: Line = item("S172", default="")
    rhythm: Rhythm | None = item("S176", "S178", default=None)
    begins_on: date | None = item("S176", "S178", default=None)
    done: tuple[Done, ...] = item(*_DUTIES, default=())


class Term(Record):
    """What an agreement promises in a number (S174, S181); shares are in percent."""

    measure: ServiceMeasure | None = item("S174", "S181", default=None)
    target: float | None = item("S174", "S181", default=None, ge=0, le=100_000)


class Agreement(Record):
    """A memorandum or a service-level agreement with an entity (S174, S181)."""

    kind: AgreementKind | None = item("S174", "S181", default=None)
    partner: Line = item("S174", "S181", default="")
    subject: Paragraph = item("S174", "S181", default="")
    signed_on: date | None = item("S174", "S181", default=None)
    ends_on: date | None = item("S174", "S181", default=None)
    terms: tuple[Term, ...] = item("S174", "S181", default=())


class Asked(Record):
    """An entity that was asked about a guide, and what became of its answer (S236)."""

    entity: Line = item("S236", default="")
    asked_on: date | None = item("S236", default=None)
    answered_on: date | None = item("S236", default=None)
    taken_up: Paragraph = item("S236", default="")


class Guide(Record):
    """A guide: its edition, when it was adopted and reviewed, who was asked, where it is published."""

    kind: GuideKind | None = item("S179", "S229", "S235", "S242", "S263", default=None)
    title: Line = item("S179", "S235", default="")
    edition: Line = item("S235", default="")
    owner: Line = item("S235", default="")
    adopted_on: date | None = item("S179", "S235", default=None)
    reviewed_on: tuple[date, ...] = item("S237", default=())
    asked: tuple[Asked, ...] = item("S236", default=())
    published_at: Line = item("S238", default="")
    awareness: tuple[Line, ...] = item("S239", default=())


class Governance(Record):
    """The governance of participation of one entity or one country.

    Examples
    --------
    >>> table = Governance(duties=[{"duty": "meeting", "owner": "Huda"}])
    >>> table.plan_of(Duty.MEETING).owner, table.plan_of(Duty.POLICY)
    ('Huda', None)
    """

    title: Line = item("S160", default="")
    entity: Line = item("S160", default="")
    aim: Paragraph = item("S160", "S257", "S258", "S259", "S260", default="")
    principles: tuple[GovernancePrinciple, ...] = item("S163", default=())
    bodies: tuple[GoverningBody, ...] = item("S162", "S172", "S282", "S290", default=())
    duties: tuple[DutyPlan, ...] = item("S172", *_DUTIES, default=())
    agreements: tuple[Agreement, ...] = item("S174", "S181", default=())
    guides: tuple[Guide, ...] = item("S179", "S235", default=())
    risks: tuple[Risk, ...] = item("S195", "S196", "S197", default=())

    def plan_of(self, duty: Duty) -> DutyPlan | None:
        """Return how a duty is shared out; None while it is not."""
        return next((plan for plan in self.duties if plan.duty is duty), None)
