"""Asking a question inside a lesson, and noting that it was answered right."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.questions.traces import find_workspace, leave_trace
from mashura.course.questions.view import view
from mashura.errors import InputError
from mashura.i18n import active_language


def ask(lesson: str, question: str) -> Any:
    """Show a question in the active language.

    Parameters
    ----------
    lesson, question : str
        Ids, such as ``"m00-welcome"`` and ``"what-runs"``.

    Returns
    -------
    ipywidgets.VBox
        What is answered with, a button, and the feedback; everything can be reached by keyboard.

    Raises
    ------
    InputError
        If there is no such question.

    Examples
    --------
    >>> type(ask("m00-welcome", "brackets")).__name__
    'VBox'
    """
    known = read_questions(questions_path(lesson))
    if question not in known:
        raise InputError("course-question-unknown", lesson=lesson, id=question, known=", ".join(known))

    def note_right_answer() -> None:
        workspace = find_workspace(Path.cwd())
        if workspace is not None:
            leave_trace(workspace, "answered", lesson, question)

    return view(known[question], active_language(), note_right_answer)
