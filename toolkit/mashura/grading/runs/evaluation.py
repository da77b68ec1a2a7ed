"""Grading one hand-in without the course: bytes and an order go in, marks and a graded notebook come out.

So it runs in any process, on this machine or on another, and nothing is lost with a process that is killed.
"""

from __future__ import annotations

import atexit
import errno
import hashlib
from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from mashura.errors import MashuraError
from mashura.grading.box.isolation import Isolation, choose_isolation
from mashura.grading.box.working_folders import WorkingFolder, working_folder
from mashura.grading.exercise import notebooks
from mashura.grading.exercise.exercise import Exercise, course_exercise, kept_variant
from mashura.grading.marking.marked_answers import answer_digests
from mashura.grading.marking.marked_notebook import marked_notebook, restored_notebook, submitted_notebook
from mashura.grading.runs.version import exercise_version
from mashura.i18n import Language, message, use_language

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@dataclass(frozen=True, kw_only=True)
class Order:
    """What is needed beside a hand-in; the same for the whole run.

    Attributes
    ----------
    course : str
        Folder of the course, which other machines need not have.
    variant : dict
        Files of the variant that the course keeps, by their path in it.
    checksums : dict
        Of the assignment's cells in the gradebook, by grade id.
    """

    assignment: str
    course: str
    variant: Mapping[str, bytes]
    version: str
    isolation: str
    language: Language
    checksums: Mapping[str, str]


@dataclass(frozen=True, kw_only=True)
class HandIn:
    """Files of one trainee, by name; number and secret of the run whose inputs the questions get."""

    trainee: str
    files: Mapping[str, bytes]
    run: int = 0
    seed: int = 0

    @cached_property
    def digest(self) -> str:
        """Digest of names and contents, as 64 hexadecimal digits."""
        digest = hashlib.sha256()
        for name, content in sorted(self.files.items()):
            digest.update(name.encode() + b"\0" + hashlib.sha256(content).digest())
        return digest.hexdigest()


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """The result of one hand-in.

    Attributes
    ----------
    marks : dict
        Points of each graded cell; None where a person marks.
    answers : dict
        A digest of each item's answer.
    unanswered : tuple of str
        Ids of answer cells that are as they were handed out.
    notebook : str
        The graded notebook with outputs and feedback, as the text of a file.
    isolation : Isolation, optional
        Where the trainee's code ran.
    problem : str, optional
        Why it could not be graded, in the order's language.
    """

    trainee: str
    hand_in: str
    marks: Mapping[str, float | None] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)
    unanswered: tuple[str, ...] = ()
    notebook: str = ""
    isolation: Isolation | None = None
    problem: str | None = None


def evaluate(order: Order, hand_in: HandIn) -> Evaluation:
    """Grade one hand-in; what goes wrong is a sentence in ``problem``, never an exception."""
    with use_language(order.language):
        try:
            return _evaluate(order, hand_in)
        except Exception as error:
            return Evaluation(
                trainee=hand_in.trainee, hand_in=hand_in.digest, problem=problem_in_words(error)
            )


def problem_in_words(error: BaseException) -> str:
    """Return the reason of a failure as a sentence in the active language."""
    if isinstance(error, MashuraError):
        return str(error)
    if disk_is_full(error):
        return message("runs-problem-disk")
    if isinstance(error, MemoryError):
        return message("runs-problem-memory")
    first = (str(error).strip() or "–").splitlines()[0][:200]
    return message("runs-problem-other", kind=type(error).__name__, reason=first)


def disk_is_full(error: BaseException | None) -> bool:
    """Return whether an error says that nothing more can be written, also where SQLite says so."""
    while error is not None:
        if isinstance(error, OSError) and error.errno in _FULL:
            return True
        if type(error).__name__ == "OperationalError" and "disk" in str(error).splitlines()[0]:
            return True
        error = error.__cause__ or error.__context__
    return False


def _evaluate(order: Order, hand_in: HandIn) -> Evaluation:
    exercise = _exercise(order)
    if exercise_version(exercise) != order.version:
        raise MashuraError("runs-other-version", name=order.assignment)
    level = choose_isolation(order.isolation)
    restored, _ = restored_notebook(
        submitted_notebook(hand_in.files.get(f"{exercise.name}.ipynb", b""), exercise), exercise
    )
    for cell in restored.cells:
        mark = cell.metadata.get("nbgrader")
        if mark and mark.grade_id in order.checksums:
            mark["checksum"] = order.checksums[mark.grade_id]
    apps = [name for name in exercise.app_files if name in hand_in.files]
    with working_folder() if apps else nullcontext() as folder:
        for name in apps:
            Path(str(folder), name).write_bytes(hand_in.files[name])
        graded, grades = marked_notebook(restored, exercise, hand_in.seed, folder, level)
    graded.metadata["mashura"]["run"] = hand_in.run
    unanswered = {name for name, cell in _named_cells(graded).items() if _unchanged(cell)}
    return Evaluation(
        trainee=hand_in.trainee,
        hand_in=hand_in.digest,
        marks={
            # An untouched text is worth nothing; a person need not look at it.
            grade.item: 0.0 if grade.score is None and grade.item in unanswered else grade.score
            for grade in grades.items
        },
        answers=answer_digests(graded, exercise),
        unanswered=tuple(sorted(unanswered)),
        notebook=notebooks.dump(graded),
        isolation=grades.isolation,
    )


def variant_files(course: Path, assignment: str) -> dict[str, bytes]:
    """Return the files of the variant that a course keeps, by their path in it."""
    place = kept_variant(course, assignment)
    paths = [place, *(place.parent / "files").glob("*")]
    return {path.relative_to(course).as_posix(): path.read_bytes() for path in paths if path.is_file()}


def _exercise(order: Order) -> Exercise:
    """Return the exercise in the variant of the class, also on a machine that has no folder of the course."""
    if not order.variant or variant_files(Path(order.course), order.assignment) == order.variant:
        return course_exercise(order.course, order.assignment)
    return course_exercise(_course_here(tuple(sorted(order.variant.items()))), order.assignment)


@lru_cache(maxsize=8)
def _course_here(files: tuple[tuple[str, bytes], ...]) -> Path:
    folder = WorkingFolder()
    atexit.register(folder.remove)
    for name, content in files:
        path = folder.path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return folder.path


def _named_cells(notebook: Any) -> dict[str, Any]:
    """Return the cells that a trainee answers, by grade id."""
    return {
        cell.metadata.nbgrader.grade_id: cell
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("solution")
    }


def _unchanged(cell: Any) -> bool:
    """Return whether a cell is as it was handed out, by nbgrader's own checksum."""
    mark = cell.metadata.nbgrader
    digest = hashlib.md5(usedforsecurity=False)
    grade, solution = bool(mark.get("grade")), bool(mark.get("solution"))
    locked = not solution and (grade or bool(mark.get("locked")))
    parts = [cell.source, cell.cell_type, str(grade), str(solution), str(locked), mark.grade_id]
    if grade:
        parts.append(str(float(mark.points)))
    for part in parts:
        digest.update(part.encode("utf-8", "surrogatepass"))
    return bool(mark.get("checksum") == digest.hexdigest())
