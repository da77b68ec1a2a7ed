"""The people of question 4 on planning: each class has its own, in the question and in the plan alike."""

from dataclasses import replace
from operator import attrgetter

import pytest

from mashura.course.sources.cases import read_case
from mashura.grading import grade_notebook, load_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.private_modules import load_module
from mashura.i18n import LANGUAGES

NAME = "m03-plan-a-consultation"
SEED = 11


@pytest.fixture(scope="module")
def exercise():
    return load_exercise(NAME)


def drawn_values(exercise):
    """What the placeholders of a variant stand for."""
    return attrgetter("variant.values")(exercise)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_class_s_plan_begins_with_the_people_of_its_question(tmp_path, language):
    drawn = load_exercise(NAME, secret="one class")
    for name, text in drawn.cases.items():
        (tmp_path / NAME / "cases").mkdir(parents=True, exist_ok=True)
        (tmp_path / NAME / "cases" / name).write_text(text, encoding="utf-8")
    (field,) = drawn.form("m03-fill-plan")
    campaign = read_case(field.case, language, NAME, tmp_path)
    told = drawn.variant.worded("{{ people_told }}", language).casefold()
    book = read_case(field.case, language, NAME)
    assert campaign.plan.segments == campaign.brief.segments != book.plan.segments
    wanted = {(segment.segment_id, code) for segment in campaign.plan.segments for code in segment.languages}
    assert wanted == {*map(tuple, drawn_values(drawn)["people_wanted"])}
    assert len(told.splitlines()) == len(campaign.plan.segments)
    assert campaign.plan.model_copy(update={"segments": ()}) == book.plan.model_copy(update={"segments": ()})


def test_the_plan_of_one_class_is_not_the_answer_of_another():
    one, other = (load_exercise(NAME, secret=secret) for secret in ("one class", "another class"))
    answer = one.known_answers["m03-fill-plan"][0].text
    grades = grade_notebook(answered_notebook(other, "en", {"m03-fill-plan": answer}), other, SEED)
    assert grades.of("m03-fill-plan").score <= 2


def test_a_course_built_before_the_people_were_drawn_keeps_those_of_the_book(exercise):
    drawn = load_exercise(NAME, secret="one class").variant
    kept = {name: value for name, value in drawn_values(exercise).items() if not name.startswith("people")}
    derive = load_module(exercise.folder / "variants.py").derive
    old = replace(drawn, draw=drawn.draw.model_copy(update={"values": kept}))
    told = old.with_derived(derive, exercise.data).prose_values("en")["people_told"]
    assert told == exercise.variant.prose_values("en")["people_told"]
