"""The website of the course, opened from a folder in a real browser: both languages, search, questions."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from mashura.course.handouts.cards import read_cards
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.sources.builder import lesson_paths, render_notebook
from mashura.course.sources.glossary import read_glossary
from mashura.course.sources.outline import course_modules
from mashura.course.sources.source import read_source
from mashura.course.website import build_website
from mashura.errors import InputError
from mashura.i18n import LANGUAGES

LESSONS = {path.stem: read_source(path) for path in lesson_paths()}
RUN = "m00-welcome"
OTHERS = ["index", "glossary", "exercises", *(f"{module.id}-cards" for module in course_modules())]


@pytest.fixture(scope="module")
def site(tmp_path_factory, executed) -> Path:
    """The whole site; one lesson is run, the others show what they are before they are run."""
    notebooks = {
        (name, language): executed(name, language).notebook
        if name == RUN
        else render_notebook(source, language)
        for name, source in LESSONS.items()
        for language in LANGUAGES
    }
    out = tmp_path_factory.mktemp("site") / "course"
    build_website(out, notebooks)
    return out


class Page(HTMLParser):
    def __init__(self, path: Path) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.sources: list[str] = []
        self.pictures: list[dict] = []
        self.feed(path.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        attribute = dict(attributes)
        if "id" in attribute:
            self.ids.append(attribute["id"])
        if tag == "a":
            self.targets.append(attribute.get("href") or "")
        if tag in ("link", "script", "img") and (attribute.get("href") or attribute.get("src")):
            self.sources.append(attribute.get("href") or attribute["src"])
        if tag == "img":
            self.pictures.append(attribute)


def test_every_link_leads_somewhere_and_nothing_comes_from_elsewhere(site):
    pages = {path: Page(path) for path in site.rglob("*.html")}
    assert len(pages) == 1 + 2 * (len(LESSONS) + len(course_modules()) + 3)
    for path, page in pages.items():
        assert len(set(page.ids)) == len(page.ids), path
        for source in page.sources:
            assert source.startswith("data:image/") or (path.parent / source).is_file(), (path, source)
        for target in page.targets:
            name, _, anchor = target.partition("#")
            if re.match(r"https?:", name):
                continue
            there = (path.parent / name).resolve() if name else path
            assert there in pages, (path, target)
            assert not anchor or unquote(anchor) in pages[there].ids, (path, target)


def test_the_same_places_of_both_languages_have_the_same_addresses(site):
    for name in OTHERS[1:]:
        arabic, english = (Page(site / language / f"{name}.html") for language in LANGUAGES)
        assert set(arabic.ids) == set(english.ids)
    for name in [*LESSONS, "glossary"]:
        arabic, english = (Page(site / language / f"{name}.html") for language in LANGUAGES)
        assert set(arabic.ids) == set(english.ids)
        assert len(arabic.ids) > 10


def test_every_picture_has_words(site):
    for path in site.rglob("*.html"):
        assert [picture for picture in Page(path).pictures if not picture.get("alt")] == [], path


def test_another_folder_is_not_overwritten_and_an_old_site_is_replaced(site, tmp_path):
    mine = tmp_path / "letters"
    mine.mkdir()
    (mine / "letter.txt").write_text("keep")
    with pytest.raises(InputError) as caught:
        build_website(mine, {})
    assert caught.value.key == "website-foreign-folder"
    assert (mine / "letter.txt").read_text() == "keep"
    notebooks = {
        (name, language): render_notebook(source, language)
        for name, source in LESSONS.items()
        for language in LANGUAGES
    }
    again = tmp_path / "again"
    build_website(again, notebooks)
    (again / "ar" / "old.html").touch()
    build_website(again, notebooks)
    assert not (again / "ar" / "old.html").exists()
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


@pytest.fixture
def open_page(browser, site):
    """Open a page from the folder; afterwards nothing was asked of a network and no script has failed."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    complaints: list[str] = []
    context.on("console", lambda message: complaints.append(message.text))
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    context.on("request", lambda request: complaints.append(request.url) if is_remote(request.url) else None)

    def open_(language: str, name: str):
        page = context.new_page()
        page.goto((site / language / f"{name}.html").as_uri())
        return page

    yield open_
    context.close()
    assert complaints == []


def is_remote(url: str) -> bool:
    return not url.startswith(("file:", "data:"))


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_question_of_a_lesson_is_answered_on_its_page(language, open_page):
    questions = read_questions(questions_path(RUN)).values()
    question = next(question for question in questions if hasattr(question, "choices"))
    right = next(choice for choice in question.choices if choice.right)
    box = open_page(language, RUN).locator(f'[data-question="{RUN}/{question.id}"]')
    box.get_by_label(right[language].replace("`", ""), exact=True).check()
    box.get_by_role("button").click()
    verdict = box.get_by_role("status")
    assert verdict.get_attribute("data-verdict") == "right"
    assert right.feedback[language].replace("`", "") in verdict.inner_text()


@pytest.mark.browser
@pytest.mark.parametrize(
    ("language", "typed", "expected"),
    [
        ("ar", "المشاركه الرقميه", "ما المشاركة الرقمية؟"),
        ("ar", "بالوجبةِ المعرفيَّة", "وجبة معرفية"),
        ("ar", "وحيد القرن الأبيض", ""),
        ("en", "DIGITAL participation", "What is digital participation?"),
        ("en", "zebra crossing unicorn", ""),
    ],
)
def test_the_search_finds_words_however_they_are_typed(language, typed, expected, open_page):
    page = open_page(language, "index")
    page.keyboard.press("/")
    page.keyboard.type(typed)
    first = page.locator("#found li").first
    if not expected:
        assert page.locator("#found a").count() == 0
        assert first.inner_text()
        return
    assert expected in first.inner_text()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"\.html#"))


@pytest.mark.browser
def test_the_language_changes_at_the_place_where_the_reader_is(open_page):
    page = open_page("ar", RUN)
    page.locator("#m00-check").evaluate("section => section.scrollIntoView()")
    # Playwright would scroll to where the bar stood before it stuck to the window's edge.
    page.locator("a.other").evaluate("link => link.click()")
    page.wait_for_url(re.compile(r"/en/m00-welcome\.html#m00-check$"))
    assert page.locator("html").get_attribute("dir") == "ltr"


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_the_window(language, open_page, site):
    page = open_page(language, "index")
    for name in [*OTHERS, *LESSONS]:
        page.goto((site / language / f"{name}.html").as_uri())
        for width in (390, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), (name, width)


@pytest.mark.browser
@pytest.mark.parametrize("name", ["index", "glossary", "exercises", "m00-cards", RUN])
def test_no_serious_barrier_for_people_with_disabilities(name, open_page):
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(open_page("ar", name), options={"preload": False}).response["violations"]
    assert [entry["id"] for entry in found if entry["impact"] in ("serious", "critical")] == []


def test_the_figures_of_a_lesson_that_was_run_are_in_the_page(site):
    for language in LANGUAGES:
        page = (site / language / f"{RUN}.html").read_text(encoding="utf-8")
        assert page.count('src="data:image/png') >= 2


@pytest.mark.parametrize(
    ("language", "line"), [("ar", "شرائح حملة الحافلات"), ("en", "The segments of the bus campaign")]
)
def test_code_that_is_folded_in_the_notebook_is_folded_on_its_page(language, line, open_page):
    page = open_page(language, "m03-who")
    assert page.locator(".shows").filter(has_text=line).is_visible()
    assert page.locator("pre.code").count() >= 7
    assert not any(code.is_visible() for code in page.locator("pre.code").all())


def test_terms_lead_to_their_place_in_the_glossary(site):
    page = Page(site / "ar" / "m01-what-participation-is.html")
    terms = [target for target in page.targets if target.startswith("glossary.html#")]
    assert len(terms) > 5
    assert {target.partition("#")[2] for target in terms} <= set(read_glossary())


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_and_snacks_have_pages_and_the_search_finds_them(site, language):
    index = (site / language / "search.js").read_text(encoding="utf-8")
    for module in course_modules():
        page = (site / language / f"{module.id}-cards.html").read_text(encoding="utf-8")
        cards = read_cards(module.folder)
        assert page.count("<li>") >= len(cards.takeaway.points)
        assert cards.takeaway.title[language] in page
        assert cards.snack.title[language] in page
        assert "**" not in page
        assert f"{module.id}-cards.html#snack" in index


def test_a_lessons_link_to_an_exercise_leads_to_its_place_in_the_list(site):
    for language in LANGUAGES:
        targets = Page(site / language / "m03-try-the-plan.html").targets
        assert "exercises.html#m03-plan-a-consultation" in targets
        assert "m03-plan-a-consultation" in Page(site / language / "exercises.html").ids


@pytest.mark.browser
@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_phone_the_lesson_comes_before_the_list_of_lessons(language, open_page):
    page = open_page(language, RUN)
    assert page.locator(".contents a[aria-current]").is_visible()
    page.set_viewport_size({"width": 390, "height": 800})
    page.reload()
    assert not page.locator(".contents a[aria-current]").is_visible()
    page.locator(".contents > details > summary").click()
    assert page.locator(".contents a[aria-current]").is_visible()
