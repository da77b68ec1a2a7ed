"""What the store hands out: saved versions, drafts, and whole histories of plans."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from mashura.errors import InputError
from mashura.methodology.records.campaign import Campaign
from mashura.store.tables import DraftRow, VersionRow


@dataclass(frozen=True, kw_only=True)
class SavedPlan:
    """One version of a plan: what, when and by whom; ``owner`` is whose plan it is."""

    plan_id: str
    version: int
    title: str
    author: str
    saved_at: datetime
    owner: str


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What this person typed since version ``based_on`` (0: never saved), exactly as typed."""

    plan_id: str
    based_on: int
    title: str
    changed_at: datetime
    content: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class History:
    """All versions of a plan, the newest first, and what somebody was typing; from another database."""

    plan_id: str
    owner: str
    versions: tuple[tuple[SavedPlan, Campaign], ...]
    draft: Draft | None


def new_plan_id() -> str:
    """Return an id for a plan that nobody can guess."""
    return secrets.token_urlsafe(12)


def title_of(campaign: Campaign) -> str:
    """Return the title under which a campaign is listed: the plan's, else the brief's.

    Examples
    --------
    >>> from mashura.methodology import Plan
    >>> title_of(Campaign(plan=Plan(title="Parks")))
    'Parks'
    """
    for record in (campaign.plan, campaign.brief):
        if record is not None and record.title:
            return record.title
    return ""


def campaign_of(row: VersionRow) -> Campaign:
    """Return the records of a version.

    Raises
    ------
    InputError
        If its text cannot be read.
    """
    try:
        return Campaign.model_validate_json(row.campaign)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "campaign"
        raise InputError("store-unreadable-plan", title=row.title, version=row.version, field=where) from None


def saved_of(row: VersionRow, owner: str) -> SavedPlan:
    """Return what a version is known by."""
    return SavedPlan(
        plan_id=row.plan_id,
        version=row.version,
        title=row.title,
        author=row.author,
        saved_at=row.saved_at,
        owner=owner,
    )


def draft_of(row: DraftRow) -> Draft:
    """Return a draft that was kept."""
    return Draft(
        plan_id=row.plan_id,
        based_on=row.based_on,
        title=row.title,
        changed_at=row.changed_at,
        content=row.content,
    )
