"""Segments and channels (S38, S43, S85, S86): which channel serves whom, in a language they read."""

from __future__ import annotations

from typing import Literal

from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from mashura.charts.diagram import INK, TINTS
from mashura.charts.registry import chart
from mashura.charts.style import QUIET, Drawing, look, mirror_legend, set_heading
from mashura.errors import InputError
from mashura.i18n import Language, active_language, direction, format_number, join_words, message
from mashura.methodology.labels import value_label
from mashura.methodology.records.brief import Segment
from mashura.methodology.records.plan import ChannelUse, Plan
from mashura.methodology.vocabulary import ChannelPurpose
from mashura.methodology.vocabulary.languages import language_name

Service = Literal["all", "some", "none", "absent"]
_COLOURS: dict[Service, str] = {"all": TINTS[1], "some": TINTS[0], "none": "#f3d9bd", "absent": "white"}
_EDGE = "#c9d3d5"


@chart
def reach_matrix(plan: Plan) -> Drawing:
    """Draw which channel serves which segment: one row per segment, one column per channel.

    The colour of a cell shows whether the channel uses the segment's languages. A full dot means that people
    can contribute there, an empty one that the channel only leads to a place where they can.

    Parameters
    ----------
    plan : Plan
        With segments and channels. A channel that names no segment serves all.

    Returns
    -------
    Drawing
        Digital channels first, then those without internet; labels in the active language.

    Raises
    ------
    InputError
        If the plan has no segment or no channel yet.

    Examples
    --------
    >>> people = {"segment_id": "elders", "languages": ["ar"]}
    >>> plan = Plan(segments=(people,), channels=({"channel": "majlis", "languages": ["ar"]},))
    >>> service(plan.channels[0], plan.segments[0])
    'all'
    """
    if not plan.segments or not plan.channels:
        raise InputError("planning-no-matrix")
    language = active_language()
    digital = [use for use in plan.channels if use.channel.traits.medium == "digital"]
    offline = [use for use in plan.channels if use.channel.traits.medium != "digital"]
    with look():
        return _draw(plan, digital, offline, language)


def service(use: ChannelUse, segment: Segment) -> Service:
    """Return whether a channel serves a segment in all its languages, in some, in none, or not at all."""
    if use.segments and segment.segment_id not in use.segments:
        return "absent"
    shared = {*segment.languages} & {*use.languages}
    if not use.languages or shared == {*segment.languages}:
        return "all"
    return "some" if shared else "none"


def _draw(plan: Plan, digital: list[ChannelUse], offline: list[ChannelUse], language: Language) -> Drawing:
    rtl = direction(language) == "rtl"
    uses, segments = [*digital, *offline], plan.segments
    figure = Drawing(
        figsize=(max(9.0, 3.4 + 0.95 * len(uses)), 2.9 + 0.62 * len(segments)),
        layout="constrained",
        alternative=_alternative(plan, uses, language),
    )
    axes = figure.subplots()
    for row, segment in enumerate(segments):
        for column, use in enumerate(uses):
            served = service(use, segment)
            axes.fill_between(
                [column + 0.04, column + 0.96],
                row + 0.05,
                row + 0.95,
                facecolor=_COLOURS[served],
                edgecolor=_EDGE if served == "absent" else "none",
                linewidth=0.8,
            )
            if served != "absent":
                collects = ChannelPurpose.COLLECT in use.purposes
                filled = INK if collects else "none"
                axes.plot(
                    column + 0.5, row + 0.5, "o", markersize=9, markerfacecolor=filled, markeredgecolor=INK
                )
    axes.set_xlim((len(uses), 0) if rtl else (0, len(uses)))
    axes.set_ylim(len(segments), -0.05)
    axes.set_xticks(
        [place + 0.5 for place in range(len(uses))],
        [_broken(value_label(use.channel, language)) for use in uses],
        fontsize=10.5,
    )
    axes.xaxis.tick_top()
    axes.set_yticks(
        [place + 0.5 for place in range(len(segments))],
        [f"{segment.name}\n{_languages(segment, language)}" for segment in segments],
        fontsize=10.5,
    )
    if rtl:
        axes.yaxis.tick_right()
    axes.tick_params(length=0)
    axes.grid(visible=False, axis="both")
    for spine in axes.spines.values():
        spine.set_visible(False)
    if digital and offline:
        axes.axvline(len(digital), color=QUIET, linewidth=1.4, linestyle=(0, (4, 3)))
    set_heading(figure, message("planning-matrix-title", lang=language))
    _legend(figure, language)
    return figure


def _languages(segment: Segment, language: Language) -> str:
    return join_words((language_name(code, language) for code in segment.languages), language)


def _broken(name: str) -> str:
    words = name.split()
    return name if len(words) < 2 else "\n".join((words[0], " ".join(words[1:])))


def _legend(figure: Drawing, language: Language) -> None:
    patches: list[Line2D | Patch] = [
        Patch(
            facecolor=colour,
            edgecolor=_EDGE if kind == "absent" else "none",
            label=message(f"planning-matrix-{kind}", lang=language),
        )
        for kind, colour in _COLOURS.items()
    ]
    for name, filled in (("collects", INK), ("leads", "none")):
        patches.append(
            Line2D(
                [],
                [],
                linestyle="none",
                marker="o",
                markersize=8,
                markerfacecolor=filled,
                markeredgecolor=INK,
                label=message(f"planning-matrix-{name}", lang=language),
            )
        )
    legend = figure.legend(handles=patches, loc="outside lower center", ncols=3, frameon=False, fontsize=10.5)
    mirror_legend(legend)


def _alternative(plan: Plan, uses: list[ChannelUse], language: Language) -> str:
    rows = []
    for segment in plan.segments:
        served = [
            value_label(use.channel, language) for use in uses if service(use, segment) in ("all", "some")
        ]
        channels = join_words(served, language) or message("planning-matrix-nothing", lang=language)
        rows.append(
            message(
                "planning-matrix-told",
                lang=language,
                segment=segment.name or segment.segment_id,
                channels=channels,
            )
        )
    return message(
        "planning-matrix-alternative",
        lang=language,
        segments=format_number(len(plan.segments), language),
        channels=format_number(len(uses), language),
        told=" ".join(rows),
    )
