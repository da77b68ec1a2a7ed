"""What a person marked stays as she marked it, and the command's sums are those of the gradebook."""

import pytest
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI

from mashura.grading import build_exercises, load_exercise
from mashura.grading.course.building import alembic_on_path, course_config
from mashura.grading.course.class_run import grade_class
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump

NAME = "m01-is-it-participation"
NAMES = ("=1+1", "o'brien", " ali ahmed ", "فاطمة")


def hand_in(course, trainee, answers):
    folder = course / "submitted" / trainee / NAME
    folder.mkdir(parents=True, exist_ok=True)
    notebook = answered_notebook(load_exercise(NAME), "en", answers)
    (folder / f"{NAME}.ipynb").write_text(dump(notebook), encoding="utf-8")


def run(course, *trainees):
    marks = grade_class(course, NAME, trainees or None, isolation="none", workers=1).trainees
    return {sheet.trainee: sheet for sheet in marks}


def book_of(course):
    return Gradebook(f"sqlite:///{course / 'gradebook.db'}")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("course")
    build_exercises(folder, [NAME])
    for trainee in NAMES:
        hand_in(folder, trainee, {"m01-reply": f"We answer {trainee}."})
    return folder


@pytest.fixture(scope="module")
def graded(course):
    return run(course)


@pytest.mark.parametrize("trainee", NAMES)
def test_a_name_that_nbgrader_takes_is_taken(graded, trainee):
    assert graded[trainee].problem is None
    assert graded[trainee].name == trainee


@pytest.fixture(scope="module")
def marked(course, graded):
    """A person has marked the reply of o'brien, with half a point of extra credit."""
    with book_of(course) as book:
        grade = book.find_grade("m01-reply", NAME, NAME, "o'brien")
        assert grade.needs_manual_grade
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = 3.0, 0.5, False
        book.db.commit()
    return run(course, "o'brien")["o'brien"]


def test_extra_credit_counts_as_in_the_gradebook(course, marked):
    with book_of(course) as book:
        assert marked.score == book.find_submission(NAME, "o'brien").score
    assert {mark.item: mark.score for mark in marked.items}["m01-reply"] == 3.5


def test_what_a_person_marked_does_not_wait_for_her_again(course, marked):
    with book_of(course) as book:
        grade = book.find_grade("m01-reply", NAME, NAME, "o'brien")
        assert (grade.manual_score, grade.needs_manual_grade) == (3.0, False)


def test_a_changed_answer_is_looked_at_again_and_keeps_its_mark_until_then(course, marked):
    hand_in(course, "o'brien", {"m01-reply": "Something else."})
    for _ in range(2):
        run(course, "o'brien")
        with book_of(course) as book:
            grade = book.find_grade("m01-reply", NAME, NAME, "o'brien")
            assert (grade.manual_score, grade.needs_manual_grade) == (3.0, True)


def test_a_folder_that_nbgrader_takes_for_a_pattern_is_named_and_stops_nobody(course):
    hand_in(course, "a[b]*", {})
    graded = run(course, "a[b]*", "فاطمة")
    assert "a[b]*" in graded["a[b]*"].problem
    assert graded["فاطمة"].problem is None


def test_nbgraders_own_autograde_keeps_the_points_of_a_question_outside_the_maximum(tmp_path):
    build_exercises(tmp_path, [NAME])
    exercise = course_exercise(tmp_path, NAME)
    (extra,) = [item for item in exercise.items if item.analysts]
    folder = tmp_path / "submitted" / "amal" / NAME
    folder.mkdir(parents=True)
    right = {extra.id: exercise.known_answers[extra.id][0].text}
    (folder / f"{NAME}.ipynb").write_text(dump(answered_notebook(exercise, "en", right)), encoding="utf-8")
    with alembic_on_path():
        config = course_config(tmp_path)
        config.TrustedExecute.isolation = "none"
        assert NbGraderAPI(config=config).autograde(NAME, "amal", force=True)["success"]
    with book_of(tmp_path) as book:
        submission = book.find_submission(NAME, "amal")
        assert (submission.score, submission.max_score) == (extra.points, exercise.points)
