"""What a trainee sees in JupyterLab: the course by title, her direction, and what a lesson needs."""

from __future__ import annotations

import pytest

from mashura.course.sources.builder import lesson_paths
from mashura.course.sources.glossary import read_glossary
from mashura.course.sources.source import read_header
from mashura.i18n import LANGUAGES, direction

pytestmark = pytest.mark.browser
LESSON = "m01-what-participation-is"
EXERCISE = "exercises/m01-is-it-participation/m01-is-it-participation"
# Characters of each full line of prose that is on the page.
LINES = """() => {
  const lengths = [];
  const notebook = jupyterapp.shell.currentWidget.content.node;
  // A cell beyond the window has no size until it is asked for.
  for (const cell of notebook.querySelectorAll(".jp-Cell")) cell.style.contentVisibility = "visible";
  for (const text of notebook.querySelectorAll(".jp-RenderedMarkdown p")) {
    if (text.closest("blockquote, table, details")) continue;
    const lines = new Map();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      for (let place = 0; place < walker.currentNode.length; place++) {
        const letter = document.createRange();
        letter.setStart(walker.currentNode, place);
        letter.setEnd(walker.currentNode, place + 1);
        const line = Math.round(letter.getBoundingClientRect().bottom / 12);
        lines.set(line, (lines.get(line) ?? 0) + 1);
      }
    }
    if (lines.size > 2) lengths.push(...[...lines.values()].slice(0, -1));
  }
  return lengths.sort((one, other) => one - other);
}"""
RENDERED = """() => {
  const { content } = jupyterapp.shell.currentWidget;
  const texts = [...content.node.querySelectorAll(".jp-MarkdownCell")];
  const wanted = content.widgets.filter(({ model }) => model.type === "markdown").length;
  return texts.length === wanted && texts.every((text) => text.querySelector(".jp-RenderedMarkdown > *"));
}"""
TITLES = """links => links.map((link) => [
  link.href, link.children[1].textContent, link.scrollWidth <= link.clientWidth,
])"""
PLACE = "() => [jupyterapp.shell.currentWidget.content.activeCellIndex, document.activeElement.className]"
# The focus follows when the next cell is on the page.
MOVED = """(last) => {
  const { content } = jupyterapp.shell.currentWidget;
  return content.activeCellIndex > last && content.activeCell.node.contains(document.activeElement);
}"""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_are_in_the_courses_order_with_whole_titles(show, language):
    lab = show(f"{language}/{LESSON}.ipynb")
    panel = lab.page.locator(f".mashura-contents[lang={language}]")
    panel.wait_for()
    panel.locator("details").evaluate_all("modules => modules.forEach((module) => (module.open = true))")
    titles = [read_header(path).title[language] for path in lesson_paths()]
    shown = panel.locator("li a").evaluate_all(TITLES)
    lessons = [title for address, title, _ in shown if "/exercises/" not in address]
    assert lessons == titles
    assert all(is_whole for *_, is_whole in shown)
    assert panel.get_attribute("dir") == direction(language)
    assert panel.locator("a[aria-current=page]").get_attribute("href").endswith(f"{language}/{LESSON}.ipynb")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_has_the_language_and_direction_of_its_notebook(show, language):
    lab = show(f"{language}/{LESSON}.ipynb")
    wanted = [language, direction(language)]
    lab.page.wait_for_function(f"() => document.documentElement.lang === '{language}'")
    assert lab.page.evaluate("() => [document.documentElement.lang, document.documentElement.dir]") == wanted
    assert lab.page.evaluate(
        "() => [document.getElementById('main').lang, document.getElementById('main').dir]"
    ) == ["en", "ltr"]
    assert lab.current("[panel.content.node.lang, panel.content.node.dir]") == wanted


@pytest.mark.parametrize("language", LANGUAGES)
def test_prose_is_large_and_its_lines_are_short_enough_to_read(show, language):
    lab = show(f"{language}/{LESSON}.ipynb")
    lab.page.wait_for_function(RENDERED)
    lengths = lab.page.evaluate(LINES)
    size = lab.notebook.locator(".jp-RenderedMarkdown p").first.evaluate(
        "text => parseFloat(getComputedStyle(text).fontSize)"
    )
    assert size >= 16
    assert 64 <= lengths[len(lengths) // 2] <= 78


def test_a_trainee_sees_neither_tools_of_programmers_nor_menus_of_them(show):
    lab = show(f"en/{LESSON}.ipynb")
    assert lab.page.locator(".lm-MenuBar-itemLabel").all_inner_texts() == ["File", "Run", "Kernel", "Help"]
    side = lab.page.locator(".jp-SideBar .lm-TabBar-tab").evaluate_all(
        "tabs => tabs.map(tab => tab.dataset.id ?? tab.title)"
    )
    words = " ".join(side).lower()
    assert not any(tool in words for tool in ("debug", "extension", "property", "running", "file"))
    assert lab.page.locator(".jp-Launcher").count() == 0


def test_a_tab_has_the_lessons_title_and_the_file_keeps_its_name(show):
    lab = show(f"en/{LESSON}.ipynb")
    tab = lab.page.locator(".lm-TabBar-tab[data-mashura-title^='1.1 ']")
    tab.wait_for()
    assert lab.current("panel.context.path") == f"en/{LESSON}.ipynb"
    assert (lab.workspace / "en" / f"{LESSON}.ipynb").is_file()


def test_a_tab_that_is_not_open_shows_its_title_as_well(show):
    show(f"en/{LESSON}.ipynb")
    lab = show("en/m00-welcome.ipynb")
    tab = lab.page.locator(".lm-TabBar-tab[data-mashura-title^='1.1 ']:not(.lm-mod-current)")
    tab.wait_for()
    title, width = tab.evaluate(
        "tab => ['content', 'width'].map((name) => getComputedStyle(tab, '::after')[name])"
    )
    assert title.strip('"').startswith("1.1 ")
    assert float(width.removesuffix("px")) > 100
    lab.close()


def test_the_tab_key_comes_to_handing_in_first_in_the_toolbar(show):
    lab = show(f"en/{EXERCISE}.ipynb")
    toolbar = lab.notebook.locator(".jp-NotebookPanel-toolbar")
    toolbar.locator("jp-button[tabindex='0']").first.wait_for()
    toolbar.locator("[data-jp-item-name='interrupt']").wait_for()
    field = lab.notebook.locator(".mashura-answer input").first
    field.wait_for()
    field.focus()
    for _ in range(20):
        lab.page.keyboard.press("Shift+Tab")
        if toolbar.evaluate("toolbar => toolbar.contains(document.activeElement)"):
            break
    assert lab.page.evaluate("() => document.activeElement.textContent") == "Hand in"


def test_one_card_after_another_is_chosen_with_one_key(show):
    lab = show(f"en/{EXERCISE}.ipynb")
    form = lab.notebook.locator(".mashura-arrange").first
    cards = form.locator("button.mashura-card")
    cards.first.wait_for()
    wanted = cards.count()
    cards.first.focus()
    for _ in range(wanted):
        lab.page.keyboard.press("Enter")
    assert form.locator("ol > li[data-entry]").count() == wanted
    assert "mashura-handle" in lab.page.evaluate("() => document.activeElement.className")


def test_arrow_keys_stop_at_questions_and_folded_figures_and_enter_goes_in(show):
    lab = show(f"en/{LESSON}.ipynb")
    page = lab.page
    lab.notebook.locator(".mashura-folded-line").first.wait_for(state="attached")
    lab.notebook.locator(".jp-Cell").first.focus()
    stops = [[0, ""]]
    while len(stops) < 13:
        page.keyboard.press("ArrowDown")
        page.wait_for_function(MOVED, arg=stops[-1][0])
        stops.append(page.evaluate(PLACE))
    assert any("mashura-question-cell" in name for _, name in stops)
    assert any(name == "mashura-run" for _, name in stops)
    while "mashura-question-cell" not in lab.page.evaluate("document.activeElement.className"):
        page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.matches('.mashura-question :is(input, button)')")
    page.keyboard.press("Escape")
    assert "mashura-question-cell" in page.evaluate("document.activeElement.className")


# A lesson of its own for each key: the kernel of one that was just closed may still be ending.
@pytest.mark.parametrize(("key", "language"), [("Enter", "en"), ("Space", "ar")])
def test_a_folded_figure_is_shown_by_a_key(show, key, language):
    lab = show(f"{language}/m00-welcome.ipynb")
    figure = lab.notebook.locator(".mashura-folded-line .mashura-run").first
    figure.focus()
    lab.page.keyboard.press(key)
    lab.notebook.locator(".mashura-folded .jp-OutputArea-output img").first.wait_for()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_to_a_term_opens_it_beside_the_lesson_and_escape_leads_back(show, language):
    lab = show(f"{language}/{LESSON}.ipynb")
    link = lab.notebook.locator(".jp-RenderedMarkdown a[href*='glossary.ipynb']").first
    link.focus()
    lab.page.keyboard.press("Enter")
    entry = lab.page.locator(f".mashura-glossary[lang={language}] .entry[aria-current]")
    entry.wait_for()
    term = read_glossary()[entry.get_attribute("data-term")]
    assert entry.locator("dt").inner_text() == term.term[language]
    assert entry.evaluate("entry => entry === document.activeElement")
    assert lab.current("panel.context.path") == f"{language}/{LESSON}.ipynb"
    lab.page.keyboard.press("Escape")
    assert lab.page.evaluate("() => document.activeElement.href?.includes('glossary.ipynb')")


def test_a_forms_verdict_goes_when_the_answer_changes_and_enter_checks_a_line(show):
    lab = show("en/exercises/m01-is-it-participation/m01-is-it-participation.ipynb")
    form = lab.notebook.locator(".mashura-answer:has(input[type=radio])").first
    form.locator("input[type=radio]").first.check()
    form.locator(".mashura-check").click()
    verdict = lab.notebook.locator(".jp-OutputArea-output bdi").first
    verdict.wait_for()
    form.locator("input[type=radio]").nth(1).check()
    verdict.wait_for(state="detached")
    line = lab.notebook.locator(".mashura-answer input[type=text]").first
    line.scroll_into_view_if_needed()
    line.fill("1")
    line.press("Enter")
    lab.notebook.locator(".mashura-status:not(:empty)").first.wait_for()
