"""Planning with the keyboard alone: nothing is clicked, and one always sees where one is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from mashura.apps.plan.layout import PLAN
from mashura.i18n import message
from mashura.store import PlanStore

from ..office_files import word_text

pytestmark = pytest.mark.browser

# Home lists every campaign of the tests that ran before, each with its next app and what is folded.
MOST_STOPS = 300
NOWHERE = "nothing has the focus"
# What stands where the keyboard is: its name, its place, and what speaks against seeing it.
HERE = r"""() => {
  const stop = document.activeElement;
  if (!stop || stop === document.body) return { lost: "nothing has the focus" };
  const shown = stop.closest(".ma-upload, .v-switch") || stop;
  const box = shown.getBoundingClientRect();
  const style = getComputedStyle(shown);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
  const field = stop.closest(".v-field--focused, .v-selection-control--focused");
  const labels = [...(stop.labels || [])].map((one) => one.textContent).join(" ");
  const named = stop.ariaLabel || labels || stop.innerText || "";
  const middle = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height, 40) / 2);
  let lost = "";
  if (!stop.matches("h1, h2, h3") && !ring && !field) lost = "no ring";
  else if (!middle) lost = "out of sight";
  else if (!(shown.contains(middle) || middle.contains(shown) || (field && field.contains(middle)))) {
    lost = "covered by " + middle.outerHTML.slice(0, 120);
  }
  const card = stop.closest(".ma-card, .ma-head, .ma-steps, .ma-turn");
  return {
    lost, named: named.trim().replace(/\s+/g, " "),
    card: card ? [...document.querySelectorAll(".ma-card, .ma-head, .ma-steps, .ma-turn")].indexOf(card) : -1,
    input: [...document.querySelectorAll(".v-input")].indexOf(stop.closest(".v-input")),
    box: [box.left, box.top + scrollY, box.right, box.bottom + scrollY],
  };
}"""

# Something has the focus, and it does not stand in a list that is just closing.
SETTLED = """() => {
  const stop = document.activeElement;
  return stop !== document.body && !stop.closest(".v-overlay:not(.v-overlay--active)");
}"""


class Keyboard:
    """Somebody without a mouse."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.page = app.page
        self.faults: list[str] = []

    def stop(self) -> dict[str, Any]:
        """Where the focus is, and what speaks against seeing it once the page is drawn."""
        stop: dict[str, Any] = self.page.evaluate(HERE)
        if stop["lost"] and stop["lost"] != NOWHERE:
            with suppress(PlaywrightTimeout):
                self.page.wait_for_function(f"() => !({HERE})().lost", timeout=5000)
            stop = self.page.evaluate(HERE)
        return stop

    def here(self) -> dict[str, Any]:
        """Where the focus is; a stop that cannot be seen is noted as a fault."""
        found = self.stop()
        if found["lost"]:
            self.faults.append(f"{found.get('named', '')}: {found['lost']}")
        return found

    def to(self, *names: str, back: bool = False) -> dict[str, Any]:
        """Press Tab until something of one of these names has the focus."""
        before = None
        for _ in range(MOST_STOPS):
            self.page.keyboard.press("Shift+Tab" if back else "Tab")
            stop = self.stop()
            if stop["lost"] == NOWHERE:
                # Past the page's end stands the browser itself.
                before = None
                continue
            if stop["lost"]:
                self.faults.append(f"{stop['named']}: {stop['lost']}")
            if before is not None and not back:
                self._in_order(before, stop)
            if stop["named"] in names:
                return stop
            before = stop
        raise AssertionError(f"{names} are not reached with Tab")

    def _in_order(self, one: dict[str, Any], other: dict[str, Any]) -> None:
        """Within one card the next stop stands below, or farther on in the line."""
        if one["card"] != other["card"] or one["card"] < 0 or (one["input"] == other["input"] >= 0):
            return
        left, top, right, bottom = one["box"]
        next_left, next_top, next_right, next_bottom = other["box"]
        if next_bottom <= top:
            self.faults.append(f"{other['named']} stands above {one['named']}")
        elif next_top < bottom and next_bottom > top and not (next_left < right and next_right > left):
            behind = next_left >= right if self.app.language == "ar" else next_right <= left
            if behind and next_top < bottom - 8 and abs(next_top - top) < 8:
                self.faults.append(f"{other['named']} stands before {one['named']}")

    def field(self, key: str, *, back: bool = False) -> dict[str, Any]:
        return self.to(message(f"field-{key}", lang=self.app.language), back=back)

    def press(self, key: str) -> None:
        """Press a key, after which the focus must still be somewhere."""
        self.page.keyboard.press(key)
        self.page.wait_for_function(SETTLED)
        self.here()

    def write(self, text: str) -> None:
        """Write over what stands in a field."""
        self.page.keyboard.press("Control+A")
        self.page.keyboard.press("Delete")
        self.page.keyboard.type(text)

    def step(self, name: str, *, back: bool = True) -> None:
        """Choose a step, whether it is done or not."""
        place = [step.name for step in PLAN.steps].index(name) + 1
        title = self.app.words(f"apps-plan-step-{name}")
        self.to(f"{place} {title}", f"{title} ({self.app.words('form-step-done')})", back=back)
        self.press("Enter")
        self.page.get_by_role("heading", level=2, name=title).first.wait_for()


@pytest.fixture(scope="module", params=["ar", pytest.param("en", marks=pytest.mark.slow)])
def keys(request: pytest.FixtureRequest, stay: Callable[..., Any]) -> Iterator[Keyboard]:
    """The plan app, reached from the home page by keys; every test leaves a plan that can be finished."""
    app = stay("home", request.param)
    keys = Keyboard(app)
    keys.to(app.words("home-page-example"))
    app.page.keyboard.press("Enter")
    app.page.wait_for_url(re.compile(r"/plan\.ipynb.*plan="))
    app.ready()
    app.sees(app.words("apps-plan-missing-none"))
    yield keys
    assert app.complaints == []


@pytest.fixture(autouse=True)
def is_always_seen(keys: Keyboard) -> Iterator[None]:
    """Whatever a test does, one sees where one is."""
    yield
    faults = "\n".join(keys.faults)
    keys.faults.clear()
    assert not faults


def test_an_entry_of_a_list_is_chosen(keys: Keyboard) -> None:
    page = keys.page
    keys.step("subject")
    keys.field("plan-topic")
    keys.press("Space")
    page.locator(".v-overlay .v-list-item").first.wait_for()
    page.keyboard.press("ArrowDown")
    chosen = page.evaluate("document.activeElement.innerText")
    keys.press("Enter")
    page.locator(".v-overlay .v-list-item").first.wait_for(state="hidden")
    page.locator(".v-select", has_text=chosen).first.wait_for()


def test_escape_leaves_an_open_list_and_goes_back_to_its_field(keys: Keyboard) -> None:
    page = keys.page
    keys.step("subject")
    keys.field("plan-topic")
    field = page.evaluate("document.activeElement.id")
    keys.press("Space")
    page.locator(".v-overlay .v-list-item").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    page.locator(".v-overlay .v-list-item").first.wait_for(state="hidden")
    assert page.evaluate("document.activeElement.id") == field


def test_the_focus_moves_into_a_new_entry_and_back_when_it_is_taken_out(keys: Keyboard) -> None:
    page, words = keys.page, keys.app.words
    keys.step("parties")
    keys.to(words("apps-plan-add-experts"))
    keys.press("Enter")
    entry = page.locator("[data-entry^='experts.']").last
    entry.locator("input").first.wait_for()
    page.wait_for_function("document.activeElement.matches('[data-entry^=\"experts.\"] input')")
    page.keyboard.type("Dr Huda")
    entry.get_by_text("Dr Huda").wait_for()
    keys.to(words("form-remove-entry", name="Dr Huda").translate({0x2068: None, 0x2069: None}), back=True)
    keys.press("Enter")
    page.get_by_text("Dr Huda").first.wait_for(state="detached")
    assert keys.here()["named"] == words("apps-plan-add-experts")


def test_a_closed_gate_leads_to_what_is_missing(keys: Keyboard) -> None:
    page, words = keys.page, keys.app.words
    missing = message("missing-plan-objective", lang=keys.app.language)
    keys.step("subject")
    keys.field("plan-objective")
    keys.write("")
    page.get_by_role("button", name=missing).wait_for()
    keys.step("decision")
    keys.to(words("apps-plan-finish"))
    keys.press("Enter")
    page.locator(".ma-ending", has_text=missing).wait_for()
    keys.to(missing)
    keys.press("Enter")
    page.get_by_role("heading", level=2, name=words("apps-plan-step-subject")).first.wait_for()
    assert keys.here()["named"] == message("field-plan-objective", lang=keys.app.language)
    keys.write("Hear 2,500 riders by the end of April.")
    page.get_by_role("button", name=missing).wait_for(state="detached")


def test_a_plan_is_finished_saved_and_downloaded(keys: Keyboard, apps_store: PlanStore) -> None:
    page, words = keys.page, keys.app.words
    title = "حافلات Bus 2026"
    keys.step("subject")
    keys.field("plan-title")
    keys.write(title)
    keys.step("decision")
    keys.to(words("apps-plan-finish"))
    keys.press("Enter")
    # An earlier test has left a card with the same words; the new one takes the focus.
    page.wait_for_function("document.activeElement.matches('.ma-ending h3')")
    keys.app.sees(words("apps-plan-finished"))
    keys.to(words("form-author"))
    keys.write("مريم Ali")
    keys.to(words("form-save"))
    keys.press("Enter")
    keys.app.sees(words("apps-saved", version=1))
    keys.to(words("apps-document-docx"))
    with page.expect_download(timeout=60_000) as download:
        keys.press("Enter")
    assert title in word_text(Path(download.value.path()).read_bytes())
    plan_id = re.search(r"plan=([\w-]+)", page.url)[1]
    assert apps_store.load(plan_id).plan.title == title
