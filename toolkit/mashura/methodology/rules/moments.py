"""What happens when in a plan: one list of dated moments, for charts, documents and calendars (S42, S50)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from mashura.i18n import Language, message
from mashura.methodology.labels import value_label
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.timeline import Activity

MomentKind = Literal["green-light", "activity", "opening", "open", "reminder", "closing", "promised"]
_ORDER: tuple[MomentKind, ...] = (
    "green-light",
    "activity",
    "opening",
    "open",
    "reminder",
    "closing",
    "promised",
)
MARKS = ("green-light", "opening", "reminder", "closing", "promised")
"""Moments of one day that are marks on a chart, not bars."""


@dataclass(frozen=True, kw_only=True)
class Moment:
    """Something that happens on one day or over several.

    Attributes
    ----------
    kind : str
        ``green-light``, ``opening``, ``reminder``, ``closing`` and ``promised`` are single days, ``open`` is
        the time in which the public can take part, ``activity`` a task.
    day, days : int
        First day, counted from the opening, and number of days.
    activity : Activity or None
        The task.
    number : int
        Which reminder it is, from 1 on.
    """

    kind: MomentKind
    day: int
    days: int = 1
    activity: Activity | None = None
    number: int = 0

    @property
    def is_mark(self) -> bool:
        """Whether it is drawn as a mark: a single day of the plan, or a milestone."""
        return self.activity.milestone if self.activity else self.kind in MARKS

    @property
    def last(self) -> int:
        """The last day, counted from the opening."""
        return self.day + self.days - 1

    def name(self, lang: Language | None = None) -> str:
        """Return what happens."""
        if self.activity is None:
            return message(f"timeline-{self.kind}", lang=lang, number=self.number)
        stage = self.activity.stage
        return self.activity.name or (value_label(stage, lang) if stage else "…")


def moments(plan: Plan, light: date | None = None) -> tuple[Moment, ...]:
    """Return everything that happens in a plan, in order.

    The order is that of the first days; on one day, of the methodology: the green light, tasks, the opening,
    reminders, the last day to take part, the day that was promised. Activities on a day of their own are left
    out while the opening is not known.

    Parameters
    ----------
    plan : Plan
    light : date, optional
        Day of the green light.

    Examples
    --------
    >>> timeline = {"opens_on": "2027-03-01", "duration_days": 28, "reminder_days": [20]}
    >>> [(moment.kind, moment.day) for moment in moments(Plan(timeline=timeline))]
    [('opening', 0), ('open', 0), ('reminder', 20), ('closing', 27)]
    """
    timeline = plan.timeline
    opens, length = timeline.opens_on, timeline.duration_days
    dated = [
        Moment(kind="activity", day=day, days=activity.duration_days, activity=activity)
        for activity in timeline.activities
        if (day := timeline.first_day(activity)) is not None
    ]
    if opens is not None:
        dated.append(Moment(kind="opening", day=0))
        if light is not None:
            dated.append(Moment(kind="green-light", day=(light - opens).days))
        if plan.promised_day is not None:
            dated.append(Moment(kind="promised", day=(plan.promised_day - opens).days))
    if length is not None:
        dated += [Moment(kind="open", day=0, days=length), Moment(kind="closing", day=length - 1)]
    dated += [
        Moment(kind="reminder", day=day, number=number)
        for number, day in enumerate(sorted({*timeline.reminder_days}), 1)
    ]
    return tuple(sorted(dated, key=lambda moment: (moment.day, _ORDER.index(moment.kind), moment.days)))
