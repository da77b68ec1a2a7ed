"""Items are found by name, by range and by words, in either language and spelling."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language
from mashura.items import find_items, items

NUMBERS = st.integers(1, len(items()))


def names(*wanted: str) -> list[str]:
    return [item.name for item in find_items(wanted)]


@given(NUMBERS, st.sampled_from("Ss"), st.sampled_from(["0123456789", "٠١٢٣٤٥٦٧٨٩"]))
def test_an_item_is_found_by_its_name_in_any_case_and_digits(number, letter, digits):
    typed = letter + "".join(digits[int(digit)] for digit in str(number))
    assert names(typed) == [f"S{number}"]


@given(NUMBERS, NUMBERS, st.sampled_from(["S{}-S{}", "S{}–{}", "s{} - s{}"]))
def test_a_range_holds_both_ends_whatever_their_order(first, last, written):
    low, high = sorted((first, last))
    assert names(written.format(first, last)) == [f"S{number}" for number in range(low, high + 1)]


@given(st.lists(NUMBERS, min_size=1))
def test_several_names_come_once_each_in_the_order_of_the_table(numbers):
    assert names(*(f"S{number}" for number in numbers)) == [f"S{number}" for number in sorted({*numbers})]


def test_nothing_asked_for_is_everything():
    assert names() == [*items()]


@settings(deadline=None)  # the first search reads the analyses' word lists
@given(NUMBERS, st.sampled_from(LANGUAGES), st.data())
def test_an_item_is_found_by_any_word_of_its_title(number, language, data):
    item = items()[f"S{number}"]
    words = re.findall(r"[^\W\d_]{3,}", item.title(language))
    assert item.name in names(data.draw(st.sampled_from(words)).upper())


def test_arabic_words_are_found_however_they_are_spelt():
    assert "S77" in names("مستوي مشاركه الجمهور") == names("مُستوى", "مُشارَكة", "الجمهور")


def test_words_narrow_and_names_add():
    assert names("SWOT") == ["S128"]
    assert names("SWOT", "S1") == ["S1", "S128"]


@pytest.mark.parametrize(("name", "nearest"), [("S0", "S1"), ("S291", "S290"), ("S5-S400", "S290")])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_unknown_item_is_told_with_the_nearest(name, nearest, language):
    with use_language(language), pytest.raises(InputError) as caught:
        find_items([name])
    assert nearest in str(caught.value)
    assert items()[nearest].title(language) in str(caught.value)


@pytest.mark.parametrize(
    ("word", "nearest"), [("partnershp", "partnership"), ("المؤثرين", "المؤثرون"), ("zxvjq", None)]
)
def test_a_word_in_no_title_is_told_with_the_nearest_as_it_is_written(word, nearest):
    with use_language("en"), pytest.raises(InputError) as caught:
        find_items([word])
    assert caught.value.params["nearest"] == (nearest or "none")
    assert word in str(caught.value)


@pytest.mark.parametrize("text", ["", " ", "،", "!"])
def test_a_search_without_a_word_finds_nothing_and_says_so(text):
    with pytest.raises(InputError):
        find_items([text])


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_serves_an_item_is_shown_place_by_place(language):
    with use_language(language):
        (item,) = find_items(["S98"])
        shown = item.lines()
    assert shown[0].split(maxsplit=1) == ["S98", item.title(language)]
    places = [place for column in item.served_by.values() for place in column]
    assert places
    assert [line.strip() for line in shown if line.strip() in places] == places
