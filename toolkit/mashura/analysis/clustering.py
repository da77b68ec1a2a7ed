"""k-means as Polis seeds and stops it, and the silhouette that chooses the number of groups (S61)."""

from __future__ import annotations

import numpy as np
from scipy.spatial.distance import cdist

from mashura.analysis.vote_matrix import Floats, Ints

_TOLERANCE = 0.01


def k_means(points: Floats, k: int, max_steps: int, weights: Floats | None = None) -> tuple[Ints, Floats]:
    """Group points around at most ``k`` centres, seeded with the first ``k`` distinct points.

    Parameters
    ----------
    points : numpy.ndarray, shape (n, 2)
        Places, at least one.
    k : int
        Number of seeds; a centre that loses all its points is dropped.
    max_steps : int
        Steps after the first one.
    weights : numpy.ndarray, shape (n,), optional
        How many people a point stands for.

    Returns
    -------
    labels : numpy.ndarray of int, shape (n,)
        Group of each point, 0 upwards without gaps, in the order of the seeds.
    centers : numpy.ndarray, shape (groups, 2)

    Examples
    --------
    >>> labels, _ = k_means(np.array([[0.0, 0.0], [9.0, 9.0], [0.1, 0.0], [9.0, 8.9]]), k=2, max_steps=20)
    >>> labels.tolist()
    [0, 1, 0, 1]
    """
    mass = np.ones(len(points)) if weights is None else weights
    _, first = np.unique(points, axis=0, return_index=True)
    centers = points[np.sort(first)[:k]]
    labels = np.zeros(len(points), dtype=np.int64)
    for _ in range(max_steps + 1):
        nearest = cdist(points, centers).argmin(axis=1)
        _, labels = np.unique(nearest, return_inverse=True)
        total = np.bincount(labels, weights=mass)
        moved = np.column_stack([np.bincount(labels, weights=mass * axis) / total for axis in points.T])
        settled = _same(centers, moved)
        centers = moved
        if settled:
            break
    return labels, centers


def _same(before: Floats, after: Floats) -> bool:
    shared = min(len(before), len(after))
    first, second = (centers[np.lexsort(centers.T[::-1])][:shared] for centers in (before, after))
    return bool((np.linalg.norm(first - second, axis=1) < _TOLERANCE).all())


def silhouette(points: Floats, labels: Ints) -> float:
    """Return how well apart the groups are: the mean silhouette of the points, -1 to 1.

    A point alone in its group counts 0.

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
