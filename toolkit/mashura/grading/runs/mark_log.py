"""The log of marks of a course: who or what set each mark, when, from what. Lines are only ever added.

Each line is JSON and holds the digest of the line before it, so a line that was changed or removed shows. The
file ``marks.head`` holds the number of lines and the digest of the last one, so that a missing end shows too.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal, TypedDict

from mashura import __version__
from mashura.errors import InputError
from mashura.grading.runs.files import locked, write_whole

PLACE = Path("private", "marks.jsonl")
By = Literal["grade", "nbgrader", "person"]


class Entry(TypedDict, total=False):
    """One line: what was set, by whom, and from what.

    ``by`` is ``grade`` (``mashura grade``), ``nbgrader`` (another change of automatic marks, such as its
    autograde) or ``person``. ``marks`` are points by item, ``before`` those that a person's marks took the
    place of; ``marker`` is whose clicks on the rubric gave them, where that is known, and ``user`` who ran
    the command. ``noticed`` says that the change was found by comparing with the gradebook, so ``at`` is when
    it was found. ``run`` is the number of the run that graded, ``inputs_run`` and ``seed`` those of the run
    whose fresh inputs the questions got.
    """

    at: str
    by: By
    user: str
    tool: str
    assignment: str
    trainee: str
    marks: Mapping[str, float | None]
    extra: Mapping[str, float | None]
    before: Mapping[str, float | None]
    marker: str
    hand_in: str
    version: str
    seed: int
    isolation: str
    run: int
    inputs_run: int
    noticed: bool
    previous: str


class MarkLog:
    """The log of one course."""

    def __init__(self, course: Path) -> None:
        self.path = course / PLACE
        self._head = self.path.with_suffix(".head")
        # Size of the file, number of lines and digest of the last one, as this object left them.
        self._left = (0, 0, "")

    def entries(self, trainee: str | None = None, assignment: str | None = None) -> list[Entry]:
        """Return the entries, the oldest first.

        Raises
        ------
        InputError
            If a line cannot be read.
        """
        return [
            entry
            for _, entry in self._read()
            if trainee in (None, entry.get("trainee")) and assignment in (None, entry.get("assignment"))
        ]

    def damage(self) -> int | None:
        """Return the number of the first line that is missing or changed; None if the log is whole."""
        last, count, head = "", 0, self._stored_head()
        passed = head == (0, "")
        for count, (line, entry) in enumerate(self._read(), 1):
            if entry.get("previous") != last:
                return count
            last = _digest(line)
            passed = passed or head == (count, last)
        return None if passed else count + 1

    def append(self, entries: Sequence[Entry]) -> None:
        """Add entries with the time, the user and the tool's version, as one write.

        Raises
        ------
        OSError
            If they cannot be written; the log is then as it was before.
        """
        if not entries:
            return
        with self._open() as stream:
            count, last = self._end(stream)
            text = b""
            for entry in entries:
                whole = {"at": now(), "user": _user(), "tool": __version__, **entry, "previous": last}
                line = json.dumps(whole, ensure_ascii=False).encode()
                text += line + b"\n"
                count, last = count + 1, _digest(line)
            stream.seek(0, os.SEEK_END)
            before = stream.tell()
            try:
                stream.write(text)
                stream.flush()
                os.fsync(stream.fileno())
            except OSError:
                os.ftruncate(stream.fileno(), before)
                raise
            self._left = (before + len(text), count, last)
            write_whole(self._head, f"{count} {last}\n".encode())

    @contextmanager
    def _open(self) -> Iterator[Any]:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with locked(self.path.with_suffix(".lock")):
            handle = os.open(self.path, os.O_RDWR | os.O_CREAT, 0o600)
            with os.fdopen(handle, "r+b", buffering=0) as stream:
                yield stream

    def _end(self, stream: Any) -> tuple[int, str]:
        """Return how many whole lines there are and the digest of the last; half a line is removed."""
        size, count, last = self._left
        if os.fstat(stream.fileno()).st_size == size:
            return count, last
        content = self.path.read_bytes()
        whole = content[: content.rfind(b"\n") + 1]
        if len(whole) < len(content):
            # A killed process left half a line; nothing has relied on it.
            os.ftruncate(stream.fileno(), len(whole))
        lines = whole.splitlines()
        return len(lines), _digest(lines[-1]) if lines else ""

    def _read(self) -> Iterator[tuple[bytes, Entry]]:
        if not self.path.is_file():
            return
        content = self.path.read_bytes()
        for number, line in enumerate(content[: content.rfind(b"\n") + 1].split(b"\n")[:-1], 1):
            try:
                entry: Entry = json.loads(line)
            except ValueError:
                raise InputError("runs-log-unreadable", file=str(self.path), line=number) from None
            yield line, entry

    def _stored_head(self) -> tuple[int, str]:
        try:
            count, _, last = self._head.read_text(encoding="ascii").strip().partition(" ")
            return int(count), last
        except (OSError, ValueError):
            return 0, ""


def now() -> str:
    """Return this moment in UTC, to the second."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def _user() -> str:
    import getpass

    try:
        return os.environ.get("JUPYTERHUB_USER") or getpass.getuser()
    except (OSError, KeyError):
        return str(os.getuid())


def _digest(line: bytes) -> str:
    return hashlib.sha256(line).hexdigest()
