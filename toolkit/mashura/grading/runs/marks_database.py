"""The gradebook of a course as a class run reads and writes it: nbgrader's tables, one transaction per hand-in.

The rows are those that ``nbgrader autograde`` writes. What a person has set is never written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
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
    seconds_late: float


class LatePolicy:
    """The points that nbgrader's configuration takes from a late hand-in; loaded when somebody is late."""

    def __init__(self, config: Any) -> None:
        self._config = config
        self._step: Any = None

    def penalty(self, trainee: str, score: float, seconds_late: float) -> float | None:
        """Return the points to take, between 0 and the score; None for nothing."""
        if seconds_late <= 0:
            return None
        if self._step is None:
            from nbgrader.preprocessors import AssignLatePenalties

            self._step = AssignLatePenalties(config=self._config)
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
        with self._engine.connect() as connection:
            self._read_assignment(connection)

    def _read_assignment(self, connection: Connection) -> None:
        assignment, notebook = _ASSIGNMENT, _NOTEBOOK
        row = connection.execute(
            select(assignment.c.id, assignment.c.duedate, notebook.c.id)
            .join(notebook, notebook.c.assignment_id == assignment.c.id)
            .where(assignment.c.name == self._assignment)
        ).first()
        if row is None:
            raise InputError("grading-not-in-gradebook", name=self._assignment)
        self._assignment_id, self._due, self._notebook_id = row
        cell, graded = _CELL, _GRADE_CELL
        cells = connection.execute(
            select(cell.c.id, cell.c.name, cell.c.type, graded.c.max_score)
            .outerjoin(graded, graded.c.id == cell.c.id)
            .where(cell.c.notebook_id == self._notebook_id)
        ).all()
        self._graded = {name: (id_, float(most)) for id_, name, kind, most in cells if kind == "GradeCell"}
        self._solved = {name: id_ for id_, name, kind, _ in cells if kind == "SolutionCell"}
        source = _SOURCE_CELL
        self.checksums: dict[str, str] = {
            name: checksum
            for name, checksum in connection.execute(
                select(source.c.name, source.c.checksum).where(source.c.notebook_id == self._notebook_id)
            )
            if checksum
        }

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()

    def names(self) -> dict[str, str]:
        """Return the name of each trainee to show: first and last name, where they are known."""
        student = _STUDENT
        with self._engine.connect() as connection:
            rows = connection.execute(select(student.c.id, student.c.first_name, student.c.last_name))
            return {id_: " ".join(filter(None, (first, last))).strip() or id_ for id_, first, last in rows}

    def stored(self) -> dict[str, Stored]:
        """Return what the gradebook holds of each trainee."""
        submission, submitted, grade, cell = _SUBMISSION, _SUBMITTED, _GRADE, _CELL
        marks: defaultdict[str, dict[str, StoredMark]] = defaultdict(dict)
        late = {}
        most = {name: points for name, (_, points) in self._graded.items()}
        query = (
            select(
                submission.c.student_id,
                submission.c.timestamp,
                submission.c.extension,
                cell.c.name,
                grade.c.auto_score,
                grade.c.manual_score,
                grade.c.extra_credit,
            )
            .join(submitted, submitted.c.assignment_id == submission.c.id)
            .join(grade, grade.c.notebook_id == submitted.c.id)
            .join(cell, cell.c.id == grade.c.cell_id)
            .where(submission.c.assignment_id == self._assignment_id)
        )
        with self._engine.connect() as connection:
            for trainee, time, extension, name, auto, manual, extra in connection.execute(query):
                marks[trainee][name] = StoredMark(
                    auto=auto, manual=manual, extra=extra, max_score=most.get(name, 0.0)
                )
                late[trainee] = self._seconds_late(time, extension)
        return {trainee: Stored(marks=items, seconds_late=late[trainee]) for trainee, items in marks.items()}

    def save(self, evaluation: Evaluation, time: datetime | None, policy: LatePolicy) -> None:
        """Write the marks of one hand-in as one transaction; a person's marks stay.

        Parameters
        ----------
        evaluation : Evaluation
            Without a problem.
        time : datetime, optional
            When it was handed in, in UTC without saying so, as nbgrader keeps it.
        policy : LatePolicy
            What lateness costs.
        """
        with self._engine.begin() as connection:
            submission, extension = self._submission_of(connection, evaluation.trainee, time)
            submitted = self._submitted_of(connection, submission)
            self._write_marks(connection, submitted, evaluation)
            self._write_remarks(connection, submitted, evaluation)
            grade = _GRADE
            rows = connection.execute(
                select(grade.c.auto_score, grade.c.manual_score, grade.c.extra_credit).where(
                    grade.c.notebook_id == submitted
                )
            )
            score = sum(
                StoredMark(auto=auto, manual=manual, extra=extra).score or 0.0 for auto, manual, extra in rows
            )
            penalty = policy.penalty(evaluation.trainee, score, self._seconds_late(time, extension))
            table = _SUBMITTED
            connection.execute(
                table.update().where(table.c.id == submitted).values(late_submission_penalty=penalty)
            )

    def _submission_of(
        self, connection: Connection, trainee: str, time: datetime | None
    ) -> tuple[str, timedelta | None]:
        student, submission = _STUDENT, _SUBMISSION
        if connection.scalar(select(student.c.id).where(student.c.id == trainee)) is None:
            connection.execute(student.insert().values(id=trainee))
        row = connection.execute(
            select(submission.c.id, submission.c.extension).where(
                submission.c.assignment_id == self._assignment_id, submission.c.student_id == trainee
            )
        ).first()
        if row is not None:
            if time is not None:
                connection.execute(
                    submission.update().where(submission.c.id == row.id).values(timestamp=time)
                )
            return str(row.id), row.extension
        new = uuid4().hex
        connection.execute(
            submission.insert().values(
                id=new, assignment_id=self._assignment_id, student_id=trainee, timestamp=time
            )
        )
        return new, None

    def _submitted_of(self, connection: Connection, submission: str) -> str:
        table, grade, comment = _SUBMITTED, _GRADE, _COMMENT
        known = connection.scalar(
            select(table.c.id).where(
                table.c.assignment_id == submission, table.c.notebook_id == self._notebook_id
            )
        )
        submitted = str(known or uuid4().hex)
        if known is None:
            connection.execute(
                table.insert().values(
                    id=submitted, assignment_id=submission, notebook_id=self._notebook_id, flagged=False
                )
            )
        # Cells that the assignment got since the last run need their rows too.
        for rows, cells, given in (
            (grade, [id_ for id_, _ in self._graded.values()], {"needs_manual_grade": True}),
            (comment, [*self._solved.values()], {}),
        ):
            there = set(connection.scalars(select(rows.c.cell_id).where(rows.c.notebook_id == submitted)))
            new = [
                {"id": uuid4().hex, "cell_id": cell, "notebook_id": submitted, **given}
                for cell in cells
                if cell not in there
            ]
            if new:
                connection.execute(rows.insert(), new)
        return submitted

    def _write_marks(self, connection: Connection, submitted: str, evaluation: Evaluation) -> None:
        grade = _GRADE
        manual = dict(
            connection.execute(
                select(grade.c.cell_id, grade.c.manual_score).where(grade.c.notebook_id == submitted)
            ).all()
        )
        rows = []
        for name, score in evaluation.marks.items():
            if name in self._graded:
                cell = self._graded[name][0]
                waits = score is None and manual.get(cell) is None
                rows.append({"of_cell": cell, "points": score, "waits": waits})
        if rows:
            connection.execute(
                grade.update()
                .where(grade.c.notebook_id == submitted, grade.c.cell_id == bindparam("of_cell"))
                .values(auto_score=bindparam("points"), needs_manual_grade=bindparam("waits")),
                rows,
            )

    def _write_remarks(self, connection: Connection, submitted: str, evaluation: Evaluation) -> None:
        comment = _COMMENT
        rows = [
            {"of_cell": cell, "remark": "No response." if name in evaluation.unanswered else None}
            for name, cell in self._solved.items()
        ]
        if rows:
            connection.execute(
                comment.update()
                .where(comment.c.notebook_id == submitted, comment.c.cell_id == bindparam("of_cell"))
                .values(auto_comment=bindparam("remark")),
                rows,
            )

    def _seconds_late(self, time: datetime | None, extension: timedelta | None) -> float:
        if time is None or self._due is None:
            return 0.0
        due = self._due + extension if extension is not None else self._due
        return max(0.0, (time - due).total_seconds())


def gradebook_url(url: str) -> str:
    """Return a gradebook's address with the driver that comes with Mashura, as nbgrader needs it.

    Examples
    --------
    >>> gradebook_url("postgresql://office/marks")
    'postgresql+pg8000://office/marks'
    """
    return address(url).render_as_string(hide_password=False)


def open_gradebook(url: str) -> Engine:
    """Return an engine for a gradebook; on SQLite it waits for other writers instead of failing."""
    parsed = address(url)
    engine = create_engine(parsed, pool_pre_ping=parsed.get_backend_name() != "sqlite")
    if parsed.get_backend_name() == "sqlite":
        event.listen(engine, "connect", _wait_for_others)
    return engine


def _wait_for_others(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA busy_timeout=30000")
