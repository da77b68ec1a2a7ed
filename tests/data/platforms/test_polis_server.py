import json
from pathlib import Path
from typing import Any

import pytest

from mashura.analysis import analyse
from mashura.data import read, read_with_notes
from mashura.errors import InputError


def change(path: Path, entry: int, field: str, value: Any) -> None:
    entries = json.loads(path.read_text(encoding="utf-8"))
    entries[entry][field] = value
    path.write_text(json.dumps(entries), encoding="utf-8")


def test_the_server_gives_the_same_votes_as_the_export_with_agreement_positive(
    park: Path, park_server: Path
) -> None:
    columns = ["participant_id", "statement_id", "vote"]
    ours = read(park_server).votes[columns].sort_values(columns, ignore_index=True)
    export = read(park).latest_votes()[columns].sort_values(columns, ignore_index=True)
    assert ours.equals(export)


def test_signs_that_were_turned_round_already_are_left_alone(park_server: Path) -> None:
    expected = read(park_server).votes["vote"]
    path = park_server / "votes.json"
    votes = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps([{**vote, "vote": -vote["vote"]} for vote in votes]), encoding="utf-8")
    assert read(park_server).votes["vote"].equals(expected)


def test_without_the_published_counts_the_sign_is_assumed_and_said(park_server: Path) -> None:
    (park_server / "comments.json").unlink()
    keys = {note.key for note in read_with_notes(park_server).notes}
    assert keys == {"data-note-sign-assumed", "data-note-file-missing"}


def test_statements_about_the_person_stay_out_of_the_consensus_and_are_reported(park_server: Path) -> None:
    reading = read_with_notes(park_server)
    states = reading.consultation.statements.set_index("statement_id")["moderation"]
    assert states["3"] == "out"
    assert [note.key for note in reading.notes] == ["data-note-meta-statements"]
    assert 3 not in analyse(reading.consultation)["consensus"]["agree"]


def test_an_entry_listed_twice_is_reported(park_server: Path) -> None:
    path = park_server / "comments.json"
    entries = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps([*entries, {**entries[1], "txt": "Again"}]), encoding="utf-8")
    reading = read_with_notes(park_server)
    assert "data-note-entries-twice" in {note.key for note in reading.notes}
    assert "Again" not in set(reading.consultation.statements["text"])


def test_fields_that_another_server_leaves_out_are_unknown(park_server: Path) -> None:
    expected = read(park_server).votes["vote"]
    path = park_server / "comments.json"
    kept = ("tid", "txt", "agree_count", "disagree_count")
    entries = [
        {field: load[field] for field in kept} for load in json.loads(path.read_text(encoding="utf-8"))
    ]
    path.write_text(json.dumps(entries), encoding="utf-8")
    talk = read(park_server)
    assert talk.statements["author_id"].isna().all()
    assert set(talk.statements["moderation"]) == {"pending"}
    assert talk.votes["vote"].equals(expected)


@pytest.mark.parametrize(
    ("field", "value"), [("vote", 2), ("vote", None), ("pid", "x"), ("tid", 1.5), ("vote", True)]
)
def test_a_wrong_value_is_named_with_its_entry(park_server: Path, field: str, value: Any) -> None:
    change(park_server / "votes.json", 4, field, value)
    with pytest.raises(InputError) as caught:
        read(park_server)
    assert (caught.value.key, caught.value.params["entry"]) == ("data-json-bad-value", "5")


@pytest.mark.parametrize(
    ("text", "key"),
    [("[{", "data-bad-json"), ("{}", "data-json-not-a-list"), ("[1]", "data-json-not-a-list")],
)
def test_a_file_that_is_no_list_of_objects_is_refused(park_server: Path, text: str, key: str) -> None:
    (park_server / "votes.json").write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read(park_server)
    assert caught.value.key == key


def test_votes_are_known_by_their_fields_whatever_the_file_is_called(park_server: Path) -> None:
    expected = read(park_server).votes
    (park_server / "votes.json").rename(park_server / "export-1234.json")
    reading = read_with_notes(park_server)
    assert reading.format == "polis-server"
    assert reading.consultation.votes.equals(expected)


def test_a_list_may_be_wrapped_in_an_object(park_server: Path) -> None:
    expected = read(park_server).votes
    for name in ("votes", "comments"):
        path = park_server / f"{name}.json"
        path.write_text(json.dumps({name: json.loads(path.read_text(encoding="utf-8"))}), encoding="utf-8")
    assert read(park_server).votes.equals(expected)


def test_published_counts_that_differ_are_a_note(park_server: Path) -> None:
    change(park_server / "comments.json", 1, "agree_count", 50)
    (note,) = [note for note in read_with_notes(park_server).notes if note.key == "data-note-count-differs"]
    assert (note.details["published"], note.details["count"]) == ("50", "1")


def database(folder: Path, park_server: Path, conversations: tuple[int, ...] = (4,)) -> Path:
    """Write the tables of the server's database: agreement is -1 there, as in the fixture."""
    folder.mkdir()
    votes = json.loads((park_server / "votes.json").read_text(encoding="utf-8"))
    rows = [
        f"{zid},{vote['pid']},{vote['tid']},{vote['vote']},0,1767254461000"
        for zid in conversations
        for vote in votes
    ]
    head = "zid,pid,tid,vote,weight_x_32767,created\n"
    (folder / "votes.csv").write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    return folder


def test_the_servers_own_tables_have_agreement_negative(tmp_path: Path, park_server: Path) -> None:
    columns = ["participant_id", "statement_id", "vote"]
    reading = read_with_notes(database(tmp_path / "dump", park_server))
    assert reading.format == "polis-server"
    assert "readers-note-sign-of-database" in {note.key for note in reading.notes}
    ours = reading.consultation.votes[columns].sort_values(columns, ignore_index=True)
    assert ours.equals(read(park_server).votes[columns].sort_values(columns, ignore_index=True))


def test_conversations_of_one_database_are_not_mixed(tmp_path: Path, park_server: Path) -> None:
    with pytest.raises(InputError) as caught:
        read(database(tmp_path / "dump", park_server, (4, 5)))
    assert caught.value.key == "readers-polis-several"
