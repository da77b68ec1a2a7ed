"""The Gantt chart of a plan's timeline, in periods of whole weeks (S42)."""

from __future__ import annotations

from datetime import date, timedelta

from mashura.documents.formats.content import Gantt
from mashura.documents.wording import Wording
from mashura.i18n import format_date, message
from mashura.methodology.records.plan import Timeline

MOST_PERIODS = 16
"""Columns of the chart at most."""


def gantt_chart(timeline: Timeline, words: Wording) -> Gantt | None:
    """Return the chart, or None for a timeline without activities and duration."""
    bars = []
    for activity in timeline.activities:
        stage = words.value(activity.stage)
        beside = " · ".join(part for part in (stage, activity.owner) if part)
        names = (activity.name, beside) if activity.name else (stage, activity.owner)
        bars.append((*names, activity.starts_on_day, activity.duration_days))
    if timeline.duration_days:
        bars.append((message("documents-open-period", lang=words.language), "", 0, timeline.duration_days))
    if not bars:
        return None
    bars.sort(key=lambda bar: bar[2])
    first = min(start for _, _, start, _ in bars)
    last = max(start + days for _, _, start, days in bars)
    step = max(7, -(-(last - first) // (MOST_PERIODS * 7)) * 7)
    count = -(-(last - first) // step)
    opens = timeline.opens_on
    return Gantt(
        header=message("documents-activity", lang=words.language),
        periods=tuple(_period(opens, first + index * step, words) for index in range(count)),
        bars=tuple(
            (
                name,
                " · ".join(part for part in (stage, _dates(opens, start, days, words)) if part),
                (start - first) // step,
                (start + days - 1 - first) // step,
            )
            for name, stage, start, days in bars
        ),
        note=message("documents-gantt-note", lang=words.language, days=step),
    )


def _period(opens: date | None, day: int, words: Wording) -> str:
    if opens is None:
        return words.number(day)
    begins = opens + timedelta(days=day)
    return f"{begins.day}/{begins.month}"


def _dates(opens: date | None, start: int, days: int, words: Wording) -> str:
    if opens is None:
        return words.days(days)
    first, last = opens + timedelta(days=start), opens + timedelta(days=start + days - 1)
    begins, ends = format_date(first, words.language), format_date(last, words.language)
    return f"{begins} – {ends}" if days > 1 else begins
