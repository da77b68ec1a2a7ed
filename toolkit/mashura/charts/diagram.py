"""Diagrams: boxes, arrows and words without axes, in the reading direction of the language.

Positions are given as if the page were read from left to right, in units; a page is 100 units wide. In Arabic
the whole drawing is mirrored.
"""

from __future__ import annotations

import textwrap
from typing import Any, Literal

from matplotlib.axes import Axes
from matplotlib.patches import FancyArrowPatch, FancyBboxPatch, Polygon

from mashura.charts.style import PRIMARY, QUIET, Drawing
from mashura.i18n import Language, direction

WIDTH = 100
TINTS = ("#dcebed", "#8fc0c6", PRIMARY)
INK = "#1d2526"
_INCHES = 10.0
# Room for the outlines of boxes at the border.
_EDGE = 0.4
_ALIGNED: dict[str, tuple[str, str]] = {
    "start": ("left", "right"),
    "middle": ("center", "center"),
    "end": ("right", "left"),
}


class Diagram:
    """A page to draw on: 100 units wide and ``height`` units high, with a title above.

    Examples
    --------
    >>> page = Diagram(height=20, title="Two boxes", alternative="Two boxes", language="en")
    >>> page.box(0, 0, 40, 10, "#ffffff")
    >>> len(page.axes.patches)
    1
    """

    def __init__(self, *, height: float, title: str, alternative: str, language: Language) -> None:
        self.rtl = direction(language) == "rtl"
        size = (_INCHES, _INCHES * height / WIDTH + 0.5)
        self.drawing = Drawing(figsize=size, layout="constrained", alternative=alternative)
        self.axes: Axes = self.drawing.subplots()
        self.axes.set_axis_off()
        self.axes.set_xlim((WIDTH + _EDGE, -_EDGE) if self.rtl else (-_EDGE, WIDTH + _EDGE))
        self.axes.set_ylim(-_EDGE, height)
        self.axes.set_title(title, loc="right" if self.rtl else "left")

    def box(self, x: float, y: float, width: float, height: float, colour: str, edge: str = "none") -> None:
        """Draw a box with rounded corners; ``x, y`` is its lower corner on the side where reading starts."""
        patch = FancyBboxPatch(
            (x, y), width, height, boxstyle="round,pad=0,rounding_size=1", facecolor=colour, edgecolor=edge
        )
        self.axes.add_patch(patch)

    def polygon(self, points: list[tuple[float, float]], colour: str) -> None:
        """Draw a filled shape."""
        self.axes.add_patch(Polygon(points, closed=True, facecolor=colour, edgecolor="none"))

    def arrow(
        self,
        start: tuple[float, float],
        end: tuple[float, float],
        colour: str = QUIET,
        *,
        dashed: bool = False,
    ) -> None:
        """Draw an arrow; dashed for what happens only sometimes."""
        patch = FancyArrowPatch(
            start,
            end,
            arrowstyle="-|>",
            mutation_scale=16,
            linewidth=1.8,
            linestyle=(0, (2.5, 1.5)) if dashed else "-",
            color=colour,
            shrinkA=0,
            shrinkB=0,
        )
        self.axes.add_patch(patch)

    def words(
        self,
        x: float,
        y: float,
        text: str,
        *,
        align: Literal["start", "middle", "end"] = "start",
        characters: int | None = None,
        **look: Any,
    ) -> None:
        """Write words, in lines of at most so many characters; ``y`` is their top unless ``va`` is given."""
        shown = "\n".join(textwrap.wrap(text, characters)) if characters else text
        options = {"color": INK, "va": "top", "linespacing": 1.15, "fontsize": 11, **look}
        self.axes.text(
            x, y, shown, ha=_ALIGNED[align][self.rtl], multialignment=_ALIGNED[align][self.rtl], **options
        )
