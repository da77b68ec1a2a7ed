"""Every lesson in a real JupyterLab: it runs, reads in its direction, and questions answer the keyboard."""

import os
import shutil
import socket
import subprocess
import sys
import time

import pytest

from mashura.course.builder import build_course, lesson_paths
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
def test_the_first_lesson_runs_and_a_question_is_answered_by_keyboard_alone(open_lesson, language):
    page = open_lesson(language, "m00-welcome")
    run_all(page)
    assert page.locator(".jp-Notebook [data-mime-type='application/vnd.jupyter.stderr']").count() == 0
    figures = page.locator(".jp-OutputArea-output img")
    assert figures.count() == 2
    assert figures.first.get_attribute("alt")
    question = page.locator(".mashura-question").nth(1)
    question.scroll_into_view_if_needed()
    question.locator("input").first.focus()
    page.keyboard.press("Space")
    for _ in range(3):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    question.get_by_role("status").wait_for()
    assert message("course-question-wrong", lang=language) in question.get_by_role("status").inner_text()
    choice = question.locator(".widget-radio-box label").first
    radio, choice_box = choice.locator("input").bounding_box(), choice.bounding_box()
    from_start = radio["x"] - choice_box["x"]
    if language == "ar":
        from_start = choice_box["width"] - from_start - radio["width"]
    assert from_start < 10


def answer_by_keyboard(page, question, keys, expected):
    """Press keys from the first control on, check the answer, and wait for what the reader is told."""
    question.scroll_into_view_if_needed()
    question.locator("input").first.focus()
    for key in [*keys, "Tab", "Space"]:
        page.keyboard.press(key)
    question.get_by_role("status").filter(has_text=expected).wait_for()


@pytest.mark.parametrize("language", LANGUAGES)
def test_ordering_matching_and_number_questions_are_answered_by_keyboard_alone(open_lesson, language):
    page = open_lesson(language, "m01-where-it-comes-from")
    page.set_viewport_size({"width": 1280, "height": 9000})
    run_all(page)
    questions = page.locator(".mashura-question")
    matching, ordering, number = questions.nth(0), questions.nth(1), questions.nth(3)
    wrong, right, places = (
        message(f"course-question-{kind}", lang=language) for kind in ("wrong", "right", "places")
    )
    # Every radio button is a stop of its own: four of them to the next entry.
    first_option_everywhere = ["Space", *[*["Tab"] * 4, "Space"] * 3, *["Tab"] * 3]
    answer_by_keyboard(page, matching, first_option_everywhere, wrong)
    assert matching.locator("li").count() == 3
    answer_by_keyboard(page, ordering, ["1", *["Tab", "1"] * 4], places)
    in_order = ["Control+a", "2", *[key for place in "4531" for key in ("Tab", place)]]
    answer_by_keyboard(page, ordering, in_order, right)
    answer_by_keyboard(page, number, "1.28", wrong)
    answer_by_keyboard(page, number, ["Control+a", *"0.78"], right)
    for control in page.locator(".mashura-question input").all():
        assert control.evaluate("control => [...control.labels].map(label => label.innerText).join('')")
        box = control.locator("xpath=ancestor::*[contains(@class, 'mashura-question')]").bounding_box()
        place = control.bounding_box()
        assert box["x"] <= place["x"]
        assert place["x"] + place["width"] <= box["x"] + box["width"]
