"""A questionnaire is edited, kept, versioned and handed out beside its plan, without widgets."""

from __future__ import annotations

import base64
import io
import json
import zipfile

import pytest

from mashura.apps.form.view import FormPage
from mashura.apps.home.questionnaires import questionnaire_standing
from mashura.apps.plan.model import PlanEditor
from mashura.apps.questionnaire.model import QuestionnaireEditor
from mashura.apps.registry import app
from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.methodology import Campaign
from mashura.methodology.labels import field_label
from mashura.methodology.records.questionnaire import PlannedQuestion, Questionnaire
from mashura.methodology.rules.questionnaire import questionnaire_findings
from mashura.record_file import without_isolates
from mashura.store import PlanStore


@pytest.fixture(params=LANGUAGES)
def editor(request: pytest.FixtureRequest, store: PlanStore) -> QuestionnaireEditor:
    editor = QuestionnaireEditor(store, request.param)
    editor.start_from_example()
    return editor


def test_the_example_has_no_fault_and_can_be_finished(editor) -> None:
    assert questionnaire_findings(editor.record) == ()
    assert editor.gaps() == ()
    editor.finish()


def test_what_is_typed_is_kept_and_read_back_by_another_window(editor, store) -> None:
    editor.edit(["questions", 0, "text", 1, "text"], "How often do you ride?")
    again = QuestionnaireEditor(store, editor.language)
    again.open(editor.plan_id)
    assert again.record.questions[0].text[1].text == "How often do you ride?"
    again.undo()
    editor.save("Maryam")
    assert [saved.version for saved in editor.versions()] == [1]


def test_a_fault_is_named_with_its_place_and_keeps_the_form_from_going_out(editor) -> None:
    editor.edit(["questions", 0, "text"], [{"language": "ar", "text": "كم مرة تركب الحافلة؟"}])
    kinds = {(gap.kind, gap.step) for gap in editor.gaps()}
    assert kinds == {("blocker", "questions")}
    assert all("q1" not in gap.text for gap in editor.gaps())
    with pytest.raises(InputError):
        editor.finish()
    with pytest.raises(InputError):
        editor.document("xlsform")
    assert editor.document("docx").content


@pytest.mark.parametrize("ending", ["docx", "pdf", "limesurvey", "xlsform", "polis", "decidim", "json"])
def test_every_file_can_be_downloaded(editor, ending) -> None:
    assert ending in editor.endings()
    file = editor.document(ending)
    assert file.content
    if ending == "polis":
        with zipfile.ZipFile(io.BytesIO(file.content)) as archive:
            assert archive.namelist() == ["polis-ar.csv", "polis-en.csv"]


def test_the_plan_takes_the_minutes_from_its_questionnaire(store) -> None:
    plan = PlanEditor(store, "en")
    plan.start_from_example()
    plan.edit(["plan", "form", "minutes"], "1")
    editor = QuestionnaireEditor(store, "en")
    editor.open(plan.plan_id)
    assert editor.offer() == ""
    editor.begin_again_with(app("questionnaire").example("en"))
    assert "3" in editor.offer()
    editor.take_offer()
    assert editor.offer() == ""
    again = PlanEditor(store, "en")
    again.open(plan.plan_id)
    assert again.plan.form.minutes == 3
    assert again.plan.survey.questions == 6
    assert {tool.value for tool in again.plan.collection_tools} >= {"statements", "survey", "budget_ballot"}


def test_a_questionnaire_without_a_plan_offers_nothing(editor) -> None:
    assert editor.offer() == ""
    editor.save("Maryam")
    assert editor.offer() == ""


def test_opening_it_for_a_saved_plan_begins_blank_under_the_same_id(store) -> None:
    saved = store.save(Campaign(plan={"title": "Buses"}), author="Maryam")
    editor = QuestionnaireEditor(store, "ar")
    editor.open(saved.plan_id)
    assert (editor.plan_id, editor.record.languages) == (saved.plan_id, ("ar", "en"))


def test_the_page_shows_each_question_with_what_the_check_says(editor) -> None:
    page = FormPage(editor)
    page.vue_edit(
        {"path": ["questions", 1, "text", 1, "text"], "value": "Don't you agree?", "number": 1},
    )
    findings = page.drawings["questions"]["findings"]
    assert [*findings] == ["questions.q2"]
    assert all(said["reason"] and said["mend"] for said in findings["questions.q2"])
    assert page.draft["values"].keys() >= {"questions", "statements", "ballot", "title"}


def test_a_questionnaire_goes_out_as_json_and_comes_home(editor, store) -> None:
    file = editor.document("json").content
    other = QuestionnaireEditor(store, editor.language)
    other.start_blank()
    page = FormPage(other)
    page.vue_bring_in(sent(file))
    assert other.record == editor.record
    assert len(page.draft["values"]["questions"]) == len(editor.record.questions)
    page.vue_undo({})
    assert other.record.questions == ()


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"not json", "store-answers-not-json"),
        (b"[1, 2]", "store-answers-other"),
        (b'{"plan": {"title": "Buses"}}', "store-answers-other"),
        (b'{"questions": [{"question_id": "q1", "kind": "riddle"}]}', "store-import-bad-answer"),
        (b'{"title": [], "colour": "red"}', "store-import-unknown-field"),
    ],
)
def test_a_file_that_is_no_questionnaire_is_refused_and_nothing_is_lost(editor, content, key) -> None:
    before = editor.record
    with pytest.raises(InputError) as refused:
        editor.bring_in(content, "file.json")
    assert refused.value.key == key
    assert editor.record == before


def test_what_is_wrong_in_a_file_is_said_in_the_words_of_the_form(editor) -> None:
    page = FormPage(editor)
    page.vue_bring_in(sent(b'{"questions": [{"question_id": "q1", "kind": "riddle"}]}'))
    assert field_label(PlannedQuestion, "kind", editor.language) in page.notice["text"]


def test_a_wrong_answer_in_a_file_is_at_the_question_of_that_text(editor) -> None:
    asked = {"ar": "لماذا تركب الحافلة؟", "en": "Why do you take the bus?"}
    held = {"questions": [{"question_id": "q1"}, {"question_id": "q2", "text": asked, "lowest": "few"}]}
    with pytest.raises(InputError) as refused:
        editor.bring_in(json.dumps(held).encode(), "file.json")
    place = refused.value.params["place"]
    assert asked[editor.language] in place
    assert " 2" in place.replace("\u2068", "")
    assert "q2" not in place


def test_an_answer_that_is_unknown_is_named_with_its_question(editor) -> None:
    held = {
        "questions": [{"question_id": "q1", "text": [{"language": "ur", "text": "کیوں؟"}], "colour": "red"}]
    }
    with pytest.raises(InputError) as refused:
        editor.bring_in(json.dumps(held).encode(), "file.json")
    assert "کیوں؟" in refused.value.params["field"]
    assert "colour" in refused.value.params["field"]


def test_a_file_is_named_by_the_title_of_the_questionnaire(editor) -> None:
    editor.start_from_example()
    own = next(text.text for text in editor.record.title if text.language == editor.language)
    assert editor.title == own
    assert editor.document("docx").name.startswith(own.replace(":", "")[:10])


def test_a_file_says_what_it_leaves_out(editor) -> None:
    page = FormPage(editor)
    page.vue_download({"kind": "polis"})
    assert field_label(Questionnaire, "questions", editor.language) in page.notice["text"]
    page.vue_download({"kind": "json"})
    assert field_label(Questionnaire, "questions", editor.language) not in page.notice["text"]


def test_home_says_how_far_the_questionnaire_of_a_plan_is(store) -> None:
    plan = PlanEditor(store, "en")
    plan.start_from_example()
    assert questionnaire_standing(store, plan.plan_id, "en") == ""
    editor = QuestionnaireEditor(store, "en")
    editor.open(plan.plan_id)
    editor.begin_again_with(app("questionnaire").example("en"))
    editor.edit(["questions", 0, "text"], [])
    said = without_isolates(questionnaire_standing(store, plan.plan_id, "en"))
    assert "questions 6, about 3 min, to be corrected 2" in said


def sent(content: bytes) -> dict[str, str]:
    """A file as the page sends it."""
    return {"name": "questions.json", "file": base64.b64encode(content).decode()}
