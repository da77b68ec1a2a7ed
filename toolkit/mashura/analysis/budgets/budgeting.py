"""Rules of participatory budgeting: greedy, and the Method of Equal Shares (S61, S65).

Greedy chooses projects by their score while the money lasts. Equal Shares (Peters, Pierczyński, Skowron
2021) gives every voter the same share of the budget; a project is bought if its supporters can pay for it
together, the one with the lowest price per unit of satisfaction first. So each group decides on a part of the
budget in proportion to its size. Ties go to the cheaper project, then to the one with more ballots, then to
the one that is listed earlier.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Literal

import numpy as np
import numpy.typing as npt

from mashura.analysis.budgets.ballots import Election, Floats

# Prices that differ by less than a billionth are equal, because shares of money are rounded.
_EQUAL = 1e-9
_Supporters = npt.NDArray[np.intp]


def greedy(election: Election, *, skip: bool = True, threshold: float = 0.0) -> tuple[str, ...]:
    """Return the projects with the highest scores that the budget can pay for.

    Parameters
    ----------
    election : Election
        Projects and ballots.
    skip : bool
        Whether to continue after a project that is too expensive for the remaining money.
    threshold : float
        Projects with a lower score cannot win.

    Returns
    -------
    tuple of str
        Identifiers in the order in which they were chosen.

    Examples
    --------
    >>> election = Election(
    ...     project_ids=("park", "pool", "path"), costs=np.array([60.0, 50.0, 40.0]), budget=100.0,
    ...     approval=True, voters=6, points=np.eye(3), named=np.eye(3, dtype=bool), times=np.array([3, 2, 1]),
    ... )
    >>> greedy(election), greedy(election, skip=False), greedy(election, threshold=2)
    (('park', 'path'), ('park',), ('park',))
    """
    return _named(election, _greedy(election, skip=skip, threshold=threshold))


def equal_shares(
    election: Election, *, add1: bool = False, fill: bool = False, threshold: float = 0.0
) -> tuple[str, ...]:
    """Return the projects that the Method of Equal Shares buys.

    On approval ballots a voter's satisfaction with a project is its cost, as in the cities that use the
    method; on ballots with points it is the points.

    Parameters
    ----------
    election : Election
        Projects and ballots.
    add1 : bool
        Whether to raise every voter's share by one unit of money repeatedly, until the remaining money is not
        enough for any project, or the next raise would exceed the budget.
    fill : bool
        Whether to spend the remaining money by the greedy rule.
    threshold : float
        Projects with a lower score cannot win.

    Returns
    -------
    tuple of str
        Identifiers in the order in which they were chosen.

    Examples
    --------
    >>> election = Election(
    ...     project_ids=("a", "b", "c"), costs=np.array([6.0, 4.0, 4.0]), budget=10.0, approval=True,
    ...     voters=4, points=np.array([[1.0, 1, 0], [1, 0, 1], [0, 0, 1]]),
    ...     named=np.array([[True, True, False], [True, False, True], [False, False, True]]),
    ...     times=np.array([2, 1, 1]),
    ... )
    >>> equal_shares(election), equal_shares(election, add1=True), equal_shares(election, fill=True)
    (('a',), ('a', 'c'), ('a', 'b'))
    """
    allowed = _allowed(election, threshold)
    chosen = _equal_shares(election, allowed, election.budget / max(election.voters, 1))
    if add1:
        chosen = _add_one(election, allowed, chosen)
    if fill:
        left = election.budget - _cost(election, chosen)
        chosen = [*chosen, *_greedy(election, skip=True, threshold=threshold, money=left, without=chosen)]
    return _named(election, chosen)


def preferred_outcome(
    election: Election, first: Sequence[str], second: Sequence[str]
) -> Literal["first", "second", "neither"]:
    """Return which of two outcomes more voters prefer; a voter prefers the one with more of her projects.

    Examples
    --------
    >>> election = Election(
    ...     project_ids=("a", "b"), costs=np.array([1.0, 1.0]), budget=1.0, approval=True, voters=3,
    ...     points=np.eye(2), named=np.eye(2, dtype=bool), times=np.array([2, 1]),
    ... )
    >>> preferred_outcome(election, ["a"], ["b"])
    'first'
    """
    won = [np.isin(election.project_ids, [*outcome]).astype(np.float64) for outcome in (first, second)]
    support = election.named if election.approval else election.points
    gain = support @ won[0] - support @ won[1]
    for_first, for_second = (int(election.times[side].sum()) for side in (gain > 0, gain < 0))
    if for_first == for_second:
        return "neither"
    return "first" if for_first > for_second else "second"


def _compared(election: Election, threshold: float, *, add1: bool) -> tuple[str, ...]:
    """Return the outcome of Equal Shares, unless more voters prefer the greedy outcome."""
    by_shares = equal_shares(election, add1=add1, threshold=threshold)
    by_greedy = greedy(election, threshold=threshold)
    return by_greedy if preferred_outcome(election, by_greedy, by_shares) == "first" else by_shares


# Names as in Pabulib; rules with conditions of a single city (greedy-custom, greedy-exclusive) are left out.
RULES: Mapping[str, Callable[[Election, float], tuple[str, ...]]] = {
    "greedy": lambda election, threshold: greedy(election, threshold=threshold),
    "greedy-no-skip": lambda election, threshold: greedy(election, skip=False, threshold=threshold),
    "greedy-threshold": lambda election, threshold: greedy(election, threshold=threshold),
    "equalshares": lambda election, threshold: equal_shares(election, threshold=threshold),
    "equalshares/add1": lambda election, threshold: equal_shares(election, add1=True, threshold=threshold),
    "equalshares-comparison": lambda election, threshold: _compared(election, threshold, add1=False),
    "equalshares/add1-comparison": lambda election, threshold: _compared(election, threshold, add1=True),
}

COMPARED_RULES = ("greedy", "greedy-no-skip", "equalshares/add1")
"""The rules under which the outcome of the same ballots is compared."""


def _named(election: Election, places: Sequence[int]) -> tuple[str, ...]:
    return tuple(election.project_ids[place] for place in places)


def _cost(election: Election, places: Sequence[int]) -> float:
    return float(election.costs[[*places]].sum())


def _allowed(election: Election, threshold: float) -> npt.NDArray[np.bool_]:
    allowed: npt.NDArray[np.bool_] = (election.scores >= threshold) & ~election.withdrawn
    return allowed


def _greedy(
    election: Election,
    *,
    skip: bool,
    threshold: float,
    money: float | None = None,
    without: Sequence[int] = (),
) -> list[int]:
    scores = election.scores
    keys = np.lexsort((np.arange(len(scores)), -election.supporters, election.costs, -scores))
    allowed = _allowed(election, threshold)
    left = election.budget if money is None else money
    chosen = []
    for place in keys.tolist():
        if not allowed[place] or place in without:
            continue
        if election.costs[place] <= left * (1 + _EQUAL):
            chosen.append(place)
            left -= election.costs[place]
        elif not skip:
            break
    return chosen


def _add_one(election: Election, allowed: npt.NDArray[np.bool_], chosen: list[int]) -> list[int]:
    # With whole shares, the raises do not depend on the remainder of budget by number of voters.
    share = float(int(election.budget / max(election.voters, 1)))
    supported = {*np.flatnonzero(allowed & (election.scores > 0)).tolist()}
    while True:
        left = election.budget - _cost(election, chosen)
        if not any(election.costs[place] <= left * (1 + _EQUAL) for place in supported - {*chosen}):
            return chosen
        share += 1
        raised = _equal_shares(election, allowed, share)
        if _cost(election, raised) > election.budget * (1 + _EQUAL):
            return chosen
        chosen = raised


def _equal_shares(election: Election, allowed: npt.NDArray[np.bool_], share: float) -> list[int]:
    """Return the projects that voters buy if each has ``share``."""
    money = np.full(len(election.times), share)
    supporters_of: dict[int, _Supporters] = {}
    satisfaction: dict[int, Floats] = {}
    price: dict[int, float] = {}
    for place in np.flatnonzero(allowed & (election.costs > 0)).tolist():
        rows = np.flatnonzero(election.named[:, place] & (election.points[:, place] > 0))
        if len(rows):
            supporters_of[place] = rows
            cost = election.costs[place]
            satisfaction[place] = (
                np.full(len(rows), cost) if election.approval else election.points[rows, place]
            )
            price[place] = cost / float(election.times[rows] @ satisfaction[place])
    chosen: list[int] = []
    supporters = election.supporters
    while True:
        best, tied = np.inf, list[int]()
        # Money only decreases, so the last price of a project is a lower bound of its new price.
        for place in sorted(price, key=price.__getitem__):
            if price[place] > best * (1 + _EQUAL):
                break
            rows = supporters_of[place]
            new_price = _price(election.costs[place], money[rows], election.times[rows], satisfaction[place])
            if new_price is None:
                del price[place]
                continue
            price[place] = new_price
            if new_price < best * (1 - _EQUAL):
                best, tied = new_price, [place]
            elif new_price <= best * (1 + _EQUAL):
                tied.append(place)
        if not tied:
            return chosen
        winner = min(tied, key=lambda place: (election.costs[place], -supporters[place], place))
        rows = supporters_of[winner]
        money[rows] = np.maximum(money[rows] - price[winner] * satisfaction[winner], 0.0)
        chosen.append(winner)
        del price[winner]


def _price(cost: float, money: Floats, times: npt.NDArray[np.int64], satisfaction: Floats) -> float | None:
    """Return the lowest price per unit of satisfaction at which supporters can pay; None if they cannot.

    A supporter with less money than price times satisfaction pays all she has.
    """
    if float(times @ money) < cost * (1 - _EQUAL):
        return None
    equal_price = cost / float(times @ satisfaction)
    if (money >= equal_price * satisfaction * (1 - _EQUAL)).all():
        return equal_price
    limit = money / satisfaction
    order = np.argsort(limit, kind="stable")
    spent = np.concatenate([[0.0], np.cumsum((times * money)[order])[:-1]])
    shared = np.cumsum((times * satisfaction)[order][::-1])[::-1]
    prices = (cost - spent) / shared
    fits = np.flatnonzero(prices <= limit[order] * (1 + _EQUAL))
    return float(prices[fits[0]]) if len(fits) else float(limit[order][-1])
