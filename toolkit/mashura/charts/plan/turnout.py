"""The expected participants of a plan, and the groups that are missing (S38, S47, S256)."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from mashura.analysis.people.representativeness import MISSING_BELOW
from mashura.charts.diagram import INK, TINTS
from mashura.charts.registry import chart
from mashura.charts.style import (
    ACCENT,
    PRIMARY,
    Drawing,
    horizontal_bars,
    label_bar,
    legend_above,
    look,
    percent_axis,
    set_heading,
)
from mashura.errors import InputError
from mashura.i18n import Language, active_language, format_number, format_percent, join_words, message
from mashura.methodology.labels import group_label
from mashura.methodology.records.plan import Plan
from mashura.simulation.prediction import Prediction
from mashura.simulation.public.world import World

# The part of the longest bar that is room enough for a number.
_ROOM = 0.1
_ATTRIBUTES = ("age_band", "gender", "region", "language", "disability")


@chart
def segment_turnout(plan: Plan, prediction: Prediction, before: Prediction | None = None) -> Drawing:
    """Draw how many participants are expected from each segment, and how many are wanted.

    Parameters
    ----------
    plan : Plan
        Its segments, and how many participants each should have.
    prediction : Prediction
        For this plan, from :func:`mashura.simulation.predict`.
    before : Prediction, optional
        For an earlier version of the plan, to compare.

    Returns
    -------
    Drawing
        One bar per segment; bars below the number wanted are marked. The figure says that it is simulated.

    Raises
    ------
    InputError
        If the plan has no segments.
    """
    if not plan.segments:
        raise InputError("planning-no-matrix")
    language = active_language()
    with look():
        return _draw_segments(plan, prediction, before, language)


def _draw_segments(
    plan: Plan, prediction: Prediction, before: Prediction | None, language: Language
) -> Drawing:
    expected = prediction.by_segment()
    earlier = before.by_segment() if before else {}
    rows = [
        (
            segment.name or segment.segment_id,
            segment.participants_wanted,
            expected.get(segment.segment_id, 0),
            earlier.get(segment.segment_id, 0),
        )
        for segment in plan.segments
    ]

    def say(key: str, **values: object) -> str:
        return message(f"planning-turnout-{key}", lang=language, **values)

    in_words = "; ".join(
        say(
            "told",
            segment=name,
            expected=format_number(people, language),
            wanted=format_number(wanted, language),
        )
        for name, wanted, people, _ in rows
    )
    figure = Drawing(
        figsize=(9.6, 1.9 + 0.62 * len(rows)),
        layout="constrained",
        alternative=say("alternative", told=in_words),
    )
    axes = figure.subplots()
    most = max(max(bar) for _, *bar in rows) or 1
    for place, (_, wanted, people, people_before) in enumerate(rows):
        colour = ACCENT if people < wanted else PRIMARY
        axes.barh(place, people, height=0.5, color=colour)
        if before:
            axes.barh(place, people_before, height=0.2, color=TINTS[0])
        axes.plot([wanted, wanted], [place - 0.38, place + 0.38], color=INK, linewidth=2.4)
        number = format_number(people, language)
        if people > _ROOM * most and not before:
            label_bar(axes, number, 0, place, gap=8, color="white", fontweight="bold")
        else:
            # Beyond the bars, and beyond the mark only if the mark would run through it.
            end = max(people, people_before)
            end = wanted if 0 <= wanted - end < _ROOM * most else end
            label_bar(axes, number, end, place, gap=8, color=colour, fontweight="bold")
    names = [say("name", segment=name, wanted=format_number(wanted, language)) for name, wanted, *_ in rows]
    _name_bars(axes, names, most * 1.14)
    axes.xaxis.set_major_formatter(lambda value, _: format_number(value, language))
    axes.barh(-9, 0, color=PRIMARY, label=say("enough"))
    axes.barh(-9, 0, color=ACCENT, label=say("short"))
    if before:
        axes.barh(-9, 0, color=TINTS[0], label=say("before"))
    axes.plot([], [], color=INK, linewidth=2.4, label=say("wanted"))
    legend_above(axes, 4, centred=True)
    axes.set_xlabel(say("people"))
    set_heading(figure, say("title"), simulated=True)
    return figure


@chart
def who_is_missing(prediction: Prediction, world: World) -> Drawing:
    """Draw each group's share of the expected participants, divided by its share of the population.

    Parameters
    ----------
    prediction : Prediction
        From :func:`mashura.simulation.predict`.
    world : World
        The simulated public of the prediction.

    Returns
    -------
    Drawing
        One bar per group: 100% means the same share as in the population, 50% half of that. Groups below 80%
        are marked (an assumption of this project).
    """
    language = active_language()
    table = ratios(prediction, world)
    with look():
        return _draw_groups(table, world, language)


def ratios(prediction: Prediction, world: World) -> pd.DataFrame:
    """Return columns attribute, group and ratio: share of participants divided by share of population."""
    both = prediction.groups.merge(world.population_table(), on=["attribute", "group"], suffixes=("", "_due"))
    both = both[both["attribute"].isin(_ATTRIBUTES) & (both["share_due"] > 0)]
    both = both[~((both["attribute"] == "disability") & (both["group"] == "false"))]
    return both.assign(ratio=both["share"] / both["share_due"])[["attribute", "group", "ratio"]]


def _draw_groups(table: pd.DataFrame, world: World, language: Language) -> Drawing:
    names, values, places = [], [], []
    place = 0.0
    for attribute in _ATTRIBUTES:
        for _, row in table[table["attribute"] == attribute].iterrows():
            group = str(row["group"])
            region = world.region_names.get(group) if attribute == "region" else None
            names.append(region[language] if region else group_label(attribute, group, language))
            values.append(float(row["ratio"]))
            places.append(place)
            place += 1
        place += 0.6
    missing = [
        f"{name} {format_percent(value, language)}"
        for name, value in zip(names, values, strict=True)
        if value < MISSING_BELOW
    ]
    figure = Drawing(
        figsize=(9.6, 1.9 + 0.33 * place),
        layout="constrained",
        alternative=message(
            "planning-missing-alternative",
            lang=language,
            groups=join_words(missing, language) or message("planning-missing-nobody", lang=language),
        ),
    )
    axes = figure.subplots()
    for position, value in zip(places, values, strict=True):
        colour = ACCENT if value < MISSING_BELOW else PRIMARY
        axes.barh(position, value, height=0.7, color=colour)
        box = {"facecolor": "white", "edgecolor": "none", "pad": 1}
        percent = format_percent(value, language)
        label_bar(axes, percent, value, position, fontsize=10, color=colour, bbox=box)
    axes.axvline(1, color=INK, linewidth=1.6)
    _name_bars(axes, names, max([*values, 1.0]) * 1.14, places)
    percent_axis(axes.xaxis)
    for name, colour in (("enough", PRIMARY), ("short", ACCENT)):
        axes.barh(-9, 0, color=colour, label=message(f"planning-missing-{name}", lang=language))
    legend_above(axes, 2, centred=True)
    axes.set_xlabel(message("planning-missing-across", lang=language))
    set_heading(figure, message("planning-missing-title", lang=language), simulated=True)
    return figure


def _name_bars(axes: Axes, names: list[str], longest: float, places: list[float] | None = None) -> None:
    """Write the names of horizontal bars, and leave room for bars up to a length."""
    positions = places or [float(place) for place in range(len(names))]
    axes.set_yticks(positions, names, fontsize=11)
    axes.set_ylim(positions[-1] + 0.7, -0.7)
    axes.set_xlim(0, longest)
    axes.tick_params(axis="y", length=0)
    horizontal_bars(axes)
