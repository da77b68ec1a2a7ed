"""Whether opinion groups come back when people are drawn anew (S61)."""

from __future__ import annotations

from mashura.analysis.votes.group_stability import STABLE_JACCARD, GroupStability
from mashura.analysis.wording import decimal, whole
from mashura.charts.style import GROUPS, PALE, QUIET, Drawing, bars_from_the_reading_side, head_and_foot, look
from mashura.errors import InputError
from mashura.i18n import active_language, direction, message


def group_stability(found: GroupStability) -> Drawing:
    """Draw each group's mean overlap with its likeness among redrawn people.

    Parameters
    ----------
    found : GroupStability
        From :func:`mashura.analysis.votes.group_stability`.

    Raises
    ------
    InputError
        If there are not even groups to test.

    Examples
    --------
    >>> found = GroupStability(
    ...     verdict="stable", reason=None, k=2, sizes=(30, 20), jaccard=(0.9, 0.8), rand=0.8, same_k=1.0,
    ...     spread=0.3, shuffled_spread=0.1, rounds=50,
    ... )
    >>> len(group_stability(found).axes[0].patches)
    2
    """
    if not found.k:
        raise InputError("figures-no-groups")
    places = range(found.k)[::-1]
    rtl = direction(active_language()) == "rtl"
    with look():
        drawing = Drawing(
            figsize=(8.4, 2.4 + 0.55 * found.k),
            layout="constrained",
            alternative=message(
                "figures-stability-alternative",
                verdict=message(f"figures-stability-{found.verdict}"),
                values=message("list-separator").join(map(decimal, found.jaccard)),
            ),
        )
        axes = drawing.subplots()
        colours = [PALE if found.verdict == "none" else GROUPS[n] for n in range(found.k)]
        axes.barh(places, found.jaccard, color=colours, height=0.6)
        for place, value in zip(places, found.jaccard, strict=True):
            axes.annotate(
                decimal(value),
                (value, place),
                xytext=(-6 if rtl else 6, 0),
                textcoords="offset points",
                ha="right" if rtl else "left",
                va="center",
            )
        axes.axvline(STABLE_JACCARD, color=QUIET, linestyle="--", linewidth=1.2)
        axes.set_xlim(0, 1.1)
        axes.set_xticks([0, 0.25, 0.5, STABLE_JACCARD, 1])
        axes.set_yticks(
            places,
            [
                message("figures-stability-group", group=whole(n + 1), people=whole(size))
                for n, size in enumerate(found.sizes)
            ],
        )
        bars_from_the_reading_side(axes)
        axes.set_xlabel(message("figures-stability-across", limit=decimal(STABLE_JACCARD)))
        head_and_foot(
            drawing,
            message(f"figures-stability-{found.verdict}"),
            message("figures-stability-foot", rounds=whole(found.rounds)),
        )
    return drawing
