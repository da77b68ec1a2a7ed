"""Who has not started, who is stuck and where."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta

import pytest

from mashura.grading.class_report.progress import trainees_progress
from mashura.grading.marking.late_policy import LatePolicy
from mashura.i18n import use_language

PRE, FIRST = "m00-pre-test", "m01-is-it-participation"
NOW = datetime(2026, 4, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def english():
    with use_language("en"):
        yield


def marks(make, exercise, points, most=2.0, **changes):
    items = exercise.items
    return make.hand_in(
        exercise.name,
        changes.pop("trainee", "salma"),
        *(make.result(item, points, most, **changes) for item in items),
    )


def state(records, trainee="salma"):
    return next(each for each in trainees_progress(records, NOW) if each.trainee == trainee)


def test_whoever_handed_in_nothing_has_not_started(make):
    progress = state(make.records((make.exercise(PRE),), more=("salma",)))
    assert (progress.state, progress.obstacle, progress.results) == ("not-started", None, {})


def test_few_points_in_the_latest_exercise_are_an_obstacle_at_the_first_item_without_points(make):
    exercise = make.exercise(FIRST)
    items = exercise.items
    results = [make.result(items[0], 1.0), make.result(items[1], 0.0), make.result(items[2], 0.0)]
    obstacle = state(make.records((exercise,), make.hand_in(FIRST, "salma", *results))).obstacle
    assert (obstacle.item, obstacle.reason) == (items[1], "failed")
    assert obstacle.item_title == exercise.titles["en"][items[1]]
    assert obstacle.since == datetime(2026, 3, 1, 9, tzinfo=UTC)


def test_an_item_left_open_is_said_to_be_open(make):
    exercise = make.exercise(FIRST)
    items = exercise.items
    results = [
        make.result(items[0], 0.5),
        make.result(items[1], 0.0, answered=False),
        make.result(items[2], 0.0),
    ]
    obstacle = state(make.records((exercise,), make.hand_in(FIRST, "salma", *results))).obstacle
    assert (obstacle.item, obstacle.reason) == (items[1], "unanswered")


def test_nobody_is_stuck_in_the_pre_test(make):
    exercise = make.exercise(PRE)
    assert state(make.records((exercise,), marks(make, exercise, 0.0))).obstacle is None


def test_half_of_the_points_is_enough(make):
    exercise = make.exercise(FIRST)
    assert state(make.records((exercise,), marks(make, exercise, 1.0))).state == "done"


def test_an_overdue_next_exercise_is_an_obstacle_since_its_date(make):
    due = NOW - timedelta(days=3)
    exercises = (make.exercise(PRE), make.exercise(FIRST, due=due))
    obstacle = state(make.records(exercises, marks(make, exercises[0], 2.0))).obstacle
    assert (obstacle.exercise, obstacle.reason, obstacle.since) == (FIRST, "not-handed-in", due)


def test_an_exercise_that_is_not_due_yet_is_none(make):
    exercises = (make.exercise(PRE), make.exercise(FIRST, due=NOW + timedelta(days=3)))
    hand_ins = [marks(make, exercises[0], 2.0, trainee=name) for name in ("salma", "omar", "layla")]
    assert state(make.records(exercises, *hand_ins)).state == "on-track"


@pytest.mark.parametrize("until", ["2026-04-09", None])
def test_an_extension_or_exemption_keeps_a_trainee_from_being_overdue(make, until):
    exercises = (make.exercise(PRE), make.exercise(FIRST, due=NOW - timedelta(days=3)))
    extension = {
        "assignment": FIRST,
        "trainee": "salma",
        "until": until,
        "waived": until is None,
        "reason": "ill",
    }
    late = LatePolicy(extensions=[extension])
    hand_ins = [marks(make, exercises[0], 2.0, trainee=name) for name in ("salma", "omar", "layla")]
    records = make.records(exercises, *hand_ins, late=late)
    assert (state(records).obstacle, state(records, "omar").state) == (None, "stuck")


def test_whoever_the_class_has_left_behind_is_stuck(make):
    exercises = (make.exercise(PRE), make.exercise(FIRST))
    hand_ins = [marks(make, exercises[0], 2.0, trainee=name) for name in ("salma", "omar", "layla")]
    ahead = [marks(make, exercises[1], 2.0, trainee=name) for name in ("omar", "layla")]
    assert state(make.records(exercises, *hand_ins, *ahead)).obstacle.exercise == FIRST
    assert state(make.records(exercises, *hand_ins, *ahead[:1])).obstacle is None


def test_what_was_handed_in_and_not_graded_waits(make):
    exercise = make.exercise(FIRST)
    progress = state(make.records((exercise,), make.hand_in(FIRST, "salma")))
    assert (progress.state, progress.results[FIRST].share) == ("waiting", None)


def test_items_that_wait_for_a_person_are_counted_and_cost_nothing(make):
    exercise = make.exercise(FIRST)
    results = [make.result(exercise.items[0], 2.0), make.result("m01-reply", None, 4.0)]
    result = state(make.records((exercise,), make.hand_in(FIRST, "salma", *results))).results[FIRST]
    assert (result.waiting, result.share, result.most) == (1, 1.0, 2.0)


@pytest.mark.parametrize("reason", ["unread", "other-copy"])
def test_a_file_that_says_nothing_of_the_trainee_is_no_attempt_of_hers(make, reason):
    exercise = make.exercise(FIRST)
    damaged = dataclasses.replace(marks(make, exercise, 0.0), unusable=reason)
    good = marks(make, exercise, 2.0, trainee="omar")
    records = make.records((exercise,), damaged, good)
    progress = state(records)
    assert (progress.obstacle.reason, progress.obstacle.item) == (reason, "")
    assert progress.results[FIRST].share is None
    assert [hand_in.trainee for hand_in in records.graded(FIRST)] == ["omar"]
