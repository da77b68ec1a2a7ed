"""A class of forty with every kind of damage, all the way: collect, grade, feedback, export."""

import csv
import io
import json
import re

import pytest
from nbgrader.apps import NbGraderAPI

from mashura.cli import main
from mashura.grading import load_exercise
from mashura.grading.course.building import alembic_on_path, build_exercises, course_config
from mashura.grading.course.intake import collect
from mashura.grading.course.roster import Roster, written_in

from .generated_hand_ins import generate

NAME, OTHER, ITEM = "m00-pre-test", "m01-is-it-participation", "m00-pre-index-answer"
COUNT, SEED = 40, 2026


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """The course, what was handed in, what collecting gave, exit code and result of grading."""
    folder = tmp_path_factory.mktemp("damaged")
    course = folder / "course"
    build_exercises(course, [NAME])
    given = generate(load_exercise(NAME), load_exercise(OTHER), ITEM, folder / "drop", COUNT, SEED)
    collected = collect(folder / "drop", course, NAME)
    code = main(["grade", str(course), "--assignment", NAME, "--lang", "en", "--yes"])
    with alembic_on_path():
        told = NbGraderAPI(config=course_config(course)).generate_feedback(NAME)
    return course, given, collected, code, told


def page(course, trainee):
    return (course / "feedback" / trainee / NAME / f"{NAME}.html").read_text(encoding="utf-8")


def test_everybody_is_graded_and_told(graded):
    course, given, collected, _, told = graded
    assert told["success"], told
    assert len(collected.receipts) == len(given) == COUNT
    assert [
        receipt.name for receipt in collected.receipts if "<main>" not in page(course, receipt.trainee)
    ] == []


def test_a_class_with_unread_hand_ins_is_exit_code_1(graded):
    assert graded[3] == 1


def test_who_could_not_be_read_reads_why_on_her_page(graded):
    course, _, collected, _, _ = graded
    unread = [receipt for receipt in collected.receipts if not receipt.is_read]
    assert unread
    assert {'class="hand-in"' in page(course, receipt.trainee) for receipt in unread} == {True}


def test_pages_speak_the_language_of_the_file_or_of_the_name(graded):
    course, given, collected, _, _ = graded
    languages = {entry.name[-4:]: entry for entry in given}
    wrong = []
    for receipt in collected.receipts:
        entry = languages[re.search(r"(\d{4})$", receipt.name)[1]]
        allowed = {entry.language} if entry.survives else {entry.language, written_in(entry.name)}
        if re.search(r'<html lang="(\w\w)"', page(course, receipt.trainee))[1] not in allowed:
            wrong.append(entry)
    assert wrong == []


def test_the_export_has_everybody_by_name(graded, tmp_path):
    course = graded[0]
    out = tmp_path / "marks.csv"
    assert main(["exercises", "export", "--course", str(course), "--out", str(out)]) == 0
    rows = [*csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig")))]
    roster = Roster(course)
    assert {row["name"].removeprefix("'") for row in rows} == {
        roster.name(receipt.trainee).removeprefix("'") for receipt in graded[2].receipts
    }


def test_grading_again_changes_nothing(graded, capsys):
    course = graded[0]
    main(["grade", str(course), "--assignment", NAME, "--json"])
    result = json.loads(capsys.readouterr().out)
    assert result["changed"] == []
    assert [sheet for sheet in result["trainees"] if sheet["problem"]] == []
