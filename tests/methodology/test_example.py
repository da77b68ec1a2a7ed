"""The shipped example plan is the same in both languages."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

import pytest

from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, Stage, objections
from mashura.paths import content
from mashura.record_file import read_record


def without_words(value: object) -> object:
    """Keep numbers, dates, closed lists, ids and codes; drop what a person wrote."""
    if isinstance(value, dict):
        return {key: without_words(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [without_words(inner) for inner in value]
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, str):
        return "words" if value else ""
    return value


def test_both_languages_describe_the_same_plan():
    plans = {
        language: read_record(content("datasets", "plans", f"bus_network.{language}.yaml"), Campaign)
        for language in LANGUAGES
    }
    assert without_words(plans["ar"].model_dump()) == without_words(plans["en"].model_dump())
    for arabic, english in zip(plans["ar"].plan.segments, plans["en"].plan.segments, strict=True):
        assert arabic.segment_id == english.segment_id
        assert arabic.languages == english.languages
        assert arabic.regions == english.regions
    assert plans["ar"].plan.messages == plans["en"].plan.messages


def test_the_arabic_plan_is_written_in_arabic():
    plan = read_record(content("datasets", "plans", "bus_network.ar.yaml"), Campaign).plan
    for text in (plan.title, plan.objective, plan.slogan, *(segment.name for segment in plan.segments)):
        assert any("\u0600" <= letter <= "\u06ff" for letter in text)


# Months as the objective writes them, with their numbers.
MONTHS = {"ar": {"نوفمبر": 11, "ديسمبر": 12}, "en": {"November": 11, "December": 12}}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_keeps_the_rules_that_the_lessons_teach(language):
    campaign = read_record(content("datasets", "plans", f"bus_network.{language}.yaml"), Campaign)
    assert objections(campaign) == ()
    assert campaign.readiness.green_light.on < campaign.plan.timeline.opens_on


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_objective_is_due_when_the_decision_is_taken_and_the_answer_within_the_promise(language):
    plan = read_record(content("datasets", "plans", f"bus_network.{language}.yaml"), Campaign).plan
    opens_on = plan.timeline.opens_on
    last_day = {
        activity.stage: opens_on + timedelta(days=activity.starts_on_day + activity.duration_days - 1)
        for activity in plan.timeline.activities
    }
    (month,) = [number for name, number in MONTHS[language].items() if name in plan.objective]
    due = date(opens_on.year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
    closed = opens_on + timedelta(days=plan.timeline.duration_days - 1)
    assert closed < last_day[Stage.DECISION] <= due
    assert last_day[Stage.ANNOUNCEMENT] <= closed + timedelta(days=plan.feedback.within_days)
