"""What is still open in an exercise is told by titles, and counted as the form counts it."""

import json

import pytest

from mashura.course.progress.answers import assigned, open_parts, read_answers
from mashura.course.progress.handing_in import still_open
from mashura.grading import exercise_names, load_exercise
from mashura.grading.exercise.handout import answered_notebook, handout_notebook
from mashura.i18n import LANGUAGES

CHOICE = {"name": "fits", "title": "Does it fit?", "widget": "choose-one"}


def cell(source, *fields, kind="code", tags=()):
    return {
        "cell_type": kind,
        "source": source,
        "metadata": {
            "tags": [*tags],
            "nbgrader": {"solution": True, "grade_id": "m01-fits-answer"},
            **({"mashura": {"form": {"fields": [*fields]}}} if fields else {}),
        },
    }


def only(*cells, folder=None):
    (answer,) = read_answers({"cells": [*cells]}, folder)
    return answer


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", exercise_names())
def test_every_question_of_the_course_is_open_at_first_and_called_by_a_title(name, language):
    exercise = load_exercise(name)
    answers = read_answers(handout_notebook(exercise, language))
    assert [answer.item for answer in answers] == [item.id for item in exercise.items]
    for answer in answers:
        assert answer.open or answer.analysts, answer
        assert answer.title
        assert answer.item not in answer.title
        assert not answer.title.startswith("#")


@pytest.mark.parametrize("name", exercise_names())
def test_nothing_is_open_where_every_question_has_its_reference(name):
    exercise = load_exercise(name)
    references = {item: known[0].text for item, known in exercise.known_answers.items()}
    answers = read_answers(answered_notebook(exercise, "ar", references))
    files = {answer.item for answer in answers if "app" in str(answer)}
    assert {answer.item for answer in answers if answer.open} <= files


def test_a_notebook_of_lines_is_read_as_one_of_strings():
    written = cell(["fits = ", '"yes"'], CHOICE)
    assert only(json.loads(json.dumps(written))).open == 0


@pytest.mark.parametrize(
    ("source", "open_count"),
    [('fits = ""', 1), ("# ✎", 1), ("", 1), ('fits = "yes"', 0), ("fits = chosen()", 0), ("fits = '", 0)],
)
def test_a_form_is_open_until_something_is_chosen_or_written(source, open_count):
    assert only(cell(source, CHOICE)).open == open_count


@pytest.mark.parametrize(("source", "open_count"), [("✎", 1), ("", 1), ("My text", 0), ("✎\nMy text", 0)])
def test_a_written_answer_is_open_until_there_is_a_word(source, open_count):
    assert only(cell(source, kind="markdown")).open == open_count


def test_code_of_ones_own_is_written_in_the_place_of_the_pencil():
    assert only(cell("def index(points):\n    # ✎")).open == 1
    assert only(cell("def index(points):\n    return points")).open == 0


def test_a_question_for_analysts_is_nobodys_duty():
    answer = only(cell("# ✎", tags=["analysts"]))
    assert (answer.analysts, answer.open) == (True, 1)
    assert still_open([answer]) == ()


def test_an_optional_field_is_not_missing():
    assert only(cell('fits = "yes"\nwhy = ""', CHOICE, {**CHOICE, "name": "why", "optional": True})).open == 0


def test_a_task_in_an_app_is_open_until_the_app_has_put_its_file_there(tmp_path):
    field = {"name": "plan", "title": "Your plan", "widget": "app", "file": "my-plan.json"}
    task = cell('plan = "my-plan.json"', field)
    assert only(task, folder=tmp_path).open == 1
    (tmp_path / "my-plan.json").write_text("{}", encoding="utf-8")
    assert only(task, folder=tmp_path).open == 0


def test_a_task_in_an_app_that_was_answered_by_code_is_not_open(tmp_path):
    field = {"name": "plan", "title": "Your plan", "widget": "app", "file": "my-plan.json"}
    code = cell('every = ["ar", "en"]\nplan = {"languages": every}', field)
    assert only(code, folder=tmp_path).open == 0
    assert only(cell('plan = ""\n# ✎', field), folder=tmp_path).open == 1


RISKS = {"widget": "table", "least": 2, "columns": [{**CHOICE, "name": "risk"}, {**CHOICE, "name": "owner"}]}
RECORD = {"widget": "record", "fields": [CHOICE, {**CHOICE, "name": "why", "optional": True}]}


@pytest.mark.parametrize(
    ("value", "field", "counted"),
    [
        ([], RISKS, (2, 2)),
        ([{"risk": "rain", "owner": "Salem"}, {"risk": "wind", "owner": ""}], RISKS, (2, 1)),
        ([{"risk": "rain", "owner": "Salem"}] * 3, RISKS, (3, 0)),
        ({"fits": "yes"}, RECORD, (1, 0)),
        (None, RECORD, (1, 1)),
        (0, {"widget": "number"}, (1, 0)),
        (None, {"widget": "number"}, (1, 1)),
        (["b", "a"], {"widget": "arrange"}, (1, 0)),
    ],
)
def test_parts_are_counted_as_the_form_counts_them(value, field, counted):
    assert open_parts(value, field) == counted


@pytest.mark.parametrize("source", ["x = (", "\0", "(" * 5000, "x = " + "-" * 50_000 + "1"])
def test_source_that_cannot_be_read_assigns_nothing(source):
    assert assigned(source) == {}
