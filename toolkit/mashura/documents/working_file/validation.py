"""What Excel lets one enter into a cell: words of a list, numbers and dates in limits, texts of a length."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from openpyxl.styles import Font
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from mashura.documents.formats.sheets import BRAND, TYPEFACE
from mashura.documents.working_file.cells import cell_kind
from mashura.documents.working_file.shape import POINTERS
from mashura.methodology.fields import inner_type, longest
from mashura.methodology.labels import field_help, field_label
from mashura.methodology.records.record import Record

if TYPE_CHECKING:
    from mashura.documents.working_file.workbook import WorkbookWriter

# Limits of Excel.
_LONGEST_TITLE, _LONGEST_PROMPT = 32, 255
_FIRST_DAY = 36_526  # 1 January 2000, as Excel counts
_SPARE_CHOICES = 3


class ChoiceRanges:
    """The sheet on which all words stand that can be chosen, one column for each list."""

    def __init__(self, sheet: Worksheet, writer: WorkbookWriter) -> None:
        self.sheet = sheet
        self.writer = writer
        self._columns: dict[tuple[str, ...], int] = {}
        writer.text(sheet.cell(1, 1), writer.say("choices-help"), wrap=False)
        sheet.freeze_panes = f"A{_SPARE_CHOICES + 1}"

    def of(self, record: type[Record], field: str) -> str:
        """Return the cells that hold a field's choices; empty where it has none."""
        words = tuple(self.writer.choices_of(record, field))
        if not words or field == "regions":
            return ""
        column = self._columns.get(words)
        if column is None:
            column = self._columns[words] = len(self._columns) + 1
            head = self.sheet.cell(_SPARE_CHOICES, column)
            self.writer.text(head, field_label(record, field, self.writer.language), bold=True, color=BRAND)
            for row, word in enumerate(words, _SPARE_CHOICES + 1):
                self.writer.text(self.sheet.cell(row, column), word)
                self.sheet.cell(row, column).font = Font(name=TYPEFACE)
            self.sheet.column_dimensions[get_column_letter(column)].width = 28
        letter = get_column_letter(column)
        first, last = _SPARE_CHOICES + 1, _SPARE_CHOICES + len(words)
        return f"{quote_sheetname(self.sheet.title)}!${letter}${first}:${letter}${last}"


def restrict(sheet: Worksheet, cells: str, record: type[Record], field: str, writer: WorkbookWriter) -> None:
    """Let cells take only answers to a question, and show its help beside them."""
    kind = cell_kind(record, field)
    rule = _rule(kind, record, field, writer)
    hint = field_help(record, field, writer.language)
    if kind == "choices":
        hint = " ".join(part for part in (hint, writer.say("several")) if part)
        # Also a list of several words is on the sheet of choices.
        writer.ranges.of(record, field)
    if not rule and not hint:
        return
    validation = DataValidation(
        **rule, allow_blank=True, showErrorMessage=bool(rule), showInputMessage=bool(hint)
    )
    if hint:
        validation.promptTitle = field_label(record, field, writer.language)[:_LONGEST_TITLE]
        validation.prompt = hint[:_LONGEST_PROMPT]
    if rule:
        # A word in the other language is right as well, so a list warns and does not forbid.
        validation.errorStyle = "warning" if rule["type"] == "list" else "stop"
        validation.error = writer.say(f"refused-{rule['type']}")[:_LONGEST_PROMPT]
    validation.add(cells)
    sheet.add_data_validation(validation)


def _rule(kind: str, record: type[Record], field: str, writer: WorkbookWriter) -> dict[str, Any]:
    if kind in {"choice", "yes_no", "switch"}:
        cells = writer.named_range(field) if field in POINTERS else writer.ranges.of(record, field)
        return {"type": "list", "formula1": cells} if cells else {}
    if kind == "number":
        return _number_rule(record, field)
    if kind == "date":
        return {"type": "date", "operator": "greaterThanOrEqual", "formula1": str(_FIRST_DAY)}
    most = longest(record, field)
    if kind in {"line", "paragraph"} and most:
        return {"type": "textLength", "operator": "lessThanOrEqual", "formula1": str(most)}
    return {}


def _number_rule(record: type[Record], field: str) -> dict[str, Any]:
    least, most = None, None
    for mark in record.model_fields[field].metadata:
        least = getattr(mark, "ge", getattr(mark, "gt", None)) if least is None else least
        most = getattr(mark, "le", None) if most is None else most
    rule: dict[str, Any] = {"type": "whole" if inner_type(record, field) is int else "decimal"}
    if least is not None and most is not None:
        return {**rule, "operator": "between", "formula1": str(least), "formula2": str(most)}
    if least is not None:
        return {**rule, "operator": "greaterThanOrEqual", "formula1": str(least)}
    return {}
