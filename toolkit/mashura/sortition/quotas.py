"""How many seats each group of the public gets (S38, S256)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from mashura.simulation import World
from mashura.simulation.public.world import AXES


@dataclass(frozen=True)
class Quota:
    """Seats of one group: its characteristic, its value, its share of the public (0-1), and its seats."""

    stratum: str
    value: str
    share: float
    seats: int


def quotas_of(world: World, strata: Iterable[str], seats: int) -> tuple[Quota, ...]:
    """Return the seats of each group of a public, by the largest remainder; those of a characteristic add up.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> [(quota.value, quota.seats) for quota in quotas_of(load_world("municipality"), ["gender"], 50)]
    [('female', 20), ('male', 30)]
    """
    quotas: list[Quota] = []
    for stratum in strata:
        codes = world.codes[:, [str(name) for name in AXES].index(stratum)].astype(np.int64)
        values = world.values(stratum)
        of_public = np.bincount(codes, weights=world.cell_shares, minlength=len(values))
        shares = dict(zip(values, (of_public / of_public.sum()).tolist(), strict=True))
        exact = {value: seats * share for value, share in shares.items()}
        whole = {value: int(places + 1e-9) for value, places in exact.items()}
        left = seats - sum(whole.values())
        # Equal remainders are settled by name, so that the order of a file has no effect.
        order = sorted(exact, key=lambda value: (whole[value] - exact[value], value))
        for value in order[:left]:
            whole[value] += 1
        quotas += [Quota(stratum, value, shares[value], whole[value]) for value in shares]
    return tuple(quotas)
