"""A person's own worlds: files in the folder ``worlds`` of the work folder."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import yaml

from mashura.errors import InputError
from mashura.record_file import parse_record, without_isolates
from mashura.simulation.public.atlas import own_world_names, own_worlds_folder, world_names
from mashura.simulation.public.world import World

_BIN = ".bin"


def save_world(world: World, file: Path | None = None, *, replace: bool = False) -> Path:
    """Write a world as YAML, and return its path; the file is there when it is complete, or not at all.

    Parameters
    ----------
    world : World
    file : pathlib.Path, optional
        Without it, the folder of the person's own worlds, under the world's name.
    replace : bool
        Whether a file that is there may be replaced.

    Raises
    ------
    InputError
        If a world of Mashura has the name, or there is such a world or file already.
    """
    if world.name.casefold() in map(str.casefold, world_names()):
        raise InputError("publics-name-taken", name=world.name)
    place = file or own_worlds_folder() / f"{world.name}.yaml"
    if not place.name.endswith((".yaml", ".yml")):
        raise InputError("publics-not-yaml", file=str(place))
    if not replace and (place.exists() or (file is None and _names_alike(world.name))):
        raise InputError("publics-already-there", file=str(place))
    # Channels that the world's file does not name are those of the simulator.
    content = without_isolates(world.model_dump(mode="json", exclude_unset=True))
    text = yaml.safe_dump(content, allow_unicode=True, sort_keys=False, width=100)
    parse_record(text, World, file=place.name)
    draft = place.with_name(f".{place.name}.part")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(text, encoding="utf-8")
        draft.replace(place)
    except OSError as error:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        reason = error.strerror or type(error).__name__
        raise InputError("publics-not-written", file=str(place), reason=reason) from None
    return place


def delete_world(name: str) -> None:
    """Put an own world away; :func:`undelete_world` brings it back.

    Raises
    ------
    InputError
        If there is no own world of that name.
    """
    source = own_worlds_folder() / f"{name}.yaml"
    if name not in own_world_names():
        raise InputError("publics-no-own-world", name=name, known=", ".join(own_world_names()) or "–")
    (own_worlds_folder() / _BIN).mkdir(exist_ok=True)
    source.replace(own_worlds_folder() / _BIN / source.name)


def undelete_world(name: str) -> None:
    """Bring back a world that :func:`delete_world` has put away.

    Raises
    ------
    InputError
        If none of that name was put away, or another one has the name by now.
    """
    put_away = own_worlds_folder() / _BIN / f"{name}.yaml"
    place = own_worlds_folder() / put_away.name
    if Path(name).name != name or not put_away.is_file():
        raise InputError("publics-no-own-world", name=name, known=", ".join(own_world_names()) or "–")
    if place.exists():
        raise InputError("publics-already-there", file=str(place))
    put_away.replace(place)


def _names_alike(name: str) -> bool:
    return name.casefold() in map(str.casefold, own_world_names())
