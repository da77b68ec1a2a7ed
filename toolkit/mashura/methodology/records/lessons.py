"""Lessons learnt: kept with a campaign, and used to check the next plan (S75, S80)."""

from __future__ import annotations

import hashlib
from datetime import date

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import ChannelKind, LessonFollowing, LessonSubject, Stage


class Lesson(Record):
    """One lesson: what was observed, what was expected, and advice for the next campaign.

    ``observed`` and ``expected`` have the unit of the indicator that the lesson is based on; ``group`` is a
    code of the tables, ``segment`` what people call the segment.
    """

    subject: LessonSubject = item("S75")
    about: Line = item("S75", "S77", default="")
    group: Line = item("S75", "S256", default="")
    observed: float | None = item("S77", default=None)
    expected: float | None = item("S77", default=None)
    text: Paragraph = item("S75")
    advice: Paragraph = item("S75", "S80", default="")
    segment: Line = item("S75", "S77", default="")
    channel: ChannelKind | None = item("S75", "S78", default=None)
    stage: Stage | None = item("S75", "S76", default=None)

    @property
    def key(self) -> str:
        """What the lesson is known by elsewhere: the same words on the same subject have the same key.

        Examples
        --------
        >>> Lesson(subject="other", text="Ask earlier.").key
        '9efb917c502b6b00'
        """
        return hashlib.sha256(f"{self.subject.value}\n{self.text}".encode()).hexdigest()[:16]


class LessonUse(Record):
    """A lesson of another campaign that a plan was shown, and in what form it was followed (S75, S80)."""

    lesson: Line = item("S75")
    text: Paragraph = item("S75", default="")
    origin: Line = item("S75", default="")
    following: LessonFollowing = item("S75", "S80")
    note: Paragraph = item("S80", default="")
    on: date | None = item("S75", default=None)


class Lessons(Record):
    """The lessons of one campaign.

    Examples
    --------
    >>> Lessons(campaign="Buses", lessons=(Lesson(subject="other", text="Ask earlier."),)).lessons[0].text
    'Ask earlier.'
    """

    campaign: Line = item("S75", default="")
    simulated: bool = item("S75", default=False)
    lessons: tuple[Lesson, ...] = item("S75", "S80", default=())
