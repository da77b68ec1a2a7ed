"""A participatory budget: votes, costs, and which rule chooses which project (S61, S65)."""

from __future__ import annotations

from matplotlib.lines import Line2D

from mashura.analysis.budgets.budget_outcome import BudgetOutcome
from mashura.analysis.budgets.budget_summary import rule_name
from mashura.analysis.wording import whole
from mashura.charts.registry import chart
from mashura.charts.style import (
    GROUPS,
    PALE,
    Drawing,
    horizontal_bars,
    label_bar,
    legend_above,
    look,
    percent_axis,
    set_heading,
    wrapped,
)
from mashura.i18n import active_language, direction, format_money, format_percent, message


@chart
def budget_outcome(outcome: BudgetOutcome, most: int = 20) -> Drawing:
    """Draw the projects with their support, their cost, and the rules by which they win.

    Parameters
    ----------
    outcome : BudgetOutcome
        From :func:`mashura.analysis.budgets.budget_outcome`.
    most : int
        How many projects with the most points are shown, at least 1. Winners are always shown.

    Returns
    -------
    Drawing
        On one side a bar per project with the share of ballots that name it, on the other a mark for each
        rule that chooses it; below, how many voters each rule leaves without any project.
    """
    projects = [
        project for rank, project in enumerate(outcome.projects) if rank < max(most, 1) or project.won_by
    ][::-1]
    rules = [result.rule for result in outcome.rules]
    rtl = direction(active_language()) == "rtl"
    separator = message("list-separator")
    left = separator.join(
        message("figures-budget-left", rule=rule_name(result.rule), share=format_percent(result.share))
        for result in outcome.rules
    )
    money = format_money(outcome.budget, outcome.currency)
    with look():
        drawing = Drawing(
            figsize=(10.4, 2.8 + 0.46 * len(projects)),
            layout="constrained",
            alternative=message(
                "figures-budget-alternative",
                projects=whole(len(outcome.projects)),
                budget=money,
                left=left,
            ),
        )
        widths = (1, 3.2) if rtl else (3.2, 1)
        panes = drawing.subplots(1, 2, sharey=True, width_ratios=widths)
        bars, marks = panes[::-1] if rtl else panes
        bars.barh(
            range(len(projects)),
            [project.support for project in projects],
            color=[GROUPS[0] if project.won_by else PALE for project in projects],
            height=0.66,
        )
        for place, project in enumerate(projects):
            cost = message("figures-budget-cost", cost=whole(project.cost))
            label_bar(bars, cost, project.support, place, gap=5, fontsize=9.5)
            for column, rule in enumerate(rules):
                if rule in project.won_by:
                    marks.plot(
                        [column], [place], marker="s", markersize=11, color=GROUPS[column % len(GROUPS)]
                    )
        bars.set_xlim(0, max(project.support for project in projects) * 1.25)
        percent_axis(bars.xaxis)
        bars.set_yticks(range(len(projects)), [wrapped(project.name) for project in projects], fontsize=9.5)
        bars.set_xlabel(message("figures-budget-across", voters=whole(outcome.voters)))
        for axes in (bars, marks):
            horizontal_bars(axes)
        marks.set_xlim(*((len(rules) - 0.5, -0.5) if rtl else (-0.5, len(rules) - 0.5)))
        marks.set_xticks([])
        marks.set_title(message("figures-budget-chosen"), loc="center", fontsize=12, pad=6)
        marks.tick_params(axis="y", length=0, labelleft=False, labelright=False)
        marks.grid(visible=True, axis="y")
        bars.tick_params(axis="y", length=0, labelleft=not rtl, labelright=rtl)
        handles = [
            Line2D([], [], marker="s", linestyle="", color=GROUPS[column % len(GROUPS)], markersize=10,
                   label=rule_name(rule))
            for column, rule in enumerate(rules)
        ]  # fmt: skip
        legend_above(bars, 1, handles)
        set_heading(
            drawing,
            message("figures-budget-title", budget=money),
            message("figures-budget-foot", left=left),
            simulated=outcome.simulated,
        )
    return drawing
