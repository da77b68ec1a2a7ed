"""The draw: quotas met whenever possible, one result for one list and seed, and even chances."""

from __future__ import annotations

import itertools
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.stats import chisquare

from mashura.errors import InputError
from mashura.sortition import Quota, Volunteer, Volunteers, hold_lottery

STRATA = ("gender", "age_band")
VALUES = {"gender": ("female", "male"), "age_band": ("18-29", "30-44", "65+")}
PROFILES = [*itertools.product(*VALUES.values())]


def volunteers_of(profiles) -> Volunteers:
    people = tuple(Volunteer(row + 2, f"{row:064x}", profile) for row, profile in enumerate(profiles))
    return Volunteers(strata=STRATA, people=people, columns={}, name="list")


def quotas_for(members) -> list[Quota]:
    """Quotas that these members would meet."""
    counts = [Counter(column) for column in zip(*members, strict=True)]
    return [
        Quota(name, value, count[value] / len(members), count[value])
        for name, count in zip(STRATA, counts, strict=True)
        for value in VALUES[name]
    ]


lists = st.lists(st.sampled_from(PROFILES), min_size=4, max_size=60)
seeds = st.text(min_size=1, max_size=20).filter(str.strip)


@given(profiles=lists, seed=seeds, share=st.floats(0.1, 1))
@settings(max_examples=60, deadline=None)
def test_quotas_that_can_be_met_are_met(profiles, seed, share):
    """The quotas are those of some of the volunteers, so that at least one panel meets them."""
    possible = profiles[: max(1, round(share * len(profiles)))]
    lottery = hold_lottery(volunteers_of(profiles), quotas_for(possible), len(possible), seed)
    assert lottery.unmet == ()
    assert len(lottery.places) == len(possible)


@given(profiles=lists, wanted=lists, seed=seeds)
@settings(max_examples=60, deadline=None)
def test_every_seat_is_filled_once_and_what_is_missing_is_said(profiles, wanted, seed):
    if len(wanted) > len(profiles):
        profiles, wanted = wanted, profiles
    lottery = hold_lottery(volunteers_of(profiles), quotas_for(wanted), len(wanted), seed)
    drawn = [place.member.row for place in lottery.places]
    stand_ins = [place.stand_in.row for place in lottery.places if place.stand_in]
    assert len({*drawn, *stand_ins}) == len(drawn) + len(stand_ins)
    assert len(drawn) == len(wanted)
    assert len(stand_ins) == min(len(wanted), len(profiles) - len(wanted))
    for count in lottery.counts:
        assert count.missing == count.quota.seats - count.drawn
        assert not count.is_impossible or count.missing > 0


@given(profiles=lists, seed=seeds, random=st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_the_order_of_the_list_does_not_matter(profiles, seed, random):
    listed = volunteers_of(profiles)
    shuffled = [*listed.people]
    random.shuffle(shuffled)
    quotas, seats = quotas_for(profiles[: len(profiles) // 2]), len(profiles) // 2
    first = hold_lottery(listed, quotas, seats, seed)
    second = hold_lottery(replace(listed, people=tuple(shuffled)), quotas, seats, seed)
    assert first.places == second.places
    assert listed.fingerprint == replace(listed, people=tuple(shuffled)).fingerprint


def test_the_same_list_and_seed_give_the_same_draw_and_another_seed_another_one():
    listed, quotas = volunteers_of(PROFILES * 20), quotas_for(PROFILES * 5)
    assert hold_lottery(listed, quotas, 30, "4 2 6") == hold_lottery(listed, quotas, 30, "  ٤ ٢  ٦ ")
    other = hold_lottery(listed, quotas, 30, "4 2 7")
    assert other.places != hold_lottery(listed, quotas, 30, "4 2 6").places


def test_every_volunteer_of_a_stratum_has_the_same_chance():
    """Chi-square over 600 seeds; the seeds are fixed, so the test has one outcome."""
    listed = volunteers_of(PROFILES * 6)
    quotas = quotas_for(PROFILES * 2)
    drawn = Counter()
    for seed in range(600):
        places = hold_lottery(listed, quotas, 12, f"seed {seed}", stand_ins=False).places
        drawn.update(place.member for place in places)
    for profile in PROFILES:
        times = [drawn[person] for person in listed.people if person.profile == profile]
        assert chisquare(times).pvalue > 0.001
    assert np.mean([*drawn.values()]) == pytest.approx(600 * 12 / 36)


def test_kinds_of_people_have_even_chances_where_the_quotas_leave_it_open():
    """Ten women of two ages, no quota for ages: both ages are drawn about as often as their numbers say."""
    profiles = [("female", "18-29")] * 8 + [("female", "65+")] * 2
    listed = volunteers_of(profiles)
    quotas = [Quota("gender", "female", 1.0, 4), Quota("gender", "male", 0.0, 0)]
    quotas += [
        Quota("age_band", value, share, seats)
        for value, share, seats in (("18-29", 0.75, 3), ("30-44", 0.0, 0), ("65+", 0.25, 1))
    ]
    old = [
        sum(place.member.profile[1] == "65+" for place in hold_lottery(listed, quotas, 4, f"{seed}").places)
        for seed in range(50)
    ]
    assert set(old) == {1}


def test_a_stand_in_is_as_like_the_member_as_possible():
    listed = volunteers_of(PROFILES * 4)
    for place in hold_lottery(listed, quotas_for(PROFILES), 6, "dice").places:
        assert place.stand_in.profile == place.member.profile


def test_too_few_volunteers_are_a_sentence():
    with pytest.raises(InputError, match="seats") as error:
        hold_lottery(volunteers_of(PROFILES), quotas_for(PROFILES * 2), 12, "dice")
    assert error.value.key == "sortition-too-few"


def test_an_empty_seed_is_refused():
    with pytest.raises(InputError) as error:
        hold_lottery(volunteers_of(PROFILES), quotas_for(PROFILES), 6, "  ")
    assert error.value.key == "sortition-no-seed"


def test_a_group_that_nobody_volunteered_for_is_named_as_impossible():
    listed = volunteers_of([("female", "18-29")] * 10)
    lottery = hold_lottery(listed, quotas_for([("female", "18-29"), ("male", "65+")]), 2, "dice")
    missing = {count.quota.value: count.is_impossible for count in lottery.unmet if count.missing > 0}
    assert missing == {"male": True, "65+": True}


def test_the_record_holds_rows_and_characteristics_only():
    record = hold_lottery(volunteers_of(PROFILES * 3), quotas_for(PROFILES), 6, "dice").record()
    assert {key for member in record["members"] for key in member} == {"seat", "row", *STRATA}
