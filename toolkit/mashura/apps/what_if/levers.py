"""What can be changed in a plan: period, reminders, channels and ways to attract (S42-S47)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mashura.methodology import Plan
from mashura.methodology.rules.timeline import USUAL_PERIOD_DAYS

MOST_DAYS = 180
MOST_POSTS = 30
MOST_REMINDERS = 4


@dataclass(frozen=True, kw_only=True)
class ChannelLever:
    """One channel: whether it is used, how often it posts, and its money in the plan's currency."""

    on: bool
    posts_per_week: float
    budget: float


@dataclass(frozen=True, kw_only=True)
class Levers:
    """Everything that can be changed; channels and attractions in the plan's order."""

    duration_days: int
    reminders: int
    deadline_advertised: bool
    channels: tuple[ChannelLever, ...]
    attractions: tuple[bool, ...]


def levers_of(plan: Plan) -> Levers:
    """Return the levers as the plan has them.

    Examples
    --------
    >>> levers_of(Plan(timeline={"duration_days": 30})).duration_days
    30
    """
    return Levers(
        duration_days=plan.timeline.duration_days or USUAL_PERIOD_DAYS,
        reminders=len(plan.timeline.reminder_days),
        deadline_advertised=plan.timeline.deadline_advertised,
        channels=tuple(
            ChannelLever(on=True, posts_per_week=use.posts_per_week, budget=use.budget)
            for use in plan.channels
        ),
        attractions=tuple(True for _ in plan.attractions),
    )


def turned(plan: Plan, levers: Levers) -> Plan:
    """Return the plan with the levers' values; reminders that no longer fit are spread over the period.

    Examples
    --------
    >>> plan = Plan(timeline={"duration_days": 30}, channels=[{"channel": "sms"}])
    >>> turned(plan, levers_of(plan)) == plan
    True
    """
    days = levers.duration_days
    kept = plan.timeline.reminder_days
    if len(kept) != levers.reminders or any(day >= days for day in kept):
        kept = tuple(round(days * (place + 1) / (levers.reminders + 1)) for place in range(levers.reminders))
    timeline = plan.timeline.model_copy(
        update={
            "duration_days": days,
            "reminder_days": kept,
            "deadline_advertised": levers.deadline_advertised,
        }
    )
    channels = tuple(
        use.model_copy(update={"posts_per_week": lever.posts_per_week, "budget": lever.budget})
        for use, lever in zip(plan.channels, levers.channels, strict=True)
        if lever.on
    )
    ways = tuple(way for way, on in zip(plan.attractions, levers.attractions, strict=True) if on)
    # Drop feedback channels no longer in use.
    reported = tuple(
        channel
        for channel in plan.feedback.channels
        if channel not in {use.channel for use in plan.channels} - {use.channel for use in channels}
    )
    return plan.model_copy(
        update={
            "timeline": timeline,
            "channels": channels,
            "attractions": ways,
            "feedback": plan.feedback.model_copy(update={"channels": reported}),
        }
    )


def read_levers(sent: dict[str, Any], plan: Plan) -> Levers:
    """Return the levers that a page sent, within their limits.

    Examples
    --------
    >>> plan = Plan(timeline={"duration_days": 30})
    >>> sent = {"duration_days": 999, "reminders": 1, "deadline_advertised": True}
    >>> read_levers({**sent, "channels": [], "attractions": []}, plan).duration_days
    180
    """
    channels = list(sent["channels"])[: len(plan.channels)]
    ways = list(sent["attractions"])[: len(plan.attractions)]
    return Levers(
        duration_days=int(_within(sent["duration_days"], 1, MOST_DAYS)),
        reminders=int(_within(sent["reminders"], 0, max(MOST_REMINDERS, len(plan.timeline.reminder_days)))),
        deadline_advertised=bool(sent["deadline_advertised"]),
        channels=tuple(
            ChannelLever(
                on=bool(lever["on"]),
                posts_per_week=_within(lever["posts_per_week"], 0, 500),
                budget=_within(lever["budget"], 0, 1e9),
            )
            for lever in channels
        ),
        attractions=tuple(map(bool, ways)),
    )


def _within(value: Any, least: float, most: float) -> float:
    return min(most, max(least, float(value)))
