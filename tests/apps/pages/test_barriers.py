"""What keeps people out, as axe-core finds it: in every app, light and dark, and with everything opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from mashura.methodology import Campaign
from mashura.store import PlanStore

pytestmark = pytest.mark.browser

# What opens is looked at when it has stopped moving; what shows that work goes on moves for ever.
AT_REST = """() => document.getAnimations().every(
  (motion) => motion.playState !== "running" || motion.effect.getComputedTiming().endTime === Infinity
)"""


LOOKS = [
    ("ar", True),
    pytest.param(("ar", False), marks=pytest.mark.slow),
    pytest.param(("en", True), marks=pytest.mark.slow),
    pytest.param(("en", False), marks=pytest.mark.slow),
]


@pytest.fixture(scope="module", params=LOOKS)
def app(
    request: pytest.FixtureRequest, stay: Callable[..., Any], apps_store: PlanStore, example: Campaign
) -> Iterator[Any]:
    """The plan app with a saved plan; every test closes what it opens."""
    language, dark = request.param
    app = stay("plan", language, dark=dark, plan=apps_store.save(example, author="Maryam").plan_id)
    yield app
    assert app.complaints == []


@pytest.mark.parametrize("number", [0, 1], ids=["second language", "topic"])
def test_a_list_that_is_open_keeps_nobody_out(app: Any, number: int) -> None:
    app.step("subject")
    app.page.locator(".ma-main .v-select").nth(number).click()
    app.page.locator(".v-overlay .v-list-item").first.wait_for()
    app.page.wait_for_function(AT_REST)
    assert app.barriers() == []
    app.page.keyboard.press("Escape")
    app.page.locator(".v-overlay .v-list-item").first.wait_for(state="hidden")


def test_an_entry_with_all_its_questions_keeps_nobody_out(app: Any) -> None:
    app.step("who")
    app.page.locator(".ma-entry-head .v-btn").first.click()
    app.press("form-more")
    assert app.barriers() == []


def test_the_changes_of_a_version_keep_nobody_out(app: Any) -> None:
    app.press("form-versions")
    app.page.locator(".ma-versions summary").first.click()
    app.page.locator(".ma-versions .ma-differences li").first.wait_for()
    assert app.barriers() == []
    app.press("form-versions")


def test_a_calendar_keeps_nobody_out(app: Any) -> None:
    app.step("when")
    app.page.locator(".mdi-calendar-month-outline").click()
    app.page.locator(".ma-calendar").wait_for()
    app.page.wait_for_function(AT_REST)
    assert app.barriers() == []
    app.page.keyboard.press("Escape")
    app.page.locator(".ma-calendar").wait_for(state="hidden")


def test_a_closed_gate_keeps_nobody_out(app: Any) -> None:
    app.step("when")
    app.field("timeline-duration-days").fill("many")
    app.sees(app.words("apps-error-number", text="many"))
    app.step("decision")
    app.press("apps-plan-finish")
    app.page.locator(".ma-ending").wait_for()
    assert app.barriers() == []


def unfold(page: Any) -> None:
    for folded in page.locator("details > summary").all():
        folded.click()


@pytest.fixture(params=LOOKS)
def open_app(request: pytest.FixtureRequest, visit: Callable[..., Any]) -> Callable[..., Any]:
    """Open an app in one language, light or dark."""
    language, dark = request.param
    return lambda name, plan="": visit(name, language, dark=dark, plan=plan)


def test_a_new_entry_keeps_nobody_out(open_app: Callable[..., Any]) -> None:
    app = open_app("readiness")
    app.step("community")
    app.press("apps-readiness-add-segments")
    app.page.locator(".ma-entry .v-field").first.wait_for()
    assert app.barriers() == []


def test_the_home_page_unfolded_keeps_nobody_out(
    open_app: Callable[..., Any], apps_store: PlanStore, example: Campaign
) -> None:
    apps_store.save(example, author="Maryam")
    apps_store.delete(apps_store.save(example, author="Maryam").plan_id)
    app = open_app("home")
    app.page.locator(".ma-entry").first.wait_for()
    unfold(app.page)
    app.page.locator(".ma-entry details .ma-differences").first.wait_for()
    assert app.barriers() == []


def test_an_explained_variant_keeps_nobody_out(
    open_app: Callable[..., Any], apps_store: PlanStore, example: Campaign
) -> None:
    app = open_app("what_if", apps_store.save(example).plan_id)
    app.page.locator(".ma-numbers").wait_for()
    unfold(app.page)
    app.page.locator(".ma-why").first.click()
    app.page.locator(".ma-because").first.wait_for()
    assert app.barriers() == []


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
