"""docs/coverage.csv: what serves each letter of each item, each claim resolved; empty is work to do."""

from __future__ import annotations

import ast
import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from tests.apps.campaign.form_questions import questions, served

from mashura.apps.form.form_app import FormApp
from mashura.apps.registry import apps
from mashura.grading.exercise.exercise import exercise_names, load_exercise
from mashura.items import items
from mashura.methodology import Stage
from mashura.methodology.rules.gates import required_outputs

FORMS = [app for app in apps() if isinstance(app, FormApp)]
ROOT = Path(__file__).parents[2]
MENTION = re.compile(r"\bS(\d{1,3})(?:[-–]S?(\d{1,3}))?\b")
RULES = ROOT / "toolkit" / "mashura" / "methodology" / "rules"


def rows() -> list[dict[str, str]]:
    with (ROOT / "docs" / "coverage.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def claims(letter: str) -> Iterator[tuple[str, str]]:
    """Each claim of a letter: the item, and what serves it."""
    for row in rows():
        if row["letter"] == letter:
            for claim in filter(None, row["served_by"].split("; ")):
                yield row["item"], claim


def mentioned(text: str) -> set[str]:
    return {
        f"S{number}"
        for first, last in MENTION.findall(text)
        for number in range(int(first), int(last or first) + 1)
    }


def test_every_letter_of_every_item_has_one_row_in_order():
    expected = [(item.name, letter) for item in items().values() for letter in item.letters]
    assert [(row["item"], row["letter"]) for row in rows()] == expected


def test_a_taught_item_names_graded_questions_about_it():
    asked = {question.id: question for name in exercise_names() for question in load_exercise(name).items}
    wrong = [
        (item, name) for item, name in claims("T") if name not in asked or item not in asked[name].sources
    ]
    assert wrong == [], "no graded question of that name names the item as its source"


def asked() -> dict[str, tuple[str, ...]]:
    """The items of every question of a form."""
    asked = {
        f"{app.name}: {'.'.join(str(part) for part in question.path if part != 0)}": question.items
        for app in FORMS
        for question in questions(app.layout, app.kind.record)
    }
    # Whole lists, and what is filled in by drawing only.
    whole = {
        f"{app.name}: {path}": served(path, app.kind.record)
        for app in FORMS
        for path in (
            *app.layout.rows(),
            *(path for drawing in app.layout.drawings() for path in drawing.fields),
        )
    }
    return whole | asked


def test_an_item_that_is_filled_in_names_questions_of_a_form_that_rest_on_it():
    forms = asked()
    assert [(item, name) for item, name in claims("F") if item not in forms.get(name, ())] == []


@cache
def rules() -> frozenset[tuple[str, str]]:
    """Pairs of a rule and an item it rests on, as they stand together where the rule objects."""
    pairs: set[tuple[str, str]] = set()
    for path in RULES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                texts = {
                    part.value
                    for argument in (*node.args, *(keyword.value for keyword in node.keywords))
                    for part in ast.walk(argument)
                    if isinstance(part, ast.Constant) and isinstance(part.value, str)
                }
                named = {text for text in texts if re.fullmatch(r"S\d+", text)}
                pairs |= {(text, item) for text in texts - named for item in named}
    return frozenset(pairs)


def outputs() -> set[tuple[str, str]]:
    """Pairs of an output that a gate asks for, as ``stage.output``, and an item it rests on."""
    return {
        (f"{stage.value}.{output.name}", item)
        for stage in Stage
        for output in required_outputs(stage)
        for item in output.items
    }


def served_by_code(item: str, place: str, test: Path) -> bool:
    """Whether a file defines a name, speaks of the item, and is tried by a test that names it."""
    path, name = place.split(":")
    file = ROOT / "toolkit" / "mashura" / path
    if not file.is_file():
        return False
    text = file.read_text(encoding="utf-8")
    defined = re.search(rf"^(?:(?:def|class) )?{name}\b", text, re.MULTILINE)
    tried = re.search(rf"\b{name}\b", test.read_text(encoding="utf-8"))
    return bool(defined and tried) and item in mentioned(text)


def checked(item: str, claim: str) -> bool:
    name, _, test_name = claim.partition(" @ ")
    test = ROOT / "tests" / test_name
    if not test.is_file():
        return False
    if ":" in name:
        return served_by_code(item, name, test)
    text = test.read_text(encoding="utf-8")
    if "." in name:
        # The gates' tests take every output away.
        return (name, item) in outputs() and "missing_outputs" in text
    fired = f'"{name}"' in text
    return fired and ({(name, item), (name.removeprefix("announcement-"), item)} & rules() != set())


def test_an_item_that_is_checked_names_rules_that_rest_on_it_and_a_test_that_breaks_them():
    assert [(item, claim) for item, claim in claims("C") if not checked(item, claim)] == []


def test_an_item_that_is_computed_names_what_computes_it_and_a_test_of_that():
    wrong = [
        (item, claim)
        for item, claim in claims("X")
        if not served_by_code(item, claim.partition(" @ ")[0], ROOT / "tests" / claim.partition(" @ ")[2])
    ]
    assert wrong == []


def test_an_item_that_is_stated_names_a_file_that_holds_it_with_its_source():
    wrong = []
    for item, name in claims("D"):
        file = ROOT / name
        lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
        if not any(item in mentioned(line) and "source" in line for line in lines):
            wrong.append((item, name))
    assert wrong == []


@pytest.mark.parametrize(("item", "output"), sorted((item, output) for output, item in outputs()))
def test_what_a_gate_asks_for_stands_in_the_map(item, output):
    letters = items()[item].letters
    if "C" in letters:
        served = [claim for named, claim in claims("C") if named == item]
        assert served, f"{output} serves {item}: name it in docs/coverage.csv"
