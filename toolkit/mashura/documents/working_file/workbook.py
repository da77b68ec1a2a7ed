"""Writing a record as a working file: a sheet for each list, one for single answers, one for all choices."""

from __future__ import annotations

import io
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.worksheet import Worksheet

from mashura.documents.formats.sheets import (
    BRAND,
    PALE,
    QUIET,
    RULE,
    TYPEFACE,
    add_logo,
    sheet_name,
    write_text,
)
from mashura.documents.working_file.cells import Names, cell_kind, choices, is_money, written
from mashura.documents.working_file.computed import COMPUTED, ComputedColumn, is_summed
from mashura.documents.working_file.costs_sheet import write_costs
from mashura.documents.working_file.identity import MARK, Identity, write_identity
from mashura.documents.working_file.layout import FIRST, HEAD, NAMES, SPARE, SUMS, TITLE
from mashura.documents.working_file.naming import Places, names_in, row_keys
from mashura.documents.working_file.shape import POINTERS, Path, Question, Shape, Table, shape_of, value_at
from mashura.documents.working_file.validation import ChoiceRanges, restrict
from mashura.i18n import Language, direction, message
from mashura.methodology.fields import with_blanks
from mashura.methodology.labels import field_help, field_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.record import Record
from mashura.methodology.rules.sizes import needs_answer
from mashura.methodology.vocabulary import PlanSize

_WIDTHS = {"paragraph": 48, "lines": 36, "choices": 32, "choice": 20, "number": 13, "date": 14, "numbers": 16}
_NAME_WIDTH, _OTHER_WIDTH = 30, 26
_DATE = "dd/mm/yyyy"
_ANSWERS = "answers"


def write_working_file(
    record: Record,
    parts: tuple[str, ...],
    *,
    language: Language,
    title: str = "",
    plan_id: str = "",
    version: int = 0,
    places: Places | None = None,
    head: str = "",
    logo: bytes | None = None,
) -> bytes:
    """Return a record as the bytes of a working file.

    Parameters
    ----------
    record : Record
        What is written, such as a campaign.
    parts : tuple of str
        Its fields that go into the file, such as ``("plan",)``.
    language : Language
        Language and direction of the sheets.
    title, plan_id, version
        Of which plan it is, so that no other plan takes it back.
    places : mapping, optional
        By language, names of places by the short names that segments use.
    head : str, optional
        What stands at the head of every printed page.
    logo : bytes, optional
        The entity's logo as PNG, below the rules of the first sheet.

    Examples
    --------
    >>> from mashura.methodology import Campaign, Plan
    >>> write_working_file(Campaign(plan=Plan(title="Buses")), ("plan",), language="en")[:2]
    b'PK'
    """
    identity = Identity(
        plan_id=plan_id,
        version=version,
        title=title,
        language=language,
        parts=parts,
        record=with_blanks(record).model_dump_json(include=set(parts)),
    )
    shape = shape_of(type(record), parts)
    return WorkbookWriter(record, shape, identity, places or {}, head=head, logo=logo).bytes()


class WorkbookWriter:
    """Writes one working file.

    Parameters
    ----------
    record : Record
        What is written.
    shape : Shape
        Which of its answers are in the file.
    identity : Identity
        Of which plan it is; its language is that of the file.
    places : mapping
        By language, names of places by the short names that segments use.
    head : str
        What stands at the head of every printed page.
    """

    def __init__(
        self,
        record: Record,
        shape: Shape,
        identity: Identity,
        places: Places,
        *,
        head: str = "",
        logo: bytes | None = None,
    ) -> None:
        self.record = with_blanks(record)
        self.shape = shape
        self.identity = identity
        self.language: Language = identity.language
        self.names: Names = names_in(self.record, shape, places)
        self.book = Workbook()
        self.rtl = direction(self.language) == "rtl"
        currency = record.plan.budget.currency if isinstance(record, Campaign) and record.plan else ""
        self.money = f'#,##0.00 "{currency.replace(chr(34), "")}"' if currency.strip() else "#,##0.00"
        self._head = head
        self._logo = logo
        self._sheets: dict[str, Worksheet] = {}

    def sheet(self, title: str) -> Worksheet:
        """Return a new sheet, in the direction of the language."""
        sheet: Worksheet = self.book.create_sheet(sheet_name(title, self.book.sheetnames))
        sheet.sheet_view.rightToLeft = self.rtl
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        if self._head:
            sheet.oddHeader.center.text = self._head.replace("&", "&&")
        sheet.oddFooter.center.text = f"{message('documents-page', lang=self.language)} &P / &N"
        return sheet

    def text(
        self, cell: Cell, text: str, *, bold: bool = False, color: str = "1F2A30", wrap: bool = True
    ) -> None:
        """Write a text."""
        write_text(cell, text, self.language, wrap=wrap).font = Font(name=TYPEFACE, bold=bold, color=color)

    def say(self, key: str, **params: Any) -> str:
        """Return a message about working files."""
        return message(f"working-file-{key}", lang=self.language, **params)

    def bytes(self) -> bytes:
        """Return the bytes of the file."""
        self.book.remove(self.book.worksheets[0])
        self._read_me()
        self._sheets[_ANSWERS] = self.sheet(self.say("answers"))
        for table in self.shape.tables:
            self._sheets[".".join(table.path)] = self.sheet(field_label(*table.labels[-1], self.language))
        self.ranges = ChoiceRanges(self.sheet(self.say("choices")), self)
        self._answers()
        for table in self.shape.tables:
            self._table(table)
            if not self._is_needed(table.path):
                self._sheets[".".join(table.path)].sheet_state = "hidden"
        if isinstance(self.record, Campaign) and "plan" in self.identity.parts:
            write_costs(self, self.record)
        write_identity(self.book, self.identity)
        self.book.properties.title = self.identity.title
        self.book.calculation.fullCalcOnLoad = True
        out = io.BytesIO()
        self.book.save(out)
        return out.getvalue()

    def _is_needed(self, path: Path) -> bool:
        """Return whether a plan of this size needs an answer; what it does not need is hidden, not lost."""
        size = self.record.size if isinstance(self.record, Campaign) else PlanSize.FULL
        return needs_answer(size, ".".join(path))

    def named_range(self, field: str) -> str:
        """Return the cells that name the entries a field points to; empty where it points to none."""
        target = POINTERS.get(field)
        table = next((table for table in self.shape.tables if table.path[-1] == target), None)
        if table is None:
            return ""
        column = get_column_letter(2 + table.columns.index("name"))
        last = FIRST + len(value_at(self.record, table.path) or ()) + SPARE
        sheet = quote_sheetname(self._sheets[".".join(table.path)].title)
        return f"{sheet}!${column}${FIRST}:${column}${last}"

    def amount_cell(self, path: tuple[str, ...]) -> str:
        """Return the cell of a single answer, with its sheet."""
        row = FIRST + [question.path for question in self.shape.questions].index(path)
        return f"{quote_sheetname(self._sheets[_ANSWERS].title)}!$D${row}"

    def _read_me(self) -> None:
        sheet = self.sheet(self.say("read-me"))
        sheet.column_dimensions["A"].width = 100
        title = self.identity.title or message("documents-untitled", lang=self.language)
        self.text(sheet.cell(1, 1), title, bold=True, color=BRAND)
        sheet.cell(1, 1).font = Font(name=TYPEFACE, bold=True, size=15, color=BRAND)
        lines = [self.say("about", version=self.identity.version)]
        lines += [self.say(f"rule-{number}") for number in range(1, 9)]
        for row, line in enumerate(lines, 3):
            self.text(sheet.cell(row, 1), line)
            sheet.row_dimensions[row].height = 15 * (1 + len(line) // 105) + 4
        sheet.sheet_view.showGridLines = False
        if self._logo:
            add_logo(sheet, self._logo, f"A{len(lines) + 4}")

    def _answers(self) -> None:
        sheet = self._sheets[_ANSWERS]
        self._begin(sheet, _ANSWERS, self.say("answers"), self.say("answers-help"))
        header = ("section", "question", "answer", "help")
        for column, (name, width) in enumerate(zip(header, (26, 38, 60, 60), strict=True), 2):
            self._header(sheet, column, self.say(f"column-{name}"), width)
            sheet.cell(NAMES, column).value = "answer" if name == "answer" else f"={name}"
            sheet.cell(NAMES, column).data_type = "s"
        for row, question in enumerate(self.shape.questions, FIRST):
            self._question(sheet, row, question)
            sheet.row_dimensions[row].hidden = not self._is_needed(question.path)
        self._end(sheet, FIRST + len(self.shape.questions) - 1, 5, "D")

    def _question(self, sheet: Worksheet, row: int, question: Question) -> None:
        record, field = question.record, question.field
        self._key(sheet, row, ".".join(question.path))
        section = " › ".join(field_label(*label, self.language) for label in question.labels[1:-1])
        self.text(sheet.cell(row, 2), section or field_label(*question.labels[0], self.language), color=QUIET)
        self.text(sheet.cell(row, 3), field_label(record, field, self.language), bold=True, color=BRAND)
        self._answer(sheet.cell(row, 4), record, field, value_at(self.record, question.path))
        self.text(sheet.cell(row, 5), field_help(record, field, self.language), color=QUIET)
        restrict(sheet, f"D{row}", record, field, self)
        for column in range(2, 6):
            sheet.cell(row, column).border = RULE

    def _table(self, table: Table) -> None:
        sheet = self._sheets[".".join(table.path)]
        owner, field = table.labels[-1]
        rows = value_at(self.record, table.path) or ()
        last = FIRST + len(rows) - 1
        computed = self._computed(table)
        summed = self._sums(sheet, table, computed, last + SPARE)
        help_text = "" if summed else field_help(owner, field, self.language)
        self._begin(sheet, ".".join(table.path), field_label(owner, field, self.language), help_text)
        for column, name in enumerate(table.columns, 2):
            width = _WIDTHS.get(cell_kind(table.record, name), _OTHER_WIDTH)
            width = max(width, _NAME_WIDTH if column == 2 else 0)
            self._header(sheet, column, field_label(table.record, name, self.language), width)
            sheet.cell(NAMES, column).value = name
            letter = get_column_letter(column)
            sheet.column_dimensions[letter].hidden = not self._is_needed((*table.path, name))
            # Rows that are added below get the same format.
            sheet.column_dimensions[letter].number_format = self._format(table.record, name)
            restrict(sheet, f"{letter}{FIRST}:{letter}{last + SPARE}", table.record, name, self)
        for number, (key, row) in enumerate(row_keys(rows).items(), FIRST):
            self._key(sheet, number, key)
            for column, name in enumerate(table.columns, 2):
                self._answer(sheet.cell(number, column), table.record, name, getattr(row, name))
        for column, extra in enumerate(computed, 2 + len(table.columns)):
            self._compute(sheet, column, table, extra, last + SPARE)
        self._end(sheet, max(last, FIRST), 1 + len(table.columns) + len(computed), "C")

    def _computed(self, table: Table) -> tuple[ComputedColumn, ...]:
        known = COMPUTED.get(table.record, ())
        return tuple(column for column in known if set(column.needs) <= set(table.columns))

    def _sums(self, sheet: Worksheet, table: Table, computed: tuple[ComputedColumn, ...], last: int) -> bool:
        """Write totals above the columns, which count only the rows that a filter shows."""
        summed = [
            (column, is_money(table.record, name))
            for column, name in enumerate(table.columns, 2)
            if is_summed(table.record, name)
        ]
        summed += [
            (column, True) for column, extra in enumerate(computed, 2 + len(table.columns)) if extra.money
        ]
        for column, money in summed:
            letter = get_column_letter(column)
            cell = sheet.cell(SUMS, column, f"=SUBTOTAL(109,{letter}{FIRST}:{letter}{last})")
            cell.number_format = self.money if money else "#,##0.##"
            cell.font = Font(name=TYPEFACE, bold=True)
        if summed and summed[0][0] > 2:
            self.text(sheet.cell(SUMS, 2), message("documents-total", lang=self.language), bold=True)
        return bool(summed)

    def _compute(self, sheet: Worksheet, column: int, table: Table, extra: ComputedColumn, last: int) -> None:
        letters = {name: get_column_letter(2 + table.columns.index(name)) for name in extra.needs}
        ranges = {name: self.ranges.of(table.record, name) for name in extra.needs}
        self._header(sheet, column, self.say(extra.name), 16)
        sheet.cell(NAMES, column).value, sheet.cell(NAMES, column).data_type = f"={extra.name}", "s"
        for row in range(FIRST, last + 1):
            cells = {name: f"{letter}{row}" for name, letter in letters.items()}
            cell = sheet.cell(row, column, f"={extra.formula(cells, ranges)}")
            cell.number_format = self.money if extra.money else "0"
            cell.font = Font(name=TYPEFACE, color=QUIET)

    def _begin(self, sheet: Worksheet, mark: str, title: str, help_text: str) -> None:
        self.text(sheet.cell(TITLE, 2), title, wrap=False)
        sheet.cell(TITLE, 2).font = Font(name=TYPEFACE, bold=True, size=14, color=BRAND)
        if help_text:
            self.text(sheet.cell(SUMS, 2), help_text, color=QUIET, wrap=False)
        sheet.cell(NAMES, 1).value = f"{MARK}{mark}"
        sheet.row_dimensions[NAMES].hidden = True
        sheet.column_dimensions["A"].hidden = True

    def _end(self, sheet: Worksheet, last_row: int, last_column: int, frozen: str) -> None:
        sheet.freeze_panes = f"{frozen}{FIRST}"
        # The hidden column is sorted with the others, so that a row keeps its name.
        sheet.auto_filter.ref = f"A{HEAD}:{get_column_letter(last_column)}{last_row}"
        sheet.print_title_rows = f"{HEAD}:{HEAD}"

    def _header(self, sheet: Worksheet, column: int, text: str, width: float) -> None:
        cell = sheet.cell(HEAD, column)
        self.text(cell, text, bold=True, color=BRAND)
        cell.fill = PatternFill("solid", fgColor=PALE)
        sheet.column_dimensions[get_column_letter(column)].width = width
        lines = 1 + len(text) // max(1, int(width * 0.85))
        sheet.row_dimensions[HEAD].height = max(sheet.row_dimensions[HEAD].height or 0, 15 * lines + 4)

    def _key(self, sheet: Worksheet, row: int, key: str) -> None:
        cell = sheet.cell(row, 1)
        cell.value, cell.data_type, cell.quotePrefix = key, "s", True

    def _answer(self, cell: Cell, record: type[Record], field: str, value: Any) -> None:
        shown = written(record, field, value, self.language, self.names)
        if isinstance(shown, str):
            self.text(cell, shown)
        elif shown is not None:
            cell.value = shown
            cell.font = Font(name=TYPEFACE)
            cell.alignment = Alignment(vertical="top")
        cell.number_format = self._format(record, field)
        cell.border = RULE

    def _format(self, record: type[Record], field: str) -> str:
        """Return Excel's format of an answer; what is text stays text, also a telephone number."""
        kind = cell_kind(record, field)
        if kind == "date":
            return _DATE
        if kind == "number":
            return self.money if is_money(record, field) else "General"
        return "@"

    def choices_of(self, record: type[Record], field: str) -> dict[str, Any]:
        """Return what can be chosen, in the language of the file."""
        return choices(record, field, self.language, self.names)
