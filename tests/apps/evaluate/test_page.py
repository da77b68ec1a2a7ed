"""The evaluation app as a coordinator uses it, in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from mashura.archive import read_archive

pytestmark = pytest.mark.browser

AR_FIRST = ["ar", pytest.param("en", marks=pytest.mark.slow)]
STEPS = ("indicators", "questions", "factors", "lessons", "promises", "archive")


@pytest.fixture(scope="module", params=AR_FIRST)
def app(request: pytest.FixtureRequest, stay: Callable[..., Any]) -> Iterator[Any]:
    """The app with its example; every test goes to its own step."""
    app = stay("evaluate", request.param)
    app.press("form-start-example")
    app.page.locator("[data-drawing=kpis] table").first.wait_for()
    yield app
    assert app.complaints == []


def test_the_numbers_are_called_simulated_and_explained(app: Any) -> None:
    app.step("indicators")
    app.sees(app.words("apps-evaluate-kpis-simulated"))
    app.page.locator("[data-drawing=kpis] td summary").first.click()
    app.page.locator("[data-drawing=kpis] td details[open] p").first.wait_for()
    assert app.barriers() == []


def test_evidence_is_taken_over_and_kept_beside_the_answer(app: Any) -> None:
    app.step("questions")
    asked = app.page.locator("[data-question=channels]")
    asked.get_by_role("button").click()
    asked.get_by_role("button").wait_for(state="detached")
    assert asked.locator("textarea").nth(2).input_value()
    app.kept()
    assert app.barriers() == []


def test_what_each_part_brought_is_worked_out_when_it_is_asked_for(app: Any) -> None:
    app.step("factors")
    app.page.locator("[data-compute]").click()
    app.page.locator("[data-effects] li").first.wait_for(timeout=60_000)
    assert app.barriers() == []


def test_a_lesson_that_the_numbers_propose_is_taken(app: Any) -> None:
    app.step("lessons")
    proposed = app.page.locator("[data-drawing=proposals] .v-btn")
    proposed.first.click()
    app.page.locator("[data-entry='learnt.0']").wait_for()
    assert app.barriers() == []


def test_the_archive_is_made_and_opened_again_as_a_campaign(app: Any, tmp_path: Path) -> None:
    app.step("archive")
    with app.page.expect_download(timeout=90_000) as download:
        app.page.locator("[data-make]").click()
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    digest = read_archive(file.read_bytes(), file.name).digest
    app.page.locator("[data-reopen] input").nth(1).set_input_files(file)
    app.page.locator("[data-opened]", has_text=digest).wait_for(timeout=60_000)
    assert "plan=" in app.page.locator("[data-opened] a").get_attribute("href")
    assert app.barriers() == []


def test_every_step_fits_a_phone(visit: Callable[..., Any]) -> None:
    app = visit("evaluate", "ar", width=390)
    app.press("form-start-example")
    app.page.locator("[data-drawing=kpis] table").first.wait_for()
    for step in STEPS:
        app.step(step)
        app.page.get_by_role(
            "heading", level=2, name=app.words(f"apps-evaluate-step-{step}"), exact=True
        ).wait_for()
        assert app.fits(), step
    assert app.barriers() == []
    assert app.complaints == []
