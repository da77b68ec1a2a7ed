"""What lateness costs in a course, when work is due, and for whom later: the file ``late.yaml``.

Read here without nbgrader; :mod:`.late_penalty` is the part that nbgrader loads.
"""

from __future__ import annotations

import math
import re
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Annotated, Any
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from mashura.i18n import western_digits
from mashura.record_file import read_record, write_record

FILE = "late.yaml"
_DAY_SECONDS = 86_400
_MOMENT = re.compile(r"(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(?::00)?)?")


def _moment(text: str) -> str:
    """Check a date with or without a time; without one, the end of the day is meant."""
    match = _MOMENT.fullmatch(western_digits(text.strip()))
    try:
        if match is None:
            raise ValueError
        written = f"{match[1]} {match[2] or '23:59'}"
        datetime.strptime(written, "%Y-%m-%d %H:%M")
    except ValueError:
        raise PydanticCustomError("moment", "a date or a date and time") from None
    return written


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        raise PydanticCustomError("time_zone", "a time zone") from None
    return name


Moment = Annotated[str, AfterValidator(_moment)]
Percent = Annotated[float, Field(ge=0, le=100)]
_CONFIG = ConfigDict(frozen=True, extra="forbid")


class LateRule(BaseModel):
    """When an assignment is due, and what is different for it; None takes the course's own value."""

    model_config = _CONFIG

    due: Moment | None = None
    grace_days: Annotated[float, Field(ge=0)] | None = None
    lost_per_day: Percent | None = None
    most_lost: Percent | None = None


class Extension(BaseModel):
    """A later date for one trainee, or with ``waived`` none at all, and the reason."""

    model_config = _CONFIG

    assignment: str
    trainee: str
    until: Moment | None = None
    waived: bool = False
    reason: Annotated[str, Field(min_length=1)]


class LatePolicy(BaseModel):
    """The file ``late.yaml`` of a course.

    ``timezone`` is that of all times in it. Within ``grace_days`` after the due time nothing is lost. After
    them, each day that has begun costs ``lost_per_day`` percent of the points earned, at most ``most_lost``
    percent. Without the file, nothing is ever lost.

    Examples
    --------
    >>> policy = LatePolicy(grace_days=1, lost_per_day=10, most_lost=25)
    >>> [policy.penalty("m01", "reem", 20.0, days * 86_400) for days in (0.5, 1.5, 2.5, 9)]
    [0.0, 2.0, 4.0, 5.0]
    """

    model_config = _CONFIG

    timezone: Annotated[str, AfterValidator(_zone)] = "UTC"
    grace_days: Annotated[float, Field(ge=0)] = 0.0
    lost_per_day: Percent = 0.0
    most_lost: Percent = 100.0
    assignments: dict[str, LateRule] = Field(default_factory=dict)
    extensions: tuple[Extension, ...] = ()

    def extension(self, assignment: str, trainee: str) -> Extension | None:
        """Return a trainee's extension; the last one counts."""
        return next(
            (
                extension
                for extension in reversed(self.extensions)
                if (extension.assignment, extension.trainee) == (assignment, trainee)
            ),
            None,
        )

    def moment(self, written: str) -> datetime:
        """Return a time of the file in UTC without saying so, as nbgrader keeps it."""
        local = datetime.strptime(written, "%Y-%m-%d %H:%M").replace(tzinfo=ZoneInfo(self.timezone))
        if local.time() == time(23, 59):
            local = local.replace(second=59)
        return local.astimezone(UTC).replace(tzinfo=None)

    def shown(self, at: datetime) -> str:
        """Return a time of nbgrader's as people in the course write it."""
        return f"{self.local(at):%Y-%m-%d %H:%M} {self.timezone}"

    def local(self, at: datetime) -> datetime:
        """Return a time of nbgrader's in the course's time zone, without saying so."""
        return at.replace(tzinfo=UTC).astimezone(ZoneInfo(self.timezone)).replace(tzinfo=None)

    def penalty(self, assignment: str, trainee: str, score: float, seconds_late: float) -> float:
        """Return the points that a late hand-in loses.

        Parameters
        ----------
        score : float
            Points earned, those of a person included.
        seconds_late : float
            After the due time or the trainee's own.
        """
        extension = self.extension(assignment, trainee)
        rule = self.assignments.get(assignment, LateRule())
        grace = self.grace_days if rule.grace_days is None else rule.grace_days
        per_day = self.lost_per_day if rule.lost_per_day is None else rule.lost_per_day
        most = self.most_lost if rule.most_lost is None else rule.most_lost
        over = seconds_late - grace * _DAY_SECONDS
        if over <= 0 or (extension is not None and extension.waived):
            return 0.0
        return round(score * min(most, per_day * math.ceil(over / _DAY_SECONDS)) / 100, 2)


def read_late_policy(course: Path) -> LatePolicy:
    """Return a course's policy; one by which nothing is lost, where it has none.

    Raises
    ------
    InputError
        If the file cannot be read; the sentence names the line.
    """
    path = course / FILE
    return read_record(path, LatePolicy) if path.is_file() else LatePolicy()


def write_late_policy(course: Path, policy: LatePolicy) -> None:
    """Write a course's policy."""
    write_record(course / FILE, policy)


def changed_policy(policy: LatePolicy, **changes: Any) -> LatePolicy:
    """Return a policy with other values, checked like those of the file."""
    return LatePolicy.model_validate({**policy.model_dump(), **changes})
