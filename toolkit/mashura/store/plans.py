"""The store of plans: save, load, list, versions and drafts (S51, S270)."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from pydantic import ValidationError
from sqlalchemy import Engine, create_engine, event, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session

from mashura.errors import InputError
from mashura.methodology.campaign import Campaign
from mashura.store.tables import Base, DraftRow, VersionRow

FILE_NAME = "plans.sqlite"


def default_url(folder: Path | None = None) -> str:
    """Return the address of the database: ``MASHURA_DATABASE_URL``, else a SQLite file in the workspace.

    Parameters
    ----------
    folder : pathlib.Path, optional
        Workspace folder; without it ``MASHURA_WORKSPACE``, else the workspace around the current folder, else
        the current folder.

    Examples
    --------
    >>> default_url(Path("office")).endswith("plans.sqlite")
    True
    """
    url = os.environ.get("MASHURA_DATABASE_URL")
    if url:
        return url
    return f"sqlite:///{(folder or _workspace()) / FILE_NAME}"


def _workspace() -> Path:
    named = os.environ.get("MASHURA_WORKSPACE")
    if named:
        return Path(named)
    here = Path.cwd()
    # A workspace carries the notes of what was written into it; the apps run in a folder below.
    return next((folder for folder in (here, *here.parents) if (folder / ".mashura").is_dir()), here)


@dataclass(frozen=True, kw_only=True)
class SavedPlan:
    """One version of a plan: what, when and by whom."""

    plan_id: str
    version: int
    title: str
    author: str
    saved_at: datetime


@dataclass(frozen=True, kw_only=True)
class Draft:
    """What somebody typed since version ``based_on`` (0: never saved), exactly as typed."""

    plan_id: str
    based_on: int
    title: str
    changed_at: datetime
    content: dict[str, Any]


class PlanStore:
    """Plans in a database; each save adds a version.

    Parameters
    ----------
    url : str, optional
        Address of the database as SQLAlchemy writes it; :func:`default_url` without it.

    Raises
    ------
    InputError
        If the database cannot be opened or is damaged.

    Examples
    --------
    >>> from mashura.methodology import Brief
    >>> store = PlanStore("sqlite://")
    >>> first = store.save(Campaign(brief=Brief(title="Bus network")), author="Maryam")
    >>> store.load(first.plan_id).brief.title, first.version
    ('Bus network', 1)
    """

    def __init__(self, url: str | None = None) -> None:
        self._url = make_url(url or default_url())
        self._engine: Engine = create_engine(self._url)
        if self._url.get_backend_name() == "sqlite":
            event.listen(self._engine, "connect", _prepare_sqlite)
        with self._told_clearly():
            Base.metadata.create_all(self._engine)

    def close(self) -> None:
        """Give back the database's connections."""
        self._engine.dispose()

    def save(
        self, campaign: Campaign, *, plan_id: str | None = None, based_on: int = 0, author: str = ""
    ) -> SavedPlan:
        """Add a version and drop the draft it came from, both or neither.

        Parameters
        ----------
        campaign : Campaign
            The records to keep.
        plan_id : str, optional
            Plan to add to; a new one without it. Ids cannot be guessed.
        based_on : int
            Version that the editor started from; 0 for a plan that was never saved.
        author : str
            Who saves.

        Raises
        ------
        InputError
            If somebody saved another version after ``based_on``.
        """
        plan_id = plan_id or new_plan_id()
        row = VersionRow(
            plan_id=plan_id,
            version=based_on + 1,
            saved_at=datetime.now(UTC),
            author=author,
            title=title_of(campaign),
            campaign=campaign.model_dump_json(),
        )
        with self._told_clearly():
            try:
                with Session(self._engine, expire_on_commit=False) as session, session.begin():
                    latest = self._latest_number(session, plan_id)
                    if latest != based_on:
                        raise self._conflict(session, plan_id, latest)
                    session.add(row)
                    draft = session.get(DraftRow, plan_id)
                    if draft is not None:
                        session.delete(draft)
            except IntegrityError:
                with Session(self._engine) as session:
                    raise self._conflict(session, plan_id, based_on + 1) from None
        return _saved(row)

    def load(self, plan_id: str, version: int | None = None) -> Campaign:
        """Return the records of a version, the newest without ``version``.

        Raises
        ------
        InputError
            If there is no such plan or version, or its text cannot be read.
        """
        with self._told_clearly(), Session(self._engine) as session:
            number = version or self._latest_number(session, plan_id)
            row = session.get(VersionRow, (plan_id, number))
            if row is None:
                raise InputError("store-unknown-plan", plan=plan_id, version=number)
            try:
                return Campaign.model_validate_json(row.campaign)
            except ValidationError as error:
                first = error.errors(include_url=False)[0]
                where = ".".join(str(part) for part in first["loc"]) or "campaign"
                raise InputError(
                    "store-unreadable-plan", title=row.title, version=number, field=where
                ) from None

    def list(self) -> tuple[SavedPlan, ...]:
        """Return the newest version of every plan, the latest save first."""
        newest = (
            select(VersionRow.plan_id, func.max(VersionRow.version).label("version"))
            .group_by(VersionRow.plan_id)
            .subquery()
        )
        query = (
            select(VersionRow)
            .join(newest, (VersionRow.plan_id == newest.c.plan_id) & (VersionRow.version == newest.c.version))
            .order_by(VersionRow.saved_at.desc())
        )
        with self._told_clearly(), Session(self._engine) as session:
            return tuple(_saved(row) for row in session.scalars(query))

    def versions(self, plan_id: str) -> tuple[SavedPlan, ...]:
        """Return all versions of a plan, the newest first."""
        query = select(VersionRow).where(VersionRow.plan_id == plan_id).order_by(VersionRow.version.desc())
        with self._told_clearly(), Session(self._engine) as session:
            return tuple(_saved(row) for row in session.scalars(query))

    def save_draft(self, plan_id: str, content: dict[str, Any], *, based_on: int, title: str) -> None:
        """Keep what is being typed; it replaces the plan's earlier draft."""
        row = DraftRow(
            plan_id=plan_id, based_on=based_on, changed_at=datetime.now(UTC), title=title, content=content
        )
        with self._told_clearly(), Session(self._engine) as session, session.begin():
            session.merge(row)

    def load_draft(self, plan_id: str) -> Draft | None:
        """Return what was typed since the last save, or None."""
        with self._told_clearly(), Session(self._engine) as session:
            row = session.get(DraftRow, plan_id)
            return _draft(row) if row else None

    def drafts(self) -> tuple[Draft, ...]:
        """Return all drafts, the latest change first."""
        query = select(DraftRow).order_by(DraftRow.changed_at.desc())
        with self._told_clearly(), Session(self._engine) as session:
            return tuple(_draft(row) for row in session.scalars(query))

    @contextmanager
    def _told_clearly(self) -> Iterator[None]:
        try:
            yield
        except DatabaseError as error:
            where = self._url.database or self._url.render_as_string(hide_password=True)
            raise InputError("store-database", database=where, reason=str(error.orig)) from error

    def _latest_number(self, session: Session, plan_id: str) -> int:
        query = select(func.max(VersionRow.version)).where(VersionRow.plan_id == plan_id)
        return session.scalar(query) or 0

    def _conflict(self, session: Session, plan_id: str, latest: int) -> InputError:
        row = session.get(VersionRow, (plan_id, latest))
        if row is None:
            return InputError("store-unknown-plan", plan=plan_id, version=latest)
        return InputError(
            "store-conflict",
            version=row.version,
            author=row.author or "–",
            time=f"{row.saved_at:%Y-%m-%d %H:%M}",
        )


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


def _saved(row: VersionRow) -> SavedPlan:
    return SavedPlan(
        plan_id=row.plan_id, version=row.version, title=row.title, author=row.author, saved_at=row.saved_at
    )


def _draft(row: DraftRow) -> Draft:
    return Draft(
        plan_id=row.plan_id,
        based_on=row.based_on,
        title=row.title,
        changed_at=row.changed_at,
        content=row.content,
    )


def _prepare_sqlite(connection: Any, _record: object) -> None:
    # WAL lets readers go on while somebody saves; a save in progress is waited for instead of failing.
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=NORMAL")
    cursor.execute("PRAGMA busy_timeout=10000")
    cursor.close()
