"""What holds in every app of the registry, so that a new one is never left out (S165).

Every step is free of barriers in the dark, reads from right to left in Arabic, is walked with the keyboard,
and is printed dark on light; what was typed two seconds before the kernel is killed is kept.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from mashura.apps.form.form_app import FormApp
from mashura.apps.registry import NAMES, app
from mashura.store import PlanStore

from .filled import filled
from .test_barriers import AT_REST
from .test_keyboard import NOWHERE, Keyboard

pytestmark = pytest.mark.browser

# Enough for the head, the steps and the first card of each page.
STOPS = 40
FORMS = [name for name in NAMES if isinstance(app(name), FormApp)]
# All forms keep what is typed in the same way: the run of CI kills one kernel, a slow run one of each.
KILLED = [FORMS[0], *(pytest.param(name, marks=pytest.mark.slow) for name in FORMS[1:])]
TYPED = "Kept 4711 كُتب"
# What is read from left to right without having said so.
LEFT_TO_RIGHT = """texts => texts.filter((text) => text.checkVisibility()
  && getComputedStyle(text).direction === "ltr" && !text.closest("[dir=ltr], [dir=auto], [lang=en]")
).map((text) => text.outerHTML.slice(0, 120))"""
# How light the ground and the text of something are, from 0 to 255; what lets through is white paper.
LIGHTNESS = """thing => {
  const style = getComputedStyle(thing);
  const light = (color) => {
    const [red, green, blue, opaque = 1] = color.match(/[\\d.]+/g).map(Number);
    return 255 - opaque * (255 - (0.2126 * red + 0.7152 * green + 0.0722 * blue));
  };
  return [light(style.backgroundColor), light(style.color)];
}"""
# A text that is typed: no list to choose from, no date, nothing locked.
FIELD = ".ma-main [data-field] :is(textarea, input[type=text]):not([readonly]):not(.v-select input):visible"


@pytest.fixture(scope="module", params=NAMES)
def opened(request: pytest.FixtureRequest, stay: Callable[..., Any], apps_store: PlanStore) -> Iterator[Any]:
    """An app in Arabic and in the dark, with something to look at."""
    name = request.param
    visit = stay(name, "ar", dark=True, plan=filled(apps_store, name, "ar"))
    yield visit
    assert visit.complaints == []
    visit.page.context.close()


def steps(visit: Any) -> Iterator[int]:
    """Go through all steps of a page, or stay on a page without steps."""
    listed = visit.page.locator(".ma-steps button")
    for place in range(max(1, listed.count())):
        if listed.count():
            listed.nth(place).click()
        visit.page.wait_for_function(AT_REST)
        yield place


def test_every_step_fits_and_keeps_nobody_out(opened: Any) -> None:
    for place in steps(opened):
        assert opened.fits(), place
        assert opened.barriers() == [], place


def test_an_arabic_page_reads_from_right_to_left(opened: Any) -> None:
    page = opened.page
    assert page.evaluate("document.documentElement.dir") == "rtl"
    heading, body = page.locator("h1").bounding_box(), page.locator(".ma-page").bounding_box()
    assert body["x"] + body["width"] - heading["x"] - heading["width"] < 60
    assert page.locator(".ma-page :is(p, li, h2, h3, label)").evaluate_all(LEFT_TO_RIGHT) == []


def test_the_keyboard_reaches_what_is_in_sight_and_shows_where_it_is(opened: Any) -> None:
    page, keys = opened.page, Keyboard(opened)
    page.evaluate("document.activeElement.blur(), scrollTo(0, 0)")
    named = set()
    for _ in range(STOPS):
        page.keyboard.press("Tab")
        stop = keys.stop()
        if stop["lost"] == NOWHERE:
            continue
        # Of what is higher than the window, a part is in sight.
        top, bottom = page.evaluate("[scrollY, scrollY + innerHeight]")
        partly = stop["box"][1] < bottom and stop["box"][3] > top
        assert not stop["lost"] or (stop["lost"] == "out of sight" and partly), stop
        assert stop["named"], stop
        named.add(stop["named"])
    assert len(named) > STOPS // 4


def test_a_dark_page_is_printed_dark_on_light_without_its_tools(opened: Any) -> None:
    page = opened.page
    page.emulate_media(media="print")
    try:
        for card in page.locator(".ma-card:visible").all()[:5]:
            ground, text = card.evaluate(LIGHTNESS)
            assert (ground > 220, text < 110) == (True, True), (ground, text, card.inner_text()[:60])
        for tool in page.locator(".ma-apps, .ma-head-tools, .ma-steps").all():
            assert not tool.is_visible()
    finally:
        page.emulate_media(media="screen")


@pytest.mark.parametrize("name", KILLED)
def test_a_killed_kernel_loses_at_most_what_was_typed_in_the_last_two_seconds(
    visit: Callable[..., Any], served: Any, apps_store: PlanStore, name: str
) -> None:
    plan_id = filled(apps_store, name, "en")
    opened = visit(name, "en", plan=plan_id)
    field = next(
        (opened.page.locator(FIELD).first for _ in steps(opened) if opened.page.locator(FIELD).count()), None
    )
    if field is None:
        pytest.fail("no step asks for a text")
    field.fill(TYPED)
    opened.page.wait_for_timeout(2000)
    served.kernels()[-1].kill()
    store = apps_store.beside(app(name).kind)
    draft = store.load_draft(plan_id)
    assert draft is not None
    assert TYPED in json.dumps(draft.content, ensure_ascii=False)
