"""Marks leave the course as numbers, under the right name, and computed by no spreadsheet."""

import csv
import io
from datetime import UTC, datetime

import pytest
from nbgrader.api import Gradebook
from openpyxl import load_workbook

from mashura.cli import main
from mashura.documents.formats.sheets import sheet_name
from mashura.grading import build_exercises, load_exercise
from mashura.grading.course.class_run import grade_class
from mashura.grading.course.deadlines import set_deadline
from mashura.grading.course.intake import collect
from mashura.grading.exercise.handout import answered_notebook, item_titles
from mashura.grading.exercise.notebooks import dump
from mashura.i18n import LANGUAGES

NAME, WRITTEN = "m01-is-it-participation", ("m01-reply", "m01-report-line")
HEAD = (
    "Identifier,Full name,Email address,Status,Grade,Maximum grade,Grade can be changed,"
    "Last modified (grade),Feedback comments"
)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Four from Moodle: marked by a person 4 + 0.5 points, late, waiting for a person, and a formula."""
    folder = tmp_path_factory.mktemp("export")
    course, drop = folder / "course", folder / "drop"
    build_exercises(course, [NAME])
    set_deadline(course, NAME, "2026-03-01", lost_per_day=20)
    for name, number, day, text in (
        ("Omar Khalid", 41, 1, "one"),
        ("عائشة سالم", 42, 2, "اثنان"),
        ("Waiting Person", 43, 1, "three"),
        ("=1+1", 44, 1, ""),
    ):
        home = drop / f"{name}_{number}_assignsubmission_file"
        home.mkdir(parents=True)
        language = "ar" if number == 42 else "en"
        answers = {item: text for item in WRITTEN if text}
        notebook = dump(answered_notebook(load_exercise(NAME), language, answers))
        (home / f"{NAME}.ipynb").write_text(notebook, encoding="utf-8")
        collect(drop, course, NAME, datetime(2026, 3, day, 12, tzinfo=UTC))
    grade_class(course, NAME, isolation="none", workers=1)
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        for submission in book.find_assignment(NAME).submissions:
            if submission.student.first_name == "Waiting":
                continue
            for item in WRITTEN:
                grade = book.find_grade(item, NAME, NAME, submission.student.id)
                grade.manual_score, grade.needs_manual_grade = 2.0, False
            grade.extra_credit = 0.5
        book.db.commit()
    return course


def export(course, out, *arguments, language="en"):
    return main(
        ["exercises", "export", "--course", str(course), "--out", str(out), *arguments, "--lang", language]
    )


def moodle(course, tmp_path, rows, *arguments, head=HEAD, encoding="utf-8"):
    sheet, out = tmp_path / "sheet.csv", tmp_path / "filled.csv"
    sheet.write_text("\n".join([head, *rows]) + "\n", encoding=encoding)
    code = export(course, out, "--assignment", NAME, "--moodle", str(sheet), *arguments)
    if not out.exists():
        return code, []
    return code, [*csv.reader(io.StringIO(out.read_text(encoding="utf-8-sig")))]


ROWS = [
    f'Participant {number},{name},{name[:2]}@example.org,"Submitted",-,{most},{can},-,'
    for number, name, most, can in (
        (44, "=1+1", "100.00", "Yes"),
        (42, "عائشة سالم", "100.00", "Yes"),
        (41, "Omar Khalid", "100.00", "Yes"),
        (99, "Nobody Else", "100.00", "Yes"),
        (43, "Waiting Person", "100.00", "Yes"),
    )
]


def test_moodles_sheet_is_filled_in_by_the_number_of_the_participant(course, tmp_path, capsys):
    code, rows = moodle(course, tmp_path, ROWS)
    assert code == 1
    grades = {row[0]: row[4] for row in rows[1:]}
    most = load_exercise(NAME).points
    assert grades == {
        "Participant 41": f"{4.5 / most * 100:.2f}",
        "Participant 42": f"{3.6 / most * 100:.2f}",
        "Participant 43": "-",
        "Participant 44": f"{4.5 / most * 100:.2f}",
        "Participant 99": "-",
    }
    assert "Waiting Person" in capsys.readouterr().err


def test_comments_are_in_the_trainees_language(course, tmp_path):
    _, rows = moodle(course, tmp_path, ROWS)
    comments = {row[0]: row[8] for row in rows[1:]}
    assert "points" in comments["Participant 41"]
    assert "متأخراً" in comments["Participant 42"]


def test_grades_that_wait_for_a_person_are_filled_in_if_asked_for(course, tmp_path):
    code, rows = moodle(course, tmp_path, ROWS, "--unfinished")
    assert code == 0
    assert next(row for row in rows if row[0] == "Participant 43")[4] == "0.00"


def test_a_formula_in_a_name_is_text_and_moodles_dash_stays(course, tmp_path):
    _, rows = moodle(course, tmp_path, ROWS)
    row = next(row for row in rows if row[0] == "Participant 44")
    assert (row[1], row[7]) == ("'=1+1", "-")
    assert rows[0] == HEAD.split(",")


def test_a_grade_that_moodle_has_locked_stays(course, tmp_path, capsys):
    rows = [row.replace(",Yes,", ",No,") if "41" in row else row for row in ROWS]
    code, filled = moodle(course, tmp_path, rows)
    assert code == 1
    assert next(row for row in filled if row[0] == "Participant 41")[4] == "-"
    assert "Omar Khalid" in capsys.readouterr().err


def test_a_hand_in_without_a_row_is_named(course, tmp_path, capsys):
    code, _ = moodle(course, tmp_path, ROWS[:2], "--unfinished")
    assert code == 1
    assert "Omar Khalid" in capsys.readouterr().err


def test_a_sheet_with_decimal_commas_gets_them(course, tmp_path):
    head, row = HEAD.replace(",", ";"), ROWS[2].replace(",", ";").replace("100.00", "10,00")
    sheet, out = tmp_path / "sheet.csv", tmp_path / "filled.csv"
    sheet.write_text(f"{head}\n{row}\n", encoding="utf-8-sig")
    export(course, out, "--assignment", NAME, "--moodle", str(sheet))
    filled = [*csv.reader(io.StringIO(out.read_text(encoding="utf-8-sig")), delimiter=";")]
    assert filled[1][4] == f"{4.5 / load_exercise(NAME).points * 10:.2f}".replace(".", ",")


def test_a_sheet_in_another_language_takes_the_named_column(course, tmp_path, capsys):
    head = HEAD.replace("Grade,Maximum grade", "Note,Note maximale")
    code, _ = moodle(course, tmp_path, ROWS, head=head)
    assert code == 2
    assert "Note" in capsys.readouterr().err
    code, rows = moodle(course, tmp_path, ROWS, "--grade-column", "Note", "--unfinished", head=head)
    assert code == 0
    assert next(row for row in rows if row[0] == "Participant 41")[4] == "4.50"


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_workbook_holds_numbers_and_heads_in_both_languages(course, tmp_path, language):
    out = tmp_path / "marks.xlsx"
    assert export(course, out, language=language) == 0
    book = load_workbook(out)
    title = load_exercise(NAME).source.header.title
    sheet = book[sheet_name(title[language], [])]
    assert sheet.sheet_view.rightToLeft == (language == "ar")
    assert sheet.freeze_panes == "B3"
    heads = [[cell.value for cell in sheet[row]] for row in (1, 2)]
    assert {"الاسم", "Name"} == {heads[0][0], heads[1][0]}
    titles = [item_titles(load_exercise(NAME), each) for each in LANGUAGES]
    for head, questions, each in zip(heads, titles, LANGUAGES, strict=True):
        assert set(questions.values()) <= {*head}
        assert title[each] in [cell.value for cell in book.worksheets[0][LANGUAGES.index(each) + 1]]
    rows = {row[0].value: row for row in sheet.iter_rows(min_row=3)}
    place = heads[LANGUAGES.index("en")].index("Points that count")
    assert {name: row[place].value for name, row in rows.items()} == {
        "Omar Khalid": 4.5,
        "عائشة سالم": 3.6,
        "Waiting Person": 0,
        "=1+1": 4.5,
    }
    assert rows["=1+1"][0].data_type == "s"
    assert isinstance(rows["Omar Khalid"][1].value, datetime)


def test_the_table_carries_what_counts(course, tmp_path):
    out = tmp_path / "marks.csv"
    assert export(course, out, "--assignment", NAME) == 0
    rows = [*csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig")))]
    assert {row["name"]: float(row["score"]) for row in rows}["عائشة سالم"] == 3.6
    assert "'=1+1" in {row["name"] for row in rows}


def test_another_ending_is_exit_code_2(course, tmp_path):
    assert export(course, tmp_path / "marks.pdf") == 2
