"""The measures of the course as a table for the screen."""

from __future__ import annotations

from pathlib import Path

from mashura.course.checks.choices import measure_choices, places_shown
from mashura.course.checks.measures import LessonMeasures, measure_lesson
from mashura.course.sources.builder import lesson_paths
from mashura.course.sources.source import LessonSource, read_source
from mashura.i18n import LANGUAGES, message

_COLUMNS = (
    "first",
    "longest",
    "tail",
    "longest_cell",
    "questions",
    "code",
    "unfolded",
    "open_lines",
)


def measures_table(source: Path | None = None) -> str:
    """Return the measures of all lessons, one per row, and those of the questions.

    Raises
    ------
    InputError
        If a lesson cannot be built.
    """
    paths = lesson_paths(source)
    lessons: list[LessonSource] = [read_source(path) for path in paths]
    rows = [measure_lesson(lesson, language) for language in LANGUAGES for lesson in lessons]
    names = max(len(row.lesson) for row in rows)
    heads = [message(f"measures-{column.replace('_', '-')}") for column in _COLUMNS]
    lines = [message("measures-words"), "  ".join([" " * (names + 3), *heads])]
    lines += ["  ".join([f"{row.lesson:{names}} {row.language}", *_cells(row, heads)]) for row in rows]
    for language in LANGUAGES:
        choices = measure_choices(paths, language)
        lines.append(
            message(
                "measures-choices",
                language=language,
                longest=choices.longest_right,
                questions=choices.questions,
                chance=f"{choices.by_chance:.1f}",
            )
        )
    places = ", ".join(f"{place}: {times:.2f}" for place, times in places_shown(paths).items())
    return "\n".join([*lines, message("measures-places", places=places)])


def _cells(row: LessonMeasures, heads: list[str]) -> list[str]:
    return [f"{getattr(row, column):{len(head)}}" for column, head in zip(_COLUMNS, heads, strict=True)]
