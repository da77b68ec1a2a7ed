"""Answers on scales: bars that extend from the middle to both sides (S48, S60)."""

from __future__ import annotations

from matplotlib import colormaps
from matplotlib.patches import Patch

from mashura.analysis.surveys.survey import QuestionSummary, Survey
from mashura.analysis.wording import whole
from mashura.charts.registry import chart
from mashura.charts.style import (
    Drawing,
    horizontal_bars,
    legend_above,
    look,
    percent_axis,
    set_heading,
    wrapped,
)
from mashura.errors import InputError
from mashura.i18n import format_percent, message
from mashura.methodology.vocabulary import QuestionKind

# From orange at the low end to blue at the high end: everybody can distinguish these.
_COLOURS = "PuOr"
_WRITTEN = 0.06


@chart
def likert(results: Survey) -> Drawing:
    """Draw the answers to a survey's scale questions, with the middles of the scales on one line.

    Only scale questions with the same number of steps as the first one are drawn.

    Parameters
    ----------
    results : Survey
        From :func:`mashura.analysis.surveys.survey`.

    Raises
    ------
    InputError
        If no scale question has an answer.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> from mashura.analysis import survey
    >>> len(likert(survey(sample_campaign())).axes[0].patches)
    5
    """
    scales = [summary for summary in results.of(QuestionKind.SCALE) if summary.answered]
    if not scales:
        raise InputError("figures-no-scale")
    rows = [summary for summary in scales if len(summary.options) == len(scales[0].options)][::-1]
    steps = len(rows[0].options)
    colours = [colormaps[_COLOURS](0.12 + 0.76 * step / max(steps - 1, 1)) for step in range(steps)]
    with look():
        drawing = Drawing(
            figsize=(9.2, 2.3 + 0.8 * len(rows)),
            layout="constrained",
            alternative=message("figures-likert-alternative", questions=_in_words(rows[::-1])),
        )
        axes = drawing.subplots()
        for place, summary in enumerate(rows):
            shares = [option.share for option in summary.options]
            middle = shares[steps // 2] / 2 if steps % 2 else 0.0
            left = -sum(shares[: steps // 2]) - middle
            for share, colour in zip(shares, colours, strict=True):
                axes.barh(place, share, left=left, color=colour, height=0.62)
                if share >= _WRITTEN:
                    dark = sum(colour[:3]) < 1.5
                    axes.text(
                        left + share / 2, place, format_percent(share), ha="center", va="center",
                        fontsize=10, color="white" if dark else "black",
                    )  # fmt: skip
                left += share
        axes.axvline(0, color="#333b3c", linewidth=1, zorder=0.5)
        reach = max(abs(limit) for limit in axes.get_xlim())
        axes.set_xlim(-reach, reach)
        axes.set_ylim(-0.6, len(rows) - 0.4)
        percent_axis(axes.xaxis)
        # Both sides count from the middle, so numbers on the axis would be misleading.
        axes.set_xticks([])
        axes.set_yticks(
            range(len(rows)),
            [
                wrapped(summary.question.text or summary.question.question_id, 34)
                + "\n"
                + message("figures-answered", people=whole(summary.answered))
                for summary in rows
            ],
            fontsize=10.5,
        )
        horizontal_bars(axes)
        axes.grid(visible=False)
        axes.spines["bottom"].set_visible(False)
        marks = [
            Patch(color=colour, label=option.label)
            for colour, option in zip(colours, rows[-1].options, strict=True)
        ]
        legend_above(axes, steps, marks)
        set_heading(
            drawing,
            message("figures-likert-title"),
            message("figures-likert-foot"),
            simulated=results.simulated,
        )
    return drawing


def _in_words(rows: list[QuestionSummary]) -> str:
    return message("list-separator").join(
        message(
            "figures-likert-question",
            question=summary.question.text or summary.question.question_id,
            steps=summary.top.label,
            share=format_percent(summary.top.share),
        )
        for summary in rows
        if summary.top
    )
