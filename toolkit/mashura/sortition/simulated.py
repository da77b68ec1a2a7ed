"""Simulated volunteers, to try a lottery before there is a list."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from mashura.methodology.vocabulary import AgeBand, Residency, Stratum
from mashura.simulation import Behaviour, World, stream
from mashura.simulation.public.world import AXES
from mashura.sortition.commitment import fingerprint
from mashura.sortition.volunteers import Volunteer, Volunteers


def simulated_volunteers(
    world: World, strata: Iterable[Stratum], count: int, seed: int = 1, name: str = ""
) -> Volunteers:
    """Return volunteers of a simulated public, who reply as to letters (assumptions of :class:`Behaviour`).

    Young people and those who are no citizens reply less often than others, as they do in the simulator.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> public = simulated_volunteers(load_world("municipality"), [Stratum.GENDER], 300)
    >>> len(public.people), public.simulated
    (300, True)
    """
    names = tuple(stratum.value for stratum in dict.fromkeys(strata))
    usual = Behaviour()
    ages = {band.value: usual.reply_young if band.is_young else 1.0 for band in AgeBand}
    ages[AgeBand.AGE_65_PLUS.value] = usual.reply_old
    residency = {kind.value: usual.reply_not_citizen for kind in Residency if kind is not Residency.CITIZEN}
    chance = (
        world.cell_shares
        * world.by_value("age_band", ages)
        * world.by_value("residency", residency)
        * world.by_value("propensity", {"quiet": usual.quiet, "outspoken": usual.outspoken})
    )
    random = stream(seed, "volunteers")
    drawn = random.choice(len(chance), size=count, p=np.asarray(chance / chance.sum()))
    codes = world.codes[drawn].astype(int)
    values = [world.values(name) for name in names]
    columns = [AXES.index(name) for name in names]
    people = tuple(
        Volunteer(
            row=row + 2,
            fingerprint=fingerprint(f"{seed}/{row}"),
            profile=tuple(known[cell[column]] for known, column in zip(values, columns, strict=True)),
        )
        for row, cell in enumerate(codes)
    )
    return Volunteers(strata=names, people=people, columns={}, name=name, simulated=True)
