"""Which feedback pages are as they should be, so that publishing again writes only what has changed."""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Collection
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from mashura import __version__
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.runs.files import write_whole
from mashura.grading.runs.version import exercise_version


class PublishedPages:
    """The feedback pages of one assignment, with a digest of what each was made from.

    Parameters
    ----------
    course : Path
        The course folder.
    book : nbgrader.api.Gradebook
        Its gradebook; penalties for lateness have been brought up to date.
    assignment : str
        Name of the exercise.
    """

    def __init__(self, course: Path, book: Any, assignment: str) -> None:
        self._course, self._assignment = course, assignment
        self._place = course / "private" / assignment / "published.json"
        try:
            self._known: dict[str, list[str]] = json.loads(self._place.read_bytes())
        except (OSError, ValueError):
            self._known = {}
        due = book.find_assignment(assignment).duedate
        # From the deadline on, pages show model answers. nbgrader keeps times in UTC, without saying so.
        over = due is None or due.replace(tzinfo=UTC) <= datetime.now(UTC)
        settings = _digest((course / "nbgrader_config.py").read_bytes())
        version = exercise_version(course_exercise(course, assignment))
        self._common = json.dumps([__version__, version, settings, over])
        self._marks = _marks(book, assignment)

    def stale(self, trainees: Collection[str]) -> list[str]:
        """Return whose page is missing, was changed, or was made from other marks, answers or rules."""
        return [
            trainee
            for trainee in trainees
            if self._known.get(trainee) != [self._inputs(trainee), self._page(trainee)]
        ]

    def keep(self, written: Collection[str]) -> None:
        """Note that these pages have just been written."""
        for trainee in written:
            self._known[trainee] = [self._inputs(trainee), self._page(trainee)]
        self._place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        write_whole(self._place, json.dumps(self._known, ensure_ascii=False).encode())

    def _inputs(self, trainee: str) -> str:
        notebook = self._course / "autograded" / trainee / self._assignment / f"{self._assignment}.ipynb"
        marks = json.dumps(sorted(self._marks[trainee], key=str))
        return _digest(notebook.read_bytes() + self._common.encode() + marks.encode())

    def _page(self, trainee: str) -> str:
        page = self._course / "feedback" / trainee / self._assignment / f"{self._assignment}.html"
        return _digest(page.read_bytes()) if page.is_file() else ""


def _marks(book: Any, assignment: str) -> defaultdict[str, list[list[Any]]]:
    """Return what the gradebook holds of each hand-in and a page shows: marks, comments, lateness."""
    from nbgrader import api

    found: defaultdict[str, list[list[Any]]] = defaultdict(list)
    marks = (
        api.Grade.auto_score,
        api.Grade.manual_score,
        api.Grade.extra_credit,
        api.Grade.needs_manual_grade,
    )
    for table, columns in ((api.Grade, marks), (api.Comment, (api.Comment.manual_comment,))):
        rows = (
            book.db.query(
                api.SubmittedAssignment.student_id,
                api.BaseCell.name,
                api.SubmittedNotebook.late_submission_penalty,
                *columns,
            )
            .select_from(table)
            .join(api.BaseCell, table.cell_id == api.BaseCell.id)
            .join(api.SubmittedNotebook, table.notebook_id == api.SubmittedNotebook.id)
            .join(api.SubmittedAssignment, api.SubmittedNotebook.assignment_id == api.SubmittedAssignment.id)
            .join(api.Assignment, api.SubmittedAssignment.assignment_id == api.Assignment.id)
            .filter(api.Assignment.name == assignment)
        )
        for trainee, *row in rows:
            found[trainee].append([table.__name__, *row])
    return found


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
