"""One word for one thing, and terms that a lesson explains."""

from pathlib import Path

import pytest

from mashura.course.checks.passages import Passage
from mashura.course.checks.terms import badly_written, check_linked, check_wording
from mashura.course.sources.builder import lesson_paths
from mashura.course.sources.source import read_source
from mashura.i18n import LANGUAGES


def problems(text, language, tmp_path):
    path = tmp_path / "m99-sample.md"
    path.write_text(f"\n\n{text}\n", encoding="utf-8")
    return [
        (p.key, p.line) for p in check_wording([Passage(path=path, language=language, text=text, line=3)])
    ]


@pytest.mark.parametrize(
    "words",
    ["استشارة الكترونية", "الاستشارة الالكترونية", "والاستشارات الالكترونية", "مشوره", "ومشوره"],
)
def test_words_that_are_not_used_are_found_in_arabic(words, tmp_path):
    assert problems(f"نص\nفتحت الجهة {words} أمس.", "ar", tmp_path) == [("course-term-wrong", 4)]


def test_the_right_words_near_wrong_ones_are_left_alone(tmp_path):
    text = "فتحت الجهة استشارة إلكترونية، والاستشارات الإلكترونية كثيرة، وإجراءاتها معلنة."
    assert problems(text, "ar", tmp_path) == []


def test_words_that_are_not_used_are_found_in_english_as_whole_words(tmp_path):
    assert problems("Our learnings", "en", tmp_path) == [("course-term-wrong", 3)]
    assert problems("Our unlearningsness", "en", tmp_path) == []


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("جوابًا", "terms-tanwin"),
        ("69 %", "terms-percent"),
        ("40000 شخص", "terms-thousands"),
        ("4,200 شخص", "terms-few-thousands"),
        ("على Instagram", "terms-network"),
    ],
)
def test_ways_of_writing_that_are_not_used_are_found_in_arabic(text, key):
    assert [found for found, _ in badly_written(text, "ar")] == [key]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("text", ["جواباً 69% من 40,000", "2021–2025", "4200", "1234567.pdf", "400,000"])
def test_the_right_ways_of_writing_are_left_alone(text, language):
    assert badly_written(text, language) == []


def test_a_term_that_no_lesson_links_is_named_with_its_line():
    lessons = [read_source(path) for path in lesson_paths()]
    few = check_linked(lessons)
    unlinked = check_linked(lessons[:1])
    assert len(few) < len(unlinked)
    gate = next(problem for problem in unlinked if problem.params["term"] == "gate")
    lines = Path(gate.path).read_text(encoding="utf-8").split("\n")
    assert lines[gate.line - 1] == "- id: gate"
