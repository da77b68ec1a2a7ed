"""Outreach: who notices the campaign, where and when (S39, S41, S43, S45-S47, S55, S82-S86, S266)."""

from __future__ import annotations

import re
from collections.abc import Iterator

import numpy as np

from mashura.methodology.records.plan import ChannelUse, Message
from mashura.methodology.vocabulary import (
    AgeBand,
    AttractionMechanism,
    ChannelKind,
    ChannelPurpose,
    Level,
    ReadingLevel,
    StaffRole,
    StakeholderKind,
    StakeholderPosition,
)
from mashura.simulation.campaign.setting import Setting, collects
from mashura.simulation.public.cells import Bools, Floats, Public

EASY_SENTENCE = {ReadingLevel.PLAIN: 10, ReadingLevel.GENERAL: 16, ReadingLevel.SPECIALIST: 26}
"""Words of a sentence that each kind of reader takes in with ease (assumption)."""

_SENTENCE_END = re.compile(r"[.!?؟…\n]+")
_EVENT_DAYS = 3
_INFLUENCER_DAYS = 5


def exposure_rates(setting: Setting, public: Public) -> Floats:
    """Return the mean number of times that a resident notices the campaign.

    Returns
    -------
    float array, shape (classes, channels, days)
        Channels in the order of ``setting.channels``.
    """
    rates = np.zeros((len(public.shares), len(setting.channels), setting.days))
    for first, use in _uses_since(setting):
        attention = _attention(setting, first or 0)
        channel = setting.world.channels[use.channel]
        reached = access(setting, public, use.channel)
        ears = reached * _aim(setting, public, use.segments)
        liked = _liking(setting, use)
        place = setting.channels.index(use.channel)
        promotes = ChannelPurpose.PROMOTE in use.purposes
        daily = np.zeros(len(reached))
        if promotes or collects(use):
            # Posts and money can be aimed at segments; who passes by a counter or a portal cannot.
            daily += reached * channel.organic_rate.value
        if promotes:
            daily += ears * use.posts_per_week / 7 * channel.post_rate.value
        rates[:, place, :] += daily[:, None] * liked * attention
        if promotes:
            money = liked * (funded(setting) if first is None else 1.0)
            paid = _bought(setting, public, use, ears) * money
            rates[:, place, :] += paid[:, None] * _spending(setting, first or 0)
    _add_influencers(setting, public, rates)
    _add_events(setting, public, rates)
    rates *= _boosts(setting, public)[:, None, None]
    return rates


def _uses_since(setting: Setting) -> Iterator[tuple[int | None, ChannelUse]]:
    """Yield the channels in use today with the day on which they were added (None: with the launch)."""
    planned = len(setting.uses) - sum(
        first <= setting.today and use.available_to_entity is not False for first, use in setting.added
    )
    yield from ((None, use) for use in setting.uses[:planned])
    yield from (
        (first, use)
        for first, use in setting.added
        if first <= setting.today and use.available_to_entity is not False
    )


def access(setting: Setting, public: Public, channel: ChannelKind) -> Floats:
    """Return the share of each class that a channel can reach (0-1).

    The world says how many of an age band a channel reaches, the digitally unready among them. Of an online
    channel's share the ready have the larger part, so that the whole band keeps its share.
    """
    use = setting.world.channels[channel]
    by_age = np.array([use.access.values[band] for band in AgeBand])
    if not use.needs_digital:
        return by_age[public.age]
    ready = np.where(public.ready, 1.0, setting.behaviour.not_ready_online)
    people = np.bincount(public.age, public.shares, minlength=len(by_age))
    usual = np.bincount(public.age, public.shares * ready, minlength=len(by_age))
    return np.minimum(by_age[public.age] * ready * (people / np.where(usual > 0, usual, 1))[public.age], 1.0)


def comprehension(setting: Setting, public: Public, channel: ChannelKind) -> Floats:
    """Return the share of each class that understands what a channel says (0-1)."""
    served = setting.languages(channel)
    by_language = np.array(
        [setting.world.comprehension(one, served) for one in setting.world.values("language")]
    )
    understood = by_language[public.language]
    if setting.employs(StaffRole.TRANSLATOR):
        understood = understood + (1 - understood) * setting.behaviour.translator
    helped = mechanism(setting, public, AttractionMechanism.TRANSLATION)
    return np.where(helped, np.maximum(understood, 0.85), understood)


def mechanism(setting: Setting, public: Public, kind: AttractionMechanism) -> Bools:
    """Return the classes for which the plan uses a way to bring people in."""
    inside = np.zeros(len(public.shares), dtype=bool)
    for attraction in setting.plan.attractions:
        if attraction.mechanism == kind:
            inside |= public.aimed_at(attraction.segments)
    return inside


def persuasion(setting: Setting, public: Public) -> Floats:
    """Return how much more often than others those come who got a message of their own (1: no message)."""
    factor = np.full(len(public.shares), setting.behaviour.slogan if setting.plan.slogan else 1.0)
    best = np.zeros(len(public.shares))
    for text in setting.plan.messages:
        if text.text and text.language in setting.world.values("language"):
            speaks = public.language == setting.world.values("language").index(text.language)
            reached = public.aimed_at([text.segment]) & speaks
            best = np.where(reached, np.maximum(best, _clarity(setting, text)), best)
    named = min(3, sum(bool(one.name) for one in setting.plan.experts))
    factor *= setting.behaviour.expert**named
    return factor * np.where(best > 0, best * setting.behaviour.segment_message, 1.0)


def fit(setting: Setting, channel: ChannelKind) -> float:
    """Return how much more often a channel leads to a visit by the planner's judgement of its fit (S85)."""
    judged = [
        level
        for use in setting.uses
        if use.channel == channel
        for level in (use.fit_to_initiative, use.fit_to_messages)
        if level is not None
    ]
    return 1 + setting.behaviour.channel_fit * (sum(map(_grade, judged)) / len(judged) if judged else 0.0)


def funded(setting: Setting) -> float:
    """Return the share of the channels' budgets that the earmarked money pays for (S45)."""
    cost, earmarked = setting.plan.cost(), setting.plan.budget.earmarked
    return 1.0 if earmarked is None or cost <= earmarked else earmarked / cost


def _liking(setting: Setting, use: ChannelUse) -> float:
    """Return the exposure on a channel by the planner's judgement of the segments' access and preference."""
    behaviour, preferred = setting.behaviour, use.preferred_by_segments
    liked = 1.0 if preferred is None else 1 + behaviour.channel_preferred * _grade(preferred)
    return liked * (behaviour.not_accessible if use.accessible_to_segments is False else 1.0)


def _grade(level: Level) -> float:
    """Return a judgement from -1 (none) to 1 (full)."""
    return (int(level) - Level.PARTIAL) / 2


def _clarity(setting: Setting, text: Message) -> float:
    levels = [one.reading_level for one in setting.plan.segments if one.segment_id == text.segment]
    easy = EASY_SENTENCE[levels[0] or ReadingLevel.GENERAL]
    sentences = [part.split() for part in _SENTENCE_END.split(text.text) if part.strip()]
    longest = max((len(words) for words in sentences), default=0)
    loss = setting.behaviour.long_words * max(0, longest - easy)
    if text.visual is None:
        return max(0.5, 1 - loss)
    return max(0.5, 1 - loss / 2) * setting.behaviour.visual


def _attention(setting: Setting, first: int) -> Floats:
    """Return the attention on a channel that is new on a day: novelty fades, later ones have theirs too."""
    days = np.arange(setting.days) - first
    fading = max(1.0, setting.behaviour.launch_fading * setting.planned_days)
    novelty = (setting.behaviour.launch_boost - 1) * np.exp(-np.maximum(days, 0) / fading)
    return np.where(days < 0, 0.0, 1 + novelty) * _week(setting)


def _week(setting: Setting) -> Floats:
    rest = np.array([setting.is_weekend(day) for day in range(setting.days)])
    return np.where(rest, setting.behaviour.weekend, 1.0)


def _spending(setting: Setting, first: int) -> Floats:
    """Share of a budget spent on each day from the channel's first on; sums to 1.

    The plan's money is spent by the planned close, that of a channel added later by the close known today;
    both spend more at their start.
    """
    share = np.zeros(setting.days)
    close = setting.days if first else setting.planned_days
    start = max(1, round((close - first) / 10))
    share[first:close] = (1 - setting.behaviour.launch_spending) / (close - first)
    share[first : first + start] += setting.behaviour.launch_spending / start
    share *= _week(setting)
    return np.asarray(share / share.sum())


def _aim(setting: Setting, public: Public, segments: tuple[str, ...]) -> Floats:
    return np.where(public.aimed_at(segments), 1.0, setting.behaviour.leak)


def _bought(setting: Setting, public: Public, use: ChannelUse, ears: Floats) -> Floats:
    price = setting.world.channels[use.channel].cost_per_exposure.value
    listeners = float((public.shares * ears).sum()) * setting.population
    if price == 0 or listeners == 0:
        return np.zeros(len(ears))
    return ears * (use.budget / price / listeners)


def _add_influencers(setting: Setting, public: Public, rates: Floats) -> None:
    for one in setting.plan.influencers:
        if one.channel is None or one.followers == 0:
            continue
        ears = access(setting, public, one.channel) * _aim(setting, public, one.segments)
        listeners = float((public.shares * ears).sum()) * setting.population
        if listeners == 0:
            continue
        noticing = min(one.followers, listeners) * setting.behaviour.influencer_notice / listeners
        last = min(_INFLUENCER_DAYS, setting.days)
        rates[:, setting.channels.index(one.channel), :last] += (ears * noticing / last)[:, None]


def _add_events(setting: Setting, public: Public, rates: Floats) -> None:
    """Spread an event over three days in the middle, on the venues or, without one, on every channel."""
    where = [setting.channels.index(kind) for kind in setting.open_venues]
    first = setting.planned_days // 2
    last = min(first + _EVENT_DAYS, setting.planned_days)
    for attraction in setting.plan.attractions:
        if attraction.mechanism == AttractionMechanism.EVENT:
            invited = public.aimed_at(attraction.segments).astype(float)
            daily = invited * setting.behaviour.event_notice / (last - first) / len(where)
            rates[:, where, first:last] += daily[:, None, None]


def _boosts(setting: Setting, public: Public) -> Floats:
    partner = mechanism(setting, public, AttractionMechanism.PARTNERSHIP)
    allies = sum(
        one.kind in (StakeholderKind.MEDIA, StakeholderKind.CIVIL_SOCIETY)
        and one.position != StakeholderPosition.OPPOSES
        and (one.interest or Level.NONE) >= Level.GOOD
        and (one.power or Level.NONE) >= Level.PARTIAL
        for one in setting.plan.stakeholders
    )
    boost = 1 + setting.behaviour.ally_boost * min(allies, 5)
    if setting.employs(StaffRole.COMMUNICATOR):
        boost *= setting.behaviour.communicator
    return boost * np.where(partner, 1 + setting.behaviour.partner_boost, 1.0)
