"""The social calendar in a browser: begun with the example, moved in the picture, found again on home."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from mashura.store import PlanStore
from mashura.store.kinds import SOCIAL_CALENDAR

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("language", "width"), [("ar", 1280), ("en", 390)])
def test_an_entry_is_moved_in_the_picture_and_the_year_is_found_again(
    visit: Callable[..., Any], apps_store: PlanStore, language: str, width: int
) -> None:
    app = visit("social_calendar", language, width=width)
    app.press("form-start-example")
    app.page.wait_for_url("**plan=**")
    app.step("posts")
    app.page.locator('[data-place="posts.0"]').click()
    assert app.fits()
    assert app.barriers() == []
    app.press("apps-social-calendar-year-later")
    app.page.locator('[data-place="posts.0"] b', has_text="7").wait_for()
    app.kept()
    plan_id = app.page.evaluate("new URL(location.href).searchParams.get('plan')")
    draft = apps_store.beside(SOCIAL_CALENDAR).load_draft(plan_id).content["draft"]
    assert draft["posts"][0]["on"] == "2027-01-07"
    app.press("apps-social-calendar-year-change")
    app.page.wait_for_function("document.activeElement.closest('[data-entry]') !== null")
    title = draft["title"]
    app.go_to("home")
    app.page.get_by_role("link", name=title).first.wait_for()
    assert app.complaints == []
