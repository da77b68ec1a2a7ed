"""A course keeps the variant of its class: handouts, marks and feedback go by it, in both languages."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.errors import InputError
from mashura.grading import build_exercises, load_exercise
from mashura.grading.course.class_run import grade_class
from mashura.grading.exercise import notebooks
from mashura.grading.exercise.exercise import course_exercise, kept_variant
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.proof.guessing import right_answers, score

NAME = "m01-is-it-participation"
# Items whose published answer is worth nothing in any class.
DRAWN = ("m01-levels", "m01-topics", "m01-climb", "m01-times", "m01-claims", "m01-worked-index")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("course")
    build_exercises(folder, [NAME])
    return folder


def hand_in(course, trainee, notebook):
    folder = course / "submitted" / trainee / NAME
    folder.mkdir(parents=True)
    (folder / f"{NAME}.ipynb").write_text(notebooks.dump(notebook), encoding="utf-8")


@pytest.fixture(scope="module")
def marks(course):
    exercise, book = course_exercise(course, NAME), load_exercise(NAME)
    for language in ("ar", "en"):
        references = {item: known[0].text for item, known in exercise.known_answers.items()}
        hand_in(course, f"knows-{language}", answered_notebook(exercise, language, references))
    published = {item: known[0].text for item, known in book.known_answers.items()}
    hand_in(course, "copies", answered_notebook(exercise, "en", published))
    hand_in(course, "other-handout", answered_notebook(book, "en", published))
    run = grade_class(course, NAME)
    return {sheet.trainee: sheet for sheet in run.trainees}


def automatic(sheet):
    return {item.item: (item.score, item.max_score) for item in sheet.items if item.score is not None}


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_answers_of_the_class_get_full_marks_in_each_language(marks, language):
    for item, (points, most) in automatic(marks[f"knows-{language}"]).items():
        assert points == most, item


def test_the_published_answers_of_the_book_answer_nothing_that_was_drawn(marks):
    got = automatic(marks["copies"])
    assert {item: got[item][0] for item in DRAWN} == dict.fromkeys(DRAWN, 0.0)


@pytest.fixture(scope="module")
def published():
    return {item: answers[0] for item, answers in right_answers(load_exercise(NAME)).items()}


@settings(max_examples=150, deadline=None)
@given(secret=st.text(min_size=1))
def test_whatever_the_secret_the_published_answers_earn_nothing(published, secret):
    exercise = load_exercise(NAME, secret=secret)
    earned = {item: score(exercise, exercise.item(item), published[item]) for item in DRAWN}
    assert earned == dict.fromkeys(DRAWN, 0.0)


def test_a_hand_in_of_another_variant_is_named_to_the_instructor(marks):
    assert not marks["knows-ar"].repairs
    assert len(marks["other-handout"].repairs) == 1
    assert "variant" in marks["other-handout"].repairs[0]


def test_handouts_of_both_languages_and_the_tables_beside_them_are_the_class_s(course):
    exercise = course_exercise(course, NAME)
    for language in ("ar", "en"):
        folder = course / "handout" / language / NAME
        notebook = notebooks.read(folder / f"{NAME}.ipynb")
        assert notebook.metadata.mashura.variant == exercise.variant.name != "book"
        for name, text in exercise.variant.draw.files.items():
            assert (folder / name).read_text(encoding="utf-8") == text


def test_building_again_changes_nothing_for_a_class(course):
    before = kept_variant(course, NAME).read_text(encoding="utf-8")
    build_exercises(course, [NAME])
    assert kept_variant(course, NAME).read_text(encoding="utf-8") == before


def test_a_value_that_is_no_longer_drawn_is_named_with_what_to_do(tmp_path):
    name = "m03-plan-a-consultation"
    kept = load_exercise(name, secret="any").variant.draw.model_dump(mode="json")
    kept["values"]["design_closed"] = "telepathy"
    path = kept_variant(tmp_path, name)
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(kept), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        course_exercise(tmp_path, name)
    assert caught.value.key == "grading-variant-value"
    assert "telepathy" in str(caught.value)


def test_a_course_from_before_variants_keeps_the_exercise_as_it_was_given_out(tmp_path):
    (tmp_path / "source" / "m00-pre-test").mkdir(parents=True)
    build_exercises(tmp_path, ["m00-pre-test"])
    assert course_exercise(tmp_path, "m00-pre-test").variant.is_book


def test_handouts_hold_nothing_of_the_key(course):
    exercise = course_exercise(course, NAME)
    handout = json.dumps(notebooks.read(course / "handout" / "en" / NAME / f"{NAME}.ipynb"))
    for secret in ("reach", "telling", "opening_costly", "variants.yaml", "book"):
        assert f'"{secret}"' not in handout, secret
    assert exercise.variant.text not in handout
