"""Where the course, the exercises, the data sets and the apps stand on disk."""

from __future__ import annotations

import os
from functools import cache
from importlib.metadata import entry_points
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = PACKAGE.parent.parent


def content(*parts: str) -> Path:
    """Return the path of a content folder or file, in a checkout or in an installed copy.

    Parameters
    ----------
    *parts : str
        Path below ``curriculum``, ``exercises``, ``datasets``, ``docs`` or ``voila_apps``, that name first.
        An installed copy carries no ``exercises``, which hold the keys: there they are found if the
        instructor's part (``mashura-instructor``) is installed as well, and else nowhere.

    Examples
    --------
    >>> content("datasets").name
    'datasets'
    """
    if (_CHECKOUT / "pyproject.toml").is_file():
        return _CHECKOUT.joinpath(*parts)
    if parts[:1] == ("exercises",) and (exercises := _instructors_exercises()):
        return exercises.joinpath(*parts[1:])
    return PACKAGE.joinpath("content", *parts)


def workspace() -> Path:
    """Return the work folder: ``MASHURA_WORKSPACE``, else the one around the current folder, else that.

    Examples
    --------
    >>> workspace().is_dir()
    True
    """
    named = os.environ.get("MASHURA_WORKSPACE")
    if named:
        return Path(named)
    here = Path.cwd()
    # A work folder has a manifest folder; the apps run in a folder below it.
    return next((folder for folder in (here, *here.parents) if (folder / ".mashura").is_dir()), here)


@cache
def _instructors_exercises() -> Path | None:
    """Return the folder of the exercises with their keys, where the instructor's part is installed."""
    for entry in entry_points(group="mashura.exercises"):
        folder: Path = entry.load()
        return folder
    return None


def work_folder() -> Path:
    """Return the folder of a person's own work: mappings that she confirmed are kept there.

    It is the folder that ``MASHURA_WORK`` names, else ``workspace`` in the current folder if there is one,
    else ``mashura`` in the home folder.
    """
    if named := os.environ.get("MASHURA_WORK"):
        return Path(named)
    workspace = Path("workspace")
    return workspace if workspace.is_dir() else Path.home() / "mashura"
