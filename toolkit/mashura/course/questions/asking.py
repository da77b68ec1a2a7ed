"""Showing questions without the JupyterLab extension, and recording right answers."""

from __future__ import annotations

import getpass
import random
from pathlib import Path
from typing import Any

from mashura.course.questions.kinds import Question, questions_path, read_questions
from mashura.course.questions.recall_pools import recall_pool
from mashura.course.questions.scene_view import play
from mashura.course.questions.scenes import read_scenes, scenes_path
from mashura.course.questions.traces import find_workspace, leave_trace
from mashura.course.questions.view import view
from mashura.errors import InputError
from mashura.i18n import active_language


def ask(lesson: str, question: str) -> Any:
    """Show a question in the active language.

    Parameters
    ----------
    lesson, question : str
        Ids, such as ``"m00-welcome"`` and ``"first"``.

    Returns
    -------
    ipywidgets.VBox
        The controls, a button and the feedback; all can be reached by keyboard.

    Raises
    ------
    InputError
        If there is no such question.

    Examples
    --------
    >>> type(ask("m00-welcome", "first")).__name__
    'VBox'
    """
    known = read_questions(questions_path(lesson))
    if question not in known:
        raise InputError("course-question-unknown", lesson=lesson, id=question, known=", ".join(known))
    return _shown(known[question], lesson, question)


def predict(lesson: str, question: str) -> Any:
    """Show a question to answer before the next cell shows what happens; see :func:`ask`."""
    return ask(lesson, question)


def recall(lesson: str, slot: int) -> Any:
    """Show a question on an earlier module, drawn for each reader; None if there is no earlier module.

    Parameters
    ----------
    lesson : str
        Id of the lesson that begins with it.
    slot : {1, 2}
        First or second question of the lesson.

    Examples
    --------
    >>> type(recall("m02-readiness-gate", 1)).__name__
    'VBox'
    """
    pool = recall_pool(lesson, slot)
    if not pool:
        return None
    name = random.Random(f"{getpass.getuser()}/{lesson}/{slot}").choice([*pool])
    return _shown(pool[name], lesson, f"recall {name}")


def scene(lesson: str, name: str) -> Any:
    """Play a scene in the active language.

    Parameters
    ----------
    lesson, name : str
        Ids of the lesson and of one of its scenes.

    Returns
    -------
    ipywidgets.VBox
        What is said, the answers as buttons, and their consequences.

    Raises
    ------
    InputError
        If there is no such scene.
    """
    known = read_scenes(scenes_path(questions_path(lesson).with_name(f"{lesson}.md")))
    if name not in known:
        raise InputError("course-question-unknown", lesson=lesson, id=name, known=", ".join(known))
    return play(known[name], active_language(), lambda: _note(lesson, name))


def _shown(question: Question, lesson: str, name: str) -> Any:
    return view(question, active_language(), lambda: _note(lesson, name))


def _note(lesson: str, name: str) -> None:
    workspace = find_workspace(Path.cwd())
    if workspace is not None:
        leave_trace(workspace, "answered", lesson, name)
