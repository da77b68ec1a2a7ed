"""Marks as CSV: one row per trainee and assignment, and no text that a spreadsheet would compute."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from mashura.grading.course.marks_table import AssignmentMarks
from mashura.grading.marking.export import spreadsheet_text
from mashura.grading.marking.late_policy import LatePolicy

COLUMNS = (
    "assignment",
    "due",
    "handed_in",
    "days_late",
    "student_id",
    "name",
    "email",
    "raw_score",
    "extra",
    "late_submission_penalty",
    "score",
    "max_score",
    "waiting",
)
_DAY_SECONDS = 86_400


def marks_csv(marks: Sequence[AssignmentMarks], policy: LatePolicy) -> bytes:
    """Return the table; times are in the course's time zone.

    ``extra`` are points of ``raw_score`` that ``max_score`` does not count, ``waiting`` those not marked yet.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for table in marks:
        due = policy.shown(table.due) if table.due else ""
        for result in table.results:
            writer.writerow(
                [
                    table.assignment,
                    due,
                    policy.shown(result.handed_in) if result.handed_in else "",
                    round(result.seconds_late / _DAY_SECONDS, 2),
                    *(spreadsheet_text(text) for text in (result.trainee, result.name, result.email)),
                    result.earned,
                    result.extra,
                    result.lost,
                    result.score,
                    table.max_score,
                    result.waiting,
                ]
            )
    # Excel takes a file for UTF-8 only if it begins with this mark; names here are Arabic.
    return out.getvalue().encode("utf-8-sig")
