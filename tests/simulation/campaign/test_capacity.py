"""A place in person serves so many people and no more, and nobody without sessions."""

from __future__ import annotations

import pytest

from mashura.errors import InputError
from mashura.methodology import Plan
from mashura.simulation import load_world, predict, simulate

PORTAL = {"channel": "portal", "purposes": ["promote", "collect"], "languages": ["ar", "en"]}
MAJLIS = {"channel": "majlis", "purposes": ["promote", "collect"], "languages": ["ar", "en"]}
PLACES = load_world("municipality").costs.sessions["majlis"].people


def plan(*channels: object, **answers: object) -> Plan:
    common = {"title": "Parks", "topic": "parks", "collection_tools": ["statements"]}
    timeline = {"timeline": {"duration_days": 28}}
    return Plan.model_validate(common | timeline | {"channels": channels} | answers)


def test_without_sessions_a_majlis_serves_nobody_and_is_noticed_by_nobody():
    alone = predict(plan(PORTAL), "municipality")
    closed = predict(plan(PORTAL, MAJLIS | {"sessions": 0}), "municipality")
    assert closed.participants == alone.participants
    assert closed.reach == alone.reach


def test_a_plan_whose_only_place_has_no_sessions_is_refused_in_one_sentence():
    with pytest.raises(InputError) as refused:
        predict(plan(MAJLIS | {"sessions": 0}), "municipality")
    assert refused.value.key == "simulation-no-sessions"


@pytest.mark.parametrize("sessions", [1, 2, 8])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_majlis_takes_no_more_contributions_than_it_has_places(sessions, seed):
    held = plan(MAJLIS | {"sessions": sessions})
    consultation = simulate(held, "municipality", seed=seed, population=500_000)
    assert len(consultation.participants) <= sessions * PLACES


def test_more_sessions_serve_more_people_until_everybody_is_served():
    served = [
        predict(plan(MAJLIS | {"sessions": number}), "municipality", population=2_000_000).participants
        for number in (1, 2, 4, 400, 800)
    ]
    assert served == sorted(served)
    assert served[0] < served[1] < served[2]
    assert served[-1] == pytest.approx(served[-2])


def test_who_finds_a_majlis_full_takes_part_where_they_would_have_without_it():
    alone = predict(plan(PORTAL), "municipality").participants
    with_a_small_majlis = predict(plan(PORTAL, MAJLIS | {"sessions": 1}), "municipality").participants
    assert with_a_small_majlis > alone


@pytest.mark.parametrize("fit", [None, 4])
@pytest.mark.parametrize("minutes", [None, 2])
def test_one_more_channel_never_lowers_participation_where_a_call_centre_is_full(fit, minutes):
    """Callers whose second choice is the call centre take its places as well."""
    call = MAJLIS | {"channel": "call_centre", "languages": ["hi", "en"], "sessions": 20}
    majlis = {"channel": "majlis", "purposes": ["collect"], "languages": ["hi"]}
    x = {"channel": "x", "purposes": ["promote"], "languages": ["ar", "en", "ur", "hi"], "budget": 50_000}
    before, after = (
        predict(
            plan(
                call | {"fit_to_initiative": fit},
                majlis,
                *more,
                timeline={"duration_days": 350},
                form={"minutes": minutes},
                collection_tools=["survey"],
            ),
            "federation",
        ).participants
        for more in ((), (x,))
    )
    assert after > before


def test_five_entries_of_one_counter_are_one_counter():
    counter = MAJLIS | {"channel": "service_centre"}
    entries = [counter | {"fit_to_messages": number} for number in range(5)]
    one, five = (
        predict(plan(*uses), "municipality", population=5_000_000) for uses in (entries[:1], entries)
    )
    assert five.participants == pytest.approx(one.participants, rel=0.01)


@pytest.mark.parametrize("mechanism", ["prize", "event", "partnership"])
def test_the_size_of_an_incentive_counts_and_saturates(mechanism):
    def participants(money: float | None) -> float:
        answers = {"attractions": [{"mechanism": mechanism, "budget": money}]}
        return predict(plan(PORTAL, **answers), "municipality").participants

    nothing, small, usual, large, huge = map(participants, (0, 500, None, 20_000, 2_000_000))
    assert nothing == predict(plan(PORTAL), "municipality").participants
    assert nothing < small < usual < large
    assert huge - large < large - small


def test_a_prize_for_a_city_does_little_among_ten_million_and_the_usual_one_costs_more():
    def gain(world: str, money: float | None) -> float:
        way = {"mechanism": "prize", "budget": money}
        alone, with_prize = (
            predict(plan(PORTAL, attractions=ways), world).participants for ways in ([], [way])
        )
        return with_prize / alone - 1

    assert 0 < gain("federation", 5000) < 0.1 * gain("municipality", 5000)
    assert gain("federation", None) == pytest.approx(gain("municipality", None), rel=0.05)
    city, country = (load_world(name) for name in ("municipality", "federation"))
    costs_a_resident = [
        world.costs.attractions["prize"] / world.price_level.value / world.population
        for world in (city, country)
    ]
    assert costs_a_resident[1] == pytest.approx(costs_a_resident[0])


@pytest.mark.parametrize("mechanism", ["translation", "accessible_format", "assisted_digital"])
def test_a_service_without_money_helps_nobody_and_with_more_than_usual_helps_no_further(mechanism):
    def participants(money: float | None) -> float:
        answers = {"attractions": [{"mechanism": mechanism, "budget": money}]}
        return predict(plan(PORTAL, **answers), "municipality").participants

    assert participants(0) == predict(plan(PORTAL), "municipality").participants < participants(None)
    assert participants(None) == pytest.approx(participants(1_000_000))
