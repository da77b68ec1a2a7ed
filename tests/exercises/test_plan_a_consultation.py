"""What holds for the exercise on planning alone."""

import re

from mashura.grading import load_exercise
from mashura.grading.exercise import load_module
from mashura.grading.handout import handout_notebook
from mashura.i18n import LANGUAGES

NAME = "m03-plan-a-consultation"


def test_the_pilot_of_question_3_is_what_the_simulator_makes():
    folder = load_exercise(NAME).folder
    made = load_module(folder / "generate.py").pilot_table()
    assert (folder / "files" / "pilot_funnel.csv").read_text(encoding="utf-8") == made, (
        "run generate.py of this exercise again"
    )


def test_numbers_of_the_design_question_are_those_of_its_trial():
    exercise = load_exercise(NAME)
    trial = load_module(exercise.folder / "files" / "campaign_trial.py")
    for language in LANGUAGES:
        cells = handout_notebook(exercise, language).cells
        text = next(cell.source for cell in cells if cell.source.startswith("<div") and "## 5" in cell.source)
        numbers = [f"{trial.BUDGET:,}", trial.MOST_DAYS, trial.MOST_POSTS, *trial.TARGETS.values()]
        for number in (*numbers, *trial.COST_PER_SESSION.values()):
            assert re.search(rf"(?<!\d){number}(?!\d)", text), (language, number)
