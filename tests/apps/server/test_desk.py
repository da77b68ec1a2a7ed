"""The instructor's desk in a real browser: marking with the rubric by mouse and keyboard, and publishing.

A class of four on the server of `mashura formgrader`; a mark counts when nbgrader's gradebook has it.
"""

import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from mashura.course.progress.answers import read_answers
from mashura.grading import build_exercises, load_exercise
from mashura.grading.course.class_run import grade_class
from mashura.grading.course.intake import collect
from mashura.grading.course.roster import ids_of
from mashura.grading.exercise.handout import answered_notebook, handout_notebook
from mashura.grading.exercise.notebooks import dump
from mashura.grading.marking.clicked_lines import clicked_lines
from mashura.i18n import message

from ..desk_server import DeskServer

NAME = "m01-is-it-participation"
REPLY, REPORT = "m01-reply", "m01-report-line"
CLASS = {"سلمى": "ar", "omar": "en", "layla": "en"}
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def exercise():
    return load_exercise(NAME)


@pytest.fixture(scope="module")
def course(tmp_path_factory, exercise):
    folder = tmp_path_factory.mktemp("desk")
    course, drop = folder / "course", folder / "drop"
    build_exercises(course, [NAME])
    written = {REPLY: "شكراً لكم.\n\nWhich decision changed?", REPORT: "أسهمت المشورة في الهدف."}
    for trainee, language in {**CLASS, "blank": "en"}.items():
        (drop / trainee).mkdir(parents=True)
        notebook = answered_notebook(exercise, language, {} if trainee == "blank" else written)
        (drop / trainee / f"{NAME}.ipynb").write_text(dump(notebook), encoding="utf-8")
    collect(drop, course, NAME)
    grade_class(course, NAME)
    return course


@pytest.fixture(scope="module")
def salma(course):
    """The id under which the gradebook has her; she is called by her Arabic name everywhere else."""
    (identifier,) = ids_of(course, ["سلمى"])
    return identifier


@pytest.fixture(scope="module")
def desk(course):
    """The address of the desk, with its token."""
    server = DeskServer(course)
    yield server.desk
    server.end()


@pytest.fixture
def page(browser, desk):
    """A page that has opened the desk; it must neither complain nor load anything from elsewhere."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.set_default_timeout(60_000)
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on(
        "request",
        lambda asked: (
            None if re.match(r"http://127\.0\.0\.1:|data:", asked.url) else complaints.append(asked.url)
        ),
    )
    page.goto(desk)
    yield page
    context.close()
    assert complaints == []


def title(language):
    """Return what the second written question is called."""
    handout = handout_notebook(load_exercise(NAME), language)
    return next(answered.title for answered in read_answers(handout) if answered.item == REPORT)


def marks(course, item):
    """Return points and comment of each trainee for an item, as nbgrader keeps them."""
    query = """
        select hand_in.student_id, grade.manual_score, comment.manual_comment from grade
        join base_cell cell on cell.id = grade.cell_id
        join submitted_notebook notebook on notebook.id = grade.notebook_id
        join submitted_assignment hand_in on hand_in.id = notebook.assignment_id
        join comment on comment.notebook_id = notebook.id
        join base_cell commented on commented.id = comment.cell_id and commented.name = cell.name
        where cell.name = ?
    """
    with sqlite3.connect(course / "gradebook.db") as book:
        return {name: (points, said) for name, points, said in book.execute(query, [item])}


def open_answer(page, course, trainee, item=REPLY, marker="salma"):
    query = """
        select notebook.id from submitted_notebook notebook
        join submitted_assignment hand_in on hand_in.id = notebook.assignment_id
        where hand_in.student_id = ?
    """
    with sqlite3.connect(course / "gradebook.db") as book:
        ((identifier,),) = book.execute(query, [trainee]).fetchall()
    base = page.url.split("/mashura/")[0].split("/formgrader/")[0]
    page.evaluate("name => localStorage.setItem('mashura-marker', name)", marker)
    page.goto(f"{base}/formgrader/submissions/{identifier}/#{item}")
    page.locator("body[data-marking=ready]").wait_for()
    return page.locator(f".mashura-rubric[data-item={item}]")


def saved(page):
    """Return a context in which the clicked lines arrive at the server, after mark and comment."""
    return page.expect_response(
        lambda answer: "/mashura/marking/" in answer.url and answer.request.method == "PUT"
    )


def click(page, panel, number, button=".mashura-line"):
    with saved(page):
        panel.locator("li").nth(number).locator(button).click()


def test_clicked_lines_become_points_and_a_comment_in_the_trainees_language(page, course, exercise, salma):
    panel = open_answer(page, course, salma)
    assert (panel.get_attribute("lang"), panel.get_attribute("dir")) == ("ar", "rtl")
    click(page, panel, 0)
    click(page, panel, 2, ".mashura-half")
    lines = exercise.rubric[REPLY]
    points, comment = marks(course, REPLY)[salma]
    assert points == 1.5
    assert comment == f"✓ {lines[0]['ar']}\n½ {lines[2]['ar']}"
    assert panel.locator(".mashura-sum").inner_text() == "1.5 / 4"
    click(page, panel, 0)
    assert marks(course, REPLY)[salma] == (0.5, f"½ {lines[2]['ar']}")


def test_the_marker_may_read_the_rubric_in_the_other_language(page, course, exercise, salma):
    panel = open_answer(page, course, salma)
    page.locator(".mashura-language:visible").click()
    assert exercise.rubric[REPLY][1]["en"] in panel.inner_text()
    click(page, panel, 1)
    assert f"✓ {exercise.rubric[REPLY][1]['ar']}" in marks(course, REPLY)[salma][1]


def test_a_typed_comment_stays_when_lines_are_clicked(page, course, exercise):
    panel = open_answer(page, course, "omar", REPORT)
    comment = page.locator(f"[id='{REPORT}-comment']")
    with page.expect_response(lambda answer: "/api/comment/" in answer.url):
        comment.fill("Well put.\n\nName the number next time.")
        comment.press("Tab")
    click(page, panel, 3)
    line = exercise.rubric[REPORT][3]["en"]
    assert marks(course, REPORT)["omar"][1] == f"✓ {line}\n\nWell put.\n\nName the number next time."
    click(page, panel, 3)
    assert marks(course, REPORT)["omar"][1] == "Well put.\n\nName the number next time."
    assert marks(course, REPORT)["omar"][0] == 0


def test_a_whole_answer_is_marked_by_keys_and_the_next_trainee_opens(page, course):
    open_answer(page, course, "omar")
    identifier = page.url.split("/submissions/")[1].split("/")[0]
    for key in ("Digit1", "Digit2", "Shift+Digit4"):
        with saved(page):
            page.keyboard.press(key)
    assert marks(course, REPLY)["omar"][0] == 2.5
    left = page.locator(".mashura-left").inner_text()
    # The desk was opened in Arabic; this trainee wrote in English.
    assert left == message("marking-left", lang="ar", item=1, all=3)
    page.keyboard.press("n")
    page.wait_for_url(lambda url: identifier not in url)
    page.locator("body[data-marking=ready]").wait_for()
    page.keyboard.press("j")
    with saved(page):
        page.keyboard.press("0")
    assert {name for name, (points, _) in marks(course, REPORT).items() if points == 0} >= {"layla"}


def test_a_quick_markers_last_click_is_the_one_that_is_kept(page, course):
    open_answer(page, course, "layla")
    identifier = page.url.split("/submissions/")[1].split("/")[0]
    for _ in range(5):
        for key in ("1", "2", "3", "4"):
            page.keyboard.press(f"Digit{key}")
    # nbgrader's own key to the next trainee waits until everything is kept.
    page.keyboard.press("Control+.")
    page.wait_for_url(lambda url: identifier not in url)
    assert marks(course, REPLY)["layla"][0] == 4
    kept = [reading for reading in clicked_lines(course, NAME) if reading.trainee == "layla"]
    assert [reading.points for reading in kept if reading.item == REPLY] == [(1, 1, 1, 1)]


def test_what_was_clicked_is_shown_again(page, course):
    panel = open_answer(page, course, "layla")
    assert panel.locator(".mashura-line[aria-pressed=true]").count() == 4
    assert panel.locator(".mashura-sum").inner_text() == "4 / 4"


def test_a_second_marker_reads_blind_and_changes_the_mark_only_if_she_says_so(page, course):
    panel = open_answer(page, course, "layla", marker="nour")
    assert panel.locator("[aria-pressed=true]").count() == 0
    assert "salma" in panel.locator(".mashura-second").inner_text()
    given = [page.locator(f"[id='{REPLY}']"), page.locator(f"[id='{REPLY}-comment']")]
    assert not any(place.is_visible() for place in given)
    click(page, panel, 0)
    assert not any(place.is_visible() for place in given)
    assert marks(course, REPLY)["layla"][0] == 4
    both = {
        reading.marker: (reading.points, reading.counts)
        for reading in clicked_lines(course, NAME)
        if (reading.trainee, reading.item) == ("layla", REPLY)
    }
    assert both == {"salma": ((1, 1, 1, 1), True), "nour": ((1, 0, 0, 0), False)}
    with saved(page):
        panel.locator(".mashura-take").click()
    assert marks(course, REPLY)["layla"][0] == 1
    assert all(place.is_visible() for place in given)


def test_a_mark_that_was_typed_counts_and_the_panel_says_so(page, course):
    panel = open_answer(page, course, "omar")
    with page.expect_response(lambda answer: "/api/grade/" in answer.url):
        page.locator(f"[id='{REPLY}']").fill("3")
        page.locator(f"[id='{REPLY}']").press("Tab")
    panel.locator(".mashura-differs").wait_for()
    assert marks(course, REPLY)["omar"][0] == 3


def test_the_desk_says_what_waits_and_publishes_what_is_complete(page, course):
    waiting = message("publishing-waiting", lang="ar", trainee="سلمى", count=1, items=title("ar"))
    button = page.get_by_role("button", name=message("desk-publish", lang="ar"))
    assert page.get_by_text(message("desk-state", lang="ar", handed=4, waiting=1, complete=3)).is_visible()
    button.click()
    page.get_by_text(waiting).wait_for()
    pages = {path.parts[-3] for path in (course / "feedback").glob("*/*/*.html")}
    assert pages == {"omar", "layla", "blank"}
    told = (course / "feedback" / "omar" / NAME / f"{NAME}.html").read_text(encoding="utf-8")
    assert "Well put." in told


def test_the_command_publishes_as_the_button_does(course):
    command = [sys.executable, "-m", "mashura", "publish", str(course), "--assignment", NAME, "--lang", "en"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0
    assert done.stdout.strip() == message(
        "publishing-done", lang="en", count=3, folder=str(course / "feedback")
    )
    assert message("publishing-waiting", lang="en", trainee="سلمى", count=1, items=title("en")) in done.stderr


def test_when_nothing_waits_the_desk_still_leads_a_second_marker_to_the_answers(page, course, salma):
    panel = open_answer(page, course, salma, item=REPORT)
    click(page, panel, 0)
    panel = open_answer(page, course, salma)
    if panel.locator("[aria-pressed=true]").count() == 0:
        click(page, panel, 0)
    page.locator(".mashura-bar a").click()
    again = page.get_by_role("link", name=re.compile(message("desk-mark-again", lang="ar")))
    again.click()
    page.locator("body[data-marking=ready]").wait_for()
    assert page.locator(".mashura-rubric").count() == 2


def test_the_desk_is_free_of_barriers_and_fits_a_phone(page):
    from axe_playwright_python.sync_playwright import Axe

    violations = Axe().run(page, options={"preload": False}).response["violations"]
    assert [entry["id"] for entry in violations if entry["impact"] in ("serious", "critical")] == []
    page.set_viewport_size({"width": 390, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_the_desk_asks_for_the_token(desk, browser):
    context = browser.new_context()
    page = context.new_page()
    page.goto(desk.split("?")[0])
    assert "/login" in page.url
    context.close()


def test_a_folder_that_is_no_course_is_named(tmp_path: Path):
    command = [sys.executable, "-m", "mashura", "formgrader", str(tmp_path), "--no-browser", "--lang", "en"]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 2
    assert message("desk-no-course", lang="en", folder=str(tmp_path)) in done.stderr
