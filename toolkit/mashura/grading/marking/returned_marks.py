"""The step of ``nbgrader generate_feedback`` that reads marks, comments and the deadline."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook
from nbgrader.preprocessors import GetGrades
from traitlets import Unicode

from mashura.grading.marking.late_penalty import has_policy, update_penalty
from mashura.grading.marking.late_policy import read_late_policy


class ReturnedMarks(GetGrades):  # type: ignore[misc]
    """nbgrader's own step, which also says what still waits for a person and whether the deadline is over."""

    course = Unicode("", help="Folder of the course.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Write marks into the notebook's cells, and the deadline into the resources."""
        self._update_penalty(resources["nbgrader"])
        nb, resources = super().preprocess(nb, resources)
        with self.gradebook:
            due = self.gradebook.find_assignment(self.assignment_id).duedate
        # nbgrader keeps times in UTC, without saying so.
        over = due is None or due.replace(tzinfo=UTC) <= datetime.now(UTC)
        resources["nbgrader"]["deadline_over"] = over
        return nb, resources

    def _update_penalty(self, names: Any) -> None:
        """Take for lateness what the marks of today lose, those of a person included."""
        if not self.course or not has_policy(Path(self.course)):
            return
        with Gradebook(names["db_url"]) as book:
            submission = book.find_submission(names["assignment"], names["student"])
            if update_penalty(submission, read_late_policy(Path(self.course))):
                book.db.commit()

    def _get_score(self, cell: Any, resources: Any) -> None:
        mark = cell.metadata.nbgrader
        grade = self.gradebook.find_grade(
            mark["grade_id"], self.notebook_id, self.assignment_id, self.student_id
        )
        mark["score"], mark["points"] = grade.score, grade.max_score
        mark["extra"] = grade.extra_credit
        mark["waits"] = bool(grade.needs_manual_grade) and grade.manual_score is None

    def _get_comment(self, cell: Any, resources: Any) -> None:
        # Only what a person wrote: nbgrader's own remark on an empty answer would pass for the instructor's.
        comment = self.gradebook.find_comment(
            cell.metadata["nbgrader"]["grade_id"], self.notebook_id, self.assignment_id, self.student_id
        )
        cell.metadata.nbgrader["comment"] = comment.manual_comment
