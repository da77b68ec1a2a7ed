"""What the list does not name is said in words beside it, in both languages, and read back as these words."""

from __future__ import annotations

import pytest

from mashura.methodology import Plan
from mashura.methodology.labels import field_label, value_label
from mashura.methodology.vocabulary import CollectionTool, Topic

pytestmark = pytest.mark.browser


def choose(app, label: str, title: str) -> None:
    app.page.get_by_label(label, exact=True).first.click(force=True)
    app.page.locator(".v-overlay .v-list-item").filter(has_text=title).last.click()
    app.page.keyboard.press("Escape")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_own_words_are_typed_kept_and_shown_again(visit, apps_store, language):
    topic = "الأوقاف" if language == "ar" else "Endowments"
    app = visit("plan", language)
    choose(app, field_label(Plan, "topic", language), value_label(Topic.OTHER, language))
    app.page.get_by_label(app.words("apps-own-choice"), exact=True).fill(topic)
    app.step("attract")
    label = field_label(Plan, "collection_tools", language)
    choose(app, label, value_label(CollectionTool.SURVEY, language))
    choose(app, label, value_label(CollectionTool.OTHER, language))
    app.page.get_by_label(app.words("apps-own-choices"), exact=True).fill("Voice notes; Sketches")
    app.page.keyboard.press("Tab")
    app.kept()
    assert app.barriers() == []
    plan_id = app.page.evaluate("new URL(location.href).searchParams.get('plan')")
    app.page.reload()
    app.ready()
    app.step("attract")
    again = app.page.get_by_label(app.words("apps-own-choices"), exact=True)
    assert again.input_value() == "Voice notes; Sketches"
    drafted = apps_store.load_draft(plan_id).content["draft"]["plan"]
    assert drafted["topic"] == f"other: {topic}"
    assert drafted["collection_tools"] == ["survey", "other: Voice notes", "other: Sketches"]
    assert app.complaints == []
