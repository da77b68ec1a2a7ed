"""How many people of each combination of characteristics get a seat, so that the quotas are met.

A combination of characteristics that several volunteers share is a *profile*. Meeting the quotas is an
integer programme: the smallest possible sum of deviations, and among the solutions with it the one nearest
to a random rounding of even chances.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import lil_array

from mashura.errors import InputError
from mashura.simulation.recruitment.lot import inclusion
from mashura.sortition.commitment import luck
from mashura.sortition.quotas import Quota
from mashura.sortition.volunteers import Profile

_SECONDS = 30
# Solutions that are equally near differ by less than this, so that the seed alone decides between them.
_TIE = 0.01


def allocate(
    counts: Mapping[Profile, int], strata: Sequence[str], quotas: Sequence[Quota], seats: int, seed: str
) -> dict[Profile, int]:
    """Return the seats of each profile.

    Parameters
    ----------
    counts : mapping of profile to int
        How many volunteers each profile has, together at least the seats.
    strata, quotas, seats, seed
        As of :func:`mashura.sortition.hold_lottery`.

    Examples
    --------
    >>> quotas = [Quota("gender", "female", 0.5, 2), Quota("gender", "male", 0.5, 2)]
    >>> sorted(allocate({("female",): 2, ("male",): 9}, ["gender"], quotas, 4, "7").items())
    [(('female',), 2), (('male',), 2)]
    """
    # In an order that the seed alone decides.
    profiles = sorted(counts, key=lambda profile: luck(seed, "profile", *profile))
    people = np.array([counts[profile] for profile in profiles], dtype=float)
    wanted = _rounded(profiles, people, strata, quotas, seats, seed)
    size, groups = len(profiles), len(quotas)
    # The unknowns: seats of a profile, its distance from what is wanted, and each quota's lack and excess.
    width = 2 * size + 2 * groups
    rows = lil_array((groups + 2 * size + 1, width))
    low, high = np.full(rows.shape[0], -np.inf), np.full(rows.shape[0], np.inf)
    for place, quota in enumerate(quotas):
        where = strata.index(quota.stratum)
        for column, profile in enumerate(profiles):
            if profile[where] == quota.value:
                rows[place, column] = 1
        rows[place, 2 * size + place] = 1
        rows[place, 2 * size + groups + place] = -1
        low[place] = high[place] = quota.seats
    for column in range(size):
        above, below = groups + 2 * column, groups + 2 * column + 1
        rows[above, column], rows[above, size + column], high[above] = 1, -1, wanted[column]
        rows[below, column], rows[below, size + column], low[below] = 1, 1, wanted[column]
    rows[-1, :size] = 1
    low[-1] = high[-1] = seats
    near = [1 + _TIE * luck(seed, "tie", *profile) for profile in profiles]
    cost = np.concatenate([np.zeros(size), near, np.full(2 * groups, 4.0 * seats + 1)])
    whole = np.concatenate([np.ones(size), np.zeros(width - size)])
    most = np.concatenate([people, np.full(width - size, np.inf)])
    solved = milp(
        cost,
        constraints=LinearConstraint(rows.tocsr(), low, high),
        bounds=Bounds(np.zeros(width), most),
        integrality=whole,
        options={"time_limit": _SECONDS, "mip_rel_gap": 0.0},
    )
    if solved.x is None or solved.status != 0:
        raise InputError("sortition-too-hard", profiles=size)
    return dict(zip(profiles, np.rint(solved.x[:size]).astype(int).tolist(), strict=True))


def _rounded(
    profiles: Sequence[Profile],
    people: np.ndarray,
    strata: Sequence[str],
    quotas: Sequence[Quota],
    seats: int,
    seed: str,
) -> list[int]:
    """Return whole seats whose mean over all seeds are the seats by even chances within the quotas."""
    values = {name: [quota for quota in quotas if quota.stratum == name] for name in strata}
    orders = [[quota.value for quota in values[name]] for name in strata]
    codes = np.array(
        [[order.index(value) for order, value in zip(orders, profile, strict=True)] for profile in profiles],
        dtype=np.int64,
    ).reshape(len(profiles), len(strata))
    targets = [np.array([quota.seats / seats for quota in values[name]]) for name in strata]
    upto = np.cumsum(inclusion(people, codes, targets, float(seats)) * people)
    upto *= seats / upto[-1]
    stops = np.floor(upto + luck(seed, "start"))
    return [int(step) for step in np.diff(stops, prepend=0.0)]
