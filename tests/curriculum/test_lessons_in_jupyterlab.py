"""Every lesson in a real JupyterLab: it runs, reads in its direction, and questions answer the keyboard."""

import os
import shutil
import socket
import subprocess
import sys
import threading

import pytest

from mashura.course.lessons import build_course
from mashura.course.sources.builder import lesson_paths
from mashura.i18n import LANGUAGES
from mashura.paths import content

pytestmark = pytest.mark.browser
TOOLKIT = content("curriculum").parent / "toolkit"
LESSONS = [path.stem for path in lesson_paths()]
RUN = "m00-welcome"
START_SECONDS = 120
MOST_STOPS = 60


@pytest.fixture(scope="module")
def jupyterlab(tmp_path_factory):
    """The address of a JupyterLab with all lessons."""
    folder = tmp_path_factory.mktemp("jupyterlab")
    build_course(folder / "workspace")
    (folder / "config" / "custom").mkdir(parents=True)
    style = TOOLKIT / "mashura" / "apps" / "server" / "static" / "custom.css"
    shutil.copy(style, folder / "config" / "custom")
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


@pytest.fixture(scope="module")
def lab(browser, jupyterlab):
    """One JupyterLab in one window: loading it costs far more than opening a lesson in it."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.set_default_timeout(60_000)
    page.goto(f"{jupyterlab}/lab")
    page.wait_for_function("window.jupyterapp")
    page.evaluate("jupyterapp.restored.then(() => {})")
    yield page
    page.close()


@pytest.fixture
def open_lesson(lab):
    """Open a lesson, with or without its kernel, when all text in it is rendered; closed with the test."""

    def open_(language, name, *, kernel=False):
        lab.evaluate(OPEN, [f"{language}/{name}.ipynb", kernel])
        lab.wait_for_function(RENDERED)
        return lab

    yield open_
    lab.evaluate("jupyterapp.shell.currentWidget.dispose()")


OPEN = """async ([path, shouldStart]) => {
  const panel = await jupyterapp.commands.execute("docmanager:open", { path, kernel: { shouldStart } });
  await panel.context.ready;
  if (shouldStart) await panel.sessionContext.ready;
}"""
RENDERED = """() => {
  const notebook = jupyterapp.shell.currentWidget.node;
  const texts = [...notebook.querySelectorAll(".jp-MarkdownCell")];
  const pictures = [...notebook.querySelectorAll(".jp-RenderedMarkdown img")];
  const rendered = (text) => text.querySelector(".jp-RenderedMarkdown > *");
  return texts.length && texts.every(rendered) && pictures.every((picture) => picture.naturalWidth);
}"""
UNFOLD = """async () => {
  const cells = jupyterapp.shell.currentWidget.content.widgets.filter(({ model }) => model.type === "code");
  await Promise.all(cells.map((cell) => cell.ready));
  cells.forEach((cell) => (cell.inputHidden = false));
}"""
UNFOLDED = """() => {
  const codes = [...jupyterapp.shell.currentWidget.node.querySelectorAll(".jp-CodeCell")];
  return codes.every((code) => code.querySelector(".cm-content"));
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
def test_a_lesson_reads_in_its_direction_and_its_code_from_left_to_right(open_lesson, language, name):
    page = open_lesson(language, name)
    page.evaluate(UNFOLD)
    page.wait_for_function(UNFOLDED)
    seen = page.evaluate(SEEN)
    assert set(seen["prose"]) == {"rtl" if language == "ar" else "ltr"}
    assert set(seen["code"]) == {"ltr"}
    assert all(seen["alternatives"])


DIRTY = """async () => {
  const { context, sessionContext } = jupyterapp.shell.currentWidget;
  await sessionContext.session.kernel.info;
  return context.model.dirty;
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_opening_a_lesson_does_not_change_it(open_lesson, language):
    """The sign for "not saved" must mean something."""
    page = open_lesson(language, RUN, kernel=True)
    assert page.evaluate(DIRTY) is False


@pytest.mark.parametrize("language", ["ar", pytest.param("en", marks=pytest.mark.slow)])
def test_the_first_lesson_runs_and_its_figures_have_words(open_lesson, language):
    page = open_lesson(language, RUN, kernel=True)
    page.evaluate("jupyterapp.commands.execute('notebook:run-all-cells')")
    assert page.locator("[data-mime-type*=stderr], [data-mime-type*=error]").count() == 0
    figures = page.locator(".jp-OutputArea-output img")
    assert figures.count() >= 2
    assert all(figure.get_attribute("alt") for figure in figures.all())


def test_a_control_runs_what_it_rests_on_first(open_lesson):
    page = open_lesson("en", "m03-what", kernel=True)
    control = page.locator(".mashura-answer-cell").first
    control.locator("textarea").fill("From now on every bus is free.")
    control.locator("button.mashura-check").click()
    assert "1.00" in control.locator(".jp-OutputArea-output table").inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_answers_begin_where_reading_does(open_lesson, language):
    page = open_lesson(language, RUN)
    answer = page.locator(".mashura-question .answers label").first
    answer.scroll_into_view_if_needed()
    radio, box = answer.locator("input").bounding_box(), answer.bounding_box()
    from_start = radio["x"] - box["x"]
    if language == "ar":
        from_start = box["width"] - from_start - radio["width"]
    assert from_start < 10


FOCUSED = """() => {
  const question = document.activeElement.closest(".mashura-question");
  const choosing = document.activeElement.matches(".answers > label > input[type=radio]");
  return choosing ? [...document.querySelectorAll(".mashura-question")].indexOf(question) : -1;
}"""


def tab_to_question(page):
    """Press Tab until a question that asks for a choice has the focus, and return its verdict's place."""
    page.locator(".jp-Notebook .jp-Cell").first.focus()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if (place := page.evaluate(FOCUSED)) >= 0:
            return page.locator(".mashura-question").nth(place).locator(".said[data-verdict]")
    raise AssertionError("the keyboard does not reach a question")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_is_answered_without_a_mouse_and_the_answer_is_kept(open_lesson, language):
    page = open_lesson(language, RUN)
    verdict = tab_to_question(page)
    for key in ("Space", "Tab", "Enter"):
        page.keyboard.press(key)
    verdict.wait_for()
    told = verdict.text_content()
    page.wait_for_function("!jupyterapp.shell.currentWidget.context.model.dirty")
    page.evaluate("jupyterapp.shell.currentWidget.dispose()")
    open_lesson(language, RUN)
    verdict.wait_for()
    assert verdict.text_content() == told
