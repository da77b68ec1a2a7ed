from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from mashura.simulation import stream
from mashura.simulation.public.streams import binomials, distinct_names, draws, key_of, name_keys, picks


def test_a_stream_is_the_same_in_every_process():
    code = "from mashura.simulation import stream; print(stream(3, 'visit', 'sms').integers(10**9))"
    other = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(other.stdout) == stream(3, "visit", "sms").integers(10**9)


def test_the_limits_between_names_count():
    draws = {int(stream(1, *names).integers(10**12)) for names in [("ab", "c"), ("a", "bc"), ("abc",)]}
    assert len(draws) == 3


def test_seeds_give_different_streams():
    assert stream(1, "visit").random() != stream(2, "visit").random()


def test_a_draw_depends_on_its_key_and_not_on_its_position():
    keys = key_of(np.arange(5)[:, None], np.arange(7))
    alone = draws(3, "visit", at=keys[2:3, 4:5])
    assert alone[0, 0] == draws(3, "visit", at=keys)[2, 4]


def test_draws_are_uniform_and_independent_of_the_key():
    numbers = draws(1, "anything", at=key_of(np.arange(100_000)))
    assert stats.kstest(numbers, "uniform").pvalue > 0.001
    assert abs(np.corrcoef(numbers[:-1], numbers[1:])[0, 1]) < 0.02
    assert abs(np.corrcoef(numbers, draws(1, "else", at=key_of(np.arange(100_000))))[0, 1]) < 0.02
    assert 0 < numbers.min() < numbers.max() < 1


@pytest.mark.parametrize(("trials", "chance"), [(1, 0.3), (12, 0.02), (40, 0.5), (500, 0.03), (30, 0.97)])
def test_few_successes_are_the_exact_quantile(trials, chance):
    level = (np.arange(2000) + 0.5) / 2000
    exact = stats.binom.ppf(level, trials, chance)
    successes = binomials(np.array([trials]), np.array([chance]), level)
    if chance > 0.5:
        # Counted from the other side, the quantile is taken at the mirrored level.
        exact = trials - stats.binom.ppf(1 - level, trials, 1 - chance)
    assert (successes == exact).all()


@pytest.mark.parametrize(("trials", "chance"), [(100, 0.35), (400, 0.08), (5000, 0.02), (10**6, 0.6)])
def test_many_successes_are_distributed_like_the_exact_ones(trials, chance):
    level = (np.arange(20_000) + 0.5) / 20_000
    successes = binomials(np.array([trials]), np.array([chance]), level)
    exact = stats.binom.ppf(level, trials, chance)
    assert np.abs(successes - exact).max() <= 1
    assert (successes != exact).mean() < 0.02
    assert successes.mean() == pytest.approx(trials * chance, rel=1e-3)
    assert successes.std() == pytest.approx(np.sqrt(trials * chance * (1 - chance)), rel=1e-2)


@given(
    trials=st.integers(0, 10_000),
    chance=st.floats(0, 1),
    more=st.floats(0, 1),
    level=st.floats(1e-9, 1 - 1e-9),
)
def test_successes_stay_in_range_and_hardly_fall_with_the_chance(trials, chance, more, level):
    low, high = sorted([chance, more])
    few, many = (
        int(binomials(np.array([trials]), np.array([probability]), np.array([level]))[0])
        for probability in (low, high)
    )
    assert 0 <= few <= trials
    assert many >= few - 1


NAMES = st.lists(st.text(min_size=1, max_size=8), min_size=1, max_size=6, unique=True)


@given(names=NAMES, order=st.randoms(use_true_random=False))
def test_the_key_of_a_name_does_not_depend_on_the_other_names(names, order):
    alone = {name: name_keys([name])[0] for name in names}
    order.shuffle(names)
    assert dict(zip(names, name_keys(names), strict=True)) == alone


@given(names=NAMES, order=st.randoms(use_true_random=False), seed=st.integers(0, 2**32))
def test_a_pick_does_not_depend_on_the_order_of_the_options(names, order, seed):
    chances = dict(zip(names, np.linspace(0.1, 1, len(names)), strict=True))

    def picked(among):
        places = picks(
            seed, "pick", at=key_of(np.arange(20)), among=among, chances=[chances[n] for n in among]
        )
        return [among[place] for place in places]

    shuffled = [*names]
    order.shuffle(shuffled)
    assert picked(names) == picked(shuffled)


@given(names=NAMES, place=st.integers(0, 6), seed=st.integers(0, 2**32))
def test_a_further_option_without_a_chance_changes_no_pick(names, place, seed):
    at = key_of(np.arange(20))
    chances = np.linspace(0.1, 1, len(names))
    more = [*names[:place], "an option with a long name", *names[place:]]
    chances_of_more = np.insert(chances, min(place, len(names)), 0.0)
    before = [names[spot] for spot in picks(seed, "pick", at=at, among=names, chances=chances)]
    assert [more[spot] for spot in picks(seed, "pick", at=at, among=more, chances=chances_of_more)] == before


def test_options_are_picked_in_proportion_to_their_chances():
    at = key_of(np.arange(20_000))
    pick = picks(1, "pick", at=at, among=("a", "b", "c"), chances=np.array([1.0, 2.0, 5.0]))
    assert stats.chisquare(np.bincount(pick), [2500, 5000, 12500]).pvalue > 0.001


def test_equal_names_are_distinguished_by_numbers():
    assert distinct_names(["media", "media", "public"]) == ("media 1", "media 2", "public 1")
