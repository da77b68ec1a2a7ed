"""The SWOT template as four quarters (S128)."""

from __future__ import annotations

import textwrap

from mashura.charts.diagram import INK, WIDTH, Diagram
from mashura.charts.registry import chart
from mashura.charts.style import QUIET, Drawing, look
from mashura.i18n import active_language, message
from mashura.methodology.labels import value_label
from mashura.methodology.records.swot import Swot
from mashura.methodology.vocabulary import Quarter

_TINTS = {
    Quarter.STRENGTHS: "#dcebed",
    Quarter.TO_IMPROVE: "#fbf1e6",
    Quarter.OPPORTUNITIES: "#e6efdf",
    Quarter.CHALLENGES: "#f6e4e0",
}
_CHARACTERS, _LINE, _HEAD, _GAP = 64, 2.5, 7.0, 2.0
_LONGEST = 7


@chart
def swot_matrix(swot: Swot) -> Drawing:
    """Draw the four quarters with their entries; an entry without evidence is marked.

    Examples
    --------
    >>> from mashura.methodology.records.swot import SwotEntry
    >>> figure = swot_matrix(Swot(title="Buses", strengths=(SwotEntry(text="A green light"),)))
    >>> figure.alternative.startswith("SWOT of Buses")
    True
    """
    language = active_language()
    entries = {quarter: _lines(swot, quarter) for quarter in Quarter}
    rows = (Quarter.STRENGTHS, Quarter.TO_IMPROVE), (Quarter.OPPORTUNITIES, Quarter.CHALLENGES)
    heights = [
        _HEAD + _LINE * max(3, *(sum(len(lines) for lines, _ in entries[quarter]) + 1 for quarter in row))
        for row in rows
    ]
    total = sum(heights) + _GAP + 4
    with look():
        page = Diagram(
            height=total,
            title=_title(swot),
            alternative=_alternative(swot),
            language=language,
        )
        top = total - 0.5
        half = (WIDTH - _GAP) / 2
        for row, height in zip(rows, heights, strict=True):
            for column, quarter in enumerate(row):
                x = column * (half + _GAP)
                page.box(x, top - height, half, height, _TINTS[quarter])
                page.words(x + 2, top - 1.5, value_label(quarter), fontsize=13, fontweight="bold")
                y = top - 6
                for lines, proven in entries[quarter]:
                    page.words(x + 2, y, "\n".join(lines), fontsize=10.5, color=INK if proven else QUIET)
                    y -= _LINE * len(lines) + 0.3
            top -= height + _GAP
        page.words(0, 2.4, message("reports-swot-note"), fontsize=10, color=QUIET)
    return page.drawing


def _title(swot: Swot) -> str:
    return message("reports-swot-title", title=swot.title) if swot.title else message("reports-swot-untitled")


def _lines(swot: Swot, quarter: Quarter) -> list[tuple[list[str], bool]]:
    return [
        (textwrap.wrap(f"{'•' if entry.evidence else '○'} {entry.text}", _CHARACTERS), bool(entry.evidence))
        for entry in swot.quarter(quarter)[:_LONGEST]
    ]


def _alternative(swot: Swot) -> str:
    join = message("list-separator").join
    parts = [
        f"{value_label(quarter)}: {join(entry.text for entry in swot.quarter(quarter))}"
        for quarter in Quarter
    ]
    return ". ".join([_title(swot), *parts])
