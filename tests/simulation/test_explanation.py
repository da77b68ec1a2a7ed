"""Explanations agree with predictions, and show the effect of each barrier."""

from __future__ import annotations

import pytest

from mashura.methodology import Campaign, Plan
from mashura.paths import content
from mashura.record_file import read_record
from mashura.simulation import World, load_world, predict
from mashura.simulation.explanation import explain


@pytest.fixture(scope="module")
def plan() -> Plan:
    return read_record(content("datasets", "plans", "bus_network.en.yaml"), Campaign).plan


@pytest.fixture(scope="module")
def world() -> World:
    return load_world("municipality")


def test_the_journeys_of_all_groups_agree_with_the_prediction(plan: Plan, world: World) -> None:
    mean, explained = predict(plan, world), explain(plan, world)
    everybody = explained.journey()
    assert everybody.people == pytest.approx(world.population)
    assert everybody.steps["exposed"] == pytest.approx(mean.reach * world.population)
    assert everybody.steps["contributed"] == pytest.approx(mean.participants)
    for row in mean.groups.itertuples():
        came = explained.journey(row.attribute, row.group).steps["contributed"]
        assert came == pytest.approx(row.share * mean.participants)


@pytest.mark.parametrize("attribute", ["age_band", "language", "disability"])
def test_the_groups_of_an_attribute_add_up_to_everybody_at_each_step_and_channel(
    plan: Plan, world: World, attribute: str
) -> None:
    explained = explain(plan, world)
    known = predict(plan, world).groups.query("attribute == @attribute")["group"]
    parts = [explained.journey(attribute, group) for group in known]
    everybody = explained.journey()
    for step, count in everybody.steps.items():
        assert sum(part.steps[step] for part in parts) == pytest.approx(count)
    for way in everybody.channels:
        noticed = [here.noticed for part in parts for here in part.channels if here.channel == way.channel]
        assert sum(noticed) == pytest.approx(way.noticed)
    assert sum(way.contributed for way in everybody.channels) == pytest.approx(everybody.steps["contributed"])


def test_each_step_keeps_a_share_of_the_previous_step(plan: Plan, world: World) -> None:
    journey = explain(plan, world).journey("language", "ur")
    people = journey.people
    for step, share in journey.kept().items():
        assert 0 < share < 1
        people *= share
        assert people == pytest.approx(journey.steps[step])


@pytest.mark.parametrize(
    ("hindrance", "group"),
    [
        ("language", ("language", "other")),
        ("device", ("age_band", "65+")),
        ("disability", ("disability", "true")),
        ("access", ("age_band", "65+")),
        ("aim", ("language", "other")),
    ],
)
def test_without_its_barrier_more_people_of_a_group_contribute(
    plan: Plan, world: World, hindrance: str, group: tuple[str, str]
) -> None:
    now, then = explain(plan, world), explain(plan, world, without=hindrance)
    assert then.journey(*group).steps["contributed"] > 1.02 * now.journey(*group).steps["contributed"]


@pytest.mark.parametrize(
    "form", [{"minutes": 30}, {"sign_in": "identity_card"}, {"reading_level": "specialist"}]
)
def test_a_hard_form_is_named_as_what_keeps_people_away(plan: Plan, world: World, form: dict) -> None:
    hard = plan.model_copy(update={"form": form})
    now, then = (explain(hard, world, without=barrier).journey().steps for barrier in (None, "form"))
    assert then["contributed"] > 1.02 * now["contributed"]


@pytest.mark.parametrize("form", [{}, {"minutes": 2}, {"sign_in": "anonymous"}, {"reading_level": "plain"}])
def test_a_usual_or_easy_form_keeps_nobody_away(plan: Plan, world: World, form: dict) -> None:
    easy = plan.model_copy(update={"form": form})
    now, then = (explain(easy, world, without=barrier).journey().steps for barrier in (None, "form"))
    assert then == pytest.approx(now)


def test_a_barrier_that_does_not_affect_a_group_only_makes_it_share_places(plan: Plan, world: World) -> None:
    now, then = explain(plan, world), explain(plan, world, without="disability")
    unhindered = ("disability", "false")
    before, after = now.journey(*unhindered).steps, then.journey(*unhindered).steps
    # Those who come without the barrier tell a few others.
    assert [after[step] for step in ("exposed", "visited")] == pytest.approx(
        [before[step] for step in ("exposed", "visited")], rel=1e-3
    )
    # In a full majlis, some of its places go to those who came without the barrier.
    assert 0.98 * before["contributed"] < after["contributed"] <= before["contributed"]
    assert then.journey(*unhindered).people == now.journey(*unhindered).people


def test_the_reach_of_a_channel_in_a_group_comes_from_the_plan_and_the_world(
    plan: Plan, world: World
) -> None:
    old = {way.channel: way for way in explain(plan, world).journey("age_band", "65+").channels}
    young = {way.channel: way for way in explain(plan, world).journey("age_band", "18-29").channels}
    assert old["instagram"].reachable < young["instagram"].reachable
    assert (old["instagram"].aimed, old["radio"].aimed) == (0, 1)
    # The majlis speaks Arabic only.
    assert old["majlis"].understood < old["radio"].understood < 1
