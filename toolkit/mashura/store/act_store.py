"""Records beside a campaign that are changed by acts only, each checked against the person's role."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mashura.methodology.records.record import Record
from mashura.methodology.rules.approval import Actor, Office
from mashura.methodology.vocabulary import PlanRole
from mashura.store.events import Action, event_row
from mashura.store.kinds import CAMPAIGN, R
from mashura.store.record_store import RecordStore
from mashura.store.records import record_of
from mashura.store.tables import EventRow, PlanRow, ShareRow, VersionRow


class ActStore(RecordStore[R]):
    """What people did to a campaign, kept as versions of one record; reviewers and approvers act as well.

    The role and the version are read from the database with each act; nothing that a page sends stands for
    them.
    """

    def _of_plan(self, plan_id: str, blank: R) -> R:
        """Return the record of a plan; a blank one where nothing was done yet."""
        with self._reading() as session:
            if session.get(PlanRow, plan_id) is None:
                return blank
            self._reach(session, plan_id)
            return self._kept(session, plan_id, blank)[0]

    def _kept(self, session: Session, plan_id: str, blank: R) -> tuple[R, int]:
        number = self._newest(session, plan_id)
        row = session.get(VersionRow, (plan_id, self.kind.name, number)) if number else None
        return (record_of(row, self.kind) if row else blank), number

    def _office(self, session: Session, plan: PlanRow) -> Office:
        """Return who approves the plan, and who has written in it."""
        approvers = select(ShareRow.person).where(
            ShareRow.plan_id == plan.plan_id, ShareRow.role == PlanRole.APPROVER.value
        )
        written = (Action.SAVED.value, Action.RESTORED.value, Action.IMPORTED.value)
        writers = select(EventRow.person).where(
            EventRow.plan_id == plan.plan_id, EventRow.kind == CAMPAIGN.name, EventRow.action.in_(written)
        )
        return Office(
            approvers=frozenset(session.scalars(approvers)) - {plan.owner},
            writers=frozenset(session.scalars(writers)) | {plan.owner},
        )

    def _append(
        self, session: Session, plan_id: str, record: Record, number: int, actor: Actor, at: datetime
    ) -> None:
        """Keep what an act made of the record."""
        session.add(
            VersionRow(
                plan_id=plan_id,
                kind=self.kind.name,
                version=number + 1,
                saved_at=at,
                author=actor.name,
                title="",
                record=record.model_dump_json(),
            )
        )
        # By this event others learn the person's name.
        session.add(event_row(self.user, Action.SAVED, plan_id, self.kind.name, str(number + 1)))
