"""Every language that a public may speak is drawn in figures and PDF files; another script is a sign."""

from __future__ import annotations

import io
import warnings
from typing import Any

import pytest
import typst
from babel.core import Locale
from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream

from mashura.charts.style import Drawing, drawable_text, look, wrapped
from mashura.documents.formats.content import Document, Facts, Section
from mashura.documents.formats.pdf import render_pdf
from mashura.i18n import use_language
from mashura.i18n.catalogue import LOCALES
from mashura.i18n.typefaces import drawable_letters, typeface_folders, with_sign
from mashura.methodology.vocabulary.languages import OFFERED

SENTENCES = {
    "zh": "公交车太慢",
    "ml": "ബസ് വൈകുന്നു",
    "ta": "பேருந்து தாமதம்",
    "bn": "বাস দেরি করে",
    "hi": "बस देर से आती है",
    "ur": "ٹریفک بہت زیادہ ہے، ڑ ں ے",
    "fa": "اتوبوس دیر می‌آید",
    "ps": "بس ډېر ورو دی، ښار ته ځي",
    "ru": "Автобус опаздывает",
}
NO_TYPEFACE = "한국어"


def words_of(code: str) -> str:
    """Return a language's name in itself, its days and months, and a sentence where one is at hand."""
    locale = Locale("fil" if code == "tl" else code)
    # "values()" of these tables can give those of another language; an index gives the right ones.
    days, months = locale.days["format"]["wide"], locale.months["format"]["wide"]
    names = [*(days[number] for number in range(7)), *(months[number] for number in range(1, 13))]
    return " · ".join([str(locale.display_name), *names, SENTENCES.get(code, "")])


def document(text: str) -> Document:
    return Document(
        language="en",
        entity="",
        kind="Report",
        title=text,
        summary=Facts(rows=(("Said", text),)),
        sections=(Section(title=text, blocks=()),),
        footer="",
        page_label="Page",
        not_answered="–",
    )


def missing_glyphs(pdf: bytes) -> int:
    """Return how many glyphs of a PDF file are the box for a missing one: number 0 of its typeface."""
    count = 0
    for page in PdfReader(io.BytesIO(pdf)).pages:
        for operands, operator in ContentStream(page.get_contents(), page.pdf).operations:
            if operator in (b"Tj", b"TJ"):
                parts = operands[0] if operator == b"TJ" else operands
                codes = b"".join(_as_bytes(part) for part in parts if not isinstance(part, int | float))
                count += sum(not any(codes[place : place + 2]) for place in range(0, len(codes), 2))
    return count


def _as_bytes(part: Any) -> bytes:
    # Codes without special signs are read as text in Latin-1 or UTF-16.
    return part if isinstance(part, bytes) else part.original_bytes


def text_of(page: PageObject) -> str:
    return page.extract_text()


def figure_of(text: str) -> Drawing:
    with warnings.catch_warnings(), use_language("en"), look():
        # matplotlib warns of each glyph that is in none of its typefaces.
        warnings.simplefilter("error")
        drawing = Drawing(alternative="", figsize=(3, 2))
        axes = drawing.subplots()
        axes.set_title(f"Bus: {text}")
        axes.bar([wrapped(text, lines=40)], [1])
        drawing.savefig(io.BytesIO(), format="png")
    return drawing


@pytest.mark.parametrize("code", OFFERED)
def test_every_offered_language_is_drawn_in_figures(code: str, caplog: pytest.LogCaptureFixture) -> None:
    text = words_of(code)
    assert figure_of(text).axes[0].get_title() == f"Bus: {text}"
    assert caplog.messages == []


@pytest.mark.parametrize("code", OFFERED)
def test_every_offered_language_is_printed_in_pdf_files(code: str) -> None:
    with use_language("en"):
        pdf = render_pdf(document(words_of(code)))
    assert missing_glyphs(pdf) == 0
    assert "[another script]" not in "".join(map(text_of, PdfReader(io.BytesIO(pdf)).pages))


def test_the_check_of_pdf_files_sees_a_missing_glyph() -> None:
    pdf = typst.compile(
        NO_TYPEFACE.encode(), font_paths=[*typeface_folders()], ignore_system_fonts=True, format="pdf"
    )
    assert missing_glyphs(pdf) == len(NO_TYPEFACE)


def test_a_script_without_typeface_is_a_sign_in_figures_and_pdf_files() -> None:
    assert figure_of(NO_TYPEFACE).axes[0].get_title() == "Bus: [another script]"
    with use_language("en"):
        pdf = render_pdf(document(NO_TYPEFACE))
    assert missing_glyphs(pdf) == 0
    assert "[another script]" in "".join(map(text_of, PdfReader(io.BytesIO(pdf)).pages))


def test_no_sign_of_our_own_messages_is_left_out() -> None:
    written = {letter for path in LOCALES.glob("*/*/*.ftl") for letter in path.read_text(encoding="utf-8")}
    assert {letter for letter in written - {"\n"} if ord(letter) not in drawable_letters()} == set()


@pytest.mark.parametrize("text", ["✗ ✓ →", "👍 🚌 ❤️ ✅ 😀", "👩🏽‍💻 🇦🇪 1️⃣", "󰀀 ok"])
def test_pictures_are_drawn_or_left_out(text: str) -> None:
    figure_of(text)
    with use_language("en"):
        assert missing_glyphs(render_pdf(document(text))) == 0


def test_a_run_of_words_becomes_one_sign_and_the_rest_stays() -> None:
    drawable = {*map(ord, "The bus!")}
    assert with_sign("The ബസ് വൈകുന്നു bus!", drawable, "[x]") == "The [x] bus!"
    assert with_sign("The bus!", drawable, "[x]") == "The bus!"


@pytest.mark.parametrize("text", ["Café in Łódź, Привет", "باصٌ «جديد»، ٣ خطوط", "ٹریفک بہت زیادہ ہے"])
def test_texts_that_the_typefaces_have_are_drawn_as_they_are(text: str) -> None:
    assert drawable_text(text) == text
