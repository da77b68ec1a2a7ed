"""The funnel of participation: from the people who saw the call to those who wrote (S77, F2, F4)."""

from __future__ import annotations

from mashura.analysis.people.funnel import Funnel
from mashura.analysis.wording import whole
from mashura.charts.registry import chart
from mashura.charts.style import ACCENT, PRIMARY, Drawing, horizontal_bars, label_bar, look, set_heading
from mashura.i18n import format_percent, message


@chart
def funnel(counts: Funnel) -> Drawing:
    """Draw how many people reached each step.

    Parameters
    ----------
    counts : Funnel
        From :func:`mashura.analysis.people.funnel`.

    Returns
    -------
    Drawing
        One bar per step on a logarithmic axis, with its share of the previous step; the step with the
        largest loss is marked.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> from mashura.analysis import funnel as count
    >>> len(funnel(count(sample_campaign())).axes[0].patches)
    6
    """
    steps = counts.steps[::-1]
    kept = [step.kept for step in counts.steps if step.kept is not None]
    names = [message(f"readings-step-{step.step}") for step in steps]
    labels = [
        whole(step.people)
        if step.kept is None
        else message("figures-funnel-label", people=whole(step.people), kept=format_percent(step.kept))
        for step in steps
    ]
    with look():
        drawing = Drawing(
            figsize=(8.6, 1.6 + 0.55 * len(steps)),
            layout="constrained",
            alternative=message(
                "figures-funnel-alternative",
                steps=message("list-separator").join(
                    f"{name} {label}" for name, label in zip(names[::-1], labels[::-1], strict=True)
                ),
            ),
        )
        axes = drawing.subplots()
        colours = [ACCENT if kept and step.kept == min(kept) else PRIMARY for step in steps]
        axes.barh(range(len(steps)), [max(step.people, 1) for step in steps], color=colours, height=0.7)
        axes.set_xscale("log")
        largest = max(step.people for step in steps)
        axes.set_xlim(1, max(largest, 10) ** 1.3)
        axes.set_xticks([])
        axes.minorticks_off()
        axes.set_yticks(range(len(steps)), names)
        horizontal_bars(axes)
        axes.grid(visible=False)
        axes.spines["bottom"].set_visible(False)
        for place, (step, label) in enumerate(zip(steps, labels, strict=True)):
            label_bar(axes, label, max(step.people, 1), place)
        set_heading(
            drawing,
            message("figures-funnel-title"),
            message("figures-funnel-foot"),
            simulated=counts.simulated,
        )
    return drawing
