"""One winner from ballots: approval, scores, Borda and instant runoff (S61).

Cities that let people rank projects of a budget turn ranks into points, as Borda did; that is what ``points``
of a ranking hold here. Where a single option is to win, such as a name or a site, ranked ballots are mostly
counted by instant runoff: the option with the fewest first choices leaves, and its ballots go to their next
choice, until one has more than half of the ballots that still name somebody.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from mashura.analysis.budgets.ballots import Election
from mashura.analysis.readings import Reading, reading
from mashura.analysis.wording import whole
from mashura.errors import InputError
from mashura.i18n import message


@dataclass(frozen=True, kw_only=True)
class OptionScore:
    """How one option did by each count.

    Attributes
    ----------
    project_id : str
    ballots : int
        Ballots that name it: its approvals.
    approval : float
        Their share of all ballots, 0-1.
    points : float
        Points of all ballots: the Borda count of rankings, the sum of scores.
    mean_points : float or None
        Points per ballot that names it; None if none does.
    """

    project_id: str
    ballots: int
    approval: float
    points: float
    mean_points: float | None


@dataclass(frozen=True, kw_only=True)
class InstantRunoff:
    """An instant runoff.

    Attributes
    ----------
    winner : str or None
        None if no ballot names anything, or everybody left is level.
    rounds : tuple of mapping of str to int
        First choices of those still in, round by round.
    eliminated : tuple of str
        In the order in which they left.
    exhausted : int
        Ballots that name nobody who was still in at the end, or give equal points to their best ones.
    """

    winner: str | None
    rounds: tuple[dict[str, int], ...]
    eliminated: tuple[str, ...]
    exhausted: int


def option_scores(election: Election) -> tuple[OptionScore, ...]:
    """Return approvals and points of every option, the most points first.

    Examples
    --------
    >>> election = Election(
    ...     project_ids=("a", "b"), costs=np.zeros(2), budget=0.0, approval=False, voters=5,
    ...     points=np.array([[2.0, 1], [0, 2]]), named=np.array([[True, True], [False, True]]),
    ...     times=np.array([3, 2]),
    ... )
    >>> [(one.project_id, one.ballots, one.points) for one in option_scores(election)]
    [('b', 5, 7.0), ('a', 3, 6.0)]
    """
    rows = [
        OptionScore(
            project_id=one,
            ballots=ballots,
            approval=ballots / max(election.voters, 1),
            points=points,
            mean_points=points / ballots if ballots else None,
        )
        for one, ballots, points in zip(
            election.project_ids, election.supporters.tolist(), election.scores.tolist(), strict=True
        )
    ]
    return tuple(sorted(rows, key=lambda one: -one.points))


def instant_runoff(election: Election) -> InstantRunoff:
    """Count ranked ballots until one option has more than half; costs do not matter.

    Of options that are level at the bottom the one leaves that had fewer first choices in the round before,
    then the later in the list.

    Raises
    ------
    InputError
        If the ballots only name options and do not rank them.

    Examples
    --------
    >>> election = Election(
    ...     project_ids=("a", "b", "c"), costs=np.zeros(3), budget=0.0, approval=False, voters=9,
    ...     points=np.array([[3.0, 2, 1], [1, 3, 2], [1, 2, 3]]), named=np.ones((3, 3), dtype=bool),
    ...     times=np.array([4, 3, 2]),
    ... )
    >>> found = instant_runoff(election)
    >>> found.winner, found.eliminated, found.rounds[-1]
    ('b', ('c',), {'a': 4, 'b': 5})
    """
    if election.approval:
        raise InputError("statistics-not-ranked")
    left = [*range(len(election.project_ids))]
    points = np.where(election.named, election.points, -np.inf)
    rounds: list[dict[str, int]] = []
    eliminated: list[str] = []
    before = np.zeros(len(left))
    while left:
        best = points[:, left].max(axis=1)
        is_best = (points[:, left] == best[:, None]) & np.isfinite(best)[:, None]
        alone = is_best & (is_best.sum(axis=1, keepdims=True) == 1)
        firsts = election.times @ alone.astype(np.int64)
        rounds.append({election.project_ids[one]: int(n) for one, n in zip(left, firsts, strict=True)})
        total, exhausted = int(firsts.sum()), election.voters - int(firsts.sum())
        leader = int(firsts.argmax())
        if total and firsts[leader] * 2 > total:
            return InstantRunoff(
                winner=election.project_ids[left[leader]],
                rounds=tuple(rounds),
                eliminated=tuple(eliminated),
                exhausted=exhausted,
            )
        if total == 0 or (len(left) == 2 and firsts[0] == firsts[1]):
            return InstantRunoff(
                winner=None, rounds=tuple(rounds), eliminated=tuple(eliminated), exhausted=exhausted
            )
        last = min(range(len(left)), key=lambda n: (firsts[n], before[n], -n))
        eliminated.append(election.project_ids[left[last]])
        before = np.delete(firsts, last)
        del left[last]
    return InstantRunoff(winner=None, rounds=(), eliminated=(), exhausted=election.voters)


@reading.register
def _reading(result: InstantRunoff) -> Reading:
    if result.winner is None:
        says = [message("readings-runoff-none")]
    else:
        says = [
            message(
                "readings-runoff",
                winner=result.winner,
                rounds=whole(len(result.rounds)),
                ballots=whole(result.rounds[-1][result.winner]),
                total=whole(sum(result.rounds[-1].values())),
            )
        ]
    if result.exhausted:
        says.append(message("readings-runoff-exhausted", number=whole(result.exhausted)))
    return Reading(
        says=tuple(says),
        cautions=(message("readings-caution-runoff"), message("readings-caution-self-selected")),
    )
