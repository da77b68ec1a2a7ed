"""Right options that stand out by their length, or by their place."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from mashura.course.checks.choices import (
    MOST_TIMES_CHANCE,
    check_choices,
    measure_choices,
    places_shown,
)
from mashura.course.questions.mixture import mixed
from mashura.course.sources.builder import lesson_paths
from mashura.i18n import LANGUAGES

TEXT = {"ar": "نص", "en": "Text"}


def lesson(tmp_path, longest_is_right, count=12):
    """Write a lesson's questions; in the first ``longest_is_right`` of them the longest option is right."""
    questions = []
    for number in range(count):
        lengths = [9, 5, 5] if number < longest_is_right else [5, 9, 5]
        choices = [{"ar": "م" * size, "en": "x" * size, "feedback": TEXT} for size in lengths]
        choices[0]["right"] = True
        question = {
            "id": f"q{number}",
            "about": "m99-objective",
            "text": {"ar": f"س{number}", "en": f"Q{number}"},
        }
        questions.append({**question, "choices": choices})
    path = tmp_path / "m99-sample.questions.yaml"
    path.write_text(yaml.safe_dump(questions, allow_unicode=True), encoding="utf-8")
    return tmp_path / "m99-sample.md"


def test_right_options_that_are_longest_no_more_often_than_chance_are_allowed(tmp_path):
    assert check_choices([lesson(tmp_path, longest_is_right=4)], tmp_path) == []


def test_right_options_that_are_mostly_the_longest_are_refused_with_their_names(tmp_path):
    problems = check_choices([lesson(tmp_path, longest_is_right=11)], tmp_path)
    assert [(problem.key, problem.params["language"]) for problem in problems] == [
        ("measures-longest-right", language) for language in LANGUAGES
    ]
    assert "m99-sample/q0" in problems[0].message("en")
    assert "m99-sample/q11" not in problems[0].message("en")


def test_the_longest_options_are_counted_in_each_language(tmp_path):
    measures = measure_choices([lesson(tmp_path, longest_is_right=7)], "ar")
    assert (measures.questions, measures.longest_right) == (12, 7)
    assert round(measures.by_chance, 6) == 4


def test_no_place_of_the_right_option_gives_it_away_in_the_course():
    places = places_shown(lesson_paths())
    assert {1, 2, 3} <= places.keys()
    assert all(2 - MOST_TIMES_CHANCE < times < MOST_TIMES_CHANCE for times in places.values())


def test_the_place_does_not_follow_the_order_of_the_file(tmp_path):
    """All right options come first in the file."""
    places = places_shown([lesson(tmp_path, longest_is_right=0)])
    assert max(places.values()) < MOST_TIMES_CHANCE


@given(count=st.integers(1, 9), seed=st.text(max_size=40))
def test_a_mixture_has_every_number_once_and_stays_the_same(count, seed):
    assert sorted(mixed(count, seed)) == [*range(count)]
    assert mixed(count, seed) == mixed(count, seed)
