"""Giving exercises out without their checks and keys: a folder of handouts, and the pack of a class."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

from mashura.course.sources.builder import write_notebooks
from mashura.course.sources.exercise_pack import CARD, CASES, ExerciseCard, write_pack
from mashura.course.sources.forms import files_of
from mashura.grading.exercise.exercise import Exercise, exercise_names, load_exercise
from mashura.grading.exercise.handout import handout_notebook
from mashura.i18n import LANGUAGES


def build_handouts(folder: Path, names: Sequence[str] | None = None) -> list[Path]:
    """Write what is given out of exercises into a folder, in the layout of a course pack.

    Parameters
    ----------
    folder : Path
        Receives ``NAME/card.json``, ``NAME/cases`` and ``NAME/LANGUAGE/NAME.ipynb`` with its data files.
    names : sequence of str, optional
        Exercises to write; all, if not given.

    Raises
    ------
    InputError
        If an exercise is unknown or its parts do not match, or the instructor's part is not installed.
    """
    written: list[Path] = []
    for exercise in map(load_exercise, names or exercise_names()):
        home = folder / exercise.name
        for language in LANGUAGES:
            notebook = handout_notebook(exercise, language)
            written += write_notebooks({home / language / f"{exercise.name}.ipynb": notebook})
            written += _copied(exercise.files().values(), home / language)
        for name, text in exercise.cases.items():
            (home / CASES).mkdir(parents=True, exist_ok=True)
            written.append(home / CASES / name)
            written[-1].write_text(text, encoding="utf-8")
        (home / CARD).write_text(_card(exercise), encoding="utf-8")
        written.append(home / CARD)
    return written


def course_pack(path: Path, exercises: Iterable[Exercise], handouts: Path) -> Path:
    """Write the pack of a class: one file that a trainee's start page takes in.

    Parameters
    ----------
    path : Path
        The ZIP file to write.
    exercises : iterable of Exercise
        Those to give out.
    handouts : Path
        Their handouts, ``LANGUAGE/NAME/…``.
    """
    files: dict[str, bytes] = {}
    for exercise in exercises:
        files[f"{exercise.name}/{CARD}"] = _card(exercise).encode()
        files |= {f"{exercise.name}/{CASES}/{name}": text.encode() for name, text in exercise.cases.items()}
        for language in LANGUAGES:
            for name in (f"{exercise.name}.ipynb", *exercise.files()):
                handout = handouts / language / exercise.name / name
                files[f"{exercise.name}/{language}/{name}"] = handout.read_bytes()
    return write_pack(path, files)


def _card(exercise: Exercise) -> str:
    header = exercise.source.header
    card = ExerciseCard(**header.model_dump(), app_files=files_of(exercise.source))
    return card.model_dump_json(indent=1)


def _copied(paths: Iterable[Path], folder: Path) -> list[Path]:
    written = []
    for path in paths:
        folder.mkdir(parents=True, exist_ok=True)
        written.append(Path(shutil.copyfile(path, folder / path.name)))
    return written
