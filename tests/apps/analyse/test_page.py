"""The page of the analysis as a newcomer walks it, in a real browser."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from mashura.methodology import Brief, Campaign
from mashura.store import PlanStore

from .conftest import HTML, PLANTED, export

pytestmark = pytest.mark.browser


def analysed(app: Any) -> None:
    """Wait until nothing is being done any more and results are there."""
    app.page.locator("[data-busy]").wait_for(state="detached", timeout=280_000)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_export_is_brought_in_read_and_its_themes_are_named(
    visit: Callable[..., Any], apps_store: PlanStore, tmp_path: Path, language: str
) -> None:
    plan_id = apps_store.save(Campaign(brief=Brief(title=f"Parks {language}"))).plan_id
    app = visit("analyse", language, plan=plan_id)
    app.page.locator("input[type=file]").first.set_input_files(export(tmp_path))
    app.page.locator("[data-kept]").wait_for(timeout=280_000)
    analysed(app)
    app.step("themes")
    app.page.locator("[data-topic]").first.wait_for()
    # The markup of a contribution is its text.
    app.page.locator("[data-topic]").last.click()
    assert app.page.locator(".ma-main img").count() == 0
    app.page.locator("[data-topic]").first.click()
    app.page.get_by_label(app.words("analyse-themes-new-name"), exact=True).fill("Shade first")
    app.press("analyse-themes-rename")
    app.page.locator("[data-changes]").wait_for()
    app.page.locator("[data-topic]", has_text="Shade first").wait_for()
    analysed(app)
    app.step("results")
    app.page.locator("[data-section]").wait_for()
    assert not [word for word in PLANTED if word in app.page.content()]
    assert app.barriers() == []
    assert app.fits()
    assert app.complaints == []
    assert HTML not in app.page.content()


@pytest.mark.slow
@pytest.mark.parametrize(("language", "dark"), [("ar", False), ("en", True)])
def test_every_step_fits_a_phone_and_has_no_barrier(
    visit: Callable[..., Any], language: str, dark: bool
) -> None:
    app = visit("analyse", language, width=390, dark=dark)
    app.press("form-start-example")
    app.page.locator("[data-busy]").wait_for(timeout=60_000)
    analysed(app)
    steps = app.page.locator(".ma-steps button")
    for place in range(steps.count()):
        steps.nth(place).click()
        assert app.fits(), place
        assert app.barriers() == [], place
