"""How campaigns differ from each other by more than chance: numbers of the behaviour drawn per campaign.

Real conversations differ widely in numbers that no plan decides, such as how many statements repeat others.
Each seed draws its own behaviour around the usual one. The draw depends on the seed and the name of the
number alone, so two plans that are compared meet the same.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy.special import expit, logit

from mashura.simulation.public.behaviour import Behaviour, ranges
from mashura.simulation.public.number import ASSUMPTION
from mashura.simulation.public.streams import stream


@dataclass(frozen=True)
class Spread:
    """How a number differs between campaigns.

    Attributes
    ----------
    deviation : float
        Standard deviation of the logarithm of the number or, for a share, of its logit.
    is_share : bool
        Whether the number is a share, 0-1.
    origin : str
        The stylised fact whose measured spread it reproduces, or *assumption*.
    """

    deviation: float
    is_share: bool
    origin: str = ASSUMPTION


SPREADS: dict[str, Spread] = {
    "appeal": Spread(0.25, False, "F27"),
    "launch_boost": Spread(0.6, False, "F6"),
    "deadline_pressure": Spread(0.3, False, "F8"),
    "registering": Spread(0.25, True, "F4"),
    "contribute": Spread(0.25, True, "F4"),
    "replying": Spread(0.2, True),
    "votes_median": Spread(0.25, False, "F1"),
    "votes_spread": Spread(0.14, False, "F1"),
    "one_vote": Spread(0.4, True, "F5"),
    "second_visit": Spread(0.6, True, "F5"),
    "writers": Spread(0.3, True, "F2"),
    "revotes": Spread(0.4, True, "F13"),
    "duplicates": Spread(0.22, True, "F12"),
    "passes": Spread(0.15, True, "F16"),
    "conviction": Spread(0.12, False, "F15"),
}


def drawn(behaviour: Behaviour, seed: int) -> Behaviour:
    """Return the behaviour in the campaign of one seed.

    Parameters
    ----------
    behaviour : Behaviour
        The usual one, around which the numbers of :data:`SPREADS` are drawn, each within its plausible range.
    seed : int
        Seed of the campaign, 0 or larger.

    Examples
    --------
    >>> usual = Behaviour()
    >>> drawn(usual, 1) == drawn(usual, 1), drawn(usual, 1) == drawn(usual, 2)
    (True, False)
    """
    return behaviour.model_copy(
        update={name: _draw(name, getattr(behaviour, name), spread, seed) for name, spread in SPREADS.items()}
    )


def _draw(name: str, usual: float, spread: Spread, seed: int) -> float:
    low, high = ranges()[name]
    distance = spread.deviation * stream(seed, "behaviour", name).standard_normal()
    if spread.is_share:
        value = usual if usual in (0, 1) else float(expit(logit(usual) + distance))
    else:
        value = usual * float(np.exp(distance))
    return min(max(value, low), high)
