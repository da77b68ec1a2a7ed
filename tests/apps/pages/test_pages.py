"""The planning apps as people use them, in a real Chromium, in both languages."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from typing import Any

import docx
import openpyxl
import pytest
from PIL import Image
from pypdf import PdfReader

from mashura.i18n import message
from mashura.methodology import Campaign, Plan
from mashura.simulation import load_world
from mashura.simulation.explanation import explain
from mashura.store import PlanStore

pytestmark = pytest.mark.browser

# Each app in one language in an ordinary run, and in the other one with the slow tests.
AR_FIRST = ["ar", pytest.param("en", marks=pytest.mark.slow)]
EN_FIRST = ["en", pytest.param("ar", marks=pytest.mark.slow)]
NASTY = '<img src=x onerror="window.hacked=1">{{ 7*7 }}'


def text_of(word: bytes) -> str:
    document = docx.Document(io.BytesIO(word))
    cells = [cell.text for table in document.tables for cell in table._cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


@pytest.mark.parametrize("language", AR_FIRST)
def test_a_plan_is_filled_in_blocked_mended_saved_restored_and_exported(
    visit: Callable[..., Any], apps_store: PlanStore, language: str
) -> None:
    app = visit("plan", language)
    page = app.page
    app.press("form-start-example")
    app.sees(app.words("apps-plan-missing-none"))
    assert app.barriers() == []

    app.step("means")
    earmarked = app.field("budget-earmarked")
    earmarked.fill("خمسون")
    app.sees(app.words("apps-error-number", text="خمسون"))
    app.page.get_by_label(app.words("form-author"), exact=True).fill("مريم Ali")
    app.press("form-save")
    app.sees(app.words("apps-fields-unreadable", count=1))
    assert earmarked.input_value() == "خمسون"
    earmarked.fill("٥٠٠٠")
    page.locator(".ma-blocker").wait_for()
    app.step("decision")
    app.press("apps-plan-finish")
    page.locator(".ma-notice .v-alert").wait_for()
    app.step("means")
    earmarked.fill("٢٠٠٠٠٠")
    page.locator(".ma-blocker").wait_for(state="detached")
    app.press("form-save")
    app.sees(app.words("apps-saved", version=1))

    # Drawn with the keyboard alone: a cell, a party, a bar.
    app.step("how")
    cell = page.locator(".ma-cell").first
    cell.focus()
    page.keyboard.press("Space")
    page.locator(".ma-cell[aria-checked=false]").first.wait_for()
    app.step("parties")
    party = page.locator("[data-party='0']")
    party.focus()
    page.keyboard.press("ArrowDown")
    app.step("when")
    bar = page.locator("[data-bar='a0']")
    start = int(bar.get_attribute("aria-valuenow"))
    bar.focus()
    page.keyboard.press("ArrowUp")
    page.wait_for_function(
        "start => document.querySelector('[data-bar=a0]').ariaValueNow == start + 1", arg=start
    )
    assert app.barriers() == []
    page.locator("[data-state]", has_text=app.words("apps-state-draft", version=1)).wait_for()
    plan_id = re.search(r"plan=([\w-]+)", page.url)[1]
    typed = apps_store.load_draft(plan_id).content["draft"]["plan"]
    assert typed["timeline"]["activities"][0]["starts_on_day"] == start + 1
    assert typed["stakeholders"][0]["power"] == 3
    app.press("form-undo")
    page.wait_for_function(
        "start => document.querySelector('[data-bar=a0]').ariaValueNow == start", arg=start
    )

    page.reload()
    app.ready()
    page.locator("[data-state]", has_text=app.words("apps-state-draft", version=1)).wait_for()
    app.press("form-save")
    app.sees(app.words("apps-saved", version=2))
    app.press("form-versions")
    page.locator(".ma-versions .v-btn").click()
    app.sees(app.words("apps-restored", version=1, now=3))
    (saved,) = (entry for entry in apps_store.list() if entry.plan_id == plan_id)
    campaign = apps_store.load(plan_id)
    assert (saved.version, saved.author, campaign.plan.budget.earmarked) == (3, "مريم Ali", 200_000)

    files = {
        kind: app.download(app.words(f"apps-document-{kind}"))
        for kind in ("docx", "pdf", "xlsx", "ics", "json")
    }
    assert campaign.plan.slogan in text_of(files["docx"])
    assert len(PdfReader(io.BytesIO(files["pdf"])).pages) > 3
    assert len(openpyxl.load_workbook(io.BytesIO(files["xlsx"])).sheetnames) > 10
    assert b"BEGIN:VEVENT" in files["ics"]
    assert Campaign.model_validate(json.loads(files["json"])) == campaign
    assert app.complaints == []


@pytest.mark.parametrize("language", EN_FIRST)
def test_preparation_is_judged_with_evidence_and_ends_in_a_memo(
    visit: Callable[..., Any], language: str
) -> None:
    app = visit("readiness", language)
    page = app.page
    app.sees(app.words("memo-not-yet"))
    app.field("brief-title").fill("شبكة Bus 2026")
    missing = message("missing-brief-effects", lang=language)
    app.sees(missing)
    app.field("brief-possible-effects").fill("Some stops close.")
    page.get_by_role("button", name=missing).wait_for(state="detached")
    page.wait_for_url(re.compile("plan="))
    app.step("light")
    app.press("apps-readiness-finish")
    page.locator(".ma-notice .v-alert").wait_for()
    assert app.barriers() == []
    app.step("results")
    app.field("readiness-goals").fill("First goal\nSecond goal")
    page.locator("[data-state]", has_text=app.words("apps-state-new")).wait_for()
    text = text_of(app.download(app.words("apps-document-docx")))
    assert "First goal" in text
    assert "شبكة Bus 2026" in text
    assert message("memo-not-yet", lang=language) in text

    # What preparation has found out is at hand in planning, in the other language as well.
    app.page.get_by_role("link", name=app.words("apps-plan-link"), exact=True).click()
    page.wait_for_url(re.compile(r"/plan\.ipynb"))
    app.ready()
    app.sees(app.words("apps-gate-title"))
    app.press("form-take-over")
    page.wait_for_function("document.querySelector('.ma-main input').value === 'شبكة Bus 2026'")
    app.language = "en" if language == "ar" else "ar"
    page.locator(f".ma-head a[lang={app.language}]").click()
    page.wait_for_selector(f"html[lang={app.language}][dir={'rtl' if app.language == 'ar' else 'ltr'}]")
    page.get_by_role("heading", level=1, name=app.words("apps-plan-title")).wait_for(timeout=90_000)
    assert app.field("plan-title").input_value() == "شبكة Bus 2026"
    assert app.complaints == []


@pytest.mark.parametrize("language", EN_FIRST)
def test_two_variants_are_compared_explained_simulated_and_taken_over(
    visit: Callable[..., Any], apps_store: PlanStore, language: str
) -> None:
    app = visit("what_if", language)
    page = app.page
    app.press("what-if-page-example")
    page.locator(".ma-numbers").wait_for()
    came = page.locator(".ma-numbers tbody tr").nth(1).locator(".ma-figure")
    before = came.nth(1).inner_text()
    assert came.nth(0).inner_text() == before
    page.locator("#lever-duration_days").focus()
    for _ in range(5):
        page.keyboard.press("PageDown")
    page.wait_for_function(
        """before => document.querySelectorAll('.ma-numbers tbody tr')[1]
             .querySelectorAll('.ma-figure')[1].innerText !== before""",
        arg=before,
    )
    assert came.nth(0).inner_text() == before
    page.locator(".ma-range:not(:empty)").first.wait_for()
    page.locator(".ma-why").nth(3).press("Enter")
    page.locator(".ma-because .ma-helps li").first.wait_for()
    assert page.locator(".ma-because svg[role=img]").first.get_attribute("aria-label")
    assert app.barriers() == []
    app.press("what-if-page-simulate")
    page.locator(".ma-outcome").wait_for(timeout=60_000)
    assert page.get_by_text(app.words("apps-simulated-banner")).count() >= 3
    assert message("documents-simulated-title", lang=language) in text_of(
        app.download(app.words("apps-document-docx"))
    )
    app.press("what-if-page-adopt")
    app.sees(app.words("what-if-adopted"))
    app.sees(app.words("apps-stale"))
    titles = {draft.content["draft"]["plan"]["timeline"]["duration_days"] for draft in apps_store.drafts()}
    assert titles - {70}
    assert app.complaints == []


@pytest.mark.parametrize("language", AR_FIRST)
def test_two_kept_plans_stand_side_by_side_and_a_missing_group_is_explained(
    visit: Callable[..., Any], apps_store: PlanStore, example: Campaign, language: str
) -> None:
    first = apps_store.save(example)
    short = example.plan.timeline.model_copy(update={"duration_days": 14, "reminder_days": (7,)})
    shorter = example.plan.model_copy(update={"title": f"Shorter {language}", "timeline": short})
    second = apps_store.save(Campaign(plan=shorter))
    app = visit("what_if", language, plan=first.plan_id)
    page = app.page
    page.locator(".ma-numbers").wait_for()
    page.locator(".ma-levers .v-select").nth(1).click()
    beside = page.locator(".v-overlay .v-list-item")
    beside.filter(has_text=f"Shorter {language}").click()
    page.locator(".ma-numbers thead", has_text=f"Shorter {language}").wait_for()
    assert page.locator("#lever-duration_days").count() == 0

    # A group that comes too seldom is named at once; why, in numbers of both plans, is one press away.
    group = page.locator(".ma-absent > li").first
    group.locator(".ma-why").first.press("Enter")
    group.locator(".ma-helps li").first.wait_for()
    page.locator(".ma-answer .v-progress-linear").wait_for(state="detached")
    world = load_world("municipality")
    for plan in (example.plan, shorter):
        noticed = explain(plan, world).journey("language", "other").steps["exposed"]
        assert f"{noticed:,.0f}" in group.locator(".ma-sides").inner_text()
    assert group.locator(".ma-steps-picture svg").get_attribute("aria-label")
    assert app.barriers() == []

    # Differences are called clear only when the courses are drawn.
    page.locator(".ma-change .ma-worse").first.wait_for(timeout=90_000)
    group.locator(".ma-answer .ma-why").click()
    page.locator(".ma-answer").wait_for(state="detached")
    assert app.fits()
    assert app.complaints == []
    apps_store.delete(second.plan_id)


LOGO = io.BytesIO()
Image.new("RGB", (300, 120), "teal").save(LOGO, "PNG")


@pytest.mark.parametrize("language", EN_FIRST)
def test_a_logo_is_kept_for_the_next_page_and_printed_until_it_is_removed(
    visit: Callable[..., Any], apps_store: PlanStore, example: Campaign, language: str
) -> None:
    saved = apps_store.save(example)
    app = visit("readiness", language, plan=saved.plan_id)
    page = app.page
    choose = page.locator(".ma-letterhead input[type=file]")
    choose.set_input_files({"name": "x.svg", "mimeType": "image/png", "buffer": b"<svg onload='alert(1)'/>"})
    app.sees("x.svg")
    assert page.locator(".ma-logo").count() == 0
    choose.set_input_files({"name": "logo.png", "mimeType": "image/png", "buffer": LOGO.getvalue()})
    page.locator(".ma-logo img").wait_for()
    for name in ("home", "plan", "what_if"):
        app.open(name, saved.plan_id)
        page.locator(".ma-logo img").wait_for()
    with zipfile.ZipFile(io.BytesIO(app.download(app.words("apps-document-docx")))) as word:
        assert any("/media/" in name for name in word.namelist())
    assert app.barriers() == []
    page.get_by_role("button", name=app.words("letterhead-remove")).click()
    page.locator(".ma-logo").wait_for(state="detached")
    assert apps_store.letterhead().logo is None
    assert app.complaints == []


@pytest.mark.parametrize("language", AR_FIRST)
def test_the_first_page_shows_what_waits_and_starts_shares_throws_away_and_brings_back(
    visit: Callable[..., Any], apps_store: PlanStore, language: str
) -> None:
    title = f"Parks {language} {NASTY}"
    saved = apps_store.save(Campaign(plan=Plan(title=title)), author="Maryam")
    app = visit("home", language)
    page = app.page
    card = page.locator(".ma-entry", has_text=title)
    card.wait_for()
    app.sees(app.words("home-page-waiting"))
    assert app.barriers() == []
    card.locator("summary").click()
    card.get_by_label(app.words("home-page-share"), exact=True).fill("ali")
    card.get_by_role("button", name=app.words("home-page-share-do"), exact=True).click()
    card.get_by_role("button", name=re.compile(r"ali")).wait_for()
    assert apps_store.shared_with(saved.plan_id) == ("ali",)
    card.get_by_role("button", name=app.words("home-page-delete")).click()
    page.locator(".ma-waiting", has_text=title).wait_for(state="detached")
    page.get_by_text(app.words("home-page-bin"), exact=True).click()
    page.get_by_role("button", name=app.words("home-page-undelete")).first.click()
    page.locator(".ma-waiting", has_text=title).wait_for()
    taken = json.loads(app.download(app.words("home-page-export")))
    assert title in [version["title"] for plan in taken["plans"] for version in plan["versions"]]
    assert app.download(app.words("apps-plan-template-blank")).startswith(b"PK")
    assert page.evaluate("window.hacked") is None
    app.press("home-page-example")
    page.wait_for_url(re.compile(r"/plan\.ipynb.*plan="))
    app.ready()
    app.sees(app.words("apps-plan-missing-none"))
    assert app.complaints == []


@pytest.mark.slow
@pytest.mark.parametrize("language", ["ar", "en"])
def test_two_people_on_one_plan_are_told_and_nothing_is_lost(
    visit: Callable[..., Any], apps_store: PlanStore, example: Campaign, language: str
) -> None:
    saved = apps_store.save(example)
    app = visit("plan", language, plan=saved.plan_id)
    app.field("plan-title").fill("Mine")
    app.page.locator("[data-state]", has_text=app.words("apps-state-draft", version=1)).wait_for()
    apps_store.share(saved.plan_id, "ali")
    theirs = PlanStore(str(apps_store._url), user="ali")
    changed = example.model_copy(update={"plan": example.plan.model_copy(update={"slogan": "Theirs"})})
    theirs.save(changed, plan_id=saved.plan_id, based_on=1, author="Ali")
    app.press("form-save")
    app.page.locator(".ma-conflict").wait_for()
    app.sees("Theirs")
    assert app.barriers() == []
    app.press("form-conflict-mine")
    app.sees(app.words("apps-saved", version=3))
    assert apps_store.load(saved.plan_id).plan.title == "Mine"
    assert apps_store.load(saved.plan_id, 2).plan.slogan == "Theirs"


@pytest.mark.slow
@pytest.mark.parametrize(("language", "dark"), [("ar", False), ("en", True)])
def test_every_step_fits_a_phone_and_has_no_barrier(
    visit: Callable[..., Any], apps_store: PlanStore, example: Campaign, language: str, dark: bool
) -> None:
    saved = apps_store.save(example)
    app = visit("plan", language, width=360, dark=dark, plan=saved.plan_id)
    for name in ("plan", "readiness", "what_if"):
        app.open(name, saved.plan_id)
        steps = app.page.locator(".ma-steps button")
        for place in range(max(1, steps.count())):
            if steps.count():
                steps.nth(place).click()
            assert app.fits(), (name, place)
            assert app.barriers() == [], (name, place)


@pytest.mark.slow
def test_text_that_looks_like_code_is_shown_as_text(visit: Callable[..., Any]) -> None:
    app = visit("plan", "en")
    app.step("parties")
    app.press("apps-plan-add-stakeholders")
    app.field("stakeholder-name").fill(NASTY)
    app.page.locator(".ma-party", has_text="<img").wait_for()
    app.step("when")
    app.press("apps-plan-add-activities")
    app.field("activity-name").fill(NASTY)
    app.page.locator(".ma-gantt-name", has_text="<img").wait_for()
    assert app.page.evaluate("window.hacked") is None
    assert app.complaints == []


@pytest.mark.slow
def test_a_plan_that_does_not_exist_is_told_and_the_page_stays_usable(visit: Callable[..., Any]) -> None:
    app = visit("plan", "en", plan="guessed")
    app.sees("There is no plan")
    app.field("plan-title").fill("Still here")
    app.sees(app.words("apps-state-new"))
    assert app.complaints == []
