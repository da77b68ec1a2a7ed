"""What is done to a contribution before others read it, and why (S57, S267)."""

from __future__ import annotations

from enum import StrEnum

from mashura.methodology.vocabulary.contributions import ModerationState
from mashura.methodology.vocabulary.entry import DescribedEntry


class QueueState(DescribedEntry):
    """Where a contribution stands in the queue, and what that means for its readers."""

    WAITING = "waiting", ModerationState.PENDING
    SECOND = "second", ModerationState.PENDING
    CHANGE = "change", ModerationState.PENDING
    APPEALED = "appealed", ModerationState.OUT
    IN = "in", ModerationState.IN
    OUT = "out", ModerationState.OUT

    def __init__(self, _word: str, *shown: ModerationState) -> None:
        (self.shown,) = shown

    @property
    def waits_for_us(self) -> bool:
        """Whether a moderator has to do something, so that its clock runs."""
        return self in (QueueState.WAITING, QueueState.SECOND, QueueState.APPEALED)


class ModerationActKind(DescribedEntry):
    """What is done to a contribution; each act is kept, and one that was wrong is taken back by another act.

    Each has the state to which it leads, None if it leads to no other.
    """

    ADMITTED = "admitted", QueueState.IN
    REJECTED = "rejected", QueueState.OUT
    CHANGE_ASKED = "change_asked", QueueState.CHANGE
    CHANGED = "changed", QueueState.WAITING
    SECOND_ASKED = "second_asked", QueueState.SECOND
    OPINION_IN = "opinion_in", None
    OPINION_OUT = "opinion_out", None
    APPEALED = "appealed", QueueState.APPEALED
    APPEAL_GRANTED = "appeal_granted", QueueState.IN
    APPEAL_DISMISSED = "appeal_dismissed", QueueState.OUT
    TAKEN_BACK = "taken_back", None

    def __init__(self, _word: str, *leads_to: QueueState | None) -> None:
        (self.leads_to,) = leads_to

    @property
    def is_ruling(self) -> bool:
        """Whether it says if others read the contribution."""
        return self.leads_to in (QueueState.IN, QueueState.OUT)


class FlagKind(StrEnum):
    """Why a contribution is looked at closely; a flag proposes, and a person decides."""

    PERSONAL_DATA = "personal_data"
    ABUSE = "abuse"
    LINK = "link"
    DUPLICATE = "duplicate"
    COORDINATED = "coordinated"
