"""Items that are written as text show a text form in JupyterLab."""

from __future__ import annotations

import itertools
import re

import pytest

from mashura.course.progress.answers import read_answers
from mashura.course.progress.handing_in import still_open
from mashura.grading import load_exercise
from mashura.grading.exercise.exercise import exercise_names
from mashura.grading.exercise.handout import answered_notebook, handout_notebook
from mashura.i18n import LANGUAGES

WRITTEN = [
    (name, item.id) for name in exercise_names() for item in load_exercise(name).items if item.kind == "write"
]


def cell(notebook, item):
    return next(cell for cell in notebook.cells if cell.metadata.get("nbgrader", {}).get("grade_id") == item)


def test_there_are_written_items():
    assert WRITTEN


@pytest.mark.parametrize(("name", "item"), WRITTEN)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_written_item_has_one_text_field_under_its_heading(name, item, language):
    exercise = load_exercise(name)
    notebook = handout_notebook(exercise, language)
    (field,) = cell(notebook, item).metadata["mashura"]["form"]["fields"]
    assert field["widget"] == "text"
    assert f"# {field['title']}\n" in "\n".join(cell.source for cell in notebook.cells)


@pytest.mark.parametrize(("name", "item"), WRITTEN)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_length_that_is_checked_is_the_length_that_is_asked_for(name, item, language):
    words = load_exercise(name).item(item).words
    notebook = handout_notebook(load_exercise(name), language)
    place = notebook.cells.index(cell(notebook, item))
    asked = [int(number) for number in re.findall(r"[0-9]+", notebook.cells[place - 1].source)]
    assert words in itertools.pairwise(asked)


@pytest.mark.parametrize(("name", "item"), WRITTEN)
@pytest.mark.parametrize(("count", "fits"), [(8, False), (0, False), (1, True)])
def test_a_text_of_another_length_is_told(name, item, count, fits):
    exercise = load_exercise(name)
    least, most = exercise.item(item).words
    number = {8: 8, 0: most + 1, 1: least}[count]
    written = answered_notebook(exercise, "en", {item: "word – " * number})
    (answer,) = [answer for answer in read_answers(written) if answer.item == item]
    assert (answer.words, answer.has_its_length) == (number, fits)


@pytest.mark.parametrize(("name", "item"), WRITTEN)
def test_an_empty_text_is_told_as_open_by_its_heading(name, item):
    exercise = load_exercise(name)
    empty = handout_notebook(exercise, "en")
    title = cell(empty, item).metadata["mashura"]["form"]["fields"][0]["title"]
    written = answered_notebook(exercise, "en", {item: "The text."})
    assert title in still_open(read_answers(empty))
    assert title not in still_open(read_answers(written))
