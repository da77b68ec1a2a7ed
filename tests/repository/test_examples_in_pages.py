"""What a page shows in code is what runs."""

from __future__ import annotations

import ast
import re

import pytest

from mashura.i18n import use_language


@pytest.mark.parametrize(("page", "values"), [("simulator.md", 8), ("data-science.md", 12)])
def test_the_examples_run_and_give_the_values_beside_them(root, page, values):
    names: dict[str, object] = {}
    checked = 0
    text = (root / "docs" / page).read_text(encoding="utf-8")
    for block in re.findall(r"^```python\n(.*?)^```", text, re.M | re.S):
        lines = block.splitlines()
        for node in ast.parse(block).body:
            code = "\n".join(lines[node.lineno - 1 : node.end_lineno])
            with use_language("en"):
                if isinstance(node, ast.Expr):
                    value = eval(code, names)
                    if "  # " in code:
                        checked += 1
                        assert repr(value) == code.split("  # ")[-1], code
                else:
                    exec(code, names)
    assert checked >= values
