"""Which statement to show next: little seen, far out in the opinion space, not passed over (S57, S61).

The weights are those that a Polis server works with: a statement that few have voted on gets up to nine
times the weight, and agreement and distance from the middle count for it, passes against it.
"""

from __future__ import annotations

import numpy as np

from mashura.analysis.votes.components import opinion_space
from mashura.analysis.votes.vote_matrix import Floats, VoteMatrix

_NEWCOMER = 8.0
_HALF_LIFE_VOTES = 5.0


def comment_priorities(votes: VoteMatrix) -> dict[str, float]:
    """Return the weight with which each statement that was let in should be drawn for the next voter.

    Parameters
    ----------
    votes : VoteMatrix
        The votes so far.

    Returns
    -------
    dict of str to float
        Weights by statement; only their ratios matter.

    Examples
    --------
    >>> votes = VoteMatrix(
    ...     participant_ids=("1", "2"), statement_ids=("passed", "liked"), rows=np.array([0, 1, 0]),
    ...     columns=np.array([0, 0, 1]), values=np.array([0.0, 0.0, 1.0]),
    ...     moderated_out=np.array([False, False]),
    ... )
    >>> weights = comment_priorities(votes)
    >>> weights["liked"] > weights["passed"]
    True
    """
    seen = votes.counts()
    agrees = (votes.counts(1) + 1) / (seen + 2)
    passes = (votes.counts(0) + 1) / (seen + 2)
    newcomer = 1 + _NEWCOMER * 2.0 ** (-seen / _HALF_LIFE_VOTES)
    weights = ((1 - passes) * (_extremity(votes) + 1) * agrees * newcomer) ** 2
    return {
        one: float(weight)
        for one, weight, out in zip(votes.statement_ids, weights, votes.moderated_out, strict=True)
        if not out
    }


def _extremity(votes: VoteMatrix) -> Floats:
    """Return how far from the middle somebody would stand who agreed with a statement and nothing else."""
    space = opinion_space(votes)
    reach = np.abs(1 - space.center) * np.sqrt(len(votes.statement_ids))
    far: Floats = reach * np.linalg.norm(space.components, axis=0)
    return far
