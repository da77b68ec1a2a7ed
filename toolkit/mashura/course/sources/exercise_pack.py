"""Exercises as they are given out: cards, cases and handouts, without checks, keys or model answers.

They lie in a folder, or in one ZIP file (a course pack), always in the same layout::

    NAME/card.json                      front matter, and the files that apps keep beside the notebook
    NAME/cases/CASE.LANGUAGE.yaml       plans with which tasks in an app begin
    NAME/LANGUAGE/NAME.ipynb, DATA      the handout and its data files

The installed package carries the course's exercises as such a folder; an instructor gives her class a pack.
In a trainee's workspace the handouts lie in ``LANGUAGE/exercises/NAME``, all else in ``.mashura/exercises``.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from pydantic import Field

from mashura.course.sources.source import Header
from mashura.errors import InputError
from mashura.i18n import LANGUAGES
from mashura.paths import content
from mashura.record_file import read_record

SHIPPED = "exercise_handouts"
CARD = "card.json"
CASES = "cases"
# Below the workspace's folder for notes.
GIVEN = "exercises"
# What the trainee's class was given instead of the course's own exercises; a pack is usually called so.
PACK = "exercises.zip"
LARGEST_PACK = 100_000_000
MOST_FILES = 5_000
_NAME = r"m[0-9]{2}-[a-z0-9-]+"
_LANGUAGE = "|".join(LANGUAGES)
# The last parts of a file's path; an archive may have a folder around all of them.
_FILE = re.compile(
    rf"(?:^|/)({_NAME}/(?:{CARD}|{CASES}/[a-z0-9_-]+\.(?:{_LANGUAGE})\.yaml|(?:{_LANGUAGE})/[\w-][\w. -]*))$"
)
_EARLIEST = (1980, 1, 1, 0, 0, 0)


class ExerciseCard(Header):
    """What a workspace knows of an exercise beside its notebooks.

    ``app_files`` names the files that planning apps keep beside the notebook, each with its case.
    """

    app_files: Mapping[str, str] = Field(default_factory=dict)


def shipped_cards(prefix: str = "") -> list[Path]:
    """Return the cards of the exercises that an installed copy carries; none in a checkout."""
    return sorted(content(SHIPPED).glob(f"{prefix}*/{CARD}"))


def read_card(path: Path) -> ExerciseCard:
    """Return a card.

    Raises
    ------
    InputError
        If the file is missing or not as expected.
    """
    return read_record(path, ExerciseCard)


def place_in_workspace(file: str) -> str:
    """Return where a file of a pack stands in a workspace.

    Examples
    --------
    >>> place_in_workspace("m01-is-it/en/m01-is-it.ipynb")
    'en/exercises/m01-is-it/m01-is-it.ipynb'
    >>> place_in_workspace("m01-is-it/card.json")
    '.mashura/exercises/m01-is-it/card.json'
    """
    name, part, *rest = PurePosixPath(file).parts
    if part in LANGUAGES:
        return "/".join([part, "exercises", name, *rest])
    return "/".join([".mashura", GIVEN, name, part, *rest])


def folder_files(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder with the layout of a pack, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def write_pack(path: Path, files: Mapping[str, bytes]) -> Path:
    """Write a pack: the same files, the same bytes."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _EARLIEST)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, files[name])
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.part")
    draft.write_bytes(packed.getvalue())
    draft.replace(path)
    return path


def read_pack(name: str, packed: bytes) -> dict[str, bytes]:
    """Return the files of a pack by name, each exercise complete.

    Parameters
    ----------
    name : str
        Name of the file, for messages.
    packed : bytes
        Its content.

    Raises
    ------
    InputError
        If it is no pack, is damaged or too large, or one of its exercises is not complete.
    """
    shown = PurePosixPath(name).name[:100]
    if not packed.startswith(b"PK"):
        raise InputError("pack-none", file=shown)
    if len(packed) > LARGEST_PACK:
        raise InputError("pack-too-large", file=shown, megabytes=LARGEST_PACK // 1_000_000)
    try:
        with zipfile.ZipFile(io.BytesIO(packed)) as archive:
            files = _unpacked(archive, shown)
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, EOFError, ValueError) as error:
        raise InputError("pack-damaged", file=shown) from error
    exercises = exercises_in(files)
    if not exercises:
        raise InputError("pack-none", file=shown)
    for exercise in exercises:
        _check_complete(exercise, files, shown)
    return files


def exercises_in(files: Mapping[str, bytes]) -> tuple[str, ...]:
    """Return the names of the exercises whose files these are.

    Examples
    --------
    >>> exercises_in({"m01-is-it/card.json": b"", "m01-is-it/ar/words.csv": b""})
    ('m01-is-it',)
    """
    return tuple(sorted({file.partition("/")[0] for file in files}))


def _unpacked(archive: zipfile.ZipFile, shown: str) -> dict[str, bytes]:
    entries = {match[1]: entry for entry in archive.infolist() if (match := _FILE.search(entry.filename))}
    left = LARGEST_PACK
    files: dict[str, bytes] = {}
    for name, entry in entries.items():
        # Bounded while reading, whatever size the archive claims.
        with archive.open(entry) as stream:
            files[name] = stream.read(left + 1)
        left -= len(files[name])
        if left < 0 or len(files) > MOST_FILES:
            raise InputError("pack-too-large", file=shown, megabytes=LARGEST_PACK // 1_000_000)
    return files


def _check_complete(exercise: str, files: Mapping[str, bytes], shown: str) -> None:
    wanted = [f"{exercise}/{CARD}", *(f"{exercise}/{language}/{exercise}.ipynb" for language in LANGUAGES)]
    for file in wanted:
        try:
            record = json.loads(files[file])
            sound = isinstance(record["cells"], list) if file != wanted[0] else record["id"] == exercise
            if file == wanted[0]:
                ExerciseCard.model_validate(record)
        except (KeyError, ValueError, TypeError):
            sound = False
        if not sound:
            raise InputError("pack-incomplete", file=shown, exercise=exercise, part=file)
