import pandas as pd
import pytest

from mashura.analysis import budget_outcome
from mashura.errors import InputError
from mashura.methodology.tables.consultation import Consultation


def budget() -> Consultation:
    """Seven young people want the pool, five old ones the park; only one of the two can be paid for."""
    people = [f"p{n}" for n in range(12)]
    wish = ["pool"] * 7 + ["park"] * 5
    return Consultation(
        title="Town",
        origin="csv",
        participants=pd.DataFrame({"participant_id": people, "age_band": ["18-29"] * 7 + ["65+"] * 5}),
        projects=pd.DataFrame({"project_id": ["park", "pool", "path"], "cost": [60.0, 70.0, 5.0]}),
        budgets=pd.DataFrame({"budget": [80.0], "ballot_type": ["approval"]}),
        ballots=pd.DataFrame({"participant_id": people, "project_id": wish, "points": 1.0}),
    )


def test_every_rule_says_what_wins_what_it_costs_and_who_gets_nothing() -> None:
    found = budget_outcome(budget(), ("greedy", "greedy-no-skip"))
    greedy, strict = found.rules
    assert greedy.winners == ("pool", "path")
    assert (greedy.spent, greedy.unrepresented, greedy.share) == (75.0, 5, pytest.approx(5 / 12))
    assert strict.winners == ("pool",)
    assert [(project.project_id, project.won_by) for project in found.projects] == [
        ("pool", ("greedy", "greedy-no-skip")),
        ("park", ()),
        ("path", ("greedy",)),
    ]


def test_it_is_told_which_group_is_left_out() -> None:
    shares = {
        (group.attribute, group.group): group.share for group in budget_outcome(budget(), ("greedy",)).groups
    }
    assert shares == {("age_band", "18-29"): 0.0, ("age_band", "65+"): 1.0}


def test_without_a_budget_or_with_an_unknown_rule_nothing_is_decided() -> None:
    with pytest.raises(InputError) as caught:
        budget_outcome(Consultation(title="Buses", origin="csv"))
    assert caught.value.key == "statistics-no-budget"
    with pytest.raises(InputError) as caught:
        budget_outcome(budget(), ("by-lot",))
    assert caught.value.key == "statistics-no-rule"
