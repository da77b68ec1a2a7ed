"""Outreach: exposure of the public to the campaign (S39, S41, S43, S45-S47, S55, S82-S86, S266)."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from mashura.methodology.records.plan import ChannelUse, Message
from mashura.methodology.rules.wording import is_in_script_of, is_name, is_written
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
from mashura.simulation.campaign.attractions import attraction, service
from mashura.simulation.campaign.partners import through_partners
from mashura.simulation.campaign.seasons import attention_by_day, exams
from mashura.simulation.campaign.setting import Setting, collects, is_used
from mashura.simulation.public.cells import Floats, Ints, Public
from mashura.simulation.public.world import TRANSLATED

EASY_SENTENCE = {ReadingLevel.PLAIN: 10, ReadingLevel.GENERAL: 16, ReadingLevel.SPECIALIST: 26}
"""Length of a sentence, in words, that each kind of reader understands easily (assumption)."""

_SENTENCE_END = re.compile(r"[.!?؟…\n]+")
_EVENT_DAYS = 3
_ENOUGH_WORDS = 60
_INFLUENCER_DAYS = 5


def exposure_rates(setting: Setting, public: Public) -> Floats:
    """Return the expected number of times that a resident notices the campaign.

    Returns
    -------
    float array, shape (classes, channels, days)
        Channels in the order of ``setting.channels``.
    """
    rates = np.zeros((len(public.shares), len(setting.channels), setting.days))
    open_to_all: set[ChannelKind] = set()
    earmarked, money = covered(setting), _upkeep_money(setting)
    for first, use in _uses_since(setting):
        attention = _attention(setting, first or 0)
        channel = setting.world.channels[use.channel]
        reached = access(setting, public, use.channel)
        audience = reached * _aim(setting, public, use.segments)
        preference = _preference(setting, use)
        place = setting.channels.index(use.channel)
        promotes = ChannelPurpose.PROMOTE in use.purposes
        daily = np.zeros(len(reached))
        # Entries of one channel share what keeps it noticed; a channel added later brings further money.
        before = _upkeep(setting, use.channel, money[use.channel]) if use.channel in open_to_all else 0.0
        if first is not None and (promotes or collects(use)):
            money[use.channel] += use.budget
        upkeep = _upkeep(setting, use.channel, money[use.channel])
        if promotes or collects(use):
            # Posts and paid exposure can target segments; a portal or a counter is open to everybody, and
            # naming it twice opens no second one.
            open_to_all.add(use.channel)
            daily += reached * channel.organic_rate.value * (1 - before / upkeep)
        if promotes:
            daily += audience * _posts(setting, use) / 7 * channel.post_rate.value
        daily *= upkeep
        rates[:, place, :] += daily[:, None] * preference * attention
        if promotes:
            paid = _bought(setting, public, use, audience) * preference
            share = earmarked.get(use, 1.0) if first is None else 1.0
            rates[:, place, :] += paid[:, None] * _spending(setting, first or 0, share)
    _add_influencers(setting, public, rates)
    _add_events(setting, public, rates)
    rates *= _boosts(setting, public)[:, None, None] * exams(setting, public)[:, None, :]
    return rates


def _uses_since(setting: Setting) -> Iterator[tuple[int | None, ChannelUse]]:
    """Yield the channels in use today with the day on which they were added (None: at the launch)."""
    uses = ((None, use) for use in setting.plan.channels)
    added = ((first, use) for first, use in setting.added if first <= setting.today)
    failing = setting.failing
    yield from ((day, use) for day, use in (*uses, *added) if is_used(use) and use.channel not in failing)


def access(setting: Setting, public: Public, channel: ChannelKind) -> Floats:
    """Return the share of each class that a channel can reach (0-1).

    The world gives the share of a whole age band. An online channel reaches more of the digitally ready
    people in the band, such that the share of the whole band stays the same.
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
    """Return the share of each class that understands the content of a channel (0-1)."""
    served = setting.languages(channel)
    by_language = np.array(
        [_understood(setting, language, served) for language in setting.world.values("language")]
    )
    understood = by_language[public.language]
    if setting.employs(StaffRole.TRANSLATOR):
        understood = understood + (1 - understood) * setting.behaviour.translator
    translated = service(setting, public, AttractionMechanism.TRANSLATION)
    return np.asarray(np.maximum(understood, TRANSLATED * translated))


def _understood(setting: Setting, language: str, served: frozenset[str]) -> float:
    """Return the share of a language's speakers who can take part in at least one of several languages.

    Those who know one foreign language are to some extent the same people who know another.
    """
    best = setting.world.comprehension(language, served)
    if best == 1:
        return 1.0
    known = setting.world.understands.shares.get(language, {})
    none = math.prod(1 - share for other, share in known.items() if other in served)
    return best + (1 - setting.behaviour.languages_together) * max(0.0, 1 - none - best)


def persuasion(setting: Setting, public: Public) -> Floats:
    """Return the effect of messages, slogan and experts on visits, per class (1: none)."""
    usual = setting.behaviour.appeal * (setting.behaviour.slogan if is_written(setting.plan.slogan) else 1.0)
    languages = setting.world.values("language")
    own = np.zeros(len(public.shares))
    second = np.ones(len(public.shares))
    for message in setting.plan.messages:
        says = is_written(message.text) and is_in_script_of(message.text, message.language)
        if says and message.language in languages:
            aimed = public.aimed_at([message.segment])
            effect = _clarity(setting, message) * setting.behaviour.segment_message
            understood = np.array(
                [setting.world.comprehension(speech, frozenset({message.language})) for speech in languages]
            )[public.language]
            speaks = public.language == languages.index(message.language)
            own = np.where(aimed & speaks, np.maximum(own, effect), own)
            # People with two languages read it too; a message that is hard to read does not repel them.
            second = np.where(aimed, np.maximum(second, 1 + understood * max(0.0, effect - 1)), second)
    named = min(3, sum(is_name(expert.name) for expert in setting.plan.experts))
    best = np.where(own > 0, np.maximum(own, np.where(second > 1, second, 0.0)), second)
    return best * usual * setting.behaviour.expert**named


def fit(setting: Setting, channel: ChannelKind) -> float:
    """Return the effect on visits of the planner's ratings of a channel's fit (S85; 1: none)."""
    judged = [
        level
        for use in setting.uses
        if use.channel == channel
        for level in (use.fit_to_initiative, use.fit_to_messages)
        if level is not None
    ]
    return 1 + setting.behaviour.channel_fit * (sum(map(_grade, judged)) / len(judged) if judged else 0.0)


def covered(setting: Setting) -> dict[ChannelUse, float]:
    """Return the share of each planned channel's budget that the earmarked money covers (S45).

    Staff, recruitment and other lines whose cost the plan states are paid first, then the channels in the
    order of the plan, then their sessions and attractions. Usual costs that a plan does not state are asked
    for, and take nothing away.
    """
    plan = setting.plan
    if plan.budget.earmarked is None:
        return dict.fromkeys(plan.channels, 1.0)
    costs = plan.costs(setting.world.costs, setting.days)
    later = ("channel", "posts", "sessions", "attraction")
    left = plan.budget.earmarked - sum(
        line.amount for line in costs.lines if line.kind not in later and not line.assumed
    )
    shares = {}
    for use in plan.channels:
        shares[use] = min(max(left / use.budget, 0.0), 1.0) if use.budget else 1.0
        left -= use.budget
    return shares


def _preference(setting: Setting, use: ChannelUse) -> float:
    """Return the effect on exposure of the planner's ratings of access and preference (1: none)."""
    behaviour, preferred = setting.behaviour, use.preferred_by_segments
    preference = 1.0 if preferred is None else 1 + behaviour.channel_preferred * _grade(preferred)
    return preference * (behaviour.not_accessible if use.accessible_to_segments is False else 1.0)


def _grade(level: Level) -> float:
    """Return a rating from -1 (none) to 1 (full)."""
    return (int(level) - Level.PARTIAL) / 2


def _clarity(setting: Setting, message: Message) -> float:
    """Return the effect on visits of a message's length, longest sentence and visual (1: none)."""
    segments = setting.plan.segments
    levels = [segment.reading_level for segment in segments if segment.segment_id == message.segment]
    easy = EASY_SENTENCE[levels[0] or ReadingLevel.GENERAL]
    sentences = [part.split() for part in _SENTENCE_END.split(message.text) if part.strip()]
    longest = max((len(words) for words in sentences), default=0)
    loss = setting.behaviour.long_words * max(0, longest - easy)
    loss += setting.behaviour.long_text * max(0, sum(map(len, sentences)) - _ENOUGH_WORDS) / 10
    if message.visual is None:
        return max(0.5, 1 - loss)
    return max(0.5, 1 - loss / 2) * setting.behaviour.visual


LONGEST_LAUNCH = 5.0
"""Days after which a launch is no news any more, however long the period (assumption)."""


def _attention(setting: Setting, first: int) -> Floats:
    """Return the daily attention to a channel since its first day; the effect of novelty fades."""
    days = np.arange(setting.days) - first
    fading = max(1.0, min(setting.behaviour.launch_fading * setting.planned_days, LONGEST_LAUNCH))
    novelty = (setting.behaviour.launch_boost - 1) * np.exp(-np.maximum(days, 0) / fading)
    return np.where(days < 0, 0.0, interest(setting, np.maximum(days, 0)) + novelty) * attention_by_day(
        setting
    )


def interest(setting: Setting, days: Ints) -> Floats:
    """Return how far a subject still interests people some days after it was new (0-1)."""
    left = setting.behaviour.interest_left
    return np.asarray(left + (1 - left) * np.exp(-days / setting.behaviour.interest_lasts))


def _spending(setting: Setting, first: int, earmarked: float) -> Floats:
    """Return the share of a budget that is spent on each day from the channel's first day; sums to 1.

    Budgets of the plan are spent by the planned close, those of added channels by the close known today. Both
    are spent faster at the start. What the earmarked money does not cover has to be asked for, and is spent
    in the second half only (assumption).
    """
    share = np.zeros(setting.days)
    close = setting.days if first else setting.planned_days
    start = max(1, round((close - first) / 10))
    share[first:close] = (1 - setting.behaviour.launch_spending) / (close - first)
    share[first : first + start] += setting.behaviour.launch_spending / start
    share *= attention_by_day(setting)
    late = np.where(np.arange(setting.days) >= (first + close) // 2, share, 0.0)
    return np.asarray(earmarked * share / share.sum() + (1 - earmarked) * late / late.sum())


def _posts(setting: Setting, use: ChannelUse) -> float:
    """Return the posts of a week that have an effect: each further one is noticed less."""
    enough = setting.behaviour.posts_enough
    return -enough * math.expm1(-use.posts_per_week / enough)


def _upkeep_money(setting: Setting) -> defaultdict[ChannelKind, float]:
    """Return the money that the plan gives to each channel, over all its entries."""
    money: defaultdict[ChannelKind, float] = defaultdict(float)
    for use in filter(is_used, setting.plan.channels):
        if ChannelPurpose.PROMOTE in use.purposes or collects(use):
            money[use.channel] += use.budget
    return money


def _upkeep(setting: Setting, channel: ChannelKind, money: float) -> float:
    """Return how much better money makes a channel noticed on which no exposure is for sale (1: no money)."""
    behaviour, world = setting.behaviour, setting.world
    if world.channels[channel].cost_per_exposure.value > 0:
        return 1.0
    enough = behaviour.upkeep_enough * world.price_level.value * setting.population
    return 1 - behaviour.upkeep * math.expm1(-money / enough)


def _aim(setting: Setting, public: Public, segments: tuple[str, ...]) -> Floats:
    return np.where(public.aimed_at(segments), 1.0, setting.behaviour.leak)


def _bought(setting: Setting, public: Public, use: ChannelUse, audience: Floats) -> Floats:
    price = setting.world.channels[use.channel].cost_per_exposure.value
    audience_size = float((public.shares * audience).sum()) * setting.population
    if price == 0 or audience_size == 0:
        return np.zeros(len(audience))
    return audience * (use.budget / price / audience_size)


def _add_influencers(setting: Setting, public: Public, rates: Floats) -> None:
    for influencer in setting.plan.influencers:
        if influencer.channel is None or influencer.followers == 0 or not is_name(influencer.name):
            continue
        audience = access(setting, public, influencer.channel) * _aim(setting, public, influencer.segments)
        audience_size = float((public.shares * audience).sum()) * setting.population
        if audience_size == 0:
            continue
        costs = setting.world.costs
        usual = influencer.followers * costs.follower
        # As with attractions: nothing without money, 1 at the usual cost, and each further sum does less.
        paid = math.expm1(-costs.of_influencer(influencer) / usual) / math.expm1(-1) if usual else 1.0
        noticing = (
            min(influencer.followers, audience_size) * setting.behaviour.influencer_notice / audience_size
        )
        noticing *= paid
        last = min(_INFLUENCER_DAYS, setting.days)
        rates[:, setting.channels.index(influencer.channel), :last] += (audience * noticing / last)[:, None]


def _add_events(setting: Setting, public: Public, rates: Floats) -> None:
    """Add the exposure of the events: three days in the middle, at the venue that brings most people."""
    venues = [setting.channels.index(kind) for kind in setting.open_venues]
    first = setting.planned_days // 2
    last = min(first + _EVENT_DAYS, setting.planned_days)
    noticing = attraction(setting, public, AttractionMechanism.EVENT) * setting.behaviour.event_notice
    if not noticing.any() or not venues:
        return
    brought = np.array([_brought(setting, public, kind, noticing) for kind in setting.open_venues])
    best = np.array(venues)[np.argmax(brought, axis=0)]
    daily = (noticing / (last - first))[:, None]
    rates[np.arange(len(best)), best, first:last] += daily


def _brought(setting: Setting, public: Public, kind: ChannelKind, noticing: Floats) -> Floats:
    """Return about how many of each class come to a venue if so many are to notice an event there."""
    reachable = np.maximum(access(setting, public, kind), 1e-9)
    share = setting.world.channels[kind].visit_share.value * fit(setting, kind)
    came = -np.expm1(-noticing / reachable) * reachable
    return np.asarray(came * share * comprehension(setting, public, kind))


def _boosts(setting: Setting, public: Public) -> Floats:
    allies = sum(
        party.kind in (StakeholderKind.MEDIA, StakeholderKind.CIVIL_SOCIETY)
        and party.position != StakeholderPosition.OPPOSES
        and (party.interest or Level.NONE) >= Level.GOOD
        and (party.power or Level.NONE) >= Level.PARTIAL
        for party in setting.plan.stakeholders
    )
    boost = 1 + setting.behaviour.ally_boost * min(allies, 5)
    if setting.employs(StaffRole.COMMUNICATOR):
        boost *= setting.behaviour.communicator
    return np.asarray(boost * (1 + through_partners(setting, public)))
