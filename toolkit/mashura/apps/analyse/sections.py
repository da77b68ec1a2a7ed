"""The sections of a report as a page shows them: plain texts, numbers and pictures, no markup."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from typing import Any

from mashura.documents.formats.content import (
    Block,
    Bullets,
    Cited,
    Facts,
    Grid,
    Numbers,
    Picture,
    Section,
    Table,
    Text,
    Votes,
)
from mashura.i18n import format_percent, message
from mashura.reports import SECTIONS, Material

LEFT_OUT = ("statements",)
"""Sections that a page does not show: the list of all contributions has a page of its own."""
_MOST_ROWS = 200
# A picture of ten thousands of points is smaller as pixels than as shapes.
_LARGEST_SVG = 300_000


def sections_shown(material: Material, names: Iterable[str] = ()) -> list[dict[str, Any]]:
    """Return the sections of a report in the active language, each with its name, title and blocks.

    Parameters
    ----------
    material : Material
        The results.
    names : iterable of str, optional
        Only these sections.

    Examples
    --------
    >>> from mashura.methodology import Campaign, Consultation
    >>> from mashura.reports import gather
    >>> from mashura.reports.source import source_of
    >>> empty = gather(source_of(Consultation(title="Buses", origin="csv"), Campaign()))
    >>> sections_shown(empty, ["summary"])[0]["name"]
    'summary'
    """
    wanted = {*names}
    shown = []
    for make in SECTIONS:
        name = make.__name__
        if name in LEFT_OUT or (wanted and name not in wanted):
            continue
        if (section := make(material)) is not None:
            shown.append(_section(name, section))
    return shown


def _section(name: str, section: Section) -> dict[str, Any]:
    blocks = [shown for block in section.blocks for shown in _block(block)]
    return {"name": name, "title": section.title, "blocks": blocks}


def _block(block: Block) -> list[dict[str, Any]]:
    match block:
        case Text():
            return [{"kind": "text", "text": block.text, "tone": block.tone}]
        case Bullets():
            return [{"kind": "bullets", "entries": [[*entry] for entry in block.entries]}]
        case Numbers():
            return [{"kind": "facts", "rows": [[label, number] for number, label in block.entries]}]
        case Facts():
            return [{"kind": "facts", "rows": [[*row] for row in block.rows]}]
        case Table():
            return [_table(block.header, block.rows, block.numbers)]
        case Votes():
            header = (block.heading, *block.legend, "")
            votes = tuple(
                (text, format_percent(agree), format_percent(disagree), format_percent(passed), note)
                for text, agree, disagree, passed, note in block.rows
            )
            return [_table(header, votes, (1, 2, 3))]
        case Picture():
            return [_picture(block)]
        case Cited():
            return [shown for part in block.plain() for shown in _block(part)]
        case Grid():
            comma = message("list-separator")
            fields = tuple((name, *map(comma.join, cells)) for name, cells in block.rows)
            return [_table((block.corner, *block.columns), fields, ())]
    return []


def _table(
    header: tuple[str, ...], rows: tuple[tuple[str, ...], ...], numbers: tuple[int, ...]
) -> dict[str, Any]:
    return {
        "kind": "table",
        "header": [*header],
        "rows": [[*row] for row in rows[:_MOST_ROWS]],
        "more": max(0, len(rows) - _MOST_ROWS),
        "numbers": [*numbers],
    }


def _picture(block: Picture) -> dict[str, Any]:
    drawn = block.svg.encode()
    media, content = ("image/png", block.png) if len(drawn) > _LARGEST_SVG else ("image/svg+xml", drawn)
    return {
        "kind": "picture",
        # As a picture's address, nothing in it can run.
        "address": f"data:{media};base64,{base64.b64encode(content).decode('ascii')}",
        "alternative": block.alternative,
        "width": block.width,
    }
