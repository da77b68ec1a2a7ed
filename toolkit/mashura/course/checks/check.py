"""Checking the course's sources: all problems in one list."""

from __future__ import annotations

from pathlib import Path

from mashura.course.checks.choices import check_choices
from mashura.course.checks.graded_answers import check_graded_answers
from mashura.course.checks.measures import check_measures, check_scene_of_module
from mashura.course.checks.passages import exercise_passages, passages
from mashura.course.checks.terms import check_linked, check_wording
from mashura.course.handouts.cards import CARDS_FILE, check_cards
from mashura.course.questions.kinds import check_questions
from mashura.course.questions.scenes import check_scenes, scenes_path
from mashura.course.questions.shown import asked_in
from mashura.course.sources.builder import lesson_paths, render_cells
from mashura.course.sources.glossary import check_terms, read_glossary
from mashura.course.sources.outline import check_outline
from mashura.course.sources.parity import check_parity
from mashura.course.sources.problems import Problem
from mashura.course.sources.source import Header, LessonSource, Source, read_source
from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.paths import content


def check_course(source: Path | None = None) -> list[Problem]:
    """Return all problems of a curriculum folder, or of one lesson: parity, stale pairs, terms,
    questions, cards, order; and, where there is none of these, the limits that are passed.

    Parameters
    ----------
    source : Path, optional
        Folder or lesson to check instead of the shipped course.

    Raises
    ------
    InputError
        If there is no lesson, or the glossary itself cannot be read.

    Examples
    --------
    >>> check_course()
    []
    """
    problems: list[Problem] = []
    paths = lesson_paths(source)
    for path in paths:
        try:
            problems += check_source(read_source(path))
        except InputError as error:
            problems.append(Problem.from_error(error, path))
    problems += check_outline(source or content("curriculum"))
    for cards in sorted({path.parent / CARDS_FILE for path in paths}):
        if cards.is_file():
            try:
                problems += check_cards(cards.parent)
            except InputError as error:
                problems.append(Problem.from_error(error, cards))
    return problems or check_limits(source)


def check_limits(source: Path | None = None) -> list[Problem]:
    """Return where a curriculum passes a limit: too few questions, long cells, right options that stand out.

    Of a whole curriculum its modules and all its questions together are checked as well, and of the shipped
    one its words, its glossary and its graded answers.

    Parameters
    ----------
    source : Path, optional
        Folder or lesson to check instead of the shipped course.

    Raises
    ------
    InputError
        If a lesson, a question or a scene cannot be read; :func:`check_course` says so as a problem.
    """
    paths = lesson_paths(source)
    lessons: list[LessonSource] = [read_source(path) for path in paths]
    problems = [problem for lesson in lessons for problem in check_measures(lesson)]
    if source is not None and source.is_file():
        return problems
    for folder in sorted({path.parent for path in paths}):
        problems += check_scene_of_module([each for each in lessons if each.path.parent == folder], folder)
    problems += check_choices(paths, source or content("curriculum"))
    if source is None:
        problems += check_wording([*passages(), *exercise_passages()])
        problems += check_linked(lessons) + check_graded_answers()
    return problems


def check_source(source: Source[Header]) -> list[Problem]:
    """Return all problems of one source that could be read."""
    problems = [*check_parity(source), *check_terms(source, read_glossary())]
    questions = source.path.with_suffix(".questions.yaml")
    if questions.is_file():
        try:
            problems += check_questions(questions)
        except InputError as error:
            problems.append(Problem.from_error(error, questions))
    scenes = scenes_path(source.path)
    if scenes.is_file():
        try:
            problems += check_scenes(scenes)
        except InputError as error:
            problems.append(Problem.from_error(error, scenes))
    if not problems:
        try:
            for language in LANGUAGES:
                for cell in render_cells(source, language):
                    asked_in(cell.source, language, source.path.parent)
        except InputError as error:
            problems.append(Problem.from_error(error, source.path))
    return problems
