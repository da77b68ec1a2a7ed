"""The plan app as a coordinator uses it, in a real Chromium."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable, Iterator
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from mashura.i18n import message
from mashura.methodology import Campaign
from mashura.store import PlanStore

from ..office_files import word_text

pytestmark = pytest.mark.browser

NASTY = '<img src=x onerror="window.hacked=1">{{ 7*7 }}'


@pytest.fixture(scope="module", params=["ar", pytest.param("en", marks=pytest.mark.slow)])
def app(request: pytest.FixtureRequest, stay: Callable[..., Any]) -> Iterator[Any]:
    """The app with the example, saved once; every test leaves it so that it can be finished."""
    app = stay("plan", request.param)
    app.press("form-start-example")
    app.page.get_by_label(app.words("form-author"), exact=True).fill("مريم Ali")
    app.press("form-save")
    app.sees(app.words("apps-saved", version=1))
    yield app
    assert app.complaints == []


@pytest.fixture
def plan_id(app: Any) -> str:
    return re.search(r"plan=([\w-]+)", app.page.url)[1]


def newest(store: PlanStore, plan_id: str) -> int:
    """Number of a plan's newest version."""
    (saved,) = (entry for entry in store.list() if entry.plan_id == plan_id)
    return saved.version


def test_the_example_answers_every_question(app: Any) -> None:
    app.sees(app.words("apps-plan-missing-none"))


def test_a_step_has_no_barrier(app: Any) -> None:
    app.step("when")
    assert app.barriers() == []


def test_a_closed_entry_says_what_its_yes_answers(app: Any) -> None:
    app.step("means")
    entry = app.page.locator(".ma-summary").first
    assert message("field-staff-need-secured", lang=app.language) in entry.inner_text()


def test_a_number_that_cannot_be_read_is_named_and_stays_in_its_field(app: Any) -> None:
    app.step("means")
    earmarked = app.field("budget-earmarked")
    before = earmarked.input_value()
    earmarked.fill("خمسون")
    app.sees(app.words("apps-error-number", text="خمسون"))
    app.press("form-save")
    app.sees(app.words("apps-fields-unreadable", count=1))
    assert earmarked.input_value() == "خمسون"
    earmarked.fill(before)
    app.page.get_by_text(app.words("apps-error-number", text="خمسون")).wait_for(state="detached")


def test_a_plan_without_enough_money_is_not_finished(app: Any) -> None:
    app.step("means")
    earmarked = app.field("budget-earmarked")
    earmarked.fill("٥٠٠٠")
    app.page.locator(".ma-blocker").wait_for()
    app.step("decision")
    app.press("apps-plan-finish")
    app.page.locator(".ma-ending .ma-gap-list button").first.click()
    earmarked.wait_for()
    assert earmarked.evaluate("field => field === document.activeElement")
    earmarked.fill("٢٠٠٠٠٠")
    app.page.locator(".ma-blocker").wait_for(state="detached")


def test_a_step_on_which_nothing_is_required_is_done_once_something_is_answered(app: Any) -> None:
    app.step("risks")
    mark = app.page.locator(".ma-steps [aria-current=step] .ma-step-number")
    done = ".ma-steps [aria-current=step] .ma-step-done"
    assert mark.evaluate("mark => mark.matches('.ma-step-done')")
    for left in (1, 0):
        app.page.locator("button:has(.mdi-delete-outline)").first.click()
        app.page.wait_for_function(
            "left => document.querySelectorAll('button .mdi-delete-outline').length === left", arg=left
        )
    app.page.locator(done).wait_for(state="detached")
    app.press("form-undo")
    app.page.locator(done).wait_for()
    app.press("form-undo")


def test_the_last_change_is_undone(app: Any) -> None:
    app.step("when")
    bar = app.page.locator("[data-bar='a0']")
    start = int(bar.get_attribute("aria-valuenow"))
    reads = "start => document.querySelector('[data-bar=a0]').ariaValueNow == start"
    bar.focus()
    app.page.keyboard.press("ArrowUp")
    app.page.wait_for_function(reads, arg=start + 1)
    app.press("form-undo")
    app.page.wait_for_function(reads, arg=start)


def test_what_was_typed_is_there_when_the_page_is_loaded_again(
    app: Any, apps_store: PlanStore, plan_id: str
) -> None:
    app.step("subject")
    app.field("plan-title").fill("حافلات Bus 2026")
    app.sees(app.words("apps-state-draft", version=newest(apps_store, plan_id)))
    app.page.keyboard.press("Tab")
    app.kept()
    app.page.reload()
    app.ready()
    assert app.field("plan-title").input_value() == "حافلات Bus 2026"


def test_an_earlier_version_is_brought_back(app: Any, apps_store: PlanStore, plan_id: str) -> None:
    now = newest(apps_store, plan_id) + 2
    app.step("subject")
    app.field("plan-title").fill("Another title")
    app.press("form-save")
    app.sees(app.words("apps-saved", version=now - 1))
    app.press("form-versions")
    app.page.locator(".ma-versions .v-btn").last.click()
    app.sees(app.words("apps-restored", version=1, now=now))
    assert apps_store.load(plan_id) == apps_store.load(plan_id, 1)


def text_of(kind: str, data: bytes) -> str:
    """What a downloaded document says, as an office or a calendar reads it."""
    match kind:
        case "docx":
            return word_text(data)
        case "pdf":
            return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
        case "xlsx":
            sheets = openpyxl.load_workbook(io.BytesIO(data)).worksheets
            return "\n".join(str(cell) for sheet in sheets for row in sheet.values for cell in row)
        case _:
            return data.decode("utf-8")


@pytest.mark.parametrize("kind", ["docx", "pdf", "xlsx", "ics"])
def test_a_document_is_downloaded(app: Any, apps_store: PlanStore, plan_id: str, kind: str) -> None:
    plan = apps_store.load(plan_id).plan
    earmarked = f"{plan.budget.earmarked:,.0f}"
    marks = {"docx": plan.slogan, "pdf": earmarked, "xlsx": plan.slogan, "ics": "BEGIN:VEVENT"}
    assert marks[kind] in text_of(kind, app.download(app.words(f"apps-document-{kind}")))


def test_the_plan_is_downloaded_as_it_was_saved(app: Any, apps_store: PlanStore, plan_id: str) -> None:
    app.press("form-save")
    downloaded = json.loads(app.download(app.words("apps-document-json")))
    assert Campaign.model_validate(downloaded) == apps_store.load(plan_id)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["ar", "en"])
def test_two_people_on_one_plan_are_told_and_nothing_is_lost(
    visit: Callable[..., Any], apps_store: PlanStore, example: Campaign, language: str
) -> None:
    saved = apps_store.save(example)
    app = visit("plan", language, plan=saved.plan_id)
    app.press("form-save")
    app.sees(app.words("apps-save-name"))
    app.page.get_by_label(app.words("form-author"), exact=True).fill("Maryam")
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
@pytest.mark.parametrize(
    ("step", "add", "field", "shown"),
    [
        ("parties", "apps-plan-add-stakeholders", "stakeholder-name", ".ma-party"),
        ("when", "apps-plan-add-activities", "activity-name", ".ma-gantt-name"),
    ],
)
def test_text_that_looks_like_code_is_shown_as_text(
    visit: Callable[..., Any], step: str, add: str, field: str, shown: str
) -> None:
    app = visit("plan", "en")
    app.step(step)
    app.press(add)
    app.field(field).fill(NASTY)
    app.page.locator(shown, has_text="<img").wait_for()
    assert app.page.evaluate("window.hacked") is None
    assert app.complaints == []


@pytest.mark.slow
def test_a_plan_that_does_not_exist_is_told_and_the_page_stays_usable(visit: Callable[..., Any]) -> None:
    app = visit("plan", "en", plan="guessed")
    app.sees("There is no plan")
    app.field("plan-title").fill("Still here")
    app.sees(app.words("apps-state-new"))
    assert app.complaints == []
