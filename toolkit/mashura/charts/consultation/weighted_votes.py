"""What weighting changes: agreement with statements, unweighted and weighted (S38, S61)."""

from __future__ import annotations

from matplotlib.lines import Line2D

from mashura.analysis.people.weighted_votes import THRESHOLDS, WeightedVotes
from mashura.analysis.wording import decimal, whole
from mashura.charts.registry import chart
from mashura.charts.style import (
    ACCENT,
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
from mashura.errors import InputError
from mashura.i18n import message


@chart
def weighted_votes(votes: WeightedVotes, most: int = 12, simulated: bool = False) -> Drawing:
    """Draw the statements whose share of agreement changes most by weighting.

    Parameters
    ----------
    votes : WeightedVotes
        From :func:`mashura.analysis.people.weighted_votes`.
    most : int
        How many statements are shown, at least 1.
    simulated : bool
        Whether the people are simulated; the figure then says so.

    Raises
    ------
    InputError
        If no statement has enough votes.

    Examples
    --------
    >>> empty = WeightedVotes(
    ...     statements=(), left_out=0, effective_sample_size=1.0, design_effect=1.0, participants=1
    ... )
    >>> weighted_votes(empty)
    Traceback (most recent call last):
    mashura.errors.InputError: ...
    """
    rows = votes.statements[: max(most, 1)][::-1]
    if not rows:
        raise InputError("figures-few-votes")
    with look():
        drawing = Drawing(
            figsize=(9.4, 2.2 + 0.5 * len(rows)),
            layout="constrained",
            alternative=message(
                "figures-weighted-alternative",
                number=whole(len(rows)),
                largest=decimal(100 * abs(rows[-1].weighted - rows[-1].agree)),
                crossing=whole(len(votes.crossing)),
            ),
        )
        axes = drawing.subplots()
        for limit in THRESHOLDS:
            axes.axvline(limit, color=QUIET, linewidth=1, linestyle="--")
        for place, row in enumerate(rows):
            colour = ACCENT if row.crosses else PRIMARY
            axes.plot([row.low, row.high], [place, place], color=PALE, linewidth=7, solid_capstyle="butt")
            axes.plot([row.agree, row.weighted], [place, place], color=colour, linewidth=2)
            axes.plot([row.agree], [place], marker="o", color=colour, markerfacecolor="white", markersize=7)
            axes.plot([row.weighted], [place], marker="o", color=colour, markersize=7)
        axes.set_xlim(0, 1)
        percent_axis(axes.xaxis)
        axes.set_yticks(range(len(rows)), [wrapped(row.text) for row in rows], fontsize=9.5)
        horizontal_bars(axes)
        axes.set_xlabel(message("figures-weighted-across"))
        marks = [
            Line2D([], [], marker="o", linestyle="", color=PRIMARY, markerfacecolor="white",
                   label=message("figures-weighted-before")),
            Line2D([], [], marker="o", linestyle="", color=PRIMARY, label=message("figures-weighted-after")),
            Line2D([], [], color=PALE, linewidth=7, label=message("figures-interval")),
            Line2D([], [], color=ACCENT, label=message("figures-weighted-crosses")),
        ]  # fmt: skip
        legend_above(axes, 4, marks)
        set_heading(drawing, message("figures-weighted-title"), simulated=simulated)
    return drawing
