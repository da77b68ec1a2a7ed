"""Escalations: what the coordinator of an open consultation brings to the senior representative (S54)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import numpy as np
import pandas as pd

from mashura.methodology.consultation import Consultation
from mashura.simulation.public import Floats, Ints

OVERDUE_HOURS = 72.0
"""Waiting time of a statement that is brought to management where no policy sets one (assumption)."""

SURGE = 4.0
"""Statements in a day, in those of an ordinary day before, that are brought to management (assumption)."""

UNSERVED = 0.3
"""Registrations per person reached of a segment, in everybody's, that are too few (assumption)."""

FEWEST = 15
"""Statements in a day below which there is no surge, and registrations to expect before some are missed."""


class EscalationCause(StrEnum):
    """Why something is brought to the senior representative (S54)."""

    BACKLOG = "backlog"
    SURGE = "surge"
    UNSERVED_SEGMENT = "unserved_segment"


@dataclass(frozen=True, kw_only=True)
class Escalation:
    """Something that the coordinator brings to the senior representative.

    Attributes
    ----------
    day : int
        Days since the opening.
    cause : EscalationCause
        What happened.
    amount : float
        Overdue statements, statements of the day, or the segment's registrations per person reached (0-1).
    segment : str
        The segment that is not served, else empty.
    """

    day: int
    cause: EscalationCause
    amount: float
    segment: str = ""


def escalations(
    seen: Consultation, *, opening: pd.Timestamp, today: int, hours_to_decide: float | None
) -> tuple[Escalation, ...]:
    """Return what there has been to bring to the senior representative, the earliest first.

    Parameters
    ----------
    seen : Consultation
        What has come in until this morning.
    opening : pandas.Timestamp
        Midnight of the first day.
    today : int
        Days since the opening.
    hours_to_decide : float, optional
        How long a statement may wait by the moderation policy; :data:`OVERDUE_HOURS` without it.
    """
    found = _overdue(seen, opening, today, hours_to_decide or OVERDUE_HOURS)
    found += _surges(seen, opening) + _unserved(seen)
    return tuple(sorted(found, key=lambda one: one.day))


def _overdue(seen: Consultation, opening: pd.Timestamp, today: int, allowed: float) -> list[Escalation]:
    first = seen.moderation_log.drop_duplicates("statement_id").set_index("statement_id")["decided_at"]
    written = seen.statements[seen.statements["author_id"].notna()]
    due = _hours(written["created_at"], opening) + allowed
    decided = _hours(written["statement_id"].map(first), opening)
    late = due[np.where(np.isnan(decided), due < 24 * today, decided > due)]
    days, amounts = np.unique(late // 24, return_counts=True)
    return [
        Escalation(day=int(day), cause=EscalationCause.BACKLOG, amount=float(amount))
        for day, amount in zip(days, amounts, strict=True)
    ]


def _surges(seen: Consultation, opening: pd.Timestamp) -> list[Escalation]:
    written = seen.statements[seen.statements["author_id"].notna()]
    counts: Ints = np.bincount((_hours(written["created_at"], opening) // 24).astype(np.int64))
    found = []
    for day in range(3, len(counts)):
        usual = max(1.0, float(np.median(counts[max(0, day - 7) : day])))
        if counts[day] > SURGE * usual and counts[day] >= FEWEST:
            found.append(Escalation(day=day, cause=EscalationCause.SURGE, amount=float(counts[day])))
    return found


def _unserved(seen: Consultation) -> list[Escalation]:
    """Find segments that notice the campaign but hardly register, on the first day on which it shows."""
    funnel = seen.funnel
    reached, came = (
        funnel.pivot_table(index="day", columns="segment", values=step, aggfunc="sum", fill_value=0).cumsum()
        for step in ("exposed", "registered")
    )
    usual = came.sum(axis="columns") / reached.sum(axis="columns").clip(lower=1)
    found = []
    for segment in funnel["segment"].unique():
        rate = came[segment] / reached[segment].clip(lower=1)
        # It shows when everybody's rate would have brought some registrations.
        shows = (rate < UNSERVED * usual) & (reached[segment] * usual >= FEWEST)
        if shows.any():
            place = int(shows.to_numpy().argmax())
            found.append(
                Escalation(
                    day=int(shows.index[place]),
                    cause=EscalationCause.UNSERVED_SEGMENT,
                    amount=round(float(rate.iloc[place]), 4),
                    segment=str(segment),
                )
            )
    return found


def _hours(times: pd.Series[Any], opening: pd.Timestamp) -> Floats:
    """Return hours since the opening; a missing time is not a number."""
    return np.asarray((pd.to_datetime(times, utc=True) - opening) / pd.Timedelta(hours=1), dtype=np.float64)
