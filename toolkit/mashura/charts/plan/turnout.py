"""Who takes part in a planned campaign, and who is missing (S38, S47, S256): drawn from a prediction."""

from __future__ import annotations

import pandas as pd
from matplotlib.axes import Axes

from mashura.analysis.people.representativeness import MISSING_BELOW
from mashura.charts.diagram import INK, TINTS
from mashura.charts.style import ACCENT, PRIMARY, QUIET, Drawing, from_the_right, look, set_titles
from mashura.errors import InputError
from mashura.i18n import (
    Language,
    active_language,
    direction,
    format_number,
    format_percent,
    join_words,
    message,
)
from mashura.methodology.labels import group_label
from mashura.methodology.records.plan import Plan
from mashura.simulation.prediction import Prediction
from mashura.simulation.public.world import World

_ATTRIBUTES = ("age_band", "gender", "region", "language", "disability")


def segment_turnout(plan: Plan, prediction: Prediction, before: Prediction | None = None) -> Drawing:
    """Draw how many participants each segment is expected to bring, beside the number wanted.

    Parameters
    ----------
    plan : Plan
        Its segments, and how many participants each should have.
    prediction : Prediction
        What the plan leads to, see :func:`mashura.simulation.predict`.
    before : Prediction, optional
        What an earlier version of the plan led to, for comparison.

    Returns
    -------
    Drawing
        One bar a segment; bars that fall short are marked. Simulated, and called so.

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
    rtl = direction(language) == "rtl"
    expected = prediction.by_segment()
    earlier = before.by_segment() if before else {}
    rows = [
        (one.name or one.segment_id, one.participants_wanted, expected.get(one.segment_id, 0), one.segment_id)
        for one in plan.segments
    ]

    def say(key: str, **values: object) -> str:
        return message(f"planning-turnout-{key}", lang=language, **values)

    told = "; ".join(
        say(
            "told",
            segment=name,
            expected=format_number(got, language),
            wanted=format_number(wanted, language),
        )
        for name, wanted, got, _ in rows
    )
    figure = Drawing(
        figsize=(9.6, 1.9 + 0.62 * len(rows)), layout="constrained", alternative=say("alternative", told=told)
    )
    axes = figure.subplots()
    for place, (_, wanted, got, segment) in enumerate(rows):
        short = got < wanted
        axes.barh(place, got, height=0.5, color=ACCENT if short else PRIMARY)
        if before:
            axes.barh(place, earlier.get(segment, 0), height=0.2, color=TINTS[0])
        axes.plot([wanted, wanted], [place - 0.38, place + 0.38], color=INK, linewidth=2.4)
        axes.annotate(
            format_number(got, language),
            (max(got, wanted), place),
            xytext=(-8 if rtl else 8, 0),
            textcoords="offset points",
            ha="right" if rtl else "left",
            va="center",
            color=ACCENT if short else PRIMARY,
            fontweight="bold",
        )
    most = max(max(wanted, got) for _, wanted, got, _ in rows) or 1
    _lie_down(axes, [name for name, *_ in rows], most * 1.14, rtl)
    axes.xaxis.set_major_formatter(lambda value, _: format_number(value, language))
    axes.barh(-9, 0, color=PRIMARY, label=say("enough"))
    axes.barh(-9, 0, color=ACCENT, label=say("short"))
    if before:
        axes.barh(-9, 0, color=TINTS[0], label=say("before"))
    axes.plot([], [], color=INK, linewidth=2.4, label=say("wanted"))
    legend = axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=4, frameon=False, fontsize=10.5)
    if rtl:
        from_the_right(legend)
    set_titles(axes, "", say("people"), "", language)
    _frame(figure, say("title"), language)
    return figure


def who_is_missing(prediction: Prediction, world: World) -> Drawing:
    """Draw each group's share among the expected participants against its share of the population.

    Parameters
    ----------
    prediction : Prediction
        From :func:`mashura.simulation.predict`.
    world : World
        The simulated public on which it rests.

    Returns
    -------
    Drawing
        One bar a group: 100% means as many as its share of the population, 50% half of that. Groups below
        80% are marked (an assumption of this project).
    """
    language = active_language()
    table = ratios(prediction, world)
    with look():
        return _draw_groups(table, world, language)


def ratios(prediction: Prediction, world: World) -> pd.DataFrame:
    """Return columns attribute, group and ratio: a group's share of participants over its share of people."""
    both = prediction.groups.merge(world.population_table(), on=["attribute", "group"], suffixes=("", "_due"))
    both = both[both["attribute"].isin(_ATTRIBUTES) & (both["share_due"] > 0)]
    both = both[~((both["attribute"] == "disability") & (both["group"] == "false"))]
    return both.assign(ratio=both["share"] / both["share_due"])[["attribute", "group", "ratio"]]


def _draw_groups(table: pd.DataFrame, world: World, language: Language) -> Drawing:
    rtl = direction(language) == "rtl"
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
    for at, value in zip(places, values, strict=True):
        colour = ACCENT if value < MISSING_BELOW else PRIMARY
        axes.barh(at, value, height=0.7, color=colour)
        axes.annotate(
            format_percent(value, language),
            (value, at),
            xytext=(-6 if rtl else 6, 0),
            textcoords="offset points",
            ha="right" if rtl else "left",
            va="center",
            fontsize=10,
            color=colour,
            bbox={"facecolor": "white", "edgecolor": "none", "pad": 1},
        )
    axes.axvline(1, color=INK, linewidth=1.6)
    _lie_down(axes, names, max([*values, 1.0]) * 1.14, rtl, places)
    axes.xaxis.set_major_formatter(lambda value, _: format_percent(value, language))
    for name, colour in (("enough", PRIMARY), ("short", ACCENT)):
        axes.barh(-9, 0, color=colour, label=message(f"planning-missing-{name}", lang=language))
    legend = axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=2, frameon=False, fontsize=10.5)
    if rtl:
        from_the_right(legend)
    set_titles(axes, "", message("planning-missing-across", lang=language), "", language)
    _frame(figure, message("planning-missing-title", lang=language), language)
    return figure


def _lie_down(
    axes: Axes, names: list[str], most: float, rtl: bool, places: list[float] | None = None
) -> None:
    """Set up horizontal bars whose names stand where reading starts."""
    at = places or [float(place) for place in range(len(names))]
    axes.set_yticks(at, names, fontsize=11)
    axes.set_ylim(at[-1] + 0.7, -0.7)
    axes.set_xlim((most, 0) if rtl else (0, most))
    axes.grid(visible=True, axis="x")
    axes.grid(visible=False, axis="y")
    axes.tick_params(axis="y", length=0)


def _frame(figure: Drawing, title: str, language: Language) -> None:
    rtl = direction(language) == "rtl"
    x, side = (0.99, "right") if rtl else (0.01, "left")
    figure.suptitle(title, x=x, ha=side, fontsize=15, fontweight="bold")
    figure.supxlabel(message("charts-simulated", lang=language), x=x, ha=side, color=QUIET, fontsize=10.5)
