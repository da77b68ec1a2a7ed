"""The answers to one question: how often each option was chosen, with intervals (S48, S60)."""

from __future__ import annotations

from mashura.analysis.surveys.survey import QuestionSummary
from mashura.analysis.wording import whole
from mashura.charts.registry import chart
from mashura.charts.style import (
    PRIMARY,
    QUIET,
    Drawing,
    horizontal_bars,
    look,
    percent_axis,
    set_heading,
    wrapped,
)
from mashura.errors import InputError
from mashura.i18n import format_percent, message
from mashura.methodology.vocabulary import QuestionKind


@chart
def choices(summary: QuestionSummary, simulated: bool = False) -> Drawing:
    """Draw how often each option of a question was chosen.

    Parameters
    ----------
    summary : QuestionSummary
        One of the questions of :func:`mashura.analysis.surveys.survey`.
    simulated : bool
        Whether the people are simulated; the figure then says so.

    Raises
    ------
    InputError
        If the question has no options or no answers.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> from mashura.analysis import survey
    >>> summary = survey(sample_campaign()).questions[0]
    >>> len(choices(summary).axes[0].patches) == len(summary.options)
    True
    """
    if not summary.options or not summary.answered:
        raise InputError("figures-no-options", question=summary.question.question_id)
    options = [*summary.options]
    if summary.question.kind is not QuestionKind.SCALE:
        options.sort(key=lambda option: -option.count)
    options.reverse()
    first = max(options, key=lambda option: option.count)
    name = summary.question.text or summary.question.question_id
    with look():
        drawing = Drawing(
            figsize=(8.4, 1.8 + 0.5 * len(options)),
            layout="constrained",
            alternative=message(
                "figures-choices-alternative",
                question=name,
                people=whole(summary.answered),
                option=first.label,
                share=format_percent(first.share),
            ),
        )
        axes = drawing.subplots()
        places = range(len(options))
        shares = [option.share for option in options]
        errors = [
            [option.share - option.low for option in options],
            [option.high - option.share for option in options],
        ]
        axes.barh(places, shares, color=PRIMARY, height=0.66)
        axes.errorbar(shares, places, xerr=errors, fmt="none", ecolor=QUIET, capsize=3, linewidth=1.4)
        axes.set_xlim(0, min(1.0, max(option.high for option in options) * 1.1))
        percent_axis(axes.xaxis)
        axes.set_yticks(places, [wrapped(option.label, 34) for option in options])
        horizontal_bars(axes)
        axes.set_xlabel(message("figures-choices-across", people=whole(summary.answered)))
        set_heading(drawing, name, simulated=simulated)
    return drawing
