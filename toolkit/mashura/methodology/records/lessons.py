"""Lessons learnt: kept with a campaign, and used to check the next plan (S75, S80)."""

from __future__ import annotations

from mashura.methodology.records.record import Line, Paragraph, Record, item
from mashura.methodology.vocabulary import LessonSubject


class Lesson(Record):
    """One lesson: what was observed, what was expected, and advice for the next campaign.

    ``observed`` and ``expected`` have the unit of the indicator that the lesson is based on.
    """

    subject: LessonSubject = item("S75")
    about: Line = item("S75", "S77", default="")
    group: Line = item("S75", "S256", default="")
    observed: float | None = item("S77", default=None)
    expected: float | None = item("S77", default=None)
    text: Paragraph = item("S75")
    advice: Paragraph = item("S75", "S80", default="")


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
