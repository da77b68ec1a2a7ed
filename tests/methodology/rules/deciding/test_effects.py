"""The effects on the parties, and what each way of deciding demands (S49, S63, S64, S66)."""

from __future__ import annotations

import pytest

from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign
from mashura.methodology.rules.deciding.effects import demands, open_cells, parties_of, subjects_of
from mashura.methodology.rules.decision import decision_objections
from mashura.methodology.vocabulary import DecisionMode

PLAN = {
    "stakeholders": [{"name": "Drivers"}, {"name": "Shops"}],
    "options": [{"option_id": "tram", "title": "Trams"}, {"option_id": "bus", "title": "Buses"}],
}
STUDIED = {"direction": "loses", "facts": "Roster of 2026", "source": "Depot", "effect": "Longer shifts"}


def campaign(*effects: dict, **answers) -> Campaign:
    told = [{**STUDIED, **effect} for effect in effects]
    return Campaign(plan=PLAN, decision={"effects": told, **answers})


def rules(given: Campaign) -> set[str]:
    return {objection.rule for objection in decision_objections(given)}


def test_the_matrix_has_all_parties_and_options_and_the_decision_itself() -> None:
    given = campaign({"party": "Cyclists", "about": "Bicycle lanes"})
    assert parties_of(given) == ("Drivers", "Shops", "Cyclists")
    assert subjects_of(given) == ("", "Trams", "Buses", "Bicycle lanes")
    assert len(open_cells(given)) == 3 * 4 - 1


def test_unknown_is_an_answer() -> None:
    before = campaign({"party": "Drivers", "about": "Trams", "direction": None})
    after = campaign({"party": "Drivers", "about": "Trams", "direction": "unknown"})
    assert len(open_cells(before)) - len(open_cells(after)) == 1


@pytest.mark.parametrize(
    ("rule", "effect"),
    [
        ("party-unstudied", {}),
        ("effect-without-facts", {"facts": ""}),
        ("facts-without-source", {"source": ""}),
        ("effect-without-words", {"facts": "", "effect": ""}),
        ("effects-open", {"about": "Trams"}),
    ],
)
def test_a_gap_in_the_effects_is_told_in_both_languages(rule: str, effect: dict) -> None:
    given = campaign({"party": "Drivers", **effect})
    (objection, *_) = [entry for entry in decision_objections(given) if entry.rule == rule]
    for language in LANGUAGES:
        assert objection.text(language)
        assert objection.reason(language)


def test_in_a_binding_vote_the_option_with_most_votes_is_adopted() -> None:
    votes = [
        {"statement_id": "tram", "proposal": "Trams", "supporters": 60, "disposition": "rejected"},
        {"statement_id": "bus", "proposal": "Buses", "supporters": 40, "disposition": "adopted"},
    ]
    assert "vote-not-followed" in rules(campaign(mode="public_vote", rulings=votes))
    assert "vote-not-followed" not in rules(campaign(mode="entity", rulings=votes))
    followed = [{**votes[0], "disposition": "adopted"}, {**votes[1], "disposition": "rejected"}]
    assert "vote-not-followed" not in rules(campaign(mode="public_vote", rulings=followed))


@pytest.mark.parametrize("mode", DecisionMode)
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_way_of_deciding_has_demands_in_words(mode: DecisionMode, language: str) -> None:
    assert all(demand.text(language) for demand in demands(campaign(mode=mode)))


def test_a_simulated_decision_meets_every_demand(finished) -> None:
    assert [demand.name for demand in demands(finished.campaign) if not demand.met] == []
