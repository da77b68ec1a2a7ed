"""From a handed-in file to a graded notebook: the same steps in ``nbgrader autograde`` and in a class run.

Nothing here imports nbgrader or nbconvert, which take longer to import than a notebook takes to grade.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from mashura.grading.box.isolation import Limits
from mashura.grading.exercise.exercise import Exercise, load_exercise
from mashura.grading.exercise.handout import handout_notebook
from mashura.grading.marking.engine import Grades, grade_notebook
from mashura.grading.marking.feedback import write_outputs
from mashura.grading.marking.restore import Repair, cell_names, grade_id, language_of, restore
from mashura.grading.marking.submission_file import read_submission
from mashura.i18n import FIRST_LANGUAGE

OTHER_VARIANT = "grading-repair-variant"


def submitted_notebook(content: bytes, exercise: Exercise) -> Any:
    """Return what can be read of a handed-in file; what cannot be read becomes an unanswered notebook.

    The key of the sentence that says what could not be read is kept in ``metadata.mashura.problem``.
    """
    submission = read_submission(content, Limits())
    notebook, problem = submission.notebook, submission.problem
    if notebook is not None and problem == "grading-read-cut" and not knows(notebook, exercise):
        notebook, problem = None, "grading-unread-damaged"
    if notebook is None:
        notebook = handout_notebook(exercise, submission.language or FIRST_LANGUAGE)
    notebook.metadata.setdefault("mashura", {})["problem"] = problem
    return notebook


def knows(notebook: Any, exercise: Exercise) -> bool:
    """Return whether a notebook that was read has a cell of an exercise."""
    handout = _handout(exercise.name, exercise.folder)
    official = {name for name in map(grade_id, handout.cells) if name}
    return not official.isdisjoint(cell_names(notebook.cells, handout))


@cache
def _handout(name: str, folder: Path) -> Any:
    """Return a handout that nobody changes."""
    return handout_notebook(load_exercise(name, folder), FIRST_LANGUAGE)


def restored_notebook(notebook: Any, exercise: Exercise) -> tuple[Any, tuple[Repair, ...]]:
    """Return a notebook with the answers in the assignment's own cells, and what had to be repaired."""
    problem = notebook.metadata.get("mashura", {}).get("problem")
    restored, repairs = restore(notebook, handout_notebook(exercise, language_of(notebook)))
    if notebook.metadata.get("mashura", {}).get("variant", exercise.variant.name) != exercise.variant.name:
        # Its cells differ as a whole, so naming each of them would say nothing.
        repairs = (Repair(key=OTHER_VARIANT),)
    if problem:
        repairs = (Repair(key=problem), *repairs)
    restored.metadata["mashura"]["repairs"] = [{"key": repair.key, "cell": repair.cell} for repair in repairs]
    return restored, repairs


def marked_notebook(
    notebook: Any, exercise: Exercise, seed: int, folder: Path | None, isolation: str
) -> tuple[Any, Grades]:
    """Grade a restored notebook, and return it with marks and feedback as outputs.

    Parameters
    ----------
    notebook : NotebookNode
        From :func:`restored_notebook`, with nbgrader's checksums.
    exercise : Exercise
        The exercise.
    seed : int
        Secret from which fresh inputs are drawn.
    folder : Path, optional
        Folder of the hand-in.
    isolation : str
        Isolation of the trainee's code.
    """
    grades = grade_notebook(notebook, exercise, seed, handed_in=folder, isolation=isolation)
    graded = grades.notebook
    # Keep what nbgrader and restoring wrote: checksums and repairs.
    checksums = {
        cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader.get("checksum")
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("grade_id")
    }
    for cell in graded.cells:
        mark = cell.metadata.get("nbgrader")
        if mark and checksums.get(mark.grade_id):
            mark["checksum"] = checksums[mark.grade_id]
    graded.metadata["mashura"] = {
        **graded.metadata["mashura"],
        "repairs": notebook.metadata.get("mashura", {}).get("repairs", []),
        "isolation": grades.isolation,
        "feedback": {grade.item: list(grade.messages) for grade in grades.items},
        # The same as data, so that a class's answers can be counted in any language.
        "remarks": {
            grade.item: [
                {"key": remark.key, "params": json.loads(json.dumps(dict(remark.params), default=str))}
                for remark in grade.feedback
            ]
            for grade in grades.items
        },
    }
    given_out = frozenset(cell.source for cell in handout_notebook(exercise, grades.language).cells)
    write_outputs(graded, grades, given_out)
    return graded, grades
