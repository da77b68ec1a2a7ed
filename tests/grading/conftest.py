"""A small exercise to attack, and a way to answer and grade it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mashura.grading.box.isolation import Limits
from mashura.grading.exercise.exercise import Exercise, load_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import new_cell
from mashura.grading.marking.engine import Grades, grade_notebook

RIGHT = {
    "m99-pick": 'picked = ["b", "d"]',
    "m99-share": "def share(part, whole):\n    return part / whole",
}


@pytest.fixture(scope="session")
def sample() -> Exercise:
    return load_exercise("m99-sample", Path(__file__).parent / "m99_sample")


@pytest.fixture(scope="session")
def right() -> dict[str, str]:
    return dict(RIGHT)


@pytest.fixture(scope="session")
def hand_in(sample: Exercise) -> Callable[..., Any]:
    """A notebook with these answers, and with further cells before and after everything else."""

    def build(
        answers: dict[str, str] | None = None, *, first: str = "", last: str = "", language: str = "en"
    ) -> Any:
        notebook = answered_notebook(sample, language, answers or {})
        if first:
            notebook.cells.insert(0, new_cell("code", first))
        if last:
            notebook.cells.append(new_cell("code", last))
        return notebook

    return build


@pytest.fixture(scope="session")
def grade(sample: Exercise) -> Callable[..., Grades]:
    def run(notebook: Any, *, seed: int = 5, isolation: str = "auto", **limits: Any) -> Grades:
        return grade_notebook(notebook, sample, seed, isolation=isolation, limits=Limits(**limits))

    return run
