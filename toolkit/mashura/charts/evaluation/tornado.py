"""The tornado figure: which uncertain numbers move a plan's outcome most (S77, F20)."""

from __future__ import annotations

import numpy as np
from matplotlib.ticker import FuncFormatter

from mashura.charts.style import ACCENT, PRIMARY, QUIET, Drawing, from_the_right, look, set_titles
from mashura.errors import InputError
from mashura.evaluation import INDICATORS
from mashura.evaluation.simulator.sensitivity import FactorEffect, Sensitivity, parameter_name
from mashura.i18n import Language, active_language, direction, message

_EDGE = {"left": 0.01, "right": 0.99}


def tornado(found: Sensitivity, outcome: str = "participants", most: int = 14) -> Drawing:
    """Draw how far each uncertain number moves an outcome, the strongest on top.

    Parameters
    ----------
    found : Sensitivity
        From :func:`mashura.evaluation.simulator.sensitivity`.
    outcome : str
        The indicator to draw, one of those with ``Place.SENSITIVITY``.
    most : int, optional
        How many numbers are shown, at least 1.

    Returns
    -------
    Drawing
        One bar a number, from the outcome at the low end of its range to that at the high end; labels in the
        active language, in Arabic on the right.

    Raises
    ------
    InputError
        If nothing moves the outcome, or it was not asked for.
    """
    effects = found.effects.get(outcome, ())[: max(1, most)]
    if not effects:
        raise InputError("charts-tornado-nothing", outcome=outcome)
    return _draw(effects, found.central[outcome], outcome, active_language())


def _draw(effects: tuple[FactorEffect, ...], central: float, outcome: str, language: Language) -> Drawing:
    rtl = direction(language) == "rtl"
    indicator = INDICATORS[outcome]

    def shown(value: float) -> str:
        return indicator.shown(value, language)

    with look():
        figure = Drawing(
            figsize=(9.6, 1.9 + 0.36 * len(effects)),
            layout="constrained",
            alternative=message(
                "charts-tornado-alternative",
                lang=language,
                outcome=indicator.short_label(language),
                central=shown(central),
                strongest=parameter_name(effects[0].parameter, language),
                low=shown(min(effects[0].at_low, effects[0].at_high)),
                high=shown(max(effects[0].at_low, effects[0].at_high)),
            ),
        )
        axes = figure.subplots()
        places = np.arange(len(effects))[::-1]
        for ends, colour, key in (
            ([one.at_low for one in effects], QUIET, "charts-tornado-low"),
            ([one.at_high for one in effects], PRIMARY, "charts-tornado-high"),
        ):
            widths = [end - central for end in ends]
            axes.barh(
                places, widths, left=central, height=0.68, color=colour, label=message(key, lang=language)
            )
        axes.axvline(central, color=ACCENT, linewidth=1.6)
        axes.set_yticks(
            places,
            [
                message(
                    "charts-tornado-range",
                    lang=language,
                    name=parameter_name(one.parameter, language),
                    low=f"{one.low:.2g}",
                    high=f"{one.high:.2g}",
                )
                for one in effects
            ],
            fontsize=10.5,
        )
        axes.grid(visible=True, axis="x")
        axes.grid(visible=False, axis="y")
        axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: shown(value)))
        set_titles(
            axes, "", message("charts-tornado-across", lang=language, central=shown(central)), "", language
        )
        # The bars' names leave a title over the axes too little room.
        side = "right" if rtl else "left"
        title = message("charts-tornado-title", lang=language, outcome=indicator.short_label(language))
        figure.suptitle(title, x=_EDGE[side], ha=side, fontsize=15, fontweight="bold")
        figure.supxlabel(
            message("charts-simulated", lang=language), x=_EDGE[side], ha=side, color=QUIET, fontsize=10.5
        )
        if rtl:
            axes.invert_xaxis()
        legend = axes.legend(
            loc="lower center", bbox_to_anchor=(0.5, 1), ncols=2, frameon=False, fontsize=10.5
        )
        if rtl:
            from_the_right(legend)
    return figure
