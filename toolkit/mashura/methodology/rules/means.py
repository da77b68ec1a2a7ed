"""Rules of a plan's money, sessions, people and hours (S44, S45, S47, S57, S267)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from mashura.i18n import format_money, format_number
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.costs import USUAL_COSTS
from mashura.methodology.records.plan import Plan
from mashura.methodology.rules.objection import Objection, Severity
from mashura.methodology.vocabulary import AttractionMechanism, ChannelKind, ChannelPurpose, StaffRole

# Assumptions; an entity with limits of its own can change them here.
MOST_EVENTS = 3
MINUTES_PER_PARTICIPANT = 4
"""Moderation of what one participant writes, on average: fewer than one statement of five minutes."""
MOST_MONEY = 1_000_000_000
"""Money for one consultation; more is a slip of the keyboard."""
ANSWERING_HOURS = 3
"""Hours a week for answers to the public's questions on one channel."""
_WITH_HOURS = ("sessions", "attraction", "influencer")
_LISTS = (
    "segments",
    "channels",
    "attractions",
    "influencers",
    "messages",
    "experts",
    "stakeholders",
    "staff",
)


def means_objections(plan: Plan) -> Iterator[Objection]:
    """Yield what is wrong with the money, the sessions, the people and the hours of a plan."""
    yield from _money(plan)
    yield from _channels(plan)
    yield from _attractions(plan)
    yield from _doubles(plan)
    yield from _people(plan)
    yield from _hours(plan)


def _objection(
    rule: str,
    severity: Severity,
    items: tuple[str, ...],
    field: str,
    at: str = "",
    **params: Any,
) -> Objection:
    return Objection(rule=rule, severity=severity, items=items, field=field, params=params, at=at)


def _money(plan: Plan) -> Iterator[Objection]:
    earmarked, costs, currency = plan.budget.earmarked, plan.costs(), plan.budget.currency
    if earmarked is not None and costs.total > earmarked:
        params = {
            "cost": format_money(costs.total, currency),
            "earmarked": format_money(earmarked, currency),
            "usual": format_money(costs.assumed, currency),
        }
        rule = "over-budget-usual" if costs.assumed else "over-budget"
        yield _objection(rule, "blocker", ("S45",), "budget", "earmarked", **params)
    for amount in (earmarked or 0, *(line.amount for line in costs.lines)):
        if amount > MOST_MONEY:
            shown = format_money(amount, currency)
            yield _objection("huge-amount", "blocker", ("S45",), "budget", amount=shown)
    if not currency and (earmarked or costs.stated):
        yield _objection("no-currency", "blocker", ("S45",), "budget", "currency")
    if plan.channels and not costs.total and not costs.own_hours:
        yield _objection("costs-nothing", "advice", ("S44", "S45"), "budget")


def _channels(plan: Plan) -> Iterator[Objection]:
    places = {use: place for place, use in reversed([*enumerate(plan.channels)])}
    for use in dict.fromkeys(plan.channels):
        name, row = value_label(use.channel), places[use]
        weeks = (plan.timeline.duration_days or 0) / 7
        left = use.budget - use.posts_per_week * weeks * USUAL_COSTS.post
        if left > 0 and not use.channel.traits.is_sold and not use.channel.is_in_person:
            amount = format_money(left, plan.budget.currency)
            sent = use.posts_per_week and ChannelPurpose.PROMOTE in use.purposes
            yield _objection(
                "money-without-price" if sent or use.channel is not ChannelKind.EMAIL else "money-unsent",
                "advice",
                ("S45", "S55"),
                "channels",
                f"{row}.budget",
                channel=name,
                amount=amount,
            )
        if use.budget and use.channel.traits.is_sold and ChannelPurpose.PROMOTE not in use.purposes:
            yield _objection(
                "money-without-promotion",
                "advice",
                ("S45", "S53"),
                "channels",
                f"{row}.purposes",
                channel=name,
            )
        if use.sessions is not None and not use.channel.is_in_person:
            yield _objection(
                "sessions-elsewhere", "advice", ("S43",), "channels", f"{row}.sessions", channel=name
            )
        if use.sessions == 0 and use.channel.is_in_person and use.purposes != (ChannelPurpose.ANNOUNCE,):
            yield _objection(
                "no-sessions", "blocker", ("S43", "S45"), "channels", f"{row}.sessions", channel=name
            )
    yield from _places(plan)


def _places(plan: Plan) -> Iterator[Objection]:
    """Object to fewer places than people are wanted, where all collecting happens in person."""
    collecting = plan.channels_for(ChannelPurpose.COLLECT)
    wanted = sum(segment.participants_wanted or 0 for segment in plan.segments)
    if not wanted or not collecting or not all(use.channel.is_in_person for use in collecting):
        return
    sessions = {line.what: line.sessions or 0 for line in plan.costs().lines if line.kind == "sessions"}
    kinds = {use.channel for use in collecting}
    places = sum(sessions.get(kind, 0) * USUAL_COSTS.sessions[kind].people for kind in kinds)
    if places < wanted:
        numbers = {"places": format_number(places), "wanted": format_number(wanted)}
        yield _objection("too-few-places", "advice", ("S43", "S44"), "channels", **numbers)


def _attractions(plan: Plan) -> Iterator[Objection]:
    for entry in dict.fromkeys(plan.attractions):
        if entry.budget == 0:
            way, place = value_label(entry.mechanism), f"{plan.attractions.index(entry)}.budget"
            yield _objection(
                "attraction-without-money", "advice", ("S45", "S47"), "attractions", place, way=way
            )
    for influencer in dict.fromkeys(plan.influencers):
        if influencer.budget == 0 and influencer.followers:
            yield _objection(
                "influencer-without-money",
                "advice",
                ("S41", "S45"),
                "influencers",
                f"{plan.influencers.index(influencer)}.budget",
                name=influencer.name,
            )
    events = sum(entry.mechanism is AttractionMechanism.EVENT for entry in plan.attractions)
    if events > MOST_EVENTS:
        yield _objection("many-events", "advice", ("S47",), "attractions", count=events, most=MOST_EVENTS)


def _doubles(plan: Plan) -> Iterator[Objection]:
    for field in _LISTS:
        entries = getattr(plan, field)
        if len(entries) > len(dict.fromkeys(entries)):
            params = {"where": field_label(Plan, field)}
            yield _objection("doubled-entry", "advice", ("S45", "S51"), field, **params)
    days = plan.timeline.reminder_days
    for day in sorted({day for day in days if days.count(day) > 1}):
        counts = {"day": day, "count": days.count(day)}
        yield _objection("doubled-reminder", "advice", ("S42", "S47"), "timeline", "reminder_days", **counts)


def _people(plan: Plan) -> Iterator[Objection]:
    moderators = sum(need.people for need in plan.staff if need.role is StaffRole.MODERATOR)
    texts = any(tool.takes_texts for tool in plan.collection_tools)
    if plan.staff and texts and not moderators:
        yield _objection("no-moderator", "blocker", ("S44", "S57"), "staff")
    for place, need in enumerate(plan.staff):
        if need.secured is not True:
            role = value_label(need.role)
            yield _objection("staff-not-secured", "advice", ("S44",), "staff", f"{place}.secured", role=role)


def _hours(plan: Plan) -> Iterator[Objection]:
    """Object to staff whose hours do not cover moderation, answers, sessions and attractions."""
    days = plan.timeline.duration_days
    if not plan.staff or not days or not any(need.hours_per_week for need in plan.staff):
        return
    weeks = days / 7
    wanted = sum(segment.participants_wanted or 0 for segment in plan.segments)
    texts = any(tool.takes_texts for tool in plan.collection_tools)
    needed = wanted * MINUTES_PER_PARTICIPANT / 60 / weeks if texts else 0.0
    needed += ANSWERING_HOURS * len({use.channel for use in plan.channels_for(ChannelPurpose.ANSWER)})
    needed += sum(line.hours / weeks for line in plan.costs().lines if line.kind in _WITH_HOURS)
    there = sum(
        need.people * need.hours_per_week for need in dict.fromkeys(plan.staff) if need.secured is not False
    )
    if there < needed:
        numbers = {"there": format_number(there), "needed": format_number(math.ceil(needed))}
        yield _objection("too-few-hours", "advice", ("S44", "S57", "S267"), "staff", **numbers)
