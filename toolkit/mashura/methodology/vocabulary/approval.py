"""Who works on a plan until it is approved, and how far its approval has come (S6, S33, S34)."""

from __future__ import annotations

from enum import StrEnum

from mashura.methodology.vocabulary.entry import DescribedEntry, OpenEntry


class PlanRole(StrEnum):
    """What a person may do with a plan: authors write, reviewers comment, approvers send back and sign.

    Moderators decide what others read of the contributions, and comment.
    """

    AUTHOR = "author"
    REVIEWER = "reviewer"
    APPROVER = "approver"
    MODERATOR = "moderator"

    @property
    def signs(self) -> bool:
        """Whether it may sign; an author where nobody else is named."""
        return self in (PlanRole.AUTHOR, PlanRole.APPROVER)

    @property
    def moderates(self) -> bool:
        """Whether it decides what others read of the contributions: every role but that of reviewers."""
        return self is not PlanRole.REVIEWER


class SignatoryRole(OpenEntry):
    """In which office a person signs (S33, S34)."""

    HEAD_OF_ENTITY = "head_of_entity"
    HEAD_OF_DEPARTMENT = "head_of_department"
    LEGAL_ADVISER = "legal_adviser"
    DATA_PROTECTION_OFFICER = "data_protection_officer"
    BUDGET_OFFICER = "budget_officer"
    COMMUNICATION_OFFICER = "communication_officer"
    COORDINATOR = "coordinator"
    OTHER = "other"


class ApprovalState(DescribedEntry):
    """How far the approval of a stage has come, and whether it is now up to those who approve."""

    DRAFT = "draft", False
    SUBMITTED = "submitted", True
    SENT_BACK = "sent_back", False
    SIGNED = "signed", True
    CHANGED = "changed", False

    def __init__(self, _word: str, *is_with_approvers: bool) -> None:
        (self.is_with_approvers,) = is_with_approvers


class ApprovalStepKind(DescribedEntry):
    """What is done to a stage on its way to a signature; each is kept, and none is taken back.

    Each has the state to which it leads, None if it leads to no other, and whether earlier signatures end.
    """

    SUBMITTED = "submitted", ApprovalState.SUBMITTED, True
    SENT_BACK = "sent_back", ApprovalState.SENT_BACK, True
    SIGNED = "signed", ApprovalState.SIGNED, False
    RULE_LIFTED = "rule_lifted", None, False

    def __init__(self, _word: str, leads_to: ApprovalState | None, ends_signatures: bool) -> None:
        self.leads_to = leads_to
        self.ends_signatures = ends_signatures


class CommentState(StrEnum):
    """What has become of a comment on a field."""

    OPEN = "open"
    ANSWERED = "answered"
    SETTLED = "settled"
