"""Awkward exports of many tools are read right in both languages, with everybody counted and nobody shown."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.data.awkward_exports import AWKWARD
from tests.data.awkward_forms import google_arabic, kobo_groups_and_repeats
from tests.data.made_up import AR_IDEAS, EN_IDEAS, NAMES_AR, ROWS, Awkward, email, moment, write_csv

from mashura.analysis.summary import analyse
from mashura.cli import main
from mashura.data import mask
from mashura.data.formats import read_with_notes
from mashura.errors import InputError
from mashura.i18n import LANGUAGES

MAKERS = pytest.mark.parametrize("make", AWKWARD, ids=lambda make: make.__name__)


@MAKERS
@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_printed_has_the_right_counts_and_shows_nobody(
    make: Callable[[Path], Awkward], lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = make(tmp_path)
    assert main(["analyse", str(export.path), "--json", "--lang", lang]) == 0
    printed = capsys.readouterr()
    summary = json.loads(printed.out)
    assert (summary["format"], summary["participants"], summary["statements"]) == (
        export.format, export.people, export.statements,
    )  # fmt: skip
    assert not [secret for secret in export.secrets if secret in printed.out + printed.err]
    answers = {answer["value"] for question in summary["questions"] for answer in question["answers"]}
    assert {*export.shown} <= answers


@MAKERS
def test_what_is_left_after_masking_shows_nobody(make: Callable[[Path], Awkward], tmp_path: Path) -> None:
    export = make(tmp_path)
    masked = mask(read_with_notes(export.path).consultation).consultation
    tables = (masked.participants, masked.statements, masked.answers)
    everything = "".join(table.to_csv() for table in tables)
    assert not [secret for secret in export.secrets if secret in everything]


@MAKERS
def test_every_filled_column_is_accounted_for(make: Callable[[Path], Awkward], tmp_path: Path) -> None:
    account = read_with_notes(make(tmp_path).path).account
    assert any(part.kind in ("file", "sheet") and part.read for part in account)
    parts = [part for part in account if part.kind in ("column", "row")]
    assert not [part for part in parts if part.left_out and not part.reason("en")]


@MAKERS
def test_only_what_a_person_must_check_is_a_warning(make: Callable[[Path], Awkward], tmp_path: Path) -> None:
    warnings = [note.key for note in read_with_notes(make(tmp_path).path).warnings]
    assert warnings == {
        "archive_of_several": ["readers-note-other-tables"],
        "decidim_spanish": ["readers-note-comment-astray"],
    }.get(make.__name__, [])


def test_ticks_in_a_grid_of_google_are_counted_one_by_one(tmp_path: Path) -> None:
    questions = analyse(read_with_notes(google_arabic(tmp_path).path).consultation)["questions"]
    grid = next(row for row in questions if row["id"] == "متى تستخدم كلاً منها؟ [الحافلة]")
    assert {answer["value"]: answer["n"] for answer in grid["answers"]} == {"صباحاً": 24, "مساءً": 12}


def test_a_half_of_the_day_in_arabic_moves_the_hour(tmp_path: Path) -> None:
    statements = read_with_notes(google_arabic(tmp_path).path).consultation.statements
    # 8:05 in the morning, four hours east of Greenwich; the twelfth answer came after noon.
    assert statements["created_at"][0].isoformat() == "2026-03-01T04:05:00+00:00"
    assert statements["created_at"][12].hour == 11


def test_a_title_has_nothing_that_the_tool_added_to_the_name(tmp_path: Path) -> None:
    assert read_with_notes(google_arabic(tmp_path).path).consultation.title == "استبيان المواقف"
    assert read_with_notes(kobo_groups_and_repeats(tmp_path).path).consultation.title == "households"


def test_an_arabic_microsoft_form_with_other_words_for_its_end_is_known(tmp_path: Path) -> None:
    header = (
        "المعرّف",
        "وقت البدء",
        "وقت الاكتمال",
        "البريد الإلكتروني",
        "الاسم",
        "ما سنّك؟",
        "ما الذي يعجبك؟",
    )
    rows = [
        (n + 1, moment(n), moment(n), email(n), NAMES_AR[n % 6], 18 + n, AR_IDEAS[n % 6]) for n in range(ROWS)
    ]
    imported = read_with_notes(write_csv(tmp_path / "r.csv", [header, *rows], delimiter=";"))
    assert imported.format == "microsoft-forms"
    ages = next(row for row in analyse(imported.consultation)["questions"] if row["id"] == "ما سنّك؟")
    assert ages["median"] == 29.5


def test_what_odk_central_says_of_its_submitters_and_files_is_no_answer(tmp_path: Path) -> None:
    header = (
        "SubmissionDate", "hood", "photo", "KEY", "SubmitterID", "SubmitterName", "AttachmentsPresent",
        "Edits", "FormVersion",
    )  # fmt: skip
    rows = [
        (moment(n), ("المرقاب", "النهدة")[n % 2], f"{n}.jpg", f"uuid:{n}", 12, "Field Team A", 1, 0, "2026")
        for n in range(ROWS)
    ]
    imported = read_with_notes(write_csv(tmp_path / "visit.csv", [header, *rows]))
    assert [row["id"] for row in analyse(imported.consultation)["questions"]] == ["hood"]


def test_a_western_table_of_an_old_spreadsheet_is_read_and_arabic_is_not_taken_for_it(tmp_path: Path) -> None:
    rows = [(n, f"Hace falta más sombra en la estación número {n}") for n in range(ROWS)]
    path = write_csv(tmp_path / "western.csv", [("Id", "Descripción"), *rows], encoding="cp1252")
    imported = read_with_notes(path)
    assert "readers-note-cp1252" in [note.key for note in imported.notes]
    assert imported.consultation.statements["text"][3] == rows[3][1]
    arabic = write_csv(
        tmp_path / "a.csv",
        [("م", "الاقتراح"), *((n, idea) for n, idea in enumerate(AR_IDEAS))],
        encoding="cp1256",
    )
    assert read_with_notes(arabic).consultation.statements["text"][0] == AR_IDEAS[0]


def test_ages_that_are_no_ages_are_left_out_of_the_account(tmp_path: Path) -> None:
    people = "".join(f"{n};{age};1\n" for n, age in enumerate(["34", "abc", "8", "45"]))
    path = tmp_path / "city.pb"
    path.write_text(
        "META\nkey;value\ndescription;Parks\nnum_projects;1\nnum_votes;4\nbudget;100\nvote_type;approval\n"
        "rule;greedy\nPROJECTS\nproject_id;cost;name;votes;selected\n1;60;Shade;4;1\n"
        f"VOTES\nvoter_id;age;vote\n{people}",
        encoding="utf-8",
    )
    ages = next(part for part in read_with_notes(path).account if part.name == "VOTES age")
    assert (ages.read, ages.left_out, bool(ages.reason("en"))) == (2, 2, True)


def test_tables_of_which_several_hold_statements_are_named_and_none_is_guessed(tmp_path: Path) -> None:
    for name, ideas in (("arabic.csv", AR_IDEAS), ("english.csv", EN_IDEAS)):
        write_csv(tmp_path / name, [("no", "idea"), *enumerate(ideas)])
    with pytest.raises(InputError, match=r"arabic\.csv; english\.csv"):
        read_with_notes(tmp_path)


def test_answers_of_limesurvey_without_its_structure_say_what_would_help(tmp_path: Path) -> None:
    header = ("id", "submitdate", "lastpage", "startlanguage", "seed", "Q1", "Q2")
    rows = [(n + 1, moment(n), 3, "ar", 1234 + n, f"A{n % 3}", f"{AR_IDEAS[n % 6]} {n}") for n in range(ROWS)]
    path = write_csv(tmp_path / "results-survey123456.csv", [header, *rows])
    assert "readers-note-limesurvey-no-structure" in [note.key for note in read_with_notes(path).notes]


def test_a_statement_without_a_number_of_its_own_is_called_by_its_line(tmp_path: Path) -> None:
    statements = read_with_notes(google_arabic(tmp_path).path).consultation.statements
    assert statements["statement_id"].tolist() == [str(line) for line in range(2, ROWS + 2)]
