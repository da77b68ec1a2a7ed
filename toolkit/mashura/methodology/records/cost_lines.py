"""The lines of what a plan costs, and their sums (S44, S45)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from mashura.methodology.vocabulary import ChannelKind, CostPhase

CostKind = Literal[
    "channel",
    "posts",
    "sessions",
    "attraction",
    "influencer",
    "letters",
    "stipends",
    "meetings",
    "staff",
    "other",
    "contingency",
]


@dataclass(frozen=True, kw_only=True)
class CostLine:
    """One line of what a plan costs.

    Attributes
    ----------
    kind : str
        ``channel``: its budget; ``posts``, ``sessions``: what these cost beyond it; ``letters``,
        ``stipends``, ``meetings`` of people recruited by letter; ``other``: a line of the budget.
    what : str
        The word of the channel, mechanism or role, or the purpose of a budget line.
    amount : float
        Money that the campaign has to find.
    hours : float
        Hours of work over the whole campaign.
    sessions : int or None
        Number of sessions, of a channel in person.
    assumed : bool
        Whether the amount rests on a usual cost because the plan does not say it; so a number of sessions
        that the plan states at a price that it does not.
    phase : CostPhase
        When it is spent; what the plan does not say is assumed.
    """

    kind: CostKind
    what: str
    amount: float
    hours: float = 0.0
    sessions: int | None = None
    assumed: bool = False
    phase: CostPhase = CostPhase.OPEN


@dataclass(frozen=True, kw_only=True)
class Costs:
    """What a plan costs in all.

    Attributes
    ----------
    lines : tuple of CostLine
    currency : str
        As the plan says; empty if it does not.
    own_hours : float
        Hours of the entity's own staff whose cost the plan does not state: paid from salaries, not by the
        campaign.
    own_worth : float
        What these hours would cost from outside; not part of the total.
    """

    lines: tuple[CostLine, ...]
    currency: str
    own_hours: float
    own_worth: float

    @property
    def total(self) -> float:
        """Money that the campaign has to find."""
        return math.fsum(line.amount for line in self.lines)

    @property
    def stated(self) -> float:
        """The part of the total that the plan itself states."""
        return math.fsum(line.amount for line in self.lines if not line.assumed)

    @property
    def assumed(self) -> float:
        """The part of the total that is usual costs."""
        return math.fsum(line.amount for line in self.lines if line.assumed)

    def of(self, kind: CostKind) -> float:
        """Return the sum of one kind of line."""
        return math.fsum(line.amount for line in self.lines if line.kind == kind)

    def of_channel(self, channel: ChannelKind) -> float:
        """Return the money of one channel, with its posts and sessions."""
        return math.fsum(
            line.amount
            for line in self.lines
            if line.kind in ("channel", "posts", "sessions") and line.what == channel
        )
