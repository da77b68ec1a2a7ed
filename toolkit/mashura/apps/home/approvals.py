"""Whose turn it is in the approval of a campaign's stages (S6, S34)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mashura.i18n import Language, message
from mashura.methodology import Campaign, Stage
from mashura.methodology.labels import value_label
from mashura.methodology.records.approval import APPROVED_STAGES, Approvals
from mashura.methodology.rules.approval import (
    is_changed_since_submission,
    last_return,
    last_signature,
    last_submission,
    signatures,
    state,
    waits_for_second,
)
from mashura.methodology.vocabulary import ApprovalState, CommentState, PlanRole


@dataclass(frozen=True, kw_only=True)
class Turn:
    """What somebody has to do with a stage: comment, sign, mend it, answer, or submit it again.

    ``name`` is who acted before, ``said`` the note or reason, ``count`` the number of open comments.
    """

    kind: Literal["review", "sign", "second", "sent-back", "changed", "comments"]
    stage: Stage
    name: str = ""
    said: str = ""
    count: int = 0

    def text(self, title: str, language: Language) -> str:
        """Return it as a sentence about a campaign."""
        noted = "-noted" if self.said and self.kind in ("sign", "review") else ""
        return message(
            f"home-turn-{self.kind}{noted}",
            lang=language,
            title=title,
            stage=value_label(self.stage, language),
            name=self.name,
            said=self.said,
            count=self.count,
        )


def turns(approvals: Approvals, campaign: Campaign, role: PlanRole, account: str = "") -> Iterator[Turn]:
    """Yield what a person of a role has to do with a campaign as it is.

    Parameters
    ----------
    approvals : Approvals
    campaign : Campaign
    role : PlanRole
    account : str
        The person's account: who has signed does not sign again.

    Examples
    --------
    >>> list(turns(Approvals(), Campaign(), PlanRole.AUTHOR))
    []
    """
    for stage in APPROVED_STAGES:
        approval = approvals.of(stage)
        reached = state(approval, campaign)
        submitted, returned, signed = (
            last_submission(approval),
            last_return(approval),
            last_signature(approval),
        )
        if role is PlanRole.MODERATOR:
            continue
        if waits_for_second(approval, campaign):
            has_signed = account in {step.account for step in signatures(approval, campaign)}
            if signed and role.signs and not has_signed:
                yield Turn(kind="second", stage=stage, name=signed.name)
            continue
        if role is not PlanRole.AUTHOR:
            waits = reached is ApprovalState.SUBMITTED and not is_changed_since_submission(approval, campaign)
            if waits and submitted:
                kind: Literal["sign", "review"] = "sign" if role is PlanRole.APPROVER else "review"
                yield Turn(kind=kind, stage=stage, name=submitted.name, said=submitted.text)
            continue
        if reached is ApprovalState.SENT_BACK and returned:
            yield Turn(kind="sent-back", stage=stage, name=returned.name, said=returned.text)
        if reached is ApprovalState.CHANGED and signed:
            yield Turn(kind="changed", stage=stage, name=signed.name)
        unanswered = [comment for comment in approval.comments if comment.state is CommentState.OPEN]
        if unanswered:
            yield Turn(kind="comments", stage=stage, count=len(unanswered))
