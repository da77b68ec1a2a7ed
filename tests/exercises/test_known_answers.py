"""Every check is held to its exercise's known answers: score and message, in both languages.

Items are independent, so one notebook carries one known answer of each of them.
"""

from itertools import zip_longest

import pytest

from mashura.grading import exercise_names, grade_notebook, load_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.i18n import LANGUAGES

SEED = 11


def sheets(name):
    known = load_exercise(name).known_answers
    return [
        {item: answers[number] for item, answers in known.items() if number < len(answers)}
        for number, _ in enumerate(zip_longest(*known.values()))
    ]


CASES = [(name, number) for name in exercise_names() for number in range(len(sheets(name)))]


@pytest.mark.parametrize(("name", "number"), CASES)
def test_known_answers_get_their_score_and_message(name, number):
    exercise = load_exercise(name)
    sheet = sheets(name)[number]
    answers = {item: answer.text for item, answer in sheet.items()}
    # Code is the same in both handouts: half of the sheets run in each language, the first in both.
    given = {
        code: grade_notebook(answered_notebook(exercise, code, answers), exercise, SEED)
        for code in (LANGUAGES if number == 0 else [LANGUAGES[number % 2]])
    }
    for item, answer in sheet.items():
        for language, grades in given.items():
            got = grades.of(item)
            assert answer.expects(got.score), (item, answer.why, got)
            if answer.message:
                assert answer.message in [said.key for said in got.feedback], (item, answer.why, got.feedback)
            told = tuple(exercise.worded(item, said, language) for said in got.feedback)
            assert got.messages == told
            assert not any('""' in words or "««" in words for words in told)
            for other in LANGUAGES:
                assert all(exercise.worded(item, said, other) for said in got.feedback)


@pytest.mark.parametrize("name", exercise_names())
def test_every_checked_item_has_enough_known_answers(name):
    exercise = load_exercise(name)
    file = f"exercises/{exercise.folder.name}/known_answers.yaml"
    for item in exercise.items:
        if item.kind != "write":
            assert item.id in exercise.known_answers, f"{file} lacks {item.id}"
            whys = [answer.why for answer in exercise.known_answers[item.id]]
            assert whys.count("alternative") >= 2, item.id
            for answer in exercise.known_answers[item.id]:
                right = answer.why in ("reference", "alternative")
                assert (answer.score == item.points) is right, (item.id, answer.why)
            assert len(whys) - whys.count("alternative") - 1 >= 4, item.id


@pytest.mark.parametrize("name", exercise_names())
def test_the_untouched_handout_gets_nothing(name):
    exercise = load_exercise(name)
    for language in LANGUAGES:
        assert grade_notebook(answered_notebook(exercise, language, {}), exercise, SEED).score == 0.0
