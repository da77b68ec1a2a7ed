"""The arrival curve: when participants joined (S77, F6, F8)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import numpy as np

from mashura.analysis.readings import Reading, reading
from mashura.analysis.wording import whole
from mashura.i18n import format_percent, message
from mashura.methodology.tables.consultation import Consultation, consultation_of


@dataclass(frozen=True, kw_only=True)
class Arrivals:
    """Number of new participants on each day.

    Attributes
    ----------
    first : datetime.datetime or None
        When the first participant joined (UTC).
    joined : tuple of int
        New participants on each day up to the last arrival. A day is 24 hours, counted from ``first``: stored
        times are UTC, and calendar days in UTC would divide the evenings in the Gulf.
    unknown : int
        Participants whose time of joining is unknown.
    """

    first: datetime | None
    joined: tuple[int, ...]
    unknown: int


def arrivals(consultation: Consultation) -> Arrivals:
    """Return how many participants joined on each day.

    Examples
    --------
    >>> import pandas as pd
    >>> times = pd.to_datetime(["2026-03-01T08:00Z", "2026-03-03T09:00Z"])
    >>> people = pd.DataFrame({"participant_id": ["1", "2"], "joined_at": times})
    >>> arrivals(Consultation(title="", origin="csv", participants=people)).joined
    (1, 0, 1)
    """
    joined_at = consultation_of(consultation).participants["joined_at"]
    known = joined_at.dropna()
    if known.empty:
        return Arrivals(first=None, joined=(), unknown=len(joined_at))
    first = known.min()
    per_day = np.bincount((known - first).dt.days.to_numpy())
    return Arrivals(
        first=first.to_pydatetime(), joined=tuple(per_day.tolist()), unknown=int(joined_at.isna().sum())
    )


@reading.register
def _reading(result: Arrivals) -> Reading:
    people, days = sum(result.joined), len(result.joined)
    if not people:
        return Reading(says=(message("readings-arrivals-none"),), cautions=())
    busiest = max(range(days), key=lambda day: result.joined[day])
    first = -(-days // 10)
    says = [
        message(
            "readings-arrivals",
            people=whole(people),
            days=whole(days),
            busiest=whole(busiest + 1),
            most=whole(result.joined[busiest]),
        ),
        message(
            "readings-arrivals-first",
            days=whole(first),
            share=format_percent(sum(result.joined[:first]) / people),
        ),
    ]
    if result.unknown:
        says.append(message("readings-arrivals-unknown", unknown=whole(result.unknown)))
    return Reading(
        says=tuple(says), cautions=(message("readings-caution-peak"), message("readings-caution-middle"))
    )
