"""The effect of a decision on the support of the parties (S64)."""

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


def consultation_of(*said: tuple[str, str | None]) -> Consultation:
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
        rulings=[
            Ruling(statement_id=f"s{i}", disposition=disposition)
            for i, disposition in enumerate(dispositions)
        ],
    )


def change(
    plan: Plan, consultation: Consultation, decision: Decision, party: int = 0, seed: int = 3
) -> float:
    support = stakeholder_support(plan, consultation, decision, seed)[party]
    return support.after - support.before


@pytest.mark.parametrize("stance", ["support", "oppose"])
def test_adopting_what_a_party_is_against_lowers_its_support_and_rejecting_it_raises_it(stance):
    views = stakeholder_views(plan_with(), 3)
    for place, theme in enumerate(THEMES):
        likes = views[0, place] * (1 if stance == "support" else -1)
        consultation = consultation_of((theme, stance))
        assert change(plan_with(), consultation, ruled("adopted")) * likes > 0
        assert change(plan_with(), consultation, ruled("rejected")) * likes < 0
        assert change(plan_with(), consultation, ruled("partly")) == 0


def test_adoption_lowers_the_support_of_opponents_and_raises_that_of_supporters():
    plan = plan_with({"position": "supports", "interest": 4}, {"position": "opposes", "interest": 4})
    consultation = consultation_of(*((theme, "support") for theme in THEMES))
    everything = ruled(*["adopted"] * len(THEMES))
    changes = [
        [change(plan, consultation, everything, party=party, seed=seed) for seed in range(1, 21)]
        for party in (0, 1)
    ]
    assert sum(changes[0]) / 20 > 0.05
    assert sum(changes[1]) / 20 < -0.05
    befores = [stakeholder_support(plan, consultation, everything, seed) for seed in range(1, 21)]
    assert sum(first.before for first, _ in befores) > sum(second.before for _, second in befores)


def test_the_effect_grows_with_interest():
    consultation = consultation_of(*((theme, "support") for theme in THEMES))
    moved = [
        abs(
            change(
                plan_with({"position": "supports", "interest": level}), consultation, ruled(*["adopted"] * 6)
            )
        )
        for level in (0, 1, 4)
    ]
    assert moved[0] == 0
    assert moved[0] < moved[1] < moved[2]


def test_power_weighs_a_party_among_all_and_does_not_move_its_own_support():
    consultation = consultation_of((THEMES[0], "support"))
    supports = [
        stakeholder_support(
            plan_with(PARTIES[0], PARTIES[1] | {"power": power}), consultation, ruled("adopted"), 3
        )
        for power in (0, 4)
    ]
    assert supports[0][1].after == supports[1][1].after
    weak, strong = (weighted_support(support)[1] for support in supports)
    assert weak == pytest.approx(supports[0][0].after)
    assert abs(strong - supports[0][1].after) < abs(weak - supports[0][1].after)


def test_a_statement_without_a_theme_has_no_effect():
    plan, consultation = plan_with(), consultation_of((None, None))
    assert change(plan, consultation, ruled("adopted")) == 0
    assert stakeholder_support(plan, consultation, ruled("adopted"), 3)[0].suits == 0


def test_an_option_of_a_vote_affects_the_parties():
    options = [{"option_id": "garden"}, {"option_id": "court"}]
    plan = plan_with(options=options, decision_mode="public_vote")
    nobody = Consultation(title="Parks", origin="simulated")

    def won(first: str, second: str) -> Decision:
        return Decision(
            mode="public_vote",
            text="Done.",
            rulings=[
                Ruling(statement_id="garden", disposition=first),
                Ruling(statement_id="court", disposition=second),
            ],
        )

    garden, court = won("adopted", "rejected"), won("rejected", "adopted")
    assert change(plan, nobody, garden) == pytest.approx(-change(plan, nobody, court))
    assert change(plan, nobody, garden) != 0


def test_the_names_of_the_parties_change_nothing():
    consultation = consultation_of((THEMES[1], "oppose"))
    other = plan_with(*(party | {"name": "طرف"} for party in PARTIES))
    assert stakeholder_support(other, consultation, ruled("adopted"), 3) == stakeholder_support(
        plan_with(), consultation, ruled("adopted"), 3
    )
