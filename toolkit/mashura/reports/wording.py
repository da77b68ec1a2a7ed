"""How a report says numbers, shares and readings, in the active language."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

import matplotlib as mpl

from mashura.analysis.readings import reading
from mashura.charts.style import Drawing
from mashura.documents.formats.content import Block, Bullets, Picture, Text
from mashura.i18n import format_number, format_percent, message
from mashura.privacy.small_cells import SMALLEST_SHOWN
from mashura.reports.small_groups import is_small

_PNG_DOTS_PER_INCH = 160
# From this width on a figure fills the line; a narrower one keeps its letters as large as theirs.
_WIDEST_INCHES = 8.2


def say(key: str, **params: Any) -> str:
    """Return a sentence of the report."""
    return message(f"reports-{key}", **params)


def quoted(text: str) -> str:
    """Return what somebody wrote, to be put into a sentence: its direction leaves the sentence alone."""
    return f"\u2068{' '.join(text.split())}\u2069"


def people(count: int) -> str:
    """Return a number of people, without telling a number so small that it could name somebody.

    Examples
    --------
    >>> people(1200), people(3)
    ('1,200', 'fewer than 5')
    """
    return say("few-people", least=SMALLEST_SHOWN) if is_small(count) else format_number(count)


def listed(entries: Iterable[str]) -> str:
    """Return words as a list in a sentence."""
    return message("list-separator").join(entries)


def percent(share: float) -> str:
    """Return a share (0-1) with as many decimals as a small one needs.

    Examples
    --------
    >>> percent(0.5), percent(0.0136)
    ('50%', '1.4%')
    """
    return format_percent(share, decimals=2 if 0 < share < 0.01 else 1 if 0 < share < 0.1 else 0)


def told(*parts: tuple[Drawing | None, object], after: Iterable[Block] = ()) -> list[Block]:
    """Return figures, each with what its result says in plain words and what must not be concluded from it.

    A part is a figure, or None, and the result of the analysis behind it. A caution that an earlier part
    gave, or that stands in the blocks before (``after``), is not repeated.
    """
    blocks: list[Block] = []
    given = {text for block in after if isinstance(block, Bullets) for text, _ in block.entries}
    for drawing, result in parts:
        if drawing is not None:
            blocks.append(picture(drawing))
        found = reading(result)
        blocks += [Text(text=sentence) for sentence in found.says]
        blocks += cautions(one for one in found.cautions if one not in given)
        given |= {*found.cautions}
    return blocks


def cautions(sentences: Iterable[str]) -> list[Block]:
    """Return what must not be concluded."""
    listed = tuple((sentence, "") for sentence in sentences)
    return [Text(text=say("not-concluded"), tone="note"), Bullets(entries=listed)] if listed else []


def picture(drawing: Drawing) -> Picture:
    """Return a figure as a part of a document; the same figure gives the same bytes."""
    svg, png = io.StringIO(), io.BytesIO()
    # Names of clip paths are random unless they are salted.
    with mpl.rc_context({"svg.hashsalt": "mashura", "svg.fonttype": "path"}):
        drawing.savefig(svg, format="svg", metadata={"Date": None})
    drawing.savefig(png, format="png", dpi=_PNG_DOTS_PER_INCH, metadata={"Software": None})
    return Picture(
        svg=svg.getvalue(),
        png=png.getvalue(),
        alternative=drawing.alternative,
        width=min(1.0, drawing.get_figwidth() / _WIDEST_INCHES),
    )
