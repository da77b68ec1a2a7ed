"""Deadlines, extensions and what lateness costs are the same in every command and in the gradebook."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI

from mashura.cli import main
from mashura.errors import InputError
from mashura.grading import build_exercises, load_exercise
from mashura.grading.course.building import alembic_on_path, course_config
from mashura.grading.course.class_run import grade_class
from mashura.grading.course.deadlines import extend, late_hand_ins, set_deadline
from mashura.grading.course.intake import collect
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump
from mashura.grading.marking.late_policy import LatePolicy, read_late_policy
from mashura.i18n import LANGUAGES
from mashura.record_file import without_isolates

NAME, ITEM = "m01-is-it-participation", "m01-reply"
DAY = 86_400.0


@given(
    score=st.floats(0, 100),
    late=st.floats(0, 60 * DAY),
    later=st.floats(0, 60 * DAY),
    grace=st.floats(0, 5),
    per_day=st.floats(0, 100),
    most=st.floats(0, 100),
)
def test_lateness_never_pays_and_never_costs_more_than_it_may(score, late, later, grace, per_day, most):
    policy = LatePolicy(grace_days=grace, lost_per_day=per_day, most_lost=most)
    lost = policy.penalty(NAME, "reem", score, late)
    assert 0 <= lost <= score * most / 100 + 0.005
    assert lost <= policy.penalty(NAME, "reem", score, late + later)
    if late <= grace * DAY:
        assert lost == 0


@given(st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)))
def test_a_time_is_that_of_the_courses_time_zone(at):
    written = f"{at:%Y-%m-%d %H:%M}"
    ahead = LatePolicy(timezone="UTC").moment(written) - LatePolicy(timezone="Asia/Dubai").moment(written)
    assert ahead == timedelta(hours=4)


def notebook(text):
    return dump(answered_notebook(load_exercise(NAME), "en", {ITEM: text}))


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A course in which the reply of two late trainees has been marked by a person: 4 points each."""
    folder = tmp_path_factory.mktemp("late")
    course, drop = folder / "course", folder / "drop"
    build_exercises(course, [NAME])
    set_deadline(course, NAME, "2026-03-01", timezone="Asia/Dubai", lost_per_day=10, most_lost=50)
    for name, day in (("in time", 1), ("two days", 3), ("extended", 3)):
        (drop / name).mkdir(parents=True)
        (drop / name / f"{NAME}.ipynb").write_text(notebook(name), encoding="utf-8")
        collect(drop, course, NAME, datetime(2026, 3, day, 12, tzinfo=UTC))
    run(course)
    with book_of(course) as book:
        for trainee in ("two_days", "extended"):
            grade = book.find_grade(ITEM, NAME, NAME, trainee)
            grade.manual_score, grade.needs_manual_grade = 4.0, False
        book.db.commit()
    return course


def run(course, *trainees):
    return {
        sheet.trainee: sheet
        for sheet in grade_class(course, NAME, trainees or None, isolation="none", workers=1).trainees
    }


def book_of(course):
    return Gradebook(f"sqlite:///{course / 'gradebook.db'}")


def penalty(course, trainee):
    with book_of(course) as book:
        return book.find_submission(NAME, trainee).late_submission_penalty


def test_a_date_alone_means_the_end_of_the_day_in_the_courses_time_zone(course):
    with book_of(course) as book:
        assert book.find_assignment(NAME).duedate == datetime(2026, 3, 1, 19, 59, 59)


def test_what_lateness_costs_counts_the_marks_of_a_person(course):
    # Two days have begun: 20% of 4 points.
    graded = run(course)
    assert (graded["two_days"].score, graded["two_days"].late_penalty) == (3.2, 0.8)
    assert penalty(course, "two_days") == 0.8
    assert (graded["in_time"].late_penalty, graded["in_time"].seconds_late) == (0.0, 0.0)


def test_nbgraders_own_autograde_takes_the_same(course):
    with alembic_on_path():
        config = course_config(course)
        config.TrustedExecute.isolation = "none"
        result = NbGraderAPI(config=config).autograde(NAME, "two_days")
    assert result["success"], result
    assert penalty(course, "two_days") == 0.8


def test_an_extension_counts_at_once_and_without_grading_again(course):
    before = penalty(course, "extended")
    extend(course, NAME, ["extended"], until="2026-03-02", reason="ill")
    assert (before, penalty(course, "extended")) == (0.8, 0.4)
    assert run(course)["extended"].late_penalty == 0.4
    extend(course, NAME, ["extended"], until=None, reason="ill for long")
    assert penalty(course, "extended") == 0.0
    (late,) = [late for late in late_hand_ins(course, NAME) if late.trainee == "extended"]
    assert (late.waived, late.reason) == (True, "ill for long")


def test_an_extension_that_is_given_before_the_hand_in_counts_when_it_comes(course):
    (course / "submitted" / "soon").mkdir()
    extend(course, NAME, ["soon"], until="2026-03-09", reason="travels")
    drop = course.parent / "second"
    (drop / "soon").mkdir(parents=True)
    (drop / "soon" / f"{NAME}.ipynb").write_text(notebook("soon"), encoding="utf-8")
    collect(drop, course, NAME, datetime(2026, 3, 8, 12, tzinfo=UTC))
    assert run(course, "soon")["soon"].seconds_late == 0.0


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_late_by_how_much_is_said(course, capsys, language):
    where = ["--course", str(course), "--assignment", NAME, "--lang", language]
    assert main(["exercises", "late", *where]) == 0
    lines = without_isolates(capsys.readouterr().out).splitlines()
    line = next(line for line in lines if "two days" in line)
    assert {"en": "2 days late, 0.80 points lost", "ar": "تأخر يومين، وخسر من الدرجات 0.80"}[language] in line
    assert main(["exercises", "late", *where, "--json"]) == 0
    assert {late["trainee"] for late in json.loads(capsys.readouterr().out)} >= {"two_days"}


def test_an_extension_is_given_by_name_on_the_command_line(course, capsys):
    where = ["--course", str(course), "--assignment", NAME, "--lang", "en", "--student", "in time"]
    said = main(["exercises", "extend", *where, "--until", "2026-03-05", "--reason", "asked in time"])
    assert said == 0
    assert "in time may hand in" in capsys.readouterr().out
    assert read_late_policy(course).extension(NAME, "in_time").until == "2026-03-05 23:59"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--student", "nobody", "--until", "2026-03-05"], "nobody"),
        (["--student", "in time", "--until", "next week"], "next week"),
        (["--student", "in time"], "--waive"),
    ],
)
def test_wrong_input_is_one_sentence_and_exit_code_2(course, capsys, arguments, said):
    where = ["--course", str(course), "--assignment", NAME, "--lang", "en", "--reason", "x"]
    assert main(["exercises", "extend", *where, *arguments]) == 2
    error = capsys.readouterr().err.strip()
    assert said in error
    assert "\n" not in error


def test_a_wrong_file_names_its_line(course, tmp_path):
    (tmp_path / "late.yaml").write_text("timezone: Asia/Dubai\nlost_per_day: much\n")
    with pytest.raises(InputError, match=r"late\.yaml.*2"):
        read_late_policy(tmp_path)
