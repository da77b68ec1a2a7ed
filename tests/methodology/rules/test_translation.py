"""Texts of a plan in several languages: each document prints its own, and marks what has none."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.documents import plan_document
from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, Plan
from mashura.methodology.rules.translation import (
    TRANSLATED,
    in_language,
    language_of,
    texts_of,
    translation_objections,
    untranslated,
)

ARABIC = {
    "title": "شبكة الحافلات",
    "slogan": "حافلتكم، رأيكم",
    "objective": "معرفة رأي 1500 راكب",
    "segments": [{"segment_id": "elders", "name": "كبار السن"}],
    "stakeholders": [{"name": "سائقو الأجرة"}],
    "options": [{"option_id": "more", "title": "حافلات أكثر"}],
    "feedback": {"content": "ما تغير ولماذا"},
}
ENGLISH = {
    "شبكة الحافلات": "Bus network",
    "حافلتكم، رأيكم": "Your bus, your say",
    "كبار السن": "Older people",
    "حافلات أكثر": "More buses",
}


def told(texts=ENGLISH, language="en"):
    return [{"text": text, "language": language, "translation": said} for text, said in texts.items()]


def test_a_document_in_a_language_has_the_texts_of_that_language():
    plan = in_language(Plan(**ARABIC, translations=told()), "en")
    assert (plan.title, plan.slogan) == ("Bus network", "Your bus, your say")
    assert plan.segments[0].name == "Older people"
    assert plan.options[0].title == "More buses"


def test_what_has_no_translation_is_marked_with_its_language():
    plan = in_language(Plan(**ARABIC, translations=told()), "en")
    assert plan.stakeholders[0].name == "سائقو الأجرة [Arabic]"
    assert plan.feedback.content == "ما تغير ولماذا [Arabic]"


def test_in_its_own_language_a_plan_stays_as_it_is():
    plan = Plan(**ARABIC, translations=told())
    assert in_language(plan, "ar") is plan


def test_a_plan_that_says_nothing_of_languages_is_not_marked():
    plan = Plan(**ARABIC)
    assert in_language(plan, "en") is plan


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_document_counts_what_is_printed_in_the_other_language(language):
    document = str(plan_document(Campaign(plan=Plan(**ARABIC, translations=told())), language=language))
    assert ("3 texts have no translation into" in document.replace("\u2068", "").replace("\u2069", "")) is (
        language == "en"
    )
    assert ("title='Bus network'" in document) is (language == "en")


def test_an_english_document_of_an_arabic_plan_without_translations_says_so():
    document = str(plan_document(Campaign(plan=Plan(**ARABIC)), language="en"))
    assert "have no translation into" in document


def test_a_text_that_was_changed_has_no_translation():
    plan = Plan(**ARABIC, translations=told()).model_copy(update={"title": "شبكة أخرى"})
    assert ("title", "شبكة أخرى") in untranslated(plan, "en")
    assert in_language(plan, "en").title == "شبكة أخرى [Arabic]"


def test_a_mark_may_make_a_text_longer_than_its_field_allows():
    plan = Plan(title="ا" * 300, language="ar")
    assert in_language(plan, "en").title.endswith("[Arabic]")


def test_numbers_need_no_translation():
    plan = Plan(title="2030", language="ar")
    assert untranslated(plan, "en") == ()
    assert in_language(plan, "en").title == "2030"


@pytest.mark.parametrize(("text", "code"), [("شبكة", "ar"), ("Network", "en"), ("", "en")])
def test_the_language_of_a_plan_is_told_by_its_letters(text, code):
    assert language_of(Plan(title=text)) == code
    assert language_of(Plan(title=text, language="ur")) == "ur"


def test_a_language_that_is_only_begun_is_objected_to():
    begun = [*translation_objections(Plan(**ARABIC, translations=told()))]
    assert [objection.params["count"] for objection in begun] == [2]
    whole = ENGLISH | {"معرفة رأي 1500 راكب": "Hear 1500 riders", "ما تغير ولماذا": "What changed"}
    assert [*translation_objections(Plan(**ARABIC, translations=told(whole)))] == []


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(sorted(ENGLISH)), st.text("abc", min_size=1), max_size=4))
def test_no_text_is_lost_in_a_translation(texts):
    plan = Plan(**ARABIC, language="ar", translations=told(texts))
    before, after = dict(texts_of(plan)), dict(texts_of(in_language(plan, "en")))
    assert before.keys() == after.keys()
    for field, text in before.items():
        assert after[field] == texts.get(text, f"{text} [Arabic]")
    assert {field for field, _ in texts_of(plan)} <= set(TRANSLATED)


def test_every_translated_field_is_a_text_of_the_plan():
    from mashura.methodology.fields import field_kind, owner

    assert {field_kind(*owner(Plan, field)) for field in TRANSLATED} <= {"line", "paragraph"}
