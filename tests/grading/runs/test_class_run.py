"""A class run grades what has changed and nothing else, and asks before it changes a mark."""

import json
import sqlite3
import stat

import pytest
from nbgrader.api import Gradebook
from nbgrader.apps import NbGraderAPI

from mashura.errors import InputError
from mashura.grading.course.building import alembic_on_path, course_config
from mashura.grading.course.class_run import grade_class
from mashura.grading.runs.mark_log import MarkLog
from mashura.grading.runs.open_run import RunFolder

from .conftest import ANSWERS, NAME, RIGHT, hand_in

MARKS = {"amal": 10.0, "basma": 8.0, "careem": 0.0, "دانة": 0.0}
RAISED = ("share=0.5 *", "share=0.75 *")


def run(course, **options):
    return grade_class(course, NAME, isolation="none", workers=2, **options)


def marks(result):
    return {sheet.trainee: sheet.score for sheet in result.trainees}


def rows(course):
    """What the gradebook holds, without the ids and moments that every writing makes anew."""
    query = """
        select s.student_id, s.timestamp, n.late_submission_penalty, c.name, g.auto_score, g.manual_score,
               g.extra_credit, g.needs_manual_grade, m.auto_comment
        from submitted_assignment s join submitted_notebook n on n.assignment_id = s.id
        join grade g on g.notebook_id = n.id join base_cell c on c.id = g.cell_id
        left join base_cell d on d.name = c.name || '-answer' or (d.name = c.name and d.type = 'SolutionCell')
        left join comment m on m.cell_id = d.id and m.notebook_id = n.id
        order by 1, 4
    """
    with sqlite3.connect(course / "gradebook.db") as book:
        return book.execute(query).fetchall()


def graded_copies(course):
    copies = {}
    for path in sorted((course / "autograded").glob("*/*/*")):
        content = json.loads(path.read_text()) if path.suffix == ".ipynb" else path.read_bytes()
        if isinstance(content, dict):
            content["metadata"]["mashura"].pop("run")
        copies[str(path.relative_to(course))] = (stat.S_IMODE(path.stat().st_mode), content)
    return copies


def set_manual(course, trainee, item, points, extra=None):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        grade = book.find_grade(item, NAME, NAME, trainee)
        grade.manual_score, grade.extra_credit, grade.needs_manual_grade = points, extra, False
        book.db.commit()


def test_the_gradebook_and_the_graded_copies_are_those_of_nbgrader_autograde(course, tmp_path):
    (course / "submitted" / "basma" / NAME / "timestamp.txt").write_text("2026-03-02 10:00:00.000000 UTC")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        book.update_or_create_assignment(NAME, duedate="2026-03-01 10:00:00.000000 UTC")
    run(course)
    ours = (rows(course), graded_copies(course))
    with alembic_on_path():
        config = course_config(course)
        config.TrustedExecute.isolation = "none"
        assert NbGraderAPI(config=config).autograde(NAME, "*")["success"]
    assert rows(course) == ours[0]
    assert graded_copies(course) == ours[1]


def test_marks_are_those_that_the_answers_deserve(course):
    result = run(course)
    assert marks(result) == MARKS
    assert result.graded == len(ANSWERS)
    said = {sheet.trainee: sheet for sheet in result.trainees}
    assert said["amal"].items[2].score is None
    assert said["دانة"].language == "ar"
    assert said["دانة"].items[2].score == 0.0


def test_what_has_not_changed_is_not_graded_again(course):
    run(course)
    logged = len(MarkLog(course).entries())
    hand_in(course, "careem", RIGHT)
    hand_in(course, "dalal", RIGHT)
    result = run(course)
    assert result.graded == 2
    assert marks(result) == {**MARKS, "careem": 10.0, "dalal": 10.0}
    assert len(MarkLog(course).entries()) == logged + 2
    assert run(course).graded == 0


def test_an_unchanged_class_does_not_begin_a_run(course):
    run(course)
    before = (course / "private" / "run_numbers.json").read_text()
    run(course)
    assert (course / "private" / "run_numbers.json").read_text() == before
    assert RunFolder(course, NAME).unfinished(MarkLog(course).entries()[0]["version"], again=False) is None


def test_a_changed_check_is_reported_before_it_is_written(course, change_checks):
    run(course)
    before = rows(course)
    change_checks(*RAISED)
    asked = []

    def decline(changes):
        asked.extend(changes)
        assert rows(course) == before
        return False

    result = run(course, agree=decline)
    (change,) = asked
    assert (change.trainee, change.item, change.before, change.after) == ("basma", "m99-pick", 2.0, 3.0)
    assert change.old_version != change.version
    assert (result.changed, result.written) == ((change,), False)
    assert rows(course) == before
    assert marks(result) == MARKS

    agreed = run(course)
    assert (agreed.changed, agreed.written) == ((change,), True)
    assert marks(agreed)["basma"] == 9.0
    assert run(course).changed == ()


def test_a_changed_check_that_changes_no_mark_asks_nothing(course, change_checks):
    run(course)
    change_checks('SECRET = "', 'OTHER = "')

    def never(changes):
        raise AssertionError(changes)

    result = run(course, agree=never)
    assert (result.graded, result.changed) == (len(ANSWERS), ())
    assert {entry["version"] for entry in MarkLog(course).entries("amal")} != {
        MarkLog(course).entries("amal")[0]["version"]
    }


def test_grading_again_with_the_inputs_of_before_changes_nothing(course):
    run(course)
    result = run(course, again=True)
    assert (result.graded, result.changed) == (len(ANSWERS), ())
    assert {entry["inputs_run"] for entry in MarkLog(course).entries()} == {1}


def test_what_a_person_marked_stays(course, change_checks):
    run(course)
    set_manual(course, "basma", "m99-pick", 1.0, extra=0.5)
    set_manual(course, "basma", "m99-say", 2.0)
    change_checks(*RAISED)
    result = run(course, again=True)
    assert result.changed == ()
    assert marks(result)["basma"] == 1.5 + 6 + 2
    waits = {row[3]: row[7] for row in rows(course) if row[0] == "basma"}
    assert waits == {"m99-pick": 0, "m99-say": 0, "m99-share": 0}


def test_a_person_looks_again_at_a_text_that_was_handed_in_anew(course):
    run(course)
    set_manual(course, "amal", "m99-say", 2.0)
    hand_in(course, "amal", {**RIGHT, "m99-say": "Something else."})
    run(course)
    waits = {row[3]: (row[5], row[7]) for row in rows(course) if row[0] == "amal"}
    assert waits["m99-say"] == (2.0, 1)


def test_a_mark_that_was_changed_in_the_file_comes_back_after_a_yes(course):
    run(course)
    with sqlite3.connect(course / "gradebook.db") as book:
        book.execute("update grade set auto_score = 5 where auto_score = 6")
    result = run(course)
    assert {(change.trainee, change.before, change.after) for change in result.changed} == {
        ("amal", 5.0, 6.0),
        ("basma", 5.0, 6.0),
    }
    assert marks(result) == MARKS


def test_a_later_deadline_changes_lateness_without_grading_again(course):
    (course / "submitted" / "basma" / NAME / "timestamp.txt").write_text("2026-03-02 10:00:00.000000 UTC")
    url = f"sqlite:///{course / 'gradebook.db'}"
    with Gradebook(url) as book:
        book.update_or_create_assignment(NAME, duedate="2026-03-01 10:00:00.000000 UTC")
    late = {sheet.trainee: sheet.seconds_late for sheet in run(course).trainees}
    assert late == {"amal": 0.0, "basma": 86400.0, "careem": 0.0, "دانة": 0.0}
    with Gradebook(url) as book:
        book.update_or_create_assignment(NAME, duedate="2026-03-03 10:00:00.000000 UTC")
    result = run(course)
    assert result.graded == 0
    assert {sheet.seconds_late for sheet in result.trainees} == {0.0}


def test_one_trainee_can_be_graded_alone(course):
    result = grade_class(course, NAME, ["amal"], isolation="none")
    assert marks(result) == {"amal": 10.0}
    assert {row[0] for row in rows(course)} == {"amal"}


def test_two_runs_of_an_assignment_do_not_write_at_the_same_time(course):
    with (
        RunFolder(course, NAME).lock(),
        pytest.raises(InputError) as refused,
    ):
        run(course)
    assert refused.value.key == "runs-busy"


def test_a_hand_in_that_cannot_be_read_costs_that_hand_in_and_is_explained(course, monkeypatch):
    monkeypatch.setenv("MASHURA_LANG", "en")
    place = course / "submitted" / "[amal]" / NAME
    place.mkdir(parents=True)
    result = run(course)
    problems = {sheet.trainee: sheet.problem for sheet in result.trainees if sheet.problem}
    assert problems.keys() == {"[amal]"}
    assert len(result.trainees) == len(ANSWERS) + 1
