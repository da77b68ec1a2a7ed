"""How far two people who judged the same things agree beyond chance: Cohen's kappa (S57, S230).

One way for whoever marks answers and whoever moderates contributions; ``docs/class-report.md`` names the
source.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

Points = NDArray[np.float64]

LEVEL = 0.95
LEAST_FOR_CLAIMS = 10
"""Below so many judgements nothing is claimed (assumption)."""


@dataclass(frozen=True, kw_only=True)
class Estimate:
    """A number with the interval, at 95 percent, in which the true one is expected."""

    value: float
    low: float
    high: float


def kappa(first: Points, second: Points, *, weighted: bool) -> float | None:
    """Return Cohen's kappa of two people's points for the same answers.

    Parameters
    ----------
    weighted : bool
        Whether a difference counts by its square, so that half a point weighs less than three points.

    Returns
    -------
    float or None
        None where both gave every answer the same points: there is nothing that chance could explain.

    Examples
    --------
    >>> import numpy as np
    >>> first, second = np.array([0.0, 1, 2, 3, 3]), np.array([0.0, 1, 2, 2, 3])
    >>> round(kappa(first, second, weighted=True), 2), round(kappa(first, second, weighted=False), 2)
    (0.92, 0.74)
    """
    apart = (first[:, None] - second[None, :]) ** 2 if weighted else (first[:, None] != second[None, :])
    by_chance = float(np.mean(apart))
    if by_chance == 0:
        return None
    return 1 - float(np.mean(np.diagonal(apart))) / by_chance


def kappa_interval(first: Points, second: Points, *, seed: int = 1, draws: int = 2000) -> Estimate | None:
    """Return the weighted kappa with a bootstrap interval; None for a small number of answers."""
    value = kappa(first, second, weighted=True)
    if value is None or len(first) < LEAST_FOR_CLAIMS:
        return None
    random: Any = np.random.default_rng(seed)
    drawn = [
        kappa(first[rows], second[rows], weighted=True)
        for rows in random.integers(0, len(first), (draws, len(first)))
    ]
    low, high = np.quantile([each for each in drawn if each is not None], [(1 - LEVEL) / 2, (1 + LEVEL) / 2])
    return Estimate(value=value, low=float(low), high=float(high))
