"""Indicators compared with their goals (S77, S159)."""

from __future__ import annotations

from collections.abc import Sequence

from matplotlib.axes import Axes

from mashura.charts.registry import chart
from mashura.charts.style import (
    ACCENT,
    PRIMARY,
    QUIET,
    Drawing,
    horizontal_bars,
    label_bar,
    look,
    percent_axis,
    set_heading,
)
from mashura.errors import InputError
from mashura.evaluation.scorecard import Kpi
from mashura.i18n import message

_LONGEST_BAR = 2.0
_BAR = 0.62
# Room for the values and goals beside the bars, in the bars' unit.
_COLUMN = 1.5


@chart
def scorecard(scores: Sequence[Kpi], *, simulated: bool = False) -> Drawing:
    """Draw how far each indicator with a planned value, or a goal from outside the plan, was reached.

    A bar that reaches the line at 100% met its goal; a bar of more than 200% is cut and shows a break. If
    less is better, the bar is the goal divided by the value, and its name says so. Beside each bar are the
    value and the goal themselves.

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
    reached = [(score, share) for score in scores if (share := _share_of_goal(score)) is not None][::-1]
    if not reached:
        raise InputError("reports-no-scorecard")
    met = sum(share >= 1 for _, share in reached)
    with look():
        figure = Drawing(
            figsize=(9.6, 1.5 + 0.44 * len(reached)),
            layout="constrained",
            alternative=message("reports-scorecard-alternative", met=met, all=len(reached)),
        )
        axes = figure.subplots()
        for place, (score, share) in enumerate(reached):
            length = min(share, _LONGEST_BAR)
            axes.barh(place, length, color=PRIMARY if share >= 1 else ACCENT, height=_BAR)
            if share > _LONGEST_BAR:
                _break_bar(axes, length - 0.12, place)
            label_bar(axes, _value_and_goal(score), _LONGEST_BAR, place, gap=8, fontsize=10)
        axes.axvline(1.0, color=QUIET, linewidth=1.2, linestyle="--")
        axes.set_yticks(range(len(reached)), [_name(score) for score, _ in reached], fontsize=10.5)
        axes.tick_params(axis="y", length=0)
        axes.set_xlim(0, _LONGEST_BAR + _COLUMN)
        axes.set_xticks([0, 0.5, 1, 1.5, _LONGEST_BAR])
        percent_axis(axes.xaxis)
        axes.set_xlabel(message("reports-scorecard-axis"))
        horizontal_bars(axes)
        set_heading(figure, message("reports-scorecard-title"), simulated=simulated)
    return figure


def _share_of_goal(score: Kpi) -> float | None:
    """Return value divided by goal, or goal by value if less is better; None without a goal above zero."""
    if score.value is None or not score.goal:
        return None
    if not score.definition.less_is_better:
        return score.value / score.goal
    return score.goal / score.value if score.value > 0 else _LONGEST_BAR


def _name(score: Kpi) -> str:
    if not score.definition.less_is_better:
        return score.label()
    return message("reports-scorecard-less", name=score.label())


def _value_and_goal(score: Kpi) -> str:
    key = "reports-scorecard-at-most" if score.definition.less_is_better else "reports-scorecard-at-least"
    return message(key, value=score.shown(), goal=score.shown(score.goal))


def _break_bar(axes: Axes, place: float, row: float) -> None:
    """Cut a bar by two slanted lines: it is longer than the page."""
    for shift in (0.0, 0.05):
        ends = [place + shift - 0.02, place + shift + 0.02]
        axes.plot(ends, [row - _BAR / 2, row + _BAR / 2], color="white", linewidth=2.2)
