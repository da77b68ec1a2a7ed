"""Questions and scenes as plain data in one language, for the browser."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from mashura.course.questions.kinds import questions_path, read_questions
from mashura.course.questions.recall_pools import recall_pool
from mashura.course.questions.scenes import read_scenes, scenes_path
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, message, message_keys

_CALL = re.compile(r'^(ask|predict|scene|recall)\("([a-z0-9-]+)", (?:"([a-z0-9-]+)"|(\d))\)$', re.MULTILINE)
_WORDS = "course-question-"


def in_language(record: BaseModel, language: Language) -> dict[str, Any]:
    """Return a question or a scene with its texts in one language only."""

    def pick(value: Any) -> Any:
        if isinstance(value, dict):
            rest = {key: pick(inner) for key, inner in value.items() if key not in LANGUAGES}
            if all(code in value for code in LANGUAGES):
                return {**rest, "text": value[language]} if rest else value[language]
            return rest
        if isinstance(value, list):
            return [pick(inner) for inner in value]
        return value

    shown: dict[str, Any] = pick(record.model_dump(mode="json"))
    return shown


def question_words(language: Language) -> dict[str, str]:
    """Return the words that all questions and scenes show."""
    return {
        key.removeprefix(_WORDS).replace("-", "_"): message(key, lang=language)
        for key in sorted(message_keys(language))
        if key.startswith(_WORDS) and key != f"{_WORDS}unknown"
    }


def called_in(code: str) -> tuple[str, str, str] | None:
    """Return the call by which a cell asks, its lesson and its question, scene or slot; else None.

    Examples
    --------
    >>> called_in('recall("m02-readiness-gate", 1)')
    ('recall', 'm02-readiness-gate', '1')
    """
    call = _CALL.search(code)
    return (call[1], call[2], call[3] or call[4]) if call else None


def asked_in(code: str, language: Language, folder: Path) -> dict[str, Any] | None:
    """Return the question or scene of a code cell, as stored in its metadata; None for other cells.

    Parameters
    ----------
    code : str
        The cell's source.
    language : Language
        Language of the reader.
    folder : Path
        Folder of the lesson, its questions and its scenes.

    Raises
    ------
    InputError
        If the lesson has no such question or scene.
    """
    called = called_in(code)
    if called is None:
        return None
    kind, lesson, name = called
    if kind == "recall":
        pool = recall_pool(lesson, int(name))
        shown = [{**in_language(question, language), "id": name} for name, question in pool.items()]
        return {"recall": shown} if shown else None
    path = scenes_path(folder / f"{lesson}.md") if kind == "scene" else questions_path(lesson)
    known: dict[str, Any] = read_scenes(path) if kind == "scene" else read_questions(path)
    if name not in known:
        raise InputError("course-question-unknown", lesson=lesson, id=name, known=", ".join(known))
    shown_in = in_language(known[name], language)
    if kind == "scene":
        return {"scene": shown_in}
    return {"question": shown_in, **({"predict": True} if kind == "predict" else {})}
