"""What went with more or fewer participants (S77)."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.evaluation.factors import FEWEST_DAYS, counterfactuals, factors
from mashura.methodology import Campaign, Consultation, Plan
from mashura.methodology.small_plan import small_plan
from mashura.methodology.vocabulary import ChannelKind, ChannelPurpose
from mashura.simulation import load_world

PROMOTE, ANNOUNCE = ChannelPurpose.PROMOTE, ChannelPurpose.ANNOUNCE

FIRST = date(2027, 3, 1)


def joined(counts: list[int]) -> Consultation:
    days = [FIRST + timedelta(days=day) for day, count in enumerate(counts) for _ in range(count)]
    people = pd.DataFrame(
        {
            "participant_id": [str(number) for number in range(len(days))],
            "joined_at": pd.to_datetime(days, utc=True),
        }
    )
    return Consultation(title="Buses", origin="csv", participants=people)


def ratio(counts: list[int], name: str, **plan):
    campaign = Campaign(plan=Plan(timeline={"opens_on": FIRST, **plan}))
    found = factors(campaign, joined(counts)).days
    return next((entry for entry in found if entry.factor == name), None)


def test_days_after_a_reminder_with_many_participants_stand_out():
    counts = [20, 20, 20, 60, 60, 20, 20, 20, 60, 60, 20, 20, 20, 20, 20]
    found = ratio(counts, "reminder", reminder_days=[3, 8])
    assert found.ratio == 3
    assert found.is_clear


def test_days_that_vary_anyway_leave_the_ratio_unclear():
    counts = [1, 90, 2, 60, 3, 80, 1, 2, 70, 4, 90, 2, 1, 60, 2]
    found = ratio(counts, "reminder", reminder_days=[3, 8])
    assert not found.is_clear


@given(st.lists(st.integers(0, 200), min_size=8, max_size=40), st.integers(2, 9))
@settings(max_examples=30, deadline=None)
def test_the_interval_holds_the_ratio_and_does_not_narrow_with_fewer_people(counts, factor):
    more = ratio([count * factor for count in counts], "last-days")
    fewer = ratio(counts, "last-days")
    assert (more is None) == (fewer is None)
    if fewer is not None:
        assert fewer.low <= fewer.ratio <= fewer.high
        assert np.isclose(more.ratio, fewer.ratio)


def test_too_few_days_give_no_ratio():
    assert ratio([5] * FEWEST_DAYS, "last-days") is None


def test_without_times_nothing_is_said_about_days():
    people = pd.DataFrame({"participant_id": ["1"]})
    found = factors(Campaign(), Consultation(title="Buses", origin="csv", participants=people))
    assert (found.days, found.by_day) == ((), ())


def test_the_shares_of_channels_hold_in_their_intervals():
    people = pd.DataFrame(
        {"participant_id": [str(number) for number in range(10)], "channel": ["portal"] * 7 + ["sms"] * 3}
    )
    found = factors(Campaign(), Consultation(title="Buses", origin="csv", participants=people)).channels
    assert [(share.channel, share.participants) for share in found] == [("portal", 7), ("sms", 3)]
    assert all(0 <= share.low < share.share < share.high <= 1 for share in found)


def test_a_simulated_public_tells_what_would_have_happened_without_a_channel():
    effects = counterfactuals(small_plan(), load_world("municipality"))
    assert [effect.effect for effect in effects] == sorted((e.effect for e in effects), reverse=True)
    assert any(effect.effect > 0 for effect in effects)


def test_a_channel_without_which_nobody_could_take_part_is_not_left_out():
    plan = small_plan()
    portal = plan.channels[0]
    radio = portal.model_copy(update={"channel": ChannelKind.RADIO, "purposes": (PROMOTE, ANNOUNCE)})
    effects = counterfactuals(
        plan.model_copy(update={"channels": (portal, radio)}), load_world("municipality")
    )
    assert [effect.channel for effect in effects if effect.part == "channel"] == [ChannelKind.RADIO]


def test_a_channel_is_left_out_where_the_others_only_collect():
    plan = small_plan()
    portal = plan.channels[0].model_copy(update={"purposes": (ChannelPurpose.COLLECT,)})
    radio = portal.model_copy(update={"channel": ChannelKind.RADIO, "purposes": (PROMOTE,)})
    effects = counterfactuals(
        plan.model_copy(update={"channels": (portal, radio)}), load_world("municipality")
    )
    assert ChannelKind.RADIO in [effect.channel for effect in effects]
