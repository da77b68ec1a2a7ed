"""Who may open a plan: its owner and the people it is shared with; the bin and the log (S51, S270)."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import String, cast, select
from sqlalchemy.orm import Session

from mashura.errors import InputError
from mashura.methodology.labels import value_label
from mashura.methodology.rules.approval import Actor
from mashura.methodology.vocabulary import PlanRole
from mashura.store.events import SHARED_AS, Action, Event, event_row, read_event
from mashura.store.letterhead import LetterheadStore
from mashura.store.tables import DraftRow, EventRow, LetterheadRow, PlanRow, ShareRow, VersionRow


class SharedStore(LetterheadStore):
    """Access to plans as a whole, whatever records they hold.

    A person can open their own plans and those shared with them. To everybody else a plan does not exist,
    whether they know its id or not. Owners and authors write; all others read and comment.
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

    def share(self, plan_id: str, person: str, role: PlanRole = PlanRole.AUTHOR) -> None:
        """Let another person open one's own plan, in a role; sharing it again changes the role.

        Raises
        ------
        InputError
            If this person owns no such plan, or no other person is named.
        """
        person = person.strip()
        if not person:
            raise InputError("store-share-with-whom")
        if person == self.user:
            raise InputError("store-share-with-oneself")
        with self._writing() as session:
            self._own(session, plan_id)
            session.merge(ShareRow(plan_id=plan_id, person=person, role=role.value))
            self._note(session, plan_id, SHARED_AS[role], person)

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

    def shared_with(self, plan_id: str) -> dict[str, PlanRole]:
        """Return the people with whom a plan is shared, by user name, each with her role.

        Raises
        ------
        InputError
            If there is no such plan.
        """
        query = select(ShareRow).where(ShareRow.plan_id == plan_id).order_by(ShareRow.person)
        with self._reading() as session:
            self._reach(session, plan_id)
            return {row.person: PlanRole(row.role) for row in session.scalars(query)}

    def role(self, plan_id: str) -> PlanRole:
        """Return what this person may do with a plan; whoever begins one is its author.

        Raises
        ------
        InputError
            If there is such a plan, but this person may not open it.
        """
        with self._reading() as session:
            if session.get(PlanRow, plan_id) is None:
                return PlanRole.AUTHOR
            return self._role(session, self._reach(session, plan_id))

    def introduce(self) -> None:
        """Make this person known to others, so that they can share plans with them."""
        with self._reading() as session:
            known = session.get(LetterheadRow, self.user) is not None
        if not known:
            self._keep()

    def people(self) -> dict[str, str]:
        """Return everybody who has ever worked here: the name of each, as last signed, by user name."""
        columns = (PlanRow.owner, DraftRow.editor, EventRow.person, LetterheadRow.person)
        signed = (
            select(EventRow.person, VersionRow.author)
            .join(
                VersionRow,
                (VersionRow.plan_id == EventRow.plan_id)
                & (VersionRow.kind == EventRow.kind)
                & (cast(VersionRow.version, String) == EventRow.detail),
            )
            .where(EventRow.action == Action.SAVED.value)
            .order_by(EventRow.event_id)
        )
        with self._reading() as session:
            users = {user for column in columns for user in session.scalars(select(column).distinct())}
            names = {user: name for user, name in session.execute(signed) if name}
        return {user: names.get(user, user) for user in sorted(users)}

    def known_person(self, named: str) -> str:
        """Return the user name of somebody who has worked here, by user name or by signed name.

        Raises
        ------
        InputError
            If nobody is called so, or several people are.
        """
        named = " ".join(named.split())
        people = self.people()
        if not named or named in people:
            return named
        users = [
            user for user, name in people.items() if named.casefold() in (name.casefold(), user.casefold())
        ]
        if len(users) != 1:
            raise InputError("store-share-unknown", person=named, count=len(users))
        return users[0]

    def events(self, plan_id: str) -> tuple[Event, ...]:
        """Return what was done to a plan, by whom and when, the latest first; people by their names.

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
        people = self.people()
        with self._reading() as session:
            self._reach(session, plan_id)
            return tuple(read_event(row, people) for row in session.scalars(query))

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

    def may_write(self, plan_id: str) -> bool:
        """Return whether this person's input into a plan is taken: only its owner and its authors write."""
        try:
            self.refuse_reader(plan_id)
        except InputError:
            return False
        return True

    def refuse_reader(self, plan_id: str) -> None:
        """Refuse those who may only comment on a plan.

        Raises
        ------
        InputError
            If this person is neither its owner nor one of its authors.
        """
        with self._reading() as session:
            self._refuse_reader(session, plan_id)

    def _role(self, session: Session, plan: PlanRow) -> PlanRole:
        """Return what this person may do with a plan that she can open."""
        share = session.get(ShareRow, (plan.plan_id, self.user))
        return PlanRole(share.role) if share and plan.owner != self.user else PlanRole.AUTHOR

    def _actor(self, session: Session, plan: PlanRow, name: str) -> Actor:
        """Return who this person is in a plan that she can open, under her user name without another."""
        return Actor(
            account=self.user,
            name=name.strip() or self.user,
            role=self._role(session, plan),
            is_owner=plan.owner == self.user,
        )

    def _write_in(self, session: Session, plan_id: str) -> PlanRow:
        """Return a plan in which this person may write.

        Raises
        ------
        InputError
            If she may not open it, or only comment on it.
        """
        plan = self._reach(session, plan_id)
        self._refuse_reader(session, plan_id)
        return plan

    def _refuse_reader(self, session: Session, plan_id: str) -> None:
        """Refuse those who may only comment; what others typed is kept, whatever became of the plan."""
        share = session.get(ShareRow, (plan_id, self.user))
        if share is not None and PlanRole(share.role) is not PlanRole.AUTHOR:
            raise InputError("store-not-an-author", role=value_label(PlanRole(share.role)))

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
