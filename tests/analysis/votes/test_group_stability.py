import numpy as np
import pytest

from mashura.analysis import VoteMatrix, group_stability, reading
from mashura.i18n import use_language
from mashura.methodology.tables.consultation import Consultation


def matrix(values: np.ndarray) -> VoteMatrix:
    """Votes of a table of people by statements; ``nan`` is no vote."""
    rows, columns = np.nonzero(~np.isnan(values))
    return VoteMatrix(
        participant_ids=tuple(map(str, range(values.shape[0]))),
        statement_ids=tuple(map(str, range(values.shape[1]))),
        rows=rows,
        columns=columns,
        values=values[rows, columns],
        moderated_out=np.zeros(values.shape[1], dtype=np.bool_),
    )


def votes(seed: int, people: int = 120, camps: int = 0) -> VoteMatrix:
    """Votes of camps that mostly keep to their line, or random ones; six of ten statements are voted on."""
    rng = np.random.default_rng(seed)
    values = rng.choice([1.0, 1.0, 0.0, -1.0], size=(people, 24))
    if camps:
        line = np.where(np.arange(24) % camps == (np.arange(people) % camps)[:, None], 1.0, -1.0)
        values = np.where(rng.random(line.shape) < 0.85, line, values)
    values[rng.random(values.shape) < 0.4] = np.nan
    return matrix(values)


@pytest.mark.parametrize("seed", range(3))
def test_random_votes_have_no_groups(seed: int) -> None:
    found = group_stability(votes(seed), rounds=10)
    assert (found.verdict, found.reason) == ("none", "no-order")
    with use_language("en"):
        assert "no real opinion groups" in reading(found).says[0]


@pytest.mark.parametrize("camps", [2, 3])
def test_planted_groups_are_stable(camps: int) -> None:
    found = group_stability(votes(1, camps=camps), rounds=10)
    assert (found.verdict, found.k) == ("stable", camps)
    assert min(found.jaccard) > 0.9
    assert found.rand > 0.9


def test_two_camps_of_a_small_consultation_are_stable(camps: Consultation) -> None:
    found = group_stability(VoteMatrix.of(camps), rounds=20)
    assert found.verdict == "stable"
    assert sorted(found.sizes) == [5, 8]


def test_groups_that_do_not_come_back_are_called_unstable() -> None:
    # Four camps in a plane that three fill: one always falls into another.
    found = group_stability(votes(3, people=80, camps=4), rounds=10)
    assert found.verdict == "unstable"
    assert min(found.jaccard) < 0.75


def test_the_same_seed_gives_the_same_answer_on_any_number_of_workers() -> None:
    one = group_stability(votes(2, people=40, camps=2), rounds=4, seed=7)
    assert one == group_stability(votes(2, people=40, camps=2), rounds=4, seed=7, workers=2)


def test_a_reason_for_no_groups_is_handed_on(consultation) -> None:
    found = group_stability(VoteMatrix.of(consultation({"a": {"s": 1}, "b": {"s": -1}})))
    assert (found.verdict, found.reason, found.k) == ("none", "few-participants", 0)
