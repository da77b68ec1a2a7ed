"""The queue of contributions to a campaign, and the log of what moderators did (S57, S267)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from mashura.analysis.integrity.queue_flags import QueueFlag
from mashura.errors import InputError
from mashura.methodology.rules.approval import Actor
from mashura.methodology.rules.moderation import (
    LoggedAct,
    ModerationAct,
    check_act,
    clock_started,
    first_and_second,
    in_force,
    queue_state,
)
from mashura.methodology.vocabulary import (
    FlagKind,
    ModerationActKind,
    ModerationReason,
    QueueState,
)
from mashura.store.events import Action
from mashura.store.kinds import CAMPAIGN
from mashura.store.moderation_rows import (
    Incoming,
    QueueCounts,
    QueueFilter,
    QueueItem,
    QueuePage,
    act_of,
    item_of,
    kept_flags,
    moment_of,
    row_of,
    waiting_since,
)
from mashura.store.sessions import Sessions
from mashura.store.sharing import SharedStore
from mashura.store.tables import ContributionRow, ModerationActRow, PlanRow

MOST_ROWS = 50_000
"""The largest queue of a campaign."""

LONGEST_TEXT = 20_000
"""The longest contribution, in characters."""

_AT_ONCE = 500
_OPINIONS = [kind.value for kind in ModerationActKind if kind.opinion is not None]


class ModerationStore(SharedStore):
    """Contributions that wait for a decision, and what this store's person does to them.

    Who may open the campaign reads everything, rejected contributions too, so that the work can be audited.
    Acts are checked against the person's role with each call; none is ever changed or removed.

    Examples
    --------
    >>> from mashura.methodology import Brief, Campaign
    >>> from mashura.store import PlanStore
    >>> plans = PlanStore("sqlite://", user="maryam")
    >>> plan_id = plans.save(Campaign(brief=Brief(title="Bus network"))).plan_id
    >>> store = ModerationStore(plans)
    >>> store.add(plan_id, [Incoming(text="More buses at night.")], "typed")
    1
    >>> store.act(plan_id, 1, ModerationActKind.ADMITTED, "Maryam").state.value
    'in'
    """

    kind_name = CAMPAIGN.name

    def __init__(self, like: Sessions) -> None:
        super().__init__(like=like)

    def actor(self, plan_id: str, name: str = "") -> Actor:
        """Return who this person is in a campaign."""
        with self._reading() as session:
            return self._actor(session, plan_id, name)

    def add(self, plan_id: str, incoming: Iterable[Incoming], source: str) -> int:
        """Put contributions into the queue and return how many were new.

        Those that came from the same source under the same id before are there already.

        Raises
        ------
        InputError
            If this person does not moderate, or the queue or a text would be too long.
        """
        with self._writing() as session:
            session.get(PlanRow, plan_id, with_for_update=True)
            self._refuse_others(session, plan_id)
            mine = ContributionRow.plan_id == plan_id
            number = session.scalar(select(func.max(ContributionRow.number)).where(mine)) or 0
            known = set(
                session.scalars(
                    select(ContributionRow.external).where(mine, ContributionRow.source == source)
                )
            ) - {""}
            rows = []
            for entry in incoming:
                text = entry.text.strip()
                if not text or entry.external in known:
                    continue
                if len(text) > LONGEST_TEXT:
                    raise InputError("queue-text-too-long", begins=text[:40], most=LONGEST_TEXT)
                known |= {entry.external} - {""}
                number += 1
                if number > MOST_ROWS:
                    raise InputError("queue-full", most=MOST_ROWS)
                received = moment_of(entry)
                rows.append(
                    ContributionRow(
                        plan_id=plan_id,
                        number=number,
                        external=entry.external[:200],
                        text=text,
                        first_text=text,
                        language=entry.language[:20],
                        author=entry.author[:200],
                        channel=entry.channel[:60],
                        source=source[:300],
                        received_at=received,
                        state=QueueState.WAITING.value,
                        started_at=received,
                        flags=None,
                        flag_kinds="",
                        differs=False,
                    )
                )
            session.add_all(rows)
            if rows:
                self._note(session, plan_id, Action.QUEUED, str(len(rows)))
            return len(rows)

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

    def act(
        self,
        plan_id: str,
        number: int,
        kind: ModerationActKind,
        name: str,
        *,
        reason: ModerationReason | None = None,
        note: str = "",
        text: str = "",
    ) -> QueueItem:
        """Do something to a contribution, and return it; errors as for ``check_act``.

        What is taken back is this person's last act on it.
        """
        with self._writing() as session:
            # Of moderators who act at once, PostgreSQL serves one after the other, as SQLite does.
            session.get(PlanRow, plan_id, with_for_update=True)
            by = self._actor(session, plan_id, name)
            row = self._row(session, plan_id, number)
            acts = self._acts(session, plan_id, [number])[number]
            standing = in_force(acts)
            taken_back = kind is ModerationActKind.TAKEN_BACK and bool(standing)
            act = ModerationAct(
                kind=kind,
                account=by.account,
                name=by.name,
                at=datetime.now(UTC),
                reason=reason,
                note=note.strip()[:5000],
                text=text.strip()[:LONGEST_TEXT],
                of=standing[-1].number if taken_back else 0,
            )
            check_act(act, acts, by)
            kept = row_of(act, plan_id, number)
            session.add(kept)
            session.flush()
            acts = [*acts, act_of(kept)]
            self._follow(row, acts)
            return item_of(row, tuple(acts))

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

    def keep_flags(self, plan_id: str, flags: Mapping[int, Sequence[QueueFlag]]) -> None:
        """Keep what was found in contributions; flags of other kinds that they have stay."""
        numbers = [*flags]
        with self._writing() as session:
            self._reach(session, plan_id)
            for start in range(0, len(numbers), _AT_ONCE):
                query = select(ContributionRow).where(
                    ContributionRow.plan_id == plan_id,
                    ContributionRow.number.in_(numbers[start : start + _AT_ONCE]),
                )
                for row in session.scalars(query):
                    kinds = {flag.kind.value for flag in flags[row.number]}
                    others = [entry for entry in row.flags or [] if entry["kind"] not in kinds]
                    row.flags = [*others, *kept_flags(flags[row.number])]
                    row.flag_kinds = _kinds(row.flags)

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

    def _follow(self, row: ContributionRow, acts: Sequence[ModerationAct]) -> None:
        """Let a row say what follows from its acts, so that it can be found by it."""
        standing = in_force(acts)
        changed = [act for act in standing if act.kind is ModerationActKind.CHANGED]
        judged = first_and_second(acts)
        row.state = queue_state(acts).value
        row.started_at = clock_started(acts, row.received_at)
        row.differs = judged is not None and judged[0] != judged[1]
        text = changed[-1].text if changed else row.first_text
        if text != row.text:
            # Another wording is looked at again.
            row.text, row.flags, row.flag_kinds = text, None, ""

    def _actor(self, session: Session, plan_id: str, name: str) -> Actor:
        plan = self._reach(session, plan_id)
        return Actor(
            account=self.user,
            name=name.strip() or self.user,
            role=self._role(session, plan),
            is_owner=plan.owner == self.user,
        )

    def _refuse_others(self, session: Session, plan_id: str) -> None:
        if not self._actor(session, plan_id, "").role.moderates:
            raise InputError("moderation-not-a-moderator")

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


def _kinds(flags: list[dict[str, object]]) -> str:
    return f",{','.join(str(entry['kind']) for entry in flags)}," if flags else ""
