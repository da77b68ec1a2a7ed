"""Changing some answers of a record keeps the others, and mistakes are explained."""

import pytest

from mashura.errors import InputError
from mashura.methodology.revision import revise, with_channel, without_channels


def test_other_answers_and_the_original_record_stay_as_they_were(example):
    shorter = revise(example, plan={"timeline": {"duration_days": 35}})
    assert shorter.plan.timeline.duration_days == 35
    assert shorter.plan.timeline.reminder_days == example.plan.timeline.reminder_days
    assert shorter.readiness == example.readiness
    assert example.plan.timeline.duration_days == 70
    assert revise(shorter, plan={"timeline": {"duration_days": 70}}) == example


def test_a_list_is_replaced_whole(example):
    (attraction,) = revise(example.plan, attractions=[{"mechanism": "prize"}]).attractions
    assert attraction.mechanism == "prize"


@pytest.mark.parametrize(
    ("changes", "key", "named"),
    [
        ({"slogans": "x"}, "planning-unknown-field", "slogan"),
        ({"timeline": {"duration_days": "many"}}, "planning-bad-value", "timeline.duration_days"),
        ({"timeline": {"duration_days": 0}}, "planning-bad-value", "1"),
        ({"decision_mode": "lottery"}, "planning-bad-value", "public_vote"),
    ],
)
def test_a_mistake_names_its_field_and_what_is_expected(example, changes, key, named):
    with pytest.raises(InputError) as caught:
        revise(example.plan, **changes)
    assert caught.value.key == key
    assert named in str(caught.value)


def test_a_channel_is_changed_in_its_place_or_added_at_the_end(example):
    before = [use.channel for use in example.plan.channels]
    changed = with_channel(example.plan, "sms", languages=["ar"])
    assert [use.channel for use in changed.channels] == before
    (sms,) = [use for use in changed.channels if use.channel == "sms"]
    assert sms.languages == ("ar",)
    assert sms.budget == 24000
    assert [use.channel for use in with_channel(changed, "press").channels] == [*before, "press"]


def test_the_result_is_not_promised_on_a_removed_channel(example):
    online = without_channels(example.plan, "majlis", "radio")
    assert not {"majlis", "radio"} & {use.channel for use in online.channels}
    assert not {"majlis", "radio"} & {*online.feedback.channels}
    with pytest.raises(InputError) as caught:
        without_channels(online, "majlis")
    assert caught.value.key == "planning-no-channel"
    assert "sms" in str(caught.value)
