"""What is due when: nothing is forgotten, nothing is due twice, and what is done closes what is open."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mashura.methodology.governing.due import days_of, due_days, months_later
from mashura.methodology.governing.governance import Governance
from mashura.methodology.vocabulary import Duty, Rhythm

BEGIN = date(2027, 1, 31)
days = st.dates(date(2026, 6, 1), date(2029, 12, 31))


def table(rhythm: str, done: list[date], begins_on: date = BEGIN) -> Governance:
    acts = [{"on": day} for day in done]
    return Governance(duties=[{"duty": "meeting", "rhythm": rhythm, "begins_on": begins_on, "done": acts}])


@given(days, st.integers(0, 60))
def test_months_later_is_in_the_right_month_and_never_past_its_end(day, months):
    later = months_later(day, months)
    assert (later.year * 12 + later.month) - (day.year * 12 + day.month) == months
    assert later.day == day.day or (later + timedelta(days=1)).day == 1


@given(days, st.sampled_from([*Rhythm]), days)
def test_a_rhythm_keeps_its_day_and_leaves_none_out(begins_on, rhythm, until):
    found = [*days_of(begins_on, rhythm, until)]
    assert found == sorted(set(found))
    assert all(begins_on <= day <= until for day in found)
    if found:
        months = {day.year * 12 + day.month for day in found}
        assert len(found) == len(months) or rhythm is Rhythm.WEEKLY
        # The last one found is less than one beat before the end.
        assert (until - found[-1]).days < max(rhythm.days, 31 * rhythm.months)


@given(st.sampled_from([rhythm.value for rhythm in Rhythm]), st.lists(days, max_size=8), days, days)
def test_one_more_act_never_opens_a_day(rhythm, acts, one_more, until):
    before = due_days(table(rhythm, acts), until)
    after = due_days(table(rhythm, [*acts, one_more]), until)
    assert [due.on for due in before] == [due.on for due in after]
    opened = [one for one, other in zip(before, after, strict=True) if one.done_on and not other.done_on]
    assert opened == []


@given(st.sampled_from([rhythm.value for rhythm in Rhythm]), st.lists(days, max_size=8), days)
def test_what_is_done_by_a_day_leaves_nothing_late_on_it(rhythm, acts, today):
    late = [due for due in due_days(table(rhythm, [*acts, today]), today) if due.is_late(today)]
    assert late == []


def test_a_report_that_was_missed_and_written_later_is_written_late():
    (first, second, third) = due_days(table("monthly", [date(2027, 3, 2)]), date(2027, 3, 31))
    assert (first.done_on, second.done_on, third.done_on) == (date(2027, 3, 2), date(2027, 3, 2), None)


def test_what_is_done_a_little_early_counts_and_what_is_done_twice_does_not():
    acts = [date(2027, 1, 31), date(2027, 2, 2), date(2027, 2, 26)]
    found = due_days(table("monthly", acts), date(2027, 3, 31))
    assert [due.done_on for due in found] == [date(2027, 1, 31), date(2027, 2, 26), None]


def test_a_guide_is_due_three_months_after_its_last_review():
    guide = {"adopted_on": "2027-01-10", "reviewed_on": ["2027-05-01"]}
    found = due_days(Governance(guides=[guide]), date(2027, 12, 31))
    assert [(due.on, due.done_on) for due in found] == [
        (date(2027, 4, 10), date(2027, 5, 1)),
        (date(2027, 8, 1), None),
    ]


def test_every_duty_has_a_day_as_soon_as_it_begins():
    duties = [{"duty": duty, "begins_on": BEGIN} for duty in Duty]
    assert len(due_days(Governance(duties=duties), BEGIN)) == len(Duty)
