"""Two plans are compared in pairs of campaigns on the same people."""

from __future__ import annotations

import numpy as np
import pytest

from mashura.errors import InputError
from mashura.evaluation import compare
from mashura.methodology import Campaign
from mashura.methodology.small_plan import small_plan
from mashura.simulation import predict

SEEDS = range(1, 9)


@pytest.fixture(scope="module")
def longer():
    return small_plan(timeline={"duration_days": 40})


@pytest.fixture(scope="module")
def table(longer):
    return compare(small_plan(), longer, "municipality", SEEDS, population=20_000)


def test_a_plan_does_not_differ_from_itself():
    table = compare(small_plan(), small_plan(), seeds=SEEDS, population=20_000)
    assert (table[["difference", "low", "high"]].dropna() == 0).all(axis=None)


def test_the_columns_are_the_means_of_the_single_runs(table):
    runs = [predict(small_plan(), "municipality", seed, population=20_000).participants for seed in SEEDS]
    assert table.loc["contributed", "a"] == pytest.approx(np.mean(runs))


def test_the_other_way_round_the_difference_turns(table, longer):
    back = compare(longer, small_plan(), "municipality", SEEDS, population=20_000)
    assert back["difference"].to_numpy() == pytest.approx(-table["difference"].to_numpy(), nan_ok=True)
    assert back["low"].to_numpy() == pytest.approx(-table["high"].to_numpy(), nan_ok=True)


def test_pairs_are_sharper_than_separate_runs(longer):
    first, second = (
        np.array([predict(plan, seed=seed, population=20_000).participants for seed in range(1, 21)])
        for plan in (small_plan(), longer)
    )
    table = compare(small_plan(), longer, seeds=range(1, 21), population=20_000)
    separate = 2 * 2.09 * np.sqrt((first.var(ddof=1) + second.var(ddof=1)) / 20)
    assert table.loc["contributed", "high"] - table.loc["contributed", "low"] < separate


def test_a_campaign_stands_for_its_plan(table, longer):
    campaigns = Campaign(plan=small_plan()), Campaign(plan=longer)
    assert compare(*campaigns, seeds=SEEDS, population=20_000).equals(table)


def test_a_campaign_without_a_plan_is_refused():
    with pytest.raises(InputError, match="Campaign"):
        compare(Campaign(), small_plan())


def test_one_seed_makes_no_interval():
    with pytest.raises(InputError, match="At least 2 seeds"):
        compare(small_plan(), small_plan(), seeds=[1])
