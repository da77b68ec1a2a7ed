"""When accounts became active, and which bursts may come from one source (S57, F14)."""

from __future__ import annotations

import numpy as np
from matplotlib.ticker import MaxNLocator

from mashura.analysis.integrity.coordination import Coordination
from mashura.charts.registry import chart
from mashura.charts.style import ACCENT, PRIMARY, QUIET, Drawing, look, note, set_titles
from mashura.errors import InputError
from mashura.i18n import active_language, format_number, message

_A_DAY = 86_400
_MARKED = 4


@chart
def suspected_campaigns(coordination: Coordination) -> Drawing:
    """Draw how many accounts became active on each day, with the bursts of suspected campaigns marked.

    Parameters
    ----------
    coordination : Coordination
        From :func:`mashura.analysis.integrity.coordination.coordination`.

    Raises
    ------
    InputError
        If no time of activity is known.
    """
    if coordination.opened is None:
        raise InputError("texts-figure-empty")
    language, opened = active_language(), coordination.opened
    counts = np.array(coordination.days)
    marked = [campaign for campaign in coordination.campaigns if campaign.decision != "dismissed"]
    alternative = message(
        "texts-figure-campaigns-alternative",
        lang=language,
        days=format_number(len(counts), language),
        accounts=format_number(int(counts.sum()), language),
        count=len(marked),
    )
    with look():
        figure = Drawing(figsize=(8.6, 4.4), layout="constrained", alternative=alternative)
        axes = figure.subplots()
        axes.bar(np.arange(len(counts)) + 0.5, counts, width=0.82, color=PRIMARY)
        top = float(counts.max())
        axes.set_ylim(0, top * (1.12 + 0.1 * min(len(marked), _MARKED)))
        for row, campaign in enumerate(marked):
            begins, ends = (
                (moment - opened).total_seconds() / _A_DAY for moment in (campaign.first, campaign.last)
            )
            axes.axvspan(begins, max(ends, begins + 0.2), color=ACCENT, alpha=0.18, linewidth=0)
            if row >= _MARKED:
                continue
            # Beside the burst, on the side with more room, each on its own line.
            left = (begins + ends) / 2 > len(counts) / 2
            axes.annotate(
                message(
                    "texts-figure-campaigns-mark",
                    lang=language,
                    accounts=format_number(len(campaign.accounts), language),
                    score=format_number(campaign.score, language),
                ),
                (begins if left else max(ends, begins + 0.2), top * (1.04 + 0.1 * row)),
                xytext=(-5 if left else 5, 0),
                textcoords="offset points",
                ha="right" if left else "left",
                va="bottom",
                color=ACCENT,
            )
        if not marked:
            axes.text(
                len(counts) / 2,
                top * 1.03,
                message("texts-figure-campaigns-none", lang=language),
                ha="center",
                color=QUIET,
            )
        axes.set_xlim(0, len(counts))
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.yaxis.set_major_locator(MaxNLocator(integer=True))
        set_titles(
            axes,
            message("texts-figure-campaigns-title", lang=language),
            message("texts-figure-campaigns-day", lang=language),
            message("texts-figure-campaigns-accounts", lang=language),
            language,
        )
        if coordination.simulated:
            note(axes, message("charts-simulated", lang=language), language)
    return figure
