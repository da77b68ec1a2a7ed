"""Handing in: what a trainee gave is received as ordinary files of the assignment, timed on this side.

Two doors: :func:`collect` takes folders or ZIP archives from a drop folder into the course; :func:`receive`
is the step before ``nbgrader autograde``, however the files came. Neither follows a link.
"""

from __future__ import annotations

import json
import logging
import os
import re
import shutil
import stat
import unicodedata
import zipfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from mashura.course.progress.handing_in import SEPARATOR, receipt_code
from mashura.errors import InputError
from mashura.grading.box.isolation import Limits
from mashura.grading.exercise.exercise import Exercise, load_exercise
from mashura.i18n import message

_log = logging.getLogger(__name__)
_TIME = "%Y-%m-%d %H:%M:%S.%f UTC"
_LEDGER = Path("private", "received.json")
_LARGEST = Limits().notebook_bytes


@dataclass(frozen=True, kw_only=True)
class Receipt:
    """What was taken from one trainee, and what was left out and why (one sentence each).

    ``code`` is that of the trainee's own receipt if the same files have arrived.
    """

    trainee: str
    received_at: datetime
    code: str
    files: tuple[str, ...]
    left_out: tuple[str, ...]


def sound_name(name: str) -> bool:
    """Return whether a trainee's name is safe as a folder's name and in a table of marks.

    Letters of any script, digits, and ``. _ - @`` inside; no path, no wildcard, no formula, no hidden
    direction.

    Examples
    --------
    >>> sound_name("فاطمة"), sound_name("omar.k@example"), sound_name("../omar"), sound_name("=1+1")
    (True, True, False, False)
    """
    return (
        re.fullmatch(r"\w[\w.@-]{0,62}", name) is not None
        and not name.endswith(".")
        and unicodedata.normalize("NFC", name) == name
    )


def collect(drop: Path, course: Path, assignment: str) -> tuple[Receipt, ...]:
    """Take what trainees dropped into a course's ``submitted`` folder.

    Parameters
    ----------
    drop : Path
        Holds for each trainee a folder or a ZIP archive with her name, alone or as ``NAME--EXERCISE``; the
        assignment's files lie in it, at whatever depth. The name of the folder or archive says whose it is;
        nothing inside can.
    course : Path
        Receives ``submitted/TRAINEE/ASSIGNMENT/``. An earlier hand-in of the same trainee is replaced.
    assignment : str
        Name of the exercise.

    Returns
    -------
    tuple of Receipt
        One a trainee; the time is this machine's, and is kept in ``private/received.json``.

    Raises
    ------
    InputError
        If there is no such folder or exercise.
    """
    if not drop.is_dir():
        raise InputError("grading-no-drop", folder=str(drop))
    exercise = load_exercise(assignment)
    receipts = []
    for entry in sorted(drop.iterdir()):
        packed = entry.suffix.lower() == ".zip" and entry.is_file()
        trainee, _, handed_in = (entry.stem if packed else entry.name).partition(SEPARATOR)
        if entry.is_symlink() or not (packed or entry.is_dir()):
            continue
        if handed_in and handed_in != assignment:
            # Another exercise, handed in by Mashura's own button, in the same folder.
            continue
        if not sound_name(trainee):
            _log.warning("%s", message("grading-bad-name", name=trainee))
            continue
        receipts.append(_take(entry, packed, course, exercise, trainee))
    return tuple(receipts)


def receive(*, notebooks: Sequence[str], **_: object) -> None:
    """Leave only the assignment's own ordinary files in handed-in folders, before nbgrader reads anything.

    It is the ``pre_convert_hook`` of ``nbgrader autograde``. A folder or notebook that is a link is
    replaced by an
    empty notebook, which counts as unreadable; other links are removed, other files set aside in
    ``private/set_aside``, and all of it is reported. Where
    :func:`collect` took the hand-in, its time counts, whatever a file in the folder says.

    Parameters
    ----------
    notebooks : sequence of str
        Paths of one trainee's handed-in notebooks, ``COURSE/submitted/TRAINEE/ASSIGNMENT/….ipynb``.
    """
    for folder in {Path(notebook).parent for notebook in notebooks}:
        exercise = load_exercise(folder.name)
        trainee, course = folder.parent.name, folder.parents[2]
        aside = course / "private" / "set_aside" / trainee / exercise.name
        for place in (folder.parent, folder):
            if place.is_symlink():
                _log.warning("%s was a link and has been removed", place)
                place.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        try:
            _sort_out(folder, {f"{exercise.name}.ipynb", "timestamp.txt", *exercise.files()}, aside)
        except OSError as problem:
            # nbgrader goes on after a hook that fails, so the whole folder leaves.
            _log.warning("%s could not be sorted out (%s) and has been set aside", folder, problem)
            _set_aside(folder, aside.with_name(f"{aside.name}-whole"))
            folder.mkdir()
        notebook = folder / f"{exercise.name}.ipynb"
        if not notebook.exists():
            notebook.touch()
        _write_time(folder, _ledger(course).get(f"{trainee}/{exercise.name}"))


def _sort_out(folder: Path, wanted: Collection[str], aside: Path) -> None:
    for path in sorted(folder.iterdir()):
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            _log.warning("%s was a link and has been removed", path)
            path.unlink()
        elif path.name not in wanted or not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
            _log.warning("%s is no file of the assignment and has been set aside in %s", path, aside)
            _set_aside(path, aside / path.name)


def _set_aside(path: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if place.is_dir():
        shutil.rmtree(place)
    path.replace(place)


def _take(entry: Path, packed: bool, course: Path, exercise: Exercise, trainee: str) -> Receipt:
    wanted = {f"{exercise.name}.ipynb", *exercise.files()}
    limits = Limits()
    now = datetime.now(UTC)
    left_out: list[str] = []
    found: dict[str, bytes] = {}
    for name, content in _archive(entry, limits) if packed else _folder(entry, limits):
        plain = PurePosixPath(name).name
        if content is None:
            left_out.append(message("grading-left-out-size", file=name[:100]))
        elif plain not in wanted:
            left_out.append(message("grading-left-out-other", file=name[:100]))
        elif plain in found:
            left_out.append(message("grading-left-out-double", file=name[:100]))
        else:
            found[plain] = content
    place = course / "submitted" / trainee / exercise.name
    for path in (place.parent, place):
        if path.is_symlink():
            path.unlink()
    fresh = place.with_name(f".{exercise.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    # Without a notebook there is an empty one: it counts as unanswered and is reported as such.
    for name, content in {f"{exercise.name}.ipynb": b"", **found}.items():
        (fresh / name).write_bytes(content)
    _write_time(fresh, now.strftime(_TIME))
    shutil.rmtree(place, ignore_errors=True)
    fresh.rename(place)
    _write_ledger(course, {**_ledger(course), f"{trainee}/{exercise.name}": now.strftime(_TIME)})
    return Receipt(
        trainee=trainee,
        received_at=now,
        code=receipt_code(found),
        files=tuple(sorted(found)),
        left_out=tuple(left_out),
    )


def _folder(folder: Path, limits: Limits) -> Iterator[tuple[str, bytes | None]]:
    """Yield the ordinary files of a folder; a link is refused while it is opened, not before."""
    count = 0
    for place, _, files in os.walk(folder):
        for name in sorted(files):
            path = Path(place, name)
            count += 1
            if count > limits.cells:
                return
            try:
                handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | getattr(os, "O_NOFOLLOW", 0))
            except OSError:
                continue
            with os.fdopen(handle, "rb") as stream:
                if stat.S_ISREG(os.fstat(handle).st_mode):
                    content = stream.read(limits.notebook_bytes + 1)
                    shown = str(path.relative_to(folder))
                    yield shown, content if len(content) <= limits.notebook_bytes else None


def _archive(path: Path, limits: Limits) -> Iterator[tuple[str, bytes | None]]:
    """Yield the files of a ZIP archive, read with bounds; nothing is unpacked to where the archive says."""
    try:
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist()[: limits.cells]:
                if entry.is_dir() or stat.S_ISLNK(entry.external_attr >> 16):
                    continue
                with archive.open(entry) as stream:
                    content = stream.read(limits.notebook_bytes + 1)
                yield entry.filename, content if len(content) <= limits.notebook_bytes else None
    except (OSError, RuntimeError, NotImplementedError, ValueError, zipfile.BadZipFile, EOFError):
        return


def _write_time(folder: Path, time: str | None) -> None:
    if time is not None:
        (folder / "timestamp.txt").write_text(time, encoding="ascii")


def _ledger(course: Path) -> dict[str, str]:
    path = course / _LEDGER
    if not path.is_file():
        return {}
    loaded: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return loaded


def _write_ledger(course: Path, times: Mapping[str, str]) -> None:
    path = course / _LEDGER
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = path.with_suffix(".new")
    fresh.write_text(json.dumps(times, ensure_ascii=False, indent=1), encoding="utf-8")
    fresh.replace(path)
