"""Honest work gets honest marks, whatever else it does."""

import pytest

from mashura.errors import InputError
from mashura.grading.exercise.notebooks import new_cell
from mashura.grading.marking.engine import grade_notebook

HONEST_NOISE = {
    "prints": "print('hello')",
    "warns": "import warnings\nwarnings.warn('careful')",
    "logs": "import logging\nlogging.warning('logged')\nlogging.getLogger().error('again')",
    "writes to stderr": "import sys\nprint('trouble?', file=sys.stderr)",
    "plots": "import matplotlib.pyplot as plt\nplt.plot([1, 2])\nplt.show()",
    "shows a table": "import pandas as pd\npd.DataFrame({'a': [1]})",
    "uses magics": "%timeit -n1 -r1 1\n!echo hello",
    "awaits": "import asyncio\nawait asyncio.sleep(0.01)",
    "takes ten seconds": "import time\ntime.sleep(10)",
    "renames helpers": "list_of_ids = ['b', 'd']\nabs = max",
    "reads a data file": "import csv\nprint(list(csv.reader(open('table.csv'))))",
    "writes a file": "open('notes.txt', 'w').write('mine')",
    "fails in a cell of its own": "1 / 0",
    "is interrupted by itself": "raise KeyboardInterrupt",
    "calls exit": "exit()",
    "shows HTML": "from IPython.display import HTML\nHTML('<b>bold</b>')",
    "asks for input": "input('name?')",
}


@pytest.mark.parametrize("noise", HONEST_NOISE.values(), ids=HONEST_NOISE)
def test_correct_work_that_makes_noise_gets_full_marks(noise, hand_in, grade, right):
    grades = grade(hand_in(right, first=noise))
    assert [grades.of("m99-pick").score, grades.of("m99-share").score] == [4.0, 6.0]


@pytest.mark.parametrize(
    "answer",
    [
        "picked = ('b', 'd')",
        "picked = {'d', 'b'}",
        "import numpy as np\npicked = np.array(['b', 'd'])",
        "import pandas as pd\npicked = pd.Series(['b', 'd'])",
        "from enum import StrEnum\nKind = StrEnum('Kind', ['b', 'd'])\npicked = [Kind.b, Kind.d]",
    ],
)
def test_equal_data_in_other_types_is_equal(answer, hand_in, grade):
    assert grade(hand_in({"m99-pick": answer})).of("m99-pick").score == 4.0


def test_library_functions_and_numbers_of_numpy_are_accepted(hand_in, grade):
    answer = "import numpy as np\nshare = lambda part, whole: np.float64(np.divide(part, whole))"
    assert grade(hand_in({"m99-share": answer})).of("m99-share").score == 6.0


def test_untouched_handout_gets_nothing(hand_in, grade):
    grades = grade(hand_in())
    assert grades.score == 0.0
    assert grades.of("m99-say").score is None


def test_an_empty_text_is_called_empty_and_a_written_one_waits_for_a_person(hand_in, grade):
    for text, key in {"": "grading-answer-empty", "My view.": "grading-marked-by-person"}.items():
        said = grade(hand_in({"m99-say": text} if text else {})).of("m99-say")
        assert said.score is None
        assert [remark.key for remark in said.feedback] == [key]


def test_partial_credit_and_feedback_come_in_the_language_of_the_handout(hand_in, grade):
    arabic = grade(hand_in({"m99-pick": "picked = ['b']"}, language="ar")).of("m99-pick")
    english = grade(hand_in({"m99-pick": "picked = ['b']"}, language="en")).of("m99-pick")
    assert arabic.score == english.score == 2.0
    assert arabic.messages == ("انظر مرة أخرى.",)
    assert english.messages == ("Look again.",)


def test_same_seed_gives_same_marks_and_the_seed_changes_the_questions(sample, hand_in):
    # Wrong in the run whose first fresh case has an even part.
    answer = """
parts = []
def share(part, whole):
    parts.append(part)
    return part / whole if parts[:2][-1] % 2 else 7
"""
    notebook = hand_in({"m99-share": answer})
    scores = [grade_notebook(notebook, sample, seed).score for seed in range(6)]
    assert {*scores} == {0.0, 6.0}
    assert [grade_notebook(notebook, sample, seed).score for seed in range(6)] == scores


def test_a_question_is_asked_where_its_graded_cell_stands(hand_in, grade, right):
    grades = grade(hand_in(right, last="picked = []\nshare = None"))
    assert grades.score == 10.0


def test_a_graded_cell_moved_to_the_front_costs_nothing(hand_in, grade, right):
    notebook = hand_in(right)
    cells = notebook.cells
    graded = next(cell for cell in cells if cell.metadata.get("nbgrader", {}).get("grade_id") == "m99-share")
    cells.remove(graded)
    cells.insert(0, graded)
    grades = grade(notebook)
    assert grades.score == 10.0
    assert [repair.key for repair in grades.repairs] == ["grading-repair-moved"]


@pytest.mark.parametrize(
    ("answer", "key"),
    [
        ("picked = 5", "grading-want-list"),
        ("del picked", "grading-answer-missing"),
        ("picked = open", "grading-answer-not-data"),
        ("picked = ['b'] * 10_000_000", "grading-answer-too-big"),
        ("picked = float('nan')", "grading-answer-not-data"),
        ("picked = []\npicked.append(picked)", "grading-answer-not-data"),
        ("picked = 10 ** 10_000", "grading-answer-not-data"),
    ],
)
def test_an_answer_of_the_wrong_form_is_named_and_costs_only_its_item(answer, key, hand_in, grade, right):
    grades = grade(hand_in({**right, "m99-pick": answer}))
    assert [said.key for said in grades.of("m99-pick").feedback] == [key]
    assert [grades.of("m99-pick").score, grades.of("m99-share").score] == [0.0, 6.0]


def test_one_unknown_word_is_named_and_takes_nothing_from_the_others(hand_in, grade, right):
    grades = grade(hand_in({**right, "m99-pick": "picked = ['b', 'x', 'D ']"}))
    assert [said.key for said in grades.of("m99-pick").feedback] == ["grading-unknown-id", "m99-right"]
    assert grades.of("m99-pick").score == 4.0


def test_a_flood_of_unknown_words_is_read_in_part(hand_in, grade, right):
    grades = grade(hand_in({**right, "m99-pick": "picked = [f'word{n}' for n in range(20_000)]"}))
    assert len(grades.of("m99-pick").feedback) <= 12
    assert grades.of("m99-pick").score == 0.0


def test_unknown_isolation_names_the_known_ones(sample, hand_in):
    with pytest.raises(InputError, match="bubblewrap"):
        grade_notebook(hand_in(), sample, 1, isolation="docker")


def test_every_item_has_a_grade_even_of_an_empty_notebook(sample, grade):
    grades = grade({"metadata": {}, "cells": []})
    assert [item.item for item in grades.items] == [item.id for item in sample.items]
    assert grades.score == 0.0


def test_a_markdown_cell_made_of_an_answer_cell_is_code_again(hand_in, grade, right):
    notebook = hand_in(right)
    for index, cell in enumerate(notebook.cells):
        if cell.metadata.get("nbgrader", {}).get("grade_id") == "m99-pick-answer":
            notebook.cells[index] = new_cell("markdown", cell.source, cell.metadata)
    grades = grade(notebook)
    assert grades.score == 10.0
    assert "grading-repair-kind" in [repair.key for repair in grades.repairs]
