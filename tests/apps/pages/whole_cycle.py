"""What carries a campaign from its decision to its archive in the two tests of the whole cycle."""

from __future__ import annotations

import time
from datetime import date, timedelta
from pathlib import Path

from mashura.apps.campaign.records import archived_example
from mashura.methodology import Campaign, Stage
from mashura.methodology.records.approval import stage_digest
from mashura.methodology.records.decision import Promise
from mashura.methodology.revision import revise
from mashura.methodology.vocabulary import PlanRole, SignatoryRole
from mashura.store import ApprovalStore, PlanStore, default_url

from ..apps_server import KEPT_SECONDS, AppsServer
from ..conftest import Visit

REASON = {
    "en": "Weighed with the votes and with what the parties told us.",
    "ar": "وازنّا بين الأصوات وما أوضحته لنا الجهات المعنية.",
}
SIGNATORIES = {"huda": SignatoryRole.HEAD_OF_DEPARTMENT, "salem": SignatoryRole.LEGAL_ADVISER}
PROMISE = {"en": "Three lines run until midnight.", "ar": "ثلاثة خطوط تعمل حتى منتصف الليل."}


def analysed(app: Visit) -> None:
    """Wait until the analysis rests."""
    app.page.wait_for_timeout(500)
    app.page.locator("[data-busy]").wait_for(state="detached", timeout=280_000)


def saved(app: Visit, store: PlanStore, plan_id: str) -> None:
    """Save a version with a name, and wait until the store has it."""
    app.kept()
    known, until = len(store.versions(plan_id)), time.monotonic() + KEPT_SECONDS
    app.page.get_by_label(app.words("form-author"), exact=True).last.fill("Maryam")
    app.press("form-save")
    while len(store.versions(plan_id)) == known and time.monotonic() < until:
        app.page.wait_for_timeout(100)
    assert len(store.versions(plan_id)) == known + 1


def signed(store: PlanStore, served: AppsServer, plan_id: str, stage: Stage) -> None:
    """Let the author submit a stage and two others sign it, each with an account of their own."""
    url = default_url(served.workspace)
    ApprovalStore(store).submit(plan_id, stage, "Maryam")
    seen = stage_digest(store.load(plan_id), stage)
    for account, role in SIGNATORIES.items():
        signing = ApprovalStore(PlanStore(url, user=account))
        signing.sign(plan_id, stage, account.title(), seen=seen, role=role)


def shared(store: PlanStore, served: AppsServer, plan_id: str) -> None:
    """Share a campaign with the approvers."""
    for account in SIGNATORIES:
        PlanStore(default_url(served.workspace), user=account).introduce()
        store.share(plan_id, account, PlanRole.APPROVER)


def decided(campaign: Campaign, language: str) -> Campaign:
    """Return a campaign in which everything in the log is answered, decided today and announced today."""
    example, today = archived_example(language), date.today()
    rulings = tuple(
        revise(
            ruling,
            disposition="adopted" if place == 0 else "partly" if place % 2 else "rejected",
            reason=REASON[language],
            change=PROMISE[language],
            owner="Huda",
        )
        for place, ruling in enumerate(campaign.decision.rulings)
    )
    promise = Promise(
        text=PROMISE[language],
        answers_to=rulings[0].statement_id,
        owner="Huda",
        due_on=today + timedelta(days=90),
        status="planned",
    )
    decision = revise(
        example.decision,
        text=PROMISE[language],
        rulings=rulings,
        promises=(promise,),
        effects_studied_on=today,
        ratified_on=today,
        facts_and_figures=f"{campaign.findings.source}: {len(campaign.findings.themes)}",
    )
    announcement = revise(example.announcement, decision_text=PROMISE[language], announced_on=today)
    return campaign.model_copy(
        update={"decision": decision, "announcement": announcement, "evaluation": example.evaluation}
    )


def archived(app: Visit, folder: Path) -> Path:
    """Close the topic today and make the archive, as a person does; return its file."""
    app.step("archive")
    day = app.field("archive-closed-on")
    day.fill(date.today().isoformat())
    day.press("Tab")
    app.kept()
    with app.page.expect_download(timeout=90_000) as download:
        app.page.locator("[data-make]").click()
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file
