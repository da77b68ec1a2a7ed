"""The stylised facts hold over lengths, channels and worlds, wherever they can be measured."""

from __future__ import annotations

import pytest

from mashura.evaluation.simulator.calibration import calibrate_plans
from mashura.evaluation.simulator.plan_variants import LENGTHS, plan_variants, without_deadline
from mashura.simulation import load_world, predict, world_names

ONE_SIDED = ("portal_only", "offline_only")
# A plan made for a city has neither the money nor the places for 0.1% of ten million (docs/calibration.md).
TOO_SMALL = {("offline_only", "federation")}


def test_reminders_keep_their_place_in_the_period(example):
    planned = example.plan.timeline
    for days in LENGTHS:
        changed = plan_variants(example.plan)[f"days_{days}"].timeline
        assert changed.duration_days == days
        assert all(day < days for day in changed.reminder_days)
        assert changed.reminder_days[-1] / days == pytest.approx(
            planned.reminder_days[-1] / planned.duration_days, abs=1 / days
        )


def test_a_one_sided_plan_keeps_one_side(example):
    variants = plan_variants(example.plan)
    assert {use.channel.value for use in variants["portal_only"].channels} == {"portal"}
    offline = variants["offline_only"].channels
    assert all(use.channel.is_in_person or use.channel.is_traditional for use in offline)
    spent = sum(use.budget for use in offline)
    assert spent == pytest.approx(sum(use.budget for use in example.plan.channels))


def test_without_a_deadline_nothing_names_it(example):
    plan = without_deadline(example.plan)
    assert not plan.timeline.deadline_advertised
    assert not plan.timeline.reminder_days
    assert "reminders" not in {way.mechanism for way in plan.attractions}


@pytest.mark.parametrize("world", world_names())
def test_the_usual_campaign_of_every_variant_reaches_what_consultations_reach_f27(example, world):
    public = load_world(world)
    for name, plan in plan_variants(example.plan).items():
        if (name, world) not in TOO_SMALL:
            assert 0.001 <= predict(plan, public).participants / public.population <= 0.03, name


@pytest.mark.slow
@pytest.mark.parametrize("variant", ["as_planned", *(f"days_{days}" for days in LENGTHS), *ONE_SIDED])
@pytest.mark.parametrize("world", world_names())
def test_thirty_campaigns_of_every_variant_are_inside(example, world, variant):
    """Two of thirty may be outside: the limits are the lowest and highest of a few conversations."""
    (check,) = calibrate_plans(example.plan, [load_world(world)], range(1, 31), variants=[variant])
    for comparison in check.comparisons:
        if comparison.fact.code == "F27" and (variant, world) in TOO_SMALL:
            continue
        assert comparison.measured - comparison.inside <= 2, comparison
        assert comparison.median_inside or not comparison.measured, comparison
