"""A page whose kernel answers late, as on a busy machine, waits for the answer and comes up."""

from __future__ import annotations

import time
from typing import Any

import pytest

from mashura.i18n import message

pytestmark = pytest.mark.browser

# A client asks for two seconds whether there is a widget, and for four for the states of all at once.
ASKS_SECONDS = 2.5
ASK = """
async (wait) => {
  const manager = jupyterapp.widgetManager;
  manager._restoredStatus = false;
  let said = "still waiting";
  manager.get_model("not-told-yet").then(() => (said = "found"), () => (said = "gave up"));
  await new Promise((wake) => setTimeout(wake, wait));
  return said;
}
"""


@pytest.fixture
def page(browser: Any) -> Any:
    context = browser.new_context(locale="en")
    page = context.new_page()
    page.set_default_timeout(60_000)
    yield page
    context.close()


def test_a_page_waits_for_its_widgets_until_the_kernel_has_told_of_them(
    page: Any, served: Any, planning_app: str
) -> None:
    page.goto(served.app(planning_app))
    page.get_by_label(message("field-plan-title", lang="en"), exact=True).wait_for()
    assert page.evaluate(ASK, 1000 * ASKS_SECONDS) == "still waiting"


def test_a_page_comes_up_although_the_states_of_all_widgets_never_arrive_together(
    page: Any, served: Any, planning_app: str
) -> None:
    kept_back: list[float] = []

    def hold(line: Any) -> None:
        server = line.connect_to_server()

        def pass_on(said: str | bytes) -> None:
            if b"update_states" in (said if isinstance(said, bytes) else said.encode()):
                kept_back.append(time.monotonic())
            else:
                line.send(said)

        server.on_message(pass_on)

    page.route_web_socket("**/channels*", hold)
    page.goto(served.app(planning_app))
    title = page.get_by_label(message("field-plan-title", lang="en"), exact=True)
    title.fill("Bus network")
    assert kept_back
    assert title.input_value() == "Bus network"
