"""Grading a whole class in parallel: nbgrader's own steps with our engine, for each trainee's hand-in."""

from __future__ import annotations

import os
import re
import sys
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from joblib import Parallel, cpu_count, delayed
from tqdm import tqdm

from mashura.errors import InputError
from mashura.grading.box.isolation import Isolation, Limits, choose_isolation
from mashura.grading.box.workers import warm_parent
from mashura.grading.course.building import alembic_on_path, course_config
from mashura.grading.exercise import notebooks
from mashura.grading.exercise.exercise import load_exercise
from mashura.grading.marking.run_number import begin_run
from mashura.i18n import Language, active_language, message, parse_language, set_language

# nbgrader takes these for a pattern of names, and finds no notebook below a folder that has them.
_PATTERN_SIGNS = frozenset("[]*?\n")


@dataclass(frozen=True, kw_only=True)
class ItemMark:
    """One item in the gradebook, with extra credit. ``score`` is None until a person has marked it."""

    item: str
    score: float | None
    max_score: float
    messages: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class TraineeMarks:
    """Marks of one trainee, as the gradebook has them.

    Attributes
    ----------
    name : str
        As people write it; the id where no name is known.
    score : float
        Sum of the items, less what was lost for being late, as in nbgrader's export.
    late_penalty : float
        Points lost for being late.
    seconds_late : float
        After the assignment's due time; 0 without one.
    repairs : tuple of str
        What had to be repaired in the hand-in, in the active language.
    problem : str, optional
        Why there are no marks, if the hand-in could not be graded; other trainees are not affected.
    """

    trainee: str
    language: Language | None
    score: float
    max_score: float
    seconds_late: float
    items: tuple[ItemMark, ...]
    repairs: tuple[str, ...]
    late_penalty: float = 0.0
    name: str = ""
    problem: str | None = None

    def as_json(self) -> dict[str, Any]:
        """Return it as plain data."""
        return asdict(self)


def grade_class(
    course: Path,
    assignment: str,
    trainees: Sequence[str] | None = None,
    *,
    isolation: str = "auto",
    workers: int | None = None,
    run: int | None = None,
) -> tuple[Isolation, tuple[TraineeMarks, ...]]:
    """Grade the hand-ins into the course's gradebook: the same marks as ``nbgrader autograde``.

    Parameters
    ----------
    course : Path
        A course that :func:`mashura.grading.build_exercises` made.
    assignment : str
        Name of the exercise.
    trainees : sequence of str, optional
        Only these trainees; all who handed in, if not given.
    isolation : {'auto', 'bubblewrap', 'landlock', 'rlimits', 'none'}
        Isolation of the trainees' code.
    workers : int, optional
        Notebooks at a time; as many as cores, if not given.
    run : int, optional
        Number of an earlier run, whose questions have the same inputs; a new run, if not given.

    Returns
    -------
    tuple
        The isolation used, and the marks of each trainee by name.

    Raises
    ------
    InputError
        If the folder is not such a course, the assignment or a trainee is missing, or the isolation does not
        work.
    """
    level = choose_isolation(isolation)
    course = course.resolve()
    if not (course / "nbgrader_config.py").is_file():
        raise InputError("grading-no-course", folder=str(course))
    load_exercise(assignment)
    if not (course / "source" / assignment).is_dir():
        raise InputError("grading-not-in-course", name=assignment, folder=str(course))
    handed_in = sorted(path.parent.name for path in (course / "submitted").glob(f"*/{assignment}"))
    names = list(trainees) if trainees else handed_in
    if unknown := [name for name in names if name not in handed_in]:
        raise InputError("grading-no-hand-in", trainee=unknown[0], folder=str(course / "submitted"))
    language = active_language()
    # Imported before the processes are forked, once for all of them.
    import_module("nbgrader.apps")
    number = run or begin_run(course, assignment)
    tasks = [delayed(_grade_one)(str(course), assignment, name, level, language, number) for name in names]
    jobs = min(workers or cpu_count(), max(len(names), 1))
    results = in_parallel(tasks, jobs, level)
    first_pass = [
        *tqdm(
            results, total=len(names), desc=message("grading-class"), delay=2, file=sys.stderr, disable=None
        )
    ]
    # Two processes may block each other on one SQLite file: grade those hand-ins again, one at a time.
    marks = [
        graded
        if graded.problem is None or jobs == 1
        else _grade_one(str(course), assignment, graded.trainee, level, language, number)
        for graded in first_pass
    ]
    return level, tuple(marks)


def in_parallel(tasks: Sequence[Any], jobs: int, level: Isolation) -> Iterator[Any]:
    """Yield the results of delayed calls in order, from several processes.

    On Linux the processes are forked with everything imported and share one warm parent; elsewhere each
    starts its own.
    """
    if sys.platform != "linux":
        yield from Parallel(n_jobs=jobs, return_as="generator")(tasks)
        return
    warm_parent(level, Limits())
    # Processes, not threads: nbgrader changes the working folder.
    with get_context("fork").Pool(jobs) as pool:
        yield from pool.imap(_call, tasks)


def _call(task: Any) -> Any:
    function, arguments, named = task
    return function(*arguments, **named)


def _grade_one(
    course: str, assignment: str, trainee: str, level: Isolation, language: Language, run: int
) -> TraineeMarks:
    from nbgrader.apps import NbGraderAPI

    set_language(language)
    # nbgrader's warnings about its own use of its database do not help the instructor.
    warnings.filterwarnings("ignore", module="nbgrader")
    problem: str | None = None
    if set(trainee) & _PATTERN_SIGNS:
        return _ungraded(assignment, trainee, message("grading-bad-name", name=trainee))
    working_folder = os.getcwd()
    with alembic_on_path():
        config = course_config(Path(course))
        config.TrustedExecute.isolation = level
        config.TrustedExecute.run = run
        try:
            result = NbGraderAPI(config=config).autograde(assignment, _pattern(trainee))
            if not result["success"]:
                problem = (result.get("error") or result.get("log") or "").strip().rpartition("\n")[2][-300:]
        except Exception as error:
            # A damaged hand-in must not stop the others.
            problem = f"{type(error).__name__}: {error}"[:300]
        finally:
            os.chdir(working_folder)
    if problem is None:
        try:
            return _marks(Path(course), assignment, trainee, config)
        except (OSError, LookupError, ValueError) as error:
            problem = f"{type(error).__name__}: {error}"[:300]
    return _ungraded(assignment, trainee, problem)


def _pattern(trainee: str) -> str:
    """Return the pattern by which nbgrader finds one trainee's folder: it strips blanks at both ends."""
    return re.sub("^ | $", "[ ]", trainee)


def _ungraded(assignment: str, trainee: str, problem: str) -> TraineeMarks:
    items = load_exercise(assignment).items
    return TraineeMarks(
        trainee=trainee,
        language=None,
        score=0.0,
        max_score=float(sum(item.points for item in items)),
        seconds_late=0.0,
        items=tuple(
            ItemMark(item=item.id, score=0.0, max_score=float(item.points), messages=()) for item in items
        ),
        repairs=(),
        problem=problem,
    )


def _marks(course: Path, assignment: str, trainee: str, config: Any) -> TraineeMarks:
    from nbgrader.api import Gradebook

    notebook = notebooks.read(course / "autograded" / trainee / assignment / f"{assignment}.ipynb")
    graded = notebook.metadata["mashura"]
    url = config.CourseDirectory.get("db_url") or f"sqlite:///{course / 'gradebook.db'}"
    with Gradebook(url) as book:
        submission = book.find_submission(assignment, trainee)
        late = float(submission.total_seconds_late)
        penalty = float(submission.late_submission_penalty or 0.0)
        first_name, last_name = submission.student.first_name, submission.student.last_name
        grades = {grade.name: grade for each in submission.notebooks for grade in each.grades}
        items = tuple(
            ItemMark(
                item=item.id,
                score=_score(grades[item.id]),
                max_score=float(grades[item.id].max_score),
                messages=tuple(graded["feedback"].get(item.id, ())),
            )
            for item in load_exercise(assignment).items
        )
    return TraineeMarks(
        trainee=trainee,
        language=parse_language(graded.get("language", "")),
        score=max(0.0, sum(item.score or 0.0 for item in items) - penalty),
        max_score=sum(item.max_score for item in items),
        late_penalty=penalty,
        name=" ".join(part for part in (first_name, last_name) if part) or trainee,
        seconds_late=late,
        items=items,
        repairs=tuple(message(repair["key"], cell=repair.get("cell", "")) for repair in graded["repairs"]),
    )


def _score(grade: Any) -> float | None:
    score = grade.auto_score if grade.manual_score is None else grade.manual_score
    # As nbgrader's own sum does: extra credit counts once there is a mark.
    return None if score is None else float(score) + float(grade.extra_credit or 0.0)
