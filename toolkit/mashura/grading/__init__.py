"""The trusted grader: one process runs a trainee's notebook, another one asks it questions and judges.

``docs/grading.md`` explains it. Names are loaded on first use, because a trainee's notebook imports
:mod:`mashura.grading.selfcheck` from here and must not wait for nbgrader.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any

_HOME = {
    "Exercise": "exercise.exercise",
    "Grades": "marking.engine",
    "ItemGrade": "marking.engine",
    "build_exercises": "course.building",
    "build_handouts": "course.handing_out",
    "exercise_names": "exercise.exercise",
    "grade_notebook": "marking.engine",
    "load_exercise": "exercise.exercise",
}

__all__ = [
    "Exercise",
    "Grades",
    "ItemGrade",
    "build_exercises",
    "build_handouts",
    "exercise_names",
    "grade_notebook",
    "load_exercise",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(name)
    return getattr(import_module(f"mashura.grading.{_HOME[name]}"), name)
