"""docs/items.csv names every item S1–S290 in both languages, and an installed copy carries it."""

import csv
import re
import subprocess
import sys
import zipfile
from collections import Counter

import pytest

COLUMNS = ["item", "title_en", "title_ar", "source", "section", "letters"]
ITEMS = [f"S{number}" for number in range(1, 291)]
LETTERS = {"T", "F", "X", "C", "D"}
ARABIC = re.compile(r"[\u0620-\u064A]")
LATIN = re.compile(r"[A-Za-z]")
MENTION = re.compile(r"\bS(\d{1,3})(?:[-–]S?(\d{1,3}))?\b")


@pytest.fixture(scope="module")
def rows(root):
    with (root / "docs" / "items.csv").open(encoding="utf-8", newline="") as stream:
        reader = csv.DictReader(stream)
        assert reader.fieldnames == COLUMNS
        return list(reader)


def test_every_item_has_one_row_in_order(rows):
    assert [row["item"] for row in rows] == ITEMS


def test_every_english_title_is_english(rows):
    assert [row["item"] for row in rows if not LATIN.search(row["title_en"])] == []
    assert [row["item"] for row in rows if ARABIC.search(row["title_en"])] == []


def test_every_arabic_title_is_arabic(rows):
    assert [row["item"] for row in rows if not ARABIC.search(row["title_ar"])] == []
    assert [row["item"] for row in rows if LATIN.search(row["title_ar"])] == []


@pytest.mark.parametrize("column", ["title_en", "title_ar"])
def test_no_title_stands_twice(rows, column):
    counts = Counter(row[column] for row in rows)
    assert [title for title, count in counts.items() if count > 1] == []


def test_titles_are_short_enough_for_one_line(rows):
    titles = [(row["item"], row[column]) for row in rows for column in ("title_en", "title_ar")]
    assert [name for name, title in titles if not 5 <= len(title) <= 95 or title != title.strip()] == []


def test_every_item_has_a_source_and_known_letters(rows):
    assert {row["source"] for row in rows} == {"UAE", "Bahrain"}
    wrong = [row["item"] for row in rows if not row["letters"] or set(row["letters"].split()) - LETTERS]
    assert wrong == []


def test_every_item_of_the_uae_plan_names_its_section(rows):
    wrong = [
        row["item"]
        for row in rows
        if row["source"] == "UAE" and not re.fullmatch(r"\d[\d.]*((–|, )\d[\d.]*)?", row["section"])
    ]
    assert wrong == []


def test_every_item_that_the_toolkit_mentions_exists(source_files, root):
    unknown = []
    for path in source_files:
        if path.is_relative_to(root / "toolkit") and path.suffix in {".py", ".ftl"}:
            for first, last in MENTION.findall(path.read_text(encoding="utf-8")):
                numbers = [int(first), int(last or first)]
                if not all(1 <= number <= len(ITEMS) for number in numbers) or numbers != sorted(numbers):
                    unknown.append(f"{path.relative_to(root)}: S{first}{'-S' + last if last else ''}")
    assert unknown == [], "add the item to docs/items.csv and docs/coverage.csv, or correct its number"


def test_an_installed_copy_carries_the_table(root, tmp_path):
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=root,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("*.whl")
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    done = subprocess.run(
        [sys.executable, "-m", "mashura", "items", "S77", "--lang", "en"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(installed), "PATH": ""},
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.stdout.startswith("S77   Evaluation question 2"), done.stderr
