"""What was chosen: the options of one question with their intervals (S48, S60)."""

from __future__ import annotations

from mashura.analysis.surveys.survey import QuestionSummary
from mashura.analysis.wording import whole
from mashura.charts.style import (
    PRIMARY,
    QUIET,
    Drawing,
    bars_from_the_reading_side,
    head_and_foot,
    look,
    percent_axis,
    wrapped,
)
from mashura.errors import InputError
from mashura.i18n import format_percent, message
from mashura.methodology.vocabulary import QuestionKind


def choices(found: QuestionSummary, simulated: bool = False) -> Drawing:
    """Draw how often each option of a question was chosen.

    Parameters
    ----------
    found : QuestionSummary
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
    >>> len(choices(survey(sample_campaign()).questions[0]).axes[0].patches)
    6
    """
    if not found.options or not found.answered:
        raise InputError("figures-no-options", question=found.question.question_id)
    rows = [*found.options]
    if found.question.kind is not QuestionKind.SCALE:
        rows.sort(key=lambda one: -one.count)
    rows.reverse()
    first = max(rows, key=lambda one: one.count)
    name = found.question.text or found.question.question_id
    with look():
        drawing = Drawing(
            figsize=(8.4, 1.8 + 0.5 * len(rows)),
            layout="constrained",
            alternative=message(
                "figures-choices-alternative",
                question=name,
                people=whole(found.answered),
                option=first.label,
                share=format_percent(first.share),
            ),
        )
        axes = drawing.subplots()
        shares = [one.share for one in rows]
        around = [[one.share - one.low for one in rows], [one.high - one.share for one in rows]]
        axes.barh(range(len(rows)), shares, color=PRIMARY, height=0.66)
        axes.errorbar(
            shares, range(len(rows)), xerr=around, fmt="none", ecolor=QUIET, capsize=3, linewidth=1.4
        )
        axes.set_xlim(0, min(1.0, max(one.high for one in rows) * 1.1))
        percent_axis(axes.xaxis)
        axes.set_yticks(range(len(rows)), [wrapped(one.label, 34) for one in rows])
        bars_from_the_reading_side(axes)
        axes.set_xlabel(message("figures-choices-across", people=whole(found.answered)))
        head_and_foot(drawing, name, message("charts-simulated") if simulated else "")
    return drawing
