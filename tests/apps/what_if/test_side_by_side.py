"""Both plans side by side as a document."""

from __future__ import annotations

import io

import openpyxl
import pytest

from mashura.apps.what_if.model import WhatIf
from mashura.apps.what_if.side_by_side import side_by_side
from mashura.documents import render
from mashura.documents.formats.content import Table
from mashura.evaluation.indicators import Place, shown_in
from mashura.i18n import Language, use_language
from mashura.store import PlanStore


def compared(language: Language) -> WhatIf:
    model = WhatIf(PlanStore("sqlite://"), language)
    model.start_from_example()
    model.turn({**model.levers_sent(), "duration_days": 20})
    model.draw_one_more()
    return model


@pytest.mark.parametrize("language", ["ar", "en"])
def test_it_has_all_numbers_of_both_plans_and_says_that_they_are_simulated(language: Language) -> None:
    model = compared(language)
    with use_language(language):
        document = side_by_side(model)
        files = {kind: render(document, kind) for kind in ("docx", "pdf", "xlsx")}
    assert document.mark
    (numbers,) = (block for block in document.sections[1].blocks if isinstance(block, Table))
    assert [row[0] for row in numbers.rows] == [
        definition.short_label(language) for definition in shown_in(Place.WHAT_IF)
    ]
    assert any(row[1] != row[2] for row in numbers.rows)
    assert files["pdf"].startswith(b"%PDF-")
    book = openpyxl.load_workbook(io.BytesIO(files["xlsx"]))
    assert len(book.sheetnames) == 1 + len(document.sections)


def test_it_says_what_differs_between_the_plans() -> None:
    with use_language("en"):
        (plans,) = side_by_side(compared("en")).sections[0].blocks
    assert isinstance(plans, Table)
    assert plans.rows[0][1:] == ("70 days", "20 days")
