"""The result of a short poll: whole, honest about chance, and refused where votes and answers do not fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mashura.analysis.surveys.quick_poll import quick_poll


@given(st.lists(st.integers(0, 100_000), min_size=2, max_size=4))
def test_shares_are_whole_and_inside_their_intervals(votes: list[int]) -> None:
    answers = quick_poll([f"answer {number}" for number in range(len(votes))], votes)
    if not any(votes):
        assert answers == ()
        return
    assert sum(answer.share for answer in answers) == pytest.approx(1)
    # Off by rounding where everybody or nobody chose an answer.
    tiny = 1e-9
    assert all(
        -tiny <= answer.low <= answer.share + tiny <= answer.high + 2 * tiny <= 1 + 3 * tiny
        for answer in answers
    )
    assert [answer.count for answer in answers] == sorted(votes, reverse=True)


@pytest.mark.parametrize("votes", [[1], [1, 2, 3], [1, -1]])
def test_votes_that_fit_no_answer_are_refused(votes: list[int]) -> None:
    with pytest.raises(ValueError, match="one number of votes"):
        quick_poll(["yes", "no"], votes)
