"""The plan as a PDF: the same texts, language, title, tags and typefaces."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from mashura.documents import SimulatedOutcome, plan_pdf, readiness_document, render
from mashura.methodology import Campaign
from mashura.paths import content
from mashura.record_file import read_record

from ..reading import (
    ON,
    WORDS,
    bare,
    pdf_text,
    place_in_pdf,
    plan_in,
    question_headings,
)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_pdf_holds_the_same_text_in_the_same_order(language: str, outcome: SimulatedOutcome) -> None:
    campaign = plan_in(language)
    text = bare(pdf_text(plan_pdf(campaign, language=language, simulated=outcome, on=ON)))
    words = WORDS[language]
    headings = (
        campaign.plan.title,
        words["kind"],
        *(f". {heading}" for heading in question_headings(language)),
        words["missing"],
        words["simulated"],
        words["approval"],
    )
    places = [place_in_pdf(text, heading) for heading in headings]
    readable = [place for place in places if place >= 0]
    # This reader breaks some of Amiri's joined letters, which the programs people use read well.
    assert len(readable) >= (15 if language == "ar" else len(headings))
    assert readable == sorted(readable)
    assert place_in_pdf(text, campaign.plan.segments[0].name) >= 0


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_pdf_knows_its_language_title_and_tags(language: str) -> None:
    campaign = plan_in(language)
    reader = PdfReader(io.BytesIO(plan_pdf(campaign, language=language, on=ON)))
    assert reader.root_object["/Lang"] == language
    assert reader.metadata.title == campaign.plan.title
    assert reader.root_object["/MarkInfo"]["/Marked"]
    assert reader.root_object["/ViewerPreferences"]["/Direction"] == ("/R2L" if language == "ar" else "/L2R")
    count = len(reader.pages)
    for number, page in enumerate(reader.pages, 1):
        assert f"{number}/{count}" in bare(page.extract_text())


def test_the_pdf_uses_our_typefaces_only() -> None:
    reader = PdfReader(io.BytesIO(plan_pdf(plan_in("ar"), language="ar", on=ON)))
    names = {
        str(font.get_object()["/BaseFont"])
        for page in reader.pages
        for font in page["/Resources"].get("/Font", {}).values()
    }
    assert any("Amiri" in name for name in names)
    assert not any("DejaVu" in name or "NewComputerModern" in name for name in names)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("goals", range(0, 36, 4))
def test_signatures_never_stand_alone_on_the_last_page(language: str, goals: int) -> None:
    campaign = read_record(content("datasets", "plans", f"bus_network.{language}.yaml"), Campaign)
    readiness = campaign.readiness.model_copy(update={"goals": ("One more goal",) * goals})
    document = readiness_document(campaign.model_copy(update={"readiness": readiness}), language=language)
    last = PdfReader(io.BytesIO(render(document, "pdf"))).pages[-1].extract_text()
    before = last.split(WORDS[language]["approval"])[0]
    assert "2026" in before, "the day of the green light is the last line before the signatures"
