"""Grading one notebook: the worker runs it, the checks of the exercise question it and give the marks."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from mashura.grading.box.isolation import Isolation, Limits, choose_isolation
from mashura.grading.box.session import CellRun, Session
from mashura.grading.exercise.checking import (
    LARGEST_RECORD,
    Answers,
    Askable,
    Feedback,
    Verdict,
    feedback,
    judge,
)
from mashura.grading.exercise.exercise import Exercise
from mashura.grading.exercise.handout import TEXT_STUB, handout_notebook
from mashura.grading.exercise.item import Item
from mashura.grading.marking.asking import CallQuestions, CallWaits, ValueQuestions
from mashura.grading.marking.restore import Repair, language_of, restore
from mashura.grading.marking.sanitising import visible_controls
from mashura.i18n import Language

_log = logging.getLogger(__name__)


@dataclass(frozen=True, kw_only=True)
class ItemGrade:
    """The grade of one item. ``score`` is None if a person has to mark it."""

    item: str
    score: float | None
    max_score: float
    feedback: tuple[Feedback, ...]
    messages: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Grades:
    """The result of one notebook.

    Attributes
    ----------
    notebook : NotebookNode
        The restored notebook that was graded.
    runs : tuple of CellRun
        Outputs of its cells; None for Markdown cells.
    repairs : tuple of Repair
        What had to be repaired, for the instructor.
    isolation : {'bubblewrap', 'rlimits', 'none'}
        Isolation of the trainee's code.
    """

    exercise: str
    language: Language
    isolation: Isolation
    items: tuple[ItemGrade, ...]
    repairs: tuple[Repair, ...]
    notebook: Any
    runs: tuple[CellRun | None, ...]

    @property
    def score(self) -> float:
        """Sum of all automatic scores."""
        return sum(item.score or 0.0 for item in self.items)

    def of(self, item: str) -> ItemGrade:
        """Return the grade of one item."""
        return next(grade for grade in self.items if grade.item == item)


def grade_notebook(
    notebook: Any,
    exercise: Exercise,
    seed: int,
    *,
    handed_in: Path | None = None,
    isolation: str = "auto",
    limits: Limits | None = None,
) -> Grades:
    """Grade one handed-in notebook.

    Parameters
    ----------
    notebook : NotebookNode
        As handed in.
    exercise : Exercise
        The exercise; its checks never leave this process.
    seed : int
        Secret from which fresh inputs are drawn. The same seed gives the same marks.
    handed_in : Path, optional
        Folder of the hand-in, with the files that planning apps kept beside the notebook.
    isolation : {'auto', 'bubblewrap', 'rlimits', 'none'}
        Isolation of the trainee's code; ``auto`` fails on a machine that offers none.
    limits : Limits, optional
        Instead of the default ones.

    Returns
    -------
    Grades
        Every item of the exercise has a grade, whatever the notebook does.

    Raises
    ------
    InputError
        If the isolation does not work here.
    """
    level = choose_isolation(isolation)
    bounds = limits or Limits()
    language = language_of(notebook)
    restored, repairs = restore(notebook, handout_notebook(exercise, language))
    due = _due(restored, exercise)
    verdicts: dict[str, Verdict] = {}
    runs: list[CellRun | None] = []
    apps = _app_files(exercise, handed_in)

    def worker() -> Session:
        files = {**apps, **exercise.files()}
        return Session(isolation=level, files=files, language=language, limits=bounds)

    waiting: dict[int, list[tuple[Item, ValueQuestions]]] = {}
    with worker() as session:
        for index, cell in enumerate(restored.cells):
            # A graded cell is the visible self-check of the assignment: its output is never a mark.
            runs.append(session.run(cell.source) if cell.cell_type == "code" else None)
            for item in due.get(index, ()):
                values = ValueQuestions(session)
                try:
                    verdicts[item.id] = _judge(item, exercise, values, seed, apps)
                except CallWaits:
                    waiting.setdefault(index, []).append((item, values))
    if waiting:
        # The outputs are sealed: what this worker prints, keeps or learns from its questions is never read.
        with worker() as unheard:
            for index, cell in enumerate(restored.cells[: max(waiting) + 1]):
                if cell.cell_type == "code":
                    unheard.run(cell.source)
                for item, values in waiting.get(index, ()):
                    calls = CallQuestions(unheard, values)
                    verdicts[item.id] = _judge(item, exercise, calls, seed, apps)
    verdicts |= {item.id: _unread(item, restored) for item in exercise.items if item.kind == "write"}
    grades = tuple(_grade(item, verdicts[item.id], exercise, language) for item in exercise.items)
    return Grades(
        exercise=exercise.name,
        language=language,
        isolation=level,
        items=grades,
        repairs=repairs,
        notebook=restored,
        runs=tuple(runs),
    )


def submission_seed(secret: str, exercise: str, run: int) -> int:
    """Return the seed of a run of an exercise in a course: the same for the whole class, new in each run.

    Examples
    --------
    >>> submission_seed("a", "m03", 1) == submission_seed("a", "m03", 1) != submission_seed("a", "m03", 2)
    True
    """
    return int.from_bytes(hashlib.sha256(f"{secret}/{exercise}/{run}".encode()).digest()[:8], "big")


def _due(notebook: Any, exercise: Exercise) -> dict[int, list[Item]]:
    """Return after which cell each item is judged: its answer or its graded cell, whichever is later."""
    places: dict[str, int] = {}
    for index, cell in enumerate(notebook.cells):
        name = cell.metadata.get("nbgrader", {}).get("grade_id")
        if name:
            places[name] = index
    due: dict[int, list[Item]] = {}
    for item in exercise.items:
        if item.kind != "write":
            due.setdefault(max(places[item.id], places[item.answer_id]), []).append(item)
    return due


def _app_files(exercise: Exercise, folder: Path | None) -> dict[str, Path]:
    """Return the ordinary files of planning apps in a hand-in, none of them too large to be a record."""
    paths = [folder / name for name in exercise.app_files] if folder else []
    return {
        path.name: path
        for path in paths
        if path.is_file() and not path.is_symlink() and path.stat().st_size <= LARGEST_RECORD
    }


def _judge(item: Item, exercise: Exercise, asked: Askable, seed: int, apps: Mapping[str, Path]) -> Verdict:
    words, variant = exercise.words(item.id), exercise.item_variant(item.id)
    answers = Answers(asked, exercise.files(), seed, item.id, words, apps, variant)
    try:
        return judge(exercise.checks[item.id], answers)
    except CallWaits:
        raise
    except Exception:
        # An answer that makes a check fail costs that item only, and is reported.
        _log.exception("the check of %s failed on an answer", item.id)
        return Verdict(share=0.0, feedback=(feedback("grading-check-failed"),))


def points_for(share: float, item: Item) -> float:
    """Return the points for a share of an item, in quarters: no check is more precise than that."""
    return round(min(max(float(share), 0.0), 1.0) * item.points * 4) / 4


def _unread(item: Item, notebook: Any) -> Verdict:
    """Return what can be said of a text before a person has read it."""
    texts = (
        cell.source
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("grade_id") == item.answer_id
    )
    is_blank = not "".join(texts).replace(TEXT_STUB, "").strip()
    return Verdict(
        share=0.0, feedback=(feedback("grading-answer-empty" if is_blank else "grading-marked-by-person"),)
    )


def _grade(item: Item, verdict: Verdict, exercise: Exercise, language: Language) -> ItemGrade:
    remarks: Sequence[Feedback] = verdict.feedback
    score = None if item.kind == "write" else points_for(verdict.share, item)
    return ItemGrade(
        item=item.id,
        score=score,
        max_score=float(item.points),
        feedback=tuple(remarks),
        messages=tuple(visible_controls(exercise.worded(item.id, remark, language)) for remark in remarks),
    )
