"""Every lesson in a real JupyterLab: it runs, reads in its direction, and questions answer the keyboard."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time

import pytest

from mashura.course.lessons import build_course
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.sources.builder import lesson_paths
from mashura.i18n import LANGUAGES, message
from mashura.paths import content

pytestmark = pytest.mark.browser
TOOLKIT = content("curriculum").parent / "toolkit"
LESSONS = [path.stem for path in lesson_paths()]


@pytest.fixture(scope="module")
def jupyterlab(tmp_path_factory):
    folder = tmp_path_factory.mktemp("jupyterlab")
    build_course(folder / "workspace")
    (folder / "config" / "custom").mkdir(parents=True)
    shutil.copy(TOOLKIT / "mashura" / "apps" / "static" / "custom.css", folder / "config" / "custom")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", f"--port={port}"),
            *("--ServerApp.port_retries=0", "--IdentityProvider.token=", "--LabApp.custom_css=True"),
            f"--ServerApp.root_dir={folder / 'workspace'}",
        ],
        env={
            **os.environ,
            "JUPYTER_CONFIG_DIR": str(folder / "config"),
            "JUPYTER_PATH": str(TOOLKIT / "jupyter" / "share" / "jupyter"),
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        for _ in range(120):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.5)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


@pytest.fixture
def open_lesson(browser, jupyterlab):
    pages = []

    def open_(language, name):
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.set_default_timeout(60_000)
        pages.append(page)
        page.goto(f"{jupyterlab}/lab/workspaces/{language}-{name}/tree/{language}/{name}.ipynb")
        page.wait_for_selector(".jp-Notebook .jp-MarkdownCell h1")
        page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status=idle]")
        return page

    yield open_
    for page in pages:
        page.close()


def run_all(page):
    page.click('.lm-MenuBar-item:has-text("Run")')
    page.click(".lm-Menu-itemLabel:text-is('Run All Cells')")
    numbers = ".jp-CodeCell .jp-InputPrompt"
    page.wait_for_function(
        f"""() => [...document.querySelectorAll("{numbers}")].every(p => /\\[\\d+\\]/.test(p.textContent))""",
    )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_opens_unchanged_and_reads_in_its_direction(open_lesson, language, name):
    page = open_lesson(language, name)
    # The sign for "not saved" must mean something: opening a lesson does not change it.
    time.sleep(1)
    assert page.locator(".lm-TabBar-tab.jp-mod-current.jp-mod-dirty").count() == 0
    directions = page.evaluate(
        """() => {
            const way = element => getComputedStyle(element).direction;
            const all = selector => [...document.querySelectorAll(".jp-Notebook " + selector)];
            return {
                prose: all(".jp-MarkdownCell :is(h1, h2, p, li, td)").map(way),
                code: all(".jp-MarkdownCell :is(code, pre)").concat(all(".jp-CodeCell .cm-content")).map(way),
                alternatives: all(".jp-RenderedMarkdown img").map(image => image.alt),
            };
        }"""
    )
    assert set(directions["prose"]) == {"rtl" if language == "ar" else "ltr"}
    assert set(directions["code"]) == {"ltr"}
    assert all(directions["alternatives"])
    page.wait_for_function(
        '() => [...document.querySelectorAll(".jp-RenderedMarkdown img")].every(image => image.naturalWidth)'
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_first_lesson_runs_and_its_answers_begin_where_reading_does(open_lesson, language):
    page = open_lesson(language, "m00-welcome")
    run_all(page)
    assert page.locator(".jp-Notebook [data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    figures = page.locator(".jp-OutputArea-output img")
    assert figures.count() == 2
    assert figures.first.get_attribute("alt")
    question = page.locator(".mashura-question").first
    question.scroll_into_view_if_needed()
    choice = question.locator(".widget-radio-box label").first
    radio, choice_box = choice.locator("input").bounding_box(), choice.bounding_box()
    from_start = radio["x"] - choice_box["x"]
    if language == "ar":
        from_start = choice_box["width"] - from_start - radio["width"]
    assert from_start < 10


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)
        # Faster than any hand, JupyterLab would lose some.
        time.sleep(0.1)


def go_to_question(page, name):
    """Walk down to a question's cell by the arrow, run it, and step into its first control."""
    for _ in range(60):
        cell = page.locator(".jp-Cell.jp-mod-active")
        if f'"{name}"' in cell.inner_text():
            break
        press(page, "ArrowDown")
    question = cell.locator(".mashura-question")
    press(page, "Control+Enter")
    question.locator("input").first.wait_for()
    # Once the cell has run, JupyterLab gives it the focus back.
    cell.locator(".jp-InputPrompt").filter(has_text=re.compile(r"\[\d+\]")).wait_for()
    time.sleep(0.5)
    # A cell of several lines has buttons of its own, which come first.
    for _ in range(10):
        press(page, "Tab")
        if question.locator("input").first.evaluate("control => control === document.activeElement"):
            return question
    raise AssertionError(f"the keyboard does not reach the question {name}")


def check_by_keyboard(page, question, expected):
    press(page, "Tab", "Space")
    question.get_by_role("status").filter(has_text=expected).wait_for()


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_kind_of_question_is_reached_and_answered_without_a_mouse(open_lesson, language):
    page = open_lesson(language, "m00-welcome")
    wrong, right, places = (
        message(f"course-question-{kind}", lang=language) for kind in ("wrong", "right", "places")
    )
    choosing = go_to_question(page, "brackets")
    press(page, "Space", "Tab", "Tab")
    check_by_keyboard(page, choosing, wrong)
    matching = go_to_question(page, "signs")
    # Every radio button is a stop of its own: four of them to the next entry.
    press(page, "Space", *[*["Tab"] * 4, "Space"] * 3, *["Tab"] * 3)
    check_by_keyboard(page, matching, wrong)
    assert matching.locator("li").count() == 3
    number = go_to_question(page, "week")
    press(page, *"280")
    check_by_keyboard(page, number, wrong)
    press(page, "Shift+Tab", "Control+a", *"420")
    check_by_keyboard(page, number, right)
    ordering = go_to_question(page, "hand-in")
    press(page, "1", *["Tab", "1"] * 4)
    check_by_keyboard(page, ordering, places)
    steps = [step[language] for step in read_questions(questions_path("m00-welcome"))["hand-in"].steps]
    shown = ordering.locator(".mashura-places .widget-label").all_inner_texts()
    press(page, *["Shift+Tab"] * 5)
    for label in shown:
        press(page, "Control+a", str(1 + steps.index(label.strip())), "Tab")
    press(page, "Shift+Tab")
    check_by_keyboard(page, ordering, right)
    for control in page.locator(".mashura-question input").all():
        assert control.evaluate("control => [...control.labels].map(label => label.innerText).join('')")
        box = control.locator("xpath=ancestor::*[contains(@class, 'mashura-question')]").bounding_box()
        place = control.bounding_box()
        assert box["x"] <= place["x"]
        assert place["x"] + place["width"] <= box["x"] + box["width"]
