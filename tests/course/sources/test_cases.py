"""Links from prose to an app, and the cases with which it is opened."""

from __future__ import annotations

from pathlib import Path

import pytest

from mashura.course.sources.builder import render_cells
from mashura.course.sources.cases import case_names, read_case
from mashura.course.sources.source import read_source
from mashura.course.website.pages import sections
from mashura.errors import InputError
from mashura.i18n import LANGUAGES

LESSON = """---
id: m99-app
title: {{ar: تجربة, en: A trial}}
minutes: 1
objectives: [{{id: m99-app-open, ar: الفتح, en: open}}]
items: []
---

+++ {{"lang": "ar", "id": "m99-open", "pair": "00000000"}}

[افتح الخطة]({target})

+++ {{"lang": "en"}}

[Open the plan]({target})
"""


def lesson(folder: Path, target: str):
    path = folder / "m99-app.md"
    path.write_text(LESSON.format(target=target), encoding="utf-8")
    return read_source(path)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_link_to_an_app_is_an_anchor_that_jupyterlab_gives_its_address(tmp_path, language):
    (cell,) = render_cells(lesson(tmp_path, "app:plan/bus_network"), language)
    assert "(#mashura-app/plan/bus_network)" in cell.source


def test_an_app_can_be_opened_without_a_case(tmp_path):
    (cell,) = render_cells(lesson(tmp_path, "app:what_if"), "en")
    assert "(#mashura-app/what_if)" in cell.source


@pytest.mark.parametrize(
    ("target", "wrong"),
    [("app:plam/bus_network", "plam"), ("app:plan/bus_netwrok", "bus_netwrok"), ("app:plan/../../x", "plan")],
)
def test_a_link_that_leads_nowhere_names_file_and_fault(tmp_path, target, wrong):
    with pytest.raises(InputError, match=rf"m99-app\.md.*{wrong}"):
        render_cells(lesson(tmp_path, target), "en")


def test_the_website_shows_the_words_without_a_link(tmp_path):
    cells = render_cells(lesson(tmp_path, "app:plan/bus_network"), "en")
    notebook = type("Notebook", (), {"cells": cells})
    (section,) = sections(notebook, "en", frozenset())
    assert "Open the plan" in section.body
    assert "<a " not in section.body


def test_every_case_exists_in_both_languages_and_can_be_read():
    names = {language: case_names(language) for language in LANGUAGES}
    assert names["ar"] == names["en"]
    for language in LANGUAGES:
        for name in names[language]:
            assert read_case(name, language).brief or read_case(name, language).plan
