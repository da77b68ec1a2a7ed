"""How the work of a plan stands, and when its money is spent (S42, S44, S45)."""

from __future__ import annotations

from enum import StrEnum


class ActivityStatus(StrEnum):
    """How far an activity is; that it is late follows from its dates (S42)."""

    NOT_BEGUN = "not_begun"
    UNDER_WAY = "under_way"
    DONE = "done"


class CostPhase(StrEnum):
    """When money is spent: before the public can take part, while it can, or afterwards (S45)."""

    BEFORE = "before"
    OPEN = "open"
    AFTER = "after"
