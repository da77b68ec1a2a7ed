"""The stratified lot: exact size, nobody twice, shares of the public as far as the replies allow."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.simulation.public.streams import key_of
from mashura.simulation.recruitment.lot import draw_lot, inclusion

SHARES = [np.array([0.5, 0.5]), np.array([0.2, 0.3, 0.5])]


def replies(rows: int, seed: int) -> np.ndarray:
    """Return replies that are unlike the public: few of the second value."""
    luck = np.random.default_rng(seed)
    return np.column_stack([luck.random(rows) < 0.2, luck.choice(3, rows, p=[0.6, 0.3, 0.1])]).astype(
        np.int64
    )


@settings(max_examples=60, deadline=None)
@given(rows=st.integers(0, 400), size=st.integers(0, 200), seed=st.integers(0, 10**9))
def test_the_lot_has_its_size_or_everybody_and_nobody_twice(rows, size, seed):
    codes = replies(rows, seed)
    drawn = draw_lot(seed, "panel", key_of(np.arange(rows)), codes, SHARES, size)
    assert len(drawn) == min(rows, size)
    assert len(np.unique(drawn)) == len(drawn)
    assert ((drawn >= 0) & (drawn < rows)).all()


@settings(max_examples=60, deadline=None)
@given(rows=st.integers(1, 400), size=st.integers(1, 200), seed=st.integers(0, 10**9))
def test_chances_are_between_0_and_1_and_add_up_to_the_size(rows, size, seed):
    chance = inclusion(np.ones(rows), replies(rows, seed), SHARES, size)
    assert (chance >= 0).all()
    assert (chance <= 1).all()
    assert abs(chance.sum() - min(rows, size)) < 1e-3 * size


def test_the_panel_has_the_shares_of_the_public():
    codes = replies(5000, 1)
    drawn = codes[draw_lot(1, "panel", key_of(np.arange(5000)), codes, SHARES, 100)]
    for place, shares in enumerate(SHARES):
        assert np.abs(np.bincount(drawn[:, place], minlength=len(shares)) - 100 * shares).max() <= 3


def test_everybody_of_a_group_with_too_few_replies_is_drawn():
    codes = np.array([[0]] * 95 + [[1]] * 5)
    drawn = draw_lot(1, "panel", key_of(np.arange(100)), codes, [np.array([0.5, 0.5])], 50)
    assert (codes[drawn] == 1).sum() == 5


def test_the_same_seed_draws_the_same_lot():
    codes, keys = replies(500, 2), key_of(np.arange(500))
    first, again = (draw_lot(7, "panel", keys, codes, SHARES, 60) for _ in range(2))
    assert (first == again).all()
    assert (first != draw_lot(8, "panel", keys, codes, SHARES, 60)).any()


def test_people_of_groups_that_are_not_wanted_fill_the_places_that_are_left():
    codes = np.zeros((30, 1), dtype=np.int64)
    assert len(draw_lot(1, "reserve", key_of(np.arange(30)), codes, [np.array([0.0, 1.0])], 4)) == 4
