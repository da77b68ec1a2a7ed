"""Reading the queue of contributions to a campaign, and the log of what moderators did (S57, S267)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from mashura.errors import InputError
from mashura.methodology.rules.approval import Actor
from mashura.methodology.rules.conduct.moderation import (
    LoggedAct,
    ModerationAct,
    first_and_second,
)
from mashura.methodology.vocabulary import (
    FlagKind,
    ModerationActKind,
    QueueState,
)
from mashura.store.kinds import CAMPAIGN
from mashura.store.moderation_rows import (
    QueueCounts,
    QueueFilter,
    QueueItem,
    QueuePage,
    act_of,
    item_of,
    waiting_since,
)
from mashura.store.sessions import Sessions
from mashura.store.sharing import SharedStore
from mashura.store.tables import ContributionRow, ModerationActRow

_AT_ONCE = 500
_OPINIONS = [kind.value for kind in ModerationActKind if kind.opinion is not None]


class ModerationReader(SharedStore):
    """What stands in a campaign's queue, for whoever may open the campaign, rejected contributions too."""

    kind_name = CAMPAIGN.name

    def __init__(self, like: Sessions) -> None:
        super().__init__(like=like)

    def actor(self, plan_id: str, name: str = "") -> Actor:
        """Return who this person is in a campaign."""
        with self._reading() as session:
            return self._actor(session, self._reach(session, plan_id), name)

    def page(self, plan_id: str, asked: QueueFilter, *, offset: int = 0, limit: int = 25) -> QueuePage:
        """Return some contributions; those whose clock started first come first."""
        condition = asked.conditions(plan_id)
        query = (
            select(ContributionRow)
            .where(condition)
            .order_by(ContributionRow.started_at, ContributionRow.number)
            .offset(offset)
            .limit(limit)
        )
        with self._reading() as session:
            self._reach(session, plan_id)
            total = session.scalar(select(func.count()).select_from(ContributionRow).where(condition)) or 0
            return QueuePage(items=self._items(session, plan_id, session.scalars(query).all()), total=total)

    def item(self, plan_id: str, number: int) -> QueueItem:
        """Return one contribution.

        Raises
        ------
        InputError
            If there is none with this number.
        """
        with self._reading() as session:
            self._reach(session, plan_id)
            return self._items(session, plan_id, [self._row(session, plan_id, number)])[0]

    def for_opinion(self, plan_id: str, *, limit: int = 25) -> tuple[QueueItem, ...]:
        """Return contributions that others decided and nobody looked at twice, in an order of no meaning.

        The first ruling is left out of them, so that the second opinion is one's own.
        """
        judged = select(ModerationActRow.item_number).where(
            ModerationActRow.plan_id == plan_id,
            (ModerationActRow.account == self.user)
            | ModerationActRow.kind.in_([*_OPINIONS, ModerationActKind.APPEALED.value]),
        )
        decided = [state.value for state in ModerationActKind.OPINION_IN.allowed_in]
        query = (
            select(ContributionRow)
            .where(
                ContributionRow.plan_id == plan_id,
                ContributionRow.state.in_(decided),
                ContributionRow.number.not_in(judged),
            )
            .order_by((ContributionRow.number * 7919) % 10007, ContributionRow.number)
            .limit(limit)
        )
        with self._reading() as session:
            self._reach(session, plan_id)
            return tuple(
                replace(item, acts=(), state=QueueState.WAITING)
                for item in self._items(session, plan_id, session.scalars(query).all())
            )

    def counts(self, plan_id: str, late_before: datetime) -> QueueCounts:
        """Return how many contributions stand where; late are those whose clock started before a moment."""
        mine = ContributionRow.plan_id == plan_id
        by_state = select(ContributionRow.state, func.count()).where(mine).group_by(ContributionRow.state)
        by_flags = (
            select(ContributionRow.flag_kinds, func.count())
            .where(mine, ContributionRow.flag_kinds != "")
            .group_by(ContributionRow.flag_kinds)
        )
        with self._reading() as session:
            self._reach(session, plan_id)
            states = {QueueState(state): count for state, count in session.execute(by_state)}
            flagged = [(str(kinds), int(count)) for kinds, count in session.execute(by_flags)]
            return QueueCounts(
                states=states,
                late=self._count(session, mine & waiting_since(late_before)),
                flags={
                    kind: sum(count for kinds, count in flagged if f",{kind.value}," in kinds)
                    for kind in FlagKind
                },
                flagged=sum(count for _, count in flagged),
                differing=self._count(session, mine & ContributionRow.differs.is_(True)),
                unlooked=self._count(session, mine & ContributionRow.flags.is_(None)),
            )

    def unlooked(self, plan_id: str, limit: int = 500) -> tuple[QueueItem, ...]:
        """Return contributions in which nobody has looked for flags yet."""
        mine = ContributionRow.plan_id == plan_id
        query = (
            select(ContributionRow)
            .where(mine, ContributionRow.flags.is_(None))
            .order_by(ContributionRow.number)
            .limit(limit)
        )
        with self._reading() as session:
            self._reach(session, plan_id)
            return tuple(item_of(row, ()) for row in session.scalars(query))

    def everything(self, plan_id: str) -> tuple[QueueItem, ...]:
        """Return all contributions with their acts, in the order of their numbers."""
        query = (
            select(ContributionRow).where(ContributionRow.plan_id == plan_id).order_by(ContributionRow.number)
        )
        with self._reading() as session:
            self._reach(session, plan_id)
            rows = session.scalars(query).all()
            acts = self._acts(session, plan_id)
            return tuple(item_of(row, tuple(acts[row.number])) for row in rows)

    def log(self, plan_id: str) -> tuple[LoggedAct, ...]:
        """Return every act, the oldest first, with the contribution that it is about."""
        query = (
            select(ModerationActRow, ContributionRow.text)
            .join(
                ContributionRow,
                (ContributionRow.plan_id == ModerationActRow.plan_id)
                & (ContributionRow.number == ModerationActRow.item_number),
            )
            .where(ModerationActRow.plan_id == plan_id)
            .order_by(ModerationActRow.act_id)
        )
        with self._reading() as session:
            self._reach(session, plan_id)
            return tuple(
                LoggedAct(item_number=row.item_number, text=text, act=act_of(row))
                for row, text in session.execute(query)
            )

    def pairs(self, plan_id: str) -> tuple[tuple[bool, bool], ...]:
        """Return the contributions that two people judged apart: whether each would publish them."""
        seconds = select(ModerationActRow.item_number).where(
            ModerationActRow.plan_id == plan_id,
            ModerationActRow.kind.in_(_OPINIONS),
        )
        with self._reading() as session:
            self._reach(session, plan_id)
            numbers = sorted(set(session.scalars(seconds)))
            acts = self._acts(session, plan_id, numbers)
            judged = (first_and_second(acts[number]) for number in numbers)
            return tuple(pair for pair in judged if pair is not None)

    def own_decisions(self, plan_id: str, now: datetime, hours: float) -> tuple[datetime, ...]:
        """Return when this person decided on contributions in the last hours."""
        deciding = [kind.value for kind in ModerationActKind if kind is not ModerationActKind.TAKEN_BACK]
        query = (
            select(ModerationActRow.at)
            .where(
                ModerationActRow.plan_id == plan_id,
                ModerationActRow.account == self.user,
                ModerationActRow.at >= now - timedelta(hours=hours),
                ModerationActRow.kind.in_(deciding),
            )
            .order_by(ModerationActRow.act_id)
        )
        with self._reading() as session:
            self._reach(session, plan_id)
            return tuple(session.scalars(query))

    def _row(self, session: Session, plan_id: str, number: int) -> ContributionRow:
        row = session.get(ContributionRow, (plan_id, number))
        if row is None:
            raise InputError("queue-no-such-row", number=number)
        return row

    def _items(
        self, session: Session, plan_id: str, rows: Sequence[ContributionRow]
    ) -> tuple[QueueItem, ...]:
        acts = self._acts(session, plan_id, [row.number for row in rows])
        return tuple(item_of(row, tuple(acts[row.number])) for row in rows)

    def _acts(
        self, session: Session, plan_id: str, numbers: Sequence[int] | None = None
    ) -> dict[int, list[ModerationAct]]:
        acts: dict[int, list[ModerationAct]] = defaultdict(list)
        query = select(ModerationActRow).where(ModerationActRow.plan_id == plan_id)
        parts: list[ColumnElement[bool] | None] = [None]
        if numbers is not None:
            parts = [
                ModerationActRow.item_number.in_(numbers[start : start + _AT_ONCE])
                for start in range(0, len(numbers), _AT_ONCE)
            ]
        for part in parts:
            asked = query if part is None else query.where(part)
            for row in session.scalars(asked.order_by(ModerationActRow.act_id)):
                acts[row.item_number].append(act_of(row))
        return acts

    def _count(self, session: Session, condition: ColumnElement[bool]) -> int:
        return session.scalar(select(func.count()).select_from(ContributionRow).where(condition)) or 0
