"""Changing an answer of the plan changes the outcome in the documented direction (docs/simulator.md).

Both plans of a pair meet the same public: same seed, same streams.
"""

from __future__ import annotations

from functools import lru_cache
from statistics import mean

import pytest

from mashura.methodology import Consultation, Plan
from mashura.simulation import load_world, simulate

from .conftest import SEEDS
from .form_pairs import FORM_PAIRS
from .pairs import PAIRS, PORTAL, SMS

EVERY = PAIRS | FORM_PAIRS


@lru_cache(maxsize=24)
def campaign(plan: str, seed: int) -> Consultation:
    """Return a campaign in the municipality; many pairs share the plan that they change."""
    return simulate(Plan.model_validate_json(plan), load_world("municipality"), seed)


@pytest.mark.parametrize("name", EVERY)
def test_direction(make_plan, name):
    """The direction shows on the first three seeds, or else on four of five and in their mean."""
    *plans, measure = EVERY[name]
    plans = [make_plan(**({"collection_tools": ["survey"]} | answers)).model_dump_json() for answers in plans]
    changes = []
    for seed in SEEDS:
        before, after = (measure(campaign(plan, seed)) for plan in plans)
        changes.append(after - before)
        if len(changes) == 3 and min(changes) > 0:
            return
    assert mean(changes) > 0
    assert sum(change > 0 for change in changes) >= len(SEEDS) - 1


@pytest.mark.parametrize("seed", SEEDS)
def test_without_an_advertised_deadline_there_is_no_surge_at_the_end(make_plan, municipality, seed):
    def last_days(advertised: bool) -> float:
        timeline = {"duration_days": 40, "deadline_advertised": advertised}
        consultation = simulate(make_plan(timeline=timeline, collection_tools=["survey"]), municipality, seed)
        visits = (
            consultation.funnel.groupby("day")["visited"].sum().reindex(range(40), fill_value=0).to_numpy()
        )
        return float(visits[-3:].sum() / visits[-10:-3].sum() * 7 / 3)

    assert last_days(True) > 2
    assert last_days(False) < 1.6


def test_more_moderators_shorten_the_queue(make_plan, municipality):
    def waiting(people: int) -> float:
        staff = [{"role": "moderator", "people": people, "hours_per_week": 10}]
        consultation = simulate(make_plan(staff=staff, segments=[]), municipality, 2)
        return float(consultation.moderation_log["hours_waiting"].mean())

    hours = [waiting(people) for people in (1, 2, 6)]
    assert hours == sorted(hours, reverse=True)
    assert hours[0] > hours[-1]


def test_unserved_languages_drop_out_visibly(make_plan, municipality):
    consultation = simulate(make_plan(collection_tools=["survey"]), municipality, 1)
    steps = consultation.funnel.groupby("segment")[["exposed", "visited", "registered"]].sum()
    rate = steps["registered"] / steps["exposed"]
    assert steps.loc["speakers_of_urdu", "exposed"] > 100
    assert rate["speakers_of_urdu"] < 0.3 * rate["other"]


@pytest.mark.parametrize("seed", SEEDS)
def test_a_little_more_money_on_one_channel_leaves_the_people_of_another_alone(make_plan, municipality, seed):
    """Named streams: nearly everybody who comes by the portal is the same person under both plans."""
    portal = [
        simulate(
            make_plan(channels=[PORTAL, SMS | {"budget": budget}], collection_tools=["survey"]),
            municipality,
            seed,
        ).participants.query("channel == 'portal'")
        for budget in (20000, 20200)
    ]
    who = ["joined_at", "age_band", "gender", "region", "language", "residency"]
    before, after = (set(table[who].itertuples(index=False, name=None)) for table in portal)
    assert len(before & after) > 0.9 * len(before | after)


def test_the_same_person_answers_alike_under_two_plans(make_plan, municipality):
    def answers(budget: int):
        plan = make_plan(channels=[PORTAL, SMS | {"budget": budget}], collection_tools=["survey"])
        consultation = simulate(plan, municipality, 2)
        return consultation.answers.merge(
            consultation.participants[["participant_id", "joined_at"]], on="participant_id"
        )

    both = answers(20000).merge(answers(30000), on=["joined_at", "question_id"], suffixes=("", "_richer"))
    assert len(both) > 100
    assert (both["value"] == both["value_richer"]).mean() > 0.95
