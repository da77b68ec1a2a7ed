"""What a column holds: few long answers that recur are those of a list, and texts are texts."""

from __future__ import annotations

import pytest

from mashura.data.columns.content import ColumnContent

SCALE = [
    "I agree with the plan for the park",
    "I do not agree with the plan for the park",
    "I have no view on the plan for the park",
]


def test_a_closed_question_with_ten_answers_is_one_also_if_its_answers_are_long() -> None:
    cells = [SCALE[number % 3] for number in range(10)]
    assert ColumnContent("What do you think of the plan?", cells).kind == "choice"
    assert ColumnContent("How far do you agree?", [*SCALE[:2]] * 3).kind == "choice"


@pytest.mark.parametrize("header", ["Your idea", "ما اقتراحك؟", "Comment", "Why?"])
def test_texts_that_recur_under_a_name_that_asks_for_texts_stay_texts(header: str) -> None:
    assert ColumnContent(header, [SCALE[number % 3] for number in range(10)]).kind == "prose"


def test_ten_different_texts_are_no_closed_question() -> None:
    cells = [f"We need more shade at stop {word}" for word in "ABCDEFG"]
    assert ColumnContent("What would help?", cells).kind == "prose"


def test_ages_that_all_differ_are_numbers_and_no_numbers_of_rows() -> None:
    ages = [str(20 + number) for number in range(12)]
    for header in ("Age", "عمر الفرد", "group_b/age"):
        assert ColumnContent(header, ages).kind == "number"
    assert ColumnContent("No.", ages).kind == "code"
