"""The app of decision and announcement as a coordinator uses it, in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from mashura.apps.campaign.records import carried_example
from mashura.i18n import message
from mashura.store import PlanStore

pytestmark = pytest.mark.browser

EN_FIRST = ["en", pytest.param("ar", marks=pytest.mark.slow)]
TEXT = "Three lines run until midnight. ثلاثة خطوط حتى منتصف الليل."


@pytest.fixture(scope="module", params=EN_FIRST)
def app(request: pytest.FixtureRequest, stay: Callable[..., Any], apps_store: PlanStore) -> Iterator[Any]:
    """The app with a campaign whose contributions are analysed, and on which nothing is decided yet."""
    carried = carried_example(request.param)
    analysed = carried.model_copy(update={"decision": None, "announcement": None})
    app = stay("decide_and_announce", request.param, plan=apps_store.save(analysed).plan_id)
    yield app
    assert app.complaints == []


def test_what_the_findings_raise_is_put_into_the_log(app: Any) -> None:
    app.step("log")
    app.press("apps-decide-and-announce-log-fill")
    app.sees(app.words("apps-decide-and-announce-log-filled"))
    app.page.locator(".ma-entry").first.wait_for()
    assert app.barriers() == []


def test_a_cell_of_the_effects_is_chosen_where_it_is_and_gets_words(app: Any) -> None:
    app.step("effects")
    cell = app.page.locator(".ma-impact select").first
    cell.select_option("loses")
    app.page.locator(".ma-impact select.ma-judged-bad").first.wait_for()
    app.page.locator(".ma-impact-more").first.click()
    app.page.locator(".ma-impact-details textarea").first.fill("Longer shifts")
    app.page.locator(".ma-impact-details textarea").first.blur()
    app.sees("Longer shifts")
    assert app.barriers() == []
    app.page.locator(".ma-impact-details textarea").first.press("Escape")
    app.page.locator(".ma-impact-details").wait_for(state="detached")


def test_a_decision_before_the_log_is_complete_is_told_and_leads_to_the_open_entry(app: Any) -> None:
    app.step("decision")
    # In Arabic the step has the name of its question.
    name = message("field-decision-text", lang=app.language)
    app.page.get_by_role("textbox", name=name, exact=True).fill(TEXT)
    told = app.page.locator(".ma-gaps", has_text=app.words("form-gap-blocker")).get_by_role("button").first
    told.click()
    app.page.get_by_role("heading", level=2, name=app.words("apps-decide-and-announce-step-log")).wait_for()


def test_parties_and_channels_are_taken_over_from_the_plan(app: Any) -> None:
    app.step("mode")
    app.press("form-take-over")
    app.step("announce")
    party = app.words("apps-decide-and-announce-the-public")
    parties = app.field("announcement-parties-informed").element_handle()
    app.page.wait_for_function("([field, party]) => field.value.includes(party)", arg=[parties, party])


def test_a_text_that_is_too_long_for_its_channel_is_told_beside_it(app: Any) -> None:
    app.step("texts")
    app.press("apps-decide-and-announce-add-texts")
    app.field("announcement-text-text").first.fill("Thank you. " * 40)
    app.page.locator(".ma-entry .v-select").first.click()
    name = message("channel-kind-x", lang=app.language)
    app.page.locator(".v-overlay--active .v-list-item").filter(has_text=name).first.click()
    app.sees(app.words("apps-decide-and-announce-preview-over"))
    app.page.locator(".ma-reach li").first.wait_for()


def test_the_public_page_is_one_file_in_both_languages(app: Any) -> None:
    app.step("page")
    page = app.download(app.words("apps-decide-and-announce-page-download")).decode("utf-8")
    assert "Three lines run until midnight." in page
    assert message("public-kind", lang="ar") in page
    assert "<script" not in page
    assert app.barriers() == []


@pytest.mark.parametrize("language", ["ar", pytest.param("en", marks=pytest.mark.slow)])
def test_the_effects_fit_a_phone_without_a_barrier(
    visit: Callable[..., Any], apps_store: PlanStore, language: str
) -> None:
    plan = apps_store.save(carried_example(language)).plan_id
    app = visit("decide_and_announce", language, width=390, plan=plan)
    app.sees(app.words("apps-decide-and-announce-mark-simulated"))
    app.step("effects")
    assert app.fits()
    assert app.barriers() == []
    assert app.complaints == []
