from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from mashura.i18n import format_both, format_hijri, parse_date


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2027-03-01", date(2027, 3, 1)),
        ("1/3/2027", date(2027, 3, 1)),
        ("٠١/٠٣/٢٠٢٧", date(2027, 3, 1)),
        ("01.03.2027 م", date(2027, 3, 1)),
        ("1448-09-22", date(2027, 3, 1)),
        ("١٤٤٨/٩/٢٢ هـ", date(2027, 3, 1)),
        ("٢٢/٩/١٤٤٨هـ", date(2027, 3, 1)),
    ],
)
def test_a_day_is_read_in_either_calendar_and_either_set_of_digits(typed, day) -> None:
    assert parse_date(typed) == day


@pytest.mark.parametrize("typed", ["", "today", "1448-13-01", "1448-09-31", "2027-02-30", "1/3/27", "22-9"])
def test_what_is_no_day_is_refused(typed) -> None:
    with pytest.raises(ValueError):
        parse_date(typed)


# The first example reads the catalogues.
@settings(deadline=None)
@given(some.dates(date(1990, 1, 1), date(2070, 1, 1)))
def test_days_follow_each_other_in_the_hijri_calendar_too(day) -> None:
    before, after = (format_hijri(each, "en").split(" ", 1)[0] for each in (day, day + timedelta(days=1)))
    assert int(after) in (int(before) + 1, 1)


def test_months_have_their_names_in_both_languages() -> None:
    assert format_both(date(2027, 3, 1), "ar") == "1 مارس 2027 (22 رمضان 1448 هـ)"


def test_outside_the_tables_only_the_gregorian_date_is_told() -> None:
    assert format_hijri(date(1900, 1, 1), "en") == ""
    assert format_both(date(1900, 1, 1), "en") == "1 January 1900"
