"""Tests of proportions with pseudo-votes, so that a few votes never look certain (S61)."""

from __future__ import annotations

import numpy as np
from scipy.special import ndtri

from mashura.analysis.votes.vote_matrix import Floats, Ints

# One-sided test at 90 %.
SIGNIFICANT_Z = 1.2816


def share(successes: Ints, trials: Ints) -> Floats:
    """Return the share of successes with one success and one failure added.

    Examples
    --------
    >>> share(np.array([3]), np.array([3])).tolist()
    [0.8]
    """
    shares: Floats = (successes + 1) / (trials + 2)
    return shares


def z_above_half(successes: Ints, trials: Ints) -> Floats:
    """Return the z value of the test that the share is above one half.

    Examples
    --------
    >>> z_above_half(np.array([3]), np.array([3])).tolist()
    [2.0]
    """
    z: Floats = 2 * np.sqrt(trials + 1) * ((successes + 1) / (trials + 1) - 0.5)
    return z


def z_difference(successes: Ints, trials: Ints, other_successes: Ints, other_trials: Ints) -> Floats:
    """Return the z value of the test that the first share is above the other; 0 if all votes agree."""
    s1, n1, s2, n2 = (counts + 1.0 for counts in (successes, trials, other_successes, other_trials))
    pooled = (s1 + s2) / (n1 + n2)
    spread = np.sqrt(np.maximum(pooled * (1 - pooled), 0) * (1 / n1 + 1 / n2))
    z: Floats = np.where(pooled == 1, 0.0, (s1 / n1 - s2 / n2) / np.where(spread == 0, 1.0, spread))
    return z


def wilson(successes: float, trials: float, confidence: float = 0.95) -> tuple[float, float]:
    """Return the interval of Wilson (1927) around a share, 0-1; without trials it is 0 to 1.

    Parameters
    ----------
    successes, trials : float
        Counts; weighted counts may have fractions.
    confidence : float
        How often such an interval contains the true share, between 0 and 1.

    Examples
    --------
    >>> low, high = wilson(8, 10)
    >>> round(low, 3), round(high, 3)
    (0.49, 0.943)
    """
    if trials <= 0:
        return 0.0, 1.0
    z = float(ndtri((1 + confidence) / 2))
    p, room = successes / trials, z * z / trials
    middle = (p + room / 2) / (1 + room)
    half = z / (1 + room) * np.sqrt(max(p * (1 - p), 0.0) / trials + room / (4 * trials))
    return max(0.0, float(middle - half)), min(1.0, float(middle + half))
