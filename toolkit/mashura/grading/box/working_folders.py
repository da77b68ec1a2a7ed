"""Temporary folders, locked while their owner lives; those of killed owners are removed by the next run."""

from __future__ import annotations

import contextlib
import os
import secrets
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]

PREFIX = "mashura-warm-"
_FOLDER = os.O_RDONLY | getattr(os, "O_DIRECTORY", 0) | getattr(os, "O_NOFOLLOW", 0)


class WorkingFolder:
    """A private empty folder. Its lock ends with the last process that holds it, however that one ends."""

    def __init__(self) -> None:
        self.path, self._lock = _locked_folder()

    def remove(self) -> None:
        """Remove the folder and everything in it."""
        remove_folder(self.path)
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


@contextlib.contextmanager
def working_folder() -> Iterator[Path]:
    """Give a private empty folder, and remove it afterwards."""
    folder = WorkingFolder()
    try:
        yield folder.path
    finally:
        folder.remove()


def _locked_folder() -> tuple[Path, int | None]:
    while True:
        path = Path(tempfile.mkdtemp(prefix=PREFIX))
        if fcntl is None:
            return path, None
        lock = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
        # Between the two calls above another run may have taken the new folder for one that was left behind.
        if _take(lock) and path.is_dir():
            return path, lock
        os.close(lock)


def _take(lock: int) -> bool:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def clear_left_behind() -> int:
    """Remove this user's working folders whose owner no longer lives, and return how many there were."""
    if fcntl is None:
        return 0
    removed = 0
    for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):
            lock = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NOFOLLOW | os.O_DIRECTORY)
            try:
                if os.fstat(lock).st_uid == os.getuid() and _take(lock):
                    remove_folder(path)
                    removed += 1
            finally:
                os.close(lock)
    return removed


def remove_folder(folder: str | Path) -> None:
    """Remove what notebooks left in a folder, however deep and whatever its modes; follow no link.

    Folders inside are moved to the top first: a path can be too long, and a function too deep in itself.
    """
    if os.unlink not in os.supports_dir_fd:
        shutil.rmtree(folder, ignore_errors=True)
        return
    moved = f".{secrets.token_hex(8)}-"
    with contextlib.suppress(OSError):
        os.chmod(folder, 0o700)
        top = os.open(folder, _FOLDER)
        try:
            folders = _emptied(top, top, moved, 0)
            number = 0
            while number < folders:
                place = os.open(f"{moved}{number}", _FOLDER, dir_fd=top)
                try:
                    folders = _emptied(place, top, moved, folders)
                finally:
                    os.close(place)
                os.rmdir(f"{moved}{number}", dir_fd=top)
                number += 1
        finally:
            os.close(top)
        os.rmdir(folder)


def _emptied(place: int, top: int, moved: str, folders: int) -> int:
    """Delete a folder's files, move its folders to the top, and return how many have been moved so far."""
    for name in os.listdir(place):
        try:
            os.unlink(name, dir_fd=place)
        except (IsADirectoryError, PermissionError):
            os.chmod(name, 0o700, dir_fd=place)
            os.rename(name, f"{moved}{folders}", src_dir_fd=place, dst_dir_fd=top)
            folders += 1
    return folders
