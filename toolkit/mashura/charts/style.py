"""The style that all figures share: typeface, colours, and titles and bars in reading direction.

matplotlib (3.11 and later) joins and orders Arabic letters itself, so texts are passed as they are written.
"""

from __future__ import annotations

import base64
import dataclasses
import html
import io
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from typing import Any

import fontpkg_ibm_plex_sans_arabic as plex
import matplotlib as mpl
from matplotlib import font_manager
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.text import Text
from matplotlib.ticker import FuncFormatter

from mashura.i18n import Language, active_language, direction, format_percent, message, typefaces

PRIMARY = "#1f6f78"
ACCENT = "#b35c00"
QUIET = "#5f6b6d"
PALE = "#c9d1d2"
# Readers who do not see red and green can distinguish these, also in grey print (Okabe and Ito 2008).
GROUPS = ("#1f6f78", "#d55e00", "#7a4fa3", "#c99700", "#56707a")

_TYPEFACES = (plex.FAMILY, "DejaVu Sans")
_LOOK: dict[str, Any] = {
    "font.family": [*_TYPEFACES],
    "font.size": 12,
    "axes.titlesize": 15,
    "axes.titleweight": "bold",
    "axes.titlepad": 14,
    "axes.edgecolor": "#8a9496",
    "axes.labelcolor": "#333b3c",
    "axes.spines.top": False,
    "axes.grid.axis": "y",
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": "#dfe4e5",
    "svg.fonttype": "path",
}
_DOTS_PER_INCH = 160
_SHOWN_PER_INCH = 100


class Drawing(Figure):
    """A figure that a notebook shows with its alternative text.

    JupyterLab gives PNG outputs no alternative text, so the picture is embedded in an ``img`` element.

    Attributes
    ----------
    alternative : str
        What the picture shows, for people who cannot see it.

    Examples
    --------
    >>> drawing = Drawing(alternative="Two bars", figsize=(2, 1))
    >>> drawing._repr_mimebundle_()["text/plain"]
    'Two bars'
    """

    def __init__(self, *args: Any, alternative: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.alternative = alternative

    def draw(self, renderer: Any) -> None:
        """Draw the figure; words in a script without a typeface become a sign, not boxes."""
        for axes in self.axes:
            # Labels of ticks are written when they are asked for.
            axes.get_xticklabels()
            axes.get_yticklabels()
        for text in self.findobj(Text):
            written = text.get_text()
            shown = drawable_text(written)
            if shown != written:
                text.set_text(shown)
            if not shown.isascii() and (further := _further_families(shown)):
                text.set_fontfamily([*_TYPEFACES, *further])
        super().draw(renderer)

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, str]:
        stream = io.BytesIO()
        self.savefig(stream, format="png", dpi=_DOTS_PER_INCH)
        picture = base64.b64encode(stream.getvalue()).decode("ascii")
        width = round(self.get_figwidth() * _SHOWN_PER_INCH)
        image = (
            f'<img src="data:image/png;base64,{picture}" width="{width}" '
            f'alt="{html.escape(self.alternative)}" style="max-width: 100%">'
        )
        return {"text/html": image, "text/plain": self.alternative}


@cache
def _register_typeface() -> None:
    # By path, because an installed typeface of the same name may lack letters.
    for path in typefaces.own_typefaces():
        font_manager.fontManager.addfont(path)


@cache
def _further_letters() -> tuple[tuple[str, frozenset[int]], ...]:
    """Return the families that are only looked at for letters that ours lack, with the letters of each."""
    families = []
    for path in typefaces.further_typefaces():
        font_manager.fontManager.addfont(path)
        entry = font_manager.fontManager.ttflist[-1]
        # One file draws bold titles as well; else there would be a warning for each of them.
        font_manager.fontManager.ttflist.append(dataclasses.replace(entry, weight=700))
        families.append((entry.name, typefaces.letters_of(path)))
    amiri = next(path for path in typefaces.own_typefaces() if path.stem == "Amiri-Regular")
    return (*families, ("Amiri", typefaces.letters_of(amiri)))


@cache
def _usual_letters() -> frozenset[int]:
    _register_typeface()
    known = [font_manager.get_font(font_manager.findfont(name)).get_charmap() for name in _TYPEFACES]
    return frozenset().union(*known)


def _further_families(text: str) -> list[str]:
    """Return the families that draw the letters of a text that ours lack; each search takes its time."""
    lacking = {ord(letter) for letter in text} - _usual_letters()
    families = []
    for family, letters in _further_letters() if lacking else ():
        if lacking & letters:
            families.append(family)
            lacking -= letters
    return families


@contextmanager
def look() -> Iterator[None]:
    """Use the project's style inside a ``with`` block.

    Examples
    --------
    >>> with look():
    ...     mpl.rcParams["font.family"][0]
    'IBM Plex Sans Arabic'
    """
    _register_typeface()
    with mpl.rc_context(_LOOK):  # type: ignore[arg-type]
        yield


def set_titles(axes: Axes, title: str, x_label: str, y_label: str, language: Language | None = None) -> None:
    """Write the title and the labels of axes on the side where reading starts.

    In Arabic the title and the vertical axis are on the right. Time still runs from left to right, as in the
    tables and calendars of Gulf government sites that print dates in Western digits.

    Parameters
    ----------
    axes : matplotlib Axes
    title, x_label, y_label : str
        Title, label of the horizontal axis, label of the vertical axis.
    language : Language, optional
        Instead of the active one.
    """
    rtl = direction(language or active_language()) == "rtl"
    axes.set_title(title, loc="right" if rtl else "left")
    axes.set_xlabel(x_label)
    axes.spines["left" if rtl else "right"].set_visible(False)
    if rtl:
        axes.yaxis.tick_right()
        axes.yaxis.set_label_position("right")
    axes.set_ylabel(y_label, rotation=270 if rtl else 90, va="bottom")


def set_heading(
    figure: Figure, title: str, remark: str = "", *, simulated: bool = False, **options: Any
) -> None:
    """Write a title above a whole figure and a remark below it, on the side where reading starts.

    For figures with long labels, which leave too little room for a title above the axes.

    Parameters
    ----------
    figure : matplotlib Figure
    title, remark : str
        Long ones are wrapped.
    simulated : bool
        Whether the remark says that the people are simulated.
    **options
        Of the title's text, such as its colour.
    """
    rtl = direction(active_language()) == "rtl"
    place: dict[str, Any] = {"x": 0.99, "ha": "right"} if rtl else {"x": 0.01, "ha": "left"}
    width = figure.get_figwidth()
    figure.suptitle(wrapped(title, int(9 * width)), fontsize=15, fontweight="bold", **place, **options)
    below = " ".join(filter(None, [remark, message("charts-simulated") if simulated else ""]))
    if below:
        figure.supxlabel(wrapped(below, int(13 * width), lines=4), color=QUIET, fontsize=10.5, **place)


def legend_above(
    axes: Axes,
    columns: int,
    handles: Sequence[Artist] | None = None,
    *,
    raised: float = 0.0,
    centred: bool = False,
) -> None:
    """Put a legend above axes, on the side where reading starts.

    Parameters
    ----------
    axes : matplotlib Axes
    columns : int
        Entries in a row.
    handles : sequence of matplotlib Artist, optional
        What the legend explains; what has a label on the axes if none are given.
    raised : float
        How much higher, as a part of the height of the axes; for axes that have a title of their own.
    centred : bool
        Whether the legend is in the middle instead.
    """
    rtl = direction(active_language()) == "rtl"
    side, place = ("center", 0.5) if centred else ("right", 1.0) if rtl else ("left", 0.0)
    location: Any = f"lower {side}"
    legend = axes.legend(
        handles=handles or axes.get_legend_handles_labels()[0],
        loc=location,
        bbox_to_anchor=(place, 1.0 + raised),
        ncols=columns,
        frameon=False,
        fontsize=10.5,
    )
    mirror_legend(legend)


def horizontal_bars(axes: Axes) -> None:
    """Let horizontal bars, and the numbers below them, start on the side where reading starts.

    Call it after the limits of the axis are set.
    """
    rtl = direction(active_language()) == "rtl"
    axes.grid(visible=True, axis="x")
    axes.grid(visible=False, axis="y")
    axes.spines["left" if rtl else "right"].set_visible(False)
    if rtl:
        axes.invert_xaxis()
        axes.yaxis.tick_right()


def label_bar(axes: Axes, text: str, end: float, place: float, *, gap: float = 6, **options: Any) -> None:
    """Write a text beyond the end of a horizontal bar.

    Parameters
    ----------
    axes : matplotlib Axes
    text : str
    end, place : float
        Where the bar ends, and its place on the vertical axis.
    gap : float
        Distance from the bar, in points.
    **options
        Of the text, such as its colour.
    """
    rtl = direction(active_language()) == "rtl"
    axes.annotate(
        text,
        (end, place),
        xytext=(-gap if rtl else gap, 0),
        textcoords="offset points",
        ha="right" if rtl else "left",
        va="center",
        **options,
    )


def percent_axis(axis: Axis) -> None:
    """Write the ticks of an axis as percentages in the active language."""
    language = active_language()
    axis.set_major_formatter(FuncFormatter(lambda value, _: format_percent(value, language)))


def wrapped(text: str, width: int = 46, lines: int = 2) -> str:
    """Return a text wrapped to a few lines, and cut if it is longer.

    Examples
    --------
    >>> wrapped("more shade at every stop of the town", width=12)
    'more shade\\nat every …'
    """
    shown = " ".join(drawable_text(text).split())
    return "\n".join(textwrap.wrap(shown, width, max_lines=lines, placeholder=" …"))


def drawable_text(text: str) -> str:
    """Return a text with a sign in place of words in a script that no typeface has.

    Examples
    --------
    >>> drawable_text("more shade 👍")
    'more shade 👍'
    """
    return typefaces.drawable_text(text, message("charts-no-typeface"))


def mirror_legend(legend: Legend) -> None:
    """Put the signs of a legend to the right of their words, if the active language is Arabic."""
    if direction(active_language()) != "rtl":
        return
    # matplotlib has an option for the legend's title only.
    box: Any = legend
    columns = box._legend_handle_box.get_children()
    columns.reverse()
    for column in columns:
        column.align = "right"
        for entry in column.get_children():
            entry.get_children().reverse()


def note(axes: Axes, text: str, language: Language | None = None) -> None:
    """Write a remark below axes, such as the source of the numbers or that they are simulated."""
    rtl = direction(language or active_language()) == "rtl"
    axes.annotate(
        text,
        xy=(1.0 if rtl else 0.0, 0),
        xytext=(0, -66),
        xycoords="axes fraction",
        textcoords="offset points",
        ha="right" if rtl else "left",
        color=QUIET,
        fontsize=10.5,
    )
