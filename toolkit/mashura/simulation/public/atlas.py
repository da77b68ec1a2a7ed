"""Read worlds, by name or from a file."""

from __future__ import annotations

import difflib
from functools import cache
from pathlib import Path

from mashura.errors import InputError
from mashura.paths import content
from mashura.record_file import read_record
from mashura.simulation.public.world import World


def world_names() -> tuple[str, ...]:
    """Return the names of the worlds that are part of Mashura.

    Examples
    --------
    >>> world_names()
    ('federation', 'island', 'municipality')
    """
    return tuple(sorted(path.stem for path in content("datasets", "worlds").glob("*.yaml")))


def load_world(name_or_path: str | Path | World) -> World:
    """Return a world by its name, or from a YAML file.

    Parameters
    ----------
    name_or_path : str, pathlib.Path or World
        One of :func:`world_names`, or a path that ends in ``.yaml`` or ``.yml``; a world stays as it is.

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
    text = str(name_or_path)
    if text.endswith((".yaml", ".yml")):
        return read_record(text, World)
    if text not in world_names():
        nearest = difflib.get_close_matches(text, world_names(), n=1, cutoff=0.0)[0]
        raise InputError(
            "simulation-unknown-world", name=text, known=", ".join(world_names()), nearest=nearest
        )
    return _shipped(text)


@cache
def _shipped(name: str) -> World:
    return read_record(content("datasets", "worlds", f"{name}.yaml"), World)
