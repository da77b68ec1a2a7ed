"""Parts of a report's sections that several sections use."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

import matplotlib as mpl

from mashura.analysis.readings import reading
from mashura.charts.style import Drawing
from mashura.documents.formats.content import Block, Bullets, Picture, Table, Text
from mashura.reports.wording import say

_PNG_DOTS_PER_INCH = 160
# A figure of this width or more fills the line; a narrower one is smaller, with letters of the same size.
_FULL_WIDTH_INCHES = 8.2


def subheading(text: str) -> Text:
    """Return a heading inside a section."""
    return Text(text=text, tone="note")


def warning(text: str) -> Text:
    """Return a sentence that readers must not miss."""
    return Text(text=text, tone="warning")


def bullets(sentences: Iterable[str]) -> Bullets:
    """Return sentences as a list."""
    return Bullets(entries=tuple((sentence, "") for sentence in sentences))


def share_table(first: str, counted: str, rows: Sequence[tuple[str, str, str]]) -> Table:
    """Return a table with three columns: names, numbers and shares.

    Parameters
    ----------
    first, counted : str
        Heads of the first and the second column.
    rows : sequence of (str, str, str)
        Name, number and share as people read them.
    """
    return Table(header=(first, counted, say("share")), rows=tuple(rows), weights=(4, 2, 2), numbers=(1, 2))


def explained(*parts: tuple[Drawing | None, object], after: Iterable[Block] = ()) -> list[Block]:
    """Return figures, each with its reading in plain words and what must not be concluded from it.

    Parameters
    ----------
    *parts : (Drawing or None, object)
        A figure, if there is one, and the result of the analysis that it shows.
    after : iterable of Block
        The blocks before these; a caution among them is not repeated.
    """
    blocks: list[Block] = []
    given = {text for block in after if isinstance(block, Bullets) for text, _ in block.entries}
    for drawing, result in parts:
        if drawing is not None:
            blocks.append(picture(drawing))
        read = reading(result)
        blocks += [Text(text=sentence) for sentence in read.says]
        blocks += cautions(caution for caution in read.cautions if caution not in given)
        given |= {*read.cautions}
    return blocks


def cautions(sentences: Iterable[str]) -> list[Block]:
    """Return what must not be concluded, under a heading; nothing if there is no sentence."""
    listed = bullets(sentences)
    return [subheading(say("not-concluded")), listed] if listed.entries else []


def picture(drawing: Drawing) -> Picture:
    """Return a figure as a part of a document; the same figure gives the same bytes."""
    svg, png = io.StringIO(), io.BytesIO()
    # Without a salt, the names of clip paths are random.
    with mpl.rc_context({"svg.hashsalt": "mashura", "svg.fonttype": "path"}):
        drawing.savefig(svg, format="svg", metadata={"Date": None})
    drawing.savefig(png, format="png", dpi=_PNG_DOTS_PER_INCH, metadata={"Software": None})
    return Picture(
        svg=svg.getvalue(),
        png=png.getvalue(),
        alternative=drawing.alternative,
        width=min(1.0, drawing.get_figwidth() / _FULL_WIDTH_INCHES),
    )
