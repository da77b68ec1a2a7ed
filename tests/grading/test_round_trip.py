"""The whole way with nbgrader's own commands: release, hand in, autograde, feedback, export."""

import csv
import os
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from nbgrader.api import Gradebook

from mashura.grading import build_exercises, load_exercise
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.exercise.handout import answered_notebook
from mashura.grading.exercise.notebooks import dump, new_cell, read
from mashura.i18n import LANGUAGES

NAME = "m03-plan-a-consultation"
SPY = """
import os, sqlite3
seen = [path for path in ({database!r}, {checks!r}) if os.path.exists(path)]
for name in [{database!r}, *seen]:
    try:
        with sqlite3.connect(name) as book:
            book.execute("update grade set manual_score = 30")
    except Exception as problem:
        print(type(problem).__name__)
print("SEEN", seen, os.path.exists({folder!r}))
from IPython.display import HTML
display(HTML("<script>alert('from the submission')</script>"))
"""


def nbgrader(course, *arguments):
    environment = {
        **os.environ,
        "PATH": os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]]),
    }
    return subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=course,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def reference(exercise):
    return {item: known[0].text for item, known in exercise.known_answers.items()}


def hand_in(course, trainee, notebook):
    folder = course / "submitted" / trainee / NAME
    shutil.copytree(course / "handout" / notebook.metadata.mashura.language / NAME, folder)
    (folder / f"{NAME}.ipynb").write_text(dump(notebook), encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A graded course with six trainees."""
    folder = tmp_path_factory.mktemp("course")
    build_exercises(folder, [NAME])
    # The class gets a variant of its own.
    exercise = course_exercise(folder, NAME)
    answers = reference(exercise)
    hand_in(folder, "fatima", answered_notebook(exercise, "ar", answers))

    known = exercise.known_answers
    half = next(answer for answer in known["m03-read-funnel"] if answer.score == 2.75)
    partial = {**answers, "m03-read-funnel": half.text}
    partial["m03-write-promise"] = "We answer within 30 days. <script>alert(1)</script>"
    hand_in(folder, "omar", answered_notebook(exercise, "en", partial))

    hostile = answered_notebook(exercise, "en", {})
    checks = str(exercise.folder / "checks.py")
    spy = SPY.format(database=str(folder / "gradebook.db"), checks=checks, folder=str(folder))
    hostile.cells.insert(0, new_cell("code", spy))
    hostile.cells.append(new_cell("markdown", "<script>alert('markdown')</script> [x](javascript:alert(1))"))
    for cell in [*hostile.cells]:
        cell.metadata["tags"] = ["skip-execution", "raises-exception"]
        if cell.metadata.get("nbgrader"):
            hostile.cells.append(new_cell(cell.cell_type, cell.source, cell.metadata))
            cell.metadata.nbgrader["schema_version"] = 2
    hand_in(folder, "salem", hostile)

    damaged = hand_in(folder, "noura", answered_notebook(exercise, "ar", answers))
    file = damaged / f"{NAME}.ipynb"
    file.write_text(file.read_text(encoding="utf-8")[:2000], encoding="utf-8")

    ended = answered_notebook(exercise, "ar", answers)
    place = next(i for i, cell in enumerate(ended.cells) if "m03-judge-queue-answer" in str(cell.metadata))
    ended.cells.insert(place, new_cell("code", "import os\nos._exit(1)"))
    hand_in(folder, "zayed", ended)

    linked = hand_in(folder, "reem", answered_notebook(exercise, "en", {}))
    (linked / "notes.txt").symlink_to(folder / "private" / "secret")
    (linked / f"{NAME}.ipynb").unlink()
    (linked / f"{NAME}.ipynb").symlink_to(folder / "source" / NAME / f"{NAME}.ipynb")

    graded = nbgrader(folder, "autograde", NAME)
    assert graded.returncode == 0, graded.stderr[-3000:]
    shown = nbgrader(folder, "generate_feedback", NAME)
    assert shown.returncode == 0, shown.stderr[-3000:]
    exported = nbgrader(folder, "export", "--to", "grades.csv")
    assert exported.returncode == 0, exported.stderr[-3000:]
    (folder / "autograde.log").write_text(graded.stderr, encoding="utf-8")
    return folder


def marks(course, trainee):
    query = """
        select cell.name, grade.auto_score from grade
        join base_cell cell on cell.id = grade.cell_id
        join submitted_notebook notebook on notebook.id = grade.notebook_id
        join submitted_assignment hand_in on hand_in.id = notebook.assignment_id
        where hand_in.student_id = ?
    """
    with sqlite3.connect(course / "gradebook.db") as book:
        return dict(book.execute(query, [trainee]).fetchall())


def feedback(course, trainee):
    return (course / "feedback" / trainee / NAME / f"{NAME}.html").read_text(encoding="utf-8")


ITEMS = load_exercise(NAME).items
FULL = {item.id: None if item.kind == "write" else float(item.points) for item in ITEMS}
SUM = sum(points or 0.0 for points in FULL.values())
# Everything before the cell that ended zayed's notebook.
BEFORE = dict(list(FULL.items())[: list(FULL).index("m03-judge-queue")])


def test_each_trainee_has_the_right_marks_in_one_gradebook(course):
    assert marks(course, "fatima") == FULL
    assert marks(course, "omar") == {**FULL, "m03-read-funnel": 2.75}
    nothing = dict.fromkeys(FULL, 0.0)
    assert marks(course, "salem") == nothing
    assert marks(course, "noura") == nothing
    assert marks(course, "reem") == nothing
    written = {name: None for name, points in FULL.items() if points is None}
    assert marks(course, "zayed") == {**nothing, **BEFORE, **written}


def test_export_carries_the_same_sums(course):
    with (course / "grades.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = {row["student_id"]: row for row in csv.DictReader(stream)}
    assert {name: float(row["score"]) for name, row in rows.items()} == {
        "fatima": SUM,
        "omar": SUM - 1.25,
        "salem": 0.0,
        "noura": 0.0,
        "reem": 0.0,
        "zayed": sum(BEFORE.values()),
    }
    assert {float(row["max_score"]) for row in rows.values()} == {float(load_exercise(NAME).points)}


def test_written_answers_wait_for_a_person(course):
    query = """
        select hand_in.student_id, grade.needs_manual_grade from grade
        join base_cell cell on cell.id = grade.cell_id
        join submitted_notebook notebook on notebook.id = grade.notebook_id
        join submitted_assignment hand_in on hand_in.id = notebook.assignment_id
        where cell.name = 'm03-write-promise'
    """
    with sqlite3.connect(course / "gradebook.db") as book:
        waiting = {name for name, needed in book.execute(query) if needed}
    assert waiting == {"fatima", "omar", "zayed"}


def test_an_empty_answer_has_no_comment_of_nbgraders_own(course):
    for trainee in ("salem", "reem"):
        page = feedback(course, trainee)
        assert 'class="comment"' not in page
        assert "No response" not in page


def test_feedback_speaks_the_trainees_language(course):
    arabic, english = feedback(course, "fatima"), feedback(course, "omar")
    assert '<html lang="ar" dir="rtl">' in arabic
    assert "القناة ونسبة التسرب صحيحتان" in arabic
    assert '<html lang="en" dir="ltr">' in english
    assert "<strong>2.75 of 4 points" in english
    assert 'dir="rtl"' not in english


def test_feedback_waits_for_a_person_then_shows_the_mark_and_what_was_looked_for(course):
    assert "waiting for your instructor" in feedback(course, "omar")
    assert "بانتظار مدرّبك" in feedback(course, "fatima")
    before = feedback(course, "omar")

    def mark_by_hand(score, waits):
        with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
            for item in ("m03-write-promise", "m03-write-memo"):
                grade = book.find_grade(item, NAME, NAME, "omar")
                grade.manual_score, grade.needs_manual_grade = score, waits
            book.db.commit()

    # A person may also give nothing, and says so by a number.
    mark_by_hand(0, False)
    try:
        again = nbgrader(course, "generate_feedback", NAME, "--student", "omar", "--force")
    finally:
        mark_by_hand(None, True)
    assert again.returncode == 0, again.stderr[-2000:]
    after = feedback(course, "omar")
    assert "waiting for your instructor" not in after
    assert "What was looked for" in after
    assert "What was looked for" not in before


def test_model_answers_wait_for_the_deadline(course):
    assert "إجابة نموذجية" in feedback(course, "fatima")
    with Gradebook(f"sqlite:///{course / 'gradebook.db'}") as book:
        book.update_or_create_assignment(NAME, duedate=datetime.now(UTC) + timedelta(days=2))
    again = nbgrader(course, "generate_feedback", NAME, "--student", "fatima", "--force")
    assert again.returncode == 0, again.stderr[-2000:]
    assert "إجابة نموذجية" not in feedback(course, "fatima")


def test_feedback_loads_nothing_and_runs_nothing(course):
    for trainee in ("fatima", "omar", "salem"):
        page = feedback(course, trainee)
        assert re.findall(r"<(?:script|link|iframe|object|embed|base|form)", page) == []
        assert all(place.startswith("data:image/png") for place in re.findall(r'src="([^"]*)', page))
        assert "default-src 'none'" in page


def test_feedback_shows_neither_scripts_of_trainees_nor_anything_private(course):
    for trainee in ("fatima", "omar", "salem", "noura", "zayed"):
        page = feedback(course, trainee)
        assert "<script>alert" not in page
        assert 'href="javascript:' not in page
        assert "RESTS_ON" not in page
        assert "PLANTED" not in page
    answers = reference(course_exercise(course, NAME))
    assert answers["m03-judge-queue"] not in feedback(course, "salem")


@pytest.mark.usefixtures("bubblewrap")
def test_hostile_code_saw_nothing_and_changed_nothing(course):
    page = feedback(course, "salem")
    assert "SEEN [] False" in page
    with sqlite3.connect(course / "gradebook.db") as book:
        assert book.execute("select count(*) from grade where manual_score is not null").fetchone() == (0,)


def test_links_in_a_handed_in_folder_are_not_followed(course):
    secret = (course / "private" / "secret").read_text(encoding="ascii")
    for folder in ("autograded", "feedback"):
        for path in (course / folder).rglob("*"):
            assert not path.is_symlink()
            assert path.is_dir() or secret.encode() not in path.read_bytes()


def test_repairs_are_reported_to_the_instructor(course):
    log = (course / "autograde.log").read_text(encoding="utf-8")
    assert "salem: " in log
    graded = read(course / "autograded" / "noura" / NAME / f"{NAME}.ipynb")
    assert graded.metadata.mashura.repairs[0].key == "grading-unread-damaged"
    doubled = read(course / "autograded" / "salem" / NAME / f"{NAME}.ipynb")
    assert {repair.key for repair in doubled.metadata.mashura.repairs} >= {
        "grading-repair-doubled",
        "grading-repair-metadata",
    }


def test_the_cell_that_ended_python_is_pointed_at(course):
    assert "أنهت هذه الخلية عمل Python" in feedback(course, "zayed")


def test_grading_again_gives_the_same_marks(course):
    before = marks(course, "omar")
    again = nbgrader(course, "autograde", NAME, "--student", "omar", "--force")
    assert again.returncode == 0, again.stderr[-2000:]
    assert marks(course, "omar") == before


def test_both_handouts_are_one_assignment(course):
    arabic, english = (read(course / "handout" / code / NAME / f"{NAME}.ipynb") for code in LANGUAGES)
    released = read(course / "release" / NAME / f"{NAME}.ipynb")
    assert dump(released) == dump(arabic)
    assert arabic.metadata.kernelspec.name == "mashura-ar"
    assert english.metadata.kernelspec.name == "mashura-en"

    def graded(notebook):
        return [(c.source, dict(c.metadata.nbgrader)) for c in notebook.cells if c.metadata.get("nbgrader")]

    assert graded(arabic) == graded(english)
    code = [[cell.source for cell in entry.cells if cell.cell_type == "code"] for entry in (arabic, english)]
    assert code[0] == code[1]


def test_nothing_private_is_released(course):
    private = course_exercise(course, NAME).known_answers["m03-judge-queue"][0].text
    for folder in ("release", "handout"):
        files = {path.name for path in (course / folder).rglob("*") if path.is_file()} - {"exercises.zip"}
        assert files == {f"{NAME}.ipynb", *load_exercise(NAME).files()}
        for path in (course / folder).rglob("*.ipynb"):
            text = "\n".join(cell.source for cell in read(path).cells)
            assert "SOLUTION" not in text
            assert private not in text
    mode = stat.S_IMODE((course / "private" / "secret").stat().st_mode)
    assert mode == 0o600
    source = read(course / "source" / NAME / f"{NAME}.ipynb")
    assert private in "\n".join(cell.source for cell in source.cells)


def test_building_again_keeps_gradebook_and_secret(course):
    secret = (course / "private" / "secret").read_text(encoding="ascii")
    before = marks(course, "fatima")
    build_exercises(course, [NAME])
    assert (course / "private" / "secret").read_text(encoding="ascii") == secret
    assert marks(course, "fatima") == before
