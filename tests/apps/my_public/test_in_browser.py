"""My public as a coordinator uses it, in a real Chromium."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser

AR_FIRST = ["ar", pytest.param("en", marks=pytest.mark.slow)]
TABLE = "Age,Males,Females\n0-14,10,10\n15-29,300,200\n30-64,700,300\n65+,50,40\n"


@pytest.fixture(scope="module", params=AR_FIRST)
def app(
    request: pytest.FixtureRequest, stay: Callable[..., Any], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Any]:
    """The page with a table, and a name that no other test uses."""
    table: Path = tmp_path_factory.mktemp("census") / f"city_{request.param}.csv"
    table.write_text(TABLE, encoding="utf-8")
    app = stay("my_public", request.param)
    app.page.set_input_files("input[type=file]", table)
    app.page.locator("svg[role=img]").first.wait_for()
    yield app
    assert app.complaints == []


def test_the_public_of_a_table_is_shown_without_barriers_and_fits_a_phone(app: Any) -> None:
    app.sees(app.words("my-public-page-notes"))
    assert app.barriers() == []
    wide = app.page.viewport_size
    app.page.set_viewport_size({"width": 390, "height": 844})
    assert app.fits()
    app.page.set_viewport_size(wide)


def test_the_account_is_opened_without_barriers(app: Any) -> None:
    account = app.page.locator("details.ma-account").first
    account.locator("summary").click()
    account.locator("table").wait_for()
    assert account.locator("tbody tr").count() == 4
    assert app.barriers() == []


def test_groups_of_ages_are_read_from_left_to_right(app: Any) -> None:
    # The first number of 15-29 stands left of the second, also in Arabic.
    places = app.page.evaluate(
        """() => {
          const notes = document.querySelector(".ma-bullets");
          const walker = document.createTreeWalker(notes, NodeFilter.SHOW_TEXT);
          let node;
          while ((node = walker.nextNode())) {
            const at = node.data.indexOf("0-14");
            if (at < 0) continue;
            return [at, at + 2].map((place) => {
              const range = document.createRange();
              range.setStart(node, place);
              range.setEnd(node, place + 1);
              return range.getBoundingClientRect().left;
            });
          }
        }"""
    )
    assert places[0] < places[1]


def test_a_column_is_corrected_and_the_public_saved_deleted_and_brought_back(app: Any) -> None:
    name = f"city {app.language}"
    app.page.locator(".ma-roles select").nth(1).select_option("gender:female")
    app.page.locator(".ma-roles select").nth(2).select_option("gender:male")
    app.press("my-public-page-save")
    own = app.page.locator("aside .ma-entry", has_text=name)
    own.wait_for()
    own.get_by_role("button").click()
    own.get_by_role("button", name=app.words("my-public-page-delete"), exact=True).click()
    own.wait_for(state="detached")
    app.press("my-public-page-undelete")
    own.wait_for()
