"""What the Polis server published for two conversations is reproduced from their votes."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from mashura.analysis import OpinionGroup, OpinionGroups, VoteMatrix, analyse, opinion_groups
from mashura.analysis.votes.group_statements import representative_statements
from mashura.analysis.votes.vote_matrix import Mask
from mashura.data import read

pytestmark = pytest.mark.real_data

CONVERSATIONS = ("25ptpt-3gp-no-strict-with-meta", "below-100-ptpts")


@pytest.fixture(scope="module", params=CONVERSATIONS)
def folder(request: pytest.FixtureRequest, real_data: Path) -> Path:
    return real_data / "polis_server_answers" / str(request.param)


@pytest.fixture(scope="module")
def answer(folder: Path) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder / "math-pca2.json").read_text(encoding="utf-8"))
    return found


@pytest.fixture(scope="module")
def groups(folder: Path) -> OpinionGroups:
    return opinion_groups(VoteMatrix.of(read(folder, "polis-server")))


@pytest.fixture(scope="module")
def published_groups(answer: dict[str, Any], groups: OpinionGroups) -> list[Mask]:
    base = dict(zip(answer["base-clusters"]["id"], answer["base-clusters"]["members"], strict=True))
    members = [
        {str(entry) for b in group["members"] for entry in base[b]} for group in answer["group-clusters"]
    ]
    return [np.isin(groups.votes.participant_ids, [*group]) for group in members]


def test_consensus_statements_are_the_published_ones_in_their_order(
    folder: Path, answer: dict[str, Any]
) -> None:
    found = analyse(read(folder, "polis-server"))["consensus"]
    for direction in ("agree", "disagree"):
        assert found[direction] == [entry["tid"] for entry in answer["consensus"][direction]]  # type: ignore[literal-required]


def test_consensus_figures_are_the_published_ones(folder: Path, answer: dict[str, Any]) -> None:
    found = analyse(read(folder, "polis-server"))["consensus_statements"]
    expected = [*answer["consensus"]["agree"], *answer["consensus"]["disagree"]]
    assert [(entry["n_success"], entry["n_trials"]) for entry in found] == [
        (entry["n-success"], entry["n-trials"]) for entry in expected
    ]


def test_center_and_components_are_the_published_ones_up_to_sign(
    answer: dict[str, Any], groups: OpinionGroups
) -> None:
    assert groups.space is not None
    assert [int(statement_id) for statement_id in groups.votes.statement_ids] == answer["tids"]
    # Inside the server agreement is negative.
    np.testing.assert_allclose(groups.space.center, -np.array(answer["pca"]["center"]), atol=1e-12)
    for ours, theirs in zip(groups.space.components, np.array(answer["pca"]["comps"]), strict=True):
        np.testing.assert_allclose(ours * np.sign(ours @ theirs), theirs, atol=1e-9)


def test_positions_are_the_published_ones_up_to_sign(answer: dict[str, Any], groups: OpinionGroups) -> None:
    assert groups.space is not None
    base = answer["base-clusters"]
    assert base["count"] == [1] * len(base["id"])
    rows = [groups.votes.participant_ids.index(str(members[0])) for members in base["members"]]
    for ours, theirs in zip(groups.space.positions[rows].T, (base["x"], base["y"]), strict=True):
        np.testing.assert_allclose(ours * np.sign(ours @ np.array(theirs)), theirs, atol=1e-9)


def test_as_many_groups_are_found_as_were_published(answer: dict[str, Any], groups: OpinionGroups) -> None:
    assert len(groups.server_groups) == len(answer["group-clusters"])


def test_representative_statements_of_the_published_groups_are_the_published_ones(
    answer: dict[str, Any], groups: OpinionGroups, published_groups: list[Mask]
) -> None:
    found = representative_statements(groups.votes, published_groups)
    for group, statements in enumerate(found):
        expected = answer["repness"][str(group)]
        assert [(int(statement.statement_id), statement.direction) for statement in statements] == [
            (entry["tid"], entry["repful-for"]) for entry in expected
        ]
        for ours, theirs in zip(statements, expected, strict=True):
            assert ours.repness == pytest.approx(theirs["repness"])
            assert ours.repness_test == pytest.approx(theirs["repness-test"], rel=1e-6)
            assert ours.best_agree == theirs.get("best-agree", False)


def test_group_aware_consensus_of_the_published_groups_is_the_published_one(
    answer: dict[str, Any], groups: OpinionGroups, published_groups: list[Mask]
) -> None:
    ids = np.array(groups.votes.participant_ids)
    published = tuple(
        OpinionGroup(group_id=group, members=tuple(ids[mask].tolist()), center=(0.0, 0.0), statements=())
        for group, mask in enumerate(published_groups)
    )
    found = replace(groups, groups=published).group_aware_consensus()
    assert found == pytest.approx(answer["group-aware-consensus"])


def test_from_the_server_s_order_of_participants_the_published_groups_follow_exactly(
    answer: dict[str, Any], groups: OpinionGroups, published_groups: list[Mask]
) -> None:
    votes = groups.votes
    seeded = [str(members[0]) for members in answer["base-clusters"]["members"]]
    order = [
        *seeded,
        *(participant_id for participant_id in votes.participant_ids if participant_id not in seeded),
    ]
    moved = np.array([order.index(participant_id) for participant_id in votes.participant_ids])
    found = opinion_groups(replace(votes, participant_ids=tuple(order), rows=moved[votes.rows]))
    assert len(found.server_groups) == len(published_groups)
    members = {person: number for number, group in enumerate(found.server_groups) for person in group}
    published = {
        one: group
        for group, mask in enumerate(published_groups)
        for one, inside in zip(votes.participant_ids, mask, strict=True)
        # Whoever was in the conversation early stays in it on the server, however few votes followed.
        if inside and one in members
    }
    assert published.keys() == members.keys()
    pairs = {(published[member], members[member]) for member in members}
    assert len(pairs) == len(found.server_groups)
