"""The store of plans: save, load, list, versions, drafts, sharing and the bin (S51, S270)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import func, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from mashura.errors import InputError
from mashura.methodology.differences import Difference, differences
from mashura.methodology.records.campaign import Campaign
from mashura.store.events import Action, Event, event_row, read_event
from mashura.store.letterhead import LetterheadStore
from mashura.store.records import (
    Draft,
    History,
    SavedPlan,
    campaign_of,
    draft_of,
    new_plan_id,
    saved_of,
    title_of,
)
from mashura.store.tables import DraftRow, EventRow, PlanRow, ShareRow, VersionRow


class PlanStore(LetterheadStore):
    """Plans and letterheads in a database; each save adds a version, and nothing is overwritten.

    A person reaches her own plans and those that were shared with her. To everybody else a plan does not
    exist, whether its id is known or not.

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
            Who saves, as others will read it; the user's name without it.

        Raises
        ------
        InputError
            If somebody saved another version after ``based_on``, or the plan is not there.
        """
        return self._add_version(campaign, plan_id or new_plan_id(), based_on, author, Action.SAVED)

    def restore(self, plan_id: str, version: int, *, author: str = "") -> SavedPlan:
        """Make an old version the newest again; those in between stay.

        Raises
        ------
        InputError
            If there is no such plan or version, or somebody saves at the same moment.
        """
        campaign = self.load(plan_id, version)
        newest = self.versions(plan_id)[0].version
        return self._add_version(campaign, plan_id, newest, author, Action.RESTORED, detail=str(version))

    def load(self, plan_id: str, version: int | None = None) -> Campaign:
        """Return the records of a version, the newest without ``version``.

        Raises
        ------
        InputError
            If there is no such plan or version, or its text cannot be read.
        """
        with self._reading() as session:
            self._reach(session, plan_id)
            row = session.get(VersionRow, (plan_id, version or self._newest(session, plan_id)))
            if row is None:
                raise _unknown(plan_id, version)
            return campaign_of(row)

    def list(self) -> tuple[SavedPlan, ...]:
        """Return the newest version of every plan that this person reaches, the latest save first."""
        return self._list(PlanRow.deleted_at.is_(None))

    def bin(self) -> tuple[SavedPlan, ...]:
        """Return the newest version of this person's own deleted plans, the latest save first."""
        return self._list(PlanRow.deleted_at.is_not(None) & (PlanRow.owner == self.user))

    def versions(self, plan_id: str) -> tuple[SavedPlan, ...]:
        """Return all versions of a plan, the newest first.

        Raises
        ------
        InputError
            If there is no such plan.
        """
        query = select(VersionRow).where(VersionRow.plan_id == plan_id).order_by(VersionRow.version.desc())
        with self._reading() as session:
            owner = self._reach(session, plan_id).owner
            return tuple(saved_of(row, owner) for row in session.scalars(query))

    def compare(self, plan_id: str, before: int, after: int) -> tuple[Difference, ...]:
        """Return what differs between two versions of a plan.

        Raises
        ------
        InputError
            If there is no such plan or version.
        """
        return differences(self.load(plan_id, before), self.load(plan_id, after))

    def delete(self, plan_id: str) -> None:
        """Put a plan of one's own into the bin; nothing of it is lost.

        Raises
        ------
        InputError
            If this person owns no such plan.
        """
        with self._writing() as session:
            self._own(session, plan_id).deleted_at = datetime.now(UTC)
            self._note(session, plan_id, Action.DELETED)

    def undelete(self, plan_id: str) -> None:
        """Take a plan of one's own out of the bin.

        Raises
        ------
        InputError
            If this person's bin holds no such plan.
        """
        with self._writing() as session:
            self._own(session, plan_id, deleted=True).deleted_at = None
            self._note(session, plan_id, Action.UNDELETED)

    def share(self, plan_id: str, person: str) -> None:
        """Let somebody else read and save a plan of one's own.

        Raises
        ------
        InputError
            If this person owns no such plan, or nobody is named.
        """
        person = person.strip()
        if not person:
            raise InputError("store-share-with-whom")
        with self._writing() as session:
            self._own(session, plan_id)
            session.merge(ShareRow(plan_id=plan_id, person=person))
            self._note(session, plan_id, Action.SHARED, person)

    def unshare(self, plan_id: str, person: str) -> None:
        """Take back what :meth:`share` gave.

        Raises
        ------
        InputError
            If this person owns no such plan.
        """
        with self._writing() as session:
            self._own(session, plan_id)
            row = session.get(ShareRow, (plan_id, person))
            if row is not None:
                session.delete(row)
                self._note(session, plan_id, Action.UNSHARED, person)

    def shared_with(self, plan_id: str) -> tuple[str, ...]:
        """Return the people with whom a plan is shared, by name.

        Raises
        ------
        InputError
            If there is no such plan.
        """
        query = select(ShareRow.person).where(ShareRow.plan_id == plan_id).order_by(ShareRow.person)
        with self._reading() as session:
            self._reach(session, plan_id)
            return tuple(session.scalars(query))

    def events(self, plan_id: str) -> tuple[Event, ...]:
        """Return what was done to a plan, by whom and when, the latest first.

        Raises
        ------
        InputError
            If there is no such plan.
        """
        query = select(EventRow).where(EventRow.plan_id == plan_id).order_by(EventRow.event_id.desc())
        with self._reading() as session:
            self._reach(session, plan_id)
            return tuple(read_event(row) for row in session.scalars(query))

    def save_draft(self, plan_id: str, content: dict[str, Any], *, based_on: int, title: str) -> None:
        """Keep what this person is typing; it replaces her earlier draft of the plan."""
        row = DraftRow(
            plan_id=plan_id,
            editor=self.user,
            based_on=based_on,
            changed_at=datetime.now(UTC),
            title=title,
            content=content,
        )
        with self._writing() as session:
            session.merge(row)

    def load_draft(self, plan_id: str) -> Draft | None:
        """Return what this person typed since the last save, or None."""
        with self._reading() as session:
            row = session.get(DraftRow, (plan_id, self.user))
            return draft_of(row) if row else None

    def drop_draft(self, plan_id: str) -> None:
        """Forget what this person typed since the last save."""
        with self._writing() as session:
            row = session.get(DraftRow, (plan_id, self.user))
            if row is not None:
                session.delete(row)

    def drafts(self) -> tuple[Draft, ...]:
        """Return all drafts of this person, the latest change first."""
        query = select(DraftRow).where(DraftRow.editor == self.user).order_by(DraftRow.changed_at.desc())
        with self._reading() as session:
            return tuple(draft_of(row) for row in session.scalars(query))

    def add_histories(self, histories: tuple[History, ...]) -> int:
        """Bring in plans with all their versions, all of them or none, and return how many were new here."""
        with self._writing() as session:
            return sum(self._add_history(session, one) for one in histories)

    def _add_history(self, session: Session, history: History) -> bool:
        taken = session.get(PlanRow, history.plan_id) is not None
        draft = session.get(DraftRow, (history.plan_id, self.user))
        typed = history.draft and history.draft.content
        if (
            self._versions_are_here(session, history)
            and (taken or draft is not None)
            and (typed is None or (draft is not None and draft.content == typed))
        ):
            return False
        plan_id = new_plan_id() if taken or draft is not None else history.plan_id
        for one, campaign in history.versions:
            session.add(
                VersionRow(
                    plan_id=plan_id,
                    version=one.version,
                    saved_at=one.saved_at,
                    author=one.author,
                    title=one.title,
                    campaign=campaign.model_dump_json(),
                )
            )
        if history.versions:
            first = history.versions[-1][0].saved_at
            session.add(PlanRow(plan_id=plan_id, owner=self.user, created_at=first, deleted_at=None))
            self._note(session, plan_id, Action.IMPORTED, history.owner)
        if history.draft is not None:
            session.add(
                DraftRow(
                    plan_id=plan_id,
                    editor=self.user,
                    based_on=history.draft.based_on,
                    changed_at=history.draft.changed_at,
                    title=history.draft.title,
                    content=history.draft.content,
                )
            )
        return True

    def _versions_are_here(self, session: Session, history: History) -> bool:
        query = select(VersionRow).where(VersionRow.plan_id == history.plan_id)
        here = {row.version: row for row in session.scalars(query)}
        brought = {one.version: (one, campaign) for one, campaign in history.versions}
        if here:
            try:
                self._reach(session, history.plan_id)
            except InputError:
                return False
        return here.keys() == brought.keys() and all(
            (here[number].saved_at, here[number].title) == (one.saved_at, one.title)
            and campaign_of(here[number]) == campaign
            for number, (one, campaign) in brought.items()
        )

    def _add_version(
        self, campaign: Campaign, plan_id: str, based_on: int, author: str, action: Action, detail: str = ""
    ) -> SavedPlan:
        row = VersionRow(
            plan_id=plan_id,
            version=based_on + 1,
            saved_at=datetime.now(UTC),
            author=author or self.user,
            title=title_of(campaign),
            campaign=campaign.model_dump_json(),
        )
        try:
            with self._writing() as session:
                plan = self._plan_to_save(session, plan_id, row)
                newest = self._newest(session, plan_id)
                if newest != based_on:
                    raise self._conflict(session, plan_id, newest)
                session.add(row)
                draft = session.get(DraftRow, (plan_id, self.user))
                if draft is not None:
                    session.delete(draft)
                self._note(session, plan_id, action, detail or str(row.version))
                saved = saved_of(row, plan.owner)
        except IntegrityError:
            with self._reading() as session:
                raise self._conflict(session, plan_id, based_on + 1) from None
        return saved

    def _plan_to_save(self, session: Session, plan_id: str, row: VersionRow) -> PlanRow:
        if row.version > 1 or session.get(PlanRow, plan_id) is not None:
            return self._reach(session, plan_id)
        plan = PlanRow(plan_id=plan_id, owner=self.user, created_at=row.saved_at, deleted_at=None)
        session.add(plan)
        return plan

    def _list(self, which: Any) -> tuple[SavedPlan, ...]:
        newest = (
            select(VersionRow.plan_id, func.max(VersionRow.version).label("version"))
            .group_by(VersionRow.plan_id)
            .subquery()
        )
        shared = select(ShareRow.plan_id).where(ShareRow.person == self.user)
        query = (
            select(VersionRow, PlanRow.owner)
            .join(newest, (VersionRow.plan_id == newest.c.plan_id) & (VersionRow.version == newest.c.version))
            .join(PlanRow, PlanRow.plan_id == VersionRow.plan_id)
            .where(which, or_(PlanRow.owner == self.user, PlanRow.plan_id.in_(shared)))
            .order_by(VersionRow.saved_at.desc())
        )
        with self._reading() as session:
            return tuple(saved_of(row, owner) for row, owner in session.execute(query))

    def _reach(self, session: Session, plan_id: str) -> PlanRow:
        """Return a plan that this person may see; one that she may not see does not exist."""
        row = session.get(PlanRow, plan_id)
        if row is None or row.deleted_at is not None:
            raise _unknown(plan_id)
        if row.owner != self.user and session.get(ShareRow, (plan_id, self.user)) is None:
            raise _unknown(plan_id)
        return row

    def _own(self, session: Session, plan_id: str, *, deleted: bool = False) -> PlanRow:
        row = session.get(PlanRow, plan_id)
        if row is None or row.owner != self.user or (row.deleted_at is not None) is not deleted:
            raise InputError("store-not-own-plan", plan=plan_id)
        return row

    def _note(self, session: Session, plan_id: str, action: Action, detail: str = "") -> None:
        session.add(event_row(self.user, action, plan_id, detail))

    def _newest(self, session: Session, plan_id: str) -> int:
        query = select(func.max(VersionRow.version)).where(VersionRow.plan_id == plan_id)
        return session.scalar(query) or 0

    def _conflict(self, session: Session, plan_id: str, newest: int) -> InputError:
        row = session.get(VersionRow, (plan_id, newest))
        if row is None:
            return _unknown(plan_id)
        return InputError(
            "store-conflict",
            version=row.version,
            author=row.author or "–",
            time=f"{row.saved_at:%Y-%m-%d %H:%M}",
        )


def _unknown(plan_id: str, version: int | None = None) -> InputError:
    if version is None:
        return InputError("store-unknown-plan", plan=plan_id)
    return InputError("store-unknown-version", plan=plan_id, version=version)
