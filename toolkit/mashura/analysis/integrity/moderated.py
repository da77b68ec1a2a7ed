"""What moderators ruled in the queue, applied to a consultation (S57, S60, S267)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from mashura.i18n import Language, message
from mashura.methodology.labels import value_label
from mashura.methodology.rules.conduct.exclusion import QueueRuling, state_in_analysis
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.tables.schemas import validated
from mashura.methodology.vocabulary import ModerationReason, ModerationState, QueueState

_HOUR = 3600.0


@dataclass(frozen=True, kw_only=True)
class Moderated:
    """A consultation after the rulings of its queue.

    Attributes
    ----------
    consultation : Consultation
        What was refused is moderated out, with its reason; nothing is deleted.
    refused : mapping of ModerationReason to int
        How many contributions are left out by which clause.
    appealed : int
        Refused ones that count because an appeal is open.
    reworded : int
        Contributions that count in the words in which their authors changed them.
    elsewhere : int
        Refused contributions of the queue that are not among these.
    """

    consultation: Consultation
    refused: Mapping[ModerationReason, int] = field(default_factory=dict)
    appealed: int = 0
    reworded: int = 0
    elsewhere: int = 0

    def texts(self, lang: Language | None = None) -> tuple[str, ...]:
        """Return in sentences what the rulings did."""
        counts = {
            "appealed": self.appealed,
            "reworded": self.reworded,
            "elsewhere": self.elsewhere,
        }
        said = [
            message(f"integrity-moderated-{name}", lang=lang, count=count)
            for name, count in counts.items()
            if count
        ]
        if self.refused:
            reasons = message("list-separator", lang=lang).join(
                f"{value_label(reason, lang)} ({count})" for reason, count in self.refused.items()
            )
            total = sum(self.refused.values())
            said.insert(0, message("integrity-moderated-refused", lang=lang, count=total, reasons=reasons))
        return tuple(said)


def apply_queue(
    consultation: Consultation, rulings: Iterable[QueueRuling], *, elsewhere: int = 0
) -> Moderated:
    """Return a consultation in which contributions count as moderators ruled in the queue.

    Parameters
    ----------
    consultation : Consultation
    rulings : iterable of QueueRuling
        Where the contributions stand that are in the queue; those of other statements do nothing.
    elsewhere : int
        How many refused contributions of the queue are not in this consultation.

    Examples
    --------
    >>> from datetime import UTC, datetime
    >>> table = pd.DataFrame({"statement_id": ["1", "2"], "text": "More buses", "moderation": "in"})
    >>> talk = Consultation(title="", origin="csv", statements=table)
    >>> day = datetime(2026, 3, 1, tzinfo=UTC)
    >>> abuse = ModerationReason.ABUSE
    >>> out = QueueRuling(statement_id="2", state=QueueState.OUT, reason=abuse, received_at=day)
    >>> moderated = apply_queue(talk, [out])
    >>> moderated.consultation.statements["moderation"].tolist(), dict(moderated.refused)
    (['in', 'out'], {<ModerationReason.ABUSE: 'abuse'>: 1})
    """
    table = consultation.statements
    there = set(table["statement_id"].tolist()) if len(table) else set()
    known = {
        ruling.statement_id: ruling
        for ruling in rulings
        if ruling.statement_id in there and ruling.state.is_decided
    }
    if not known:
        return Moderated(consultation=consultation, elsewhere=elsewhere)
    statements = _ruled(table, known)
    refused = Counter(
        ruling.reason for ruling in known.values() if ruling.reason and ruling.state is QueueState.OUT
    )
    return Moderated(
        consultation=replace(
            consultation, statements=statements, moderation_log=_log(consultation, known.values())
        ),
        refused=refused,
        appealed=sum(ruling.state is QueueState.APPEALED for ruling in known.values()),
        reworded=sum(bool(ruling.text) and not _is_out(ruling) for ruling in known.values()),
        elsewhere=elsewhere,
    )


def _ruled(table: pd.DataFrame, known: Mapping[str, QueueRuling]) -> pd.DataFrame:
    """Return the statements with state, reason and wording of their rulings."""
    rulings = [known.get(name) for name in table["statement_id"].tolist()]
    columns: dict[str, list[object]] = {}
    for column, of in (("moderation", _moderation), ("reason", _reason), ("text", _text)):
        if column in table:
            kept = table[column].tolist()
            columns[column] = [
                before if ruling is None else of(ruling, before)
                for ruling, before in zip(rulings, kept, strict=True)
            ]
    changed = {name: pd.Series(cells, index=table.index) for name, cells in columns.items()}
    return table.assign(**{name: cells.astype(table[name].dtype) for name, cells in changed.items()})


def _moderation(ruling: QueueRuling, _before: object) -> object:
    return state_in_analysis(ruling.state).value


def _reason(ruling: QueueRuling, _before: object) -> object:
    return ruling.reason.value if ruling.reason and _is_out(ruling) else None


def _text(ruling: QueueRuling, before: object) -> object:
    return ruling.text if ruling.text and not _is_out(ruling) else before


def _is_out(ruling: QueueRuling) -> bool:
    return state_in_analysis(ruling.state) is ModerationState.OUT


def _log(consultation: Consultation, rulings: Iterable[QueueRuling]) -> pd.DataFrame:
    """Return the log of moderation with the rulings of the queue in the place of earlier ones."""
    rows = [
        {
            "statement_id": ruling.statement_id,
            "decided_at": ruling.ruled_at,
            "decision": state_in_analysis(ruling.state).value,
            "reason": ruling.reason.value if ruling.reason else None,
            "hours_waiting": max(0.0, (ruling.ruled_at - ruling.received_at).total_seconds() / _HOUR),
        }
        for ruling in rulings
        if ruling.ruled_at is not None
    ]
    log = consultation.moderation_log
    if not rows:
        return log
    ruled = {row["statement_id"] for row in rows}
    added = validated("moderation_log", pd.DataFrame(rows), "queue")
    earlier = log[~log["statement_id"].isin(ruled)] if len(log) else log
    return pd.concat([earlier, added], ignore_index=True) if len(earlier) else added
