"""The pictures of a class, in the project's style and the active language."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from mashura.analysis.surveys.agreement import Estimate
from mashura.charts.style import (
    ACCENT,
    GROUPS,
    PALE,
    PRIMARY,
    QUIET,
    Drawing,
    horizontal_bars,
    legend_above,
    look,
    percent_axis,
    set_heading,
    wrapped,
)
from mashura.grading.class_report.gain import Gain
from mashura.grading.class_report.items import WEAK, ExerciseAnalysis
from mashura.grading.class_report.overview import ClassOverview
from mashura.i18n import active_language, direction, format_number, format_percent, message

_WIDTH = 9.0
_LABEL_WIDTH = 34


def handed_in_picture(overview: ClassOverview) -> Drawing:
    """Draw for each exercise how many handed in on time, how many late, and how many not yet."""
    rows = []
    for exercise, title in overview.exercises.items():
        results = [trainee.results.get(exercise) for trainee in overview.trainees]
        came = [result for result in results if result]
        late = sum(result.seconds_late > 0 for result in came)
        rows.append((title, len(came) - late, late, len(results) - len(came)))
    rows.reverse()
    colours = (PRIMARY, ACCENT, PALE)
    names = [message(f"class-picture-{name}") for name in ("on-time", "late", "missing")]
    with look():
        drawing = Drawing(
            figsize=(_WIDTH, 1.8 + 0.55 * len(rows)),
            layout="constrained",
            alternative=" ".join(
                message(
                    "class-picture-handed-in-alternative",
                    exercise=title,
                    in_time=format_number(on_time),
                    late=format_number(late),
                    missing=format_number(missing),
                )
                for title, on_time, late, missing in reversed(rows)
            ),
        )
        axes = drawing.subplots()
        for place, (_, *counts) in enumerate(rows):
            begin = 0
            for count, colour, name in zip(counts, colours, names, strict=True):
                axes.barh(
                    place, count, left=begin, color=colour, height=0.6, label=name if place == 0 else None
                )
                if count:
                    axes.text(
                        begin + count / 2,
                        place,
                        format_number(count),
                        ha="center",
                        va="center",
                        color="black" if colour == PALE else "white",
                    )
                begin += count
        axes.set_xlim(0, max(len(overview.trainees), 1))
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        _rows(axes, [title for title, *_ in rows])
        axes.set_xlabel(message("class-picture-trainees"))
        horizontal_bars(axes)
        legend_above(axes, 3)
        set_heading(drawing, message("class-picture-handed-in"))
    return drawing


def marks_picture(analyses: Sequence[ExerciseAnalysis]) -> Drawing:
    """Draw each hand-in's share of the points as a dot, and the mean, exercise by exercise."""
    rows = list(analyses)[::-1]
    random = np.random.default_rng(1)
    with look():
        drawing = Drawing(
            figsize=(_WIDTH, 1.7 + 0.75 * len(rows)),
            layout="constrained",
            alternative=" ".join(
                message(
                    "class-picture-marks-alternative",
                    exercise=analysis.title,
                    mean=format_percent(float(np.mean(analysis.shares))),
                    low=format_percent(min(analysis.shares)),
                    high=format_percent(max(analysis.shares)),
                )
                for analysis in analyses
            ),
        )
        axes = drawing.subplots()
        for place, analysis in enumerate(rows):
            # Equal marks would hide each other, so dots are moved up and down a little.
            heights = place + random.uniform(-0.25, 0.25, len(analysis.shares))
            axes.scatter(analysis.shares, heights, s=34, color=PRIMARY, alpha=0.6, linewidths=0)
            mean = float(np.mean(analysis.shares))
            axes.plot([mean, mean], [place - 0.36, place + 0.36], color=ACCENT, linewidth=3)
        axes.set_xlim(-0.02, 1.02)
        axes.set_ylim(-0.6, len(rows) - 0.4)
        percent_axis(axes.xaxis)
        axes.set_xlabel(message("class-picture-marks-axis"))
        _rows(axes, [analysis.title for analysis in rows])
        horizontal_bars(axes)
        set_heading(drawing, message("class-picture-marks"), message("class-picture-marks-note"))
    return drawing


def items_picture(analysis: ExerciseAnalysis) -> Drawing:
    """Draw the difficulty of each item and how well it tells strong from weak, with their intervals."""
    items = analysis.items[::-1]
    rtl = direction(active_language()) == "rtl"
    odd = [item for item in items if item.concern is not None]
    with look():
        drawing = Drawing(
            figsize=(_WIDTH, 2.0 + 0.42 * len(items)),
            layout="constrained",
            alternative=message(
                "class-picture-items-alternative",
                items=len(items),
                hardest=min(items, key=lambda item: item.difficulty.value if item.difficulty else 2).title,
                odd=len(odd),
            ),
        )
        telling = any(item.discrimination for item in items)
        panels: Any = drawing.subplots(1, 1 + telling, sharey=True, squeeze=False)[0]
        first, *others = panels[::-1] if rtl else panels
        for place, item in enumerate(items):
            _estimate(first, place, item.difficulty, PRIMARY)
            for second in others:
                colour = ACCENT if item.concern == "reversed" else PRIMARY
                _estimate(second, place, item.discrimination, colour)
        first.set_xlim(-0.02, 1.02)
        percent_axis(first.xaxis)
        first.set_xlabel(message("class-picture-difficulty"))
        _rows(first, [item.title for item in items])
        horizontal_bars(first)
        for second in others:
            second.set_xlim(-1, 1)
            second.set_xticks([-1, -0.5, 0, 0.5, 1])
            second.axvline(0, color=QUIET, linewidth=1)
            second.axvline(WEAK, color=QUIET, linewidth=1, linestyle=":")
            second.set_xlabel(message("class-picture-discrimination"))
            horizontal_bars(second)
            second.tick_params(axis="y", length=0, labelleft=False, labelright=False)
        # Panels that share an axis hide the labels of all but the left one.
        first.tick_params(axis="y", labelleft=not rtl, labelright=rtl)
        set_heading(
            drawing,
            message("class-picture-items", exercise=analysis.title),
            message("class-picture-items-note" if telling else "class-picture-items-note-small"),
        )
    return drawing


def gain_picture(gain: Gain) -> Drawing:
    """Draw the mean share of the points before and after, question by question."""
    items = gain.items[::-1]
    with look():
        drawing = Drawing(
            figsize=(_WIDTH, 2.0 + 0.42 * len(items)),
            layout="constrained",
            alternative=message(
                "class-picture-gain-alternative",
                risen=sum(item.after > item.before for item in items),
                items=len(items),
            ),
        )
        axes = drawing.subplots()
        for place, item in enumerate(items):
            axes.plot([item.before, item.after], [place, place], color=PALE, linewidth=4, zorder=1)
        places = range(len(items))
        before, after = ([getattr(item, name) for item in items] for name in ("before", "after"))
        axes.scatter(before, places, color=GROUPS[4], s=60, label=message("class-picture-before"), zorder=2)
        axes.scatter(
            after, places, color=ACCENT, marker="D", s=55, label=message("class-picture-after"), zorder=3
        )
        axes.set_xlim(-0.02, 1.02)
        percent_axis(axes.xaxis)
        axes.set_xlabel(message("class-picture-difficulty"))
        _rows(axes, [item.title for item in items])
        horizontal_bars(axes)
        legend_above(axes, 2)
        set_heading(drawing, message("class-picture-gain"))
    return drawing


def _estimate(axes: Axes, place: int, estimate: Estimate | None, colour: str) -> None:
    if estimate is None:
        return
    axes.plot([estimate.low, estimate.high], [place, place], color=colour, linewidth=2, alpha=0.45)
    axes.plot(estimate.value, place, "o", color=colour, markersize=8)


def _rows(axes: Axes, titles: Sequence[str]) -> None:
    axes.set_yticks(range(len(titles)), [wrapped(title, _LABEL_WIDTH) for title in titles], fontsize=10.5)
    axes.tick_params(axis="y", length=0)
