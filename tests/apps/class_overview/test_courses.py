"""Courses are found around the page, and only those that are the person's own."""

from __future__ import annotations

from pathlib import Path

from mashura.apps.class_overview import courses
from mashura.apps.class_overview.courses import find_courses
from mashura.grading.course.nbgrader_config import CONFIG_TEXT


def make_course(folder: Path, text: str = CONFIG_TEXT) -> Path:
    folder.mkdir(parents=True)
    (folder / "nbgrader_config.py").write_text(text, encoding="utf-8")
    return folder


def test_the_course_around_the_page_comes_first_then_those_beside_it(tmp_path: Path) -> None:
    here = make_course(tmp_path / "a" / "spring")
    beside = [make_course(tmp_path / "a" / name) for name in ("autumn", "winter")]
    (tmp_path / "a" / "notes").mkdir()
    assert find_courses(here / "apps") == (here, *beside)


def test_a_course_of_another_maker_is_not_listed(tmp_path: Path) -> None:
    make_course(tmp_path / "a" / "b" / "other", "c = get_config()\n")
    assert find_courses(tmp_path / "a" / "b" / "apps") == ()


def test_a_course_of_another_person_is_not_listed(tmp_path: Path, monkeypatch) -> None:
    course = make_course(tmp_path / "a" / "b" / "theirs")
    assert find_courses(tmp_path / "a" / "b" / "apps") == (course,)
    monkeypatch.setattr(courses.os, "getuid", lambda: course.stat().st_uid + 1)
    assert find_courses(tmp_path / "a" / "b" / "apps") == ()
