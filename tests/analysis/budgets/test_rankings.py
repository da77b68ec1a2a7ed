import numpy as np
import pytest

from mashura.analysis import Election, instant_runoff, option_scores
from mashura.errors import InputError


def ranked(*ballots: tuple[str, int], approval: bool = False) -> Election:
    """Ballots such as ``("bca", 3)``: three people put b first, c second, a last."""
    options = sorted({entry for order, _ in ballots for entry in order})
    points = np.array(
        [
            [len(options) - order.index(option) if option in order else 0 for option in options]
            for order, _ in ballots
        ]
    )
    times = np.array([number for _, number in ballots])
    return Election(
        project_ids=tuple(options),
        costs=np.zeros(len(options)),
        budget=0.0,
        approval=approval,
        voters=int(times.sum()),
        points=points.astype(float),
        named=points > 0,
        times=times,
    )


def test_the_centre_squeezed_out_by_runoff_wins_by_points() -> None:
    # The usual textbook case: most first choices at the edges, everybody's second choice in the middle.
    election = ranked(("abc", 42), ("bca", 26), ("cba", 32))
    found = instant_runoff(election)
    assert (found.winner, found.eliminated) == ("c", ("b",))
    assert found.rounds == ({"a": 42, "b": 26, "c": 32}, {"a": 42, "c": 58})
    assert option_scores(election)[0].project_id == "b"


def test_ballots_that_name_nobody_left_are_exhausted() -> None:
    found = instant_runoff(ranked(("a", 5), ("bc", 4), ("c", 3), ("d", 1)))
    assert found.eliminated == ("d", "c")
    assert (found.winner, found.exhausted) == ("a", 4)


def test_a_tie_of_the_last_two_has_no_winner() -> None:
    assert instant_runoff(ranked(("ab", 3), ("ba", 3))).winner is None


def test_approvals_are_no_rankings() -> None:
    with pytest.raises(InputError) as caught:
        instant_runoff(ranked(("a", 2), ("b", 1), approval=True))
    assert caught.value.key == "statistics-not-ranked"
