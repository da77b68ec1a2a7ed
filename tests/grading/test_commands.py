"""``mashura grade`` and ``mashura exercises``, as the command line runs them."""

import json
import shutil

import pytest

from mashura.cli import main
from mashura.grading import build_exercises, load_exercise
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump

NAME = "m03-plan-a-consultation"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("course")
    build_exercises(folder, [NAME])
    exercise = course_exercise(folder, NAME)
    known = exercise.known_answers
    answers = {item: found[0].text for item, found in known.items() if item != "m03-design-campaign"}
    for trainee, language, given in (("فاطمة", "ar", answers), ("omar", "en", {})):
        place = folder / "submitted" / trainee / NAME
        place.mkdir(parents=True)
        notebook = answered_notebook(exercise, language, given)
        (place / f"{NAME}.ipynb").write_text(dump(notebook), encoding="utf-8")
    (folder / "submitted" / "a[b]" / NAME).mkdir(parents=True)
    (folder / "submitted" / "a[b]" / NAME / f"{NAME}.ipynb").write_text("{}")
    return folder


def test_grade_gives_score_maximum_and_messages_of_each_item(course, capsys):
    assert main(["grade", str(course), "--assignment", NAME, "--json"]) == 1
    said = capsys.readouterr()
    result = json.loads(said.out)
    assert result["isolation"] in ("bubblewrap", "landlock", "rlimits")
    marks = {entry["trainee"]: entry for entry in result["trainees"]}
    graded = [item for item in load_exercise(NAME).items if item.kind != "write"]
    best = float(sum(item.points for item in graded if item.id != "m03-design-campaign"))
    assert {name: one["score"] for name, one in marks.items()} == {"فاطمة": best, "omar": 0.0, "a[b]": 0.0}
    assert marks["فاطمة"]["language"] == "ar"
    items = {mark["item"]: mark for mark in marks["فاطمة"]["items"]}
    assert items["m03-judge-queue"]["max_score"] == 5.0
    assert items["m03-write-promise"]["score"] is None
    assert "الحملة المزيفة" in items["m03-judge-queue"]["messages"][0]
    # One hand-in cannot be graded; the others are, and the command says so.
    assert marks["a[b]"]["problem"]
    assert "a[b]" in said.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--assignment", "m03-nothing"], "m03-nothing"),
        (["--assignment", NAME, "--student", "../omar"], "../omar"),
        (["--assignment", NAME, "--isolation", "docker"], "bubblewrap"),
    ],
)
def test_wrong_names_are_one_sentence_and_exit_code_2(arguments, said, course, capsys):
    assert main(["grade", str(course), *arguments, "--lang", "en"]) == 2
    error = capsys.readouterr().err.strip()
    assert said in error
    assert "\n" not in error


def test_a_folder_that_is_no_course_is_refused(tmp_path, capsys):
    assert main(["grade", str(tmp_path), "--assignment", NAME, "--lang", "en"]) == 2
    assert "nbgrader_config.py" in capsys.readouterr().err
    shutil.rmtree(tmp_path)


def test_collect_says_what_was_taken_and_what_was_left(tmp_path, capsys):
    drop = tmp_path / "drop" / "omar"
    drop.mkdir(parents=True)
    blank = dump(answered_notebook(load_exercise(NAME), "en", {}))
    (drop / f"{NAME}.ipynb").write_text(blank, encoding="utf-8")
    (drop / "pandas.py").write_text("")
    build_exercises(tmp_path / "c", [NAME])
    command = [
        "exercises",
        "collect",
        str(drop.parent),
        "--course",
        str(tmp_path / "c"),
        "--assignment",
        NAME,
    ]
    assert main([*command, "--lang", "en"]) == 0
    said = capsys.readouterr()
    assert "omar: received" in said.out
    assert "1 file" in said.out
    assert "pandas.py was left out" in said.err


def test_a_class_is_one_line_for_each_trainee(course, capsys):
    main(["grade", str(course), "--assignment", NAME, "--lang", "en"])
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert [line for line in lines if line.startswith(" ")] == []


def test_what_each_question_earned_is_shown_on_request(course, capsys):
    main(["grade", str(course), "--assignment", NAME, "--details", "--lang", "en"])
    assert len(capsys.readouterr().out.splitlines()) > 20
