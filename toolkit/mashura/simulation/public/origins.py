"""Where the numbers of a world come from, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel

from mashura.i18n import Language, message
from mashura.simulation.public.number import ASSUMPTION

if TYPE_CHECKING:
    from mashura.simulation.public.world import World

R = TypeVar("R", bound=BaseModel)
_FROM = "from the world "
_LONGEST = 500


def from_world(record: R, world: World) -> R:
    """Return a record of a world whose numbers say that they come from there.

    Examples
    --------
    >>> from mashura.simulation import load_world
    >>> island = load_world("island")
    >>> from_world(island.price_level, island).source
    'from the world island: assumption'
    """
    return type(record).model_validate(_marked(record.model_dump(mode="json"), world.name))


def source_text(source: str, language: Language) -> str:
    """Return an origin in a language, as far as it is one of ours.

    Examples
    --------
    >>> source_text("from the world island: assumption", "en")
    'from the world “A made-up island state”: assumption'
    """
    from mashura.simulation.public.atlas import load_world, world_names

    if source == ASSUMPTION:
        return message("simulation-source-assumption", lang=language)
    if source.startswith(_FROM):
        name, _, rest = source.removeprefix(_FROM).partition(": ")
        title = load_world(name).title[language] if name in world_names() else name
        told = source_text(rest, language)
        return message("simulation-source-world", lang=language, world=title, source=told)
    return source


def _marked(value: Any, name: str) -> Any:
    if isinstance(value, dict):
        return {key: _marked_source(key, part, name) for key, part in value.items()}
    return [_marked(part, name) for part in value] if isinstance(value, list) else value


def _marked_source(key: str, value: Any, name: str) -> Any:
    if key == "source" and isinstance(value, str):
        return value if value.startswith(_FROM) else f"{_FROM}{name}: {value}"[:_LONGEST]
    return _marked(value, name)
