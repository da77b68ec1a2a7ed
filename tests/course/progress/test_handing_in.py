"""Handing in: one file with the trainee's name, a receipt, and the same files in the instructor's course."""

import json
import zipfile
from datetime import UTC, datetime

import pytest

from mashura.course.progress.handing_in import FOLDER, file_name, hand_in, read_handed_in, receipt_code
from mashura.errors import InputError
from mashura.grading.course.handin import receipt_codes
from mashura.grading.course.intake import collect

EXERCISE = "m01-is-it-participation"
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def contents(trainee, receipt):
    with zipfile.ZipFile(trainee.workspace / FOLDER / receipt.file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_file_has_her_name_and_the_assignment_and_holds_what_she_saved(trainee):
    trainee.fill_in({"m01-reply": "نشكر فريقكم."})
    receipt = hand_in(trainee.workspace, EXERCISE, "ar", "  مريم   سالم ", NOON)
    assert receipt.file == f"مريم_سالم--{EXERCISE}.zip"
    assert receipt.trainee == "مريم سالم"
    assert contents(trainee, receipt) == {f"{EXERCISE}.ipynb": trainee.notebook().read_bytes()}
    assert receipt.code == receipt_code(contents(trainee, receipt))


def test_the_receipt_names_by_title_what_was_still_open(trainee):
    trainee.fill_in({"m01-reply": "نشكر فريقكم."})
    still_open = hand_in(trainee.workspace, EXERCISE, "ar", "مريم").still_open
    assert "1 · في أي مستوى؟" in still_open
    assert not any("m01-" in title for title in still_open)
    assert not any("مدير الاتصال" in title for title in still_open)


def test_the_receipt_is_kept_and_the_latest_one_counts(trainee):
    hand_in(trainee.workspace, EXERCISE, "ar", "مريم", NOON)
    trainee.fill_in({"m01-reply": "We thank your team."}, "en")
    latest = hand_in(trainee.workspace, EXERCISE, "en", "Maryam", NOON)
    assert read_handed_in(trainee.workspace) == {EXERCISE: latest}


def test_without_an_exchange_the_receipt_names_none(trainee):
    receipt = hand_in(trainee.workspace, EXERCISE, "ar", "مريم")
    assert (receipt.course, receipt.refused) == ("", "")


def test_a_note_of_older_hand_ins_that_cannot_be_read_stops_nothing(trainee):
    (trainee.workspace / ".mashura" / "handed-in.json").write_text("{", encoding="utf-8")
    assert read_handed_in(trainee.workspace) == {}
    assert hand_in(trainee.workspace, EXERCISE, "ar", "مريم").code


@pytest.mark.parametrize("name", ["", "   ", "--", "…", "../.."])
def test_without_a_name_nothing_is_handed_in(trainee, name):
    with pytest.raises(InputError) as caught:
        hand_in(trainee.workspace, EXERCISE, "ar", name)
    assert caught.value.key == "handin-no-name"
    assert not (trainee.workspace / FOLDER).exists()


@pytest.mark.parametrize("content", ["", "{", "[]", '{"cells": 3}', '{"cells": [3]}'])
def test_a_damaged_notebook_is_named_and_nothing_is_handed_in(trainee, content):
    trainee.notebook().write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        hand_in(trainee.workspace, EXERCISE, "ar", "مريم")
    assert caught.value.key == "handin-no-notebook"
    assert not (trainee.workspace / FOLDER).exists()


def test_a_file_that_an_app_put_there_is_handed_in_with_the_notebook(trainee):
    path = trainee.notebook()
    notebook = json.loads(path.read_text(encoding="utf-8"))
    field = {"name": "plan", "title": "Your plan", "widget": "app", "file": "my-plan.json"}
    answer = next(c for c in notebook["cells"] if c["metadata"].get("nbgrader", {}).get("solution"))
    answer["metadata"]["mashura"] = {"form": {"fields": [field]}}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    (path.parent / "my-plan.json").write_text('{"mine": true}', encoding="utf-8")
    receipt = hand_in(trainee.workspace, EXERCISE, "ar", "مريم")
    assert contents(trainee, receipt)["my-plan.json"] == b'{"mine": true}'


@pytest.mark.parametrize("name", ["مريم سالم", "Omar bin Khalid", "Anne-Marie O'Neil", "a--b", "x" * 200])
def test_the_instructor_collects_it_under_her_name_with_the_same_code(trainee, tmp_path, name):
    receipt = hand_in(trainee.workspace, EXERCISE, "ar", name)
    (taken,) = collect(trainee.workspace / FOLDER, tmp_path / "course", EXERCISE).receipts
    assert taken.code == receipt.code
    assert receipt_codes(tmp_path / "course", EXERCISE) == {taken.trainee: receipt.code}
    assert file_name(taken.name, EXERCISE) == file_name(name, EXERCISE)
