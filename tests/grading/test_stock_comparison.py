"""The documentation lists today's attacks beside stock nbgrader; our column is what the engine gives."""

import pytest

from mashura.grading.isolation import available
from mashura.paths import content

from .stock_comparison import ATTACKS, our_score


def test_every_attack_stands_in_the_documentation():
    page = content("docs", "grading.md").read_text(encoding="utf-8")
    rows = [line.split(" | ") for line in page.split("\n") if line.endswith(" | 0 |")]
    assert [row[0].removeprefix("| ") for row in rows] == [attack.name for attack in ATTACKS]


@pytest.mark.skipif("bubblewrap" not in available(), reason="bubblewrap does not work on this machine")
@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack.name)
def test_the_attack_earns_nothing_here(attack):
    assert our_score(attack) == 0.0
