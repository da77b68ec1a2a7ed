"""The trainer's handbook names what exists, its days have no gaps, and its examples follow the rubrics."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mashura.grading.exercise.exercise import exercise_names, load_exercise
from mashura.i18n import LANGUAGES
from mashura.paths import content


@pytest.fixture(params=LANGUAGES)
def handbook(request: pytest.FixtureRequest, root: Path) -> str:
    return (root / "docs" / f"trainer-handbook.{request.param}.md").read_text(encoding="utf-8")


def examples(handbook: str) -> dict[str, tuple[list[float], float, float]]:
    """Return of each worked example the points of its lines, their sum and the most, as it says them."""
    found = {}
    for item, text in re.findall(r"^### (m\d\d-\S+)\n(.*?)(?=^### |\Z)", handbook, re.MULTILINE | re.DOTALL):
        lines = [float(points) for points in re.findall(r"^\| \d \| ([\d.]+) \|", text, re.MULTILINE)]
        total, most = re.findall(r"^\*\*([\d.]+) \w+ (\d+)\.\*\*", text, re.MULTILINE)[0]
        found[item] = lines, float(total), float(most)
    return found


def test_it_names_only_lessons_and_exercises_that_exist(handbook: str) -> None:
    lessons = {path.stem for path in content("curriculum").glob("m*/m*.md")}
    named = set(re.findall(r"`(m\d\d-[a-z0-9-]+)`", handbook))
    assert named <= lessons | set(exercise_names())
    assert named >= lessons, "every lesson has its place"


def test_the_days_have_no_gaps(handbook: str) -> None:
    tables = re.findall(r"(?:^\| \d\d:\d\d .*\n)+", handbook, re.MULTILINE)
    assert len(tables) == 2
    for table in tables:
        times = re.findall(r"^\| (\d\d:\d\d) \| (\d\d:\d\d) \|", table, re.MULTILINE)
        assert [end for _, end in times[:-1]] == [start for start, _ in times[1:]]


def test_each_written_item_has_an_example_with_points_for_each_line_of_its_rubric(handbook: str) -> None:
    rubrics = {
        item: [line.points for line in lines]
        for name in exercise_names()
        for item, lines in load_exercise(name).rubric.items()
    }
    shown = examples(handbook)
    assert shown.keys() == rubrics.keys()
    for item, (points, total, most) in shown.items():
        assert len(points) == len(rubrics[item])
        assert all(0 <= given <= line for given, line in zip(points, rubrics[item], strict=True))
        assert (sum(points), sum(rubrics[item])) == (total, most)


def test_both_languages_give_the_examples_the_same_points(root: Path) -> None:
    first, *others = (
        examples((root / "docs" / f"trainer-handbook.{language}.md").read_text(encoding="utf-8"))
        for language in LANGUAGES
    )
    assert all(other == first for other in others)
