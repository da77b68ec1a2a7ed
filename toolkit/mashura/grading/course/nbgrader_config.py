"""The configuration of an nbgrader course that grades with our engine."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

from mashura.errors import InputError
from mashura.grading.exercise.handout import CODE_STUB, TEXT_STUB
from mashura.grading.runs.marks_database import gradebook_url

_GRADEBOOK = Path("private", "gradebook_url")
CONFIG_TEXT = '''"""Configuration of this course: the trusted grader replaces nbgrader's own execution."""

from pathlib import Path

from mashura.grading.course import configure

c = get_config()  # noqa: F821
configure(c, Path(__file__).resolve().parent)
'''


def configure(config: Any, folder: Path) -> None:
    """Make an nbgrader configuration use the trusted grader.

    Parameters
    ----------
    config : traitlets.config.Config
        The result of ``get_config()``.
    folder : Path
        The course.
    """
    from nbgrader.preprocessors import (
        AssignLatePenalties,
        CheckCellMetadata,
        ClearOutput,
        OverwriteCells,
    )

    from mashura.grading.course.trainee_names import keep_names_harmless
    from mashura.grading.marking.export import SafeCsvExport
    from mashura.grading.marking.feedback_page import FeedbackExporter
    from mashura.grading.marking.late_penalty import CourseLatePolicy
    from mashura.grading.marking.preprocessors import RestoreCells, SubmissionExporter, TrustedExecute
    from mashura.grading.marking.returned_marks import ReturnedMarks
    from mashura.grading.marking.rubric_panel import use_marking_page
    from mashura.grading.marking.saved_marks import SaveMarks

    config.CourseDirectory.root = str(folder)
    config.CourseDirectory.course_id = "mashura"
    config.ClearSolutions.code_stub = {"python": CODE_STUB}
    config.ClearSolutions.text_stub = TEXT_STUB
    # By name, because receiving reads the deadlines, which read the configuration.
    config.Autograde.pre_convert_hook = "mashura.grading.course.handin.receive"
    config.Autograde.exporter_class = SubmissionExporter
    config.Autograde.sanitize_preprocessors = [RestoreCells, ClearOutput, OverwriteCells, CheckCellMetadata]
    config.Autograde.autograde_preprocessors = [
        TrustedExecute,
        SaveMarks,
        AssignLatePenalties,
        CheckCellMetadata,
    ]
    config.GenerateFeedback.exporter_class = FeedbackExporter
    config.GenerateFeedback.preprocessors = [ReturnedMarks]
    config.ExportApp.plugin_class = SafeCsvExport
    use_marking_page(config)
    keep_names_harmless()
    config.AssignLatePenalties.plugin_class = CourseLatePolicy
    config.CourseLatePolicy.course = str(folder)
    config.ReturnedMarks.course = str(folder)
    config.SaveMarks.course = str(folder)
    if url := kept_gradebook(folder):
        config.CourseDirectory.db_url = url
    config.TrustedExecute.secret = course_secret(folder)


def keep_gradebook(folder: Path, url: str) -> None:
    """Record where the gradebook of a course is, for every command; only the owner can read it.

    Parameters
    ----------
    folder : Path
        The course.
    url : str
        Address of a database, such as ``postgresql://marks@server/marks``.
    """
    path = folder / _GRADEBOOK
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.touch(mode=0o600)
    path.write_text(gradebook_url(url), encoding="utf-8")


def kept_gradebook(folder: Path) -> str:
    """Return the address of a course's gradebook; empty for the file in the course."""
    path = folder / _GRADEBOOK
    return path.read_text(encoding="utf-8").strip() if path.is_file() else ""


def is_unchanged(folder: Path) -> bool:
    """Return whether a course's configuration is ours alone, so that it need not be run to be known."""
    return (folder / "nbgrader_config.py").read_text(encoding="utf-8") == CONFIG_TEXT


def require_course(folder: Path) -> None:
    """Refuse a folder that is no course, before anything is written into it.

    Raises
    ------
    InputError
        If it has no ``nbgrader_config.py``.
    """
    if not (folder / "nbgrader_config.py").is_file():
        raise InputError("grading-no-course", folder=str(folder))


def course_secret(folder: Path) -> str:
    """Return the secret of a course, created on first use in ``private/secret``; only its owner can read it.

    A new secret gives every graded question new inputs; delete the file to get one.
    """
    path = folder / "private" / "secret"
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if not path.is_file():
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="ascii") as stream:
            stream.write(secrets.token_hex(32))
    return path.read_text(encoding="ascii").strip()
