"""What keeps people out, as axe-core finds it: in every app, light and dark, and with everything opened."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mashura.methodology import Campaign
from mashura.store import PlanStore

pytestmark = pytest.mark.browser

# What opens is looked at when it has stopped moving; what shows that work goes on moves for ever.
AT_REST = """() => document.getAnimations().every(
  (motion) => motion.playState !== "running" || motion.effect.getComputedTiming().endTime === Infinity
)"""


@pytest.mark.parametrize(
    ("language", "dark"),
    [
        ("ar", True),
        pytest.param("ar", False, marks=pytest.mark.slow),
        pytest.param("en", True, marks=pytest.mark.slow),
        pytest.param("en", False, marks=pytest.mark.slow),
    ],
)
def test_nothing_that_opens_keeps_anybody_out(
    visit: Callable[..., Any], apps_store: PlanStore, example: Campaign, language: str, dark: bool
) -> None:
    saved = apps_store.save(example, author="Maryam")
    thrown = apps_store.save(example, author="Maryam")
    apps_store.delete(thrown.plan_id)
    app = visit("plan", language, dark=dark, plan=saved.plan_id)
    page = app.page
    found: dict[str, list[str]] = {}

    # A list, a calendar, an entry with all its questions, a version's changes, what a gate says.
    page.locator(".v-select").first.click()
    page.locator(".v-overlay .v-list-item").first.wait_for()
    page.wait_for_function(AT_REST)
    found["a list"] = app.barriers()
    page.keyboard.press("Escape")
    app.step("who")
    page.locator(".ma-entry-head .v-btn").first.click()
    app.press("form-more")
    app.press("form-versions")
    page.locator(".ma-versions summary").first.click()
    page.locator(".ma-versions .ma-differences li").first.wait_for()
    found["an entry and a version"] = app.barriers()
    app.step("when")
    page.locator(".mdi-calendar-month-outline").click()
    page.locator(".v-date-picker").wait_for()
    page.wait_for_function(AT_REST)
    found["a calendar"] = app.barriers()
    page.keyboard.press("Escape")
    page.locator(".v-date-picker").wait_for(state="hidden")
    app.field("timeline-duration-days").fill("many")
    app.sees(app.words("apps-error-number", text="many"))
    app.step("decision")
    app.press("apps-plan-finish")
    page.locator(".ma-notice .v-alert").wait_for()
    found["a closed gate"] = app.barriers()

    app.open("readiness")
    app.step("community")
    app.press("apps-readiness-add-segments")
    page.locator(".ma-entry .v-field").first.wait_for()
    found["a new entry"] = app.barriers()
    app.open("home")
    page.locator(".ma-entry").first.wait_for()
    for folded in page.locator("details > summary").all():
        folded.click()
    page.locator(".ma-entry details .ma-differences").first.wait_for()
    found["home"] = app.barriers()
    app.open("what_if", apps_store.save(example).plan_id)
    page.locator(".ma-numbers").wait_for()
    for folded in page.locator("details > summary").all():
        folded.click()
    page.locator(".ma-why").first.click()
    page.locator(".ma-because").first.wait_for()
    found["what if"] = app.barriers()
    assert {where: barriers for where, barriers in found.items() if barriers} == {}
    assert app.complaints == []


WHITE = "rgb(255, 255, 255)"
LIT = "one => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]"


def test_a_dark_page_is_printed_black_on_white_and_without_its_tools(
    visit: Callable[..., Any], apps_store: PlanStore, example: Campaign
) -> None:
    saved = apps_store.save(example, author="Maryam")
    page = visit("plan", "ar", dark=True, plan=saved.plan_id).page
    field = page.locator(".v-field").first
    assert field.evaluate(LIT)[0] != WHITE
    page.emulate_media(media="print")
    assert field.evaluate(LIT) == [WHITE, "rgb(0, 0, 0)"]
    assert page.locator(".ma-card").first.evaluate(LIT)[0] == WHITE
    assert not page.locator(".ma-tools").first.is_visible()
