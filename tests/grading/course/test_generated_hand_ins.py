"""2,000 generated hand-ins: whatever people, browsers and accidents make of a file costs that file only.

The ordinary run takes the first 200 of them.
"""

import re
import zlib

import pytest

from mashura.grading import load_exercise
from mashura.grading.course.intake import collect
from mashura.grading.exercise.handout import handout_notebook
from mashura.grading.marking.marked_notebook import restored_notebook, submitted_notebook
from mashura.grading.marking.restore import grade_id, language_of
from mashura.i18n import LANGUAGES, use_language

from .generated_hand_ins import generate

NAME, OTHER, ITEM = "m01-is-it-participation", "m00-pre-test", "m01-reply"
SEED = 1401


@pytest.fixture(scope="module")
def exercise():
    return load_exercise(NAME)


@pytest.fixture(scope="module", params=[200, pytest.param(2000, marks=pytest.mark.slow)])
def made(request, tmp_path_factory, exercise):
    """The folder with drop and course, what was handed in, and what collecting it gave."""
    folder = tmp_path_factory.mktemp("generated")
    given = generate(exercise, load_exercise(OTHER), ITEM, folder / "drop", request.param, SEED)
    with use_language("en"):
        collected = collect(folder / "drop", folder / "course", NAME)
    return folder, given, collected


@pytest.fixture(scope="module")
def restored(made, exercise):
    """What is marked of each hand-in, by trainee."""
    folder, _, collected = made
    return {
        receipt.trainee: restored_notebook(
            submitted_notebook(
                (folder / "course" / "submitted" / receipt.trainee / NAME / f"{NAME}.ipynb").read_bytes(),
                exercise,
            ),
            exercise,
        )[0]
        for receipt in collected.receipts
    }


def stored(folder):
    """Every file of the course, with its digest and the time of its last change."""
    return {
        path: (zlib.crc32(path.read_bytes()), path.stat().st_mtime_ns)
        for path in (folder / "course").rglob("*")
        if path.is_file()
    }


def by_number(collected):
    return {re.search(r"(\d{4})$", receipt.name)[1]: receipt for receipt in collected.receipts}


def test_every_hand_in_is_somebodys_and_nobodys_is_lost(made):
    _, given, collected = made
    assert collected.refused == ()
    assert len(collected.receipts) == len(given)
    assert len({receipt.trainee.lower() for receipt in collected.receipts}) == len(given)
    assert all(
        re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._@-]*", receipt.trainee) for receipt in collected.receipts
    )


def test_answers_that_can_be_read_are_all_there(made, restored):
    _, given, collected = made
    receipts = by_number(collected)
    lost = []
    for entry in given:
        notebook = restored[receipts[entry.name[-4:]].trainee]
        answer = next(cell.source for cell in notebook.cells if grade_id(cell) == ITEM)
        if entry.survives and answer != entry.answer:
            lost.append((entry.kind, receipts[entry.name[-4:]].problem))
    assert sum(entry.survives for entry in given) > len(given) / 5
    assert lost == []


def test_no_answer_comes_to_another_trainee(made, restored):
    _, given, collected = made
    receipts = by_number(collected)
    for entry in given:
        notebook = restored[receipts[entry.name[-4:]].trainee]
        answer = next(cell.source for cell in notebook.cells if grade_id(cell) == ITEM)
        assert not re.fullmatch(r"answer \d+", answer) or answer == entry.answer


def test_what_cannot_be_read_is_said_in_a_sentence(made):
    _, given, collected = made
    unread = [receipt for receipt in collected.receipts if not receipt.is_read]
    assert len(unread) > len(given) / 10
    assert {bool(re.fullmatch(r"[A-Z].*\.", receipt.problem)) for receipt in unread} == {True}
    said = "\n".join(collected.open_points)
    assert [receipt.name for receipt in unread if receipt.name not in said] == []


def test_every_notebook_that_is_marked_is_the_assignment(restored, exercise):
    official = {
        language: [grade_id(cell) for cell in handout_notebook(exercise, language).cells if grade_id(cell)]
        for language in LANGUAGES
    }
    for notebook in restored.values():
        names = [grade_id(cell) for cell in notebook.cells if grade_id(cell)]
        assert sorted(names) == sorted(official[language_of(notebook)])


def test_nobody_is_spoken_to_in_the_other_language_if_the_file_tells_hers(made, restored):
    _, given, collected = made
    receipts = by_number(collected)
    wrong = [
        entry.kind
        for entry in given
        if entry.survives and language_of(restored[receipts[entry.name[-4:]].trainee]) != entry.language
    ]
    assert wrong == []


def test_collecting_again_changes_nothing(made):
    folder, _, collected = made
    before = stored(folder)
    again = collect(folder / "drop", folder / "course", NAME)
    assert {receipt.state for receipt in again.receipts} == {"unchanged"}
    assert stored(folder) == before
    assert [receipt.received_at for receipt in again.receipts] == [
        receipt.received_at for receipt in collected.receipts
    ]
