"""The documentation shows each attack beside stock nbgrader as measured; ours is what the engine gives."""

import ast
import json
import re
from pathlib import Path

import pytest

from mashura.paths import content

from .stock_comparison import ATTACKS, BEGIN, END, key, our_score, stock_results, stored, table

boxed = pytest.mark.usefixtures("bubblewrap")


def test_the_documentation_shows_the_table_of_the_stored_measurements():
    page = content("docs", "grading.md").read_text(encoding="utf-8")
    shown = page.split(BEGIN)[1].split(END)[0]
    assert shown == table(stored(), dict.fromkeys(map(key, ATTACKS), 0.0))
    numbers = re.findall(r"^\| (A\d+) \|", shown, flags=re.MULTILINE)
    assert [*dict.fromkeys(numbers)] == [*dict.fromkeys(attack.number for attack in ATTACKS)]
    assert {f"A{number}" for number in range(1, 38)} <= {*numbers}


def test_every_test_that_the_page_names_is_there():
    page = content("docs", "grading.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(test_\w+\.py)::(\w+)`", page))
    assert {tuple(attack.held.split("::")) for attack in ATTACKS if attack.held} <= named
    for file in {file for file, _ in named}:
        (path,) = Path(__file__).parent.rglob(file)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        tests = {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}
        assert {test for other, test in named if other == file} <= tests


@boxed
@pytest.mark.parametrize("attack", ATTACKS, ids=key)
def test_the_attack_earns_nothing_here(attack):
    assert our_score(attack) == 0.0


@boxed
@pytest.mark.slow
def test_stock_nbgrader_gives_today_what_was_measured(tmp_path):
    measured = stock_results(ATTACKS, {}, tmp_path / "results.json")

    def without_sizes(results):
        return re.sub(r"grew to \d+ MB", "grew", json.dumps(results, sort_keys=True))

    assert without_sizes(measured) == without_sizes(stored())
