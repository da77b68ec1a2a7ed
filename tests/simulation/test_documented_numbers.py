"""The tables of docs/simulator.md are what ``python docs/figures/simulator_numbers.py`` writes."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

PROGRAM = Path(__file__).resolve().parents[2] / "docs" / "figures" / "simulator_numbers.py"


@pytest.fixture(scope="module")
def program():
    spec = importlib.util.spec_from_file_location("simulator_numbers", PROGRAM)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_has_the_numbers_of_the_code(program):
    page = (program.DOCS / "simulator.md").read_text(encoding="utf-8")
    assert program.simulator_page() == page, "Run `python docs/figures/simulator_numbers.py`."


def test_a_page_without_a_place_for_a_table_is_refused(program):
    with pytest.raises(ValueError, match="0 places for the table facts"):
        program.with_tables("# A page\n", {"facts": "| a |"})
    page = "a\n<!-- table facts -->\nold\n<!-- end -->\nb\n"
    assert program.with_tables(page, {"facts": "| a |"}) == (
        "a\n<!-- table facts -->\n\n| a |\n\n<!-- end -->\nb\n"
    )
