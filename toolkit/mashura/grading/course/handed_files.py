"""Files as they were handed in, in a folder or in a ZIP archive: listed first, then read within limits.

Whatever is wrong with one file costs that file. A link is not followed, and a path in an archive is only a
name. Limits: sizes are bounded while reading, so a small archive cannot become a large one.
"""

from __future__ import annotations

import io
import os
import stat
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from mashura.errors import InputError
from mashura.grading.box.folders import ordinary_files
from mashura.grading.box.isolation import Limits

LARGEST = Limits().notebook_bytes
_LARGEST_ARCHIVE = 4 * LARGEST
_MOST_FILES = 20_000
# What systems add to folders and archives by themselves.
_BY_SYSTEMS = frozenset({"__macosx", "thumbs.db", "desktop.ini", "timestamp.txt"})


class Unreadable(Exception):
    """A file or an archive that cannot be read; ``key`` is that of the sentence that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


@dataclass(frozen=True, kw_only=True)
class HandedFile:
    """One file of a hand-in, not yet read.

    Attributes
    ----------
    parts : tuple of str
        Its folders and its name, as handed in.
    modified : float
        When it was last changed, in seconds since 1970, as far as the hand-in says so.
    """

    parts: tuple[str, ...]
    modified: float
    open: Callable[[], IO[bytes]]

    @property
    def name(self) -> str:
        """The file's name without its folders."""
        return self.parts[-1]

    @property
    def shown(self) -> str:
        """Its path, short enough for a sentence."""
        path = "/".join(self.parts)
        return path if len(path) <= 100 else f"…{path[-99:]}"

    def below(self, levels: int) -> HandedFile:
        """Return the same file without its first folders."""
        return HandedFile(parts=self.parts[levels:], modified=self.modified, open=self.open)

    def read(self, most: int = LARGEST) -> bytes:
        """Return the content.

        Raises
        ------
        Unreadable
            If it is too large, locked, damaged, or no ordinary file.
        """
        try:
            with self.open() as stream:
                content = stream.read(most + 1)
        except Unreadable:
            raise
        except RuntimeError as error:
            locked = "password" in str(error) or "encrypted" in str(error)
            raise Unreadable("grading-unread-locked" if locked else "grading-unread-archive") from None
        except NotImplementedError:
            raise Unreadable("grading-unread-method") from None
        except OSError as error:
            if isinstance(error, PermissionError):
                raise Unreadable("grading-unread-no-right") from None
            raise Unreadable("grading-unread-archive") from None
        except Exception:
            # A damaged stream makes each method of compression fail in its own way.
            raise Unreadable("grading-unread-archive") from None
        if len(content) > most:
            raise Unreadable("grading-unread-large")
        return content


def files_of_folder(folder: Path) -> Iterator[HandedFile]:
    """Yield the files of a folder, at any depth that people make."""
    for count, path in enumerate(ordinary_files(folder)):
        if count >= _MOST_FILES:
            return
        parts = path.relative_to(folder).parts
        if not _is_by_systems(parts):
            yield file_at(path, parts)


def file_at(path: Path, parts: tuple[str, ...] | None = None) -> HandedFile:
    """Return one file; it is opened without following a link or waiting for a pipe."""

    def open_ordinary() -> IO[bytes]:
        try:
            handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | getattr(os, "O_NOFOLLOW", 0))
        except PermissionError:
            raise
        except OSError:
            raise Unreadable("grading-unread-link") from None
        if not stat.S_ISREG(os.fstat(handle).st_mode):
            os.close(handle)
            raise Unreadable("grading-unread-link")
        return os.fdopen(handle, "rb")

    try:
        modified = path.lstat().st_mtime
    except OSError:
        modified = 0.0
    return HandedFile(parts=parts or (path.name,), modified=modified, open=open_ordinary)


def files_of_archive(archive: HandedFile) -> list[HandedFile]:
    """Return the files in a ZIP archive.

    Raises
    ------
    Unreadable
        If it is no archive, or its table of contents is damaged.
    """
    try:
        # A file on the disk is read where it lies; one in an archive is read as a whole.
        stream = archive.open()
        if not stream.seekable() or isinstance(stream, zipfile.ZipExtFile):
            stream.close()
            stream = io.BytesIO(archive.read(_LARGEST_ARCHIVE))
        opened = zipfile.ZipFile(stream)
    except Unreadable:
        raise
    except PermissionError:
        raise Unreadable("grading-unread-no-right") from None
    except Exception:
        raise Unreadable(_no_archive(archive)) from None
    return [
        HandedFile(parts=parts, modified=_time(entry), open=_opener(opened, entry))
        for entry in opened.infolist()[:_MOST_FILES]
        if (parts := _parts(entry)) and not entry.is_dir() and not _is_by_systems(parts)
    ]


def open_archive_file(path: Path) -> list[HandedFile]:
    """Return the files in an archive that the instructor named.

    Raises
    ------
    InputError
        If it cannot be read.
    """
    try:
        return files_of_archive(file_at(path))
    except Unreadable:
        raise InputError("grading-drop-damaged", file=str(path)) from None


def _opener(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Callable[[], IO[bytes]]:
    def open_entry() -> IO[bytes]:
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise Unreadable("grading-unread-link")
        return archive.open(entry)

    return open_entry


def _no_archive(archive: HandedFile) -> str:
    """Return the key that says why a file is no ZIP archive."""
    try:
        begins = archive.read(_LARGEST_ARCHIVE)[:4]
    except Unreadable as problem:
        return problem.key
    if not begins:
        return "grading-unread-empty"
    return "grading-unread-archive" if begins == b"PK\x03\x04" else "grading-unread-no-archive"


def _parts(entry: zipfile.ZipInfo) -> tuple[str, ...]:
    path = PurePosixPath(entry.filename.replace("\\", "/"))
    return tuple(part for part in path.parts if part not in ("/", "..", "."))


def _time(entry: zipfile.ZipInfo) -> float:
    try:
        return time.mktime((*entry.date_time, 0, 0, -1))
    except (ValueError, OverflowError):
        return 0.0


def _is_by_systems(parts: Sequence[str]) -> bool:
    return any(part.lower() in _BY_SYSTEMS for part in parts) or parts[-1].startswith("._")
