"""Single changes to a plan that may bring more people, to be tried on the simulated public (S43-S50, S85)."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import mean
from typing import Any

from mashura.i18n import Language, format_number, message
from mashura.methodology import Plan
from mashura.methodology.labels import value_label
from mashura.methodology.records.plan import Attraction, ChannelUse, StaffNeed
from mashura.methodology.vocabulary import (
    AttractionMechanism,
    ChannelPurpose,
    CollectionTool,
    StaffRole,
)
from mashura.methodology.vocabulary.languages import language_name
from mashura.simulation import Behaviour, World

MORE_DAYS = 14
SHORTEST_MINUTES = 3
"""A form that takes fewer minutes is not shortened further (assumption)."""
PROMISED_WITHIN_DAYS = 60
"""A feedback promise that is tried where a plan makes none (assumption: within the twelve weeks of S50)."""
UNCOUNTED = frozenset({"language", "staff", "tool", "form", "feedback"})
"""Changes whose work no cost line counts."""
_HELPERS = (StaffRole.TRANSLATOR, StaffRole.TECHNICIAN, StaffRole.COMMUNICATOR)


@dataclass(frozen=True, kw_only=True)
class Remedy:
    """One change: what it is, with what, and the plan that has it."""

    kind: str
    about: Any
    plan: Plan
    posts: float = 0.0

    def text(self, language: Language) -> str:
        """Return the change in words."""
        about = self.about
        if isinstance(about, int):
            named = format_number(about, language)
        elif self.kind == "language":
            named = language_name(about, language)
        else:
            named = value_label(about, language) if about else ""
        return message(
            f"why-remedy-{self.kind}",
            lang=language,
            about=named,
            posts=format_number(self.posts, language, 0 if self.posts == round(self.posts) else 1),
        )


def remedies(plan: Plan, world: World) -> tuple[Remedy, ...]:
    """Return every single change that this plan leaves room for.

    New channels get the posts that the plan's other channels have on average, and no money of their own.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> plan = Plan(channels=[{"channel": "portal", "purposes": ["promote", "collect"]}])
    >>> changes = remedies(plan, load_world("municipality"))
    >>> next(change for change in changes if change.kind == "channel").text("en")
    'Add Mobile app (posts a week: 1)'
    """
    return (
        *_channels(plan, world),
        *_languages(plan, world),
        *_attractions(plan),
        *_staff(plan),
        *_rules(plan),
    )


def _channels(plan: Plan, world: World) -> Iterator[Remedy]:
    posts = [use.posts_per_week for use in plan.channels if use.posts_per_week]
    usual = max(1.0, round(mean(posts), 1)) if posts else 1.0
    used = {use.channel for use in plan.channels}
    for kind in world.channels:
        if kind in used or kind.is_other:
            continue
        purposes = [ChannelPurpose.PROMOTE] + [ChannelPurpose.COLLECT] * kind.traits.collects
        use = ChannelUse(channel=kind, purposes=tuple(purposes), posts_per_week=usual)
        yield _remedy("channel", plan, kind, usual, channels=(*plan.channels, use))
    for place, use in enumerate(plan.channels):
        if ChannelPurpose.PROMOTE not in use.purposes:
            more = {"purposes": (*use.purposes, ChannelPurpose.PROMOTE), "posts_per_week": usual}
            yield _remedy("promote", plan, use.channel, usual, channels=_changed(plan, place, more))
        if use.segments:
            yield _remedy("everybody", plan, use.channel, channels=_changed(plan, place, {"segments": ()}))
        if use.budget and ChannelPurpose.PROMOTE in use.purposes:
            doubled = {"budget": 2 * use.budget}
            yield _remedy("money", plan, use.channel, channels=_changed(plan, place, doubled))
        if len(plan.channels) > 1 and use.budget:
            rest = (*plan.channels[:place], *plan.channels[place + 1 :])
            if any(ChannelPurpose.COLLECT in left.purposes for left in rest):
                yield _remedy("drop", plan, use.channel, channels=rest)


def _languages(plan: Plan, world: World) -> Iterator[Remedy]:
    spoken = {text.language for text in plan.messages}
    for language in world.values("language"):
        lacking = [use for use in plan.channels if language not in (set(use.languages) or spoken)]
        if not lacking or language == "other":
            continue
        channels = tuple(
            use.model_copy(update={"languages": (*(use.languages or sorted(spoken)), language)})
            if use in lacking
            else use
            for use in plan.channels
        )
        yield _remedy("language", plan, language, channels=channels)


def _attractions(plan: Plan) -> Iterator[Remedy]:
    for way in AttractionMechanism:
        if not any(known.mechanism == way and not known.segments for known in plan.attractions):
            yield _remedy("attraction", plan, way, attractions=(*plan.attractions, Attraction(mechanism=way)))


def _staff(plan: Plan) -> Iterator[Remedy]:
    there = {need.role for need in plan.staff if need.people and need.secured is not False}
    for role in _HELPERS:
        if role not in there:
            yield _remedy("staff", plan, role, staff=(*plan.staff, StaffNeed(role=role, people=1)))


def _rules(plan: Plan) -> Iterator[Remedy]:
    tools, time, feedback = plan.collection_tools, plan.timeline, plan.feedback
    offline = any(
        ChannelPurpose.COLLECT in use.purposes and use.channel.is_in_person for use in plan.channels
    )
    if CollectionTool.PAPER_FORM not in tools and offline:
        paper = CollectionTool.PAPER_FORM
        yield _remedy("tool", plan, paper, collection_tools=(*tools, paper))
    if CollectionTool.POLL not in tools:
        yield _remedy("tool", plan, CollectionTool.POLL, collection_tools=(*tools, CollectionTool.POLL))
    if time.duration_days and time.duration_days + MORE_DAYS <= 366:
        longer = time.model_copy(update={"duration_days": time.duration_days + MORE_DAYS})
        yield _remedy("days", plan, MORE_DAYS, timeline=longer)
    shorter = math.ceil((plan.form.minutes or Behaviour().minutes_usual) / 2)
    if shorter >= SHORTEST_MINUTES:
        short = plan.form.model_copy(update={"minutes": float(shorter)})
        yield _remedy("form", plan, shorter, form=short)
    if not time.deadline_advertised:
        told = time.model_copy(update={"deadline_advertised": True})
        yield _remedy("deadline", plan, None, timeline=told)
    if (feedback.within_days is None or not feedback.channels) and plan.channels:
        promised = feedback.model_copy(
            update={
                "within_days": feedback.within_days or PROMISED_WITHIN_DAYS,
                "channels": feedback.channels or (plan.channels[0].channel,),
            }
        )
        yield _remedy("feedback", plan, promised.within_days, feedback=promised)


def _remedy(kind: str, plan: Plan, about: Any, posts: float = 0.0, **changes: Any) -> Remedy:
    return Remedy(kind=kind, about=about, plan=plan.model_copy(update=changes), posts=posts)


def _changed(plan: Plan, place: int, changes: dict[str, Any]) -> tuple[ChannelUse, ...]:
    return tuple(
        use.model_copy(update=changes) if at == place else use for at, use in enumerate(plan.channels)
    )
