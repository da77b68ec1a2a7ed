"""Parity: do the two texts of every pair agree, as far as a program can tell?

Two texts that are edited separately become different over time: a number is corrected in one of them only, or
code is mistyped in the other. Both texts of a pair must have the same inline code, numbers, link targets,
images, heading levels and number of list items, and match the hash that was stored on the Arabic text when
somebody last accepted both.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from mashura.course.sources.markdown import features
from mashura.course.sources.problems import Problem
from mashura.course.sources.source import Cell, Header, Source, pair_hash

_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")
_LETTER = re.compile(r"[^\W\d_]")
# Two words in a row, a capitalised word or the end of a sentence; names of columns and options have none.
_DISPLAY_TEXT = re.compile(r"[A-Za-z]{2,}[,;:]? +[A-Za-z]{2,}|^[A-Z][a-z]{2,}\b|[a-z]{2,}[.!?:]$")


def check_parity(source: Source[Header]) -> list[Problem]:
    """Return the differences between the two languages of a source, in the order of the file.

    Examples
    --------
    >>> from mashura.course.sources.source import read_source
    >>> from mashura.paths import content
    >>> check_parity(read_source(content("curriculum", "m00_welcome", "m00-welcome.md")))
    []
    """
    problems = [
        Problem(
            key="course-unpaired",
            path=source.path,
            line=cell.marker_line,
            params={"language": cell.language},
        )
        for cell in source.lone
    ]
    for arabic, english in source.pairs:
        problems += compare_texts(arabic.text, english.text, source.path, arabic.line)
        if arabic.accepted != pair_hash(arabic.text, english.text):
            problems.append(Problem(key="course-parity-stale", path=source.path, line=arabic.marker_line))
    for cell in source.cells:
        if cell.kind == "code":
            problems += _check_code(cell, source.path)
        elif cell.kind == "answer" and (letter := _LETTER.search(cell.text)):
            problems.append(
                Problem(
                    key="course-parity-answer",
                    path=source.path,
                    line=cell.line + cell.text[: letter.start()].count("\n"),
                )
            )
    return sorted(problems, key=lambda problem: problem.line)


def compare_texts(arabic: str, english: str, path: Path, line: int) -> list[Problem]:
    """Return the differences between two Markdown texts that should agree; ``line`` is where they begin."""
    first, second = features(arabic), features(english)
    pairs: list[tuple[str, Counter[str], Counter[str]]] = [
        ("code", first.code, second.code),
        ("numbers", first.numbers, second.numbers),
        (
            "links",
            Counter(link.target for link in first.links),
            Counter(link.target for link in second.links),
        ),
        (
            "images",
            Counter(image.target for image in first.images),
            Counter(image.target for image in second.images),
        ),
    ]
    problems = [
        Problem(
            key=f"course-parity-{name}",
            path=path,
            line=line,
            params={"arabic": _only(in_arabic, in_english), "english": _only(in_english, in_arabic)},
        )
        for name, in_arabic, in_english in pairs
        if in_arabic != in_english
    ]
    if first.headings != second.headings:
        params = {"arabic": _levels(first.headings), "english": _levels(second.headings)}
        problems.append(Problem(key="course-parity-headings", path=path, line=line, params=params))
    if first.list_items != second.list_items:
        params = {"arabic": str(first.list_items), "english": str(second.list_items)}
        problems.append(Problem(key="course-parity-list", path=path, line=line, params=params))
    for image in (*first.images, *second.images):
        if not image.alt.strip():
            params = {"target": image.target}
            problems.append(Problem(key="course-parity-alt", path=path, line=line, params=params))
    return problems


def _only(counted: Counter[str], other: Counter[str]) -> str:
    return ", ".join(sorted((counted - other).elements())) or "–"


def _levels(headings: tuple[int, ...]) -> str:
    return ", ".join("#" * level for level in headings) or "–"


def _check_code(cell: Cell, path: Path) -> Iterator[Problem]:
    try:
        tree = ast.parse(cell.text)
    except SyntaxError as error:
        line = cell.line + (error.lineno or 1) - 1
        yield Problem(key="course-parity-syntax", path=path, line=line)
        return
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and (_ARABIC.search(node.value) or _DISPLAY_TEXT.search(node.value))
        ):
            params = {"text": node.value[:40]}
            yield Problem(
                key="course-parity-display", path=path, line=cell.line + node.lineno - 1, params=params
            )
    for token in tokenize.generate_tokens(io.StringIO(cell.text + "\n").readline):
        is_words = token.type == tokenize.COMMENT and _LETTER.search(token.string)
        if is_words or (token.type == tokenize.NAME and _ARABIC.search(token.string)):
            params = {"text": token.string[:40]}
            yield Problem(
                key="course-parity-display", path=path, line=cell.line + token.start[0] - 1, params=params
            )
