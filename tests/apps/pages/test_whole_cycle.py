"""The example on its way through all apps after the plan, on a simulated public (S53-S80, S270)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from mashura.apps.campaign.records import carried_example, example_campaign
from mashura.apps.evaluate.archive import reopen
from mashura.archive import read_archive
from mashura.cli import main
from mashura.data.samples import sample_campaign
from mashura.methodology import Stage
from mashura.methodology.rules.conduct.progress import campaign_state
from mashura.methodology.rules.deciding.consideration import raised
from mashura.store import ApprovalStore, PlanStore
from mashura.store.material_source import SimulatedSource

from ..apps_server import AppsServer
from ..conftest import Visit
from .whole_cycle import PROMISE, REASON, analysed, archived, decided, saved, shared, signed

pytestmark = pytest.mark.browser

EN_FIRST = ["en", pytest.param("ar", marks=pytest.mark.slow)]
DATE = "() => document.querySelector('.ma-clock-date')?.innerText ?? 'closed'"
CORRECTED = {
    "en": "No line is cut before the report is published.",
    "ar": "لن يُلغى أي خط قبل نشر التقرير.",
}
THEME = {"en": "The bus is late without a lane of its own", "ar": "الحافلة تتأخر بلا مسار خاص بها"}


def passing(app: Visit, key: str) -> None:
    before = app.page.evaluate(DATE)
    app.press(f"control-room-page-{key}")
    app.page.wait_for_function(f"before => ({DATE})() !== before", arg=before)


def decides(app: Visit, act: str, text: str = "") -> None:
    """Take a decision that is open on any morning, or answers a card."""
    others = app.page.locator("details", has_text=app.words("control-room-page-other-decisions"))
    if not others.evaluate("entry => entry.open"):
        others.locator("summary").click()
    made = app.page.locator(".ma-acts li").count()
    decision = app.page.locator(".ma-decision", has_text=app.words(f"control-room-act-{act}")).first
    decision.get_by_role("button").first.click()
    if text:
        decision.locator("textarea").fill(text)
    decision.locator(".ma-decision-form").get_by_role("button").first.click()
    app.page.wait_for_function("made => document.querySelectorAll('.ma-acts li').length > made", arg=made)


def opened_to_the_public(app: Visit) -> None:
    """Take over the policy, name the representative and open the consultation."""
    app.press("form-take-over")
    app.page.get_by_role("button", name=app.words("form-take-over"), exact=True).wait_for(state="detached")
    app.page.get_by_label(app.words("form-author"), exact=True).last.fill("Maryam")
    app.step("people")
    for field in ("management-representative", "channel-to-management"):
        app.field(f"conduct-{field}").fill("Huda")
        app.field(f"conduct-{field}").press("Tab")
    app.step("way")
    app.press("apps-publish-and-moderate-way-open")
    app.page.locator(".ma-way-now").filter(has_text=app.words("campaign-state-live")).wait_for()
    app.kept()


def rehearsed_to_the_close(app: Visit, language: str) -> None:
    """Answer questions, extend, correct a message, and keep what happened."""
    app.press("control-room-page-begin")
    app.page.locator(".ma-clock-date").wait_for()
    passing(app, "one-week")
    decides(app, "answer-questions")
    passing(app, "one-day")
    decides(app, "extend")
    passing(app, "one-day")
    decides(app, "correct-message", CORRECTED[language])
    while app.page.locator(".ma-clock-date").count():
        passing(app, "one-week")
    app.page.locator(".ma-debrief-table").first.wait_for()
    app.page.wait_for_function("() => !document.querySelector('.ma-progress')", timeout=120_000)
    app.press("control-room-page-keep-as-conduct")
    app.sees(app.words("control-room-kept-as-conduct"))


def themes_are_named(app: Visit, language: str) -> None:
    """Give one theme a name, merge it into another, and rule on a group that repeats itself."""
    app.step("themes")
    app.page.locator("[data-topic]").first.click()
    app.page.get_by_label(app.words("analyse-themes-new-name"), exact=True).fill(THEME[language])
    app.press("analyse-themes-rename")
    app.page.locator("[data-changes]").wait_for()
    analysed(app)
    app.page.locator("[data-topic]").nth(1).click()
    app.page.locator("[data-topic]").nth(1).and_(app.page.locator("[aria-pressed=true]")).wait_for()
    app.page.locator(".ma-fields .v-select").last.click()
    app.page.locator(".v-overlay--active .v-list-item").first.click()
    app.press("analyse-themes-merge")
    app.page.locator("[data-changes] li").nth(1).wait_for()
    analysed(app)
    app.step("repeated")
    app.page.get_by_label(app.words("analyse-repeated-reason"), exact=True).fill(REASON[language])
    app.page.locator("[data-group=cluster]").first.get_by_role("button").nth(1).click()
    app.page.locator("[data-rulings] li").wait_for()


@pytest.mark.parametrize("language", EN_FIRST)
def test_the_approved_example_is_opened_rehearsed_moderated_and_its_themes_are_named(
    visit: Callable[..., Visit],
    served: AppsServer,
    huda_served: AppsServer,
    apps_store: PlanStore,
    tmp_path: Path,
    language: str,
) -> None:
    plan_id = apps_store.save(example_campaign(language), author="Maryam").plan_id
    shared(apps_store, served, plan_id)
    signed(apps_store, served, plan_id, Stage.PLAN)
    app = visit("publish_and_moderate", language, plan=plan_id)
    opened_to_the_public(app)
    app.go_to("control-room")
    rehearsed_to_the_close(app, language)

    conduct = apps_store.load(plan_id).conduct
    came = apps_store.material.load(plan_id).consultation
    people, statements = f"{len(came.participants):,}", f"{len(came.statements):,}"
    assert [change.kind.value for change in conduct.changes] == ["extend_period", "correct_message"]
    assert (conduct.channel_to_management, conduct.acts[0].name) == ("Huda", "Maryam")
    assert conduct.contributions == came.contributions
    app.sees(people)

    app.go_to("publish-and-moderate")
    app.step("queue")
    app.press("apps-publish-and-moderate-queue-material")
    app.page.locator(".ma-queue > li").first.wait_for()
    ruled = came.moderation_log["statement_id"].nunique()
    app.sees(app.words("apps-publish-and-moderate-queue-decided-there", count=ruled))
    app.go_to("analyse")
    app.page.locator("[data-busy]").wait_for()
    analysed(app)
    themes_are_named(app, language)
    app.step("results")
    analysed(app)
    app.sees(people)
    app.sees(statements)
    assert app.complaints == []


@pytest.mark.parametrize("language", EN_FIRST)
def test_what_was_found_is_decided_announced_and_archived_and_opens_again(
    visit: Callable[..., Visit],
    served: AppsServer,
    huda_served: AppsServer,
    apps_store: PlanStore,
    tmp_path: Path,
    language: str,
) -> None:
    found = carried_example(language).model_copy(update={"decision": None, "announcement": None})
    plan_id = apps_store.save(found, author="Maryam").plan_id
    came = sample_campaign()
    apps_store.material.keep(plan_id, came, SimulatedSource(world="municipality", seed=1), "Maryam")
    people = f"{len(came.participants):,}"
    shared(apps_store, served, plan_id)
    app = visit("decide_and_announce", language, plan=plan_id)
    app.step("log")
    app.press("apps-decide-and-announce-log-fill")
    app.sees(app.words("apps-decide-and-announce-log-filled"))
    saved(app, apps_store, plan_id)
    logged = apps_store.load(plan_id)
    assert [ruling.statement_id for ruling in logged.decision.rulings] == [
        said.statement_id for said in raised(logged.findings)
    ]
    app.page.goto("about:blank")
    apps_store.save(
        decided(logged, language),
        plan_id=plan_id,
        based_on=apps_store.versions(plan_id)[0].version,
        author="Maryam",
    )
    app.open("decide_and_announce", plan_id)
    app.step("page")
    public = app.download(app.words("apps-decide-and-announce-page-download")).decode("utf-8")
    assert PROMISE[language] in public
    assert REASON[language] in public

    app.go_to("evaluate")
    app.page.locator("[data-drawing=kpis] table").first.wait_for()
    assert people in app.page.locator("[data-drawing=kpis]").inner_text()
    file = archived(app, tmp_path)
    assert main(["archive", "check", str(file), "--lang", language]) == 0
    read = read_archive(file.read_bytes(), file.name)
    fresh = PlanStore(f"sqlite:///{tmp_path / 'fresh.sqlite'}", user="later")
    again = reopen(fresh, read.contents, "Later")
    campaign, here = fresh.load(again), apps_store.load(plan_id)
    assert (campaign.plan, campaign.conduct, campaign.findings) == (here.plan, here.conduct, here.findings)
    assert (campaign.decision, campaign.announcement) == (here.decision, here.announcement)
    assert len(fresh.material.load(again).consultation.votes) == len(came.votes)
    state = campaign_state(here, ApprovalStore(apps_store).approvals(plan_id), today=date.today())
    assert state.value == "announced"
    assert app.complaints == []
