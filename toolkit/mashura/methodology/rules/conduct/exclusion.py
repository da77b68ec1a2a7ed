"""What the queue's rulings mean for the analysis (S57, S60, S267).

A contribution that a moderator refused by a clause of the policy is not analysed. One against whose refusal
an appeal is open counts until the appeal is answered, because a refusal that may not stand must not take a
voice away (our rule; an assumption). What waits, or waits for its author's change, stays as it came in:
nobody ruled on it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from mashura.methodology.vocabulary import ModerationReason, ModerationState, QueueState


@dataclass(frozen=True, kw_only=True)
class QueueRuling:
    """Where a contribution stands in the queue.

    Attributes
    ----------
    statement_id : str
        The contribution in the tables of the consultation.
    state : QueueState
    reason : ModerationReason or None
        The clause by which it was refused.
    text : str
        Its wording as its author changed it; empty without a change.
    received_at : datetime.datetime
    ruled_at : datetime.datetime or None
        When the ruling that counts was made.
    """

    statement_id: str
    state: QueueState
    reason: ModerationReason | None = None
    text: str = ""
    received_at: datetime
    ruled_at: datetime | None = None


def state_in_analysis(state: QueueState) -> ModerationState:
    """Return how a contribution on which somebody ruled is taken in the analysis.

    Examples
    --------
    >>> [state_in_analysis(state).value for state in (QueueState.OUT, QueueState.APPEALED, QueueState.IN)]
    ['out', 'in', 'in']
    """
    return ModerationState.IN if state is QueueState.APPEALED else state.shown
