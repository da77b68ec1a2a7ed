"""Days beside the form's own questions are typed or picked in either calendar, like every date."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import mashura.apps
from mashura.i18n import parse_date
from mashura.store import PlanStore, default_url

from ..conftest import Visit
from .test_page import kept_campaign, signed

# A preview shows the tool in which people will answer, not ours.
OTHER_TOOLS = {"questionnaire/preview.vue"}


def test_every_day_is_asked_by_the_one_date_field() -> None:
    folder = Path(mashura.apps.__file__).parent
    asking = {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.vue")
        if 'type="date"' in path.read_text(encoding="utf-8")
    }
    assert asking == OTHER_TOOLS, "use <days :spec='{ kind: \"date\", label: … }'>, as in way.vue"


@pytest.fixture(params=["ar", "en"])
def signed_campaign(
    request: pytest.FixtureRequest, visit: Callable[..., Visit], served: Any, apps_store: PlanStore
) -> tuple[Visit, str]:
    """A campaign that can be opened to the public."""
    plan_id = kept_campaign(apps_store, request.param)
    signed(apps_store, default_url(served.workspace), plan_id)
    return visit("publish_and_moderate", request.param, plan=plan_id), plan_id


@pytest.mark.browser
def test_a_step_is_due_on_a_day_typed_or_picked_in_either_calendar(
    signed_campaign: tuple[Visit, str], apps_store: PlanStore
) -> None:
    visit, plan_id = signed_campaign
    page = visit.page

    def due() -> str:
        page.wait_for_timeout(600)
        visit.kept()
        kept = apps_store.load_draft(plan_id).content["draft"]["conduct"]["procedure"]
        return next((step["due_on"] for step in kept if step["due_on"]), "")

    field = page.locator(".ma-procedure-fields").first.locator(".ma-date")
    for typed in ("2027-03-01", "١٤٤٨/٩/١", "29.12.1449"):
        field.locator("input").fill(typed)
        page.keyboard.press("Tab")
        assert parse_date(due()) == parse_date(typed)
    field.locator("input").fill("31/2/2027")
    page.keyboard.press("Tab")
    field.get_by_text(visit.words("form-period-unread")).wait_for()
    assert parse_date(due()) == parse_date("29.12.1449")
    field.locator("input").fill("2027-03-01")
    page.keyboard.press("Alt+ArrowDown")
    page.locator(".ma-calendar [data-day][tabindex='0']").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert due() == "2027-03-08"
    assert visit.complaints == []


@pytest.mark.browser
def test_a_consultation_does_not_open_on_what_is_no_day(signed_campaign: tuple[Visit, str]) -> None:
    visit, _ = signed_campaign
    visit.page.get_by_label(visit.words("form-author"), exact=True).last.fill("Maryam")
    opening = visit.page.locator(".ma-way-next .ma-date input")
    opening.fill("31/2/2027")
    visit.page.locator(".ma-way-next").get_by_text(visit.words("form-period-unread")).wait_for()
    visit.press("apps-publish-and-moderate-way-open")
    visit.page.locator(".ma-notice").get_by_text("31/2/2027").wait_for()
    opening.fill("١/١/٢٠٢٦")
    visit.page.locator(".ma-way-next .ma-date").get_by_text("1447").wait_for()
    visit.page.wait_for_timeout(600)
    visit.press("apps-publish-and-moderate-way-open")
    visit.page.locator(".ma-way-now").filter(has_text=visit.words("campaign-state-collecting")).wait_for()
    assert visit.complaints == []
