"""Facts that no single campaign shows hold for the example plan."""

from __future__ import annotations

import math

import pytest

from mashura.evaluation.simulator.calibration import calibrate_programme
from mashura.evaluation.simulator.programme_facts import PROGRAMME_FACTS
from mashura.evaluation.simulator.stylised_facts import FACTS
from mashura.simulation import load_world


@pytest.fixture(scope="module")
def comparisons(example):
    found = calibrate_programme(example.plan, load_world("municipality"), [1, 2])
    return {comparison.fact.name: comparison for comparison in found}


@pytest.mark.parametrize("fact", PROGRAMME_FACTS, ids=lambda fact: fact.name)
def test_the_fact_holds(comparisons, fact):
    values = comparisons[fact.name].simulated
    assert not any(math.isnan(value) for value in values)
    assert comparisons[fact.name].holds, values


def test_published_values_are_inside_their_own_limits(comparisons):
    published = [comparison for comparison in comparisons.values() if comparison.real]
    assert len(published) >= 5
    assert all(comparison.real_inside == len(comparison.real) for comparison in published)


def test_every_fact_of_the_list_is_measured_or_named_as_not_measured():
    measured = {fact.code for fact in (*FACTS, *PROGRAMME_FACTS)}
    assert measured == {
        f"F{number}" for number in (1, 2, 3, 4, 5, 6, 8, *range(9, 17), *range(18, 25), 26, 27)
    }
