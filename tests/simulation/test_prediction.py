"""Predictions: the mean over all runs, and the run of one seed."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest

from mashura.evaluation.indicators import members
from mashura.simulation import simulate
from mashura.simulation.campaign.funnel import chances, draw_funnel
from mashura.simulation.campaign.setting import settle
from mashura.simulation.prediction import predict
from mashura.simulation.public.cells import public_of

RUNS = 60
STEPS = ["exposed", "visited", "registered", "contributed"]


@pytest.fixture(scope="module")
def mean(example, municipality):
    return predict(example.plan, municipality)


@pytest.fixture(scope="module")
def usual(example, municipality):
    """Return the funnels of many seeds with the usual behaviour, which no draw of a campaign changes."""
    tables = []
    for seed in range(RUNS):
        setting = settle(example.plan, municipality, seed, usual=True)
        public = public_of(setting.plan, municipality)
        tables.append(draw_funnel(setting, public, chances(setting, public)).table(setting, public))
    return tables


@pytest.mark.parametrize("step", STEPS)
def test_the_mean_is_that_of_the_courses(mean, usual, step):
    totals = np.array([table[step].sum() for table in usual])
    error = totals.std(ddof=1) / np.sqrt(RUNS)
    assert abs(mean.funnel[step].sum() - totals.mean()) < 4 * error


@pytest.mark.parametrize("column", ["day", "channel", "segment"])
def test_the_mean_holds_for_every_day_channel_and_segment(mean, usual, column):
    drawn = pd.concat(usual).groupby(column)["contributed"].sum()
    expected = mean.funnel.groupby(column)["contributed"].sum() * RUNS
    both = pd.DataFrame({"drawn": drawn, "expected": expected}).fillna(0.0)
    both = both[both["expected"] > 20]
    assert len(both) > 2
    # Sums of many rare events: their variance is their mean.
    assert ((both["drawn"] - both["expected"]).abs() < 4.5 * np.sqrt(both["expected"])).all()


def test_a_seed_gives_the_funnel_of_its_simulation(example, municipality):
    funnel = simulate(example.plan, municipality, 3).funnel
    course = predict(example.plan, municipality, 3)
    pd.testing.assert_frame_equal(course.funnel, funnel)
    assert course.participants == funnel["contributed"].sum()


def test_participants_resemble_those_of_simulations(example, municipality, mean):
    assert mean.groups.groupby("attribute")["share"].sum().to_numpy() == pytest.approx(1)
    people = pd.concat([simulate(example.plan, municipality, seed).participants for seed in range(3)])
    for attribute in ("age_band", "gender", "language", "residency", "region", "disability"):
        shares = people[attribute].astype(str).str.lower().value_counts(normalize=True)
        due = mean.groups[mean.groups["attribute"] == attribute].set_index("group")["share"]
        assert (shares - due).abs().max() < 0.03, attribute


def test_a_segment_counts_all_who_belong_to_it_as_the_indicators_do(example, municipality, mean):
    seen = simulate(example.plan, municipality, 3)
    course = predict(example.plan, municipality, 3)
    for segment in example.plan.segments:
        counted = course.segments[segment.segment_id]
        assert counted == pytest.approx(members(seen, segment), rel=0.12), segment.segment_id
    first_that_fits = mean.funnel.groupby("segment")["contributed"].sum()
    assert mean.segments["determination"] > 2 * first_that_fits["determination"]


def test_money_spent_on_more_people_reaches_a_smaller_share(example, municipality, mean):
    larger = predict(example.plan, municipality, population=2_400_000)
    assert mean.participants < larger.participants < 10 * mean.participants
    assert larger.reach < mean.reach
