"""Principal components of incomplete votes, and the position of each participant on them (S61).

As published for Polis: missing votes are replaced by the statement's mean before the components are computed;
a participant's position uses only her own votes and is multiplied by the square root of the number of
statements over the number of her votes, so that few votes do not place her near the centre.
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
    """The plane in which opinion groups are searched.

    Attributes
    ----------
    center : numpy.ndarray, shape (n_statements,)
        Mean vote on each statement, -1 to 1.
    components : numpy.ndarray, shape (2, n_statements)
        Directions of length 1 with the largest variance; all 0 if the votes have no such direction. The sign
        of a direction has no meaning; the entry with the largest absolute value is made positive.
    positions : numpy.ndarray, shape (n_participants, 2)
        Position of each participant.
    """

    center: Floats
    components: Floats
    positions: Floats


def opinion_space(votes: VoteMatrix) -> OpinionSpace:
    """Return the two principal components of a vote matrix and the participants' positions on them."""
    centred, means = votes.centred()
    components = _components(centred)
    n_participants, n_statements = votes.shape
    # A statement that was moderated out counts as a vote of everybody, as on the server.
    kept = np.bincount(votes.rows[votes.counted], minlength=n_participants)
    n_votes = kept + np.count_nonzero(votes.moderated_out)
    stretch = np.sqrt(n_statements / np.maximum(n_votes, 1))
    positions: Floats = (centred @ components.T) * stretch[:, None]
    return OpinionSpace(center=means, components=components, positions=positions)


def first_spread(votes: VoteMatrix) -> float:
    """Return the share of the total variance along the first principal component, 0-1."""
    centred, _ = votes.centred()
    total = float((centred.data**2).sum())
    return float(_strongest(centred, 1)[0][0]) / total if total else 0.0


def _components(centred: sparse.csr_array) -> Floats:
    n_statements = centred.shape[1]
    components = np.zeros((_DIMENSIONS, n_statements))
    number = min(_DIMENSIONS, n_statements)
    if not number or not centred.data.any():
        return components
    spread, directions = _strongest(centred, number)
    for place, (size, direction) in enumerate(zip(spread, directions, strict=True)):
        if size > 1e-9 * spread[0]:
            components[place] = direction * np.sign(direction[np.abs(direction).argmax()])
    return components


def _strongest(centred: sparse.csr_array, number: int) -> tuple[Floats, Floats]:
    """Return the largest variances (squared singular values) and their directions, the largest first."""
    n_statements = centred.shape[1]
    if min(centred.shape) <= _SMALL:
        scatter = (centred.T @ centred).toarray()
        wanted = [n_statements - number, n_statements - 1]
        spread, directions = linalg.eigh(scatter, subset_by_index=wanted)
        return spread[::-1], directions.T[::-1]
    # Any start is suitable that is not orthogonal to the result; a constant one would be.
    start = np.random.default_rng(0).standard_normal(min(centred.shape))
    # The stubs lack "vh".
    decomposition: Any = sparse_linalg.svds(centred, k=number, v0=start, return_singular_vectors="vh")  # type: ignore[arg-type]
    _, sizes, directions = decomposition
    order = np.argsort(-sizes)
    return sizes[order] ** 2, directions[order]
