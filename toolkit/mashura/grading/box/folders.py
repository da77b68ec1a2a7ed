"""Folders that trainees made: listed and removed whatever their depth, names and rights."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path


def remove_tree(folder: Path) -> None:
    """Remove a folder with everything in it, or a file; what is not there is no error.

    Inner folders are moved to the top one after another, so neither Python's stack nor the length of a path
    limits the depth.

    Raises
    ------
    OSError
        If the operating system refuses.
    """
    if folder.is_symlink() or not folder.is_dir():
        folder.unlink(missing_ok=True)
        return
    _open_to_owner(folder)
    moved = 0
    while inner := _folders_in(folder):
        for place in inner:
            _open_to_owner(Path(place))
            for entry in [*os.scandir(place)]:
                if entry.is_dir(follow_symlinks=False):
                    moved += 1
                    _open_to_owner(Path(entry.path))
                    os.rename(entry.path, _free_name(folder, moved))
                else:
                    os.unlink(entry.path)
            os.rmdir(place)
    for entry in [*os.scandir(folder)]:
        os.unlink(entry.path)
    folder.rmdir()


def ordinary_files(folder: Path, deepest: int = 20) -> Iterator[Path]:
    """Yield the paths of a folder's files in order, its own before those of inner folders.

    Links to folders are not followed, and what lies more than ``deepest`` folders down is passed over. A file
    may still be a link or a pipe: open it with care.
    """
    level = [folder]
    for _ in range(deepest + 1):
        below: list[Path] = []
        for place in level:
            entries: list[os.DirEntry[str]] = []
            with contextlib.suppress(OSError), os.scandir(place) as found:
                entries = sorted(found, key=lambda entry: entry.name)
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    below.append(Path(entry.path))
                else:
                    yield Path(entry.path)
        level = below


def _folders_in(folder: Path) -> list[str]:
    with os.scandir(folder) as entries:
        return [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]


def _free_name(folder: Path, number: int) -> str:
    path = os.path.join(folder, f".moved-{number}")
    while os.path.lexists(path):
        path += "-"
    return path


def _open_to_owner(folder: Path) -> None:
    with contextlib.suppress(OSError):
        os.chmod(folder, 0o700)
