"""Notices and visits of a class compared with separate people, who have channels or lack them."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from mashura.simulation.campaign.awareness import awareness

PEOPLE, DAYS = 40_000, 12


def course(found):
    """Return the share that noticed and the share that visited, day by day, of one class."""
    unaware, waiting, visited = 1.0, 0.0, 0.0
    noticed_by, visited_by = [], []
    for day in range(found.later.shape[1]):
        rates = found.notice[0, :, day]
        newly = unaware * -np.expm1(-rates.sum())
        shares = rates / rates.sum() if rates.sum() else rates
        today = newly * (shares * found.visit[0, :, day]).sum()
        back = waiting * found.later[0, day]
        visited += today + back
        waiting += newly - today - back
        unaware -= newly
        noticed_by.append(1 - unaware)
        visited_by.append(visited)
    return np.array(noticed_by), np.array(visited_by)


def one_by_one(rates, access, visit, intention, pull, random):
    """Simulate people one by one: who has which channel, each notice, and what it leads to."""
    channels, days = rates.shape
    has = random.random((PEOPLE, channels)) < access
    best = np.zeros(PEOPLE)
    aware, gone = np.zeros(PEOPLE, dtype=bool), np.zeros(PEOPLE, dtype=bool)
    noticed, visited = [], []
    for day in range(days):
        was_aware = aware.copy()
        for channel in range(channels):
            seen = random.poisson(rates[channel, day] / access[channel], PEOPLE) * has[:, channel]
            aware |= seen > 0
            gone |= random.random(PEOPLE) < 1 - (1 - visit[channel]) ** seen
            best = np.where(seen > 0, np.maximum(best, intention[channel]), best)
        gone |= was_aware & (random.random(PEOPLE) < -np.expm1(-best * pull[day]))
        noticed.append(aware.mean())
        visited.append(gone.mean())
    return np.array(noticed), np.array(visited)


@pytest.mark.parametrize("seed", range(4))
def test_a_class_does_what_its_people_do(seed):
    random = np.random.default_rng(seed)
    rates = random.exponential(0.06, (3, DAYS)) * random.integers(0, 2, (3, 1))
    rates[0] += 0.05
    access, visit = random.uniform(0.3, 0.9, 3), random.uniform(0, 0.3, 3)
    intention, pull = random.uniform(0.2, 1, 3), random.uniform(0, 0.02, DAYS)
    found = awareness(rates[None], access[None], visit[None], intention[None], pull[None])
    noticed, visited = one_by_one(rates, access, visit, intention, pull, random)
    ours = course(found)
    assert ours[0] == pytest.approx(noticed, abs=0.01)
    assert ours[1][-1] == pytest.approx(visited[-1], abs=0.01)
    assert ours[1] == pytest.approx(visited, abs=0.02)


shares = st.floats(0.02, 0.98)


@st.composite
def situations(draw):
    rates = draw(arrays(float, (1, 3, 6), elements=st.floats(0, 3)))
    access, visit, intention = (draw(arrays(float, (1, 3), elements=shares)) for _ in range(3))
    pull = draw(arrays(float, (1, 6), elements=st.floats(0, 0.2)))
    return rates, access, visit, intention, pull


@settings(max_examples=300, deadline=None)
@given(situations(), st.integers(0, 2), st.integers(0, 5), st.floats(0, 2))
def test_one_more_notice_never_lowers_visits(situation, channel, day, more):
    rates, *rest = situation
    richer = rates.copy()
    richer[0, channel, day] += more
    before, after = (course(awareness(given, *rest))[1][-1] for given in (rates, richer))
    assert after >= before - 0.002


@settings(max_examples=200, deadline=None)
@given(situations(), st.floats(1, 1e6))
def test_nobody_is_reached_beyond_access(situation, times):
    rates, access, *rest = situation
    noticed, visited = course(awareness(rates * times, access, *rest))
    assert noticed[-1] <= 1 - np.prod(1 - access) + 1e-9
    assert visited[-1] <= noticed[-1] + 1e-9
