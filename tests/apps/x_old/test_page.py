"""The planning app as people use it, in a real Chromium, in both languages."""

from __future__ import annotations

import io
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import docx
import pytest
from pypdf import PdfReader

from mashura.i18n import message
from mashura.paths import content
from mashura.store import PlanStore

pytestmark = pytest.mark.browser

SERVE = """
import sys
from pathlib import Path
from mashura.apps.server import serve_apps
serve_apps(Path(sys.argv[1]), None, False, "en")
"""
NASTY = '<img src=x onerror="window.hacked=1">{{ 7*7 }}'


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("planning")
    (folder / ".mashura").mkdir()
    (folder / "apps").mkdir()
    shutil.copy(content("voila_apps", "plan_and_simulate.ipynb"), folder / "apps")
    return folder


@pytest.fixture(scope="module")
def address(workspace: Path) -> Iterator[str]:
    server = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(workspace)],
        stdout=subprocess.PIPE,
        env={name: value for name, value in os.environ.items() if not name.startswith("MASHURA_")}
        | {"PYTHONUTF8": "1"},
        encoding="utf-8",
    )
    try:
        said = "".join(server.stdout.readline() for _ in range(3))
        found = re.search(r"(http://127\.0\.0\.1:\d+)/mashura/en\?token=(\w+)", said)
        assert found, said
        yield f"{found[1]}/voila/render/apps/plan_and_simulate.ipynb?token={found[2]}"
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait(timeout=30)


class Visit:
    """A page of the app, with everything it complained about or asked for elsewhere."""

    def __init__(self, page: Any, language: str) -> None:
        self.page = page
        self.language = language
        self.complaints: list[str] = []
        page.on("console", self._note_error)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", self._note_outside)

    def _note_error(self, said: Any) -> None:
        if said.type == "error":
            self.complaints.append(f"{said.text} ({said.location['url']})")

    def _note_outside(self, request: Any) -> None:
        if not re.match(r"(http|ws)://127\.0\.0\.1[:/]|data:|blob:", request.url):
            self.complaints.append(f"outside: {request.url}")

    def open(self, address: str) -> None:
        self.page.goto(address)
        self.ready()

    def ready(self) -> None:
        self.page.get_by_role("heading", level=1).wait_for(timeout=90_000)

    def words(self, key: str, **params: object) -> str:
        return message(f"apps-{key}", lang=self.language, **params)

    def press(self, key: str) -> None:
        self.page.get_by_role("button", name=self.words(key), exact=True).click()

    def step(self, name: str) -> None:
        self.page.locator(".ma-steps").get_by_role("button", name=self.words(f"step-{name}")).click()

    def field(self, key: str) -> Any:
        return self.page.get_by_label(message(f"field-{key}", lang=self.language), exact=True)

    def sees(self, text: str) -> None:
        self.page.get_by_text(text).first.wait_for(timeout=20_000)


@pytest.fixture
def visit(browser: Any, address: str) -> Iterator[Callable[..., Visit]]:
    contexts = []

    def start(language: str, width: int = 1280) -> Visit:
        context = browser.new_context(viewport={"width": width, "height": 900}, accept_downloads=True)
        contexts.append(context)
        visit = Visit(context.new_page(), language)
        visit.open(f"{address}&lang={language}")
        return visit

    yield start
    for context in contexts:
        context.close()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_plan_is_filled_in_blocked_mended_saved_and_found_again(
    visit: Callable[..., Visit], workspace: Path, language: str
) -> None:
    app = visit(language)
    page = app.page
    missing = message("missing-plan-objective", lang=language)
    app.sees(missing)

    app.field("plan-title").fill("شبكة Bus 2026")
    app.field("plan-entity").fill("هيئة Transport")
    app.field("plan-objective").fill("Know what 500 passengers think.")
    page.get_by_role("button", name=missing).wait_for(state="detached", timeout=20_000)

    app.step("when")
    earmarked = app.field("budget-earmarked")
    earmarked.fill("خمسون")
    app.sees(app.words("error-number", text="خمسون"))
    app.page.get_by_label(app.words("author"), exact=True).fill("مريم Ali")
    app.press("save")
    app.sees(app.words("fields-unreadable", count=1))
    assert earmarked.input_value() == "خمسون"

    earmarked.fill("٥٠٠٠")
    page.get_by_text(app.words("error-number", text="خمسون")).wait_for(state="detached", timeout=20_000)
    app.press("save")
    app.sees(app.words("saved", version=1))

    app.field("budget-currency").fill("AED")
    page.locator("[data-state]", has_text=app.words("state-draft", version=1)).wait_for(timeout=20_000)
    page.reload()
    app.ready()
    assert app.field("plan-title").input_value() == "شبكة Bus 2026"
    app.step("when")
    assert app.field("budget-currency").input_value() == "AED"

    saved = next(one for one in PlanStore(f"sqlite:///{workspace / 'plans.sqlite'}").list())
    assert (saved.author, saved.version) == ("مريم Ali", 1)
    plan = PlanStore(f"sqlite:///{workspace / 'plans.sqlite'}").load(saved.plan_id).plan
    assert (plan.title, plan.budget.earmarked) == ("شبكة Bus 2026", 5000)
    assert app.complaints == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_example_is_simulated_and_its_documents_are_downloaded(
    visit: Callable[..., Visit], language: str
) -> None:
    app = visit(language)
    page = app.page
    app.press("start-example")
    app.sees(app.words("missing-none"))
    app.step("simulate")
    app.page.locator(".ma-main").get_by_role("button", name=app.words("simulate"), exact=True).click()
    page.locator(".ma-outcome").wait_for(timeout=60_000)
    assert page.get_by_text(app.words("simulated-banner")).count() >= 3
    name = page.locator(".ma-tile-name").get_by_text(app.words("result-participants"), exact=True)
    tile = page.locator(".ma-tiles li").filter(has=name)
    number = int(tile.locator(".ma-number").inner_text().replace(",", ""))
    assert number > 100
    assert page.locator(".ma-outcome svg[role=img]").count() == 2

    files = {}
    for kind in ("docx", "pdf"):
        with page.expect_download(timeout=60_000) as download:
            app.press(f"document-{kind}")
        assert download.value.suggested_filename == f"plan-{language}.{kind}"
        files[kind] = Path(download.value.path()).read_bytes()
    word = docx.Document(io.BytesIO(files["docx"]))
    text = "\n".join(
        [paragraph.text for paragraph in word.paragraphs]
        + [cell.text for table in word.tables for cell in table._cells]
    )
    assert message("documents-simulated-title", lang=language) in text
    assert f"{number:,}" in text
    assert len(PdfReader(io.BytesIO(files["pdf"])).pages) > 3

    app.step("messages")
    slogan = app.field("plan-slogan")
    slogan.fill("1")
    app.step("simulate")
    app.sees(app.words("stale"))
    assert app.complaints == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_entries_are_added_named_and_removed(visit: Callable[..., Visit], language: str) -> None:
    app = visit(language)
    page = app.page
    for index, name in enumerate(("One", "Two")):
        app.press("add-segments")
        app.field("segment-name").nth(index).fill(name)
        page.get_by_role("button", name=app.words("close-entry", name=name)).wait_for(timeout=20_000)
    page.get_by_role("button", name=app.words("remove-entry", name="One")).click()
    page.get_by_role("button", name=app.words("remove-entry", name="One")).wait_for(state="detached")
    assert app.field("segment-name").input_value() == "Two"
    app.step("how")
    app.press("add-channels")
    app.sees(app.words("error-missing"))
    page.get_by_role("combobox", name=message("field-channel-use-segments", lang=language)).press("Enter")
    page.get_by_role("option", name="Two").click()
    assert app.complaints == []


def test_text_that_looks_like_code_is_shown_as_text(visit: Callable[..., Visit]) -> None:
    app = visit("en")
    app.press("add-segments")
    app.field("segment-name").fill(NASTY)
    app.page.get_by_role("button", name=app.words("close-entry", name=NASTY)).wait_for(timeout=20_000)
    app.step("when")
    app.press("add-activities")
    app.field("activity-name").fill(NASTY)
    app.page.locator("svg text", has_text="<img").wait_for(timeout=20_000)
    assert app.page.evaluate("window.hacked") is None
    assert app.complaints == []


def test_the_other_language_shows_the_same_plan(visit: Callable[..., Visit]) -> None:
    app = visit("ar")
    app.field("plan-title").fill("خطة واحدة")
    app.page.wait_for_url(re.compile("plan="), timeout=20_000)
    app.page.get_by_role("link", name="English").click()
    app.language = "en"
    app.page.wait_for_selector("html[lang=en][dir=ltr]")
    app.page.get_by_role("heading", level=1, name=app.words("plan-title")).wait_for(timeout=90_000)
    assert app.field("plan-title").input_value() == "خطة واحدة"


def test_a_plan_that_does_not_exist_is_told_and_the_page_stays_usable(
    visit: Callable[..., Visit], address: str
) -> None:
    app = visit("en")
    app.open(f"{address}&lang=en&plan=guessed")
    app.sees("There is no plan")
    app.field("plan-title").fill("Still here")
    app.sees(app.words("state-new"))
    assert app.complaints == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_page_fits_a_phone_and_everything_has_a_name(visit: Callable[..., Visit], language: str) -> None:
    app = visit(language, width=360)
    page = app.page
    app.press("start-example")
    app.sees(app.words("missing-none"))
    for name in ("who", "how", "when", "messages", "decision", "simulate"):
        app.step(name)
        assert page.locator(".ma-page").evaluate("page => page.scrollWidth <= page.clientWidth + 1"), name
        nameless = page.evaluate(
            """[...document.querySelectorAll('.ma-page :is(button, a, input, textarea)')]
                 .filter(one => one.offsetParent && !one.ariaHidden && !one.innerText && !one.ariaLabel
                   && !one.labels?.length && !one.getAttribute('aria-labelledby'))
                 .map(one => one.outerHTML)"""
        )
        assert nameless == [], name
    headings = page.locator(".ma-page :is(h1, h2, h3)").evaluate_all("all => all.map(one => one.tagName)")
    assert headings.count("H1") == 1
    assert headings.count("H2") >= 3
