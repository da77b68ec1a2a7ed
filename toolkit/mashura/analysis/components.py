"""Principal components of votes with gaps, and where each participant stands on them (S61).

Published facts about Polis's way: gaps are filled with the statement's mean before the components are taken;
a participant's place uses her votes alone and is stretched by the square root of statements over votes, so
that somebody with few votes is not drawn to the middle.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import linalg

from mashura.analysis.vote_matrix import Floats, VoteMatrix

_DIMENSIONS = 2


@dataclass(frozen=True, kw_only=True)
class OpinionSpace:
    """The plane in which opinion groups are sought.

    Attributes
    ----------
    center : numpy.ndarray, shape (n_statements,)
        Mean vote on each statement, -1 to 1.
    components : numpy.ndarray, shape (2, n_statements)
        Directions of length 1 with the greatest spread; all 0 where the votes have no such direction. The
        sign of a direction means nothing; the entry of largest size is made positive.
    positions : numpy.ndarray, shape (n_participants, 2)
        Where each participant stands.
    """

    center: Floats
    components: Floats
    positions: Floats


def opinion_space(votes: VoteMatrix) -> OpinionSpace:
    """Return the two principal components of a vote matrix and the participants' places on them."""
    centred, means = votes.centred()
    components = _components((centred.T @ centred).toarray())
    n_participants, n_statements = votes.shape
    # A statement that was moderated out counts as voted on by everybody, as on the server.
    kept = np.bincount(votes.rows[votes.counted], minlength=n_participants)
    n_votes = kept + np.count_nonzero(votes.moderated_out)
    stretch = np.sqrt(n_statements / np.maximum(n_votes, 1))
    positions: Floats = (centred @ components.T) * stretch[:, None]
    return OpinionSpace(center=means, components=components, positions=positions)


def _components(scatter: Floats) -> Floats:
    n_statements = len(scatter)
    components = np.zeros((_DIMENSIONS, n_statements))
    found = min(_DIMENSIONS, n_statements)
    if not found or not scatter.any():
        return components
    spread, directions = linalg.eigh(scatter, subset_by_index=[n_statements - found, n_statements - 1])
    for place, (size, direction) in enumerate(zip(spread[::-1], directions.T[::-1], strict=True)):
        if size > 1e-9 * spread[-1]:
            components[place] = direction * np.sign(direction[np.abs(direction).argmax()])
    return components
