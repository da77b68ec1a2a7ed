"""A trainee's progress in sentences, for the start page and the command line."""

from __future__ import annotations

from typing import Any

from mashura.course.progress.progress import PASS_SHARE, ExerciseProgress, LessonProgress, Progress
from mashura.i18n import Language, format_number, format_percent, message


def state_words(part: LessonProgress | ExerciseProgress, language: Language) -> str:
    """Return the state of a lesson or an exercise in a few words.

    Examples
    --------
    >>> from mashura.course.sources.source import Bilingual
    >>> title = Bilingual(ar="درس", en="Lesson")
    >>> state_words(
    ...     LessonProgress(
    ...         id="m99-one", title=title, minutes=5, opened=True, run=True, questions=4, answered=3
    ...     ),
    ...     "en",
    ... )
    'Run through · 3 of 4 questions right'
    """
    if isinstance(part, ExerciseProgress):
        return _exercise_words(part, language)
    if part.passed:
        return message("progress-lesson-passed", lang=language)
    if not part.opened:
        return message("progress-not-opened", lang=language)
    state = message("progress-run" if part.run else "progress-not-run", lang=language)
    right = message(
        "progress-questions",
        lang=language,
        right=format_number(part.answered, language),
        all=format_number(part.questions, language),
    )
    return f"{state} · {right}"


def _exercise_words(part: ExerciseProgress, language: Language) -> str:
    if part.mark is None:
        return message("progress-not-marked" if part.opened else "progress-not-opened", lang=language)
    key = "progress-exercise-passed" if part.passed else "progress-exercise-short"
    return message(key, lang=language, share=format_percent(part.mark.share, language))


def overall_words(progress: Progress, language: Language) -> str:
    """Return how many lessons and exercises of the course are passed."""
    lessons = [lesson for module in progress.modules for lesson in module.lessons]
    exercises = [exercise for module in progress.modules for exercise in module.exercises]
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
        "parts": len(progress.parts),
        "complete": progress.complete,
        "modules": [
            {
                "id": module.id,
                "lessons": [
                    {
                        "id": lesson.id,
                        "minutes": lesson.minutes,
                        "opened": lesson.opened,
                        "run": lesson.run,
                        "questions": lesson.questions,
                        "answered": lesson.answered,
                        "passed": lesson.passed,
                    }
                    for lesson in module.lessons
                ],
                "exercises": [
                    {
                        "id": exercise.id,
                        "minutes": exercise.minutes,
                        "opened": exercise.opened,
                        "score": exercise.mark.score if exercise.mark else None,
                        "points": exercise.mark.most if exercise.mark else None,
                        "passed": exercise.passed,
                    }
                    for exercise in module.exercises
                ],
            }
            for module in progress.modules
        ],
    }
