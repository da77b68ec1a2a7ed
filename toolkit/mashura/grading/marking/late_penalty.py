"""The late policy where nbgrader asks for it: its own plug-in, and penalties kept up to date."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbgrader.plugins import LateSubmissionPlugin
from traitlets import Unicode

from mashura.grading.marking.late_policy import FILE, LatePolicy, read_late_policy


class CourseLatePolicy(LateSubmissionPlugin):  # type: ignore[misc]
    """Takes from a late hand-in what the course's ``late.yaml`` says."""

    course = Unicode("", help="Folder of the course.").tag(config=True)

    def late_submission_penalty(self, student_id: str, score: float, total_seconds_late: float) -> float:
        """Return the points to take."""
        assignment = str(getattr(self.parent, "assignment_id", ""))
        policy = read_late_policy(Path(self.course))
        return policy.penalty(assignment, student_id, float(score), float(total_seconds_late))


def update_penalty(submission: Any, policy: LatePolicy) -> bool:
    """Bring the penalty of a submission in the gradebook up to date, and return whether it changed.

    nbgrader computes it when a hand-in is graded, before a person has marked the written answers.
    """
    late = float(submission.total_seconds_late)
    is_changed = False
    for notebook in submission.notebooks:
        score = float(notebook.score or 0.0)
        penalty = policy.penalty(submission.name, submission.student.id, score, late)
        if abs(float(notebook.late_submission_penalty or 0.0) - penalty) > 1e-9:
            notebook.late_submission_penalty = penalty
            is_changed = True
    return is_changed


def update_penalties(gradebook: Any, course: Path) -> None:
    """Bring all penalties of a course that has a policy up to date."""
    if not has_policy(course):
        return
    policy = read_late_policy(course)
    changed = [
        update_penalty(submission, policy)
        for assignment in gradebook.assignments
        for submission in assignment.submissions
    ]
    if any(changed):
        gradebook.db.commit()


def has_policy(course: Path) -> bool:
    """Return whether a course has a policy of its own; without one, penalties are nbgrader's affair."""
    return (course / FILE).is_file()
