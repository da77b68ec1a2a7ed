"""The what-if app without a browser."""

from __future__ import annotations

import io

import docx
import pytest

from mashura.apps.plan.model import PlanEditor
from mashura.apps.what_if.answers import answer_shown
from mashura.apps.what_if.model import COURSES, WhatIf
from mashura.apps.what_if.outcome_panel import outcome_shown
from mashura.apps.what_if.panels import numbers_shown
from mashura.apps.what_if.trial import try_plan
from mashura.apps.what_if.variant import Variant
from mashura.documents import SimulatedOutcome
from mashura.documents.simulated import simulated_section
from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.simulation import load_world, predict
from mashura.store import PlanStore


@pytest.fixture
def model(store: PlanStore) -> WhatIf:
    model = WhatIf(store, "en")
    model.start_from_example()
    return model


def test_levers_move_the_second_plan_and_leave_the_first(model: WhatIf) -> None:
    before = model.first.measures()
    model.turn({**model.levers_sent(), "duration_days": 14})
    assert model.second.measures()["participants"] < before["participants"]
    assert model.first.measures() == before
    assert model.plan.timeline.duration_days != 14


def test_a_channel_that_is_switched_off_brings_nobody_and_costs_nothing(model: WhatIf) -> None:
    sent = model.levers_sent()
    dearest = max(range(len(model.plan.channels)), key=lambda place: model.plan.channels[place].budget)
    name = model.plan.channels[dearest].channel.value
    sent["channels"][dearest]["on"] = False
    model.turn(sent)
    assert model.second.plan.cost() == model.plan.cost() - model.plan.channels[dearest].budget
    assert name in model.first.by("channel").index
    assert name not in model.second.by("channel").index


def test_the_range_comes_from_courses_around_the_mean(model: WhatIf) -> None:
    assert model.first.range_of("participants") is None
    model.draw_one_more()
    model.draw_one_more()
    low, high = model.first.range_of("participants")
    assert low < high
    assert low == min(predict(model.plan, model.first.world, seed).participants for seed in (0, 1))
    assert 0.9 * low < model.first.measures()["participants"] < 1.1 * high


def test_the_number_of_a_small_panel_lies_within_its_range(model: WhatIf) -> None:
    panel = {"mode": "lottery", "invitations": 6000, "panel_size": 40, "strata": ["age_band", "residency"]}
    plan = model.plan.model_copy(update={"recruitment": panel})
    variant = Variant(plan=plan, world=load_world("municipality"))
    for seed in range(6):
        variant.draw(seed)
    low, high = variant.range_of("representativeness")
    assert variant.measures()["representativeness"] > high
    assert low <= variant.shown("representativeness") <= high


def test_a_turned_lever_starts_the_range_of_the_second_anew(model: WhatIf) -> None:
    assert model.draw_one_more() is (COURSES > 1)
    model.turn({**model.levers_sent(), "reminders": 0})
    assert (len(model.first.courses), len(model.second.courses)) == (1, 0)


def test_who_is_missing_is_the_group_furthest_below_its_share(model: WhatIf) -> None:
    worst = model.first.most_missing()
    known = [reach for reach in model.first.groups() if reach.population >= 0.01]
    assert worst.ratio == min(reach.participants / reach.population for reach in known)
    assert worst.missing


def test_another_plan_stands_beside_the_first(model: WhatIf, store: PlanStore) -> None:
    other = WhatIf(store, "en")
    other.start_from_example()
    other.editor.edit(["plan", "timeline", "duration_days"], 10)
    saved = other.editor.save("Ali")
    model.compare_with(saved.plan_id)
    assert model.second.measures()["participants"] < model.first.measures()["participants"]
    with pytest.raises(InputError) as caught:
        model.adopt()
    assert caught.value.key == "what-if-adopt-other"
    model.compare_with("")
    assert model.second.measures() == model.first.measures()


def test_a_change_is_taken_over_as_a_draft_that_can_be_taken_back(model: WhatIf) -> None:
    before = model.plan
    model.turn({**model.levers_sent(), "duration_days": 99, "reminders": 1})
    wanted = model.second_plan()
    model.adopt()
    assert model.plan == wanted
    again = WhatIf(model.store, "en")
    again.open(model.editor.plan_id)
    assert again.plan == wanted
    model.editor.undo()
    assert model.plan == before


def test_a_plan_that_cannot_be_simulated_is_told_why(store: PlanStore) -> None:
    with pytest.raises(InputError):
        _ = WhatIf(store, "en").first


@pytest.mark.parametrize("seed", [-1, 1.5])
def test_a_seed_is_a_whole_number(model: WhatIf, seed: float) -> None:
    with pytest.raises(ValueError, match=str(seed)):
        model.choose_seed(seed)


def test_the_full_simulation_goes_into_the_documents_until_something_changes(model: WhatIf) -> None:
    def printed() -> str:
        document = docx.Document(io.BytesIO(model.document("docx").content))
        return "\n".join(paragraph.text for paragraph in document.paragraphs)

    outcome = model.simulate()
    assert outcome.exposed > outcome.visited > outcome.registered > outcome.participants > 100
    for attribute in outcome.attributes:
        assert sum(group.participants for group in attribute.groups) == pytest.approx(1)
        ratios = {group.value: group.participants / group.population for group in attribute.groups}
        assert attribute.worst.value == min(ratios, key=ratios.get)
    assert "Simulated result" in printed()
    model.turn({**model.levers_sent(), "duration_days": 50})
    assert model.outcome_is_stale
    assert "Simulated result" not in printed()


def test_plans_in_two_currencies_are_not_subtracted(store: PlanStore, model: WhatIf) -> None:
    other = PlanEditor(store, "en")
    other.start_from_example()
    other.edit(["plan", "budget", "currency"], "USD")
    model.compare_with(other.plan_id)
    rows = {row["name"]: row for row in numbers_shown(model)["rows"]}
    costly = rows["cost_per_participant"]
    assert [cell["text"].split()[-1] for cell in costly["cells"]] == ["AED", "USD"]
    assert costly["change"] == "–"
    assert all(currency in costly["spread"] for currency in ("AED", "USD"))
    assert (costly["tone"], costly["cells"][0]["share"]) == ("", None)
    assert rows["participants"]["cells"][0]["share"] is not None
    model.ask("cost_per_participant")
    assert answer_shown(model.inquiry, "en")["picture"] == ""


@pytest.mark.parametrize("language", ["ar", "en"])
def test_questionnaires_and_ballots_are_contributions(language: str) -> None:
    outcome = SimulatedOutcome(
        world={"ar": "س", "en": "x"},
        seed=1,
        population=10_000,
        exposed=5000,
        visited=4000,
        registered=3500,
        participants=3020,
        questionnaires=3020,
    )
    assert outcome.contributions == 3020
    (tile,) = [tile for tile in outcome_shown(outcome, language)["tiles"] if tile["number"] == "3,020"][1:]
    assert "3,020" in tile["help"].replace("3020", "3,020")
    assert " 0 " not in f" {tile['help']} "
    with use_language(language):
        section = str(simulated_section(outcome, language))
    assert "'0'" not in section


def test_a_plan_that_collects_by_questionnaire_only_simulates_to_questionnaires(model: WhatIf) -> None:
    plan = model.plan.model_copy(update={"collection_tools": ("survey",)})
    outcome = try_plan(plan, "municipality", 1)
    assert outcome.kinds() == {"questionnaires": outcome.contributions}
    assert 0 < outcome.contributions <= outcome.participants
