"""A small consultation from the home page to its one-page plan, as a coordinator walks it (S271)."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pytest
from pypdf import PdfReader

from mashura.apps.campaign.planning_minutes import planning_minutes
from mashura.apps.plan.layout import PLAN
from mashura.apps.readiness.layout import READINESS
from mashura.methodology.vocabulary import PlanSize
from mashura.methodology.vocabulary.languages import language_name
from mashura.store import PlanStore

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# Acts of a person: a text typed, a choice made, an entry added, a button pressed.
MOST_ACTS = 30
WORDS = {
    "ar": {
        "title": "ساعات فتح المكتبة العامة",
        "entity": "بلدية المنارة",
        "objective": "أن نعرف قبل 20 يونيو أي ساعات الفتح الثلاث أنسب لأكثر الزوار.",
        "segment": "زوار المكتبة",
        "message": "متى تودون زيارة المكتبة؟ أجيبوا في دقيقة واحدة قبل 13 يونيو.",
    },
    "en": {
        "title": "Opening hours of the library",
        "entity": "City Council",
        "objective": "Know by 20 June which of 3 opening hours suits most visitors.",
        "segment": "Visitors of the library",
        "message": "When do you want to come to the library? Answer in a minute, by 13 June.",
    },
}


class Walk:
    """A person's acts on a page, counted."""

    def __init__(self, app: Any) -> None:
        self.app = app
        self.acts = 0

    def write(self, key: str, text: str) -> None:
        self.acts += 1
        self.app.field(key).last.fill(text)

    def choose(self, key: str, *titles: str) -> None:
        field = self.app.field(key).last
        field.click(force=True)
        for title in titles:
            self.acts += 1
            self.app.page.locator(".v-overlay--active .v-list-item", has_text=title).first.click()
        self.app.page.keyboard.press("Escape")
        self.app.page.locator(".v-overlay--active .v-list-item").first.wait_for(state="detached")

    def add(self, rows: str) -> None:
        self.acts += 1
        self.app.page.locator(f'[data-add="{rows}"]').click()
        self.app.page.locator(f'[data-entry="{rows}.0"] .ma-fields').wait_for()


def begun(app: Any, walk: Walk) -> str:
    """Answer the three questions, take what is proposed, and return the plan's id."""
    for place, answer in enumerate(("little", "service", "quick_view")):
        walk.acts += 1
        app.page.locator(".ma-size select").nth(place).select_option(answer)
    app.page.locator("button[data-size=small] .ma-status").wait_for()
    walk.acts += 1
    app.page.locator("button[data-size=small]").click()
    app.page.wait_for_url(re.compile(r"/plan\.ipynb.*plan="))
    app.app = "plan"
    app.page.locator(".ma-folded").wait_for()
    return re.search(r"plan=([\w-]+)", app.page.url)[1]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_small_consultation_is_planned_in_a_quarter_of_an_hour(
    visit: Callable[..., Any], apps_store: PlanStore, language: str
) -> None:
    app, said = visit("home", language), WORDS[language]
    walk, spoken = Walk(app), language_name(language, language)
    plan_id = begun(app, walk)
    assert app.page.locator(".ma-steps").count() == 0
    walk.write("plan-title", said["title"])
    walk.write("plan-entity", said["entity"])
    walk.choose("plan-topic", app.words("topic-culture"))
    walk.write("plan-objective", said["objective"])
    walk.add("segments")
    walk.write("segment-name", said["segment"])
    walk.choose("segment-languages", spoken)
    walk.add("channels")
    walk.choose("channel-use-channel", app.words("channel-kind-portal"))
    purposes = [app.words(f"channel-purpose-{name}") for name in ("promote", "collect")]
    walk.choose("channel-use-purposes", *purposes)
    walk.choose("plan-collection-tools", app.words("collection-tool-poll"))
    walk.write("timeline-opens-on", "2027-06-07")
    walk.write("timeline-duration-days", "7")
    walk.add("messages")
    walk.choose("message-segment", said["segment"])
    walk.choose("message-language", spoken)
    walk.write("message-text", said["message"])
    walk.choose("plan-decision-mode", app.words("decision-mode-entity"))
    walk.choose("feedback-promise-channels", app.words("channel-kind-portal"))
    walk.write("feedback-promise-within-days", "7")
    app.sees(app.words("apps-plan-missing-none"))
    assert app.barriers() == []
    walk.acts += 1
    printed = PdfReader(io.BytesIO(download(app)))
    assert len(printed.pages) == 1
    assert walk.acts <= MOST_ACTS
    assert planning_minutes((READINESS, PLAN), PlanSize.SMALL) <= 15
    assert apps_store.load_draft(plan_id) is not None
    assert app.complaints == []


def download(app: Any) -> bytes:
    with app.page.expect_download(timeout=60_000) as taken:
        button = app.page.get_by_role("button", name=app.words("apps-document-pdf"), exact=True)
        button.first.click()
    return taken.value.path().read_bytes()


@pytest.mark.parametrize(("language", "width"), [("ar", 390), ("en", 1280)])
def test_another_size_shows_its_steps_and_undo_brings_the_former_one_back(
    visit: Callable[..., Any], language: str, width: int
) -> None:
    app = visit("home", language, width=width)
    begun(app, Walk(app))
    app.field("plan-title").fill(WORDS[language]["title"])
    app.page.locator("details.ma-size summary").click()
    app.page.locator("button[data-size=full]").wait_for()
    assert app.fits()
    assert app.barriers() == []
    app.page.locator("button[data-size=full]").click()
    app.page.locator(".ma-steps").wait_for()
    assert app.page.locator(".ma-folded").count() == 0
    assert app.field("plan-title").input_value() == WORDS[language]["title"]
    app.page.locator("button[data-size=standard]").click()
    app.page.locator(".ma-folded").wait_for()
    app.page.keyboard.press("Control+z")
    app.page.locator("button[data-size=full][aria-pressed=true]").wait_for()
    app.page.keyboard.press("Control+z")
    app.page.locator("button[data-size=small][aria-pressed=true]").wait_for()
    app.page.locator(".ma-steps").wait_for(state="detached")
    app.page.locator(".ma-folded button").click()
    app.page.locator(".ma-steps").wait_for()
    assert app.complaints == []
