"""What is done to a contribution before others read it, and why (S57, S267)."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

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
    def is_decided(self) -> bool:
        """Whether a ruling counts, also one that was appealed."""
        return self.shown is not ModerationState.PENDING

    @property
    def waits_for_us(self) -> bool:
        """Whether a moderator has to do something, so that its clock runs."""
        return self in (QueueState.WAITING, QueueState.SECOND, QueueState.APPEALED)


_W, _S, _C, _A = QueueState.WAITING, QueueState.SECOND, QueueState.CHANGE, QueueState.APPEALED
_IN, _OUT = QueueState.IN, QueueState.OUT


class ModerationActKind(DescribedEntry):
    """What is done to a contribution; each act is kept, and one that was wrong is taken back by another act.

    Each has the state to which it leads, None if it leads to no other; the states in which it can be done;
    and for a second opinion, given without knowing the first ruling, whether it would publish.
    """

    ADMITTED = "admitted", _IN, (_W, _S), None
    REJECTED = "rejected", _OUT, (_W, _S, _C), None
    CHANGE_ASKED = "change_asked", _C, (_W, _S), None
    CHANGED = "changed", _W, (_C,), None
    SECOND_ASKED = "second_asked", _S, (_W,), None
    OPINION_IN = "opinion_in", None, (_IN, _OUT), True
    OPINION_OUT = "opinion_out", None, (_IN, _OUT), False
    APPEALED = "appealed", _A, (_OUT,), None
    APPEAL_GRANTED = "appeal_granted", _IN, (_A,), None
    APPEAL_DISMISSED = "appeal_dismissed", _OUT, (_A,), None
    TAKEN_BACK = "taken_back", None, tuple(QueueState), None

    leads_to: QueueState | None
    allowed_in: tuple[QueueState, ...]
    opinion: bool | None

    def __init__(self, _word: str, *properties: Any) -> None:
        self.leads_to, self.allowed_in, self.opinion = properties

    @property
    def answers_appeal(self) -> bool:
        """Whether it answers an appeal."""
        return self.allowed_in == (QueueState.APPEALED,)

    @property
    def needs_note(self) -> bool:
        """Whether it has to be explained in words."""
        return self.leads_to in (_C, _A) or self.answers_appeal

    @property
    def starts_clock(self) -> bool:
        """Whether moderators have to act again, from then on."""
        return self.leads_to in (_W, _A)

    @property
    def is_ruling(self) -> bool:
        """Whether it says if others read the contribution."""
        return self.leads_to in (_IN, _OUT)


class FlagKind(StrEnum):
    """Why a contribution is looked at closely; a flag proposes, and a person decides."""

    PERSONAL_DATA = "personal_data"
    ABUSE = "abuse"
    LINK = "link"
    DUPLICATE = "duplicate"
    COORDINATED = "coordinated"
