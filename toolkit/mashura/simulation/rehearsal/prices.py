"""What a decision takes: hours of a working day and money (S44, S45, S58). All hours are assumptions."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mashura.methodology.records.conduct import Change
from mashura.methodology.records.plan import ChannelUse, Plan
from mashura.methodology.vocabulary import AttractionMechanism, ChannelKind, ChannelPurpose, StaffRole
from mashura.simulation.public.world import World
from mashura.simulation.rehearsal.records import ActKind

HOURS: Mapping[ActKind, float] = MappingProxyType(
    {
        ActKind.EXTEND: 3.0,
        ActKind.ADD_CHANNEL: 3.0,
        ActKind.TRANSLATE: 2.0,
        ActKind.CORRECT_MESSAGE: 2.0,
        ActKind.ANSWER: 2.0,
        ActKind.ADD_MODERATION: 1.0,
        ActKind.RESTORE_CHANNEL: 1.0,
        ActKind.REPORT_ABUSE: 1.5,
        ActKind.INFORM: 0.5,
        ActKind.BRIEF: 1.5,
    }
)
"""Hours of the team that a decision takes (assumption)."""

QUESTION_HOURS = 0.15
"""Hours to answer one question, about nine minutes (assumption)."""

REPAIR_HOURS = 8.0
"""Hours of a technician from outside to restore a channel (assumption)."""

DAY_HOURS = 7.0
"""Hours of a working day if the plan does not give those of the coordinator (assumption)."""

ON_CALL_HOURS = 2.0
"""Hours on a day of the weekend, when the team is on call (assumption)."""

RESERVE_SHARE = 0.1
"""Money for decisions, as a share of the plan's cost, if the plan leaves less of its budget (assumption)."""

RESERVE_LEAST_HOURS = 100.0
"""The least money for decisions, in hours of staff from outside (assumption)."""


def day_hours(plan: Plan) -> float:
    """Return the hours of a working day: those of the plan's coordinators, spread over five days.

    Examples
    --------
    >>> day_hours(Plan()), day_hours(Plan(staff=[{"role": "coordinator", "hours_per_week": 40}]))
    (7.0, 8.0)
    """
    weekly = sum(
        need.people * need.hours_per_week
        for need in plan.staff
        if need.role == StaffRole.COORDINATOR and need.secured is not False
    )
    return round(weekly / 5, 1) if weekly else DAY_HOURS


def reserve(plan: Plan, world: World) -> float:
    """Return the money for decisions: what the plan leaves of its budget, but not less than is usual."""
    cost = plan.cost(world.costs)
    left = (plan.budget.earmarked or 0.0) - cost
    return round(max(left, RESERVE_SHARE * cost, RESERVE_LEAST_HOURS * world.costs.staff_hour))


def majlis_evening() -> ChannelUse:
    """Return one further evening of a majlis."""
    purposes = (ChannelPurpose.PROMOTE, ChannelPurpose.COLLECT)
    return ChannelUse(channel=ChannelKind.MAJLIS, purposes=purposes, sessions=1)


def in_language(place: ChannelKind, language: str) -> ChannelUse:
    """Return a place of contribution in one more language."""
    return ChannelUse(channel=place, purposes=(ChannelPurpose.COLLECT,), languages=(language,))


def price(
    kind: ActKind, change: Change | None, number: int, *, plan: Plan, world: World, closes: int, today: int
) -> tuple[float, float]:
    """Return the hours and the money that a decision takes.

    Parameters
    ----------
    kind : ActKind
    change : Change, optional
        What the public notices of it.
    number : int
        Questions that are answered.
    plan : Plan
        With the channels that were added so far.
    closes, today : int
        Days from the opening to the close as known, and to this morning.
    """
    usual, left = world.costs, closes - today
    if kind == ActKind.ANSWER_QUESTIONS:
        return round(number * QUESTION_HOURS, 2), 0.0
    if change is None:
        return HOURS[kind], 0.0
    if kind == ActKind.TRANSLATE:
        return HOURS[kind], round(usual.attractions[AttractionMechanism.TRANSLATION])
    if change.channel is not None:
        alone = Plan(channels=(change.channel,))
        cost = alone.cost(usual, left)
        if kind == ActKind.HOLD_MAJLIS:
            return usual.sessions[ChannelKind.MAJLIS].hours, round(cost)
        return HOURS[kind], round(cost)
    if kind == ActKind.EXTEND:
        return HOURS[kind], round(max(0.0, plan.cost(usual, closes + change.days) - plan.cost(usual, closes)))
    if kind == ActKind.ADD_MODERATION:
        return HOURS[kind], round(change.hours * left / 7 * usual.staff_hour)
    if kind == ActKind.RESTORE_CHANNEL:
        return HOURS[kind], round(REPAIR_HOURS * usual.staff_hour)
    return HOURS[kind], 0.0
