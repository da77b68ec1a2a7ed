"""Every field of a plan either has a tested direction or changes nothing, to the byte (docs/simulator.md)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from mashura.methodology import Plan
from mashura.simulation import simulate

from .pairs import PAIRS

DIRECTIONS = {
    "segments.segment_id": "a channel aimed at elders reaches more of them",
    "segments.languages": "a segment's languages can be aimed at",
    "segments.regions": "a segment's regions can be aimed at",
    "segments.age_bands": "a segment's age bands can be aimed at",
    "segments.genders": "a segment's genders can be aimed at",
    "segments.residencies": "a segment's residencies can be aimed at",
    "segments.disability": "people of determination can be aimed at",
    "segments.reading_level": "a long message loses plain readers first",
    "stakeholders.kind": "media carry the news, companies do not",
    "stakeholders.power": "powerful media carry the news",
    "stakeholders.interest": "interested media carry the news",
    "stakeholders.position": "an ally against the change carries no news",
    "experts.name": "named experts draw",
    "influencers.channel": "an influencer is heard on a channel",
    "influencers.followers": "an influencer with more followers is noticed by more",
    "influencers.segments": "an influencer of a segment reaches its members",
    "timeline.opens_on": "an opening on a working day is noticed by more",
    "timeline.duration_days": "more days bring more participants",
    "timeline.deadline_advertised": "an advertised deadline brings more participants",
    "timeline.reminder_days": "reminders bring visitors",
    "channels.channel": "television reaches older people than Instagram",
    "channels.purposes": "a channel that promotes is noticed",
    "channels.segments": "a channel aimed at elders reaches more of them",
    "channels.languages": "a language more brings its speakers",
    "channels.posts_per_week": "more posts are noticed by more",
    "channels.budget": "more budget on a channel is noticed by more",
    "channels.available_to_entity": "a channel that cannot be used brings nobody",
    "channels.accessible_to_segments": "a channel that its segments cannot use well is noticed by fewer",
    "channels.fit_to_initiative": "a channel that fits the initiative brings more visitors",
    "channels.fit_to_messages": "a channel that fits the messages brings more visitors",
    "channels.preferred_by_segments": "a channel that its segments prefer is noticed by more",
    "staff.role": "a communication officer is noticed",
    "staff.people": "more moderators shorten the wait",
    "staff.hours_per_week": "more hours of a moderator shorten the wait",
    "staff.secured": "staff that is not secured is not there",
    "budget.earmarked": "money that is not there is not spent",
    "budget.lines.amount": "other spending takes money from the channels",
    "slogan": "a slogan brings visitors",
    "messages.segment": "a message to more segments brings more",
    "messages.language": "a message in the language of most brings more",
    "messages.text": "a clear message brings more visitors than a long one",
    "messages.visual": "a visual helps a long message",
    "attractions.mechanism": "a prize makes people contribute",
    "attractions.segments": "assistance brings older people",
    "attractions.budget": "costly attractions take money from the channels",
    "collection_tools": "a poll is quickly done",
    "decision_mode": "a decision by the public draws",
    "options.option_id": "options can be voted on",
    "feedback.channels": "a promise that nobody is told of does not draw",
    "feedback.within_days": "an early promise draws more than a late one",
}

ELSEWHERE = {"topic": "test_voices.py: every topic has texts of its own", "title": "the consultation's title"}

NO_EFFECT: dict[str, Any] = {
    "entity": "Another municipality",
    "objective": "Learn what everybody thinks.",
    "segments.name": "Those who live longest",
    "segments.characteristics": "Prefer to talk.",
    "segments.digital_readiness": 4,
    "segments.inclusion_target": True,
    "segments.participants_wanted": 500,
    "stakeholders.name": "Another paper",
    "stakeholders.effect": "More readers",
    "experts.field": "Botany",
    "experts.contribution": "A lecture",
    "influencers.name": "Somebody else",
    "timeline.activities.name": "Write the report",
    "timeline.activities.stage": "evaluation",
    "timeline.activities.starts_on_day": 30,
    "timeline.activities.duration_days": 9,
    "staff.from_outside": True,
    "budget.currency": "BHD",
    "budget.lines.purpose": "A tent",
    "attractions.description": "A bicycle",
    "analysis_methods": ["counts"],
    "options.title": "Nothing but grass",
    "feedback.content": "All that was decided.",
}

FULL: dict[str, Any] = {
    "segments": [{"segment_id": "elders", "age_bands": ["65+"]}],
    "stakeholders": [{"name": "Paper", "kind": "media", "power": 3, "interest": 4}],
    "experts": [{"name": "Dr Salma"}],
    "influencers": [{"name": "Gardener", "channel": "instagram", "followers": 4000}],
    "timeline": {"duration_days": 20, "activities": [{"name": "Open"}]},
    "staff": [{"role": "moderator", "people": 1, "hours_per_week": 20}],
    "budget": {"earmarked": 30000, "lines": [{"purpose": "Hall", "amount": 2000}]},
    "attractions": [{"mechanism": "prize"}],
    "decision_mode": "public_vote",
    "options": [{"option_id": "grass"}],
    "feedback": {"channels": ["portal"], "within_days": 30},
}


def leaves(model: type[BaseModel], before: str = "") -> Iterator[str]:
    for name, field in model.model_fields.items():
        kinds = [field.annotation, *get_args(field.annotation)]
        inner = [kind for kind in kinds if isinstance(kind, type) and issubclass(kind, BaseModel)]
        if inner:
            yield from leaves(inner[0], f"{before}{name}.")
        else:
            yield f"{before}{name}"


def changed(place: str, value: Any) -> dict[str, Any]:
    """Return the full plan's answers with another value at a place, in every entry of a list."""
    name, _, rest = place.partition(".")
    return {name: _put(FULL.get(name), rest, value)}


def _put(there: Any, place: str, value: Any) -> Any:
    if not place:
        return value
    if isinstance(there, list):
        return [_put(one, place, value) for one in there]
    name, _, rest = place.partition(".")
    return there | {name: _put(there.get(name), rest, value)}


def test_every_answer_of_a_plan_has_a_tested_effect_or_none():
    assert sorted([*DIRECTIONS, *ELSEWHERE, *NO_EFFECT]) == sorted(leaves(Plan))
    assert set(DIRECTIONS.values()) <= set(PAIRS)


@pytest.fixture(scope="module")
def usual(make_plan, municipality):
    return simulate(make_plan(**FULL), municipality, 1, population=40_000)


@pytest.mark.parametrize("place", NO_EFFECT)
def test_an_answer_without_effect_changes_nothing(make_plan, municipality, usual, place):
    plan = make_plan(**(FULL | changed(place, NO_EFFECT[place])))
    assert plan != make_plan(**FULL)
    talk = simulate(plan, municipality, 1, population=40_000)
    for name, table in usual.tables().items():
        assert table.equals(talk.tables()[name]), name
