"""Reference, classification and version on each page; clean and working copies."""

from __future__ import annotations

import io

import docx
import pytest
from pypdf import PdfReader

from mashura.documents import plan_document, readiness_document, render
from mashura.documents.edition import clean, versioned
from mashura.documents.formats.content import Block, Document, Facts, Table, Text
from mashura.i18n import LANGUAGES, Language, message
from mashura.methodology import Campaign, Plan
from mashura.record_file import without_isolates

from .reading import plan_in


def filed(language: Language) -> Document:
    campaign = plan_in(language).model_copy(
        update={"filing": {"reference": "MC-2026-14", "classification": "confidential"}}
    )
    return versioned(plan_document(campaign, language=language), 3)


def blocks(document: Document) -> list[Block]:
    return [document.summary, *(block for section in document.sections for block in section.blocks)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_pdf_bears_reference_classification_and_version(language: Language) -> None:
    pages = PdfReader(io.BytesIO(render(filed(language), "pdf"))).pages
    assert len(pages) > 3
    assert all("MC-2026-14" in page.extract_text() for page in pages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_head_of_a_word_document_bears_them_and_so_does_its_beginning(language: Language) -> None:
    document = docx.Document(io.BytesIO(render(filed(language), "docx")))
    head = document.sections[0].header.paragraphs[0].text
    version = without_isolates(message("documents-version-text", lang=language, kind="saved", version=3))
    secret = message("classification-confidential", lang=language)
    for words in ("MC-2026-14", secret, version):
        assert words in head
        assert any(words in cell.text for cell in document.tables[0]._cells)


@pytest.mark.parametrize(("version", "unsaved", "text"), [(0, True, "Draft"), (2, True, "not saved yet")])
def test_unsaved_input_is_said_beside_the_version(version: int, unsaved: bool, text: str) -> None:
    document = versioned(plan_document(Campaign(), language="en"), version, unsaved=unsaved)
    assert text in document.head


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_clean_copy_has_nothing_that_is_missing_and_nothing_empty(language: Language) -> None:
    campaign = Campaign(
        plan=Plan(title="Buses", channels=[{"channel": "sms"}, {"channel": "portal", "budget": 5}])
    )
    document = plan_document(campaign, language=language)
    missing = message("documents-missing", lang=language)
    assert any(section.title == missing for section in document.sections)
    cleaned = clean(document)
    assert not any(section.title == missing for section in cleaned.sections)
    assert all(section.blocks for section in cleaned.sections)
    for block in blocks(cleaned):
        if isinstance(block, Facts):
            assert all(answer for _, answer in block.rows)
        if isinstance(block, Text):
            assert block.tone != "empty"
        if isinstance(block, Table):
            assert all(any(row[column] for row in block.rows) for column in range(len(block.header)))
    numbers = [section.title.split(".")[0] for section in cleaned.sections if section.title[0].isdigit()]
    assert numbers == [str(number) for number in range(1, len(numbers) + 1)]


def test_a_contingency_is_proposed_in_the_working_copy_only() -> None:
    line = {"purpose": "Print", "amount": 100}
    plan = Plan(title="Buses", budget={"currency": "AED", "earmarked": 500, "lines": [line]})
    document = plan_document(Campaign(plan=plan), language="en")
    proposed = [
        [block.text for block in blocks(copy) if isinstance(block, Text) and "contingency" in block.text]
        for copy in (document, clean(document))
    ]
    assert proposed[0]
    assert proposed[1] == []


def test_the_clean_memo_gives_the_verdict_but_not_the_advice() -> None:
    document = readiness_document(Campaign(), language="en")
    cleaned = clean(document)
    assert len(cleaned.sections) < len(document.sections)
    assert any("Not yet" in answer for _, answer in cleaned.summary.rows)
    assert "What is missing" not in str(cleaned.sections)


def test_what_is_answered_is_in_the_clean_copy_too() -> None:
    document = plan_document(plan_in("en"), language="en")

    def texts(shown: Document) -> set[str]:
        found = set()
        for block in blocks(shown):
            if isinstance(block, Facts):
                found |= {answer for _, answer in block.rows if answer}
            if isinstance(block, Table):
                found |= {value for row in block.rows for value in row if value}
        return found

    assert texts(clean(document)) == texts(document)
