"""The mark that a feedback page contains for programs, beside the text for people."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from mashura.i18n import Language, format_number

_NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_TAG = re.compile(
    rf'<meta name="mashura-mark" content="([a-z0-9-]+) ({_NUMBER}) ({_NUMBER})(?: waiting=({_NUMBER}))?">'
)


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Points of one exercise: ``score`` of ``most``, which does not count the analysts' questions.

    Extra points are in the score, so it may exceed ``most``. ``waiting`` of the points belong to written
    answers that the instructor has not marked yet.
    """

    exercise: str
    score: float
    most: float
    waiting: float = 0.0

    @property
    def share(self) -> float:
        """Points won as a share of all points, 0-1."""
        return self.score / self.most if self.most else 0.0


def mark_tag(mark: Mark) -> str:
    """Return the tag for the head of a feedback page.

    Examples
    --------
    >>> mark_tag(Mark(exercise="m03-plan-a-consultation", score=17.5, most=24))
    '<meta name="mashura-mark" content="m03-plan-a-consultation 17.5 24">'
    """
    content = f"{mark.exercise} {mark.score:.10g} {mark.most:.10g}"
    if mark.waiting:
        content += f" waiting={mark.waiting:.10g}"
    return f'<meta name="mashura-mark" content="{html.escape(content)}">'


def read_mark(page: str) -> Mark | None:
    """Return the mark of a feedback page, or None for any other page.

    Examples
    --------
    >>> read_mark(mark_tag(Mark(exercise="m03-plan", score=17.5, most=24, waiting=4))).waiting
    4.0
    >>> read_mark("<p>17 of 24</p>")
    """
    tag = _TAG.search(page)
    if tag is None:
        return None
    return Mark(exercise=tag[1], score=float(tag[2]), most=float(tag[3]), waiting=float(tag[4] or 0))


def shown_points(value: float, language: Language) -> str:
    """Return points with no more decimals than they have; marks are in quarters of a point.

    Examples
    --------
    >>> shown_points(3, "en"), shown_points(2.5, "en"), shown_points(3.25, "en")
    ('3', '2.5', '3.25')
    """
    return format_number(value, language, decimals=2 if (value * 10) % 1 else 1 if value % 1 else 0)
