"""A report of texts in every offered language is drawn whole: no box, no warning of a missing glyph."""

from __future__ import annotations

import io
import logging
import warnings
import zipfile
from pathlib import Path

import pandas as pd
import pytest
from babel.core import Locale
from pypdf import PdfReader
from tests.i18n.test_typefaces import missing_glyphs, words_of

from mashura.documents.formats.content import Document, Picture
from mashura.documents.formats.file import render
from mashura.i18n import LANGUAGES, Language, message, use_language
from mashura.methodology.vocabulary.languages import OFFERED
from mashura.reports import gather, open_source, report_document

# Five people of each language: fewer would be hidden.
EACH = 5
PICTURES = "🚌 👍 ❤️ ✅"
MAPPING = """columns:
  statements.text: Proposal
answers: [Language 1, Language 2, Language 3, Language 4]
"""
# A figure shows few answers of a question, so each question has seven languages at most.
QUESTIONS = 4


def own_name(code: str) -> str:
    return str(Locale("fil" if code == "tl" else code).display_name)


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("scripts")
    rows = [
        {
            "Proposal": f"{words_of(code)} {PICTURES} {number}",
            f"Language {place % QUESTIONS + 1}": f"{own_name(code)} 🚌",
        }
        for place, code in enumerate(OFFERED)
        for number in range(EACH)
    ]
    pd.DataFrame(rows).to_csv(folder / "proposals.csv", index=False, encoding="utf-8-sig")
    (folder / "proposals.mapping.yaml").write_text(MAPPING, encoding="utf-8")
    return folder / "proposals.csv"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_in_all_languages_and_pictures_has_no_box_and_no_warning(
    table: Path, language: Language, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.WARNING)
    with warnings.catch_warnings(record=True) as caught, use_language(language):
        warnings.simplefilter("always")
        document = report_document(gather(open_source(table)))
        files = {kind: render(document, kind) for kind in ("html", "pdf", "docx")}
    said = [*(str(warning.message) for warning in caught), *caplog.messages]
    assert [line for line in said if "glyph" in line.lower() or "font" in line.lower()] == []
    assert missing_glyphs(files["pdf"]) == 0
    signs = [message(f"{group}-no-typeface", lang=language) for group in ("documents", "charts")]
    printed = " ".join(page.extract_text() for page in PdfReader(io.BytesIO(files["pdf"])).pages)
    with zipfile.ZipFile(io.BytesIO(files["docx"])) as archive:
        written = archive.read("word/document.xml").decode()
    for text in (files["html"].decode(), printed, written, *figures(document)):
        assert not any(sign in text for sign in signs)
    # The answers are drawn in the figures; these are also in the sentences and tables.
    for code in ("ar", "bn", "hi", "ml", "zh", "am", "ru"):
        assert own_name(code) in files["html"].decode(), code
        assert own_name(code) in written, code


def figures(document: Document) -> list[str]:
    return [
        block.svg for section in document.sections for block in section.blocks if isinstance(block, Picture)
    ]
