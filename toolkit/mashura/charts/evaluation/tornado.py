"""The tornado chart: which uncertain numbers change a plan's outcome most (S77, F20)."""

from __future__ import annotations

import numpy as np
from matplotlib.ticker import FuncFormatter

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
from mashura.evaluation import INDICATORS
from mashura.evaluation.simulator.sensitivity import FactorEffect, Sensitivity, parameter_name
from mashura.i18n import message


@chart
def tornado(result: Sensitivity, outcome: str = "participants", most: int = 14) -> Drawing:
    """Draw how far each uncertain number changes an outcome, the largest change on top.

    Parameters
    ----------
    result : Sensitivity
        From :func:`mashura.evaluation.simulator.sensitivity`.
    outcome : str
        The indicator to draw, one of those with ``Place.SENSITIVITY``.
    most : int, optional
        How many numbers are shown, at least 1.

    Returns
    -------
    Drawing
        One bar per number, from the outcome at the low end of its range to that at the high end.

    Raises
    ------
    InputError
        If no number changes the outcome, or the outcome was not analysed.
    """
    effects = result.effects.get(outcome, ())[: max(1, most)]
    if not effects:
        raise InputError("charts-tornado-nothing", outcome=outcome)
    indicator, central = INDICATORS[outcome], result.central[outcome]
    name = indicator.short_label()
    strongest = effects[0]
    with look():
        figure = Drawing(
            figsize=(9.6, 1.9 + 0.36 * len(effects)),
            layout="constrained",
            alternative=message(
                "charts-tornado-alternative",
                outcome=name,
                central=indicator.shown(central),
                strongest=parameter_name(strongest.parameter),
                low=indicator.shown(min(strongest.at_low, strongest.at_high)),
                high=indicator.shown(max(strongest.at_low, strongest.at_high)),
            ),
        )
        axes = figure.subplots()
        places = np.arange(len(effects))[::-1]
        for ends, colour, key in (
            ([effect.at_low for effect in effects], QUIET, "charts-tornado-low"),
            ([effect.at_high for effect in effects], PRIMARY, "charts-tornado-high"),
        ):
            widths = [end - central for end in ends]
            axes.barh(places, widths, left=central, height=0.68, color=colour, label=message(key))
        axes.axvline(central, color=ACCENT, linewidth=1.6)
        axes.set_yticks(places, [_label(effect) for effect in effects], fontsize=10.5)
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: indicator.shown(value)))
        axes.set_xlabel(message("charts-tornado-across", central=indicator.shown(central)))
        horizontal_bars(axes)
        legend_above(axes, 2, centred=True)
        set_heading(figure, message("charts-tornado-title", outcome=name), simulated=True)
    return figure


def _label(effect: FactorEffect) -> str:
    return message(
        "charts-tornado-range",
        name=parameter_name(effect.parameter),
        low=f"{effect.low:.2g}",
        high=f"{effect.high:.2g}",
    )
