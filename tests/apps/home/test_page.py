"""The apps' home page as a coordinator uses it, in a real Chromium."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from mashura.methodology import Campaign, Plan
from mashura.store import PlanStore

pytestmark = pytest.mark.browser

AR_FIRST = ["ar", pytest.param("en", marks=pytest.mark.slow)]


@pytest.fixture(scope="module", params=AR_FIRST)
def entry(
    request: pytest.FixtureRequest, stay: Callable[..., Any], apps_store: PlanStore
) -> Iterator[tuple[Any, Any, str]]:
    """The page, the card of a plan with a title that looks like code, and the plan's id."""
    title = f'Parks {request.param} <img src=x onerror="window.hacked=1">{{{{ 7*7 }}}}'
    saved = apps_store.save(Campaign(plan=Plan(title=title)), author="Maryam")
    app = stay("home", request.param)
    card = app.page.locator(".ma-entry", has_text=title)
    card.wait_for()
    yield app, card, saved.plan_id
    assert app.complaints == []


def test_the_page_says_what_waits_and_has_no_barrier(entry: tuple[Any, Any, str]) -> None:
    app, _, _ = entry
    app.sees(app.words("home-page-waiting"))
    assert app.barriers() == []


def test_a_title_that_looks_like_code_is_shown_and_not_run(entry: tuple[Any, Any, str]) -> None:
    app, _, _ = entry
    assert app.page.evaluate("window.hacked") is None


def test_a_plan_is_shared_by_name(entry: tuple[Any, Any, str], apps_store: PlanStore) -> None:
    app, card, plan_id = entry
    card.locator("summary").click()
    name = card.get_by_label(app.words("home-page-share"), exact=True)
    share = card.get_by_role("button", name=app.words("home-page-share-do"), exact=True)
    name.fill("<b>nobody</b>")
    share.click()
    app.page.locator(".ma-notice .v-alert.text-error, .ma-notice .v-alert.bg-error").wait_for()
    assert apps_store.shared_with(plan_id) == {}
    PlanStore(str(apps_store._url), user="ali").introduce()
    name.fill("Ali")
    share.click()
    card.get_by_role("button", name=re.compile(r"ali")).wait_for()
    assert tuple(apps_store.shared_with(plan_id)) == ("ali",)
    card.locator(".ma-long li", has_text="ali").wait_for()
    card.locator("summary").click()


def test_a_plan_is_thrown_away_and_brought_back(entry: tuple[Any, Any, str], apps_store: PlanStore) -> None:
    app, card, plan_id = entry
    title = apps_store.load(plan_id).plan.title
    waiting = app.page.locator(".ma-waiting", has_text=title)
    card.locator("summary").click()
    card.get_by_role("button", name=app.words("home-page-delete")).click()
    waiting.wait_for(state="detached")
    app.page.get_by_text(app.words("home-page-bin"), exact=True).click()
    app.page.get_by_role("button", name=app.words("home-page-undelete")).first.click()
    waiting.wait_for()


def test_everything_is_taken_along_in_one_file(entry: tuple[Any, Any, str], apps_store: PlanStore) -> None:
    app, _, plan_id = entry
    taken = json.loads(app.download(app.words("home-page-export")))
    titles = [version["title"] for plan in taken["plans"] for version in plan["versions"]]
    assert apps_store.load(plan_id).plan.title in titles


def test_the_empty_template_is_a_file_for_an_office_program(entry: tuple[Any, Any, str]) -> None:
    app, _, _ = entry
    assert app.download(app.words("apps-plan-template-blank")).startswith(b"PK")


@pytest.mark.parametrize("language", AR_FIRST)
def test_the_example_opens_as_a_plan_of_ones_own(visit: Callable[..., Any], language: str) -> None:
    app = visit("home", language)
    app.press("home-page-example")
    app.page.wait_for_url(re.compile(r"/plan\.ipynb.*plan="))
    app.ready()
    app.sees(app.words("apps-plan-missing-none"))
    assert app.complaints == []


def test_the_file_of_one_plan_comes_home_and_another_file_is_refused(
    entry: tuple[Any, Any, str], apps_store: PlanStore
) -> None:
    app, _, plan_id = entry
    title = f"Came home {app.language}"
    campaign = apps_store.load(plan_id).model_copy(update={"plan": Plan(title=title)})
    upload = app.page.locator(".ma-upload input[accept*=json]")

    def bring(content: bytes) -> None:
        upload.set_input_files({"name": "plan.json", "mimeType": "application/json", "buffer": content})

    bring(campaign.model_dump_json().encode())
    app.page.locator("article.ma-entry", has_text=title).wait_for()
    bring(b'{"type": "FeatureCollection"}')
    app.page.locator(".ma-notice .v-alert", has_text="plan.json").wait_for()
