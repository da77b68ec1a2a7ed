"""Whether the same opinion groups result when participants are drawn again at random (S61)."""

from __future__ import annotations

from mashura.analysis.votes.group_stability import STABLE_JACCARD, GroupStability
from mashura.analysis.wording import decimal, whole
from mashura.charts.registry import chart
from mashura.charts.style import GROUPS, PALE, QUIET, Drawing, horizontal_bars, label_bar, look, set_heading
from mashura.errors import InputError
from mashura.i18n import message


@chart
def group_stability(stability: GroupStability) -> Drawing:
    """Draw each group's mean overlap with the most similar group among participants drawn again.

    Parameters
    ----------
    stability : GroupStability
        From :func:`mashura.analysis.votes.group_stability`.

    Raises
    ------
    InputError
        If there are no groups.

    Examples
    --------
    >>> stability = GroupStability(
    ...     verdict="stable", reason=None, k=2, sizes=(30, 20), jaccard=(0.9, 0.8), rand=0.8, same_k=1.0,
    ...     spread=0.3, shuffled_spread=0.1, rounds=50,
    ... )
    >>> len(group_stability(stability).axes[0].patches)
    2
    """
    if not stability.k:
        raise InputError("figures-no-groups")
    places = range(stability.k)[::-1]
    with look():
        drawing = Drawing(
            figsize=(8.4, 2.4 + 0.55 * stability.k),
            layout="constrained",
            alternative=message(
                "figures-stability-alternative",
                verdict=message(f"figures-stability-{stability.verdict}"),
                values=message("list-separator").join(map(decimal, stability.jaccard)),
            ),
        )
        axes = drawing.subplots()
        colours = [PALE if stability.verdict == "none" else GROUPS[group] for group in range(stability.k)]
        axes.barh(places, stability.jaccard, color=colours, height=0.6)
        for place, value in zip(places, stability.jaccard, strict=True):
            label_bar(axes, decimal(value), value, place)
        axes.axvline(STABLE_JACCARD, color=QUIET, linestyle="--", linewidth=1.2)
        axes.set_xlim(0, 1.1)
        axes.set_xticks([0, 0.25, 0.5, STABLE_JACCARD, 1])
        axes.set_yticks(
            places,
            [
                message("figures-stability-group", group=whole(number), people=whole(size))
                for number, size in enumerate(stability.sizes, start=1)
            ],
        )
        horizontal_bars(axes)
        axes.set_xlabel(message("figures-stability-across", limit=decimal(STABLE_JACCARD)))
        set_heading(
            drawing,
            message(f"figures-stability-{stability.verdict}"),
            message("figures-stability-foot", rounds=whole(stability.rounds)),
        )
    return drawing
