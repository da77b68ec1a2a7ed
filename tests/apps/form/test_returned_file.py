"""A form's spreadsheet is brought back: its changes are shown, taken, undone; no other plan takes it."""

from __future__ import annotations

import io

import openpyxl
import pytest

from mashura.apps.campaign.places import place_names
from mashura.apps.form.returned_panel import returned_shown
from mashura.apps.plan.model import PlanEditor
from mashura.apps.readiness.model import ReadinessEditor
from mashura.documents.working_file.workbook import write_working_file
from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.store import PlanStore


@pytest.fixture
def editor() -> PlanEditor:
    editor = PlanEditor(PlanStore("sqlite://", user="maryam"), "en")
    editor.start_from_example()
    return editor


def with_title(file: bytes, path: str, title: str) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(file))
    for sheet in book:
        for row in range(1, sheet.max_row + 1):
            if sheet.cell(row, 1).value == path:
                sheet.cell(row, 4).value = title
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_changes_are_shown_taken_and_undone(editor: PlanEditor) -> None:
    before = editor.plan.title
    editor.returned.bring_back(
        with_title(editor.document("xlsx").content, "plan.title", "Better buses"), "plan.xlsx"
    )
    shown = returned_shown(editor)
    assert editor.plan.title == before
    assert "Better buses" in shown["changes"][0]
    assert editor.returned.take("plan") == 1
    assert (editor.plan.title, returned_shown(editor)) == ("Better buses", {})
    editor.undo()
    assert editor.plan.title == before


def test_what_was_typed_meanwhile_stays_and_clashes_are_shown(editor: PlanEditor) -> None:
    file = with_title(editor.document("xlsx").content, "plan.title", "Better buses")
    editor.edit(["plan", "title"], "Typed meanwhile")
    editor.edit(["plan", "slogan"], "Another slogan")
    editor.returned.bring_back(file, "plan.xlsx")
    assert len(returned_shown(editor)["clashes"]) == 1
    editor.returned.take("file")
    assert (editor.plan.title, editor.plan.slogan) == ("Better buses", "Another slogan")


def test_another_plans_file_and_an_unchanged_one_are_refused(editor: PlanEditor) -> None:
    file = editor.document("xlsx").content
    with pytest.raises(InputError) as same:
        editor.returned.bring_back(file, "plan.xlsx")
    assert same.value.key == "working-file-nothing-new"
    editor.start_from_example()
    with pytest.raises(InputError) as other:
        editor.returned.bring_back(with_title(file, "plan.title", "Better buses"), "plan.xlsx")
    assert other.value.key == "working-file-other-plan"


def test_a_file_that_was_given_out_before_the_form_asked_for_more_is_still_taken(editor: PlanEditor) -> None:
    earlier = write_working_file(
        editor.campaign,
        ("plan",),
        language="en",
        plan_id=editor.plan_id,
        version=editor.version,
        places={language: place_names(language) for language in LANGUAGES},
    )
    editor.returned.bring_back(with_title(earlier, "plan.title", "Better buses"), "plan.xlsx")
    assert editor.returned.take("plan") == 1
    assert editor.plan.title == "Better buses"


def test_a_file_with_a_wrong_cell_changes_nothing(editor: PlanEditor) -> None:
    file = with_title(editor.document("xlsx").content, "plan.budget.earmarked", "much")
    editor.returned.bring_back(file, "plan.xlsx")
    assert "much" in returned_shown(editor)["problems"][0]
    with pytest.raises(InputError):
        editor.returned.take("file")


def test_readiness_has_a_spreadsheet_too() -> None:
    editor = ReadinessEditor(PlanStore("sqlite://", user="maryam"), "ar")
    editor.start_from_example()
    file = with_title(editor.document("xlsx").content, "readiness.sponsor", "الوزير")
    editor.returned.bring_back(file, "readiness.xlsx")
    editor.returned.take("plan")
    assert editor.campaign.readiness is not None
    assert editor.campaign.readiness.sponsor == "الوزير"
