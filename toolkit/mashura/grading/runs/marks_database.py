"""The gradebook as a class run reads and writes it: nbgrader's tables, one transaction per hand-in.

The rows are those that ``nbgrader autograde`` writes. What a person has set is never written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

from sqlalchemy import (
    Boolean,
    Connection,
    DateTime,
    Engine,
    Float,
    Interval,
    TableClause,
    bindparam,
    column,
    create_engine,
    event,
    select,
    table,
)
from sqlalchemy.exc import DBAPIError

from mashura.errors import InputError
from mashura.grading.runs.evaluation import Evaluation
from mashura.store.database import address


def _table(name: str, *columns: str, **typed: Any) -> TableClause:
    return table(name, *map(column, columns), *(column(name, kind) for name, kind in typed.items()))


# The columns of nbgrader's tables that a run needs; importing nbgrader takes longer than grading a notebook.
_ASSIGNMENT = _table("assignment", "id", "name", duedate=DateTime)
_NOTEBOOK = _table("notebook", "id", "name", "assignment_id")
_CELL = _table("base_cell", "id", "name", "type", "notebook_id")
_GRADE_CELL = _table("grade_cells", "id", max_score=Float)
_SOURCE_CELL = _table("source_cell", "name", "checksum", "notebook_id")
_STUDENT = _table("student", "id", "first_name", "last_name")
_SUBMISSION = _table(
    "submitted_assignment", "id", "assignment_id", "student_id", timestamp=DateTime, extension=Interval
)
_SUBMITTED = _table(
    "submitted_notebook", "id", "assignment_id", "notebook_id", flagged=Boolean, late_submission_penalty=Float
)
_GRADE = _table(
    "grade",
    "id",
    "cell_id",
    "notebook_id",
    auto_score=Float,
    manual_score=Float,
    extra_credit=Float,
    needs_manual_grade=Boolean,
)
_COMMENT = _table("comment", "id", "cell_id", "notebook_id", "auto_comment")


@dataclass(frozen=True, kw_only=True)
class StoredMark:
    """Points of one item in the gradebook: automatic, a person's, and a person's extra points."""

    auto: float | None
    manual: float | None = None
    extra: float | None = None
    max_score: float = 0.0

    @property
    def score(self) -> float | None:
        """The points that count, as nbgrader sums them; None until there is a mark.

        Examples
        --------
        >>> StoredMark(auto=2.0, manual=3.0, extra=0.5).score, StoredMark(auto=None, extra=1.0).score
        (3.5, None)
        """
        base = self.auto if self.manual is None else self.manual
        return None if base is None else base + (self.extra or 0.0)


@dataclass(frozen=True, kw_only=True)
class Stored:
    """What the gradebook holds of one trainee's hand-in, by item."""

    marks: Mapping[str, StoredMark]
    time: datetime | None
    seconds_late: float
    late_penalty: float


class LatePolicy:
    """The points that nbgrader's configuration takes from a late hand-in; loaded when somebody is late."""

    def __init__(self, config: Callable[[], Any], assignment: str) -> None:
        self._config, self._assignment = config, assignment
        self._step: Any = None

    def penalty(self, trainee: str, score: float, seconds_late: float) -> float | None:
        """Return the points to take, between 0 and the score; None for nothing."""
        if seconds_late <= 0:
            return None
        if self._step is None:
            from nbgrader.preprocessors import AssignLatePenalties

            self._step = AssignLatePenalties(config=self._config())
            # The plug-in asks its step which assignment it is.
            self._step.assignment_id = self._assignment
            self._step.init_plugin()
        points = self._step.plugin_inst.late_submission_penalty(trainee, score, seconds_late)
        return None if points is None else min(max(float(points), 0.0), score)


class MarksDatabase:
    """A gradebook, open for one run.

    Parameters
    ----------
    url : str
        As nbgrader's ``CourseDirectory.db_url``; PostgreSQL needs no driver in it.
    assignment : str
        Name of the exercise.

    Raises
    ------
    InputError
        If the gradebook does not know the assignment, or does not answer.
    """

    def __init__(self, url: str, assignment: str) -> None:
        self._assignment = assignment
        self._engine = open_gradebook(url)
        try:
            with self._engine.connect() as connection:
                self._read_assignment(connection)
        except DBAPIError as error:
            reason = str(error.orig).splitlines()[0][:200]
            raise InputError("runs-no-gradebook", reason=reason) from error

    def _read_assignment(self, connection: Connection) -> None:
        row = connection.execute(
            select(_ASSIGNMENT.c.id, _ASSIGNMENT.c.duedate, _NOTEBOOK.c.id.label("notebook"))
            .join(_NOTEBOOK, _NOTEBOOK.c.assignment_id == _ASSIGNMENT.c.id)
            .where(_ASSIGNMENT.c.name == self._assignment)
        ).first()
        if row is None:
            raise InputError("runs-not-in-gradebook", name=self._assignment)
        self._assignment_id, self._due, self._notebook_id = row
        cells = connection.execute(
            select(_CELL.c.id, _CELL.c.name, _CELL.c.type, _GRADE_CELL.c.max_score)
            .outerjoin(_GRADE_CELL, _GRADE_CELL.c.id == _CELL.c.id)
            .where(_CELL.c.notebook_id == self._notebook_id)
        ).all()
        self._graded = {name: (cell, float(most)) for cell, name, kind, most in cells if kind == "GradeCell"}
        self._solved = {name: cell for cell, name, kind, _ in cells if kind == "SolutionCell"}
        query = select(_SOURCE_CELL.c.name, _SOURCE_CELL.c.checksum)
        sources = connection.execute(query.where(_SOURCE_CELL.c.notebook_id == self._notebook_id))
        self.checksums: dict[str, str] = {name: checksum for name, checksum in sources if checksum}

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()

    def names(self) -> dict[str, str]:
        """Return the name of each trainee to show: first and last name, where they are known."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(_STUDENT.c.id, _STUDENT.c.first_name, _STUDENT.c.last_name))
            return {
                trainee: " ".join(filter(None, (first, last))) or trainee for trainee, first, last in rows
            }

    def stored(self) -> dict[str, Stored]:
        """Return what the gradebook holds of each trainee."""
        marks: defaultdict[str, dict[str, StoredMark]] = defaultdict(dict)
        rest: dict[str, tuple[datetime | None, float, float]] = {}
        query = (
            select(
                _SUBMISSION.c.student_id,
                _SUBMISSION.c.timestamp,
                _SUBMISSION.c.extension,
                _SUBMITTED.c.late_submission_penalty,
                _CELL.c.name,
                _GRADE.c.auto_score,
                _GRADE.c.manual_score,
                _GRADE.c.extra_credit,
            )
            .join(_SUBMITTED, _SUBMITTED.c.assignment_id == _SUBMISSION.c.id)
            .join(_GRADE, _GRADE.c.notebook_id == _SUBMITTED.c.id)
            .join(_CELL, _CELL.c.id == _GRADE.c.cell_id)
            .where(_SUBMISSION.c.assignment_id == self._assignment_id)
        )
        with self._engine.connect() as connection:
            for trainee, time, extension, penalty, name, auto, manual, extra in connection.execute(query):
                most = self._graded[name][1] if name in self._graded else 0.0
                marks[trainee][name] = StoredMark(auto=auto, manual=manual, extra=extra, max_score=most)
                rest[trainee] = (time, self._seconds_late(time, extension), float(penalty or 0.0))
        return {
            trainee: Stored(marks=items, time=time, seconds_late=late, late_penalty=penalty)
            for (trainee, items), (time, late, penalty) in zip(marks.items(), rest.values(), strict=True)
        }

    def save(
        self, evaluation: Evaluation, changed: Collection[str], time: datetime | None, policy: LatePolicy
    ) -> None:
        """Write the marks of one hand-in as one transaction; a person's marks stay.

        Parameters
        ----------
        evaluation : Evaluation
            Without a problem.
        changed : collection of str
            Items whose answer a person has to look at again, if she has marked it before.
        time : datetime, optional
            When it was handed in, in UTC without saying so, as nbgrader keeps it.
        policy : LatePolicy
            What lateness costs.
        """
        with self._engine.begin() as connection:
            submission, extension = self._submission_of(connection, evaluation.trainee, time)
            submitted = self._submitted_of(connection, submission)
            self._write_marks(connection, submitted, evaluation, changed)
            self._write_remarks(connection, submitted, evaluation)
            self._write_penalty(connection, submitted, evaluation.trainee, time, extension, policy)

    def settle(self, trainee: str, time: datetime | None, policy: LatePolicy) -> None:
        """Write when a hand-in arrived and what lateness costs, and leave its marks as they are."""
        with self._engine.begin() as connection:
            submission, extension = self._submission_of(connection, trainee, time)
            submitted = self._submitted_of(connection, submission)
            self._write_penalty(connection, submitted, trainee, time, extension, policy)

    def _submission_of(
        self, connection: Connection, trainee: str, time: datetime | None
    ) -> tuple[str, timedelta | None]:
        if connection.scalar(select(_STUDENT.c.id).where(_STUDENT.c.id == trainee)) is None:
            connection.execute(_STUDENT.insert().values(id=trainee))
        row = connection.execute(
            select(_SUBMISSION.c.id, _SUBMISSION.c.extension).where(
                _SUBMISSION.c.assignment_id == self._assignment_id, _SUBMISSION.c.student_id == trainee
            )
        ).first()
        if row is None:
            new = {"id": uuid4().hex, "assignment_id": self._assignment_id, "student_id": trainee}
            connection.execute(_SUBMISSION.insert().values(**new, timestamp=time))
            return new["id"], None
        if time is not None:
            connection.execute(_SUBMISSION.update().where(_SUBMISSION.c.id == row.id).values(timestamp=time))
        return str(row.id), row.extension

    def _submitted_of(self, connection: Connection, submission: str) -> str:
        known = connection.scalar(
            select(_SUBMITTED.c.id).where(
                _SUBMITTED.c.assignment_id == submission, _SUBMITTED.c.notebook_id == self._notebook_id
            )
        )
        submitted = str(known or uuid4().hex)
        if known is None:
            new = {"id": submitted, "assignment_id": submission, "notebook_id": self._notebook_id}
            connection.execute(_SUBMITTED.insert().values(**new, flagged=False))
        # Cells that the assignment got since the last run need their rows too.
        graded = [cell for cell, _ in self._graded.values()]
        self._add_rows(connection, _GRADE, submitted, graded, needs_manual_grade=True)
        self._add_rows(connection, _COMMENT, submitted, [*self._solved.values()])
        return submitted

    @staticmethod
    def _add_rows(
        connection: Connection, rows: TableClause, submitted: str, cells: Sequence[str], **given: bool
    ) -> None:
        there = set(connection.scalars(select(rows.c.cell_id).where(rows.c.notebook_id == submitted)))
        new = [
            {"id": uuid4().hex, "cell_id": cell, "notebook_id": submitted, **given}
            for cell in cells
            if cell not in there
        ]
        if new:
            connection.execute(rows.insert(), new)

    def _write_marks(
        self, connection: Connection, submitted: str, evaluation: Evaluation, changed: Collection[str]
    ) -> None:
        query = select(_GRADE.c.cell_id, _GRADE.c.manual_score, _GRADE.c.needs_manual_grade)
        before = {
            cell: (manual, waits)
            for cell, manual, waits in connection.execute(query.where(_GRADE.c.notebook_id == submitted))
        }
        rows = []
        for item, points in evaluation.marks.items():
            cell = self._graded[item][0]
            manual, waits = before[cell]
            # What a person marked does not wait again, unless the answer is another one.
            waits = points is None if manual is None else bool(waits) or item in changed
            rows.append({"of_cell": cell, "points": points, "waits": waits})
        connection.execute(
            _GRADE.update()
            .where(_GRADE.c.notebook_id == submitted, _GRADE.c.cell_id == bindparam("of_cell"))
            .values(auto_score=bindparam("points"), needs_manual_grade=bindparam("waits")),
            rows,
        )

    def _write_remarks(self, connection: Connection, submitted: str, evaluation: Evaluation) -> None:
        rows = [
            {"of_cell": cell, "remark": "No response." if name in evaluation.unanswered else None}
            for name, cell in self._solved.items()
        ]
        connection.execute(
            _COMMENT.update()
            .where(_COMMENT.c.notebook_id == submitted, _COMMENT.c.cell_id == bindparam("of_cell"))
            .values(auto_comment=bindparam("remark")),
            rows,
        )

    def _write_penalty(
        self,
        connection: Connection,
        submitted: str,
        trainee: str,
        time: datetime | None,
        extension: timedelta | None,
        policy: LatePolicy,
    ) -> None:
        query = select(_GRADE.c.auto_score, _GRADE.c.manual_score, _GRADE.c.extra_credit)
        score = sum(
            StoredMark(auto=auto, manual=manual, extra=extra).score or 0.0
            for auto, manual, extra in connection.execute(query.where(_GRADE.c.notebook_id == submitted))
        )
        penalty = policy.penalty(trainee, score, self._seconds_late(time, extension))
        connection.execute(
            _SUBMITTED.update().where(_SUBMITTED.c.id == submitted).values(late_submission_penalty=penalty)
        )

    def _seconds_late(self, time: datetime | None, extension: timedelta | None) -> float:
        if time is None or self._due is None:
            return 0.0
        seconds: float = (time - self._due - (extension or timedelta())).total_seconds()
        return max(0.0, seconds)


def gradebook_url(url: str) -> str:
    """Return a gradebook's address with the driver that comes with Mashura, as nbgrader needs it.

    Examples
    --------
    >>> gradebook_url("postgresql://office/marks")
    'postgresql+pg8000://office/marks'
    """
    # nbgrader's migrations read "%2F", the slash of a socket's path, as a placeholder.
    return address(url).render_as_string(hide_password=False).replace("%2F", "/")


def open_gradebook(url: str) -> Engine:
    """Return an engine for a gradebook; on SQLite it waits for other writers instead of failing."""
    parsed = address(url)
    engine = create_engine(parsed, pool_pre_ping=parsed.get_backend_name() != "sqlite")
    if parsed.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _wait_for_others)
    return engine


def _wait_for_others(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA busy_timeout=30000")
