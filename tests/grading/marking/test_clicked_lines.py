"""What markers clicked is kept, whatever comes between two writes."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.errors import InputError
from mashura.grading import load_exercise
from mashura.grading.marking.clicked_lines import (
    ClickedLines,
    clicked_lines,
    keep_clicked_lines,
    second_readings,
)

EXERCISE = load_exercise("m01-is-it-participation")
ITEM = "m01-reply"
NOW = datetime(2026, 11, 30, 9, tzinfo=UTC)


def reading(marker: str = "salma", trainee: str = "omar", **changes: object) -> ClickedLines:
    values = {"at": NOW, "marker": marker, "trainee": trainee, "item": ITEM, "points": (1, 0, 0.5, 0)}
    return ClickedLines.model_validate(values | changes)


@settings(max_examples=40)
@given(
    clicks=st.lists(
        st.tuples(
            st.sampled_from(["salma", "عمر"]),
            st.sampled_from(["layla", "فاطمة"]),
            st.tuples(*[st.sampled_from([0.0, 0.5, 1.0])] * 4),
        ),
        max_size=12,
    )
)
def test_the_last_reading_of_each_marker_of_each_answer_holds(clicks, tmp_path_factory) -> None:
    course = tmp_path_factory.mktemp("course")
    expected = {}
    for marker, trainee, points in clicks:
        keep_clicked_lines(course, EXERCISE, reading(marker, trainee, points=points))
        expected[marker, trainee] = points
    kept = {(entry.marker, entry.trainee): entry.points for entry in clicked_lines(course, EXERCISE.name)}
    assert kept == expected


def test_a_line_cut_off_by_a_power_cut_costs_that_line_only(tmp_path: Path) -> None:
    keep_clicked_lines(tmp_path, EXERCISE, reading("salma"))
    path = next(tmp_path.rglob("clicked_lines.jsonl"))
    with path.open("a", encoding="utf-8") as stream:
        stream.write('{"at":"2026-11-30T09:00:00Z","mark')
    keep_clicked_lines(tmp_path, EXERCISE, reading("omar"))
    assert [entry.marker for entry in clicked_lines(tmp_path, EXERCISE.name)] == ["salma", "omar"]


def test_only_the_owner_can_read_what_was_clicked(tmp_path: Path) -> None:
    keep_clicked_lines(tmp_path, EXERCISE, reading())
    assert next(tmp_path.rglob("clicked_lines.jsonl")).stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("points", [(1, 0, 0), (1, 0, 0, 0.25), (2, 0, 0, 0), (-1, 0, 0, 0)])
def test_points_that_no_click_gives_are_refused(points: tuple[float, ...], tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        keep_clicked_lines(tmp_path, EXERCISE, reading(points=points))
    assert refused.value.key == "marking-other-rubric"
    assert clicked_lines(tmp_path, EXERCISE.name) == ()


def test_an_item_without_a_rubric_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as refused:
        keep_clicked_lines(tmp_path, EXERCISE, reading(item="m01-levels"))
    assert refused.value.key == "marking-no-rubric"


def test_a_second_reading_is_that_of_another_than_the_one_whose_lines_gave_the_mark() -> None:
    readings = [
        reading("salma", "omar"),
        reading("nour", "omar", counts=False, points=(1, 1, 0, 0)),
        reading("salma", "layla", points=(0, 0, 0, 0)),
        reading("nour", "layla", points=(1, 1, 1, 1)),
        reading("salma", "alone"),
    ]
    second = second_readings(readings)
    assert {answer: (entry.marker, entry.total) for answer, entry in second.items()} == {
        ("omar", ITEM): ("nour", 2.0),
        ("layla", ITEM): ("salma", 0.0),
    }
