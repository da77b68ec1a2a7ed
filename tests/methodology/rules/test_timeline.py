"""Days of a plan: their order, and the seasons in which they lie."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mashura.methodology import Campaign

from .test_plan import broken, changed, moved


def seasons(example: Campaign, opens_on: date, days: int) -> set[str]:
    time = example.plan.timeline.model_copy(
        update={"opens_on": opens_on, "duration_days": days, "activities": (), "reminder_days": ()}
    )
    return {rule for rule in broken(changed(example, timeline=time)) if rule.startswith("open-in-")}


@given(before=st.integers(1, 200), days=st.integers(1, 366))
def test_a_period_that_ends_before_ramadan_is_not_objected_to(example, before, days):
    opens_on = date(2026, 2, 18) - timedelta(days=before)
    named = seasons(example, opens_on, min(days, before))
    assert not {rule for rule in named if rule == "open-in-ramadan"}


@given(into=st.integers(0, 29), days=st.integers(1, 366))
def test_a_period_with_a_day_of_ramadan_is_objected_to(example, into, days):
    assert "open-in-ramadan" in seasons(example, date(2026, 2, 18) + timedelta(days=into), days)


@given(before=st.integers(-60, 60))
def test_an_opening_is_too_early_exactly_on_the_days_before_the_green_light(example, before):
    light = example.readiness.green_light.on
    time = example.plan.timeline.model_copy(
        update={"opens_on": light - timedelta(days=before), "activities": ()}
    )
    assert ("opening-before-green-light" in broken(changed(example, timeline=time))) == (before > 0)


@given(day=st.integers(0, 200))
def test_a_decision_may_begin_on_the_day_after_the_last_day_to_take_part(example, day):
    early = "decision-before-close" in broken(changed(example, timeline=moved(example.plan, "decision", day)))
    assert early == (day < example.plan.timeline.duration_days)
