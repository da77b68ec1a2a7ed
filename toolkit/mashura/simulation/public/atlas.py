"""Read worlds, by name or from a file."""

from __future__ import annotations

import difflib
from functools import cache, lru_cache
from pathlib import Path

from mashura.errors import InputError
from mashura.paths import content, workspace
from mashura.record_file import read_record
from mashura.simulation.public.world import World

FOLDER = "worlds"
"""Folder of a person's own worlds in their work folder."""


def world_names() -> tuple[str, ...]:
    """Return the names of the worlds that are part of Mashura.

    Examples
    --------
    >>> world_names()
    ('federation', 'island', 'municipality')
    """
    return tuple(sorted(path.stem for path in content("datasets", "worlds").glob("*.yaml")))


def own_world_names() -> tuple[str, ...]:
    """Return the names of the worlds in the person's work folder.

    Examples
    --------
    >>> isinstance(own_world_names(), tuple)
    True
    """
    if not own_worlds_folder().is_dir():
        return ()
    files = {path.stem for path in own_worlds_folder().glob("[!.]*.yaml")}
    return tuple(sorted(files.difference(world_names())))


def own_worlds_folder() -> Path:
    """Return the folder of a person's own worlds; it need not exist.

    Examples
    --------
    >>> own_worlds_folder().name
    'worlds'
    """
    return workspace() / FOLDER


def offered_worlds() -> dict[str, World]:
    """Return the worlds that menus offer, by name: those of Mashura, then the person's own that can be read.

    Examples
    --------
    >>> [*offered_worlds()][:3]
    ['federation', 'island', 'municipality']
    """
    offered = {name: _shipped(name) for name in world_names()}
    for name in own_world_names():
        try:
            offered[name] = load_world(name)
        except InputError:
            # A file that cannot be read must not hide the other worlds; opening it by name says why.
            continue
    return offered


def load_world(name_or_path: str | Path | World) -> World:
    """Return a world by its name, or from a YAML file.

    Parameters
    ----------
    name_or_path : str, pathlib.Path or World
        One of :func:`world_names` or :func:`own_world_names`, or a path that ends in ``.yaml`` or ``.yml``;
        a world stays as it is.

    Raises
    ------
    InputError
        If there is no such world, or the file breaks a rule; the message gives the line.

    Examples
    --------
    >>> load_world("municipality").title["en"]
    'A made-up municipality'
    """
    if isinstance(name_or_path, World):
        return name_or_path
    if not isinstance(name_or_path, str | Path):
        given = type(name_or_path).__name__
        raise InputError("simulation-wrong-kind", name="world", expected="World | str", given=given)
    text = str(name_or_path)
    if text.endswith((".yaml", ".yml")):
        return read_record(text, World)
    if text in world_names():
        return _shipped(text)
    known = (*world_names(), *own_world_names())
    if text in known:
        file = own_worlds_folder() / f"{text}.yaml"
        return _own(file, file.stat().st_mtime_ns)
    nearest = difflib.get_close_matches(text, known, n=1, cutoff=0.0)[0]
    raise InputError("simulation-unknown-world", name=text, known=", ".join(known), nearest=nearest)


@cache
def _shipped(name: str) -> World:
    return read_record(content("datasets", "worlds", f"{name}.yaml"), World)


@lru_cache(maxsize=32)
def _own(file: Path, changed_at: int) -> World:
    """Return an own world as the file was at a time, so that a changed file is read again."""
    return read_record(file, World)
