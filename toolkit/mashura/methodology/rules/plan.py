"""Quality rules of a plan: what would make it fail although every question is answered."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mashura.i18n import format_number, message
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.records.brief import Segment
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import Message, Plan
from mashura.methodology.rules.choices import choice_objections
from mashura.methodology.rules.communication import clarity
from mashura.methodology.rules.engagement import engagement_objections
from mashura.methodology.rules.form import form_objections
from mashura.methodology.rules.groundwork import groundwork_objections
from mashura.methodology.rules.means import means_objections
from mashura.methodology.rules.objection import Objection, blockers_first
from mashura.methodology.rules.recruitment import recruitment_objections
from mashura.methodology.rules.safeguards import safeguard_objections
from mashura.methodology.rules.sizes import holding, in_size
from mashura.methodology.rules.timeline import timeline_objections
from mashura.methodology.rules.translation import translation_objections
from mashura.methodology.rules.wording import is_in_script_of, is_name, is_written
from mashura.methodology.vocabulary import (
    ChannelPurpose,
    DecisionMode,
    Gender,
    Level,
    ParticipationLevel,
    Stage,
)
from mashura.methodology.vocabulary.languages import OTHER, is_language, language_name

# Assumptions; an entity with limits of its own can change them here.
LEAST_CLARITY = 0.35
MOST_POSTS = 21
MOST_FOLLOWERS = 100_000_000
LONGEST_TITLE = 200

_POINTING = ("channels", "messages", "attractions", "influencers")
# What segments of young people, and of people of determination, are called.
_YOUTH = re.compile(r"\b(?:youth|young|students?)\b|شباب|شبّان|طلاب|طلبة", re.IGNORECASE)
_DETERMINATION = re.compile(
    r"disab|determination|wheelchair|\b(?:deaf|blind)\b|إعاق|الهمم|المكفوف|\bالصم\b", re.IGNORECASE
)
_JUDGED = (
    "available_to_entity",
    "accessible_to_segments",
    "fit_to_initiative",
    "fit_to_messages",
    "preferred_by_segments",
)


def objections(campaign: Campaign) -> tuple[Objection, ...]:
    """Return the rules that a campaign's plan breaks, blockers first.

    Unanswered questions are not objected to; the gates list them. A rule that the size of the plan does not
    need does not hold.

    Examples
    --------
    >>> from mashura.methodology.records.plan import Budget, ChannelUse
    >>> sms = ChannelUse(channel="sms", budget=50)
    >>> plan = Plan(budget=Budget(currency="AED", earmarked=10), channels=(sms,))
    >>> [broken.rule for broken in objections(Campaign(plan=plan)) if broken.severity == "blocker"]
    ['no-collecting-channel', 'over-budget']
    """
    campaign = in_size(campaign)
    if campaign.plan is None:
        return ()
    broken = [
        *_subject(campaign.plan),
        *choice_objections(campaign.plan),
        *engagement_objections(campaign, campaign.plan),
        *groundwork_objections(campaign.plan),
        *translation_objections(campaign.plan),
        *_references(campaign.plan),
        *_reach(campaign.plan),
        *_channels(campaign.plan),
        *_messages(campaign.plan),
        *safeguard_objections(campaign, campaign.plan),
        *form_objections(campaign.plan),
        *means_objections(campaign.plan),
        *timeline_objections(campaign, campaign.plan),
        *recruitment_objections(campaign.plan),
        *_outcome(campaign, campaign.plan),
        *_people(campaign.plan),
        *_management(campaign),
    ]
    return blockers_first(holding(campaign.size, Stage.PLAN, broken))


def _subject(plan: Plan) -> Iterator[Objection]:
    if len(plan.title) > LONGEST_TITLE:
        yield Objection(
            rule="long-title",
            severity="blocker",
            items=("S36",),
            field="title",
            params={"length": len(plan.title), "most": LONGEST_TITLE},
        )
    if not plan.objective:
        return
    if not is_written(plan.objective):
        yield Objection(rule="empty-objective", severity="blocker", items=("S37",), field="objective")
    elif not any(map(str.isdecimal, plan.objective)):
        yield Objection(rule="vague-objective", severity="advice", items=("S37",), field="objective")


def _references(plan: Plan) -> Iterator[Objection]:
    known = [segment.segment_id for segment in plan.segments]
    for place, segment in enumerate(plan.segments):
        if known.count(segment.segment_id) > 1:
            yield Objection(
                rule="doubled-segment",
                severity="blocker",
                items=("S38",),
                field="segments",
                params={"segment": segment.name or segment.segment_id},
                at=f"{place}.name",
            )
    pointing = [
        *(("channels", value_label(use.channel), use.segments) for use in plan.channels),
        *(("messages", language_name(text.language), (text.segment,)) for text in plan.messages),
        *(("attractions", value_label(way.mechanism), way.segments) for way in plan.attractions),
        *(("influencers", influencer.name, influencer.segments) for influencer in plan.influencers),
    ]
    places = [number for field in _POINTING for number in range(len(getattr(plan, field)))]
    first_places = dict(zip(reversed(pointing), reversed(places), strict=True))
    for pointer in dict.fromkeys(pointing):
        field, name, segments = pointer
        if {*segments} - {*known}:
            yield Objection(
                rule="unknown-segment",
                severity="blocker",
                items=("S38",),
                field=field,
                at=f"{first_places[pointer]}.{'segment' if field == 'messages' else 'segments'}",
                params={"where": field_label(Plan, field), "name": name},
            )


def _reach(plan: Plan) -> Iterator[Objection]:
    if not plan.channels:
        return
    for segment in plan.segments:
        uses = [use for use in plan.channels if not use.segments or segment.segment_id in use.segments]
        if not uses:
            yield Objection(
                rule="segment-without-channel",
                severity="blocker",
                items=("S43", "S47"),
                field="channels",
                params={"segment": segment.name or segment.segment_id},
                at="0.segments",
            )
        elif (
            segment.digital_readiness is not None
            and segment.digital_readiness <= Level.WEAK
            and not any(use.channel.is_in_person for use in uses)
        ):
            yield Objection(
                rule="digital-only",
                severity="advice",
                items=("S21", "S22", "S31"),
                field="channels",
                params={"segment": segment.name or segment.segment_id},
            )


def _channels(plan: Plan) -> Iterator[Objection]:
    if not plan.channels:
        return
    if not plan.channels_for(ChannelPurpose.COLLECT):
        yield Objection(
            rule="no-collecting-channel", severity="blocker", items=("S43", "S48"), field="channels"
        )
    for place, use in enumerate(plan.channels):
        name = {"channel": value_label(use.channel)}
        if use.available_to_entity is False or use.accessible_to_segments is False:
            judged = "available_to_entity" if use.available_to_entity is False else "accessible_to_segments"
            yield Objection(
                rule="channel-out-of-reach",
                severity="blocker",
                items=("S43",),
                field="channels",
                params=name,
                at=f"{place}.{judged}",
            )
        if unjudged := [field for field in _JUDGED if getattr(use, field) is None]:
            yield Objection(
                rule="channel-not-judged",
                severity="advice",
                items=("S43", "S85"),
                field="channels",
                params=name,
                at=f"{place}.{unjudged[0]}",
            )
        if use.posts_per_week > MOST_POSTS:
            yield Objection(
                rule="many-posts",
                severity="advice",
                items=("S43",),
                field="channels",
                params=name | {"posts": format_number(use.posts_per_week), "most": MOST_POSTS},
                at=f"{place}.posts_per_week",
            )
    promoting = {use.channel for use in plan.channels_for(ChannelPurpose.PROMOTE)}
    if len(promoting) == 1:
        yield Objection(rule="single-channel", severity="advice", items=("S86",), field="channels")
    if not any(channel.is_traditional for channel in promoting):
        yield Objection(rule="no-traditional-media", severity="advice", items=("S55",), field="channels")


def _messages(plan: Plan) -> Iterator[Objection]:
    written = {(text.segment, text.language) for text in plan.messages if text.text}
    begun = {(text.segment, text.language): place for place, text in enumerate(plan.messages)}
    for segment in plan.segments if plan.messages else ():
        for code in segment.languages:
            # Nobody can write in all other languages: translation serves them.
            if code != OTHER and (segment.segment_id, code) not in written:
                place = begun.get((segment.segment_id, code))
                yield Objection(
                    rule="message-not-in-language",
                    severity="blocker",
                    items=("S38", "S82"),
                    field="messages",
                    params={"segment": segment.name or segment.segment_id, "language": language_name(code)},
                    at=f"{place}.text" if place is not None else "",
                    new={"segment": segment.segment_id, "language": code} if place is None else {},
                )
    for code in _nowhere_spoken(plan):
        yield Objection(
            rule="language-without-place",
            severity="advice",
            items=("S43", "S82"),
            field="channels",
            params={"language": language_name(code)},
        )
    names = {segment.segment_id: segment.name or segment.segment_id for segment in plan.segments}
    for place, text in enumerate(plan.messages):
        if text.text and (rule := _weakness(text)):
            yield Objection(
                rule=rule,
                severity="advice" if rule == "unclear-message" else "blocker",
                items=("S82",),
                field="messages",
                params={
                    "segment": names.get(text.segment, text.segment),
                    "language": language_name(text.language),
                },
                at=f"{place}.text",
            )
    if plan.slogan and not is_written(plan.slogan):
        yield Objection(rule="empty-slogan", severity="blocker", items=("S46",), field="slogan")
    codes = {code for segment in plan.segments for code in segment.languages}
    codes |= {code for use in plan.channels for code in use.languages}
    for code in sorted(codes | {text.language for text in plan.messages}):
        if not is_language(code):
            yield Objection(
                rule="unknown-language",
                severity="blocker",
                items=("S38", "S82"),
                field="messages",
                params={"code": code},
            )


def _nowhere_spoken(plan: Plan) -> list[str]:
    """Return the languages of messages in which nobody can take part, because all places name one other.

    A channel that names languages has these only; one that names none has those of the messages.
    """
    collecting = plan.channels_for(ChannelPurpose.COLLECT)
    if not collecting or not all(use.languages for use in collecting):
        return []
    spoken = {code for use in collecting for code in use.languages}
    written = {text.language for text in plan.messages if text.text}
    return sorted(written - spoken) if len(spoken) == 1 else []


def _weakness(text: Message) -> str | None:
    """Return the rule that a message breaks, the worst first."""
    if not is_written(text.text):
        return "empty-message"
    if not is_in_script_of(text.text, text.language):
        return "message-in-other-script"
    return "unclear-message" if clarity(text.text) < LEAST_CLARITY else None


def _outcome(campaign: Campaign, plan: Plan) -> Iterator[Objection]:
    level = campaign.readiness.participation_level if campaign.readiness else None
    if level is ParticipationLevel.E_DECISION_MAKING and plan.decision_mode is DecisionMode.ENTITY:
        yield Objection(
            rule="decides-below-level",
            severity="blocker",
            items=("S20", "S49"),
            field="decision_mode",
            params={"level": value_label(level), "mode": value_label(plan.decision_mode)},
        )
    if plan.decision_mode is DecisionMode.PUBLIC_VOTE and len(plan.options) < 2:
        yield Objection(rule="vote-without-options", severity="blocker", items=("S49",), field="options")
    collecting = {use.channel for use in plan.channels_for(ChannelPurpose.COLLECT)}
    if plan.feedback.channels:
        for channel in sorted(collecting - {*plan.feedback.channels}):
            yield Objection(
                rule="feedback-elsewhere",
                severity="blocker",
                items=("S50", "S71"),
                field="feedback",
                params={"channel": value_label(channel)},
                at="channels",
            )


def _people(plan: Plan) -> Iterator[Objection]:
    included = [segment for segment in plan.segments if segment.inclusion_target]
    if plan.segments and not included:
        yield Objection(rule="no-inclusion-target", severity="advice", items=("S3", "S256"), field="segments")
    if included and (missing := _not_included(included)):
        groups = message("list-separator").join(message(f"inclusion-{group}") for group in missing)
        yield Objection(
            rule="inclusion-incomplete",
            severity="advice",
            items=("S3", "S256"),
            field="segments",
            params={"groups": groups},
        )
    if plan.stakeholders and not plan.experts:
        yield Objection(rule="no-experts", severity="advice", items=("S40",), field="experts")
    for place, expert in enumerate(plan.experts):
        if expert.name and not is_name(expert.name):
            yield Objection(
                rule="expert-without-name",
                severity="advice",
                items=("S40",),
                field="experts",
                params={"name": expert.name},
                at=f"{place}.name",
            )
    for place, influencer in enumerate(plan.influencers):
        if influencer.followers and not is_name(influencer.name):
            yield Objection(
                rule="influencer-without-name",
                severity="advice",
                items=("S41",),
                field="influencers",
                params={"name": influencer.name},
                at=f"{place}.name",
            )
        if influencer.followers > MOST_FOLLOWERS:
            yield Objection(
                rule="many-followers",
                severity="advice",
                items=("S41",),
                field="influencers",
                params={"name": influencer.name, "followers": format_number(influencer.followers)},
                at=f"{place}.followers",
            )
    if plan.stakeholders and not plan.influencers:
        yield Objection(rule="no-influencers", severity="advice", items=("S41",), field="influencers")


def _not_included(included: Sequence[Segment]) -> list[str]:
    """Return which groups of the policy no segment speaks of that must not be missed.

    Women are in a segment unless it is of men only; young people and people of determination are often not
    heard in a segment that names them neither by its attributes nor by its name.
    """
    names = " ".join(segment.name for segment in included)
    named = {
        "women": any(segment.genders != (Gender.MALE,) for segment in included),
        "youth": any(band.is_young for segment in included for band in segment.age_bands)
        or _YOUTH.search(names) is not None,
        "determination": any(segment.disability for segment in included)
        or _DETERMINATION.search(names) is not None,
    }
    return [group for group, is_named in named.items() if not is_named]


def _management(campaign: Campaign) -> Iterator[Objection]:
    readiness = campaign.readiness
    if readiness is None:
        return
    level = readiness.management_support.level
    if level is not None and level <= Level.WEAK:
        yield Objection(rule="weak-support", severity="advice", items=("S29",), field="readiness")
