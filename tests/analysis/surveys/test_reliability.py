import numpy as np
import pytest

from mashura.analysis import reliability
from mashura.errors import InputError


def answers(people: int, noise: float, items: int = 4, seed: int = 1) -> dict[str, list[str]]:
    rng = np.random.default_rng(seed)
    trait = rng.normal(size=people)
    steps = np.clip(np.round(3 + trait[:, None] + noise * rng.normal(size=(people, items))), 1, 5)
    return {f"q{n}": [str(int(step)) for step in steps[:, n]] for n in range(items)}


def test_alpha_is_the_hand_computed_one(scale, talk) -> None:
    given = {"a": ["1", "2", "3", "4", "5"] * 2, "b": ["1", "2", "3", "5", "4"] * 2}
    found = reliability(talk(given, scale("a"), scale("b")))
    first, second = (np.array([int(value) for value in values]) for values in given.values())
    expected = 2 * (1 - (first.var() + second.var()) / (first + second).var())
    assert found.alpha == pytest.approx(expected)
    assert found.low < found.alpha < found.high


def test_the_interval_holds_the_alpha_of_the_many_in_most_samples(scale, talk) -> None:
    questions = [scale(f"q{n}") for n in range(4)]
    truth = reliability(talk(answers(4000, 0.8), *questions)).alpha
    found = [reliability(talk(answers(40, 0.8, seed=seed), *questions)) for seed in range(2, 22)]
    assert sum(entry.low <= truth <= entry.high for entry in found) >= 17


def test_a_question_asked_the_other_way_round_is_named(scale, talk) -> None:
    given = answers(100, 0.4)
    given["q3"] = [str(6 - int(entry)) for entry in given["q3"]]
    found = reliability(talk(given, *(scale(entry) for entry in given)))
    assert found.reversed_ids == ("q3",)
    assert found.without[3] > found.alpha


@pytest.mark.parametrize(
    ("given", "steps", "reason"),
    [
        ({"a": ["1", "2"]}, (5,), "few-items"),
        ({"a": ["1", "2"], "b": ["1", "2"]}, (5, 5), "few-people"),
        ({"a": ["1", "2"] * 9, "b": ["1", "2"] * 9}, (5, 7), "unlike-scales"),
        ({"a": ["2"] * 12, "b": ["3"] * 12}, (5, 5), "no-difference"),
    ],
)
def test_where_reliability_makes_no_sense_the_reason_is_given(scale, talk, given, steps, reason) -> None:
    questions = [scale(one, length) for one, length in zip(given, steps, strict=True)]
    found = reliability(talk(given, *questions))
    assert (found.reason, found.alpha) == (reason, None)


def test_a_question_that_is_no_scale_is_refused(scale, talk) -> None:
    with pytest.raises(InputError) as caught:
        reliability(talk({"a": ["1"]}, scale("a")), ["colour"])
    assert caught.value.key == "statistics-no-scale"
