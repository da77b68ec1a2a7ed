"""A trainee's progress in sentences, for the start page and the command line."""

from __future__ import annotations

from typing import Any

from mashura.course.progress.marks import Mark, shown_points
from mashura.course.progress.progress import (
    PASS_SHARE,
    ExerciseProgress,
    LessonProgress,
    ModuleProgress,
    PartProgress,
    Progress,
)
from mashura.i18n import Language, format_date, format_number, format_percent, message


def state_words(part: PartProgress, language: Language) -> str:
    """Return the state of a lesson or an exercise in a few words.

    Examples
    --------
    >>> from mashura.course.sources.source import Bilingual
    >>> lesson = LessonProgress(
    ...     id="m99-one",
    ...     title=Bilingual(ar="درس", en="Lesson"),
    ...     minutes=5,
    ...     opened=True,
    ...     run=False,
    ...     cells=6,
    ...     cells_run=2,
    ...     questions=4,
    ...     answered=3,
    ... )
    >>> state_words(lesson, "en")
    'Run: 2 of 6 cells · right answers: 3 of 4'
    """
    if isinstance(part, ExerciseProgress):
        return _exercise_words(part, language)
    if part.passed:
        return message("progress-lesson-passed", lang=language)
    if not part.opened:
        return message("progress-not-opened", lang=language)
    done = []
    if part.cells:
        done.append(_of("progress-cells", part.cells_run, part.cells, language))
    if part.questions:
        done.append(_of("progress-questions", part.answered, part.questions, language))
    return " · ".join(done)


def _of(key: str, done: int, whole: int, language: Language) -> str:
    numbers = {"done": format_number(done, language), "all": format_number(whole, language)}
    return message(key, lang=language, **numbers)


def _exercise_words(part: ExerciseProgress, language: Language) -> str:
    if part.mark is not None:
        if not part.required:
            key = "progress-test-marked"
        else:
            key = "progress-exercise-passed" if part.passed else "progress-exercise-short"
        return message(key, lang=language, mark=mark_words(part.mark, language))
    if part.handed_in is not None:
        day = format_date(part.handed_in.at.astimezone().date(), lang=language)
        return message("progress-handed-in", lang=language, date=day)
    if not part.opened:
        return message("progress-not-opened", lang=language)
    if not part.questions:
        return message("progress-not-marked", lang=language)
    return _of("progress-filled", part.filled, part.questions, language)


def mark_words(mark: Mark, language: Language) -> str:
    """Return a mark as points, with the points that still wait for the instructor.

    Examples
    --------
    >>> mark_words(Mark(exercise="m01", score=17.5, most=24, waiting=4), "en")
    '17.5 of 24 points, with 4 still waiting for your instructor'
    """

    words = message(
        "progress-points",
        lang=language,
        score=shown_points(mark.score, language),
        most=shown_points(mark.most, language),
    )
    if not mark.waiting:
        return words
    return words + message(
        "progress-points-waiting", lang=language, points=shown_points(mark.waiting, language)
    )


def module_words(module: ModuleProgress, language: Language) -> str:
    """Return how many parts of a module are passed."""
    if module.passed:
        return message("progress-module-passed", lang=language)
    passed = sum(part.passed for part in module.required)
    return _of("progress-module", passed, len(module.required), language)


def overall_words(progress: Progress, language: Language) -> str:
    """Return how many lessons and exercises of the course are passed."""
    lessons = [part for part in progress.required if isinstance(part, LessonProgress)]
    exercises = [part for part in progress.required if isinstance(part, ExerciseProgress)]
    return message(
        "progress-overall",
        lang=language,
        lessons=sum(lesson.passed for lesson in lessons),
        all_lessons=len(lessons),
        exercises=sum(exercise.passed for exercise in exercises),
        all_exercises=len(exercises),
    )


def how_words(language: Language) -> str:
    """Return what it takes to pass a lesson and an exercise."""
    return message("progress-how", lang=language, share=format_percent(PASS_SHARE, language))


def progress_record(progress: Progress) -> dict[str, Any]:
    """Return the progress as plain data for ``--json``; minutes are those of the syllabus."""
    return {
        "passed": progress.passed,
        "parts": len(progress.required),
        "share": round(progress.share, 4),
        "complete": progress.complete,
        "modules": [
            {
                "id": module.id,
                "level": module.level,
                "lessons": [_lesson_record(lesson) for lesson in module.lessons],
                "exercises": [_exercise_record(exercise) for exercise in module.exercises],
            }
            for module in progress.modules
        ],
    }


def _lesson_record(lesson: LessonProgress) -> dict[str, Any]:
    return {
        "id": lesson.id,
        "minutes": lesson.minutes,
        "opened": lesson.opened,
        "run": lesson.run,
        "cells": lesson.cells,
        "cells_run": lesson.cells_run,
        "questions": lesson.questions,
        "answered": lesson.answered,
        "passed": lesson.passed,
    }


def _exercise_record(exercise: ExerciseProgress) -> dict[str, Any]:
    receipt, mark = exercise.handed_in, exercise.mark
    return {
        "id": exercise.id,
        "minutes": exercise.minutes,
        "opened": exercise.opened,
        "questions": exercise.questions,
        "filled": exercise.filled,
        "handed_in": receipt.at.isoformat() if receipt else None,
        "score": mark.score if mark else None,
        "points": mark.most if mark else None,
        "waiting": mark.waiting if mark else None,
        "required": exercise.required,
        "passed": exercise.passed,
    }
