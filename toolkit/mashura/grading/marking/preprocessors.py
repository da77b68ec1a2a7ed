"""The steps of ``nbgrader autograde`` that use the trusted engine.

nbgrader's commands and the formgrader's buttons stay as they are: the ``nbgrader_config.py`` of a course that
:func:`mashura.grading.build_exercises` made names these classes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Unicode

from mashura.grading.box.isolation import Limits
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.exercise.handout import handout_notebook
from mashura.grading.marking.engine import grade_notebook, submission_seed
from mashura.grading.marking.feedback import write_outputs
from mashura.grading.marking.restore import Repair, language_of, read_submission, restore
from mashura.i18n import FIRST_LANGUAGE, message

COURSE_HELP = "The course's folder, which keeps the variant of its class."


class SubmissionExporter(NotebookExporter):
    """Reads a handed-in notebook; an unreadable one becomes an unanswered one, so that the run continues."""

    course = Unicode("", help=COURSE_HELP).tag(config=True)

    def from_file(self, file_stream: Any, resources: Any = None, **kw: Any) -> Any:
        """Convert a file without trusting its content."""
        limits = Limits()
        try:
            if isinstance(file_stream, str):
                with open(file_stream, encoding="utf-8") as stream:
                    text = stream.read(limits.notebook_bytes + 1)
            else:
                text = file_stream.read(limits.notebook_bytes + 1)
            notebook = read_submission(text, limits)
        except UnicodeDecodeError:
            notebook = None
        if notebook is None:
            exercise = course_exercise(self.course, resources["nbgrader"]["assignment"])
            notebook = handout_notebook(exercise, FIRST_LANGUAGE)
            notebook.metadata["mashura"]["unreadable"] = True
        convert: Any = self.from_notebook_node
        return convert(notebook, resources=resources, **kw)


class RestoreCells(NbGraderPreprocessor):  # type: ignore[misc]
    """First step: put the trainee's answers into the assignment's own cells, and report repairs."""

    course = Unicode("", help=COURSE_HELP).tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Restore the notebook."""
        exercise = course_exercise(self.course, resources["nbgrader"]["assignment"])
        language = language_of(nb)
        unreadable = nb.metadata.get("mashura", {}).get("unreadable") is True
        restored, repairs = restore(nb, handout_notebook(exercise, language))
        answered = nb.metadata.get("mashura", {}).get("variant", exercise.variant.name)
        if answered != exercise.variant.name:
            repairs = (Repair(key="grading-repair-variant"), *repairs)
        if unreadable:
            repairs = (Repair(key="grading-repair-unreadable"), *repairs)
        for repair in repairs:
            self.log.warning("%s: %s", resources["nbgrader"]["student"], repair.text())
        restored.metadata["mashura"]["repairs"] = [
            {"key": repair.key, "cell": repair.cell} for repair in repairs
        ]
        return restored, resources


class TrustedExecute(NbGraderPreprocessor):  # type: ignore[misc]
    """Replaces nbgrader's ``Execute``: grades with the engine, writes scores and feedback as outputs."""

    course = Unicode("", help=COURSE_HELP).tag(config=True)
    isolation = Unicode("auto", help="auto, bubblewrap, rlimits or none").tag(config=True)
    secret = Unicode("", help="The course's secret; fresh inputs of graded questions are drawn from it.").tag(
        config=True
    )

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Grade the notebook."""
        names = resources["nbgrader"]
        exercise = course_exercise(self.course, names["assignment"])
        folder = resources.get("metadata", {}).get("path")
        grades = grade_notebook(
            nb,
            exercise,
            submission_seed(self.secret, exercise.name),
            handed_in=Path(folder) if folder else None,
            isolation=self.isolation,
        )
        if grades.isolation != "bubblewrap":
            self.log.warning(message(f"grading-isolation-{grades.isolation}"))
        graded = grades.notebook
        # Keep what OverwriteCells and RestoreCells wrote: checksums and repairs.
        checksums = {
            cell.metadata.nbgrader.grade_id: cell.metadata.nbgrader.get("checksum")
            for cell in nb.cells
            if cell.metadata.get("nbgrader", {}).get("grade_id")
        }
        for cell in graded.cells:
            mark = cell.metadata.get("nbgrader")
            if mark and checksums.get(mark.grade_id):
                mark["checksum"] = checksums[mark.grade_id]
        graded.metadata["mashura"] = {
            **graded.metadata["mashura"],
            "repairs": nb.metadata.get("mashura", {}).get("repairs", []),
            "isolation": grades.isolation,
            "feedback": {grade.item: list(grade.messages) for grade in grades.items},
        }
        given_out = frozenset(cell.source for cell in handout_notebook(exercise, grades.language).cells)
        write_outputs(graded, grades, given_out)
        return graded, resources
