"""People who contribute tell others: it never lowers participation, and it saturates."""

from __future__ import annotations

import random
from itertools import pairwise

import numpy as np
import pytest

from mashura.methodology import Plan
from mashura.simulation import Behaviour, load_world, predict, world_names

from ..test_more_outreach import a_plan

QUIET = Behaviour(word_of_mouth=0)
LAST = ["exposed", "visited", "registered", "contributed"]


@pytest.mark.parametrize("number", range(20))
def test_telling_others_never_lowers_participation(number):
    plan = Plan.model_validate(a_plan(random.Random(number)))
    world = load_world(world_names()[number % len(world_names())])
    people = [
        predict(plan, world, behaviour=Behaviour(word_of_mouth=told)).participants for told in (0, 0.3, 3)
    ]
    # A venue that is full serves no more people.
    assert all(more >= fewer * (1 - 1e-9) for fewer, more in pairwise(people))


def test_each_further_person_told_brings_less(make_plan, municipality):
    channels = [
        {"channel": "portal", "purposes": ["promote", "collect"], "languages": ["ar", "en"]},
        {"channel": "sms", "purposes": ["promote"], "budget": 1e7, "languages": ["ar", "en"]},
    ]
    plan = make_plan(channels=channels)
    people = [
        predict(plan, municipality, behaviour=Behaviour(word_of_mouth=told, appeal=5)).participants
        for told in (0, 1, 2, 3)
    ]
    gained = np.diff(people)
    assert (gained > 0).all()
    assert (np.diff(gained) < 0).all()


def test_nobody_is_told_before_somebody_has_contributed(make_plan, municipality):
    plan = make_plan()
    told, silent = predict(plan, municipality), predict(plan, municipality, behaviour=QUIET)
    first = [table.funnel.query("day == 0")[LAST].sum() for table in (told, silent)]
    assert first[0].equals(first[1])


def test_people_tell_others_who_speak_their_language(make_plan, municipality):
    plan = make_plan()

    def speakers(behaviour):
        prediction = predict(plan, municipality, behaviour=behaviour)
        shares = prediction.groups.query("attribute == 'language'").set_index("group")["share"]
        return shares * prediction.participants

    gained = speakers(Behaviour(word_of_mouth=3)) / speakers(QUIET)
    assert gained["ar"] > gained["ur"]
