"""Facts that say nothing about a plan are not measured, with a reason in both languages."""

from __future__ import annotations

import math

import pytest

from mashura.evaluation.simulator.applicability import inapplicable, reason_text
from mashura.evaluation.simulator.calibration import Comparison, PlanCheck, calibrate_plans
from mashura.evaluation.simulator.calibration_report import plans_table
from mashura.evaluation.simulator.plan_variants import plan_variants, without_deadline
from mashura.evaluation.simulator.stylised_facts import Fact
from mashura.i18n import LANGUAGES
from mashura.simulation import load_world


@pytest.fixture(scope="module")
def variants(example):
    return plan_variants(example.plan)


def test_views_of_a_page_say_nothing_where_nobody_takes_part_online_f4(variants):
    municipality = load_world("municipality")
    assert inapplicable(variants["offline_only"], municipality)["participants_per_visitor"] == "nobody-online"
    assert "participants_per_visitor" not in inapplicable(variants["portal_only"], municipality)
    assert "participants_per_visitor" not in inapplicable(variants["as_planned"], municipality)


def test_too_few_places_are_no_consultation_open_to_everybody_f27(variants):
    """Where the places are enough for the lowest share, a plan in person is measured like any other."""
    island, plan = load_world("island"), variants["offline_only"]
    one_session = tuple(
        use.model_copy(update={"sessions": 1}) if use.channel.is_in_person else use for use in plan.channels
    )
    few = plan.model_copy(update={"channels": one_session})
    assert "reach" not in inapplicable(plan, island)
    assert inapplicable(few, island)["reach"] == "few-places"


def test_each_half_of_f8_belongs_to_one_kind_of_plan(example):
    municipality = load_world("municipality")
    advertised, silent = (
        inapplicable(plan, municipality) for plan in (example.plan, without_deadline(example.plan))
    )
    assert advertised["end_surge_without_deadline"] == "deadline"
    assert (silent["end_surge"], silent["deadline_curve"]) == ("no-deadline", "no-deadline")
    assert not set(advertised) & set(silent)


@pytest.mark.parametrize("name", ["portal_only", "offline_only"])
def test_one_side_cannot_be_compared_with_the_other_f19(variants, name):
    assert inapplicable(variants[name], load_world("municipality"))["older_offline"] == "one-sided"


def test_what_says_nothing_is_never_a_value(example):
    (check,) = calibrate_plans(example.plan, [load_world("island")], [1], variants=["offline_only"])
    unfit = [comparison for comparison in check.comparisons if comparison.fact.name in check.inapplicable]
    assert "participants_per_visitor" in {comparison.fact.name for comparison in unfit}
    assert all(math.isnan(value) for comparison in unfit for value in comparison.simulated)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_table_says_what_was_not_measured_and_why(lang):
    reach = Comparison(
        fact=Fact(code="F27", name="reach", low=0.001, high=0.03), simulated=(math.nan,), real={}
    )
    gini = Comparison(
        fact=Fact(code="F1", name="vote_gini", low=0.2, high=0.65), simulated=(0.1, 0.3, 0.4), real={}
    )
    check = PlanCheck(
        variant="offline_only",
        world="island",
        participants=570,
        comparisons=(reach, gini),
        inapplicable={"reach": "few-places"},
    )
    row = plans_table([check], lang).splitlines()[-1]
    assert reason_text("few-places", lang) in row
    assert "| 1/1 |" in row
    assert "2/3" in row
