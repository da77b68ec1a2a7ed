"""Escalations: what the coordinator of an open consultation brings to the senior representative (S54)."""

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
"""Waiting time of a statement that is brought to management where no policy sets one (assumption)."""

SURGE = 4.0
"""Statements in a day, in those of an ordinary day before, that are brought to management (assumption)."""

UNSERVED = 0.3
"""Registrations per person reached of a segment, in everybody's, that are too few (assumption)."""

FEWEST = 15
"""Statements in a day below which there is no surge, and registrations to expect before some are missed."""

_Found = tuple[int, EscalationCause, float, str]


def escalations(
    seen: Consultation, *, opened_on: date, opening: pd.Timestamp, today: int, hours_to_decide: float | None
) -> tuple[Escalation, ...]:
    """Return what there has been to bring to the senior representative, the earliest first.

    A backlog is told on the first of several days on end on which statements become overdue.

    Parameters
    ----------
    seen : Consultation
        What has come in until this morning.
    opened_on : date
        The first day.
    opening : pandas.Timestamp
        Midnight of the first day.
    today : int
        Days since the opening.
    hours_to_decide : float, optional
        How long a statement may wait by the moderation policy; :data:`OVERDUE_HOURS` without it.
    """
    found = _overdue(seen, opening, today, hours_to_decide or OVERDUE_HOURS)
    found += _surges(seen, opening) + _unserved(seen)
    return tuple(
        Escalation(on=opened_on + timedelta(days=day), cause=cause, amount=amount, segment=segment)
        for day, cause, amount, segment in sorted(found, key=lambda one: one[0])
    )


def _overdue(seen: Consultation, opening: pd.Timestamp, today: int, allowed: float) -> list[_Found]:
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


def _surges(seen: Consultation, opening: pd.Timestamp) -> list[_Found]:
    written = seen.statements[seen.statements["author_id"].notna()]
    counts: Ints = np.bincount((_hours(written["created_at"], opening) // 24).astype(np.int64))
    found: list[_Found] = []
    for day in range(3, len(counts)):
        usual = max(1.0, float(np.median(counts[max(0, day - 7) : day])))
        if counts[day] > SURGE * usual and counts[day] >= FEWEST:
            found.append((day, EscalationCause.SURGE, float(counts[day]), ""))
    return found


def _unserved(seen: Consultation) -> list[_Found]:
    """Find segments that notice the campaign but hardly register, on the first day on which it shows."""
    funnel = seen.funnel
    reached, came = (
        funnel.pivot_table(index="day", columns="segment", values=step, aggfunc="sum", fill_value=0).cumsum()
        for step in ("exposed", "registered")
    )
    usual = came.sum(axis="columns") / reached.sum(axis="columns").clip(lower=1)
    found: list[_Found] = []
    for segment in funnel["segment"].unique():
        rate = came[segment] / reached[segment].clip(lower=1)
        # It shows when everybody's rate would have brought some registrations.
        shows = (rate < UNSERVED * usual) & (reached[segment] * usual >= FEWEST)
        if shows.any():
            place = int(shows.to_numpy().argmax())
            day, share = int(shows.index[place]), round(float(rate.iloc[place]), 4)
            found.append((day, EscalationCause.UNSERVED_SEGMENT, share, str(segment)))
    return found


def _hours(times: pd.Series[Any], opening: pd.Timestamp) -> Floats:
    """Return hours since the opening; a missing time is not a number."""
    return np.asarray((pd.to_datetime(times, utc=True) - opening) / pd.Timedelta(hours=1), dtype=np.float64)
