"""Graded work that a trainee can do without typing code: every answer has a form, or is a text of her own.

Items where code is the skill carry the tag ``analysts`` and are never needed for the certificate.
"""

from __future__ import annotations

from pathlib import Path

from mashura.course.sources.outline import SOURCES
from mashura.course.sources.problems import Problem
from mashura.course.sources.source import ANALYSTS, AnyHeader, read_source
from mashura.paths import content


def check_graded_answers(exercises: Path | None = None) -> list[Problem]:
    """Return the answer cells in which trainees of the main track would have to type code.

    Parameters
    ----------
    exercises : Path, optional
        Folder of the exercises instead of the shipped ones.

    Raises
    ------
    InputError
        If an exercise cannot be read.
    """
    return [
        Problem(key="measures-typing", path=path, line=cell.marker_line, params={"cell": cell.id})
        for path in sorted((exercises or content("exercises")).glob(SOURCES))
        for cell in read_source(path, AnyHeader).cells
        if cell.kind == "code"
        and cell.metadata.get("nbgrader", {}).get("part") == "answer"
        and "form" not in cell.metadata
        and ANALYSTS not in cell.metadata.get("tags", [])
    ]
