"""Bringing the exercises of a class into a workspace: a course pack that the instructor gave.

An exercise that is the one she has already stays as it is, with her answers. Where it is another version, a
variant for her class, it takes the old one's place, and what she did in the old one is kept beside it in a
folder ``earlier-DATE``. Answers to questions that are the same are carried over.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from mashura.apps.form.cases import forget_begun
from mashura.apps.server.workspace import (
    Manifest,
    clear_errors,
    file_hash,
    merged,
    take_over,
    workspace_fingerprint,
    write_exercises,
)
from mashura.course.progress.class_copy import carry_over, variant_of
from mashura.course.progress.feedback_home import FOLDER as FEEDBACK
from mashura.course.questions.traces import NOTES
from mashura.course.sources.exercise_pack import PACK, exercises_in, read_pack, write_pack
from mashura.course.sources.outline import course_modules, exercise_title
from mashura.errors import InputError
from mashura.i18n import LANGUAGES, Language, message

_EARLIER = "earlier-"


@dataclass(frozen=True, kw_only=True)
class BroughtExercise:
    """What became of an exercise: whether it is ``new`` here, and where earlier answers are ``kept``.

    Places are paths below the workspace, with slashes. ``carried`` is how many answers were carried over.
    """

    exercise: str
    new: bool
    kept: tuple[str, ...]
    carried: int = 0


def bring_exercises(
    workspace: Path, name: str, packed: bytes, today: date | None = None
) -> tuple[BroughtExercise, ...]:
    """Put the exercises of a pack into a workspace, and keep what was answered before.

    Parameters
    ----------
    workspace : Path
        The trainee's, prepared.
    name : str
        Name of the file that she chose, for messages.
    packed : bytes
        A course pack, as ``mashura exercises build`` writes it.
    today : date, optional
        Today, unless given.

    Raises
    ------
    InputError
        If the file is no sound pack or holds an exercise that this version of the course does not have
        (nothing is changed then), and if the workspace cannot be written to.
    """
    files = read_pack(name, packed)
    known = {part.header.id for module in course_modules() for part in module.exercises}
    for exercise in exercises_in(files):
        if exercise not in known:
            raise InputError("pack-other-course", file=Path(name).name[:100], exercise=exercise)
    notes = workspace / NOTES
    with clear_errors(workspace):
        manifest = Manifest(workspace)
        current = manifest.sources == workspace_fingerprint(workspace)
        pack = notes / PACK
        before = read_pack(PACK, pack.read_bytes()) if pack.is_file() else {}
        # First, so that the next start goes on with these exercises whatever happens in between.
        write_pack(pack, merged(before, files))
        with tempfile.TemporaryDirectory(dir=notes) as folder:
            build = Path(folder)
            write_exercises(files, build)
            brought = tuple(
                _make_room(exercise, build, workspace, manifest.files, today or date.today())
                for exercise in exercises_in(files)
            )
            written, _ = take_over(build, workspace, manifest.files)
        brought = tuple(_carried(workspace, exercise) for exercise in brought)
        # A workspace that was up to date still is: the next start has nothing to build.
        sources = workspace_fingerprint(workspace) if current else ""
        manifest.write(sources, _without(manifest.files, exercises_in(files)) | written)
    return brought


def brought_lines(brought: Collection[BroughtExercise], language: Language) -> list[str]:
    """Return what became of each exercise, in sentences."""
    lines = []
    for exercise in brought:
        title = exercise_title(exercise.exercise, language)
        key = "pack-new" if exercise.new else "pack-same"
        lines.append(message(key, lang=language, title=title))
        lines += [message("pack-kept", lang=language, title=title, folder=place) for place in exercise.kept]
        if exercise.carried:
            lines.append(message("pack-carried", lang=language, title=title, count=exercise.carried))
    if any(exercise.kept for exercise in brought):
        lines.append(message("pack-close", lang=language))
    return lines


def _carried(workspace: Path, brought: BroughtExercise) -> BroughtExercise:
    """Carry over what she answered before."""
    name = brought.exercise
    places = [workspace / place for place in brought.kept]
    return replace(brought, carried=sum(carry_over(place, place.parent, name) for place in places))


def _without(files: dict[str, str], exercises: tuple[str, ...]) -> dict[str, str]:
    """Return the manifest's files without those of exercises."""
    return {name: known for name, known in files.items() if not set(Path(name).parts) & set(exercises)}


def _make_room(
    exercise: str, build: Path, workspace: Path, written: dict[str, str], today: date
) -> BroughtExercise:
    """Move what she did in another version of an exercise aside."""
    new, kept = False, []
    for language in LANGUAGES:
        folder = f"{language}/exercises/{exercise}"
        ours = {name: known for name, known in written.items() if name.startswith(f"{folder}/")}
        given = {f"{folder}/{path.name}": file_hash(path) for path in sorted((build / folder).iterdir())}
        notebook = f"{folder}/{exercise}.ipynb"
        # The class's copy was written, and another one may have been saved over it since.
        if given == ours and variant_of(workspace / notebook) in ("", variant_of(build / notebook)):
            continue
        new = True
        home = workspace / folder
        entries = [
            path
            for path in (sorted(home.iterdir()) if home.is_dir() else [])
            if path.name != FEEDBACK and not path.name.startswith((_EARLIER, "."))
        ]
        if any(path.is_dir() or file_hash(path) != ours.get(f"{folder}/{path.name}") for path in entries):
            place = _free(home / f"{_EARLIER}{today:%Y-%m-%d}")
            place.mkdir()
            for path in entries:
                shutil.move(path, place / path.name)
            forget_begun(workspace, folder)
            kept.append(place.relative_to(workspace).as_posix())
        else:
            for path in entries:
                path.unlink()
    return BroughtExercise(exercise=exercise, new=new, kept=tuple(kept))


def _free(place: Path) -> Path:
    """Return a place that is not taken: the same with a number where it is."""
    number = 1
    free = place
    while free.exists():
        number += 1
        free = place.with_name(f"{place.name}-{number}")
    return free
