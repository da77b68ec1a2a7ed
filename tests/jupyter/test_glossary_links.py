"""Which glossary belongs to a notebook, and which term a link names: plain functions, in an empty page."""

from __future__ import annotations

from typing import Any

import pytest

from mashura.course.sources.builder import GLOSSARY_NOTEBOOK, TERM_ANCHOR
from mashura.paths import content

pytestmark = pytest.mark.browser
SCRIPT = content("curriculum").parent / "toolkit" / "jupyter" / "labextension" / "page" / "glossary.js"


@pytest.fixture(scope="module")
def page(browser: Any) -> Any:
    page = browser.new_page()
    page.add_script_tag(
        content=f"{SCRIPT.read_text()}\nObject.assign(window, {{ glossaryPath, termOf }});", type="module"
    )
    page.wait_for_function("Boolean(window.termOf)")
    return page


@pytest.mark.parametrize(
    ("notebook", "glossary"),
    [
        ("ar/m01-what.ipynb", "ar/glossary.ipynb"),
        ("en/exercises/m01-what/m01-what.ipynb", "en/glossary.ipynb"),
        ("class/fatima/ar/exercises/m01-what/copy.ipynb", "class/fatima/ar/glossary.ipynb"),
        ("m01-what.ipynb", "glossary.ipynb"),
    ],
)
def test_a_notebooks_glossary_is_beside_the_lessons(page: Any, notebook: str, glossary: str) -> None:
    assert page.evaluate("glossaryPath", notebook) == glossary


@pytest.mark.parametrize(
    ("anchor", "term"), [(f"#{TERM_ANCHOR}target-segment", "target-segment"), ("#top", ""), ("", "")]
)
def test_a_links_anchor_names_the_term(page: Any, anchor: str, term: str) -> None:
    assert (
        page.evaluate("termOf", f"http://127.0.0.1/lab/tree/ar/{GLOSSARY_NOTEBOOK}?_xsrf=2%7C{anchor}")
        == term
    )
