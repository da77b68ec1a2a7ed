"""Principal components of votes with gaps, and where each participant stands on them (S61).

Published facts about Polis's way: gaps are filled with the statement's mean before the components are taken;
a participant's place uses her votes alone and is stretched by the square root of statements over votes, so
that somebody with few votes is not drawn to the middle.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from scipy import linalg, sparse
from scipy.sparse import linalg as sparse_linalg

from mashura.analysis.votes.vote_matrix import Floats, VoteMatrix

_DIMENSIONS = 2
# Up to this size a dense decomposition is faster than a sparse one.
_SMALL = 60


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
    components = _components(centred)
    n_participants, n_statements = votes.shape
    # A statement that was moderated out counts as voted on by everybody, as on the server.
    kept = np.bincount(votes.rows[votes.counted], minlength=n_participants)
    n_votes = kept + np.count_nonzero(votes.moderated_out)
    stretch = np.sqrt(n_statements / np.maximum(n_votes, 1))
    positions: Floats = (centred @ components.T) * stretch[:, None]
    return OpinionSpace(center=means, components=components, positions=positions)


def first_spread(votes: VoteMatrix) -> float:
    """Return the part of all spread that lies along the direction of the greatest spread, 0-1."""
    centred, _ = votes.centred()
    whole = float((centred.data**2).sum())
    return float(_strongest(centred, 1)[0][0]) / whole if whole else 0.0


def _components(centred: sparse.csr_array) -> Floats:
    n_statements = centred.shape[1]
    components = np.zeros((_DIMENSIONS, n_statements))
    found = min(_DIMENSIONS, n_statements)
    if not found or not centred.data.any():
        return components
    spread, directions = _strongest(centred, found)
    for place, (size, direction) in enumerate(zip(spread, directions, strict=True)):
        if size > 1e-9 * spread[0]:
            components[place] = direction * np.sign(direction[np.abs(direction).argmax()])
    return components


def _strongest(centred: sparse.csr_array, number: int) -> tuple[Floats, Floats]:
    """Return the greatest spreads (squared singular values) and their directions, the greatest first."""
    n_statements = centred.shape[1]
    if min(centred.shape) <= _SMALL:
        scatter = (centred.T @ centred).toarray()
        wanted = [n_statements - number, n_statements - 1]
        spread, directions = linalg.eigh(scatter, subset_by_index=wanted)
        return spread[::-1], directions.T[::-1]
    # Any start will do that is not at right angles to the answer, as a constant one would be.
    start = np.random.default_rng(0).standard_normal(min(centred.shape))
    # The stubs lack "vh".
    found: Any = sparse_linalg.svds(centred, k=number, v0=start, return_singular_vectors="vh")  # type: ignore[arg-type]
    _, sizes, directions = found
    order = np.argsort(-sizes)
    return sizes[order] ** 2, directions[order]
