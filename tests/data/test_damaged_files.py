"""Whatever happened to a file, reading it gives a right result or a sentence, never another exception."""

import shutil
import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.analysis import analyse
from mashura.data import read, read_campaign, write_csv_tables
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language

EXPORTS = Path(__file__).parent / "exports"
FILES = ("votes.csv", "comments.csv", "participants-votes.csv", "summary.csv")


def damaged(content: bytes, start: float, length: int, patch: bytes) -> bytes:
    place = int(start * len(content))
    return content[:place] + patch + content[place + length :]


def error_text(error: InputError) -> None:
    """Fail if the sentence cannot be rendered in one of the languages."""
    for lang in LANGUAGES:
        with use_language(lang):
            assert len(str(error)) > 20


cuts = st.tuples(
    st.floats(0, 1), st.integers(0, 40), st.binary(max_size=12) | st.sampled_from([b'"', b"\n", b",", b"-"])
)


@settings(max_examples=60, deadline=None)
@given(file=st.sampled_from(FILES), cut=cuts)
def test_a_polis_export_with_a_patch_anywhere(file: str, cut: tuple[float, int, bytes]) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(shutil.copytree(EXPORTS / "polis", Path(scratch, "park")))
        (folder / file).write_bytes(damaged((folder / file).read_bytes(), *cut))
        try:
            talk = read(folder)
        except InputError as error:
            error_text(error)
            return
        summary = analyse(talk)
        assert summary["votes_rows"] == len(talk.votes)
        agreed = Counter(talk.votes.loc[talk.votes["vote"] == 1, "statement_id"])
        assert {
            str(row["statement_id"]): row["agree"] for row in summary["statement_counts"] if row["agree"]
        } == agreed


@settings(max_examples=60, deadline=None)
@given(file=st.sampled_from(["votes.json", "comments.json", "conversation.json"]), cut=cuts)
def test_server_answers_with_a_patch_anywhere(file: str, cut: tuple[float, int, bytes]) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(shutil.copytree(EXPORTS / "polis-server", Path(scratch, "park")))
        (folder / file).write_bytes(damaged((folder / file).read_bytes(), *cut))
        try:
            summary = analyse(read(folder))
        except InputError as error:
            error_text(error)
            return
        assert summary["votes_rows"] == sum(
            row["agree"] + row["disagree"] + row["pass"] for row in summary["statement_counts"]
        )


@settings(max_examples=30, deadline=None)
@given(table=st.sampled_from(["votes", "statements", "participants"]), cut=cuts)
def test_csv_tables_with_a_patch_anywhere(table: str, cut: tuple[float, int, bytes]) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        write_csv_tables(Path(scratch), read(EXPORTS / "polis"))
        Path(scratch, "campaign.json").write_text("{}", encoding="utf-8")
        path = Path(scratch, f"{table}.csv")
        path.write_bytes(damaged(path.read_bytes(), *cut))
        try:
            talk = read_campaign(Path(scratch))
        except InputError as error:
            error_text(error)
            return
        assert talk.votes["vote"].isin([1, 0, -1]).all()


votes = st.lists(
    st.tuples(st.integers(0, 12), st.integers(0, 6), st.sampled_from([1, 0, -1]), st.integers(0, 20)),
    max_size=60,
)


@settings(max_examples=40, deadline=None)
@given(votes=votes)
def test_any_votes_are_counted_as_a_plain_recount_counts_them(votes: list[tuple[int, int, int, int]]) -> None:
    with tempfile.TemporaryDirectory() as scratch:
        rows = [f"{time},{statement},{voter},{vote}" for voter, statement, vote, time in votes]
        text = "\n".join(["timestamp,comment-id,voter-id,vote", *rows])
        Path(scratch, "votes.csv").write_text(text, encoding="utf-8")
        summary = analyse(read(scratch))
    last = {}
    for voter, statement, vote, _ in sorted(votes, key=lambda row: row[3]):
        last[voter, statement] = vote
    numbers = Counter(voter for voter, _ in last)
    agreements = Counter(voter for (voter, _), vote in last.items() if vote == 1)
    assert summary["votes_deduplicated"] == len(last)
    assert {row["participant_id"]: row["n_votes"] for row in summary["participant_counts"]} == numbers
    assert {row["participant_id"]: row["n_agree"] for row in summary["participant_counts"]} == {
        voter: agreements[voter] for voter in numbers
    }
