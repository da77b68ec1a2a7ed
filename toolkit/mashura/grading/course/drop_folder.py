"""What lies in a folder of hand-ins, or in Moodle's ZIP archive of all of them: whose each one is.

Taken are: a folder, a ZIP archive or a notebook called by the trainee's name; ``NAME--EXERCISE.zip``, as
*Hand in* makes it; and what Moodle gives, ``First Last_123_assignsubmission_file_…``, in folders or not,
packed or not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mashura.course.progress.handing_in import SEPARATOR
from mashura.grading.course.hand_in_choice import plain_stem
from mashura.grading.course.handed_files import (
    HandedFile,
    Unreadable,
    file_at,
    files_of_archive,
    files_of_folder,
    open_archive_file,
)
from mashura.grading.exercise.exercise import exercise_names

_MOODLE = re.compile(
    r"(?P<name>.+)_(?P<number>\d{1,12})_assignsubmission_(?P<kind>file|onlinetext|comments)(?:_(?P<rest>.*))?",
    re.DOTALL,
)
_NUMBERED = re.compile(r"(?: ?\(\d{1,3}\)|-Copy\d*| - Copy)+$")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One hand-in that was found.

    Attributes
    ----------
    label : str
        What it is called in the folder.
    name : str
        The trainee's name in it.
    number : str
        Moodle's number of the participant; empty if it does not come from there.
    exercise : str
        The exercise that its name says; empty if it says none.
    files : sequence of HandedFile
        Its files.
    """

    label: str
    name: str
    number: str = ""
    exercise: str = ""
    files: Sequence[HandedFile] = ()


@dataclass(frozen=True, kw_only=True)
class Refusal:
    """Something that is nobody's hand-in; ``key`` is that of the sentence that says why."""

    label: str
    key: str


def entries_of(drop: Path) -> Iterator[Entry | Refusal]:
    """Yield what lies in a folder or an archive of hand-ins, in the order of names.

    Raises
    ------
    InputError
        If ``drop`` is an archive that cannot be read.
    """
    if drop.is_file():
        yield from _grouped(open_archive_file(drop))
        return
    flat: list[HandedFile] = []
    for path in sorted(drop.iterdir()):
        if path.name.startswith(".") or path.name.lower() in ("__macosx", "thumbs.db", "desktop.ini"):
            continue
        if path.is_symlink():
            yield Refusal(label=path.name, key="grading-refused-link")
        elif path.is_dir():
            yield _folder(path.name, [*files_of_folder(path)])
        elif _MOODLE.fullmatch(path.name):
            flat.append(file_at(path))
        else:
            yield from _single(file_at(path))
    yield from _grouped(flat)


def _grouped(files: Iterable[HandedFile]) -> Iterator[Entry | Refusal]:
    """Yield the hand-ins among the files of an archive: by its outermost folders, or by Moodle's names."""
    groups: dict[str, list[HandedFile]] = {}
    loose: list[HandedFile] = []
    for file in files:
        if len(file.parts) > 1:
            groups.setdefault(file.parts[0], []).append(file.below(1))
        elif match := _MOODLE.fullmatch(file.name):
            # Without folders, Moodle puts everything before the file's own name.
            rest = match["rest"] or file.name
            named = HandedFile(parts=(rest,), modified=file.modified, open=file.open)
            whose = f"{match['name']}_{match['number']}_assignsubmission_{match['kind']}"
            groups.setdefault(whose, []).append(named)
        else:
            loose.append(file)
    for label in sorted(groups):
        yield _folder(label, groups[label])
    for file in loose:
        yield from _single(file)


def _folder(label: str, files: Sequence[HandedFile]) -> Entry | Refusal:
    match = _MOODLE.fullmatch(label)
    if match is None:
        name, exercise = _named(label)
        return Entry(label=label, name=name, exercise=exercise, files=files)
    if match["kind"] != "file":
        return Refusal(label=label, key="grading-refused-online-text")
    return Entry(label=label, name=match["name"], number=match["number"], files=files)


def _single(file: HandedFile) -> Iterator[Entry | Refusal]:
    stem, _, ending = file.name.rpartition(".")
    if ending.lower() == "zip":
        try:
            inside = files_of_archive(file)
        except Unreadable:
            # Whose it is can be read, and what is wrong with it is said when it is taken.
            inside = []
        if any(_MOODLE.fullmatch(inner.parts[0]) for inner in inside):
            yield from _grouped(inside)
            return
    elif ending.lower() != "ipynb":
        yield Refusal(label=file.name, key="grading-refused-kind")
        return
    name, exercise = _named(stem)
    yield Entry(label=file.name, name=name, exercise=exercise, files=[file])


def _named(stem: str) -> tuple[str, str]:
    """Return the trainee's name and the exercise that a name says; empty where it says none."""
    name, _, rest = stem.rpartition(SEPARATOR)
    if plain_stem(rest) in exercise_names():
        return name, plain_stem(rest)
    # A browser numbers a file that it downloads twice.
    return _NUMBERED.sub("", stem.strip()) or stem, ""
