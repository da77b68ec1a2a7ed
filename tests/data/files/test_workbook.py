"""Old Excel workbooks and OpenDocument are read like today's: sheets, merged heads, dates, Arabic."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from mashura.analysis import analyse
from mashura.data import read_with_notes

# Made up. The XLS (BIFF 8) has a cover sheet and a title over merged cells; it was written with xlwt, the ODS
# with odfpy.
WORKBOOKS = Path(__file__).with_name("old_workbooks")


@pytest.mark.parametrize("name", ["survey.xls", "survey.ods"])
def test_an_old_workbook_is_read_like_a_new_one(name: str) -> None:
    imported = read_with_notes(WORKBOOKS / name)
    consultation = imported.consultation
    assert len(consultation.participants) == 24
    assert consultation.statements["text"][0] == "نريد مظلات في كل موقف قرب المدارس رقم 0"
    assert consultation.statements["created_at"][0] == datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    travel = next(row for row in analyse(consultation)["questions"] if row["id"] == "كيف تتنقل؟")
    assert {row["value"]: row["n"] for row in travel["answers"]} == {"حافلة": 8, "مترو": 8, "سيارة": 8}
    assert {part.name for part in imported.account if part.kind == "column"} == {
        "التاريخ", "العمر", "كيف تتنقل؟", "ما اقتراحك؟"
    }  # fmt: skip
