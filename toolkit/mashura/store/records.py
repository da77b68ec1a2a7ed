"""What the store hands out: saved versions, drafts, and whole histories of plans."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from mashura.errors import InputError
from mashura.store.kinds import Kind, R
from mashura.store.tables import DraftRow, VersionRow


@dataclass(frozen=True, kw_only=True)
class SavedVersion:
    """One version of a record: of which plan, when and by whom; ``owner`` is whose plan it is."""

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
class KindHistory:
    """All versions of one kind of record, the newest first, as JSON, and this person's draft."""

    kind: str
    versions: tuple[tuple[SavedVersion, str], ...]
    draft: Draft | None


@dataclass(frozen=True, kw_only=True)
class History:
    """Everything that a database holds of one plan, to be brought into another database."""

    plan_id: str
    owner: str
    kinds: tuple[KindHistory, ...]


def new_plan_id() -> str:
    """Return an id for a plan that nobody can guess."""
    return secrets.token_urlsafe(12)


def record_of(row: VersionRow, kind: Kind[R]) -> R:
    """Return the record of a version.

    Raises
    ------
    InputError
        If its text cannot be read.
    """
    return read_record(row.record, saved_of(row, ""), kind)


def read_record(text: str, saved: SavedVersion, kind: Kind[R]) -> R:
    """Return the record that a version's text holds.

    Raises
    ------
    InputError
        If the text cannot be read.
    """
    try:
        return kind.record.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or kind.name
        raise InputError(
            "store-unreadable-plan", title=saved.title, version=saved.version, field=where
        ) from None


def saved_of(row: VersionRow, owner: str) -> SavedVersion:
    """Return what a version is known by."""
    return SavedVersion(
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
