"""The sixteen features of the United Nations, scored by an entity itself (S92-S108)."""

from __future__ import annotations

from matplotlib.ticker import FuncFormatter

from mashura.charts.style import ACCENT, PRIMARY, Drawing, look, note, set_titles
from mashura.evaluation.self_assessment import Assessment, interval_text
from mashura.i18n import active_language, direction, format_percent, message
from mashura.methodology.labels import value_label


def self_assessment(result: Assessment) -> Drawing:
    """Draw every feature's score as a dot, and an unknown one as the whole line that it may lie on.

    Examples
    --------
    >>> from mashura.evaluation.self_assessment import assess
    >>> from mashura.methodology.records.self_assessment import SelfAssessment
    >>> figure = self_assessment(assess(SelfAssessment(entity="Town")))
    >>> len(figure.axes[0].get_yticks())
    16
    """
    language = active_language()
    rtl = direction(language) == "rtl"
    criteria = [*reversed(result.criteria)]
    total = interval_text(result.total)
    with look():
        figure = Drawing(
            figsize=(8.6, 6.4),
            layout="constrained",
            alternative=message(
                "reports-self-alternative",
                total=total,
                unknown=sum(one.score is None for one in criteria),
            ),
        )
        axes = figure.subplots()
        for place, one in enumerate(criteria):
            if one.score is None:
                axes.plot([0, 1], [place, place], color="#c9d5d6", linewidth=5, solid_capstyle="round")
            else:
                axes.plot([0, one.score], [place, place], color=PRIMARY, linewidth=2)
                low = one.score < 0.5
                axes.plot(one.score, place, "o", color=ACCENT if low else PRIMARY, markersize=9)
        axes.set_yticks(range(len(criteria)), [value_label(one.criterion) for one in criteria], fontsize=10.5)
        axes.tick_params(axis="y", length=0)
        axes.set_xlim((1.03, -0.03) if rtl else (-0.03, 1.03))
        axes.xaxis.set_major_formatter(FuncFormatter(lambda share, _: format_percent(share, language)))
        axes.grid(visible=False, axis="y")
        axes.grid(visible=True, axis="x")
        set_titles(
            axes, message("reports-self-title", total=total), message("reports-self-axis"), "", language
        )
        note(axes, message("reports-self-note"), language)
    return figure
