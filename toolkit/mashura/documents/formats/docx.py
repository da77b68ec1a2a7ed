"""Setting a document as DOCX: Word styles that an office can change, and right to left done in full.

Word takes the direction from marks on every level: the section, each paragraph, each run and each table.
One that is missing shows: full stops on the wrong side, columns in the wrong order, a fallback typeface.
"""

from __future__ import annotations

import io
import re

import docx
from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from mashura.documents.formats.content import (
    Block,
    Bullets,
    Document,
    Facts,
    Gantt,
    Numbers,
    Picture,
    Section,
    Table,
    Text,
    Votes,
    has_arabic,
    is_foreign,
)
from mashura.documents.formats.word_marks import (
    AFTER_BIDI,
    TYPEFACE,
    box,
    declare_typeface,
    describe_picture,
    set_mark,
    shade,
    tighten,
)
from mashura.i18n import direction, format_percent, language_properties, other_language

BRAND = "0F5C63"
QUIET = "5B6B73"
PALE = "E8F0F0"
RULE = "C9D5D6"
ALERT, ALERT_GROUND = "B35C00", "FBF1E6"
_ISOLATES = re.compile("[\u2066-\u2069]")
_TEXT_WIDTH_CM = 17.0


def render_docx(document: Document) -> bytes:
    """Return a document as the bytes of a DOCX file."""
    return _WordWriter(document).bytes()


class _WordWriter:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.rtl = direction(document.language) == "rtl"
        self.word: WordDocument = docx.Document()

    def bytes(self) -> bytes:
        self._set_up()
        self._title()
        for section in self.document.sections:
            self._section(section)
        if self.document.approval_rows:
            self._approval()
        out = io.BytesIO()
        self.word.save(out)
        return out.getvalue()

    def _set_up(self) -> None:
        word, document = self.word, self.document
        word.core_properties.title = document.title
        word.core_properties.author = document.entity
        word.core_properties.language = document.language
        page = word.sections[0]
        page.page_width, page.page_height = Cm(21.0), Cm(29.7)
        page.left_margin = page.right_margin = Cm(2.0)
        page.top_margin, page.bottom_margin = Cm(2.2), Cm(2.0)
        if self.rtl:
            page._sectPr.append(OxmlElement("w:bidi"))
        sizes = {"Normal": 10.5, "Title": 22, "Subtitle": 11, "Heading 1": 13.5, "List Bullet": 10.5}
        for name, size in sizes.items():
            self._style(name, size)
        for name, before, after in (("Title", 0, 4), ("Heading 1", 16, 6), ("Subtitle", 0, 2)):
            word.styles[name].paragraph_format.space_before = Pt(before)
            word.styles[name].paragraph_format.space_after = Pt(after)
        word.styles["Normal"].paragraph_format.space_after = Pt(5)
        word.styles["Heading 1"].paragraph_format.keep_with_next = True
        declare_typeface(word)
        self._footer()

    def _style(self, name: str, size: float) -> None:
        style = self.word.styles[name]
        heading = name in {"Title", "Heading 1"}
        style.font.size = Pt(size)
        style.font.bold = heading
        style.font.color.rgb = RGBColor.from_string(
            BRAND if heading else QUIET if name == "Subtitle" else "1F2A30"
        )
        properties = style.element.get_or_add_rPr()
        fonts = properties.find(qn("w:rFonts"))
        if fonts is None:
            fonts = OxmlElement("w:rFonts")
            properties.insert(0, fonts)
        for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
            fonts.attrib.pop(qn(f"w:{theme}"), None)
        for script in ("ascii", "hAnsi", "eastAsia", "cs"):
            fonts.set(qn(f"w:{script}"), TYPEFACE)
        set_mark(properties, "w:szCs", str(round(size * 2)))
        if heading:
            set_mark(properties, "w:bCs", None)
        # Letter spacing tears Arabic letters apart, and Arabic has no italic.
        for unwanted in ("w:spacing", "w:kern", "w:i", "w:iCs"):
            for element in properties.findall(qn(unwanted)):
                properties.remove(element)
        # Word keeps one language for each direction of writing.
        mark = set_mark(properties, "w:lang", "")
        for language in (other_language(self.document.language), self.document.language):
            slot = "w:bidi" if direction(language) == "rtl" else "w:val"
            mark.set(qn(slot), language_properties(language).locale)
        border = style.element.find(".//" + qn("w:pBdr"))
        if border is not None:
            border.getparent().remove(border)

    def _title(self) -> None:
        document = self.document
        if document.mark:
            self._alert(document.mark)
        if document.logo:
            mark = self._paragraph("", "Normal").add_run()
            mark.add_picture(io.BytesIO(document.logo), height=Cm(1.8))
            describe_picture(mark, document.entity)
        if document.entity:
            self._paragraph(document.entity, "Subtitle")
        self._paragraph(document.title, "Title")
        kind = self._paragraph(document.kind, "Subtitle")
        kind.paragraph_format.space_after = Pt(10)
        self._facts(document.summary)

    def _section(self, section: Section) -> None:
        self._paragraph(section.title, "Heading 1")
        for block in section.blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Facts():
                self._facts(block)
            case Text():
                self._text(block)
            case Bullets():
                for text, reason in block.entries:
                    paragraph = self.word.add_paragraph(style="List Bullet")
                    self._direct(paragraph, f"{text} {reason}")
                    self._run(paragraph, text)
                    paragraph.paragraph_format.space_after = Pt(2)
                    if reason and is_foreign(text, self.document.language):
                        # What comes after a text in the other direction begins on a line of its own.
                        paragraph.add_run().add_break()
                        self._run(paragraph, reason, color=QUIET)
                    elif reason:
                        self._run(paragraph, f" {reason}", color=QUIET)
            case Table():
                self._table(block)
            case Gantt():
                self._gantt(block)
            case Numbers():
                self._numbers(block)
            case Votes():
                self._votes(block)
            case Picture():
                self._picture(block)

    def _text(self, block: Text) -> None:
        if block.tone == "warning":
            self._alert(block.text)
        elif block.tone == "empty":
            self._run(self._paragraph("", "Normal"), self.document.not_answered, color=QUIET, italic=True)
        elif block.tone == "quote":
            paragraph = self.word.add_paragraph(style="Normal")
            self._direct(paragraph, block.text)
            self._run(paragraph, block.text, color=BRAND, bold=True, size=13)
        elif block.tone == "note":
            paragraph = self._paragraph("", "Normal")
            paragraph.paragraph_format.space_before = Pt(6)
            paragraph.paragraph_format.keep_with_next = True
            self._run(paragraph, block.text, color=QUIET, bold=True)
        else:
            self._paragraph(block.text, "Normal")

    def _facts(self, block: Facts) -> None:
        table = self._grid(len(block.rows), (5.2, _TEXT_WIDTH_CM - 5.2))
        for row, (label, answer) in zip(table.rows, block.rows, strict=True):
            self._fill(row.cells[0], label, bold=True, color=BRAND)
            self._fill(row.cells[1], answer)
        self._after_table()

    def _table(self, block: Table) -> None:
        unit = _TEXT_WIDTH_CM / sum(block.weights)
        rows = [*block.rows, *([block.total] if block.total else [])]
        table = self._grid(len(rows) + 1, tuple(weight * unit for weight in block.weights))
        self._header_row(table, block.header, numbers=block.numbers)
        for row, values in zip(table.rows[1:], rows, strict=True):
            total = bool(block.total) and values is block.total
            for column, (cell, value) in enumerate(zip(row.cells, values, strict=True)):
                self._fill(cell, value, bold=total, size=9.5, number=column in block.numbers, dash=True)
                if total:
                    shade(cell, PALE)
        self._after_table()

    def _gantt(self, block: Gantt) -> None:
        names = 5.0
        count = len(block.periods)
        width = (_TEXT_WIDTH_CM - names) / count
        table = self._grid(len(block.bars) + 1, (names, *[width] * count))
        self._header_row(table, (block.header, *block.periods), small_after=1)
        for row, (name, dates, first, last) in zip(table.rows[1:], block.bars, strict=True):
            self._fill(row.cells[0], name, size=9.5)
            when = row.cells[0].add_paragraph()
            self._direct(when, dates)
            self._run(when, dates, color=QUIET, size=8)
            for period in range(first, last + 1):
                shade(row.cells[period + 1], BRAND)
        self._after_table()
        if block.note:
            self._run(self._paragraph("", "Normal"), block.note, color=QUIET, size=9)

    def _alert(self, text: str) -> None:
        paragraph = self._paragraph(text, "Normal")
        paragraph.paragraph_format.space_after = Pt(8)
        box(paragraph, ALERT_GROUND, ALERT)

    def _numbers(self, block: Numbers) -> None:
        count = len(block.entries)
        table = self._grid(1, tuple([_TEXT_WIDTH_CM / count] * count))
        for cell, (value, label) in zip(table.rows[0].cells, block.entries, strict=True):
            self._fill(cell, value, bold=True, color=BRAND, size=20)
            below = cell.add_paragraph()
            self._direct(below, label)
            self._run(below, label, color=QUIET, size=9)
            shade(cell, PALE)
        self._after_table()

    def _votes(self, block: Votes) -> None:
        language = self.document.language
        rows = tuple(
            (f"{text}\n{note}" if note else text, *(format_percent(share, language) for share in shares))
            for text, *shares, note in block.rows
        )
        header = (block.heading, *block.legend)
        self._table(Table(header=header, rows=rows, weights=(6, 1.3, 1.3, 1.3), numbers=(1, 2, 3)))

    def _picture(self, block: Picture) -> None:
        paragraph = self.word.add_paragraph(style="Normal")
        self._direct(paragraph)
        run = paragraph.add_run()
        run.add_picture(io.BytesIO(block.png), width=Cm(_TEXT_WIDTH_CM * block.width))
        describe_picture(run, block.alternative)

    def _approval(self) -> None:
        self._paragraph(self.document.approval_title, "Heading 1")
        header, rows = self.document.approval_header, self.document.approval_rows
        table = self._grid(len(rows) + 1, (3.4, 5.2, 5.2, 3.2))
        self._header_row(table, header)
        for row, who in zip(table.rows[1:], rows, strict=True):
            row.height = Cm(1.3)
            self._fill(row.cells[0], who, bold=True)

    def _grid(self, rows: int, widths: tuple[float, ...]) -> WordTable:
        table: WordTable = self.word.add_table(rows=rows, cols=len(widths))
        table.autofit = False
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        properties = table._tbl.tblPr
        if self.rtl:
            # The schema wants the style first, then this.
            style = properties.find(qn("w:tblStyle"))
            place = 0 if style is None else properties.index(style) + 1
            properties.insert(place, OxmlElement("w:bidiVisual"))
        borders = OxmlElement("w:tblBorders")
        for side in ("top", "bottom", "insideH"):
            line = OxmlElement(f"w:{side}")
            for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", RULE)):
                line.set(qn(f"w:{name}"), value)
            borders.append(line)
        layout = properties.find(qn("w:tblLayout"))
        layout.addprevious(borders)
        for row in table.rows:
            unsplit = OxmlElement("w:cantSplit")
            row._tr.get_or_add_trPr().append(unsplit)
            for cell, width in zip(row.cells, widths, strict=True):
                cell.width = Cm(width)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = Cm(width)
        return table

    def _header_row(
        self,
        table: WordTable,
        header: tuple[str, ...],
        small_after: int = 99,
        numbers: tuple[int, ...] = (),
    ) -> None:
        row = table.rows[0]
        row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        for column, (cell, text) in enumerate(zip(row.cells, header, strict=True)):
            size = 7 if column >= small_after else 9.5
            self._fill(cell, text, bold=True, color=BRAND, size=size, number=column in numbers)
            shade(cell, PALE)
            if column >= small_after:
                tighten(cell)

    def _fill(
        self,
        cell: _Cell,
        text: str,
        *,
        bold: bool = False,
        color: str | None = None,
        size: float | None = None,
        number: bool = False,
        dash: bool = False,
    ) -> None:
        lines = text.split("\n") if text else ["–" if dash else self.document.not_answered]
        for index, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            paragraph.paragraph_format.space_after = Pt(2)
            paragraph.paragraph_format.space_before = Pt(2)
            self._direct(paragraph, line)
            if number:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            quiet = not text
            self._run(paragraph, line, bold=bold, color=QUIET if quiet else color, size=size, italic=quiet)

    def _after_table(self) -> None:
        # Word joins two tables that touch; the paragraph between them is kept small.
        paragraph = self._paragraph("", "Normal")
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = Pt(6)

    def _paragraph(self, text: str, style: str) -> Paragraph:
        paragraph = self.word.add_paragraph(style=style)
        self._direct(paragraph, text)
        for index, line in enumerate(text.split("\n") if text else []):
            if index:
                paragraph.add_run().add_break()
            self._run(paragraph, line)
        return paragraph

    def _direct(self, paragraph: Paragraph, text: str = "") -> None:
        foreign = is_foreign(text, self.document.language)
        if self.rtl != foreign:
            properties = paragraph._p.get_or_add_pPr()
            properties.insert_element_before(OxmlElement("w:bidi"), *AFTER_BIDI)
        if foreign:
            # A line against the page's direction keeps the page's edge. In a bidi paragraph Word swaps the
            # names of the edges, so "right" is the page's edge in both cases.
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT

    def _run(
        self,
        paragraph: Paragraph,
        text: str,
        *,
        bold: bool = False,
        italic: bool = False,
        color: str | None = None,
        size: float | None = None,
    ) -> Run:
        # What stands between isolates has a direction of its own, and so gets a run of its own.
        *before, last = _ISOLATES.split(text)
        for part in filter(None, before):
            self._run(paragraph, part, bold=bold, italic=italic, color=color, size=size)
        run = paragraph.add_run(last)
        properties = run._r.get_or_add_rPr()
        if bold:
            run.font.bold = True
            run.font.cs_bold = True
        # Arabic letters have no italic; a slanted one is a typesetting mistake.
        if italic and not self.rtl:
            run.font.italic = True
        if color:
            run.font.color.rgb = RGBColor.from_string(color)
        if size:
            run.font.size = Pt(size)
            set_mark(properties, "w:szCs", str(round(size * 2)))
        if has_arabic(last) or (self.rtl and not is_foreign(last, self.document.language)):
            run.font.rtl = True
        return run

    def _footer(self) -> None:
        paragraph = self.word.sections[0].footer.paragraphs[0]
        self._direct(paragraph)
        if self.document.footer:
            self._run(paragraph, f"{self.document.footer} · ", color=QUIET, size=8.5)
        self._run(paragraph, f"{self.document.page_label} ", color=QUIET, size=8.5)
        self._field(paragraph, "PAGE")
        self._run(paragraph, " / ", color=QUIET, size=8.5)
        self._field(paragraph, "NUMPAGES")

    def _field(self, paragraph: Paragraph, name: str) -> None:
        for kind, text in (("begin", None), (None, name), ("end", None)):
            run = self._run(paragraph, "", color=QUIET, size=8.5)
            if kind:
                mark = OxmlElement("w:fldChar")
                mark.set(qn("w:fldCharType"), kind)
            else:
                mark = OxmlElement("w:instrText")
                mark.text = text
            run._r.append(mark)
