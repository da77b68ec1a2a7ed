"""Rendering a document as XLSX: one sheet per section, right to left in Arabic; text is never a formula."""

from __future__ import annotations

import io
import math
import re

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.drawing.image import Image
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

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
    Table,
    Text,
    Votes,
)
from mashura.documents.formats.gantt_picture import gantt_picture
from mashura.documents.formats.sheets import (
    BRAND,
    LOUD,
    PALE,
    QUIET,
    RULE,
    TYPEFACE,
    add_logo,
    sheet_name,
    write_text,
)
from mashura.i18n import direction, parse_number
from mashura.record_file import without_isolates

_WIDTH_CHARACTERS = 110
# A number as this program writes one: thousands apart, no leading zero; so no telephone number or code.
_NUMBER = re.compile(r"[-−]?(?:0|[1-9][0-9]{0,3}|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.[0-9]+)?[%]?")
_DECIMALS = re.compile(r"\.([0-9]+)")
_PICTURE_PIXELS, _ROW_PIXELS = 760, 22
_LINE_POINTS = 14


def render_xlsx(document: Document) -> bytes:
    """Return a document as the bytes of an XLSX file."""
    return _ExcelWriter(document).bytes()


class _ExcelWriter:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.rtl = direction(document.language) == "rtl"
        self.book = Workbook()

    def bytes(self) -> bytes:
        document = self.document
        self.book.properties.title = document.title
        self.book.properties.creator = document.entity
        self.book.remove(self.book.worksheets[0])
        overview = self._sheet(document.kind)
        row = self._heading(overview, document.title, document.kind)
        if document.mark:
            self._write(overview.cell(row, 1), document.mark, wrap=False).font = Font(
                name=TYPEFACE, bold=True, color=LOUD
            )
            row += 2
        row = self._block(overview, document.summary, row)
        if document.logo:
            add_logo(overview, document.logo, f"A{row + 1}")
        for section in document.sections:
            sheet = self._sheet(section.title)
            row = self._heading(sheet, section.title, document.title)
            for block in section.blocks:
                row = self._block(sheet, block, row) + 1
        for sheet in self.book.worksheets:
            _grow_rows(sheet)
        out = io.BytesIO()
        self.book.save(out)
        return out.getvalue()

    def _sheet(self, title: str) -> Worksheet:
        sheet: Worksheet = self.book.create_sheet(sheet_name(title, self.book.sheetnames))
        sheet.sheet_view.rightToLeft = self.rtl
        sheet.sheet_view.showGridLines = False
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        if self.document.head:
            sheet.oddHeader.center.text = self.document.head.replace("&", "&&")
        sheet.oddFooter.center.text = f"{self.document.page_label} &P / &N"
        return sheet

    def _heading(self, sheet: Worksheet, title: str, below: str) -> int:
        self._write(sheet.cell(1, 1), title, wrap=False).font = Font(
            name=TYPEFACE, bold=True, size=15, color=BRAND
        )
        self._write(sheet.cell(2, 1), below, wrap=False).font = Font(name=TYPEFACE, color=QUIET)
        return 4

    def _block(self, sheet: Worksheet, block: Block, row: int) -> int:
        """Write a block, starting at a row, and return the row after it."""
        match block:
            case Facts():
                for number, (label, answer) in enumerate(block.rows):
                    self._write(sheet.cell(row + number, 1), label).font = Font(
                        name=TYPEFACE, bold=True, color=BRAND
                    )
                    self._answer(sheet.cell(row + number, 2), answer)
                self._widen(sheet, (1, 2))
                return row + len(block.rows)
            case Text():
                if block.tone == "empty":
                    self._answer(sheet.cell(row, 1), "")
                else:
                    cell = self._write(sheet.cell(row, 1), block.text, wrap=block.tone == "plain")
                    if block.tone != "plain":
                        cell.font = Font(
                            name=TYPEFACE, bold=True, color=BRAND if block.tone == "quote" else QUIET
                        )
                    else:
                        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=6)
                return row + 1
            case Bullets():
                for number, (text, reason) in enumerate(block.entries):
                    self._write(sheet.cell(row + number, 1), f"• {text} {reason}".strip(), wrap=False)
                return row + len(block.entries)
            case Table():
                return self._table(sheet, block, row)
            case Gantt():
                return self._picture(sheet, gantt_picture(block, png=True), row)
            case Grid():
                rows = tuple((name, *cells) for name, cells in block.rows)
                header = (block.corner, *block.columns)
                return self._table(sheet, Table(header=header, rows=rows, weights=(1,) * len(header)), row)
            case Numbers():
                return self._block(
                    sheet, Facts(rows=tuple((name, value) for value, name in block.entries)), row
                )
            case Votes():
                return self._votes(sheet, block, row)
            case Picture():
                return self._picture(sheet, block, row)
            case Cited():
                for part in block.plain():
                    row = self._block(sheet, part, row) + 1
                return row

    def _table(self, sheet: Worksheet, block: Table, row: int) -> int:
        self._header(sheet, block.header, row)
        rows = [*block.rows, *([block.total] if block.total else [])]
        for number, values in enumerate(rows, row + 1):
            for column, value in enumerate(values):
                cell = sheet.cell(number, column + 1)
                self._answer(cell, value)
                if block.total and values is block.total:
                    cell.font = Font(name=TYPEFACE, bold=True)
                    cell.fill = PatternFill("solid", fgColor=PALE)
        self._widen(sheet, block.weights)
        return row + len(rows) + 1

    def _votes(self, sheet: Worksheet, block: Votes, row: int) -> int:
        self._header(sheet, (block.heading, *block.legend, ""), row)
        for number, (statement, *shares, remark) in enumerate(block.rows, row + 1):
            self._answer(sheet.cell(number, 1), statement)
            for column, share in enumerate(shares, 2):
                cell = sheet.cell(number, column, share)
                cell.number_format, cell.alignment, cell.border = "0%", Alignment(vertical="top"), RULE
            self._write(sheet.cell(number, 5), remark)
        self._widen(sheet, (5, 1, 1, 1, 3))
        return row + len(block.rows) + 1

    def _picture(self, sheet: Worksheet, block: Picture, row: int) -> int:
        picture = Image(io.BytesIO(block.png))
        scale = min(1.0, _PICTURE_PIXELS / picture.width)
        picture.width, picture.height = picture.width * scale, picture.height * scale
        sheet.add_image(picture, f"A{row}")
        rows: int = math.ceil(picture.height / _ROW_PIXELS)
        end = row + rows + 1
        self._write(sheet.cell(end, 1), block.alternative, wrap=False)
        return end + 1

    def _header(self, sheet: Worksheet, header: tuple[str, ...], row: int) -> None:
        for column, text in enumerate(header, 1):
            cell = self._write(sheet.cell(row, column), text)
            cell.font = Font(name=TYPEFACE, bold=True, color=BRAND)
            cell.fill = PatternFill("solid", fgColor=PALE)

    def _answer(self, cell: Cell, text: str) -> None:
        cell.border = RULE
        plain = without_isolates(text).strip()
        if _NUMBER.fullmatch(plain):
            cell.value = parse_number(plain)
            cell.alignment = Alignment(vertical="top")
            cell.number_format = _number_format(plain)
            return
        self._write(cell, text or self.document.not_answered)
        if not text:
            cell.font = Font(name=TYPEFACE, color=QUIET)

    def _write(self, cell: Cell, text: str, *, wrap: bool = True) -> Cell:
        return write_text(cell, text, self.document.language, wrap=wrap)

    def _widen(self, sheet: Worksheet, weights: tuple[float, ...]) -> None:
        for column, weight in enumerate(weights, 1):
            letter = get_column_letter(column)
            wanted = min(60.0, _WIDTH_CHARACTERS * weight / sum(weights))
            # Blocks share the columns of a sheet, so each column gets the largest width needed.
            had = sheet.column_dimensions[letter].width if letter in sheet.column_dimensions else 0.0
            sheet.column_dimensions[letter].width = max(had, wanted)


def _number_format(text: str) -> str:
    """Return the format that shows a number as it is written: its decimals, and whether it is a percentage.

    Examples
    --------
    >>> _number_format("1,200"), _number_format("0.74"), _number_format("3.5%"), _number_format("2026")
    ('#,##0', '0.00', '0.0%', '0')
    """
    decimals = _DECIMALS.search(text)
    places = f".{'0' * len(decimals[1])}" if decimals else ""
    whole = "#,##0" if "," in text else "0"
    return f"{whole}{places}{'%' if '%' in text else ''}"


def _grow_rows(sheet: Worksheet) -> None:
    """Set each row's height to its longest cell, because some programs do not do so when opening a file."""
    merged = {str(area).split(":")[0] for area in sheet.merged_cells.ranges}
    for row in sheet.iter_rows():
        lines = 1
        for cell in row:
            if cell.value is not None and cell.alignment.wrap_text:
                letter = get_column_letter(cell.column)
                width = (
                    _WIDTH_CHARACTERS if cell.coordinate in merged else sheet.column_dimensions[letter].width
                )
                parts = str(cell.value).split("\n")
                lines = max(lines, sum(1 + int(len(part) / (0.9 * width)) for part in parts))
        sheet.row_dimensions[row[0].row].height = _LINE_POINTS * lines + 3
    # The first row holds the title, in larger type.
    sheet.row_dimensions[1].height = 2 * _LINE_POINTS
