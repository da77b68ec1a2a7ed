"""Generated plans, and working files changed as a spreadsheet program changes them."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from typing import Any

import openpyxl
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from mashura.apps.campaign.places import place_names
from mashura.apps.plan.app import APP as PLAN_APP
from mashura.documents.working_file.reading import Returned, read_working_file
from mashura.documents.working_file.workbook import write_working_file
from mashura.evaluation.indicators import Place, shown_in
from mashura.i18n import LANGUAGES, Language
from mashura.methodology import Campaign, Plan
from mashura.methodology.fields import field_kind, inner_type, is_language, is_optional, longest
from mashura.methodology.records.record import Record
from mashura.methodology.records.sizing import Adaptation

PLACES = {language: place_names(language) for language in LANGUAGES}
PARTS = PLAN_APP.sheets.parts if PLAN_APP.sheets else ()
_LETTERS = "abz XYZ059=+-@'\"&<;؛,،.\n%أبتيةى٣\u2066\u2069"
_SEGMENTS = ("segment_1", "segment_2", "segment_3")


def _text(most: int) -> st.SearchStrategy[str]:
    return st.text(_LETTERS, max_size=min(most or 30, 30)).map(str.strip)


def _number(record: type[Record], field: str) -> st.SearchStrategy[Any]:
    marks = record.model_fields[field].metadata
    least = next((mark.ge for mark in marks if hasattr(mark, "ge")), None)
    above = next((mark.gt for mark in marks if hasattr(mark, "gt")), None)
    most = next((mark.le for mark in marks if hasattr(mark, "le")), 10_000)
    low = least if least is not None else above + 1 if above is not None else -1000
    if inner_type(record, field) is int:
        return st.integers(int(low), int(most))
    return st.integers(int(low) * 4, int(most) * 4).map(lambda quarter: quarter / 4)


def _answer(record: type[Record], field: str) -> st.SearchStrategy[Any]:
    kind, inner = field_kind(record, field), inner_type(record, field)
    if field in ("segment", "segments"):
        one: st.SearchStrategy[Any] = st.sampled_from(_SEGMENTS)
    elif field == "depends_on":
        return st.just(())
    elif field == "country":
        return st.sampled_from(["", "AE", "SA"])
    elif field == "indicator":
        one = st.sampled_from([indicator.name for indicator in shown_in(Place.SCORECARD)])
    elif is_language(record, field):
        one = st.sampled_from(["ar", "en", "ur", "ml", "other"])
    elif isinstance(inner, type) and hasattr(inner, "__members__"):
        one = st.sampled_from(list(inner))
    elif inner is date:
        one = st.dates(date(2020, 1, 1), date(2035, 1, 1))
    elif inner is bool:
        one = st.booleans()
    elif kind in ("number", "numbers"):
        one = _number(record, field)
    else:
        one = _text(longest(record, field))
    if kind in ("lines", "choices", "numbers"):
        return st.lists(one, max_size=3, unique=True).map(tuple)
    return st.none() | one if is_optional(record, field) else one


def records(kind: type[Record]) -> st.SearchStrategy[Any]:
    """Records of a kind, every field of which may be answered."""
    fields: dict[str, st.SearchStrategy[Any]] = {}
    for field, info in kind.model_fields.items():
        match field_kind(kind, field):
            case "group":
                value = records(inner_type(kind, field))
            case "rows":
                value = st.lists(records(inner_type(kind, field)), max_size=2).map(_with_ids)
            case _ if field.endswith("_id"):
                value = st.just("entry_1")
            case _:
                value = _answer(kind, field)
        if not info.is_required() and field_kind(kind, field) != "rows" and not field.endswith("_id"):
            default = info.get_default(call_default_factory=True)
            value = st.just(default) | value
        fields[field] = value
    return st.fixed_dictionaries(fields).map(kind.model_validate)


def _with_ids(rows: list[Record]) -> tuple[Record, ...]:
    """Rows of which no two have the same short name."""
    return tuple(
        row.model_copy(
            update={
                field: f"{field.removesuffix('_id')}_{number}"
                for field in type(row).model_fields
                if field.endswith("_id")
            }
        )
        for number, row in enumerate(rows, 1)
    )


def campaigns() -> st.SearchStrategy[Campaign]:
    """Campaigns with a plan, and with steps that somebody adapted."""
    adapted = st.lists(records(Adaptation), max_size=2).map(tuple)
    return st.builds(Campaign, plan=records(Plan), adaptations=adapted)


def written(campaign: Campaign, language: Language = "en") -> bytes:
    """The working file of a campaign."""
    assert campaign.plan is not None
    return write_working_file(
        campaign,
        PARTS,
        language=language,
        title=campaign.plan.title,
        plan_id="a-plan-of-us",
        version=1,
        places=PLACES,
    )


def read(content: bytes, current: Campaign, language: Language = "en") -> Returned:
    """What a working file says."""
    return read_working_file(content, "plan.xlsx", current, PLACES, language)


def changed(content: bytes, change: Callable[[openpyxl.Workbook], None]) -> bytes:
    """A file that a spreadsheet program opened, changed and saved."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    change(book)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sheet_of(book: openpyxl.Workbook, mark: str) -> Worksheet:
    """The sheet of a list or of the single answers."""
    return next(
        sheet for sheet in book if any(sheet.cell(row, 1).value == f"mashura:{mark}" for row in range(1, 10))
    )


def cell_of(sheet: Worksheet, field: str, entry: int = 0) -> Any:
    """The cell of an entry's answer; entries are counted from 0."""
    column = next(cell.column for cell in sheet[3] if cell.value == field)
    return sheet.cell(5 + entry, column)


def answer_cell(book: openpyxl.Workbook, path: str) -> Any:
    """The cell of a single answer."""
    sheet = sheet_of(book, "answers")
    row = next(row for row in range(5, sheet.max_row + 1) if sheet.cell(row, 1).value == path)
    return sheet.cell(row, 4)
