"""A plan on its way to a signature, in a real Chromium, with two accounts on one database."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

import pytest
from tests.apps.approval_panel import act, panel, sees_state, sign_as_head
from tests.apps.apps_server import AppsServer
from tests.apps.conftest import Visit, visits

from mashura.methodology import Campaign, Plan, Stage
from mashura.methodology.records.approval import stage_digest
from mashura.methodology.rules.approval import signatures
from mashura.methodology.vocabulary import PlanRole
from mashura.store import ApprovalStore, PlanStore

pytestmark = pytest.mark.browser

LANGUAGE = "ar"
AUTHOR, APPROVER = "مريم المنصوري", "هدى سالم"


@dataclass
class Both:
    """A plan that one account owns and another approves, and both accounts' ways into the apps."""

    plan_id: str
    store: PlanStore
    author: Callable[..., Visit]
    approver: Callable[..., Visit]

    @property
    def approval(self) -> Any:
        return ApprovalStore(self.store).approvals(self.plan_id).of(Stage.PLAN)


@pytest.fixture
def both(
    browser: Any, served: AppsServer, huda_served: AppsServer, apps_store: PlanStore, example: Campaign
) -> Iterator[Both]:
    plan_id = apps_store.save(example, author=AUTHOR).plan_id
    # A plan is shared with people who have worked here.
    PlanStore(str(apps_store._url), user="huda").introduce()
    apps_store.share(plan_id, "huda", PlanRole.APPROVER)
    with visits(browser, served) as author, visits(browser, huda_served) as approver:
        yield Both(plan_id, apps_store, author, approver)


def test_a_plan_is_submitted_commented_on_sent_back_mended_and_signed(both: Both) -> None:
    author = both.author("plan", LANGUAGE, plan=both.plan_id)
    author.page.get_by_label(author.words("form-author"), exact=True).fill(AUTHOR)
    act(author, "submit", "لاجتماع الأحد")
    sees_state(author, "submitted")
    assert author.barriers() == []

    home = both.approver("home", LANGUAGE)
    home.page.locator(".ma-waiting a", has_text="لاجتماع الأحد").click()
    home.page.wait_for_url(lambda address: "plan.ipynb" in address)
    home.app = "plan"
    home.ready()
    home.page.locator("[data-locked]").wait_for()
    name = panel(home).get_by_label(home.words("form-author"), exact=True)
    name.fill(APPROVER)
    objective = home.page.locator('[data-field="plan.objective"]')
    assert objective.locator("textarea").first.get_attribute("readonly") is not None
    # With the keyboard alone.
    objective.locator(".ma-remark-mark").focus()
    home.page.keyboard.press("Enter")
    home.page.keyboard.type("كم مشاركاً نريد من كبار السن؟")
    home.page.keyboard.press("Tab")
    home.page.keyboard.press("Enter")
    objective.locator(".ma-remark-some").wait_for()
    assert home.barriers() == []
    act(home, "send_back", "الهدف لا يذكر كبار السن.")
    sees_state(home, "sent_back")

    author.open("home")
    author.page.locator(".ma-waiting", has_text="الهدف لا يذكر كبار السن.").wait_for()
    author.open("plan", both.plan_id)
    sees_state(author, "sent_back")
    author.step("how")
    panel(author).get_by_role("button", name=author.words("form-approval-jump")).click()
    field = author.page.locator('[data-field="plan.objective"] textarea').first
    field.wait_for()
    author.page.wait_for_function(
        "() => document.activeElement.closest('[data-field]')?.dataset.field === 'plan.objective'"
    )
    field.fill("نعرف رأي 1,500 راكب، منهم 75 على الأقل من كبار السن.")
    author.kept()
    panel(author).get_by_role("button", name=author.words("form-approval-answer")).click()
    panel(author).locator("[data-answer] textarea, textarea[data-answer]").first.fill("صار فيه 75.")
    panel(author).get_by_role("button", name=author.words("form-approval-confirm"), exact=True).click()
    panel(author).locator("[data-comment]", has_text="صار فيه 75.").wait_for()
    act(author, "submit")
    sees_state(author, "submitted")

    home.open("plan", both.plan_id)
    sees_state(home, "submitted")
    panel(home).get_by_role("button", name=home.words("form-approval-settle")).click()
    panel(home).locator("[data-comment]").wait_for(state="detached")
    sign_as_head(home)
    # The plan is a full one: the page says whose signature is missing, and does not offer to sign twice.
    sees_state(home, "submitted")
    panel(home).locator(".ma-approval-second", has_text=APPROVER).wait_for()
    assert panel(home).locator("[data-act=sign]").count() == 0

    campaign = both.store.load(both.plan_id)
    assert campaign.plan.objective.endswith("من كبار السن.")
    author.open("plan", both.plan_id)
    sign_as_head(author)
    sees_state(author, "signed")
    signature, second = signatures(both.approval, campaign)
    assert second.name == AUTHOR
    assert (signature.account, signature.name) == ("huda", APPROVER)
    assert signature.digest == stage_digest(campaign, Stage.PLAN)

    author.step("subject")
    field = author.page.locator('[data-field="plan.objective"] textarea').first
    field.fill("هدف آخر")
    sees_state(author, "changed")
    panel(author).get_by_text("هدف آخر").wait_for()
    assert author.barriers() == []
    assert author.complaints == home.complaints == []


def test_an_approver_finds_nothing_to_change_with(both: Both) -> None:
    app = both.approver("plan", LANGUAGE, plan=both.plan_id)
    app.page.locator("[data-locked]").wait_for()
    before = both.store.load(both.plan_id)
    app.step("how")
    cell = app.page.locator(".ma-cell").first
    served = cell.get_attribute("aria-checked")
    cell.click()
    assert cell.get_attribute("aria-checked") == served
    assert app.page.locator("[data-add], [data-state]").count() == 0
    assert both.store.load(both.plan_id) == before
    assert PlanStore(str(both.store._url), user="huda").load_draft(both.plan_id) is None


def test_the_panel_fits_a_phone_and_has_no_barrier_in_the_dark(both: Both) -> None:
    ApprovalStore(both.store).submit(both.plan_id, Stage.PLAN, AUTHOR, "لاجتماع الأحد")
    app = both.approver("plan", LANGUAGE, plan=both.plan_id, width=360, dark=True)
    app.page.locator(".ma-remark-mark").first.click()
    app.page.locator(".ma-remark-box").wait_for()
    app.page.locator("[data-dock=approval]").click()
    sees_state(app, "submitted")
    panel(app).locator("[data-act=sign]").click()
    assert app.fits()
    assert app.barriers() == []


def test_a_plan_is_shared_in_a_role(both: Both) -> None:
    title = "خطة تُراجَع"
    plan_id = both.store.save(Campaign(plan=Plan(title=title)), author=AUTHOR).plan_id
    app = both.author("home", LANGUAGE)
    card = app.page.locator("article.ma-entry", has_text=title)
    card.locator("summary").click()
    card.get_by_label(app.words("home-page-share"), exact=True).fill("huda")
    card.locator(".v-select .v-field").click()
    app.page.get_by_role("option", name=app.words("plan-role-reviewer"), exact=True).click()
    card.get_by_role("button", name=app.words("home-page-share-do"), exact=True).click()
    card.get_by_role("button", name=app.words("plan-role-reviewer")).wait_for()
    assert both.store.shared_with(plan_id) == {"huda": PlanRole.REVIEWER}
