"""Rows that were added, changed or deleted in the file, and what happens when the plan changed as well."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import openpyxl
import pytest

from mashura.documents.working_file.identity import SHEET
from mashura.documents.working_file.merging import Merge, merge
from mashura.errors import InputError
from mashura.methodology import Campaign
from mashura.methodology.revision import revise
from mashura.paths import content
from mashura.record_file import read_record

from .plans import answer_cell, cell_of, changed, read, sheet_of, written


@pytest.fixture(scope="module")
def example() -> Campaign:
    return read_record(content("datasets", "plans", "bus_network.en.yaml"), Campaign)


@pytest.fixture(scope="module")
def file(example: Campaign) -> bytes:
    return written(example)


def merged(file: bytes, current: Campaign, **keep: Any) -> Merge:
    returned = read(file, current)
    assert returned.problems == ()
    return merge(returned, current, **keep)


def texts(result: Merge) -> list[str]:
    return [change.text("en").replace("\u2068", "").replace("\u2069", "") for change in result.changes]


def problems(file: bytes, current: Campaign) -> list[str]:
    said = (problem.said("en") for problem in read(file, current).problems)
    return [text.replace("\u2068", "").replace("\u2069", "") for text in said]


def test_a_new_row_becomes_an_entry(example: Campaign, file: bytes) -> None:
    assert example.plan is not None
    place = len(example.plan.stakeholders)

    def add(book: openpyxl.Workbook) -> None:
        sheet = sheet_of(book, "plan.stakeholders")
        cell_of(sheet, "name", place).value = "Taxi drivers"
        cell_of(sheet, "power", place).value = "كامل"

    result = merged(changed(file, add), example)
    assert result.record.plan.stakeholders[-1].name == "Taxi drivers"
    assert len(result.changes) == 1
    assert "Taxi drivers" in texts(result)[0]


def test_a_deleted_row_is_an_entry_that_is_gone(example: Campaign, file: bytes) -> None:
    assert example.plan is not None
    gone = example.plan.experts[0].name
    result = merged(changed(file, lambda book: sheet_of(book, "plan.experts").delete_rows(5)), example)
    assert [expert.name for expert in result.record.plan.experts] == [
        expert.name for expert in example.plan.experts[1:]
    ]
    assert len(result.changes) == 1
    assert gone in texts(result)[0]


def test_a_renamed_entry_is_a_changed_name(example: Campaign, file: bytes) -> None:
    assert example.plan is not None
    before = example.plan.stakeholders[0].name

    def rename(book: openpyxl.Workbook) -> None:
        cell_of(sheet_of(book, "plan.stakeholders"), "name").value = "The new name"

    result = merged(changed(file, rename), example)
    assert len(result.changes) == 1
    assert before in texts(result)[0]
    assert "The new name" in texts(result)[0]


def test_sorted_rows_are_no_difference(example: Campaign, file: bytes) -> None:
    def turn_round(book: openpyxl.Workbook) -> None:
        sheet = sheet_of(book, "plan.stakeholders")
        last = 4 + len(example.plan.stakeholders)
        rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5, max_row=last)]
        for row, values in zip(sheet.iter_rows(min_row=5, max_row=last), reversed(rows), strict=True):
            for cell, value in zip(row, values, strict=True):
                cell.value = value

    assert merged(changed(file, turn_round), example).changes == ()


def test_a_new_segment_can_be_named_by_other_rows(example: Campaign, file: bytes) -> None:
    def add(book: openpyxl.Workbook) -> None:
        cell_of(sheet_of(book, "plan.segments"), "name", len(example.plan.segments)).value = "Night workers"
        place = len(example.plan.messages)
        sheet = sheet_of(book, "plan.messages")
        for field, value in {"segment": "Night workers", "language": "الإنجليزية", "text": "Hello"}.items():
            cell_of(sheet, field, place).value = value

    result = merged(changed(file, add), example)
    segment = result.record.plan.segments[-1]
    assert segment.name == "Night workers"
    assert result.record.plan.messages[-1].segment == segment.segment_id
    assert not any(segment.segment_id in text for text in texts(result))


def test_a_deleted_segment_is_no_longer_pointed_to(example: Campaign, file: bytes) -> None:
    gone = example.plan.segments[0].segment_id

    def delete(book: openpyxl.Workbook) -> None:
        sheet_of(book, "plan.segments").delete_rows(5)
        sheet = sheet_of(book, "plan.messages")
        for row in reversed(range(len(example.plan.messages))):
            if cell_of(sheet, "segment", row).value == example.plan.segments[0].name:
                sheet.delete_rows(5 + row)

    result = merged(changed(file, delete), example)
    assert gone not in str(result.record.plan.model_dump_json())


def test_a_row_that_names_a_deleted_segment_is_told(example: Campaign, file: bytes) -> None:
    wrong = changed(file, lambda book: sheet_of(book, "plan.segments").delete_rows(5))
    assert any("was deleted from its sheet" in text for text in problems(wrong, example))


@pytest.mark.parametrize(
    ("mark", "field", "value", "told"),
    [
        ("plan.stakeholders", "power", "enormous", '"enormous" is not one of the choices: None, Weak'),
        ("plan.channels", "budget", "much", '"much" is not a number'),
        ("plan.channels", "budget", "400.000", "may mean 400,000"),
        ("plan.channels", "budget", -5, "expected is"),
        ("plan.channels", "channel", None, "an answer is needed here"),
        ("plan.staff", "people", 2.5, "expected is"),
        ("plan.risks", "review_on", "soon", '"soon" is not a date'),
        ("plan.channels", "budget", "=1/0", "no result yet"),
    ],
)
def test_a_wrong_cell_is_named_and_nothing_is_taken(
    example: Campaign, mark: str, field: str, value: Any, told: str
) -> None:
    campaign = revise(example, plan={"risks": [{"name": "Rain"}]})
    where: list[str] = []

    def spoil(book: openpyxl.Workbook) -> None:
        cell = cell_of(sheet_of(book, mark), field)
        cell.value = value
        where.append(cell.coordinate)

    said = problems(changed(written(campaign), spoil), campaign)
    assert len(said) == 1
    assert told in said[0]
    assert f"cell {where[0]}" in said[0]


def test_a_formula_counts_by_its_result(example: Campaign, file: bytes) -> None:
    """A program saves a formula with its result; openpyxl writes none, so it is put into the file."""

    def calculate(book: openpyxl.Workbook) -> None:
        cell_of(sheet_of(book, "plan.budget.lines"), "amount").value = "=1000+234"

    saved = changed(file, calculate)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved)) as before, zipfile.ZipFile(out, "w") as after:
        for part in before.infolist():
            packed = before.read(part)
            after.writestr(part, re.sub(rb"(<f>1000\+234</f>)<v ?/?>(</v>)?", rb"\1<v>1234</v>", packed))
    result = merged(out.getvalue(), example)
    assert result.record.plan.budget.lines[0].amount == 1234


def test_choices_are_understood_in_the_other_language(example: Campaign, file: bytes) -> None:
    def change(book: openpyxl.Workbook) -> None:
        cell_of(sheet_of(book, "plan.channels"), "purposes").value = "الترويج؛ collect"

    purposes = merged(changed(file, change), example).record.plan.channels[0].purposes
    assert {purpose.value for purpose in purposes} == {"promote", "collect"}


def test_dates_as_text_and_in_hijri_are_understood(example: Campaign, file: bytes) -> None:
    def change(book: openpyxl.Workbook) -> None:
        answer_cell(book, "plan.timeline.opens_on").value = "1448-09-22"

    assert merged(changed(file, change), example).record.plan.timeline.opens_on.isoformat() == "2027-03-01"


def test_own_columns_and_sheets_are_ignored_and_missing_sheets_told(example: Campaign, file: bytes) -> None:
    def change(book: openpyxl.Workbook) -> None:
        sheet = sheet_of(book, "plan.experts")
        sheet.insert_cols(2)
        sheet.cell(5, 2).value = "our note"
        book.create_sheet("Ours").cell(1, 1).value = "anything"
        book.remove(sheet_of(book, "plan.staff"))

    returned = read(changed(file, change), example)
    assert merge(returned, example).changes == ()
    assert len(returned.notes) == 1
    assert "People" in returned.notes[0]


def test_only_what_the_file_changed_is_taken_from_an_old_file(example: Campaign, file: bytes) -> None:
    now = revise(example, plan={"slogan": "Changed meanwhile"})
    old = changed(file, lambda book: answer_cell(book, "plan.title").__setattr__("value", "Better buses"))
    result = merged(old, now)
    assert (result.record.plan.title, result.record.plan.slogan) == ("Better buses", "Changed meanwhile")
    assert (len(result.changes), result.clashes) == (1, ())


@pytest.mark.parametrize(("keep", "title"), [("plan", "Theirs"), ("file", "Mine")])
def test_an_answer_that_both_changed_is_named_and_one_counts(
    example: Campaign, file: bytes, keep: Any, title: str
) -> None:
    now = revise(example, plan={"title": "Theirs"})
    old = changed(file, lambda book: answer_cell(book, "plan.title").__setattr__("value", "Mine"))
    result = merged(old, now, keep=keep)
    assert result.record.plan.title == title
    (clash,) = result.clashes
    assert "Mine" in clash.text("en")
    assert "Theirs" in clash.text("en")


def test_a_row_deleted_in_the_file_and_changed_in_the_plan_is_a_clash(example: Campaign, file: bytes) -> None:
    first, *others = (row.model_dump() for row in example.plan.experts)
    now = revise(example, plan={"experts": [{**first, "contribution": "Much more"}, *others]})
    old = changed(file, lambda book: sheet_of(book, "plan.experts").delete_rows(5))
    result = merged(old, now)
    assert (result.changes, len(result.clashes)) == ((), 1)
    assert merged(old, now, keep="file").record.plan.experts == now.plan.experts[1:]


@pytest.mark.parametrize(
    ("content", "key"),
    [(b"no spreadsheet", "working-file-unreadable"), (b"PK\x03\x04 torn", "working-file-unreadable")],
)
def test_a_damaged_file_is_refused(example: Campaign, content: bytes, key: str) -> None:
    with pytest.raises(InputError) as refused:
        read(content, example)
    assert refused.value.key == key


def test_a_foreign_or_changed_hidden_sheet_is_refused(example: Campaign, file: bytes) -> None:
    foreign = io.BytesIO()
    openpyxl.Workbook().save(foreign)
    torn = changed(file, lambda book: book[SHEET].cell(8, 1).__setattr__("value", "{}"))
    for content_ in (foreign.getvalue(), torn):
        with pytest.raises(InputError) as refused:
            read(content_, example)
        assert refused.value.key == "working-file-foreign"
