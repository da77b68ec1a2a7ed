"""Paragraphs and runs of a Word document, in the direction of their text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager

from docx.document import Document as WordDocument
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from mashura.documents.formats.content import Document, has_arabic, is_foreign
from mashura.documents.formats.pdf import fitting_scale
from mashura.documents.formats.word_marks import AFTER_BIDI, box, set_mark
from mashura.i18n import Language, direction

BRAND = "0F5C63"
QUIET = "5B6B73"
_ALERT, _ALERT_GROUND = "B35C00", "FBF1E6"
_WORD_TO_PRINT = 0.88
# In points; smaller letters are not read with ease.
_LEAST_SIZE = 7.5
_ISOLATES = re.compile("[\u2066-\u2069]")


class WordText:
    """Writes the text of a document into a Word document."""

    def __init__(self, word: WordDocument, document: Document) -> None:
        self.word = word
        self.document = document
        self.language: Language = document.language
        # A page of Word holds a little less than one in print.
        self.scale = _WORD_TO_PRINT * fitting_scale(document) if document.one_page else 1.0

    def scaled(self, size: float) -> float:
        """Return a size of letters in points, smaller where all is to stand on one page."""
        return max(min(size, _LEAST_SIZE), round(2 * size * self.scale) / 2)

    @property
    def rtl(self) -> bool:
        """Whether what is written now runs from right to left."""
        return direction(self.language) == "rtl"

    @contextmanager
    def set_in(self, language: Language) -> Iterator[None]:
        """Write what follows in the direction of a language, then go on as before."""
        before, self.language = self.language, language
        yield
        self.language = before

    def paragraph(self, text: str, style: str) -> Paragraph:
        """Add a paragraph; a new line of the text is a new line on the page."""
        paragraph = self.word.add_paragraph(style=style)
        self.set_direction(paragraph, text)
        for index, line in enumerate(text.split("\n") if text else []):
            if index:
                paragraph.add_run().add_break()
            self.add_run(paragraph, line)
        return paragraph

    def set_direction(self, paragraph: Paragraph, text: str = "") -> None:
        """Set a paragraph's direction to that of its text."""
        foreign = is_foreign(text, self.language)
        if self.rtl != foreign:
            properties = paragraph._p.get_or_add_pPr()
            properties.insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)
        if foreign:
            # A line in the other direction is aligned with the others. In a bidi paragraph Word swaps the
            # names of the sides, so "right" is correct in both cases.
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def add_run(
        self,
        paragraph: Paragraph,
        text: str,
        *,
        bold: bool = False,
        italic: bool = False,
        color: str | None = None,
        size: float | None = None,
    ) -> Run:
        """Add text to a paragraph and return the last run of it."""
        # Text between isolates has its own direction, so it gets a separate run.
        *before, last = _ISOLATES.split(text)
        for part in filter(None, before):
            self.add_run(paragraph, part, bold=bold, italic=italic, color=color, size=size)
        run = paragraph.add_run(last)
        properties = run._r.get_or_add_rPr()
        if bold:
            run.font.bold = True
            run.font.cs_bold = True
        # Arabic typography has no italic.
        if italic and not self.rtl:
            run.font.italic = True
        if color:
            run.font.color.rgb = RGBColor.from_string(color)
        if size:
            size = self.scaled(size)
            run.font.size = Pt(size)
            set_mark(properties, "w:szCs", str(round(size * 2)))
        if has_arabic(last) or (self.rtl and not is_foreign(last, self.language)):
            run.font.rtl = True
        return run

    def alert(self, text: str) -> None:
        """Add a paragraph that must not be missed."""
        paragraph = self.paragraph(text, "Normal")
        paragraph.paragraph_format.space_after = Pt(8)
        box(paragraph, _ALERT_GROUND, _ALERT)
