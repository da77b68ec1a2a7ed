"""The readiness app as a coordinator uses it, in a real Chromium."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from mashura.i18n import message
from mashura.methodology import Brief, Campaign
from mashura.store import PlanStore

from ..office_files import word_text

pytestmark = pytest.mark.browser

EN_FIRST = ["en", pytest.param("ar", marks=pytest.mark.slow)]
TITLE = "شبكة Bus 2026"


@pytest.fixture(scope="module", params=EN_FIRST)
def app(request: pytest.FixtureRequest, stay: Callable[..., Any]) -> Iterator[Any]:
    """The app with a campaign of which only the title is known."""
    app = stay("readiness", request.param)
    app.field("brief-title").fill(TITLE)
    app.page.wait_for_url(re.compile("plan="))
    yield app
    assert app.complaints == []


def test_what_is_missing_is_listed_until_it_is_filled_in(app: Any) -> None:
    missing = message("missing-brief-effects", lang=app.language)
    app.sees(missing)
    app.field("brief-possible-effects").fill("Some stops close.")
    app.page.get_by_role("button", name=missing).wait_for(state="detached")


def test_preparation_without_evidence_is_not_finished(app: Any) -> None:
    app.step("light")
    app.press("apps-readiness-finish")
    app.page.locator(".ma-ending").wait_for()
    assert app.barriers() == []


def test_the_memo_holds_what_was_typed_and_the_verdict(app: Any) -> None:
    app.step("results")
    app.field("readiness-goals").fill("First goal\nSecond goal")
    app.page.locator("[data-state]", has_text=app.words("apps-state-new")).wait_for()
    memo = word_text(app.download(app.words("apps-document-docx")))
    for words in ("First goal", "Second goal", TITLE, app.words("memo-not-yet")):
        assert words in memo


@pytest.fixture
def planning(visit: Callable[..., Any], apps_store: PlanStore, request: pytest.FixtureRequest) -> Any:
    """The plan app, reached by the link of the readiness app."""
    saved = apps_store.save(Campaign(brief=Brief(title=TITLE)))
    app = visit("readiness", request.param, plan=saved.plan_id)
    app.go_to("plan")
    return app


@pytest.mark.parametrize("planning", EN_FIRST, indirect=True)
def test_what_preparation_found_out_is_taken_over_into_the_plan(planning: Any) -> None:
    planning.sees(planning.words("apps-gate-title"))
    planning.press("form-take-over")
    title = planning.field("plan-title").element_handle()
    planning.page.wait_for_function("([field, title]) => field.value === title", arg=[title, TITLE])
    assert planning.complaints == []


@pytest.mark.parametrize("planning", EN_FIRST, indirect=True)
def test_the_same_plan_goes_on_in_the_other_language(planning: Any) -> None:
    planning.press("form-take-over")
    planning.page.wait_for_url(re.compile("plan="))
    planning.language = "en" if planning.language == "ar" else "ar"
    page = planning.page
    page.locator(f".ma-head a[lang={planning.language}]").click()
    direction = "rtl" if planning.language == "ar" else "ltr"
    page.wait_for_selector(f"html[lang={planning.language}][dir={direction}]")
    page.get_by_role("heading", level=1, name=planning.words("apps-plan-title")).wait_for(timeout=90_000)
    assert planning.field("plan-title").input_value() == TITLE
    assert planning.complaints == []
