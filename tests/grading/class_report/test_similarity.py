"""What makes hand-ins alike: a planted group is found, trainees who worked alone are not."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.grading import load_exercise
from mashura.grading.class_report.similarity import at_least, similar_groups, similar_pairs
from mashura.grading.proof.generated_class import generate_class

NAME = "m00-pre-test"


@settings(max_examples=60, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=8), st.integers(0, 8))
def test_the_chance_of_equal_answers_is_the_sum_over_all_outcomes(chances, successes):
    expected = sum(
        np.prod([chance if hit else 1 - chance for chance, hit in zip(chances, outcome, strict=True)])
        for outcome in product((0, 1), repeat=len(chances))
        if sum(outcome) >= successes
    )
    assert at_least(successes, chances) == pytest.approx(expected, abs=1e-9)


@pytest.mark.parametrize(("size", "seed"), [*((60, seed) for seed in range(1, 11)), (500, 4), (500, 7)])
def test_the_planted_group_is_found_and_nobody_else(make, size, seed):
    generated = generate_class(load_exercise(NAME), size, seed)
    pairs = similar_pairs(make.of(generated))
    assert {(pair.first, pair.second) for pair in pairs} == {*combinations(generated.copying, 2)}
    assert similar_groups(pairs) == (generated.copying,)


def test_a_class_that_worked_alone_has_no_pairs(make):
    named = 0
    for seed in range(20, 40):
        generated = generate_class(load_exercise(NAME), 40, seed, copying=1)
        named += bool(similar_pairs(make.of(generated)))
    # One class in twenty is expected.
    assert named <= 2


def test_right_answers_are_alike_because_they_are_right(make):
    exercise = make.exercise(NAME)
    hand_ins = [
        make.hand_in(
            NAME,
            f"t{number}",
            *(make.result(item, 2.0, values={"answer": "right"}, text="right") for item in exercise.items),
        )
        for number in range(30)
    ]
    assert similar_pairs(make.records((exercise,), *hand_ins)) == ()


WORDS = (
    "we ask every household in the harbour quarter by letter and at the door and we publish what they said "
    "together with our reasons in the same places within thirty days after the poll was closed"
)


def written(make, texts):
    exercise = make.exercise("m01-is-it-participation")
    return make.records(
        (exercise,),
        *(
            make.hand_in(exercise.name, trainee, make.result("m01-reply", None, 4.0, text=text))
            for trainee, text in texts.items()
        ),
    )


def own_text(seed):
    random = np.random.default_rng(seed)
    return " ".join(f"word{number}" for number in random.integers(0, 5000, 60))


def test_a_text_taken_over_is_found_even_in_a_small_class(make):
    texts = {"a": f"{own_text(1)} {WORDS}", "b": f"{WORDS.upper()}, {own_text(2)[:60]}", "c": own_text(3)}
    (pair,) = similar_pairs(written(make, texts))
    assert (pair.first, pair.second) == ("a", "b")
    assert pair.share > 0.5
    assert pair.chance is None


def test_words_of_the_exercise_are_no_shared_text(make):
    given_out = make.exercise("m01-is-it-participation").given_out
    quoted = " ".join(given_out.split()[300:420])
    assert similar_pairs(written(make, {"a": quoted, "b": quoted, "c": own_text(3)})) == ()


def test_what_many_write_is_nobodys_text(make):
    texts = {f"t{number:02d}": f"{WORDS} {own_text(number)}" for number in range(30)}
    assert similar_pairs(written(make, texts)) == ()
