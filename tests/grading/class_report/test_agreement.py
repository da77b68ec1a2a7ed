"""Second marks: a table beside the gradebook, read strictly, compared with the first marks."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from mashura.errors import InputError
from mashura.grading.class_report.agreement import SECOND_MARKS, rubric_agreement
from mashura.i18n import LANGUAGES, use_language

NAME, ITEM = "m01-is-it-participation", "m01-reply"
FIRST = np.tile([0.0, 1, 2, 3, 4], 4)


@pytest.fixture
def records(make, tmp_path):
    hand_ins = [
        make.hand_in(NAME, f"t{number:02d}", make.result(ITEM, points, 4.0, text="…"))
        for number, points in enumerate(FIRST)
    ]
    made = make.records((make.exercise(NAME),), *hand_ins)
    (tmp_path / SECOND_MARKS).parent.mkdir()
    return dataclasses.replace(made, course=tmp_path)


def write(records, rows, head="trainee,item,points"):
    lines = [head, *(",".join(map(str, row)) for row in rows)]
    (records.course / SECOND_MARKS).write_text("\n".join(lines), encoding="utf-8")


def test_without_second_marks_there_is_no_agreement(records):
    assert rubric_agreement(records) == ()


def test_a_milder_second_marker_is_seen(records):
    write(records, [(f"t{number:02d}", ITEM, min(4, points + 1)) for number, points in enumerate(FIRST)])
    (agreement,) = rubric_agreement(records)
    assert agreement.n == 20
    assert agreement.equal == pytest.approx(0.2)
    assert agreement.mean_difference == pytest.approx(0.8)
    assert agreement.kappa < agreement.weighted_kappa.value < 1


def test_arabic_digits_further_columns_and_open_rows_are_taken(records):
    rows = [("t00", ITEM, "٠", "nora"), ("t01", ITEM, "", "nora"), ("t02", "m02-other", "1", "nora")]
    write(records, rows, "trainee,item,points,marker")
    (agreement,) = rubric_agreement(records)
    assert (agreement.n, agreement.equal, agreement.kappa, agreement.weighted_kappa) == (1, 1.0, None, None)


@pytest.mark.parametrize(
    "row", [("nobody", ITEM, 1), ("t01", ITEM, 5), ("t01", ITEM, -1), ("t01", ITEM, "good")]
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_row_that_cannot_be_read_is_named_with_its_line(records, row, language):
    write(records, [("t00", ITEM, 1), row])
    with use_language(language), pytest.raises(InputError) as refused:
        rubric_agreement(records)
    assert "3" in str(refused.value)
    assert str(row[2]) in str(refused.value)


def test_a_table_without_its_columns_is_refused(records):
    write(records, [("t00", 1)], "name,mark")
    with use_language("en"), pytest.raises(InputError, match="trainee, item, points"):
        rubric_agreement(records)
