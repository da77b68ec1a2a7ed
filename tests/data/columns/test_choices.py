"""Answers to a multiple choice are split by the separator of the whole column, and one answer stays whole."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.data.columns.choices import read_choices

OPTIONS = {
    "en": ["Bus", "Metro", "Taxi", "On foot"],
    "ar": ["الحافلات", "المترو", "سيارة أجرة", "مشياً"],
}
SELECT = "Which of these do you use? (select all that apply)"


@pytest.mark.parametrize("lang", OPTIONS)
@pytest.mark.parametrize("separator", [", ", ";", "، ", "|", "\n"])
@settings(max_examples=30, deadline=None)
@given(data=st.data())
def test_what_was_chosen_comes_back(lang: str, separator: str, data: st.DataObject) -> None:
    options = OPTIONS[lang]
    answers = data.draw(
        st.lists(st.lists(st.sampled_from(options), max_size=4, unique=True), min_size=20, max_size=40)
    )
    # Every option is chosen alone by somebody, as in a real survey of some size.
    answers += [[option] for option in options] + [options[:2], options[2:]]
    end = ";" if separator == ";" else ""
    cells = [separator.join(chosen) + (end if chosen else "") for chosen in answers]
    assert read_choices(cells, SELECT).answers == answers


@pytest.mark.parametrize(
    "cells",
    [
        ["Yes, often", "No, never", "Yes, seldom"] * 5,
        ["نعم، دائماً", "لا، أبداً", "نعم، أحياناً"] * 5,
        ["Very satisfied", "Satisfied", "Not satisfied"] * 5,
        ["More shade, please, and seats", "Buses come late, every day", "Thank you, all of you"] * 2,
        ["18-24", "25-34", "35 - 44"] * 5,
        ["Abu Dhabi - city", "Al Ain", "Abu Dhabi - islands", "Al Ain - oasis"] * 4,
    ],
)
def test_one_answer_with_a_comma_stays_one(cells: list[str]) -> None:
    choices = read_choices(cells, "How is the bus?")
    assert choices.answers == [[cell] for cell in cells]


def test_codes_of_a_form_are_split_at_blanks() -> None:
    cells = ["bus", "bus metro", "", "metro taxi"]
    assert read_choices(cells, "services", ["bus", "metro", "taxi"]).answers == [
        ["bus"],
        ["bus", "metro"],
        [],
        ["metro", "taxi"],
    ]
