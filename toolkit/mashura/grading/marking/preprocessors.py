"""The steps of ``nbgrader autograde`` that use the trusted engine.

nbgrader's commands and the formgrader's buttons stay as they are: the ``nbgrader_config.py`` of a course that
:func:`mashura.grading.build_exercises` made names these classes.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

from nbconvert.exporters import NotebookExporter
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Int, Unicode

from mashura.grading.box.isolation import Limits, isolation_report
from mashura.grading.exercise import notebooks
from mashura.grading.exercise.exercise import course_exercise
from mashura.grading.marking.engine import submission_seed
from mashura.grading.marking.marked_notebook import marked_notebook, restored_notebook, submitted_notebook
from mashura.grading.marking.run_number import begin_run
from mashura.i18n import message

# Where nbgrader has what trainees handed in.
_HANDED_IN = "submitted"


class SubmissionExporter(NotebookExporter):
    """Reads a handed-in notebook; an unreadable one becomes an unanswered one, so that the run continues."""

    def from_file(self, file_stream: Any, resources: Any = None, **kw: Any) -> Any:
        """Convert a file without trusting its content."""
        # nbconvert has opened it as a text in UTF-8, which a hand-in need not be.
        path = Path(resources["metadata"]["path"], f"{resources['metadata']['name']}.ipynb")
        exercise = course_exercise(self.config.CourseDirectory.root, resources["nbgrader"]["assignment"])
        if path.parents[2].name == _HANDED_IN:
            with path.open("rb") as stream:
                notebook = submitted_notebook(stream.read(Limits().notebook_bytes + 1), exercise)
        else:
            # The second pass reads what the first one wrote.
            notebook = notebooks.read(path)
        convert: Any = self.from_notebook_node
        return convert(notebook, resources=resources, **kw)


class RestoreCells(NbGraderPreprocessor):  # type: ignore[misc]
    """First step: put the trainee's answers into the assignment's own cells, and report repairs."""

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Restore the notebook."""
        restored, repairs = restored_notebook(
            nb, course_exercise(self.config.CourseDirectory.root, resources["nbgrader"]["assignment"])
        )
        for repair in repairs:
            self.log.warning("%s: %s", resources["nbgrader"]["student"], repair.text())
        return restored, resources


class TrustedExecute(NbGraderPreprocessor):  # type: ignore[misc]
    """Replaces nbgrader's ``Execute``: grades with the engine, writes scores and feedback as outputs."""

    isolation = Unicode("auto", help="auto, bubblewrap, rlimits or none").tag(config=True)
    secret = Unicode("", help="The course's secret; fresh inputs of graded questions are drawn from it.").tag(
        config=True
    )
    run = Int(0, help="Number of the run, which gives its inputs; 0 begins a new one.").tag(config=True)

    def preprocess(self, nb: Any, resources: Any) -> tuple[Any, Any]:
        """Grade the notebook."""
        exercise = course_exercise(self.config.CourseDirectory.root, resources["nbgrader"]["assignment"])
        run = self.run or begin_run(Path(self.config.CourseDirectory.root), exercise.name)
        folder = resources.get("metadata", {}).get("path")
        graded, grades = marked_notebook(
            nb,
            exercise,
            submission_seed(self.secret, exercise.name, run),
            Path(folder) if folder else None,
            self.isolation,
        )
        graded.metadata["mashura"]["run"] = run
        if grades.isolation != "bubblewrap":
            self.log.warning(message(isolation_report(grades.isolation)))
        return graded, resources
