"""The approval of a stage: submissions, comments on fields, what was sent back, signatures (S6, S33, S34).

Approvals are kept beside a campaign, not in it: what they say about an answer is no answer.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any

from pydantic import StringConstraints

from mashura.methodology.records.campaign import Campaign
from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import ApprovalStepKind, CommentState, PlanSize, SignatoryRole, Stage

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]

APPROVED_STAGES = (Stage.READINESS, Stage.PLAN, Stage.DECISION)
"""The stages that are submitted and signed."""

_AFTERWARDS: Mapping[Stage, Any] = {
    Stage.DECISION: {
        "ratified_on": True,
        "turned_into": True,
        "replies_prepared": True,
        "translations": True,
        "promises": {"__all__": {"status", "done_on", "dropped_because"}},
    },
}
"""What is answered after a stage is signed, so that its signature does not cover it."""

SHOWN_SIGNS = 12
"""How many signs of a hash are shown where there is no room for all 64."""


def covered_stages(stage: Stage) -> tuple[Stage, ...]:
    """Return the stages whose records a signature covers: readiness is decided with its brief."""
    return (Stage.BRIEF, stage) if stage is Stage.READINESS else (stage,)


def stage_digest(campaign: Campaign, stage: Stage) -> str:
    """Return the SHA-256 of a stage's records as canonical JSON, in 64 hexadecimal digits.

    Keys are sorted, blanks are left out, and so are answers that nobody gave: a field that a later version
    of Mashura adds leaves the hash as it was. A plan's adapted steps belong to it; under which reference an
    office files it does not, because that is given afterwards. Nor does what follows a decision: when it is
    ratified, what it turns into, and how far its promises are.

    Examples
    --------
    >>> from mashura.methodology.records.plan import Plan
    >>> before = stage_digest(Campaign(plan=Plan(title="Buses")), Stage.PLAN)
    >>> before == stage_digest(Campaign(plan=Plan(title="Bus lines")), Stage.PLAN), len(before)
    (False, 64)
    """
    records = {covered.value: campaign.record_of(covered) for covered in covered_stages(stage)}
    content: dict[str, Any] = {
        name: record.model_dump(mode="json", exclude_defaults=True, exclude=_AFTERWARDS.get(Stage(name)))
        if record
        else {}
        for name, record in records.items()
    }
    if campaign.size is not PlanSize.FULL:
        # A smaller plan prints less, so who signed one has not signed the other.
        content["size"] = {"size": campaign.size.value}
    if stage is Stage.PLAN and campaign.adaptations:
        content["adaptations"] = [
            adapted.model_dump(mode="json", exclude_defaults=True) for adapted in campaign.adaptations
        ]
    text = json.dumps(content, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


class ApprovalStep(Record):
    """One act on a stage: who did what, in which office, when, with which version and which hash."""

    kind: ApprovalStepKind = item("S34")
    name: Line = item("S33", "S34")
    account: Line = item("S34")
    role: SignatoryRole | None = item("S33", default=None)
    at: datetime = item("S34")
    version: int = item("S34", ge=1)
    digest: Digest = item("S34")
    text: Paragraph = item("S34", default="")
    needed: int = item("S34", default=1, ge=1)
    """How many different people had to sign when this was signed."""

    @property
    def short_digest(self) -> str:
        """The first signs of the hash, for people to compare."""
        return self.digest[:SHOWN_SIGNS]


class FieldComment(Record):
    """A comment on one field: where, by whom, and what was answered.

    ``path`` names the fields on the way to it; an entry of a list by what identifies it, wherever it is.
    """

    number: int = item("S6", ge=1)
    path: tuple[Line, ...] = item("S6")
    text: Paragraph = item("S6")
    name: Line = item("S6")
    account: Line = item("S6")
    at: datetime = item("S6")
    version: int = item("S6", ge=1)
    answer: Paragraph = item("S6", default="")
    answered_by: Line = item("S6", default="")
    answered_at: datetime | None = item("S6", default=None)
    settled_by: Line = item("S6", default="")
    settled_at: datetime | None = item("S6", default=None)

    @property
    def state(self) -> CommentState:
        """What has become of it."""
        if self.settled_at is not None:
            return CommentState.SETTLED
        return CommentState.OPEN if self.answered_at is None else CommentState.ANSWERED


class Approval(Record):
    """Everything that was done and said on the way of one stage to its signature, in its order."""

    stage: Stage = item("S34")
    steps: tuple[ApprovalStep, ...] = item("S34", default=())
    comments: tuple[FieldComment, ...] = item("S6", default=())

    @property
    def unsettled(self) -> tuple[FieldComment, ...]:
        """The comments that are not settled."""
        return tuple(comment for comment in self.comments if comment.state is not CommentState.SETTLED)


class Approvals(Record):
    """The approvals of a campaign's stages."""

    approvals: tuple[Approval, ...] = item("S34", default=())

    def of(self, stage: Stage) -> Approval:
        """Return the approval of a stage, in which nothing has happened at first."""
        known = {approval.stage: approval for approval in self.approvals}
        return known.get(stage) or Approval(stage=stage)

    def with_approval(self, approval: Approval) -> Approvals:
        """Return the approvals with a stage's in the place of its former one."""
        others = (known for known in self.approvals if known.stage is not approval.stage)
        return Approvals(approvals=(*others, approval))


class CampaignWithApprovals(Campaign):
    """A campaign as it is handed out: with the approvals of its stages, by which it can be verified."""

    approvals: tuple[Approval, ...] = item("S34", default=())

    @classmethod
    def of(cls, campaign: Campaign, approvals: Approvals) -> CampaignWithApprovals:
        """Return a campaign together with its approvals."""
        answers = {name: getattr(campaign, name) for name in Campaign.model_fields}
        return cls(**answers, approvals=approvals.approvals)

    def without_approvals(self) -> Campaign:
        """Return the answers alone."""
        return Campaign(**{name: getattr(self, name) for name in Campaign.model_fields})


def approvals_of(campaign: Campaign) -> Approvals:
    """Return the approvals that were handed out with a campaign; none without."""
    if isinstance(campaign, CampaignWithApprovals):
        return Approvals(approvals=campaign.approvals)
    return Approvals()
