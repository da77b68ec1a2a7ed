"""The head of every page: the apps in groups, reached with mouse or keys, on any screen."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("language", "width"), [("ar", 390), ("en", 1280)])
def test_a_group_of_apps_opens_with_keys_inside_the_screen_and_closes_again(
    visit: Callable[..., Any], language: str, width: int
) -> None:
    app = visit("readiness", language, width=width)
    group = app.page.locator(".ma-group").filter(
        has=app.page.locator("summary", has_text=app.words("apps-group-plan"))
    )
    opener, listed = group.locator("summary"), group.locator("ul")
    opener.focus()
    app.page.keyboard.press("Enter")
    listed.wait_for()
    assert app.fits()
    assert app.barriers() == []
    box = listed.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    app.page.keyboard.press("Escape")
    listed.wait_for(state="hidden")
    assert opener.evaluate("summary => summary === document.activeElement")
    opener.click()
    listed.wait_for()
    app.page.locator(".ma-brand").click()
    listed.wait_for(state="hidden")
    app.go_to("plan")
    assert app.page.locator(".ma-group-here").inner_text() == app.words("apps-group-plan")
    assert app.complaints == []
