"""The lessons of all campaigns, searched and shown to the next plan (S75, S80)."""

from __future__ import annotations

import pytest

from mashura.evaluation.lesson_library import LibraryLesson, fitting, lessons_of, search
from mashura.methodology import Campaign, Plan
from mashura.methodology.records.lessons import Lesson
from mashura.methodology.vocabulary import ChannelKind, LessonSubject, Stage, Topic

BUSES = LibraryLesson(
    lesson=Lesson(subject="segment", text="تأخّر إعلان الشباب", segment="الشباب", channel="sms", stage="plan"),
    plan_id="a",
    campaign="الحافلات",
    topic=Topic.TRANSPORT,
)
PARKS = LibraryLesson(
    lesson=Lesson(subject="moderation", text="Statements waited too long", advice="Two moderators"),
    plan_id="b",
    campaign="Parks",
    topic=Topic.PARKS,
)
KEPT = [BUSES, PARKS]


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ({"words": "اعلان شباب"}, [BUSES]),
        ({"words": "moderators PARKS"}, [PARKS]),
        ({"words": "nothing"}, []),
        ({"topic": Topic.TRANSPORT}, [BUSES]),
        ({"subject": LessonSubject.MODERATION}, [PARKS]),
        ({"channel": ChannelKind.SMS}, [BUSES]),
        ({"stage": Stage.PLAN}, KEPT),
        ({}, KEPT),
    ],
)
def test_lessons_are_found_by_words_topic_subject_channel_and_stage(asked, expected):
    assert list(search(KEPT, **asked)) == expected


def test_plain_sentences_of_older_files_are_lessons_too(finished):
    kept = lessons_of(finished.campaign, "a", simulated=True)
    assert {lesson.lesson.text for lesson in kept} == {*finished.campaign.evaluation.lessons}
    assert all(lesson.simulated and lesson.campaign for lesson in kept)


def test_the_next_plan_is_shown_lessons_of_its_topic_first():
    plan = Plan(topic="transport", channels=[{"channel": "sms"}])
    shown = fitting([PARKS, BUSES], Campaign(plan=plan), "c")
    assert [fit.kept for fit in shown] == [BUSES, PARKS]


def test_a_plan_is_not_shown_its_own_lessons():
    assert fitting([BUSES], Campaign(plan=Plan(topic="transport")), "a") == ()


def test_what_a_person_has_decided_about_is_not_shown_again():
    use = {"lesson": BUSES.lesson.key, "following": "set_aside", "note": "We have no SMS"}
    campaign = Campaign(plan=Plan(topic="transport"), lessons_used=[use])
    assert fitting([BUSES], campaign, "c") == ()


def test_a_lesson_that_two_campaigns_share_is_shown_once():
    shown = fitting(
        [PARKS, LibraryLesson(lesson=PARKS.lesson, plan_id="d", campaign="Gardens")], Campaign(), "c"
    )
    assert len(shown) == 1


def test_the_advice_says_which_part_of_the_plan_follows_it():
    (fit,) = fitting([PARKS], Campaign(plan=Plan()), "c")
    assert (fit.field, fit.advice.heeded) == ("staff", False)
