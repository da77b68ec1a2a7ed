"""Numbers, names and times as the class report writes them, in the active language."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from mashura.analysis.surveys.agreement import Estimate
from mashura.i18n import format_date, format_number, format_percent, join_words, message

# More names in a row are not read.
MOST_NAMES = 6
_DAY, _HOUR, _MINUTE = 86_400, 3_600, 60


def say(key: str, **params: Any) -> str:
    """Return a sentence of the report."""
    return message(f"class-{key}", **params)


def isolated(text: str) -> str:
    """Return what a person wrote, isolated so that its direction does not change the sentence around it."""
    return f"\u2068{' '.join(text.split())}\u2069"


def listed_names(names: Sequence[str]) -> str:
    """Return names as a list; of a long one the beginning, because a later section has all."""
    shown = join_words(isolated(name) for name in names[:MOST_NAMES])
    more = len(names) - MOST_NAMES
    return shown if more <= 0 else say("and-more", names=shown, count=more)


def share_words(share: float | None) -> str:
    """Return a share, 0-1, in percent; a dash where there is none."""
    return "–" if share is None else format_percent(share)


def estimate_words(estimate: Estimate | None, *, percent: bool = False) -> str:
    """Return a number with its interval; a dash where there is none.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     estimate_words(Estimate(value=0.412, low=0.2, high=0.6))
    '\u20660.41 (0.20\\xa0…\\xa00.60)\u2069'
    """
    if estimate is None:
        return "–"

    def shown(number: float) -> str:
        return format_percent(number) if percent else format_number(number, decimals=2)

    # Left to right in both languages: the lower number first.
    return f"\u2066{shown(estimate.value)} ({shown(estimate.low)}\u00a0…\u00a0{shown(estimate.high)})\u2069"


def points_words(points: float) -> str:
    """Return points with as many decimals as they need."""
    return format_number(points, decimals=2 if points % 1 else 0)


def day_words(time: datetime | None) -> str:
    """Return the day of a time; a dash where it is not known."""
    return "–" if time is None else format_date(time.date())


def duration_words(seconds: float) -> str:
    """Return how long, in days, hours or minutes, rounded up; less than two days are hours.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     duration_words(180_000), duration_words(7_000), duration_words(30)
    ('3 days', '2 hours', '1 minute')
    """
    if seconds >= 2 * _DAY:
        return say("days", count=math.ceil(seconds / _DAY))
    if seconds >= _HOUR:
        return say("hours", count=math.ceil(seconds / _HOUR))
    return say("minutes", count=math.ceil(seconds / _MINUTE))
