"""Representative statements, which distinguish an opinion group from the others (S61, S62)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from mashura.analysis.votes.consensus import Direction
from mashura.analysis.votes.proportions import SIGNIFICANT_Z, share, z_above_half, z_difference
from mashura.analysis.votes.vote_matrix import Floats, Ints, Mask, VoteMatrix

_LONGEST = 5


@dataclass(frozen=True, kw_only=True)
class RepresentativeStatement:
    """A statement on which a group votes differently from all other groups.

    Attributes
    ----------
    statement_id : str
        The statement.
    direction : {'agree', 'disagree'}
        What distinguishes the group.
    n_success, n_trials : int
        The group's votes in that direction, and all its votes on the statement.
    p_success, p_test : float
        Share with one vote for and one against added, and the z value of the test that it is above one half.
    repness, repness_test : float
        Ratio of the group's share to that of the others, and the z value of their difference.
    best_agree : bool
        Whether it comes first as the statement with the group's most distinct agreement.
    """

    statement_id: str
    direction: Direction
    n_success: int
    n_trials: int
    p_success: float
    p_test: float
    repness: float
    repness_test: float
    best_agree: bool = False

    @property
    def weight(self) -> float:
        """The product by which representative statements are ordered."""
        return self.repness * self.repness_test * self.p_success * self.p_test


@dataclass(frozen=True)
class _Side:
    """One direction of one group, with one entry per statement."""

    n: Ints
    p: Floats
    z: Floats
    ratio: Floats
    z_ratio: Floats


def representative_statements(
    votes: VoteMatrix, groups: Sequence[Mask]
) -> list[tuple[RepresentativeStatement, ...]]:
    """Return up to five representative statements of each group, agreements before disagreements.

    Parameters
    ----------
    votes : VoteMatrix
        The votes.
    groups : sequence of numpy.ndarray of bool, each of shape (n_participants,)
        Members of each group. A group is compared with the members of all other groups.
    """
    seen = [votes.counts(members=members) for members in groups]
    sides = {
        direction: _sides([votes.counts(value, members) for members in groups], seen)
        for direction, value in (("agree", 1), ("disagree", -1))
    }
    return [
        _select(votes, sides["agree"][group], sides["disagree"][group], seen[group])
        for group in range(len(groups))
    ]


def _sides(successes: list[Ints], seen: list[Ints]) -> list[_Side]:
    all_successes = np.sum(successes, axis=0)
    all_seen = np.sum(seen, axis=0)
    sides = []
    for n, trials in zip(successes, seen, strict=True):
        others, other_trials = all_successes - n, all_seen - trials
        p = share(n, trials)
        z_ratio = z_difference(n, trials, others, other_trials)
        sides.append(_Side(n, p, z_above_half(n, trials), p / share(others, other_trials), z_ratio))
    return sides


def _select(
    votes: VoteMatrix, agree: _Side, disagree: _Side, seen: Ints
) -> tuple[RepresentativeStatement, ...]:
    kept = np.flatnonzero(~votes.moderated_out)

    def statement_at(place: int) -> RepresentativeStatement:
        # The best agreement is an agreement, even if the others agree more.
        agrees = place == best_agree or agree.z_ratio[place] > disagree.z_ratio[place]
        side = agree if agrees else disagree
        return RepresentativeStatement(
            statement_id=votes.statement_ids[place],
            direction="agree" if agrees else "disagree",
            n_success=int(side.n[place]),
            n_trials=int(seen[place]),
            p_success=float(side.p[place]),
            p_test=float(side.z[place]),
            repness=float(side.ratio[place]),
            repness_test=float(side.z_ratio[place]),
            best_agree=place == best_agree,
        )

    best_agree = _best_agree(kept, agree, disagree)
    sufficient = [place for place in kept.tolist() if _passes(agree, place) or _passes(disagree, place)]
    if not sufficient:
        if best_agree is not None:
            return (statement_at(best_agree),)
        strongest = np.maximum(agree.z_ratio, disagree.z_ratio)
        return (statement_at(int(kept[strongest[kept].argmax()])),) if len(kept) else ()
    ranked = sorted(
        (statement_at(place) for place in sufficient if place != best_agree),
        key=lambda statement: -statement.weight,
    )
    head = [] if best_agree is None else [statement_at(best_agree)]
    return tuple(sorted([*head, *ranked][:_LONGEST], key=lambda statement: statement.direction != "agree"))


def _passes(side: _Side, place: int) -> bool:
    return bool(side.z_ratio[place] > SIGNIFICANT_Z and side.z[place] > SIGNIFICANT_Z)


def _best_agree(kept: Ints, agree: _Side, disagree: _Side) -> int | None:
    """Return the place of the most distinct agreement; the criterion depends on the best one so far."""
    by_share = agree.p * agree.z
    by_ratio = by_share * agree.ratio * agree.z_ratio
    best: int | None = None
    for place in kept.tolist():
        if agree.n[place] == 0 and disagree.n[place] == 0:
            continue
        if best is None:
            good = agree.z[place] > SIGNIFICANT_Z or (agree.ratio[place] > 1 and agree.p[place] > 0.5)
        elif agree.ratio[best] > 1:
            good = by_ratio[place] > by_ratio[best]
        else:
            good = by_share[place] > by_share[best]
        if good:
            best = place
    return best
