"""A section in another language than its document has the direction of its own language, in every format."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from mashura.documents import render
from mashura.documents.formats.content import Bullets, Document, Section, Table, Text, is_foreign
from mashura.documents.frame import framed

TEXTS = {"ar": ("السؤال الأول", "نعم", "لا"), "en": ("The first question", "Yes", "No")}
OTHER = {"ar": "en", "en": "ar"}


def written(language: str, own: str) -> Document:
    question, yes, no = TEXTS[own]
    blocks = (
        Text(text=question),
        Bullets(entries=((yes, ""), (no, ""))),
        Table(header=(question, yes, no), rows=((question, "○", "○"),), weights=(4, 1, 1)),
    )
    section = Section(title="–", blocks=blocks, language=own)
    return framed(language, entity="", title="–", kind="–", facts=(("–", "–"),), sections=(section,))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_word_sets_paragraphs_lists_and_tables_of_the_section_in_its_direction(language: str) -> None:
    own = OTHER[language]
    word = docx.Document(io.BytesIO(render(written(language, own), "docx")))
    (question,) = (line for line in word.paragraphs if line.text == TEXTS[own][0])
    assert (question._p.pPr.find(qn("w:bidi")) is not None) == (own == "ar")
    # On the side where its language begins, not on the side of the document's.
    assert question.alignment is None
    facts, table = word.tables
    marks = [part._tbl.tblPr.find(qn("w:bidiVisual")) is not None for part in (facts, table)]
    assert marks == [language == "ar", own == "ar"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_page_names_language_and_direction_of_the_section(language: str) -> None:
    own = OTHER[language]
    page = render(written(language, own), "html").decode()
    assert f'<div lang="{own}" dir="{"rtl" if own == "ar" else "ltr"}">' in page
    # Inside it, its own texts run as what is around them.
    assert "<bdi" not in page.split(f'<div lang="{own}"')[1]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_in_print_the_first_column_is_on_the_side_where_its_language_begins(language: str) -> None:
    own = OTHER[language]
    places: list[float] = []

    def note(text: str, cm: list[float], _tm: object, _font: object, _size: object) -> None:
        if "○" in text:
            places.append(cm[4])

    page = PdfReader(io.BytesIO(render(written(language, own), "pdf"))).pages[0]
    page.extract_text(visitor_text=note)
    middle = float(page.mediabox.width) / 2
    assert len(places) == 2
    assert all((place > middle) == (own == "en") for place in places)


def test_an_english_sentence_that_begins_with_an_arabic_name_runs_from_left_to_right() -> None:
    assert not is_foreign("هيئة الطرق asks for your opinion in the consultation", "en")
    assert is_foreign("هيئة الطرق والمواصلات RTA", "en")
