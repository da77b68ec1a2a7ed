"""The app in a real browser: three accounts carry a consultation, moderators with keys (S57, S190, S191)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from mashura.apps.campaign.records import example_campaign
from mashura.methodology import Conduct, Stage
from mashura.methodology.records.approval import stage_digest
from mashura.methodology.records.questions import AnswerTexts
from mashura.methodology.revision import revise
from mashura.methodology.vocabulary import PlanRole, QueueState, SignatoryRole
from mashura.store import ApprovalStore, PlanStore, default_url
from mashura.store.moderation import ModerationStore
from mashura.store.moderation_rows import Incoming, QueueFilter
from mashura.store.questions import QuestionStore

from ..apps_server import AppsServer
from ..conftest import Visit, visits

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def noora_served(served: AppsServer) -> Iterator[AppsServer]:
    """A server on the same workspace for the moderator's account."""
    server = AppsServer(served.workspace, user="noora")
    yield server
    server.end()


def kept_campaign(store: PlanStore, language: str) -> str:
    """A finished plan whose opening day is today, shared with a moderator and an approver."""
    example = example_campaign(language)
    moderation = {"published": True, "hours_to_decide": 24, "appeals_to": "Ombudsman"}
    conduct = Conduct(
        management_representative="Huda", channel_to_management="Weekly call", moderation=moderation
    )
    plan = revise(example.plan, timeline={"opens_on": date.today()})
    campaign = example.model_copy(update={"plan": plan, "conduct": conduct})
    plan_id = store.save(campaign, author="Maryam").plan_id
    store.share(plan_id, "noora", PlanRole.MODERATOR)
    store.share(plan_id, "huda", PlanRole.APPROVER)
    texts = ("More buses at night", "You are all idiots!", "Shade at the stop", "Plant trees")
    ModerationStore(store).add(plan_id, [Incoming(text=text) for text in texts], "typed")
    return plan_id


def selected(visit: Visit, text: str) -> Any:
    """The contribution that has the focus, once it is the one with this text."""
    row = visit.page.locator(".ma-queue > li[aria-current='true']").filter(has_text=text)
    row.wait_for()
    return row


def signed(store: PlanStore, url: str, plan_id: str) -> None:
    """Let the author submit the plan, and the approver and then the author sign it, each with her account."""
    ApprovalStore(store).submit(plan_id, Stage.PLAN, "Maryam")
    seen = stage_digest(store.load(plan_id), Stage.PLAN)
    huda = ApprovalStore(PlanStore(url, user="huda"))
    huda.sign(plan_id, Stage.PLAN, "Huda", seen=seen, role=SignatoryRole.HEAD_OF_DEPARTMENT)
    ApprovalStore(store).sign(plan_id, Stage.PLAN, "Maryam", seen=seen, role=SignatoryRole.LEGAL_ADVISER)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_author_moderator_and_approver_carry_a_consultation(
    browser: Any,
    visit: Callable[..., Visit],
    served: AppsServer,
    apps_store: PlanStore,
    huda_served: AppsServer,
    noora_served: AppsServer,
    language: str,
) -> None:
    plan_id, app = kept_campaign(apps_store, language), "publish_and_moderate"
    url = default_url(served.workspace)
    signed(apps_store, url, plan_id)
    author = visit(app, language, plan=plan_id)
    author.page.get_by_label(author.words("form-author"), exact=True).last.fill("Maryam")
    author.press("apps-publish-and-moderate-way-open")
    now = author.page.locator(".ma-way-now").filter(has_text=author.words("campaign-state-collecting"))
    now.wait_for()
    with visits(browser, noora_served) as as_noora:
        moderator = as_noora(app, language, plan=plan_id)
        moderator.step("queue")
        moderator.page.locator(".ma-queue > li").first.focus()
        selected(moderator, "More buses")
        moderator.page.keyboard.press("KeyA")
        selected(moderator, "idiots")
        moderator.page.keyboard.press("KeyR")
        moderator.page.locator(".ma-queue-asking").wait_for()
        moderator.page.keyboard.press("Digit4")
        selected(moderator, "Shade")
        moderator.page.locator("[data-told]").filter(
            has_text=moderator.words("moderation-act-kind-rejected")
        ).wait_for()
        assert moderator.complaints == []
        assert moderator.barriers() == []
    queue = ModerationStore(apps_store)
    (rejected,) = queue.page(plan_id, QueueFilter(states=(QueueState.OUT,))).items
    assert (rejected.text, rejected.acts[0].account) == ("You are all idiots!", "noora")
    asked = AnswerTexts(question="Do night buses stay?", answer="Yes.")
    QuestionStore(PlanStore(url, user="noora")).write(plan_id, 0, "Noora", ar=asked, en=asked)
    with visits(browser, huda_served) as as_huda:
        approver = as_huda(app, language, plan=plan_id)
        approver.step("questions")
        approver.page.locator("[data-act='approve']").click()
        approver.page.locator("[data-act='publish']").click()
        approver.page.locator("[data-act='withdraw']").wait_for()
        page = approver.page.get_by_role(
            "button", name=approver.words("apps-publish-and-moderate-answers-page")
        )
        with approver.page.expect_download(timeout=60_000) as download:
            page.click()
        public = Path(download.value.path()).read_text(encoding="utf-8")
        assert "Do night buses stay?" in public
        assert "Noora" not in public
        assert approver.complaints == []
    assert author.complaints == []


def test_the_queue_fits_a_phone_and_has_no_barriers(
    visit: Callable[..., Visit], apps_store: PlanStore
) -> None:
    page = visit("publish_and_moderate", "ar", width=390, plan=kept_campaign(apps_store, "ar"))
    page.step("queue")
    page.page.locator(".ma-queue > li").first.wait_for()
    assert page.fits()
    assert page.barriers() == []
    assert page.complaints == []
