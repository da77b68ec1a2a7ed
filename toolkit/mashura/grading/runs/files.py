"""Files that are whole or absent whatever is killed, and locks that end with their process."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

try:
    import fcntl
except ImportError:
    fcntl = None  # type: ignore[assignment]


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it holds either this content or what it held before.

    Raises
    ------
    OSError
        If it cannot be written, for example because the disk is full.
    """
    unfinished = path.with_name(f".{path.name}.new")
    try:
        with unfinished.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        unfinished.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            unfinished.unlink()
        raise


@contextlib.contextmanager
def locked(path: Path, *, wait: bool = True) -> Iterator[None]:
    """Hold a lock that ends with this process.

    Raises
    ------
    BlockingIOError
        If another process holds it and ``wait`` is false.
    """
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    # Inherited by no other program; a forked process of the run holds it as long as it lives.
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        if fcntl is not None:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        yield
    finally:
        os.close(handle)
