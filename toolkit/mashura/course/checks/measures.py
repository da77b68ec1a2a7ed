"""What a reader feels of a lesson, measured: words between questions, long cells, code that is open to see.

The measures are taken from the notebook as it is built, title included, once for each language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mashura.course.questions.recall_pools import SLOTS, recall_pool
from mashura.course.questions.shown import called_in
from mashura.course.sources.builder import render_notebook
from mashura.course.sources.problems import Problem
from mashura.course.sources.source import Header, Source
from mashura.i18n import LANGUAGES, Language, language_properties

# Words of English before the first question, and between two; and of one cell of prose.
_MOST_WORDS, _MOST_WORDS_OF_A_CELL = 400, 240
MOST_WORDS: Mapping[Language, int] = {
    language: round(_MOST_WORDS * language_properties(language).length) for language in LANGUAGES
}
MOST_WORDS_OF_A_CELL: Mapping[Language, int] = {
    language: round(_MOST_WORDS_OF_A_CELL * language_properties(language).length) for language in LANGUAGES
}
# Lines of a cell of code that is not folded.
MOST_OPEN_LINES = 3

_MARKUP = re.compile(r"<[^>]+>|`[^`]*`|\]\([^)]*\)|[|#*>_\[\]-]")
_WORD = re.compile(r"\w+")
_FOLDED = "hide-input"


@dataclass(frozen=True, kw_only=True)
class LessonMeasures:
    """Measures of one lesson in one language.

    Attributes
    ----------
    first, longest, tail : int
        Words before the first question, most words without a question, words after the last question.
    questions, code, unfolded : int
        Cells that ask, other cells of code, and how many of those are not folded.
    open_lines : int
        Most lines of a cell that is not folded, blank lines left out.
    longest_cell : int
        Most words of a cell of prose.
    """

    lesson: str
    language: Language
    first: int
    longest: int
    tail: int
    questions: int
    code: int
    unfolded: int
    open_lines: int
    longest_cell: int


def count_words(text: str) -> int:
    """Return the number of words of a Markdown text, without its code, link targets and tags.

    Examples
    --------
    >>> count_words("Every [channel](glossary:channel) has *its* audience: `reach = 3`.")
    5
    """
    return len(_WORD.findall(_MARKUP.sub(" ", text)))


def measure_lesson(source: Source[Header], language: Language) -> LessonMeasures:
    """Return the measures of a lesson in one language.

    Raises
    ------
    InputError
        If the lesson cannot be built.
    """
    cells = render_notebook(source, language).cells
    runs = [sum(count_words(cell.source) for cell in run) for run in _runs(cells)]
    code = [cell for cell in _code(cells) if not called_in(cell.source)]
    unfolded = [cell for cell in code if not _is_folded(cell)]
    return LessonMeasures(
        lesson=source.header.id,
        language=language,
        first=runs[0],
        longest=max(runs[:-1], default=runs[0]),
        tail=runs[-1],
        questions=len(runs) - 1,
        code=len(code),
        unfolded=len(unfolded),
        open_lines=max((_lines(cell) for cell in unfolded), default=0),
        longest_cell=max(count_words(cell.source) for cell in cells if cell.cell_type == "markdown"),
    )


def check_measures(source: Source[Header]) -> list[Problem]:
    """Return where a lesson asks too seldom, has a long cell, or shows more code than a reader needs.

    Raises
    ------
    InputError
        If the lesson cannot be built.
    """
    lines = {cell.id: cell.marker_line for cell in source.cells}

    def problem(key: str, cell: str, **params: object) -> Problem:
        return Problem(key=key, path=source.path, line=lines.get(cell, 1), params={"cell": cell, **params})

    problems = []
    for language in LANGUAGES:
        cells = render_notebook(source, language).cells
        runs = [*_runs(cells)]
        # After the last question follow only the card and the snack.
        for run in runs[:-1] or runs:
            words = sum(count_words(cell.source) for cell in run)
            if words > MOST_WORDS[language]:
                params = {"language": language, "words": words, "most": MOST_WORDS[language]}
                problems.append(problem("measures-run", run[0].id, end=run[-1].id, **params))
        for cell in cells:
            words = count_words(cell.source) if cell.cell_type == "markdown" else 0
            if words > MOST_WORDS_OF_A_CELL[language]:
                params = {"language": language, "words": words, "most": MOST_WORDS_OF_A_CELL[language]}
                problems.append(problem("measures-cell", cell.id, **params))
    for cell in _code(cells):
        if not called_in(cell.source) and not _is_folded(cell) and _lines(cell) > MOST_OPEN_LINES:
            problems.append(problem("measures-open", cell.id, lines=_lines(cell), most=MOST_OPEN_LINES))
    return [*problems, *_check_recalls(source)]


def _check_recalls(source: Source[Header]) -> Iterator[Problem]:
    """Find lessons that do not begin with their two questions on earlier modules."""
    lesson = source.header.id
    if not recall_pool(lesson, SLOTS[0]):
        return
    asked = [call for cell in source.cells if cell.kind == "code" and (call := called_in(cell.text))]
    expected = [("recall", lesson, str(slot)) for slot in SLOTS]
    if asked[: len(SLOTS)] != expected:
        calls = ", ".join(f'recall("{lesson}", {slot})' for slot in SLOTS)
        yield Problem(key="measures-recall", path=source.path, line=1, params={"calls": calls})


def check_scene_of_module(lessons: Sequence[Source[Header]], folder: Path) -> list[Problem]:
    """Return a problem if no lesson of a module plays a scene."""
    asked = [called_in(cell.text) for lesson in lessons for cell in lesson.cells if cell.kind == "code"]
    if any(call is not None and call[0] == "scene" for call in asked):
        return []
    return [Problem(key="measures-scene", path=folder, line=0)]


def _code(cells: Sequence[Any]) -> Iterator[Any]:
    return (cell for cell in cells if cell.cell_type == "code")


def _runs(cells: Sequence[Any]) -> Iterator[list[Any]]:
    """Yield the cells of prose before each question, and last those after the last question."""
    run: list[Any] = []
    for cell in cells:
        if cell.cell_type == "markdown":
            run.append(cell)
        elif called_in(cell.source):
            yield run
            run = []
    yield run


def _is_folded(cell: Any) -> bool:
    metadata = cell.metadata
    return bool(metadata.get("jupyter", {}).get("source_hidden")) or _FOLDED in metadata.get("tags", [])


def _lines(cell: Any) -> int:
    return sum(bool(line.strip()) for line in cell.source.split("\n"))
