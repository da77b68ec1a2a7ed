"""When people joined a consultation (S53, S77): the first days, the quiet middle, the last days."""

from __future__ import annotations

import numpy as np
from matplotlib.ticker import MaxNLocator

from mashura.analysis import arrivals as count_arrivals
from mashura.charts.registry import chart
from mashura.charts.style import ACCENT, PRIMARY, Drawing, look, note, set_titles
from mashura.errors import InputError
from mashura.i18n import Language, active_language, format_number, message
from mashura.methodology.tables.consultation import Consultation


@chart
def arrivals(consultation: Consultation, first_days: int | None = None) -> Drawing:
    """Draw how many people joined on each day of a consultation.

    A day is 24 hours, counted from the first arrival (:func:`mashura.analysis.people.arrivals`).

    Parameters
    ----------
    consultation : Consultation
        Simulated or real; people whose day of joining is unknown are left out.
    first_days : int, optional
        Show only that many days from the first (at least 1); all of them if it is not given.

    Returns
    -------
    Drawing
        One bar per day, the busiest one marked; labels in the active language, and a note if the people are
        simulated.

    Raises
    ------
    InputError
        If nobody's day of joining is known, or ``first_days`` is not a whole number of at least 1.

    Examples
    --------
    >>> import pandas as pd
    >>> times = pd.to_datetime(["2026-03-01", "2026-03-01", "2026-03-02"], utc=True)
    >>> people = pd.DataFrame({"participant_id": ["1", "2", "3"], "joined_at": times})
    >>> figure = arrivals(Consultation(title="Buses", origin="csv", participants=people))
    >>> [int(bar.get_height()) for bar in figure.axes[0].patches]
    [2, 1]
    """
    if first_days is not None and (not isinstance(first_days, int) or first_days < 1):
        raise InputError("charts-first-days", value=str(first_days))
    joined = count_arrivals(consultation).joined
    if not joined:
        raise InputError("charts-no-arrivals", title=consultation.title)
    return _draw(np.array(joined[:first_days]), consultation.is_simulated, active_language())


def _draw(counts: np.ndarray, simulated: bool, language: Language) -> Drawing:
    busiest = int(counts.argmax())
    with look():
        figure = Drawing(
            figsize=(8.2, 4.2),
            layout="constrained",
            alternative=message(
                "charts-arrivals-alternative",
                lang=language,
                days=len(counts),
                people=format_number(int(counts.sum()), language),
                busiest=busiest + 1,
                most=format_number(counts[busiest], language),
            ),
        )
        axes = figure.subplots()
        bars = axes.bar(np.arange(1, len(counts) + 1), counts, color=PRIMARY, width=0.82)
        bars[busiest].set_color(ACCENT)
        # Beside the bar, on the side with more room.
        side = 1 if busiest < len(counts) / 2 else -1
        axes.annotate(
            message("charts-arrivals-busiest", lang=language, count=format_number(counts[busiest], language)),
            (busiest + 1 + side * 0.41, counts[busiest]),
            xytext=(side * 6, -6),
            textcoords="offset points",
            color=ACCENT,
            ha="left" if side == 1 else "right",
            va="center",
        )
        axes.set_xlim(0.3, len(counts) + 0.7)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True, min_n_ticks=1))
        axes.yaxis.set_major_locator(MaxNLocator(integer=True))
        set_titles(
            axes,
            message(
                "charts-arrivals-title",
                lang=language,
                people=format_number(int(counts.sum()), language),
            ),
            message("charts-arrivals-day", lang=language),
            message("charts-arrivals-people", lang=language),
            language,
        )
        if simulated:
            note(axes, message("charts-simulated", lang=language), language)
    return figure
