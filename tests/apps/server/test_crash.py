"""What was typed and kept survives the death of the kernel and of the server."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from typing import Any

import psutil
import pytest

from mashura.i18n import message

pytestmark = pytest.mark.browser

TYPED = 'خطة <img src=x onerror="window.hacked=1"> {{ 7*7 }}'


@pytest.fixture
def page(browser: Any) -> Iterator[Any]:
    context = browser.new_context(locale="ar")
    yield context.new_page()
    context.close()


def title(page: Any) -> Any:
    """Return the field of the plan's title, once the app is there."""
    page.get_by_role("heading", level=1).wait_for(timeout=90_000)
    return page.get_by_label(message("field-plan-title", lang="ar"), exact=True)


def type_a_title(page: Any, server: Any) -> None:
    title(page).press_sequentially(TYPED, delay=20)
    page.wait_for_url("**plan=**", timeout=30_000)
    server.wait_until_kept({TYPED})


def comes_back(page: Any) -> None:
    """Wait until the page has opened itself anew with what was typed."""
    page.wait_for_function("!window.beforeCrash", timeout=60_000)
    assert title(page).input_value() == TYPED
    assert page.locator("#connection-lost").is_hidden()
    assert page.evaluate("window.hacked") is None


def test_a_killed_kernel_loses_nothing_and_its_page_opens_itself_anew(
    serve: Callable[..., Any], planning_app: str, page: Any
) -> None:
    server = serve()
    page.goto(server.app(planning_app, "ar"))
    type_a_title(page, server)
    page.evaluate("window.beforeCrash = true")
    (kernel,) = server.kernels()
    kernel.kill()
    comes_back(page)
    title(page).fill("More")
    server.wait_until_kept({"More"})
    page.reload()
    assert title(page).input_value() == "More"


def test_a_killed_server_loses_nothing_and_the_page_waits_for_the_next_one(
    serve: Callable[..., Any], planning_app: str, page: Any
) -> None:
    server = serve()
    page.goto(server.app(planning_app, "ar"))
    type_a_title(page, server)
    page.evaluate("window.beforeCrash = true")
    left_behind = [server.warm(), *server.kernels()]
    server.kill()
    page.locator("#connection-lost").wait_for(state="visible", timeout=10_000)
    # Nobody types into a page that keeps nothing.
    assert page.evaluate("document.querySelector('#rendered_cells').inert")
    _, alive = psutil.wait_procs(left_behind, timeout=15)
    assert alive == []
    serve(server.port)
    comes_back(page)


def test_without_the_warm_process_an_app_opens_all_the_same(
    serve: Callable[..., Any], planning_app: str, page: Any
) -> None:
    server = serve()
    page.goto(server.app(planning_app, "ar"))
    type_a_title(page, server)
    os.kill(server.warm().pid, signal.SIGKILL)
    page.reload()
    assert title(page).input_value() == TYPED
