"""The store of plans: campaigns, the records beside them, and whole plans brought in (S51, S270)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from mashura.errors import InputError
from mashura.methodology.differences import Difference, differences
from mashura.methodology.records.campaign import Campaign
from mashura.store.events import Action
from mashura.store.kinds import APPROVALS, CAMPAIGN
from mashura.store.record_store import RecordStore
from mashura.store.records import (
    History,
    KindHistory,
    SavedVersion,
    draft_of,
    new_plan_id,
    record_of,
    saved_of,
)
from mashura.store.tables import DraftRow, PlanRow, ShareRow, VersionRow

if TYPE_CHECKING:
    from mashura.store.material import MaterialStore


class PlanStore(RecordStore[Campaign]):
    """Campaigns and letterheads in a database; each save adds a version, and nothing is overwritten.

    Parameters
    ----------
    url : str, optional
        Address of the database as SQLAlchemy writes it; :func:`default_url` without it.
    user : str, optional
        Who works with the store; :func:`default_user` without it.

    Raises
    ------
    InputError
        If the database cannot be opened, is damaged, or was written by a newer version of Mashura.

    Examples
    --------
    >>> from mashura.methodology import Brief
    >>> store = PlanStore("sqlite://", user="maryam")
    >>> first = store.save(Campaign(brief=Brief(title="Bus network")), author="Maryam")
    >>> store.load(first.plan_id).brief.title, first.version
    ('Bus network', 1)
    """

    def __init__(self, url: str | None = None, user: str | None = None) -> None:
        super().__init__(CAMPAIGN, url, user)

    @property
    def material(self) -> MaterialStore:
        """The contributions to campaigns, kept beside them in the same database."""
        # Slow to import: it reads and writes tables.
        from mashura.store.material import MaterialStore

        return MaterialStore(self)

    def compare(self, plan_id: str, before: int, after: int) -> tuple[Difference, ...]:
        """Return what differs between two versions of a campaign.

        Raises
        ------
        InputError
            If there is no such plan or version.
        """
        return differences(self.load(plan_id, before), self.load(plan_id, after))

    def history(self, plan_id: str) -> History:
        """Return everything of a plan that this person can open: all kinds of records, and their own drafts.

        Raises
        ------
        InputError
            If there is no such plan.
        """
        versions = select(VersionRow).where(VersionRow.plan_id == plan_id).order_by(VersionRow.version.desc())
        with self._reading() as session:
            typed = {kind: draft_of(row) for kind, row in self._typed(session, plan_id).items()}
            if typed and session.get(PlanRow, plan_id) is None:
                owner = self.user
            else:
                owner = self._reach(session, plan_id).owner
            saved: dict[str, list[VersionRow]] = {}
            for row in session.scalars(versions):
                saved.setdefault(row.kind, []).append(row)
            return History(
                plan_id=plan_id,
                owner=owner,
                kinds=tuple(
                    KindHistory(
                        kind=kind,
                        versions=tuple((saved_of(row, owner), row.record) for row in saved.get(kind, ())),
                        draft=typed.get(kind),
                    )
                    for kind in sorted({*saved, *typed})
                ),
            )

    def plan_ids(self) -> tuple[str, ...]:
        """Return all plans that this person can open or began without saving, the latest save first."""
        last_saved = func.max(VersionRow.saved_at)
        shared = select(ShareRow.plan_id).where(ShareRow.person == self.user)
        saved = (
            select(PlanRow.plan_id)
            .join(VersionRow, VersionRow.plan_id == PlanRow.plan_id)
            .where(PlanRow.deleted_at.is_(None), or_(PlanRow.owner == self.user, PlanRow.plan_id.in_(shared)))
            .group_by(PlanRow.plan_id)
            .order_by(last_saved.desc())
        )
        begun = (
            select(DraftRow.plan_id)
            .where(DraftRow.editor == self.user, DraftRow.plan_id.not_in(select(PlanRow.plan_id)))
            .order_by(DraftRow.changed_at.desc())
        )
        with self._reading() as session:
            return tuple(dict.fromkeys([*session.scalars(saved), *session.scalars(begun)]))

    def add_histories(self, histories: tuple[History, ...]) -> int:
        """Bring in whole plans, all of them or none, and return how many were new here."""
        with self._writing() as session:
            return sum(self._add_history(session, history) for history in histories)

    def _add_history(self, session: Session, history: History) -> bool:
        taken = session.get(PlanRow, history.plan_id) is not None
        typed = self._typed(session, history.plan_id)
        if (taken or typed) and self._is_here(session, history, typed):
            return False
        plan_id = new_plan_id() if taken or typed else history.plan_id
        for part in _without_approvals(history.kinds):
            for saved, record in part.versions:
                session.add(
                    VersionRow(
                        plan_id=plan_id,
                        kind=part.kind,
                        version=saved.version,
                        saved_at=saved.saved_at,
                        author=saved.author,
                        title=saved.title,
                        record=record,
                    )
                )
            if part.draft is not None:
                session.add(
                    DraftRow(
                        plan_id=plan_id,
                        kind=part.kind,
                        editor=self.user,
                        based_on=part.draft.based_on,
                        changed_at=part.draft.changed_at,
                        title=part.draft.title,
                        content=part.draft.content,
                    )
                )
        moments = [saved.saved_at for part in history.kinds for saved, _ in part.versions]
        if moments:
            session.add(PlanRow(plan_id=plan_id, owner=self.user, created_at=min(moments), deleted_at=None))
            self._note(session, plan_id, Action.IMPORTED, history.owner)
        return True

    def _is_here(self, session: Session, history: History, typed: dict[str, DraftRow]) -> bool:
        """Return whether this person has all versions and drafts of a plan already, and no other versions."""
        rows = session.scalars(select(VersionRow).where(VersionRow.plan_id == history.plan_id))
        here = {(row.kind, row.version): row for row in rows if row.kind != APPROVALS.name}
        if here:
            try:
                self._reach(session, history.plan_id)
            except InputError:
                return False
        brought = {
            (part.kind, saved.version): (saved, record)
            for part in _without_approvals(history.kinds)
            for saved, record in part.versions
        }
        drafts = {part.kind: part.draft for part in history.kinds if part.draft is not None}
        return (
            here.keys() == brought.keys()
            and all(_same(here[key], *version) for key, version in brought.items())
            and all(kind in typed and typed[kind].content == draft.content for kind, draft in drafts.items())
        )

    def _typed(self, session: Session, plan_id: str) -> dict[str, DraftRow]:
        query = select(DraftRow).where(DraftRow.plan_id == plan_id, DraftRow.editor == self.user)
        return {row.kind: row for row in session.scalars(query)}


def _without_approvals(kinds: Iterable[KindHistory]) -> list[KindHistory]:
    """Return what is brought in: a signature is worth something only where its accounts are known."""
    return [part for part in kinds if part.kind != APPROVALS.name]


def _same(row: VersionRow, saved: SavedVersion, record: str) -> bool:
    if (row.saved_at, row.title) != (saved.saved_at, saved.title):
        return False
    if row.kind == CAMPAIGN.name:
        # Text of an earlier version of Mashura may lack fields that were added since.
        return record_of(row, CAMPAIGN) == Campaign.model_validate_json(record)
    return bool(json.loads(row.record) == json.loads(record))
