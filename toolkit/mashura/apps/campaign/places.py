"""Names of the places in which the segments of a plan live: those of the simulated worlds."""

from __future__ import annotations

from mashura.i18n import Language
from mashura.simulation import load_world, world_names


def place_names(language: Language) -> dict[str, str]:
    """Return the names of all worlds' places by the short names that segments use.

    Examples
    --------
    >>> place_names("en")["corniche"]
    'Corniche'
    """
    return {
        place: names[language]
        for world in world_names()
        for place, names in load_world(world).region_names.items()
    }
