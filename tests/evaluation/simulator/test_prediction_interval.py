"""What one campaign may bring is wide; its mean is known better, and a comparison of two plans best."""

from __future__ import annotations

import json

import numpy as np
import pytest

from mashura.cli import main
from mashura.errors import InputError
from mashura.evaluation import mean_interval, predict_range
from mashura.methodology.small_plan import small_plan
from mashura.simulation import predict

SEEDS = range(1, 31)


@pytest.fixture(scope="module")
def table():
    return predict_range(small_plan(), "municipality", SEEDS)


def test_most_campaigns_are_within_the_range_and_the_mean_within_its_interval(table):
    people = np.array([predict(small_plan(), "municipality", seed).participants for seed in SEEDS])
    row = table.loc["contributed"]
    inside = (people >= row["low"]) & (people <= row["high"])
    assert 0.8 <= inside.mean() < 1
    assert row["mean"] == pytest.approx(people.mean())
    assert row["mean_low"] < people.mean() < row["mean_high"]


def test_the_mean_is_known_better_than_a_campaign(table):
    steps = table.loc[["visited", "registered", "contributed"]]
    assert (steps["mean_high"] - steps["mean_low"] < steps["high"] - steps["low"]).all()


def test_more_campaigns_narrow_the_interval_of_the_mean():
    few, many = mean_interval([1.0, 3.0] * 5), mean_interval([1.0, 3.0] * 50)
    assert many[1] - many[0] < (few[1] - few[0]) / 2


def test_one_seed_makes_no_range():
    with pytest.raises(InputError, match="2 seeds"):
        predict_range(small_plan(), seeds=[1])


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_command_shows_both(capsys, language):
    assert main(["predict", "--seeds", "3", "--lang", language]) == 0
    shown = capsys.readouterr().out
    assert ("one campaign" in shown) == (language == "en")
    assert main(["predict", "--seeds", "3", "--json", "--lang", language]) == 0
    numbers = json.loads(capsys.readouterr().out)
    assert set(numbers["contributed"]) == {"mean", "mean_low", "mean_high", "low", "high"}
