"""A plan that was written as a spreadsheet reads back as it was, and one changed cell is one difference."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from mashura.documents.working_file.cells import Names, blank_answer, same
from mashura.documents.working_file.cells import written as in_cell
from mashura.documents.working_file.merging import merge
from mashura.documents.working_file.shape import shape_of, value_at
from mashura.i18n import LANGUAGES, Language
from mashura.methodology import Campaign, Plan
from mashura.paths import content
from mashura.record_file import read_record

from .plans import PARTS, answer_cell, campaigns, cell_of, changed, read, records, sheet_of, written

SOME = settings(
    max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
SHAPE = shape_of(Campaign, PARTS)
# Of the others, rows point to segments, or are pointed to.
POINTING = {"segment", "segments", "depends_on"}
TABLES = [table for table in SHAPE.tables if not table.given and not POINTING & {*table.columns}]


@pytest.fixture(scope="module", params=LANGUAGES)
def example(request: pytest.FixtureRequest) -> Campaign:
    return read_record(content("datasets", "plans", f"bus_network.{request.param}.yaml"), Campaign)


@SOME
@given(campaign=campaigns(), language=st.sampled_from(LANGUAGES))
def test_what_nobody_changed_is_no_difference(campaign: Campaign, language: Language) -> None:
    returned = read(written(campaign, language), campaign, language)
    assert returned.problems == ()
    merged = merge(returned, campaign)
    assert (merged.changes, merged.clashes, merged.record) == ((), (), campaign)


@SOME
@given(data=st.data(), language=st.sampled_from(LANGUAGES))
def test_one_changed_cell_is_one_difference(data: Any, language: Language) -> None:
    table = data.draw(st.sampled_from(TABLES))
    before, new = data.draw(records(table.record)), data.draw(records(table.record))
    *groups, last = table.path
    answers: Any = {last: [before.model_dump()]}
    for group in reversed(groups):
        answers = {group: answers}
    campaign = Campaign.model_validate({"plan": {}, **answers})
    field = data.draw(st.sampled_from(table.columns))
    old, shown = (
        in_cell(table.record, field, getattr(row, field), language, Names()) for row in (before, new)
    )
    others = [
        in_cell(table.record, other, getattr(before, other), language, Names())
        for other in table.columns
        if other != field
    ]
    assume(not same(old, shown))
    # A row in which nothing is answered any more is a deleted row.
    assume(shown is not None or any(other is not None for other in others))

    def change(book: openpyxl.Workbook) -> None:
        cell = cell_of(sheet_of(book, ".".join(table.path)), field)
        cell.value = shown
        if isinstance(shown, str):
            cell.data_type = "s"

    returned = read(changed(written(campaign, language), change), campaign, language)
    if shown is None and table.record.model_fields[field].is_required():
        assert len(returned.problems) == 1
        return
    assert returned.problems == ()
    merged = merge(returned, campaign)
    expected = before.model_copy(
        update={field: getattr(new, field) if shown is not None else blank_answer(table.record, field)}
    )
    (entry,) = value_at(merged.record, table.path)
    for name in table.columns:
        first, second = (
            in_cell(table.record, name, getattr(row, name), language, Names()) for row in (entry, expected)
        )
        assert same(first, second), name
    assert len(merged.changes) == (0 if entry == before else 1)


def test_dates_and_money_are_dates_and_numbers(example: Campaign) -> None:
    assert example.plan is not None
    book = openpyxl.load_workbook(io.BytesIO(written(example)))
    opens = answer_cell(book, "plan.timeline.opens_on")
    assert opens.value == datetime.combine(example.plan.timeline.opens_on, datetime.min.time())
    assert opens.number_format == "dd/mm/yyyy"
    earmarked = answer_cell(book, "plan.budget.earmarked")
    assert earmarked.value == example.plan.budget.earmarked
    assert example.plan.budget.currency in earmarked.number_format


@pytest.mark.parametrize("language", LANGUAGES)
def test_sheets_follow_the_language_are_frozen_and_filtered(example: Campaign, language: Language) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(example, language)))
    tables = [sheet for sheet in book if str(sheet.cell(3, 1).value).startswith("mashura:")]
    assert len(tables) == len(SHAPE.tables) + 1
    for sheet in book:
        if sheet.sheet_state == "visible":
            assert sheet.sheet_view.rightToLeft is (language == "ar")
    for sheet in tables:
        assert sheet.freeze_panes is not None
        assert sheet.auto_filter.ref.startswith("A4:")
        assert sheet.row_dimensions[3].hidden
        assert sheet.column_dimensions["A"].hidden


def test_choices_come_from_lists_and_segments_from_their_sheet(example: Campaign) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(example)))
    segments = sheet_of(book, "plan.segments")
    lists = {
        str(rule.sqref).split(":")[0]: rule.formula1
        for rule in sheet_of(book, "plan.messages").data_validations.dataValidation
        if rule.type == "list"
    }
    assert segments.title in lists[cell_of(sheet_of(book, "plan.messages"), "segment").coordinate]
    choices = lists[cell_of(sheet_of(book, "plan.messages"), "language").coordinate]
    sheet, _, cells = choices.rpartition("!")
    words = [row[0].value for row in book[sheet.strip("'")][cells.replace("$", "")]]
    assert "Arabic" in words
    assert "Malayalam" in words


def test_totals_and_weights_are_formulas(example: Campaign) -> None:
    book = openpyxl.load_workbook(io.BytesIO(written(example)))
    sheet = sheet_of(book, "plan.budget.lines")
    amount = cell_of(sheet, "amount")
    assert sheet.cell(2, amount.column).value.startswith("=SUBTOTAL(109,")
    costs = book["Costs"]
    assert any(str(cell.value).startswith("=SUM(") for cell in costs["B"])


def test_a_text_that_looks_like_a_formula_stays_a_text() -> None:
    campaign = Campaign(plan=Plan(title="=1+1", slogan="@SUM(A1)"))
    book = openpyxl.load_workbook(io.BytesIO(written(campaign)))
    cell = answer_cell(book, "plan.title")
    assert (cell.value, cell.data_type) == ("=1+1", "s")


def test_what_a_small_plan_does_not_need_is_hidden_and_reads_back() -> None:
    campaign = Campaign(
        plan=Plan(title="Library", stakeholders=[{"name": "Readers"}]), sizing={"size": "small"}
    )
    content = written(campaign)
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert sheet_of(book, "plan.stakeholders").sheet_state == "hidden"
    assert sheet_of(book, "plan.channels").sheet_state == "visible"
    returned = read(content, campaign)
    assert (returned.notes, merge(returned, campaign).record) == ((), campaign)
