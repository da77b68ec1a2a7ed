"""An extension moves the surge, costs belief in the deadline, and costs less when it is announced early."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mashura.methodology import Conduct
from mashura.simulation import predict, simulate
from mashura.simulation.campaign.funnel import chances
from mashura.simulation.campaign.setting import settle
from mashura.simulation.public.cells import public_of

OPENS = date(2026, 9, 6)
DAYS, MORE = 40, 14
SEEDS = range(1, 5)


def extended_on(*days):
    changes = [{"kind": "extend_period", "on": OPENS + timedelta(days=day), "days": MORE} for day in days]
    return Conduct(changes=changes)


@pytest.fixture(scope="module")
def plan(make_plan):
    timeline = {"opens_on": OPENS, "duration_days": DAYS, "deadline_advertised": True}
    return make_plan(timeline=timeline, collection_tools=["survey"])


@pytest.fixture(scope="module")
def visits_at_the_end(plan, municipality):
    """Return the mean chance that an aware resident comes on the last day, after these extensions."""

    def at_the_end(*days):
        setting = settle(plan, municipality, 0, usual=True, conduct=extended_on(*days))
        last = setting.phases()[-1][1]
        return chances(last, public_of(last.plan, municipality)).later[:, -1].mean()

    return at_the_end


def test_an_extension_of_the_last_day_costs_more_belief_than_an_early_one(visits_at_the_end):
    assert visits_at_the_end(DAYS - 1) < visits_at_the_end(10) < visits_at_the_end()


def test_each_further_extension_costs_more_belief(visits_at_the_end):
    assert visits_at_the_end(39, 53) < visits_at_the_end(39)


def test_an_early_extension_brings_more_people_than_a_late_one(plan, municipality):
    early, late = (
        [len(simulate(plan, municipality, seed, conduct=extended_on(day)).participants) for seed in SEEDS]
        for day in (10, DAYS - 1)
    )
    assert sum(early) > sum(late)


def test_many_extensions_bring_fewer_people_than_the_same_days_planned(plan, municipality):
    serial = [DAYS - 1 + MORE * turn for turn in range(8)]
    whole = plan.timeline.model_copy(update={"duration_days": DAYS + MORE * len(serial)})
    planned = plan.model_copy(update={"timeline": whole})
    for seed in SEEDS:
        extended = simulate(plan, municipality, seed, conduct=extended_on(*serial))
        assert len(extended.participants) < predict(planned, municipality, seed).participants
