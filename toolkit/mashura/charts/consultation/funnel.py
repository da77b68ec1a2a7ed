"""The funnel: from those who saw a call to those who wrote (S77, F2, F4)."""

from __future__ import annotations

from mashura.analysis.people.funnel import Funnel
from mashura.analysis.wording import whole
from mashura.charts.style import (
    ACCENT,
    PRIMARY,
    Drawing,
    bars_from_the_reading_side,
    head_and_foot,
    look,
)
from mashura.i18n import active_language, direction, format_percent, message


def funnel(found: Funnel) -> Drawing:
    """Draw how many people came how far.

    Parameters
    ----------
    found : Funnel
        From :func:`mashura.analysis.people.funnel`.

    Returns
    -------
    Drawing
        A bar a step on a logarithmic axis, the narrowest step marked, with the part of the step before.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> from mashura.analysis import funnel as count
    >>> len(funnel(count(sample_campaign())).axes[0].patches)
    6
    """
    steps = found.steps[::-1]
    kept = [one.kept for one in found.steps if one.kept is not None]
    names = [message(f"readings-step-{one.step}") for one in steps]
    written = [
        whole(one.people)
        if one.kept is None
        else message("figures-funnel-label", people=whole(one.people), kept=format_percent(one.kept))
        for one in steps
    ]
    with look():
        drawing = Drawing(
            figsize=(8.6, 1.6 + 0.55 * len(steps)),
            layout="constrained",
            alternative=message(
                "figures-funnel-alternative",
                steps=message("list-separator").join(
                    f"{name} {label}" for name, label in zip(names[::-1], written[::-1], strict=True)
                ),
            ),
        )
        axes = drawing.subplots()
        colours = [ACCENT if kept and one.kept == min(kept) else PRIMARY for one in steps]
        axes.barh(range(len(steps)), [max(one.people, 1) for one in steps], color=colours, height=0.7)
        axes.set_xscale("log")
        largest = max(one.people for one in steps)
        axes.set_xlim(1, max(largest, 10) ** 1.3)
        axes.set_xticks([])
        axes.minorticks_off()
        axes.set_yticks(range(len(steps)), names)
        bars_from_the_reading_side(axes)
        axes.grid(visible=False)
        axes.spines["bottom"].set_visible(False)
        rtl = direction(active_language()) == "rtl"
        for place, (one, label) in enumerate(zip(steps, written, strict=True)):
            axes.annotate(
                label,
                (max(one.people, 1), place),
                xytext=(-6 if rtl else 6, 0),
                textcoords="offset points",
                ha="right" if rtl else "left",
                va="center",
            )
        foot = message("figures-funnel-foot")
        if found.simulated:
            foot += " " + message("charts-simulated")
        head_and_foot(drawing, message("figures-funnel-title"), foot)
    return drawing
