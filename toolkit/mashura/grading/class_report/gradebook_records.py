"""What nbgrader's gradebook has of a class: dates, names, marks and lateness."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mashura.grading.course.building import alembic_on_path
from mashura.grading.course.gradebook_names import gradebook_url


@dataclass(kw_only=True)
class RecordedHandIn:
    """One hand-in in the gradebook.

    ``points`` has those of each item, None until they are marked, and its extra credit.
    """

    received_at: datetime | None
    seconds_late: float
    extension_seconds: float
    penalty: float
    points: dict[str, tuple[float | None, float]]


@dataclass(frozen=True, kw_only=True)
class RecordedMarks:
    """What the gradebook has of a class: dates by exercise, names by trainee, hand-ins by both."""

    due: Mapping[str, datetime | None]
    trainees: Mapping[str, str]
    hand_ins: Mapping[tuple[str, str], RecordedHandIn]


def read_gradebook(course: Path) -> RecordedMarks:
    """Read a course's gradebook."""
    from nbgrader import api

    hand_ins: dict[tuple[str, str], RecordedHandIn] = {}
    with alembic_on_path(), api.Gradebook(gradebook_url(course)) as book:
        due = {assignment.name: in_utc(assignment.duedate) for assignment in book.assignments}
        trainees = {student.id: _person(student) for student in book.students}
        submissions = (
            book.db.query(api.SubmittedAssignment, api.Assignment.name, api.SubmittedNotebook)
            .join(api.Assignment, api.SubmittedAssignment.assignment_id == api.Assignment.id)
            .join(api.SubmittedNotebook, api.SubmittedNotebook.assignment_id == api.SubmittedAssignment.id)
        )
        of_notebook = {}
        for submission, name, notebook in submissions:
            extension = submission.extension
            received, date = in_utc(submission.timestamp), due[name]
            late = 0.0
            if received and date:
                late = (received - date - extension if extension else received - date).total_seconds()
            of_notebook[notebook.id] = hand_ins[name, submission.student_id] = RecordedHandIn(
                received_at=received,
                seconds_late=max(0.0, late),
                extension_seconds=extension.total_seconds() if extension else 0.0,
                penalty=float(notebook.late_submission_penalty or 0.0),
                points={},
            )
        grades = book.db.query(
            api.Grade.notebook_id,
            api.BaseCell.name,
            api.Grade.auto_score,
            api.Grade.manual_score,
            api.Grade.extra_credit,
        ).join(api.GradeCell, api.Grade.cell_id == api.GradeCell.id)
        for notebook_id, item, automatic, manual, extra in grades:
            score = automatic if manual is None else manual
            of_notebook[notebook_id].points[item] = (
                None if score is None else float(score),
                float(extra or 0.0),
            )
    return RecordedMarks(due=due, trainees=trainees, hand_ins=hand_ins)


def in_utc(time: datetime | None) -> datetime | None:
    """Return a time of the gradebook with its zone."""
    # nbgrader keeps times in UTC, without saying so.
    return time and time.replace(tzinfo=UTC)


def _person(student: Any) -> str:
    return " ".join(part for part in (student.first_name, student.last_name) if part) or str(student.id)
