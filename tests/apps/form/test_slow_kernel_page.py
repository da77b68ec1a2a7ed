"""What a person does while the kernel is busy, or while the connection breaks, is shown at once and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from tests.apps.apps_server import AppsServer
from tests.apps.conftest import Visit

from mashura.methodology import Plan
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.vocabulary import Topic
from mashura.store import PlanStore

pytestmark = pytest.mark.browser


@pytest.fixture
def app(visit: Callable[..., Visit]) -> Visit:
    return visit("plan", "en")


@contextmanager
def kernel_busy(app: Visit) -> Iterator[None]:
    """Let the page's kernel answer nothing meanwhile."""
    kernel = app.server.kernels()[-1]
    kernel.suspend()
    yield
    kernel.resume()
    app.kept()


def drafted(app: Visit, store: PlanStore) -> dict[str, Any]:
    """Return the plan as the store keeps it."""
    plan_id = app.page.evaluate("new URL(location.href).searchParams.get('plan')")
    content: dict[str, Any] = store.load_draft(plan_id).content["draft"]["plan"]
    return content


def type_in(field: Any, text: str) -> None:
    """Type a text and leave the field, which sends it."""
    field.fill(text)
    field.press("Tab")


def entry_name(app: Visit, place: int) -> Any:
    label = field_label(Plan, "segments", "en") and app.words("field-segment-name")
    return app.page.locator(f'[data-entry="segments.{place}"]').get_by_label(label, exact=True)


def test_what_is_typed_behind_an_act_survives_the_answer_to_it(app: Visit, apps_store: PlanStore) -> None:
    title = app.field("plan-title")
    type_in(title, "Bus")
    app.kept()
    with kernel_busy(app):
        app.press("form-undo")
        type_in(title, "Bus network")
    assert title.input_value() == "Bus network"
    assert drafted(app, apps_store)["title"] == "Bus network"


def test_entries_are_put_in_filled_in_and_taken_out_before_the_kernel_answers(
    app: Visit, apps_store: PlanStore
) -> None:
    app.step("who")
    with kernel_busy(app):
        for place, name in enumerate(("Riders", "Drivers", "Shops")):
            app.page.locator('[data-add="segments"]').click()
            type_in(entry_name(app, place), name)
        app.press("form-remove-entry", name="Riders")
        type_in(entry_name(app, 1), "Shops and stalls")
    names = [row["name"] for row in drafted(app, apps_store)["segments"]]
    assert names == ["Drivers", "Shops and stalls"]
    assert [entry_name(app, place).input_value() for place in range(2)] == names


def test_a_choice_counts_at_once_although_an_older_draft_arrives(app: Visit, apps_store: PlanStore) -> None:
    type_in(app.field("plan-title"), "Bus")
    app.kept()
    with kernel_busy(app):
        app.press("form-undo")
        app.page.get_by_label(field_label(Plan, "topic", "en"), exact=True).first.click(force=True)
        app.page.get_by_role("option", name=value_label(Topic.OTHER, "en"), exact=True).click()
        own = app.page.get_by_label(app.words("apps-own-choice"), exact=True)
        own.wait_for()
    assert own.is_visible()
    type_in(own, "Endowments")
    app.kept()
    assert drafted(app, apps_store)["topic"] == "other: Endowments"


def test_what_the_breaking_connection_swallowed_is_sent_again(
    browser: Any, served: AppsServer, apps_store: PlanStore
) -> None:
    context = browser.new_context(locale="en")
    page = context.new_page()
    swallowed: list[str] = []
    lines: list[Any] = []

    def watch(line: Any) -> None:
        server = line.connect_to_server()
        lines.append(server)

        def pass_on(said: str | bytes) -> None:
            text = said if isinstance(said, str) else said.decode("utf-8", "replace")
            if len(lines) == 1 and "Lost" in text:
                swallowed.append(text)
                server.close()
                line.close()
            else:
                server.send(said)

        line.on_message(pass_on)

    page.route_web_socket("**/channels*", watch)
    app = Visit(page, "en", served)
    app.open("plan")
    type_in(app.field("plan-title"), "Lost and found")
    page.wait_for_url("**plan=**")
    app.kept()
    assert swallowed
    assert drafted(app, apps_store)["title"] == "Lost and found"
    context.close()


# What the kernel sends for an entry that was put in and named, all of it before the page draws again.
ANSWERS = """async () => {
  const models = await Promise.all(Object.values(jupyterapp.widgetManager._models));
  const page = models.find((model) => model.keys().includes("draft"));
  const { number, values, received } = structuredClone(page.get("draft"));
  values.plan.segments.push({ segment_id: "segment_1" });
  page.set("received", 1);
  page.set("draft", { number: number + 1, values, received: 1 });
  page.set("received", 2);
}"""


def test_answers_that_arrive_together_take_nothing_back(app: Visit) -> None:
    app.step("who")
    with kernel_busy(app):
        app.page.locator('[data-add="segments"]').click()
        type_in(entry_name(app, 0), "Riders")
        app.page.evaluate(ANSWERS)
        assert entry_name(app, 0).input_value() == "Riders"
    assert entry_name(app, 0).input_value() == "Riders"


def test_an_answer_moves_nothing_while_a_list_is_open(app: Visit) -> None:
    app.step("how")
    purposes = app.page.locator('[data-field="plan.channels.0.purposes"] .v-field')
    missing = app.page.locator('[data-field="plan.channels.0.channel"] .v-messages__message')
    with kernel_busy(app):
        app.page.locator('[data-add="channels"]').click()
        purposes.click()
        app.page.locator(".v-overlay--active .v-list-item").first.wait_for()
        place = purposes.bounding_box()
    assert purposes.bounding_box() == place
    app.page.keyboard.press("Escape")
    missing.get_by_text(app.words("apps-error-missing")).wait_for()
