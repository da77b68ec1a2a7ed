"""Statistics of items, compared with independent packages over generated matrices."""

from __future__ import annotations

import warnings
from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn.metrics import cohen_kappa_score

from mashura.analysis.surveys.agreement import LEAST_FOR_CLAIMS, kappa, kappa_interval
from mashura.grading.class_report.item_statistics import (
    alpha,
    alphas_without,
    item_rest_correlations,
    paired_change,
    share_interval,
)

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    pingouin = pytest.importorskip("pingouin")

QUARTERS = st.integers(0, 8).map(lambda quarters: quarters / 4)
MATRICES = st.tuples(st.integers(LEAST_FOR_CLAIMS, 40), st.integers(2, 9)).flatmap(
    lambda shape: arrays(float, shape, elements=QUARTERS)
)


def close(estimate, value, low, high, places=2):
    assert estimate.value == pytest.approx(value, abs=1e-9)
    # The other packages round their intervals.
    assert (estimate.low, estimate.high) == pytest.approx((low, high), abs=0.51 * 10**-places)


@settings(max_examples=60, deadline=None)
@given(MATRICES)
def test_alpha_and_its_interval_are_those_of_pingouin(points):
    assume(np.ptp(points.sum(axis=1)) > 0)
    value, (low, high) = pingouin.cronbach_alpha(pd.DataFrame(points))
    close(alpha(points), value, low, high, places=3)


@settings(max_examples=40, deadline=None)
@given(MATRICES)
def test_the_correlation_with_the_rest_is_that_of_pingouin(points):
    for column, estimate in enumerate(item_rest_correlations(points)):
        rest = np.delete(points, column, axis=1).sum(axis=1)
        if estimate is None:
            assert np.ptp(points[:, column]) == 0 or np.ptp(rest) == 0
            continue
        assume(abs(estimate.value) < 0.999)
        row = pingouin.corr(points[:, column], rest).iloc[0]
        ci = row["CI95"] if "CI95" in row else row["CI95%"]
        close(estimate, row["r"], *ci)


@settings(max_examples=30, deadline=None)
@given(MATRICES)
def test_alpha_without_an_item_is_alpha_of_the_others(points):
    for column, estimate in enumerate(alphas_without(points)):
        assert estimate == alpha(np.delete(points, column, axis=1))


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 60).flatmap(lambda count: arrays(int, (2, count), elements=st.integers(0, 4))))
def test_kappa_is_that_of_scikit_learn(marks):
    first, second = marks.astype(float)
    labels = sorted({*marks[0], *marks[1]})
    assume(len(labels) > 1)
    for weighted, weights in ((False, None), (True, "quadratic")):
        # Its weights follow the places of the labels, so all between the ends are named.
        known = range(labels[0], labels[-1] + 1) if weighted else labels
        expected = cohen_kappa_score(*marks, weights=weights, labels=list(known))
        assert kappa(first, second, weighted=weighted) == pytest.approx(expected, nan_ok=True)


@settings(max_examples=60, deadline=None)
@given(
    st.integers(4, 40).flatmap(
        lambda count: arrays(float, (2, count), elements=st.integers(0, 20).map(lambda part: part / 20))
    )
)
def test_the_paired_change_is_that_of_pingouin(shares):
    before, after = shares
    assume(np.ptp(before) > 0)
    assume(np.ptp(after) > 0)
    assume(np.ptp(after - before) > 0)
    change = paired_change(before, after)
    row = pingouin.ttest(after, before, paired=True).iloc[0]
    ci = row["CI95"] if "CI95" in row else row["CI95%"]
    close(change.difference, (after - before).mean(), *ci)
    effect = pingouin.compute_effsize(after, before, paired=True, eftype="cohen")
    assert change.effect_size.value == pytest.approx(effect)


def test_the_interval_of_the_effect_size_holds_the_true_one_as_often_as_it_says():
    random = np.random.default_rng(3)
    inside = 0
    for _ in range(400):
        ability = random.standard_normal(40)
        before, after = (ability + random.normal(shift, 1, 40) for shift in (0, 0.7))
        effect = paired_change(before, after).effect_size
        inside += effect.low < 0.7 / np.sqrt(2) < effect.high
    assert 0.92 < inside / 400 < 0.98


def test_the_interval_of_a_share_is_wilsons():
    proportion = pytest.importorskip("statsmodels.stats.proportion")
    for right, count in product(range(0, 31, 3), (30, 60, 500)):
        low, high = proportion.proportion_confint(right, count, method="wilson")
        estimate = share_interval(right / count, count)
        assert (estimate.low, estimate.high) == pytest.approx((low, high), abs=1e-9)


def test_the_interval_of_kappa_holds_it_and_narrows_with_more_answers():
    random = np.random.default_rng(5)
    widths = []
    for count in (20, 500):
        first = random.integers(0, 5, count).astype(float)
        second = np.clip(first + random.integers(-1, 2, count), 0, 4).astype(float)
        estimate = kappa_interval(first, second)
        assert estimate.low < estimate.value < estimate.high
        widths.append(estimate.high - estimate.low)
    assert widths[1] < widths[0] / 3


@pytest.mark.parametrize("points", [np.ones((30, 4)), np.zeros((30, 4))])
def test_equal_marks_give_no_number_and_no_error(points):
    assert alpha(points) is None
    assert item_rest_correlations(points) == (None,) * 4
    assert kappa(points[:, 0], points[:, 1], weighted=True) is None
    assert paired_change(points[:, 0], points[:, 1]).effect_size is None


def test_a_small_class_gets_no_claims():
    points = np.random.default_rng(1).integers(0, 3, (LEAST_FOR_CLAIMS - 1, 5)).astype(float)
    assert alpha(points) is None
    assert item_rest_correlations(points) == (None,) * 5
    assert kappa_interval(points[:, 0], points[:, 1]) is None
