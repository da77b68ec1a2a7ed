"""k-means with the seeds and the stopping rule of Polis, and the silhouette of a grouping (S61)."""

from __future__ import annotations

import numpy as np
from scipy.spatial.distance import cdist

from mashura.analysis.votes.vote_matrix import Floats, Ints

_TOLERANCE = 0.01


def k_means(
    points: Floats, k: int, max_steps: int, weights: Floats | None = None, seeds: Floats | None = None
) -> tuple[Ints, Floats]:
    """Group points around at most ``k`` centres.

    Parameters
    ----------
    points : numpy.ndarray, shape (n, 2)
        Positions of at least one point.
    k : int
        Number of seeds; a centre without points is removed.
    max_steps : int
        Steps after the first one.
    weights : numpy.ndarray, shape (n,), optional
        Number of people that each point represents.
    seeds : numpy.ndarray, shape (k, 2), optional
        First positions of the centres; default: the first ``k`` distinct points.

    Returns
    -------
    labels : numpy.ndarray of int, shape (n,)
        Group of each point, numbered from 0 without gaps, in the order of the seeds.
    centers : numpy.ndarray, shape (groups, 2)

    Examples
    --------
    >>> labels, _ = k_means(np.array([[0.0, 0.0], [9.0, 9.0], [0.1, 0.0], [9.0, 8.9]]), k=2, max_steps=20)
    >>> labels.tolist()
    [0, 1, 0, 1]
    """
    point_weights = np.ones(len(points)) if weights is None else weights
    centers = _first_distinct(points, k) if seeds is None else seeds
    labels = np.zeros(len(points), dtype=np.int64)
    for _ in range(max_steps + 1):
        nearest = cdist(points, centers).argmin(axis=1)
        _, labels = np.unique(nearest, return_inverse=True)
        total = np.bincount(labels, weights=point_weights)
        moved = np.column_stack(
            [np.bincount(labels, weights=point_weights * axis) / total for axis in points.T]
        )
        settled = _same(centers, moved)
        centers = moved
        if settled:
            break
    return labels, centers


def best_k_means(points: Floats, k: int, max_steps: int, weights: Floats, starts: int) -> tuple[Ints, Floats]:
    """Return the grouping with the smallest spread of several k-means runs.

    The first run starts at the first distinct points, the others at random points that are far apart. The
    random numbers are always the same, so the same points give the same groups.

    Parameters
    ----------
    points, k, max_steps, weights
        As for :func:`k_means`.
    starts : int
        Number of runs.

    Returns
    -------
    labels : numpy.ndarray of int, shape (n,)
    centers : numpy.ndarray, shape (groups, 2)
    """
    rng = np.random.default_rng(0)
    best = k_means(points, k, max_steps, weights)
    for _ in range(starts - 1):
        grouping = k_means(points, k, max_steps, weights, _far_apart(points, k, weights, rng))
        if _spread(points, weights, *grouping) < _spread(points, weights, *best):
            best = grouping
    return best


def _first_distinct(points: Floats, k: int) -> Floats:
    _, first = np.unique(points, axis=0, return_index=True)
    return points[np.sort(first)[:k]]


def _far_apart(points: Floats, k: int, weights: Floats, rng: np.random.Generator) -> Floats:
    """Draw seeds one by one; the probability of a point grows with its distance from earlier seeds."""
    chosen = [int(rng.choice(len(points), p=weights / weights.sum()))]
    while len(chosen) < k:
        distance = weights * cdist(points, points[chosen], "sqeuclidean").min(axis=1)
        if not distance.any():
            break
        chosen.append(int(rng.choice(len(points), p=distance / distance.sum())))
    return points[chosen]


def _spread(points: Floats, weights: Floats, labels: Ints, centers: Floats) -> float:
    return float(weights @ ((points - centers[labels]) ** 2).sum(axis=1))


def _same(before: Floats, after: Floats) -> bool:
    shared = min(len(before), len(after))
    first, second = (centers[np.lexsort(centers.T[::-1])][:shared] for centers in (before, after))
    return bool((np.linalg.norm(first - second, axis=1) < _TOLERANCE).all())


def silhouette(points: Floats, labels: Ints) -> float:
    """Return the mean silhouette of the points, -1 to 1: how clearly the groups are separated.

    A point that is alone in its group counts 0.

    Examples
    --------
    >>> points = np.array([[0.0, 0.0], [0.0, 1.0], [10.0, 0.0], [10.0, 1.0]])
    >>> round(silhouette(points, np.array([0, 0, 1, 1])), 3)
    0.9
    """
    sizes = np.bincount(labels)
    if len(sizes) < 2:
        return 0.0
    member = np.eye(len(sizes))[labels]
    totals = cdist(points, points) @ member
    own = member.astype(np.bool_)
    within = totals[own] / np.maximum(sizes[labels] - 1, 1)
    nearest = np.where(own, np.inf, totals / sizes).min(axis=1)
    larger = np.maximum(within, nearest)
    alone = (sizes[labels] == 1) | (larger == 0)
    return float(np.where(alone, 0.0, (nearest - within) / np.where(alone, 1.0, larger)).mean())
