"""Every single answer of every record has its places: form, document, differences and labels.

A failure names the file to edit and the line to add. Exceptions are listed here with their reasons, by
record where a whole record has no such place yet.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from enum import Enum
from pathlib import Path
from typing import Any

import pytest

from mashura.apps.form.form_app import FormApp
from mashura.apps.form.parts import Fields
from mashura.apps.plan.app import APP as PLAN_APP
from mashura.apps.registry import apps
from mashura.documents import announcement_draft, decision_memo, plan_document, readiness_document
from mashura.documents.formats.content import Document, Section
from mashura.i18n import LANGUAGES, message, message_keys, use_language
from mashura.methodology import (
    Announcement,
    Archive,
    Brief,
    Campaign,
    Conduct,
    Decision,
    Evaluation,
    Findings,
    Plan,
    Readiness,
)
from mashura.methodology.differences import differences
from mashura.methodology.fields import inner_type
from mashura.methodology.governing.governance import Governance
from mashura.methodology.labels import field_key, value_label
from mashura.methodology.records.approval import Approvals, CampaignWithApprovals
from mashura.methodology.records.decision_support import DecisionSupport
from mashura.methodology.records.filing import Filing
from mashura.methodology.records.lessons import Lessons, LessonUse
from mashura.methodology.records.questionnaire import Question, Questionnaire
from mashura.methodology.records.questions import PublicQuestions
from mashura.methodology.records.record import Record, item
from mashura.methodology.records.self_assessment import SelfAssessment
from mashura.methodology.records.sizing import Adaptation, Sizing
from mashura.methodology.records.swot import Swot
from mashura.methodology.records.timeline import Timeline
from mashura.methodology.social.calendar import SocialCalendar

from .leaves import filled, is_record, leaves, records, require_none, two_values, with_value

HERE = "tests/methodology/test_leaves.py"
ROOT = Path(__file__).parents[2]

# The records, by their place in a campaign; those outside a campaign have files of their own.
IN_CAMPAIGN: dict[str, type[Record]] = {
    "brief": Brief,
    "readiness": Readiness,
    "plan": Plan,
    "conduct": Conduct,
    "findings": Findings,
    "decision": Decision,
    "announcement": Announcement,
    "evaluation": Evaluation,
    "archive": Archive,
    "sizing": Sizing,
    "filing": Filing,
    "adaptations": Adaptation,
    "lessons_used": LessonUse,
}
OUTSIDE: tuple[type[Record], ...] = (
    *(DecisionSupport, Lessons, Swot, SelfAssessment, Question, Questionnaire, SocialCalendar, Approvals),
    *(PublicQuestions, Governance),
)
RECORDS = (*IN_CAMPAIGN.values(), *OUTSIDE)

# The app in which a record is filled in.
FORMS: dict[type[Record], FormApp[Any]] = {
    inner_type(Campaign, stage.record): app
    for app in apps()
    if isinstance(app, FormApp)
    for stage in app.stages
}
NO_FORM = {
    **dict.fromkeys((DecisionSupport, Lessons, Swot, SelfAssessment, Governance), "app comes later"),
    Adaptation: "asked for in the plan's form, with the plan",
    Sizing: "chosen in the head of every form of a campaign",
    Filing: "asked for in the plan's form, with the plan",
    Question: "read from a survey's export",
    PublicQuestions: "made by the acts of the app that publishes",
    LessonUse: "kept where a lesson is shown to a plan",
    Questionnaire: "the questionnaire's own app, whose form is no list of fields",
    SocialCalendar: "its own app, tested with it",
    Approvals: "made by the acts of the approval panel",
}

# Answers that no form asks for, by the beginnings of their paths, each with the reason.
NOT_ASKED = {
    "conduct.contributions": "counted from what is kept of the contributions",
    "conduct.escalations": "written where the control room or the simulator informs the management",
    "evaluation.indicators": "computed; the values that a person types are drawn",
    "evaluation.lessons": "plain sentences of older files; new ones are in evaluation.learnt",
    "evaluation.simulated": "set by where the contributions come from",
    "evaluation.learnt.about": "computed with the lesson",
    "evaluation.learnt.expected": "computed with the lesson",
    "evaluation.learnt.group": "computed with the lesson",
    "evaluation.learnt.observed": "computed with the lesson",
}

# Answers that no document shows, each with the reason; records that have no document yet.
NOT_SHOWN = {
    "Segment.segment_id": "an identifier, not for readers",
    "Option.option_id": "an identifier, not for readers",
    "Activity.activity_id": "an identifier, not for readers",
    "BudgetLine.phase": "shown by the column in which the amount is",
    "Activity.starts_on_day": "shown as a date, where the activity has no day of its own",
    "Ruling.statement_id": "an identifier, shown only if the proposal has no text",
    "ImpactRow.statement_ids": "identifiers, not for readers",
    "Reply.statement_ids": "identifiers, not for readers",
    "Promise.answers_to": "points to an entry of the log, whose words are shown",
    "Impact.party": "shown as one of the table's parties",
    "Archive.file_digest": "a fingerprint, compared by the app that reopens the file",
    "Announcement.public_first": "about the announcement, not part of it",
    "Announcement.people_informed": "about the announcement, not part of it",
}
NO_DOCUMENT = {
    **dict.fromkeys((Conduct, Evaluation, Archive, Lessons, Swot, Governance), "document comes later"),
    Adaptation: "the plan's document shows it; tested with the plan",
    Sizing: "what the documents leave out; tested with the plan",
    Filing: "at the head of every page; tested with the copies of documents",
    Findings: "the report shows the data themselves",
    SelfAssessment: "a figure shows it",
    Question: "the report shows it",
    Questionnaire: "its own document, tested with it",
    SocialCalendar: "its own document, tested with it",
    PublicQuestions: "a public page of its own, tested with it",
    LessonUse: "shown beside the plan, in no document",
    Approvals: "a block of the readiness memo and the plan, tested with it",
}


def unasked(top: str, record: type[Record], app: FormApp[Any]) -> list[str]:
    """Return what to add to a form for the answers that it does not ask for."""
    lists = app.layout.rows()
    fields = [part for step in app.layout.steps for part in step.parts if isinstance(part, Fields)]
    asked = {path for part in fields for path in part.paths} | {
        f"{part.path}.{field}" for part in lists.values() for field in (*part.first, *part.more, part.given)
    }
    # A drawing asks for whatever stands below its fields.
    fields = [path for drawing in app.layout.drawings() for path in drawing.fields]
    drawn = tuple(f"{path}." for path in (*fields, *NOT_ASKED))
    lines = []
    for leaf in leaves(record, top):
        holder = ".".join(leaf.path[:-1])
        if str(leaf) not in asked and not f"{leaf}.".startswith(drawn):
            line = f'"{leaf.field}" to the Rows of {holder}' if holder in lists else f'"{leaf}" to a Fields'
            lines.append(f"add {line} in toolkit/mashura/apps/{app.name}/layout.py")
    return lines


def words_of(part: Any, without: str) -> Iterator[str]:
    """Yield all texts of a document but those of the section that says what is missing."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for inner in part:
            yield from words_of(inner, without)
    elif dataclasses.is_dataclass(part) and not (isinstance(part, Section) and part.title.endswith(without)):
        for field in dataclasses.fields(part):
            yield from words_of(getattr(part, field.name), without)


@dataclasses.dataclass(frozen=True)
class Shown:
    """How a record becomes a document, the file that does it, and the section that says what is missing."""

    file: str
    missing: str
    make: Callable[[Campaign, DecisionSupport], Document]

    def text(self, campaign: Campaign, support: DecisionSupport) -> str:
        document = self.make(campaign, support)
        return "\n".join(words_of(document, message(self.missing)))


DOCUMENTS: dict[type[Record], Shown] = {
    Plan: Shown("plan_sections.py", "documents-missing", lambda campaign, _: plan_document(campaign)),
    **dict.fromkeys(
        (Brief, Readiness),
        Shown("readiness.py", "memo-advice", lambda campaign, _: readiness_document(campaign)),
    ),
    Decision: Shown(
        "decision_memo.py",
        "decisions-memo-todo",
        # Rulings are shown where no register answers the proposals.
        lambda campaign, support: decision_memo(campaign, support.model_copy(update={"replies": ()})),
    ),
    DecisionSupport: Shown("decision_memo.py", "decisions-memo-todo", decision_memo),
    Announcement: Shown("announcement.py", "decisions-announcement-draft", announcement_draft),
}


def unshown(top: str, record: type[Record], shown: Shown) -> list[str]:
    """Return which document lacks which answer."""
    campaign, support = filled(Campaign), filled(DecisionSupport)
    row = support.impact.rows[0].impacts[0]
    support = with_value(support, ("impact", "parties"), (row.party, "Somebody who is not studied"))
    if top:
        campaign = campaign.model_copy(update={top: filled(record, top)})
    lines = []
    with use_language("en"):
        before = shown.text(campaign, support)
        for leaf in leaves(record, *filter(None, [top])):
            value = two_values(leaf)[1]
            after = (
                shown.text(with_value(campaign, leaf.path, value), support)
                if top
                else shown.text(campaign, with_value(support, leaf.path, value))
            )
            name = f"{leaf.record.__name__}.{leaf.field}"
            names = {f"{kind.__name__}.{leaf.field}" for kind in leaf.record.__mro__}
            if not names & NOT_SHOWN.keys() and not _says(after, before, value):
                lines.append(
                    f"show {leaf} in toolkit/mashura/documents/{shown.file}, or give the reason in {HERE}: "
                    f'"{name}": "…",'
                )
    return lines


def _says(after: str, before: str, value: object) -> bool:
    (value,) = value if isinstance(value, tuple) else (value,)
    if isinstance(value, str) and value.startswith("«"):
        return value in after
    if isinstance(value, Enum):
        return after.count(value_label(value)) > before.count(value_label(value))
    # Days become dates, and votes become shares.
    return after != before


def undiffered(top: str, record: type[Record]) -> list[str]:
    """Return the answers whose change is no difference between two versions."""
    campaign = filled(Campaign)
    whole = filled(record, top)
    campaign = campaign.model_copy(
        update={top: (whole,) if top in ("adaptations", "lessons_used") else whole}
    )
    lines = []
    for leaf in leaves(record, top):
        if not differences(campaign, with_value(campaign, leaf.path, two_values(leaf)[1])):
            lines.append(f"compare {leaf} in toolkit/mashura/methodology/differences.py")
    return lines


def unlabelled(record: type[Record]) -> list[str]:
    """Return what to add to the catalogues for fields without a label."""
    return [
        f"add to toolkit/mashura/i18n/locales/{language}/methodology/fields.ftl: {field_key(kind, field)} = …"
        for language in LANGUAGES
        for kind in sorted(records(record), key=lambda kind: kind.__name__)
        for field in kind.model_fields
        if field_key(kind, field) not in message_keys(language)
    ]


def test_every_record_is_covered() -> None:
    ours = {kind for kind in _kinds(Record) if kind.__module__.startswith("mashura.methodology")}
    covered = {kind for record in RECORDS for kind in records(record)} | {Campaign, CampaignWithApprovals}
    assert {f"add {kind.__name__} to OUTSIDE in {HERE}" for kind in ours - covered} == set()
    assert IN_CAMPAIGN.keys() == Campaign.model_fields.keys(), f"IN_CAMPAIGN in {HERE} lacks a record"


@pytest.mark.parametrize("record", RECORDS)
def test_every_record_has_a_form_or_a_reason(record: type[Record]) -> None:
    assert (record in FORMS) != (record in NO_FORM), (
        f"name {record.__name__} in NO_FORM in {HERE}, or, where an app fills it in, no longer"
    )


@pytest.mark.parametrize("record", RECORDS)
def test_every_record_has_a_document_or_a_reason(record: type[Record]) -> None:
    assert (record in DOCUMENTS) != (record in NO_DOCUMENT), (
        f"add {record.__name__} to DOCUMENTS or NO_DOCUMENT in {HERE}"
    )


@pytest.mark.parametrize("record", FORMS)
def test_every_answer_is_asked_for_in_a_form(record: type[Record]) -> None:
    require_none(unasked(_place(record), record, FORMS[record]))


@pytest.mark.parametrize("record", DOCUMENTS)
def test_every_answer_is_in_a_document(record: type[Record]) -> None:
    require_none(unshown(_place(record), record, DOCUMENTS[record]))


@pytest.mark.parametrize("record", IN_CAMPAIGN.values())
def test_every_changed_answer_is_a_difference(record: type[Record]) -> None:
    require_none(undiffered(_place(record), record))


@pytest.mark.parametrize("record", RECORDS)
def test_every_field_has_a_label_in_every_language(record: type[Record]) -> None:
    require_none(unlabelled(record))


def test_reasons_are_given_for_existing_answers_only() -> None:
    names = {f"{leaf.record.__name__}.{leaf.field}" for record in RECORDS for leaf in leaves(record)}
    assert NOT_SHOWN.keys() - names == set(), f"take these out of NOT_SHOWN in {HERE}"


# A field that was added to a nested record only.
class NewTimeline(Timeline):
    notice_days: int = item("S42", default=0, ge=0)


class NewPlan(Plan):
    timeline: NewTimeline = item("S42", default=NewTimeline())


class NewSegment(Plan.model_fields["segments"].annotation.__args__[0]):  # type: ignore[misc, name-defined]
    nickname: str = item("S38", default="")


class WiderPlan(Plan):
    segments: tuple[NewSegment, ...] = item("S38", default=())


def test_a_new_field_that_no_form_asks_for_is_named_with_its_file() -> None:
    assert unasked("plan", NewPlan, PLAN_APP) == [
        'add "plan.timeline.notice_days" to a Fields in toolkit/mashura/apps/plan/layout.py'
    ]
    assert unasked("plan", WiderPlan, PLAN_APP) == [
        'add "nickname" to the Rows of plan.segments in toolkit/mashura/apps/plan/layout.py'
    ]


@pytest.mark.parametrize(
    ("record", "field"), [(NewPlan, "NewTimeline.notice_days"), (WiderPlan, "NewSegment.nickname")]
)
def test_a_new_field_that_no_document_shows_is_named_with_its_file(record: type[Plan], field: str) -> None:
    line = next(line for line in unshown("plan", record, DOCUMENTS[Plan]) if f'"{field}": "…",' in line)
    assert "toolkit/mashura/documents/plan_sections.py" in line


def test_a_new_field_without_a_label_is_named_with_its_catalogues() -> None:
    assert unlabelled(NewTimeline)[::-1][0] == (
        "add to toolkit/mashura/i18n/locales/en/methodology/fields.ftl: field-new-timeline-notice-days = …"
    )


def test_a_new_field_is_a_difference_by_itself() -> None:
    assert "plan.timeline.notice_days" in {str(leaf) for leaf in leaves(NewPlan, "plan")}
    plan = NewPlan(timeline={"notice_days": 3})
    assert not is_record(type(plan.timeline.notice_days))
    later = with_value(plan, ("timeline", "notice_days"), 5)
    (difference,) = differences(Campaign(plan=plan), Campaign(plan=later))
    assert difference.path == ("plan", "timeline", "notice_days")


def _place(record: type[Record]) -> str:
    return next((name for name, kind in IN_CAMPAIGN.items() if kind is record), "")


def _kinds(kind: type[Record]) -> Iterator[type[Record]]:
    for child in kind.__subclasses__():
        yield from (child, *_kinds(child))
