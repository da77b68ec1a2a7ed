"""The store of one kind of record: save, load, list, versions and drafts (S51, S270)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Generic, TypeVar

from sqlalchemy import func, or_, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from mashura.errors import InputError
from mashura.methodology.records.record import Record
from mashura.store.events import Action
from mashura.store.kinds import BY_ACTS, Kind, R
from mashura.store.records import Draft, SavedVersion, draft_of, new_plan_id, record_of, saved_of
from mashura.store.sessions import Sessions
from mashura.store.sharing import SharedStore, unknown_plan
from mashura.store.tables import DraftRow, PlanRow, ShareRow, VersionRow

S = TypeVar("S", bound=Record)


class RecordStore(SharedStore, Generic[R]):
    """Records of one kind in a database; each save adds a version, and nothing is overwritten.

    Parameters
    ----------
    kind : Kind
        What is kept.
    url, user : str, optional
        As for :class:`mashura.store.PlanStore`.
    like : Sessions, optional
        A store whose database and user are used instead.
    """

    def __init__(
        self,
        kind: Kind[R],
        url: str | None = None,
        user: str | None = None,
        *,
        like: Sessions | None = None,
    ) -> None:
        super().__init__(url, user, like=like)
        self.kind = kind
        self.kind_name = kind.name

    def beside(self, kind: Kind[S]) -> RecordStore[S]:
        """Return the store of another kind of record in the same database, for the same person.

        Examples
        --------
        >>> from mashura.store import PlanStore
        >>> from mashura.store.kinds import CAMPAIGN
        >>> PlanStore("sqlite://", user="maryam").beside(CAMPAIGN).user
        'maryam'
        """
        return RecordStore(kind, like=self)

    def save(
        self, record: R, *, plan_id: str | None = None, based_on: int = 0, author: str = ""
    ) -> SavedVersion:
        """Add a version and drop the draft it came from, both or neither.

        Parameters
        ----------
        record : Record
            What to keep.
        plan_id : str, optional
            The plan to which it belongs; without it a new plan, with an id that nobody can guess.
        based_on : int
            Version that the editor started from; 0 for a record that was never saved.
        author : str
            Who saves, as others will read it; the user's name without it.

        Raises
        ------
        InputError
            If somebody saved another version after ``based_on``, the plan is not there, or this person may
            only comment on it.
        """
        return self._add_version(record, plan_id or new_plan_id(), based_on, author, Action.SAVED)

    def restore(self, plan_id: str, version: int, *, author: str = "") -> SavedVersion:
        """Make an old version the newest again; those in between stay.

        Raises
        ------
        InputError
            If there is no such plan or version, or somebody saves at the same moment.
        """
        record = self.load(plan_id, version)
        newest = self.versions(plan_id)[0].version
        return self._add_version(record, plan_id, newest, author, Action.RESTORED, detail=str(version))

    def load(self, plan_id: str, version: int | None = None) -> R:
        """Return the record of a version, the newest without ``version``.

        Raises
        ------
        InputError
            If there is no such plan or version, or its text cannot be read.
        """
        with self._reading() as session:
            self._reach(session, plan_id)
            number = version or self._newest(session, plan_id)
            row = session.get(VersionRow, (plan_id, self.kind.name, number))
            if row is None:
                raise _unknown_version(plan_id, version)
            return record_of(row, self.kind)

    def list(self) -> tuple[SavedVersion, ...]:
        """Return the newest version of every record that this person can open, the latest save first."""
        return self._list(PlanRow.deleted_at.is_(None))

    def bin(self) -> tuple[SavedVersion, ...]:
        """Return the newest version of this person's own deleted records, the latest save first."""
        return self._list(PlanRow.deleted_at.is_not(None) & (PlanRow.owner == self.user))

    def versions(self, plan_id: str) -> tuple[SavedVersion, ...]:
        """Return all versions of a record, the newest first; none where its plan holds no such record.

        Raises
        ------
        InputError
            If there is no such plan.
        """
        query = self._rows(plan_id).order_by(VersionRow.version.desc())
        with self._reading() as session:
            owner = self._reach(session, plan_id).owner
            return tuple(saved_of(row, owner) for row in session.scalars(query))

    def save_draft(self, plan_id: str, content: dict[str, Any], *, based_on: int, title: str) -> None:
        """Keep this person's unsaved input; it replaces their earlier draft of the record.

        Raises
        ------
        InputError
            If she may only comment on the plan.
        """
        row = DraftRow(
            plan_id=plan_id,
            kind=self.kind.name,
            editor=self.user,
            based_on=based_on,
            changed_at=datetime.now(UTC),
            title=title,
            content=content,
        )
        with self._writing() as session:
            self._refuse_reader(session, plan_id)
            session.merge(row)

    def load_draft(self, plan_id: str) -> Draft | None:
        """Return what this person typed since the last save, or None."""
        with self._reading() as session:
            row = self._draft(session, plan_id)
            return draft_of(row) if row else None

    def drop_draft(self, plan_id: str) -> None:
        """Forget what this person typed since the last save."""
        with self._writing() as session:
            row = self._draft(session, plan_id)
            if row is not None:
                session.delete(row)

    def drafts(self) -> tuple[Draft, ...]:
        """Return all drafts of this person, the latest change first."""
        query = (
            select(DraftRow)
            .where(DraftRow.editor == self.user, DraftRow.kind == self.kind.name)
            .order_by(DraftRow.changed_at.desc())
        )
        with self._reading() as session:
            return tuple(draft_of(row) for row in session.scalars(query))

    def _add_version(
        self, record: R, plan_id: str, based_on: int, author: str, action: Action, detail: str = ""
    ) -> SavedVersion:
        if self.kind.name in BY_ACTS:
            raise InputError("store-approval-by-acts")
        row = VersionRow(
            plan_id=plan_id,
            kind=self.kind.name,
            version=based_on + 1,
            saved_at=datetime.now(UTC),
            author=author or self.user,
            title=self.kind.title(record),
            record=record.model_dump_json(),
        )
        try:
            with self._writing() as session:
                plan = self._plan_to_save(session, plan_id, row)
                newest = self._newest(session, plan_id)
                if newest != based_on:
                    raise self._conflict(session, plan_id, newest)
                session.add(row)
                draft = self._draft(session, plan_id)
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
            return self._write_in(session, plan_id)
        plan = PlanRow(plan_id=plan_id, owner=self.user, created_at=row.saved_at, deleted_at=None)
        session.add(plan)
        return plan

    def _list(self, which: Any) -> tuple[SavedVersion, ...]:
        newest = (
            select(VersionRow.plan_id, func.max(VersionRow.version).label("version"))
            .where(VersionRow.kind == self.kind.name)
            .group_by(VersionRow.plan_id)
            .subquery()
        )
        shared = select(ShareRow.plan_id).where(ShareRow.person == self.user)
        query = (
            select(VersionRow, PlanRow.owner)
            .join(newest, (VersionRow.plan_id == newest.c.plan_id) & (VersionRow.version == newest.c.version))
            .join(PlanRow, PlanRow.plan_id == VersionRow.plan_id)
            .where(
                VersionRow.kind == self.kind.name,
                which,
                or_(PlanRow.owner == self.user, PlanRow.plan_id.in_(shared)),
            )
            .order_by(VersionRow.saved_at.desc())
        )
        with self._reading() as session:
            return tuple(saved_of(row, owner) for row, owner in session.execute(query))

    def _rows(self, plan_id: str) -> Any:
        return select(VersionRow).where(VersionRow.plan_id == plan_id, VersionRow.kind == self.kind.name)

    def _draft(self, session: Session, plan_id: str) -> DraftRow | None:
        return session.get(DraftRow, (plan_id, self.kind.name, self.user))

    def _newest(self, session: Session, plan_id: str) -> int:
        query = select(func.max(VersionRow.version)).where(
            VersionRow.plan_id == plan_id, VersionRow.kind == self.kind.name
        )
        return session.scalar(query) or 0

    def _conflict(self, session: Session, plan_id: str, newest: int) -> InputError:
        row = session.get(VersionRow, (plan_id, self.kind.name, newest))
        if row is None:
            return unknown_plan(plan_id)
        return InputError(
            "store-conflict",
            version=row.version,
            author=row.author or "–",
            time=f"{row.saved_at:%Y-%m-%d %H:%M}",
        )


def _unknown_version(plan_id: str, version: int | None) -> InputError:
    if version is None:
        return unknown_plan(plan_id)
    return InputError("store-unknown-version", plan=plan_id, version=version)
