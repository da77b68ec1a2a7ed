"""Bars, cells and parties are drawn with the mouse and with keys; what is stored is what was drawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from mashura.methodology import Campaign
from mashura.store import PlanStore

pytestmark = pytest.mark.browser


class Drawing:
    """A plan open on a page, and what is stored of it."""

    def __init__(self, app: Any, store: PlanStore, plan_id: str) -> None:
        self.app = app
        self.page = app.page
        self.store = store
        self.plan_id = plan_id
        # Time runs from right to left on an Arabic page.
        self.ahead = -1 if app.language == "ar" else 1
        keys = ("ArrowRight", "ArrowLeft")
        self.key_ahead, self.key_back = keys if app.language == "en" else keys[::-1]

    @property
    def plan(self) -> dict[str, Any]:
        """The stored plan, once everything drawn has arrived."""
        self.app.kept()
        draft = self.store.load_draft(self.plan_id)
        if draft is None:
            return self.store.load(self.plan_id).plan.model_dump(mode="json")
        return draft.content["draft"]["plan"]

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


@pytest.fixture(scope="module", params=["ar", "en"])
def drawing(
    request: pytest.FixtureRequest, stay: Callable[..., Any], apps_store: PlanStore, example: Campaign
) -> Iterator[Drawing]:
    """The example's plan; every test asks what is stored before it draws."""
    saved = apps_store.save(example)
    app = stay("plan", request.param, plan=saved.plan_id)
    yield Drawing(app, apps_store, saved.plan_id)
    assert app.complaints == []


@pytest.fixture
def chart(drawing: Drawing) -> Drawing:
    drawing.app.step("when")
    return drawing


@pytest.fixture
def party_map(drawing: Drawing) -> Drawing:
    drawing.app.step("parties")
    return drawing


@pytest.fixture
def matrix(drawing: Drawing) -> Drawing:
    drawing.app.step("how")
    return drawing


NUMBER = 2


def bar_of(chart: Drawing) -> tuple[Any, float]:
    """An activity's bar, and a day's width, which changes with the length of the whole plan."""
    bar = chart.page.locator(f"[data-bar='a{NUMBER}']")
    return bar, float(bar.bounding_box()["width"]) / chart.activity(NUMBER)[1]


def test_a_bar_moves_by_as_many_days_as_it_is_drawn(chart: Drawing) -> None:
    bar, day = bar_of(chart)
    start, days = chart.activity(NUMBER)
    chart.drag(bar, chart.ahead * 5 * day)
    assert chart.activity(NUMBER) == (start + 5, days)


@pytest.mark.parametrize(
    ("end", "drawn", "later", "longer"), [(".ma-bar-end", -20, 0, -20), (".ma-bar-start", 3, 3, -3)]
)
def test_an_end_of_a_bar_moves_by_as_many_days_as_it_is_drawn(
    chart: Drawing, end: str, drawn: int, later: int, longer: int
) -> None:
    bar, day = bar_of(chart)
    start, days = chart.activity(NUMBER)
    chart.drag(bar.locator(end), chart.ahead * drawn * day)
    assert chart.activity(NUMBER) == (start + later, days + longer)


def test_keys_that_are_pressed_faster_than_answers_come_back_all_count(chart: Drawing) -> None:
    bar, _ = bar_of(chart)
    start, days = chart.activity(NUMBER)
    bar.focus()
    for _ in range(9):
        chart.page.keyboard.press(chart.key_ahead)
    for key in ("Shift+ArrowDown", "+", "-", "-"):
        chart.page.keyboard.press(key)
    assert chart.activity(NUMBER) == (start + 9 - 7, days - 1)
    assert chart.page.evaluate("document.activeElement.dataset.bar") == f"a{NUMBER}"


def test_a_screen_reader_is_told_what_a_key_has_moved(chart: Drawing, example: Campaign) -> None:
    bar, _ = bar_of(chart)
    bar.focus()
    chart.page.keyboard.press(chart.key_ahead)
    chart.app.kept()
    assert example.plan.timeline.activities[NUMBER].name in chart.said()
    assert bar.get_attribute("aria-valuetext") in chart.said()


def test_the_last_day_is_drawn_by_hand_and_by_keys(chart: Drawing) -> None:
    length = chart.plan["timeline"]["duration_days"]
    opened = chart.page.locator("[data-bar=open]")
    chart.drag(opened.locator(".ma-bar-end"), chart.ahead * 7 * opened.bounding_box()["width"] / length)
    assert chart.plan["timeline"]["duration_days"] == length + 7
    opened.focus()
    chart.page.keyboard.press(chart.key_back)
    assert chart.plan["timeline"]["duration_days"] == length + 6


def placed(party_map: Drawing) -> tuple[int, int]:
    party = party_map.plan["stakeholders"][0]
    return party["power"], party["interest"]


def put(party_map: Drawing, power: int, interest: int) -> Any:
    """Draw the first party to a field of the map, and return it."""
    party = party_map.page.locator("[data-party='0']")
    target = party_map.page.locator(f"[data-power='{power}'][data-interest='{interest}']")
    # The whole map is in sight, as for a hand that moves a party across it.
    party_map.page.locator(".ma-map").evaluate("map => map.scrollIntoView({ block: 'center' })")
    there, here = target.bounding_box(), party.bounding_box()
    party_map.drag(
        party,
        there["x"] + there["width"] / 2 - here["x"] - here["width"] / 2,
        there["y"] + there["height"] / 2 - here["y"] - here["height"] / 2,
    )
    return party


def test_a_party_is_drawn_to_its_place_on_the_map(party_map: Drawing) -> None:
    put(party_map, 1, 1)
    assert placed(party_map) == (1, 1)
    assert party_map.page.evaluate("document.activeElement.dataset.party") == "0"


def test_a_party_is_moved_by_keys_and_stops_at_the_edge(party_map: Drawing) -> None:
    party = put(party_map, 1, 1)
    for _ in range(2):
        party_map.page.keyboard.press(party_map.key_ahead)
    party_map.page.keyboard.press("ArrowUp")
    assert placed(party_map) == (2, 3)
    for _ in range(4):
        party_map.page.keyboard.press(party_map.key_back)
    assert placed(party_map) == (2, 0)
    assert party_map.said() == party.get_attribute("aria-label")


def test_a_party_let_go_outside_the_map_stays_where_it_was(party_map: Drawing) -> None:
    party = put(party_map, 2, 0)
    party_map.drag(party, 0, -600)
    assert placed(party_map) == (2, 0)


def test_cells_of_the_matrix_are_chosen_by_hand_and_by_keys(matrix: Drawing, example: Campaign) -> None:
    segments = [segment.segment_id for segment in example.plan.segments]
    cells = matrix.page.locator(".ma-matrix tbody tr").first.locator(".ma-cell")
    # The first cell stands for everybody, who is named by naming no segment.
    assert cells.first.get_attribute("aria-checked") == "true"
    cells.nth(2).click()
    assert matrix.plan["channels"][0]["segments"] == [segments[1]]
    cells.nth(3).focus()
    matrix.page.keyboard.press("Space")
    assert matrix.plan["channels"][0]["segments"] == segments[1:3]
    cells.nth(3).click()
    cells.nth(2).focus()
    matrix.page.keyboard.press("Enter")
    assert matrix.plan["channels"][0]["segments"] == []
    assert cells.first.get_attribute("aria-checked") == "true"


def test_a_new_channel_is_added_in_one_place_and_ticked_for_nobody(matrix: Drawing) -> None:
    page, rows = matrix.page, matrix.page.locator(".ma-matrix tbody tr")
    before = rows.count()
    add = page.get_by_role("button", name=matrix.app.words("apps-plan-add-channels"), exact=True)
    assert add.count() == 1
    add.click()
    rows.nth(before).wait_for()
    ticked = rows.nth(before).locator(".ma-cell[aria-checked=true]")
    assert ticked.count() == 0
    matrix.app.sees(matrix.app.words("apps-plan-matrix-undecided"))
    rows.nth(before).locator(".ma-cell").first.click()
    assert matrix.plan["channels"][before]["segments"] == []
    assert ticked.count() == 1
