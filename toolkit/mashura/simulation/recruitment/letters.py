"""Letters of invitation: who replies, when, and where those who do take part (S38, S47, F18, F26)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mashura.methodology.vocabulary import AgeBand, AttractionMechanism, Residency
from mashura.simulation.campaign.attractions import service
from mashura.simulation.campaign.friction import at_the_form, barrier
from mashura.simulation.campaign.outreach import comprehension
from mashura.simulation.campaign.setting import Setting, is_offline
from mashura.simulation.public.cells import Floats, Ints, Public

_YOUNG = (AgeBand.AGE_15_17, AgeBand.AGE_18_29)
_MOST_LIKELY = 0.95


@dataclass(frozen=True)
class Calendar:
    """Days of a panel, counted from the opening.

    Attributes
    ----------
    replies : int
        Number of days in which replies are accepted.
    lot : int
        Day on which the lot is drawn; for an invited sample, which needs none, -1.
    sessions : tuple of int
        Day of each session; empty for an invited sample.
    """

    replies: int
    lot: int
    sessions: tuple[int, ...]


def calendar(setting: Setting) -> Calendar:
    """Return the days of a panel: a third of the period for replies, then the sessions in even steps.

    The length is that of the plan, so an extension leaves earlier days as they are.
    """
    days, recruitment = setting.planned_days, setting.plan.recruitment
    if not recruitment.mode.has_panel:
        return Calendar(replies=days, lot=-1, sessions=())
    # Early enough for every session to have a day of its own.
    lot = min(days // 3, days - recruitment.sessions)
    room = days - 1 - lot
    steps = max(recruitment.sessions - 1, 1)
    sessions = tuple(lot + number * room // steps for number in range(recruitment.sessions))
    return Calendar(replies=max(lot, 1), lot=lot, sessions=sessions)


def venues_of(setting: Setting, public: Public) -> Ints:
    """Return the index in ``setting.venues`` of the place where each class takes part.

    A mini-public meets at the place in person that suits most people, if the plan has such a place. Otherwise
    each class takes part where it can best, so one more place never loses anybody; where places are equal,
    people who are ready for digital channels do so online and the others in person.
    """
    able = _able(setting, public)

    def suits(place: int) -> tuple[float, float, str]:
        kind = setting.venues[place]
        reached = sum(setting.world.channels[kind].access.values.values())
        return float(able[:, place] @ public.shares), reached, kind

    places = sorted((setting.venues.index(kind) for kind in setting.open_venues), key=suits, reverse=True)
    offline = [place for place in places if is_offline(setting.venues[place])]
    online = [place for place in places if place not in offline]
    if setting.plan.recruitment.mode.meets:
        return np.full(len(public.shares), (offline or online)[0])

    def best(order: list[int]) -> Ints:
        # Rounded, because equal places may differ in the last digit; the first of the best ones counts.
        return np.asarray(np.array(order)[np.argmax(np.round(able[:, order], 9), axis=1)])

    return np.where(public.ready, best(online + offline), best(offline + online))


def _able(setting: Setting, public: Public) -> Floats:
    """Return the share of each class that can take part at each place; shape (classes, venues)."""
    behaviour = setting.behaviour
    alone, helped = behaviour.not_ready_online, max(behaviour.assisted, behaviour.not_ready_online)
    unready = alone + (helped - alone) * service(setting, public, AttractionMechanism.ASSISTED_DIGITAL)
    shares = []
    for kind in setting.venues:
        able = comprehension(setting, public, kind) * barrier(setting, public, offline=is_offline(kind))
        if not is_offline(kind):
            form = at_the_form(setting, public, setting.languages(kind))
            able = able * np.where(public.ready, 1.0, unready) * form
        shares.append(able)
    return np.stack(shares, axis=1)


def reply_chances(setting: Setting, public: Public, venues: Ints) -> Floats:
    """Return the chance of a resident of each cell who gets a letter to reply (0-1)."""
    behaviour, world, recruitment = setting.behaviour, setting.world, setting.plan.recruitment
    of_class = behaviour.replying * _able(setting, public)[np.arange(len(venues)), venues]
    if recruitment.mode.has_panel:
        of_class *= recruitment.sessions**-behaviour.reply_sessions
        of_class *= _paid(setting, recruitment.stipend)
    ages: dict[str, float] = {age.value: behaviour.reply_young for age in _YOUNG}
    ages[AgeBand.AGE_65_PLUS.value] = behaviour.reply_old
    others = (kind.value for kind in Residency if kind is not Residency.CITIZEN)
    residency = dict.fromkeys(others, behaviour.reply_not_citizen)
    factor = (
        world.by_value("age_band", ages)
        * world.by_value("residency", residency)
        * world.by_value("trust", {"low": behaviour.trust_low, "high": behaviour.trust_high})
        * world.by_value("propensity", {"quiet": behaviour.quiet, "outspoken": behaviour.outspoken})
    )
    return np.asarray(np.minimum(of_class[public.class_of] * factor, _MOST_LIKELY))


def _paid(setting: Setting, stipend: float) -> float:
    """Return how a stipend changes the replies (1: none); each further amount adds less."""
    enough = setting.behaviour.stipend_enough * setting.world.price_level.value
    return 1 + setting.behaviour.stipend * -float(np.expm1(-stipend / enough))


def reply_day(setting: Setting, luck: Floats, days: int) -> Ints:
    """Return the day of each reply, from a uniform number: most come soon after the letters."""
    pace = setting.behaviour.reply_days
    inside = -np.expm1(-days / pace)
    day = np.minimum(-pace * np.log1p(-luck * inside), days - 1)
    return np.asarray(day.astype(np.int64))


def reply_shares(setting: Setting, days: int) -> Floats:
    """Return the share of the replies that come on each day; sums to 1."""
    pace = setting.behaviour.reply_days
    left = np.exp(-np.arange(days + 1) / pace)
    return np.asarray((left[:-1] - left[1:]) / (1 - left[-1]))
