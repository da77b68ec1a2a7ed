"""Statements that unite: how each opinion group votes on them (S62)."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from mashura.analysis.votes.consensus import DIRECTIONS, Consensus
from mashura.analysis.votes.opinion_groups import OpinionGroups
from mashura.analysis.votes.vote_matrix import Mask
from mashura.analysis.wording import whole
from mashura.charts.registry import chart
from mashura.charts.style import (
    ACCENT,
    PALE,
    PRIMARY,
    Drawing,
    horizontal_bars,
    legend_above,
    look,
    percent_axis,
    set_heading,
    wrapped,
)
from mashura.errors import InputError
from mashura.i18n import active_language, direction, message

_VOTES = ((1, PRIMARY, "agree"), (0, PALE, "pass"), (-1, ACCENT, "disagree"))


@chart
def consensus(
    statements: Consensus,
    groups: OpinionGroups,
    texts: Mapping[str, str] | None = None,
    simulated: bool = False,
) -> Drawing:
    """Draw how everybody, and each opinion group, voted on the consensus statements.

    Parameters
    ----------
    statements : Consensus
        From :func:`mashura.analysis.votes.consensus`.
    groups : OpinionGroups
        Of the same votes; there may be no group.
    texts : mapping of str to str, optional
        Text of each statement; if it is not given, identifiers are shown.
    simulated : bool
        Whether the people are simulated; the figure then says so.

    Raises
    ------
    InputError
        If there is no consensus statement.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> from mashura.analysis import VoteMatrix, opinion_groups
    >>> from mashura.analysis import consensus as find
    >>> votes = VoteMatrix.of(sample_campaign())
    >>> drawing = consensus(find(votes), opinion_groups(votes))
    >>> len(drawing.axes) == 1 + opinion_groups(votes).k
    True
    """
    ids = [statement.statement_id for vote in DIRECTIONS for statement in statements.of(vote)]
    if not ids:
        raise InputError("figures-no-consensus")
    votes, names = groups.votes, texts or {}
    places = [votes.statement_ids.index(statement_id) for statement_id in ids][::-1]
    columns: list[tuple[str, Mask | None]] = [(message("figures-consensus-all"), None)]
    columns += [
        (
            message("figures-consensus-group", group=whole(group.group_id + 1)),
            np.isin(votes.participant_ids, group.members),
        )
        for group in groups.groups
    ]
    rtl = direction(active_language()) == "rtl"
    with look():
        drawing = Drawing(
            figsize=(4.4 + 1.7 * len(columns), 1.8 + 0.55 * len(ids)),
            layout="constrained",
            alternative=message(
                "figures-consensus-alternative",
                agree=whole(len(statements.agree)),
                disagree=whole(len(statements.disagree)),
                groups=whole(groups.k),
            ),
        )
        panes = drawing.subplots(1, len(columns), sharey=True, squeeze=False)[0]
        for axes, (name, members) in zip(panes[::-1] if rtl else panes, columns, strict=True):
            voters = np.maximum(votes.counts(None, members)[places], 1)
            start = np.zeros(len(places))
            for value, colour, key in _VOTES:
                share = votes.counts(value, members)[places] / voters
                axes.barh(
                    range(len(places)),
                    share,
                    left=start,
                    color=colour,
                    height=0.72,
                    label=message(f"figures-{key}"),
                )
                start += share
            axes.set_title(name, loc="center", fontsize=12, pad=6)
            axes.set_xlim(0, 1)
            axes.set_xticks([0, 0.5, 1])
            percent_axis(axes.xaxis)
            horizontal_bars(axes)
            axes.tick_params(axis="y", length=0, labelleft=False, labelright=False)
        first = panes[-1] if rtl else panes[0]
        first.set_yticks(
            range(len(ids)), [wrapped(names.get(name, name)) for name in ids[::-1]], fontsize=9.5
        )
        first.tick_params(axis="y", labelleft=not rtl, labelright=rtl)
        legend_above(first, 3, raised=0.06)
        set_heading(
            drawing,
            message("figures-consensus-title"),
            message("figures-consensus-foot"),
            simulated=simulated,
        )
    return drawing
