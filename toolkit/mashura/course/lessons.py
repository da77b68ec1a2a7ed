"""Building the lessons: notebooks with their questions and scenes, written into a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from mashura.course.questions.shown import asked_in, question_words
from mashura.course.sources.builder import (
    GLOSSARY_NOTEBOOK,
    glossary_notebook,
    lesson_paths,
    render_notebook,
    write_notebooks,
)
from mashura.course.sources.glossary import read_glossary
from mashura.course.sources.source import Header, LessonSource, Source, read_source
from mashura.i18n import LANGUAGES, Language


def build_course(
    out: Path, languages: Sequence[Language] = LANGUAGES, source: Path | None = None
) -> list[Path]:
    """Build the notebooks of all lessons, and the glossary's.

    Parameters
    ----------
    out : Path
        Receives a folder for each language, with the same names in all; created if missing. Files of the same
        names are replaced.
    languages : sequence of Language
        Languages to build.
    source : Path, optional
        A curriculum folder or one lesson instead of the shipped course.

    Returns
    -------
    list of Path
        The files written.

    Raises
    ------
    InputError
        If there is an error in a lesson or in the glossary; nothing is written then.
    """
    glossary = read_glossary()
    lessons: list[LessonSource] = [read_source(path) for path in lesson_paths(source)]
    notebooks: dict[Path, Any] = {}
    for language in languages:
        for lesson in lessons:
            notebooks[out / language / f"{lesson.header.id}.ipynb"] = lesson_notebook(lesson, language)
        notebooks[out / language / GLOSSARY_NOTEBOOK] = glossary_notebook(glossary, language)
    return write_notebooks(notebooks)


def lesson_notebook(source: Source[Header], language: Language) -> Any:
    """Return a lesson's notebook in one language, with its questions in the metadata of the cells that ask.

    In JupyterLab they are answered without a kernel; elsewhere the cell shows them when it is run.
    """
    notebook = render_notebook(source, language)
    notebook.metadata["mashura"]["words"] |= question_words(language)
    for cell in notebook.cells:
        if cell.cell_type == "code" and (asked := asked_in(cell.source, language, source.path.parent)):
            cell.metadata["mashura"] = asked
            cell.metadata["jupyter"] = {"source_hidden": True}
    return notebook
