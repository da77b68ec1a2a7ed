"""An app over a record that is no part of a campaign, made here of nothing but its own description."""

from __future__ import annotations

import io
import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import docx
import pytest

from mashura.apps.form.description import describe
from mashura.apps.form.editor import Editor
from mashura.apps.form.form_app import DocumentSetting, FormApp
from mashura.apps.form.parts import Drawing, Fields, FormStep, Layout, Rows, Source
from mashura.apps.form.view import FormPage
from mashura.documents.formats.content import Document, Facts, Section, Text
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, catalogue
from mashura.methodology.records.record import Line, Paragraph, Record, Slug, item
from mashura.methodology.rules.objection import Objection
from mashura.methodology.vocabulary import Level
from mashura.store import Kind, PlanStore

TEXTS = """
apps-committee-title = Committee
apps-committee-lead = Who decides what.
apps-committee-link = Committee
apps-committee-finish = Finish
apps-committee-finished = The committee is complete.
apps-committee-missing-none = Nothing is missing.
apps-committee-step-about = About
    .intro = What it is for.
apps-committee-step-people = People
    .intro = Who belongs to it.
apps-committee-section-about = About
apps-committee-add-members = Add a member
apps-committee-add-meetings = Add a meeting
field-committee-name = Name
field-committee-entity = Entity
field-committee-chair = Chair
field-committee-duties = Duties
field-committee-members = Members
field-committee-meetings = Meetings
field-committee-mandate = Mandate
field-member-member-id = Short name
field-member-name = Name
field-member-influence = Influence
field-meeting-on = Day
field-meeting-members = Members
field-mandate-from-law = From law
"""


class Member(Record):
    member_id: Slug = item("S172")
    name: Line = item("S172", default="")
    influence: Level | None = item("S172", default=None)


class Meeting(Record):
    on: date | None = item("S172", default=None)
    members: tuple[Slug, ...] = item("S172", default=())


class Mandate(Record):
    from_law: Paragraph = item("S172", default="")


class Committee(Record):
    name: Line = item("S172", default="")
    entity: Line = item("S172", default="")
    chair: Slug | None = item("S172", default=None)
    duties: tuple[Line, ...] = item("S172", default=())
    members: tuple[Member, ...] = item("S172", default=())
    meetings: tuple[Meeting, ...] = item("S172", default=())
    mandate: Mandate | None = item("S172", default=None)


def members_of(editor: Editor[Committee]) -> list[dict[str, str]]:
    return [{"value": row["member_id"], "title": row.get("name", "")} for row in editor.draft["members"]]


def chart_of(editor: Editor[Committee]) -> dict[str, int]:
    return {"members": len(editor.record.members)}


def protocol(committee: Committee, setting: DocumentSetting) -> Document:
    members = Section(title="Members", blocks=tuple(Text(text=member.name) for member in committee.members))
    return Document(
        language=setting.language,
        entity=committee.entity,
        kind="Protocol",
        title=committee.name,
        summary=Facts(rows=()),
        sections=(members,),
        footer="",
        page_label="Page",
        not_answered="–",
        logo=setting.logo,
    )


def too_small(committee: Committee, _language: str) -> Iterator[tuple[str, Objection]]:
    if len(committee.members) == 1:
        yield "members", Objection(rule="no-sponsor", severity="blocker", items=("S172",), field="members")


COMMITTEE = Kind(name="test_committee", record=Committee, titles=("name",))
APP = FormApp(
    name="committee",
    opens_campaign=False,
    kind=COMMITTEE,
    layout=Layout(
        steps=(
            FormStep(
                name="about",
                outputs=("name", "mandate.from_law"),
                parts=(
                    Fields(section="about", paths=("name", "entity", "chair", "duties")),
                    Fields(of="mandate", paths=("mandate.from_law",)),
                ),
            ),
            FormStep(
                name="people",
                outputs=("members",),
                parts=(
                    Drawing(
                        name="chart",
                        template=Path(__file__),
                        words=lambda _language: {"title": "Chart"},
                        shown=chart_of,
                    ),
                    Rows(
                        path="members",
                        name="name",
                        given="member_id",
                        first=("name",),
                        more=("influence",),
                        pointed_to_by=("chair", "meetings.members"),
                    ),
                    Rows(path="meetings", name="on", first=("on", "members")),
                ),
            ),
        ),
        sources=(Source(name="members", fields=("chair", "members"), choices=members_of),),
    ),
    document=protocol,
    endings=("docx",),
    rules=too_small,
    blank=lambda entity: Committee(entity=entity),
)


@pytest.fixture(autouse=True)
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The toolkit's catalogues with those of the made-up app."""
    folder = tmp_path / "locales"
    shutil.copytree(catalogue.LOCALES, folder)
    for language in LANGUAGES:
        (folder / language / "apps" / "committee.ftl").write_text(TEXTS, encoding="utf-8")
    monkeypatch.setattr(catalogue, "LOCALES", folder)
    catalogue._catalogue.cache_clear()
    yield
    monkeypatch.undo()
    catalogue._catalogue.cache_clear()


@pytest.fixture
def editor(store: PlanStore) -> Editor[Committee]:
    return Editor(APP, store, "en")


@pytest.fixture
def complete(editor: Editor[Committee]) -> Editor[Committee]:
    editor.edit(["name"], "Steering committee")
    editor.edit(["mandate", "from_law"], "Decree 7")
    for number, name in enumerate(("Huda", "Salem")):
        editor.add(["members"])
        editor.edit(["members", number, "name"], name)
    return editor


def test_typed_input_becomes_the_record(editor: Editor[Committee]) -> None:
    editor.edit(["name"], "  Steering committee ")
    editor.edit(["duties"], "Approve\n\nPublish")
    editor.add(["members"])
    editor.edit(["members", 0, "influence"], 3)
    editor.add(["meetings"])
    editor.edit(["meetings", 0, "on"], "٢٠٢٦-٠٣-٠١")
    assert editor.record == Committee(
        name="Steering committee",
        duties=("Approve", "Publish"),
        members=(Member(member_id="member_1", influence=Level.GOOD),),
        meetings=(Meeting(on=date(2026, 3, 1)),),
    )


def test_a_part_without_answers_is_none_and_can_be_filled_in(editor: Editor[Committee]) -> None:
    assert editor.record.mandate is None
    editor.edit(["mandate", "from_law"], "Decree 7")
    assert editor.record.mandate == Mandate(from_law="Decree 7")


def test_an_unreadable_field_gets_an_error_and_blocks_saving(editor: Editor[Committee]) -> None:
    editor.add(["meetings"])
    editor.edit(["meetings", 0, "on"], "soon")
    assert list(editor.errors) == ["meetings.0.on"]
    with pytest.raises(InputError, check=lambda error: error.key == "apps-fields-unreadable"):
        editor.save("Maryam")


def test_it_is_saved_and_opened_again_by_its_id(complete: Editor[Committee], store: PlanStore) -> None:
    saved = complete.save("Maryam")
    again = Editor(APP, store, "ar")
    again.open(saved.plan_id)
    assert again.record == complete.record
    assert (again.version, again.unsaved, again.address) == (1, False, saved.plan_id)
    assert [version.title for version in store.beside(COMMITTEE).list()] == ["Steering committee"]
    assert store.list() == ()


def test_unsaved_input_is_there_in_the_next_session(editor: Editor[Committee], store: PlanStore) -> None:
    editor.edit(["name"], "Half a na")
    again = Editor(APP, store, "en")
    again.open(editor.plan_id)
    assert (again.draft["name"], again.unsaved) == ("Half a na", True)


def test_changes_are_undone_and_redone(editor: Editor[Committee]) -> None:
    editor.edit(["name"], "Committee")
    editor.add(["members"])
    editor.undo()
    assert editor.record.members == ()
    editor.undo()
    assert editor.record == Committee()
    editor.redo()
    assert editor.record.name == "Committee"


def test_a_removed_entry_is_removed_from_what_points_to_it(complete: Editor[Committee]) -> None:
    complete.edit(["chair"], "member_1")
    complete.add(["meetings"])
    complete.edit(["meetings", 0, "members"], ["member_1", "member_2"])
    complete.remove(["members"], 0)
    assert complete.record.chair is None
    assert complete.record.meetings[0].members == ("member_2",)


def test_versions_are_compared_and_restored(complete: Editor[Committee]) -> None:
    complete.save("Maryam")
    complete.edit(["name"], "Another name")
    complete.save("Ali")
    assert [(change.before, change.after) for change in complete.changes(2)] == [
        ("Steering committee", "Another name")
    ]
    complete.restore(1, "Maryam")
    assert complete.record.name == "Steering committee"
    assert [version.author for version in complete.versions()] == ["Maryam", "Ali", "Maryam"]


def test_two_people_are_told_what_differs(complete: Editor[Committee], tmp_path: Path) -> None:
    saved = complete.save("Maryam")
    complete.store.share(saved.plan_id, "ali")
    his = Editor(APP, PlanStore(f"sqlite:///{tmp_path / 'plans.sqlite'}", user="ali"), "en")
    his.open(saved.plan_id)
    complete.edit(["name"], "Hers")
    his.edit(["name"], "His")
    his.save("Ali")
    with pytest.raises(InputError, check=lambda error: error.key == "store-conflict"):
        complete.save("Maryam")
    assert [(change.before, change.after) for change in complete.conflict.differences] == [("His", "Hers")]


def test_it_is_exported_as_a_document_and_as_json(complete: Editor[Committee]) -> None:
    document = docx.Document(io.BytesIO(complete.document("docx").content))
    assert {"Steering committee", "Huda", "Salem"} <= {paragraph.text for paragraph in document.paragraphs}
    file = complete.document("json")
    assert file.name == f"Steering committee - Committee - {date.today().isoformat()} - draft.json"
    assert Committee.model_validate(json.loads(file.content)) == complete.record


def test_what_is_missing_is_named_by_the_labels_of_the_fields(editor: Editor[Committee]) -> None:
    assert [(gap.step, gap.text) for gap in editor.gaps()] == [
        ("about", "Name"),
        ("about", "From law"),
        ("people", "Members"),
    ]
    assert editor.progress() == (0, 3)
    with pytest.raises(InputError, check=lambda error: error.key == "apps-incomplete"):
        editor.finish()


def test_a_complete_record_is_finished_and_a_blocking_rule_forbids_it(complete: Editor[Committee]) -> None:
    complete.finish()
    complete.remove(["members"], 1)
    assert [(gap.kind, gap.step) for gap in complete.gaps()] == [("blocker", "people")]
    with pytest.raises(InputError, check=lambda error: error.key == "apps-blocked"):
        complete.finish()


def test_the_entity_that_was_typed_last_is_offered_with_a_new_record(
    editor: Editor[Committee], store: PlanStore
) -> None:
    editor.edit(["entity"], "Ministry of Culture")
    again = Editor(APP, store, "en")
    assert again.record == Committee()
    assert "Ministry of Culture" in again.offer()
    again.take_offer()
    assert again.record == Committee(entity="Ministry of Culture")


def test_beside_a_campaign_it_opens_blank_with_the_campaigns_id(store: PlanStore, example: object) -> None:
    plan_id = store.save(example).plan_id
    editor = Editor(APP, store, "en")
    editor.open(plan_id)
    assert (editor.record, editor.version, editor.address) == (Committee(), 0, plan_id)
    editor.edit(["name"], "Steering committee")
    assert editor.save("Maryam").plan_id == plan_id
    assert store.load(plan_id) == example


def test_a_plan_that_does_not_exist_is_refused(editor: Editor[Committee]) -> None:
    with pytest.raises(InputError, check=lambda error: error.key == "store-unknown-plan"):
        editor.open("guessed")


def test_its_questions_are_described_with_labels_kinds_and_sources() -> None:
    about, people = describe(APP, "en")
    kinds = {field["path"][-1]: (field["kind"], field["source"]) for field in about["parts"][0]["fields"]}
    assert kinds == {
        "name": ("line", ""),
        "entity": ("line", ""),
        "chair": ("choice", "members"),
        "duties": ("lines", ""),
    }
    drawing, members, meetings = people["parts"]
    assert (drawing["kind"], drawing["name"]) == ("drawing", "chart")
    assert [choice["title"] for choice in members["more"][0]["choices"]][-1]
    assert [field["kind"] for field in meetings["first"]] == ["date", "choices"]


def test_an_act_that_comes_twice_is_done_once_and_what_follows_a_lost_one_waits_for_it(
    complete: Editor[Committee],
) -> None:
    page = FormPage(complete)
    names = [member.name for member in complete.record.members]

    def send(number: int, event: str, **data: object) -> None:
        page._handle_event(page, {"event": event, "data": {**data, "number": number}, "number": number}, [])

    def name_of(place: int) -> str:
        return str(complete.draft["members"][place].get("name"))

    for _ in range(2):
        send(1, "add", path=["members"])
    send(3, "edit", path=["members", len(names), "name"], value="Noura")
    assert (len(complete.draft["members"]), name_of(len(names)), page.answered) == (len(names) + 1, "None", 1)
    send(2, "edit", path=["members", 0, "name"], value="Huda Salem")
    send(3, "edit", path=["members", len(names), "name"], value="Noura")
    assert (name_of(0), name_of(len(names)), page.answered) == ("Huda Salem", "Noura", 3)


def test_its_page_shows_the_draft_and_takes_the_pages_events(complete: Editor[Committee]) -> None:
    page = FormPage(complete)
    assert page.words["title"] == "Committee"
    assert page.draft["values"]["name"] == "Steering committee"
    assert page.sources == {
        "members": [{"value": "member_1", "title": "Huda"}, {"value": "member_2", "title": "Salem"}]
    }
    assert (page.drawings, page.drawing_words) == ({"chart": {"members": 2}}, {"chart": {"title": "Chart"}})
    page.vue_edit({"path": ["name"], "value": "Typed in the page", "number": 1})
    assert (page.received, complete.record.name) == (1, "Typed in the page")
    page.vue_save({"author": "Maryam"})
    assert page.notice["kind"] == "success"
    page.vue_undo({})
    assert page.draft["values"]["name"] == "Steering committee"
    assert [link["here"] for link in page.links] == [False] * len(page.links)
    assert not any("plan=" in link["address"] for link in page.links)
