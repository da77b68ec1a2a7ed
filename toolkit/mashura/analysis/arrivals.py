"""When people joined: the arrival curve (S77, F6, F8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from mashura.methodology.consultation import Consultation


@dataclass(frozen=True, kw_only=True)
class Arrivals:
    """New participants day by day.

    Attributes
    ----------
    days : tuple of datetime.date
        Every day (UTC) from the first arrival to the last.
    joined : tuple of int
        New participants on each of these days.
    unknown : int
        Participants whose time of joining is not known.
    """

    days: tuple[date, ...]
    joined: tuple[int, ...]
    unknown: int


def arrivals(consultation: Consultation) -> Arrivals:
    """Return how many participants joined on each day.

    Examples
    --------
    >>> times = pd.to_datetime(["2026-03-01T08:00Z", "2026-03-03T09:00Z"])
    >>> people = pd.DataFrame({"participant_id": ["1", "2"], "joined_at": times})
    >>> arrivals(Consultation(title="", origin="csv", participants=people)).joined
    (1, 0, 1)
    """
    joined_at = consultation.participants["joined_at"]
    known = joined_at.dropna().dt.floor("D")
    if known.empty:
        return Arrivals(days=(), joined=(), unknown=len(joined_at))
    every_day = pd.date_range(known.min(), known.max(), freq="D")
    per_day = known.value_counts().reindex(every_day, fill_value=0)
    return Arrivals(
        days=tuple(day.date() for day in every_day),
        joined=tuple(int(count) for count in per_day),
        unknown=int(joined_at.isna().sum()),
    )
