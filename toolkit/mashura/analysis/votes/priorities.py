"""Priorities of statements: which statement to show to the next voter (S57, S61).

The weights are those of a Polis server: a statement with few votes gets up to nine times the weight;
agreement and distance from the centre of the opinion space increase it, passes reduce it.
"""

from __future__ import annotations

import numpy as np

from mashura.analysis.votes.components import opinion_space
from mashura.analysis.votes.vote_matrix import Floats, VoteMatrix
from mashura.methodology.tables.consultation import Consultation

_NEWCOMER = 8.0
_HALF_LIFE_VOTES = 5.0


def comment_priorities(votes: VoteMatrix | Consultation) -> dict[str, float]:
    """Return the weight of each statement that was not moderated out, for drawing the next one to show.

    Parameters
    ----------
    votes : VoteMatrix or Consultation
        The votes so far.

    Returns
    -------
    dict of str to float
        Weight of each statement; only the ratios matter.

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
    votes = VoteMatrix.of(votes)
    seen = votes.counts()
    agrees = (votes.counts(1) + 1) / (seen + 2)
    passes = (votes.counts(0) + 1) / (seen + 2)
    newcomer = 1 + _NEWCOMER * 2.0 ** (-seen / _HALF_LIFE_VOTES)
    weights = ((1 - passes) * (_extremity(votes) + 1) * agrees * newcomer) ** 2
    return {
        statement_id: float(weight)
        for statement_id, weight, out in zip(votes.statement_ids, weights, votes.moderated_out, strict=True)
        if not out
    }


def _extremity(votes: VoteMatrix) -> Floats:
    """Return the distance from the centre of a voter who agreed with one statement and cast no other vote."""
    space = opinion_space(votes)
    reach = np.abs(1 - space.center) * np.sqrt(len(votes.statement_ids))
    distance: Floats = reach * np.linalg.norm(space.components, axis=0)
    return distance
