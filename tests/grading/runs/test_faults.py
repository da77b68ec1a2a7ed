"""Whatever is killed at whatever moment: equal marks, nothing graded twice, nothing left behind."""

import re
import shutil
import signal
import sqlite3
import tempfile
from collections import Counter

import psutil
import pytest

from mashura.grading.box import workers
from mashura.grading.box.isolation import Limits
from mashura.grading.course.class_run import grade_class
from mashura.grading.runs.mark_log import MarkLog
from mashura.i18n import use_language

from .conftest import ANSWERS, NAME, RIGHT, hand_in
from .faults import left_in_temporary_folder, random_moments, run_with_fault
from .test_class_run import MARKS, graded_copies, marks, rows, set_manual

CLASS = [*ANSWERS, "dalal"]


def run(course):
    return grade_class(course, NAME, isolation="none", workers=2)


@pytest.fixture(autouse=True)
def own_temporary_folder(tmp_path, monkeypatch):
    folder = tmp_path / "tmp"
    folder.mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setattr(tempfile, "tempdir", None)


@pytest.fixture
def marked_course(course):
    """A course in which one hand-in is graded and has a person's mark, and four others are due."""
    grade_class(course, NAME, ["basma"], isolation="none")
    set_manual(course, "basma", "m99-pick", 1.0)
    hand_in(course, "dalal", RIGHT)
    # Started here, so that the runs below share it; what happens to one of their own is tested apart.
    workers.warm_parent("none", Limits())
    return course


def undisturbed(course):
    expected = marks(run(course))
    assert expected == {**MARKS, "basma": 7.0, "dalal": 10.0}
    return expected, rows(course), graded_copies(course)


def check(marked_course, faults):
    """Run with each fault on a fresh copy, run again, and compare with a run that nothing disturbed."""
    place = marked_course.parent
    calm = shutil.copytree(marked_course, place / "calm")
    total = run_with_fault(lambda: undisturbed(calm)).moments
    assert total > 50
    expected = (rows(calm), graded_copies(calm))
    for number, (fault, at) in enumerate(random_moments(faults, total, seed=14)):
        copy = shutil.copytree(marked_course, place / f"{number}")
        where = f"{fault} at moment {at} of {total}"
        outcome = run_with_fault(lambda copy=copy: run(copy), fault=fault, at=at)
        if fault in ("parent", "machine"):
            assert outcome.code in (0, -signal.SIGKILL), (where, outcome)
        elif fault == "worker":
            assert outcome.code == 0, (where, outcome)
        else:
            assert outcome.code in (0, 1), (where, outcome)
            assert outcome.code == 0 or outcome.said.startswith("MashuraError: The disk is full."), where
        gone = [process for process in outcome.processes if psutil.pid_exists(process)]
        _, alive = psutil.wait_procs([psutil.Process(pid) for pid in gone if psutil.pid_exists(pid)], 20)
        assert not alive, where

        assert marks(run(copy)) == {**MARKS, "basma": 7.0, "dalal": 10.0}, where
        assert rows(copy) == expected[0], where
        assert graded_copies(copy) == expected[1], where
        log = MarkLog(copy)
        graded = Counter(entry["trainee"] for entry in log.entries() if entry["by"] == "grade")
        assert graded == dict.fromkeys(CLASS, 1), where
        assert {entry["trainee"] for entry in log.entries() if entry["by"] != "grade"} == {"basma"}, where
        assert log.damage() is None, where
        unfinished = [path for path in copy.rglob("*") if path.name.endswith(".new")]
        assert [*(copy / "private" / "runs" / NAME / "results").iterdir()] == unfinished == [], where
        assert not (copy / "private" / "runs" / NAME / "run.json").exists(), where
        shutil.rmtree(copy)


def test_random_faults_cost_nothing(marked_course):
    with use_language("en"):
        check(marked_course, 8)


@pytest.mark.slow
def test_fifty_random_faults_cost_nothing(marked_course):
    with use_language("en"):
        check(marked_course, 50)


def test_a_killed_run_leaves_no_process_and_the_next_run_removes_its_folders(course):
    workers.close_workers()
    whole = run_with_fault(lambda: run(shutil.copytree(course, course.parent / "calm")))
    outcome = run_with_fault(lambda: run(course), fault="parent", at=whole.moments // 2)
    assert outcome.code == -signal.SIGKILL
    assert outcome.processes
    alive = [psutil.Process(pid) for pid in outcome.processes if psutil.pid_exists(pid)]
    assert not psutil.wait_procs(alive, 20)[1]
    assert left_in_temporary_folder()
    run(course)
    workers.close_workers()
    assert left_in_temporary_folder() == []


def test_ctrl_c_stops_with_a_sentence_and_the_same_command_goes_on(marked_course):
    def runs():
        return [entry["run"] for entry in MarkLog(marked_course).entries() if entry["by"] == "grade"]

    with use_language("en"):
        outcome = run_with_fault(lambda: run(marked_course), fault="ctrl-c", at=110)
        assert outcome.code == 130
        said = r"RunStopped: Stopped\. ([1-4]) of 4 hand-ins are graded and kept; the same command goes on"
        assert re.match(said, outcome.said)
        assert 1 < len(runs()) < 5
        result = run(marked_course)
    assert marks(result) == {**MARKS, "basma": 7.0, "dalal": 10.0}
    assert runs() == [1, 2, 2, 2, 2]


def test_a_full_disk_is_called_by_its_name(marked_course):
    with use_language("en"):
        outcome = run_with_fault(lambda: run(marked_course), fault="disk", at=20)
    assert outcome.code == 1
    assert outcome.said.endswith("Free some space; the same command goes on from here.")
    with sqlite3.connect(marked_course / "gradebook.db") as book:
        assert book.execute("pragma integrity_check").fetchone() == ("ok",)
