"""Dates are typed or picked in either calendar, activities follow the opening, bars are true to the day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from mashura.i18n import message, parse_date
from mashura.methodology import Campaign
from mashura.store import PlanStore

pytestmark = pytest.mark.browser
NUMBER = 4


class Dated:
    """The example's plan on the step of its dates."""

    def __init__(self, app: Any, store: PlanStore, plan_id: str) -> None:
        self.app, self.page, self.store, self.plan_id = app, app.page, store, plan_id
        app.step("when")

    def words(self, key: str) -> str:
        return message(key, lang=self.app.language)

    @property
    def timeline(self) -> dict[str, Any]:
        """The stored timeline, once everything has arrived."""
        self.page.wait_for_timeout(600)
        self.app.kept()
        draft = self.store.load_draft(self.plan_id)
        if draft is None:
            return self.store.load(self.plan_id).plan.timeline.model_dump(mode="json")
        return draft.content["draft"]["plan"]["timeline"]

    @property
    def activity(self) -> dict[str, Any]:
        return self.timeline["activities"][NUMBER]

    def opened(self) -> Any:
        """The questions of one activity."""
        entry = self.page.locator(f"[data-entry='activities.{NUMBER}']")
        entry.get_by_role("button").first.click()
        entry.locator(".ma-date").first.wait_for()
        return entry

    def type_day(self, entry: Any, place: int, text: str) -> None:
        entry.locator(".ma-date input").nth(place).fill(text)
        self.page.keyboard.press("Tab")


@pytest.fixture(params=["ar", "en"])
def dated(
    request: pytest.FixtureRequest, visit: Callable[..., Any], apps_store: PlanStore, example: Campaign
) -> Dated:
    saved = apps_store.save(example)
    return Dated(visit("plan", request.param, plan=saved.plan_id), apps_store, saved.plan_id)


def test_first_and_last_day_of_an_activity_are_typed_in_either_calendar(dated: Dated) -> None:
    entry = dated.opened()
    opens = parse_date(dated.timeline["opens_on"])
    for typed in ("2026-12-01", "١٤٤٨/٩/١", "30/7/1448", "29.12.1449", "1/1/2027"):
        dated.type_day(entry, 0, typed)
        assert dated.activity["starts_on_day"] == (parse_date(typed) - opens).days, typed
    dated.type_day(entry, 1, "10/1/2027")
    assert (dated.activity["starts_on_day"], dated.activity["duration_days"]) == (
        (date(2027, 1, 1) - opens).days,
        10,
    )


def test_what_is_no_date_stays_in_its_field_with_a_sentence_and_changes_nothing(dated: Dated) -> None:
    entry = dated.opened()
    before = dated.activity
    dated.type_day(entry, 0, "31/2/2027")
    entry.get_by_text(dated.words("form-period-unread")).wait_for()
    dated.type_day(entry, 1, "1/1/2020")
    entry.get_by_text(dated.words("form-period-order")).wait_for()
    assert dated.activity == before


def test_an_activity_moves_with_the_opening_unless_it_has_a_day_of_its_own(dated: Dated) -> None:
    entry = dated.opened()
    first = entry.locator(".ma-date input").first
    tied = parse_date(first.input_value())
    dated.page.locator("[data-field='plan.timeline.opens_on'] input").first.fill("2026-09-16")
    dated.page.keyboard.press("Tab")
    assert dated.timeline["opens_on"] == "2026-09-16"
    moved = parse_date(first.input_value())
    assert (moved - tied).days == 10
    entry.locator(".ma-period-own input").click()
    assert dated.activity["starts_on"] == moved.isoformat()
    dated.page.locator("[data-field='plan.timeline.opens_on'] input").first.fill("2026-09-26")
    dated.page.keyboard.press("Tab")
    assert dated.timeline["opens_on"] == "2026-09-26"
    assert parse_date(first.input_value()) == moved


def test_a_day_is_picked_from_the_hijri_calendar_by_keyboard(dated: Dated) -> None:
    field = dated.page.locator("[data-field='plan.timeline.opens_on']")
    field.locator("input").first.focus()
    dated.page.keyboard.press("Alt+ArrowDown")
    field.get_by_role("button", name=dated.words("form-calendar-hijri"), exact=True).click()
    day = field.locator("td button[tabindex='0']")
    assert day.inner_text().split() == ["24", "6"]
    day.focus()
    dated.page.keyboard.press("PageDown")
    dated.page.keyboard.press("ArrowDown")
    dated.page.keyboard.press("Enter")
    assert parse_date(dated.timeline["opens_on"]) == parse_date("1448-05-01")
    assert dated.page.evaluate("document.activeElement.tagName") == "INPUT"
    assert dated.app.complaints == []


def test_an_open_calendar_has_no_barrier_and_fits_a_phone(
    visit: Callable[..., Any], apps_store: PlanStore, example: Campaign
) -> None:
    app = visit("plan", "ar", width=360, plan=apps_store.save(example).plan_id, dark=True)
    app.step("when")
    app.page.locator(".ma-date-open").first.click()
    app.page.locator(".ma-calendar").wait_for()
    assert app.barriers() == []
    assert app.fits()


def test_every_bar_is_as_wide_as_its_days(dated: Dated) -> None:
    dated.page.locator(".ma-bar").first.wait_for()
    for _ in range(2):
        widths = dated.page.locator(".ma-bar").evaluate_all(
            "bars => bars.map(bar => [bar.dataset.bar, bar.getBoundingClientRect().width])"
        )
        timeline = dated.timeline
        days = {f"a{number}": row["duration_days"] for number, row in enumerate(timeline["activities"])}
        days["open"] = timeline["duration_days"]
        day_widths = [width / days[key] for key, width in widths]
        assert len(widths) == len(days)
        assert max(day_widths) - min(day_widths) < 0.2
        dated.page.get_by_role("button", name=dated.words("apps-plan-gantt-zoom-in")).click()


def test_activities_that_would_wait_for_each_other_are_refused_by_name(dated: Dated) -> None:
    entry = dated.opened()
    entry.get_by_role("button", name=dated.words("form-more"), exact=True).click()
    own = dated.activity["name"]
    field = entry.get_by_label(dated.words("field-activity-depends-on"), exact=True)
    field.focus()
    dated.page.keyboard.press("ArrowDown")
    dated.page.locator(".v-list-item:visible").get_by_text(own, exact=True).click()
    dated.page.locator(".ma-notice").get_by_text(own).wait_for()
    assert dated.activity["depends_on"] == []
