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


def places(setting: Setting) -> dict[ChannelKind, float]:
    """Return how many contributions each venue in person can write down over the whole campaign.

    People do not come evenly, so some places stay empty even where more people come than there are places
    (assumption: two and a half standard deviations of a number by chance, at most half).
    """
    costs = setting.world.costs
    held = sessions_by_channel(setting.uses, setting.days, costs.sessions)
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
    chance = chances(open_venues)
    mean = np.zeros_like(chance)
    while True:
        wanted = np.einsum("gc,gcv->v", willing, chance)
        without = {kind: chances([other for other in open_venues if other != kind]) for kind in left}
        # A venue also helps people who are counted elsewhere: those who noticed the campaign at another venue
        # and have this one as a second choice. It brings no more people than it has places in any case.
        asked = {
            kind: max(
                float(wanted[setting.venues.index(kind)]),
                float(np.einsum("gc,gcv->", willing, chance - without[kind])),
            )
            for kind in left
        }
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
        chance = chances(open_venues)
