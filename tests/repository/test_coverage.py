"""docs/coverage.csv: what serves each item S1-S290, and what is still missing."""

import csv

import pytest

from mashura.methodology import Stage
from mashura.methodology.rules.gates import required_outputs

COLUMNS = ["item", "use", "lesson", "exercise", "app", "simulator", "validator"]
USES = {"T", "F", "X", "C", "D"}
ITEMS = [f"S{number}" for number in range(1, 291)]


@pytest.fixture(scope="module")
def rows(root):
    with (root / "docs" / "coverage.csv").open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        assert reader.fieldnames == COLUMNS
        return list(reader)


def test_every_item_has_one_row_in_order(rows):
    assert [row["item"] for row in rows] == ITEMS


def test_uses_are_known(rows):
    assert [row["item"] for row in rows if not row["use"] or set(row["use"].split()) - USES] == []


def test_every_place_named_exists(rows, root):
    missing = []
    for row in rows:
        for column in COLUMNS[2:]:
            for place in filter(None, (part.strip() for part in row[column].split(";"))):
                path, _, name = place.partition(":")
                target = root / path
                if not target.exists():
                    missing.append(f"{row['item']} {column}: no {path}")
                elif name and (not target.is_file() or name not in target.read_text(encoding="utf-8")):
                    missing.append(f"{row['item']} {column}: {path} does not hold {name}")
    assert missing == []


def test_some_items_are_served(rows):
    assert any(row[column] for row in rows for column in COLUMNS[2:])


def test_items_that_a_gate_or_rule_checks_are_marked_as_validated(rows):
    marked = {row["item"] for row in rows if row["validator"]}
    checked = {item for stage in Stage for output in required_outputs(stage) for item in output.items}
    assert checked - marked == set()
