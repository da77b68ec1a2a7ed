"""The funnel: people who notice, visit, register and contribute (S42, S47, S50, S77, S267, F4, F6, F8)."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from mashura.methodology.vocabulary import (
    AttractionMechanism,
    ChangeKind,
    ChannelKind,
    CollectionTool,
    DecisionMode,
    StaffRole,
)
from mashura.simulation.campaign.attractions import attraction, is_for, service
from mashura.simulation.campaign.awareness import Awareness, awareness
from mashura.simulation.campaign.capacity import shared_places
from mashura.simulation.campaign.friction import at_the_form, barrier, by_gender, chilling, finishing
from mashura.simulation.campaign.mood import attention_to, mood
from mashura.simulation.campaign.outreach import (
    access,
    comprehension,
    exposure_rates,
    fit,
    interest,
    persuasion,
)
from mashura.simulation.campaign.seasons import attention_by_day, exams
from mashura.simulation.campaign.setting import Setting, is_offline
from mashura.simulation.campaign.word_of_mouth import told
from mashura.simulation.public.cells import Floats, Ints, Public
from mashura.simulation.public.streams import binomials, draws, key_of, name_keys

NOTHING_CHANGES: Mapping[int, Chances] = MappingProxyType({})
_TWELVE_WEEKS = 84
_DAYS_OF_NOTICE = 14
STEPS = ("exposed", "visited", "registered", "contributed")


@dataclass(frozen=True)
class Chances:
    """Probabilities for a resident of each class; the same for classes and for single residents.

    Attributes
    ----------
    notice, visit, later : float arrays
        As in :class:`mashura.simulation.campaign.awareness.Awareness`.
    venue : float array, shape (classes, channels, venues)
        Chance that a visitor registers at a venue, by the channel of the first notice; the rest to 1 does
        not register.
    contribute : float array, shape (cells,)
        Chance that a registered resident of a cell contributes.
    """

    notice: Floats
    visit: Floats
    later: Floats
    venue: Floats
    contribute: Floats

    def contribute_by_class(self, public: Public, cell_shares: Floats) -> Floats:
        """Return each class's mean chance to contribute."""
        total = np.bincount(public.class_of, weights=cell_shares * self.contribute)
        return np.asarray(np.clip(total / public.shares, 0, 1))


@dataclass(frozen=True)
class Funnel:
    """How many residents first reach each step, arrays of shape (days, classes, channels).

    Whole numbers in a random run, fractions in the mean over all runs.
    """

    exposed: npt.NDArray[Any]
    visited: npt.NDArray[Any]
    registered: npt.NDArray[Any]
    contributed: npt.NDArray[Any]

    def table(self, setting: Setting, public: Public) -> pd.DataFrame:
        """Return the table ``funnel``: one row per day, channel and segment with at least one person."""
        # A matrix product adds up the classes of each segment; whole numbers stay exact below 2 ** 53.
        belongs = np.eye(len(public.labels))[public.segment_of]
        counts = np.array([getattr(self, name) for name in STEPS], dtype=np.float64)
        totals = (counts.transpose(0, 1, 3, 2) @ belongs).astype(self.exposed.dtype)
        day, channel, segment = np.nonzero(totals.any(axis=0))
        columns: dict[str, object] = {
            "day": day,
            "channel": pd.array([str(kind) for kind in setting.channels], dtype="str").take(channel),
            "segment": pd.array(public.labels, dtype="str").take(segment),
        }
        columns |= {name: totals[step, day, channel, segment] for step, name in enumerate(STEPS)}
        return pd.DataFrame(columns)


def chances(setting: Setting, public: Public) -> Chances:
    """Return the probabilities of each class under a plan."""
    persuaded = persuasion(setting, public)
    reached = np.empty((len(public.shares), len(setting.channels)))
    visit = np.empty_like(reached)
    intention = np.empty_like(reached)
    for place, kind in enumerate(setting.channels):
        reached[:, place] = access(setting, public, kind)
        intention[:, place] = comprehension(setting, public, kind) * persuaded * fit(setting, kind)
        share = setting.world.channels[kind].visit_share.value
        visit[:, place] = np.minimum(intention[:, place] * share, 0.95)
    rates, pull = exposure_rates(setting, public), _pull(setting, public)
    willing = None
    if setting.scenario:
        rates *= attention_to(setting)
        willing = mood(setting, public)
    noticing = awareness(rates, reached, visit, intention, pull, willing)
    at_venues = partial(_venue_chances, setting, public, _venues_alone(setting, public))
    everywhere = Chances(
        notice=noticing.notice,
        visit=noticing.visit,
        later=noticing.later,
        venue=at_venues(setting.open_venues),
        contribute=_contribution(setting, public),
    )
    if setting.behaviour.word_of_mouth:
        rates = rates + told(setting, public, _contributors(setting, public, noticing, everywhere), reached)
        noticing = awareness(rates, reached, visit, intention, pull, willing)
        everywhere = replace(everywhere, notice=noticing.notice, visit=noticing.visit, later=noticing.later)
    if not any(map(is_offline, setting.open_venues)):
        return everywhere
    contributing = everywhere.contribute_by_class(public, setting.world.cell_shares)
    coming = noticing.visitors(public.shares / public.shares.sum() * setting.population)
    venue = shared_places(setting, coming * contributing[:, None], at_venues)
    return replace(everywhere, venue=venue)


def _contributors(setting: Setting, public: Public, noticing: Awareness, odds: Chances) -> Floats:
    """Return the share of residents who contribute on each day without word of mouth, by class."""
    coming = noticing.visitors_by_day(public.shares / public.shares.sum())
    registering = odds.venue.sum(axis=2).mean(axis=1)
    contributing = odds.contribute_by_class(public, setting.world.cell_shares)
    return np.asarray(coming * (registering * contributing)[:, None])


def _pull(setting: Setting, public: Public) -> Floats:
    """Return the daily rate at which aware people visit, shape (classes, days)."""
    behaviour, timeline = setting.behaviour, setting.plan.timeline
    daily = behaviour.intention * interest(setting, np.arange(setting.days)) * attention_by_day(setting)
    pull = daily * exams(setting, public)
    if timeline.deadline_advertised:
        pull += behaviour.deadline_pressure * _credibility(setting) * _surge(setting, setting.days)
    reminded = is_for(setting, public, AttractionMechanism.REMINDERS)
    sent = service(setting, public, AttractionMechanism.REMINDERS)
    days = {*timeline.reminder_days}
    if reminded.any() or not days:
        # Three days before the close; in a short period, where that would be early, less.
        days.add(max(0, setting.days - min(3, max(1, round(setting.days / 14)))))
    everybody = bool(timeline.reminder_days) and not reminded.any()
    inside = sorted((day for day in days if 0 <= day < setting.days), reverse=True)
    for earlier, day in enumerate(inside):
        # The last reminder works fully, the one before it by two thirds, then by a half, and so on.
        pull[:, day] += np.where(everybody, 1.0, sent) * behaviour.reminder * 2 / (2 + earlier)
    return pull


def _surge(setting: Setting, close: int) -> Floats:
    """Return how hard a deadline presses on each day before it: the integral of 1/(time left) over the day.

    The last day ends an hour before the close. Whoever waits for the close comes then, whatever the season.
    """
    left = np.arange(close, 0, -1, dtype=float)
    rest = np.array([setting.is_weekend(day) for day in range(close)])
    return np.asarray(
        np.log(left / np.maximum(left - 1, 1 / 24)) * np.where(rest, setting.behaviour.weekend, 1.0)
    )


def _credibility(setting: Setting) -> float:
    """Return the pressure of the deadline known today, relative to one known from the start (1: all of it).

    An extension moves the pressure that was still to come to the new deadline, so nobody is lost. Of what the
    longer period would have added, had it been planned, a part is lost with the belief in deadlines: most if
    the extension is announced on the last day, when those who hurried feel cheated.
    """
    behaviour, credibility, close = setting.behaviour, 1.0, setting.planned_days
    for day, change in setting.changes:
        if change.kind == ChangeKind.EXTEND_PERIOD and day <= setting.today:
            late = math.exp(-(close - day) / _DAYS_OF_NOTICE)
            lost = behaviour.extension_early + (behaviour.extension - behaviour.extension_early) * late
            moved = credibility * _surge(setting, close)[day:].sum()
            moved += (1 - lost) * math.log((close + change.days) / close)
            close += change.days
            credibility = moved / _surge(setting, close)[day:].sum()
    return credibility


def _venues_alone(setting: Setting, public: Public) -> tuple[Floats, Floats]:
    """Return, of each venue that is open, how it draws visitors and the chance to register there.

    Both are of shape (classes, venues).
    """
    behaviour, venues = setting.behaviour, setting.venues
    ready = public.ready
    registering = behaviour.registering * (
        behaviour.technician if setting.employs(StaffRole.TECHNICIAN) else 1.0
    )
    if setting.conduct.moderation.answers_questions:
        registering *= behaviour.answered
    assisted = service(setting, public, AttractionMechanism.ASSISTED_DIGITAL)
    weight = np.zeros((len(public.shares), len(venues)))
    success = np.zeros_like(weight)
    for place, kind in enumerate(venues):
        if kind not in setting.open_venues:
            continue
        understood = comprehension(setting, public, kind)
        if is_offline(kind):
            on_paper = behaviour.paper_form if setting.has(CollectionTool.PAPER_FORM) else 1.0
            help_factor = np.full(len(public.shares), on_paper)
            weight[:, place] = access(setting, public, kind) * np.where(
                ready, behaviour.counter_when_ready, 1.0
            )
        else:
            alone = behaviour.not_ready_online
            unready = alone + (behaviour.assisted - alone) * assisted
            help_factor = np.where(ready, 1.0, unready)
            help_factor = help_factor * at_the_form(setting, public, setting.languages(kind))
            weight[:, place] = access(setting, public, kind)
        hindered = barrier(setting, public, offline=is_offline(kind))
        success[:, place] = np.minimum(registering * hindered * help_factor, 0.95) * understood
    return weight, success


def _venue_chances(
    setting: Setting, public: Public, alone: tuple[Floats, Floats], places: Sequence[ChannelKind]
) -> Floats:
    """Return the share of visitors who register at each venue, by the channel of their first notice.

    Parameters
    ----------
    setting, public : Setting, Public
        The campaign and its classes of residents.
    alone : pair of float arrays
        From :func:`_venues_alone`.
    places : sequence of ChannelKind
        The venues that still take people.
    """
    behaviour, venues = setting.behaviour, setting.venues
    open_now = np.array([kind in places for kind in venues])
    weight, success = (np.where(open_now, of_venue, 0.0) for of_venue in alone)
    lost = np.where(public.ready, behaviour.nowhere_ready, behaviour.nowhere_unready)[:, None]
    usual = success * np.divide(weight, weight + lost, out=np.zeros_like(weight), where=weight + lost > 0)
    best = usual.max(axis=1)
    # People go to the venue that suits them best, and a share of those who fail there try the others. So one
    # more venue never lowers the chance to register.
    somewhere = best + behaviour.another_venue * (1 - np.prod(1 - usual, axis=1) - best)
    whole = usual.sum(axis=1)
    choice = np.divide(usual, whole[:, None], out=np.zeros_like(usual), where=whole[:, None] > 0)
    chance = np.empty((len(public.shares), len(setting.channels), len(venues)))
    for place, kind in enumerate(setting.channels):
        chance[:, place, :] = choice * somewhere[:, None]
        if kind in places:
            # Who noticed the campaign at a venue takes part there, if it is possible at all.
            here = venues.index(kind)
            there = usual[:, here] > 0
            chance[there, place, :] = 0.0
            chance[there, place, here] = somewhere[there]
    return chance


def _contribution(setting: Setting, public: Public) -> Floats:
    behaviour, plan, world = setting.behaviour, setting.plan, setting.world
    trust = world.by_value("trust", {"low": behaviour.trust_low, "high": behaviour.trust_high})
    habit = world.by_value("propensity", {"quiet": behaviour.quiet, "outspoken": behaviour.outspoken})
    plan_factor = behaviour.contribute
    if plan.decision_mode == DecisionMode.PUBLIC_VOTE:
        plan_factor *= behaviour.public_vote
    if plan.feedback.within_days is not None and plan.feedback.channels:
        late = plan.feedback.within_days > _TWELVE_WEEKS
        plan_factor *= 1 + (behaviour.promise - 1) * (behaviour.late_promise if late else 1.0)
    if CollectionTool.POLL in plan.collection_tools:
        plan_factor *= behaviour.poll
    prize = 1 + (behaviour.prize - 1) * attraction(setting, public, AttractionMechanism.PRIZE)
    plan_factor *= finishing(setting)
    people = trust * habit * by_gender(setting) * chilling(setting)
    return np.asarray(np.minimum(plan_factor * prize[public.class_of] * people, 0.97))


def draw_funnel(
    setting: Setting,
    public: Public,
    probabilities: Chances,
    *,
    changed: Mapping[int, Chances] = NOTHING_CHANGES,
) -> Funnel:
    """Draw a random run of the funnel.

    ``changed`` contains other probabilities that apply from a day on.

    Residents of a class are exchangeable, so the number who take a step is a binomial draw. The result has
    the distribution of separate decisions of all residents, at a cost that does not depend on their number.
    """
    aware = np.zeros(probabilities.visit.shape[:2], dtype=np.int64)
    visit, later, register, contribute = (
        _step_draws(setting, public, step) for step in ("visit", "later visit", "register", "contribute")
    )
    phases = [probabilities := changed.get(day, probabilities) for day in range(setting.days)]
    exposed = _first_notices(setting, public, [phase.notice[:, :, day] for day, phase in enumerate(phases)])
    # Visits on the day of the first notice depend on nothing else and are drawn for all days at once.
    visited = binomials(
        exposed, np.array([phase.visit[:, :, day] for day, phase in enumerate(phases)]), visit
    )
    waiting = exposed - visited
    for day, phase in enumerate(phases):
        returning = binomials(aware, phase.later[:, day, None], later[day])
        visited[day] += returning
        aware += waiting[day] - returning
    registered = binomials(visited, np.array([phase.venue.sum(axis=2) for phase in phases]), register)
    contributing = probabilities.contribute_by_class(public, setting.world.cell_shares)
    contributed = binomials(registered, contributing[None, :, None], contribute)
    return Funnel(exposed=exposed, visited=visited, registered=registered, contributed=contributed)


def _first_notices(setting: Setting, public: Public, rates: Sequence[Floats]) -> Ints:
    """Draw how many people of each class first notice the campaign on each day and channel.

    Parameters
    ----------
    rates : sequence of float array, shape (classes, channels)
        Expected number of notices, day by day.

    Returns
    -------
    int array, shape (days, classes, channels)
    """
    unaware = _residents(setting, public)
    by_channel = np.array(rates)
    # Expected notices on a channel and on all channels after it.
    onwards = np.cumsum(by_channel[:, :, ::-1], axis=2)[:, :, ::-1]
    draw = draws(setting.seed, "funnel", "notice", at=key_of(np.arange(setting.days)[:, None], public.keys))
    chance = -np.expm1(-onwards[:, :, 0])
    noticing = np.empty(draw.shape, dtype=np.int64)
    for day in range(setting.days):
        noticing[day] = binomials(unaware, chance[day], draw[day])
        unaware = unaware - noticing[day]
    # The channel of the first notice counts. Each channel in turn takes its share of the day's number.
    draw = _step_draws(setting, public, "channel of the notice")
    first_notices = np.zeros(by_channel.shape, dtype=np.int64)
    for place in np.flatnonzero(by_channel.any(axis=(0, 1))):
        here, rest = by_channel[:, :, place], onwards[:, :, place]
        first_notices[:, :, place] = binomials(
            noticing, here / np.where(rest > 0, rest, 1), draw[:, :, place]
        )
        noticing = noticing - first_notices[:, :, place]
    return first_notices


def _residents(setting: Setting, public: Public) -> Ints:
    """Draw how many residents each class has; the same for all plans that form the same classes."""
    residents = np.zeros(len(public.shares), dtype=np.int64)
    draw = draws(setting.seed, "residents", at=public.keys)
    # Each class in turn takes its share of the residents that are left.
    left = np.array([setting.population])
    shares_left = np.cumsum(public.shares[::-1])[::-1]
    for place, chance in enumerate(np.minimum(public.shares / shares_left, 1.0)):
        residents[place] = binomials(left, np.array([chance]), draw[place : place + 1])[0]
        left = left - residents[place]
    return residents


def _step_draws(setting: Setting, public: Public, step: str) -> Floats:
    """Return the uniform draws of a step, shape (days, classes, channels)."""
    days, channels = np.arange(setting.days)[:, None, None], name_keys(setting.channels)
    return draws(setting.seed, "funnel", step, at=key_of(days, public.keys[:, None], channels))
