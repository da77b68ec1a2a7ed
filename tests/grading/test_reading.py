"""Answers are read by their meaning, whatever their form; nothing that a stranger writes can break it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.grading.reading.answers import read_choices, read_id, read_ids, read_number

KNOWN = ("shade_support", "city_2045", "fees_text", "water_cut")
LABELS = {
    "fees_text": ("صياغة صفحة الرسوم", "the wording of the page"),
    "water_cut": ("قطع المياه", "a water cut"),
}
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=8), inner, max_size=5),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("shade_suport", "shade_support"),
        ("Shade Support ", "shade_support"),
        ("shade-support", "shade_support"),
        ("city_٢٠٤٥", "city_2045"),
        ("صياغه صفحة الرسوم", "fees_text"),
        ("The wording of the page", "fees_text"),
        ("water", None),
        ("", None),
        ("city_2054", None),
    ],
)
def test_an_id_is_read_where_only_one_can_be_meant(typed, meant):
    known = (*KNOWN, "city_2055") if meant is None else KNOWN
    assert read_id(typed, known, LABELS) == meant


@given(JSON)
def test_any_data_can_be_read_and_gives_known_ids_only(value):
    json.dumps(value)
    read = read_ids(value, KNOWN, LABELS)
    assert read is None or {*read.ids} <= {*KNOWN}
    choices = read_choices(value, KNOWN, ("inform", "ask"), LABELS)
    assert choices is None or (
        {*choices.chosen} <= {*KNOWN} and {*choices.chosen.values()} <= {"inform", "ask"}
    )
    read_number(value)


def test_a_dictionary_of_ticks_is_the_list_of_what_is_ticked():
    assert read_ids({"fees_text": True, "water_cut": False}, KNOWN).ids == ("fees_text",)


def test_a_row_that_is_written_twice_counts_by_its_own_id():
    read = read_choices({"fees text": "ask", "fees_text": "inform"}, KNOWN, ("inform", "ask"))
    assert read.chosen == {"fees_text": "inform"}
