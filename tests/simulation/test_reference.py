"""The simulator compared with a simulation resident by resident, for 200 seeds of a small world."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from scipy import stats

from mashura.simulation.campaign.activity import draw_ballots
from mashura.simulation.campaign.funnel import STEPS, chances, draw_funnel
from mashura.simulation.campaign.people import draw_people
from mashura.simulation.campaign.setting import settle
from mashura.simulation.public.cells import public_of

from .reference import MS_A_DAY, Resident, Town

PEOPLE, DAYS, SEEDS = 300, 10, 200
# Some statements are published at the opening, others day by day, and some never.
SHOWN_FROM = np.array([0] * 12 + [MS_A_DAY * day // 4 for day in range(1, 4 * DAYS)] + [-1] * 5)


@pytest.fixture(scope="module")
def both(make_plan, municipality):
    """For each engine, one entry per seed: people at each step, arrival times, votes of each participant."""
    plan = make_plan(
        timeline={"duration_days": DAYS, "deadline_advertised": True},
        channels=[
            {"channel": "portal", "purposes": ["collect"], "languages": ["ar", "en"]},
            {"channel": "service_centre", "purposes": ["collect"], "languages": ["ar"]},
            {"channel": "sms", "purposes": ["promote"], "budget": 300, "languages": ["ar", "en"]},
            {"channel": "x", "purposes": ["promote"], "budget": 100, "languages": ["ar"]},
        ],
    )
    public = public_of(plan, municipality)
    odds = chances(settle(plan, municipality, 0, population=PEOPLE, usual=True), public)
    # Higher chances to visit, so that all steps have enough people.
    odds = type(odds)(
        notice=odds.notice,
        visit=np.minimum(odds.visit * 40, 0.6),
        later=np.minimum(odds.later * 30, 0.9),
        venue=odds.venue,
        contribute=np.minimum(odds.contribute * 1.5, 1),
    )
    shares = municipality.cell_shares / municipality.cell_shares.sum()
    by_cell, by_agent = [], []
    for seed in range(SEEDS):
        setting = settle(plan, municipality, seed, population=PEOPLE, usual=True)
        funnel = draw_funnel(setting, public, odds)
        people = draw_people(setting, public, odds, funnel)
        ballot = draw_ballots(setting, people, SHOWN_FROM)
        steps = [int(getattr(funnel, step).sum()) for step in STEPS]
        by_cell.append((steps, people.joined, np.bincount(ballot.voter, minlength=len(people))))

        town = Town(setting, public, odds, SHOWN_FROM.tolist())
        cells = np.random.default_rng(seed).choice(len(shares), size=PEOPLE, p=shares)
        residents = [Resident(town, int(cell)) for cell in cells]
        for day in range(DAYS):
            for resident in residents:
                resident.live(day)
        reached = Counter(STEPS.index(resident.step) for resident in residents if resident.step)
        steps = [sum(reached[later] for later in range(step, len(STEPS))) for step in range(len(STEPS))]
        contributors = [resident for resident in residents if resident.joined is not None]
        by_agent.append(
            (
                steps,
                np.array([resident.joined for resident in contributors]),
                np.array([resident.votes for resident in contributors]),
            )
        )
    return by_cell, by_agent


def of_people(engine, part):
    return np.concatenate([course[part] for course in engine])


@pytest.mark.parametrize("step", range(len(STEPS)))
def test_people_at_each_step_agree_in_mean_variance_and_distribution(both, step):
    cell, agent = (np.array([course[0][step] for course in engine]) for engine in both)
    assert min(cell.mean(), agent.mean()) > 5
    error = np.sqrt(cell.var(ddof=1) / SEEDS + agent.var(ddof=1) / SEEDS)
    assert abs(cell.mean() - agent.mean()) < 4 * error
    # F-test: outside these limits, equal variances are rejected at the level of 0.001.
    assert 0.62 < cell.var(ddof=1) / agent.var(ddof=1) < 1.62
    assert stats.ks_2samp(cell, agent).pvalue > 0.001


def test_arrival_times_agree(both):
    cell, agent = (of_people(engine, 1) / MS_A_DAY for engine in both)
    assert min(len(cell), len(agent)) > 2000
    assert stats.ks_2samp(cell, agent).pvalue > 0.001
    assert cell.mean() == pytest.approx(agent.mean(), abs=4 * cell.std() * np.sqrt(2 / len(cell)))
    assert cell.std() == pytest.approx(agent.std(), rel=0.08)


def test_hours_of_the_day_agree(both):
    cell, agent = (of_people(engine, 1) % MS_A_DAY for engine in both)
    assert stats.ks_2samp(cell, agent).pvalue > 0.001


def test_votes_per_person_agree(both):
    cell, agent = (of_people(engine, 2) for engine in both)
    assert stats.ks_2samp(cell, agent).pvalue > 0.001
    assert cell.mean() == pytest.approx(agent.mean(), abs=4 * cell.std() * np.sqrt(2 / len(cell)))
    assert cell.std() == pytest.approx(agent.std(), rel=0.1)


def test_a_different_behaviour_would_be_noticed(both):
    """The comparison detects a tenth more votes."""
    cell, agent = (of_people(engine, 2) for engine in both)
    assert stats.ks_2samp(np.ceil(cell * 1.1), agent).pvalue < 0.001
