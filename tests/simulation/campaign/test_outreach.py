"""What money does on a channel that is not for sale (docs/simulator.md, *Costs and capacity*)."""

from __future__ import annotations

import pytest

from mashura.methodology import Plan
from mashura.simulation import predict

PORTAL = {"channel": "portal", "purposes": ["collect"], "languages": ["ar", "en"]}


def participants(*channels: dict[str, object]) -> float:
    plan = {
        "topic": "parks",
        "channels": channels,
        "collection_tools": ["survey"],
        "timeline": {"duration_days": 28},
    }
    return predict(Plan.model_validate(plan), "municipality").participants


def test_the_money_of_a_second_entry_makes_a_place_known_as_that_of_the_first_does():
    at_once = participants(PORTAL | {"budget": 30_000})
    later = participants(PORTAL, PORTAL | {"purposes": ["promote"], "budget": 30_000})
    assert later == pytest.approx(at_once)
    assert at_once > participants(PORTAL) * 1.05


def test_the_order_of_a_channels_entries_changes_nothing():
    poor, rich = PORTAL, PORTAL | {"purposes": ["promote", "collect"], "budget": 30_000}
    assert participants(poor, rich) == pytest.approx(participants(rich, poor))


def test_money_shared_over_two_entries_does_what_it_does_in_one():
    half = PORTAL | {"budget": 15_000}
    other_half = PORTAL | {"purposes": ["promote", "collect"], "budget": 15_000}
    assert participants(half, other_half) == pytest.approx(participants(PORTAL | {"budget": 30_000}))
