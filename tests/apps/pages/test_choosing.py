"""Every list to choose from, on whatever page and panel: opened, scrolled, chosen from and left with keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from tests.apps.apps_server import AppsServer
from tests.apps.conftest import Visit, visits

from mashura.methodology import Campaign, Stage
from mashura.methodology.vocabulary import PlanRole, RecruitmentMode
from mashura.store import ApprovalStore, PlanStore

pytestmark = pytest.mark.browser

FOCUSED = "document.activeElement.closest('.v-overlay--active .v-list-item')?.innerText"


def chosen_with_keys(app: Visit, field: Any) -> None:
    """Open a list twice: leave it the first time, choose its last entry the second time."""
    page = app.page
    menu = page.locator(".v-overlay--active .v-list")
    field.focus()
    page.keyboard.press("Space")
    menu.wait_for()
    page.keyboard.press("End")
    page.wait_for_function(FOCUSED)
    page.keyboard.press("Escape")
    menu.wait_for(state="hidden")
    assert field.evaluate("field => field === document.activeElement")
    page.keyboard.press("Space")
    menu.wait_for()
    page.keyboard.press("End")
    page.wait_for_function(FOCUSED)
    last = page.evaluate(FOCUSED)
    page.keyboard.press("Enter")
    page.locator(".v-select", has_text=last).first.wait_for()


@pytest.fixture
def plan_id(example: Campaign, apps_store: PlanStore) -> str:
    """Return a plan that recruits by lottery."""
    recruitment = example.plan.recruitment.model_copy(update={"mode": RecruitmentMode.LOTTERY})
    plan = example.plan.model_copy(update={"recruitment": recruitment})
    return apps_store.save(example.model_copy(update={"plan": plan}), author="Maryam").plan_id


def test_in_the_form_and_the_lottery(visit: Callable[..., Visit], plan_id: str) -> None:
    app = visit("plan", "ar", plan=plan_id)
    chosen_with_keys(app, app.page.locator('[data-field="plan.topic"] .v-select input').first)
    app.step("attract")
    public = app.page.get_by_role("combobox", name=app.words("apps-plan-lottery-public"), exact=True)
    chosen_with_keys(app, public)


def test_in_the_panel_of_approval(
    browser: Any, huda_served: AppsServer, plan_id: str, apps_store: PlanStore
) -> None:
    apps_store.share(plan_id, "huda", PlanRole.APPROVER)
    ApprovalStore(apps_store).submit(plan_id, Stage.PLAN, "Maryam", "")
    with visits(browser, huda_served) as start:
        app = start("plan", "en", plan=plan_id)
        app.page.locator("[data-act=sign]").click()
        chosen_with_keys(app, app.page.locator(".ma-approval-form .v-select input"))


def test_in_a_questionnaire(visit: Callable[..., Visit]) -> None:
    app = visit("questionnaire", "en")
    app.press("form-start-example")
    app.step("questions")
    row = app.page.locator("[data-row]").first
    row.locator("button[aria-expanded]").first.click()
    chosen_with_keys(app, row.locator(".v-select input").first)


def test_on_the_home_page(visit: Callable[..., Visit], plan_id: str) -> None:
    app = visit("home", "ar")
    card = app.page.locator("article.ma-entry").first
    card.locator("summary").first.click()
    chosen_with_keys(app, card.locator(".v-select input"))


def test_in_what_if(visit: Callable[..., Visit]) -> None:
    app = visit("what_if", "en")
    app.press("what-if-page-example")
    app.page.locator(".ma-numbers").wait_for()
    chosen_with_keys(app, app.page.locator(".ma-levers .v-select input").first)


def test_in_my_public(visit: Callable[..., Visit]) -> None:
    app = visit("my_public", "ar")
    chosen_with_keys(app, app.page.locator("aside .v-select input").first)
