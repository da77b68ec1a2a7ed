"""Who answered what: a cross table as a heat map (S38, S60, S101)."""

from __future__ import annotations

import numpy as np

from mashura.analysis.surveys.cross_tables import CrossTable
from mashura.analysis.wording import attribute_name, decimal, group_name, whole
from mashura.charts.style import Drawing, head_and_foot, look, wrapped
from mashura.errors import InputError
from mashura.i18n import active_language, direction, format_percent, message


def cross_table(found: CrossTable, simulated: bool = False) -> Drawing:
    """Draw the shares of each group's answers, with their intervals; suppressed cells stay empty.

    Parameters
    ----------
    found : CrossTable
        From :func:`mashura.analysis.cross_table`.
    simulated : bool
        Whether the people are simulated; the figure then says so.

    Raises
    ------
    InputError
        If no group's answers are known.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> from mashura.analysis import cross_table as count
    >>> drawing = cross_table(count(sample_campaign(), "satisfaction", "gender"))
    >>> drawing.axes[0].images[0].get_array().shape
    (2, 5)
    """
    if not found.groups:
        raise InputError("figures-no-groups-known", attribute=attribute_name(found.attribute))
    shares = np.array([[np.nan if cell.share is None else cell.share for cell in row] for row in found.cells])
    rtl = direction(active_language()) == "rtl"
    name = found.question.text or found.question.question_id
    attribute = attribute_name(found.attribute)
    verdict = (
        message(f"figures-cross-{'differs' if found.differs else 'same'}", strength=decimal(found.cramers_v))
        if found.p_corrected is not None and found.cramers_v is not None
        else message("figures-cross-untested")
    )
    with look():
        drawing = Drawing(
            figsize=(2.6 + 1.35 * shares.shape[1], 2.4 + 0.62 * len(found.groups)),
            layout="constrained",
            alternative=message(
                "figures-cross-alternative",
                question=name,
                attribute=attribute,
                people=whole(found.people),
                verdict=verdict,
            ),
        )
        axes = drawing.subplots()
        axes.set_facecolor("#eceff0")
        # The darkest tones would swallow the numbers.
        most = 1.35 * max(float(np.nanmax(shares, initial=0.0)), 0.01)
        axes.imshow(shares, cmap="GnBu", vmin=0, vmax=most, aspect="auto")
        for row, cells in enumerate(found.cells):
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
            range(shares.shape[1]), [wrapped(one.label or one.code, 14) for one in found.question.options]
        )
        axes.set_yticks(range(len(found.groups)), [group_name(found.attribute, one) for one in found.groups])
        axes.tick_params(length=0)
        axes.grid(visible=False)
        axes.xaxis.tick_top()
        for spine in axes.spines.values():
            spine.set_visible(False)
        if rtl:
            axes.invert_xaxis()
            axes.yaxis.tick_right()
        foot = [verdict]
        if found.suppressed:
            foot.append(message("figures-cross-suppressed"))
        if simulated:
            foot.append(message("charts-simulated"))
        title = message("figures-cross-title", question=name, attribute=attribute)
        head_and_foot(drawing, title, " ".join(foot))
    return drawing
