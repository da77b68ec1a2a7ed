from pathlib import Path

import pandas as pd
import pytest

from mashura.analysis import analyse
from mashura.data import ImportedData, read, read_with_notes
from mashura.errors import InputError
from mashura.i18n import use_language


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def error_of(folder: Path) -> InputError:
    with pytest.raises(InputError) as caught:
        read(folder, "polis")
    return caught.value


def keys(reading: ImportedData) -> list[str]:
    return [note.key for note in reading.notes]


def test_a_whole_export_is_read_without_a_note(park: Path) -> None:
    reading = read_with_notes(park)
    talk = reading.consultation
    assert (talk.title, talk.origin) == ("The park at the harbour", "polis")
    assert (len(talk.participants), len(talk.statements), len(talk.votes)) == (9, 6, 38)
    assert len(talk.latest_votes()) == 36
    assert reading.notes == ()


def test_counts_are_over_all_rows_for_statements_and_over_last_votes_for_participants(park: Path) -> None:
    summary = analyse(read(park))
    opening = next(row for row in summary["statement_counts"] if row["statement_id"] == 0)
    assert (opening["agree"], opening["disagree"], opening["pass"]) == (5, 5, 0)
    changed = next(row for row in summary["participant_counts"] if row["participant_id"] == 3)
    assert changed == {"participant_id": 3, "n_votes": 3, "n_agree": 2, "n_disagree": 1}


def test_a_quoted_comment_keeps_its_lines_and_quotes(park: Path) -> None:
    texts = read(park).statements.set_index("statement_id")["text"]
    assert texts["1"] == 'Ban bicycles on the\nnarrow paths,\n"for safety".'


def test_moderation_and_authors_are_read(park: Path) -> None:
    statements = read(park).statements.set_index("statement_id")
    assert statements["moderation"].to_dict() == {
        "5": "pending", "0": "in", "1": "in", "2": "in", "4": "out", "3": "in",
    }  # fmt: skip
    assert statements["author_id"]["0"] == "99"


@pytest.mark.parametrize("change", ["bom", "crlf", "blank lines", "column order"])
def test_the_same_data_in_another_dress_reads_the_same(park: Path, change: str) -> None:
    plain = read(park)
    for path in park.glob("*.csv"):
        text = path.read_text(encoding="utf-8")
        if change == "bom":
            path.write_text("\ufeff" + text, encoding="utf-8")
        elif change == "crlf" and path.name != "comments.csv":
            path.write_bytes(text.replace("\n", "\r\n").encode())
        elif change == "blank lines" and path.name == "votes.csv":
            path.write_text(text.replace("\n", "\n\n"), encoding="utf-8")
        elif change == "column order" and path.name == "votes.csv":
            rows = [line.split(",")[::-1] for line in text.splitlines()]
            path.write_text("\n".join(",".join(row) for row in rows), encoding="utf-8")
    for name, table in read(park).tables().items():
        assert table.equals(plain.tables()[name]), name


def test_only_the_votes_are_indispensable(park: Path) -> None:
    for path in park.glob("*.csv"):
        if path.name != "votes.csv":
            path.unlink()
    reading = read_with_notes(park)
    assert len(reading.consultation.votes) == 38
    assert reading.consultation.title == "park"
    assert reading.consultation.statements["text"].eq("").all()
    assert keys(reading) == ["data-note-file-missing"] * 2 + ["readers-note-no-summary"]


def test_a_missing_summary_is_no_warning(park: Path) -> None:
    (park / "summary.csv").unlink()
    reading = read_with_notes(park)
    assert keys(reading) == ["readers-note-no-summary"]
    assert reading.warnings == ()


def test_a_column_that_is_not_needed_may_be_missing_or_new(park: Path) -> None:
    edit(park / "comments.csv", ",moderated,", ",verdict,")
    edit(park / "votes.csv", "timestamp,datetime,", "when,day,")
    edit(park / "participants-votes.csv", "participant,group-id", "participant,xid")
    reading = read_with_notes(park)
    assert reading.consultation.statements["moderation"].eq("pending").all()
    assert reading.consultation.votes["voted_at"].isna().all()
    assert set(keys(reading)) == {"data-note-no-moderation", "data-note-no-times"}


def test_an_empty_cell_that_is_not_needed_is_unknown(park: Path) -> None:
    edit(park / "comments.csv", ",0,99,5,5,1,", ",0,,,,,")
    edit(park / "participants-votes.csv", "0,0,0,4,3,1", "0,,,,3,1")
    reading = read_with_notes(park)
    opening = reading.consultation.statements.set_index("statement_id").loc["0"]
    assert opening["moderation"] == "pending"
    assert pd.isna(opening["author_id"])
    assert reading.notes == ()


def test_votes_on_an_unlisted_statement_and_by_an_unlisted_voter_stay_and_are_reported(park: Path) -> None:
    with (park / "votes.csv").open("a", encoding="utf-8") as file:
        file.write("1767255000000,,77,55,1\n")
    reading = read_with_notes(park)
    talk = reading.consultation
    assert talk.statements.set_index("statement_id")["text"]["77"] == ""
    assert "55" in set(talk.participants["participant_id"])
    assert keys(reading) == [
        "data-note-unlisted-statements",
        "data-note-unlisted-voters",
        *["readers-note-summary-differs"] * 2,
    ]
    assert "77" in reading.report("en").splitlines()[0]


def test_a_published_count_that_the_votes_do_not_give_is_reported_with_its_line(park: Path) -> None:
    edit(park / "participants-votes.csv", "0,0,0,4,3,1", "0,0,0,5,3,1")
    (note,) = read_with_notes(park).notes
    assert (note.key, note.file, note.line) == ("data-note-count-differs", "participants-votes.csv", 2)


def test_rows_listed_twice_and_empty_rows_are_reported(park: Path) -> None:
    with (park / "comments.csv").open("a", encoding="utf-8") as file:
        file.write("1767254400009,,2,2,9,0,1,Again\n,,,,,,,\n")
    reading = read_with_notes(park)
    assert [(note.key, note.line) for note in reading.notes] == [
        ("data-note-empty-row", 11),
        ("data-note-row-twice", 10),
    ]
    assert reading.consultation.statements.set_index("statement_id")["text"]["2"] == "More shade, more trees."


def test_the_line_of_an_error_counts_lines_inside_quoted_cells(park: Path) -> None:
    edit(park / "comments.csv", ",-1,Text that", ",7,Text that")
    error = error_of(park)
    assert (error.key, error.params["line"], error.params["value"]) == ("data-value-not-allowed", "8", "7")
    with use_language("en"):
        sentence = str(error)
    for part in ("comments.csv", "line 8", '"7"', "moderated", "-1, 0, 1", "Correct"):
        assert part in sentence


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "line"),
    [
        ("votes.csv", "voter-id", "person", "data-missing-column", "1"),
        ("votes.csv", ",0,0,1\n", ",0,0,yes\n", "data-value-not-allowed", "2"),
        ("votes.csv", ",0,0,1\n", ",0,0,3\n", "data-value-not-allowed", "2"),
        ("votes.csv", ",0,0,1\n", ",0,0,\n", "data-value-not-allowed", "2"),
        ("votes.csv", ",0,0,1\n", ",0,zero,1\n", "data-not-a-whole-number", "2"),
        ("votes.csv", ",0,0,1\n", ",0,0\n", "data-cell-count", "2"),
        ("votes.csv", "datetime", "vote", "data-column-twice", "1"),
        ("votes.csv", "1767254461000", "99999999999999", "data-not-a-time", "2"),
        ("comments.csv", "Text that", '"Text that', "data-bad-quotes", "8"),
    ],
)
def test_a_damaged_file_is_named_with_its_line(
    park: Path, file: str, old: str, new: str, key: str, line: str
) -> None:
    edit(park / file, old, new)
    error = error_of(park)
    assert error.key == key
    assert str(error.params["file"]).endswith(file)
    assert error.params.get("line") == line
    assert error.exit_code == 2


def test_an_empty_file_and_bytes_that_are_no_text_are_named(park: Path) -> None:
    (park / "votes.csv").write_bytes(b"comment-id,voter-id,vote\n1,1,1\n1,\xff,1\n")
    error = error_of(park)
    assert (error.key, error.params["line"]) == ("data-not-utf8", "3")
    (park / "votes.csv").write_bytes(b"")
    assert error_of(park).key == "data-empty-file"
    (park / "votes.csv").unlink()
    (park / "participants-votes.csv").unlink()
    assert error_of(park).key == "data-folder-without-votes"


def test_a_place_where_nothing_is_is_refused(park: Path) -> None:
    assert error_of(park / "nowhere").key == "data-not-found"


def test_the_table_of_votes_alone_is_read_as_well(park: Path) -> None:
    assert len(read(park / "votes.csv", "polis").votes) == 38


def test_an_export_without_any_vote_has_no_groups(park: Path) -> None:
    (park / "votes.csv").write_text("timestamp,comment-id,voter-id,vote\n", encoding="utf-8")
    summary = analyse(read(park))
    groups = summary["groups"]
    assert (groups["k"], groups["members"], groups["reason"]) == (0, {}, "no-votes")
    assert summary["votes_rows"] == 0


def matrix_of(park: Path, prefix: str = "", passes: bool = True) -> None:
    """Replace the participants' table by one with the matrix of the last votes, as Polis writes it."""
    votes = read(park).latest_votes()
    cells = votes.pivot_table(index="participant_id", columns="statement_id", values="vote")
    people = sorted(cells.index, key=int)
    statements = sorted(cells.columns, key=int)
    rows = [["participant", "group-id", "n-comments", "n-votes", "n-agree", "n-disagree"]]
    rows[0] += [f"{prefix}{statement}" for statement in statements]
    for person in people:
        given = cells.loc[person]
        counts = [given.notna().sum(), (given == 1).sum(), (given == -1).sum()]
        shown = [
            "" if pd.isna(given[name]) or (given[name] == 0 and not passes) else str(int(given[name]))
            for name in statements
        ]
        rows.append([person, "", "", *map(str, counts), *shown])
    text = "".join(",".join(row) + "\n" for row in rows)
    (park / "participants-votes.csv").write_text(text, encoding="utf-8")


def last_votes(talk) -> set[tuple[str, str, int]]:
    return {*talk.latest_votes()[["participant_id", "statement_id", "vote"]].itertuples(index=False)}


@pytest.mark.parametrize("prefix", ["", "comment-"])
def test_votes_are_rebuilt_from_the_participants_matrix(park: Path, prefix: str) -> None:
    expected = last_votes(read(park))
    matrix_of(park, prefix)
    (park / "votes.csv").unlink()
    reading = read_with_notes(park)
    assert reading.format == "polis"
    assert last_votes(reading.consultation) == expected
    assert reading.consultation.votes["voted_at"].isna().all()
    assert keys(reading)[0] == "readers-note-votes-rebuilt"
    assert "readers-note-passes-lost" not in keys(reading)


def test_passes_that_a_matrix_does_not_hold_are_counted(park: Path) -> None:
    passes = sum(vote == 0 for _, _, vote in last_votes(read(park)))
    matrix_of(park, passes=False)
    (park / "votes.csv").unlink()
    (note,) = [note for note in read_with_notes(park).notes if note.key == "readers-note-passes-lost"]
    assert passes > 0
    assert note.details["count"] == str(passes)


def test_votes_in_the_other_sign_are_turned_when_the_published_counts_show_it(park: Path) -> None:
    expected = last_votes(read(park))
    rows = (park / "votes.csv").read_text(encoding="utf-8").splitlines()
    turned = [rows[0]] + [f"{row.rpartition(',')[0]},{-int(row.rpartition(',')[2])}" for row in rows[1:]]
    (park / "votes.csv").write_text("\n".join(turned) + "\n", encoding="utf-8")
    reading = read_with_notes(park)
    assert last_votes(reading.consultation) == expected
    assert keys(reading) == ["readers-note-polis-reversed"]


def test_totals_of_the_summary_are_compared_with_the_tables(park: Path) -> None:
    voters = len(read(park).participants)
    edit(park / "summary.csv", f"voters,{voters}", f"voters,{voters + 2}")
    (note,) = read_with_notes(park).notes
    assert (note.key, note.details["column"]) == ("readers-note-summary-differs", "voters")
    assert (note.details["published"], note.details["recount"]) == (str(voters + 2), str(voters))


@pytest.mark.parametrize("unit", ["seconds", "milliseconds", "iso", "words"])
def test_times_in_any_unit_are_the_same_times(park: Path, unit: str) -> None:
    expected = read(park)
    for name in ("votes.csv", "comments.csv"):
        lines = (park / name).read_text(encoding="utf-8").split("\n")
        for place, line in enumerate(lines[1:], 1):
            number, comma, rest = line.partition(",")
            if number.isdigit():
                when = pd.Timestamp(int(number), unit="ms", tz="UTC")
                shown = {
                    "seconds": str(int(number) // 1000),
                    "milliseconds": number,
                    "iso": when.isoformat(),
                    "words": f"{when:%a %b %d %Y %H:%M:%S} GMT+0000 (Coordinated Universal Time)",
                }[unit]
                lines[place] = shown + comma + rest
        (park / name).write_text("\n".join(lines), encoding="utf-8")
    talk = read(park)
    for table, column in ((talk.votes, "voted_at"), (talk.statements, "created_at")):
        known = getattr(expected, "votes" if column == "voted_at" else "statements")[column]
        assert table[column].dt.floor("s").tolist() == known.dt.floor("s").tolist()


def test_files_have_any_prefix_and_separator(park: Path) -> None:
    expected = read(park)
    for path in [*park.glob("*.csv")]:
        path.rename(park / f"2026-05-01-1200-r7abc-{path.name}")
    votes = park / "2026-05-01-1200-r7abc-votes.csv"
    votes.write_text(votes.read_text(encoding="utf-8").replace(",", ";"), encoding="utf-8")
    reading = read_with_notes(park)
    assert reading.notes == ()
    for name, table in reading.consultation.tables().items():
        assert table.equals(expected.tables()[name]), name


def test_two_conversations_in_one_folder_are_not_mixed(park: Path) -> None:
    text = (park / "votes.csv").read_text(encoding="utf-8")
    for name in ("a-votes.csv", "b-votes.csv"):
        (park / name).write_text(text, encoding="utf-8")
    (park / "votes.csv").unlink()
    assert error_of(park).key == "readers-polis-several"
