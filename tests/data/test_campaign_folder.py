import json
from pathlib import Path

import pandas as pd
import pytest

from mashura.data import (
    read,
    read_campaign,
    read_campaign_json,
    read_csv_tables,
    write_campaign,
    write_csv_tables,
)
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
