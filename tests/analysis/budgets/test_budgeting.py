"""Rules that spend a budget, on cases worked out by hand and against another implementation."""

from __future__ import annotations

import importlib

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.analysis import RULES, Election, analyse, equal_shares, greedy, project_counts
from mashura.analysis.budgets.budgeting import preferred_outcome
from mashura.methodology.tables.consultation import Consultation


def talk(
    costs: dict[str, float], ballots: list[dict[str, float]], budget: float, kind: str = "approval"
) -> Consultation:
    people = [str(number) for number in range(len(ballots))]
    rows = [
        (person, project, points)
        for person, ballot in zip(people, ballots, strict=True)
        for project, points in ballot.items()
    ]
    return Consultation(
        title="",
        origin="csv",
        participants=pd.DataFrame({"participant_id": people}, dtype="str"),
        projects=pd.DataFrame({"project_id": [*costs], "cost": [*costs.values()]}),
        ballots=pd.DataFrame(rows, columns=["participant_id", "project_id", "points"]).astype(
            {"participant_id": "str", "project_id": "str", "points": "float64"}
        ),
        budgets=pd.DataFrame({"budget": [budget], "ballot_type": [kind]}),
    )


def approvals(*ballots: str) -> list[dict[str, float]]:
    return [dict.fromkeys(ballot, 1.0) for ballot in ballots]


def test_greedy_skips_what_is_too_expensive_and_stops_there_if_told_so() -> None:
    election = Election.of(talk({"a": 6, "b": 6, "c": 4}, approvals("abc", "ab", "a"), 10))
    assert greedy(election) == ("a", "c")
    assert greedy(election, skip=False) == ("a",)
    assert greedy(election, threshold=2) == ("a",)


def test_equal_votes_are_decided_for_the_cheaper_project() -> None:
    election = Election.of(talk({"a": 6, "b": 5}, approvals("a", "b"), 6))
    assert greedy(election) == ("b",)


def test_a_withdrawn_project_neither_wins_nor_stops_the_rest() -> None:
    election = Election.of(talk({"a": 999_999_999, "b": 5}, approvals("a", "a", "b"), 6))
    assert greedy(election, skip=False) == ("b",)


def test_equal_shares_serves_a_minority_that_greedy_leaves_out() -> None:
    # Six of ten want a, b and c; four want d. Everybody owns 10 of 100.
    ballots = approvals(*["abc"] * 6, *["d"] * 4)
    election = Election.of(talk({"a": 30, "b": 30, "c": 40, "d": 40}, ballots, 100))
    assert {*greedy(election)} == {"a", "b", "c"}
    assert {*equal_shares(election)} == {"a", "b", "d"}


def test_those_with_little_left_pay_what_they_have() -> None:
    # Share 10 each. b first, as four pay for it: 5 each. a then costs more than the 5 + 5 left behind it.
    ballots = approvals("ab", "ab", "b", "b")
    assert equal_shares(Election.of(talk({"a": 12, "b": 20}, ballots, 40))) == ("b",)
    assert equal_shares(Election.of(talk({"a": 10, "b": 20}, ballots, 40))) == ("b", "a")
    # c, wanted by voters 1 and 5, costs 12: voter 1 has 5 left and pays it, voter 5 pays the other 7.
    unequal = approvals("bc", "b", "b", "b", "c")
    assert equal_shares(Election.of(talk({"b": 20, "c": 12}, unequal, 50))) == ("b", "c")
    assert equal_shares(Election.of(talk({"b": 20, "c": 16}, unequal, 50))) == ("b",)


def test_points_are_the_satisfaction_where_ballots_have_them() -> None:
    ballots = [{"a": 5.0, "b": 1.0}, {"a": 5.0, "b": 1.0}, {"b": 1.0}]
    election = Election.of(talk({"a": 10, "b": 10}, ballots, 15, "cumulative"))
    assert equal_shares(election) == ("a",)
    assert equal_shares(election, fill=True) == ("a",)
    assert project_counts(talk({"a": 10, "b": 10}, ballots, 15, "cumulative"))[0].first_choices == 2


def test_the_comparison_step_keeps_greedy_where_more_people_prefer_it() -> None:
    election = Election.of(talk({"a": 1, "b": 1, "c": 1}, approvals("a", "a", "b"), 2))
    assert equal_shares(election) == ("a",)
    assert preferred_outcome(election, greedy(election), ("a",)) == "first"
    assert {*RULES["equalshares-comparison"](election, 0)} == {"a", "b"}


def test_a_vote_without_ballots_buys_nothing_by_equal_shares() -> None:
    election = Election.of(talk({"a": 1}, [], 2))
    assert equal_shares(election, add1=True) == ()


def test_a_rule_of_one_city_is_not_recomputed() -> None:
    vote = talk({"a": 1}, approvals("a"), 2)
    terms = vote.budgets.assign(rule="greedy-custom")
    custom = Consultation(
        title="", origin="csv", participants=vote.participants, projects=vote.projects,
        ballots=vote.ballots, budgets=terms,
    )  # fmt: skip
    assert analyse(custom)["winners_recomputed"] is None
    assert analyse(custom)["votes_recounted"] is None


cases = st.integers(2, 6).flatmap(
    lambda projects: st.tuples(
        st.lists(st.integers(1, 60), min_size=projects, max_size=projects),
        st.lists(st.sets(st.integers(0, projects - 1)), min_size=1, max_size=14),
        st.integers(5, 150),
    )
)


def pabutools_election(costs: list[int], ballots: list[set[int]], budget: int):  # type: ignore[no-untyped-def]
    election = importlib.import_module("pabutools.election")
    projects = [election.Project(chr(97 + place), cost) for place, cost in enumerate(costs)]
    instance = election.Instance(projects, budget_limit=budget)
    profile = election.ApprovalProfile(
        [election.ApprovalBallot([projects[place] for place in ballot]) for ballot in ballots],
        instance=instance,
    )
    return instance, profile


def as_election(costs: list[int], ballots: list[set[int]], budget: int) -> Election:
    named = [dict.fromkeys(map(chr, (97 + place for place in sorted(ballot))), 1.0) for ballot in ballots]
    return Election.of(talk({chr(97 + place): cost for place, cost in enumerate(costs)}, named, budget))


@settings(max_examples=150, deadline=None)
@given(case=cases)
def test_equal_shares_agrees_with_pabutools(case: tuple[list[int], list[set[int]], int]) -> None:
    rules = importlib.import_module("pabutools.rules")
    from pabutools.election import Cost_Sat
    from pabutools.tiebreaking import TieBreakingRule

    costs, ballots, budget = case
    instance, profile = pabutools_election(*case)
    ours_first = TieBreakingRule(
        lambda _, votes, project: (project.cost, -votes.approval_score(project), project.name)
    )
    expected = rules.method_of_equal_shares(
        instance, profile.as_multiprofile(), sat_class=Cost_Sat, tie_breaking=ours_first
    )
    election = as_election(costs, ballots, budget)
    assert {*equal_shares(election)} == {project.name for project in expected}


@settings(max_examples=150, deadline=None)
@given(case=cases)
def test_greedy_agrees_with_pabutools(case: tuple[list[int], list[set[int]], int]) -> None:
    rules = importlib.import_module("pabutools.rules")
    from pabutools.election import Cost_Sat
    from pabutools.tiebreaking import TieBreakingRule

    instance, profile = pabutools_election(*case)
    # Its greedy rule divides satisfaction by cost; with cost as satisfaction that is the number of votes.
    cheaper_first = TieBreakingRule(lambda _, votes, project: (project.cost, project.name))
    expected = rules.greedy_utilitarian_welfare(
        instance, profile, sat_class=Cost_Sat, tie_breaking=cheaper_first
    )
    election = as_election(*case)
    supported = {*np.array(election.project_ids)[election.supporters > 0]}
    assert {*greedy(election)} & supported == {project.name for project in expected} & supported


@settings(max_examples=60, deadline=None)
@given(case=cases, add1=st.booleans(), fill=st.booleans())
def test_no_rule_overspends(case: tuple[list[int], list[set[int]], int], add1: bool, fill: bool) -> None:
    costs, _, budget = case
    election = as_election(*case)
    outcomes = [rule(election, 0) for rule in RULES.values()]
    outcomes.append(equal_shares(election, add1=add1, fill=fill))
    for outcome in outcomes:
        assert len({*outcome}) == len(outcome)
        assert sum(costs[ord(name) - 97] for name in outcome) <= budget


FILES = ("Lodz_2020_Mileszki", "Lodz_2020_Nad_Nerem", "Lodz_2020_Nowosolna", "Swiecie_2023")


@pytest.mark.real_data
@pytest.mark.parametrize("name", FILES)
def test_published_votes_and_winners_come_out_again(real_data, name: str) -> None:  # type: ignore[no-untyped-def]
    from mashura.data import read

    summary = analyse(read(real_data / "participatory_budgeting" / f"Poland_{name}.pb"))
    assert summary["votes_recounted"] is True
    assert summary["winners_recomputed"] == summary["winners_published"]
    assert len(summary["winners_published"]) > 0
    others = {
        rule for rule, winners in summary["outcomes"].items() if winners == summary["winners_published"]
    }
    assert ("equalshares/add1" if name == "Swiecie_2023" else "greedy") in others


@pytest.mark.real_data
def test_raised_equal_shares_agree_with_pabutools_on_a_real_vote(real_data) -> None:  # type: ignore[no-untyped-def]
    pabutools = importlib.import_module("pabutools.rules")
    from pabutools.election import Cost_Sat, parse_pabulib

    from mashura.data import read

    path = real_data / "participatory_budgeting" / "Poland_Swiecie_2023.pb"
    instance, profile = parse_pabulib(str(path))
    expected = pabutools.method_of_equal_shares(
        instance, profile.as_multiprofile(), sat_class=Cost_Sat, voter_budget_increment=1
    )
    found = equal_shares(Election.of(read(path)), add1=True)
    assert {*found} == {project.name for project in expected}
