"""From the queue to a ruling: what may be done to a contribution, by whom, and what follows (S57, S267).

What was done is a list of acts that only grows; where a contribution stands follows from it. Flags propose
and decide nothing. An appeal is answered by another person than the one who rejected, and so is a second
opinion; who took a decision may take it back, by an act of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from mashura.errors import InputError
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.conduct import Conduct
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.safeguards import ModerationPolicy
from mashura.methodology.rules.approval import Actor
from mashura.methodology.vocabulary import ModerationActKind, ModerationReason, QueueState

K = ModerationActKind

USUAL_HOURS = 48.0
"""Working hours to decide where the policy promises none (assumption)."""


@dataclass(frozen=True, kw_only=True)
class ModerationAct:
    """One act on a contribution: who did what, when, by which clause of the policy, with which words.

    Attributes
    ----------
    number : int
        Its place in the log; 0 before it is kept.
    kind : ModerationActKind
    account, name : str
        Who did it; ``name`` as others read it.
    at : datetime.datetime
        In UTC.
    reason : ModerationReason or None
        The clause of the policy; every rejection has one.
    note : str
        Reason in words: what to change, why somebody appeals, why an appeal was granted.
    text : str
        The new wording of a changed contribution, or who appeals.
    of : int
        Number of the act that is taken back.
    """

    number: int = 0
    kind: ModerationActKind
    account: str
    name: str
    at: datetime
    reason: ModerationReason | None = None
    note: str = ""
    text: str = ""
    of: int = 0


@dataclass(frozen=True, kw_only=True)
class LoggedAct:
    """An act together with the contribution that it is about."""

    item_number: int
    text: str
    act: ModerationAct


def policy_in_force(campaign: Campaign) -> ModerationPolicy:
    """Return by which policy contributions are moderated: the one in force, before the opening the plan's.

    Examples
    --------
    >>> planned = Campaign(plan=Plan(moderation={"hours_to_decide": 24}))
    >>> policy_in_force(planned).hours_to_decide
    24.0
    """
    conducted = (campaign.conduct or Conduct()).moderation
    if conducted != ModerationPolicy():
        return conducted
    return (campaign.plan or Plan()).moderation


def hours_to_decide(policy: ModerationPolicy) -> float:
    """Return in how many working hours a contribution is decided."""
    return policy.hours_to_decide or USUAL_HOURS


def in_force(acts: Iterable[ModerationAct]) -> list[ModerationAct]:
    """Return the acts that nobody took back, in their order, without those that took others back."""
    acts = list(acts)
    gone = {act.of for act in acts if act.kind is K.TAKEN_BACK}
    return [act for act in acts if act.kind is not K.TAKEN_BACK and act.number not in gone]


def queue_state(acts: Iterable[ModerationAct]) -> QueueState:
    """Return where a contribution stands after all that was done to it.

    Examples
    --------
    >>> queue_state(()).value
    'waiting'
    """
    state = QueueState.WAITING
    for act in in_force(acts):
        state = act.kind.leads_to or state
    return state


def ruling(acts: Iterable[ModerationAct]) -> ModerationAct | None:
    """Return the ruling that counts, None while there is none."""
    state, standing = QueueState.WAITING, None
    for act in in_force(acts):
        state = act.kind.leads_to or state
        if act.kind.is_ruling:
            standing = act
    return standing if state.is_decided else None


def clock_started(acts: Iterable[ModerationAct], received_at: datetime) -> datetime:
    """Return since when a moderator has to act: since the contribution, its change, or its appeal came."""
    started = [act.at for act in in_force(acts) if act.kind.starts_clock]
    return max([received_at, *started])


def first_and_second(acts: Iterable[ModerationAct]) -> tuple[bool, bool] | None:
    """Return whether two people would publish a contribution, judged apart; None without a second opinion."""
    standing = in_force(acts)
    first = next((act for act in standing if act.kind in (K.ADMITTED, K.REJECTED)), None)
    second = next((act for act in standing if act.kind.opinion is not None), None)
    if first is None or second is None:
        return None
    return first.kind is K.ADMITTED, second.kind.opinion is True


def allowed(acts: Sequence[ModerationAct], by: Actor) -> tuple[ModerationActKind, ...]:
    """Return what a person may do to a contribution as it stands."""
    return tuple(kind for kind in K if _refusal(kind, acts, by) == "")


def check_act(act: ModerationAct, acts: Sequence[ModerationAct], by: Actor) -> None:
    """Refuse an act that is not allowed, or that says too little.

    Raises
    ------
    InputError
        If the person does not moderate, the contribution stands elsewhere, another person has to decide, or
        a clause of the policy, a reason, a new wording or the name of who appeals is missing.
    """
    if refused := _refusal(act.kind, acts, by):
        raise InputError(refused)
    if act.kind is K.REJECTED and act.reason is None:
        raise InputError("moderation-no-clause")
    if act.kind.needs_note and not act.note.strip():
        raise InputError("moderation-no-note")
    if act.kind is K.CHANGED and not act.text.strip():
        raise InputError("moderation-no-text")
    if act.kind is K.APPEALED and not act.text.strip():
        raise InputError("moderation-no-appellant")
    last = in_force(acts)[-1:]
    if act.kind is K.TAKEN_BACK and act.of != last[0].number:
        raise InputError("moderation-not-last")


def _refusal(kind: ModerationActKind, acts: Sequence[ModerationAct], by: Actor) -> str:
    """Return why a person may not do something to a contribution; empty if she may."""
    if not by.role.moderates:
        return "moderation-not-a-moderator"
    standing = in_force(acts)
    if kind is K.TAKEN_BACK:
        if not standing:
            return "moderation-nothing-done"
        return "" if standing[-1].account == by.account else "moderation-not-yours"
    state = queue_state(acts)
    if state not in kind.allowed_in:
        return "moderation-stands-elsewhere"
    asked = next((act for act in reversed(standing) if act.kind is K.SECOND_ASKED), None)
    if state is QueueState.SECOND and asked is not None and asked.account == by.account:
        return "moderation-second-by-another"
    decided = ruling(acts)
    if kind.answers_appeal and decided and decided.account == by.account:
        return "moderation-appeal-by-another"
    if kind is K.APPEALED and any(act.kind is K.APPEALED for act in standing):
        return "moderation-appealed-once"
    if kind.opinion is not None:
        if decided and decided.account == by.account:
            return "moderation-opinion-by-another"
        if any(act.kind.opinion is not None or act.kind is K.APPEALED for act in standing):
            return "moderation-opinion-given"
    return ""
