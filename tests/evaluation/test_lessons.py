"""Lessons come from what went wrong, are kept, and are asked again of the next plan."""

from __future__ import annotations

import pytest

from mashura.evaluation.lessons import advice_for, lessons_learnt
from mashura.evaluation.scorecard import scorecard
from mashura.i18n import use_language
from mashura.methodology import Campaign, Consultation, Plan
from mashura.methodology.records.lessons import Lesson, Lessons
from mashura.methodology.vocabulary import CollectionTool, LessonSubject
from mashura.record_file import read_record, write_record
from mashura.simulation import load_world


@pytest.fixture(scope="module")
def learnt(finished):
    table = load_world("municipality").population_table()
    plan = finished.campaign.plan
    wanted = tuple(segment.model_copy(update={"participants_wanted": 3000}) for segment in plan.segments)
    campaign = finished.campaign.model_copy(update={"plan": plan.model_copy(update={"segments": wanted})})
    scores = scorecard(
        campaign, finished.consultation, population=finished.population, population_table=table
    )
    with use_language("en"):
        return lessons_learnt(campaign, finished.consultation, scores, table)


SURVEY = (CollectionTool.SURVEY,)


def lesson(subject, **values):
    return Lessons(lessons=(Lesson(subject=subject, text="What happened.", **values),))


def test_segments_that_stayed_short_and_groups_that_stayed_away_give_lessons(finished, learnt):
    segments = {lesson.group: lesson for lesson in learnt.lessons if lesson.subject is LessonSubject.SEGMENT}
    assert segments
    assert all(value.observed < value.expected for value in segments.values())
    groups = [lesson for lesson in learnt.lessons if lesson.subject is LessonSubject.GROUP]
    assert groups
    assert all(group.observed < 0.8 for group in groups)


def test_a_campaign_that_met_everything_teaches_nothing():
    assert lessons_learnt(Campaign(), Consultation(title="Buses", origin="csv"), ()).lessons == ()


def test_lessons_survive_a_file_and_a_person_may_edit_them(learnt, tmp_path):
    write_record(tmp_path / "lessons.yaml", learnt)
    assert read_record(tmp_path / "lessons.yaml", Lessons) == learnt


def test_without_a_decision_the_lesson_is_to_plan_one(finished):
    silent = finished.campaign.model_copy(update={"decision": None, "announcement": None})
    scores = scorecard(silent, finished.consultation)
    subjects = {lesson.subject for lesson in lessons_learnt(silent, finished.consultation, scores).lessons}
    assert LessonSubject.DECISION in subjects


@pytest.mark.parametrize(
    ("lessons", "better"),
    [
        (lesson("moderation"), lambda p: p),
        (lesson("participation"), lambda p: p),
        (lesson("announcement"), lambda p: p),
        (lesson("decision"), lambda p: p),
        (lesson("parties"), lambda p: p),
        (
            lesson("concentration"),
            lambda p: p.model_copy(update={"collection_tools": (CollectionTool.SURVEY,)}),
        ),
        (lesson("segment", group="elders"), lambda p: p),
        (lesson("group", about="age_band", group="65+"), lambda p: p),
        (lesson("cost", expected=1e6), lambda p: p),
    ],
    ids=lambda value: value.lessons[0].subject.value if isinstance(value, Lessons) else "",
)
def test_an_empty_plan_leaves_every_lesson_open_and_a_good_one_heeds_it(lessons, better, example):
    plan = Plan.model_validate(better(example.plan).model_dump())
    (empty,) = advice_for(lessons, Plan())
    (found,) = advice_for(lessons, plan)
    assert empty.heeded is False
    if lessons.lessons[0].subject is LessonSubject.MODERATION:
        moderators = sum(entry.people for entry in plan.staff if entry.role.value == "moderator")
        assert found.heeded is (moderators >= 2)
    else:
        assert found.heeded is True
    assert found.field in Plan.model_fields


def test_a_lesson_of_ones_own_is_passed_on_without_a_verdict():
    (found,) = advice_for(lesson("other"), Plan())
    assert found.heeded is None
    with use_language("ar"):
        assert "What happened." in found.text()


def test_open_lessons_come_first(example):
    both = Lessons(lessons=(*lesson("announcement").lessons, *lesson("segment", group="nobody").lessons))
    assert [entry.heeded for entry in advice_for(both, example.plan)] == [False, True]
