"""Temporary folders, locked while their owner lives; those of killed owners are removed by the next run."""

from __future__ import annotations

import contextlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]

PREFIX = "mashura-warm-"


class WorkingFolder:
    """A private empty folder. Its lock ends with the last process that holds it, however that one ends."""

    def __init__(self) -> None:
        self.path, self._lock = _locked_folder()

    def remove(self) -> None:
        """Remove the folder and everything in it."""
        shutil.rmtree(self.path, ignore_errors=True)
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
                    shutil.rmtree(path, ignore_errors=True)
                    removed += 1
            finally:
                os.close(lock)
    return removed
