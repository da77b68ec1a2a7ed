"""An extension moves the surge, costs belief in the deadline, and costs less when it is announced early."""

from __future__ import annotations

import math
import random
from datetime import date, timedelta

import pytest

from mashura.methodology import Conduct, Plan
from mashura.simulation import load_world, predict, simulate, world_names
from mashura.simulation.campaign.funnel import chances, draw_funnel
from mashura.simulation.campaign.setting import settle
from mashura.simulation.public.cells import public_of

OPENS = date(2026, 9, 6)
DAYS, MORE = 40, 14
SEEDS = range(1, 5)


WORLDS = [load_world(name) for name in world_names()]
MANY = 500_000_000
"""So many residents that chance hardly moves a share."""


def extended_on(*days, more=MORE):
    changes = [{"kind": "extend_period", "on": OPENS + timedelta(days=day), "days": more} for day in days]
    return Conduct(changes=changes)


def contributors(plan, world, conduct=None):
    """Return how many contribute to a campaign of the usual public, with hardly any chance."""
    setting = settle(plan, world, 0, population=MANY, usual=True, conduct=conduct)
    public = public_of(setting.plan, world)
    (_, launch), *later = setting.phases()
    changed = {first: chances(phase, public) for first, phase in later}
    return int(draw_funnel(setting, public, chances(launch, public), changed=changed).contributed.sum())


@pytest.mark.parametrize("number", range(24))
def test_an_extension_never_ends_with_fewer_people_and_brings_fewer_than_the_days_planned(number):
    luck = random.Random(number)
    days = luck.choice([7, 14, 28, 60, 120])
    sms = {"channel": "sms", "purposes": ["promote"], "budget": luck.choice([0, 20_000])}
    posts = {"channel": "instagram", "purposes": ["promote"], "posts_per_week": luck.choice([0, 3])}
    place = {"channel": luck.choice(["portal", "majlis", "service_centre"]), "purposes": ["collect"]}
    plan = Plan.model_validate(
        {
            "title": "Parks",
            "topic": "parks",
            "channels": [place, sms, posts],
            "collection_tools": ["survey"],
            "attractions": [{"mechanism": "reminders"}] if luck.random() < 0.3 else [],
            "timeline": {"opens_on": OPENS, "duration_days": days, "deadline_advertised": True},
        }
    )
    on, more = luck.choice([max(1, days // 3), days - 1]), luck.choice([1, 7, 30])
    world = WORLDS[number % len(WORLDS)]
    longer = plan.timeline.model_copy(update={"duration_days": days + more})
    without = contributors(plan, world)
    extended = contributors(plan, world, extended_on(on, more=more))
    planned = contributors(plan.model_copy(update={"timeline": longer}), world)
    chance = 4 * math.sqrt(without) + 1e-3 * without
    assert without - chance <= extended <= planned + chance


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
