"""A campaign being edited, without a browser: drafts, steps back, versions, two windows, two people."""

from __future__ import annotations

import io
import json
import sqlite3
import zipfile
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader
from sqlalchemy.exc import DBAPIError

from mashura.apps.form.description import describe
from mashura.apps.plan.model import PlanEditor
from mashura.apps.readiness.model import ReadinessEditor
from mashura.apps.what_if.model import WhatIf
from mashura.errors import InputError
from mashura.i18n import use_language
from mashura.methodology import Campaign, Plan
from mashura.methodology.labels import field_label
from mashura.store import PlanStore


@pytest.fixture
def editor(store: PlanStore) -> PlanEditor:
    return PlanEditor(store, "en")


@pytest.fixture
def example(editor: PlanEditor) -> PlanEditor:
    editor.start_from_example()
    return editor


def test_a_wrong_field_blocks_saving_and_printing_and_nothing_is_lost(example: PlanEditor) -> None:
    example.edit(["plan", "timeline", "duration_days"], "ten weeks")
    for action in (lambda: example.save("Ali"), example.finish, lambda: example.document("pdf")):
        with pytest.raises(InputError) as caught:
            action()
        assert caught.value.key == "apps-fields-unreadable"
    again = PlanEditor(example.store, "en")
    again.open(example.plan_id)
    assert again.draft["plan"]["timeline"]["duration_days"] == "ten weeks"
    assert again.errors == example.errors


def test_a_campaign_is_saved_and_opened_by_another_editor(example: PlanEditor, store: PlanStore) -> None:
    example.edit(["plan", "title"], "شبكة جديدة")
    saved = example.save("  Maryam ")
    other = PlanEditor(store, "ar")
    other.open(saved.plan_id)
    assert other.campaign == example.campaign
    assert (other.version, other.unsaved) == (1, False)
    assert other.versions()[0].author == "Maryam"


def test_typing_after_a_save_is_kept_without_saving(example: PlanEditor, store: PlanStore) -> None:
    example.save("Maryam")
    example.edit(["plan", "slogan"], "Later words")
    other = PlanEditor(store, "en")
    other.open(example.plan_id)
    assert (other.draft["plan"]["slogan"], other.unsaved, other.version) == ("Later words", True, 1)
    assert store.load(example.plan_id).plan.slogan != "Later words"


def test_changes_are_taken_back_and_made_again_step_by_step(editor: PlanEditor) -> None:
    for typed in ("B", "Bu", "Bus"):
        editor.edit(["plan", "title"], typed)
    editor.add(["plan", "segments"])
    editor.undo()
    assert (editor.draft["plan"]["title"], editor.draft["plan"]["segments"]) == ("Bus", [])
    editor.undo()
    assert editor.draft["plan"]["title"] == ""
    editor.redo()
    editor.redo()
    assert len(editor.draft["plan"]["segments"]) == 1
    assert not editor.history.can_redo


def test_two_windows_of_one_person_lose_nothing(example: PlanEditor, store: PlanStore) -> None:
    other = ReadinessEditor(store, "en")
    other.open(example.plan_id)
    other.edit(["readiness", "sponsor"], "The director")
    assert example.edit(["plan", "slogan"], "Our buses")
    assert example.campaign.readiness.sponsor == "The director"
    example.save("Maryam")
    other.edit(["readiness", "aim"], "A network for all")
    assert (other.version, other.campaign.plan.slogan) == (1, "Our buses")


def test_what_the_database_refused_is_kept_with_the_next_change(editor: PlanEditor, store: PlanStore) -> None:
    editor.edit(["plan", "title"], "Bus")
    connection = sqlite3.connect(store._url.database)
    connection.execute(
        "create trigger full before update on plan_drafts begin select raise(fail, 'disk full'); end"
    )
    with pytest.raises(DBAPIError, match="disk full"):
        editor.edit(["plan", "slogan"], "Our buses")
    connection.execute("drop trigger full")
    connection.close()
    assert not editor.edit(["plan", "objective"], "To hear of late buses.")
    kept = store.load_draft(editor.plan_id).content["draft"]["plan"]
    assert (kept["title"], kept["slogan"], kept["objective"]) == (
        "Bus",
        "Our buses",
        "To hear of late buses.",
    )


@pytest.fixture
def two(tmp_path: Path) -> tuple[PlanEditor, PlanEditor]:
    """Maryam and Ali with the same plan open, and Ali has saved meanwhile."""
    url = f"sqlite:///{tmp_path / 'shared.sqlite'}"
    hers = PlanEditor(PlanStore(url, user="maryam"), "en")
    hers.start_from_example()
    hers.save("Maryam")
    hers.store.share(hers.plan_id, "ali")
    his = PlanEditor(PlanStore(url, user="ali"), "en")
    his.open(hers.plan_id)
    hers.edit(["plan", "slogan"], "Hers")
    his.edit(["plan", "slogan"], "His")
    his.save("Ali")
    with use_language("en"), pytest.raises(InputError, match="version 2, by Ali"):
        hers.save("Maryam")
    return hers, his


def test_the_second_of_two_people_is_told_what_differs_and_keeps_hers(
    two: tuple[PlanEditor, PlanEditor],
) -> None:
    hers, _ = two
    assert hers.draft["plan"]["slogan"] == "Hers"
    assert [(change.before, change.after) for change in hers.conflict.differences] == [("His", "Hers")]
    assert hers.keep_mine("Maryam").version == 3
    assert [saved.author for saved in hers.versions()] == ["Maryam", "Ali", "Maryam"]
    assert hers.conflict is None


def test_the_second_of_two_people_can_go_on_with_the_first_ones(two: tuple[PlanEditor, PlanEditor]) -> None:
    hers, _ = two
    hers.take_theirs()
    assert (hers.draft["plan"]["slogan"], hers.version, hers.unsaved) == ("His", 2, False)
    hers.undo()
    assert hers.draft["plan"]["slogan"] == "Hers"


def test_an_old_version_is_restored_and_what_was_typed_is_saved_before(example: PlanEditor) -> None:
    first = example.campaign.plan.slogan
    example.save("Maryam")
    example.edit(["plan", "slogan"], "Typed, not saved")
    assert example.restore(1, "Maryam").version == 3
    assert example.campaign.plan.slogan == first
    assert example.store.load(example.plan_id, 2).plan.slogan == "Typed, not saved"
    assert [change.text("en") for change in example.changes(2)] != []


def test_an_entry_that_another_window_removed_is_told(example: PlanEditor) -> None:
    with pytest.raises(InputError) as caught:
        example.edit(["plan", "segments", 99, "name"], "x")
    assert caught.value.key == "apps-entry-gone"


def test_a_plan_that_does_not_exist_is_refused(editor: PlanEditor) -> None:
    with pytest.raises(InputError) as caught:
        editor.open("guessed")
    assert caught.value.key == "store-unknown-plan"


def test_blank_campaigns_that_nobody_touched_are_not_kept(editor: PlanEditor) -> None:
    editor.start_blank()
    assert editor.store.drafts() == ()


def test_the_answers_are_read_back_from_their_file(example: PlanEditor) -> None:
    assert Campaign.model_validate(json.loads(example.document("json").content)) == example.campaign


def test_the_kept_logo_stands_on_all_documents_of_the_next_session_until_it_is_removed(
    store: PlanStore,
) -> None:
    picture = io.BytesIO()
    Image.effect_noise((200, 100), 80).save(picture, "PNG")
    kept = store.keep_logo(picture.getvalue(), "logo.png")
    plan, readiness, what_if = PlanEditor(store, "ar"), ReadinessEditor(store, "ar"), WhatIf(store, "ar")
    editors = (plan, readiness, what_if)
    for editor in editors:
        editor.start_from_example()
    written = [plan.document("docx"), plan.document("xlsx"), readiness.document("docx")]
    written.append(what_if.document("docx"))
    for file in written:
        assert kept in pictures(file.content)
    for file in (written[0], written[2]):
        with zipfile.ZipFile(io.BytesIO(file.content)) as word:
            assert f'descr="{plan.plan.entity}"' in word.read("word/document.xml").decode()
    for editor in editors:
        assert len(PdfReader(io.BytesIO(editor.document("pdf").content)).pages[0].images) == 1
    store.drop_logo()
    assert kept not in pictures(plan.document("docx").content)


def pictures(office_file: bytes) -> list[bytes]:
    with zipfile.ZipFile(io.BytesIO(office_file)) as parts:
        return [parts.read(name) for name in parts.namelist() if "/media/" in name]


def test_the_entity_typed_last_is_offered_with_the_next_campaign(editor: PlanEditor) -> None:
    editor.edit(["plan", "entity"], "بلدية المنارة")
    again = ReadinessEditor(editor.store, "ar")
    assert again.campaign == Campaign()
    assert "بلدية المنارة" in again.offer()
    again.take_offer()
    assert again.campaign.brief.entity == "بلدية المنارة"
    assert again.offer() == ""
    assert "بلدية المنارة" in PlanEditor(editor.store, "en").offer()


def test_the_examples_entity_is_not_taken_for_ones_own(editor: PlanEditor) -> None:
    editor.start_from_example()
    editor.save("Maryam")
    assert editor.store.letterhead().entity("ar") == ""


def test_the_first_version_says_field_by_field_what_it_holds(editor: PlanEditor) -> None:
    editor.edit(["plan", "objective"], "Hear 2,500 riders.")
    editor.save("Maryam")
    (line,) = [change.text("en") for change in editor.changes(1)]
    assert "Hear 2,500 riders." in line
    assert field_label(Plan, "objective", "en") in line


def test_a_version_needs_something_new(example: PlanEditor) -> None:
    example.save("Maryam")
    slogan = example.plan.slogan
    for typed in (slogan, "Another slogan", slogan):
        example.edit(["plan", "slogan"], typed)
    with pytest.raises(InputError) as caught:
        example.save("Maryam")
    assert (caught.value.key, len(example.versions())) == ("apps-nothing-new", 1)
    assert not example.unsaved
    example.edit(["plan", "slogan"], "Another slogan")
    assert example.save("Maryam").version == 2
    for typed in ("A third", "Another slogan"):
        example.edit(["plan", "slogan"], typed)
    assert example.restore(1, "Maryam").version == 3


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("400.000", "apps-error-doubtful"),
        ("٤٠٠٫٠٠٠", "apps-error-doubtful"),
        ("1e9", "apps-error-number"),
        ("400,000", None),
        ("400.5", None),
        ("0.125", None),
    ],
)
def test_a_number_that_can_be_read_in_two_ways_is_asked_about(
    editor: PlanEditor, typed: str, key: str | None
) -> None:
    editor.edit(["plan", "budget", "earmarked"], typed)
    said = editor.errors.get("plan.budget.earmarked")
    assert bool(said) == bool(key)
    if key == "apps-error-doubtful":
        assert "400000" in said
        assert "400." not in said.split("400000")[1][:-2]


@pytest.mark.parametrize("kind", ["docx", "pdf", "xlsx", "ics"])
def test_the_longest_texts_that_a_form_takes_are_written_into_every_file(
    example: PlanEditor, kind: str
) -> None:
    for path in (["plan", "title"], ["plan", "entity"], ["plan", "slogan"], ["plan", "segments", 0, "name"]):
        example.edit(path, "س" * 300)
    example.edit(["plan", "objective"], "س " * 2500)
    assert example.errors == {}
    assert example.document(kind).content


def test_what_is_longer_than_its_field_is_kept_as_typed_and_the_limit_said(example: PlanEditor) -> None:
    example.edit(["plan", "title"], "x" * 301)
    assert "300" in example.errors["plan.title"]
    assert len(example.draft["plan"]["title"]) == 301


def test_every_text_field_of_the_form_says_its_limit(example: PlanEditor) -> None:
    parts = [part for step in describe(example.app, "en") for part in step["parts"]]
    specs = [spec for part in parts for name in ("fields", "first", "more") for spec in part.get(name, [])]
    texts = [spec for spec in specs if spec["kind"] in ("line", "paragraph")]
    assert texts
    assert all(spec["limit"] >= 200 for spec in texts)
