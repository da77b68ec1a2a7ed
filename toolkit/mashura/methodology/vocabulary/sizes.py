"""How large a plan is, and what the choice of its size rests on (S271)."""

from __future__ import annotations

from enum import StrEnum


class PlanSize(StrEnum):
    """The three sizes of a plan, from the smallest to the one that needs every step."""

    SMALL = "small"
    STANDARD = "standard"
    FULL = "full"


class Importance(StrEnum):
    """How much is at stake for people."""

    LITTLE = "little"
    SOME = "some"
    MUCH = "much"


class Need(StrEnum):
    """What the entity needs from the public."""

    QUICK_VIEW = "quick_view"
    ADVICE = "advice"
    SHARED_DECISION = "shared_decision"
