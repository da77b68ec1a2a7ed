"""How unequally people contribute: the Lorenz curve with its Gini coefficient (S77, F1, F3)."""

from __future__ import annotations

import numpy as np

from mashura.analysis.people.concentration import Concentration
from mashura.analysis.wording import decimal, whole
from mashura.charts.registry import chart
from mashura.charts.style import ACCENT, PRIMARY, QUIET, Drawing, look, percent_axis, set_titles
from mashura.errors import InputError
from mashura.i18n import format_percent, message


@chart
def lorenz(concentration: Concentration) -> Drawing:
    """Draw which share of all contributions the less active share of the people made.

    Parameters
    ----------
    concentration : Concentration
        From :func:`mashura.analysis.vote_concentration` or :func:`mashura.analysis.writing_concentration`.

    Raises
    ------
    InputError
        If nobody contributed.

    Examples
    --------
    >>> from mashura.analysis import concentration as measure
    >>> len(lorenz(measure([1, 1, 8])).axes[0].lines)
    3
    """
    if not concentration.people:
        raise InputError("figures-nobody")
    people, made = np.array(concentration.lorenz).T
    with look():
        drawing = Drawing(
            figsize=(6.4, 5.2),
            layout="constrained",
            alternative=message(
                "figures-lorenz-alternative",
                people=whole(concentration.people),
                gini=decimal(concentration.gini),
                share=format_percent(concentration.top_decile_share),
            ),
        )
        axes = drawing.subplots()
        axes.fill_between(people, made, people, color=PRIMARY, alpha=0.15)
        axes.plot([0, 1], [0, 1], color=QUIET, linestyle="--", linewidth=1.2)
        axes.plot(people, made, color=PRIMARY, linewidth=2.4)
        axes.plot([0.9], [1 - concentration.top_decile_share], marker="o", color=ACCENT)
        axes.annotate(
            message("figures-lorenz-decile", share=format_percent(concentration.top_decile_share)),
            (0.9, 1 - concentration.top_decile_share),
            xytext=(0.97, 0.06),
            ha="right",
            va="bottom",
            color=ACCENT,
            arrowprops={"arrowstyle": "-", "color": ACCENT, "linewidth": 0.8},
        )
        axes.annotate(message("figures-lorenz-equal"), (0.42, 0.45), ha="right", color=QUIET, fontsize=10.5)
        for axis in (axes.xaxis, axes.yaxis):
            percent_axis(axis)
        axes.set_xlim(0, 1)
        axes.set_ylim(0, 1)
        set_titles(
            axes,
            message("figures-lorenz-title", gini=decimal(concentration.gini)),
            message("figures-lorenz-people"),
            message("figures-lorenz-made"),
        )
    return drawing
