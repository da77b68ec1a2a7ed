"""The plan as a workbook: read back as a spreadsheet program would."""

from __future__ import annotations

import dataclasses
import io
from datetime import date

import openpyxl
import pytest
from PIL import Image

from mashura.documents import clean_logo, plan_document, plan_docx, plan_pdf, render
from mashura.documents.formats.content import Section, Table
from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign, Plan
from mashura.paths import content
from mashura.record_file import read_record

ON = date(2027, 3, 1)


def example(language: str) -> Campaign:
    return read_record(content("datasets", "plans", f"bus_network.{language}.yaml"), Campaign)


def read(campaign: Campaign, language: str, logo: bytes | None = None) -> openpyxl.Workbook:
    return openpyxl.load_workbook(
        io.BytesIO(render(plan_document(campaign, language=language, logo=logo, on=ON), "xlsx"))
    )


def texts(sheet) -> list[object]:
    return [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_question_has_a_sheet_in_the_languages_direction(language) -> None:
    book = read(example(language), language)
    # The document itself, what is open, the fourteen questions, six sections of safeguards, what is missing,
    # and the signatures.
    assert len(book.sheetnames) == 24
    assert {sheet.sheet_view.rightToLeft for sheet in book} == {language == "ar"}
    numbered = [name.split(".")[0] for name in book.sheetnames[1:22]]
    assert numbered == [str(number) for number in range(1, 22)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_answers_are_there_and_money_is_a_number(language) -> None:
    campaign = example(language)
    book = read(campaign, language)
    everything = [value for sheet in book for value in texts(sheet)]
    assert campaign.plan.objective in everything
    assert campaign.plan.slogan in everything
    for message in campaign.plan.messages:
        assert message.text in everything
    assert campaign.plan.cost() in everything


def test_what_looks_like_a_formula_stays_text() -> None:
    evil = '=HYPERLINK("http://127.0.0.1","x")'
    plan = Plan(title=evil, objective="+1+1", stakeholders=[{"name": "@SUM(A1)"}], slogan="-2")
    book = read(Campaign(plan=plan), "en")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert {evil, "+1+1", "@SUM(A1)", "-2"} <= {cell.value for cell in cells}


@pytest.mark.parametrize("kind", ["docx", "pdf", "xlsx", "html"])
def test_control_characters_that_were_pasted_do_not_break_a_document(kind) -> None:
    campaign = Campaign(plan=Plan(title="a\x00\x07b", objective="c\x0bd"))
    assert (campaign.plan.title, campaign.plan.objective) == ("ab", "cd")
    assert render(plan_document(campaign, language="en", on=ON), kind)


@pytest.fixture
def logo() -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (1600, 400), "teal").save(out, "JPEG")
    return clean_logo(out.getvalue(), "logo.jpg")


def test_the_logo_is_in_every_document(logo) -> None:
    campaign = example("ar")
    assert len(read(campaign, "ar", logo).worksheets[0]._images) == 1
    with_logo = len(plan_pdf(campaign, language="ar", logo=logo, on=ON))
    assert with_logo > len(plan_pdf(campaign, language="ar", on=ON))
    assert b"word/media/image1.png" in plan_docx(campaign, language="ar", logo=logo, on=ON)


def test_a_logo_becomes_a_small_new_picture(logo) -> None:
    picture = Image.open(io.BytesIO(logo))
    assert (picture.format, picture.size) == ("PNG", (600, 150))


@pytest.mark.parametrize(
    ("bad", "key"),
    [
        (b"", "documents-logo-not-a-picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "documents-logo-not-a-picture"),
        (b"\x89PNG\r\n\x1a\n" + b"0" * 50, "documents-logo-not-a-picture"),
        (b"0" * 5_000_001, "documents-logo-too-large"),
    ],
)
def test_a_file_that_is_not_a_picture_is_refused_in_a_sentence(bad, key) -> None:
    with pytest.raises(InputError) as caught:
        clean_logo(bad, "logo.png")
    assert caught.value.key == key


def test_a_small_file_with_a_huge_picture_is_refused() -> None:
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    with pytest.raises(InputError):
        clean_logo(out.getvalue(), "bomb.png")


@pytest.mark.parametrize(
    ("written", "value", "number_format"),
    [
        ("1,200", 1200, "#,##0"),
        ("0.74", 0.74, "0.00"),
        ("53%", 0.53, "0%"),
        ("2026", 2026, "0"),
        ("\u2066-0.25\u2069", -0.25, "0.00"),
        ("–", "–", "General"),
        ("0501234567", "0501234567", "General"),
        ("+971501234567", "+971501234567", "General"),
        ("971501234567", "971501234567", "General"),
        ("\u2066Line 7\u2069 · \u2068خط\u2069", "Line 7 · خط", "General"),
    ],
)
def test_a_number_is_a_number_that_is_shown_as_it_was_written(written, value, number_format) -> None:
    table = Table(header=("a",), rows=((written,),), weights=(1,), numbers=(0,))
    document = dataclasses.replace(
        plan_document(Campaign(plan=Plan(title="Buses")), language="en", on=ON),
        sections=(Section(title="Numbers", blocks=(table,)),),
    )
    book = openpyxl.load_workbook(io.BytesIO(render(document, "xlsx")))
    cell = next(cell for row in book["Numbers"].iter_rows() for cell in row if cell.value == value)
    assert (cell.value, cell.number_format) == (value, number_format)
