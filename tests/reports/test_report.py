"""The whole report: the same in both languages, safe, and repeatable."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import docx
import pandas as pd
import pytest
from docx.oxml.ns import qn
from lxml import html
from pypdf import PdfReader

from mashura.documents.formats.content import Picture, Table, Text
from mashura.documents.formats.file import render
from mashura.i18n import LANGUAGES, direction, message, use_language
from mashura.methodology import Consultation
from mashura.reports import gather, open_source, report_document


@pytest.fixture(scope="module")
def pages(documents):
    return {language: render(document, "html").decode() for language, document in documents.items()}


def figures(document):
    return [
        block.svg for section in document.sections for block in section.blocks if isinstance(block, Picture)
    ]


def test_both_languages_have_the_same_sections_and_blocks(documents):
    shapes = {
        language: [[type(block).__name__ for block in section.blocks] for section in document.sections]
        for language, document in documents.items()
    }
    assert shapes["ar"] == shapes["en"]
    assert len(shapes["ar"]) >= 16


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_has_language_and_direction(pages, language):
    page = html.fromstring(pages[language])
    assert (page.get("lang"), page.get("dir")) == (language, direction(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_loads_nothing_and_runs_nothing(pages, language):
    assert re.findall(r"(?:src|href)\s*=\s*[\"'](?!data:|#)", pages[language]) == []
    assert re.findall(r"url\((?!data:)", pages[language]) == []
    assert html.fromstring(pages[language]).xpath("//script") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_has_an_alternative_text(pages, language):
    images = html.fromstring(pages[language]).xpath("//img")
    assert len(images) >= 12
    assert all(image.get("alt") for image in images)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_link_to_every_section(pages, language):
    page = html.fromstring(pages[language])
    links = [link.get("href")[1:] for link in page.xpath("//nav//a")]
    assert links == [section.get("id") for section in page.xpath("//section")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_of_simulated_people_begins_by_saying_so(pages, language):
    page = html.fromstring(pages[language])
    first = page.xpath("//header/*")[0].text_content()
    assert first == message("reports-mark-simulated", lang=language)


@pytest.fixture(scope="module")
def with_markup(source_of):
    statement = "<script>alert('x')</script> #eval(1) \\\\ & <b>"
    consultation = Consultation(
        title="<i>Buses</i>",
        origin="csv",
        statements=pd.DataFrame({"statement_id": ["1"], "text": [statement], "moderation": ["in"]}),
    )
    with use_language("en"):
        return statement, report_document(gather(source_of(consultation)))


def test_what_people_wrote_is_never_markup_in_a_page(with_markup):
    statement, document = with_markup
    page = html.fromstring(render(document, "html").decode())
    assert page.xpath("//script") == []
    assert statement in page.text_content()


def test_what_people_wrote_is_never_a_command_in_a_pdf(with_markup):
    _, document = with_markup
    pages = PdfReader(io.BytesIO(render(document, "pdf"))).pages
    assert "eval(1)" in "".join(page.extract_text() for page in pages)


def test_the_same_document_gives_the_same_page(documents):
    assert render(documents["en"], "html") == render(documents["en"], "html")


def test_the_same_document_gives_the_same_word_text(documents):
    first, second = (
        zipfile.ZipFile(io.BytesIO(render(documents["en"], "docx"))).read("word/document.xml")
        for _ in range(2)
    )
    assert first == second


@pytest.mark.slow
def test_the_same_document_gives_the_same_pdf(documents):
    first, second = (PdfReader(io.BytesIO(render(documents["ar"], "pdf"))) for _ in range(2))
    assert [page.extract_text() for page in first.pages] == [page.extract_text() for page in second.pages]


@pytest.mark.slow
def test_figures_are_the_same_when_drawn_again(documents, folder):
    with use_language("en"):
        again = report_document(gather(open_source(folder)))
    assert figures(documents["en"]) == figures(again)


@pytest.fixture(scope="module")
def arabic_word(documents):
    return docx.Document(io.BytesIO(render(documents["ar"], "docx")))


def test_an_arabic_word_document_reads_from_right_to_left(arabic_word):
    headings = [paragraph for paragraph in arabic_word.paragraphs if paragraph.style.name == "Heading 1"]
    assert arabic_word.sections[0]._sectPr.find(qn("w:bidi")) is not None
    assert all(heading._p.pPr.find(qn("w:bidi")) is not None for heading in headings)
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is not None for table in arabic_word.tables)


def test_a_word_document_has_a_heading_for_every_section(arabic_word, documents):
    headings = [paragraph.text for paragraph in arabic_word.paragraphs if paragraph.style.name == "Heading 1"]
    assert headings == [section.title for section in documents["ar"].sections]


def test_pictures_of_a_word_document_have_alternative_texts(arabic_word):
    described = [picture.get("descr") for picture in arabic_word.element.iter(qn("wp:docPr"))]
    assert described
    assert all(described)


def test_an_export_without_records_says_what_is_missing(source_of, words):
    with use_language("en"):
        text = words(report_document(gather(source_of(Consultation(title="Buses", origin="polis")))))
    assert message("reports-no-decision", lang="en") in text
    assert message("reports-not-compared", lang="en") in text


@pytest.fixture(scope="module")
def survey_without_votes(source_of):
    rows = [f"p{number}" for number in range(12)]
    texts = ["نطالب بمظلات أكثر في الحديقة", "الإنارة ضعيفة في شارع المدرسة", "شكرا على الحديقة الجميلة"] * 4
    talk = Consultation(
        title="الحدائق",
        origin="google-forms",
        participants=pd.DataFrame({"participant_id": rows, "gender": ["female"] * 7 + ["male"] * 5}),
        statements=pd.DataFrame(
            {
                "statement_id": [f"row-{number}" for number in range(12)],
                "author_id": rows,
                "text": texts,
                "moderation": "pending",
                "created_at": pd.date_range("2026-02-03", periods=12, tz="UTC"),
            }
        ),
        answers=pd.DataFrame(
            {"participant_id": rows, "question_id": "هل تزور الحدائق؟", "value": ["نعم", "لا"] * 6}
        ),
    )
    return gather(source_of(talk))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_survey_without_votes_has_no_sections_about_votes(survey_without_votes, words, language):
    with use_language(language):
        document = report_document(survey_without_votes)
        titles = {section.title.partition(". ")[2] for section in document.sections}
        absent = ("said", "groups", "common-ground", "annex-statements")
        assert not titles & {message(f"reports-{name}") for name in absent}
        assert {message("reports-annex-texts"), message("reports-survey")} <= titles
        text = words(document)
        assert message("texts-coordination-caution-votes") not in text
        assert message("reports-moderation-unknown") in text


def test_who_took_part_and_when_is_told_without_a_population(survey_without_votes):
    with use_language("en"):
        document = report_document(survey_without_votes)
    assert "3 February 2026 – 14 February 2026" in dict(document.summary.rows).values()
    tables = [block for block in document.sections[1].blocks if isinstance(block, Table)]
    assert [row[1:] for row in tables[0].rows] == [("7", "58%"), ("5", "42%")]


def test_an_export_is_called_by_its_platform(source_of, words):
    with use_language("en"):
        text = words(report_document(gather(source_of(Consultation(title="Buses", origin="polis")))))
    assert "real contributions, read from a Polis CSV export" in text


def test_every_figure_is_followed_by_its_reading(documents):
    for section in documents["en"].sections:
        for place, block in enumerate(section.blocks):
            if isinstance(block, Picture):
                assert isinstance(section.blocks[place + 1], Text | Table), section.title


def test_a_section_with_figures_says_what_must_not_be_concluded(documents):
    heading = Text(text=message("reports-not-concluded", lang="en"), tone="note")
    for section in documents["en"].sections:
        if any(isinstance(block, Picture) for block in section.blocks):
            assert heading in section.blocks, section.title


@pytest.mark.parametrize("kind", ["html", "pdf", "docx"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_consultation_gives_a_report_in_every_format(source_of, language, kind):
    with use_language(language):
        document = report_document(gather(source_of(Consultation(title="", origin="csv"))))
        assert render(replace(document, title="–"), kind)
