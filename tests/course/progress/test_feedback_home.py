"""Feedback pages find their exercises, and each other file gets a sentence of its own."""

import io
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mashura.course.progress.feedback_home import bring_feedback
from mashura.course.progress.marks import Mark
from mashura.i18n import LANGUAGES, message

EXERCISE = "m01-is-it-participation"


def packed(files):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in files.items():
            target.writestr(name, content)
    return archive.getvalue()


def keys(brought):
    return [problem.key for problem in brought.problems]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_goes_to_its_exercise_in_its_language_and_shows_its_mark(trainee, page_with, language):
    mark = Mark(exercise=EXERCISE, score=30, most=41)
    page = page_with(mark, language).encode()
    brought = bring_feedback(trainee.workspace, "anything.html", page)
    place = trainee.workspace / language / "exercises" / EXERCISE / "feedback" / f"{EXERCISE}.html"
    assert brought.pages == ((mark, place),)
    assert brought.problems == ()
    assert place.read_bytes() == page
    assert trainee.part(EXERCISE).mark == mark


def test_a_zip_of_many_is_sorted_and_names_the_pages_that_do_not_belong(trainee, page_with):
    pages = {
        f"{name}/{name}.html": page_with(Mark(exercise=name, score=5, most=10))
        for name in (EXERCISE, "m00-pre-test")
    }
    others = {
        "notes.html": "hello",
        f"{EXERCISE}/doors.csv": "door,hours",
        f"{EXERCISE}/timestamp.txt": "2026-11-30 05:18",
        "m99.html": page_with(Mark(exercise="m99-elsewhere", score=5, most=10)),
        "__MACOSX/._x.html": "furniture",
        ".DS_Store": "furniture",
    }
    brought = bring_feedback(trainee.workspace, "feedback.zip", packed({**others, **pages}))
    assert {mark.exercise for mark, _ in brought.pages} == {EXERCISE, "m00-pre-test"}
    assert keys(brought) == ["feedback-none", "feedback-other-course"]
    assert [problem.params["file"] for problem in brought.problems] == ["notes.html", "m99.html"]


def test_a_new_page_takes_the_place_of_the_old_one(trainee, page_with):
    for score in (10, 20):
        page = page_with(Mark(exercise=EXERCISE, score=score, most=41))
        bring_feedback(trainee.workspace, "x.html", page.encode())
    assert trainee.part(EXERCISE).mark.score == 20


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"", "feedback-none"),
        (b"<html>my own page</html>", "feedback-none"),
        (b"\x89PNG\r\n", "feedback-none"),
        (b"PK\x03\x04 damaged", "feedback-damaged"),
        (packed({}), "feedback-empty"),
        (b"x" * 30_000_001, "feedback-too-large"),
        (packed({"big.html": b"0" * 30_000_001}), "feedback-too-large"),
        (packed({f"{number}.html": b"" for number in range(501)}), "feedback-too-many"),
    ],
)
def test_a_wrong_file_gets_one_sentence_in_each_language_and_leaves_nothing(trainee, content, key):
    before = sorted(trainee.workspace.rglob("*"))
    brought = bring_feedback(trainee.workspace, "C:/mail/wrong.zip", content)
    assert brought.pages == ()
    assert keys(brought) == [key]
    (problem,) = brought.problems
    for language in LANGUAGES:
        sentence = message(problem.key, lang=language, **problem.params)
        assert "wrong.zip" in sentence or "big.html" in sentence
        assert "\n" not in sentence
    assert sorted(trainee.workspace.rglob("*")) == before


def test_a_page_that_cannot_be_kept_says_where_and_harms_no_other(trainee, page_with):
    (trainee.notebook().parent / "feedback").write_text("a file in the way", encoding="utf-8")
    pages = {
        f"{name}.html": page_with(Mark(exercise=name, score=5, most=10))
        for name in (EXERCISE, "m00-pre-test")
    }
    brought = bring_feedback(trainee.workspace, "feedback.zip", packed(pages))
    assert keys(brought) == ["feedback-not-written"]
    assert [mark.exercise for mark, _ in brought.pages] == ["m00-pre-test"]


def test_a_path_inside_an_archive_decides_nothing(trainee, page_with):
    page = page_with(Mark(exercise=EXERCISE, score=5, most=10))
    brought = bring_feedback(trainee.workspace, "x.zip", packed({"../../../etc/passwd.html": page}))
    ((_, place),) = brought.pages
    assert place.is_relative_to(trainee.workspace)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(content=st.one_of(st.binary(max_size=400), st.binary(max_size=200).map(lambda rest: b"PK" + rest)))
def test_whatever_is_brought_in_is_answered(trainee, content):
    brought = bring_feedback(trainee.workspace, "any.bin", content)
    assert brought.pages == ()
    assert len(brought.problems) == 1
