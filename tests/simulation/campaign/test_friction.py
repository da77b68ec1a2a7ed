"""Sign-in, length and language of the form, disability and gender: from visiting to contributing."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.methodology.vocabulary import AccessibleFormat, AgeBand, ReadingLevel, SignIn
from mashura.simulation import load_world, predict
from mashura.simulation.campaign.friction import at_the_form, barrier, by_gender, chilling, finishing
from mashura.simulation.campaign.setting import settle
from mashura.simulation.public.behaviour import Behaviour
from mashura.simulation.public.cells import public_of

PORTAL = {"channel": "portal", "purposes": ["promote", "collect"], "languages": ["ar", "en"]}
CENTRE = {"channel": "service_centre", "purposes": ["promote", "collect"], "languages": ["ar", "en"]}
SERVED = frozenset({"ar", "en"})


@pytest.fixture(scope="module")
def settled(make_plan, municipality):
    def settled(**answers):
        setting = settle(make_plan(**answers), municipality, 0, usual=True)
        return setting, public_of(setting.plan, municipality)

    return settled


def share_of(prediction, group):
    return float(prediction.groups.set_index("group")["share"][group])


def test_a_plan_that_says_nothing_about_its_form_has_the_usual_one(settled):
    setting, public = settled()
    assert (at_the_form(setting, public, SERVED) == 1).all()
    assert (finishing(setting), chilling(setting)) == (1, 1)


@settings(deadline=None)
@given(minutes=st.floats(1, 239), more=st.floats(0.1, 200))
def test_a_longer_form_never_raises_participation(settled, minutes, more):
    short, long = (settled(form={"minutes": time})[0] for time in (minutes, min(240, minutes + more)))
    assert finishing(long) <= finishing(short)


def test_the_usual_length_stated_is_as_good_as_unstated(settled):
    setting, _ = settled(form={"minutes": Behaviour().minutes_usual})
    assert finishing(setting) == 1


@pytest.mark.parametrize("world", ["municipality", "federation", "island"])
@pytest.mark.parametrize("topic", ["parks", "health"])
def test_each_stricter_sign_in_brings_fewer_people(make_plan, world, topic):
    people = [
        predict(make_plan(topic=topic, form={"sign_in": kind}), world).participants
        for kind in ("identity_card", "email", "anonymous")
    ]
    assert people == sorted(people)
    assert people[0] < people[-1]


def test_a_counter_asks_nobody_to_sign_in(make_plan, municipality):
    kinds = [None, *SignIn]
    people = {
        predict(make_plan(channels=[CENTRE], form={"sign_in": kind}), municipality).participants
        for kind in kinds
    }
    assert len(people) == 1


def test_an_identity_card_silences_people_of_little_trust_on_a_sensitive_topic(settled, municipality):
    known = chilling(settled(topic="health", form={"sign_in": "identity_card"})[0])
    low, high = (municipality.by_value("trust", {level: 7.0}) == 7 for level in ("low", "high"))
    assert (known[low] < 1).all()
    assert (known[high] == 1).all()
    assert chilling(settled(topic="parks", form={"sign_in": "identity_card"})[0]) == 1
    assert chilling(settled(topic="health", form={"sign_in": "email"})[0]) == 1


def test_each_harder_language_of_the_form_loses_people_and_plain_language_helps_weak_readers_most(settled):
    factors = [
        at_the_form(*settled(form={"reading_level": level}), SERVED) for level in reversed(ReadingLevel)
    ]
    for harder, easier in pairwise(factors):
        assert (harder <= easier).all()
    setting, public = settled(form={"reading_level": "plain"})
    plain = at_the_form(setting, public, SERVED)
    old = public.age == [*AgeBand].index(AgeBand.AGE_65_PLUS)
    own = np.isin(public.language, [setting.world.values("language").index(code) for code in SERVED])
    assert plain[old & own].min() > plain[~old & own].max()
    assert plain[~own & ~old].min() > plain[own & ~old].max()


@pytest.mark.parametrize("offline", [False, True])
@settings(deadline=None)
@given(
    few=st.sets(st.sampled_from(AccessibleFormat), min_size=1),
    more=st.sets(st.sampled_from(AccessibleFormat)),
)
def test_a_further_accessible_format_never_keeps_anybody_out(settled, offline, few, more):
    def with_formats(formats):
        attraction = {"mechanism": "accessible_format", "formats": sorted(formats)}
        return barrier(*settled(attractions=[attraction]), offline=offline)

    assert (with_formats(few | more) >= with_formats(few) - 1e-12).all()
    assert (with_formats(few) >= barrier(*settled(), offline=offline) - 1e-12).all()


@pytest.mark.parametrize("offline", [False, True])
def test_all_formats_together_lift_the_whole_barrier(settled, offline):
    every = {"mechanism": "accessible_format", "formats": [*AccessibleFormat]}
    setting, public = settled(attractions=[every])
    assert barrier(setting, public, offline=offline) == pytest.approx(1.0)
    unspecified = barrier(*settled(attractions=[{"mechanism": "accessible_format"}]), offline=offline)
    assert unspecified == pytest.approx(1.0)


def test_a_place_without_steps_helps_in_person_alone(settled):
    steps = {"mechanism": "accessible_format", "formats": ["step_free_venue"]}
    setting, public = settled(attractions=[steps])
    online, there = (barrier(setting, public, offline=place)[public.disabled] for place in (False, True))
    assert (there > online).all()
    assert online == pytest.approx(setting.behaviour.disability_barrier)


@pytest.mark.parametrize("ratio", [0.5, 1.0, 2.0])
def test_the_instrument_decides_the_share_of_women_in_the_direction_of_its_number(make_plan, ratio):
    world = load_world("municipality")
    numbers = Behaviour(women_ballot=ratio)
    ballot, survey = (
        predict(make_plan(collection_tools=[tool]), world, behaviour=numbers)
        for tool in ("budget_ballot", "survey")
    )
    women = share_of(ballot, "female") - share_of(survey, "female")
    assert np.sign(round(women, 9)) == np.sign(ratio - 1)
    assert ballot.participants == pytest.approx(survey.participants, rel=0.05)


def test_women_outnumber_men_on_ballots_where_they_are_half_of_the_public(settled):
    """Polish ballots: 54-64 % women (F18)."""
    factor = by_gender(settled(collection_tools=["budget_ballot"])[0])
    women, men = sorted({round(float(value), 12) for value in factor}, reverse=True)
    assert 0.54 < women / (women + men) < 0.64
