"""How long it takes to fill in a plan of each size: its questions by the seconds that each takes (S271)."""

from __future__ import annotations

import math

from mashura.apps.campaign.folding import asked_at
from mashura.apps.form.parts import Layout
from mashura.methodology import Campaign
from mashura.methodology.fields import field_kind, owner
from mashura.methodology.vocabulary import PlanSize

# Assumptions, not measured: reading a question and answering what one knows already.
SECONDS = {
    "line": 20,
    "paragraph": 60,
    "lines": 40,
    "number": 10,
    "numbers": 15,
    "date": 15,
    "choice": 8,
    "choices": 15,
    "yes_no": 8,
    "switch": 4,
}
"""Seconds that a question takes, by how it is asked."""
ENTRIES = {PlanSize.SMALL: 2, PlanSize.STANDARD: 3, PlanSize.FULL: 4}
"""Entries of each list."""
_STEP = 5


def planning_seconds(layouts: tuple[Layout, ...], size: PlanSize) -> int:
    """Return the seconds that all questions of some forms take a plan of a size.

    Questions about an entry count once for each entry that is assumed.
    """
    total = 0
    for layout in layouts:
        lists = layout.rows()
        for path in asked_at(layout, size):
            holder = path.rpartition(".")[0]
            seconds = SECONDS[field_kind(*owner(Campaign, path))]
            total += seconds * (ENTRIES[size] if holder in lists else 1)
    return total


def planning_minutes(layouts: tuple[Layout, ...], size: PlanSize) -> int:
    """Return the minutes that a plan of a size takes, rounded up to five."""
    return math.ceil(planning_seconds(layouts, size) / 60 / _STEP) * _STEP
