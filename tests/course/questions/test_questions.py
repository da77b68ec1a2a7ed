import html
from itertools import permutations

import pytest

from mashura.course.questions import ask, recall
from mashura.course.questions.kinds import (
    ChoosingQuestion,
    check_questions,
    questions_path,
    read_questions,
)
from mashura.course.questions.recall_pools import SLOTS, recall_pool
from mashura.course.questions.view import view
from mashura.course.sources.builder import lesson_paths
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, message, use_language

PATH = questions_path("m00-welcome")
QUESTIONS = read_questions(PATH)

ONE = """
- id: one
  about: run
  text: {ar: "كم؟", en: "How many?"}
  choices:
    - {ar: "1", en: "1", feedback: {ar: لا, en: "No"}}
    - {ar: "2", en: "2", right: true, feedback: {ar: نعم, en: "Yes"}}
    - {ar: "3", en: "3", feedback: {ar: لا, en: "No"}}
"""


def parts(box):
    _, heading, choices, button, answer = box.children
    return heading, choices, button, answer


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name", [name for name, one in QUESTIONS.items() if isinstance(one, ChoosingQuestion)]
)
def test_every_choice_answers_at_once_in_the_readers_language(name, language):
    question = QUESTIONS[name]
    with use_language(language):
        box = ask("m00-welcome", name)
    heading, choices, button, answer = parts(box)
    assert f'lang="{language}"' in heading.value
    for number, choice in enumerate(question.choices):
        choices.index = number
        button.click()
        verdict = message(f"course-question-{'right' if choice.right else 'wrong'}", lang=language)
        assert verdict in answer.value
        assert html.escape(choice.feedback[language].split("`")[0], quote=False) in answer.value
        assert 'role="status"' in answer.value


def test_the_first_lesson_asks_in_three_ways():
    assert {type(question).__name__ for question in QUESTIONS.values()} == {
        *("ChoosingQuestion", "MatchingQuestion", "OrderingQuestion")
    }


def test_a_lesson_recalls_an_earlier_module_and_the_first_one_recalls_nothing():
    assert type(recall("m01-what-participation-is", 1)).__name__ == "VBox"
    assert recall("m00-welcome", 1) is None


def test_what_only_its_own_lesson_shows_is_never_recalled_and_no_pool_is_empty():
    lessons = [path.stem for path in lesson_paths() if questions_path(path.stem).is_file()]
    marked = {
        f"{lesson}/{name}"
        for lesson in lessons
        for name, question in read_questions(questions_path(lesson)).items()
        if not question.recall
    }
    # Its figure is a matrix of the lesson before; without it nobody can answer.
    assert "m03-when-where-how/lost" in marked
    for lesson in lessons:
        for slot in SLOTS:
            pool = recall_pool(lesson, slot)
            assert not pool.keys() & marked
            # Two at least, so that neighbours may get different questions.
            assert (len(pool) >= 2) == (not lesson.startswith("m00-"))


def test_whether_a_question_is_recalled_is_no_part_of_what_its_reader_gets():
    assert "recall" not in QUESTIONS["shape"].model_dump()


def test_nothing_is_chosen_at_first_and_checking_then_asks_to_choose():
    with use_language("en"):
        box = ask("m00-welcome", "first")
    _, choices, button, answer = parts(box)
    assert choices.index is None
    button.click()
    assert "Choose an answer first." in answer.value
    assert "Not quite" not in answer.value


def test_an_unknown_question_names_the_known_ones():
    with use_language("en"), pytest.raises(InputError, match="first"):
        ask("m00-welcome", "nothing")
    with pytest.raises(InputError):
        ask("m77-nothing", "first")


def test_a_verdict_goes_when_the_answer_changes():
    _, choices, button, answer = parts(ask("m00-welcome", "first"))
    choices.index = 0
    button.click()
    assert answer.value
    choices.index = 1
    assert answer.value == ""


def test_enter_in_a_field_checks_what_was_typed_last(tmp_path):
    _, field, _, answer = parts(view(one(SUM, tmp_path), "en"))
    # As a browser does: the key first, then the text.
    field._handle_custom_msg({"event": "submit"}, [])
    field.value = "12"
    assert 'role="status"' in answer.value
    field.value = "13"
    assert answer.value == ""


def test_a_question_has_exactly_one_right_answer(tmp_path):
    path = tmp_path / "q.yaml"
    path.write_text(ONE.replace(" right: true,", ""), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_questions(path)
    assert caught.value.key == "record-bad-value"


def test_both_languages_of_a_question_are_held_together(tmp_path):
    path = tmp_path / "q.yaml"
    path.write_text(ONE, encoding="utf-8")
    assert check_questions(path) == []
    damaged = tmp_path / "damaged.yaml"
    damaged.write_text(ONE.replace('ar: "3"', "ar: ٤"), encoding="utf-8")
    assert [(p.key, p.line) for p in check_questions(damaged)] == [("course-parity-numbers", 2)]


STEPS = """
- id: steps
  about: run
  text: {ar: "رتّب", en: "Put in order"}
  first: {ar: خطة, en: plan}
  then:
    - {ar: جمع, en: collect, feedback: {ar: الجمع بعد الخطة, en: collecting follows the plan}}
    - {ar: قرار, en: decide, feedback: {ar: القرار بعد الجمع, en: deciding follows collecting}}
  feedback: {ar: هكذا, en: just so}
"""
MATCHES = """
- id: levels
  about: run
  text: {ar: "صنّف", en: "Sort"}
  options: [{id: one, ar: أول, en: first}, {id: two, ar: ثان, en: second}]
  entries:
    - {ar: أ, en: a, option: one, feedback: {ar: بل أول, en: a is first}}
    - {ar: ب, en: b, option: two, feedback: {ar: بل ثان, en: b is second}}
    - {ar: ج, en: c, option: one, feedback: {ar: بل أول أيضاً, en: c is first too}}
  feedback: {ar: هكذا, en: just so}
"""
SUM = """
- id: sum
  about: run
  text: {ar: "كم؟", en: "How much?"}
  number: 40
  tolerance: 0.5
  slips:
    - {number: 19, feedback: {ar: طرحت, en: you subtracted}}
  otherwise: {ar: اقسم, en: divide}
  feedback: {ar: هكذا, en: just so}
"""


def one(text, tmp_path):
    path = tmp_path / "q.yaml"
    path.write_text(text, encoding="utf-8")
    (question,) = read_questions(path).values()
    return question


def test_every_wrong_order_is_told_which_step_came_too_early(tmp_path):
    question = one(STEPS, tmp_path)
    told = {}
    for places in permutations((1, 2, 3)):
        judgement = question.judge(places)
        assert judgement.right == (places == (1, 2, 3))
        told[places] = [text.en for text in judgement.feedback]
    assert told[1, 2, 3] == ["just so"]
    assert told[1, 3, 2] == ["deciding follows collecting"]
    assert told[3, 2, 1] == ["collecting follows the plan", "deciding follows collecting"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_steps_are_shown_mixed_and_judged_when_each_has_its_own_place(language, tmp_path):
    box = view(one(STEPS, tmp_path), language)
    _, rows, button, answer = parts(box)
    names = {"ar": ["خطة", "جمع", "قرار"], "en": ["plan", "collect", "decide"]}[language]
    assert [row.description for row in rows.children] != names
    assert sorted(row.description for row in rows.children) == sorted(names)
    by_name = {row.description: row for row in rows.children}
    button.click()
    assert message("course-question-fill", lang=language) in answer.value
    for row in rows.children:
        row.value = "1"
    button.click()
    assert message("course-question-places", lang=language) in answer.value
    by_name[names[0]].value = "4"
    button.click()
    assert message("course-question-fill", lang=language) in answer.value
    for place, name in zip("١2٣", names, strict=True):
        by_name[name].value = place
    button.click()
    assert message("course-question-right", lang=language) in answer.value


def test_a_wrong_match_names_each_misconception_and_a_right_one_is_told_so(tmp_path):
    question = one(MATCHES, tmp_path)
    box = view(question, "en")
    _, rows, button, answer = parts(box)
    button.click()
    assert "Answer every line first." in answer.value
    for row in rows.children:
        row.value = "two"
    button.click()
    assert "a is first</li>" in answer.value
    assert "c is first too" in answer.value
    assert "b is second" not in answer.value
    rows.children[0].value = rows.children[2].value = "one"
    button.click()
    assert "Right." in answer.value


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("40", "just so"),
        ("٤٠٫٤", "just so"),
        ("19", "you subtracted"),
        ("41", "divide"),
        ("forty", "Type a number first"),
        ("", "Type a number first"),
    ],
)
def test_a_number_is_judged_with_tolerance_and_a_known_slip_is_named(typed, told, tmp_path):
    _, field, button, answer = parts(view(one(SUM, tmp_path), "en"))
    field.value = typed
    button.click()
    assert told in answer.value


@pytest.mark.parametrize(
    "text",
    [
        MATCHES.replace("option: two", "option: three"),
        MATCHES.replace("id: two", "id: one"),
        SUM.replace("number: 19", "number: 40.2"),
        STEPS.replace(", feedback: {ar: القرار بعد الجمع, en: deciding follows collecting}", ""),
    ],
)
def test_a_question_that_could_not_be_answered_or_explained_is_refused(text, tmp_path):
    with pytest.raises(InputError) as caught:
        one(text, tmp_path)
    assert caught.value.key in {"record-bad-value", "record-missing-field"}


def test_all_texts_of_every_kind_are_held_together(tmp_path):
    for text, right, wrong in (
        (STEPS, "en: just so", "en: just 1"),
        (STEPS, "en: deciding follows collecting", "en: deciding 2"),
        (MATCHES, "en: b is second", "en: b is 3"),
        (MATCHES, "en: second}", "en: over 4}"),
        (SUM, "en: divide", "en: divide by 5"),
    ):
        path = tmp_path / f"{abs(hash(wrong))}.yaml"
        path.write_text(text.replace(right, wrong), encoding="utf-8")
        assert [(p.key, p.line) for p in check_questions(path)] == [("course-parity-numbers", 2)]
