"""A place that names no language speaks those of the messages; one that names some speaks no other."""

from __future__ import annotations

from mashura.methodology import objections
from mashura.methodology.records.plan import ChannelUse


def noted(example, channels):
    campaign = example.model_copy(update={"plan": example.plan.model_copy(update={"channels": channels})})
    return "language-without-place" in {objection.rule for objection in objections(campaign)}


def test_a_language_of_the_messages_in_which_nobody_can_take_part_is_noted(example):
    narrow = [use.model_copy(update={"languages": ["ar"]}) for use in example.plan.channels]
    assert noted(example, narrow)
    assert not noted(example, [*narrow, ChannelUse(channel="call_centre", purposes=["collect"])])
