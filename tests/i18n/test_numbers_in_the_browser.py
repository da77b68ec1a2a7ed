"""A number that a person types is read by one rule: in Python, in the answer forms and in the questions."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from mashura.i18n import parse_number

pytestmark = pytest.mark.browser

TOOLKIT = Path(__file__).parents[2] / "toolkit"
FORMS = TOOLKIT / "jupyter" / "labextension" / "forms" / "fields.js"
QUESTIONS = files("mashura.course.questions") / "static" / "questions.js"

CASES = {
    "0.5": 0.5,
    "٠٫٥": 0.5,
    "۰٫۵": 0.5,
    "0,5": 0.5,
    "٠،٧٥": 0.75,
    "0,750": 0.75,
    "1,200": 1200,
    "١٬٢٠٠٫٥": 1200.5,
    "12,000,000": 12_000_000,
    "1000,50": 1000.5,
    " 7 ": 7,
    "12 000": 12_000,
    "\u200f٤٢٠\u200f": 420,
    "-0.33": -0.33,
    "−0.33": -0.33,
    "+3": 3,
    "38%": 0.38,
    "٣٨٪": 0.38,
    ".5": 0.5,
    "5.": 5,
    "1e3": 1000,
    "many": None,
    "1.2.3": None,
    "٣ أيام": None,
    "1,2,3": None,
    "0x10": None,
    "nan": None,
    "Infinity": None,
    "1_000": None,
    "%": None,
}


def in_python(text: str) -> float | None:
    try:
        return parse_number(text)
    except ValueError:
        return None


@pytest.fixture(scope="module")
def page(browser: Any) -> Any:
    return browser.new_page()


def test_forms_and_questions_read_numbers_by_the_same_function():
    scripts = [path.read_text(encoding="utf-8") for path in TOOLKIT.rglob("*.js")]
    assert sum("function readNumber(" in script for script in scripts) == 1
    assert "{ readNumber } = globalThis.mashuraQuestions" in FORMS.read_text(encoding="utf-8")


def test_the_browser_reads_numbers_as_python_does(page):
    function = re.search(
        r"^( *)(function readNumber\(.*?^\1\})", QUESTIONS.read_text(encoding="utf-8"), re.M | re.S
    )
    read = page.evaluate(
        f"(texts) => {{ {function[2]} return texts.map((text) => readNumber(text) ?? null); }}", [*CASES]
    )
    assert dict(zip(CASES, read, strict=True)) == CASES


@pytest.mark.parametrize("text", CASES)
def test_python_reads_the_same_table(text):
    assert in_python(text) == CASES[text]
