"""The plan's activities in time (S42): before, during and after the public can take part."""

from __future__ import annotations

from datetime import timedelta

from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, MultipleLocator

from mashura.charts.diagram import TINTS
from mashura.charts.registry import chart
from mashura.charts.style import (
    ACCENT,
    PRIMARY,
    QUIET,
    Drawing,
    horizontal_bars,
    label_bar,
    legend_above,
    look,
    set_heading,
)
from mashura.errors import InputError
from mashura.i18n import Language, active_language, format_date, message
from mashura.methodology.records.plan import Plan
from mashura.methodology.records.timeline import Timeline
from mashura.methodology.vocabulary import Stage

_WEEK, _MOST_TICKS = 7, 11
_COLOURS = {"work": TINTS[1], "public": PRIMARY, "announcement": ACCENT}


@chart
def gantt(plan: Plan) -> Drawing:
    """Draw a plan's activities as bars in time, one row each, with the reminders as marks.

    Parameters
    ----------
    plan : Plan
        With at least one activity or a duration in its timeline.

    Returns
    -------
    Drawing
        Time runs in reading direction; days count from the opening, with dates if the opening date is known.

    Raises
    ------
    InputError
        If the timeline is empty.

    Examples
    --------
    >>> plan = Plan(timeline={"duration_days": 70, "reminder_days": [28]})
    >>> figure = gantt(plan)
    >>> [int(day) for day in figure.axes[0].lines[0].get_xdata()]
    [28]
    """
    time = plan.timeline
    language = active_language()
    rows = _rows(time, language)
    if not rows:
        raise InputError("planning-no-timeline")
    with look():
        return _draw(time, rows, language)


def _rows(time: Timeline, language: Language) -> list[tuple[str, int, int, str]]:
    """Return name, first day, number of days and colour of each bar, the earliest first."""
    colours = {
        Stage.CONSULTATION: _COLOURS["public"],
        Stage.ANNOUNCEMENT: _COLOURS["announcement"],
    }
    rows = [
        (
            activity.name,
            day,
            activity.duration_days,
            colours.get(activity.stage or Stage.PLAN, _COLOURS["work"]),
        )
        for activity in time.activities
        if (day := time.first_day(activity)) is not None
    ]
    if time.duration_days and not any(activity.stage is Stage.CONSULTATION for activity in time.activities):
        rows.append((message("planning-gantt-open", lang=language), 0, time.duration_days, PRIMARY))
    return sorted(rows, key=lambda row: row[1])


def _draw(time: Timeline, rows: list[tuple[str, int, int, str]], language: Language) -> Drawing:
    first = min(start for _, start, _, _ in rows)
    last = max(start + days for _, start, days, _ in rows)
    opens = time.opens_on
    in_words = "; ".join(
        message("planning-gantt-told", lang=language, name=name, first=start, last=start + days - 1)
        for name, start, days, _ in rows
    )
    figure = Drawing(
        figsize=(10, 2.0 + 0.46 * (len(rows) + bool(time.reminder_days))),
        layout="constrained",
        alternative=message("planning-gantt-alternative", lang=language, activities=in_words),
    )
    axes = figure.subplots()
    if time.duration_days:
        axes.axvspan(0, time.duration_days, color=TINTS[0], alpha=0.55, linewidth=0)
    names = []
    for place, (name, start, days, colour) in enumerate(rows):
        axes.barh(place, days, left=start, height=0.58, color=colour)
        duration = message("planning-days", lang=language, count=days)
        label_bar(axes, duration, start + days, place, gap=5, fontsize=10, color=QUIET)
        names.append(name)
    if time.reminder_days:
        axes.plot(time.reminder_days, [len(rows)] * len(time.reminder_days), "D", color=ACCENT, markersize=8)
        names.append(message("planning-gantt-reminders", lang=language))
    axes.set_yticks(range(len(names)), names, fontsize=11)
    axes.set_ylim(len(names) - 0.4, -0.6)
    room = (last - first) * 0.1
    axes.set_xlim(first - 2, last + room)
    weeks = -(-(last - first) // (_WEEK * _MOST_TICKS))
    axes.xaxis.set_major_locator(MultipleLocator(weeks * _WEEK))
    axes.xaxis.set_major_formatter(
        FuncFormatter(
            lambda day, _: (
                f"{day:.0f}"
                if opens is None
                else f"{day:.0f}\n{(on := opens + timedelta(days=day)).day}/{on.month}"
            )
        )
    )
    axes.tick_params(axis="y", length=0)
    axes.set_xlabel(
        message("planning-gantt-day", lang=language)
        if opens is None
        else message("planning-gantt-dated", lang=language, date=format_date(opens, language))
    )
    horizontal_bars(axes)
    patches = [
        Patch(facecolor=colour, label=message(f"planning-gantt-{name}", lang=language))
        for name, colour in _COLOURS.items()
        if any(row[3] == colour for row in rows)
    ]
    legend_above(axes, 3, patches, centred=True)
    set_heading(figure, message("planning-gantt-title", lang=language))
    return figure
