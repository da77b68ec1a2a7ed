"""The approvals of a plan's stages; every act is checked against the person's role where it is kept (S34)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mashura.errors import InputError
from mashura.methodology.records.approval import Approval, Approvals
from mashura.methodology.rules import approval as way
from mashura.methodology.rules.approval import Actor, Moment, Office
from mashura.methodology.vocabulary import SignatoryRole, Stage
from mashura.store.act_store import ActStore
from mashura.store.events import Action, event_row, stage_detail
from mashura.store.kinds import APPROVALS, CAMPAIGN
from mashura.store.records import record_of
from mashura.store.sessions import Sessions
from mashura.store.tables import PlanRow, VersionRow

Act = Callable[[Approval, Actor, Moment, Office], Approval]


@dataclass(frozen=True, kw_only=True)
class Situation:
    """A stage of a plan as one person finds it: who she is in it, what was done, and the version acted on."""

    actor: Actor
    office: Office
    approval: Approval
    moment: Moment


class ApprovalStore(ActStore[Approvals]):
    """What is done to the stages of plans until they are signed, by this store's person.

    The role, the version and the hash are read from the database with each act; nothing that a page sends
    stands for them.

    Examples
    --------
    >>> from mashura.methodology import Brief, Campaign
    >>> from mashura.store import PlanStore
    >>> store = PlanStore("sqlite://", user="maryam")
    >>> plan_id = store.save(Campaign(brief=Brief(title="Bus network")), author="Maryam").plan_id
    >>> approvals = ApprovalStore(store)
    >>> approvals.submit(plan_id, Stage.READINESS, "Maryam", "A first draft").steps[0].kind.value
    'submitted'
    """

    def __init__(self, like: Sessions) -> None:
        super().__init__(APPROVALS, like=like)

    def situation(self, plan_id: str, stage: Stage, name: str = "") -> Situation:
        """Return a stage as this person finds it.

        Raises
        ------
        InputError
            If this person may not open the plan, or it never was saved.
        """
        with self._reading() as session:
            return self._situation(session, plan_id, stage, name)

    def approvals(self, plan_id: str) -> Approvals:
        """Return the approvals of all stages of a plan; blank for one on which nothing was done.

        Raises
        ------
        InputError
            If this person may not open the plan.
        """
        return self._of_plan(plan_id, Approvals())

    def submit(self, plan_id: str, stage: Stage, name: str, note: str = "") -> Approval:
        """Submit a stage as it was saved last; errors as for :mod:`mashura.methodology.rules.approval`."""
        return self._do(
            plan_id,
            stage,
            name,
            Action.SUBMITTED,
            lambda approval, by, moment, _: way.submit(approval, by, moment, note),
        )

    def comment(self, plan_id: str, stage: Stage, name: str, path: tuple[str, ...], text: str) -> Approval:
        """Comment on a field."""
        return self._do(
            plan_id,
            stage,
            name,
            Action.COMMENTED,
            lambda approval, by, moment, _: way.comment(approval, by, moment, path, text),
        )

    def answer(self, plan_id: str, stage: Stage, name: str, number: int, text: str) -> Approval:
        """Answer a comment."""
        return self._do(
            plan_id,
            stage,
            name,
            Action.ANSWERED,
            lambda approval, by, moment, _: way.answer(approval, by, moment, number, text),
        )

    def settle(self, plan_id: str, stage: Stage, name: str, number: int) -> Approval:
        """Settle a comment."""
        return self._do(
            plan_id,
            stage,
            name,
            Action.SETTLED,
            lambda approval, by, moment, _: way.settle(approval, by, moment, number),
        )

    def send_back(self, plan_id: str, stage: Stage, name: str, reason: str) -> Approval:
        """Send a stage back to its authors."""
        return self._do(
            plan_id,
            stage,
            name,
            Action.SENT_BACK,
            lambda approval, by, moment, _: way.send_back(approval, by, moment, reason),
        )

    def lift_rule(self, plan_id: str, stage: Stage, name: str, reason: str) -> Approval:
        """Let the author of a stage sign alone."""
        return self._do(
            plan_id,
            stage,
            name,
            Action.RULE_LIFTED,
            lambda approval, by, moment, _: way.lift_rule(approval, by, moment, reason),
        )

    def sign(
        self,
        plan_id: str,
        stage: Stage,
        name: str,
        *,
        seen: str,
        role: SignatoryRole | None,
    ) -> Approval:
        """Sign a stage; ``seen`` is the hash of the content that the person has before her eyes."""

        def signed(approval: Approval, by: Actor, moment: Moment, office: Office) -> Approval:
            return way.sign(approval, by, moment, office, seen=seen, role=role)

        return self._do(plan_id, stage, name, Action.SIGNED, signed)

    def _do(self, plan_id: str, stage: Stage, name: str, action: Action, act: Act) -> Approval:
        with self._writing() as session:
            # Of people who act on one plan at once, PostgreSQL serves one after the other, as SQLite does.
            session.get(PlanRow, plan_id, with_for_update=True)
            return self._done(session, plan_id, stage, name, action, act)

    def _done(
        self, session: Session, plan_id: str, stage: Stage, name: str, action: Action, act: Act
    ) -> Approval:
        found = self._situation(session, plan_id, stage, name)
        changed = act(found.approval, found.actor, found.moment, found.office)
        approvals, number = self._kept(session, plan_id, Approvals())
        changed_all = approvals.with_approval(changed)
        self._append(session, plan_id, changed_all, number, found.actor, found.moment.at)
        detail = _detail(changed, found.moment)
        session.add(event_row(self.user, action, plan_id, CAMPAIGN.name, detail))
        return changed

    def _situation(self, session: Session, plan_id: str, stage: Stage, name: str) -> Situation:
        plan = self._reach(session, plan_id)
        row = session.scalar(
            select(VersionRow)
            .where(VersionRow.plan_id == plan_id, VersionRow.kind == CAMPAIGN.name)
            .order_by(VersionRow.version.desc())
            .limit(1)
        )
        if row is None:
            raise InputError("store-approval-not-saved")
        return Situation(
            actor=self._actor(session, plan, name),
            office=self._office(session, plan),
            approval=self._kept(session, plan_id, Approvals())[0].of(stage),
            moment=Moment(campaign=record_of(row, CAMPAIGN), version=row.version, at=datetime.now(UTC)),
        )


def _detail(approval: Approval, moment: Moment) -> str:
    """Return what the log keeps of an act: with which version, and for a signature its hash and office."""
    last = approval.steps[-1] if approval.steps else None
    if last is None or last.at != moment.at:
        return stage_detail(approval.stage, moment.version, "-")
    role = last.role.value if last.role else ""
    return stage_detail(approval.stage, last.version, last.digest, role)
