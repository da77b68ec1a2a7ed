"""What this exercise claims: its data are what its generator makes, its prose says what is checked."""

import re
import shutil

import pandas as pd
import pytest

from mashura.grading import grade_notebook, load_exercise
from mashura.grading.exercise.exercise import load_module
from mashura.grading.exercise.handout import answered_notebook, handout_notebook
from mashura.i18n import LANGUAGES
from mashura.simulation import load_world

NAME = "m03-plan-a-consultation"
SEED = 11


@pytest.fixture(scope="module")
def exercise():
    return load_exercise(NAME)


@pytest.fixture(scope="module")
def part(exercise):
    return lambda name: load_module(exercise.folder / f"{name}.py")


def question(exercise, number, language):
    cells = handout_notebook(exercise, language).cells
    return next(
        cell.source for cell in cells if cell.source.startswith("<div") and f"## {number} ·" in cell.source
    )


def test_every_kind_of_item_comes_at_least_twice(exercise):
    kinds = [item.kind for item in exercise.items]
    assert len(kinds) >= 10
    assert all(kinds.count(kind) >= 2 for kind in {*kinds})
    assert len({*kinds}) == 6
    assert exercise.source.header.minutes <= 120


def test_the_data_are_what_the_generator_makes(exercise, part):
    for name, content in part("generate").made().items():
        assert (exercise.folder / name).read_text(encoding="utf-8") == content, (
            f"{name}: run generate.py of this exercise again"
        )


@pytest.mark.slow
def test_an_instructor_can_make_fresh_data_and_the_checks_follow(exercise, tmp_path):
    folder = tmp_path / exercise.folder.name
    shutil.copytree(exercise.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
    fresh = load_module(folder / "generate.py").made(7)
    for name, content in fresh.items():
        (folder / name).write_text(content, encoding="utf-8")
    assert fresh["queue_truth.csv"] != (exercise.folder / "queue_truth.csv").read_text(encoding="utf-8")
    renewed = load_exercise(NAME, folder)
    items = ("m03-read-funnel", "m03-read-luck", "m03-judge-queue")
    for place, full in ((0, True), (3, False)):
        answers = {item: renewed.known_answers[item][place].text for item in items}
        grades = grade_notebook(answered_notebook(renewed, "ar", answers), renewed, SEED)
        for item in items:
            assert (grades.of(item).score == grades.of(item).max_score) is full, grades.of(item)


def test_the_sentences_about_the_runs_are_true_and_false_as_the_check_says(exercise, part):
    runs = pd.read_csv(exercise.files()["runs.csv"], index_col="run")
    assert part("generate").telling_runs(runs)
    assumptions = pd.read_csv(exercise.files()["assumptions.csv"], index_col="assumption")
    width = (assumptions["at_high"] - assumptions["at_low"]).sort_values()
    # Not the same row as for a glance at one end, or at the sum.
    assert width.iloc[-1] > 1.5 * width.iloc[-2]
    assert width.index[-1] not in (assumptions["at_low"].idxmax(), assumptions.sum(axis=1).idxmax())


def test_changes_are_far_from_the_limit_that_decides_about_them(part):
    judging = part("judging")
    for change, times in judging.ratios().items():
        for segment, ratio in times.items():
            assert not 0.9 * judging.CLEARLY < ratio < 1.3 * judging.CLEARLY, (change, segment, ratio)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_table_of_channels_is_the_one_that_is_checked(exercise, part, language):
    rows = re.findall(
        r"^\| `(\w+)` \| (.*) \| (.*) \| (.*) \|$", question(exercise, 5, language), re.MULTILINE
    )
    table = {row[0]: tuple({*re.findall(r"\w+", cell)} for cell in row[1:]) for row in rows}
    assert table == part("filling").CHANNELS


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_cards_take_as_many_days_as_are_counted(exercise, part, language):
    cards = re.findall(r"^- `(\w+)` .*\((\d+)\)$", question(exercise, 3, language), re.MULTILINE)
    assert {name: int(days) for name, days in cards} == part("ordering").DAYS


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_of_the_design_questions_are_those_of_their_trials(exercise, language):
    trial = load_module(exercise.folder / "files" / "campaign_trial.py")
    numbers = {
        10: [
            f"{trial.BUDGET:,}",
            trial.MOST_DAYS,
            trial.MOST_POSTS,
            *trial.TARGETS.values(),
            *trial.COST_PER_SESSION.values(),
        ],
        11: [
            f"{trial.LANGUAGE_BUDGET:,}",
            trial.LANGUAGE_DAYS,
            trial.MOST_POSTS,
            f"{trial.COST_PER_LANGUAGE:,}",
            *trial.LANGUAGE_TARGETS.values(),
        ],
    }
    for place, wanted in numbers.items():
        for number in wanted:
            assert re.search(rf"(?<![\d,]){number}(?![\d,])", question(exercise, place, language)), number


def test_targets_by_language_are_close_to_the_shares_of_the_people(exercise):
    targets = load_module(exercise.folder / "files" / "campaign_trial.py").LANGUAGE_TARGETS
    table = load_world("municipality").population_table()
    people = table[table["attribute"] == "language"].set_index("group")["share"]
    for code, wanted in targets.items():
        due = people[code] / people[list(targets)].sum()
        assert wanted / sum(targets.values()) == pytest.approx(due, abs=0.02)


def test_good_designs_stay_good_on_other_publics(exercise):
    items = ("m03-design-campaign", "m03-design-languages")
    answers = {item: exercise.known_answers[item][0].text for item in items}
    for seed in (1, 2):
        grades = grade_notebook(answered_notebook(exercise, "en", answers), exercise, seed)
        for item in items:
            assert grades.of(item).score == grades.of(item).max_score, (seed, grades.of(item).messages)
