"""The questionnaire app as a coordinator uses it, in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from mashura.i18n import message
from mashura.methodology.rules.questionnaire.finding import finding

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module", params=["ar", pytest.param("en", marks=pytest.mark.slow)])
def app(request: pytest.FixtureRequest, stay: Callable[..., Any]) -> Iterator[Any]:
    """The app with the example."""
    app = stay("questionnaire", request.param)
    app.press("form-start-example")
    app.sees(app.words("apps-questionnaire-missing-none"))
    yield app
    assert app.complaints == []


def rows(app: Any) -> Any:
    return app.page.locator("[data-row]")


def said(app: Any, key: str, name: str) -> str:
    return message(key, lang=app.language, name=name).replace("\u2068", "").replace("\u2069", "")


def name(app: Any, place: int) -> str:
    """The text by which the page names an entry, without its number."""
    shown = rows(app).nth(place).locator(".ma-entry-name bdi").inner_text()
    return shown.partition(". ")[2]


@pytest.mark.parametrize("step", ["about", "questions", "statements", "ballot", "preview"])
def test_a_step_has_no_barrier(app: Any, step: str) -> None:
    app.step(step)
    if app.page.locator("[data-row]").count():
        app.page.get_by_role("button", name=said(app, "apps-questionnaire-sheet-edit", name(app, 0))).click()
    assert app.barriers() == []


def test_a_leading_question_is_named_beside_it_with_reason_and_remedy(app: Any) -> None:
    app.step("questions")
    place = {"ar": 0, "en": 1}[app.language]
    row = rows(app).nth(1)
    row.get_by_role("button", name=said(app, "apps-questionnaire-sheet-edit", name(app, 1))).click()
    field = row.locator(f'textarea[lang="{app.language}"]').first
    before = field.input_value()
    leading = ["ألا ترى أن الحافلات تتأخر؟", "Don't you think that buses are late?"][place]
    field.fill(leading)
    words = ["ألا ترى", "Don't you"][place]
    text = finding("leading", "questions", words=words).text(app.language)
    app.sees(text)
    row.locator(".ma-found summary").first.click()
    app.sees(finding("leading", "questions").mend(app.language))
    row.locator(f'textarea[lang="{app.language}"]').first.fill(before)
    app.sees(app.words("apps-questionnaire-missing-none"))


def test_what_the_check_says_does_not_move_the_fields_away(app: Any) -> None:
    app.step("questions")
    row = rows(app).nth(2)
    row.get_by_role("button", name=said(app, "apps-questionnaire-sheet-edit", name(app, 2))).click()
    field, kind = row.locator(f'textarea[lang="{app.language}"]').first, row.locator(".v-select").first
    before, text = kind.bounding_box()["y"], field.input_value()
    field.fill(
        {"ar": "ألا ترى أن الحافلات تتأخر؟", "en": "Don't you think that buses are late?"}[app.language]
    )
    row.locator(".ma-found").wait_for()
    assert kind.bounding_box()["y"] == before
    field.fill(text)
    app.sees(app.words("apps-questionnaire-missing-none"))


def test_a_new_question_is_not_blamed_before_anything_is_typed(app: Any) -> None:
    app.step("questions")
    rows(app).first.wait_for()
    count = rows(app).count()
    app.press("apps-questionnaire-sheet-add-questions")
    row = rows(app).nth(count)
    field = row.locator(f'textarea[lang="{app.language}"]').first
    # What it lacks is known, and is in the list of what is missing.
    app.page.locator("[data-sheet-part=gaps] .ma-gap-list button").first.wait_for()
    assert row.locator(".ma-found, .ma-tag").count() == 0
    field.fill({"ar": "لماذا؟", "en": "Why?"}[app.language])
    row.locator(".ma-found").wait_for()
    app.page.get_by_role(
        "button", name=said(app, "apps-questionnaire-sheet-remove", name(app, count))
    ).click()
    app.sees(app.words("apps-questionnaire-missing-none"))


def test_questions_are_moved_duplicated_and_removed_by_keyboard(app: Any) -> None:
    app.step("questions")
    first, second, count = name(app, 0), name(app, 1), rows(app).count()
    for key in ("down", "up"):
        button = app.page.get_by_role("button", name=said(app, f"apps-questionnaire-sheet-{key}", first))
        button.focus()
        app.page.keyboard.press("Enter")
        expected = second if key == "down" else first
        rows(app).nth(0).get_by_text(expected, exact=False).first.wait_for()
    app.page.get_by_role("button", name=said(app, "apps-questionnaire-sheet-copy", first)).focus()
    app.page.keyboard.press("Enter")
    rows(app).nth(count).wait_for()
    assert name(app, 1) == first
    app.page.get_by_role("button", name=said(app, "apps-questionnaire-sheet-remove", first)).nth(1).press(
        "Enter"
    )
    app.page.wait_for_function("count => document.querySelectorAll('[data-row]').length === count", arg=count)


def test_the_preview_asks_what_follows_only_after_its_answer(app: Any) -> None:
    app.step("preview")
    shown = app.page.locator("[data-preview]")
    before = shown.locator("fieldset").count()
    shown.locator('input[type="radio"]').nth(3).check()
    app.page.wait_for_function(
        "count => document.querySelectorAll('[data-preview] fieldset').length === count + 1", arg=before
    )
    for language, direction in (("ar", "rtl"), ("en", "ltr")):
        app.page.locator(".ma-pick select").first.select_option(language)
        app.page.locator(f'[data-preview][dir="{direction}"][lang="{language}"]').wait_for()
    app.page.locator(".ma-pick select").nth(1).select_option("phone")
    assert shown.bounding_box()["width"] <= 360
