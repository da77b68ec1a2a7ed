"""Do the two halves of every pair say the same, as far as a machine can tell?

Two texts that are kept apart drift apart: a number is mended on one side, a code word is typed backwards on
the other. Each pair is held to the same inline code, numbers, link targets, images, heading levels and number
of list items, and to the hash that its Arabic half has kept since somebody last accepted both.
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
# Two words in a row, a capitalised word or a sentence's end; names of columns and options have none of them.
_DISPLAY_TEXT = re.compile(r"[A-Za-z]{2,}[,;:]? +[A-Za-z]{2,}|^[A-Z][a-z]{2,}\b|[a-z]{2,}[.!?:]$")


def check_parity(source: Source[Header]) -> list[Problem]:
    """Return what differs between the two languages of a source, in the order of the file.

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
        elif cell.kind == "answer" and (found := _LETTER.search(cell.text)):
            problems.append(
                Problem(
                    key="course-parity-answer",
                    path=source.path,
                    line=cell.line + cell.text[: found.start()].count("\n"),
                )
            )
    return sorted(problems, key=lambda problem: problem.line)


def compare_texts(arabic: str, english: str, path: Path, line: int) -> list[Problem]:
    """Return what two Markdown texts that should say the same do not share; ``line`` is where they stand."""
    left, right = features(arabic), features(english)
    pairs: list[tuple[str, Counter[str], Counter[str]]] = [
        ("code", left.code, right.code),
        ("numbers", left.numbers, right.numbers),
        ("links", Counter(x.target for x in left.links), Counter(x.target for x in right.links)),
        ("images", Counter(x.target for x in left.images), Counter(x.target for x in right.images)),
    ]
    problems = [
        Problem(
            key=f"course-parity-{name}",
            path=path,
            line=line,
            params={"arabic": _only(ours, theirs), "english": _only(theirs, ours)},
        )
        for name, ours, theirs in pairs
        if ours != theirs
    ]
    if left.headings != right.headings:
        params = {"arabic": _levels(left.headings), "english": _levels(right.headings)}
        problems.append(Problem(key="course-parity-headings", path=path, line=line, params=params))
    if left.list_items != right.list_items:
        params = {"arabic": str(left.list_items), "english": str(right.list_items)}
        problems.append(Problem(key="course-parity-list", path=path, line=line, params=params))
    for image in (*left.images, *right.images):
        if not image.alt.strip():
            params = {"target": image.target}
            problems.append(Problem(key="course-parity-alt", path=path, line=line, params=params))
    return problems


def _only(ours: Counter[str], theirs: Counter[str]) -> str:
    return ", ".join(sorted((ours - theirs).elements())) or "–"


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
