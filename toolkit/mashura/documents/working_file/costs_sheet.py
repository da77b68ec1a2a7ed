"""The sheet of a working file that adds up what the plan costs (S45)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl.styles import Font, PatternFill

from mashura.documents.costs import cost_name
from mashura.documents.formats.sheets import BRAND, PALE, QUIET, RULE, TYPEFACE
from mashura.documents.wording import Wording
from mashura.i18n import message
from mashura.methodology.labels import field_label
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.plan import Budget, BudgetLine, Plan

if TYPE_CHECKING:
    from mashura.documents.working_file.workbook import WorkbookWriter

_HEAD = 4


def write_costs(writer: WorkbookWriter, campaign: Campaign) -> None:
    """Write each cost, their total, and what remains of the money that is earmarked."""
    language, plan = writer.language, campaign.plan or Plan()
    sheet = writer.sheet(writer.say("costs"))
    words = Wording(language)
    lines = [line for line in plan.costs().lines if line.amount]
    last = _HEAD + len(lines)
    writer.text(sheet.cell(1, 1), writer.say("costs"), wrap=False)
    sheet.cell(1, 1).font = Font(name=TYPEFACE, bold=True, size=14, color=BRAND)
    writer.text(sheet.cell(2, 1), writer.say("costs-help"), color=QUIET, wrap=False)
    for column, text in enumerate(
        (field_label(BudgetLine, "purpose", language), field_label(BudgetLine, "amount", language)), 1
    ):
        writer.text(sheet.cell(_HEAD, column), text, bold=True, color=BRAND)
        sheet.cell(_HEAD, column).fill = PatternFill("solid", fgColor=PALE)
    for row, line in enumerate(lines, _HEAD + 1):
        writer.text(sheet.cell(row, 1), cost_name(line, words))
        sheet.cell(row, 2, line.amount)
    earmarked = writer.amount_cell(("plan", "budget", "earmarked"))
    sums = (
        (message("documents-total", lang=language), f"=SUM(B{_HEAD + 1}:B{max(last, _HEAD + 1)})"),
        (field_label(Budget, "earmarked", language), f'=IF({earmarked}="","",{earmarked})'),
        (message("documents-remaining", lang=language), f'=IF(B{last + 3}="","",B{last + 3}-B{last + 2})'),
    )
    for row, (text, formula) in enumerate(sums, last + 2):
        writer.text(sheet.cell(row, 1), text, bold=True)
        sheet.cell(row, 2, formula).font = Font(name=TYPEFACE, bold=True)
    for row in range(_HEAD + 1, last + 5):
        sheet.cell(row, 2).number_format = writer.money
        sheet.cell(row, 1).border = sheet.cell(row, 2).border = RULE
    sheet.column_dimensions["A"].width, sheet.column_dimensions["B"].width = 60, 22
    sheet.freeze_panes = f"A{_HEAD + 1}"
