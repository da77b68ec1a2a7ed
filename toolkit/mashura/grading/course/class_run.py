"""Grading a whole class: only what has changed, in parallel, and whatever is killed, nothing is lost.

Processes evaluate hand-ins; this one alone writes (:class:`AssignmentRun`).
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from functools import partial
from itertools import chain
from pathlib import Path

from mashura.errors import InputError, MashuraError
from mashura.grading.box.isolation import LEVELS, Limits, choose_isolation
from mashura.grading.box.workers import begin_warm_parent
from mashura.grading.box.working_folders import clear_left_behind
from mashura.grading.course.assignment_run import AssignmentRun
from mashura.grading.course.deadlines import apply_deadlines
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.runs.class_marks import Change, ClassRun
from mashura.grading.runs.evaluation import (
    Evaluation,
    disk_is_full,
    evaluate,
)
from mashura.grading.runs.interrupts import Interrupts
from mashura.grading.runs.open_run import RunFolder
from mashura.grading.runs.processes import LostProcess, cores, in_processes, on_cluster


class RunStopped(MashuraError):
    """Somebody stopped the run; what is graded is kept."""

    exit_code = 130


def grade_class(
    course: Path,
    assignment: str,
    trainees: Sequence[str] | None = None,
    *,
    isolation: str = "auto",
    workers: int | None = None,
    cluster: str | None = None,
    again: bool = False,
    agree: Callable[[tuple[Change, ...]], bool] = lambda _: True,
) -> ClassRun:
    """Grade new and changed hand-ins into the course's gradebook: the same marks as ``nbgrader autograde``.

    A hand-in that has not changed since it was graded, under the same version of the exercise, is not graded
    again. A run that was stopped or killed goes on where it was, with the same fresh inputs.

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
    cluster : str, optional
        Address of a Dask scheduler, such as ``tcp://127.0.0.1:8786``, whose workers grade instead.
    again : bool
        Grade unchanged hand-ins as well.
    agree : callable, optional
        Is asked once before marks of unchanged hand-ins are changed; False leaves them as they are.

    Returns
    -------
    ClassRun
        The marks, and what has changed.

    Raises
    ------
    InputError
        If the folder is not such a course, the assignment or a trainee is missing, the isolation does not
        work, or another run of the assignment is under way.
    RunStopped
        If Ctrl-C stopped it.
    MashuraError
        If the disk is full, or the cluster is lost. What was graded is kept.
    """
    wanted = isolation if cluster is not None else choose_isolation(isolation)
    course = course.resolve()
    if not (course / "nbgrader_config.py").is_file():
        raise InputError("grading-no-course", folder=str(course))
    exercise = course_exercise(course, assignment)
    if not (course / "source" / assignment).is_dir():
        raise InputError("grading-not-in-course", name=assignment, folder=str(course))
    with RunFolder(course, assignment).lock(), Interrupts() as interrupts:
        clear_left_behind()
        apply_deadlines(course, assignment)
        run = AssignmentRun(course, exercise)
        try:
            run.begin(trainees, again=again)
            with closing(_evaluations(run, wanted, workers, cluster)) as evaluations:
                run.evaluate(_until(interrupts, evaluations))
            changed = run.changes()
            written = not changed or agree(changed)
            run.end(written=written)
            marks = tuple(run.marks())
        except KeyboardInterrupt:
            raise RunStopped("runs-stopped", done=run.done, total=run.total) from None
        except Exception as error:
            if disk_is_full(error):
                raise MashuraError("runs-disk-full", done=run.done, total=run.total) from error
            raise
        finally:
            run.close()
            clear_left_behind()
    used = [level for level in LEVELS if level in (run.levels or {wanted})]
    return ClassRun(
        isolation=used[-1] if used else "none",
        trainees=marks,
        graded=run.done,
        changed=changed,
        written=written,
    )


def _until(interrupts: Interrupts, evaluations: Iterator[Evaluation]) -> Iterator[Evaluation]:
    """Yield evaluations until somebody pressed Ctrl-C."""
    for evaluation in evaluations:
        interrupts.check()
        yield evaluation


def _evaluations(
    run: AssignmentRun, isolation: str, workers: int | None, cluster: str | None
) -> Generator[Evaluation, None, None]:
    """Yield the results of the hand-ins that are left, in the order in which they end."""
    left = run.left()
    first = next(left, None)
    if first is None:
        return
    tasks, call = chain([first], left), partial(evaluate, run.order(isolation))
    if cluster is not None:
        results = on_cluster(call, tasks, cluster)
    else:
        jobs, level = min(workers or cores(), run.total), choose_isolation(isolation)
        if sys.platform == "linux":
            # It gets warm while the checks are loaded here, before processes are forked that need both.
            begin_warm_parent(level, Limits())
        run.load_checks()
        results = in_processes(call, tasks, jobs, level)
    with closing(results):
        for hand_in, result in results:
            if isinstance(result, LostProcess):
                yield Evaluation(trainee=hand_in.trainee, hand_in=hand_in.digest, problem=str(result))
            else:
                yield result
