"""The designs of m03: no mark is luck, what costs nothing earns nothing, what stands twice counts once."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.grading import load_exercise
from mashura.grading.exercise.private_modules import load_module
from mashura.grading.proof.guessing import score
from mashura.methodology import Plan
from mashura.simulation import predict

NAME = "m03-plan-a-consultation"


@pytest.fixture(scope="module")
def exercise():
    return load_exercise(NAME)


def a_free_design(luck, days, every, missing):
    """Return a design that spends nothing: no money, no posts, nobody who listens in person."""
    there = [kind for kind in ("portal", "mobile_app") if kind not in missing]
    doors = [
        {"channel": kind, "purposes": ["collect"], "languages": every}
        for kind in luck.sample(there, luck.choice([1, len(there)]))
    ]
    nobody = [
        {"channel": kind, "purposes": ["collect", "promote"], "sessions": 0}
        for kind in luck.sample(["majlis", "service_centre", "call_centre"], luck.choice([0, 0, 2]))
    ]
    silent = [
        {"channel": kind, "purposes": ["promote"], "languages": every}
        for kind in luck.sample(["email", "blog", "x", "sms", "radio"], luck.choice([0, 1, 3]))
    ]
    unpaid = [
        {"mechanism": luck.choice(["event", "prize", "partnership", "reminders"]), "budget": 0} | named
        for named in ({"description": f"{number}"} for number in range(luck.choice([0, 1, 50])))
    ]
    beside = [use for use in nobody + silent if use["channel"] not in missing]
    return {
        "timeline": {"duration_days": luck.randint(7, days)},
        "channels": luck.choice([1, 5]) * (doors + beside),
        "attractions": unpaid,
    }


# In the second question, every language but Arabic costs, and some channels are not there.
MISSING = load_module(load_exercise(NAME).folder / "files" / "campaign_trial.py").LANGUAGE_WITHOUT
FREE = {
    "design": ("m03-design-campaign", 60, ["ar", "en", "ur", "hi"], ()),
    "language_design": ("m03-design-languages", 28, ["ar"], MISSING),
}


@pytest.mark.parametrize("secret", [None, *(f"class {number}" for number in range(9))])
@pytest.mark.parametrize("name", FREE)
def test_no_design_that_costs_nothing_earns_a_point_in_any_class(name, secret):
    exercise, luck = load_exercise(NAME, secret=secret), random.Random(f"{name} {secret}")
    item, *free = FREE[name]
    cost = load_module(exercise.folder / "files" / "campaign_trial.py").cost
    for _ in range(25):
        design = a_free_design(luck, *free)
        assert cost(Plan.model_validate(design)) == 0
        assert score(exercise, exercise.item(item), {name: design}) == 0


@pytest.mark.parametrize("number", range(12))
def test_what_costs_nothing_reaches_no_target_even_where_nobody_refuses_it(exercise, number):
    trial = load_module(exercise.folder / "files" / "campaign_trial.py")
    luck = random.Random(number)
    for name, plan_of, targets in (
        ("design", trial.trial_plan, trial.TARGETS),
        ("language_design", trial.language_plan, trial.LANGUAGE_TARGETS),
    ):
        design = a_free_design(luck, *FREE[name][1:])
        reached = predict(plan_of(design), "municipality").segments
        assert all(reached[name] < wanted for name, wanted in targets.items()), reached


@pytest.mark.parametrize("name", FREE)
def test_an_entry_that_stands_twice_earns_reaches_and_costs_what_it_does_once(exercise, name):
    item, days, *_ = FREE[name]
    question = name.split("_")[0]
    trial = load_module(exercise.folder / "files" / "campaign_trial.py")
    plan_of, cost = {
        "design": (trial.trial_plan, trial.cost),
        "language": (trial.language_plan, trial.language_cost),
    }[question]
    designs = load_module(exercise.folder / "variants.py").DESIGNS
    channels = designs[question][exercise.variant.values[f"{question}_closed"]]["channels"]
    once = {"timeline": {"duration_days": days}, "channels": channels}
    twice = once | {"channels": 2 * channels}
    assert cost(plan_of(once)) == cost(plan_of(twice))
    assert trial.reached(plan_of(once), 5) == trial.reached(plan_of(twice), 5)
    assert score(exercise, exercise.item(item), {name: once}) == score(
        exercise, exercise.item(item), {name: twice}
    )


FOUR = ("ar", "en", "ur", "hi")
DOOR = {"channel": "portal", "purposes": ["collect"], "languages": [*FOUR]}
# Two networks and two that are no network; no class has all of them closed.
INVITING = st.builds(
    lambda channel, languages, money: {
        "channel": channel,
        "purposes": ["promote"],
        "languages": sorted(languages),
        "posts_per_week": 2,
        "budget": money,
    },
    st.sampled_from(["instagram", "facebook", "radio", "sms"]),
    st.sets(st.sampled_from(FOUR), min_size=1),
    st.integers(1_000, 8_000),
)


@settings(max_examples=25, deadline=None)
@given(
    uses=st.lists(INVITING, max_size=2), days=st.integers(10, 28), seeds=st.sets(st.integers(0), min_size=2)
)
def test_a_design_gets_the_same_mark_in_every_run(exercise, uses, days, seeds):
    design = {"timeline": {"duration_days": days}, "channels": [DOOR, *uses]}
    for name, (item, *_) in FREE.items():
        marks = {score(exercise, exercise.item(item), {name: design}, seed) for seed in seeds}
        assert len(marks) == 1


@pytest.mark.parametrize("secret", [None, *(f"class {number}" for number in range(20))])
def test_right_designs_of_every_class_reach_their_targets_with_something_to_spare(secret):
    exercise = load_exercise(NAME, secret=secret)
    targets = load_module(exercise.folder / "targets.py")
    trial = load_module(exercise.data / "campaign_trial.py")
    values = exercise.variant.values
    for question, wanted in (("design", trial.TARGETS), ("language", trial.LANGUAGE_TARGETS)):
        closed = values[f"{question}_closed"]
        plans = [
            plan
            for asked, place, plan in targets.designs()
            if (asked, place.partition(",")[0]) == (question, closed)
        ]
        assert len(plans) == 2
        for plan in plans:
            reached = trial.reached(plan)
            assert all(reached[name] >= targets.MARGIN * number for name, number in wanted.items()), closed
