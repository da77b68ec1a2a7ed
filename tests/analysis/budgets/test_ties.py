"""Ties that decide a budget are named, and only those."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.analysis import RULES, Election
from mashura.analysis.budgets.budget_summary import tie_sentences
from mashura.analysis.budgets.budgeting import rule_outcome
from mashura.i18n import LANGUAGES, Language, use_language


def election(costs: list[float], ballots: list[set[int]], budget: float) -> Election:
    named = np.array([[place in ballot for place in range(len(costs))] for ballot in ballots])
    return Election(
        project_ids=tuple(map(chr, range(97, 97 + len(costs)))),
        costs=np.array(costs),
        budget=budget,
        approval=True,
        voters=len(ballots),
        points=named.astype(float),
        named=named,
        times=np.ones(len(ballots), dtype=np.int64),
    )


def test_equal_votes_and_costs_are_decided_by_the_order_only() -> None:
    (tie,) = rule_outcome("greedy", election([6, 6], [{0}, {1}], 6)).ties
    assert (tie.won, tie.lost, tie.by) == (("a",), ("b",), "order")


def test_no_tie_is_named_where_both_win_or_the_loser_could_never_be_paid() -> None:
    assert rule_outcome("greedy", election([6, 6], [{0}, {1}], 12)).ties == ()
    assert rule_outcome("greedy", election([6, 60], [{0}, {1}], 12)).ties == ()


def test_equal_shares_names_a_tie_as_well() -> None:
    (tie,) = rule_outcome("equalshares", election([6, 6], [{0, 1}, {0, 1}], 6)).ties
    assert (tie.won, tie.lost, tie.by) == (("a",), ("b",), "order")


@settings(max_examples=80, deadline=None)
@given(
    costs=st.lists(st.integers(1, 6), min_size=2, max_size=6),
    budget=st.integers(1, 20),
    seed=st.integers(0, 10_000),
)
def test_a_greedy_tie_by_order_turns_the_outcome_if_the_order_is_reversed(
    costs: list[int], budget: int, seed: int
) -> None:
    rng = np.random.default_rng(seed)
    ballots = [set(np.flatnonzero(row).tolist()) for row in rng.random((7, len(costs))) < 0.4]
    found = rule_outcome("greedy", election([*map(float, costs)], ballots, budget))
    backwards = [len(costs) - 1 - place for place in range(len(costs))]
    turned = election(
        [float(costs[place]) for place in backwards],
        [{backwards[place] for place in ballot} for ballot in ballots],
        budget,
    )
    names = dict(zip(turned.project_ids, [chr(97 + place) for place in backwards], strict=True))
    other = {names[project] for project in RULES["greedy"](turned, 0)}
    if {*found.winners} != other:
        assert any(tie.by == "order" for tie in found.ties)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tie_is_said_with_the_names_of_the_projects(language: Language) -> None:
    project = {"cost": 6.0, "ballots": 1, "points": 1.0, "first_choices": 0, "selected": None}
    with use_language(language):
        (sentence,) = tie_sentences(
            {
                "rule": "greedy",
                "ties": {"greedy": [{"won": ["a"], "lost": ["b"], "by": "order"}]},
                "projects": [
                    {"project_id": "a", "name": "Park", **project},
                    {"project_id": "b", "name": "Pool", **project},
                ],
            }
        )
    assert "Park" in sentence
    assert "Pool" in sentence
