import json
from dataclasses import replace
from pathlib import Path

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from mashura.data import (
    read,
    read_campaign,
    read_campaign_json,
    read_csv_tables,
    write_campaign,
    write_csv_tables,
)
from mashura.data.campaign_folder import ROWS_AT_ONCE
from mashura.errors import InputError
from mashura.methodology.tables.consultation import Consultation


@pytest.fixture
def talk(park: Path) -> Consultation:
    """A consultation with every kind of value, unknown ones too."""
    plain = read(park)
    people = plain.participants.assign(
        gender=["female", "male", None] * 3, disability=pd.array([True, False, None] * 3, dtype="boolean")
    )
    ballots = pd.DataFrame({"participant_id": ["0"], "project_id": ["p"], "points": [2.5]})
    truth = pd.DataFrame({"subject": ["participant"], "subject_id": ["0"], "opinion_group": [1]})
    return Consultation(
        title="الحديقة", origin="simulated", participants=people, statements=plain.statements,
        votes=plain.votes, ballots=ballots, truth=truth,
    )  # fmt: skip


def assert_same(one: Consultation, other: Consultation) -> None:
    assert (one.title, one.origin) == (other.title, other.origin)
    for name, table in one.tables().items():
        pd.testing.assert_frame_equal(table, other.tables()[name])


def test_a_campaign_comes_back_as_it_was_written(talk: Consultation, tmp_path: Path) -> None:
    folder = tmp_path / "runs" / "first"
    write_campaign(folder, {"seed": 7}, talk)
    assert_same(read_campaign(folder), talk)
    assert read_campaign_json(folder)["seed"] == 7


def test_the_same_tables_give_the_same_bytes_and_replace_an_older_campaign(
    talk: Consultation, tmp_path: Path
) -> None:
    contents = []
    for _ in range(2):
        write_campaign(tmp_path / "run", {"seed": 7, "plan": "أ"}, talk)
        contents.append({path.name: path.read_bytes() for path in (tmp_path / "run").iterdir()})
    assert contents[0] == contents[1]
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_folder_with_something_else_is_not_overwritten(talk: Consultation, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("five years of work", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        write_campaign(tmp_path, {}, talk)
    assert caught.value.key == "data-not-overwriting"
    assert [path.name for path in tmp_path.iterdir()] != []
    assert (tmp_path / "thesis.txt").read_text(encoding="utf-8") == "five years of work"


def test_simulated_answers_do_not_replace_those_of_real_people(talk: Consultation, tmp_path: Path) -> None:
    real, simulated = (replace(talk, origin=origin) for origin in ("polis", "simulated"))
    write_campaign(tmp_path / "run", {"seed": 1}, simulated)
    write_campaign(tmp_path / "run", {"seed": 2}, real)
    with pytest.raises(InputError) as caught:
        write_campaign(tmp_path / "run", {"seed": 3}, simulated)
    assert caught.value.key == "data-real-campaign"
    assert read_campaign_json(tmp_path / "run")["seed"] == 2


def test_work_beside_a_campaign_is_not_lost_with_it(talk: Consultation, tmp_path: Path) -> None:
    write_campaign(tmp_path / "run", {"seed": 1}, talk)
    write_campaign(tmp_path / "run", {"seed": 2}, talk)
    (tmp_path / "run" / "memo.docx").write_bytes(b"signed")
    with pytest.raises(InputError) as caught:
        write_campaign(tmp_path / "run", {"seed": 3}, talk)
    assert caught.value.key == "data-work-beside"
    assert "memo.docx" in str(caught.value)
    assert read_campaign_json(tmp_path / "run")["seed"] == 2


def test_a_write_that_fails_leaves_the_older_campaign_and_no_rest(talk: Consultation, tmp_path: Path) -> None:
    write_campaign(tmp_path / "run", {"seed": 1}, talk)
    with pytest.raises(TypeError):
        write_campaign(tmp_path / "run", {"seed": object()}, talk)
    assert read_campaign_json(tmp_path / "run")["seed"] == 1
    assert [path.name for path in tmp_path.iterdir() if path.name != "park"] == ["run"]


def test_csv_tables_come_back_as_they_were_written(talk: Consultation, tmp_path: Path) -> None:
    write_csv_tables(tmp_path / "csv", talk)
    (tmp_path / "csv" / "campaign.json").write_text(
        json.dumps({"title": talk.title, "origin": talk.origin}), encoding="utf-8"
    )
    assert_same(read_campaign(tmp_path / "csv"), talk)


@pytest.mark.parametrize(
    ("column", "value"),
    [("points", "many"), ("participant_id", "nobody"), ("points", "inf")],
)
def test_a_wrong_cell_in_a_csv_table_is_an_input_error(
    talk: Consultation, tmp_path: Path, column: str, value: str
) -> None:
    write_csv_tables(tmp_path / "csv", talk)
    (tmp_path / "csv" / "campaign.json").write_text("{}", encoding="utf-8")
    row = {"participant_id": "0", "project_id": "p", "points": "1"} | {column: value}
    text = ",".join(row) + "\n" + ",".join(row.values()) + "\n"
    (tmp_path / "csv" / "ballots.csv").write_text(text, encoding="utf-8")
    with pytest.raises(InputError):
        read_campaign(tmp_path / "csv")


def test_a_folder_without_tables_has_none(tmp_path: Path) -> None:
    assert read_csv_tables(tmp_path) == {}


@pytest.mark.parametrize("content", ["{", "[]"])
def test_a_broken_campaign_file_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "campaign.json").write_text(content, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_campaign(tmp_path)
    assert caught.value.key == "data-bad-json"


def test_a_damaged_parquet_file_is_named(talk: Consultation, tmp_path: Path) -> None:
    write_campaign(tmp_path / "run", {}, talk)
    (tmp_path / "run" / "votes.parquet").write_bytes(b"PAR1 no")
    with pytest.raises(InputError) as caught:
        read_campaign(tmp_path / "run")
    assert str(caught.value.params["file"]).endswith("votes.parquet")


def long_talk(rows: int) -> Consultation:
    people = pd.DataFrame({"participant_id": [f"p{number}" for number in range(rows)]})
    statements = pd.DataFrame({"statement_id": ["s1"], "text": ["More trees"], "moderation": ["in"]})
    times = pd.date_range("2026-01-01", periods=rows, freq="s", tz="UTC")
    votes = pd.DataFrame(
        {
            "participant_id": people["participant_id"],
            "statement_id": "s1",
            "vote": [1, 0, -1] * (rows // 3) + [1] * (rows % 3),
            "voted_at": times.where(pd.Series(range(rows)) % 7 != 0),
        }
    )
    return Consultation(
        title="Long", origin="simulated", participants=people, statements=statements, votes=votes
    )


def test_a_table_of_many_parts_has_the_content_of_one_written_at_once(tmp_path: Path) -> None:
    talk, counted = long_talk(ROWS_AT_ONCE + 12_345), []
    write_campaign(tmp_path / "long", {}, talk, on_rows=counted.append)
    write_csv_tables(tmp_path / "csv", talk)
    votes = pq.read_table(tmp_path / "long" / "votes.parquet")
    whole = pa.Table.from_pandas(talk.votes, preserve_index=False).replace_schema_metadata(None)
    assert votes.schema.equals(whole.schema)
    assert votes.equals(whole)
    assert pq.ParquetFile(tmp_path / "long" / "votes.parquet").num_row_groups == 2
    assert sum(counted) == sum(len(table) for table in talk.tables().values())
    pd.testing.assert_frame_equal(read_csv_tables(tmp_path / "csv")["votes"], talk.votes)
    lines = (tmp_path / "csv" / "votes.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(talk.votes) + 1


def test_ctrl_c_while_tables_are_written_leaves_the_older_campaign_and_no_rest(
    talk: Consultation, tmp_path: Path
) -> None:
    write_campaign(tmp_path / "campaign", {"seed": 1}, talk)

    def interrupt(_rows: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_campaign(tmp_path / "campaign", {"seed": 2}, talk, on_rows=interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_campaign(tmp_path / "new", {"seed": 2}, talk, on_rows=interrupt)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["campaign", "park"]
    assert json.loads((tmp_path / "campaign" / "campaign.json").read_text(encoding="utf-8"))["seed"] == 1
