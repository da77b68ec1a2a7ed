"""How close our opinion groups come to published ones; docs/reading-exports.md shows these figures."""

import csv
import json
from pathlib import Path

import pytest
from sklearn.metrics import adjusted_rand_score

from mashura.analysis import VoteMatrix, group_stability, opinion_groups
from mashura.data import read

pytestmark = pytest.mark.real_data

# Conversation, number of groups published, found, adjusted Rand index over people who are in both.
CLOSENESS = [
    ("polis/15-per-hour-seattle", 2, 2, 0.884),
    ("polis/brexit-consensus", 2, 2, 0.876),
    ("polis/canadian-electoral-reform", 2, 2, 0.930),
    ("polis/london.youth.policing", 3, 2, -0.019),
    ("polis/scoop-hivemind.freshwater", 2, 2, 0.132),
    ("polis/scoop-hivemind.ubi", 4, 2, 0.095),
    ("polis/ssis.land-bank-farmland.2rumnecbeh.2021-08-01", 2, 2, 0.976),
    ("polis_server_answers/25ptpt-3gp-no-strict-with-meta", 3, 3, 0.633),
    ("polis_server_answers/below-100-ptpts", 3, 3, 1.0),
]


def published_groups(folder: Path) -> dict[str, int]:
    if (folder / "math-pca2.json").exists():
        answer = json.loads((folder / "math-pca2.json").read_text(encoding="utf-8"))
        base = dict(zip(answer["base-clusters"]["id"], answer["base-clusters"]["members"], strict=True))
        return {
            str(entry): group["id"]
            for group in answer["group-clusters"]
            for b in group["members"]
            for entry in base[b]
        }
    with (folder / "participants-votes.csv").open(encoding="utf-8-sig", newline="") as lines:
        return {
            row["participant"]: int(float(row["group-id"]))
            for row in csv.DictReader(lines)
            if row["group-id"]
        }


@pytest.mark.parametrize(("conversation", "published", "found", "closeness"), CLOSENESS)
def test_closeness_to_published_groups_is_what_the_documentation_says(
    real_data: Path, conversation: str, published: int, found: int, closeness: float
) -> None:
    theirs = published_groups(real_data / conversation)
    # What a server would show, however small the groups.
    groups = opinion_groups(VoteMatrix.of(read(real_data / conversation))).server_groups
    ours = {person: number for number, members in enumerate(groups) for person in members}
    both = sorted(theirs.keys() & ours.keys())
    assert (len({*theirs.values()}), len({*ours.values()})) == (published, found)
    index = adjusted_rand_score([theirs[entry] for entry in both], [ours[entry] for entry in both])
    assert index == pytest.approx(closeness, abs=0.005)


@pytest.mark.slow
def test_the_groups_that_would_not_be_found_again_are_those_that_the_documentation_names(
    real_data: Path,
) -> None:
    verdicts = {
        name: group_stability(VoteMatrix.of(read(real_data / name)), rounds=20).verdict
        for name, *_ in CLOSENESS
    }
    assert {name.partition("/")[2] for name, verdict in verdicts.items() if verdict != "stable"} == {
        "london.youth.policing",
        "25ptpt-3gp-no-strict-with-meta",
        "below-100-ptpts",
    }
