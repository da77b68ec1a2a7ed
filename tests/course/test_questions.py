import html

import pytest

from mashura.course.questions import ask, check_questions, questions_path, read_questions
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
@pytest.mark.parametrize("name", QUESTIONS)
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


def test_nothing_is_chosen_at_first_and_checking_then_asks_to_choose():
    with use_language("en"):
        box = ask("m00-welcome", "brackets")
    _, choices, button, answer = parts(box)
    assert choices.index is None
    button.click()
    assert "Choose an answer first." in answer.value
    assert "Not quite" not in answer.value


def test_an_unknown_question_names_the_known_ones():
    with use_language("en"), pytest.raises(InputError, match="brackets"):
        ask("m00-welcome", "nothing")
    with pytest.raises(InputError):
        ask("m77-nothing", "brackets")


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
