"""Base clusters become opinion groups, of which only large ones may be said (S61).

The silhouette decides how many groups there are, as on a Polis server. A server also shows a group of one.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from mashura.analysis.votes.clustering import best_k_means, silhouette
from mashura.analysis.votes.vote_matrix import Floats, Ints
from mashura.privacy.small_cells import SMALLEST_SHOWN

BASE_CLUSTERS = 100
_GROUP_STEPS = 20
_MOST_GROUPS = 5
_STARTS = 20
# Assumption: another group needs a silhouette that is better by at least this much.
_CLEARLY_BETTER = 0.03
CLEAR = 0.5
"""Kaufman and Rousseeuw 1990: groups with a larger silhouette are clearly separated."""
SMALLEST_SHARE = 0.02
"""The smallest share of the grouped participants that is called a group (assumption): an average base cluster
has 1 % of them, so two of them are the least that can be alike."""


def smallest_group(people: int) -> int:
    """Return the fewest people that are called a group, among so many participants who can be grouped.

    Examples
    --------
    >>> smallest_group(111), smallest_group(1000)
    (5, 20)
    """
    return max(SMALLEST_SHOWN, math.ceil(SMALLEST_SHARE * people))


@dataclass(frozen=True)
class Grouping:
    """The group of each base cluster (-1: none), the groups' centres, and their silhouettes.

    ``silhouettes`` has each number of groups that was tried, ``separation`` is that of these groups.
    """

    labels: Ints
    centers: Floats
    silhouettes: dict[int, float]
    separation: float


def group_points(points: Floats, weights: Floats) -> Grouping:
    """Group base clusters, of so many people each, into the number of groups with the best silhouette."""
    most = min(_MOST_GROUPS, 2 + len(points) // 12)
    # If everyone has a base cluster, the first participants are the seeds, as on the server.
    crowded = weights.sum() > BASE_CLUSTERS
    starts, margin = (_STARTS, _CLEARLY_BETTER) if crowded else (1, 0.0)
    groupings = {k: best_k_means(points, k, _GROUP_STEPS, weights, starts) for k in range(2, most + 1)}
    silhouettes = {k: silhouette(points, labels) for k, (labels, _) in groupings.items()}
    enough = max(silhouettes.values()) - margin
    chosen = min(k for k, value in silhouettes.items() if value >= enough)
    return Grouping(*groupings[chosen], silhouettes, silhouettes[chosen])


def large_enough(server: Grouping, points: Floats, weights: Floats, smallest: int) -> Grouping:
    """Return the groups with enough people; without at least two of them, there is none.

    If a few far-off people kept all others in one group, these are grouped again without them. Such a second
    grouping counts only if its groups are clearly separated: groups are found in any votes.
    """
    kept, grouping = np.arange(len(points)), server
    while True:
        sizes = np.bincount(grouping.labels, weights=weights[kept])
        large = sizes >= smallest
        clear = grouping is server or grouping.separation >= CLEAR
        if np.count_nonzero(large) >= 2 and clear:
            number = np.where(large, np.cumsum(large) - 1, -1)
            labels = np.full(len(points), -1)
            labels[kept] = number[grouping.labels]
            separation = silhouette(points[labels >= 0], labels[labels >= 0])
            return Grouping(labels, grouping.centers[large], grouping.silhouettes, separation)
        kept = kept[large[grouping.labels]]
        if large.all() or len(kept) < 2 or weights[kept].sum() < 2 * smallest:
            return Grouping(np.full(len(points), -1), np.empty((0, points.shape[1])), {}, 0.0)
        grouping = group_points(points[kept], weights[kept])
