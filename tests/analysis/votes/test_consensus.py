from collections.abc import Callable

import pytest

from mashura.analysis import VoteMatrix, consensus
from mashura.methodology.tables.consultation import Consultation

Build = Callable[..., Consultation]


def test_a_statement_needs_a_clear_majority_of_its_own_votes(consultation: Build) -> None:
    votes = {
        f"p{n}": {"all": 1, "none": -1, "most": 1 if n < 5 else -1, "half": 1 if n % 2 else -1}
        for n in range(6)
    }
    found = consensus(VoteMatrix.of(consultation(votes)))
    assert [entry.statement_id for entry in found.agree] == ["all", "most"]
    assert [entry.statement_id for entry in found.disagree] == ["none"]
    (none,) = found.disagree
    # (6 + 1) / (6 + 2), and 2 √7 (7/7 - 1/2).
    assert none.p_success == pytest.approx(7 / 8)
    assert none.p_test == pytest.approx(7**0.5)


def test_passes_count_as_votes_that_do_not_agree(consultation: Build) -> None:
    votes = {f"p{n}": {"s": 1 if n < 4 else 0} for n in range(9)}
    assert consensus(VoteMatrix.of(consultation(votes))).agree == ()


def test_moderated_out_statements_are_left_out(consultation: Build) -> None:
    votes = {f"p{n}": {"s": 1} for n in range(9)}
    assert consensus(VoteMatrix.of(consultation(votes, out=("s",)))).agree == ()


def test_at_most_five_are_named_the_clearest_first_equals_in_order(consultation: Build) -> None:
    votes = {f"p{n}": {str(s): 1 for s in range(12, 2, -1) if s != 9 or n < 8} for n in range(9)}
    votes["p9"] = {"9": 1, "3": -1}
    found = consensus(VoteMatrix.of(consultation(votes)))
    assert [entry.statement_id for entry in found.agree] == ["4", "5", "6", "7", "8"]
