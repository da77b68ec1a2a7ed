"""Handing in: receive the ordinary files of an assignment, with the time of this machine.

:func:`collect` copies folders or ZIP archives from a drop folder into the course; :func:`receive` runs before
``nbgrader autograde``, whatever way the files came. Neither follows a link.
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
    """Return whether a trainee's name is safe as the name of a folder and in a table of marks.

    Allowed are letters of any script, digits, and ``. _ - @`` inside the name. Paths, wildcards, formulas and
    invisible marks of direction are not.

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
    """Copy hand-ins from a drop folder into a course's ``submitted`` folder.

    Parameters
    ----------
    drop : Path
        Contains for each trainee a folder or a ZIP archive called by her name, or ``NAME--EXERCISE``, with
        the assignment's files at any depth. Only that name says whose hand-in it is; its content cannot.
    course : Path
        Receives ``submitted/TRAINEE/ASSIGNMENT/``. An earlier hand-in of the same trainee is replaced.
    assignment : str
        Name of the exercise.

    Returns
    -------
    tuple of Receipt
        One per trainee; the time is that of this machine and is also kept in ``private/received.json``.

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


def receipt_codes(course: Path, assignment: str) -> dict[str, str]:
    """Return the receipt's code of each hand-in in a course's ``submitted`` folder, by trainee.

    It is that of the trainee's own receipt if the same files have arrived, whatever way they came:
    :func:`collect`, ``nbgrader collect`` or by hand.

    Raises
    ------
    InputError
        If there is no such exercise.
    """
    wanted = {f"{load_exercise(assignment).name}.ipynb"}
    codes = {}
    for folder in sorted((course / "submitted").glob(f"*/{assignment}")):
        found = dict(_folder(folder, Limits()))
        # What nbgrader adds is no part of the hand-in; what an app put beside the notebook is.
        files = {
            name: content
            for name, content in found.items()
            if content is not None and (name in wanted or name.endswith(".json"))
        }
        codes[folder.parent.name] = receipt_code(files)
    return codes


def receive(*, notebooks: Sequence[str], **_: object) -> None:
    """Leave only the assignment's own ordinary files in handed-in folders, before nbgrader reads anything.

    It is the ``pre_convert_hook`` of ``nbgrader autograde``. A folder or notebook that is a link is replaced
    by an empty notebook, which counts as unreadable; other links are removed, other files are moved to
    ``private/set_aside``, and each of these is reported. If :func:`collect` received the hand-in, its time
    counts, whatever a file in the folder says.

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
                _log.warning("%s was a link and was removed", place)
                place.unlink()
        folder.mkdir(parents=True, exist_ok=True)
        try:
            _keep_assignment_files(folder, {"timestamp.txt", *exercise.handed_in}, aside)
        except OSError as problem:
            # nbgrader continues after a hook that fails, so the whole folder is moved away.
            _log.warning("%s could not be checked (%s) and was set aside", folder, problem)
            _set_aside(folder, aside.with_name(f"{aside.name}-whole"))
            folder.mkdir()
        notebook = folder / f"{exercise.name}.ipynb"
        if not notebook.exists():
            notebook.touch()
        _write_time(folder, _ledger(course).get(f"{trainee}/{exercise.name}"))


def _keep_assignment_files(folder: Path, wanted: Collection[str], aside: Path) -> None:
    for path in sorted(folder.iterdir()):
        status = path.lstat()
        if stat.S_ISLNK(status.st_mode):
            _log.warning("%s was a link and was removed", path)
            path.unlink()
        elif path.name not in wanted or not stat.S_ISREG(status.st_mode) or status.st_size > _LARGEST:
            _log.warning("%s is not a file of the assignment and was moved to %s", path, aside)
            _set_aside(path, aside / path.name)


def _set_aside(path: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    if place.is_dir():
        shutil.rmtree(place)
    path.replace(place)


def _take(entry: Path, packed: bool, course: Path, exercise: Exercise, trainee: str) -> Receipt:
    limits = Limits()
    now = datetime.now(UTC)
    left_out: list[str] = []
    received: dict[str, bytes] = {}
    for name, content in _archive(entry, limits) if packed else _folder(entry, limits):
        file_name = PurePosixPath(name).name
        if content is None:
            left_out.append(message("grading-left-out-size", file=name[:100]))
        elif file_name not in exercise.handed_in:
            left_out.append(message("grading-left-out-other", file=name[:100]))
        elif file_name in received:
            left_out.append(message("grading-left-out-double", file=name[:100]))
        else:
            received[file_name] = content
    place = course / "submitted" / trainee / exercise.name
    for path in (place.parent, place):
        if path.is_symlink():
            path.unlink()
    fresh = place.with_name(f".{exercise.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.mkdir(parents=True)
    # A missing notebook becomes an empty one, which counts as unanswered and is reported.
    for name, content in {f"{exercise.name}.ipynb": b"", **received}.items():
        (fresh / name).write_bytes(content)
    _write_time(fresh, now.strftime(_TIME))
    shutil.rmtree(place, ignore_errors=True)
    fresh.rename(place)
    _write_ledger(course, {**_ledger(course), f"{trainee}/{exercise.name}": now.strftime(_TIME)})
    return Receipt(
        trainee=trainee,
        received_at=now,
        code=receipt_code(received),
        files=tuple(sorted(received)),
        left_out=tuple(left_out),
    )


def _folder(folder: Path, limits: Limits) -> Iterator[tuple[str, bytes | None]]:
    """Yield the ordinary files of a folder; a link is refused when it is opened, not before."""
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
    """Yield the files of a ZIP archive, read within limits; paths inside the archive are ignored."""
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
