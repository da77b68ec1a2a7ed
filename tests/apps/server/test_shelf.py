"""What the start page shows: one module open, levels, progress in words, and a way that works on a phone."""

import dataclasses
import re

import pytest

from mashura.apps.server.exercise_pages import missing_lines, receipt_facts, receipt_lines
from mashura.apps.server.shelf import read_shelf
from mashura.apps.server.start_page import render_page
from mashura.apps.server.website import website_address, website_folder
from mashura.course.progress.answers import Answered
from mashura.course.progress.handing_in import hand_in
from mashura.course.progress.progress import read_progress
from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.questions.traces import leave_trace
from mashura.course.sources.outline import course_modules
from mashura.grading import load_exercise
from mashura.grading.exercise.handout import handout_notebook
from mashura.grading.exercise.notebooks import dump
from mashura.i18n import LANGUAGES

EXERCISE = "m01-is-it-participation"


@pytest.fixture(scope="module")
def filled_workspace(tmp_path_factory):
    """A workspace with the names of all lessons, and all exercises as they are handed out."""
    folder = tmp_path_factory.mktemp("workspace")
    for language in LANGUAGES:
        for module in course_modules():
            for lesson in module.lessons:
                (folder / language).mkdir(exist_ok=True)
                (folder / language / f"{lesson.header.id}.ipynb").write_text('{"cells": []}')
            for exercise in module.exercises:
                name = exercise.header.id
                place = folder / language / "exercises" / name
                place.mkdir(parents=True)
                notebook = handout_notebook(load_exercise(name), language)
                (place / f"{name}.ipynb").write_text(dump(notebook), encoding="utf-8")
    return folder


@pytest.fixture
def workspace(filled_workspace):
    """The same, with nothing done."""
    yield filled_workspace
    for trace in (filled_workspace / ".mashura").glob("*"):
        if trace.is_file():
            trace.unlink()


def shelf(workspace, language="en"):
    return read_shelf(workspace, read_progress(workspace), language)


def page(workspace, language="en"):
    text = render_page(workspace, language, "/", with_lab=True)
    return text.replace("\u2068", "").replace("\u2069", "")


def pass_lesson(workspace, name):
    leave_trace(workspace, "run", name)
    for question in read_questions(questions_path(name)):
        leave_trace(workspace, "answered", name, question)


def test_one_module_is_open_and_it_has_the_next_step(workspace):
    for name in ("", "m00-welcome", "m01-what-participation-is"):
        if name:
            pass_lesson(workspace, name)
        shown = shelf(workspace)
        (opened,) = [module for level in shown.levels for module in level.modules if module.open]
        assert shown.next_row.id in {row.id for row in opened.rows}
    assert page(workspace).count(" open>") == 1


def test_every_module_is_in_its_level_once_and_in_order(workspace):
    shown = shelf(workspace)
    assert [level.level for level in shown.levels] == ["awareness", "coordinator"]
    assert [module.id for level in shown.levels for module in level.modules] == [
        module.id for module in course_modules()
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_there_is_one_next_step_for_a_computer_and_the_same_lesson_on_the_website_for_a_phone(
    workspace, language
):
    text = page(workspace, language)
    assert re.findall(r'class="wide"><a class="next" href="([^"]+)"', text) == [
        f"/lab/tree/{language}/m00-welcome.ipynb"
    ]
    assert re.findall(r'class="narrow"><a class="next" href="([^"]+)"', text) == [
        f"/mashura/website/{language}/m00-welcome.html"
    ]
    assert f'href="/mashura/website/{language}/index.html"' in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_of_progress_has_words(workspace, language):
    text = page(workspace, language)
    rings = re.findall(r'<svg class="ring"[^>]*>', text)
    assert len(rings) == 1 + len(course_modules())
    assert all(re.search(r'role="img" aria-label="[^"]+"', ring) for ring in rings)
    assert all('aria-label="' in bar for bar in re.findall(r"<progress[^>]*>", text))


def test_the_least_that_is_done_is_not_shown_as_nothing(workspace):
    assert "0%" in page(workspace)
    leave_trace(workspace, "opened", "m00-welcome")
    assert '<span class="percent" aria-hidden="true">1%</span>' in page(workspace)


def test_an_office_that_has_a_website_is_led_to(workspace, monkeypatch):
    monkeypatch.setenv("MASHURA_WEBSITE", "https://course.example/mashura")
    assert website_address("/") == "https://course.example/mashura/"
    assert 'href="https://course.example/mashura/en/m00-welcome.html"' in page(workspace)


def test_the_copy_of_the_website_is_another_one_for_other_lessons(tmp_path):
    folders = set()
    (tmp_path / ".mashura").mkdir()
    for sources in ("", '{"sources": "aaaaaaaaaaaaaaaaaaaaaaaa"}', '{"sources": "bbbbbbbbbbbbbbbbbbbbbbbb"}'):
        (tmp_path / ".mashura" / "manifest.json").write_text(sources)
        folders.add(website_folder(tmp_path))
    assert len(folders) == 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_missing_is_told_by_title_with_how_much_of_it(language):
    exercise = load_exercise(EXERCISE)
    half = Answered(item="m01-levels", title="1 · Levels", parts=10, open=3)
    whole = Answered(item="m01-reply", title="10 · A reply", parts=1, open=1)
    done = Answered(item="m01-times", title="4 · Times", parts=6, open=0)
    extra = Answered(item="m01-index", title="6 · Index", parts=1, open=1, analysts=True)
    lines = missing_lines((half, whole, done, extra), language)
    assert len(lines) == 2
    assert "1 · Levels" in lines[0]
    assert "3" in lines[0]
    assert "10" in lines[0]
    assert "10 · A reply" in lines[1]
    assert not any(item.id in line for item in exercise.items for line in lines)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_outside_their_range_and_texts_of_another_length_are_told(language):
    far = Answered(item="a", title="1 · Days", parts=3, open=0, unfit=2)
    short = Answered(item="b", title="2 · Reply", parts=1, open=0, words=8, asked=(50, 100))
    fits = Answered(item="c", title="3 · Line", parts=1, open=0, words=50, asked=(50, 100))
    empty = Answered(item="d", title="4 · Memo", parts=1, open=1, words=0, asked=(50, 100))
    lines = missing_lines((far, short, fits, empty), language)
    assert ["1 · Days" in lines[0], "2 · Reply" in lines[1], "4 · Memo" in lines[2]] == [True] * 3
    assert len(lines) == 3
    assert all(number in lines[1] for number in ("8", "50", "100"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_receipt_says_what_when_where_and_where_it_went(workspace, language):
    receipt = hand_in(workspace, EXERCISE, language, "Maryam")
    facts = dict(receipt_facts(receipt, language))
    title = load_exercise(EXERCISE).source.header.title[language]
    assert title in facts.values()
    assert receipt.code in facts.values()
    assert f"handed-in/Maryam--{EXERCISE}.zip" in facts.values()
    assert len(receipt_lines(receipt, language)) == 2
    taken = dataclasses.replace(receipt, course="participation-2026", still_open=())
    (line,) = receipt_lines(taken, language)
    assert "participation-2026" in line
    (line,) = receipt_lines(dataclasses.replace(taken, course="", refused="no such assignment"), language)
    assert "no such assignment" in line
