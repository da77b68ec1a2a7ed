"""Marks written into the gradebook by ``nbgrader autograde``; what a person has marked is respected."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from nbgrader.preprocessors import SaveAutoGrades
from traitlets import Unicode

from mashura.grading.exercise.exercise import load_exercise


class SaveMarks(SaveAutoGrades):  # type: ignore[misc]
    """nbgrader's own step, which asks a person again only where the answer that she marked has changed.

    Which answers were marked is known by their digests in ``private/answers/TRAINEE/ASSIGNMENT.json``.
    """

    course = Unicode("", help="Folder of the course.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Write the marks of a graded notebook."""
        names = resources["nbgrader"]
        ledger = Path(self.course, "private", "answers", names["student"], f"{names['assignment']}.json")
        answers = _digests(nb, names["assignment"])
        before = _read(ledger)
        self._changed = {item for item, digest in answers.items() if before.get(item, digest) != digest}
        nb, resources = super().preprocess(nb, resources)
        ledger.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = ledger.with_suffix(".new")
        draft.write_text(json.dumps(answers), encoding="ascii")
        draft.replace(ledger)
        return nb, resources

    def _add_score(self, cell: Any, resources: Any) -> None:
        item = cell.metadata["nbgrader"]["grade_id"]
        grade = self._grade(item)
        waited = bool(grade.needs_manual_grade)
        super()._add_score(cell, resources)
        grade = self._grade(item)
        if grade.manual_score is not None:
            # A mark that a person has already been asked to look at again stays on her list.
            grade.needs_manual_grade = waited or item in self._changed
            self.gradebook.db.commit()

    def _grade(self, item: str) -> Any:
        return self.gradebook.find_grade(item, self.notebook_id, self.assignment_id, self.student_id)


def _digests(notebook: Any, assignment: str) -> dict[str, str]:
    """Return a digest of each item's answer, by item."""
    sources = {
        cell.metadata["nbgrader"]["grade_id"]: cell.source
        for cell in notebook.cells
        if cell.metadata.get("nbgrader", {}).get("grade_id")
    }
    return {
        item.id: hashlib.sha256(sources.get(item.answer_id, "").encode("utf-8", "replace")).hexdigest()
        for item in load_exercise(assignment).items
    }


def _read(path: Path) -> dict[str, str]:
    try:
        digests = json.loads(path.read_text(encoding="ascii"))
    except (OSError, ValueError):
        return {}
    return digests if isinstance(digests, dict) else {}
