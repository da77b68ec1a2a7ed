"""Texts in a second language beside the questions: typed, kept with the text, and printed."""

from __future__ import annotations

import pytest

from mashura.apps.plan.model import PlanEditor
from mashura.i18n import LANGUAGES
from mashura.store import PlanStore


@pytest.fixture
def editor():
    editor = PlanEditor(PlanStore("sqlite://"), "en")
    editor.edit(["plan", "title"], "Bus network")
    editor.choose_second("ar")
    editor.translate("Bus network", "شبكة الحافلات", "ar")
    return editor


def test_a_translation_is_kept_and_shown_beside_its_text(editor):
    shown = editor.second_language()
    assert shown["language"] == "ar"
    assert shown["texts"] == {"Bus network": "شبكة الحافلات"}


def test_an_empty_translation_is_none(editor):
    editor.translate("Bus network", " ", "ar")
    assert editor.plan.translations == ()


def test_a_text_edited_beside_its_translation_keeps_it(editor):
    editor.edit(["plan", "title"], "Bus network 2030")
    assert editor.second_language()["texts"] == {"Bus network 2030": "شبكة الحافلات"}


def test_a_text_edited_without_its_translation_beside_it_has_none_any_more(editor):
    editor.choose_second("")
    editor.edit(["plan", "title"], "Tram network")
    editor.choose_second("ar")
    assert "Tram network" not in editor.second_language()["texts"]


def test_undo_brings_text_and_translation_back(editor):
    editor.edit(["plan", "title"], "Bus network 2030")
    editor.undo()
    assert editor.plan.title == "Bus network"
    assert editor.second_language()["texts"] == {"Bus network": "شبكة الحافلات"}


def test_translations_of_texts_that_are_gone_are_left_out(editor):
    editor.choose_second("")
    editor.edit(["plan", "title"], "Tram network")
    editor.choose_second("ar")
    editor.translate("Tram network", "شبكة الترام", "ar")
    assert [entry.text for entry in editor.plan.translations] == ["Tram network"]


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_second_language_is_typed_beside_the_first(visit, apps_store, example, language):
    app = visit("plan", language, plan=apps_store.save(example, author="Maryam").plan_id)
    app.step("subject")
    app.page.get_by_label(app.words("apps-plan-second-language"), exact=True).first.click(force=True)
    app.page.locator(".v-overlay .v-list-item").filter(
        has_text="العربية" if language == "ar" else "Arabic"
    ).click()
    beside = app.page.locator(".ma-beside textarea, .ma-beside input").first
    beside.fill("شبكة حافلات أفضل")
    app.page.keyboard.press("Tab")
    app.kept()
    app.page.reload()
    app.ready()
    assert app.barriers() == []
    drafted = apps_store.load_draft(app.page.evaluate("new URL(location.href).searchParams.get('plan')"))
    (row,) = drafted.content["draft"]["plan"]["translations"]
    assert (row["language"], row["translation"]) == ("ar", "شبكة حافلات أفضل")
    assert app.complaints == []
