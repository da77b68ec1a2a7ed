"""Every lesson in a real JupyterLab: it runs, reads in its direction, and questions answer the keyboard."""

import os
import re
import shutil
import socket
import subprocess
import sys
import threading

import pytest

from mashura.course.lessons import build_course
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.sources.builder import lesson_paths
from mashura.i18n import LANGUAGES, message
from mashura.paths import content

pytestmark = pytest.mark.browser
TOOLKIT = content("curriculum").parent / "toolkit"
LESSONS = [path.stem for path in lesson_paths()]
START_SECONDS = 120


@pytest.fixture(scope="module")
def jupyterlab(tmp_path_factory):
    """The address of a JupyterLab with all lessons."""
    folder = tmp_path_factory.mktemp("jupyterlab")
    build_course(folder / "workspace")
    (folder / "config" / "custom").mkdir(parents=True)
    shutil.copy(
        TOOLKIT / "mashura" / "apps" / "server" / "static" / "custom.css", folder / "config" / "custom"
    )
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = subprocess.Popen(
        [
            *(sys.executable, "-m", "jupyter", "lab", "--no-browser", "--allow-root", f"--port={port}"),
            *("--ServerApp.port_retries=0", "--IdentityProvider.token=", "--LabApp.custom_css=True"),
            *(f"--ServerApp.root_dir={folder / 'workspace'}", "--LabApp.expose_app_in_browser=True"),
        ],
        env={
            **os.environ,
            "JUPYTER_CONFIG_DIR": str(folder / "config"),
            "JUPYTER_PATH": str(TOOLKIT / "jupyter" / "share" / "jupyter"),
        },
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    # A thread reads on, or the server would stop when the pipe is full.
    ready = threading.Event()
    threading.Thread(target=read_until_ready, args=[server.stderr, ready], daemon=True).start()
    assert ready.wait(START_SECONDS), "JupyterLab does not start"
    yield f"http://127.0.0.1:{port}"
    server.terminate()
    server.wait()


def read_until_ready(lines, ready):
    for line in lines:
        if "is running at" in line:
            ready.set()


@pytest.fixture
def open_lesson(browser, jupyterlab):
    """Open a lesson with its kernel."""
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


@pytest.fixture(scope="module")
def reading(browser, jupyterlab):
    """One JupyterLab in which lesson after lesson is opened, as somebody does who reads and runs nothing."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(60_000)
    page.goto(f"{jupyterlab}/lab/workspaces/reading")
    page.wait_for_function("window.jupyterapp")
    page.evaluate("jupyterapp.restored.then(() => {})")
    yield page
    page.close()


def run_all(page):
    page.click('.lm-MenuBar-item:has-text("Run")')
    page.click(".lm-Menu-itemLabel:text-is('Run All Cells')")
    numbers = ".jp-CodeCell .jp-InputPrompt"
    page.wait_for_function(
        f"""() => [...document.querySelectorAll("{numbers}")].every(p => /\\[\\d+\\]/.test(p.textContent))""",
    )


OPEN = """async (path) => {
  const open = { path, kernel: { shouldStart: false } };
  const panel = await jupyterapp.commands.execute("docmanager:open", open);
  await panel.context.ready;
  const cells = panel.content.widgets.filter((cell) => cell.model.type === "code");
  await Promise.all(cells.map((cell) => cell.ready));
  cells.forEach((cell) => (cell.inputHidden = false));
}"""
# Every text cell is rendered, code that was folded is shown, and every picture in it loaded.
SHOWN = """() => {
  const notebook = jupyterapp.shell.currentWidget.node;
  const texts = [...notebook.querySelectorAll(".jp-MarkdownCell")];
  const pictures = [...notebook.querySelectorAll(".jp-RenderedMarkdown img")];
  const rendered = (text) => text.querySelector(".jp-RenderedMarkdown > *");
  const codes = [...notebook.querySelectorAll(".jp-CodeCell")];
  const loaded = (picture) => picture.naturalWidth;
  const written = (code) => code.querySelector(".cm-content");
  return texts.length && texts.every(rendered) && codes.every(written) && pictures.every(loaded);
}"""
SEEN = """() => {
  const all = (selector) => [...jupyterapp.shell.currentWidget.node.querySelectorAll(selector)];
  const way = (element) => getComputedStyle(element).direction;
  return {
    prose: all(".jp-MarkdownCell :is(h1, h2, p, li, td)").map(way),
    code: all(".jp-MarkdownCell :is(code, pre)").concat(all(".jp-CodeCell .cm-content")).map(way),
    alternatives: all(".jp-RenderedMarkdown img").map((image) => image.alt),
  };
}"""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LESSONS)
def test_a_lesson_reads_in_its_direction_and_its_code_from_left_to_right(reading, language, name):
    reading.evaluate(OPEN, f"{language}/{name}.ipynb")
    reading.wait_for_function(SHOWN)
    seen = reading.evaluate(SEEN)
    reading.evaluate("jupyterapp.shell.currentWidget.dispose()")
    assert set(seen["prose"]) == {"rtl" if language == "ar" else "ltr"}
    assert set(seen["code"]) == {"ltr"}
    assert all(seen["alternatives"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_opening_a_lesson_does_not_change_it(open_lesson, language):
    """The sign for "not saved" must mean something."""
    page = open_lesson(language, "m00-welcome")
    changed = """async () => {
      const { context, sessionContext } = jupyterapp.shell.currentWidget;
      await sessionContext.ready;
      await sessionContext.session.kernel.info;
      return context.model.dirty;
    }"""
    assert page.evaluate(changed) is False


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
        # Faster than JupyterLab draws, it would lose some.
        page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))")


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
    # Once the cell has run, JupyterLab gives the notebook the focus back.
    cell.locator(".jp-InputPrompt").filter(has_text=re.compile(r"\[\d+\]")).wait_for()
    page.wait_for_function("document.activeElement.closest('.jp-Notebook')")
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
