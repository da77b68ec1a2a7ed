"""The control room as a coordinator uses it, in a real Chromium: one campaign from launch to debrief."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from mashura.methodology import Campaign
from mashura.methodology.small_plan import small_plan
from mashura.store import PlanStore

pytestmark = pytest.mark.browser

AR_FIRST = ["ar", pytest.param("en", marks=pytest.mark.slow)]
DATE = "() => document.querySelector('.ma-clock-date')?.innerText ?? 'closed'"


@pytest.fixture(scope="module", params=AR_FIRST)
def app(request: pytest.FixtureRequest, stay: Callable[..., Any], apps_store: PlanStore) -> Iterator[Any]:
    """A short campaign that is chosen, not begun."""
    plan_id = apps_store.save(Campaign(plan=small_plan(title=f"Parks {request.param}"))).plan_id
    app = stay("control_room", request.param, plan=plan_id)
    yield app
    assert app.complaints == []


def passing(app: Any, key: str) -> None:
    before = app.page.evaluate(DATE)
    app.press(f"control-room-page-{key}")
    app.page.wait_for_function(f"before => ({DATE})() !== before", arg=before)


def test_a_campaign_is_begun_steered_and_looked_back_on(app: Any) -> None:
    assert app.barriers() == []
    app.page.locator(".ma-scenarios input").first.check()
    app.press("control-room-page-begin")
    app.page.locator(".ma-clock-date").wait_for()
    passing(app, "one-day")
    passing(app, "next-event")
    assert app.barriers() == []

    card = app.page.locator(".ma-inbox-rumour")
    card.locator(".ma-decision button").first.click()
    card.locator("textarea").fill("لم يُحسم شيء بعد.")
    card.locator(".ma-decision-form").get_by_role("button").first.click()
    app.page.locator(".ma-acts li").first.wait_for()
    card.wait_for(state="detached")

    wide = app.page.viewport_size
    app.page.set_viewport_size({"width": 390, "height": 844})
    assert app.fits()
    assert app.barriers() == []
    app.page.set_viewport_size(wide)

    # Whoever comes back goes on where she stopped.
    before = app.page.evaluate(DATE)
    app.page.reload()
    app.ready()
    app.page.locator(".ma-clock-date").wait_for()
    assert app.page.evaluate(DATE) == before
    assert app.page.locator(".ma-acts li").count() == 1

    while app.page.locator(".ma-clock-date").count():
        passing(app, "one-week")
    app.page.locator(".ma-debrief-table").first.wait_for()
    app.page.wait_for_function("() => !document.querySelector('.ma-progress')", timeout=120_000)
    assert app.barriers() == []
    assert app.download(app.words("apps-document-docx"))[:2] == b"PK"
    app.press("control-room-page-keep-as-conduct")
    app.sees(app.words("control-room-kept-as-conduct"))
