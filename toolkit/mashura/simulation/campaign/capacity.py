"""Capacity: a majlis, service centre or call centre serves so many people, and no more (S43, S45).

While there are places, people take part as they like. The venue that fills up first is closed to those who
come later, who then do as if it did not exist, until the next venue is full. So a venue never loses anybody,
and more outreach only fills the places earlier.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np

from mashura.methodology.records.costs import sessions_by_channel
from mashura.methodology.vocabulary import ChannelKind
from mashura.simulation.campaign.setting import Setting
from mashura.simulation.public.cells import Floats

_NOBODY = 1e-9
_ROUNDS = 8


def places(setting: Setting) -> dict[ChannelKind, float]:
    """Return how many contributions each venue in person can write down over the whole campaign.

    People do not come evenly, so some places stay empty even where more people come than there are places
    (assumption: two and a half standard deviations of a number by chance, at most half).
    """
    costs = setting.world.costs
    held = sessions_by_channel(setting.uses, setting.days, costs.sessions)
    for place, use in enumerate(setting.uses):
        # What a plan states twice is one place; a further evening that is added later is one more.
        if use.sessions and use.channel in held and use in setting.uses[:place]:
            held[use.channel] += use.sessions
    capacity = {kind: number * costs.sessions[kind].people for kind, number in held.items()}
    return {
        kind: max(number / 2, number - 2.5 * math.sqrt(number))
        for kind, number in capacity.items()
        if kind in setting.open_venues
    }


def shared_places(
    setting: Setting, willing: Floats, chances: Callable[[Sequence[ChannelKind]], Floats]
) -> Floats:
    """Return the chance of visitors to register at each venue when places are limited.

    Parameters
    ----------
    willing : float array, shape (classes, channels)
        Expected visitors who contribute if they register, by the channel of their first notice.
    chances : function
        Returns, for venues that still take people, the chances of shape (classes, channels, venues).
    """
    left, open_venues, still_to_come = places(setting), [*setting.open_venues], 1.0
    mean = np.zeros_like(chances(open_venues))
    while True:
        chance = _at_second_choices(setting, willing, chances, open_venues, [*left])
        wanted = np.einsum("gc,gcv->v", willing, chance)
        asked = {kind: float(wanted[setting.venues.index(kind)]) for kind in left}
        # The share of all visitors after which the first of the venues is full.
        share, full = min(
            ((left[kind] / asked[kind], kind) for kind in left if asked[kind] > 0),
            default=(math.inf, None),
        )
        if full is None or share >= still_to_come:
            return np.asarray(mean + still_to_come * chance)
        mean += share * chance
        still_to_come -= share
        left = {kind: max(0.0, number - share * asked[kind]) for kind, number in left.items() if kind != full}
        open_venues.remove(full)
        if not open_venues:
            return mean


def _at_second_choices(
    setting: Setting,
    willing: Floats,
    chances: Callable[[Sequence[ChannelKind]], Floats],
    open_venues: Sequence[ChannelKind],
    limited: Sequence[ChannelKind],
) -> Floats:
    """Return the chances to register at each venue, with those who owe it to a second choice counted there.

    Who noticed the campaign at a venue is counted at that venue, also if another one helped as a second
    choice. Where a venue in person then takes fewer places than people whom only it brings, these take its
    places, so that it brings no more people than it has places and fills up no sooner at the cost of others.
    """
    chance = chances(open_venues)

    def brought(kind: ChannelKind) -> Floats:
        """Return how much lower the chance to register anywhere would be without a venue."""
        without = chances([other for other in open_venues if other != kind])
        return np.asarray((chance - without).sum(axis=2))

    only = {kind: brought(kind) for kind in limited}

    def missing(kind: ChannelKind) -> float:
        here = chance[:, :, setting.venues.index(kind)]
        return float(np.einsum("gc,gc->", willing, only[kind] - here))

    if not any(missing(kind) > _NOBODY for kind in limited):
        return chance
    only |= {kind: brought(kind) for kind in open_venues if kind not in only}
    own = np.zeros_like(chance)
    for kind in open_venues:
        own[:, :, setting.venues.index(kind)] = only[kind]
    for _ in range(_ROUNDS):
        wanting = np.zeros_like(chance)
        for kind in limited:
            if (number := missing(kind)) > _NOBODY:
                here = setting.venues.index(kind)
                short = np.maximum(own[:, :, here] - chance[:, :, here], 0.0)
                wanting[:, :, here] = short * (number / np.einsum("gc,gc->", willing, short))
        if not wanting.any():
            break
        spare = np.maximum(chance - own, 0.0)
        there = spare.sum(axis=2, keepdims=True)
        moved = np.divide(
            wanting.sum(axis=2, keepdims=True), there, out=np.zeros_like(there), where=there > 0
        )
        chance = chance + wanting - spare * moved
    return np.asarray(chance)
