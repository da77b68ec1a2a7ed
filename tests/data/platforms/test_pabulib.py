"""Pabulib files: what they say arrives in the tables, and whatever is wrong is said with its line."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.analysis import analyse, render
from mashura.data import read, read_with_notes, write_campaign
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, use_language

APPROVAL = """META
key; value
description; Two parks
num_projects; 3
num_votes; 4
budget; 1000,50
vote_type; approval
rule; greedy
min_project_score_threshold; 1
PROJECTS
cost; project_id; votes; name; selected
600; a; 3; "Park; north"; 1
500; b; 2; Pool; 0
400; c; 1; Path; 1
VOTES
voter_id; sex; age; voting_method; vote
1; F; 34; paper; a,b
2; m; 12; internet; a
3; ; ; internet; a,b,c
4; x; 70; None;
"""
POINTS = """META
key;value
vote_type;{kind}
budget;10
rule;greedy
max_length;3
PROJECTS
project_id;cost;votes;score
a;6;2;{a}
b;5;2;{b}
VOTES
voter_id;vote;points
1;a,b;{first}
2;b,a;{second}
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "budget.pb"
    path.write_bytes(text.encode())
    return path


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_an_approval_file_becomes_tables(tmp_path: Path, ending: str, mark: str) -> None:
    reading = read_with_notes(write(tmp_path, mark + APPROVAL.replace("\n", ending)))
    talk = reading.consultation
    assert (reading.format, talk.origin, talk.title) == ("pabulib", "pabulib", "Two parks")
    assert talk.budgets.iloc[0][["budget", "rule", "threshold"]].tolist() == [1000.5, "greedy", 1.0]
    assert talk.projects["project_id"].tolist() == ["a", "b", "c"]
    assert talk.projects["selected"].tolist() == [True, False, True]
    assert talk.projects["name"].tolist()[1:] == ["Pool", "Path"]
    people = talk.participants.set_index("participant_id")
    assert people.loc["1", ["gender", "age_band", "channel"]].tolist() == ["female", "30-44", "paper"]
    assert people["age_band"].isna().tolist() == [False, True, True, False]
    assert people["gender"].isna().tolist() == [False, False, True, True]
    assert talk.ballots.groupby("participant_id").size().to_dict() == {"1": 2, "2": 1, "3": 3}
    lines = APPROVAL.splitlines()
    assert [(note.key, note.line, note.details["column"]) for note in reading.notes] == [
        ("data-note-pb-person", lines.index("2; m; 12; internet; a") + 1, "age"),
        ("data-note-pb-person", lines.index("4; x; 70; None;") + 1, "sex"),
    ]


def test_a_quoted_project_name_may_hold_the_separator(tmp_path: Path) -> None:
    text = APPROVAL.replace('; "Park; north";', ';"Park; north";')
    assert read(write(tmp_path, text)).projects["name"].tolist()[0] == "Park; north"


def test_quotes_that_nobody_escaped_are_read_as_they_stand(tmp_path: Path) -> None:
    text = APPROVAL.replace('; "Park; north";', ';"Orlik" park;')
    reading = read_with_notes(write(tmp_path, text))
    assert reading.consultation.projects["name"].tolist()[0] == '"Orlik" park'
    assert "data-note-quotes-literal" in {note.key for note in reading.notes}


@pytest.mark.parametrize(
    ("kind", "first", "second", "scores"),
    [
        ("cumulative", "4,1", "2,3", (7.0, 3.0)),
        ("scoring", "-1,2", "5,0.5", (-0.5, 7.0)),
        ("ordinal", "", "", (3.0, 3.0)),
    ],
)
def test_points_and_ranks_are_counted(
    tmp_path: Path, kind: str, first: str, second: str, scores: tuple[float, float]
) -> None:
    text = POINTS.format(kind=kind, first=first, second=second, a=scores[0], b=scores[1])
    summary = analyse(read(write(tmp_path, text)))
    assert [row["points"] for row in summary["projects"]] == [*scores]
    assert [row["ballots"] for row in summary["projects"]] == [2, 2]
    assert summary["votes_recounted"] is True
    assert summary["scores_recounted"] is True


def test_published_scores_show_when_the_first_rank_always_has_most_points(tmp_path: Path) -> None:
    text = POINTS.format(kind="ordinal", first="", second="", a=5, b=5)
    summary = analyse(read(write(tmp_path, text)))
    assert [row["points"] for row in summary["projects"]] == [5.0, 5.0]
    assert [row["first_choices"] for row in summary["projects"]] == [1, 1]


def test_what_does_not_fit_in_a_ballot_is_said_with_its_line(tmp_path: Path) -> None:
    text = APPROVAL.replace("paper; a,b", "paper; a,a,z").replace("2; m;", "1; m;")
    reading = read_with_notes(write(tmp_path, text))
    found = {note.key: note.line for note in reading.notes}
    first = APPROVAL.splitlines().index("1; F; 34; paper; a,b") + 1
    assert found["data-note-pb-project-twice"] == first
    assert found["data-note-pb-stray-project"] == first
    assert found["data-note-pb-voter-twice"] == first + 1
    assert reading.consultation.participants["participant_id"].tolist() == ["1", "1#2", "3", "4"]


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("VOTES\n", "BALLOTS\n", "data-pb-section-missing"),
        ("budget; 1000,50\n", "", "data-pb-key-missing"),
        ("1000,50", "plenty", "data-not-an-amount"),
        ("; approval", "; loudness", "data-value-not-allowed"),
        ("500; b;", "500; a;", "data-pb-project-id"),
        ("500; b;", "-5; b;", "data-not-an-amount"),
        ("cost; project_id", "price; project_id", "data-missing-column"),
        ("META", "DATA", "data-pb-no-section"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_with_a_reason(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    assert old in APPROVAL
    with pytest.raises(InputError) as caught:
        read(write(tmp_path, APPROVAL.replace(old, new, 1)))
    assert caught.value.key in (key, "data-cell-count")
    for lang in LANGUAGES:
        with use_language(lang):
            assert "budget.pb" in str(caught.value)


def test_a_budget_survives_a_campaign_folder(tmp_path: Path) -> None:
    talk = read(write(tmp_path, APPROVAL))
    write_campaign(tmp_path / "campaign", {}, talk)
    assert analyse(read(tmp_path / "campaign")) == analyse(talk)


@settings(max_examples=80, deadline=None)
@given(
    start=st.floats(0, 1),
    length=st.integers(0, 30),
    patch=st.binary(max_size=10) | st.sampled_from([b";", b"\n", b",", b'"', b"VOTES", b"-1"]),
)
def test_a_damaged_file_gives_an_answer_or_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, start: float, length: int, patch: bytes
) -> None:
    content = APPROVAL.encode()
    place = int(start * len(content))
    path = tmp_path_factory.mktemp("pb") / "budget.pb"
    path.write_bytes(content[:place] + patch + content[place + length :])
    try:
        reading = read_with_notes(path)
    except InputError as error:
        for lang in LANGUAGES:
            with use_language(lang):
                assert len(str(error)) > 20
        return
    summary = analyse(reading.consultation)
    assert sum(row["ballots"] for row in summary["projects"]) == len(reading.consultation.ballots)
    for lang in LANGUAGES:
        assert render(summary, lang)
        assert [note.text(lang) for note in reading.notes] or not reading.notes


def test_the_line_key_value_may_be_missing(tmp_path: Path) -> None:
    expected = read(write(tmp_path, APPROVAL))
    without = read(write(tmp_path, APPROVAL.replace("key; value\n", "")))
    for name, table in without.tables().items():
        assert table.equals(expected.tables()[name]), name


def test_a_value_of_meta_may_contain_the_separator_or_be_empty(tmp_path: Path) -> None:
    text = APPROVAL.replace("description; Two parks", "description; Two parks; and a pool\ncomment")
    assert read(write(tmp_path, text)).title == "Two parks;and a pool"


def test_of_a_key_that_is_there_twice_the_first_counts_and_it_is_said(tmp_path: Path) -> None:
    text = APPROVAL.replace("rule; greedy\n", "rule; greedy\nbudget; 7\nrule; greedy\n")
    reading = read_with_notes(write(tmp_path, text))
    assert reading.consultation.budgets["budget"].tolist() == [1000.5]
    (note,) = [note for note in reading.notes if note.key == "readers-note-pb-key-twice"]
    assert (note.details["name"], note.details["count"]) == ("budget", "1")


def test_separators_at_the_end_of_a_row_and_repeated_columns_do_not_matter(tmp_path: Path) -> None:
    expected = read(write(tmp_path, APPROVAL))
    text = APPROVAL.replace("600; a; 3;", "600; a; 3;").replace("; selected\n", "; selected; cost;;\n")
    text = text.replace("; 1\n500", "; 1; 9;;;;\n500").replace("a,b,c\n", "a,b,c;;\n")
    reading = read_with_notes(write(tmp_path, text))
    assert reading.consultation.projects.equals(expected.projects)
    assert reading.consultation.ballots.equals(expected.ballots)
    assert any(part.name == "PROJECTS cost (2)" and part.why for part in reading.account)


@pytest.mark.parametrize(
    ("shown", "costs"),
    [
        (("1.200,50", "500,00"), [1200.5, 500.0]),
        (("1,200.50", "500.00"), [1200.5, 500.0]),
        (("1 200,5", "500"), [1200.5, 500.0]),
        (("1200", "500"), [1200.0, 500.0]),
    ],
)
def test_decimal_and_thousands_signs_are_decided_by_the_column(
    tmp_path: Path, shown: tuple[str, str], costs: list[float]
) -> None:
    text = POINTS.format(kind="cumulative", a=5, b=5, first="3,2", second="3,2")
    text = text.replace("a;6;", f"a;{shown[0]};").replace("b;5;", f"b;{shown[1]};")
    assert read(write(tmp_path, text)).projects["cost"].tolist() == costs


@pytest.mark.parametrize(
    ("said", "kind"),
    [("Choose_1", "approval"), ("points", "cumulative"), ("Score", "scoring"), ("ranking", "ordinal")],
)
def test_other_words_for_the_kind_of_ballots(tmp_path: Path, said: str, kind: str) -> None:
    text = POINTS.format(kind=said, a=5, b=5, first="3,2", second="3,2")
    assert read(write(tmp_path, text)).budgets["ballot_type"].tolist() == [kind]


def test_without_a_kind_and_without_points_ballots_are_approvals(tmp_path: Path) -> None:
    reading = read_with_notes(write(tmp_path, APPROVAL.replace("vote_type; approval\n", "")))
    assert reading.consultation.budgets["ballot_type"].tolist() == ["approval"]
    assert "readers-note-pb-approvals" in {note.key for note in reading.notes}


def test_several_files_are_refused_by_the_name_of_their_platform(tmp_path: Path) -> None:
    for name in ("a.pb", "b.pb"):
        (tmp_path / name).write_text(APPROVAL, encoding="utf-8")
    for lang in LANGUAGES:
        with use_language(lang), pytest.raises(InputError) as caught:
            read(tmp_path)
        assert caught.value.key == "data-pb-no-file"
        assert "Pabulib" in str(caught.value)
