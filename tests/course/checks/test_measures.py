"""Measures of lessons: those of the built course, and what is refused."""

import json
import re
from itertools import pairwise
from pathlib import Path

import pytest

from mashura.cli import main
from mashura.course.checks.measures import (
    MOST_OPEN_LINES,
    MOST_WORDS,
    MOST_WORDS_OF_A_CELL,
    check_measures,
    check_scene_of_module,
    count_words,
    measure_lesson,
)
from mashura.course.lessons import build_course
from mashura.course.sources.builder import lesson_paths
from mashura.course.sources.source import parse_source, read_source
from mashura.i18n import LANGUAGES

LESSONS = {path.stem: path for path in lesson_paths()}
HEAD = """---
id: m00-sample
title: {ar: عيّنة, en: Sample}
minutes: 5
objectives: [{id: m00-run, ar: تشغيل خلية, en: Run a cell}]
---
"""
ASK = '\n```{code-cell} ipython3\nask("m00-sample", "one")\n```\n'


def prose(words, name):
    arabic, english = "كلمة " * words, "word " * words
    return f'\n+++ {{"lang": "ar", "id": "{name}"}}\n\n{arabic}\n\n+++ {{"lang": "en"}}\n\n{english}\n'


def code(*lines, metadata=""):
    return (
        "\n```{code-cell} ipython3\n---\nid: m00-code\n" + metadata + "---\n" + "\n".join(lines) + "\n```\n"
    )


def sample(*parts):
    return parse_source(HEAD + "".join(parts), Path("m00-sample.md"))


def problems(*parts):
    return [(problem.key, problem.params["cell"]) for problem in check_measures(sample(*parts))]


def seen_by_a_reader(cell):
    """Words of a cell, counted from what is left when all that is no word of the text is cut out."""
    text = re.sub(r"(?s)<.*?>", " ", cell)
    text = "".join(part for place, part in enumerate(text.split("`")) if place % 2 == 0 or "`" not in text)
    text = re.sub(r"(?<=\])\(.*?\)", " ", text)
    return len(re.findall(r"\w+", text.replace("_", " ")))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    out = tmp_path_factory.mktemp("course")
    build_course(out)
    return out


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LESSONS)
def test_the_measures_are_those_of_the_built_notebook(built, name, language):
    cells = json.loads((built / language / f"{name}.ipynb").read_text(encoding="utf-8"))["cells"]
    texts = ["".join(cell["source"]) for cell in cells]
    asking = [
        place
        for place, cell in enumerate(cells)
        if {"question", "scene", "recall"} & {*cell["metadata"].get("mashura", {})}
    ]
    asking += [
        place for place, text in enumerate(texts) if text.startswith("recall(") and place not in asking
    ]
    asking = sorted(asking)
    prose_words = [
        seen_by_a_reader(text) if cell["cell_type"] == "markdown" else 0
        for cell, text in zip(cells, texts, strict=True)
    ]
    bounds = [0, *asking, len(cells)]
    runs = [sum(prose_words[start:end]) for start, end in pairwise(bounds)]
    open_code = [
        text
        for place, (cell, text) in enumerate(zip(cells, texts, strict=True))
        if cell["cell_type"] == "code" and place not in asking and not cell["metadata"].get("jupyter")
    ]
    measures = measure_lesson(read_source(LESSONS[name]), language)
    assert (measures.first, measures.tail, measures.questions) == (runs[0], runs[-1], len(asking))
    assert measures.longest == max(runs[:-1])
    assert measures.longest_cell == max(prose_words)
    assert measures.unfolded == len(open_code)
    assert measures.open_lines == max(
        (len([line for line in text.split("\n") if line.strip()]) for text in open_code), default=0
    )


def test_code_targets_and_tags_are_no_words():
    assert (
        count_words('<div dir="rtl">\n\n## Why **reach** matters\n\n- [one term](glossary:reach) `x = 3`\n')
        == 5
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_way_to_a_question_is_refused_in_each_language(language):
    most = MOST_WORDS[language]
    half = (most + 40) // 2
    found = [
        p
        for p in check_measures(sample(prose(half, "m00-a"), prose(half, "m00-b"), ASK))
        if p.key == "measures-run"
    ]
    assert language in {problem.params["language"] for problem in found}
    text = next(problem for problem in found if problem.params["language"] == language).message("en")
    assert "m00-sample.md" in text
    assert "m00-b" in text


def test_a_question_in_between_makes_the_way_short():
    assert problems(prose(140, "m00-a"), ASK, prose(140, "m00-b"), ASK, prose(140, "m00-c")) == []


def test_what_follows_the_last_question_is_not_a_way_to_one():
    assert problems(prose(20, "m00-a"), ASK, prose(170, "m00-b"), prose(170, "m00-c")) == []


def test_a_long_cell_is_refused():
    most = max(MOST_WORDS_OF_A_CELL.values())
    assert problems(prose(10, "m00-a"), ASK, prose(most + 1, "m00-b")) == [("measures-cell", "m00-b")] * 2


def test_open_code_of_many_lines_is_refused_and_folded_code_is_not():
    lines = [f"x{number} = {number}" for number in range(MOST_OPEN_LINES + 1)]
    shows = "shows: {ar: يعرض, en: Shows}\n"
    assert problems(code(*lines), ASK) == [("measures-open", "m00-code")]
    assert problems(code(*lines, metadata=shows), ASK) == []
    assert problems(code(*lines[1:], "", ""), ASK) == []


def test_a_lesson_after_the_first_module_begins_with_two_recalls():
    head = HEAD.replace("m00-sample", "m02-sample")
    recalls = "".join(f'\n```{{code-cell}} ipython3\nrecall("m02-sample", {slot})\n```\n' for slot in (1, 2))
    without, with_them = (parse_source(head + text, Path("m02-sample.md")) for text in (ASK, recalls + ASK))
    assert [problem.key for problem in check_measures(without)] == ["measures-recall"]
    assert check_measures(with_them) == []


def test_a_module_without_a_scene_is_refused():
    scene = '\n```{code-cell} ipython3\nscene("m00-sample", "one")\n```\n'
    assert [problem.key for problem in check_scene_of_module([sample(ASK)], Path("m00"))] == [
        "measures-scene"
    ]
    assert check_scene_of_module([sample(ASK), sample(scene)], Path("m00")) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_command_shows_every_lesson_with_its_measures(capsys, language):
    main(["course", "check", "--measures", "--lang", language])
    shown = capsys.readouterr().out
    measures = measure_lesson(read_source(LESSONS["m00-welcome"]), "ar")
    row = next(line for line in shown.split("\n") if line.startswith("m00-welcome ") and " ar " in line)
    assert [int(number) for number in row.split()[2:]] == [
        measures.first,
        measures.longest,
        measures.tail,
        measures.longest_cell,
        measures.questions,
        measures.code,
        measures.unfolded,
        measures.open_lines,
    ]
    assert all(name in shown for name in LESSONS)
