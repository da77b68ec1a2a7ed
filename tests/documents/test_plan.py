"""The plan as a signed document: read back as an office would open it."""

from __future__ import annotations

import io
import re
import unicodedata
import zipfile
from datetime import date

import docx
import pytest
from docx.oxml.ns import qn
from pypdf import PdfReader

from mashura.documents import AttributeOutcome, GroupShare, SimulatedOutcome, plan_docx, plan_pdf
from mashura.methodology import Campaign, Plan, Segment
from mashura.methodology.labels import field_label
from mashura.methodology.records.plan import Message
from mashura.paths import content
from mashura.record_file import read_record

ON = date(2026, 3, 1)
WORDS = {
    "ar": {
        "kind": "خطة تنفيذ حملة المشاركة الرقمية",
        "missing": "ما لا يزال ناقصاً",
        "simulated": "نتيجة محاكاة (ليست بيانات حقيقية)",
        "approval": "الاعتماد",
        "date": "1 مارس 2026",
        "unanswered": "لا إجابة بعد",
        "page": "صفحة",
    },
    "en": {
        "kind": "Implementation plan of the consultation",
        "missing": "What is still missing",
        "simulated": "Simulated result (not real data)",
        "approval": "Approval",
        "date": "1 March 2026",
        "unanswered": "Not answered yet",
        "page": "Page",
    },
}
QUESTIONS = (
    *("objective", "segments", "stakeholders", "experts", "influencers", "timeline", "channels", "staff"),
    *("budget", "attractions", "decision_mode", "feedback"),
)


def plan_in(language: str) -> Campaign:
    return read_record(content("datasets", "plans", f"bus_network.{language}.yaml"), Campaign)


@pytest.fixture(scope="module")
def outcome() -> SimulatedOutcome:
    elders = GroupShare(
        value="65+", names={"ar": "65 فأكثر", "en": "65 and over"}, population=0.06, participants=0.01
    )
    age = AttributeOutcome(
        attribute="age_band",
        names={"ar": "العمر", "en": "Age"},
        representativeness=0.81,
        groups=(elders,),
        worst=elders,
        worst_ratio=0.17,
    )
    return SimulatedOutcome(
        world={"ar": "بلدية متخيَّلة", "en": "A made-up municipality"},
        seed=7,
        population=240_000,
        exposed=91_234,
        visited=12_000,
        registered=4_000,
        participants=3_012,
        contributions=700,
        votes=40_123,
        attributes=(age,),
    )


def paragraphs_in_order(data: bytes) -> list[str]:
    """All texts of a Word document, those in tables included, from top to bottom."""
    body = docx.Document(io.BytesIO(data)).element.body
    return [
        "".join(text.text or "" for text in paragraph.iter(qn("w:t"))) for paragraph in body.iter(qn("w:p"))
    ]


def pdf_text(data: bytes) -> str:
    pages = PdfReader(io.BytesIO(data)).pages
    return unicodedata.normalize("NFKC", "\n".join(page.extract_text() for page in pages))


def bare(text: str) -> str:
    """Text without white space and vowel marks, which PDF readers place freely."""
    letters = (one for one in unicodedata.normalize("NFKD", text) if not unicodedata.combining(one))
    return re.sub(r"[\s\u2066-\u2069\u200e\u200f]", "", "".join(letters))


def place_in_pdf(text: str, words: str) -> int:
    """Where words stand in a PDF's text, or -1; the reader gives a line of Arabic from its left end."""
    as_drawn = bare(" ".join(reversed(words.split()))).replace(".", "") + ("." if "." in words else "")
    found = [text.find(one) for one in (bare(words), as_drawn)]
    return min((one for one in found if one >= 0), default=-1)


def assert_in_order(found: list[str], expected: list[str]) -> None:
    place = 0
    for words in expected:
        place = (
            next((index for index in range(place, len(found)) if words in found[index]), None)
            if place is not None
            else None
        )
        assert place is not None, f"{words!r} is missing or out of order"


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
            *(field_label(Plan, question, language) for question in QUESTIONS),
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
            text = "".join(one.text or "" for one in run.iter(qn("w:t")))
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


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_pdf_holds_the_same_text_in_the_same_order(language: str, outcome: SimulatedOutcome) -> None:
    campaign = plan_in(language)
    text = bare(pdf_text(plan_pdf(campaign, language=language, simulated=outcome, on=ON)))
    words = WORDS[language]
    headings = (
        campaign.plan.title,
        words["kind"],
        *(f". {field_label(Plan, question, language)}" for question in QUESTIONS),
        words["missing"],
        words["simulated"],
        words["approval"],
    )
    places = [place_in_pdf(text, heading) for heading in headings]
    readable = [place for place in places if place >= 0]
    # This reader breaks some of Amiri's joined letters, which the programs people use read well.
    assert len(readable) >= (13 if language == "ar" else len(headings))
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
@pytest.mark.parametrize("make", [plan_docx, plan_pdf])
def test_a_blank_plan_is_printed_with_its_gaps(language: str, make: object) -> None:
    data = make(Campaign(), language=language, on=ON)
    text = "\n".join(paragraphs_in_order(data)) if make is plan_docx else pdf_text(data)
    assert place_in_pdf(bare(text), WORDS[language]["unanswered"]) >= 0
    assert place_in_pdf(bare(text), WORDS[language]["approval"]) >= 0
    assert place_in_pdf(bare(text), WORDS[language]["simulated"]) < 0


NASTY = '#{sys.inputs} $x^2$ *b* _i_ <script>alert(1)</script> "\\" & ]]> @ref = h\n= نص #let x = 1'


def test_text_that_looks_like_code_is_printed_as_text() -> None:
    campaign = Campaign(
        plan=Plan(
            title=NASTY,
            objective=NASTY,
            segments=(Segment(segment_id="a", name=NASTY),),
            messages=(Message(segment="a", language="en", text=NASTY),),
        )
    )
    pdf = bare(pdf_text(plan_pdf(campaign, language="en", on=ON)))
    word = "\n".join(paragraphs_in_order(plan_docx(campaign, language="en", on=ON)))
    for part in ("#{sys.inputs}", "$x^2$", "*b*", "_i_", "<script>alert(1)</script>", "#let x = 1"):
        assert bare(part) in pdf
        assert part in word


def test_an_announced_simulation_names_its_world_and_seed(outcome: SimulatedOutcome) -> None:
    text = "\n".join(paragraphs_in_order(plan_docx(plan_in("en"), language="en", simulated=outcome, on=ON)))
    assert "A made-up municipality" in text
    assert "seed 7" in text
    assert "neither a forecast" in text
    assert "65 and over" in text


def test_places_are_printed_by_name_where_a_name_is_given() -> None:
    plan = Plan(segments=(Segment(segment_id="a", name="A", regions=("old_town", "port")),))
    text = "\n".join(
        paragraphs_in_order(
            plan_docx(Campaign(plan=plan), language="en", places={"old_town": "Old Town"}, on=ON)
        )
    )
    assert "Old Town" in text
    assert "old_town" not in text
    assert "port" in text
