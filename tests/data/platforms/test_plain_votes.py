"""The quick way through a votes file gives what the careful way gives, or leaves the file to it."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.data import read_with_notes
from mashura.data.platforms.plain_votes import plain_votes
from mashura.errors import InputError
from mashura.methodology.tables.checks import check_table

rows = st.lists(
    st.tuples(st.integers(0, 10**13), st.integers(0, 40), st.integers(0, 9), st.sampled_from([1, 0, -1])),
    min_size=1,
    max_size=40,
)


def export(
    folder: Path, rows: list[tuple[int, int, int, int]], *, quoted: bool = False, end: str = "\n"
) -> Path:
    day = '"Mon Jul 17"' if quoted else "Mon Jul 17"
    lines = [f"{time},{day},{statement},{voter},{vote}" for time, voter, statement, vote in rows]
    path = folder / "votes.csv"
    text = end.join(["timestamp,datetime,comment-id,voter-id,vote", *lines]) + end
    path.write_bytes(text.encode())
    return path


def outcome(folder: Path) -> object:
    try:
        reading = read_with_notes(folder)
    except InputError as error:
        return error.key, error.params.get("line")
    return reading.consultation.votes.to_csv(), [note.key for note in reading.notes]


@settings(max_examples=10, deadline=None)
@given(rows=rows, end=st.sampled_from(["\n", "\r\n"]))
def test_both_ways_read_the_same_votes(tmp_path_factory, rows, end):
    folder = tmp_path_factory.mktemp("votes")
    quick = plain_votes(export(folder, rows, end=end).read_bytes())
    answer = outcome(folder)
    assert quick is None or len(quick) == len(rows)
    # A quoted cell sends the same rows along the careful way.
    assert plain_votes(export(folder, rows, quoted=True, end=end).read_bytes()) is None
    assert outcome(folder) == answer


def test_a_plain_file_takes_the_quick_way(tmp_path):
    found = plain_votes(
        export(tmp_path, [(1_500_000_000_000, 7, 3, -1), (1_500_000_000_001, 8, 3, 1)]).read_bytes()
    )
    assert found is not None
    table = found.frame()
    assert table["participant_id"].tolist() == ["7", "8"]
    assert table["vote"].tolist() == [-1, 1]
    assert str(table["voted_at"].dt.tz) == "UTC"


@settings(max_examples=20, deadline=None)
@given(rows=rows)
def test_votes_that_are_not_checked_again_pass_every_check(tmp_path_factory, rows):
    found = plain_votes(export(tmp_path_factory.mktemp("votes"), rows).read_bytes())
    if found is not None:
        pd.testing.assert_frame_equal(found.frame(), check_table("votes", found.frame()))


@pytest.mark.parametrize(
    "line",
    [
        "1,x,2,3,2",
        "1,x,2,3",
        "1,x,2,,1",
        "x,x,2,3,1",
        "-1,x,2,3,1",
        "1,x,2,9999999999999999,1",
        ",,,,",
        "1,x,2.5,3,1",
    ],
)
def test_whatever_is_out_of_the_ordinary_is_left_to_the_careful_way(tmp_path, line):
    path = export(tmp_path, [(1, 2, 3, 1)])
    path.write_text(path.read_text(encoding="utf-8") + line + "\n", encoding="utf-8")
    assert plain_votes(path.read_bytes()) is None
    said = outcome(tmp_path)
    # Either the line is named, or the row holds nothing and a note says so.
    assert said[1] == "3" or "data-note-empty-row" in said[1]


def test_columns_are_found_by_name_in_any_order_and_spelling(tmp_path):
    (tmp_path / "votes.csv").write_text(
        "\ufeffVote,Comment_ID,extra, voter-id ,TIMESTAMP\n1,4,x,9,1500000000000\n", encoding="utf-8"
    )
    found = plain_votes((tmp_path / "votes.csv").read_bytes())
    assert found is None or found.frame()["participant_id"][0] == "9"
    assert read_with_notes(tmp_path).consultation.votes["participant_id"].tolist() == ["9"]
