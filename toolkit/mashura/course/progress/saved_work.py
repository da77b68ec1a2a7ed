"""What the saved files of a workspace show: cells that ran, answers, and feedback pages."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from mashura.course.progress.answers import read_answers
from mashura.course.progress.marks import Mark, read_mark
from mashura.course.questions.traces import cells_run
from mashura.i18n import LANGUAGES

# A mark is in the head of its page, before the typeface that the page brings along.
HEAD_BYTES = 20_000


@dataclass(frozen=True, kw_only=True)
class SavedAnswers:
    """Questions of an exercise, and how many of them are answered completely."""

    questions: int = 0
    filled: int = 0


def saved_cells(workspace: Path, lesson: str) -> tuple[int, int]:
    """Return how many cells of a lesson's saved notebook have run, and how many there are.

    Of all languages the one that is further; ``(0, 0)`` where the lesson is in none.
    """
    counts = [_cells(*_version(workspace / language / f"{lesson}.ipynb")) for language in LANGUAGES]
    return max(counts)


def saved_answers(workspace: Path, exercise: str) -> SavedAnswers:
    """Return what is answered in an exercise's saved notebook, of all languages the one that is further."""
    places = [workspace / language / "exercises" / exercise for language in LANGUAGES]
    saved = [_answers(*_version(place / f"{exercise}.ipynb"), _version(place)[1]) for place in places]
    return max(saved, key=lambda answers: answers.filled)


def returned_page(workspace: Path, exercise: str) -> tuple[Mark | None, str]:
    """Return the best mark of the feedback pages below an exercise's folders, and its page's place.

    The place is a path below the workspace, with slashes; empty where there is no page.
    """
    marks = []
    for language in LANGUAGES:
        for path in sorted((workspace / language / "exercises" / exercise).rglob("*.html")):
            try:
                with path.open("rb") as stream:
                    mark = read_mark(stream.read(HEAD_BYTES).decode("utf-8", errors="replace"))
            except OSError:
                continue
            if mark is not None and mark.exercise == exercise:
                marks.append((mark, path.relative_to(workspace).as_posix()))
    return max(marks, key=lambda marked: marked[0].share, default=(None, ""))


def _version(path: Path) -> tuple[Path, int]:
    """Return a path with the time of its last change, until which what was read of it holds."""
    try:
        return path, path.stat().st_mtime_ns
    except OSError:
        return path, 0


@lru_cache(maxsize=512)
def _cells(path: Path, _changed: int) -> tuple[int, int]:
    try:
        return cells_run(json.loads(path.read_text(encoding="utf-8")), path.stem)
    except (OSError, ValueError, AttributeError, TypeError):
        return 0, 0


@lru_cache(maxsize=512)
def _answers(path: Path, _changed: int, _folder_changed: int) -> SavedAnswers:
    try:
        answers = read_answers(json.loads(path.read_text(encoding="utf-8")), path.parent)
    except (OSError, ValueError, AttributeError, TypeError, KeyError):
        return SavedAnswers()
    needed = [answer for answer in answers if not answer.analysts]
    return SavedAnswers(questions=len(needed), filled=sum(not answer.open for answer in needed))
