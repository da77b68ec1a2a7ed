"""Draws docs/figures/architecture.svg: the rooms of the toolkit, and which room really imports which.

Run ``python docs/figures/structure.py`` after a change to the rooms; a test compares the picture with what
this program draws.
"""

from __future__ import annotations

import graphlib
import sys
import textwrap
import tomllib
from dataclasses import dataclass
from functools import cache
from html import escape
from pathlib import Path

import grimp

ROOT = Path(__file__).resolve().parents[2]
PICTURE = Path(__file__).with_name("architecture.svg")
PACKAGE = "mashura"
MOST_FILES = 30
CELL, NAMES, TOP, MARGIN = 34, 560, 150, 16
# One line of inner rooms fits into this many letters and this height.
LETTERS, HEAD, BELOW = 92, 28, 16
INK, SOFT, LINE, MARK, WRONG = "#16324f", "#5b6b7b", "#d5dce4", "#2a7f9e", "#c0392b"


@dataclass(frozen=True)
class Room:
    """A package, or a module beside the packages, that import rules speak of.

    Parameters
    ----------
    name : str
        As in ``mashura.NAME``.
    inner : tuple of tuple of str
        The rooms inside it, layer by layer from the top; empty where it has none.
    fullest : int
        Files in the fullest folder of the room.
    """

    name: str
    inner: tuple[tuple[str, ...], ...]
    fullest: int


def _layers(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the layers of an import contract of pyproject.toml, from the top."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for contract in settings["tool"]["importlinter"]["contracts"]:
        if contract["id"] == name:
            return tuple(
                tuple(room.strip(" ()") for room in layer.replace(":", "|").split("|"))
                for layer in contract["layers"]
            )
    return ()


def _fullest(name: str) -> int:
    place = ROOT / "toolkit" / PACKAGE / name
    if not place.is_dir():
        return 1
    folders = [place, *(path for path in place.rglob("*") if path.is_dir() and path.name != "__pycache__")]
    return max(sum(path.is_file() for path in folder.iterdir()) for folder in folders)


@cache
def rooms() -> tuple[Room, ...]:
    """Return the rooms from the top to the bottom, as the import rules order them."""
    return tuple(
        Room(name=name, inner=_layers(name), fullest=_fullest(name))
        for layer in _layers("rooms")
        for name in layer
        if name != "__main__"
    )


@cache
def _graph() -> grimp.ImportGraph:
    return grimp.build_graph(PACKAGE, exclude_type_checking_imports=True, cache_dir=None)


@cache
def imports() -> frozenset[tuple[str, str]]:
    """Return every pair of rooms of which the first imports the second, read from the code."""
    graph = _graph()
    pairs = {
        (importer.split(".")[1], imported.split(".")[1])
        for importer in graph.modules
        for imported in graph.find_modules_directly_imported_by(importer)
        if "." in importer and "." in imported
    }
    return frozenset((importer, imported) for importer, imported in pairs if importer != imported)


def circle() -> tuple[str, ...]:
    """Return modules that import each other in a circle; empty where there is none."""
    graph = _graph()
    order = graphlib.TopologicalSorter(
        {module: graph.find_modules_directly_imported_by(module) for module in sorted(graph.modules)}
    )
    try:
        order.prepare()
    except graphlib.CycleError as error:
        return tuple(error.args[1])
    return ()


def _text(x: float, y: float, words: str, *, size: int = 13, colour: str = INK, more: str = "") -> str:
    return f'<text x="{x:g}" y="{y:g}" font-size="{size}" fill="{colour}" {more}>{escape(words)}</text>'


def _inner_lines(room: Room) -> list[str]:
    return textwrap.wrap(" › ".join(" · ".join(layer) for layer in room.inner), LETTERS)


def _summary() -> tuple[str, str]:
    """Return the sentence under the picture and its colour."""
    full = [room.name for room in rooms() if room.fullest > MOST_FILES]
    modules_in_circle = circle()
    said = [
        "Circle: " + " → ".join(modules_in_circle)
        if modules_in_circle
        else "No module is in a circle of imports.",
        f"More than {MOST_FILES} files in one folder: {', '.join(full)}"
        if full
        else f"No folder holds more than {MOST_FILES} files.",
    ]
    return " ".join(said), WRONG if modules_in_circle or full else SOFT


def _mark(x: float, y: float, importer: str, imported: str, colour: str) -> str:
    said = f"<title>{importer} imports {imported}</title>"
    return f'<circle cx="{x:g}" cy="{y:g}" r="7" fill="{colour}">{said}</circle>'


def drawing() -> str:
    """Return the picture as SVG text."""
    names = [room.name for room in rooms()]
    heights = [HEAD + BELOW * max(len(_inner_lines(room)), 0.6) for room in rooms()]
    right = NAMES + CELL * len(names)
    bottom = TOP + sum(heights)
    width, height = right + 3 * MARGIN, bottom + 54
    rule = f'<line x1="{MARGIN}" x2="{right}" stroke="{LINE}"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" '
        'font-family="system-ui, sans-serif" role="img">',
        "<title>The rooms of toolkit/mashura and their imports</title>",
        f'<rect width="{width:g}" height="{height:g}" fill="#ffffff"/>',
        _text(MARGIN, 34, "The rooms of toolkit/mashura", size=20, more='font-weight="600"'),
        _text(MARGIN, 58, "A mark: the room of this row imports the room of this column.", colour=SOFT),
        _text(MARGIN, 78, "Marks stay right of the diagonal: no room imports one above it.", colour=SOFT),
        _text(MARGIN, 98, "Under a name: the rooms inside it; › goes down a floor.", colour=SOFT),
    ]
    for column, name in enumerate(names):
        x = NAMES + CELL * (column + 0.5) + 4
        parts.append(_text(x, TOP - 8, name, more=f'transform="rotate(-55 {x:g} {TOP - 8})"'))
    y: float = TOP
    for row, (room, tall) in enumerate(zip(rooms(), heights, strict=True)):
        parts.append(f'{rule} y1="{y:g}" y2="{y:g}"/>')
        parts.append(_text(MARGIN, y + 20, room.name, size=15, more='font-weight="600"'))
        if room.fullest > MOST_FILES:
            parts.append(_text(MARGIN + 120, y + 20, f"{room.fullest} files in one folder", colour=WRONG))
        for number, line in enumerate(_inner_lines(room), start=1):
            parts.append(_text(MARGIN, y + 22 + BELOW * number, line, size=11, colour=SOFT))
        left = NAMES + CELL * row
        parts.append(f'<rect x="{left}" y="{y:g}" width="{CELL}" height="{tall:g}" fill="#eef2f6"/>')
        for column, name in enumerate(names):
            if (room.name, name) in imports():
                x = NAMES + CELL * (column + 0.5)
                parts.append(_mark(x, y + tall / 2, room.name, name, MARK if column > row else WRONG))
        y += tall
    words, colour = _summary()
    parts.append(f'{rule} y1="{bottom:g}" y2="{bottom:g}"/>')
    parts.append(_text(MARGIN, bottom + 30, words, colour=colour))
    return "\n".join([*parts, "</svg>", ""])


if __name__ == "__main__":
    PICTURE.write_text(drawing(), encoding="utf-8")
    sys.stdout.write(f"{PICTURE}\n")
