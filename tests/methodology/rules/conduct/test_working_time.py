"""Clocks that run in working hours (S57, S174)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.methodology.rules.conduct.working_time import OFFICE_HOURS, WorkingTime

MOMENTS = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))
COUNTRIES = st.sampled_from(["", "AE", "BH", "SA"])
HOURS = st.integers(1, 200).map(float)


# The calendar of a country is slow to load once.
@settings(deadline=None)
@given(country=COUNTRIES, moment=MOMENTS, hours=HOURS)
def test_a_deadline_is_as_many_working_hours_away_as_was_promised(country, moment, hours):
    clock = WorkingTime(country=country)
    assert abs(clock.between(moment, clock.after(moment, hours)) - hours) < 1e-6


# The calendar of a country is slow to load once.
@settings(deadline=None)
@given(country=COUNTRIES, moment=MOMENTS, other=MOMENTS, hours=HOURS)
def test_who_came_before_the_moment_for_late_ones_is_past_the_deadline(country, moment, other, hours):
    clock = WorkingTime(country=country)
    if other < clock.before(moment, hours) - timedelta(minutes=1):
        assert clock.after(other, hours) <= moment


def test_weekends_and_holidays_of_the_country_do_not_count():
    # 2 and 3 December 2026 are national days; 5 and 6 December are the weekend.
    clock = WorkingTime(country="AE")
    monday = datetime(2026, 11, 30, 12, tzinfo=UTC)  # 16 o'clock in Dubai
    assert clock.after(monday, 1) == datetime(2026, 12, 1, 5, tzinfo=UTC)
    assert clock.after(monday, OFFICE_HOURS + 1) == datetime(2026, 12, 4, 5, tzinfo=UTC)
    assert clock.after(monday, 2 * OFFICE_HOURS + 1) == datetime(2026, 12, 7, 5, tzinfo=UTC)


def test_friday_is_a_working_day_where_the_weekend_is_saturday_and_sunday():
    friday = datetime(2026, 1, 9).date()
    assert WorkingTime(country="AE").is_working_day(friday)
    assert not WorkingTime(country="BH").is_working_day(friday)
