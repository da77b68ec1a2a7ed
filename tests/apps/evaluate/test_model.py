"""An evaluation being edited: what is computed, what a person writes, the archive made and opened."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from mashura.apps.campaign.records import QUESTIONNAIRE
from mashura.apps.evaluate.archive import reopen
from mashura.apps.evaluate.model import EvaluateEditor
from mashura.apps.plan.model import PlanEditor
from mashura.archive import ArchiveContents, read_archive
from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign
from mashura.methodology.records.questionnaire import Questionnaire
from mashura.store import CAMPAIGN, PlanStore
from mashura.store.material import MaterialStore


def shown(editor: Any, called: str) -> dict[str, Any]:
    drawing = next(drawing for drawing in editor.layout.drawings() if drawing.name == called)
    return drawing.shown(editor)


def act(editor: Any, called: str, **data: Any) -> Any:
    drawing = next(drawing for drawing in editor.layout.drawings() if drawing.name == called)
    return drawing.act(editor, data)


@pytest.fixture
def editor(store: PlanStore) -> EvaluateEditor:
    editor = EvaluateEditor(store, "en")
    editor.start_from_example()
    return editor


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_example_is_a_whole_cycle_and_called_simulated(store: PlanStore, language: Any) -> None:
    editor = EvaluateEditor(store, language)
    editor.start_from_example()
    assert shown(editor, "kpis")["simulated"]
    assert shown(editor, "archive")["complete"]
    editor.finish()


def test_every_number_says_how_it_is_computed_from_what_and_with_which_caution(editor: Any) -> None:
    rows = [row for group in shown(editor, "kpis")["groups"] for row in group["rows"]]
    assert len(rows) > 20
    assert all(row["formula"] and row["source"] and row["caution"] for row in rows)


def test_what_cannot_be_measured_says_why(editor: Any) -> None:
    unknown = shown(editor, "kpis")["unknown"]
    assert unknown
    assert all(entry["reason"] for entry in unknown)


def test_a_typed_value_is_marked_and_counts_only_where_no_table_tells(editor: Any) -> None:
    typed = [
        {"indicator": "satisfaction_change", "value": "12", "source": "Survey of May", "on": ""},
        {"indicator": "participants", "value": "9", "source": "", "on": ""},
    ]
    editor.edit(["evaluation", "by_hand"], typed)
    rows = [row for group in shown(editor, "kpis")["groups"] for row in group["rows"]]
    assert [row["source"] for row in rows if row["typed"]] == ["typed by hand: Survey of May"]


def test_without_contributions_nobody_is_said_to_have_come(store: PlanStore) -> None:
    editor = EvaluateEditor(store, "en")
    names = {entry["name"] for entry in shown(editor, "kpis")["unknown"]}
    assert "Participants" in names
    assert not shown(editor, "factors")["has"]


def test_what_a_person_wrote_stays_when_the_records_say_something_else(editor: Any) -> None:
    (asked,) = [
        entry for entry in shown(editor, "questions")["questions"] if entry["question"] == "influence"
    ]
    own = {"question": "influence", "answer": "Yes", "evidence": "My own words", "drawn": asked["drawn"]}
    editor.edit(["evaluation", "answers"], [own])
    editor.edit(["decision", "turned_into"], "A new timetable")
    (after,) = [
        entry for entry in shown(editor, "questions")["questions"] if entry["question"] == "influence"
    ]
    assert after["news"]
    assert {"tone": "new", "text": "The decision turned into: A new timetable"} in after["changes"]
    assert editor.record.evaluation.answers[0].evidence == "My own words"


def test_only_a_simulated_public_tells_what_each_part_brought(editor: Any) -> None:
    assert shown(editor, "factors")["effects"] == []
    act(editor, "factors", act="compute")
    assert shown(editor, "factors")["effects"]


def test_the_library_is_searched(editor: Any) -> None:
    act(editor, "library", asked={"words": "moderator"})
    found = shown(editor, "library")
    assert 0 < found["count"] < found["total"]


def test_an_archive_that_is_opened_gives_equal_records_and_contributions(
    editor: Any, store: PlanStore
) -> None:
    file = act(editor, "archive", act="make")
    sent = base64.b64encode(file.content).decode()
    act(editor, "archive", act="open", name=file.name, file=sent)
    plan_id = editor.opened_archive["address"].partition("plan=")[2]
    read = read_archive(file.content, file.name).contents
    assert store.beside(CAMPAIGN).load(plan_id) == read.campaign
    kept, archived = MaterialStore(store).load(plan_id), read.material
    for name, table in kept.consultation.tables().items():
        assert table.equals(archived.consultation.tables()[name])
    assert kept.kept.source.model_dump(mode="json") == archived.source


def test_an_archive_is_opened_with_its_questionnaire_for_this_person_only(
    editor: Any, store: PlanStore
) -> None:
    asked = Questionnaire(title=({"language": "en", "text": "Buses"},))
    beside = {"questionnaire": asked.model_dump(mode="json"), "of_tomorrow": {"a": 1}}
    plan_id = reopen(store, ArchiveContents(campaign=editor.campaign, beside=beside), "Maryam")
    assert store.beside(QUESTIONNAIRE).load(plan_id) == asked
    with pytest.raises(InputError):
        PlanStore(str(store._url), user="stranger").load(plan_id)


def test_a_record_that_cannot_be_read_brings_nothing_in(editor: Any, store: PlanStore) -> None:
    before = store.list()
    contents = ArchiveContents(campaign=editor.campaign, beside={"questionnaire": {"title": 7}})
    with pytest.raises(InputError):
        reopen(store, contents, "Maryam")
    assert store.list() == before


def test_the_archive_says_who_did_what(editor: Any) -> None:
    file = act(editor, "archive", act="make")
    acts = read_archive(file.content, file.name).contents.acts
    assert "saved" in {act.action for act in acts}


def test_the_record_keeps_the_fingerprint_of_its_archive(editor: Any) -> None:
    file = act(editor, "archive", act="make")
    assert editor.record.archive.file_digest == read_archive(file.content, file.name).digest


@pytest.mark.parametrize("way", ["check", "open"])
def test_a_damaged_archive_brings_nothing_in(editor: Any, store: PlanStore, way: str) -> None:
    before = store.list()
    sent = base64.b64encode(b"PK nothing").decode()
    with pytest.raises(InputError):
        act(editor, "archive", act=way, name="bad.zip", file=sent)
    assert store.list() == before
    assert editor.opened_archive == {}


def test_a_campaign_that_was_never_saved_is_not_archived(store: PlanStore) -> None:
    with pytest.raises(InputError):
        act(EvaluateEditor(store, "en"), "archive", act="make")


def test_the_next_plan_is_shown_fitting_lessons_in_their_step_and_keeps_what_became_of_them(
    editor: Any, store: PlanStore
) -> None:
    lesson = {"subject": "moderation", "text": "Statements waited too long", "advice": "Two moderators"}
    editor.edit(["evaluation", "learnt"], [lesson])
    editor.save("Maryam")
    plan = PlanEditor(store, "en")
    plan.edit(["plan", "topic"], "transport")
    panels = {
        drawing.name: drawing.shown(plan)
        for drawing in plan.app.layout.drawings()
        if drawing.name.startswith("lessons-")
    }
    (step,) = [
        name
        for name, panel in panels.items()
        if any(entry["text"] == lesson["text"] for entry in panel["lessons"])
    ]
    assert step == f"lessons-{plan.layout.step_of_field('plan.staff')}"
    (entry,) = [entry for entry in panels[step]["lessons"] if entry["text"] == lesson["text"]]
    assert "simulated" in entry["origin"]
    use = {"lesson": entry["key"], "text": entry["text"], "origin": "Buses", "following": "in_part"}
    plan.edit(["lessons_used"], [use])
    again = next(drawing for drawing in plan.app.layout.drawings() if drawing.name == step)
    assert lesson["text"] not in {entry["text"] for entry in again.shown(plan)["lessons"]}
    assert plan.record.lessons_used[0].following.value == "in_part"


def test_lessons_of_another_office_are_not_shown(editor: Any, store: PlanStore) -> None:
    other = PlanEditor(PlanStore(str(store._url), user="stranger"), "en")
    other.edit(["plan", "topic"], "transport")
    panels = [
        drawing.shown(other) for drawing in other.app.layout.drawings() if drawing.name.startswith("lessons-")
    ]
    assert panels
    assert not any(panel["lessons"] for panel in panels)


def test_the_evaluation_is_printed_with_the_numbers_of_now(editor: Any) -> None:
    file = editor.document("docx")
    assert file.content[:2] == b"PK"
    handed_out = editor.to_hand_out()
    assert isinstance(handed_out, Campaign)
    assert len(handed_out.evaluation.indicators) > 20
