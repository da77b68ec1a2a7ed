"""The look that all figures share: typeface, colours, and the reading direction of titles.

matplotlib (3.11 and later) joins and orders Arabic letters itself; the text is handed over as it is written.
"""

from __future__ import annotations

import base64
import html
import io
import textwrap
import unicodedata
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
from matplotlib.ticker import FuncFormatter

from mashura.i18n import Language, active_language, direction, format_percent

PRIMARY = "#1f6f78"
ACCENT = "#b35c00"
QUIET = "#5f6b6d"
PALE = "#c9d1d2"
# Told apart by readers who do not see red and green, and by their lightness in print (Okabe and Ito 2008).
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

    JupyterLab gives plain PNG outputs no alternative text, so the picture travels inside an ``img`` element.

    Attributes
    ----------
    alternative : str
        What the picture shows, for readers who do not see it.

    Examples
    --------
    >>> drawing = Drawing(alternative="Two bars", figsize=(2, 1))
    >>> drawing._repr_mimebundle_()["text/plain"]
    'Two bars'
    """

    def __init__(self, *args: Any, alternative: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.alternative = alternative

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
    # By path: a typeface of the same name that is installed on the machine may lack letters.
    for path in sorted((plex.ROOT / "files").rglob("*.ttf")):
        font_manager.fontManager.addfont(path)


@contextmanager
def look() -> Iterator[None]:
    """Draw in the project's look inside a ``with`` block.

    Examples
    --------
    >>> with look():
    ...     mpl.rcParams["font.family"][0]
    'IBM Plex Sans Arabic'
    """
    _register_typeface()
    with mpl.rc_context(_LOOK):  # type: ignore[arg-type]
        yield


def set_titles(axes: Axes, title: str, across: str, up: str, language: Language | None = None) -> None:
    """Put the title and the labels where readers of a language look first.

    In Arabic the title stands on the right and the vertical axis on the right edge; time still runs from left
    to right, as in the tables and calendars of Gulf government sites that print dates in Western digits.

    Parameters
    ----------
    axes : matplotlib Axes
    title, across, up : str
        Title, label of the horizontal axis, label of the vertical axis.
    language : Language, optional
        Instead of the active one.
    """
    rtl = direction(language or active_language()) == "rtl"
    axes.set_title(title, loc="right" if rtl else "left")
    axes.set_xlabel(across)
    axes.spines["left" if rtl else "right"].set_visible(False)
    if rtl:
        axes.yaxis.tick_right()
        axes.yaxis.set_label_position("right")
    axes.set_ylabel(up, rotation=270 if rtl else 90, va="bottom")


def head_and_foot(figure: Figure, title: str, foot: str = "") -> None:
    """Put a title over a whole figure and a line below it, where readers of the active language begin.

    For figures whose bars have long names, which leave a title over the axes too little room.
    """
    side, place = ("right", 0.99) if direction(active_language()) == "rtl" else ("left", 0.01)
    width = figure.get_figwidth()
    figure.suptitle(wrapped(title, int(9 * width)), x=place, ha=side, fontsize=15, fontweight="bold")
    if foot:
        lines = wrapped(foot, int(13 * width), lines=4)
        figure.supxlabel(lines, x=place, ha=side, color=QUIET, fontsize=10.5)


def legend_above(axes: Axes, handles: Sequence[Artist], columns: int, raised: float = 0.0) -> None:
    """Put a legend over axes on the side where readers of the active language begin.

    ``raised`` lifts it by a part of the height of the axes, where these have a title of their own.
    """
    rtl = direction(active_language()) == "rtl"
    legend = axes.legend(
        handles=handles,
        loc="lower right" if rtl else "lower left",
        bbox_to_anchor=(1.0 if rtl else 0.0, 1.0 + raised),
        ncols=columns,
        frameon=False,
        fontsize=10.5,
    )
    if rtl:
        from_the_right(legend)


def bars_from_the_reading_side(axes: Axes) -> None:
    """Let lying bars, and the numbers below them, begin where readers of the active language begin."""
    rtl = direction(active_language()) == "rtl"
    axes.grid(visible=True, axis="x")
    axes.grid(visible=False, axis="y")
    axes.spines["left" if rtl else "right"].set_visible(False)
    if rtl:
        axes.invert_xaxis()
        axes.yaxis.tick_right()


def percent_axis(axis: Axis) -> None:
    """Write the ticks of an axis as percentages in the active language."""
    language = active_language()
    axis.set_major_formatter(FuncFormatter(lambda value, _: format_percent(value, language)))


def wrapped(text: str, width: int = 46, lines: int = 2) -> str:
    """Return a text on a few lines, cut where it is longer, for the name of a bar.

    Examples
    --------
    >>> wrapped("more shade at every stop of the town", width=12)
    'more shade\\nat every …'
    """
    shown = " ".join("".join(sign for sign in text if not _is_undrawable(sign)).split())
    return "\n".join(textwrap.wrap(shown, width, max_lines=lines, placeholder=" …"))


def _is_undrawable(sign: str) -> bool:
    """Return whether a sign is an emoji or the like that no typeface of the figures has: it says no word."""
    return unicodedata.category(sign) in ("So", "Sk", "Cf", "Mn", "Cn") and ord(sign) not in _drawable()


@cache
def _drawable() -> frozenset[int]:
    _register_typeface()
    known = [font_manager.get_font(font_manager.findfont(name)).get_charmap() for name in _TYPEFACES]
    return frozenset().union(*known)


def from_the_right(legend: Legend) -> None:
    """Turn a legend round for readers of Arabic: signs to the right of their words."""
    # matplotlib has no option for it below the legend's title.
    box: Any = legend
    columns = box._legend_handle_box.get_children()
    columns.reverse()
    for column in columns:
        column.align = "right"
        for entry in column.get_children():
            entry.get_children().reverse()


def note(axes: Axes, text: str, language: Language | None = None) -> None:
    """Write a line below the figure: where the numbers come from, or that they are simulated."""
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
