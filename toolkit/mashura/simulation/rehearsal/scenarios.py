"""The scenarios that come with Mashura, and those that an instructor writes (S52-S58)."""

from __future__ import annotations

from functools import cache

from mashura.paths import content
from mashura.record_file import read_record
from mashura.simulation.rehearsal.records import Scenario

ORDER = ("free_run", "quiet_launch", "angry_district", "copy_paste_wave", "forgotten_language", "ramadan")
"""The scenarios in the order in which they are offered, the easiest first."""


@cache
def shipped_scenarios() -> dict[str, Scenario]:
    """Return the scenarios that come with Mashura, by name.

    Examples
    --------
    >>> [*shipped_scenarios()][:2]
    ['free_run', 'quiet_launch']
    """
    return {name: read_record(content("datasets", "scenarios", f"{name}.yaml"), Scenario) for name in ORDER}
