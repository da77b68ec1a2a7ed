"""Consensus statements, which the participants clearly agree on or reject (S62, F15)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np

from mashura.analysis.readings import Reading, reading
from mashura.analysis.votes.proportions import SIGNIFICANT_Z, share, z_above_half
from mashura.analysis.votes.vote_matrix import VoteMatrix
from mashura.analysis.wording import whole
from mashura.i18n import message
from mashura.methodology.tables.consultation import Consultation

Direction = Literal["agree", "disagree"]
DIRECTIONS: tuple[Direction, ...] = get_args(Direction)
_LONGEST = 5


@dataclass(frozen=True, kw_only=True)
class ConsensusStatement:
    """A statement that clearly more than half of its voters agree with (or reject).

    Attributes
    ----------
    statement_id : str
        The statement.
    n_success, n_trials : int
        Votes in that direction, and all votes on it, passes included.
    p_success : float
        Share of these votes, with one vote for and one against added, 0-1.
    p_test : float
        z value of the test that this share is above one half.
    """

    statement_id: str
    n_success: int
    n_trials: int
    p_success: float
    p_test: float


@dataclass(frozen=True, kw_only=True)
class Consensus:
    """Up to five statements in each direction, the clearest first."""

    agree: tuple[ConsensusStatement, ...]
    disagree: tuple[ConsensusStatement, ...]

    def of(self, direction: Direction) -> tuple[ConsensusStatement, ...]:
        """Return the statements of one direction."""
        return self.agree if direction == "agree" else self.disagree


def consensus(votes: VoteMatrix | Consultation) -> Consensus:
    """Return the consensus statements of all participants together.

    A statement qualifies if it was not moderated out, its share is above one half, and the test is
    significant at 90 %. Statements are ordered by share times z value; ties keep the order of the statements.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> len(consensus(sample_campaign()).agree) > 0
    True
    """
    votes = VoteMatrix.of(votes)
    return Consensus(agree=_clearest(votes, 1), disagree=_clearest(votes, -1))


def _clearest(votes: VoteMatrix, value: int) -> tuple[ConsensusStatement, ...]:
    successes, trials = votes.counts(value), votes.counts()
    p, z = share(successes, trials), z_above_half(successes, trials)
    qualified = np.flatnonzero(~votes.moderated_out & (p > 0.5) & (z > SIGNIFICANT_Z))
    order = qualified[np.argsort(-(p * z)[qualified], kind="stable")]
    return tuple(
        ConsensusStatement(
            statement_id=votes.statement_ids[place],
            n_success=int(successes[place]),
            n_trials=int(trials[place]),
            p_success=float(p[place]),
            p_test=float(z[place]),
        )
        for place in order[:_LONGEST]
    )


@reading.register
def _reading(result: Consensus) -> Reading:
    says = []
    for direction in DIRECTIONS:
        statements = result.of(direction)
        if not statements:
            says.append(message(f"analysis-no-consensus-{direction}"))
            continue
        first = statements[0]
        says.append(
            message(
                f"readings-consensus-{direction}",
                number=whole(len(statements)),
                statement=first.statement_id,
                successes=whole(first.n_success),
                trials=whole(first.n_trials),
            )
        )
    cautions = (
        "readings-caution-five",
        "readings-caution-commonplace",
        "readings-caution-self-selected",
    )
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))
