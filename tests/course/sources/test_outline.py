"""Modules and lessons in the order of learning."""

import shutil

import pytest

from mashura.course.checks.check import check_course
from mashura.course.sources.builder import lesson_paths
from mashura.course.sources.outline import check_outline, course_modules
from mashura.paths import content


@pytest.fixture
def curriculum(tmp_path):
    return shutil.copytree(content("curriculum"), tmp_path / "curriculum")


def test_lessons_come_in_the_order_of_the_outline_not_of_their_names():
    names = [path.stem for path in lesson_paths() if path.stem.startswith("m03")]
    assert names == [part.header.id for part in course_modules()[3].lessons]
    assert names != sorted(names)


def test_every_lesson_and_exercise_belongs_to_its_module():
    for module in course_modules():
        for part in (*module.lessons, *module.exercises):
            assert part.header.id.startswith(f"{module.id}-")
            assert part.path.is_file()
    listed = {part.path for module in course_modules() for part in module.exercises}
    assert listed == set(content("exercises").glob("*/m[0-9][0-9]-*.md"))


def test_the_shipped_outline_lists_every_lesson():
    assert check_outline(content("curriculum")) == []


def test_a_forgotten_and_a_missing_lesson_are_named(curriculum):
    folder = curriculum / "m02_preparing"
    (folder / "m02-readiness-gate.md").rename(folder / "m02-renamed.md")
    problems = [entry for entry in check_course(curriculum) if entry.key.startswith("outline-")]
    assert [(problem.key, problem.params["lesson"]) for problem in problems] == [
        ("outline-missing", "m02_preparing/m02-readiness-gate.md"),
        ("outline-forgotten", "m02_preparing/m02-renamed.md"),
    ]
    assert lesson_paths(curriculum)[-1].stem == "m02-renamed"
