"""How campaigns differ from each other by more than chance: numbers of the behaviour drawn per campaign.

Real conversations differ widely in numbers that no plan decides, such as how many statements repeat others.
Each seed draws its own behaviour around the usual one; the campaigns span less than real conversations do
(docs/calibration.md). The draw depends on the seed and the name of the
number alone, so two plans that are compared meet the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np
from scipy.special import expit, logit, ndtr, ndtri

from mashura.simulation.public.behaviour import Behaviour, ranges
from mashura.simulation.public.number import ASSUMPTION
from mashura.simulation.public.streams import stream

FARTHEST = 2.0
"""No campaign is farther from the usual one, in standard deviations (assumption)."""


@dataclass(frozen=True, kw_only=True)
class Spread:
    """How a number differs between campaigns.

    Attributes
    ----------
    deviation : float
        Standard deviation on the scale, before the ends are cut off at :data:`FARTHEST`; negative for a
        number that is small where others of the same ``cause`` are large.
    upward : float, optional
        The same for draws above the usual level, where published values lie farther on one side than on the
        other; as ``deviation`` if it is not given. The usual value stays the median.
    scale : {'log', 'logit', 'linear'}
        On which the number is normally distributed: its logarithm, the logit of a share, or itself.
    origin : str
        The stylised fact whose measured spread it reproduces, or *assumption*.
    cause : str
        What makes it differ; numbers with the same cause move together. Its own name if empty.
    """

    deviation: float
    scale: Literal["log", "logit", "linear"]
    origin: str = ASSUMPTION
    cause: str = ""
    upward: float | None = None


SPREADS: dict[str, Spread] = {
    # Conversations with more views have a smaller share of voters among them (6,184, 5,109 and 4,668 views
    # brought 5, 29 and 41 %): curious people look and leave.
    "appeal": Spread(deviation=-0.28, scale="log", origin="F4, F27", cause="turnout"),
    "registering": Spread(deviation=0.45, scale="logit", origin="F4", cause="turnout"),
    "contribute": Spread(deviation=0.28, scale="logit", origin="F4", cause="turnout"),
    "replying": Spread(deviation=0.2, scale="logit"),
    "launch_boost": Spread(deviation=0.5, scale="log", origin="F6"),
    "launch_spending": Spread(deviation=0.35, scale="logit", origin="F6"),
    "deadline_pressure": Spread(deviation=0.15, scale="log", origin="F8"),
    # Below the usual value, real conversations go farther than above it: where everybody votes on everything
    # (F1), where few write (F2), where next to nothing is taken out (F12).
    "votes_median": Spread(deviation=0.25, scale="log", origin="F1"),
    "votes_spread": Spread(deviation=0.6, upward=0.2, scale="log", origin="F1"),
    "one_vote": Spread(deviation=0.7, scale="logit", origin="F5"),
    "second_visit": Spread(deviation=0.9, upward=1.15, scale="logit", origin="F5"),
    "writers": Spread(deviation=0.6, upward=0.3, scale="logit", origin="F2"),
    "writing_tail": Spread(deviation=0.12, upward=0.07, scale="log", origin="F3"),
    "revotes": Spread(deviation=0.78, scale="logit", origin="F13"),
    # How strictly moderators read decides about all their reasons; who hardly reads takes nothing out by
    # mistake either.
    "duplicates": Spread(deviation=1.2, upward=0.45, scale="logit", origin="F12", cause="strictness"),
    "unclear": Spread(deviation=1.2, upward=0.45, scale="logit", origin="F12", cause="strictness"),
    "off_topic": Spread(deviation=1.2, upward=0.4, scale="logit", origin="F12", cause="strictness"),
    "abuse": Spread(deviation=1.2, upward=0.4, scale="logit", origin="F12", cause="strictness"),
    "moderator_error": Spread(deviation=1.2, upward=0.0, scale="logit", cause="strictness"),
    "passes": Spread(deviation=0.35, upward=0.3, scale="logit", origin="F16"),
    "agreeing": Spread(deviation=0.35, upward=0.04, scale="linear", origin="F16"),
    "conviction": Spread(deviation=0.05, scale="log", origin="F15"),
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
    ends = ndtr(-FARTHEST), ndtr(FARTHEST)
    level = stream(seed, "behaviour", spread.cause or name).uniform(*ends)
    distance = float(ndtri(level))
    distance *= spread.deviation if distance < 0 or spread.upward is None else spread.upward
    if spread.scale == "linear":
        value = usual + distance
    elif spread.scale == "logit":
        value = usual if usual in (0, 1) else float(expit(logit(usual) + distance))
    else:
        value = usual * float(np.exp(distance))
    return min(max(value, low), high)
