"""When the public can take part, and the tasks around it with their dates (S42)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from typing import Annotated

from pydantic import StringConstraints, field_validator

from mashura.methodology.records.record import Line, Record, Slug, item
from mashura.methodology.vocabulary import ActivityStatus, Stage

CountryCode = Annotated[str, StringConstraints(pattern=r"^([A-Z]{2})?$")]
ShortName = Annotated[str, StringConstraints(pattern=r"^([a-z][a-z0-9_]{0,59})?$")]


class Activity(Record):
    """One task of the plan.

    It is tied to the opening by ``starts_on_day`` (day 0 is the opening, earlier days are negative) and moves
    with it. With ``starts_on`` it has a day of its own, such as a council session, and stays there.
    """

    activity_id: ShortName = item("S42", default="")
    name: Line = item("S42", default="")
    stage: Stage | None = item("S42", default=None)
    starts_on_day: int = item("S42", default=0, ge=-730, le=730)
    starts_on: date | None = item("S42", default=None)
    duration_days: int = item("S42", default=1, ge=1, le=730)
    owner: Line = item("S42", default="")
    status: ActivityStatus | None = item("S42", default=None)
    depends_on: tuple[Slug, ...] = item("S42", default=())
    milestone: bool = item("S42", default=False)


class Timeline(Record):
    """When the public can take part (S42); ``country`` is the one whose weekend and holidays count."""

    country: CountryCode = item("S42", default="")
    opens_on: date | None = item("S42", default=None)
    duration_days: int | None = item("S42", default=None, ge=1, le=366)
    deadline_advertised: bool = item("S42", default=True)
    reminder_days: tuple[int, ...] = item("S42", "S47", default=())
    activities: tuple[Activity, ...] = item("S42", default=())

    @field_validator("activities")
    @classmethod
    def _with_short_names(cls, activities: tuple[Activity, ...]) -> tuple[Activity, ...]:
        """Give short names to the activities of older files, so that others can depend on them."""
        taken = {activity.activity_id for activity in activities}
        if "" not in taken:
            return activities
        free = (name for number in count(1) if (name := f"activity_{number}") not in taken)
        return tuple(
            activity if activity.activity_id else activity.model_copy(update={"activity_id": next(free)})
            for activity in activities
        )

    @property
    def last_day(self) -> date | None:
        """The last day to take part, or None while the opening or the length is open.

        Examples
        --------
        >>> Timeline(opens_on="2026-02-08", duration_days=70).last_day
        datetime.date(2026, 4, 18)
        """
        if self.opens_on is None or self.duration_days is None:
            return None
        return self.opens_on + timedelta(days=self.duration_days - 1)

    def first_day(self, activity: Activity) -> int | None:
        """Return the day on which an activity begins, counted from the opening.

        None for an activity on a day of its own while the opening is not known.

        Examples
        --------
        >>> timeline, session = Timeline(opens_on="2026-02-08"), Activity(starts_on="2026-02-09")
        >>> timeline.first_day(Activity(starts_on_day=-3)), timeline.first_day(session)
        (-3, 1)
        """
        if activity.starts_on is None:
            return activity.starts_on_day
        return None if self.opens_on is None else (activity.starts_on - self.opens_on).days

    def first_date(self, activity: Activity) -> date | None:
        """Return the first day of an activity, or None while it depends on an opening that is not known."""
        if activity.starts_on is not None or self.opens_on is None:
            return activity.starts_on
        return self.opens_on + timedelta(days=activity.starts_on_day)

    def last_date(self, activity: Activity) -> date | None:
        """Return the last day of an activity, or None while it depends on an opening that is not known."""
        first = self.first_date(activity)
        return None if first is None else first + timedelta(days=activity.duration_days - 1)

    def is_late(self, activity: Activity, on: date) -> bool:
        """Return whether an activity should have ended, or begun, before a day and has not.

        Once one activity has a status, those without one count as not begun; in a plan without any status
        nobody follows the work, and nothing is late.

        Examples
        --------
        >>> timeline = Timeline(opens_on="2026-02-08", activities=[{"status": "under_way"}])
        >>> [timeline.is_late(timeline.activities[0], date(2026, 2, day)) for day in (8, 9)]
        [False, True]
        """
        first, last = self.first_date(activity), self.last_date(activity)
        if first is None or last is None or not any(known.status for known in self.activities):
            return False
        if activity.status is ActivityStatus.DONE:
            return False
        return (last if activity.status is ActivityStatus.UNDER_WAY else first) < on

    def needed_by(self, activity: Activity) -> tuple[Activity, ...]:
        """Return the activities that an activity depends on."""
        return tuple(known for known in self.activities if known.activity_id in activity.depends_on)

    def circle(self) -> tuple[Activity, ...]:
        """Return activities that wait for each other, each for the next one; empty if there are none.

        Examples
        --------
        >>> tasks = [{"activity_id": "a", "depends_on": ["b"]}, {"activity_id": "b", "depends_on": ["a"]}]
        >>> [activity.activity_id for activity in Timeline(activities=tasks).circle()]
        ['a', 'b']
        """
        finished: set[str] = set()
        for activity in self.activities:
            if circle := self._circle_from(activity, (), finished):
                return circle
        return ()

    def _circle_from(
        self, activity: Activity, way: tuple[Activity, ...], finished: set[str]
    ) -> tuple[Activity, ...]:
        if activity in way:
            return way[way.index(activity) :]
        if activity.activity_id in finished:
            return ()
        for needed in self.needed_by(activity):
            if circle := self._circle_from(needed, (*way, activity), finished):
                return circle
        finished.add(activity.activity_id)
        return ()

    def early(self) -> Iterator[tuple[Activity, Activity]]:
        """Yield each activity that begins before one that it depends on has ended, with that one."""
        for activity in self.activities:
            begins = self.first_day(activity)
            for needed in self.needed_by(activity):
                first = self.first_day(needed)
                if begins is not None and first is not None and begins < first + needed.duration_days:
                    yield activity, needed
