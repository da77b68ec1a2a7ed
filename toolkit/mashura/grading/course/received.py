"""What a course has received: the files of each hand-in, its earlier versions, and when each came."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal

from mashura.grading.box.folders import ordinary_files, remove_tree
from mashura.grading.course.hand_in_choice import Choice
from mashura.grading.course.handed_files import LARGEST, HandedFile, Unreadable, file_at
from mashura.grading.marking.submission_file import text_language, unread_digest, unread_notebook
from mashura.i18n import Language

State = Literal["new", "unchanged", "replaced", "earlier"]
TIMESTAMP = "timestamp.txt"
_TIME = "%Y-%m-%d %H:%M:%S.%f UTC"
_LEDGER = Path("private", "received.json")
_VERSIONS = Path("private", "versions")
_SET_ASIDE = Path("private", "set_aside")


class Ledger:
    """When each hand-in came, by this machine's clock, kept in ``private/received.json``."""

    def __init__(self, course: Path) -> None:
        self._path = course / _LEDGER
        self._times: dict[str, str] = {}
        if self._path.is_file():
            self._times = json.loads(self._path.read_text(encoding="utf-8"))
        self._is_new = False

    def time(self, trainee: str, assignment: str) -> str | None:
        """Return the time of a hand-in as nbgrader writes it; None if it was not received by us."""
        return self._times.get(f"{trainee}/{assignment}")

    def note(self, trainee: str, assignment: str, at: datetime) -> str:
        """Note the time of a hand-in, and return it as nbgrader writes it."""
        self._times[f"{trainee}/{assignment}"] = written = at.astimezone(UTC).strftime(_TIME)
        self._is_new = True
        return written

    def keep(self) -> None:
        """Write the ledger, if something is new."""
        if not self._is_new:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = self._path.with_suffix(".new")
        draft.write_text(json.dumps(self._times, ensure_ascii=False, indent=1), encoding="utf-8")
        draft.replace(self._path)
        self._is_new = False


def store(
    course: Path,
    assignment: str,
    trainee: str,
    choice: Choice,
    language: Language,
    ledger: Ledger,
    now: datetime,
) -> tuple[State, datetime]:
    """Write a hand-in into ``submitted``, and return what became of it and when it came.

    Raises
    ------
    OSError
        If it cannot be written; the hand-in before it is then where it was.
    """
    place = course / "submitted" / trainee / assignment
    for path in (place.parent, place):
        if path.is_symlink():
            path.unlink()
    files = hand_in_files(assignment, choice, language)
    before = _files_in(place)
    versions = course / _VERSIONS / trainee / assignment
    if before is not None and _same(before, files, assignment):
        return "unchanged", _when(place, now)
    if before is not None and versions.is_dir():
        for version in versions.iterdir():
            if _same(_files_in(version) or {}, files, assignment):
                return "earlier", _when(place, now)
    fresh = place.with_name(f".{assignment}.new")
    remove_tree(fresh)
    fresh.mkdir(parents=True)
    for name, content in files.items():
        (fresh / name).write_bytes(content)
    if not choice.is_read and choice.notebook:
        keep_aside(course, trainee, assignment, choice.notebook)
    time = ledger.note(trainee, assignment, now)
    (fresh / TIMESTAMP).write_text(time, encoding="ascii")
    if before is not None:
        _keep_version(place, versions)
    fresh.rename(place)
    return "replaced" if before else "new", now


def hand_in_files(assignment: str, choice: Choice, language: Language) -> dict[str, bytes]:
    """Return the files of a hand-in; one that cannot be read is replaced by one that says why."""
    notebook = choice.notebook or b""
    if not choice.is_read:
        digest = hashlib.sha256(notebook).hexdigest()
        notebook = unread_notebook(choice.problem, choice.language or language, digest)
    return {f"{assignment}.ipynb": notebook, **choice.others}


def keep_aside(course: Path, trainee: str, assignment: str, content: bytes) -> None:
    """Keep a notebook that cannot be read, as it was handed in."""
    place = course / _SET_ASIDE / trainee / assignment
    place.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = place / f"{assignment}.ipynb"
    if path.is_dir() or path.is_symlink():
        remove_tree(path)
    path.write_bytes(content)


def set_aside(course: Path, trainee: str, assignment: str) -> HandedFile:
    """Return the notebook that :func:`keep_aside` kept; reading it fails where none was kept."""
    return file_at(course / _SET_ASIDE / trainee / assignment / f"{assignment}.ipynb")


def known_language(course: Path, trainee: str, assignment: str) -> Language | None:
    """Return the language of a trainee's other hand-ins, the earlier ones of this assignment first."""
    folders = [
        *sorted((course / _VERSIONS / trainee / assignment).glob("*"), reverse=True),
        course / _SET_ASIDE / trainee / assignment,
        *sorted((course / "submitted" / trainee).glob("*")),
    ]
    for folder in folders:
        for path in sorted(folder.glob("*.ipynb")):
            try:
                text = file_at(path).read().decode("utf-8", "replace")
            except Unreadable:
                continue
            if language := text_language(text):
                return language
    return None


def _same(before: Mapping[str, bytes], files: Mapping[str, bytes], assignment: str) -> bool:
    """Return whether two hand-ins have the same content, whatever language a placeholder is in."""
    name = f"{assignment}.ipynb"
    if before.keys() != files.keys():
        return False
    one, other = unread_digest(before[name]), unread_digest(files[name])
    return all(
        before[file] == files[file] or (file == name and one is not None and one == other) for file in files
    )


def _files_in(place: Path) -> dict[str, bytes] | None:
    """Return the content of a stored hand-in without its time; None if there is none."""
    if not place.is_dir():
        return None
    files = {}
    for path in ordinary_files(place):
        if path.name != TIMESTAMP:
            try:
                files[str(path.relative_to(place))] = file_at(path).read(LARGEST)
            except Unreadable:
                files[str(path.relative_to(place))] = b""
    return files


def _when(place: Path, now: datetime) -> datetime:
    """Return when a stored hand-in came; now, if nothing says so."""
    try:
        written = (place / TIMESTAMP).read_text(encoding="ascii").strip()
        return datetime.strptime(written, _TIME).replace(tzinfo=UTC)
    except (OSError, ValueError):
        return now


def _keep_version(place: Path, versions: Path) -> None:
    try:
        written = (place / TIMESTAMP).read_text(encoding="ascii")
    except (OSError, ValueError):
        written = "unknown"
    versions.mkdir(parents=True, exist_ok=True, mode=0o700)
    stem = re.sub(r"[^0-9A-Za-z]+", "-", written).strip("-") or "unknown"
    target, number = versions / stem, 1
    while target.exists():
        number += 1
        target = versions / f"{stem}-{number}"
    place.rename(target)
