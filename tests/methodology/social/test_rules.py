"""What speaks against a year on social media, and that nothing speaks against a good one."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.i18n import LANGUAGES, Language, use_language
from mashura.methodology.social.calendar import SocialCalendar
from mashura.methodology.social.entries import entries
from mashura.methodology.social.rules import calendar_objections
from mashura.paths import content
from mashura.record_file import read_record


def example(language: Language = "en") -> SocialCalendar:
    return read_record(content("datasets", "social_calendars", f"year_2027.{language}.yaml"), SocialCalendar)


def rules(calendar: SocialCalendar) -> set[str]:
    with use_language("en"):
        return {objection.rule for objection in calendar_objections(calendar)}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_breaks_no_rule(language: Language) -> None:
    assert rules(example(language)) == set()


def test_a_blank_year_is_not_scolded() -> None:
    assert rules(SocialCalendar(begins_on="2027-01-01", languages=["ar", "en"])) == set()


def changed(part: str, index: int, **values: Any) -> SocialCalendar:
    """The example with one entry changed."""
    calendar = example()
    rows = list(getattr(calendar, part))
    rows[index] = rows[index].model_copy(update=values)
    return calendar.model_copy(update={part: tuple(rows)})


BROKEN = {
    "outside-the-year": changed("posts", 0, on="2028-02-01"),
    "poll-without-choice": changed("polls", 1, options=("Parking",)),
    "poll-many-options": changed("polls", 1, options=("a", "b", "c", "d", "e")),
    "poll-votes-differ": changed("polls", 0, votes=(3, 4)),
    "ends-before-it-begins": changed("competitions", 0, ends_on="2027-04-01"),
    "winners-before-end": changed("competitions", 0, winners_on="2027-04-20"),
    "competition-without-rules": changed("competitions", 0, rules=""),
    "repost-without-source": changed("posts", 3, source=""),
    "post-too-long": changed("posts", 1, text="x" * 281),
    "entries-without-owner": changed("articles", 0, owner=""),
    "article-of-month-missing": changed("articles", 0, role="staff"),
    "article-without-statements": changed("articles", 1, statements=()),
    "month-without-plan": example().model_copy(update={"months": example().months[1:]}),
    "feature-missing": example().model_copy(update={"polls": ()}),
    "language-silent": example().model_copy(update={"languages": ("ar", "en", "ur")}),
    "month-empty": SocialCalendar(begins_on="2027-01-01", posts=[{"on": "2027-02-03"}]),
    "long-silence": SocialCalendar(
        begins_on="2027-01-01", posts=[{"on": "2027-02-03"}, {"on": "2027-02-18"}]
    ),
    "crowded-day": SocialCalendar(
        begins_on="2027-01-01", posts=[{"on": "2027-02-03", "channels": ["x"]}] * 4
    ),
}


@pytest.mark.parametrize("rule", BROKEN)
def test_each_rule_speaks_where_it_is_broken_and_leads_to_the_place(rule: str) -> None:
    with use_language("en"):
        (objection, *_) = [said for said in calendar_objections(BROKEN[rule]) if said.rule == rule]
        assert hasattr(BROKEN[rule], objection.field)
        assert objection.text("ar") != objection.text("en")
        assert objection.reason("ar")


DAYS = st.dates(date(2026, 6, 1), date(2028, 6, 1))


@given(begins=DAYS, days=st.lists(st.none() | DAYS, max_size=12))
def test_every_entry_is_listed_once_and_a_day_outside_the_year_never_passes(
    begins: date, days: list[date | None]
) -> None:
    calendar = SocialCalendar(begins_on=begins, posts=[{"name": "post", "on": day} for day in days])
    listed = entries(calendar)
    assert sorted(entry.index for entry in listed) == [*range(len(days))]
    dated = [entry.first for entry in listed if entry.first]
    assert dated == sorted(dated)
    first, last = calendar.first_day, calendar.last_day
    assert first is not None
    assert last is not None
    months = calendar.months_of_year()
    assert len(months) == 12
    assert (months[0][0], months[-1][1]) == (first, last)
    assert all(after[0] - before[1] == timedelta(days=1) for before, after in pairwise(months))
    outside = any(not first <= day <= last for day in dated)
    assert ("outside-the-year" in rules(calendar)) == outside
