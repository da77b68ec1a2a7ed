"""Where a campaign stands, and what is done on its way (S53, S165, S189-S194, S222, S267)."""

from __future__ import annotations

from enum import StrEnum

from mashura.methodology.vocabulary.entry import DescribedEntry


class CampaignState(StrEnum):
    """Where a campaign stands between its first draft and the archive, in this order (S165, S270)."""

    DRAFT = "draft"
    ASKED = "asked"
    APPROVED = "approved"
    LIVE = "live"
    COLLECTING = "collecting"
    CLOSED = "closed"
    DECIDED = "decided"
    ANNOUNCED = "announced"
    ARCHIVED = "archived"

    @property
    def leaves_a_day(self) -> bool:
        """Whether an act leads to it, so that its day is known."""
        return self not in (CampaignState.DRAFT, CampaignState.COLLECTING)

    @property
    def is_approved(self) -> bool:
        """Whether the plan was approved, or the campaign went on from there."""
        return self not in (CampaignState.DRAFT, CampaignState.ASKED)

    @property
    def is_public(self) -> bool:
        """Whether the public knows of the campaign: it was opened."""
        return self.is_approved and self is not CampaignState.APPROVED

    @property
    def is_over(self) -> bool:
        """Whether the public has heard the result."""
        return self in (CampaignState.ANNOUNCED, CampaignState.ARCHIVED)

    @property
    def is_open(self) -> bool:
        """Whether people can take part."""
        return self in (CampaignState.LIVE, CampaignState.COLLECTING)


class ConductActKind(StrEnum):
    """What is done to the open consultation itself (S53, S191)."""

    OPENED = "opened"
    CLOSED = "closed"
    REOPENED = "reopened"


class ProcedureStepKind(DescribedEntry):
    """The six steps of the publishing procedure, each with its item (S189-S194)."""

    WRITE = "write", "S189"
    ASK = "ask", "S190"
    PUBLISH = "publish", "S191"
    MARKET = "market", "S192"
    ANALYSE = "analyse", "S193"
    DECIDE = "decide", "S194"

    def __init__(self, _word: str, *items: str) -> None:
        (self.item,) = items


class QuestionState(StrEnum):
    """How far the answer to a question of the public has come (S267)."""

    DRAFT = "draft"
    APPROVED = "approved"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class QuestionActKind(DescribedEntry):
    """What is done to a question of the public and its answer, with the state to which it leads (S267)."""

    DRAFTED = "drafted", QuestionState.DRAFT
    APPROVED = "approved", QuestionState.APPROVED
    PUBLISHED = "published", QuestionState.PUBLISHED
    WITHDRAWN = "withdrawn", QuestionState.WITHDRAWN

    def __init__(self, _word: str, *leads_to: QuestionState) -> None:
        (self.leads_to,) = leads_to
