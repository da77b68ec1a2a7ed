"""Texts are counted as their channels count (S71, S269)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.methodology.rules.deciding.post_lengths import length_on, longest_on, sms_parts
from mashura.methodology.vocabulary import ChannelKind


@pytest.mark.parametrize(
    ("text", "parts"),
    [("a" * 160, 1), ("a" * 161, 2), ("a" * 306, 2), ("ش" * 70, 1), ("ش" * 71, 2), ("ش" * 134, 2), ("", 1)],
)
def test_a_short_message_is_sent_in_parts(text: str, parts: int) -> None:
    assert sms_parts(text) == parts


def test_one_arabic_letter_shortens_a_whole_short_message() -> None:
    assert longest_on(ChannelKind.SMS, "Thank you") > longest_on(ChannelKind.SMS, "Thank you ش")


def test_x_counts_every_link_alike_and_pictures_twice() -> None:
    short, long = "https://a.ae", "https://example.org/a/very/long/address/indeed"
    assert length_on(ChannelKind.X, short) == length_on(ChannelKind.X, long) == 23
    assert length_on(ChannelKind.X, "🚌") == 2
    assert length_on(ChannelKind.X, "شكراً") == 5


@given(text=st.text(max_size=400), channel=st.sampled_from([*ChannelKind]))
def test_a_text_is_never_counted_shorter_by_more_than_its_links(text: str, channel: ChannelKind) -> None:
    if "http" not in text:
        assert length_on(channel, text) >= len(text)


def test_a_channel_of_one_s_own_has_no_limit() -> None:
    assert longest_on(ChannelKind("other: Notice boards"), "x") is None
