"""How groups answered one question: a cross table as a heat map (S38, S60, S101)."""

from __future__ import annotations

import numpy as np

from mashura.analysis.surveys.cross_tables import CrossTable
from mashura.analysis.wording import attribute_name, decimal, group_name, whole
from mashura.charts.registry import chart
from mashura.charts.style import Drawing, look, set_heading, wrapped
from mashura.errors import InputError
from mashura.i18n import active_language, direction, format_percent, message


@chart
def cross_table(table: CrossTable, simulated: bool = False) -> Drawing:
    """Draw the shares of each group's answers with their intervals; suppressed cells have no number.

    Parameters
    ----------
    table : CrossTable
        From :func:`mashura.analysis.cross_table`.
    simulated : bool
        Whether the people are simulated; the figure then says so.

    Raises
    ------
    InputError
        If no answer comes from a person whose group is known.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> from mashura.analysis import cross_table as count
    >>> drawing = cross_table(count(sample_campaign(), "satisfaction", "gender"))
    >>> drawing.axes[0].images[0].get_array().shape
    (2, 5)
    """
    if not table.groups:
        raise InputError("figures-no-groups-known", attribute=attribute_name(table.attribute))
    shares = np.array([[np.nan if cell.share is None else cell.share for cell in row] for row in table.cells])
    rtl = direction(active_language()) == "rtl"
    name = table.question.text or table.question.question_id
    attribute = attribute_name(table.attribute)
    verdict = (
        message(f"figures-cross-{'differs' if table.differs else 'same'}", strength=decimal(table.cramers_v))
        if table.p_corrected is not None and table.cramers_v is not None
        else message("figures-cross-untested")
    )
    with look():
        drawing = Drawing(
            figsize=(2.6 + 1.35 * shares.shape[1], 2.4 + 0.62 * len(table.groups)),
            layout="constrained",
            alternative=message(
                "figures-cross-alternative",
                question=name,
                attribute=attribute,
                people=whole(table.people),
                verdict=verdict,
            ),
        )
        axes = drawing.subplots()
        axes.set_facecolor("#eceff0")
        # On the darkest tones the numbers would be hard to read.
        most = 1.35 * max(float(np.nanmax(shares, initial=0.0)), 0.01)
        axes.imshow(shares, cmap="GnBu", vmin=0, vmax=most, aspect="auto")
        for row, cells in enumerate(table.cells):
            for column, cell in enumerate(cells):
                if cell.share is None or cell.low is None or cell.high is None:
                    text = "–"
                else:
                    between = f"{format_percent(cell.low)}–{format_percent(cell.high)}"
                    text = f"{format_percent(cell.share)}\n{between}"
                dark = cell.share is not None and cell.share > 0.6 * most
                axes.text(
                    column, row, text, ha="center", va="center", fontsize=9.5, linespacing=1.3,
                    color="white" if dark else "#22292a",
                )  # fmt: skip
        axes.set_xticks(
            range(shares.shape[1]),
            [wrapped(option.label or option.code, 14) for option in table.question.options],
        )
        axes.set_yticks(
            range(len(table.groups)), [group_name(table.attribute, group) for group in table.groups]
        )
        axes.tick_params(length=0)
        axes.grid(visible=False)
        axes.xaxis.tick_top()
        for spine in axes.spines.values():
            spine.set_visible(False)
        if rtl:
            axes.invert_xaxis()
            axes.yaxis.tick_right()
        remark = verdict
        if table.suppressed:
            remark += " " + message("figures-cross-suppressed")
        title = message("figures-cross-title", question=name, attribute=attribute)
        set_heading(drawing, title, remark, simulated=simulated)
    return drawing
