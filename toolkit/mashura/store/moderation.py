"""The queue of contributions to a campaign, and the log of what moderators did (S57, S267)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mashura.analysis.integrity.queue_flags import QueueFlag
from mashura.errors import InputError
from mashura.methodology.rules.conduct.moderation import (
    ModerationAct,
    check_act,
    clock_started,
    first_and_second,
    in_force,
    queue_state,
)
from mashura.methodology.vocabulary import (
    ModerationActKind,
    ModerationReason,
)
from mashura.privacy.pseudonyms import mask_text
from mashura.store.events import Action
from mashura.store.moderation_reading import ModerationReader
from mashura.store.moderation_rows import (
    Incoming,
    QueueItem,
    act_of,
    item_of,
    kept_flags,
    moment_of,
    row_of,
)
from mashura.store.tables import ContributionRow, ModerationActRow, PlanRow

MOST_ROWS = 50_000
"""The largest queue of a campaign."""

LONGEST_TEXT = 20_000
"""The longest contribution, in characters."""

_AT_ONCE = 500


class ModerationStore(ModerationReader):
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

    def add(self, plan_id: str, incoming: Iterable[Incoming], source: str) -> int:
        """Put contributions into the queue and return how many were new.

        Those that came from the same source under the same id before are there already, and so are those that
        came from elsewhere under the same id with the same words, personal data or what masks it aside.
        One with an earlier ruling comes as decided.

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
            elsewhere = {
                (row.external, mask_text(row.first_text))
                for row in session.execute(
                    select(ContributionRow.external, ContributionRow.first_text).where(
                        mine, ContributionRow.source != source, ContributionRow.external != ""
                    )
                )
            }
            rows: list[ContributionRow] = []
            ruled: list[ModerationActRow] = []
            for entry in incoming:
                text = entry.text.strip()
                if not text or entry.external in known:
                    continue
                if elsewhere and entry.external and (entry.external, mask_text(text)) in elsewhere:
                    continue
                if len(text) > LONGEST_TEXT:
                    raise InputError("queue-text-too-long", begins=text[:40], most=LONGEST_TEXT)
                known |= {entry.external} - {""}
                number += 1
                if number > MOST_ROWS:
                    raise InputError("queue-full", most=MOST_ROWS)
                received, earlier = moment_of(entry), [entry.earlier] if entry.earlier else []
                ruled += [row_of(act, plan_id, number) for act in earlier]
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
                        state=queue_state(earlier).value,
                        started_at=received,
                        flags=None,
                        flag_kinds="",
                        differs=False,
                    )
                )
            session.add_all([*rows, *ruled])
            if rows:
                self._note(session, plan_id, Action.QUEUED, str(len(rows)))
            return len(rows)

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
            by = self._actor(session, self._reach(session, plan_id), name)
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

    def _refuse_others(self, session: Session, plan_id: str) -> None:
        if not self._role(session, self._reach(session, plan_id)).moderates:
            raise InputError("moderation-not-a-moderator")


def _kinds(flags: list[dict[str, object]]) -> str:
    return f",{','.join(str(entry['kind']) for entry in flags)}," if flags else ""
