"""``mashura class`` on small and odd courses, and on what is none."""

from __future__ import annotations

import json
import shutil

import pytest

from mashura.cli import main
from mashura.grading import build_exercises
from mashura.grading.course.class_run import grade_class
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump
from mashura.i18n import LANGUAGES

NAME = "m00-pre-test"


@pytest.fixture(scope="module")
def empty(tmp_path_factory):
    course = tmp_path_factory.mktemp("empty") / "course"
    build_exercises(course, [NAME])
    return course


def copy_with(empty, folder, trainees, *, graded=True):
    """A copy of the course in which these trainees handed in nothing but the handout."""
    course = shutil.copytree(empty, folder / "course")
    for trainee, language in trainees.items():
        place = course / "submitted" / trainee / NAME
        place.mkdir(parents=True)
        handout = course / "handout" / language / NAME / f"{NAME}.ipynb"
        shutil.copyfile(handout, place / handout.name)
    if graded:
        grade_class(course, NAME)
    return course


def shown(course, capsys, *arguments):
    assert main(["class", str(course), *arguments]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_class_is_said_to_be_empty(empty, capsys, language, tmp_path):
    printed = json.loads(shown(empty, capsys, "--json", "--lang", language))
    assert (printed["trainees"], printed["items"], printed["alpha"], printed["similar"]) == ([], [], None, [])
    assert printed["gain"] is None
    lines = shown(empty, capsys, "--lang", language)
    assert ("لا أحد" if language == "ar" else "Nobody") in lines
    page = tmp_path / "class.html"
    shown(empty, capsys, "--lang", language, "--out", str(page))
    assert page.is_file()


def test_equal_marks_in_both_languages_give_no_false_numbers(empty, capsys, tmp_path):
    course = copy_with(empty, tmp_path, {"fatima": "ar", "omar": "en"})
    printed = json.loads(shown(course, capsys, "--json", "--lang", "ar"))
    assert [trainee["results"][NAME]["language"] for trainee in printed["trainees"]] == ["ar", "en"]
    assert {item["n"] for item in printed["items"]} == {2}
    assert {item["difficulty"] for item in printed["items"]} == {0.0}
    assert {item["unanswered"] for item in printed["items"]} == {2}
    assert all(item["difficulty_interval"][1] > 0.5 for item in printed["items"])
    assert {item["discrimination"] for item in printed["items"]} == {None}
    assert (printed["alpha"], printed["similar"]) == (None, [])
    for ending in ("html", "xlsx"):
        shown(course, capsys, "--out", str(tmp_path / f"class.{ending}"), "--lang", "ar")


def test_one_trainee_is_no_class_and_no_error(empty, capsys, tmp_path):
    course = copy_with(empty, tmp_path, {"fatima": "ar"})
    assert "1" in shown(course, capsys, "--lang", "en")
    assert len(json.loads(shown(course, capsys, "--json"))["trainees"]) == 1


def test_hand_ins_before_grading_and_damaged_notebooks_are_counted(empty, capsys, tmp_path):
    course = copy_with(empty, tmp_path, {"fatima": "ar"}, graded=False)
    (trainee,) = json.loads(shown(course, capsys, "--json"))["trainees"]
    assert (trainee["state"], trainee["results"][NAME]["share"]) == ("waiting", None)
    grade_class(course, NAME)
    (course / "autograded" / "fatima" / NAME / f"{NAME}.ipynb").write_text("{", encoding="utf-8")
    (trainee,) = json.loads(shown(course, capsys, "--json"))["trainees"]
    assert trainee["results"][NAME]["share"] == 0


def test_the_gradebook_is_only_read(empty, capsys, tmp_path):
    course = copy_with(empty, tmp_path, {"fatima": "ar"})
    before = (course / "gradebook.db").read_bytes()
    shown(course, capsys, "--json")
    assert (course / "gradebook.db").read_bytes() == before


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "arguments",
    [
        ["{folder}"],
        ["{folder}/nowhere"],
        ["{course}", "--assignment", "m99-unknown"],
        ["{course}", "--assignment", "m01-is-it-participation"],
        ["{course}", "--out", "{folder}/class.odt"],
        [],
    ],
)
def test_wrong_input_is_one_sentence_and_exit_code_two(empty, tmp_path, capsys, arguments, language):
    filled = [part.format(folder=tmp_path, course=empty) for part in arguments]
    assert main(["--lang", language, "class", *filled]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert 0 < len(printed.err.strip().splitlines()) <= 2
    assert "Traceback" not in printed.err


def test_a_written_answer_waits_until_somebody_marks_it(tmp_path, capsys):
    name = "m01-is-it-participation"
    course = tmp_path / "course"
    build_exercises(course, [name])
    place = course / "submitted" / "omar" / name
    place.mkdir(parents=True)
    notebook = answered_notebook(course_exercise(course, name), "en", {"m01-reply": "We ask, and we answer."})
    (place / f"{name}.ipynb").write_text(dump(notebook), encoding="utf-8")
    grade_class(course, name)
    printed = json.loads(shown(course, capsys, "--json"))
    reply = next(item for item in printed["items"] if item["item"] == "m01-reply")
    assert (reply["n"], reply["waiting"], reply["difficulty"]) == (0, 1, None)
    assert printed["trainees"][0]["results"][name]["waiting"] == 1
