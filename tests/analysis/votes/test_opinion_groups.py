from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.metrics import adjusted_rand_score, silhouette_score

from mashura.analysis import VoteMatrix, opinion_groups, reading
from mashura.analysis.votes.clustering import best_k_means, k_means, silhouette
from mashura.analysis.votes.components import opinion_space
from mashura.analysis.votes.opinion_groups import in_conversation
from mashura.i18n import use_language
from mashura.methodology.tables.consultation import Consultation

Build = Callable[..., Consultation]


def test_two_camps_are_found_with_what_sets_them_apart(camps: Consultation) -> None:
    found = opinion_groups(VoteMatrix.of(camps))
    assert found.reason is None
    assert {frozenset(group.members) for group in found.groups} == {
        frozenset(f"p{number}" for number in range(8)),
        frozenset(f"p{number}" for number in range(8, 13)),
    }
    for group in found.groups:
        dividing = {
            statement.direction for statement in group.statements if statement.statement_id.startswith("s")
        }
        assert dividing == {"agree" if "p0" in group.members else "disagree"}


def test_a_statement_that_everybody_agrees_with_is_never_called_a_disagreement(camps: Consultation) -> None:
    for group in opinion_groups(VoteMatrix.of(camps)).groups:
        assert all(
            statement.direction == "agree" for statement in group.statements if statement.statement_id == "c1"
        )


def test_a_statement_that_unites_all_groups_leads_the_group_aware_consensus(camps: Consultation) -> None:
    values = opinion_groups(VoteMatrix.of(camps)).group_aware_consensus()
    # (8 + 1) / (8 + 2) in one group, (5 + 1) / (5 + 2) in the other.
    assert values["c1"] == pytest.approx(9 / 10 * 6 / 7)
    assert max((value for value in values if value != "x"), key=values.__getitem__) == "c1"


def test_moderated_out_statements_set_nobody_apart(consultation: Build) -> None:
    votes = {f"p{n}": {"a": 1, "b": 1 - n % 3, "c": n % 2, "x": 1 if n < 6 else -1} for n in range(12)}
    found = opinion_groups(VoteMatrix.of(consultation(votes, out=("x",))))
    assert found.space is not None
    assert found.space.components[:, found.votes.statement_ids.index("x")].tolist() == [0, 0]
    assert "x" not in {statement.statement_id for group in found.groups for statement in group.statements}


def test_groups_do_not_look_at_the_truth(camps: Consultation) -> None:
    truth = pd.DataFrame(
        {
            "subject": "participant",
            "subject_id": [f"p{n}" for n in range(13)],
            "opinion_group": [0, 1] * 6 + [0],
        }
    )
    knowing = replace(camps, truth=truth)
    assert opinion_groups(VoteMatrix.of(knowing)).members() == opinion_groups(VoteMatrix.of(camps)).members()


@pytest.mark.parametrize(
    ("votes", "out", "reason"),
    [
        ({}, (), "no-votes"),
        ({"a": {"s": 1}, "b": {"s": -1}}, ("s",), "no-votes"),
        ({"a": {"s": 1}, "b": {"s": -1}, "c": {"s": 1}}, (), "few-participants"),
        ({name: {"s": 1, "t": -1} for name in "abcdef"}, (), "no-difference"),
    ],
)
def test_without_enough_votes_there_are_no_groups_but_a_reason(
    consultation: Build, votes: dict[str, dict[str, int]], out: tuple[str, ...], reason: str
) -> None:
    found = opinion_groups(VoteMatrix.of(consultation(votes, out)))
    assert (found.k, found.reason, found.members()) == (0, reason, {})


def test_seven_votes_let_in_and_the_most_active_fill_up_to_fifteen(consultation: Build) -> None:
    votes = {f"p{n:02}": {f"s{m}": 1 for m in range(min(n, 9))} for n in range(1, 21)}
    matrix = VoteMatrix.of(consultation(votes))
    inside = [matrix.participant_ids[row] for row in np.flatnonzero(in_conversation(matrix))]
    # p07 to p20 have seven votes or more: fourteen; p06 is next.
    assert inside == [f"p{n:02}" for n in range(6, 21)]


def matrix_of(values: np.ndarray) -> VoteMatrix:
    rows, columns = np.nonzero(~np.isnan(values))
    return VoteMatrix(
        participant_ids=tuple(map(str, range(values.shape[0]))),
        statement_ids=tuple(map(str, range(values.shape[1]))),
        rows=rows,
        columns=columns,
        values=values[rows, columns],
        moderated_out=np.zeros(values.shape[1], dtype=np.bool_),
    )


def camps_of(sizes: list[int], statements: int, noise: float, gaps: float, seed: int) -> VoteMatrix:
    """Camps of these sizes, each with a line of its own that its people mostly keep."""
    rng = np.random.default_rng(seed)
    lines = rng.choice([-1.0, 1.0], size=(len(sizes), statements))
    values = np.repeat(lines, sizes, axis=0)
    values = np.where(rng.random(values.shape) < noise, rng.choice([-1.0, 0.0, 1.0], values.shape), values)
    values[rng.random(values.shape) < gaps] = np.nan
    return matrix_of(values[rng.permutation(len(values))])


@settings(max_examples=60, deadline=None)
@given(
    sizes=st.lists(st.sampled_from([1, 1, 2, 3, 4, 5, 8, 30, 110]), min_size=1, max_size=6),
    statements=st.integers(2, 20),
    noise=st.sampled_from([0.0, 0.1, 0.4, 1.0]),
    gaps=st.sampled_from([0.0, 0.3]),
    seed=st.integers(0, 1000),
)
def test_no_group_below_the_limit_is_ever_said(
    sizes: list[int], statements: int, noise: float, gaps: float, seed: int
) -> None:
    found = opinion_groups(camps_of(sizes, statements, noise, gaps, seed))
    said = [len(group.members) for group in found.groups]
    assert found.k != 1
    assert bool(said) != bool(found.reason)
    grouped = sum(map(len, found.server_groups))
    assert all(size >= 5 and size >= 0.02 * grouped for size in said)
    server = {member for members in found.server_groups for member in members}
    assert found.members().keys() <= server
    words = reading(found)
    # The size of a group that is too small is nowhere in the sentences.
    small = {len(members) for members in found.server_groups if 1 < len(members) < 5}
    assert not any(f"People in each: {size}" in sentence for size in small for sentence in words.says)


def test_one_contrarian_among_many_is_no_group_but_the_server_s_groups_are_told(
    consultation: Build,
) -> None:
    votes = {f"p{n}": {f"s{m}": 1 for m in range(8)} for n in range(110)}
    votes["other"] = {f"s{m}": -1 for m in range(8)}
    found = opinion_groups(VoteMatrix.of(consultation(votes)))
    assert (found.k, found.reason) == (0, "small-groups")
    assert sorted(map(len, found.server_groups)) == [1, 110]
    with use_language("en"):
        says = " ".join(reading(found).says)
    assert "A Polis server would show" in says
    assert "110" not in says


def test_two_camps_beside_a_contrarian_are_still_told_apart() -> None:
    values = np.concatenate(
        [
            np.tile([1.0] * 6 + [-1.0] * 6, (40, 1)),
            np.tile([-1.0] * 6 + [1.0] * 6, (30, 1)),
            np.zeros((1, 12)),
        ]
    )
    values[-1] = [1.0, -1.0] * 6
    found = opinion_groups(matrix_of(values))
    assert sorted(len(group.members) for group in found.groups) in ([30, 40], [30, 41], [31, 40])


@settings(max_examples=25, deadline=None)
@given(
    seed=st.integers(0, 10_000), people=st.integers(5, 40), said=st.integers(3, 15), gaps=st.floats(0, 0.7)
)
def test_the_sparse_way_equals_filling_the_gaps_with_means(
    seed: int, people: int, said: int, gaps: float
) -> None:
    rng = np.random.default_rng(seed)
    dense = rng.integers(-1, 2, (people, said)).astype(float)
    dense[rng.random((people, said)) < gaps] = np.nan
    dense[rng.integers(people), :] = 1
    dense[:, rng.integers(said)] = 1
    rows, columns = np.nonzero(~np.isnan(dense))
    matrix = VoteMatrix(
        participant_ids=tuple(map(str, range(people))),
        statement_ids=tuple(map(str, range(said))),
        rows=rows,
        columns=columns,
        values=dense[rows, columns],
        moderated_out=np.zeros(said, dtype=np.bool_),
    )
    means = np.nanmean(dense, axis=0)
    filled = np.where(np.isnan(dense), means, dense) - means
    _, sizes, directions = np.linalg.svd(filled)
    found = opinion_space(matrix)
    np.testing.assert_allclose(found.center, means, atol=1e-12)
    spread = ((filled @ found.components.T) ** 2).sum(axis=0)
    np.testing.assert_allclose(spread, sizes[:2] ** 2, atol=1e-8)
    stretch = np.sqrt(said / (~np.isnan(dense)).sum(axis=1))
    np.testing.assert_allclose(found.positions, filled @ found.components.T * stretch[:, None], atol=1e-9)
    if sizes[0] - sizes[1] > 0.1:
        assert abs(found.components[0] @ directions[0]) == pytest.approx(1)


@pytest.mark.parametrize("seed", range(5))
def test_the_silhouette_is_the_usual_one(seed: int) -> None:
    rng = np.random.default_rng(seed)
    points = rng.normal(size=(60, 2))
    labels = rng.integers(0, 4, 60)
    assert silhouette(points, labels) == pytest.approx(silhouette_score(points, labels))


def test_k_means_is_seeded_with_the_first_distinct_points_and_minds_weights() -> None:
    points = np.array([[0.0, 0.0], [0.0, 0.0], [4.0, 0.0], [1.0, 0.0]])
    labels, centers = k_means(points, 2, 20, np.array([1.0, 1.0, 1.0, 2.0]))
    assert labels.tolist() == [0, 0, 1, 0]
    assert centers.tolist() == [[0.5, 0.0], [4.0, 0.0]]


def test_several_starts_escape_a_bad_first_one_and_give_the_same_each_time() -> None:
    rng = np.random.default_rng(1)
    corners = [(0, 0), (9, 0), (0, 9), (9, 9)]
    # The first four points stand in one corner, so the first start splits it and merges others.
    points = np.concatenate([rng.normal(corner, 0.3, (20, 2)) for corner in corners])
    weights = np.ones(len(points))
    corner_of = np.repeat(np.arange(4), 20)
    labels, _ = best_k_means(points, 4, 20, weights, starts=20)
    assert adjusted_rand_score(corner_of, labels) == 1
    assert adjusted_rand_score(corner_of, k_means(points, 4, 20)[0]) < 1
    again, _ = best_k_means(points, 4, 20, weights, starts=20)
    assert np.array_equal(labels, again)


def test_a_large_consultation_is_grouped_within_seconds_and_keeps_its_camps() -> None:
    rng = np.random.default_rng(3)
    people, said = 20_000, 100
    camp = np.arange(people) % 2
    rows = np.repeat(np.arange(people), 20)
    columns = np.concatenate([rng.permutation(said)[:20] for _ in range(people)])
    leaning = np.where(columns % 2 == camp[rows], 1, -1)
    matrix = VoteMatrix(
        participant_ids=tuple(map(str, range(people))),
        statement_ids=tuple(map(str, range(said))),
        rows=rows,
        columns=columns,
        values=np.where(rng.random(len(rows)) < 0.85, leaning, -leaning).astype(float),
        moderated_out=np.zeros(said, dtype=np.bool_),
    )
    found = opinion_groups(matrix)
    assert found.k == 2
    members = found.members()
    same = np.mean([members[str(n)] == camp[n] for n in range(people)])
    assert max(same, 1 - same) > 0.99
