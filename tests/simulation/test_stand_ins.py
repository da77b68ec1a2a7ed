"""Entries that the simulator has no numbers for are simulated as a neutral one, and the plan is told so."""

from __future__ import annotations

import pytest

from mashura.methodology.vocabulary import ChannelKind, CollectionTool, OpenEntry, Topic
from mashura.simulation import simulate
from mashura.simulation.stand_ins import NEAREST, simulated_as, stand_ins

from .outcome import digests

OWN = {
    "topic": "other: Endowments",
    "collection_tools": ["other: Voice notes"],
    "channels": [
        {"channel": "portal", "purposes": ["promote", "collect"]},
        {
            "channel": "other: Notice boards",
            "purposes": ["promote", "other: Show the way"],
            "posts_per_week": 2,
        },
    ],
    "staff": [{"role": "other: Photographer", "hours_per_week": 5}],
    "attractions": [
        {"mechanism": "other: A song"},
        {"mechanism": "partnership", "partner": "other: Clubs"},
        {"mechanism": "accessible_format", "formats": ["other: Tactile model"]},
    ],
    "stakeholders": [{"name": "Club", "kind": "other: Sports club", "power": 3, "interest": 3}],
    "form": {"sign_in": "other: Member card"},
}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_answer_of_ones_own_is_named_with_what_becomes_of_it(make_plan, language):
    told = "\n".join(stand_ins(make_plan(**OWN), language))
    for words in (
        *("Endowments", "Voice notes", "Notice boards", "Photographer", "A song", "Clubs", "Tactile model"),
        *("Sports club", "Member card"),
    ):
        assert words in told
    assert ("افتراض" if language == "ar" else "assumption") in told


def test_a_plan_of_listed_entries_is_told_nothing(make_plan):
    assert stand_ins(make_plan()) == ()


def test_own_words_move_no_number(make_plan):
    def request(plan):
        return {
            "plan": plan.model_dump(mode="json"),
            "world": "municipality",
            "seed": 3,
            "population": 20_000,
            "attacks": [],
        }

    plan = make_plan(**OWN)
    assert digests(request(plan)) == digests(request(simulated_as(plan)))


def test_a_channel_of_ones_own_collects_contributions(make_plan, municipality):
    channels = [{"channel": "other: Kiosks", "purposes": ["promote", "collect"], "posts_per_week": 7}]
    consultation = simulate(make_plan(channels=channels), municipality, 1, population=40_000)
    assert set(consultation.participants["channel"]) == {"other"}


@pytest.mark.parametrize(
    ("topic", "nearest"),
    [
        (Topic.REGULATION, Topic.DIGITAL_SERVICES),
        (Topic.LABOUR_LAW, Topic.EMPLOYMENT),
        (Topic("other: Endowments"), Topic.DIGITAL_SERVICES),
    ],
)
def test_a_topic_without_sentences_is_spoken_about_in_those_of_its_neighbour(
    make_plan, municipality, topic, nearest
):
    def texts(about):
        return (
            simulate(make_plan(topic=about), municipality, 1, population=40_000).statements["text"].tolist()
        )

    assert texts(topic) == texts(nearest)


def test_a_stand_in_is_an_entry_of_the_same_list():
    for entry, nearest in NEAREST:
        assert nearest is None or type(nearest) is type(entry)
        assert isinstance(entry, OpenEntry)


def test_two_tools_with_one_stand_in_count_once(make_plan):
    plan = make_plan(collection_tools=["comments", "other: Voice notes", "discussion_notes"])
    assert simulated_as(plan).collection_tools == (CollectionTool.COMMENTS,)


def test_a_record_without_such_entries_is_the_same_object(make_plan):
    plan = make_plan()
    assert simulated_as(plan) is plan


def test_every_kind_of_channel_has_numbers(municipality):
    assert set(municipality.channels) == set(ChannelKind)
