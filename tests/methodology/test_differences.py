from __future__ import annotations

import re

import pytest

from mashura.i18n import LANGUAGES, use_language
from mashura.methodology import Campaign, Plan
from mashura.methodology.differences import differences
from mashura.paths import content
from mashura.record_file import read_record

PLAN = Plan(
    title="Buses",
    segments=[{"segment_id": "youth", "languages": ["ar"]}, {"segment_id": "older"}],
    channels=[{"channel": "portal", "purposes": ["collect"]}],
    messages=[{"segment": "youth", "language": "ar", "text": "one"}],
)


def changed(**changes: object) -> list[tuple[str, str]]:
    after = Plan.model_validate(PLAN.model_dump() | changes)
    return [
        (difference.kind, ".".join(difference.path))
        for difference in differences(Campaign(plan=PLAN), Campaign(plan=after))
    ]


def test_equal_campaigns_do_not_differ() -> None:
    assert changed() == []


def test_moving_an_entry_is_not_a_difference() -> None:
    assert changed(segments=list(reversed(PLAN.model_dump()["segments"]))) == []


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"title": ""}, [("removed", "plan.title")]),
        ({"entity": "Roads"}, [("added", "plan.entity")]),
        ({"timeline": {"duration_days": 30}}, [("added", "plan.timeline.duration_days")]),
        ({"segments": []}, [("removed", "plan.segments.youth"), ("removed", "plan.segments.older")]),
        (
            {"segments": [{"segment_id": "youth", "languages": ["ar", "en"]}, {"segment_id": "women"}]},
            [
                ("changed", "plan.segments.youth.languages"),
                ("removed", "plan.segments.older"),
                ("added", "plan.segments.women"),
            ],
        ),
        (
            {"messages": [{"segment": "youth", "language": "ar", "text": "two"}]},
            [("changed", "plan.messages.youth ar.text")],
        ),
    ],
)
def test_each_change_is_found_at_its_place(changes: dict, expected: list) -> None:
    assert changed(**changes) == expected


def test_entries_without_a_name_are_numbered() -> None:
    before = Campaign(plan=Plan(budget={"lines": [{"amount": 1}, {"amount": 2}]}))
    after = Campaign(plan=Plan(budget={"lines": [{"amount": 1}, {"amount": 3}]}))
    (difference,) = differences(before, after)
    assert (difference.before, difference.after) == (2, 3)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_difference_from_the_example_has_a_text(language) -> None:
    campaign = read_record(content("datasets", "plans", f"bus_network.{language}.yaml"), Campaign)
    blank = Campaign(brief={}, readiness={}, plan={})
    with use_language(language):
        lines = [difference.text() for difference in differences(blank, campaign)]
        assert len(lines) > 40
        assert all(" › " in line for line in lines)
        assert [difference.text() for difference in differences(campaign, blank)]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["Young people", "Arabic", "Urdu", "60,000", "Moderator"]),
        ("ar", ["Young people", "العربية", "الأردية", "60,000", "مشرف"]),
    ],
)
def test_differences_speak_of_names_and_never_of_short_names(language, said) -> None:
    named = {"segment_id": "segment_1", "name": "Young people", "languages": ["ar", "ur"]}
    after = Plan(
        segments=[named, {"segment_id": "segment_2"}],
        channels=[{"channel": "portal", "segments": ["segment_1", "segment_2"]}],
        messages=[{"segment": "segment_1", "language": "ur", "text": "one"}],
        budget={"earmarked": 60000.0},
        staff=[{"role": "moderator", "people": 2}],
        options=[{"option_id": "option_1", "title": "The first way"}],
    )
    both = [*differences(Plan(), after), *differences(after, Plan())]
    text = "\n".join(difference.text(language) for difference in both)
    assert all(word in text for word in said)
    assert not re.search(r"segment_\d|option_\d|60000|\\bur\\b", text)
