"""Which tasks of campaigns are late (S42): they should have begun or ended, and have not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from mashura.apps.home.model import Entry


@dataclass(frozen=True, kw_only=True)
class Late:
    """The late tasks of one campaign, the one that is late for longest first."""

    plan_id: str
    title: str
    tasks: tuple[str, ...]
    due: date
    """The day on which the first of them should have begun or ended."""


def late_tasks(entries: Iterable[Entry], today: date) -> tuple[Late, ...]:
    """Return the campaigns with late tasks, of those whose result was not announced."""
    found = (
        _late(entry, today)
        for entry in entries
        if entry.campaign.plan is not None and (entry.state is None or not entry.state.is_over)
    )
    return tuple(sorted((late for late in found if late is not None), key=lambda late: late.due))


def _late(entry: Entry, today: date) -> Late | None:
    assert entry.campaign.plan is not None
    timeline = entry.campaign.plan.timeline
    tasks = []
    for activity in timeline.activities:
        if timeline.is_late(activity, today):
            day = timeline.last_date(activity) if activity.status else timeline.first_date(activity)
            assert day is not None
            tasks.append((day, activity.name))
    if not tasks:
        return None
    tasks.sort()
    return Late(
        plan_id=entry.plan_id,
        title=entry.title,
        tasks=tuple(name for _, name in tasks),
        due=tasks[0][0],
    )
