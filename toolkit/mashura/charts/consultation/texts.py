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
from mashura.charts.style import ACCENT, PRIMARY, QUIET, Drawing, from_the_right, look
from mashura.errors import InputError
from mashura.i18n import Language, active_language, direction, format_number, join_words, message

_TONES = {"positive": PRIMARY, "neutral": "#b9c3c4", "negative": ACCENT}
_EDGE = {"left": 0.01, "right": 0.99}


def themes(found: Themes, most: int = 12) -> Drawing:
    """Draw how many statements each theme has, the largest on top, and how many have none.

    Parameters
    ----------
    found : Themes
        From :func:`mashura.analysis.texts.themes`, or with a human's edits.
    most : int
        How many themes are drawn, at least 1.

    Raises
    ------
    InputError
        If there is no theme.
    """
    if not found.themes:
        raise InputError("texts-figure-empty")
    language = active_language()
    shown = found.themes[: max(1, most)]
    names = [theme.name for theme in shown]
    amounts = [len(theme.statements) for theme in shown]
    alternative = message(
        "texts-figure-themes-alternative",
        lang=language,
        count=len(found.themes),
        total=format_number(found.statements, language),
        name=names[0],
        largest=format_number(amounts[0], language),
    )
    colours = [PRIMARY] * len(shown)
    if found.unassigned:
        names.append(message("texts-figure-unassigned", lang=language))
        amounts.append(len(found.unassigned))
        colours.append(QUIET)
    with look():
        figure, axes = _canvas(len(names), alternative)
        places = np.arange(len(names))[::-1]
        axes.barh(places, amounts, height=0.68, color=colours)
        _label_ends(axes, amounts, language)
        _finish(figure, axes, names, "texts-figure-themes-title", found.simulated, language)
    return figure


def languages(found: Languages) -> Drawing:
    """Draw how many statements there are in each language and register.

    Raises
    ------
    InputError
        If there is no statement.
    """
    language = active_language()
    shares = found.registers
    names = _named("texts-register", shares, language)
    alternative = message(
        "texts-figure-languages-alternative",
        lang=language,
        total=format_number(shares.total, language),
        list=_listed(names, shares, language),
    )
    if not shares.total:
        raise InputError("texts-figure-empty")
    with look():
        figure, axes = _canvas(len(names), alternative)
        amounts = [*shares.counts.values()]
        axes.barh(np.arange(len(names))[::-1], amounts, height=0.68, color=PRIMARY)
        _label_ends(axes, amounts, language)
        _finish(figure, axes, names, "texts-figure-languages-title", found.simulated, language)
    return figure


def stances(found: Stances) -> Drawing:
    """Draw how many statements there are of each kind, each bar parted by tone.

    Raises
    ------
    InputError
        If there is no statement.
    """
    language = active_language()
    shares = found.kinds
    if not shares.total:
        raise InputError("texts-figure-empty")
    names = _named("texts-kind", shares, language)
    alternative = message(
        "texts-figure-stances-alternative",
        lang=language,
        total=format_number(shares.total, language),
        list=_listed(names, shares, language),
    )
    judged = list(found.of.values())
    with look():
        figure, axes = _canvas(len(names) + 1, alternative)
        places, ends = np.arange(len(names))[::-1], [0.0] * len(names)
        for tone in SENTIMENTS:
            amounts = [sum(one.kind == kind and one.sentiment == tone for one in judged) for kind in KINDS]
            label = message(f"sentiment-{tone}", lang=language)
            axes.barh(places, amounts, left=ends, height=0.68, color=_TONES[tone], label=label)
            ends = [end + amount for end, amount in zip(ends, amounts, strict=True)]
        _label_ends(axes, ends, language)
        _finish(figure, axes, names, "texts-figure-stances-title", found.simulated, language)
        legend = axes.legend(loc="lower center", bbox_to_anchor=(0.5, 1), ncols=3, frameon=False)
        if direction(language) == "rtl":
            from_the_right(legend)
    return figure


def _canvas(rows: int, alternative: str) -> tuple[Drawing, Axes]:
    """Return room for some bars, which for readers of Arabic grow from the right."""
    figure = Drawing(figsize=(8.6, 1.9 + 0.42 * rows), layout="constrained", alternative=alternative)
    axes = figure.subplots()
    if direction(active_language()) == "rtl":
        axes.invert_xaxis()
        axes.yaxis.tick_right()
    return figure, axes


def _label_ends(axes: Axes, ends: Sequence[float], language: Language) -> None:
    """Write each bar's amount at its end; the highest bar comes first."""
    rtl = direction(language) == "rtl"
    for place, end in enumerate(reversed(ends)):
        axes.annotate(
            format_number(end, language),
            (end, place),
            xytext=(-4 if rtl else 4, 0),
            textcoords="offset points",
            va="center",
            ha="right" if rtl else "left",
        )


def _finish(
    figure: Drawing, axes: Axes, names: Sequence[str], title: str, simulated: bool, language: Language
) -> None:
    """Name the bars and the figure."""
    rtl = direction(language) == "rtl"
    side = "right" if rtl else "left"
    axes.set_yticks(np.arange(len(names))[::-1], names)
    axes.tick_params(axis="y", length=0)
    axes.grid(visible=False, axis="y")
    axes.grid(visible=True, axis="x")
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, nbins=6))
    axes.xaxis.set_major_formatter(lambda value, _: format_number(value, language))
    axes.set_xlabel(message("texts-figure-statements", lang=language))
    axes.margins(x=0.1)
    axes.spines["left" if rtl else "right"].set_visible(False)
    # Over the axes alone, the bars' names would leave a title too little room.
    figure.suptitle(message(title, lang=language), x=_EDGE[side], ha=side, fontsize=15, fontweight="bold")
    if simulated:
        figure.supxlabel(
            message("charts-simulated", lang=language), x=_EDGE[side], ha=side, color=QUIET, fontsize=10.5
        )


def _named(key: str, shares: Shares, language: Language) -> list[str]:
    return [message(f"{key}-{name.replace('_', '-')}", lang=language) for name in shares.counts]


def _listed(names: Sequence[str], shares: Shares, language: Language) -> str:
    parts = [
        f"{name} {format_number(amount, language)}"
        for name, amount in zip(names, shares.counts.values(), strict=True)
    ]
    return join_words(parts, language)
