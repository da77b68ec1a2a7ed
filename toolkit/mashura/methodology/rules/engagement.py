"""Rules of the level of participation: what each step of the spectrum asks of a plan (S18-S20, S49)."""

from __future__ import annotations

from collections.abc import Iterator

from mashura.methodology.labels import value_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import Plan
from mashura.methodology.rules.objection import Objection
from mashura.methodology.vocabulary import (
    ChannelPurpose,
    CollectionTool,
    DecisionMode,
    EngagementLevel,
)

_SHARING = (EngagementLevel.COLLABORATE, EngagementLevel.EMPOWER)


def engagement_objections(campaign: Campaign, plan: Plan) -> Iterator[Objection]:
    """Yield where a plan does less, or more, than its level promises.

    Examples
    --------
    >>> plan = Plan(engagement_level="empower", decision_mode="entity")
    >>> [broken.rule for broken in engagement_objections(Campaign(), plan)]
    ['empower-without-vote']
    """
    level = plan.engagement_level
    if level is None:
        return
    named = {"level": value_label(level)}
    chosen = campaign.readiness.participation_level if campaign.readiness else None
    if chosen is not None and chosen is not level.un_level:
        yield Objection(
            rule="level-not-as-prepared",
            severity="advice",
            items=("S18", "S19", "S20"),
            field="engagement_level",
            params={**named, "belongs": value_label(level.un_level), "chosen": value_label(chosen)},
        )
    if level is EngagementLevel.INFORM and plan.collection_tools:
        yield _objection("inform-collects", "S18", **named)
    if level.needs_dialogue and not _meets(plan):
        yield _objection("no-dialogue", "S19", **named)
    if level is EngagementLevel.COLLABORATE and _rounds(plan) < 2:
        yield _objection("one-round", "S20", **named)
    if level is EngagementLevel.EMPOWER and plan.decision_mode is DecisionMode.ENTITY:
        yield Objection(
            rule="empower-without-vote",
            severity="blocker",
            items=("S20", "S49"),
            field="engagement_level",
            params=named,
        )
    if level not in _SHARING and plan.decision_mode is DecisionMode.PUBLIC_VOTE:
        yield _objection("vote-below-level", "S49", **named)


def _meets(plan: Plan) -> bool:
    """Return whether people can talk with the entity and with each other."""
    collecting = plan.channels_for(ChannelPurpose.COLLECT)
    return (
        plan.recruitment.mode.meets
        or CollectionTool.DISCUSSION_NOTES in plan.collection_tools
        or any(use.channel.is_dialogue and use.sessions != 0 for use in collecting)
    )


def _rounds(plan: Plan) -> int:
    """Return how often the same subject is talked about in person, as far as the plan says."""
    held = [use.sessions for use in plan.channels_for(ChannelPurpose.COLLECT) if use.channel.is_dialogue]
    # Without a number there are as many sessions as usual, which is more than one.
    in_person = sum(2 if number is None else number for number in held)
    return max(in_person, plan.recruitment.sessions if plan.recruitment.mode.meets else 0)


def _objection(rule: str, item: str, **params: object) -> Objection:
    return Objection(rule=rule, severity="advice", items=(item,), field="engagement_level", params=params)
