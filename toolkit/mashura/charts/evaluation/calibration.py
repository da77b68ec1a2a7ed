"""The simulator compared with real conversations (S77): fact by fact, and how people arrive."""

from __future__ import annotations

import math

import numpy as np
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.ticker import FuncFormatter, MaxNLocator

from mashura.charts.registry import chart
from mashura.charts.style import (
    ACCENT,
    PRIMARY,
    QUIET,
    Drawing,
    look,
    mirror_legend,
    percent_axis,
    set_titles,
)
from mashura.evaluation.simulator.calibration import Calibration, Comparison
from mashura.evaluation.simulator.calibration_report import fact_name, shown
from mashura.i18n import Language, active_language, direction, message

_COLUMNS = 3
_LONGEST_LINE = 34
_BAND = "#d5e6e7"


@chart
def calibration_facts(calibration: Calibration) -> Drawing:
    """Draw every fact as a strip with its limits, the simulated campaigns and the real conversations.

    Parameters
    ----------
    calibration : Calibration
        From :func:`mashura.evaluation.calibrate`.

    Returns
    -------
    Drawing
        Labels in the active language; in Arabic the first strip is on the right.
    """
    language = active_language()
    rtl = direction(language) == "rtl"
    rows = math.ceil((len(calibration.comparisons) + 1) / _COLUMNS)
    with look():
        figure = Drawing(
            figsize=(11, 1.5 * rows),
            layout="constrained",
            alternative=message("evaluation-calibration-figure-facts", lang=language),
        )
        grid = figure.subplots(rows, _COLUMNS)
        cells = [axes for row in grid for axes in (reversed(row) if rtl else row)]
        random = np.random.default_rng(0)
        for axes, comparison in zip(cells, calibration.comparisons, strict=False):
            _strip(axes, comparison, random, language)
        for axes in cells[len(calibration.comparisons) :]:
            axes.set_axis_off()
        legend = cells[-1].legend(
            handles=[
                Patch(color=_BAND, label=message("charts-calibration-limits", lang=language)),
                _dot(PRIMARY, message("charts-calibration-simulated", lang=language)),
                _dot(ACCENT, message("charts-calibration-real", lang=language)),
            ],
            loc="center right" if rtl else "center left",
            frameon=False,
        )
        mirror_legend(legend)
    return figure


@chart
def calibration_arrivals(calibration: Calibration) -> Drawing:
    """Draw how people arrive between the first and the last vote, one line per campaign or conversation.

    Parameters
    ----------
    calibration : Calibration
        From :func:`mashura.evaluation.calibrate`.
    """
    language = active_language()
    with look():
        figure = Drawing(
            figsize=(8.2, 4.6),
            layout="constrained",
            alternative=message("evaluation-calibration-figure-arrivals", lang=language),
        )
        axes = figure.subplots()
        for curves, colour in (
            (calibration.real_curves.values(), ACCENT),
            (calibration.curves, PRIMARY),
        ):
            for curve in curves:
                moments = np.linspace(0, 1, len(curve))
                axes.plot(moments, curve, color=colour, linewidth=1.3, alpha=0.75)
        percent_axis(axes.xaxis)
        percent_axis(axes.yaxis)
        legend = axes.legend(
            handles=[
                Line2D([], [], color=PRIMARY, label=message("charts-calibration-simulated", lang=language)),
                Line2D([], [], color=ACCENT, label=message("charts-calibration-real", lang=language)),
            ],
            loc="lower right",
            frameon=False,
        )
        mirror_legend(legend)
        set_titles(
            axes,
            message("charts-calibration-arrivals", lang=language),
            message("charts-calibration-time", lang=language),
            message("charts-calibration-came", lang=language),
            language,
        )
    return figure


def _dot(colour: str, label: str) -> Line2D:
    return Line2D([], [], color=colour, marker="o", linestyle="", markersize=6, label=label)


def _strip(axes: Axes, comparison: Comparison, random: np.random.Generator, language: Language) -> None:
    fact, real = comparison.fact, [*comparison.real.values()]
    simulated = [value for value in comparison.simulated if not math.isnan(value)]
    values = [*simulated, *real]
    limits = [limit for limit in (fact.low, fact.high) if limit is not None]
    low, high = min(values + limits, default=0.0), max(values + limits, default=1.0)
    margin = 0.06 * ((high - low) or 1.0)
    axes.set_xlim(low - margin, high + margin)
    axes.set_ylim(0, 1)
    axes.axvspan(
        low - margin if fact.low is None else fact.low,
        high + margin if fact.high is None else fact.high,
        color=_BAND,
    )
    for shown_values, height, colour in ((simulated, 0.3, PRIMARY), (real, 0.72, ACCENT)):
        heights = height + random.uniform(-0.12, 0.12, len(shown_values))
        axes.scatter(shown_values, heights, s=14, color=colour, alpha=0.8, linewidths=0)
    axes.yaxis.set_visible(False)
    axes.grid(visible=False)
    axes.spines["left"].set_visible(False)
    axes.xaxis.set_major_locator(MaxNLocator(nbins=4, min_n_ticks=2, integer=fact.unit == "count"))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: shown(fact, value, language)))
    axes.tick_params(axis="x", labelsize=9, colors=QUIET)
    axes.set_title(
        _wrapped(f"{fact.code} · {fact_name(fact, language)}", language),
        loc="right" if direction(language) == "rtl" else "left",
        fontsize=9.5,
        pad=5,
        color="#333b3c" if comparison.holds else ACCENT,
    )


def _wrapped(text: str, language: Language) -> str:
    """Break a long title into lines."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= _LONGEST_LINE:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    # matplotlib aligns a line by its first letter, and the codes of the facts are Latin.
    mark = "\u200f" if direction(language) == "rtl" else ""
    return "\n".join(mark + line for line in lines)
