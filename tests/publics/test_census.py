"""A table of a census is read in whatever way an office has written it; what is left out is said."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.data.files.any_table import AnyTable, read_any_table
from mashura.errors import InputError
from mashura.publics import propose, read_census


def table_of(*rows):
    header, *below = [row.split("|") for row in rows]
    return AnyTable(Path("census.csv"), header, [*enumerate(below, 2)], [])


def read(*rows, columns=None, words=None, country="AE"):
    table = table_of(*rows)
    return read_census(table, propose(table).corrected(columns or {}, words), country)


def keys(census):
    return {note.key for note in census.notes}


def test_totals_are_left_out_and_said():
    census = read("Age|Males|Females|Total", "18-29|10|20|30", "30-44|5|15|20", "Total|15|35|50")
    assert census.population == 50
    assert {"publics-note-total-rows", "publics-note-total-columns"} <= keys(census)
    assert "publics-note-total-differs" not in keys(census)


def test_a_total_that_its_parts_do_not_make_is_said():
    census = read("Age|Count", "18-29|10", "30-44|5", "Total|99")
    note = next(note for note in census.notes if note.key == "publics-note-total-differs")
    assert (note.line, note.details["total"], note.details["parts"]) == (4, "99", "15")


def test_blank_cells_repeat_the_label_above():
    census = read(
        "الإمارة|الجنس|العدد", "دبي|ذكور|٣٠", "|إناث|٢٠", "الشارقة|ذكور|١٠", "|إناث|٤٠", "الإجمالي||١٠٠"
    )
    assert census.tables[0].numbers == {
        ("male", "دبي"): 30, ("female", "دبي"): 20, ("male", "الشارقه"): 10, ("female", "الشارقه"): 40,
    }  # fmt: skip
    assert census.region_names["الشارقه"]["ar"] == "الشارقة"


def test_columns_of_two_characteristics_are_read():
    census = read("Age|Citizen males|Citizen females|Non-citizen males|Non-citizen females", "18-29|1|2|3|4")
    assert census.tables[0].attributes == ("age_band", "gender", "residency")
    assert census.tables[0].numbers["18-29", "female", "resident"] == 4


def test_blocks_of_two_characteristics_side_by_side_are_two_tables():
    census = read("Emirate|Male|Female|Citizens|Expats", "Dubai|60|40|10|90", "Ajman|30|20|10|40")
    assert [counts.attributes for counts in census.tables] == [("gender", "region"), ("residency", "region")]
    assert census.population == 150


def test_places_as_columns_are_regions():
    census = read("Nationality|Dubai|Sharjah", "Emirati|10|20", "Non-Emirati|70|30")
    assert census.tables[0].numbers["citizen", "sharjah"] == 20


def test_a_list_of_characteristics_gives_a_table_for_each():
    census = read(
        "Characteristic|Group|Count", "Age|18-29|40", "Age|30-44|60", "Sex|Male|55", "Sex|Female|45"
    )
    assert [counts.attributes for counts in census.tables] == [("age_band",), ("gender",)]


def test_one_row_for_each_person_is_counted():
    census = read("Age|Sex", "23|M", "37|F", "41|M", "70|F")
    assert census.population == 4
    assert census.tables[0].numbers["30-44", "male"] == 1


def test_the_latest_year_counts():
    assert read("Sex|2015|2020|2023", "M|1|2|300", "F|1|2|500").population == 800


def test_other_age_groups_are_divided_by_years_and_said():
    census = read("Age|Count", "10-14|50", "15-19|500", "20-29|100", "30+|55")
    numbers = census.tables[0].numbers
    assert numbers["15-17",] == pytest.approx(300)
    assert numbers["18-29",] == pytest.approx(300)
    assert numbers["65+",] == pytest.approx(20)
    assert {"publics-note-divided", "publics-note-children"} <= keys(census)


def test_sums_of_age_groups_are_left_out():
    census = read("Age|Count", "15-64|30", "15-29|10", "30-64|20", "65+|5")
    assert census.population == 35
    assert "publics-note-subtotal" in keys(census)


def test_people_of_an_unknown_group_are_left_out_and_said():
    census = read("Sex|Count", "Male|40", "Female|40", "Not stated|20")
    assert census.population == 80
    note = next(note for note in census.notes if note.key == "publics-note-unstated")
    assert note.details["percent"] == "20.0%"


def test_nationalities_are_citizens_or_residents_by_the_country():
    rows = ("Nationality|Count", "Kuwait|10", "India|50", "Philippines|20", "Bedoon|5")
    census = read(*rows, country="KW")
    assert census.tables[0].numbers == {("citizen",): 10, ("resident",): 75}
    assert "publics-note-residents" in keys(census)
    assert read(*rows, country="IN").tables[0].numbers["citizen",] == 50


def test_a_word_gets_the_meaning_that_a_person_gives_it():
    census = read(
        "Language|Count", "Tagalog/Filipino|10", "Klingon|5", words={"language": {"Klingon": "other"}}
    )
    assert census.tables[0].numbers == {("tl",): 10, ("other",): 5}


def test_a_column_is_what_a_person_says():
    census = read("Who|How many", "M|10", "F|20", columns={"Who": "gender", "How many": "count"})
    assert census.population == 30


@pytest.mark.parametrize(
    ("rows", "key", "told"),
    [
        (("Fruit|Colour", "apple|red"), "publics-no-attribute", "Fruit"),
        (("Age|Count", "18-29|many", "30-44|5", "45-64|7"), "publics-bad-number", "row 2"),
        (("Age|Count", "18-29|5", "30-44|-5"), "publics-bad-number", "row 3"),
        (("Age|Count", "18-29|5", "old|7", "30-44|7"), "publics-unknown-word", "row 3"),
        (("Language|Count", "Arabic|5", "xx|7", "English|1"), "publics-unknown-word", "row 3"),
        (("Age|Count", "15-24|5", "20-29|7"), "publics-ages-overlap", "20-29"),
        (("Age|Male|Female", "18-29|60%|40%", "30-44|50%|50%"), "publics-row-percent", "100"),
        (("Sex|Percent", "Male|60", "Female|60"), "publics-shares-sum", "120"),
        (("Age|Count", "0-4|5", "5-9|7"), "publics-no-people", "15"),
        (("Characteristic|Group|Count", "Sex|Male|1", "Income|High|2", "Sex|Female|1"),
         "publics-unknown-characteristic", "Income"),
    ],
)  # fmt: skip
def test_a_bad_table_gets_one_sentence(rows, key, told):
    with pytest.raises(InputError) as raised:
        read(*rows)
    assert raised.value.key == key
    assert told in str(raised.value)
    assert "census.csv" in str(raised.value)


def test_a_wrong_correction_is_refused():
    for columns, key in (
        ({"Nowhere": "age_band"}, "publics-unknown-column"),
        ({"Sex": "x"}, "publics-unknown-role"),
    ):
        with pytest.raises(InputError) as raised:
            read("Sex|Count", "M|1", columns=columns)
        assert raised.value.key == key


@given(st.lists(st.lists(st.text(max_size=12), min_size=3, max_size=3), min_size=2, max_size=6))
def test_any_table_is_read_or_refused(rows):
    header = [f"{name}{place}" for place, name in enumerate(rows[0])]
    table = AnyTable(Path("census.csv"), header, [*enumerate(rows[1:], 2)], [])
    try:
        census = read_census(table, propose(table), "AE")
    except InputError as error:
        assert str(error)
    else:
        assert all(number >= 0 for counts in census.tables for number in counts.numbers.values())


def test_ages_that_a_spreadsheet_took_for_days_are_understood(tmp_path):
    from datetime import datetime

    from openpyxl import Workbook

    book = Workbook()
    for row in (("Age", "Count"), (datetime(2024, 9, 5), 10), (datetime(2024, 10, 14), 10), ("15-17", 30)):
        book.active.append(row)
    book.save(tmp_path / "ages.xlsx")
    table = read_any_table(tmp_path / "ages.xlsx")
    assert read_census(table, propose(table)).population == 30
