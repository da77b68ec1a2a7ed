"""The sixteen features of the United Nations, scored by an entity itself (S92-S108)."""

from __future__ import annotations

from mashura.charts.registry import chart
from mashura.charts.style import ACCENT, PRIMARY, Drawing, horizontal_bars, look, percent_axis, set_heading
from mashura.evaluation.self_assessment import Assessment, interval_text
from mashura.i18n import message
from mashura.methodology.labels import value_label


@chart
def self_assessment(result: Assessment) -> Drawing:
    """Draw every feature's score as a dot; an unknown score is a line over all possible values.

    Examples
    --------
    >>> from mashura.evaluation.self_assessment import assess
    >>> from mashura.methodology.records.self_assessment import SelfAssessment
    >>> figure = self_assessment(assess(SelfAssessment(entity="Town")))
    >>> len(figure.axes[0].get_yticks())
    16
    """
    criteria = result.criteria[::-1]
    total = interval_text(result.total)
    with look():
        figure = Drawing(
            figsize=(8.6, 6.4),
            layout="constrained",
            alternative=message(
                "reports-self-alternative",
                total=total,
                unknown=sum(criterion.score is None for criterion in criteria),
            ),
        )
        axes = figure.subplots()
        for place, criterion in enumerate(criteria):
            if criterion.score is None:
                axes.plot([0, 1], [place, place], color="#c9d5d6", linewidth=5, solid_capstyle="round")
            else:
                colour = ACCENT if criterion.score < 0.5 else PRIMARY
                axes.plot([0, criterion.score], [place, place], color=PRIMARY, linewidth=2)
                axes.plot(criterion.score, place, "o", color=colour, markersize=9)
        labels = [value_label(criterion.criterion) for criterion in criteria]
        axes.set_yticks(range(len(criteria)), labels, fontsize=10.5)
        axes.tick_params(axis="y", length=0)
        axes.set_xlim(-0.03, 1.03)
        percent_axis(axes.xaxis)
        axes.set_xlabel(message("reports-self-axis"))
        horizontal_bars(axes)
        set_heading(figure, message("reports-self-title", total=total), message("reports-self-note"))
    return figure
