"""What people write: themes, kinds and tones, languages (S60-S62, S64)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from mashura.analysis.texts import Languages, Stances, Themes
from mashura.analysis.texts.opinion_words import KINDS
from mashura.analysis.texts.shares import Shares
from mashura.analysis.texts.stances import SENTIMENTS
from mashura.analysis.wording import whole
from mashura.charts.registry import chart
from mashura.charts.style import (
    ACCENT,
    PRIMARY,
    QUIET,
    Drawing,
    horizontal_bars,
    label_bar,
    legend_above,
    look,
    set_heading,
)
from mashura.errors import InputError
from mashura.i18n import join_words, message

_TONES = {"positive": PRIMARY, "neutral": "#b9c3c4", "negative": ACCENT}
_HEIGHT = 0.68


@chart
def themes(result: Themes, most: int = 12) -> Drawing:
    """Draw how many statements each theme has, the largest on top, and how many have no theme.

    Parameters
    ----------
    result : Themes
        From :func:`mashura.analysis.texts.themes`, possibly edited by people.
    most : int
        How many themes are drawn, at least 1.

    Raises
    ------
    InputError
        If there is no theme.
    """
    if not result.themes:
        raise InputError("texts-figure-empty")
    shown = result.themes[: max(1, most)]
    names = [theme.name for theme in shown]
    counts = [len(theme.statements) for theme in shown]
    alternative = message(
        "texts-figure-themes-alternative",
        count=len(result.themes),
        total=whole(result.statements),
        name=names[0],
        largest=whole(counts[0]),
    )
    colours = [PRIMARY] * len(shown)
    if result.unassigned:
        names.append(message("texts-figure-unassigned"))
        counts.append(len(result.unassigned))
        colours.append(QUIET)
    with look():
        figure, axes = _canvas(len(names), alternative)
        axes.barh(_places(names), counts, height=_HEIGHT, color=colours)
        _finish(figure, axes, names, counts, "texts-figure-themes-title", result.simulated)
    return figure


@chart
def languages(result: Languages) -> Drawing:
    """Draw how many statements there are in each language and register.

    Raises
    ------
    InputError
        If there is no statement.
    """
    shares = result.registers
    if not shares.total:
        raise InputError("texts-figure-empty")
    names = _names("texts-register", shares)
    alternative = _alternative("texts-figure-languages-alternative", names, shares)
    with look():
        figure, axes = _canvas(len(names), alternative)
        counts = [*shares.counts.values()]
        axes.barh(_places(names), counts, height=_HEIGHT, color=PRIMARY)
        _finish(figure, axes, names, counts, "texts-figure-languages-title", result.simulated)
    return figure


@chart
def stances(result: Stances) -> Drawing:
    """Draw how many statements there are of each kind, each bar divided by tone.

    Raises
    ------
    InputError
        If there is no statement.
    """
    shares = result.kinds
    if not shares.total:
        raise InputError("texts-figure-empty")
    names = _names("texts-kind", shares)
    alternative = _alternative("texts-figure-stances-alternative", names, shares)
    with look():
        figure, axes = _canvas(len(names) + 1, alternative)
        ends = [0] * len(names)
        for tone in SENTIMENTS:
            counts = [
                sum(stance.kind == kind and stance.sentiment == tone for stance in result.of.values())
                for kind in KINDS
            ]
            label = message(f"sentiment-{tone}")
            axes.barh(_places(names), counts, left=ends, height=_HEIGHT, color=_TONES[tone], label=label)
            ends = [end + count for end, count in zip(ends, counts, strict=True)]
        _finish(figure, axes, names, ends, "texts-figure-stances-title", result.simulated)
        legend_above(axes, 3, centred=True)
    return figure


def _canvas(rows: int, alternative: str) -> tuple[Drawing, Axes]:
    """Return a drawing with room for some horizontal bars."""
    figure = Drawing(figsize=(8.6, 1.9 + 0.42 * rows), layout="constrained", alternative=alternative)
    return figure, figure.subplots()


def _places(names: Sequence[str]) -> np.ndarray:
    """Return the vertical places of bars, the first bar on top."""
    return np.arange(len(names))[::-1]


def _finish(
    figure: Drawing, axes: Axes, names: Sequence[str], ends: Sequence[int], title: str, simulated: bool
) -> None:
    """Label the bars, the axis and the figure."""
    for place, end in zip(_places(names), ends, strict=True):
        label_bar(axes, whole(end), end, float(place), gap=4)
    axes.set_yticks(_places(names), names)
    axes.tick_params(axis="y", length=0)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=6))
    axes.xaxis.set_major_formatter(lambda value, _: whole(value))
    axes.set_xlabel(message("texts-figure-statements"))
    axes.margins(x=0.1)
    horizontal_bars(axes)
    set_heading(figure, message(title), simulated=simulated)


def _names(key: str, shares: Shares) -> list[str]:
    return [message(f"{key}-{name.replace('_', '-')}") for name in shares.counts]


def _alternative(key: str, names: Sequence[str], shares: Shares) -> str:
    parts = [f"{name} {whole(count)}" for name, count in zip(names, shares.counts.values(), strict=True)]
    return message(key, total=whole(shares.total), list=join_words(parts))
