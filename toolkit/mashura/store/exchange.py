"""Export and import of whole plans as one file (S270)."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field, ValidationError

from mashura.errors import InputError
from mashura.methodology.records.approval import CampaignWithApprovals
from mashura.methodology.records.campaign import Campaign
from mashura.store.answers import first_problem
from mashura.store.kinds import APPROVALS, CAMPAIGN
from mashura.store.letterhead import Letterhead
from mashura.store.plans import PlanStore
from mashura.store.records import Draft, History, KindHistory, SavedVersion, read_record

LARGEST_BYTES = 50_000_000


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Saved(_Part):
    version: int = Field(ge=1)
    saved_at: datetime
    author: str = Field(max_length=300)
    title: str = Field(max_length=300)


class _CampaignVersion(_Saved):
    campaign: Campaign


class _RecordVersion(_Saved):
    # Of a kind that this version of Mashura need not know.
    record: dict[str, Any]


class _Draft(_Part):
    based_on: int = Field(ge=0)
    title: str = Field(max_length=300)
    changed_at: datetime
    content: dict[str, Any]


class _Beside(_Part):
    kind: str = Field(min_length=1, max_length=60, pattern=r"^[a-z][a-z0-9_]*$")
    versions: tuple[_RecordVersion, ...]
    draft: _Draft | None


class _Plan(_Part):
    plan_id: str = Field(min_length=12, max_length=40, pattern=r"^[\w-]+$")
    owner: str = Field(max_length=300)
    versions: tuple[_CampaignVersion, ...]
    draft: _Draft | None
    # Files of the first format have campaigns only.
    beside: tuple[_Beside, ...] = ()

    def parts(self) -> list[tuple[str, Sequence[_CampaignVersion | _RecordVersion], _Draft | None]]:
        """Return the kinds of records in the plan, with their versions and the draft."""
        return [(CAMPAIGN.name, self.versions, self.draft)] + [
            (part.kind, part.versions, part.draft) for part in self.beside
        ]


class _Letterhead(_Part):
    entity_ar: str = Field(max_length=300)
    entity_en: str = Field(max_length=300)
    logo: Base64Bytes | None


class _Export(_Part):
    format: Literal["mashura-plans-1", "mashura-plans-2"]
    plans: tuple[_Plan, ...]
    # Files from before letterheads were kept have none.
    letterhead: _Letterhead | None = None


@dataclass(frozen=True, kw_only=True)
class Imported:
    """How many plans an import added, and how many were already here with all their versions.

    ``left_approvals`` counts the plans whose approvals were not brought in.
    """

    added: int
    already_here: int
    left_approvals: int = 0


def export_plans(store: PlanStore, plan_ids: tuple[str, ...] | None = None) -> bytes:
    """Return plans with all their versions and this person's drafts, as JSON in UTF-8.

    Where all are asked for, the entity's name and logo come with them.

    Parameters
    ----------
    store : PlanStore
        Where they are.
    plan_ids : tuple of str, optional
        Which plans; without it, all that the user can open, and drafts that were never saved.

    Raises
    ------
    InputError
        If there is no such plan, or a version cannot be read.

    Examples
    --------
    >>> store = PlanStore("sqlite://", user="maryam")
    >>> saved = store.save(Campaign())
    >>> import_plans(PlanStore("sqlite://", user="ali"), export_plans(store), "plans.json")
    Imported(added=1, already_here=0, left_approvals=0)
    """
    letterhead = None
    if plan_ids is None:
        letterhead = _letterhead(store.letterhead())
        plan_ids = store.plan_ids()
    plans = tuple(_plan(store.history(plan_id)) for plan_id in plan_ids)
    export = _Export(format="mashura-plans-2", plans=plans, letterhead=letterhead)
    return export.model_dump_json(indent=1).encode()


def _letterhead(kept: Letterhead) -> _Letterhead | None:
    if kept == Letterhead():
        return None
    logo = base64.b64encode(kept.logo) if kept.logo else None
    return _Letterhead(entity_ar=kept.entity_ar, entity_en=kept.entity_en, logo=logo)


def _plan(history: History) -> _Plan:
    parts = {part.kind: part for part in history.kinds}
    campaigns = parts.pop(CAMPAIGN.name, None)
    return _Plan(
        plan_id=history.plan_id,
        owner=history.owner,
        versions=tuple(
            _CampaignVersion(**_about(saved), campaign=read_record(record, saved, CAMPAIGN))
            for saved, record in (campaigns.versions if campaigns else ())
        ),
        draft=_draft(campaigns.draft if campaigns else None),
        beside=tuple(
            _Beside(
                kind=part.kind,
                versions=tuple(
                    _RecordVersion(**_about(saved), record=json.loads(record))
                    for saved, record in part.versions
                ),
                draft=_draft(part.draft),
            )
            for part in parts.values()
        ),
    )


def _about(saved: SavedVersion) -> dict[str, Any]:
    return {field: getattr(saved, field) for field in _Saved.model_fields}


def _draft(draft: Draft | None) -> _Draft | None:
    return None if draft is None else _Draft.model_validate(draft, from_attributes=True)


def import_plans(store: PlanStore, content: bytes, name: str) -> Imported:
    """Import what :func:`export_plans` returned, all of it or nothing; or the answers of one plan.

    The plans become this person's own; the answers of one plan become the first version of a new one. A plan
    that is already here with the same versions is skipped; a plan whose id is taken by another one gets a new
    id. Of the letterhead, only what is not here yet is added. Approvals stay where they were given, because
    anybody can write into a file.

    Parameters
    ----------
    store : PlanStore
        Where to.
    content : bytes
        At most 50 MB.
    name : str
        The file's name, for sentences about it.

    Raises
    ------
    InputError
        If the file is too large, or neither such an export nor a plan; nothing is brought in.
    """
    if len(content) > LARGEST_BYTES:
        raise InputError("store-export-too-large", file=name, megabytes=LARGEST_BYTES // 1_000_000)
    if _holds_one_plan(content, name):
        return _import_one(store, content, name)
    try:
        export = _Export.model_validate_json(content)
    except ValidationError as error:
        where = " › ".join(str(part) for part in error.errors(include_url=False)[0]["loc"])
        raise InputError("store-not-an-export", file=name, where=where) from None
    for plan in export.plans:
        kinds = [kind for kind, _, _ in plan.parts()]
        gaps = any(
            [saved.version for saved in versions] != list(range(len(versions), 0, -1))
            for _, versions, _ in plan.parts()
        )
        if gaps or len(set(kinds)) < len(kinds):
            raise InputError("store-not-an-export", file=name, where=f"{plan.plan_id} › versions")
    letterhead = _brought(export.letterhead, name)
    added = store.add_histories(tuple(_history(plan) for plan in export.plans))
    store.add_letterhead(letterhead)
    return Imported(
        added=added,
        already_here=len(export.plans) - added,
        left_approvals=sum(APPROVALS.name in [kind for kind, _, _ in plan.parts()] for plan in export.plans),
    )


def _holds_one_plan(content: bytes, name: str) -> bool:
    """Return whether a file holds the answers of one plan; an export otherwise, as far as can be told."""
    try:
        read = json.loads(content)
    except (ValueError, RecursionError):
        raise InputError("store-import-not-json", file=name) from None
    if isinstance(read, dict) and "format" in read:
        return False
    if isinstance(read, dict) and read.keys() & Campaign.model_fields.keys():
        return True
    raise InputError("store-import-other", file=name)


def _import_one(store: PlanStore, content: bytes, name: str) -> Imported:
    try:
        handed_out = CampaignWithApprovals.model_validate_json(content)
    except ValidationError as error:
        raise first_problem(error, Campaign, name, json.loads(content)) from None
    campaign, left = handed_out.without_approvals(), int(bool(handed_out.approvals))
    if any(store.load(saved.plan_id) == campaign for saved in store.list()):
        return Imported(added=0, already_here=1, left_approvals=left)
    store.save(campaign, author=store.people().get(store.user, ""))
    return Imported(added=1, already_here=0, left_approvals=left)


def _brought(letterhead: _Letterhead | None, name: str) -> Letterhead:
    if letterhead is None:
        return Letterhead()
    # Slow to import: it loads the writers of all documents.
    from mashura.documents import clean_logo

    logo = clean_logo(letterhead.logo, name) if letterhead.logo else None
    return Letterhead(entity_ar=letterhead.entity_ar, entity_en=letterhead.entity_en, logo=logo)


def _history(plan: _Plan) -> History:
    return History(
        plan_id=plan.plan_id,
        owner=plan.owner,
        kinds=tuple(
            KindHistory(
                kind=kind,
                versions=tuple((_saved(saved, plan), _text(saved)) for saved in versions),
                draft=None if draft is None else Draft(plan_id=plan.plan_id, **dict(draft)),
            )
            for kind, versions, draft in plan.parts()
        ),
    )


def _saved(version: _Saved, plan: _Plan) -> SavedVersion:
    about = {field: getattr(version, field) for field in _Saved.model_fields}
    return SavedVersion(plan_id=plan.plan_id, owner=plan.owner, **about)


def _text(version: _CampaignVersion | _RecordVersion) -> str:
    if isinstance(version, _CampaignVersion):
        return version.campaign.model_dump_json()
    return json.dumps(version.record, ensure_ascii=False)
