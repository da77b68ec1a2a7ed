"""Answers on scales: bars that diverge from the middle (S48, S60)."""

from __future__ import annotations

from matplotlib import colormaps
from matplotlib.patches import Patch

from mashura.analysis.surveys.survey import QuestionSummary, Survey
from mashura.analysis.wording import whole
from mashura.charts.style import (
    Drawing,
    bars_from_the_reading_side,
    head_and_foot,
    legend_above,
    look,
    percent_axis,
    wrapped,
)
from mashura.errors import InputError
from mashura.i18n import format_percent, message
from mashura.methodology.vocabulary import QuestionKind

# From the low end in orange over grey to the high end in blue: told apart by all readers.
_COLOURS = "PuOr"
_WRITTEN = 0.06


def likert(found: Survey) -> Drawing:
    """Draw the answers to a survey's scale questions, the middle of each scale on one line.

    Questions must have the same number of steps to be drawn together; those that have as many as the first
    scale question are.

    Parameters
    ----------
    found : Survey
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
    scales = [one for one in found.of(QuestionKind.SCALE) if one.answered]
    if not scales:
        raise InputError("figures-no-scale")
    rows = [one for one in scales if len(one.options) == len(scales[0].options)][::-1]
    steps = len(rows[0].options)
    colours = [colormaps[_COLOURS](0.12 + 0.76 * n / max(steps - 1, 1)) for n in range(steps)]
    with look():
        drawing = Drawing(
            figsize=(9.2, 2.3 + 0.8 * len(rows)),
            layout="constrained",
            alternative=message("figures-likert-alternative", questions=_told(rows[::-1])),
        )
        axes = drawing.subplots()
        for place, one in enumerate(rows):
            shares = [option.share for option in one.options]
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
        # Both sides count from the middle: their lengths are shares, and none is negative.
        axes.set_xticks([])
        axes.set_yticks(
            range(len(rows)),
            [
                wrapped(one.question.text or one.question.question_id, 34)
                + "\n"
                + message("figures-answered", people=whole(one.answered))
                for one in rows
            ],
            fontsize=10.5,
        )
        bars_from_the_reading_side(axes)
        axes.grid(visible=False)
        axes.spines["bottom"].set_visible(False)
        marks = [
            Patch(color=colour, label=option.label)
            for colour, option in zip(colours, rows[-1].options, strict=True)
        ]
        legend_above(axes, marks, steps)
        foot = message("figures-likert-foot")
        head_and_foot(
            drawing,
            message("figures-likert-title"),
            f"{foot} {message('charts-simulated')}" if found.simulated else foot,
        )
    return drawing


def _told(rows: list[QuestionSummary]) -> str:
    return message("list-separator").join(
        message(
            "figures-likert-question",
            question=one.question.text or one.question.question_id,
            steps=one.top.label,
            share=format_percent(one.top.share),
        )
        for one in rows
        if one.top
    )
