"""What a plan costs, as the commands say it."""

from __future__ import annotations

import json

import pytest

from mashura.cli import main
from mashura.cli.cost_text import cost_document, cost_text
from mashura.i18n import LANGUAGES, use_language
from mashura.methodology.records.plan import Plan
from mashura.simulation import load_world


def plan_in(currency: str, **changes) -> Plan:
    prizes = [{"mechanism": "prize"}, {"mechanism": "event", "budget": 900}]
    return Plan.model_validate({"attractions": prizes, "budget": {"currency": currency}} | changes)


@pytest.fixture(scope="module")
def world():
    return load_world("municipality")


def test_the_part_that_is_usual_costs_is_named(world):
    plan = plan_in("AED")
    said = cost_document(plan, world)
    assert said["total"] - said["assumed"] == 900
    assert said["currency"] == said["world_currency"] == "AED"
    with use_language("en"):
        text = cost_text(plan, world)
    assert f"{said['total']:,.0f} AED; {said['assumed']:,.0f} AED" in text


def test_a_plan_that_states_everything_has_no_usual_costs(world):
    with use_language("en"):
        text = cost_text(plan_in("AED", attractions=[{"mechanism": "event", "budget": 900}]), world)
    assert text == "The plan costs 900 AED."


@pytest.mark.parametrize("language", LANGUAGES)
def test_another_currency_than_the_worlds_gets_a_sentence(world, language):
    with use_language(language):
        same, other, in_words = (cost_text(plan_in(name), world) for name in ("AED", "BHD", "درهم"))
    assert other.count("BHD") > same.count("AED")
    assert "AED" in other
    assert in_words == same.replace("AED", "درهم")


def test_a_warning_about_the_public_is_said_once(capsys):
    assert main(["predict", "--seeds", "3", "--world", "island", "--lang", "en"]) == 0
    assert capsys.readouterr().err.count("another world") == 1


def test_predict_shows_the_cost_in_text_and_json(capsys):
    assert main(["predict", "--seeds", "2", "--lang", "en"]) == 0
    assert "The plan costs " in capsys.readouterr().out
    assert main(["predict", "--seeds", "2", "--json"]) == 0
    cost = json.loads(capsys.readouterr().out)["cost"]
    assert cost["total"] == pytest.approx(cost["mean"])
    assert {"currency", "assumed", "low", "high"} <= cost.keys()
