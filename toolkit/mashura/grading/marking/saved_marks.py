"""The step of ``nbgrader autograde`` that writes marks, and respects what a person marked."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbgrader.preprocessors import SaveAutoGrades
from traitlets import Unicode

from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.marking.marked_answers import answer_digests, changed_answers, keep_answers


class SaveMarks(SaveAutoGrades):  # type: ignore[misc]
    """nbgrader's own step, which asks a person again only where the answer that she marked has changed."""

    course = Unicode("", help="Folder of the course.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Write the marks of a graded notebook."""
        names = resources["nbgrader"]
        place = (Path(self.course), names["student"], names["assignment"])
        exercise = course_exercise(self.course, names["assignment"])
        self._most = {item.id: item.points for item in exercise.items}
        answers = answer_digests(nb, exercise)
        self._changed = changed_answers(*place, answers)
        nb, resources = super().preprocess(nb, resources)
        keep_answers(*place, answers)
        return nb, resources

    def _add_score(self, cell: Any, resources: Any) -> None:
        item = cell.metadata["nbgrader"]["grade_id"]
        grade = self._grade(item)
        waited = bool(grade.needs_manual_grade)
        mark = cell.metadata["nbgrader"]
        counted = mark["points"]
        # nbgrader takes no mark above the maximum; an extra question has a maximum of 0.
        mark["points"] = self._most.get(item, counted)
        super()._add_score(cell, resources)
        mark["points"] = counted
        grade = self._grade(item)
        if grade.manual_score is not None:
            # A mark that a person has already been asked to look at again stays on her list.
            grade.needs_manual_grade = waited or item in self._changed
            self.gradebook.db.commit()

    def _grade(self, item: str) -> Any:
        return self.gradebook.find_grade(item, self.notebook_id, self.assignment_id, self.student_id)
