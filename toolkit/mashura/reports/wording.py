"""How a report says numbers, shares and readings, in the active language."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import Any

import matplotlib as mpl

from mashura.analysis.reading import reading
from mashura.charts.style import Drawing
from mashura.documents.content import Block, Bullets, Picture, Text
from mashura.i18n import format_number, format_percent, message

# Fewer people than this might be recognised (S101), so their number is not printed.
FEWEST_PEOPLE = 5
_PNG_DOTS_PER_INCH = 160


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
    return say("few-people", least=FEWEST_PEOPLE) if 0 < count < FEWEST_PEOPLE else format_number(count)


def percent(share: float) -> str:
    """Return a share (0-1) with as many decimals as a small one needs.

    Examples
    --------
    >>> percent(0.5), percent(0.0136)
    ('50%', '1.4%')
    """
    return format_percent(share, decimals=2 if 0 < share < 0.01 else 1 if 0 < share < 0.1 else 0)


def told(result: object) -> list[Block]:
    """Return what an analysis says in plain words, and what must not be concluded from it."""
    found = reading(result)
    blocks: list[Block] = [Text(text=sentence) for sentence in found.says]
    return [*blocks, *cautions(found.cautions)]


def cautions(sentences: Iterable[str]) -> list[Block]:
    """Return what must not be concluded."""
    listed = tuple((sentence, "") for sentence in sentences)
    return [Text(text=say("not-concluded"), tone="note"), Bullets(entries=listed)] if listed else []


def picture(drawing: Drawing, caption: str = "") -> Picture:
    """Return a figure as a part of a document; the same figure gives the same bytes."""
    svg, png = io.StringIO(), io.BytesIO()
    # Names of clip paths are random unless they are salted.
    with mpl.rc_context({"svg.hashsalt": "mashura", "svg.fonttype": "path"}):
        drawing.savefig(svg, format="svg", metadata={"Date": None})
    drawing.savefig(png, format="png", dpi=_PNG_DOTS_PER_INCH, metadata={"Software": None})
    return Picture(svg=svg.getvalue(), png=png.getvalue(), alternative=drawing.alternative, caption=caption)
