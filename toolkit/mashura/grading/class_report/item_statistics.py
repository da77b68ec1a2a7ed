"""Statistics of items and of marks, with intervals at 95 percent; ``docs/class-report.md`` names the sources.

Points are arrays with a row for each trainee and a column for each item.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import f as f_distribution
from scipy.stats import norm
from scipy.stats import t as t_distribution

from mashura.analysis.surveys.agreement import LEAST_FOR_CLAIMS, LEVEL, Estimate, Points

_Z = float(norm.ppf((1 + LEVEL) / 2))


def share_interval(share: float, count: int) -> Estimate:
    """Return a mean share, 0-1, of ``count`` trainees with Wilson's score interval.

    For shares between 0 and 1 it is somewhat too wide, because partial points vary less than all or nothing.

    Examples
    --------
    >>> estimate = share_interval(0.5, 100)
    >>> round(estimate.low, 3), round(estimate.high, 3)
    (0.404, 0.596)
    """
    centre = (share + _Z**2 / (2 * count)) / (1 + _Z**2 / count)
    half = _Z * math.sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2)) / (1 + _Z**2 / count)
    return Estimate(value=share, low=max(0.0, centre - half), high=min(1.0, centre + half))


def mean_interval(shares: Sequence[float]) -> Estimate:
    """Return the mean of shares, 0-1, with Student's interval; a small or equal class has Wilson's.

    Examples
    --------
    >>> estimate = mean_interval([0.4, 0.6] * 20)
    >>> round(estimate.value, 2), round(estimate.low, 2), round(estimate.high, 2)
    (0.5, 0.47, 0.53)
    """
    values = np.asarray(shares, dtype=float)
    mean = float(values.mean())
    if len(values) < LEAST_FOR_CLAIMS or not _varies(values):
        return share_interval(mean, len(values))
    error = float(values.std(ddof=1)) / math.sqrt(len(values))
    half = float(t_distribution.ppf((1 + LEVEL) / 2, len(values) - 1)) * error
    return Estimate(value=mean, low=max(0.0, mean - half), high=min(1.0, mean + half))


def item_rest_correlations(points: Points) -> tuple[Estimate | None, ...]:
    """Return for each item the correlation of its points with the sum of all other items' (corrected).

    None where all trainees have the same points in the item or in the rest, or the class is smaller than
    :data:`LEAST_FOR_CLAIMS`. The interval is Fisher's.

    Examples
    --------
    >>> import numpy as np
    >>> points = np.tile([[0.0, 0, 1], [1, 1, 1], [1, 1, 0], [0, 0, 0]], (5, 1))
    >>> [round(estimate.value, 2) for estimate in item_rest_correlations(points)]
    [0.71, 0.71, 0.0]
    """
    count, items = points.shape
    if count < LEAST_FOR_CLAIMS or items < 2:
        return tuple(None for _ in range(items))
    total: Points = points.sum(axis=1)
    return tuple(_correlation(points[:, column], total - points[:, column]) for column in range(items))


def _correlation(first: Points, second: Points) -> Estimate | None:
    if not _varies(first) or not _varies(second):
        return None
    value = float(np.corrcoef(first, second)[0, 1])
    # The transformation has no value at the ends.
    angle = math.atanh(max(-1 + 1e-12, min(1 - 1e-12, value)))
    half = _Z / math.sqrt(len(first) - 3)
    return Estimate(value=value, low=math.tanh(angle - half), high=math.tanh(angle + half))


def _varies(numbers: Points) -> bool:
    return bool(np.ptp(numbers) > 1e-9)


def alpha(points: Points) -> Estimate | None:
    """Return Cronbach's alpha with Feldt's interval; None where it has no value or the class is small.

    Examples
    --------
    >>> import numpy as np
    >>> ability = np.linspace(0, 1, 20)[:, None]
    >>> round(alpha(ability + np.zeros((20, 5))).value, 6)
    1.0
    """
    count, items = points.shape
    if count < LEAST_FOR_CLAIMS or items < 2:
        return None
    total = points.sum(axis=1)
    if not _varies(total):
        return None
    between = float(points.var(axis=0, ddof=1).sum()) / float(total.var(ddof=1))
    value = items / (items - 1) * (1 - between)
    degrees = count - 1, (count - 1) * (items - 1)
    low, high = (
        1 - (1 - value) * float(f_distribution.ppf(chance, *degrees))
        for chance in ((1 + LEVEL) / 2, (1 - LEVEL) / 2)
    )
    return Estimate(value=value, low=low, high=high)


def alphas_without(points: Points) -> tuple[Estimate | None, ...]:
    """Return for each item Cronbach's alpha of all other items."""
    return tuple(alpha(np.delete(points, column, axis=1)) for column in range(points.shape[1]))


@dataclass(frozen=True, kw_only=True)
class PairedChange:
    """What changed between two marks of the same trainees.

    Attributes
    ----------
    difference : Estimate
        Mean of the later marks less the earlier ones.
    effect_size : Estimate or None
        The difference in standard deviations (Cohen's d_av); None where marks do not vary.
    """

    difference: Estimate
    effect_size: Estimate | None


def paired_change(before: Points, after: Points) -> PairedChange | None:
    """Return what changed between marks of the same trainees; None for fewer than two.

    Examples
    --------
    >>> import numpy as np
    >>> before = np.array([0.2, 0.4, 0.3, 0.5])
    >>> change = paired_change(before, before + [0.3, 0.2, 0.3, 0.4])
    >>> round(change.difference.value, 2), round(change.effect_size.value, 2)
    (0.3, 1.96)
    """
    count = len(before)
    if count < 2:
        return None
    changes = after - before
    half = (
        float(t_distribution.ppf((1 + LEVEL) / 2, count - 1)) * float(changes.std(ddof=1)) / math.sqrt(count)
    )
    mean = float(changes.mean())
    difference = Estimate(value=mean, low=mean - half, high=mean + half)
    spread = math.sqrt((before.var(ddof=1) + after.var(ddof=1)) / 2)
    effect = None
    if spread > 1e-9:
        size = mean / spread
        together = float(np.corrcoef(before, after)[0, 1]) if _varies(before) and _varies(after) else 0.0
        error = math.sqrt((1 / count + size**2 / (2 * count)) * 2 * (1 - together))
        effect = Estimate(value=size, low=size - _Z * error, high=size + _Z * error)
    return PairedChange(difference=difference, effect_size=effect)
