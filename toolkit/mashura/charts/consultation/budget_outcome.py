"""A participatory budget: votes, costs, and which rule chooses what (S61, S65)."""

from __future__ import annotations

from matplotlib.lines import Line2D

from mashura.analysis.budgets.budget_outcome import BudgetOutcome
from mashura.analysis.budgets.budget_summary import rule_name
from mashura.analysis.wording import whole
from mashura.charts.style import (
    GROUPS,
    PALE,
    Drawing,
    bars_from_the_reading_side,
    head_and_foot,
    legend_above,
    look,
    percent_axis,
    wrapped,
)
from mashura.i18n import active_language, direction, format_percent, message


def budget_outcome(found: BudgetOutcome, most: int = 20) -> Drawing:
    """Draw the projects with their support, their cost, and the rules by which they win.

    Parameters
    ----------
    found : BudgetOutcome
        From :func:`mashura.analysis.budgets.budget_outcome`.
    most : int
        How many projects are shown, those with the most points; at least 1. Winners are always shown.

    Returns
    -------
    Drawing
        On one side a bar a project with the share of ballots that name it, on the other a mark for each rule
        that chooses it; below, how many voters each rule leaves without any project.
    """
    rows = [one for n, one in enumerate(found.projects) if n < max(most, 1) or one.won_by][::-1]
    rules = [one.rule for one in found.rules]
    rtl = direction(active_language()) == "rtl"
    separator = message("list-separator")
    left = separator.join(
        message("figures-budget-left", rule=rule_name(one.rule), share=format_percent(one.share))
        for one in found.rules
    )
    money = f"{whole(found.budget)} {found.currency}".strip()
    with look():
        drawing = Drawing(
            figsize=(10.4, 2.8 + 0.46 * len(rows)),
            layout="constrained",
            alternative=message(
                "figures-budget-alternative",
                projects=whole(len(found.projects)),
                budget=money,
                left=left,
            ),
        )
        widths = (1, 3.2) if rtl else (3.2, 1)
        panes = drawing.subplots(1, 2, sharey=True, width_ratios=widths)
        bars, marks = panes[::-1] if rtl else panes
        bars.barh(
            range(len(rows)),
            [one.support for one in rows],
            color=[GROUPS[0] if one.won_by else PALE for one in rows],
            height=0.66,
        )
        for place, one in enumerate(rows):
            bars.annotate(
                message("figures-budget-cost", cost=whole(one.cost)),
                (one.support, place),
                xytext=(-5 if rtl else 5, 0),
                textcoords="offset points",
                ha="right" if rtl else "left",
                va="center",
                fontsize=9.5,
            )
            for column, rule in enumerate(rules):
                if rule in one.won_by:
                    marks.plot(
                        [column], [place], marker="s", markersize=11, color=GROUPS[column % len(GROUPS)]
                    )
        bars.set_xlim(0, max(one.support for one in rows) * 1.25)
        percent_axis(bars.xaxis)
        bars.set_yticks(range(len(rows)), [wrapped(one.name) for one in rows], fontsize=9.5)
        bars.set_xlabel(message("figures-budget-across", voters=whole(found.voters)))
        for axes in (bars, marks):
            bars_from_the_reading_side(axes)
        marks.set_xlim(*((len(rules) - 0.5, -0.5) if rtl else (-0.5, len(rules) - 0.5)))
        marks.set_xticks([])
        marks.set_title(message("figures-budget-chosen"), loc="center", fontsize=12, pad=6)
        marks.tick_params(axis="y", length=0, labelleft=False, labelright=False)
        marks.grid(visible=True, axis="y")
        bars.tick_params(axis="y", length=0, labelleft=not rtl, labelright=rtl)
        handles = [
            Line2D([], [], marker="s", linestyle="", color=GROUPS[n % len(GROUPS)], markersize=10,
                   label=rule_name(rule))
            for n, rule in enumerate(rules)
        ]  # fmt: skip
        legend_above(bars, handles, 1)
        foot = message("figures-budget-foot", left=left)
        if found.simulated:
            foot += " " + message("charts-simulated")
        head_and_foot(drawing, message("figures-budget-title", budget=money), foot)
    return drawing
