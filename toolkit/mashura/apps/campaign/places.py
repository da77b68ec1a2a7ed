"""Names of the places in which the segments of a plan live: those of the simulated worlds."""

from __future__ import annotations

from mashura.i18n import Language
from mashura.simulation import offered_worlds


def place_names(language: Language) -> dict[str, str]:
    """Return the names of all worlds' places by the short names that segments use.

    Examples
    --------
    >>> place_names("en")["corniche"]
    'Corniche'
    """
    return {
        place: names[language]
        for world in offered_worlds().values()
        for place, names in world.region_names.items()
    }
