"""Plans as one file: everything of them, to be kept elsewhere or brought into another database (S270)."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Literal

from pydantic import Base64Bytes, BaseModel, ConfigDict, Field, ValidationError

from mashura.errors import InputError
from mashura.methodology.records.campaign import Campaign
from mashura.store.letterhead import Letterhead
from mashura.store.plans import PlanStore
from mashura.store.records import Draft, History, SavedPlan

LARGEST_BYTES = 50_000_000


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Version(_Part):
    version: int = Field(ge=1)
    saved_at: datetime
    author: str = Field(max_length=300)
    title: str = Field(max_length=300)
    campaign: Campaign


class _Draft(_Part):
    based_on: int = Field(ge=0)
    title: str = Field(max_length=300)
    changed_at: datetime
    content: dict[str, Any]


class _Plan(_Part):
    plan_id: str = Field(min_length=12, max_length=40, pattern=r"^[\w-]+$")
    owner: str = Field(max_length=300)
    versions: tuple[_Version, ...]
    draft: _Draft | None


class _Letterhead(_Part):
    entity_ar: str = Field(max_length=300)
    entity_en: str = Field(max_length=300)
    logo: Base64Bytes | None


class _Export(_Part):
    format: Literal["mashura-plans-1"]
    plans: tuple[_Plan, ...]
    # Files from before letterheads were kept have none.
    letterhead: _Letterhead | None = None


@dataclass(frozen=True, kw_only=True)
class Imported:
    """How many plans a file brought, and how many of its plans were here already with all their versions."""

    added: int
    already_here: int


def export_plans(store: PlanStore, plan_ids: tuple[str, ...] | None = None) -> bytes:
    """Return plans with all their versions and this person's drafts, as JSON in UTF-8.

    Where all are asked for, the entity's name and logo come with them.

    Parameters
    ----------
    store : PlanStore
        Where they are.
    plan_ids : tuple of str, optional
        Which; all that the store's user reaches, and drafts that were never saved, without it.

    Raises
    ------
    InputError
        If there is no such plan, or a version cannot be read.

    Examples
    --------
    >>> store = PlanStore("sqlite://", user="maryam")
    >>> saved = store.save(Campaign())
    >>> import_plans(PlanStore("sqlite://", user="ali"), export_plans(store), "plans.json")
    Imported(added=1, already_here=0)
    """
    letterhead = None
    if plan_ids is None:
        letterhead = _letterhead(store.letterhead())
        saved = [one.plan_id for one in store.list()]
        plan_ids = tuple(dict.fromkeys([*saved, *(one.plan_id for one in store.drafts())]))
    plans = []
    for plan_id in plan_ids:
        draft = store.load_draft(plan_id)
        history = () if draft is not None and draft.based_on == 0 else store.versions(plan_id)
        plans.append(
            _Plan(
                plan_id=plan_id,
                owner=history[0].owner if history else store.user,
                versions=tuple(_version(store, one) for one in history),
                draft=draft
                and _Draft(
                    based_on=draft.based_on,
                    title=draft.title,
                    changed_at=draft.changed_at,
                    content=draft.content,
                ),
            )
        )
    export = _Export(format="mashura-plans-1", plans=tuple(plans), letterhead=letterhead)
    return export.model_dump_json(indent=1).encode()


def _letterhead(kept: Letterhead) -> _Letterhead | None:
    if kept == Letterhead():
        return None
    logo = base64.b64encode(kept.logo) if kept.logo else None
    return _Letterhead(entity_ar=kept.entity_ar, entity_en=kept.entity_en, logo=logo)


def _version(store: PlanStore, saved: SavedPlan) -> _Version:
    return _Version(
        version=saved.version,
        saved_at=saved.saved_at,
        author=saved.author,
        title=saved.title,
        campaign=store.load(saved.plan_id, saved.version),
    )


def import_plans(store: PlanStore, content: bytes, name: str) -> Imported:
    """Bring in what :func:`export_plans` returned; all of it, or nothing.

    The plans become this person's own. One that is here already with the same versions is passed over; one
    whose id is taken by something else gets a new id. Of the letterhead only what is not kept here yet comes
    in.

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
        If the file is too large or no such export; nothing is brought in.
    """
    if len(content) > LARGEST_BYTES:
        raise InputError("store-export-too-large", file=name, megabytes=LARGEST_BYTES // 1_000_000)
    try:
        export = _Export.model_validate_json(content)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"])
        reason = f"{where}: {first['msg']}" if where else first["msg"]
        raise InputError("store-not-an-export", file=name, reason=reason) from None
    for plan in export.plans:
        if [one.version for one in plan.versions] != list(range(len(plan.versions), 0, -1)):
            raise InputError("store-not-an-export", file=name, reason=f"{plan.plan_id}: versions")
    letterhead = _brought(export.letterhead, name)
    added = store.add_histories(tuple(_history(plan) for plan in export.plans))
    store.add_letterhead(letterhead)
    return Imported(added=added, already_here=len(export.plans) - added)


def _brought(letterhead: _Letterhead | None, name: str) -> Letterhead:
    if letterhead is None:
        return Letterhead()
    # Brings the writers of all documents with it.
    from mashura.documents import clean_logo

    logo = clean_logo(letterhead.logo, name) if letterhead.logo else None
    return Letterhead(entity_ar=letterhead.entity_ar, entity_en=letterhead.entity_en, logo=logo)


def _history(plan: _Plan) -> History:
    return History(
        plan_id=plan.plan_id,
        owner=plan.owner,
        versions=tuple(
            (
                SavedPlan(
                    plan_id=plan.plan_id,
                    version=one.version,
                    title=one.title,
                    author=one.author,
                    saved_at=one.saved_at,
                    owner=plan.owner,
                ),
                one.campaign,
            )
            for one in plan.versions
        ),
        draft=None
        if plan.draft is None
        else Draft(
            plan_id=plan.plan_id,
            based_on=plan.draft.based_on,
            changed_at=plan.draft.changed_at,
            title=plan.draft.title,
            content=plan.draft.content,
        ),
    )
