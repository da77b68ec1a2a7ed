"""Who may open a plan: its owner and the people it is shared with; the bin and the log (S51, S270)."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mashura.errors import InputError
from mashura.store.events import Action, Event, event_row, read_event
from mashura.store.letterhead import LetterheadStore
from mashura.store.tables import DraftRow, EventRow, PlanRow, ShareRow


class SharedStore(LetterheadStore):
    """Access to plans as a whole, whatever records they hold.

    A person can open their own plans and those shared with them. To everybody else a plan does not exist,
    whether they know its id or not.
    """

    # The kind of record that this store reads and writes, by which the log tells its events from others.
    kind_name: str

    def delete(self, plan_id: str) -> None:
        """Put one's own plan into the bin; nothing is lost.

        Raises
        ------
        InputError
            If this person owns no such plan.
        """
        with self._writing() as session:
            self._own(session, plan_id).deleted_at = datetime.now(UTC)
            self._note(session, plan_id, Action.DELETED)

    def undelete(self, plan_id: str) -> None:
        """Take one's own plan out of the bin.

        Raises
        ------
        InputError
            If this person's bin holds no such plan.
        """
        with self._writing() as session:
            self._own(session, plan_id, deleted=True).deleted_at = None
            self._note(session, plan_id, Action.UNDELETED)

    def share(self, plan_id: str, person: str) -> None:
        """Let another person read and save one's own plan.

        Raises
        ------
        InputError
            If this person owns no such plan, or no other person is named.
        """
        person = person.strip()
        if not person:
            raise InputError("store-share-with-whom")
        with self._writing() as session:
            self._own(session, plan_id)
            session.merge(ShareRow(plan_id=plan_id, person=person))
            self._note(session, plan_id, Action.SHARED, person)

    def unshare(self, plan_id: str, person: str) -> None:
        """Stop sharing a plan with a person.

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
        query = (
            select(EventRow)
            .where(EventRow.plan_id == plan_id, EventRow.kind == self.kind_name)
            .order_by(EventRow.event_id.desc())
        )
        with self._reading() as session:
            self._reach(session, plan_id)
            return tuple(read_event(row) for row in session.scalars(query))

    def reaches(self, plan_id: str) -> bool:
        """Return whether this person can open a plan, or has a draft in one that was never saved."""
        query = select(DraftRow).where(DraftRow.plan_id == plan_id, DraftRow.editor == self.user)
        with self._reading() as session:
            try:
                self._reach(session, plan_id)
            except InputError:
                return session.get(PlanRow, plan_id) is None and session.scalars(query).first() is not None
            return True

    def _reach(self, session: Session, plan_id: str) -> PlanRow:
        """Return a plan that this person may open; any other plan does not exist for them."""
        row = session.get(PlanRow, plan_id)
        if row is None or row.deleted_at is not None:
            raise unknown_plan(plan_id)
        if row.owner != self.user and session.get(ShareRow, (plan_id, self.user)) is None:
            raise unknown_plan(plan_id)
        return row

    def _own(self, session: Session, plan_id: str, *, deleted: bool = False) -> PlanRow:
        row = session.get(PlanRow, plan_id)
        if row is None or row.owner != self.user or (row.deleted_at is not None) is not deleted:
            raise InputError("store-not-own-plan", plan=plan_id)
        return row

    def _note(self, session: Session, plan_id: str, action: Action, detail: str = "") -> None:
        session.add(event_row(self.user, action, plan_id, self.kind_name, detail))


def unknown_plan(plan_id: str) -> InputError:
    """Return the error of a plan that is not there, or that this person may not open."""
    return InputError("store-unknown-plan", plan=plan_id)
