"""The funnel of classes compared with separate decisions of all residents."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from mashura.simulation.campaign.funnel import chances, draw_funnel
from mashura.simulation.campaign.setting import settle
from mashura.simulation.public.cells import public_of

PEOPLE, DAYS, RUNS = 300, 8, 100


@pytest.fixture(scope="module")
def small(make_plan, municipality):
    """A few hundred people with so much promotion that something happens to most of them."""
    plan = make_plan(
        timeline={"duration_days": DAYS},
        channels=[
            {"channel": "portal", "purposes": ["collect"], "languages": ["ar", "en"]},
            {"channel": "service_centre", "purposes": ["collect"], "languages": ["ar"]},
            {"channel": "sms", "purposes": ["promote"], "budget": 300, "languages": ["ar", "en"]},
            {"channel": "x", "purposes": ["promote"], "budget": 100, "languages": ["ar"]},
        ],
    )
    settings = [settle(plan, municipality, seed, population=PEOPLE, usual=True) for seed in range(RUNS)]
    public = public_of(plan, municipality)
    odds = chances(settings[0], public)
    # Everybody who notices is many times as ready to come, so that all steps have people in them.
    odds = type(odds)(
        notice=odds.notice,
        visit=np.minimum(odds.visit * 40, 0.9),
        later=np.minimum(odds.later * 20, 0.9),
        venue=odds.venue,
        contribute=odds.contribute,
    )
    return settings, public, odds


def naive(world, public, odds, random):
    """Decide for each resident separately; return counts by step, day and channel."""
    days, channels = odds.notice.shape[2], odds.notice.shape[1]
    counts = np.zeros((4, days, channels), dtype=int)
    for cell in random.choice(
        len(world.cell_shares), size=PEOPLE, p=world.cell_shares / world.cell_shares.sum()
    ):
        kind = public.class_of[cell]
        heard_on = None
        for day in range(days):
            if heard_on is None:
                # The waiting time for a notice on each channel is exponential; the earliest notice counts.
                rates = odds.notice[kind, :, day]
                waiting = np.where(
                    rates > 0, random.exponential(size=channels) / np.maximum(rates, 1e-300), np.inf
                )
                if waiting.min() >= 1:
                    continue
                heard_on = int(waiting.argmin())
                counts[0, day, heard_on] += 1
                comes = random.random() < odds.visit[kind, heard_on, day]
            else:
                comes = random.random() < odds.later[kind, day]
            if comes:
                counts[1, day, heard_on] += 1
                if random.random() < odds.venue[kind, heard_on].sum():
                    counts[2, day, heard_on] += 1
                    if random.random() < odds.contribute[cell]:
                        counts[3, day, heard_on] += 1
                break
    return counts


@pytest.fixture(scope="module")
def both(small, municipality):
    settings, public, odds = small
    random = np.random.default_rng(12345)
    by_agent = np.array([naive(municipality, public, odds, random) for _ in range(RUNS)])
    by_cell = []
    for setting in settings:
        funnel = draw_funnel(setting, public, odds)
        steps = (funnel.exposed, funnel.visited, funnel.registered, funnel.contributed)
        by_cell.append([step.sum(axis=1) for step in steps])
    return by_agent, np.array(by_cell)


@pytest.mark.parametrize("step", range(4))
def test_totals_agree_in_mean_variance_and_distribution(both, step):
    agent, cell = (counts[:, step].sum(axis=(1, 2)) for counts in both)
    spread = np.sqrt(agent.var(ddof=1) / RUNS + cell.var(ddof=1) / RUNS)
    assert abs(agent.mean() - cell.mean()) < 4 * spread
    assert 0.45 < cell.var(ddof=1) / agent.var(ddof=1) < 2.2
    assert stats.ks_2samp(agent, cell).pvalue > 0.001


@pytest.mark.parametrize("step", range(4))
def test_days_and_channels_agree(both, step):
    agent, cell = (counts[:, step].sum(axis=0) for counts in both)
    for axis in (0, 1):
        table = np.array([agent.sum(axis=axis), cell.sum(axis=axis)])
        table = table[:, table.sum(axis=0) > 10]
        assert stats.chi2_contingency(table).pvalue > 0.001


def test_something_happens_in_every_step(both):
    agent, cell = both
    assert (agent.sum(axis=(0, 2, 3)) > 500).all()
    assert (cell.sum(axis=(0, 2, 3)) > 500).all()


def test_nobody_is_counted_twice(small):
    settings, public, odds = small
    funnel = draw_funnel(settings[0], public, odds)
    assert funnel.exposed.sum() <= PEOPLE
    for earlier, later in [("exposed", "visited"), ("visited", "registered"), ("registered", "contributed")]:
        assert (getattr(funnel, later).sum(axis=0) <= getattr(funnel, earlier).sum(axis=0)).all()
