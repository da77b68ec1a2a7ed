"""The class overview as an instructor reads it, in a real Chromium, on a generated class (simulated)."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from mashura.grading import build_exercises
from mashura.grading.class_report.overview import ClassOverview, class_overview
from mashura.grading.course.class_run import grade_class
from mashura.grading.course.intake import collect
from mashura.grading.course.written_answers import open_gradebook
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.proof.generated_class import generate_class
from mashura.i18n import use_language

from ..conftest import visits
from ..desk_server import DeskServer

NAME = "m00-pre-test"
pytestmark = pytest.mark.browser
LOOKS = [
    ("ar", 1280, False),
    ("en", 390, True),
    pytest.param(("ar", 390, True), marks=pytest.mark.slow),
    pytest.param(("en", 1280, False), marks=pytest.mark.slow),
]


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Twelve trainees with hand-ins and one without, and an empty course beside theirs."""
    folder = tmp_path_factory.mktemp("class")
    course = folder / "spring"
    build_exercises(course, [NAME])
    build_exercises(folder / "autumn", [NAME])
    generate_class(course_exercise(course, NAME), 12, 3).write_drop(folder / "drop")
    collect(folder / "drop", course, NAME)
    grade_class(course, NAME)
    with open_gradebook(course) as book:
        book.update_or_create_student("noura", first_name="Noura", last_name="<b>Al {{ 7*7 }}</b>")
    return course


@pytest.fixture(scope="module")
def server(course: Path) -> Iterator[DeskServer]:
    server = DeskServer(course)
    yield server
    server.end()


@pytest.fixture(scope="module", params=LOOKS)
def app(request: pytest.FixtureRequest, browser: Any, server: DeskServer) -> Iterator[Any]:
    """The page in one language, width and light; it must neither complain nor load from elsewhere."""
    language, width, dark = request.param
    with visits(browser, server) as start:
        app = start("class_overview", language, width=width, dark=dark)
        app.page.locator(".ma-tiles").wait_for()
        yield app
        assert app.complaints == []


def overview(course: Path, language: Any) -> ClassOverview:
    with use_language(language):
        return class_overview(course)


def test_it_says_who_needs_the_instructor(app: Any, course: Path) -> None:
    who = app.page.locator("#who").inner_text()
    # Markup in a name became harmless when it entered the gradebook.
    assert "‹b›Al {{ 7*7 }}‹/b›" in who
    stuck = [trainee.trainee for trainee in overview(course, app.language).trainees if trainee.obstacle]
    assert [trainee for trainee in stuck if trainee not in who] == []


def test_each_question_is_drawn_with_its_number_for_eye_and_ear(app: Any, course: Path) -> None:
    (analysis,) = overview(course, app.language).analyses
    chart = app.page.locator(f"#items-{NAME} figure svg").first
    said = chart.get_attribute("aria-label")
    assert [item.title for item in analysis.items if item.title not in said] == []
    labels = chart.locator("text").all_text_contents()
    hardest = min(analysis.items, key=lambda item: item.difficulty.value)
    assert labels[0] == hardest.title


def test_wrong_answers_are_shown_in_words_with_advice(app: Any, course: Path) -> None:
    item = next(item for item in overview(course, app.language).items if item.wrong_choices)
    part = app.page.locator(".ma-part", has_text=item.title)
    part.locator("summary").click()
    text = part.inner_text()
    assert item.wrong_choices[0].chosen in text
    assert item.misunderstandings[0].advice in text
    part.locator("summary").click()


def test_the_page_has_no_barrier_and_fits(app: Any) -> None:
    assert app.barriers() == []
    assert app.fits()
    for folded in app.page.locator("details > summary").all():
        folded.click()
    assert app.barriers() == []
    app.page.evaluate(
        "document.querySelectorAll('.ma-page details').forEach((part) => { part.open = false; })"
    )


def test_the_contents_lead_to_a_folded_section_by_key(app: Any) -> None:
    app.page.locator(".ma-class nav a").last.focus()
    app.page.keyboard.press("Enter")
    assert app.page.locator("#how-to-read details").get_attribute("open") is not None


def test_the_report_comes_as_a_workbook_and_as_a_page(app: Any) -> None:
    book = openpyxl.load_workbook(io.BytesIO(app.download(app.words("apps-class-overview-as-xlsx"))))
    cells = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert any("trainee-0" in str(value) for value in cells)
    page = app.download(app.words("apps-class-overview-as-html")).decode("utf-8")
    assert f'lang="{app.language}"' in page
    app.page.locator(".ma-notice .v-alert button").last.click()


def test_another_course_is_chosen_from_a_list(app: Any, course: Path) -> None:
    choice = app.page.get_by_label(app.words("apps-class-overview-course"))
    assert choice.locator("option").all_inner_texts() == ["spring", "autumn"]
    choice.select_option(label="autumn")
    app.sees(app.words("class-nobody"))
    choice.select_option(label="spring")
    app.page.locator("#who").wait_for()


def test_on_paper_folded_sections_are_printed_black_on_white(app: Any) -> None:
    app.page.emulate_media(media="print")
    lit = "one => [getComputedStyle(one).backgroundColor, getComputedStyle(one).color]"
    assert app.page.locator(".ma-card").nth(3).evaluate(lit) == ["rgb(255, 255, 255)", "rgb(0, 0, 0)"]
    assert not app.page.locator(".ma-class-tools").is_visible()
    shown = "one => one.getBoundingClientRect().height > 0"
    assert app.page.locator(".ma-part .ma-bullets").first.evaluate(shown)
    app.page.emulate_media(media="screen")


def test_the_desk_leads_to_it(browser: Any, server: DeskServer) -> None:
    page: Any = browser.new_page()
    page.goto(server.desk)
    page.locator("a[href*=class_overview]").click()
    page.get_by_role("heading", level=1).wait_for(timeout=90_000)
    page.close()
