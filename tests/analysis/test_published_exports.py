"""Every count that a published Polis export carries is reproduced exactly."""

import csv
import json
import time
from collections import Counter
from pathlib import Path

import pytest

from mashura.analysis import Summary, analyse
from mashura.data import read_with_notes

pytestmark = pytest.mark.real_data

EXPORTS = (
    "15-per-hour-seattle",
    "brexit-consensus",
    "canadian-electoral-reform",
    "london.youth.policing",
    "scoop-hivemind.freshwater",
    "scoop-hivemind.ubi",
    "ssis.land-bank-farmland.2rumnecbeh.2021-08-01",
)


@pytest.fixture(scope="module", params=EXPORTS)
def export(request: pytest.FixtureRequest, real_data: Path) -> Path:
    return real_data / "polis" / str(request.param)


@pytest.fixture(scope="module")
def summary(export: Path) -> Summary:
    return analyse(read_with_notes(export, "polis").consultation)


def rows(export: Path, file: str) -> list[dict[str, str]]:
    with (export / file).open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def published(export: Path) -> dict[str, str]:
    with (export / "summary.csv").open(encoding="utf-8-sig", newline="") as lines:
        return {row[0]: row[1] for row in csv.reader(lines) if row}


def test_nothing_in_the_export_needs_a_note(export: Path) -> None:
    assert read_with_notes(export).report("en") == ""


def test_statement_counts_equal_the_published_ones_and_a_recount(export: Path, summary: Summary) -> None:
    votes = Counter((row["comment-id"], row["vote"]) for row in rows(export, "votes.csv"))
    found = {
        str(row["statement_id"]): (row["agree"], row["disagree"], row["pass"])
        for row in summary["statement_counts"]
    }
    comments = rows(export, "comments.csv")
    assert len(found) == len(comments) == summary["statements"]
    for row in comments:
        one = row["comment-id"]
        assert found[one] == (int(row["agrees"]), int(row["disagrees"]), votes[one, "0"])


def test_participant_counts_equal_the_published_ones(export: Path, summary: Summary) -> None:
    found = {
        str(row["participant_id"]): (row["n_votes"], row["n_agree"], row["n_disagree"])
        for row in summary["participant_counts"]
    }
    assert found == {
        row["participant"]: (int(row["n-votes"]), int(row["n-agree"]), int(row["n-disagree"]))
        for row in rows(export, "participants-votes.csv")
    }


def test_totals_equal_the_published_summary(export: Path, summary: Summary) -> None:
    expected = published(export)
    votes = rows(export, "votes.csv")
    assert summary["title"] == expected["topic"]
    assert summary["participants"] == summary["voters"] == int(expected["voters"])
    assert summary["statements_with_votes"] == int(expected["comments"])
    assert summary["votes_rows"] == len(votes)
    assert summary["votes_deduplicated"] == len({(row["voter-id"], row["comment-id"]) for row in votes})


def test_every_vote_that_counts_stands_in_the_published_matrix(export: Path) -> None:
    talk = read_with_notes(export).consultation
    ours = {(row.participant_id, row.statement_id): row.vote for row in talk.latest_votes().itertuples()}
    ids = {row["comment-id"] for row in rows(export, "comments.csv")}
    matrix = {
        (row["participant"], one): int(value)
        for row in rows(export, "participants-votes.csv")
        for one, value in row.items()
        if one in ids and value
    }
    assert ours == matrix


def test_the_summary_is_json_with_whole_numbers_as_identifiers(summary: Summary) -> None:
    again = json.loads(json.dumps(summary))
    assert again == summary
    assert all(isinstance(row["participant_id"], int) for row in again["participant_counts"])
    assert all(isinstance(entry, int) for entry in again["consensus"]["agree"])


def test_groups_hold_everybody_with_seven_votes(summary: Summary) -> None:
    enough = {str(row["participant_id"]) for row in summary["participant_counts"] if row["n_votes"] >= 7}
    assert enough <= set(summary["groups"]["members"])
    assert set(summary["groups"]["members"].values()) == set(range(summary["groups"]["k"]))
    assert 2 <= summary["groups"]["k"] <= 5


def test_the_largest_export_is_read_and_analysed_within_three_seconds_of_work(real_data: Path) -> None:
    start = time.process_time()
    analyse(read_with_notes(real_data / "polis" / EXPORTS[-1]).consultation)
    assert time.process_time() - start < 3
