"""The courses on this machine that a person may look into."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

CONFIGURATION = "nbgrader_config.py"
# Written into every course's configuration by `mashura exercises build`.
_OURS = "mashura.grading.course"


def find_courses(here: Path) -> tuple[Path, ...]:
    """Return the courses around a folder: the one that contains it first, then others by name.

    Looked through are the folder, the two above it and the folders in each of them. A course's configuration
    is code, so only courses of the person who runs this are taken.

    Parameters
    ----------
    here : Path
        The folder of the app.

    Examples
    --------
    >>> import tempfile
    >>> find_courses(Path(tempfile.mkdtemp(), "office", "course", "apps"))
    ()
    """
    around = [here, *here.parents[:2]]
    containing = [folder for folder in around if _is_course(folder)]
    beside = sorted(
        (folder for place in around for folder in _folders(place) if _is_course(folder)),
        key=lambda folder: folder.name,
    )
    return tuple(dict.fromkeys([*containing, *beside]))


def _folders(place: Path) -> Iterator[Path]:
    try:
        yield from (path for path in place.iterdir() if path.is_dir() and not path.is_symlink())
    except OSError:
        # Not readable by this person, so not hers.
        return


def _is_course(folder: Path) -> bool:
    path = folder / CONFIGURATION
    try:
        mine = os.name != "posix" or path.stat().st_uid == os.getuid()
        return mine and _OURS in path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return False
