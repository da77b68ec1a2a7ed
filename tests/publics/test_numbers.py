"""Numbers of a census: signs are decided once for a column, and doubts are said."""

from __future__ import annotations

from pathlib import Path

import pytest

from mashura.data.files.any_table import AnyTable
from mashura.i18n import LANGUAGES
from mashura.publics import propose, read_census
from mashura.publics.numbers import figures


def census(header, rows):
    table = AnyTable(Path("a.csv"), header, [*enumerate(rows, start=2)], [])
    return read_census(table, propose(table))


@pytest.mark.parametrize(
    ("cells", "numbers"),
    [
        (["1.234", "98.765", "1.234.567"], [1234, 98765, 1234567]),
        (["1,234", "98,5"], [1.234, 98.5]),
        (["١٬٢٣٤", "٥٦٧٫٥"], [1234, 567.5]),
        (["1 234", "56 789"], [1234, 56789]),
        (["–", "..", "12"], [0, 0, 12]),
    ],
)
def test_what_a_sign_means_is_decided_for_the_whole_column(cells, numbers):
    assert [number.value for number in figures(cells).numbers] == numbers


def test_percentages_keep_their_size():
    assert [(number.value, number.percent) for number in figures(["12,5%", "٪٨٧٫٥"]).numbers] == [
        (12.5, True),
        (87.5, True),
    ]


def test_points_of_thousands_count_people():
    rows = [["Females", "912.345"], ["Males", "1.087.655"]]
    assert census(["Sex", "Persons"], rows).population == 2_000_000


@pytest.mark.parametrize(
    ("rows", "note"),
    [
        ([["Females", "912.345"], ["Males", "987.655"]], "publics-note-points"),
        ([["Females", "1.234,5"], ["Males", "9,876.5"]], "publics-note-mixed-signs"),
    ],
)
def test_a_doubtful_sign_is_said(rows, note):
    notes = {known.key: known for known in census(["Sex", "Persons"], rows).notes}
    assert all("Persons" in notes[note].text(language) for language in LANGUAGES)


def test_a_table_without_a_number_counts_a_person_for_each_row_and_says_so():
    made = census(["Sex", "Age"], [["Females", "15-29"], ["Males", "30-44"], ["Males", "15-29"]])
    notes = {known.key: known for known in made.notes}
    assert all("3" in notes["publics-note-rows"].text(language) for language in LANGUAGES)
    assert "publics-note-rows" not in {
        known.key for known in census(["Sex", "Persons"], [["Females", "5"], ["Males", "6"]]).notes
    }


@pytest.mark.parametrize("citizens", ["مواطنات", "المواطنات", "سعوديات", "إماراتيات"])
@pytest.mark.parametrize("residents", ["وافدات", "الوافدات", "مقيمات", "أجنبيات"])
def test_women_of_each_nationality_are_counted_by_their_own_words(citizens, residents):
    header = ["فئة العمر", "مواطنون ذكور", f"{citizens} إناث", "وافدون ذكور", f"{residents} إناث"]
    made = census(header, [["١٥ - ٢٩", "١٠", "٢٠", "٣٠", "٤٠"], ["٣٠ - ٤٤", "١", "٢", "٣", "٤"]])
    assert made.population == 110


def test_numbers_that_nobody_can_place_are_said_to_be_left_out():
    rows = [["15-29", "10", "20", "a"], ["30-44", "30", "40", "b"]]
    table = AnyTable(Path("a.csv"), ["Age", "Males", "Zorgs", "Remark"], [*enumerate(rows, start=2)], [])
    made = read_census(table, propose(table).corrected({"Remark": "ignored"}, {}))
    notes = {known.key: known.details["column"] for known in made.notes if "column" in known.details}
    assert notes["publics-note-numbers-ignored"] == "Zorgs"
    assert notes["publics-note-column-ignored"] == "Remark"
