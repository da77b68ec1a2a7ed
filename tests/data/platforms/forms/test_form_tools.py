"""Exports of form tools are recognised, and read with the right people, questions and answers."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.data.made_up import write_workbook

from mashura.analysis.summary import QuestionRow, analyse, repeat_row
from mashura.cli import main
from mashura.data.files.any_table import AnyTable
from mashura.data.formats import read_with_notes
from mashura.data.notes import ImportedData
from mashura.errors import InputError

IDEAS = (
    "We need more shade at the stop near the school",
    "The bus comes late every single morning",
    "Thank you for the clean new stations",
    "Please run one more bus late at night",
)
Row = Sequence[object]


def written(path: Path, header: Row, rows: Sequence[Row]) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


def question(imported: ImportedData, name: str) -> QuestionRow:
    return next(row for row in analyse(imported.consultation)["questions"] if row["id"] == name)


def counts(imported: ImportedData, name: str) -> dict[str, int]:
    return {row["value"]: row["n"] for row in question(imported, name)["answers"]}


@pytest.mark.parametrize("tool", ["google-forms", "microsoft-forms", "survey-monkey", "qualtrics", "kobo"])
def test_no_name_of_the_tools_own_columns_is_a_question(exports: Path, tool: str) -> None:
    imported = read_with_notes(exports / tool)
    assert imported.format == tool
    tables = imported.consultation
    everything = "".join(table.to_csv() for table in (tables.participants, tables.statements, tables.answers))
    for identity in ("example.org", "Suad", "سعاد", "Omar Said", "192.0.2", "24.45", "collect:"):
        assert identity not in everything


def test_answers_of_a_google_form_are_split_also_where_an_option_holds_a_comma(exports: Path) -> None:
    imported = read_with_notes(exports / "google-forms")
    services = counts(imported, "أي الخدمات تستخدم؟ (يمكن اختيار أكثر من إجابة)")
    assert services == {"الحافلات": 6, "المترو": 6, "دراجة, مشياً أو بسكوتر": 6}
    assert imported.consultation.statements["created_at"][0].isoformat() == "2026-03-01T09:04:05+00:00"


def google_rows(addresses: Sequence[str], names: Sequence[str] = ()) -> list[list[str]]:
    return [
        [f"2026/03/{n + 1:02d} 2:04:05 PM GMT+4", address, names[n] if names else "", IDEAS[n % 4]]
        for n, address in enumerate(addresses)
    ]


GOOGLE = ("Timestamp", "Email Address", "Full name", "Your idea?")


def test_two_forms_from_one_address_are_one_person(tmp_path: Path) -> None:
    path = written(
        tmp_path / "r.csv", GOOGLE, google_rows(["a@example.org", "a@example.org", "b@example.org"])
    )
    assert len(read_with_notes(path).consultation.participants) == 2


def test_people_who_share_an_address_are_told_apart_by_their_names(tmp_path: Path) -> None:
    rows = google_rows(["desk@example.org"] * 3, ["Suad Ali", "Omar Said", "Mona Khalid"])
    imported = read_with_notes(written(tmp_path / "r.csv", GOOGLE, rows))
    assert len(imported.consultation.participants) == 3
    assert "readers-note-shared-account" in [note.key for note in imported.notes]


def test_a_device_that_fills_in_most_forms_is_no_person(tmp_path: Path) -> None:
    path = written(tmp_path / "r.csv", GOOGLE, google_rows(["kiosk@example.org"] * 20))
    assert len(read_with_notes(path).consultation.participants) == 20


def test_namesakes_stay_two(tmp_path: Path) -> None:
    path = written(tmp_path / "r.csv", GOOGLE, google_rows([""] * 4, ["Suad Ali"] * 4))
    assert len(read_with_notes(path).consultation.participants) == 4


def test_thirty_anonymous_rows_are_thirty_people(tmp_path: Path) -> None:
    header = ("ID", "Start time", "Completion time", "Email", "Name", "Which services do you use?")
    rows = [
        (
            n + 1,
            f"2026-03-01T09:{n:02d}:00",
            f"2026-03-01T09:{n:02d}:30",
            "anonymous",
            "",
            ["Bus;", "Bus;Metro;"][n % 2],
        )
        for n in range(30)
    ]
    imported = read_with_notes(write_workbook(tmp_path / "forms.xlsx", {"Sheet1": [header, *rows]}))
    assert len(imported.consultation.participants) == 30
    assert counts(imported, "Which services do you use?") == {"Bus": 30, "Metro": 15}


def test_an_arabic_microsoft_form_is_recognised(tmp_path: Path) -> None:
    header = ("المعرف", "وقت البدء", "وقت الإكمال", "البريد الإلكتروني", "الاسم", "ما الذي نحسنه؟")
    rows = [
        (
            n + 1,
            f"2026-03-01T09:{n:02d}:00",
            f"2026-03-01T09:{n:02d}:30",
            "anonymous",
            "",
            ["الظل", "المقاعد"][n % 2],
        )
        for n in range(10)
    ]
    imported = read_with_notes(write_workbook(tmp_path / "forms.xlsx", {"Sheet1": [header, *rows]}))
    assert imported.format == "microsoft-forms"
    assert counts(imported, "ما الذي نحسنه؟") == {"الظل": 5, "المقاعد": 5}


def test_short_texts_are_counted_and_not_shown_until_a_person_says_so(tmp_path: Path) -> None:
    header = ("Timestamp", "Who helped?", "Your idea?")
    helpers = ["Xq Tzul", "Wrem Pob", "Klin Dar", "Vosk Ul", "Trem Ap", "Blor Wi"]
    rows = [(f"2026/03/{n + 1:02d} 2:04:05 PM GMT+4", name, IDEAS[n % 4]) for n, name in enumerate(helpers)]
    path = written(tmp_path / "r.csv", header, rows)
    kept = read_with_notes(path)
    assert question(kept, "Who helped?") == {
        "id": "Who helped?", "text": "Who helped?", "kind": "open", "n": 6, "answers": [],
    }  # fmt: skip
    assert "Tzul" not in kept.consultation.answers.to_csv() + kept.report()
    shown = read_with_notes(path, show=["Who helped?"])
    assert "Xq Tzul" in shown.consultation.answers["value"].tolist()


def test_a_column_to_show_that_is_not_there_is_refused(exports: Path) -> None:
    with pytest.raises(InputError, match="Helper"):
        read_with_notes(exports / "google-forms", show=["Helper"])


def test_a_mapping_beside_the_responses_says_what_is_harmless(tmp_path: Path) -> None:
    path = written(tmp_path / "r.csv", GOOGLE, google_rows(["a@example.org"] * 3, ["Suad Ali"] * 3))
    (tmp_path / "r.mapping.yaml").write_text("not_personal: [Full name]\n", encoding="utf-8")
    assert "Suad Ali" in read_with_notes(path).consultation.answers["value"].tolist()


def test_the_second_row_of_a_survey_monkey_export_is_no_respondent(exports: Path) -> None:
    imported = read_with_notes(exports / "survey-monkey")
    assert len(imported.consultation.participants) == 12
    assert counts(imported, "Which services do you use?") == {"Taxi": 1, "Metro": 8, "Bus": 6}
    assert counts(imported, "Please rate / Seats") == {"Good": 4, "Fair": 4, "Bad": 4}


def test_a_survey_monkey_export_without_options_has_no_extra_respondent(tmp_path: Path) -> None:
    header = ("Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Do you agree?")
    rows = [
        ("", "", "", "", "", "Response"),
        *((n, 7, "03/01/2026", "03/01/2026", "192.0.2.1", ["Yes", "No"][n % 2]) for n in range(8)),
    ]
    imported = read_with_notes(written(tmp_path / "r.csv", header, rows))
    assert counts(imported, "Do you agree?") == {"Yes": 4, "No": 4}


def test_a_qualtrics_export_has_three_heads_and_no_previews(exports: Path) -> None:
    imported = read_with_notes(exports / "qualtrics")
    assert len(imported.consultation.participants) == 11
    assert question(imported, "Q1")["text"] == "Do you want more shade?"
    assert counts(imported, "Q2") == {"Bus": 6, "Metro": 8}
    assert question(imported, "Q2")["text"] == "Which services do you use?"


def test_a_multiple_choice_of_kobo_is_counted_once(exports: Path) -> None:
    imported = read_with_notes(exports / "kobo")
    names = [row["id"] for row in analyse(imported.consultation)["questions"]]
    assert [name for name in names if "services" in name] == ["group_a/services"]
    assert counts(imported, "group_a/services") == {"bus": 6, "metro": 4}


def test_texts_of_a_repeat_are_statements_of_those_who_gave_them(exports: Path) -> None:
    imported = read_with_notes(exports / "kobo")
    repeated = imported.consultation.statements.iloc[12:]
    assert len(imported.consultation.participants) == 12
    assert len(repeated) == 18
    assert {*repeated["author_id"]} <= {*imported.consultation.participants["participant_id"]}


def household(path: Path, members: int = 40) -> Path:
    main = [("start", "district", "idea", "_submission_time", "_index")]
    main += [
        (
            "2026-03-01T08:00:00",
            ["North", "South"][n % 2],
            f"{IDEAS[n % 4]} {n}",
            "2026-03-01T08:30:00",
            n + 1,
        )
        for n in range(20)
    ]
    repeat = [("gender", "member_age", "uses/bus", "uses/metro", "wish", "_index", "_parent_index")]
    repeat += [
        (["male", "female"][n % 2], 10 + n, 1, n % 2, f"{IDEAS[n % 4]} please {n}", n + 1, n % 20 + 1)
        for n in range(members)
    ]
    return write_workbook(path, {"main": main, "members": repeat})


def test_closed_answers_of_a_repeat_are_counted_per_row_and_apart(tmp_path: Path) -> None:
    imported = read_with_notes(household(tmp_path / "kobo.xlsx"))
    assert len(imported.consultation.participants) == 20
    (members,) = map(repeat_row, imported.repeats)
    counted = {
        row["id"]: (row["n"], {answer["value"]: answer["n"] for answer in row["answers"]})
        for row in members["questions"]
    }
    assert (members["name"], members["rows"]) == ("members", 40)
    assert counted["gender"] == (40, {"male": 20, "female": 20})
    assert counted["uses"] == (40, {"bus": 40, "metro": 20})
    assert counted["member_age"][0] == 40
    assert "gender" not in [row["id"] for row in analyse(imported.consultation)["questions"]]
    parts = {part.name: part for part in imported.account if part.kind == "column"}
    assert (parts["wish"].read, parts["gender"].read, parts["member_age"].left_out) == (40, 40, 0)


def test_a_report_and_an_answer_show_the_answers_of_a_repeat(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, out = household(tmp_path / "kobo.xlsx"), tmp_path / "report.html"
    assert main(["analyse", str(path), "--lang", "en"]) == 0
    shown = capsys.readouterr().out
    assert 'The repeat "members"' in shown
    assert main(["report", str(path), "--out", str(out), "--lang", "en"]) == 0
    assert "each row counts once" in out.read_text(encoding="utf-8")


def test_a_multiple_choice_of_odk_without_its_own_column_is_one_question(tmp_path: Path) -> None:
    header = ("SubmissionDate", "services/bus", "services/metro", "opinion", "KEY")
    rows = [
        (f"2026-03-0{n + 1}T10:00:00Z", n % 2, int(n > 0), ["good", "bad"][n % 2], f"uuid:{n}")
        for n in range(8)
    ]
    imported = read_with_notes(written(tmp_path / "odk.csv", header, rows))
    assert counts(imported, "services") == {"bus": 4, "metro": 7}


def test_the_columns_of_a_long_form_are_not_read_again_for_every_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_columns: list[int] = []
    column = AnyTable.column
    monkeypatch.setattr(
        AnyTable, "column", lambda table, place: read_columns.append(place) or column(table, place)
    )
    header = ["Timestamp", "Email Address", "Full name", "Gender", "What should change?"]

    def columns_read(people: int) -> int:
        read_columns.clear()
        rows = [
            (f"2026/03/01 2:04:{n % 60:02} PM GMT+4", f"u{n}@example.org", "Omar Said", "male", IDEAS[n % 4])
            for n in range(people)
        ]
        read_with_notes(written(tmp_path / "form.csv", header, rows))
        return len(read_columns)

    assert columns_read(80) < columns_read(40) + 40
