"""Bars, cells and parties are drawn with the mouse and with keys; what is stored is what was drawn."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mashura.methodology import Campaign
from mashura.store import PlanStore

pytestmark = pytest.mark.browser

# Both directions in an ordinary run for the bars, which time makes longer; the others in one of them.
AR_FIRST = ["ar", pytest.param("en", marks=pytest.mark.slow)]


class Drawing:
    """A plan open on a page, and what is stored of it."""

    def __init__(self, app: Any, store: PlanStore, plan_id: str) -> None:
        self.app = app
        self.page = app.page
        self.store = store
        self.plan_id = plan_id

    @property
    def plan(self) -> dict[str, Any]:
        """The stored plan, once everything drawn has arrived."""
        self.app.kept()
        return self.store.load_draft(self.plan_id).content["draft"]["plan"]

    def activity(self, number: int) -> tuple[int, int]:
        row = self.plan["timeline"]["activities"][number]
        return row["starts_on_day"], row["duration_days"]

    def drag(self, what: Any, across: float, down: float = 0) -> None:
        """Drag from the middle of something, in small steps as a hand does."""
        what.scroll_into_view_if_needed()
        box = what.bounding_box()
        x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
        self.page.mouse.move(x, y)
        self.page.mouse.down()
        self.page.mouse.move(x + across / 2, y + down / 2, steps=4)
        self.page.mouse.move(x + across, y + down, steps=4)
        self.page.mouse.up()

    def said(self) -> str:
        """What a screen reader is told of the last change in a drawing."""
        return str(self.page.locator(".ma-main p.ma-sr[role=status]").text_content())


@pytest.fixture
def draw(
    visit: Callable[..., Any], apps_store: PlanStore, example: Campaign
) -> Callable[[str, str], Drawing]:
    def start(language: str, step: str) -> Drawing:
        saved = apps_store.save(example)
        app = visit("plan", language, plan=saved.plan_id)
        app.step(step)
        return Drawing(app, apps_store, saved.plan_id)

    return start


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_bar_and_its_ends_move_by_as_many_days_as_they_are_drawn(
    draw: Callable[[str, str], Drawing], example: Campaign, language: str
) -> None:
    drawing = draw(language, "when")
    page = drawing.page
    ahead = -1 if language == "ar" else 1
    number = 2
    first = example.plan.timeline.activities[number]
    start, days = first.starts_on_day, first.duration_days
    bar = page.locator(f"[data-bar='a{number}']")

    def day() -> float:
        """A day's width, which changes with the length of the whole plan."""
        return float(bar.bounding_box()["width"]) / days

    drawing.drag(bar, ahead * 5 * day())
    start += 5
    assert drawing.activity(number) == (start, days)
    drawing.drag(bar.locator(".ma-bar-end"), ahead * -20 * day())
    days -= 20
    assert drawing.activity(number) == (start, days)
    drawing.drag(bar.locator(".ma-bar-start"), ahead * 3 * day())
    start, days = start + 3, days - 3
    assert drawing.activity(number) == (start, days)

    bar.focus()
    # Faster than answers come back.
    for _ in range(9):
        page.keyboard.press("ArrowLeft" if language == "ar" else "ArrowRight")
    page.keyboard.press("Shift+ArrowDown")
    page.keyboard.press("+")
    page.keyboard.press("-")
    page.keyboard.press("-")
    assert drawing.activity(number) == (start + 9 - 7, days - 1)
    assert page.evaluate("document.activeElement.dataset.bar") == f"a{number}"
    told = bar.get_attribute("aria-valuetext")
    assert first.name in drawing.said()
    assert told in drawing.said()

    length = example.plan.timeline.duration_days
    opened = page.locator("[data-bar=open]")
    drawing.drag(opened.locator(".ma-bar-end"), ahead * 7 * opened.bounding_box()["width"] / length)
    assert drawing.plan["timeline"]["duration_days"] == length + 7
    opened.focus()
    page.keyboard.press("ArrowRight" if language == "ar" else "ArrowLeft")
    assert drawing.plan["timeline"]["duration_days"] == length + 6
    assert drawing.app.complaints == []


@pytest.mark.parametrize("language", AR_FIRST)
def test_a_party_is_placed_on_the_map_by_hand_and_by_keys(
    draw: Callable[[str, str], Drawing], language: str
) -> None:
    drawing = draw(language, "parties")
    page = drawing.page
    party = page.locator("[data-party='0']")

    def placed() -> tuple[int, int]:
        row = drawing.plan["stakeholders"][0]
        return row["power"], row["interest"]

    target = page.locator("[data-power='1'][data-interest='1']")
    there, here = target.bounding_box(), party.bounding_box()
    drawing.drag(
        party,
        there["x"] + there["width"] / 2 - here["x"] - here["width"] / 2,
        there["y"] + there["height"] / 2 - here["y"] - here["height"] / 2,
    )
    assert placed() == (1, 1)
    assert page.evaluate("document.activeElement.dataset.party") == "0"
    for _ in range(2):
        page.keyboard.press("ArrowLeft" if language == "ar" else "ArrowRight")
    page.keyboard.press("ArrowUp")
    assert placed() == (2, 3)
    for _ in range(3):
        page.keyboard.press("ArrowRight" if language == "ar" else "ArrowLeft")
    assert placed() == (2, 0)
    assert page.evaluate("document.activeElement.dataset.party") == "0"
    assert drawing.said() == party.get_attribute("aria-label")
    # Let go outside the map, nothing is placed.
    drawing.drag(party, 0, -600)
    assert placed() == (2, 0)
    assert drawing.app.complaints == []


@pytest.mark.parametrize("language", AR_FIRST)
def test_a_cell_of_the_matrix_and_a_new_channel_are_chosen_by_hand_and_by_keys(
    draw: Callable[[str, str], Drawing], example: Campaign, language: str
) -> None:
    drawing = draw(language, "how")
    page = drawing.page
    everybody = [segment.segment_id for segment in example.plan.segments]
    rows = page.locator(".ma-matrix tbody tr")
    cells = rows.first.locator(".ma-cell")
    cells.nth(1).click()
    assert drawing.plan["channels"][0]["segments"] == [everybody[0], *everybody[2:]]
    cells.nth(2).focus()
    page.keyboard.press("Space")
    assert drawing.plan["channels"][0]["segments"] == [everybody[0], *everybody[3:]]
    cells.nth(1).focus()
    page.keyboard.press("Enter")
    cells.nth(2).click()
    # Every segment is the same as none in particular.
    assert drawing.plan["channels"][0]["segments"] == []

    # A list that is passed through with the arrow keys adds nothing before the button is pressed.
    before = rows.count()
    page.locator("#ma-pick").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("#ma-pick").input_value()
    assert rows.count() == before
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    rows.nth(before).wait_for()
    assert [entry["channel"] for entry in drawing.plan["channels"]][before:] == [chosen]
    assert page.evaluate("document.activeElement.id") == "ma-pick"
    assert drawing.app.complaints == []
