"""Writing exercises: an nbgrader course for the instructor, with the handouts of her class."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mashura.course.sources.builder import write_notebooks
from mashura.errors import MashuraError
from mashura.grading.course.handing_out import course_pack
from mashura.grading.course.nbgrader_config import (
    CONFIG_TEXT,
    course_secret,
    is_unchanged,
    keep_gradebook,
    kept_gradebook,
)
from mashura.grading.exercise import notebooks
from mashura.grading.exercise.exercise import (
    Exercise,
    course_exercise,
    exercise_names,
    kept_variant,
    load_exercise,
)
from mashura.grading.exercise.handout import handout_notebook, source_notebook
from mashura.i18n import LANGUAGES, message
from mashura.i18n.progress_bar import progress_bar


def build_exercises(
    out: Path, names: Sequence[str] | None = None, *, gradebook: str | None = None
) -> list[Path]:
    """Write an nbgrader course that is ready for use.

    Parameters
    ----------
    out : Path
        The course folder; an existing one is updated and keeps its gradebook and submissions.
    names : sequence of str, optional
        Exercises to build; all, if not given.
    gradebook : str, optional
        Address of the gradebook's database, such as ``postgresql://marks@server/marks``; the one that the
        course has, if not given, which is the file ``gradebook.db`` at first.

    Returns
    -------
    list of Path
        The files: ``nbgrader_config.py``, ``source/NAME/…`` with the solutions, ``release/NAME/…`` made by
        nbgrader (Arabic), ``handout/LANGUAGE/NAME/…`` for trainees, all of them in one file that a trainee's
        start page takes in (``handout/exercises.zip``), and ``private/NAME/rubric.LANGUAGE.md`` for the
        person who marks.

    Raises
    ------
    InputError
        If an exercise is unknown, or its items, checks and rubric do not match.
    MashuraError
        If nbgrader refuses an assignment.
    """
    known = [load_exercise(name).name for name in (names or exercise_names())]
    out.mkdir(parents=True, exist_ok=True)
    config = out / "nbgrader_config.py"
    if not config.is_file():
        # What an instructor has added to it stays.
        config.write_text(CONFIG_TEXT, encoding="utf-8")
    if gradebook is not None:
        keep_gradebook(out, gradebook)
    secret = course_secret(out)
    exercises = [_of_class(out, name, secret) for name in known]
    written = [config]
    with progress_bar(total=3 * len(exercises), what=message("grading-building")) as bar:
        for exercise in exercises:
            source = out / "source" / exercise.name
            written += write_notebooks({source / f"{exercise.name}.ipynb": source_notebook(exercise)})
            written += _copy_files(exercise, source)
            written += _rubrics(exercise, out / "private" / exercise.name)
            bar.update()
        for exercise in exercises:
            _generate_assignment(out, exercise.name)
            bar.update()
            released = out / "release" / exercise.name / f"{exercise.name}.ipynb"
            written.append(released)
            release = notebooks.read(released)
            for language in LANGUAGES:
                folder = out / "handout" / language / exercise.name
                notebook = handout_notebook(exercise, language)
                _take_metadata(notebook, release)
                written += write_notebooks({folder / f"{exercise.name}.ipynb": notebook})
                written += _copy_files(exercise, folder)
            bar.update()
    handouts = out / "handout"
    written.append(course_pack(handouts / "exercises.zip", exercises, handouts))
    return written


def _of_class(course: Path, name: str, secret: str) -> Exercise:
    """Return an exercise in the variant of the course, which is drawn when the exercise is first built."""
    path = kept_variant(course, name)
    if not path.is_file() and not (course / "source" / name).exists():
        exercise = load_exercise(name, secret=secret)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".new")
        unfinished.write_text(exercise.variant.text, encoding="utf-8")
        unfinished.replace(path)
    return course_exercise(course, name)


def _copy_files(exercise: Exercise, folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    return [Path(shutil.copyfile(path, folder / name)) for name, path in exercise.files().items()]


def _rubrics(exercise: Exercise, folder: Path) -> list[Path]:
    """Write the rubric for the person who marks, in each language."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for language in LANGUAGES:
        lines = []
        for item, criteria in exercise.rubric.items():
            lines.append(f"## {item}\n")
            lines += [f"- **{line.points}** · {line[language]}" for line in criteria]
        path = folder / f"rubric.{language}.md"
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        written.append(path)
    return written


def _take_metadata(notebook: Any, release: Any) -> None:
    """Give a handout the metadata of nbgrader's release, so that all languages are one assignment."""
    official = {
        cell.metadata.nbgrader.grade_id: cell for cell in release.cells if cell.metadata.get("nbgrader")
    }
    for cell in notebook.cells:
        mark = cell.metadata.get("nbgrader")
        if mark:
            cell.metadata["nbgrader"] = official[mark.grade_id].metadata.nbgrader


def course_config(course: Path) -> Any:
    """Return a course's nbgrader configuration, as nbgrader's commands read it."""
    from traitlets.config.loader import PyFileConfigLoader

    return PyFileConfigLoader("nbgrader_config.py", path=str(course)).load_config()


def gradebook_of(course: Path) -> str:
    """Return the address of a course's gradebook."""
    url = kept_gradebook(course)
    if not url and not is_unchanged(course):
        # Reading it imports nbgrader, which takes longer than grading a notebook.
        url = str(course_config(course).CourseDirectory.get("db_url") or "")
    return url or f"sqlite:///{course / 'gradebook.db'}"


def _generate_assignment(course: Path, name: str) -> None:
    from nbgrader.apps import NbGraderAPI

    with alembic_on_path():
        result = NbGraderAPI(config=course_config(course)).generate_assignment(name, force=True)
    if not result["success"]:
        raise MashuraError(
            "grading-nbgrader-refused",
            name=name,
            reason=(result.get("error") or result.get("log") or "")[-300:],
        )


@contextmanager
def alembic_on_path() -> Iterator[None]:
    """Let nbgrader find ``alembic``, which is installed beside this Python."""
    before = os.environ.get("PATH", "")
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), before])
    try:
        yield
    finally:
        os.environ["PATH"] = before
