"""Tables of a Word document: answers, tables, numbers, votes and rows to sign."""

from __future__ import annotations

from collections.abc import Iterable

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.table import Table as WordTable
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from mashura.documents.formats.columns import column_widths
from mashura.documents.formats.content import Facts, Grid, Numbers, Table, Votes
from mashura.documents.formats.word_marks import shade, tighten
from mashura.documents.formats.word_text import BRAND, QUIET, WordText
from mashura.i18n import format_percent

TEXT_WIDTH_CM = 17.0
# Enough for the last line of a section, and a section of one line after it.
_LAST_PARTS = 5
_PALE, _STRONG = "E8F0F0", "CFE4E4"
_RULE = "C9D5D6"


class WordTables:
    """Writes tables after the text that is already there."""

    def __init__(self, text: WordText) -> None:
        self.text = text

    def facts(self, block: Facts) -> None:
        """Add labels and their answers."""
        table = self._grid(len(block.rows), (5.2, TEXT_WIDTH_CM - 5.2))
        for row, (label, answer) in zip(table.rows, block.rows, strict=True):
            self._fill(row.cells[0], label, bold=True, color=BRAND)
            self._fill(row.cells[1], answer)
        self._after_table()

    def table(self, block: Table) -> None:
        """Add a table with a header and perhaps a total."""
        rows = [*block.rows, *([block.total] if block.total else [])]
        table = self._grid(len(rows) + 1, column_widths(block, TEXT_WIDTH_CM))
        self._header_row(table, block.header, numbers=block.numbers)
        for row, values in zip(table.rows[1:], rows, strict=True):
            total = bool(block.total) and values is block.total
            for column, (cell, value) in enumerate(zip(row.cells, values, strict=True)):
                self._fill(cell, value, bold=total, size=9.5, number=column in block.numbers, dash=True)
                if total:
                    shade(cell, _PALE)
        self._after_table()

    def grid(self, block: Grid) -> None:
        """Add names in the fields of two scales."""
        labels, count = 2.4, len(block.columns)
        table = self._grid(len(block.rows) + 1, (labels, *[(TEXT_WIDTH_CM - labels) / count] * count))
        self._header_row(table, (block.corner, *block.columns))
        for row, (name, cells) in enumerate(block.rows):
            line = table.rows[row + 1]
            self._fill(line.cells[0], name, bold=True, color=BRAND, size=9)
            shade(line.cells[0], _PALE)
            for column, (cell, text) in enumerate(zip(line.cells[1:], cells, strict=True)):
                self._fill(cell, text or " ", size=9)
                if (row, column) in block.strong:
                    shade(cell, _STRONG)
        self._after_table()
        if block.note:
            self.text.add_run(self.text.paragraph("", "Normal"), block.note, color=QUIET, size=9)

    def numbers(self, block: Numbers) -> None:
        """Add a few large numbers with their labels."""
        count = len(block.entries)
        table = self._grid(1, tuple([TEXT_WIDTH_CM / count] * count))
        for cell, (value, label) in zip(table.rows[0].cells, block.entries, strict=True):
            self._fill(cell, value, bold=True, color=BRAND, size=20)
            below = cell.add_paragraph()
            self.text.set_direction(below, label)
            self.text.add_run(below, label, color=QUIET, size=9)
            shade(cell, _PALE)
        self._after_table()

    def votes(self, block: Votes) -> None:
        """Add votes on statements."""
        language = self.text.document.language
        rows = tuple(
            (f"{text}\n{note}" if note else text, *(format_percent(share, language) for share in shares))
            for text, *shares, note in block.rows
        )
        header = (block.heading, *block.legend)
        self.table(Table(header=header, rows=rows, weights=(6, 1.3, 1.3, 1.3), numbers=(1, 2, 3)))

    def approval(self) -> None:
        """Add the rows to sign; they stay together, and with what is before them."""
        self._keep_last_lines()
        self.text.paragraph(self.text.document.approval_title, "Heading 1")
        header, rows = self.text.document.approval_header, self.text.document.approval_rows
        table = self._grid(len(rows) + 1, (3.4, 5.2, 5.2, 3.2))
        self._header_row(table, header)
        for row, who in zip(table.rows[1:], rows, strict=True):
            row.height = Cm(0.9 if self.text.document.one_page else 1.3)
            self._fill(row.cells[0], who, bold=True)
        for row in table.rows[:-1]:
            for cell in row.cells:
                _keep_with_next(cell.paragraphs)

    def _keep_last_lines(self) -> None:
        """Keep the last lines with what follows: of a table its last rows, else the last paragraphs."""
        body = self.text.word.element.body
        last = [part for part in body.iterchildren() if part.tag in (qn("w:p"), qn("w:tbl"))][-_LAST_PARTS:]
        for part in last:
            if part.tag == qn("w:tbl"):
                for row in WordTable(part, self.text.word).rows[-2:]:
                    for cell in row.cells:
                        _keep_with_next(cell.paragraphs)
            else:
                Paragraph(part, self.text.word).paragraph_format.keep_with_next = True

    def _grid(self, rows: int, widths: tuple[float, ...]) -> WordTable:
        table: WordTable = self.text.word.add_table(rows=rows, cols=len(widths))
        table.autofit = False
        table.alignment = WD_TABLE_ALIGNMENT.LEFT
        properties = table._tbl.tblPr
        if self.text.rtl:
            # The schema requires the style before this element.
            style = properties.find(qn("w:tblStyle"))
            place = 0 if style is None else properties.index(style) + 1
            properties.insert(place, OxmlElement("w:bidiVisual"))
        borders = OxmlElement("w:tblBorders")
        for side in ("top", "bottom", "insideH"):
            line = OxmlElement(f"w:{side}")
            for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", _RULE)):
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
            shade(cell, _PALE)
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
        lines = text.split("\n") if text else ["–" if dash else self.text.document.not_answered]
        for index, line in enumerate(lines):
            paragraph = cell.paragraphs[0] if index == 0 else cell.add_paragraph()
            above = Pt(1 if self.text.document.one_page else 2)
            paragraph.paragraph_format.space_after = paragraph.paragraph_format.space_before = above
            self.text.set_direction(paragraph, line)
            if number:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
            quiet = not text
            self.text.add_run(
                paragraph, line, bold=bold, color=QUIET if quiet else color, size=size, italic=quiet
            )

    def _after_table(self) -> None:
        # Word joins adjacent tables, so a small paragraph separates them.
        paragraph = self.text.paragraph("", "Normal")
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = Pt(6)


def _keep_with_next(paragraphs: Iterable[Paragraph]) -> None:
    for paragraph in paragraphs:
        paragraph.paragraph_format.keep_with_next = True
