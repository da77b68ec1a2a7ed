"""Folders that trainees made: listed and removed whatever their depth, names and rights."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path

from mashura.grading.box.working_folders import remove_folder


def remove_tree(folder: Path) -> None:
    """Remove a folder with everything in it, a link or a file; what is not there is no error.

    Raises
    ------
    OSError
        If a link or a file cannot be removed.
    """
    if folder.is_symlink() or not folder.is_dir():
        folder.unlink(missing_ok=True)
    else:
        remove_folder(folder)


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
