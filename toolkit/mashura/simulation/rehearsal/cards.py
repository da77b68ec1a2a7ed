"""What lies on the desk in the morning (S54, S57, S58, S267)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mashura.methodology.records.conduct import Escalation
from mashura.methodology.vocabulary import ChannelKind
from mashura.simulation.rehearsal.records import ActKind, Inject


class CardKind(StrEnum):
    """Kinds of cards."""

    RUMOUR = "rumour"
    CRITICAL_NEWS = "critical_news"
    CHANNEL_FAILS = "channel_fails"
    WAVE = "wave"
    CALL = "call"
    ESCALATION = "escalation"
    MISSING = "missing"
    QUEUE = "queue"
    QUESTIONS = "questions"

    @property
    def acts(self) -> tuple[ActKind, ...]:
        """What can be decided about it."""
        return _ACTS[self]

    @property
    def stands(self) -> bool:
        """Whether it lies there day after day, and is no reason to stop the clock."""
        return self == CardKind.QUESTIONS


_ACTS = {
    CardKind.RUMOUR: (ActKind.ANSWER,),
    CardKind.CRITICAL_NEWS: (ActKind.ANSWER,),
    CardKind.CHANNEL_FAILS: (ActKind.RESTORE_CHANNEL,),
    CardKind.WAVE: (ActKind.REPORT_ABUSE,),
    CardKind.CALL: (ActKind.BRIEF,),
    CardKind.ESCALATION: (ActKind.INFORM,),
    CardKind.MISSING: (
        ActKind.TRANSLATE,
        ActKind.ADD_CHANNEL,
        ActKind.HOLD_MAJLIS,
        ActKind.CORRECT_MESSAGE,
        ActKind.EXTEND,
    ),
    CardKind.QUEUE: (ActKind.ADD_MODERATION,),
    CardKind.QUESTIONS: (ActKind.ANSWER_QUESTIONS,),
}


@dataclass(frozen=True, kw_only=True)
class Card:
    """One thing on the desk.

    Attributes
    ----------
    key : str
        The same from morning to morning.
    kind : CardKind
    since : int
        The first morning on which it lay there.
    amount, of_all : float
        Number of questions, statements or people, and the number that it is a part of or was expected.
    segment, language : str
        The segment or the language concerned; empty if none.
    channel : ChannelKind, optional
        The channel that fails.
    inject : Inject, optional
        What the scenario says about it.
    problem : Escalation, optional
        What management is to know.
    """

    key: str
    kind: CardKind
    since: int
    amount: float = 0.0
    of_all: float = 0.0
    segment: str = ""
    language: str = ""
    channel: ChannelKind | None = None
    inject: Inject | None = None
    problem: Escalation | None = None
