"""The pre-test and the post-test measure the same: item by item, with different content."""

import re

import pytest

from mashura.grading import load_exercise
from mashura.grading.exercise.handout import handout_notebook
from mashura.i18n import LANGUAGES
from mashura.paths import content

PRE, POST = load_exercise("m00-pre-test"), load_exercise("m03-post-test")
PAIRS = [*zip(PRE.items, POST.items, strict=True)]


def name(item):
    return re.sub(r"^m\d\d-(pre|post)-", "", item.id)


def test_there_are_twelve_items_for_twenty_minutes_and_a_program_marks_them_all():
    assert len(PAIRS) == 12
    assert PRE.source.header.minutes == POST.source.header.minutes == 20
    assert "write" not in {item.kind for item in PRE.items}


@pytest.mark.parametrize(("before", "after"), PAIRS, ids=[name(item) for item in PRE.items])
def test_paired_items_ask_for_the_same_in_the_same_way(before, after):
    assert name(before) == name(after)
    for field in ("objective", "kind", "points", "minutes", "difficulty", "sources"):
        assert getattr(before, field) == getattr(after, field), field


def test_the_objectives_are_the_same_and_every_one_is_asked_about():
    assert PRE.source.header.objectives == POST.source.header.objectives
    assert {item.objective for item in PRE.items} == {
        objective.id for objective in PRE.source.header.objectives
    }


@pytest.mark.parametrize(("before", "after"), PAIRS, ids=[name(item) for item in PRE.items])
def test_the_answer_to_one_is_no_answer_to_the_other(before, after):
    first, second = (test.known_answers[item.id][0].text for test, item in ((PRE, before), (POST, after)))
    assert first != second


@pytest.mark.parametrize("language", LANGUAGES)
def test_paired_questions_are_put_about_different_cases(language):
    def asked(test):
        found = (re.split(r"## \d+ · ", cell.source) for cell in handout_notebook(test, language).cells)
        return [parts[1] for parts in found if len(parts) == 2]

    for before, after in zip(asked(PRE), asked(POST), strict=True):
        cases = [{*re.findall(r"^- `(\w+)` .+$", text, re.MULTILINE)} for text in (before, after)]
        numbers = [re.findall(r"\d[\d.]*", text) for text in (before, after)]
        assert cases[0] != cases[1] or numbers[0] != numbers[1]


def test_the_table_of_pairs_in_the_documentation_is_this_one():
    page = (content("exercises").parent / "docs" / "pre-and-post-test.md").read_text(encoding="utf-8")
    for before, after in PAIRS:
        row = (
            f"| `{before.id}` | `{after.id}` | {before.objective} | {before.kind} | {before.difficulty} | "
            f"{before.minutes} | {before.points} | {', '.join(before.sources)} |"
        )
        assert row in page
