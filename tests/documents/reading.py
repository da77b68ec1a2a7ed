"""Documents read back as an office would open them."""

from __future__ import annotations

import io
import re
import unicodedata
from datetime import date

import docx
from docx.oxml.ns import qn
from pypdf import PdfReader

from mashura.documents.wording import Wording
from mashura.i18n import Language
from mashura.methodology import Campaign, Plan
from mashura.methodology.records.record import field_items
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
# Questions that two fields of the plan answer together; the document has a heading of its own for each.
SHARED_HEADINGS = {"S46": "messages", "S48": "collection"}


def question_headings(language: Language) -> tuple[str, ...]:
    """Headings of the planning questions (S37-S50) in the methodology's order, from the plan's own fields."""
    words = Wording(language)
    fields: dict[str, str] = {}
    for name, items in field_items(Plan).items():
        for entry in items:
            fields.setdefault(entry, name)
    numbers = (f"S{number}" for number in range(37, 51))
    return tuple(
        words.say(SHARED_HEADINGS[entry]) if entry in SHARED_HEADINGS else words.label(Plan, fields[entry])
        for entry in numbers
    )


def plan_in(language: str) -> Campaign:
    return read_record(content("datasets", "plans", f"bus_network.{language}.yaml"), Campaign)


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
    letters = (letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    return re.sub(r"[\s\u2066-\u2069\u200e\u200f]", "", "".join(letters))


def place_in_pdf(text: str, words: str) -> int:
    """Where words stand in a PDF's text, or -1; the reader gives a line of Arabic from its left end."""
    as_drawn = bare(" ".join(reversed(words.split()))).replace(".", "") + ("." if "." in words else "")
    places = [text.find(form) for form in (bare(words), as_drawn)]
    return min((place for place in places if place >= 0), default=-1)


def assert_in_order(texts: list[str], expected: list[str]) -> None:
    place = 0
    for words in expected:
        place = (
            next((index for index in range(place, len(texts)) if words in texts[index]), None)
            if place is not None
            else None
        )
        assert place is not None, f"{words!r} is missing or out of order"
