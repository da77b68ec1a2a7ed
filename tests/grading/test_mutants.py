"""Mutants are different code, each by one change."""

import ast

import pytest

from mashura.grading.exercise.known_answers import Survivor
from mashura.grading.proof.mutants import mutants_of


@pytest.mark.parametrize(
    ("code", "mutant"),
    [
        ("x = a + b", "x = a - b"),
        ("x = a < b", "x = a <= b"),
        ("x = a == b", "x = a != b"),
        ("x = a and b", "x = a or b"),
        ("x = 3", "x = 4"),
        ("x = 3", "x = 2"),
        ("x = True", "x = False"),
        ("x = f(a, b)", "x = f(b, a)"),
        ("x = ['a', 'b']", "x = ['b']"),
        ("x = ['a', 'b']", "x = ['b', 'a']"),
        ("x = {'a': 1, 'b': 2}", "x = {'b': 2}"),
        ("x = t['a'] / t['b']", "x = t['b'] / t['b']"),
        ("if a:\n    x = 1", "if not a:\n    x = 1"),
        ("def f(a):\n    return a", "def f(a):\n    return None"),
        ("x = 1\ny = x", "x = 1\npass"),
        ("x = -a", "x = +a"),
    ],
)
def test_each_kind_of_change_is_made(code, mutant):
    assert ast.unparse(ast.parse(mutant)) in {entry.code for entry in mutants_of(code)}


def test_names_and_codes_are_unique_and_none_is_the_original():
    code = "x = [1, 1, 1]\ny = x[0] + x[1]\nif y > 1:\n    y = y - 1"
    found = mutants_of(code)
    assert len({entry.change for entry in found}) == len({entry.code for entry in found}) == len(found)
    assert ast.unparse(ast.parse(code)) not in {entry.code for entry in found}


def test_a_reason_covers_what_it_names_and_nothing_else():
    one = Survivor(item="x", change="line 1: ['a'] → *", reason="")
    assert one.covers("line 1: ['a'] → ['b']")
    assert not one.covers("line 11: ['a'] → ['b']")
    assert not one.covers("line 1: a → ['b']")
