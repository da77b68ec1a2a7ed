"""A small course with its own copy of the small exercise, so that tests may change its checks."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mashura import paths
from mashura.grading import build_exercises
from mashura.grading.exercise import exercise as exercises
from mashura.grading.exercise import private_modules
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump

NAME = "m99-sample"
RIGHT = {
    "m99-pick": 'picked = ["b", "d"]',
    "m99-share": "def share(part, whole):\n    return part / whole",
    "m99-say": "We publish the decision within 30 days.",
}
ANSWERS: dict[str, dict[str, str]] = {
    "amal": RIGHT,
    "basma": {**RIGHT, "m99-pick": 'picked = ["b"]'},
    "careem": {"m99-pick": 'picked = ["a"]'},
    "دانة": {},
}


def forget_exercises() -> None:
    """Read exercises from their files again, as a new process does."""
    for function in (*vars(exercises).values(), *vars(private_modules).values()):
        if hasattr(function, "cache_clear"):
            function.cache_clear()


def hand_in(course: Path, trainee: str, answers: dict[str, str], language: str = "en") -> None:
    folder = course / "submitted" / trainee / NAME
    folder.mkdir(parents=True, exist_ok=True)
    notebook = answered_notebook(course_exercise(course, NAME), language, answers)
    (folder / f"{NAME}.ipynb").write_text(dump(notebook), encoding="utf-8")


@pytest.fixture(scope="session")
def built_course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A course in which four trainees have handed in, with the exercise beside it."""
    place = tmp_path_factory.mktemp("runs")
    sample = place / "exercises" / "m99_sample"
    shutil.copytree(Path(__file__).parents[1] / "m99_sample", sample)
    with pytest.MonkeyPatch.context() as patch:
        _look_in(place, patch)
        build_exercises(place / "course", [NAME])
        for number, (trainee, answers) in enumerate(ANSWERS.items()):
            hand_in(place / "course", trainee, answers, ("en", "ar")[number % 2])
    forget_exercises()
    return place


@pytest.fixture
def course(built_course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of that course; its exercise is in ``../exercises/m99_sample``."""
    shutil.copytree(built_course, tmp_path, dirs_exist_ok=True)
    _look_in(tmp_path, monkeypatch)
    yield tmp_path / "course"
    forget_exercises()


@pytest.fixture
def change_checks(course: Path) -> Callable[[str, str], None]:
    """Change the exercise's checks, as an update does."""

    def change(before: str, after: str) -> None:
        path = course.parent / "exercises" / "m99_sample" / "checks.py"
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after), encoding="utf-8")
        forget_exercises()

    return change


def _look_in(place: Path, patch: pytest.MonkeyPatch) -> None:
    """Find exercises below a folder: this is where the data are, not what the code does."""

    def content(*parts: str) -> Any:
        return place.joinpath(*parts) if parts[0] == "exercises" else paths.content(*parts)

    patch.setattr(exercises, "content", content)
    forget_exercises()
