"""Indicators as they happened, against the plan (S77, S159)."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.ticker import FuncFormatter

from mashura.charts.style import ACCENT, PRIMARY, QUIET, Drawing, look, note, set_titles
from mashura.errors import InputError
from mashura.evaluation.scorecard import Kpi
from mashura.i18n import active_language, direction, format_percent, message

_MOST = 2.0


def scorecard(scores: Sequence[Kpi], *, simulated: bool = False) -> Drawing:
    """Draw how far each indicator with a planned value, or a goal from outside the plan, was reached.

    A bar that reaches the line at 100% met its goal; bars are cut at 200%. Where less is better, the bar is
    the goal divided by the value.

    Parameters
    ----------
    scores : sequence of Kpi
        As :func:`mashura.evaluation.scorecard.scorecard` returns them.
    simulated : bool
        Whether to say that the numbers are simulated.

    Raises
    ------
    InputError
        If no indicator has both a value and a goal.

    Examples
    --------
    >>> from mashura.evaluation.scorecard import scorecard as measure
    >>> from mashura.methodology import Campaign, Consultation, Decision
    >>> from datetime import date
    >>> done = Campaign(decision=Decision(text="More buses", ratified_on=date(2026, 5, 1)))
    >>> figure = scorecard(measure(done, Consultation(title="Buses", origin="csv")))
    >>> len(figure.axes[0].patches)
    2
    """
    reached = [(one, share) for one in scores if (share := _reached(one)) is not None]
    if not reached:
        raise InputError("reports-no-scorecard")
    language = active_language()
    rtl = direction(language) == "rtl"
    reached.reverse()
    met = sum(share >= 1 for _, share in reached)
    with look():
        figure = Drawing(
            figsize=(8.6, 1.5 + 0.44 * len(reached)),
            layout="constrained",
            alternative=message("reports-scorecard-alternative", met=met, all=len(reached)),
        )
        axes = figure.subplots()
        widths = [min(share, _MOST) for _, share in reached]
        bars = axes.barh(range(len(reached)), widths, color=PRIMARY, height=0.62)
        for bar, (_, share) in zip(bars, reached, strict=True):
            if share < 1:
                bar.set_color(ACCENT)
            axes.annotate(
                format_percent(share, language),
                (min(share, _MOST), bar.get_y() + bar.get_height() / 2),
                xytext=(-8 if rtl else 8, 0),
                textcoords="offset points",
                ha="right" if rtl else "left",
                va="center",
                fontsize=10.5,
            )
        axes.axvline(1.0, color=QUIET, linewidth=1.2, linestyle="--")
        axes.set_yticks(range(len(reached)), [one.label(language) for one, _ in reached], fontsize=10.5)
        axes.tick_params(axis="y", length=0)
        axes.set_xlim((_MOST * 1.12, 0) if rtl else (0, _MOST * 1.12))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda share, _: format_percent(share, language)))
        axes.grid(visible=False, axis="y")
        axes.grid(visible=True, axis="x")
        set_titles(axes, message("reports-scorecard-title"), message("reports-scorecard-axis"), "", language)
        if simulated:
            note(axes, message("charts-simulated"), language)
    return figure


def _reached(one: Kpi) -> float | None:
    """Return value over goal, turned round where less is better; None without a goal above zero."""
    goal = one.goal
    if one.value is None or not goal:
        return None
    if not one.definition.less_is_better:
        return one.value / goal
    return goal / one.value if one.value > 0 else _MOST
