"""Marks as an XLSX workbook: numbers are numbers, names are text, and heads are in both languages."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from mashura.documents.formats.sheets import sheet_name
from mashura.grading.course.marks_table import AssignmentMarks, Result
from mashura.grading.marking.late_policy import LatePolicy
from mashura.i18n import LANGUAGES, Language, active_language, direction, message

_HEAD = PatternFill("solid", fgColor="E8F0F0")
_TYPEFACE = "Arial"
_DAY_SECONDS = 86_400
_WIDTHS = {"name": 28.0, "handed-in": 18.0}
_USUAL_WIDTH = 14.0


def marks_workbook(marks: Sequence[AssignmentMarks], policy: LatePolicy) -> bytes:
    """Return a workbook: all assignments on the first sheet, and one sheet per assignment with its items.

    Times are in the course's time zone.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = sheet_name(message("export-sheet-all"), [])
    _overview(sheet, marks)
    for table in marks:
        title = table.titles.get(active_language(), {}).get(table.assignment, table.assignment)
        _assignment(book.create_sheet(sheet_name(title, book.sheetnames)), table, policy)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _overview(sheet: Worksheet, marks: Sequence[AssignmentMarks]) -> None:
    heads = ["name", *(table.assignment for table in marks), "sum", "max", "waiting"]
    titles = {
        language: {
            table.assignment: table.titles.get(language, {}).get(table.assignment, table.assignment)
            for table in marks
        }
        for language in LANGUAGES
    }
    _heads(sheet, heads, titles)
    names = _names(marks[0].results if marks else ())
    rows = {result.trainee: [result] for result in marks[0].results} if marks else {}
    for table in marks[1:]:
        for result in table.results:
            rows[result.trainee].append(result)
    most = sum(table.max_score for table in marks)
    for number, results in enumerate(rows.values(), _first_row()):
        scores = [result.score if result.has_handed_in else None for result in results]
        total = sum(score for score in scores if score is not None)
        waiting = sum(result.waiting for result in results)
        _row(sheet, number, [names[results[0].trainee], *scores, total, most, waiting])


def _names(results: Sequence[Result]) -> dict[str, str]:
    """Return the name of each trainee; only those who share one are told apart by their ids."""
    shared = Counter(result.name for result in results)
    return {
        result.trainee: result.name if shared[result.name] == 1 else f"{result.name} ({result.trainee})"
        for result in results
    }


def _assignment(sheet: Worksheet, table: AssignmentMarks, policy: LatePolicy) -> None:
    heads = [
        "name",
        "handed-in",
        "days-late",
        *table.most,
        "earned",
        "extra",
        "lost",
        "score",
        "max",
        "waiting",
    ]
    _heads(sheet, heads, table.titles)
    names = _names(table.results)
    for number, result in enumerate(table.results, _first_row()):
        if not result.has_handed_in:
            _row(sheet, number, [names[result.trainee]])
            continue
        at = policy.local(result.handed_in) if result.handed_in else None
        late = round(result.seconds_late / _DAY_SECONDS, 2)
        sums = [result.earned, result.extra, result.lost, result.score, table.max_score, result.waiting]
        _row(sheet, number, [names[result.trainee], at, late, *result.items.values(), *sums])


def _first_row() -> int:
    return len(LANGUAGES) + 1


def _heads(sheet: Worksheet, heads: Sequence[str], titles: Mapping[Language, Mapping[str, str]]) -> None:
    """Write one row of heads per language; what has no title in it stays as it is."""
    sheet.sheet_view.rightToLeft = direction(active_language()) == "rtl"
    for row, language in enumerate(LANGUAGES, 1):
        for column, head in enumerate(heads, 1):
            title = titles.get(language, {}).get(head, head)
            text = message(f"export-head-{head}", lang=language) if head in _OURS else title
            cell = _text(sheet.cell(row, column), text)
            cell.font = Font(name=_TYPEFACE, bold=True)
            cell.fill = _HEAD
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    for column, head in enumerate(heads, 1):
        sheet.column_dimensions[get_column_letter(column)].width = _WIDTHS.get(head, _USUAL_WIDTH)
    sheet.freeze_panes = sheet.cell(_first_row(), 2)


_OURS = frozenset(
    {"name", "handed-in", "days-late", "earned", "extra", "lost", "score", "max", "waiting", "sum"}
)


def _row(sheet: Worksheet, number: int, values: Sequence[str | float | datetime | None]) -> None:
    for column, value in enumerate(values, 1):
        cell = sheet.cell(number, column)
        if isinstance(value, str):
            _text(cell, value)
        elif isinstance(value, datetime):
            cell.value = value
            cell.number_format = "yyyy-mm-dd hh:mm"
        elif value is not None:
            cell.value = value
            cell.number_format = "0" if float(value).is_integer() else "0.00"


def _text(cell: Cell, text: str) -> Cell:
    # A string cell is never computed; the quote prefix keeps it a string when it is edited.
    cell.value = text
    cell.data_type = "s"
    cell.quotePrefix = text[:1] in ("=", "+", "-", "@")
    return cell
