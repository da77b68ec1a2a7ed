"""The same run on a Dask cluster, and with the gradebook in a real PostgreSQL."""

import shutil
import subprocess
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import psutil
import pytest
from nbgrader.api import Gradebook

from mashura.errors import InputError
from mashura.grading import build_exercises
from mashura.grading.course.assignment_run import AssignmentRun
from mashura.grading.course.building import alembic_on_path
from mashura.grading.course.class_run import grade_class
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump
from mashura.grading.runs.evaluation import evaluate
from mashura.grading.runs.marks_database import gradebook_url
from mashura.grading.runs.processes import on_cluster

from ...store.conftest import cluster as postgresql_cluster

distributed = pytest.importorskip("distributed", reason="dask and distributed are not installed")
NAME = "m00-pre-test"
postgresql = postgresql_cluster


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A course of a shipped exercise, which other processes find too, with four hand-ins."""
    course = tmp_path_factory.mktemp("course")
    build_exercises(course, [NAME])
    exercise = course_exercise(course, NAME)
    known = exercise.known_answers
    for number in range(4):
        answers = {item: answers[number % len(answers)].text for item, answers in known.items()}
        folder = course / "submitted" / f"trainee-{number}" / NAME
        folder.mkdir(parents=True)
        notebook = answered_notebook(exercise, ("ar", "en")[number % 2], answers)
        (folder / f"{NAME}.ipynb").write_text(dump(notebook), encoding="utf-8")
    return course


@pytest.fixture
def course(built, tmp_path):
    return Path(shutil.copytree(built, tmp_path / "course"))


@pytest.fixture(scope="module")
def dask():
    """Two worker processes on this machine, each with a nurse that starts it again."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    ) as cluster:
        yield cluster


def marks(run):
    return {sheet.trainee: (sheet.score, sheet.problem) for sheet in run.trainees}


def test_a_cluster_gives_the_marks_that_one_machine_gives(built, course, dask, tmp_path):
    other = Path(shutil.copytree(built, tmp_path / "other"))
    here = grade_class(other, NAME, isolation="none")
    there = grade_class(course, NAME, isolation="none", cluster=dask.scheduler_address)
    assert marks(there) == marks(here)
    assert there.graded == 4
    assert there.isolation == "none"


def test_a_worker_without_the_courses_folder_grades_the_same_variant(course, dask):
    run = AssignmentRun(course, course_exercise(course, NAME))
    run.begin(None, again=False)
    elsewhere = replace(run.order("none"), course="/nowhere")
    results = on_cluster(partial(evaluate, elsewhere), run.left(), dask.scheduler_address)
    found = {result.trainee: sum(result.marks.values()) for _, result in results}
    run.close()
    here = grade_class(course, NAME, isolation="none")
    assert found == {sheet.trainee: sheet.score for sheet in here.trainees}


def test_a_lost_worker_costs_nothing(dask):
    results = on_cluster(time.sleep, [0.2] * 20, dask.scheduler_address)
    next(results)
    # The nurse starts another one.
    psutil.Process(next(iter(dask.workers.values())).pid).kill()
    assert [result for _, result in results] == [None] * 19


def test_a_class_is_graded_whole_although_a_worker_was_killed(course, dask):
    psutil.Process(next(iter(dask.workers.values())).pid).kill()
    run = grade_class(course, NAME, isolation="none", cluster=dask.scheduler_address)
    assert run.graded == 4
    assert not any(sheet.problem for sheet in run.trainees)


def test_an_address_where_no_scheduler_answers_is_one_sentence(course):
    with pytest.raises(InputError) as refused:
        grade_class(course, NAME, isolation="none", cluster="tcp://127.0.0.1:9")
    assert refused.value.key == "evaluation-no-scheduler"


@pytest.fixture
def in_postgresql(postgresql, tmp_path, built):
    """The same course with its gradebook in PostgreSQL."""
    course = tmp_path / "course"
    url = postgresql.new_database()
    build_exercises(course, [NAME], gradebook=url)
    for folder in ("submitted", "private"):
        shutil.copytree(built / folder, course / folder, dirs_exist_ok=True)
    return course, gradebook_url(url)


def test_a_gradebook_in_postgresql_holds_the_same_marks(in_postgresql, built, tmp_path):
    course, url = in_postgresql
    other = Path(shutil.copytree(built, tmp_path / "other"))
    assert marks(grade_class(course, NAME, isolation="none")) == marks(
        grade_class(other, NAME, isolation="none")
    )
    with Gradebook(url) as book:
        scores = {submission.student.id: submission.score for submission in book.assignment_submissions(NAME)}
    with Gradebook(f"sqlite:///{other / 'gradebook.db'}") as book:
        assert scores == {
            submission.student.id: submission.score for submission in book.assignment_submissions(NAME)
        }
    assert not (course / "gradebook.db").exists()
    assert grade_class(course, NAME, isolation="none").graded == 0


def test_nbgrader_migrates_and_exports_a_gradebook_in_postgresql(in_postgresql):
    course, _ = in_postgresql
    grade_class(course, NAME, isolation="none")
    with alembic_on_path():
        for arguments in (["db", "upgrade"], ["export", "--to", "marks.csv"]):
            done = subprocess.run(
                [sys.executable, "-m", "nbgrader", *arguments],
                cwd=course,
                capture_output=True,
                text=True,
                check=False,
                timeout=200,
            )
            assert done.returncode == 0, done.stderr[-2000:]
    assert "trainee-0" in (course / "marks.csv").read_text(encoding="utf-8-sig")


def test_a_database_that_does_not_answer_is_one_sentence(course, monkeypatch):
    config = course / "nbgrader_config.py"
    config.write_text(
        config.read_text() + '\nc.CourseDirectory.db_url = "postgresql://nobody@127.0.0.1:9/marks"\n'
    )
    with pytest.raises(InputError) as refused:
        grade_class(course, NAME, isolation="none")
    assert refused.value.key == "runs-no-gradebook"
