"""One winner from ballots: approval, scores, Borda and instant runoff (S61).

Cities in which people rank the projects of a budget turn ranks into points, as Borda did; ``points`` of a
ranking contains these. If only one option can win, such as a name or a site, ranked ballots are usually
counted by instant runoff: the option with the fewest first choices is eliminated and its ballots go to their
next choice, until one option has more than half of the ballots that still name an option.
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
    """The result of one option by each count.

    Attributes
    ----------
    project_id : str
        The option.
    ballots : int
        Number of ballots that name it (approvals).
    approval : float
        Share of all ballots that name it, 0-1.
    points : float
        Sum of the points of all ballots: the Borda count of rankings, or the sum of scores.
    mean_points : float or None
        Points per ballot that names it; None without such ballots.
    """

    project_id: str
    ballots: int
    approval: float
    points: float
    mean_points: float | None


@dataclass(frozen=True, kw_only=True)
class InstantRunoff:
    """The result of an instant runoff.

    Attributes
    ----------
    winner : str or None
        None if no ballot names an option, or the remaining options are tied.
    rounds : tuple of mapping of str to int
        First choices of the remaining options in each round.
    eliminated : tuple of str
        Eliminated options, in the order of elimination.
    exhausted : int
        Ballots that name no option of the last round, or give equal points to their best options.
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
    >>> [(score.project_id, score.ballots, score.points) for score in option_scores(election)]
    [('b', 5, 7.0), ('a', 3, 6.0)]
    """
    rows = [
        OptionScore(
            project_id=project_id,
            ballots=ballots,
            approval=ballots / max(election.voters, 1),
            points=points,
            mean_points=points / ballots if ballots else None,
        )
        for project_id, ballots, points in zip(
            election.project_ids, election.supporters.tolist(), election.scores.tolist(), strict=True
        )
    ]
    return tuple(sorted(rows, key=lambda score: -score.points))


def instant_runoff(election: Election) -> InstantRunoff:
    """Return the instant runoff of ranked ballots; costs do not matter.

    If several options have the fewest first choices, the one with fewer first choices in the round before is
    eliminated, then the one that is listed later.

    Raises
    ------
    InputError
        If the ballots name options without ranking them.

    Examples
    --------
    >>> election = Election(
    ...     project_ids=("a", "b", "c"), costs=np.zeros(3), budget=0.0, approval=False, voters=9,
    ...     points=np.array([[3.0, 2, 1], [1, 3, 2], [1, 2, 3]]), named=np.ones((3, 3), dtype=bool),
    ...     times=np.array([4, 3, 2]),
    ... )
    >>> runoff = instant_runoff(election)
    >>> runoff.winner, runoff.eliminated, runoff.rounds[-1]
    ('b', ('c',), {'a': 4, 'b': 5})
    """
    if election.approval:
        raise InputError("statistics-not-ranked")
    remaining = [*range(len(election.project_ids))]
    points = np.where(election.named, election.points, -np.inf)
    rounds: list[dict[str, int]] = []
    eliminated: list[str] = []
    firsts_before = np.zeros(len(remaining))
    while remaining:
        best = points[:, remaining].max(axis=1)
        is_best = (points[:, remaining] == best[:, None]) & np.isfinite(best)[:, None]
        first_alone = is_best & (is_best.sum(axis=1, keepdims=True) == 1)
        firsts = election.times @ first_alone.astype(np.int64)
        counts = zip(remaining, firsts, strict=True)
        rounds.append({election.project_ids[place]: int(count) for place, count in counts})
        total, exhausted = int(firsts.sum()), election.voters - int(firsts.sum())
        leader = int(firsts.argmax())
        if total and firsts[leader] * 2 > total:
            return InstantRunoff(
                winner=election.project_ids[remaining[leader]],
                rounds=tuple(rounds),
                eliminated=tuple(eliminated),
                exhausted=exhausted,
            )
        if total == 0 or (len(remaining) == 2 and firsts[0] == firsts[1]):
            return InstantRunoff(
                winner=None, rounds=tuple(rounds), eliminated=tuple(eliminated), exhausted=exhausted
            )
        last = min(range(len(remaining)), key=lambda n: (firsts[n], firsts_before[n], -n))
        eliminated.append(election.project_ids[remaining[last]])
        firsts_before = np.delete(firsts, last)
        del remaining[last]
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
