"""Weights for the next statement to show."""

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from mashura.analysis import VoteMatrix, comment_priorities
from mashura.data import read
from mashura.methodology.tables.consultation import Consultation

Build = Callable[..., Consultation]


def test_a_statement_that_people_pass_over_comes_later(consultation: Build) -> None:
    people = {str(number): {"liked": 1, "passed": 0} for number in range(10)}
    weights = comment_priorities(VoteMatrix.of(consultation(people)))
    assert weights["liked"] > weights["passed"]


def test_a_statement_that_was_moderated_out_has_no_weight(consultation: Build) -> None:
    talk = consultation({"1": {"a": 1, "b": 1}, "2": {"a": -1, "b": 1}})
    statements = talk.statements.assign(moderation=["out", "in"])
    moderated = Consultation(
        title="", origin="csv", participants=talk.participants, statements=statements, votes=talk.votes
    )
    assert comment_priorities(VoteMatrix.of(moderated)).keys() == {"b"}


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("name", "equal", "of"), [("25ptpt-3gp-no-strict-with-meta", 53, 53), ("below-100-ptpts", 22, 42)]
)
def test_published_priorities(real_data: Path, name: str, equal: int, of: int) -> None:
    # In the second conversation the server published weights from before the last votes came in.
    folder = real_data / "polis_server_answers" / name
    published = json.loads((folder / "math-pca2.json").read_text(encoding="utf-8"))["comment-priorities"]
    weights = comment_priorities(VoteMatrix.of(read(folder, "polis-server")))
    same = [bool(np.isclose(weight, published[one], rtol=1e-9)) for one, weight in weights.items()]
    assert (sum(same), len(same)) == (equal, of)
