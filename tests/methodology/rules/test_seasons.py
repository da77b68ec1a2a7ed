"""Holidays, weekends, Ramadan, summer and exams in the days of a plan."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.i18n import LANGUAGES, use_language, weekend_of
from mashura.methodology.records.timeline import Timeline
from mashura.methodology.rules.seasons import season_objections


def named(**answers: object) -> dict[str, dict[str, object]]:
    with use_language("en"):
        return {
            objection.rule: dict(objection.params) for objection in season_objections(Timeline(**answers))
        }


@settings(deadline=None)
@given(opens=st.dates(date(2026, 9, 1), date(2026, 10, 20)), days=st.integers(1, 40))
def test_a_weekend_is_objected_to_where_the_country_rests(opens: date, days: int) -> None:
    rules = named(opens_on=opens, duration_days=days, country="BH")
    last = opens + timedelta(days=days - 1)
    assert ("opens-on-rest-day" in rules) == (opens.weekday() in weekend_of("BH"))
    assert ("closes-on-rest-day" in rules) == (last.weekday() in weekend_of("BH"))


def test_a_holiday_is_named() -> None:
    rules = named(opens_on=date(2026, 12, 2), duration_days=1, country="AE")
    assert rules["opens-on-rest-day"]["reason"] == "National Day"


def test_a_plan_without_a_country_is_not_judged_by_anybody_s_weekend() -> None:
    assert named(opens_on=date(2026, 12, 5), duration_days=1) == {}


@pytest.mark.parametrize(("days", "mostly"), [(30, True), (57, True), (58, False)])
def test_a_consultation_mostly_in_ramadan_is_told_apart(days: int, mostly: bool) -> None:
    # Ramadan 1448 has 29 days, from 8 February 2027 on.
    rules = named(opens_on=date(2027, 2, 8), duration_days=days)
    assert "open-in-ramadan" in rules
    assert ("mostly-in-ramadan" in rules) == mostly


@pytest.mark.parametrize(
    ("answers", "rule"),
    [
        ({"opens_on": date(2026, 7, 6), "duration_days": 40, "country": "AE"}, "mostly-in-summer"),
        ({"opens_on": date(2026, 11, 23), "duration_days": 20, "country": "QA"}, "open-in-exams"),
        (
            {"opens_on": date(2027, 3, 2), "duration_days": 30, "reminder_days": [8]},
            "reminder-on-feast",
        ),
        (
            {"opens_on": date(2026, 11, 30), "duration_days": 30, "reminder_days": [2], "country": "AE"},
            "reminder-on-feast",
        ),
    ],
)
def test_each_season_has_a_rule_with_a_reason_in_both_languages(
    answers: dict[str, object], rule: str
) -> None:
    for language in LANGUAGES:
        with use_language(language):
            found = {objection.rule: objection for objection in season_objections(Timeline(**answers))}
            assert found[rule].text(language)
            assert found[rule].reason(language)


def test_summer_and_exams_of_the_gulf_do_not_hold_elsewhere() -> None:
    rules = named(opens_on=date(2026, 7, 6), duration_days=40, country="GB")
    assert "mostly-in-summer" not in rules
