"""Rendering a document as DOCX, with Word styles that an office can change, and right to left in Arabic.

Word needs the direction at every level: section, paragraph, run and table. If one is missing, full stops are
on the wrong side, columns in the wrong order, or the typeface is replaced.
"""

from __future__ import annotations

import io

import docx
from docx.document import Document as WordDocument
from docx.shared import Cm, Pt

from mashura.documents.formats.content import (
    Block,
    Bullets,
    Cited,
    Document,
    Facts,
    Gantt,
    Grid,
    Numbers,
    Picture,
    Section,
    Table,
    Text,
    Votes,
    is_foreign,
)
from mashura.documents.formats.gantt_picture import gantt_picture
from mashura.documents.formats.word_marks import describe_picture
from mashura.documents.formats.word_page import set_up_page
from mashura.documents.formats.word_tables import TEXT_WIDTH_CM, WordTables
from mashura.documents.formats.word_text import BRAND, QUIET, WordText


def render_docx(document: Document) -> bytes:
    """Return a document as the bytes of a DOCX file."""
    return _WordWriter(document).bytes()


class _WordWriter:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.word: WordDocument = docx.Document()
        self.text = WordText(self.word, document)
        self.tables = WordTables(self.text)

    def bytes(self) -> bytes:
        set_up_page(self.text)
        self._title()
        for section in self.document.sections:
            self._section(section)
        if self.document.approval_rows:
            self.tables.approval()
        out = io.BytesIO()
        self.word.save(out)
        return out.getvalue()

    def _title(self) -> None:
        document = self.document
        if document.mark:
            self.text.alert(document.mark)
        if document.logo:
            mark = self.text.paragraph("", "Normal").add_run()
            mark.add_picture(io.BytesIO(document.logo), height=Cm(1.8))
            describe_picture(mark, document.entity)
        if document.entity:
            self.text.paragraph(document.entity, "Subtitle")
        self.text.paragraph(document.title, "Title")
        kind = self.text.paragraph(document.kind, "Subtitle")
        kind.paragraph_format.space_after = Pt(10)
        self.tables.facts(document.summary)

    def _section(self, section: Section) -> None:
        self.text.paragraph(section.title, "Heading 1")
        with self.text.set_in(section.set_in(self.document.language)):
            for block in section.blocks:
                self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Facts():
                self.tables.facts(block)
            case Text():
                self._paragraph(block)
            case Bullets():
                for text, reason in block.entries:
                    paragraph = self.word.add_paragraph(style="List Bullet")
                    self.text.set_direction(paragraph, f"{text} {reason}")
                    self.text.add_run(paragraph, text)
                    paragraph.paragraph_format.space_after = Pt(2)
                    if reason and is_foreign(text, self.text.language):
                        # After a text in the other direction, the reason begins on a new line.
                        paragraph.add_run().add_break()
                        self.text.add_run(paragraph, reason, color=QUIET)
                    elif reason:
                        self.text.add_run(paragraph, f" {reason}", color=QUIET)
            case Table():
                self.tables.table(block)
            case Gantt():
                self._picture(gantt_picture(block, png=True))
            case Grid():
                self.tables.grid(block)
            case Numbers():
                self.tables.numbers(block)
            case Votes():
                self.tables.votes(block)
            case Picture():
                self._picture(block)
            case Cited():
                for part in block.plain():
                    self._block(part)

    def _paragraph(self, block: Text) -> None:
        if block.tone == "warning":
            self.text.alert(block.text)
        elif block.tone == "empty":
            self.text.add_run(
                self.text.paragraph("", "Normal"), self.document.not_answered, color=QUIET, italic=True
            )
        elif block.tone == "quote":
            paragraph = self.word.add_paragraph(style="Normal")
            self.text.set_direction(paragraph, block.text)
            self.text.add_run(paragraph, block.text, color=BRAND, bold=True, size=13)
        elif block.tone == "note":
            paragraph = self.text.paragraph("", "Normal")
            paragraph.paragraph_format.space_before = Pt(6)
            paragraph.paragraph_format.keep_with_next = True
            self.text.add_run(paragraph, block.text, color=QUIET, bold=True)
        else:
            self.text.paragraph(block.text, "Normal")

    def _picture(self, block: Picture) -> None:
        paragraph = self.word.add_paragraph(style="Normal")
        self.text.set_direction(paragraph)
        run = paragraph.add_run()
        run.add_picture(io.BytesIO(block.png), width=Cm(TEXT_WIDTH_CM * block.width))
        describe_picture(run, block.alternative)
