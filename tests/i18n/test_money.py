"""Money is written by one function, in one order a language."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import mashura
from mashura.i18n import LANGUAGES, format_money
from mashura.methodology import Campaign, Plan
from mashura.methodology.records.plan import Budget, BudgetLine
from mashura.methodology.rules.plan import objections

PACKAGE = Path(mashura.__file__).parent
BY_HAND = re.compile(r"""f["'][^"'\n]*\{[^}\n]*\} \{[^}\n]*currency|\{ \$\w+ \} \{ \$currency \}""")


def test_no_amount_is_put_beside_its_currency_by_hand() -> None:
    files = [file for kind in ("*.py", "*.ftl") for file in PACKAGE.rglob(kind)]
    assert len(files) > 500
    written = {
        file.relative_to(PACKAGE).as_posix() for file in files if BY_HAND.search(file.read_text("utf-8"))
    }
    assert written == {"i18n/numbers.py"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_rule_writes_money_as_everything_else_does(language: str) -> None:
    plan = Plan(
        budget=Budget(currency="AED", earmarked=400_000, lines=(BudgetLine(purpose="Hall", amount=500_000),))
    )
    objection = next(
        found for found in objections(Campaign(plan=plan)) if found.rule.startswith("over-budget")
    )
    said = objection.text(language)
    assert format_money(400_000, "AED", language) in said
