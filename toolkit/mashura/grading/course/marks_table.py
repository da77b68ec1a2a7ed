"""The marks of a course as the gradebook has them today, for exports."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from mashura.errors import InputError
from mashura.grading.course.gradebook_names import gradebook_url
from mashura.grading.course.marks_by_hand import log_marks_by_hand
from mashura.grading.course.roster import Roster
from mashura.grading.exercise.exercise import course_exercise, exercise_names
from mashura.grading.exercise.handout import item_titles
from mashura.grading.exercise.item import extra_points
from mashura.i18n import LANGUAGES, Language


@dataclass(frozen=True, kw_only=True)
class Result:
    """One trainee's marks in one assignment.

    Attributes
    ----------
    handed_in : datetime, optional
        In UTC without saying so; None if nothing was handed in, or nobody knows when.
    items : mapping
        Points by item, extra credit included; None while a person has to mark it.
    earned, extra, lost, score : float
        Points earned, those of them that the maximum does not count, points lost for being late, and what
        counts, which may exceed the maximum.
    waiting : float
        Points of the items that a person has still to mark, or to look at again.
    """

    trainee: str
    name: str
    email: str
    has_handed_in: bool
    handed_in: datetime | None = None
    seconds_late: float = 0.0
    items: Mapping[str, float | None]
    earned: float = 0.0
    extra: float = 0.0
    lost: float = 0.0
    waiting: float = 0.0

    @property
    def score(self) -> float:
        """What counts."""
        return max(0.0, self.earned - self.lost)


@dataclass(frozen=True, kw_only=True)
class AssignmentMarks:
    """The marks of an assignment: its due time in UTC, what each item counts, and results by name.

    ``titles`` are the names of the assignment and of its items by language; an instructor's own assignment
    has none.
    """

    assignment: str
    titles: Mapping[Language, Mapping[str, str]]
    due: datetime | None
    most: Mapping[str, float]
    results: tuple[Result, ...]

    @property
    def max_score(self) -> float:
        """All points that count; those of analysts' questions are extra."""
        return sum(self.most.values())


def read_marks(course: Path, assignments: Sequence[str] = ()) -> tuple[AssignmentMarks, ...]:
    """Return the marks of assignments; of all, if none is named. Everybody in the course has a row.

    What lateness costs is brought up to date first, because a person may have marked since, and her marks are
    taken over into the log.

    Raises
    ------
    InputError
        If the folder is no course, or has no such assignment.
    """
    from nbgrader.api import Gradebook

    from mashura.grading.marking.late_penalty import update_penalties

    if not (course / "nbgrader_config.py").is_file():
        raise InputError("grading-no-course", folder=str(course))
    roster = Roster(course)
    with Gradebook(gradebook_url(course)) as book:
        known = {assignment.name: assignment for assignment in book.assignments}
        if missing := [name for name in assignments if name not in known]:
            raise InputError("grading-not-in-course", name=missing[0], folder=str(course))
        update_penalties(book, course)
        for name in assignments or sorted(known):
            log_marks_by_hand(course, name)
        people = {student.id: student for student in book.students}
        return tuple(
            _marks(known[name], people, roster, _titles(course, name))
            for name in assignments or sorted(known)
        )


def _titles(course: Path, assignment: str) -> dict[Language, Mapping[str, str]]:
    if assignment not in exercise_names():
        return {}
    exercise = course_exercise(course, assignment)
    return {
        language: {assignment: exercise.source.header.title[language], **item_titles(exercise, language)}
        for language in LANGUAGES
    }


def _marks(
    assignment: Any,
    people: Mapping[str, Any],
    roster: Roster,
    titles: Mapping[Language, Mapping[str, str]],
) -> AssignmentMarks:
    most = {
        cell.name: float(cell.max_score) for notebook in assignment.notebooks for cell in notebook.grade_cells
    }
    submissions = {submission.student.id: submission for submission in assignment.submissions}
    results = [
        _result(student, roster.name(trainee), submissions.get(trainee), most)
        for trainee, student in people.items()
    ]
    return AssignmentMarks(
        assignment=str(assignment.name),
        titles=titles,
        due=assignment.duedate,
        most=most,
        results=tuple(sorted(results, key=lambda result: (result.name.casefold(), result.trainee))),
    )


def _result(student: Any, name: str, submission: Any | None, most: Mapping[str, float]) -> Result:
    # A name that a person typed into the gradebook is the one she wants to see.
    typed = " ".join(part for part in (student.first_name, student.last_name) if part)
    shown, email = typed or name, str(student.email or "")
    if submission is None:
        items: Mapping[str, float | None] = dict.fromkeys(most)
        return Result(trainee=student.id, name=shown, email=email, has_handed_in=False, items=items)
    grades = {grade.name: grade for notebook in submission.notebooks for grade in notebook.grades}
    return Result(
        trainee=student.id,
        name=shown,
        email=email,
        has_handed_in=True,
        handed_in=submission.timestamp,
        seconds_late=float(submission.total_seconds_late),
        items={name: _points(grades.get(name)) for name in most},
        earned=float(submission.score or 0.0),
        extra=sum(
            extra_points(_points(grade), grade.extra_credit, most[name])
            for name, grade in grades.items()
            if name in most
        ),
        lost=float(submission.late_submission_penalty or 0.0),
        waiting=sum(
            most[name] for name, grade in grades.items() if name in most and grade.needs_manual_grade
        ),
    )


def _points(grade: Any | None) -> float | None:
    if grade is None or (grade.manual_score is None and grade.auto_score is None):
        return None
    return float(grade.score)
