"""Every item of preparation and planning that is filled in has a question, a reason and a place on paper."""

from __future__ import annotations

import io
from datetime import date
from enum import Enum
from functools import cache
from typing import Any

import docx
import openpyxl
import pytest
from babel import Locale
from pypdf import PdfReader
from tests.apps.campaign.form_questions import Question, questions

from mashura.apps.campaign.editor import CampaignEditor
from mashura.apps.campaign.places import place_names
from mashura.apps.form.description import describe
from mashura.apps.form.form_app import FormApp
from mashura.apps.form.record_editor import Path
from mashura.apps.plan.app import APP as PLAN_APP
from mashura.apps.plan.model import PlanEditor
from mashura.apps.readiness.app import APP as READINESS_APP
from mashura.apps.readiness.model import ReadinessEditor
from mashura.i18n import LANGUAGES, Language, format_date, format_number
from mashura.items import items
from mashura.methodology import Campaign, Stage
from mashura.methodology.fields import field_kind, inner_type
from mashura.methodology.labels import field_label, indicator_label, value_label
from mashura.methodology.records.recruitment import Recruitment
from mashura.methodology.rules.gates import required_outputs
from mashura.methodology.vocabulary.languages import language_name
from mashura.store import PlanStore

EDITORS: dict[str, type[CampaignEditor]] = {"readiness": ReadinessEditor, "plan": PlanEditor}
APPS: dict[str, FormApp[Campaign]] = {"readiness": READINESS_APP, "plan": PLAN_APP}
# A segment that both example plans have.
SEGMENT = "youth"
STAGES = (Stage.BRIEF, Stage.READINESS, Stage.PLAN)


@cache
def filled_in() -> tuple[str, ...]:
    """The items of these stages that are filled in; the last is the plan itself."""
    names = [f"S{number}" for number in (*range(25, 51), 85)]
    return tuple(name for name in names if "F" in items()[name].letters)


def value_of(draft: dict[str, Any], path: Path) -> Any:
    holder: Any = draft
    for part in path[:-1]:
        holder = holder[part]
    return holder.get(path[-1])


def answer(question: Question, number: int, given: Any) -> Any:
    """An answer that can be recognised: a unique word in a text field, or else the example's answer."""
    if question.record is Recruitment and question.field == "mode":
        # Of an open call nothing else is asked.
        return "mini_public"
    kind = field_kind(question.record, question.field)
    chosen = bool(PLAN_APP.layout.source_of(question.field))
    if kind in {"line", "paragraph", "lines"} and not chosen:
        return f"word{number}x"
    if given not in (None, "", [], False):
        return given
    if question.field == "country":
        return "AE"
    if question.field == "depends_on":
        return ["activity_2"]
    if chosen:
        return [next(iter(place_names("en"))) if question.field == "regions" else SEGMENT]
    if kind in {"choice", "choices"}:
        values = inner_type(question.record, question.field)
        first = next(iter(values)).value if issubclass(values, Enum) else "ar"
        return first if kind == "choice" else [first]
    return {"number": 3, "numbers": [3], "date": "2026-02-08"}.get(kind, True)


def written(question: Question, value: Any, campaign: Campaign, language: Language) -> list[str]:
    """How an answer reads in a document; one of them is enough."""
    timeline = campaign.plan.timeline
    named = campaign.brief.segments + campaign.plan.segments
    segments = {segment.segment_id: segment.name for segment in named}
    if isinstance(value, bool):
        return [field_label(question.record, question.field, language)]
    if isinstance(value, Enum):
        return [value_label(value, language)]
    if isinstance(value, date):
        # A cell of a spreadsheet holds the date itself.
        return [format_date(value, language), value.isoformat()]
    if question.field == "starts_on_day":
        starts = timeline.first_date(timeline.activities[0])
        return [format_date(starts, language), starts.isoformat(), f"\n{value}\n"]
    if question.field == "country":
        return [str(Locale(language).territories[value])]
    if question.field == "depends_on":
        return [timeline.activities[1].name]
    if isinstance(value, int | float):
        return [format_number(value, language), f"{value:g}"]
    if isinstance(value, tuple):
        return written(question, value[0], campaign, language)
    if question.field in {"language", "languages"}:
        return [language_name(value, language)]
    if question.field == "regions":
        return [place_names(language)[value]]
    if question.field == "indicator":
        return [indicator_label(value, language)]
    return [segments.get(value, value)]


def text_of(kind: str, file: bytes) -> str:
    """The words of a document."""
    if kind == "docx":
        document = docx.Document(io.BytesIO(file))
        cells = [cell.text for table in document.tables for cell in table._cells]
        return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)
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


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("item", filled_in())
def test_every_item_has_a_question_with_a_label_and_a_help(item: str, language: Language) -> None:
    serving = [
        (name, question.field)
        for name, app in APPS.items()
        for question in questions(app.layout)
        if item in question.items
    ]
    assert serving, "no question serves it"
    described = {
        (name, field["path"][-1]): field
        for name, app in APPS.items()
        for step in describe(app, language)
        for part in step["parts"]
        for asked in part.get("fields", []) + part.get("first", []) + part.get("more", [])
        for field in (asked, *(asked[name] for name in ("own_day", "length") if name in asked))
    }
    for question in serving:
        assert described[question]["label"], question
        assert described[question]["help"], question


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("item", filled_in())
def test_of_every_item_something_says_that_it_is_missing(
    item: str, language: Language, store: PlanStore, example: Campaign
) -> None:
    outputs = [output for stage in STAGES for output in required_outputs(stage) if item in output.items]
    bare = example.plan.model_copy(update={"experts": (), "influencers": (), "channels": ()})
    editor = PlanEditor(store, language)
    editor.begin_with(example.model_copy(update={"plan": bare}))
    objections = [objection for _, objection in editor.objections() if item in objection.items]
    assert outputs or objections, "neither a gate asks for it, nor does a rule miss it"
    assert all(output.text(language) for output in outputs)
    assert all(objection.reason(language) for objection in objections)


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
    asked = list(questions(APPS[app].layout))
    if app == "plan":
        # The example leaves the decision to the entity; a public that votes has options.
        editor.add(["plan", "options"])
    for number, question in enumerate(asked):
        if 0 in question.path and not value_of(editor.draft, question.path[: question.path.index(0)]):
            editor.add(question.path[: question.path.index(0)])
        editor.edit(question.path, answer(question, number, value_of(editor.draft, question.path)))
    assert editor.errors == {}
    text = text_of(kind, editor.document(kind).content)
    lost = []
    for question in asked:
        value: Any = editor.campaign
        for part in question.path:
            value = value[part] if isinstance(part, int) else getattr(value, part)
        expected = written(question, value, editor.campaign, language)
        if not any(words in text for words in expected):
            lost.append((".".join(map(str, question.path)), expected))
    assert not lost, "\n".join(map(str, lost))
    assert Campaign.model_validate_json(editor.document("json").content) == editor.campaign
