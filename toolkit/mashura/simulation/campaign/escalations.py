"""Escalations: what a coordinator reports to the senior representative during a consultation (S54)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
import pandas as pd

from mashura.methodology.records.conduct import Escalation
from mashura.methodology.tables.consultation import Consultation
from mashura.methodology.vocabulary import EscalationCause
from mashura.simulation.public.cells import Floats, Ints

OVERDUE_HOURS = 72.0
"""Hours after which a waiting statement is escalated if the policy sets no limit (assumption)."""

SURGE = 4.0
"""Statements per day that are escalated, relative to an ordinary day before (assumption)."""

UNSERVED = 0.3
"""Registrations per exposed person of a segment that are too few, relative to everybody (assumption)."""

FEWEST = 15
"""Fewest statements in a day for a surge, and fewest expected registrations for an unserved segment."""

_Event = tuple[int, EscalationCause, float, str]


def escalations(
    seen: Consultation, *, opened_on: date, opening: pd.Timestamp, today: int, hours_to_decide: float | None
) -> tuple[Escalation, ...]:
    """Return what was to be escalated up to today, the earliest first.

    If statements become overdue on several consecutive days, the backlog is reported on the first of them.

    Parameters
    ----------
    seen : Consultation
        The consultation up to this morning.
    opened_on : date
        The first day.
    opening : pandas.Timestamp
        Midnight of the first day.
    today : int
        Days since the opening.
    hours_to_decide : float, optional
        How long a statement may wait under the moderation policy; :data:`OVERDUE_HOURS` by default.
    """
    events = _overdue(seen, opening, today, hours_to_decide or OVERDUE_HOURS)
    events += _surges(seen, opening) + _unserved(seen)
    return tuple(
        Escalation(on=opened_on + timedelta(days=day), cause=cause, amount=amount, segment=segment)
        for day, cause, amount, segment in sorted(events, key=lambda event: event[0])
    )


def _overdue(seen: Consultation, opening: pd.Timestamp, today: int, allowed: float) -> list[_Event]:
    if seen.statements.empty:
        return []
    first = seen.moderation_log.drop_duplicates("statement_id").set_index("statement_id")["decided_at"]
    written = seen.statements[seen.statements["author_id"].notna()]
    due = _hours(written["created_at"], opening) + allowed
    decided = _hours(written["statement_id"].map(first), opening)
    late = due[np.where(np.isnan(decided), due < 24 * today, decided > due)]
    days, amounts = np.unique((late // 24).astype(np.int64), return_counts=True)
    begins = np.concatenate([[True], np.diff(days) > 1])[: len(days)]
    spell = np.cumsum(begins) - 1
    return [
        (int(day), EscalationCause.BACKLOG, float(amount), "")
        for day, amount in zip(days[begins], np.bincount(spell, weights=amounts), strict=True)
    ]


def _surges(seen: Consultation, opening: pd.Timestamp) -> list[_Event]:
    written = seen.statements[seen.statements["author_id"].notna()]
    counts: Ints = np.bincount((_hours(written["created_at"], opening) // 24).astype(np.int64))
    events: list[_Event] = []
    for day in range(3, len(counts)):
        usual = max(1.0, float(np.median(counts[max(0, day - 7) : day])))
        if counts[day] > SURGE * usual and counts[day] >= FEWEST:
            events.append((day, EscalationCause.SURGE, float(counts[day]), ""))
    return events


def _unserved(seen: Consultation) -> list[_Event]:
    """Return segments that notice the campaign but hardly register, on the first day when this is clear."""
    funnel = seen.funnel
    exposed, registered = (
        funnel.pivot_table(index="day", columns="segment", values=step, aggfunc="sum", fill_value=0).cumsum()
        for step in ("exposed", "registered")
    )
    usual = registered.sum(axis="columns") / exposed.sum(axis="columns").clip(lower=1)
    events: list[_Event] = []
    for segment in funnel["segment"].unique():
        rate = registered[segment] / exposed[segment].clip(lower=1)
        # It is clear once the usual rate would have brought a minimum of registrations.
        is_clear = (rate < UNSERVED * usual) & (exposed[segment] * usual >= FEWEST)
        if is_clear.any():
            place = int(is_clear.to_numpy().argmax())
            day, share = int(is_clear.index[place]), round(float(rate.iloc[place]), 4)
            events.append((day, EscalationCause.UNSERVED_SEGMENT, share, str(segment)))
    return events


def _hours(times: pd.Series[Any], opening: pd.Timestamp) -> Floats:
    """Return hours since the opening; a missing time is not a number."""
    return np.asarray((pd.to_datetime(times, utc=True) - opening) / pd.Timedelta(hours=1), dtype=np.float64)
