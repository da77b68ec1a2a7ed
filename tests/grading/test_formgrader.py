"""A class of twelve through every door: collected by us, graded by the formgrader's buttons, marked by a
person.

Arabic and English, folders and archives, two late, one damaged, one hostile, one linked, one empty.
"""

import csv
import io
import json
import sqlite3
import subprocess
import sys
import zipfile
from datetime import UTC, datetime, timedelta

import pytest

from mashura.grading import build_exercises, load_exercise
from mashura.grading.course.class_run import grade_class
from mashura.grading.course.intake import collect
from mashura.grading.course.roster import Roster, safe_id
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump, new_cell

from .serving import served

NAME = "m03-plan-a-consultation"
pytestmark = [pytest.mark.slow, pytest.mark.browser]


def best(exercise):
    """The points that a program gives for a faultless notebook."""
    return float(sum(item.points for item in exercise.items if item.kind != "write"))


def notebooks(exercise):
    """Each trainee's file and the points that a program gives for it."""
    known = exercise.known_answers
    full = {item: found[0].text for item, found in known.items()}
    texts = {}
    for number, name in enumerate(["فاطمة", "omar", "عائشة", "layla", "سالم", "john", "مريم"]):
        wrong = known["m03-read-funnel"][3 + number % 2] if number % 2 else known["m03-read-funnel"][0]
        answers = {**full, "m03-read-funnel": wrong.text, "m03-write-promise": "نعلن النتائج خلال 30 يومًا."}
        points = best(exercise) - exercise.item("m03-read-funnel").points + wrong.score
        texts[name] = dump(answered_notebook(exercise, ("ar", "en")[number % 2], answers)), points
    for name, language in (("late-ar", "ar"), ("late-en", "en")):
        texts[name] = dump(answered_notebook(exercise, language, full)), best(exercise)
    texts["damaged"] = dump(answered_notebook(exercise, "ar", full))[:3000], 0.0
    hostile = answered_notebook(exercise, "en", {})
    hostile.cells.insert(0, new_cell("code", "import os\nos.kill(os.getppid(), 9)\nos._exit(0)"))
    texts["hostile"] = dump(hostile), 0.0
    return texts


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    folder = tmp_path_factory.mktemp("class")
    course, drop = folder / "course", folder / "drop"
    drop.mkdir()
    build_exercises(course, [NAME])
    exercise = course_exercise(course, NAME)
    for number, (name, (text, _)) in enumerate(notebooks(exercise).items()):
        if number % 3 == 0:
            with zipfile.ZipFile(drop / f"{name}.zip", "w") as archive:
                archive.writestr(f"../../{NAME}/{NAME}.ipynb", text)
                archive.writestr("../../../private/secret", "mine")
        else:
            (drop / name).mkdir()
            (drop / name / f"{NAME}.ipynb").write_text(text, encoding="utf-8")
    (drop / "linked").mkdir()
    (drop / "linked" / f"{NAME}.ipynb").symlink_to(course / "source" / NAME / f"{NAME}.ipynb")
    receipts = {entry.trainee: entry for entry in collect(drop, course, NAME).receipts}
    assert len(receipts) == 12
    with sqlite3.connect(course / "gradebook.db") as book:
        due = datetime.now(UTC).replace(tzinfo=None) - timedelta(hours=2)
        book.execute("update assignment set duedate = ?", [str(due)])
    # All but two came before it was due.
    ledger = course / "private" / "received.json"
    early = (datetime.now(UTC) - timedelta(hours=5)).strftime("%Y-%m-%d %H:%M:%S.%f UTC")
    times = json.loads(ledger.read_text(encoding="utf-8"))
    times = {key: time if key.startswith("late") else early for key, time in times.items()}
    ledger.write_text(json.dumps(times), encoding="utf-8")
    return course


@pytest.fixture(scope="module")
def formgrader(course):
    with served(course) as address:
        yield f"{address}/formgrader"


def scores(course):
    query = """
        select hand_in.student_id, sum(coalesce(grade.manual_score, grade.auto_score, 0)) from grade
        join submitted_notebook notebook on notebook.id = grade.notebook_id
        join submitted_assignment hand_in on hand_in.id = notebook.assignment_id
        group by hand_in.student_id
    """
    roster = Roster(course)
    with sqlite3.connect(course / "gradebook.db") as book:
        return {roster.name(trainee): points for trainee, points in book.execute(query)}


def test_a_mixed_class_is_graded_marked_and_told(course, formgrader, browser):
    exercise = course_exercise(course, NAME)
    expected = {name: points for name, (_, points) in notebooks(exercise).items()} | {"linked": 0.0}
    grade_class(course, NAME)
    assert scores(course) == expected

    page = browser.new_page(viewport={"width": 1300, "height": 900})
    page.set_default_timeout(180_000)
    page.on("dialog", lambda dialog: dialog.accept())
    page.goto(f"{formgrader}/manage_submissions/{NAME}")
    row = page.locator("tr", has=page.locator("td.student-id[data-order='layla, ']"))
    assert row.locator("td.score").inner_text() == f"{expected['layla']:g} / {exercise.points}"

    # The button grades again with our engine: a mark that somebody changed by hand in the file comes back
    # right.
    with sqlite3.connect(course / "gradebook.db") as book:
        book.execute("update grade set auto_score = 1 where auto_score = 8")
    row.locator("td.autograde a").click()
    page.locator(".modal-dialog", has_text="autograd").wait_for()
    assert scores(course)["layla"] == expected["layla"]

    grade_class(course, NAME)
    page.goto(f"{formgrader}/gradebook/{NAME}/{NAME}")
    links = page.locator("td a[href*='/submissions/']")
    links.first.wait_for()
    address = next(
        link
        for link in links.evaluate_all("all => all.map(one => one.href)")
        if _trainee(course, link) == "فاطمة"
    )
    page.goto(address)
    box = page.locator("input.score").last
    box.wait_for()
    with page.expect_response(lambda answer: "/api/grade/" in answer.url and answer.request.method == "PUT"):
        box.fill("4")
        box.press("Tab")
    assert scores(course)["فاطمة"] == expected["فاطمة"] + 4

    page.goto(f"{formgrader}/manage_submissions/{NAME}")
    row = page.locator("tr", has=page.locator("td.student-id[data-order='فاطمة, ']"))
    row.locator("td.generate-feedback a").click()
    page.locator(".modal-dialog", has_text="eedback").wait_for()
    told = (course / "feedback" / safe_id("فاطمة") / NAME / f"{NAME}.html").read_text(encoding="utf-8")
    assert '<html lang="ar" dir="rtl">' in told
    score = f"الدرجة: {expected['فاطمة'] + 4:g} من {exercise.points}"
    assert score in told.replace("\u2068", "").replace("\u2069", "")
    page.close()


def _trainee(course, link):
    with sqlite3.connect(course / "gradebook.db") as book:
        query = """
            select hand_in.student_id from submitted_notebook notebook
            join submitted_assignment hand_in on hand_in.id = notebook.assignment_id where notebook.id = ?
        """
        found = book.execute(query, [link.split("/submissions/")[1].split("/")[0].split("?")[0]]).fetchone()
    return Roster(course).name(found[0]) if found else None


def test_lateness_is_what_was_stamped_here_and_the_export_is_safe(course):
    with sqlite3.connect(course / "gradebook.db") as book:
        query = "select student_id from submitted_assignment s join assignment a on a.id = s.assignment_id"
        late = {name for (name,) in book.execute(f"{query} where s.timestamp > a.duedate")}
        book.execute("update student set last_name = '=1+1', first_name = 'A, \"B\"' where id = 'omar'")
    assert late == {"late-ar", "late-en"}
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", "export", "--to", "marks.csv"],
        cwd=course,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    rows = list(csv.DictReader(io.StringIO((course / "marks.csv").read_text(encoding="utf-8-sig"))))
    omar = next(row for row in rows if row["student_id"] == "omar")
    most = str(float(load_exercise(NAME).points))
    assert (omar["last_name"], omar["first_name"], omar["max_score"]) == ("'=1+1", 'A, "B"', most)
    assert len(rows) == 12
