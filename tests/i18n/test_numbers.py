"""Numbers are read in either set of digits and shown as Gulf government sites show them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.i18n import format_date, format_number, format_percent, parse_number

TO_ARABIC = str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٬")


@given(st.floats(min_value=-1e9, max_value=1e9).map(lambda number: round(number, 3)))
def test_a_number_reads_the_same_in_both_sets_of_digits(number):
    text = f"{number:,.3f}"
    assert parse_number(text) == parse_number(text.translate(TO_ARABIC)) == number


@pytest.mark.parametrize("text", ["", "many", "1.2.3", "٣ أيام"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(ValueError):
        parse_number(text)


def test_numbers_and_dates_are_shown_with_western_digits_in_both_languages():
    assert format_number(12345.678, "ar", decimals=2) == "12,345.68"
    assert format_percent(0.5, "ar").replace("\u200e", "") == "50%"
    assert format_date(date(2026, 3, 1), "ar") == "1 مارس 2026"
    assert format_date(date(2026, 3, 1), "en") == "1 March 2026"
