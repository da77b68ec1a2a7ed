"""Which groups are missing: their share of participants over their share of people (S38, S47, S256)."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.lines import Line2D
from matplotlib.ticker import FuncFormatter, NullLocator

from mashura.analysis.people.representativeness import MISSING_BELOW, Representativeness
from mashura.analysis.people.weighting import Weighting
from mashura.analysis.wording import attribute_name, decimal, group_name
from mashura.charts.registry import chart
from mashura.charts.style import (
    ACCENT,
    PRIMARY,
    QUIET,
    Drawing,
    horizontal_bars,
    legend_above,
    look,
    set_heading,
)
from mashura.errors import InputError
from mashura.i18n import message

# Ratios below a tenth, also 0, are drawn at the edge.
_LEAST, _MOST = 0.1, 10.0


@chart
def group_ratios(
    compared: Sequence[Representativeness], weighting: Weighting | None = None, simulated: bool = False
) -> Drawing:
    """Draw how each group's share among the participants compares with its share of the population.

    Parameters
    ----------
    compared : sequence of Representativeness
        From :func:`mashura.analysis.people.representativeness`.
    weighting : Weighting, optional
        Weights for the same attributes; the ratios after weighting are drawn as open circles.
    simulated : bool
        Whether the people are simulated; the figure then says so.

    Raises
    ------
    InputError
        If no attribute could be compared.

    Examples
    --------
    >>> known = Representativeness(
    ...     attribute="gender", known=4, unknown=0,
    ...     population_shares={"female": 0.5, "male": 0.5},
    ...     participant_shares={"female": 0.25, "male": 0.75},
    ... )
    >>> len(group_ratios([known]).axes[0].get_yticks())
    2
    """
    rows = [(result.attribute, group, ratio) for result in compared for group, ratio in result.ratios.items()]
    if not rows:
        raise InputError("figures-not-compared")
    after = {
        (share.attribute, share.group): share.weighted / share.due
        for share in (weighting.shares if weighting else ())
        if share.due
    }
    # The first attribute is on top, with a gap before the next.
    starts = [row for row in range(1, len(rows)) if rows[row][0] != rows[row - 1][0]]
    places = [-(row + 0.7 * sum(start <= row for start in starts)) for row in range(len(rows))]
    worst = min(rows, key=lambda row: row[2])
    with look():
        drawing = Drawing(
            figsize=(8.6, 2.2 + 0.3 * len(rows)),
            layout="constrained",
            alternative=message(
                "figures-ratios-alternative",
                group=group_name(worst[0], worst[1]),
                ratio=decimal(worst[2]),
            ),
        )
        axes = drawing.subplots()
        for place, (attribute, group, ratio) in zip(places, rows, strict=True):
            shown = min(max(ratio, _LEAST), _MOST)
            colour = ACCENT if ratio < MISSING_BELOW else PRIMARY
            axes.plot([1, shown], [place, place], color=colour, linewidth=2)
            axes.plot([shown], [place], marker="o", color=colour, markersize=7)
            if (attribute, group) in after:
                weighted = min(max(after[attribute, group], _LEAST), _MOST)
                axes.plot(
                    [weighted], [place], marker="o", markersize=9, markerfacecolor="none",
                    markeredgecolor=QUIET, markeredgewidth=1.4,
                )  # fmt: skip
        axes.axvline(1, color=QUIET, linewidth=1)
        axes.set_xscale("log")
        axes.set_xlim(_LEAST * 0.9, max(2.2, *(min(row[2], _MOST) * 1.1 for row in rows)))
        axes.set_xticks([0.1, 0.25, 0.5, 1, 2])
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"×{value:g}"))
        axes.xaxis.set_minor_locator(NullLocator())
        axes.set_yticks(
            places,
            [f"{attribute_name(attribute)}: {group_name(attribute, group)}" for attribute, group, _ in rows],
            fontsize=10.5,
        )
        horizontal_bars(axes)
        axes.set_xlabel(message("figures-ratios-across"))
        marks = [
            Line2D([], [], marker="o", color=PRIMARY, label=message("figures-ratios-found")),
            Line2D([], [], marker="o", color=ACCENT, label=message("figures-ratios-missing")),
        ]
        if after:
            marks.append(
                Line2D([], [], marker="o", linestyle="", markerfacecolor="none", markersize=9,
                       markeredgecolor=QUIET, label=message("figures-ratios-weighted"))
            )  # fmt: skip
        legend_above(axes, 3, marks)
        set_heading(drawing, message("figures-ratios-title"), simulated=simulated)
    return drawing
