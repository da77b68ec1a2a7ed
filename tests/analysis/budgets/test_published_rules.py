"""Equal Shares with raised shares and comparison, greedy and threshold: by hand, and by exact fractions.

The definitions are those of https://equalshares.net/implementation/completion (read as text, no code taken):
shares are raised by one unit for each voter until the next raise would overspend or everything is bought
(Add1), and the greedy outcome wins if more voters have more of their approved projects in it than have fewer
(comparison of satisfaction).
"""

from __future__ import annotations

from fractions import Fraction
from itertools import count

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.budgets.test_budgeting import approvals, as_election, talk

from mashura.analysis import RULES, Election

Case = tuple[list[int], list[set[int]], int]


def test_add1_raises_shares_until_the_next_raise_overspends() -> None:
    # 4 voters, budget 20, share 5. a (cost 12) has voters 1-3, who own 15: 4 each, 1 left. b (cost 6)
    # has voters 3 and 4, who own 1 + 5 = 6: bought. c (cost 4) has voter 1 with 1 left: not at share 5.
    # At 6 she has 2, at 7 3, at 8 4: then c would make 22, more than 20. So a and b remain.
    votes = approvals("ac", "a", "ab", "b")
    assert {*RULES["equalshares/add1"](Election.of(talk({"a": 12, "b": 6, "c": 4}, votes, 20)), 0)} == {
        "a",
        "b",
    }
    # With c at 2, share 6 buys it: 12 + 6 + 2 = 20.
    raised = RULES["equalshares/add1"](Election.of(talk({"a": 12, "b": 6, "c": 2}, votes, 20)), 0)
    assert {*raised} == {"a", "b", "c"}


def test_the_comparison_counts_voters_not_projects() -> None:
    # 5 voters, budget 50, share 10. Equal Shares: b (3 voters, 30) at 10 each, then c (2 voters, 20) at
    # 10 each. Greedy by votes is the same while nothing else has votes: nobody prefers either, Equal
    # Shares stays.
    votes = approvals("b", "b", "b", "c", "c")
    even = Election.of(talk({"b": 30, "c": 20}, votes, 50))
    assert {*RULES["equalshares/add1-comparison"](even, 0)} == {"b", "c"}
    # x (50) has 4 voters, each owning 10: 40, not enough at share 10. Voters 1 and 2 buy y (20).
    # Raising to 13 gives 4 x 13 = 52 for x before y (price 1/4 < 1/2), 50 in all, and y no more: at 13,
    # x alone, so Add1 gives x.
    votes = approvals("xy", "xy", "x", "x", "z")
    found = RULES["equalshares/add1-comparison"](Election.of(talk({"x": 50, "y": 20, "z": 45}, votes, 50)), 0)
    assert {*found} == {"x"}
    # Two voters want p (10 each way), three want q and r; share 4 of budget 20. Equal Shares cannot buy
    # q (15): 3 x 4 = 12; it buys p (8) for voters 4 and 5. Greedy takes q, then nothing. Three prefer
    # greedy, two do not.
    votes = approvals("q", "q", "q", "p", "p")
    split = Election.of(talk({"q": 15, "p": 8}, votes, 20))
    assert {*RULES["equalshares"](split, 0)} == {"p"}
    assert {*RULES["equalshares-comparison"](split, 0)} == {"q"}


def test_the_threshold_counts_votes_and_leaves_money() -> None:
    votes = approvals("a", "a", "a", "b", "b", "c")
    election = Election.of(talk({"a": 5, "b": 3, "c": 1}, votes, 10))
    assert RULES["greedy-threshold"](election, 2) == ("a", "b")
    assert RULES["greedy-threshold"](election, 3) == ("a",)
    assert RULES["greedy"](election, 0) == ("a", "b", "c")


def bought(case: Case, share: Fraction) -> list[int]:
    """Return what Equal Shares buys with a share for each voter, in exact fractions; satisfaction is cost."""
    costs, ballots, _ = case
    money = [share] * len(ballots)
    chosen: list[int] = []
    while True:
        offers = []
        for place, cost in enumerate(costs):
            voters = [voter for voter, ballot in enumerate(ballots) if place in ballot]
            if place in chosen or sum(money[voter] for voter in voters) < cost or not voters:
                continue
            # The poorest pay all they have, the others the same amount.
            left, payers = Fraction(cost), len(voters)
            for voter in sorted(voters, key=lambda voter: money[voter]):
                if money[voter] * payers >= left:
                    break
                left, payers = left - money[voter], payers - 1
            offers.append((left / payers / cost, cost, -len(voters), place, left / payers))
        if not offers:
            return chosen
        _, _, _, place, payment = min(offers)
        for voter, ballot in enumerate(ballots):
            if place in ballot:
                money[voter] -= min(money[voter], payment)
        chosen.append(place)


def add1(case: Case) -> list[int]:
    costs, ballots, budget = case
    voters = len(ballots)
    wanted = {place for ballot in ballots for place in ballot}
    chosen = bought(case, Fraction(budget, voters))
    for share in count(budget // voters + 1):
        if wanted <= {*chosen}:
            return chosen
        raised = bought(case, Fraction(share))
        if sum(costs[place] for place in raised) > budget:
            return chosen
        chosen = raised
    raise AssertionError


def greedy(case: Case) -> list[int]:
    costs, ballots, budget = case
    votes = [sum(place in ballot for ballot in ballots) for place in range(len(costs))]
    chosen: list[int] = []
    for place in sorted(range(len(costs)), key=lambda place: (-votes[place], costs[place], place)):
        if sum(costs[other] for other in chosen) + costs[place] <= budget:
            chosen.append(place)
    return chosen


cases = st.integers(2, 6).flatmap(
    lambda projects: st.tuples(
        st.lists(st.integers(1, 60), min_size=projects, max_size=projects),
        st.lists(st.sets(st.integers(0, projects - 1)), min_size=1, max_size=10),
        st.integers(5, 150),
    )
)


def named(places: list[int]) -> set[str]:
    return {chr(97 + place) for place in places}


@settings(max_examples=150, deadline=None)
@given(case=cases)
def test_raised_and_compared_equal_shares_are_those_of_exact_fractions(case: Case) -> None:
    election = as_election(*case)
    raised, by_votes = add1(case), greedy(case)
    assert {*RULES["equalshares/add1"](election, 0)} == named(raised)
    assert {*RULES["greedy"](election, 0)} == named(by_votes)
    gains = [len(ballot & {*by_votes}) - len(ballot & {*raised}) for ballot in case[1]]
    prefers_greedy = sum(gain > 0 for gain in gains) > sum(gain < 0 for gain in gains)
    expected = by_votes if prefers_greedy else raised
    assert {*RULES["equalshares/add1-comparison"](election, 0)} == named(expected)
