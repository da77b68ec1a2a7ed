"""What the moderation store hands out, and the rows that hold it (S57, S267)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import ColumnElement, and_

from mashura.analysis.integrity.queue_flags import QueueFlag
from mashura.methodology.rules.conduct.moderation import ModerationAct
from mashura.methodology.vocabulary import FlagKind, ModerationActKind, ModerationReason, QueueState
from mashura.store.tables import ContributionRow, ModerationActRow


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """A contribution that is put into the queue; ``received_at`` is now where nobody knows it.

    ``earlier`` is the ruling with which it comes, of somebody who is nobody here; None if nobody ruled.
    """

    text: str
    external: str = ""
    language: str = ""
    author: str = ""
    channel: str = ""
    received_at: datetime | None = None
    earlier: ModerationAct | None = None


@dataclass(frozen=True, kw_only=True)
class QueueItem:
    """One contribution with everything that was done to it, oldest act first.

    ``text`` is as its author wrote it last, ``first_text`` as it came in. ``flags`` is None while nobody has
    looked for any; ``external`` is its id where it came from, ``source`` the file or the material.
    """

    number: int
    external: str
    text: str
    first_text: str
    language: str
    author: str
    channel: str
    source: str
    received_at: datetime
    state: QueueState
    started_at: datetime
    flags: tuple[QueueFlag, ...] | None
    acts: tuple[ModerationAct, ...]


@dataclass(frozen=True, kw_only=True)
class QueueFilter:
    """Which contributions are asked for; the default is all of them.

    ``flag`` is one kind, or ``"any"``; ``late_before`` asks for those whose clock started before it.
    """

    states: tuple[QueueState, ...] = ()
    flag: FlagKind | Literal["", "any"] = ""
    words: str = ""
    differs: bool = False
    late_before: datetime | None = None

    def conditions(self, plan_id: str) -> ColumnElement[bool]:
        """Return it for the database."""
        parts: list[ColumnElement[bool]] = [ContributionRow.plan_id == plan_id]
        if self.states:
            parts.append(ContributionRow.state.in_([state.value for state in self.states]))
        if self.flag == "any":
            parts.append(ContributionRow.flag_kinds != "")
        elif self.flag:
            parts.append(ContributionRow.flag_kinds.contains(f",{self.flag.value},"))
        if self.words.strip():
            parts.append(ContributionRow.text.icontains(self.words.strip(), autoescape=True))
        if self.differs:
            parts.append(ContributionRow.differs.is_(True))
        if self.late_before is not None:
            parts.append(waiting_since(self.late_before))
        return and_(*parts)


@dataclass(frozen=True, kw_only=True)
class QueuePage:
    """Some contributions, in the order in which their clocks started, and how many there are in all."""

    items: tuple[QueueItem, ...]
    total: int


@dataclass(frozen=True, kw_only=True)
class QueueCounts:
    """How many contributions stand where, how many are late, flagged, differ, or were not looked at yet."""

    states: Mapping[QueueState, int]
    late: int
    flags: Mapping[FlagKind, int]
    flagged: int
    differing: int
    unlooked: int

    @property
    def total(self) -> int:
        """All contributions."""
        return sum(self.states.values())

    @property
    def waiting(self) -> int:
        """Those for which a moderator has something to do."""
        return sum(count for state, count in self.states.items() if state.waits_for_us)


def waiting_since(late_before: datetime) -> ColumnElement[bool]:
    """Return which contributions have waited since before a moment."""
    waiting = [state.value for state in QueueState if state.waits_for_us]
    return and_(ContributionRow.state.in_(waiting), ContributionRow.started_at < late_before)


def act_of(row: ModerationActRow) -> ModerationAct:
    """Return the act that a row holds."""
    return ModerationAct(
        number=row.act_id,
        kind=ModerationActKind(row.kind),
        account=row.account,
        name=row.name,
        at=row.at,
        reason=ModerationReason(row.reason) if row.reason else None,
        note=row.note,
        text=row.text,
        of=row.of,
    )


def row_of(act: ModerationAct, plan_id: str, item_number: int) -> ModerationActRow:
    """Return a row that holds an act."""
    return ModerationActRow(
        plan_id=plan_id,
        item_number=item_number,
        kind=act.kind.value,
        account=act.account,
        name=act.name,
        at=act.at,
        reason=act.reason.value if act.reason else "",
        note=act.note,
        text=act.text,
        of=act.of,
    )


def item_of(row: ContributionRow, acts: tuple[ModerationAct, ...]) -> QueueItem:
    """Return the contribution that a row holds."""
    return QueueItem(
        number=row.number,
        external=row.external,
        text=row.text,
        first_text=row.first_text,
        language=row.language,
        author=row.author,
        channel=row.channel,
        source=row.source,
        received_at=row.received_at,
        state=QueueState(row.state),
        started_at=row.started_at,
        flags=None if row.flags is None else tuple(_flag(entry) for entry in row.flags),
        acts=acts,
    )


def kept_flags(flags: Iterable[QueueFlag]) -> list[dict[str, Any]]:
    """Return flags as the database keeps them."""
    return [{"kind": flag.kind.value, "why": dict(flag.why)} for flag in flags]


def moment_of(incoming: Incoming) -> datetime:
    """Return when a contribution came in."""
    now = datetime.now(UTC)
    received = incoming.received_at
    if received is None:
        return now
    return received if received.tzinfo else received.replace(tzinfo=UTC)


def _flag(entry: dict[str, Any]) -> QueueFlag:
    return QueueFlag(kind=FlagKind(entry["kind"]), why=entry["why"])
