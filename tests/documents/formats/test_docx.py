"""The plan as a Word document: questions in order, and the direction at every level."""

from __future__ import annotations

import io
import re
import zipfile

import docx
import pytest
from docx.oxml.ns import qn

from mashura.documents import SimulatedOutcome, plan_docx
from mashura.methodology import Campaign, Plan, Segment
from mashura.methodology.records.plan import Message

from ..reading import (
    ON,
    WORDS,
    assert_in_order,
    paragraphs_in_order,
    plan_in,
    question_headings,
)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_word_document_holds_every_question_in_order(language: str, outcome: SimulatedOutcome) -> None:
    campaign = plan_in(language)
    texts = paragraphs_in_order(plan_docx(campaign, language=language, simulated=outcome, on=ON))
    words = WORDS[language]
    assert_in_order(
        texts,
        [
            campaign.plan.entity,
            campaign.plan.title,
            words["kind"],
            words["date"],
            *question_headings(language),
            words["missing"],
            words["simulated"],
            words["approval"],
        ],
    )
    everything = "\n".join(texts)
    for segment in campaign.plan.segments:
        assert segment.name in everything
    for message in campaign.plan.messages:
        assert message.text in everything
    assert "178,000" in everything
    assert "3,012" in everything


def test_every_level_of_the_arabic_word_document_runs_from_right_to_left() -> None:
    data = plan_docx(plan_in("ar"), language="ar", on=ON)
    document = docx.Document(io.BytesIO(data))
    assert document.sections[0]._sectPr.find(qn("w:bidi")) is not None
    tables = document.tables
    assert len(tables) > 10
    for table in tables:
        assert table._tbl.tblPr.find(qn("w:bidiVisual")) is not None
    for paragraph in document.element.body.iter(qn("w:p")):
        for run in paragraph.iter(qn("w:r")):
            text = "".join(part.text or "" for part in run.iter(qn("w:t")))
            if any("\u0620" <= letter <= "\u064a" for letter in text):
                assert paragraph.pPr.find(qn("w:bidi")) is not None, text
                assert run.rPr.find(qn("w:rtl")) is not None, text
    fonts = document.styles["Normal"].element.rPr.find(qn("w:rFonts"))
    assert fonts.get(qn("w:cs")) == "IBM Plex Sans Arabic"


def test_a_line_of_english_in_an_arabic_document_keeps_its_own_direction() -> None:
    plan = Plan(
        segments=(Segment(segment_id="all", name="الجميع", languages=("en",)),),
        messages=(Message(segment="all", language="en", text="It is your bus."),),
    )
    document = docx.Document(io.BytesIO(plan_docx(Campaign(plan=plan), language="ar", on=ON)))
    line = next(
        paragraph
        for table in document.tables
        for cell in table._cells
        for paragraph in cell.paragraphs
        if paragraph.text == "It is your bus."
    )
    assert line._p.pPr.find(qn("w:bidi")) is None
    assert line.runs[0]._r.rPr.find(qn("w:rtl")) is None


def test_the_english_word_document_runs_from_left_to_right() -> None:
    document = docx.Document(io.BytesIO(plan_docx(plan_in("en"), language="en", on=ON)))
    assert document.sections[0]._sectPr.find(qn("w:bidi")) is None
    assert all(table._tbl.tblPr.find(qn("w:bidiVisual")) is None for table in document.tables)


def test_the_word_document_names_a_typeface_and_one_that_every_office_has() -> None:
    with zipfile.ZipFile(io.BytesIO(plan_docx(plan_in("ar"), language="ar", on=ON))) as archive:
        table = archive.read("word/fontTable.xml").decode()
    assert re.search(r'<w:font w:name="IBM Plex Sans Arabic"><w:altName w:val="Arial"/>', table)
