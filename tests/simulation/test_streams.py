from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from mashura.simulation import stream
from mashura.simulation.public.streams import binomials, draws, key_of


def test_a_stream_is_the_same_in_every_process():
    code = "from mashura.simulation import stream; print(stream(3, 'visit', 'sms').integers(10**9))"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(other.stdout) == stream(3, "visit", "sms").integers(10**9)


def test_names_are_told_apart_where_they_meet():
    draws = {int(stream(1, *names).integers(10**12)) for names in [("ab", "c"), ("a", "bc"), ("abc",)]}
    assert len(draws) == 3


def test_seeds_give_different_streams():
    assert stream(1, "visit").random() != stream(2, "visit").random()


def test_a_draw_belongs_to_its_key_and_not_to_its_place():
    keys = key_of(np.arange(5)[:, None], np.arange(7))
    alone = draws(3, "visit", at=keys[2:3, 4:5])
    assert alone[0, 0] == draws(3, "visit", at=keys)[2, 4]


def test_draws_are_even_and_independent_of_the_key():
    numbers = draws(1, "anything", at=key_of(np.arange(100_000)))
    assert stats.kstest(numbers, "uniform").pvalue > 0.001
    assert abs(np.corrcoef(numbers[:-1], numbers[1:])[0, 1]) < 0.02
    assert abs(np.corrcoef(numbers, draws(1, "else", at=key_of(np.arange(100_000))))[0, 1]) < 0.02
    assert 0 < numbers.min() < numbers.max() < 1


@pytest.mark.parametrize(("trials", "chance"), [(1, 0.3), (12, 0.02), (40, 0.5), (500, 0.03), (30, 0.97)])
def test_few_successes_are_the_exact_quantile(trials, chance):
    level = (np.arange(2000) + 0.5) / 2000
    exact = stats.binom.ppf(level, trials, chance)
    found = binomials(np.array([trials]), np.array([chance]), level)
    if chance > 0.5:
        # Counted from the other side, the quantile is taken at the mirrored level.
        exact = trials - stats.binom.ppf(1 - level, trials, 1 - chance)
    assert (found == exact).all()


@pytest.mark.parametrize(("trials", "chance"), [(100, 0.35), (400, 0.08), (5000, 0.02), (10**6, 0.6)])
def test_many_successes_are_distributed_like_the_exact_ones(trials, chance):
    level = (np.arange(20_000) + 0.5) / 20_000
    found = binomials(np.array([trials]), np.array([chance]), level)
    exact = stats.binom.ppf(level, trials, chance)
    assert np.abs(found - exact).max() <= 1
    assert (found != exact).mean() < 0.02
    assert found.mean() == pytest.approx(trials * chance, rel=1e-3)
    assert found.std() == pytest.approx(np.sqrt(trials * chance * (1 - chance)), rel=1e-2)


@given(
    trials=st.integers(0, 10_000),
    chance=st.floats(0, 1),
    more=st.floats(0, 1),
    level=st.floats(1e-9, 1 - 1e-9),
)
def test_successes_stay_in_range_and_hardly_fall_with_the_chance(trials, chance, more, level):
    low, high = sorted([chance, more])
    few, many = (
        int(binomials(np.array([trials]), np.array([one]), np.array([level]))[0]) for one in (low, high)
    )
    assert 0 <= few <= trials
    assert many >= few - 1
