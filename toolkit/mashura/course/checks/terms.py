"""One word for one thing, in everything that readers of the course see; and terms that a lesson explains."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from mashura.course.checks.passages import Passage
from mashura.course.sources.glossary import SCHEME, line_with, read_glossary, unused_words
from mashura.course.sources.markdown import features
from mashura.course.sources.problems import Problem
from mashura.course.sources.source import LessonSource
from mashura.i18n import Language, language_properties
from mashura.paths import content

# How something is written, whatever the word: what is not written, and what is.
_NOT_WRITTEN: dict[str, re.Pattern[str]] = {
    "terms-tanwin": re.compile("\u064b\u0627"),
    "terms-percent": re.compile(r"\d[\d.,]*[ \u00a0][%٪]"),
    "terms-thousands": re.compile(r"(?<![\w.,:/#-])\d{5,}(?![\w.,:/-])"),
    "terms-few-thousands": re.compile(r"(?<![\d.,])\d,\d{3}(?![\d,])"),
    "terms-network": re.compile(r"\b(?:Facebook|Twitter|Instagram|YouTube|WhatsApp|TikTok)\b"),
}


def badly_written(text: str, language: Language) -> list[tuple[str, str]]:
    """Return what is written otherwise in the course: the rule's key and the passage.

    Examples
    --------
    >>> badly_written("40000 people, 69 %", "en")
    [('terms-percent', '69 %'), ('terms-thousands', '40000')]
    """
    return [
        (key, match[0])
        for key, pattern in _NOT_WRITTEN.items()
        if key not in _left_out(language)
        for match in pattern.finditer(text)
    ]


def _left_out(language: Language) -> set[str]:
    """Return the rules that a language does not know."""
    properties = language_properties(language)
    rules = set()
    if properties.commas_from < 5:
        rules.add("terms-few-thousands")
    if re.fullmatch(properties.letters, "Instagram"):
        rules.add("terms-network")
    return rules


def check_wording(passages: Iterable[Passage]) -> list[Problem]:
    """Return the words and ways of writing that the course does not use, each with what to write."""
    problems = []
    for passage in passages:
        words = features(passage.text).words
        marked = [
            ("course-term-wrong", variant, {"text": variant, "term": term.term[passage.language]})
            for variant, term in unused_words(words, passage.language)
        ]
        marked += [(key, text, {"text": text}) for key, text in badly_written(words, passage.language)]
        for key, text, params in marked:
            # Texts of YAML files do not know their line.
            above = line_with(text, passage.text if passage.line > 1 else _whole(passage.path))
            line = passage.line + above
            problems.append(Problem(key=key, path=passage.path, line=line, params=params))
    return problems


def _whole(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def check_linked(lessons: Iterable[LessonSource]) -> list[Problem]:
    """Return the terms of the glossary that no lesson links."""
    linked = {
        link.target.removeprefix(SCHEME)
        for lesson in lessons
        for cell in lesson.cells
        if cell.kind == "prose"
        for link in features(cell.text).links
        if link.target.startswith(SCHEME)
    }
    path = content("curriculum", "glossary.yaml")
    text = path.read_text(encoding="utf-8")
    return [
        Problem(
            key="terms-unlinked", path=path, line=1 + line_with(f"- id: {name}", text), params={"term": name}
        )
        for name in read_glossary()
        if name not in linked
    ]
