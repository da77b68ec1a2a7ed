"""A small exercise to attack, and a way to answer and grade it."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mashura.grading.box.isolation import Limits, available
from mashura.grading.box.session import Session
from mashura.grading.exercise.exercise import Exercise, load_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import new_cell
from mashura.grading.marking.engine import Grades, grade_notebook

RIGHT = {
    "m99-pick": 'picked = ["b", "d"]',
    "m99-share": "def share(part, whole):\n    return part / whole",
}


@pytest.fixture(scope="session")
def bubblewrap() -> None:
    """The strongest box; without it the tests that ask for it are skipped."""
    if shutil.which("bwrap") is None:
        pytest.skip("bubblewrap is not installed (Debian and Ubuntu: apt install bubblewrap)")
    if "bubblewrap" not in available():
        pytest.skip("beyond CI: the kernel of this machine does not let bubblewrap work")


@pytest.fixture
def notebook(level: str) -> Iterator[Callable[..., Session]]:
    """Starts sessions at the test's level, and ends them."""
    started: list[Session] = []

    def start(**limits: Any) -> Session:
        session = Session(isolation=level, files={}, language="en", limits=Limits(**limits))
        started.append(session)
        return session

    yield start
    for session in started:
        session.close()


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
