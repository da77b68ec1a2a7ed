"""A decision moves the support of the parties concerned: up when it gives them what they want (S64)."""

from __future__ import annotations

import pandas as pd
import pytest

from mashura.methodology import Consultation, Decision, Plan
from mashura.methodology.records.decision import Ruling
from mashura.simulation import stakeholder_support, weighted_support
from mashura.simulation.responses.voices import load_grammar
from mashura.simulation.stakeholders import stakeholder_views

THEMES = [*load_grammar("parks").themes]
PARTIES = [{"name": "Residents", "interest": 4, "power": 1}, {"name": "Shops", "interest": 2, "power": 4}]


def plan_with(*stakeholders: dict[str, object], **answers: object) -> Plan:
    return Plan(topic="parks", stakeholders=stakeholders or PARTIES, **answers)


def talk_of(*said: tuple[str, str | None]) -> Consultation:
    """Return a consultation with one statement for each theme and stance."""
    ids = [f"s{place}" for place in range(len(said))]
    truth = pd.DataFrame(
        {
            "subject": "statement",
            "subject_id": ids,
            "theme": [theme for theme, _ in said],
            "stance": [stance for _, stance in said],
        }
    )
    return Consultation(title="Parks", origin="simulated", truth=truth)


def ruled(*dispositions: str) -> Decision:
    return Decision(
        text="Done.",
        rulings=[Ruling(statement_id=f"s{i}", disposition=one) for i, one in enumerate(dispositions)],
    )


def change(plan: Plan, talk: Consultation, decision: Decision, party: int = 0, seed: int = 3) -> float:
    support = stakeholder_support(plan, talk, decision, seed)[party]
    return support.after - support.before


@pytest.mark.parametrize("stance", ["support", "oppose"])
def test_adopting_what_a_party_is_against_lowers_its_support_and_rejecting_it_raises_it(stance):
    views = stakeholder_views(plan_with(), 3)
    for place, theme in enumerate(THEMES):
        likes = views[0, place] * (1 if stance == "support" else -1)
        talk = talk_of((theme, stance))
        assert change(plan_with(), talk, ruled("adopted")) * likes > 0
        assert change(plan_with(), talk, ruled("rejected")) * likes < 0
        assert change(plan_with(), talk, ruled("partly")) == 0


def test_who_opposes_the_change_loses_and_who_supports_it_gains_by_its_adoption():
    plan = plan_with({"position": "supports", "interest": 4}, {"position": "opposes", "interest": 4})
    talk = talk_of(*((theme, "support") for theme in THEMES))
    everything = ruled(*["adopted"] * len(THEMES))
    changes = [
        [change(plan, talk, everything, party=party, seed=seed) for seed in range(1, 21)] for party in (0, 1)
    ]
    assert sum(changes[0]) / 20 > 0.05
    assert sum(changes[1]) / 20 < -0.05
    befores = [stakeholder_support(plan, talk, everything, seed) for seed in range(1, 21)]
    assert sum(one[0].before for one in befores) > sum(one[1].before for one in befores)


def test_more_interest_moves_a_party_more():
    talk = talk_of(*((theme, "support") for theme in THEMES))
    moved = [
        abs(change(plan_with({"position": "supports", "interest": level}), talk, ruled(*["adopted"] * 6)))
        for level in (0, 1, 4)
    ]
    assert moved[0] == 0
    assert moved[0] < moved[1] < moved[2]


def test_power_weighs_a_party_among_all_and_does_not_move_its_own_support():
    talk = talk_of((THEMES[0], "support"))
    supports = [
        stakeholder_support(plan_with(PARTIES[0], PARTIES[1] | {"power": power}), talk, ruled("adopted"), 3)
        for power in (0, 4)
    ]
    assert supports[0][1].after == supports[1][1].after
    weak, strong = (weighted_support(one)[1] for one in supports)
    assert weak == pytest.approx(supports[0][0].after)
    assert abs(strong - supports[0][1].after) < abs(weak - supports[0][1].after)


def test_a_statement_about_no_theme_moves_nobody():
    plan, talk = plan_with(), talk_of((None, None))
    assert change(plan, talk, ruled("adopted")) == 0
    assert stakeholder_support(plan, talk, ruled("adopted"), 3)[0].suits == 0


def test_an_option_of_a_vote_moves_the_parties_too():
    options = [{"option_id": "one"}, {"option_id": "two"}]
    plan = plan_with(options=options, decision_mode="public_vote")
    nobody = Consultation(title="Parks", origin="simulated")

    def won(first: str, second: str) -> Decision:
        return Decision(
            mode="public_vote",
            text="Done.",
            rulings=[
                Ruling(statement_id="one", disposition=first),
                Ruling(statement_id="two", disposition=second),
            ],
        )

    one, two = won("adopted", "rejected"), won("rejected", "adopted")
    assert change(plan, nobody, one) == pytest.approx(-change(plan, nobody, two))
    assert change(plan, nobody, one) != 0


def test_the_names_of_the_parties_change_nothing():
    talk = talk_of((THEMES[1], "oppose"))
    other = plan_with(*(one | {"name": "طرف"} for one in PARTIES))
    assert stakeholder_support(other, talk, ruled("adopted"), 3) == stakeholder_support(
        plan_with(), talk, ruled("adopted"), 3
    )
