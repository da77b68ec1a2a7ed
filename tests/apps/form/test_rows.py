"""Every item of preparation and planning that is filled in has a question, a reason and a place on paper."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import cache
from typing import Any

import docx
import openpyxl
import pytest
from pypdf import PdfReader

from mashura.apps.form.editor import CampaignEditor, Path
from mashura.apps.form.form import field_kind, form, inner_type, owner
from mashura.apps.form.parts import Drawing, Rows
from mashura.apps.plan.model import PlanEditor
from mashura.apps.readiness.model import ReadinessEditor
from mashura.apps.shell.places import place_names
from mashura.i18n import Language, format_date, format_number
from mashura.methodology import Campaign, Stage
from mashura.methodology.labels import field_label, language_name, value_label
from mashura.methodology.records.record import Record, field_items
from mashura.methodology.rules.gates import required_outputs
from mashura.paths import content
from mashura.store import PlanStore

EDITORS: dict[str, type[CampaignEditor]] = {"readiness": ReadinessEditor, "plan": PlanEditor}
STAGES = (Stage.BRIEF, Stage.READINESS, Stage.PLAN)


@dataclass(frozen=True)
class Question:
    """A question of a form: where its answer stands in the draft, and which items it serves."""

    path: Path
    record: type[Record]
    field: str
    items: tuple[str, ...]


def questions(editor: type[CampaignEditor]) -> Iterator[Question]:
    """All questions of a form; those about an entry are asked of the first one."""
    for step in editor.layout.steps:
        for part in step.parts:
            if isinstance(part, Drawing):
                continue
            if isinstance(part, Rows):
                items = served(part.path)
                for field in (*part.first, *part.more):
                    own = (*field_items(part.record).get(field, ()), *items)
                    yield Question([*part.path.split("."), 0, field], part.record, field, own)
            else:
                for path in part.paths:
                    yield Question(list(path.split(".")), *owner(path), served(path))


def served(path: str) -> tuple[str, ...]:
    """The items of a field and of whatever it stands in."""
    parts = path.split(".")
    found: list[str] = []
    for length in range(2, len(parts) + 1):
        record, field = owner(".".join(parts[:length]))
        found.extend(field_items(record).get(field, ()))
    return tuple(found)


@cache
def filled_in() -> tuple[str, ...]:
    """The items of these stages that the coverage table marks as filled in; the last is the plan itself."""
    with content("docs", "coverage.csv").open(encoding="utf-8", newline="") as file:
        rows = {row["item"]: row for row in csv.DictReader(file)}
    items = [f"S{number}" for number in (*range(25, 51), 85)]
    return tuple(name for name in items if "F" in rows[name]["use"].split())


def value_of(draft: dict[str, Any], path: Path) -> Any:
    holder: Any = draft
    for part in path[:-1]:
        holder = holder[part]
    return holder.get(path[-1])


def answer(question: Question, number: int, given: Any) -> Any:
    """An answer that is found again: a word of its own where one may write, or else the example's."""
    kind = field_kind(question.record, question.field)
    if kind in {"line", "paragraph", "lines"}:
        return f"word{number}x"
    if given not in (None, "", [], False):
        return given
    if kind in {"choice", "choices"}:
        values = inner_type(question.record, question.field)
        first = next(iter(values)).value if issubclass(values, Enum) else "ar"
        if question.field == "regions":
            first = next(iter(place_names("en")))
        return first if kind == "choice" else [first]
    return {"number": 3, "numbers": [3], "date": "2026-02-08"}.get(kind, True)


def written(question: Question, value: Any, campaign: Campaign, language: Language) -> list[str]:
    """How an answer reads in a document; one of them is enough."""
    segments = {one.segment_id: one.name for one in campaign.brief.segments + campaign.plan.segments}
    if isinstance(value, bool):
        return [field_label(question.record, question.field, language)]
    if isinstance(value, Enum):
        return [value_label(value, language)]
    if isinstance(value, date):
        return [format_date(value, language)]
    if question.field == "starts_on_day":
        return [format_date(campaign.plan.timeline.opens_on + timedelta(days=value), language)]
    if isinstance(value, int | float):
        return [format_number(value, language), f"{value:g}"]
    if isinstance(value, tuple):
        return written(question, value[0], campaign, language)
    if question.field in {"language", "languages"}:
        return [language_name(value, language)]
    if question.field == "regions":
        return [place_names(language)[value]]
    return [segments.get(value, value)]


def text_of(kind: str, file: bytes) -> str:
    """The words of a document."""
    if kind == "docx":
        document = docx.Document(io.BytesIO(file))
        cells = [cell.text for table in document.tables for cell in table._cells]
        return "\n".join([one.text for one in document.paragraphs] + cells)
    if kind == "pdf":
        pages = PdfReader(io.BytesIO(file)).pages
        return " ".join(" ".join(page.extract_text() for page in pages).split())
    sheets = openpyxl.load_workbook(io.BytesIO(file))
    return "\n".join(
        str(cell.value)
        for sheet in sheets
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    )


@pytest.mark.parametrize("item", filled_in())
def test_every_item_has_a_question_with_label_and_help_and_a_reason(
    item: str, store: PlanStore, example: Campaign
) -> None:
    found = [(app, one) for app, editor in EDITORS.items() for one in questions(editor) if item in one.items]
    assert found, "no question serves it"
    for language in ("ar", "en"):
        said = {
            (app, tuple(field["path"][-1:])): field
            for app, editor in EDITORS.items()
            for step in form(editor.layout, language)
            for part in step["parts"]
            for field in part.get("fields", []) + part.get("first", []) + part.get("more", [])
        }
        for app, one in found:
            shown = said[app, (one.field,)]
            assert shown["label"], (app, one.field)
            assert shown["help"], (app, one.field)
        # Either the gate asks for it, or a rule says why it is missed.
        asked = [one for stage in STAGES for one in required_outputs(stage) if item in one.items]
        bare = example.plan.model_copy(update={"experts": (), "influencers": (), "channels": ()})
        editor = PlanEditor(store, language)
        editor.begin_with(example.model_copy(update={"plan": bare}))
        objected = [one for _, one in editor.objections() if item in one.items]
        assert asked or objected, "nothing tells that it is missing"
        assert all(one.text(language) for one in asked)
        assert all(one.reason(language) for one in objected)


@pytest.mark.parametrize(
    ("app", "kind", "language"),
    [
        ("readiness", "docx", "ar"),
        ("readiness", "docx", "en"),
        ("readiness", "pdf", "en"),
        ("plan", "docx", "ar"),
        ("plan", "docx", "en"),
        ("plan", "pdf", "en"),
        ("plan", "xlsx", "ar"),
        ("plan", "xlsx", "en"),
    ],
)
def test_every_answer_stands_in_the_documents(
    store: PlanStore, app: str, kind: str, language: Language
) -> None:
    editor = EDITORS[app](store, language)
    editor.start_from_example()
    asked = list(questions(EDITORS[app]))
    if app == "plan":
        # The example leaves the decision to the entity; a public that votes has options.
        editor.add(["plan", "options"])
    for number, one in enumerate(asked):
        editor.edit(one.path, answer(one, number, value_of(editor.draft, one.path)))
    assert editor.errors == {}
    text = text_of(kind, editor.document(kind).content)
    lost = []
    for one in asked:
        value: Any = editor.campaign
        for part in one.path:
            value = value[part] if isinstance(part, int) else getattr(value, part)
        if not any(words in text for words in written(one, value, editor.campaign, language)):
            lost.append((".".join(map(str, one.path)), written(one, value, editor.campaign, language)))
    assert not lost, "\n".join(map(str, lost))
    assert Campaign.model_validate_json(editor.document("json").content) == editor.campaign
