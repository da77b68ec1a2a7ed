"""Rules of participatory budgeting: greedy, and the Method of Equal Shares (S61, S65).

Greedy chooses projects by their score while the money lasts. Equal Shares (Peters, Pierczyński, Skowron
2021) gives every voter the same share of the budget; a project is bought if its supporters can pay for it
together, the one with the lowest price per unit of satisfaction first. So each group decides on a part of the
budget in proportion to its size. The completion ``add1`` and the comparison step are those of the checker
that Pabulib publishes for its files: shares are raised until the next raise would overspend, and the greedy
outcome is taken if more voters have more of their projects in it than the reverse. Ties go to the cheaper
project, then to the one with more ballots, then to the one that is listed earlier.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
import numpy.typing as npt

from mashura.analysis.budgets.ballots import Election, Floats

# Prices that differ by less than a billionth are equal, because shares of money are rounded.
_EQUAL = 1e-9

TieBreak = Literal["cost", "ballots", "order"]
TIE_BREAKS: tuple[TieBreak, ...] = get_args(TieBreak)


@dataclass(frozen=True, kw_only=True)
class Tie:
    """Projects that were equal when one of them was chosen, and of which not all won.

    Attributes
    ----------
    won, lost : tuple of str
        Identifiers, in the order of the projects table.
    by : {'cost', 'ballots', 'order'}
        What decided: the lower cost, more ballots, or only the order of the table.
    """

    won: tuple[str, ...]
    lost: tuple[str, ...]
    by: TieBreak


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """The winners of a rule, in the order in which they were chosen, and the ties that decided."""

    winners: tuple[str, ...]
    ties: tuple[Tie, ...]


@dataclass(frozen=True)
class _Chosen:
    """Chosen projects, by their places, and those that were equal with each when it was chosen."""

    places: list[int]
    equals: list[list[int]]

    def outcome(self, election: Election) -> Outcome:
        ties = [
            _tie(election, place, equal, self.places)
            for place, equal in zip(self.places, self.equals, strict=True)
        ]
        return Outcome(
            winners=tuple(election.project_ids[place] for place in self.places),
            ties=tuple(dict.fromkeys(tie for tie in ties if tie is not None)),
        )


def _tie(election: Election, place: int, equals: list[int], chosen: list[int]) -> Tie | None:
    lost = sorted({*equals} - {*chosen})
    if not lost:
        return None
    nearest = min(lost, key=lambda other: _tie_key(election, other))
    by: TieBreak = "order"
    if election.costs[place] != election.costs[nearest]:
        by = "cost"
    elif election.supporters[place] != election.supporters[nearest]:
        by = "ballots"
    won = sorted({place, *equals} & {*chosen})
    return Tie(
        won=tuple(election.project_ids[other] for other in won),
        lost=tuple(election.project_ids[other] for other in lost),
        by=by,
    )


def _tie_key(election: Election, place: int) -> tuple[float, int, int]:
    """The order of equal projects: the cheaper one first, then the one with more ballots."""
    return (float(election.costs[place]), -int(election.supporters[place]), place)


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
    return _greedy(election, skip=skip, threshold=threshold).outcome(election).winners


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
        Whether to raise every voter's share by one unit of money repeatedly, until the next raise would
        exceed the budget or all projects with a ballot are bought.
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
    return _by_shares(election, threshold, add1=add1, fill=fill).outcome(election).winners


def _by_shares(election: Election, threshold: float, *, add1: bool, fill: bool = False) -> _Chosen:
    allowed = _allowed(election, threshold)
    backings = _backings(election, allowed)
    chosen = _equal_shares(election, backings, election.budget / max(election.voters, 1))
    if add1:
        chosen = _add_one(election, backings, chosen)
    if fill:
        left = election.budget - _cost(election, chosen.places)
        more = _greedy(election, skip=True, threshold=threshold, money=left, without=chosen.places)
        chosen = _Chosen([*chosen.places, *more.places], [*chosen.equals, *more.equals])
    return chosen


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


def _compared(election: Election, threshold: float, *, add1: bool) -> _Chosen:
    """Return the outcome of Equal Shares, unless more voters prefer the greedy outcome."""
    by_shares = _by_shares(election, threshold, add1=add1)
    by_greedy = _greedy(election, skip=True, threshold=threshold)
    named = [[election.project_ids[place] for place in chosen.places] for chosen in (by_greedy, by_shares)]
    return by_greedy if preferred_outcome(election, *named) == "first" else by_shares


# Names as in Pabulib; rules with conditions of a single city (greedy-custom, greedy-exclusive) are left out.
_CHOICES: Mapping[str, Callable[[Election, float], _Chosen]] = {
    "greedy": lambda election, threshold: _greedy(election, skip=True, threshold=threshold),
    "greedy-no-skip": lambda election, threshold: _greedy(election, skip=False, threshold=threshold),
    "greedy-threshold": lambda election, threshold: _greedy(election, skip=True, threshold=threshold),
    "equalshares": lambda election, threshold: _by_shares(election, threshold, add1=False),
    "equalshares/add1": lambda election, threshold: _by_shares(election, threshold, add1=True),
    "equalshares-comparison": lambda election, threshold: _compared(election, threshold, add1=False),
    "equalshares/add1-comparison": lambda election, threshold: _compared(election, threshold, add1=True),
}


def rule_outcome(rule: str, election: Election, threshold: float = 0.0) -> Outcome:
    """Return the winners under a rule of :data:`RULES`, and the ties that decided between projects.

    Examples
    --------
    >>> election = Election(
    ...     project_ids=("a", "b"), costs=np.array([6.0, 5.0]), budget=6.0, approval=True, voters=2,
    ...     points=np.eye(2), named=np.eye(2, dtype=bool), times=np.array([1, 1]),
    ... )
    >>> rule_outcome("greedy", election)
    Outcome(winners=('b',), ties=(Tie(won=('b',), lost=('a',), by='cost'),))
    """
    return _CHOICES[rule](election, threshold).outcome(election)


def _winners_under(rule: str) -> Callable[[Election, float], tuple[str, ...]]:
    return lambda election, threshold: rule_outcome(rule, election, threshold).winners


RULES: Mapping[str, Callable[[Election, float], tuple[str, ...]]] = {
    rule: _winners_under(rule) for rule in _CHOICES
}

COMPARED_RULES = ("greedy", "greedy-no-skip", "equalshares/add1")
"""The rules under which the outcome of the same ballots is compared."""


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
) -> _Chosen:
    scores = election.scores
    keys = np.lexsort((np.arange(len(scores)), -election.supporters, election.costs, -scores))
    allowed = _allowed(election, threshold)
    left = election.budget if money is None else money
    chosen, equals = list[int](), list[list[int]]()
    # What was left when the first project of each score was considered.
    left_at: dict[float, float] = {}
    ranked = [place for place in keys.tolist() if allowed[place] and place not in without]
    for place in ranked:
        left_before = left_at.setdefault(scores[place], left)
        if election.costs[place] <= left * (1 + _EQUAL):
            chosen.append(place)
            # Another project of this score lost by the order only if it could have been paid for before.
            equals.append(
                [
                    other
                    for other in ranked
                    if other != place
                    and scores[other] == scores[place]
                    and election.costs[other] <= left_before * (1 + _EQUAL)
                ]
            )
            left -= election.costs[place]
        elif not skip:
            break
    return _Chosen(chosen, equals)


def _add_one(election: Election, backings: Mapping[int, _Backing], chosen: _Chosen) -> _Chosen:
    # With whole shares, the raises do not depend on the remainder of budget by number of voters.
    share = float(int(election.budget / max(election.voters, 1)))
    while backings.keys() - {*chosen.places}:
        share += 1
        raised = _equal_shares(election, backings, share)
        if _cost(election, raised.places) > election.budget * (1 + _EQUAL):
            break
        chosen = raised
    return chosen


@dataclass(frozen=True)
class _Backing:
    """The distinct ballots that support a project, how often each was cast, and its satisfaction."""

    rows: npt.NDArray[np.intp]
    times: Floats
    satisfaction: Floats
    price: float


def _backings(election: Election, allowed: npt.NDArray[np.bool_]) -> dict[int, _Backing]:
    """Return the backing of each project that may win, has a cost and is supported."""
    backings = {}
    support = np.asfortranarray(election.named & (election.points > 0))
    times = election.times.astype(np.float64)
    for place in np.flatnonzero(allowed & (election.costs > 0)).tolist():
        rows = np.flatnonzero(support[:, place])
        if len(rows):
            cost = float(election.costs[place])
            satisfaction = np.full(len(rows), cost) if election.approval else election.points[rows, place]
            price = cost / float(times[rows] @ satisfaction)
            backings[place] = _Backing(rows, times[rows], satisfaction, price)
    return backings


def _equal_shares(election: Election, backings: Mapping[int, _Backing], share: float) -> _Chosen:
    """Return the projects that voters buy if each has ``share``."""
    money = np.full(len(election.times), share)
    price = {place: backing.price for place, backing in backings.items()}
    chosen, equals = list[int](), list[list[int]]()
    supporters = election.supporters
    while True:
        best, tied = np.inf, list[int]()
        # Money only decreases, so the last price of a project is a lower bound of its new price.
        for place in sorted(price, key=price.__getitem__):
            if price[place] > best * (1 + _EQUAL):
                break
            backing = backings[place]
            new_price = _price(election.costs[place], money[backing.rows], backing)
            if new_price is None:
                del price[place]
                continue
            price[place] = new_price
            if new_price < best * (1 - _EQUAL):
                best, tied = new_price, [place]
            elif new_price <= best * (1 + _EQUAL):
                tied.append(place)
        if not tied:
            return _Chosen(chosen, equals)
        winner = min(tied, key=lambda place: (election.costs[place], -supporters[place], place))
        rows, satisfaction = backings[winner].rows, backings[winner].satisfaction
        money[rows] = np.maximum(money[rows] - price[winner] * satisfaction, 0.0)
        chosen.append(winner)
        equals.append([place for place in tied if place != winner])
        del price[winner]


def _price(cost: float, money: Floats, backing: _Backing) -> float | None:
    """Return the lowest price per unit of satisfaction at which supporters can pay; None if they cannot.

    A supporter with less money than price times satisfaction pays all she has.
    """
    times, satisfaction = backing.times, backing.satisfaction
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
