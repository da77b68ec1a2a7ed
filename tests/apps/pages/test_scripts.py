"""A page draws every language of a public with typefaces of its own, loaded when they are needed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from babel.core import Locale

from mashura.methodology.vocabulary.languages import OFFERED

from ..apps_server import AppsServer

pytestmark = pytest.mark.browser

PAGE = """async (texts) => {
  document.body.innerHTML = "";
  for (const [language, text] of Object.entries(texts)) {
    const line = document.createElement("p");
    line.id = "text-" + language;
    line.textContent = text;
    document.body.append(line);
  }
  const { fontFamily } = getComputedStyle(document.body);
  await Promise.all(Object.values(texts).map((text) => document.fonts.load(`16px ${fontFamily}`, text)));
  await document.fonts.ready;
}"""
ASKED = """() => performance
  .getEntriesByType("resource")
  .map((entry) => decodeURIComponent(entry.name.split("/").pop()))
  .filter((name) => name.startsWith("Noto"))"""


def days(language: str) -> str:
    """Return the days of the week in a language, without what separates words."""
    named = Locale("fil" if language == "tl" else language).days["format"]["wide"]
    return "".join(letter for day in range(7) for letter in named[day] if letter.isalpha())


@pytest.fixture
def page(browser: Any, served: AppsServer) -> Iterator[Any]:
    context = browser.new_context(bypass_csp=True)
    page = context.new_page()
    page.goto(f"{served.base}mashura/en?token={served.token}")
    yield page
    context.close()


def typefaces(page: Any, language: str) -> list[tuple[str, bool]]:
    """Return the families that draw a text, and whether each came with the page."""
    tools = page.context.new_cdp_session(page)
    tools.send("DOM.enable")
    tools.send("CSS.enable")
    root = tools.send("DOM.getDocument")["root"]["nodeId"]
    node = tools.send("DOM.querySelector", {"nodeId": root, "selector": f"#text-{language}"})["nodeId"]
    fonts = tools.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return [(font["familyName"], font["isCustomFont"]) for font in fonts]


def test_no_language_depends_on_the_typefaces_of_the_machine(page: Any) -> None:
    page.evaluate(PAGE, {language: days(language) for language in OFFERED})
    drawn = {language: typefaces(page, language) for language in OFFERED}
    assert all(fonts for fonts in drawn.values())
    assert {language: fonts for language, fonts in drawn.items() if not all(own for _, own in fonts)} == {}


def test_a_typeface_is_asked_for_when_a_page_has_its_letters(page: Any) -> None:
    page.evaluate(PAGE, {"ar": days("ar"), "ml": days("ml")})
    assert page.evaluate(ASKED) == ["NotoSansMalayalam[wght].ttf"]
