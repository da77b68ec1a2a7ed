"""Exporting marks as CSV; text that looks like a formula is shown as text by a spreadsheet."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

from nbgrader.api import MissingEntry
from nbgrader.plugins import CsvExportPlugin

from mashura.grading.marking.late_penalty import update_penalties

COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")


def spreadsheet_text(text: str) -> str:
    """Return a text that a spreadsheet shows and does not compute.

    Examples
    --------
    >>> spreadsheet_text("=HYPERLINK(0)"), spreadsheet_text("Fatima, A.")
    ("'=HYPERLINK(0)", 'Fatima, A.')
    """
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


class SafeCsvExport(CsvExportPlugin):  # type: ignore[misc]
    """Replaces the exporter of ``nbgrader export``, with the same columns."""

    def export(self, gradebook: Any) -> None:
        """Write the table; an existing file is replaced once the new one is complete."""
        update_penalties(gradebook, Path(str(self.config.CourseDirectory.get("root") or ".")))
        target = Path(self.to or "grades.csv")
        unfinished = target.with_name(f".{target.name}.new")
        assignments, students = {*map(str, self.assignment)}, {*map(str, self.student)}
        # Excel takes a file for UTF-8 only if it begins with this mark; names here are Arabic.
        with unfinished.open("w", encoding="utf-8-sig", newline="") as stream:
            table = csv.writer(stream)
            table.writerow(COLUMNS)
            for assignment in gradebook.assignments:
                for student in gradebook.students:
                    if (not assignments or assignment.name in assignments) and (
                        not students or student.id in students
                    ):
                        table.writerow(self._row(gradebook, assignment, student))
        unfinished.replace(target)

    @staticmethod
    def _row(gradebook: Any, assignment: Any, student: Any) -> list[object]:
        timestamp, raw, penalty = "", 0.0, 0.0
        try:
            submission = gradebook.find_submission(assignment.name, student.id)
        except MissingEntry:
            pass
        else:
            timestamp = "" if submission.timestamp is None else str(submission.timestamp)
            raw, penalty = submission.score, submission.late_submission_penalty or 0.0
        due = "" if assignment.duedate is None else str(assignment.duedate)
        names = (student.id, student.last_name, student.first_name, student.email)
        return [
            spreadsheet_text(assignment.name),
            due,
            timestamp,
            *(spreadsheet_text(str(name or "")) for name in names),
            raw,
            penalty,
            max(0.0, raw - penalty),
            assignment.max_score,
        ]
