"""The privacy notice, in every language that a plan offers."""

from __future__ import annotations

import pytest

from mashura.documents import render
from mashura.documents.formats.content import Document, Text
from mashura.documents.privacy_notice import privacy_notice
from mashura.i18n import LANGUAGES, Language
from mashura.methodology import Campaign, Plan

PLAN = Plan(
    title="Waste",
    entity="City Council",
    segments=[{"segment_id": "all", "languages": ["ar", "en", "ml", "ur", "other"]}],
    data_protection={
        "collected": ["e-mail address"],
        "purpose": "To answer",
        "legal_basis": "consent",
        "kept_months": 12,
        "leaves_country": False,
        "contact": "privacy@council.example",
        "notices": [{"language": "ur", "text": "اردو متن"}],
    },
)


def text_of(document: Document, section: str) -> str:
    (blocks,) = (part.blocks for part in document.sections if part.title == section)
    return "\n".join(block.text for block in blocks if isinstance(block, Text))


def notice(language: Language = "en") -> Document:
    return privacy_notice(Campaign(plan=PLAN, filing={"classification": "internal"}), language=language)


def test_each_offered_language_has_a_section() -> None:
    assert [section.title for section in notice().sections if "for now" not in section.title] == [
        "Arabic",
        "English",
        "Urdu",
    ]


def test_the_plans_answers_make_the_arabic_and_the_english_text() -> None:
    english, arabic = text_of(notice(), "English"), text_of(notice(), "Arabic")
    for words in ("e-mail address", "12 months", "The data stay in the country", "privacy@council.example"):
        assert words in english.replace("\u2068", "").replace("\u2069", "")
    assert "نحتفظ ببياناتك" in arabic


def test_a_text_of_the_plan_is_printed_as_it_is() -> None:
    assert text_of(notice(), "Urdu") == "اردو متن"


def test_a_language_without_a_text_has_both_texts_each_set_in_its_own_direction() -> None:
    arabic, english = (part for part in notice("ar").sections if "المالايالامية" in part.title)
    for section, language, words in ((arabic, "ar", "نحتفظ ببياناتك"), (english, "en", "We keep your data")):
        assert section.set_in("ar") == language
        assert any(words in block.text for block in section.blocks if isinstance(block, Text))
    needed = " ".join(block.text for block in english.blocks if isinstance(block, Text))
    assert "A translation into Malayalam is needed" in needed.replace("\u2068", "").replace("\u2069", "")


def test_what_is_internal_is_not_on_a_public_notice() -> None:
    assert notice().head == ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("ending", "start"), [("docx", b"PK"), ("pdf", b"%PDF-"), ("html", b"<!doctype")])
def test_it_is_printed_in_each_format(language: Language, ending: str, start: bytes) -> None:
    assert render(notice(language), ending).lstrip()[: len(start)] == start
