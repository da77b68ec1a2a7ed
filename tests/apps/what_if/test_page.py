"""The what-if app as a coordinator uses it, in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from mashura.methodology import Campaign
from mashura.simulation import load_world
from mashura.simulation.explanation import explain
from mashura.store import PlanStore

from ..office_files import word_text

pytestmark = pytest.mark.browser

FIGURES = (
    "document.querySelectorAll('.ma-numbers tbody tr:not(.ma-scale-row)')[1].querySelectorAll('.ma-figure')"
)


@pytest.fixture(scope="module", params=["en", pytest.param("ar", marks=pytest.mark.slow)])
def app(request: pytest.FixtureRequest, stay: Callable[..., Any]) -> Iterator[Any]:
    """The app with the example and an unchanged variant beside it."""
    app = stay("what_if", request.param)
    app.press("what-if-page-example")
    app.page.locator(".ma-numbers").wait_for()
    yield app
    assert app.complaints == []


def shorten(app: Any) -> None:
    """Close the variant two weeks earlier, by keys."""
    before = app.page.evaluate(f"{FIGURES}[1].innerText")
    app.page.locator("#lever-duration_days").focus()
    for _ in range(2):
        app.page.keyboard.press("PageDown")
    app.page.wait_for_function(f"before => {FIGURES}[1].innerText !== before", arg=before)


def test_a_lever_moves_the_variant_and_not_the_plan(app: Any) -> None:
    before = app.page.evaluate(f"{FIGURES}[0].innerText")
    shorten(app)
    assert app.page.evaluate(f"{FIGURES}[0].innerText") == before
    app.page.locator(".ma-range:not(:empty)").first.wait_for()


def test_a_number_is_explained_in_words_and_in_a_described_picture(app: Any) -> None:
    app.page.locator(".ma-why").nth(3).press("Enter")
    app.page.locator(".ma-because .ma-helps li").first.wait_for()
    assert app.page.locator(".ma-because svg[role=img]").first.get_attribute("aria-label")
    assert app.barriers() == []


def test_a_simulated_outcome_is_called_simulated_on_the_page_and_in_the_document(app: Any) -> None:
    app.press("what-if-page-simulate")
    app.page.locator(".ma-outcome").wait_for(timeout=60_000)
    assert app.page.get_by_text(app.words("apps-simulated-banner")).count() >= 3
    document = word_text(app.download(app.words("apps-document-docx")))
    assert app.words("documents-simulated-title") in document


def test_a_variant_is_taken_over_into_the_plan(app: Any, apps_store: PlanStore) -> None:
    shorten(app)
    app.press("what-if-page-adopt")
    app.sees(app.words("what-if-adopted"))
    app.sees(app.words("apps-stale"))
    days = {draft.content["draft"]["plan"]["timeline"]["duration_days"] for draft in apps_store.drafts()}
    assert days - {70}


@pytest.fixture(scope="module", params=["ar", pytest.param("en", marks=pytest.mark.slow)])
def beside(
    request: pytest.FixtureRequest, stay: Callable[..., Any], apps_store: PlanStore, example: Campaign
) -> Iterator[tuple[Any, Campaign]]:
    """The app with the example and, beside it, a second kept plan that is open for two weeks only."""
    timeline = example.plan.timeline.model_copy(update={"duration_days": 14, "reminder_days": (7,)})
    title = f"Shorter {request.param}"
    shorter = Campaign(plan=example.plan.model_copy(update={"title": title, "timeline": timeline}))
    first, second = apps_store.save(example), apps_store.save(shorter)
    app = stay("what_if", request.param, plan=first.plan_id)
    page = app.page
    page.locator(".ma-numbers").wait_for()
    page.locator(".ma-levers .v-select").nth(1).click()
    page.locator(".v-overlay .v-list-item").filter(has_text=title).click()
    page.locator(".ma-numbers thead", has_text=title).wait_for()
    yield app, shorter
    apps_store.delete(second.plan_id)
    assert app.complaints == []


def test_a_kept_plan_beside_has_no_levers(beside: tuple[Any, Campaign]) -> None:
    app, _ = beside
    assert app.page.locator("#lever-duration_days").count() == 0
    assert app.fits()


def test_a_group_that_comes_too_seldom_is_explained_in_numbers_of_both_plans(
    beside: tuple[Any, Campaign], example: Campaign
) -> None:
    app, shorter = beside
    group = app.page.locator(".ma-absent > li").first
    group.locator(".ma-why").first.press("Enter")
    group.locator(".ma-helps li").first.wait_for()
    app.page.locator(".ma-answer .v-progress-linear").wait_for(state="detached")
    world = load_world("municipality")
    for plan in (example.plan, shorter.plan):
        noticed = explain(plan, world).journey("language", "other").steps["exposed"]
        assert f"{noticed:,.0f}" in group.locator(".ma-sides").inner_text()
    assert group.locator(".ma-steps-picture svg").get_attribute("aria-label")
    assert app.barriers() == []
    group.locator(".ma-answer .ma-why").click()
    app.page.locator(".ma-answer").wait_for(state="detached")


def test_a_clear_difference_is_called_so_when_the_courses_are_drawn(beside: tuple[Any, Campaign]) -> None:
    app, _ = beside
    app.page.locator(".ma-change .ma-worse").first.wait_for(timeout=90_000)
