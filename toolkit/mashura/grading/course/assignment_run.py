"""One run of an assignment: which hand-ins are due, and where their results go.

Each result is kept in the run's folder first, then written to the gradebook, the graded copy and the log of
marks, and forgotten. Every step may be repeated, so a kill at any point costs nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path

from mashura.errors import InputError
from mashura.grading.course.building import course_config, gradebook_of
from mashura.grading.course.handin import receive
from mashura.grading.course.marks_by_hand import new_entries
from mashura.grading.course.nbgrader_config import course_secret
from mashura.grading.exercise.exercise import Exercise
from mashura.grading.marking.engine import submission_seed
from mashura.grading.marking.marked_answers import changed_answers, keep_answers
from mashura.grading.runs.class_marks import Change, TraineeMarks, no_marks, trainee_marks
from mashura.grading.runs.course_files import CourseFiles
from mashura.grading.runs.evaluation import (
    Evaluation,
    HandIn,
    Order,
    disk_is_full,
    problem_in_words,
    variant_files,
)
from mashura.grading.runs.mark_log import Entry, MarkLog
from mashura.grading.runs.marks_database import LatePolicy, MarksDatabase, Stored, StoredMark
from mashura.grading.runs.marks_history import Graded, read_history
from mashura.grading.runs.open_run import OpenRun, RunFolder
from mashura.grading.runs.version import exercise_version
from mashura.i18n import active_language, message
from mashura.i18n.progress_bar import progress_bar

# nbgrader takes these for a pattern of names and finds no notebook below such a folder, or runs them as HTML.
_PATTERN_SIGNS = frozenset("[]*?\n<>")


@dataclass(frozen=True, kw_only=True)
class _Due:
    """A hand-in that has to be graded, with which inputs, and how its marks were before unless it is new."""

    trainee: str
    hand_in: str
    run: int = 0
    seed: int = 0
    before: Stored | None = None
    graded: Graded | None = None


class AssignmentRun:
    """One run of an assignment: what is due, and writing each result.

    Parameters
    ----------
    course : Path
        The course.
    exercise : Exercise
        The assignment.

    Attributes
    ----------
    levels : set of str
        Isolation of what was graded.
    done : int
        Hand-ins that are graded.
    """

    def __init__(self, course: Path, exercise: Exercise) -> None:
        self._course, self._exercise = course, exercise
        self._files = CourseFiles(course, exercise)
        self._log = MarkLog(course)
        self._folder = RunFolder(course, exercise.name)
        self._version = exercise_version(exercise)
        self._secret = course_secret(course)
        self._policy = LatePolicy(partial(course_config, course), exercise.name)
        self._database = MarksDatabase(gradebook_of(course), exercise.name)
        self._problems: dict[str, str] = {}
        self._waiting: list[_Due] = []
        self._due: dict[str, _Due] = {}
        self._open: OpenRun | None = None
        self.levels: set[str] = set()
        self.done = 0

    @property
    def total(self) -> int:
        """Hand-ins that are due."""
        return len(self._due)

    def load_checks(self) -> None:
        """Load the checks of the exercise, which forked processes then share."""
        len(self._exercise.checks)

    def order(self, isolation: str) -> Order:
        """Return what is needed beside a hand-in."""
        return Order(
            assignment=self._exercise.name,
            course=str(self._course),
            variant=variant_files(self._course, self._exercise.name),
            version=self._version,
            isolation=isolation,
            language=active_language(),
            checksums=self._database.checksums,
        )

    def close(self) -> None:
        """Close the gradebook."""
        self._database.close()

    def begin(self, trainees: Sequence[str] | None, *, again: bool) -> None:
        """Find out what is due, and record what others have changed in the gradebook since the last run."""
        handed_in = self._files.trainees()
        self._trainees = list(trainees) if trainees else handed_in
        if unknown := [name for name in self._trainees if name not in handed_in]:
            raise InputError("grading-no-hand-in", trainee=unknown[0], folder=str(self._files.folder))
        self._scope = tuple(self._trainees) if trainees else None
        self._again = again
        self._open = self._folder.unfinished(self._version, again=again)
        stored = self._database.stored()
        history = read_history(self._log.entries(assignment=self._exercise.name))
        for trainee in self._trainees:
            try:
                due = self._find_due(trainee, stored.get(trainee), history.graded.get(trainee))
            except (OSError, RecursionError) as error:
                if disk_is_full(error):
                    raise
                self._problems[trainee] = problem_in_words(error)
                continue
            if due is not None:
                self._due[trainee] = due
        self._open_for_new()
        kept = {trainee for trainee, due in self._due.items() if self._kept(due) is not None}
        self._left = [trainee for trainee in self._due if trainee not in kept]
        self._log.append(new_entries(self._course, self._exercise.name, stored, history, kept))

    def _find_due(self, trainee: str, stored: Stored | None, graded: Graded | None) -> _Due | None:
        if {*trainee} & _PATTERN_SIGNS:
            self._problems[trainee] = message("grading-bad-name", name=trainee)
            return None
        receive(notebooks=[str(self._files.submitted(trainee) / f"{self._exercise.name}.ipynb")])
        digest, time = self._files.hand_in(trainee).digest, self._files.time(trainee)
        if stored is not None and graded is not None and self._is_graded(trainee, digest, stored, graded):
            # A run that was killed may have left it, although everything was written.
            self._folder.drop(trainee)
            if stored.time != time or stored.seconds_late or stored.late_penalty:
                # The deadline, an extension or the policy may be others than when it was graded.
                self._database.settle(trainee, time, self._policy)
            return None
        is_new = (
            stored is None
            or not any(mark.auto is not None for mark in stored.marks.values())
            or (graded is not None and graded.hand_in != digest)
            or (graded is None and _later(time, stored.time))
        )
        if is_new:
            return self._new(trainee, digest)
        if graded is None:
            return replace(self._new(trainee, digest), before=stored)
        # With the inputs that it was graded with before, a changed mark is the work of the checks alone.
        return _Due(
            trainee=trainee,
            hand_in=digest,
            run=graded.inputs_run,
            seed=graded.seed,
            before=stored,
            graded=graded,
        )

    def _open_for_new(self) -> None:
        """Begin a run if there is something to grade and none is open, and give its inputs to what is new."""
        if self._open is None and self._due:
            self._open = self._folder.begin(self._version, self._scope, again=self._again)
        self._due = {
            trainee: due if due.run else replace(self._new(trainee, due.hand_in), before=due.before)
            for trainee, due in self._due.items()
        }

    def _new(self, trainee: str, digest: str) -> _Due:
        if self._open is None:
            return _Due(trainee=trainee, hand_in=digest)
        seed = submission_seed(self._secret, self._exercise.name, self._open.number)
        return _Due(trainee=trainee, hand_in=digest, run=self._open.number, seed=seed)

    def _is_graded(self, trainee: str, digest: str, stored: Stored, graded: Graded) -> bool:
        marks = stored.marks
        return (
            (graded.hand_in, graded.version) == (digest, self._version)
            and all(item in marks and marks[item].auto == points for item, points in graded.marks.items())
            and self._files.is_graded(trainee)
            and (not self._again or (self._open is not None and graded.run == self._open.number))
        )

    def _kept(self, due: _Due) -> Evaluation | None:
        if self._open is None:
            return None
        return self._folder.kept(self._open, due.trainee, due.hand_in, due.seed)

    def left(self) -> Iterator[HandIn]:
        """Yield the hand-ins that no process has evaluated yet, one at a time."""
        for trainee in self._left:
            due = self._due[trainee]
            hand_in = self._files.hand_in(due.trainee, due.run, due.seed)
            if hand_in.digest != due.hand_in:
                # Handed in again a moment ago.
                due = self._due[due.trainee] = self._new(due.trainee, hand_in.digest)
                hand_in = replace(hand_in, run=due.run, seed=due.seed)
            yield hand_in

    def evaluate(self, evaluations: Iterator[Evaluation]) -> None:
        """Keep every result; write those of new hand-ins at once."""
        with progress_bar(total=self.total, what=message("grading-class")) as bar:
            for due in self._due.values():
                if (kept := self._kept(due)) is not None:
                    self._take(due, kept)
                    bar.update()
            for evaluation in evaluations:
                due = self._due[evaluation.trainee]
                if evaluation.problem is None:
                    assert self._open is not None
                    self._folder.keep(self._open, due.seed, evaluation)
                    self._take(due, evaluation)
                else:
                    self._problems[due.trainee] = evaluation.problem
                bar.update()

    def _take(self, due: _Due, evaluation: Evaluation) -> None:
        self.done += 1
        self.levels.add(str(evaluation.isolation))
        if due.before is None:
            self._write(due, evaluation)
        else:
            self._waiting.append(due)

    def changes(self) -> tuple[Change, ...]:
        """Return which marks of unchanged hand-ins would change."""
        names = self._database.names()
        changes = []
        for due in sorted(self._waiting, key=lambda due: due.trainee):
            kept = self._kept(due)
            assert due.before is not None
            assert kept is not None
            for item, points in kept.marks.items():
                before = due.before.marks.get(item, StoredMark(auto=None))
                after = replace(before, auto=points)
                if after.score != before.score:
                    changes.append(
                        Change(
                            trainee=due.trainee,
                            name=names.get(due.trainee, due.trainee),
                            item=item,
                            before=before.score,
                            after=after.score,
                            old_version=due.graded.version if due.graded else "",
                            version=self._version,
                        )
                    )
        return tuple(changes)

    def end(self, *, written: bool) -> None:
        """Write what waited, if somebody said yes, and end the run if nothing is left of it."""
        for due in self._waiting if written else ():
            kept = self._kept(due)
            assert kept is not None
            self._write(due, kept)
        if self._open is not None:
            self._folder.close(self._open, self._scope)

    def _write(self, due: _Due, evaluation: Evaluation) -> None:
        """Write a result everywhere; after a kill at any point, the next run repeats it."""
        place = (self._course, due.trainee, self._exercise.name)
        changed = changed_answers(*place, evaluation.answers)
        self._database.save(evaluation, changed, self._files.time(due.trainee), self._policy)
        keep_answers(*place, evaluation.answers)
        self._files.write_graded(due.trainee, evaluation.notebook)
        assert self._open is not None
        entry: Entry = {
            "by": "grade",
            "assignment": self._exercise.name,
            "trainee": due.trainee,
            "marks": dict(evaluation.marks),
            "hand_in": due.hand_in,
            "version": self._version,
            "run": self._open.number,
            "inputs_run": due.run,
            "seed": due.seed,
            "isolation": str(evaluation.isolation),
        }
        self._log.append([entry])
        self._folder.drop(due.trainee)

    def marks(self) -> Iterator[TraineeMarks]:
        """Yield what the gradebook holds now."""
        stored, names, items = self._database.stored(), self._database.names(), self._exercise.items
        for trainee in self._trainees:
            held, problem = stored.get(trainee), self._problems.get(trainee)
            if problem is None and held is not None and self._files.is_graded(trainee):
                said = self._files.graded_metadata(trainee)
                yield trainee_marks(trainee, names.get(trainee, trainee), items, held, said)
            else:
                yield no_marks(trainee, items, problem or message("runs-problem-missing"))


def _later(time: datetime | None, before: datetime | None) -> bool:
    return time is not None and (before is None or time > before)
