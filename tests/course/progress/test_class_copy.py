"""A copy that is not the class's is told from the class's own; answers are carried over where they fit."""

import json
import shutil

import pytest

from mashura.course.progress.class_copy import carry_over, other_copy
from mashura.course.questions.traces import NOTES
from mashura.course.sources.exercise_pack import PACK, write_pack
from mashura.grading import exercise_names, load_exercise
from mashura.grading.exercise.handout import answered_notebook, handout_notebook

NAME = "m03-plan-a-consultation"
SECRET = "a class"


def written(folder, exercise, notebook):
    """A handout in a folder, with its tables."""
    folder.mkdir(parents=True)
    (folder / f"{exercise.name}.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    for path in exercise.files().values():
        shutil.copyfile(path, folder / path.name)
    return folder


def answer_cells(folder, name):
    cells = json.loads((folder / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    return {
        cell["metadata"]["nbgrader"]["grade_id"].removesuffix("-answer"): cell["source"]
        for cell in cells
        if cell["metadata"].get("nbgrader", {}).get("solution")
    }


@pytest.mark.parametrize("name", exercise_names())
def test_answers_are_carried_over_where_nothing_but_their_question_was_drawn(name, tmp_path):
    book, drawn = load_exercise(name), load_exercise(name, secret=SECRET)
    known = {item: answers[0].text for item, answers in book.known_answers.items()}
    earlier = written(tmp_path / "earlier", book, answered_notebook(book, "en", known))
    home = written(tmp_path / "home", drawn, handout_notebook(drawn, "en"))
    before = answer_cells(home, name)
    count = carry_over(earlier, home, name)
    carried = {item for item, source in answer_cells(home, name).items() if source != before[item]}
    assert len(carried) == count
    assert carried == {item.id for item in book.items if not book.drawn(item.id)}


def test_a_table_of_another_class_makes_another_question(tmp_path):
    exercise = load_exercise(NAME)
    item = "m03-judge-queue"
    answered = answered_notebook(exercise, "en", {item: 'planted = ["c01"]'})
    earlier = written(tmp_path / "earlier", exercise, answered)
    home = written(tmp_path / "home", exercise, handout_notebook(exercise, "en"))
    (home / "queue.csv").write_text("id\n", encoding="utf-8")
    assert carry_over(earlier, home, NAME) == 0
    shutil.copyfile(earlier / "queue.csv", home / "queue.csv")
    assert carry_over(earlier, home, NAME) == 1
    assert answer_cells(home, NAME)[item].endswith('planted = ["c01"]')


def test_a_plan_made_in_an_app_is_taken_along(tmp_path):
    exercise = load_exercise(NAME)
    answered = answered_notebook(exercise, "en", {"m03-fill-plan": 'plan_part = "my-plan.json"'})
    earlier = written(tmp_path / "earlier", exercise, answered)
    (earlier / "my-plan.json").write_text("{}", encoding="utf-8")
    home = written(tmp_path / "home", exercise, handout_notebook(exercise, "en"))
    assert carry_over(earlier, home, NAME) == 1
    assert (home / "my-plan.json").read_text(encoding="utf-8") == "{}"


def test_a_damaged_notebook_carries_nothing_over(tmp_path):
    exercise = load_exercise(NAME)
    earlier, home = (
        written(tmp_path / place, exercise, handout_notebook(exercise, "ar")) for place in ("earlier", "home")
    )
    (earlier / f"{NAME}.ipynb").write_text("{", encoding="utf-8")
    assert carry_over(earlier, home, NAME) == 0


class Workspace:
    """A trainee's workspace with one exercise in it."""

    def __init__(self, root):
        self.root = root
        self.book = load_exercise(NAME)
        written(root / "en" / "exercises" / NAME, self.book, handout_notebook(self.book, "en"))

    def give(self, place, secret=SECRET):
        drawn = load_exercise(NAME, secret=secret)
        notebook = json.dumps(handout_notebook(drawn, "en")).encode()
        return write_pack(place, {f"class/{NAME}/en/{NAME}.ipynb": notebook})


@pytest.fixture
def workspace(tmp_path):
    return Workspace(tmp_path)


def test_the_book_s_copy_may_be_another_one_as_long_as_nothing_is_known_of_a_class(workspace):
    copy = other_copy(workspace.root, "en", NAME)
    assert copy is not None
    assert copy.pack is None


@pytest.mark.parametrize("place", [f"{NOTES}/{PACK}", PACK])
def test_a_pack_with_another_variant_is_the_class_s_own(workspace, place):
    pack = workspace.give(workspace.root / place)
    copy = other_copy(workspace.root, "en", NAME)
    assert copy is not None
    assert copy.pack == pack


def test_the_class_s_own_copy_needs_no_warning(workspace):
    workspace.give(workspace.root / PACK)
    drawn = load_exercise(NAME, secret=SECRET)
    path = workspace.root / "en" / "exercises" / NAME / f"{NAME}.ipynb"
    path.write_text(json.dumps(handout_notebook(drawn, "en")), encoding="utf-8")
    assert other_copy(workspace.root, "en", NAME) is None


@pytest.mark.parametrize("content", [b"", b"PK", b"no archive"])
def test_a_file_that_is_no_pack_is_no_class(workspace, content):
    (workspace.root / PACK).write_bytes(content)
    copy = other_copy(workspace.root, "en", NAME)
    assert copy is not None
    assert copy.pack is None


def test_a_notebook_without_a_variant_is_not_warned_of(workspace):
    (workspace.root / "en" / "exercises" / NAME / f"{NAME}.ipynb").write_text('{"cells": []}')
    assert other_copy(workspace.root, "en", NAME) is None
