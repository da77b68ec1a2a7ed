"""Every place that shows a mark shows the same one: of the same maximum, with extra points beside it."""

import csv
import io
import json
import random
import re

import pytest
from nbgrader.api import Gradebook
from openpyxl import load_workbook
from traitlets.config import Config

from mashura.cli import main
from mashura.course.progress.marks import read_mark
from mashura.grading import build_exercises, load_exercise
from mashura.grading.class_report.overview import class_overview
from mashura.grading.course.class_run import grade_class
from mashura.grading.course.deadlines import set_deadline
from mashura.grading.course.marks_table import read_marks
from mashura.grading.course.publishing import publish_feedback
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump
from mashura.grading.marking.export import SafeCsvExport
from mashura.i18n import LANGUAGES

NAME = "m01-is-it-participation"
TRAINEES = ("best", "first", "second", "third", "late")


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """Generated hand-ins, one all right and one late, with marks by hand and extra credit."""
    course = tmp_path_factory.mktemp("maximum") / "course"
    build_exercises(course, [NAME])
    set_deadline(course, NAME, "2026-03-01", lost_per_day=10)
    exercise = course_exercise(course, NAME)
    draw = random.Random(5)
    for number, trainee in enumerate(TRAINEES):
        answers = {
            item: (known[0] if trainee in ("best", "late") else draw.choice(known)).text
            for item, known in exercise.known_answers.items()
        }
        home = course / "submitted" / trainee / NAME
        home.mkdir(parents=True)
        notebook = dump(answered_notebook(exercise, LANGUAGES[number % 2], answers))
        (home / f"{NAME}.ipynb").write_text(notebook, encoding="utf-8")
        day = 3 if trainee == "late" else 1
        (home / "timestamp.txt").write_text(f"2026-03-0{day} 12:00:00 UTC")
    grade_class(course, NAME, isolation="none", workers=1)
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        for submission in book.find_assignment(NAME).submissions:
            best = submission.student.id == "best"
            for item in exercise.items:
                if item.kind == "write":
                    grade = book.find_grade(item.id, NAME, NAME, submission.student.id)
                    half = draw.randrange(2 * item.points + 1) / 2
                    grade.manual_score = float(item.points) if best else half
                    grade.extra_credit = 0.5 if best else draw.choice([None, 1.0])
                    grade.needs_manual_grade = False
        book.db.commit()
    return course


def forget_the_penalty(course):
    """As it is while nobody has asked since a person marked."""
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        for notebook in book.find_submission(NAME, "late").notebooks:
            notebook.late_submission_penalty = 0.25
        book.db.commit()


def gradebook(course):
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        return {
            each.student.id: (each.score - (each.late_submission_penalty or 0.0), each.max_score)
            for each in book.find_assignment(NAME).submissions
        }


def grade_command(course, tmp_path):
    run = grade_class(course, NAME, isolation="none", workers=1)
    return {sheet.trainee: (sheet.score, sheet.max_score) for sheet in run.trainees}


def pages(course, tmp_path):
    assert publish_feedback(course, NAME).published == tuple(sorted(TRAINEES))
    found = {}
    for trainee in TRAINEES:
        path = course / "feedback" / trainee / NAME / f"{NAME}.html"
        mark = read_mark(path.read_text(encoding="utf-8"))
        found[trainee] = (mark.score, mark.most)
    return found


def class_report(course, tmp_path):
    people = class_overview(course).as_json()["trainees"]
    return {
        each["trainee"]: tuple(each["results"][NAME][key] for key in ("points", "most")) for each in people
    }


def exported(course, out, *arguments):
    call = [
        "exercises",
        "export",
        "--course",
        str(course),
        "--assignment",
        NAME,
        "--out",
        str(out),
        *arguments,
    ]
    assert main([*call, "--lang", "en"]) == 0
    return out


def table(course, tmp_path):
    text = exported(course, tmp_path / "marks.csv").read_text(encoding="utf-8-sig")
    rows = csv.DictReader(io.StringIO(text))
    return {row["student_id"]: (float(row["score"]), float(row["max_score"])) for row in rows}


def workbook(course, tmp_path):
    sheet = load_workbook(exported(course, tmp_path / "marks.xlsx")).worksheets[1]
    heads = [cell.value for cell in sheet[2]]
    places = [heads.index("Name"), heads.index("Points that count"), heads.index("Maximum, without extra")]
    rows = [[row[place].value for place in places] for row in sheet.iter_rows(min_row=3)]
    return {name: (score, most) for name, score, most in rows}


def nbgrader_table(course, tmp_path):
    plugin = SafeCsvExport(config=Config({"CourseDirectory": {"root": str(course)}}))
    plugin.to = str(tmp_path / "grades.csv")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        plugin.export(book)
    rows = csv.DictReader(io.StringIO((tmp_path / "grades.csv").read_text(encoding="utf-8-sig")))
    return {row["student_id"]: (float(row["score"]), float(row["max_score"])) for row in rows}


def moodle(course, tmp_path):
    """Return the points that the comment in Moodle's sheet names."""
    head = "Identifier,Full name,Grade,Maximum grade,Feedback comments"
    rows = [f"Participant {number},{name},-,100.00," for number, name in enumerate(TRAINEES)]
    (tmp_path / "sheet.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    out = exported(course, tmp_path / "filled.csv", "--moodle", str(tmp_path / "sheet.csv"))
    found = {}
    for row in csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))):
        score, most = map(float, re.findall(r"\d+(?:\.\d+)?", row["Feedback comments"])[:2])
        assert not re.search("[\u2066-\u2069]", row["Feedback comments"])
        assert float(row["Grade"]) == pytest.approx(min(100.0, 100 * score / most), abs=0.01)
        found[row["Full name"]] = (score, most)
    return found


PLACES = (grade_command, pages, class_report, table, workbook, nbgrader_table, moodle)


@pytest.mark.parametrize("place", PLACES)
def test_it_agrees_with_the_gradebook(course, tmp_path, place):
    forget_the_penalty(course)
    marks = place(course, tmp_path)
    read_marks(course)
    expected = gradebook(course)
    assert marks.keys() == expected.keys()
    for trainee, mark in marks.items():
        assert mark == pytest.approx(expected[trainee], abs=0.01), trainee


def test_the_maximum_counts_the_main_track_and_extra_points_may_exceed_it(course, tmp_path):
    exercise = load_exercise(NAME)
    marks = gradebook(course)
    assert {most for _, most in marks.values()} == {float(exercise.points)}
    assert exercise.points == sum(item.points for item in exercise.main_items)
    extra = sum(item.points for item in exercise.items if item.analysts)
    written = sum(item.kind == "write" for item in exercise.items)
    assert marks["best"][0] == exercise.points + extra + 0.5 * written


def test_grade_names_the_extra_points_beside_the_mark(course, capsys):
    command = ["grade", str(course), "--assignment", NAME, "--isolation", "none"]
    main([*command, "--lang", "en"])
    line = next(line for line in capsys.readouterr().out.splitlines() if line.startswith("best"))
    assert "extra: 4" in line
    main([*command, "--json", "--lang", "en"])
    sheets = json.loads(capsys.readouterr().out)["trainees"]
    assert next(sheet for sheet in sheets if sheet["trainee"] == "best")["extra"] == 4.0
