"""Home names the tasks that are late."""

from __future__ import annotations

from datetime import date

import pytest

from mashura.apps.home.late import late_tasks
from mashura.apps.home.model import Home
from mashura.apps.home.view import HomePage
from mashura.i18n import LANGUAGES, Language
from mashura.methodology import Campaign
from mashura.methodology.records.timeline import Activity, Timeline
from mashura.methodology.vocabulary import ActivityStatus
from mashura.store import PlanStore

ACTIVITIES = (
    Activity(name="Train the staff", starts_on_day=-6, status=ActivityStatus.DONE),
    Activity(name="Book the hall", starts_on_day=-4),
    Activity(name="Print posters", starts_on_day=-9, duration_days=7, status=ActivityStatus.UNDER_WAY),
    Activity(name="Open", starts_on_day=0),
)


@pytest.fixture
def plan_id(store: PlanStore, example: Campaign) -> str:
    timeline = Timeline(opens_on=date(2026, 9, 6), duration_days=70, activities=ACTIVITIES)
    plan = example.plan.model_copy(update={"title": "Buses", "timeline": timeline})
    return store.save(example.model_copy(update={"plan": plan}), author="Maryam").plan_id


def test_late_tasks_are_named_from_the_one_that_is_late_for_longest(store: PlanStore, plan_id: str) -> None:
    home = Home(store, "en", date(2026, 9, 5))
    (late,) = late_tasks(home.entries(), home.today)
    assert (late.plan_id, late.tasks) == (plan_id, ("Book the hall", "Print posters"))
    assert late.due == date(2026, 9, 2)


def test_nothing_is_late_before_its_day(store: PlanStore, plan_id: str) -> None:
    assert late_tasks(Home(store, "en").entries(), date(2026, 9, 1)) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_says_so_and_leads_to_the_plan(store: PlanStore, plan_id: str, language: Language) -> None:
    page = HomePage(Home(store, language, date(2026, 9, 5)))
    (due,) = [due for due in page.waiting if "Book the hall" in due["text"]]
    assert f"plan={plan_id}" in due["address"]
    assert "2026" in due["text"]
