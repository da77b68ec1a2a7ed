"""Marks that a person gave reach the log when they are published, exported or looked at: once, in full."""

from datetime import UTC, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nbgrader.api import Gradebook

from mashura.cli import main
from mashura.grading.course.class_run import grade_class
from mashura.grading.course.marks_by_hand import log_all_marks_by_hand, log_marks_by_hand
from mashura.grading.course.marks_table import read_marks
from mashura.grading.course.publishing import publish_feedback
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.marking.clicked_lines import ClickedLines, keep_clicked_lines
from mashura.grading.runs.mark_log import MarkLog
from mashura.grading.runs.open_run import RunFolder

NAME, ITEM = "m99-sample", "m99-say"


def mark(course, points, extra=None, trainee="amal"):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        grade = book.find_grade(ITEM, NAME, NAME, trainee)
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = points, extra, False
        book.db.commit()


def click(course, points, marker="Layla"):
    reading = ClickedLines(
        at=datetime.now(UTC), marker=marker, trainee="amal", item=ITEM, points=(points,), counts=True
    )
    keep_clicked_lines(course, course_exercise(course, NAME), reading)


def by_hand(course):
    return [entry for entry in MarkLog(course).entries("amal") if entry["by"] == "person"]


@pytest.fixture
def graded(course):
    grade_class(course, NAME, ["amal", "basma"], isolation="none", workers=1)
    return course


@pytest.mark.parametrize(
    "occasion",
    [
        lambda course: publish_feedback(course, NAME),
        lambda course: read_marks(course),
        log_all_marks_by_hand,
        lambda course: main(["exercises", "log", str(course), "--student", "amal"]),
        lambda course: grade_class(course, NAME, isolation="none", workers=1),
    ],
)
def test_each_occasion_takes_a_mark_into_the_log_once(graded, occasion):
    mark(graded, 1.5, extra=0.5)
    occasion(graded)
    occasion(graded)
    (entry,) = by_hand(graded)
    assert (entry["marks"], entry["extra"], entry["before"]) == ({ITEM: 1.5}, {ITEM: 0.5}, {ITEM: None})
    assert entry["user"]
    assert MarkLog(graded).damage() is None


@given(steps=st.lists(st.one_of(st.none(), st.sampled_from([0.0, 0.5, 1.0, 2.0])), max_size=8))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_marked_between_two_looks_is_in_the_log_once_with_what_it_replaced(graded, steps):
    """None is a look; numbers are marks."""
    log_marks_by_hand(graded, NAME)
    start = len(by_hand(graded))
    before = by_hand(graded)[-1]["marks"][ITEM] if start else None
    expected, given_mark = [], before
    for step in [*steps, None]:
        if step is not None:
            given_mark = step
            mark(graded, step)
            continue
        log_marks_by_hand(graded, NAME)
        if given_mark != before:
            expected.append((before, given_mark))
        before = given_mark
    new = by_hand(graded)[start:]
    assert [(entry["before"][ITEM], entry["marks"][ITEM]) for entry in new] == expected
    assert MarkLog(graded).damage() is None


def test_whose_clicks_gave_a_mark_is_named(graded, capsys):
    click(graded, 1.0)
    mark(graded, 1.0)
    log_marks_by_hand(graded, NAME)
    (entry,) = by_hand(graded)
    assert entry["marker"] == "Layla"
    main(["exercises", "log", str(graded), "--student", "amal", "--lang", "en"])
    assert "Layla in the formgrader" in capsys.readouterr().out


def test_a_mark_that_was_typed_over_the_clicks_is_not_theirs(graded):
    click(graded, 1.0)
    mark(graded, 2.0)
    log_marks_by_hand(graded, NAME)
    assert "marker" not in by_hand(graded)[0]


def test_while_a_class_run_writes_its_own_comparison_counts(graded):
    mark(graded, 1.0)
    with RunFolder(graded, NAME).lock():
        log_marks_by_hand(graded, NAME)
    assert by_hand(graded) == []


def test_the_log_says_what_a_mark_replaced(graded, capsys):
    mark(graded, 1.0)
    log_marks_by_hand(graded, NAME)
    mark(graded, 2.0)
    main(["exercises", "log", str(graded), "--student", "amal", "--lang", "en"])
    said = capsys.readouterr().out
    assert "(before: –)" in said
    assert "(before: 1)" in said
