"""From a draft to a signature: what may be done to a stage, by whom, and what a signature is worth (S34).

Every function takes the approval as it is and returns it with one act more, or refuses in one sentence. A
signature holds for one content: its hash is that of the records that were signed.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from mashura.errors import InputError
from mashura.i18n import Language
from mashura.methodology.labels import value_label
from mashura.methodology.records.approval import (
    APPROVED_STAGES,
    Approval,
    ApprovalStep,
    FieldComment,
    stage_digest,
)
from mashura.methodology.records.campaign import Campaign
from mashura.methodology.rules.gates import Missing
from mashura.methodology.rules.second_signature import signatures_needed
from mashura.methodology.rules.standing import Hold, holds
from mashura.methodology.vocabulary import (
    ApprovalState,
    ApprovalStepKind,
    CommentState,
    PlanRole,
    SignatoryRole,
    Stage,
)


@dataclass(frozen=True, kw_only=True)
class Actor:
    """A person who acts: the account, the name as others read it, and what it may do with the plan."""

    account: str
    name: str
    role: PlanRole
    is_owner: bool = False


@dataclass(frozen=True, kw_only=True)
class Moment:
    """What is acted on: the saved version of a campaign, its number, and the time."""

    campaign: Campaign
    version: int
    at: datetime


@dataclass(frozen=True, kw_only=True)
class Office:
    """The accounts that approve a plan, and those that have written in it."""

    approvers: Set[str] = field(default_factory=frozenset)
    writers: Set[str] = field(default_factory=frozenset)


def state(approval: Approval, campaign: Campaign) -> ApprovalState:
    """Return how far the approval of a stage has come, for a campaign as it is.

    Examples
    --------
    >>> state(Approval(stage=Stage.PLAN), Campaign()).value
    'draft'
    """
    last = _last(approval)
    if last is None:
        return ApprovalState.DRAFT
    if last.kind is ApprovalStepKind.SIGNED:
        holding = signatures(approval, campaign)
        if not holding:
            return ApprovalState.CHANGED
        if len(holding) < holding[-1].needed and lifted_rule(approval) is None:
            return ApprovalState.SUBMITTED
    return last.kind.leads_to or ApprovalState.DRAFT


def signatures(approval: Approval, campaign: Campaign) -> tuple[ApprovalStep, ...]:
    """Return the signatures that hold for a campaign as it is: of its hash, since the last submission."""
    digest = stage_digest(campaign, approval.stage)
    return tuple(step for step in signed_since_submission(approval) if step.digest == digest)


def signed_since_submission(approval: Approval) -> list[ApprovalStep]:
    """Return the signatures that nothing has ended since, whether they fit the content or not."""
    signed: list[ApprovalStep] = []
    for step in approval.steps:
        if step.kind.ends_signatures:
            signed = []
        elif step.kind is ApprovalStepKind.SIGNED:
            signed.append(step)
    return signed


def last_signature(approval: Approval) -> ApprovalStep | None:
    """Return the newest signature since the last submission, whether it still holds or not."""
    return next(reversed(signed_since_submission(approval)), None)


def last_submission(approval: Approval) -> ApprovalStep | None:
    """Return the newest submission; None for a stage that never was submitted."""
    return _newest(approval, ApprovalStepKind.SUBMITTED)


def last_return(approval: Approval) -> ApprovalStep | None:
    """Return how the stage was sent back last; None if it never was."""
    return _newest(approval, ApprovalStepKind.SENT_BACK)


def lifted_rule(approval: Approval) -> ApprovalStep | None:
    """Return by whom and why the author may sign alone; None where the rule holds."""
    return _newest(approval, ApprovalStepKind.RULE_LIFTED)


def is_changed_since_submission(approval: Approval, campaign: Campaign) -> bool:
    """Return whether a stage that waits to be signed is no longer as it was submitted."""
    submitted = last_submission(approval)
    return (
        submitted is not None
        and state(approval, campaign) is ApprovalState.SUBMITTED
        and submitted.digest != stage_digest(campaign, approval.stage)
    )


_AFTERWARDS = {Stage.DECISION: ("ratification", "replies")}
"""Outputs that a stage has after it is signed."""


def approval_holds(stage: Stage, campaign: Campaign) -> tuple[Hold, ...]:
    """Return what keeps a stage from being signed: whatever holds it or an earlier stage.

    What follows the signature, such as the ratification of a decision, is not among it.
    """
    stages = [*Stage]
    return tuple(
        hold
        for earlier in stages[: stages.index(stage) + 1]
        for hold in holds(earlier, campaign)
        if not (isinstance(hold.cause, Missing) and hold.cause.name in _AFTERWARDS.get(stage, ()))
    )


def role_name(step: ApprovalStep, lang: Language | None = None) -> str:
    """Return in which office somebody signed; empty for other acts."""
    return "" if step.role is None else value_label(step.role, lang)


def submit(approval: Approval, by: Actor, moment: Moment, note: str = "") -> Approval:
    """Submit a stage as it was saved, to be commented on and signed.

    Raises
    ------
    InputError
        If somebody else than an author submits, or just this content was submitted or signed already.
    """
    _require(by, PlanRole.AUTHOR, "approval-only-authors")
    now = state(approval, moment.campaign)
    if now is ApprovalState.SIGNED:
        raise InputError("approval-signed-already", stage=value_label(approval.stage))
    if now is ApprovalState.SUBMITTED and not is_changed_since_submission(approval, moment.campaign):
        raise InputError("approval-submitted-already", stage=value_label(approval.stage))
    return _with_step(approval, ApprovalStepKind.SUBMITTED, by, moment, text=note)


def send_back(approval: Approval, by: Actor, moment: Moment, reason: str) -> Approval:
    """Send a stage back to its authors; signatures that it had end.

    Raises
    ------
    InputError
        If somebody else than an approver does, nothing was submitted, or no reason is given.
    """
    _require(by, PlanRole.APPROVER, "approval-only-approvers")
    _require_submitted(approval, moment.campaign)
    if not reason.strip():
        raise InputError("approval-no-reason")
    return _with_step(approval, ApprovalStepKind.SENT_BACK, by, moment, text=reason)


def lift_rule(approval: Approval, by: Actor, moment: Moment, reason: str) -> Approval:
    """Let the author sign alone from now on, as an office of one person must.

    Raises
    ------
    InputError
        If somebody else than the plan's owner does, or no reason is given.
    """
    if not by.is_owner:
        raise InputError("approval-only-owner")
    if not reason.strip():
        raise InputError("approval-no-reason")
    return _with_step(approval, ApprovalStepKind.RULE_LIFTED, by, moment, text=reason)


def sign(
    approval: Approval,
    by: Actor,
    moment: Moment,
    office: Office,
    *,
    seen: str,
    role: SignatoryRole | None,
) -> Approval:
    """Sign a stage as it was submitted.

    Parameters
    ----------
    approval : Approval
    by : Actor
    moment : Moment
    office : Office
    seen : str
        Hash of the content that the person has before her eyes.
    role : SignatoryRole or None
        In which office she signs; another one than those of the list in words of its own.

    Raises
    ------
    InputError
        If the stage is not submitted as it is, something holds it, the person may not sign or has signed, an
        author would sign alone though somebody else approves, or no name or office is given.
    """
    campaign, stage = moment.campaign, approval.stage
    if not by.role.signs:
        raise InputError("approval-only-approvers")
    _require_submitted(approval, campaign)
    submitted = last_submission(approval)
    digest = stage_digest(campaign, stage)
    if submitted is None or submitted.digest != digest:
        raise InputError("approval-changed-since-submitted", stage=value_label(stage))
    if seen != digest:
        raise InputError("approval-seen-another", stage=value_label(stage))
    if not by.name.strip():
        raise InputError("approval-no-name")
    if role is None or (role.is_other and not role.own):
        raise InputError("approval-no-role")
    held = approval_holds(stage, campaign)
    if held:
        raise InputError(
            "approval-held", stage=value_label(held[0].stage), first=held[0].text(), more=len(held) - 1
        )
    signed_by = {step.account for step in signatures(approval, campaign)}
    if by.account in signed_by:
        raise InputError("approval-you-signed")
    if _signs_alone(approval, by, office, signed_by):
        raise InputError("approval-not-alone")
    needed = signatures_needed(stage, campaign, office.approvers)
    return _with_step(approval, ApprovalStepKind.SIGNED, by, moment, role=role, needed=needed)


def waits_for_second(approval: Approval, campaign: Campaign) -> bool:
    """Return whether somebody has signed a stage as it is, and another person has still to sign it."""
    return state(approval, campaign) is ApprovalState.SUBMITTED and bool(signatures(approval, campaign))


def comment(approval: Approval, by: Actor, moment: Moment, path: tuple[str, ...], text: str) -> Approval:
    """Comment on a field; everybody who can open the plan may.

    Raises
    ------
    InputError
        If nothing is said.
    """
    if not text.strip():
        raise InputError("approval-no-comment")
    written = FieldComment(
        number=len(approval.comments) + 1,
        path=path,
        text=text,
        name=by.name,
        account=by.account,
        at=moment.at,
        version=moment.version,
    )
    return approval.model_copy(update={"comments": (*approval.comments, written)})


def answer(approval: Approval, by: Actor, moment: Moment, number: int, text: str) -> Approval:
    """Answer a comment, as an author.

    Raises
    ------
    InputError
        If somebody else does, there is no such comment, it is settled, or nothing is said.
    """
    _require(by, PlanRole.AUTHOR, "approval-only-authors-answer")
    _unsettled(approval, number)
    if not text.strip():
        raise InputError("approval-no-answer")
    return _with_comment(approval, number, {"answer": text, "answered_by": by.name, "answered_at": moment.at})


def settle(approval: Approval, by: Actor, moment: Moment, number: int) -> Approval:
    """Settle a comment: who wrote it may, and every approver.

    Raises
    ------
    InputError
        If somebody else does, there is no such comment, or it is settled already.
    """
    written = _unsettled(approval, number)
    if by.role is not PlanRole.APPROVER and by.account != written.account:
        raise InputError("approval-not-yours-to-settle", name=written.name)
    return _with_comment(approval, number, {"settled_by": by.name, "settled_at": moment.at})


def _signs_alone(approval: Approval, by: Actor, office: Office, signed_by: Set[str]) -> bool:
    """Return whether an author would be the first to sign though somebody else is named to approve."""
    wrote = by.role is PlanRole.AUTHOR or by.account in office.writers
    others = office.approvers - {by.account}
    return wrote and bool(others) and not signed_by and lifted_rule(approval) is None


def _require(by: Actor, role: PlanRole, key: str) -> None:
    if by.role is not role:
        raise InputError(key)


def _require_submitted(approval: Approval, campaign: Campaign) -> None:
    if not state(approval, campaign).is_with_approvers:
        raise InputError("approval-not-submitted", stage=value_label(approval.stage))


def _unsettled(approval: Approval, number: int) -> FieldComment:
    known = next((written for written in approval.comments if written.number == number), None)
    if known is None:
        raise InputError("approval-unknown-comment")
    if known.state is CommentState.SETTLED:
        raise InputError("approval-settled-already", name=known.settled_by)
    return known


def _with_comment(approval: Approval, number: int, changes: dict[str, Any]) -> Approval:
    comments = tuple(
        written.model_copy(update=changes) if written.number == number else written
        for written in approval.comments
    )
    return approval.model_copy(update={"comments": comments})


def _with_step(
    approval: Approval, kind: ApprovalStepKind, by: Actor, moment: Moment, **more: Any
) -> Approval:
    if approval.stage not in APPROVED_STAGES:
        raise ValueError(f"{approval.stage} is not submitted")
    step = ApprovalStep(
        kind=kind,
        name=by.name,
        account=by.account,
        at=moment.at,
        version=moment.version,
        digest=stage_digest(moment.campaign, approval.stage),
        **more,
    )
    return approval.model_copy(update={"steps": (*approval.steps, step)})


def _last(approval: Approval) -> ApprovalStep | None:
    """Return the last act that moves the stage; lifting the rule does not."""
    return next((step for step in reversed(approval.steps) if step.kind.leads_to), None)


def _newest(approval: Approval, kind: ApprovalStepKind) -> ApprovalStep | None:
    return next((step for step in reversed(approval.steps) if step.kind is kind), None)
