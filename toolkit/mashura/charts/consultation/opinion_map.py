"""The opinion map: participants by their votes, and what distinguishes each group (S61)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
from matplotlib.axes import Axes
from scipy.spatial import ConvexHull, QhullError

from mashura.analysis.votes.opinion_groups import OpinionGroup, OpinionGroups
from mashura.analysis.wording import whole
from mashura.charts.registry import chart
from mashura.charts.style import GROUPS, PALE, Drawing, look, set_heading, wrapped
from mashura.errors import InputError
from mashura.i18n import active_language, direction, format_percent, message

_SHOWN = 3


@chart
def opinion_map(
    groups: OpinionGroups, texts: Mapping[str, str] | None = None, simulated: bool = False
) -> Drawing:
    """Draw the participants as points, near each other if they vote alike, with an outline per group.

    Parameters
    ----------
    groups : OpinionGroups
        From :func:`mashura.analysis.votes.opinion_groups`.
    texts : mapping of str to str, optional
        Text of each statement; if it is not given, identifiers are shown.
    simulated : bool
        Whether the people are simulated; the figure then says so.

    Raises
    ------
    InputError
        If there are no groups.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> from mashura.analysis import VoteMatrix, opinion_groups
    >>> groups = opinion_groups(VoteMatrix.of(sample_campaign()))
    >>> len(opinion_map(groups).axes[0].collections) == groups.k + 1
    True
    """
    if not groups.groups or groups.space is None:
        raise InputError("figures-no-groups")
    sizes = message("list-separator").join(whole(len(group.members)) for group in groups.groups)
    rtl = direction(active_language()) == "rtl"
    with look():
        drawing = Drawing(
            figsize=(10.4, 5.6),
            layout="constrained",
            alternative=message("figures-map-alternative", k=whole(groups.k), sizes=sizes),
        )
        panes = drawing.subplots(1, 2, width_ratios=(1, 1.15) if rtl else (1.15, 1))
        plane, words = panes[::-1] if rtl else panes
        _draw_people(plane, groups)
        _write_statements(words, groups, texts or {})
        set_heading(
            drawing,
            message("figures-map-title", k=whole(groups.k)),
            message("figures-map-foot"),
            simulated=simulated,
        )
    return drawing


def _draw_people(axes: Axes, groups: OpinionGroups) -> None:
    assert groups.space is not None
    positions = groups.space.positions
    row_of = {participant: row for row, participant in enumerate(groups.votes.participant_ids)}
    grouped = groups.members()
    outside = [row for participant, row in row_of.items() if participant not in grouped]
    in_groups = positions[[row_of[participant] for participant in grouped]]
    limits = np.quantile(np.abs(in_groups), 0.995, axis=0) * 1.15
    axes.scatter(positions[outside, 0], positions[outside, 1], s=9, color=PALE, linewidths=0)
    for group in groups.groups:
        colour = GROUPS[group.group_id]
        points = positions[[row_of[participant] for participant in group.members]]
        axes.scatter(points[:, 0], points[:, 1], s=14, color=colour, alpha=0.55, linewidths=0)
        try:
            hull = points[ConvexHull(points).vertices]
        except (QhullError, ValueError):
            continue  # Fewer than three people, or people on one line, have no outline.
        axes.fill(*hull.T, facecolor=colour, alpha=0.1, edgecolor=colour, linewidth=1.4)
    axes.set_xlim(-limits[0], limits[0])
    axes.set_ylim(-limits[1], limits[1])
    for group in groups.groups:
        axes.annotate(
            whole(group.group_id + 1),
            group.center,
            ha="center",
            va="center",
            color="white",
            fontweight="bold",
            bbox={"boxstyle": "circle,pad=0.3", "facecolor": GROUPS[group.group_id], "edgecolor": "white"},
        )
    # The two directions have neither names nor units.
    axes.set_xticks([])
    axes.set_yticks([])
    axes.grid(visible=False)
    for spine in axes.spines.values():
        spine.set_visible(False)


def _write_statements(axes: Axes, groups: OpinionGroups, texts: Mapping[str, str]) -> None:
    axes.set_axis_off()
    rtl = direction(active_language()) == "rtl"
    edge, side = (1.0, "right") if rtl else (0.0, "left")
    people = sum(len(group.members) for group in groups.groups)
    step = 1.0 / max(sum(1 + min(_SHOWN, len(group.statements)) for group in groups.groups), 1)
    height = 1.0
    for group in groups.groups:
        axes.text(
            edge,
            height,
            message(
                "figures-map-group",
                group=whole(group.group_id + 1),
                people=whole(len(group.members)),
                share=format_percent(len(group.members) / people),
            ),
            ha=side,
            va="top",
            color=GROUPS[group.group_id],
            fontweight="bold",
            transform=axes.transAxes,
        )
        height -= 0.7 * step
        for line in _lines(group, texts):
            axes.text(edge, height, line, ha=side, va="top", fontsize=10, transform=axes.transAxes)
            height -= step
        height -= 0.3 * step


def _lines(group: OpinionGroup, texts: Mapping[str, str]) -> list[str]:
    return [
        wrapped(
            message(
                f"figures-map-{statement.direction}",
                share=format_percent(statement.n_success / statement.n_trials if statement.n_trials else 0.0),
                text=texts.get(statement.statement_id, statement.statement_id),
            ),
            width=62,
        )
        for statement in group.statements[:_SHOWN]
    ]
