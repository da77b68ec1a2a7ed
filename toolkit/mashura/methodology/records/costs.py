"""What a plan costs in money and hours, line by line (S44, S45, S47, S55).

A plan may leave out what something costs; then the usual cost counts. All usual costs are assumptions, and
each world has its own (:attr:`mashura.simulation.World.costs`).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, ConfigDict, Field

from mashura.methodology.records.cost_lines import CostLine, Costs
from mashura.methodology.vocabulary import AttractionMechanism, ChannelKind, ChannelPurpose, CostPhase

if TYPE_CHECKING:
    from mashura.methodology.records.plan import Attraction, ChannelUse, Influencer, Plan, StaffNeed
    from mashura.methodology.records.recruitment import Recruitment

Amount = Annotated[float, Field(ge=0)]
_FIXED = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False)

MUNICIPALITY = 240_000
"""Residents for whom the usual number of sessions a week and the usual prize are meant (assumption)."""


class Session(BaseModel):
    """One evening of a majlis, or one day of a service centre or call centre.

    ``cost`` in money, ``per_week`` how many are usual, ``people`` whose contributions can be written down in
    one, ``hours`` of staff that one takes.
    """

    model_config = _FIXED

    cost: Amount
    per_week: Annotated[float, Field(gt=0)]
    people: Annotated[float, Field(gt=0)]
    hours: Amount


_ATTRACTIONS: dict[AttractionMechanism, Amount] = {
    AttractionMechanism.REMINDERS: 2000,
    AttractionMechanism.PARTNERSHIP: 3000,
    AttractionMechanism.PRIZE: 5000,
    AttractionMechanism.EVENT: 6000,
    AttractionMechanism.TRANSLATION: 4000,
    AttractionMechanism.ACCESSIBLE_FORMAT: 5000,
    AttractionMechanism.ASSISTED_DIGITAL: 3000,
    AttractionMechanism.OTHER: 3000,
}
_ATTRACTION_HOURS: dict[AttractionMechanism, Amount] = {
    AttractionMechanism.REMINDERS: 1,
    AttractionMechanism.PARTNERSHIP: 2,
    AttractionMechanism.PRIZE: 1,
    AttractionMechanism.EVENT: 4,
    AttractionMechanism.TRANSLATION: 4,
    AttractionMechanism.ACCESSIBLE_FORMAT: 2,
    AttractionMechanism.ASSISTED_DIGITAL: 8,
    AttractionMechanism.OTHER: 2,
}
_MADE_BEFORE = (AttractionMechanism.TRANSLATION, AttractionMechanism.ACCESSIBLE_FORMAT)
_SESSIONS: dict[ChannelKind, Session] = {
    ChannelKind.MAJLIS: Session(cost=500, per_week=1, people=40, hours=6),
    ChannelKind.SERVICE_CENTRE: Session(cost=300, per_week=3, people=40, hours=8),
    ChannelKind.CALL_CENTRE: Session(cost=200, per_week=3, people=60, hours=8),
    ChannelKind.WORKSHOP: Session(cost=1500, per_week=1, people=30, hours=12),
    ChannelKind.FOCUS_GROUP: Session(cost=800, per_week=1, people=10, hours=8),
}


class UsualCosts(BaseModel):
    """What things usually cost, in the currency of a world; every number is an assumption.

    ``attractions`` is money for a whole campaign, ``attraction_hours`` hours a week, ``staff_hour`` the price
    of an hour of staff from outside, ``post`` the price of making one post or reminder, ``follower`` what an
    influencer asks for each follower and ``influencer_hours`` the hours to agree with one, ``letter`` that of
    printing and posting one invitation, ``panel_place`` that of room, meals and facilitation for one member
    of a mini-public and one session.

    Examples
    --------
    >>> UsualCosts().at(2.0).staff_hour
    120.0
    """

    model_config = _FIXED

    attractions: dict[AttractionMechanism, Amount] = Field(default=_ATTRACTIONS)
    attraction_hours: dict[AttractionMechanism, Amount] = Field(default=_ATTRACTION_HOURS)
    sessions: dict[ChannelKind, Session] = Field(default=_SESSIONS)
    staff_hour: Amount = 60
    post: Amount = 50
    follower: Amount = 0.04
    influencer_hours: Amount = 4
    letter: Amount = 3
    panel_place: Amount = 150
    source: Annotated[str, Field(min_length=1, max_length=500)] = "assumption"

    def at(self, price_level: float) -> UsualCosts:
        """Return the costs at another level of prices (1: the same)."""
        sessions = {
            kind: session.model_copy(update={"cost": round(session.cost * price_level, 6)})
            for kind, session in self.sessions.items()
        }
        return self.model_copy(
            update={
                "attractions": {
                    kind: round(cost * price_level, 6) for kind, cost in self.attractions.items()
                },
                "sessions": sessions,
                "staff_hour": round(self.staff_hour * price_level, 6),
                "post": round(self.post * price_level, 6),
                "follower": round(self.follower * price_level, 6),
                "letter": round(self.letter * price_level, 6),
                "panel_place": round(self.panel_place * price_level, 6),
            }
        )

    def of(self, attraction: Attraction) -> float:
        """Return the money of an attraction: what the plan says, or the usual cost."""
        return (
            self.attractions[attraction.mechanism.plain] if attraction.budget is None else attraction.budget
        )

    def of_influencer(self, influencer: Influencer) -> float:
        """Return the money of an influencer: what the plan says, or the usual cost of so many followers."""
        return influencer.followers * self.follower if influencer.budget is None else influencer.budget

    def for_people(self, people: int) -> UsualCosts:
        """Return the costs with the sessions a week and the prize of so many residents: never below usual.

        The usual ones are those of a municipality. A larger public has more places, side by side, and shares
        a prize among more people. What is made once or done by a partner costs the same (assumption).

        Examples
        --------
        >>> UsualCosts().for_people(10_000_000).sessions[ChannelKind.MAJLIS].per_week
        42.0
        """
        times = max(1.0, people / MUNICIPALITY)
        sessions = {
            kind: session.model_copy(update={"per_week": float(round(session.per_week * times))})
            for kind, session in self.sessions.items()
        }
        prize = round(self.attractions[AttractionMechanism.PRIZE] * times, 6)
        attractions = {**self.attractions, AttractionMechanism.PRIZE: prize}
        return self.model_copy(update={"sessions": sessions, "attractions": attractions})

    def completed(self, price_level: float, people: int = MUNICIPALITY) -> UsualCosts:
        """Return these costs, with the usual ones of a public and its prices for what they leave out."""
        usual = UsualCosts().at(price_level).for_people(people)
        given = {name: getattr(self, name) for name in self.model_fields_set}
        merged = {
            name: {**getattr(usual, name), **value} if isinstance(value, dict) else value
            for name, value in given.items()
        }
        return usual.model_copy(update=merged)


USUAL_COSTS = UsualCosts()
"""The costs where no world is named: those of a Gulf-like municipality."""


def once(entries: Iterable[ChannelUse]) -> tuple[ChannelUse, ...]:
    """Return each entry once, in order."""
    return tuple(dict.fromkeys(entries))


def sessions_by_channel(
    uses: Iterable[ChannelUse], days: int, sessions: Mapping[ChannelKind, Session]
) -> dict[ChannelKind, int]:
    """Return how many sessions each channel in person holds in a number of days.

    Sessions that a plan states add up over the entries of a channel. An entry that states none has the usual
    number a week, or as many as its posts a week if these are more; several such entries are one place.

    Examples
    --------
    >>> from mashura.methodology.records.plan import ChannelUse
    >>> uses = [ChannelUse(channel="majlis", purposes=["collect"])] * 5
    >>> sessions_by_channel(uses, 28, USUAL_COSTS.sessions)[ChannelKind.MAJLIS]
    4
    """
    stated: dict[ChannelKind, int] = {}
    unstated: dict[ChannelKind, int] = {}
    for use in once(uses):
        if use.channel not in sessions:
            continue
        stated.setdefault(use.channel, 0)
        if use.sessions is not None:
            stated[use.channel] += use.sessions
        elif use.available_to_entity is not False and {*use.purposes} - {ChannelPurpose.ANNOUNCE}:
            a_week = max(sessions[use.channel].per_week, use.posts_per_week)
            number = math.ceil(a_week * days / 7 - 1e-9)
            unstated[use.channel] = max(unstated.get(use.channel, 0), number)
    return {channel: number + unstated.get(channel, 0) for channel, number in stated.items()}


def costs(plan: Plan, usual: UsualCosts = USUAL_COSTS, days: int | None = None) -> Costs:
    """Return what a plan costs; an entry that stands twice costs once.

    Parameters
    ----------
    usual : UsualCosts, optional
        What counts where the plan states nothing, such as ``world.costs``.
    days : int, optional
        Length of the consultation, if it is not the plan's.
    """
    length = (plan.timeline.duration_days or 0) if days is None else days
    staff = tuple(dict.fromkeys(plan.staff))
    own = [need for need in staff if need.cost_per_hour is None and not need.from_outside]
    own_hours = math.fsum(_hours(need, length) for need in own)
    lines = tuple(_lines(plan, usual, length))
    if share := plan.budget.contingency:
        spare = math.fsum(line.amount for line in lines) * share / 100
        lines = (*lines, CostLine(kind="contingency", what="", amount=spare))
    own_worth = own_hours * usual.staff_hour
    return Costs(lines=lines, currency=plan.budget.currency, own_hours=own_hours, own_worth=own_worth)


def _lines(plan: Plan, usual: UsualCosts, days: int) -> Iterator[CostLine]:
    uses = once(plan.channels)
    held = sessions_by_channel(uses, days, usual.sessions)
    for kind in dict.fromkeys(use.channel for use in uses):
        of_kind = [use for use in uses if use.channel == kind]
        money = math.fsum(use.budget for use in of_kind)
        yield CostLine(kind="channel", what=kind, amount=money, sessions=held.get(kind))
        # The money of a channel pays its posts or sessions first.
        if kind not in held:
            posts = sum(use.posts_per_week for use in of_kind if ChannelPurpose.PROMOTE in use.purposes)
            made = max(0.0, posts * days / 7 * usual.post - money)
            yield CostLine(kind="posts", what=kind, amount=made, assumed=True)
        else:
            session = usual.sessions[kind]
            yield CostLine(
                kind="sessions",
                what=kind,
                amount=max(0.0, held[kind] * session.cost - money),
                hours=held[kind] * session.hours,
                sessions=held[kind],
                assumed=True,
            )
    if reminders := len({*plan.timeline.reminder_days}):
        ways = {way for way in plan.attractions if way.mechanism is AttractionMechanism.REMINDERS}
        money = math.fsum(map(usual.of, ways))
        made = max(0.0, reminders * usual.post - money)
        yield CostLine(kind="posts", what=AttractionMechanism.REMINDERS, amount=made, assumed=True)
    for attraction in dict.fromkeys(plan.attractions):
        a_week = attraction.hours_per_week
        if a_week is None:
            a_week = usual.attraction_hours[attraction.mechanism.plain]
        yield CostLine(
            kind="attraction",
            what=attraction.description or attraction.mechanism,
            amount=usual.of(attraction),
            hours=a_week * days / 7,
            assumed=attraction.budget is None,
            phase=CostPhase.BEFORE if attraction.mechanism in _MADE_BEFORE else CostPhase.OPEN,
        )
    for influencer in dict.fromkeys(plan.influencers):
        yield CostLine(
            kind="influencer",
            what=influencer.name,
            amount=usual.of_influencer(influencer),
            hours=usual.influencer_hours,
            assumed=influencer.budget is None,
        )
    yield from _recruitment(plan.recruitment, usual)
    for need in dict.fromkeys(plan.staff):
        hours = _hours(need, days)
        price = need.cost_per_hour
        if price is None:
            price = usual.staff_hour if need.from_outside else 0.0
        yield CostLine(
            kind="staff",
            what=need.role,
            amount=hours * price,
            hours=hours,
            assumed=need.cost_per_hour is None,
            phase=need.phase or CostPhase.OPEN,
        )
    for other in plan.budget.lines:
        phase = other.phase or CostPhase.OPEN
        yield CostLine(kind="other", what=other.purpose, amount=other.amount, phase=phase)


def _hours(need: StaffNeed, days: int) -> float:
    """Return the hours of a role: over its own weeks, or while the public can take part."""
    return need.people * need.hours_per_week * (days / 7 if need.weeks is None else need.weeks)


def _recruitment(recruitment: Recruitment, usual: UsualCosts) -> Iterator[CostLine]:
    """Yield what letters, stipends and meetings cost if every member comes to every session."""
    mode = recruitment.mode
    if not mode.is_by_letter:
        return
    letter = usual.letter if recruitment.letter_cost is None else recruitment.letter_cost
    yield CostLine(
        kind="letters",
        what=mode,
        amount=recruitment.invitations * letter,
        assumed=recruitment.letter_cost is None,
        phase=CostPhase.BEFORE,
    )
    if not mode.has_panel:
        return
    places = (recruitment.panel_size or 0) * recruitment.sessions
    yield CostLine(kind="stipends", what=mode, amount=places * recruitment.stipend)
    if mode.meets:
        yield CostLine(kind="meetings", what=mode, amount=places * usual.panel_place, assumed=True)
