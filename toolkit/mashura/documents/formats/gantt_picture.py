"""A chart in time as SVG: the same for screen, PDF and Word, where a day is equally wide everywhere."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from html import escape
from itertools import accumulate
from pathlib import Path

import typst

from mashura.documents.formats.content import Gantt, GanttRow, Picture
from mashura.i18n.typefaces import typeface_folders

_TEMPLATE = Path(__file__).with_name("picture.typ")
WIDTH, NAMES, ROW, HEAD = 1000.0, 300.0, 38.0, 46.0
_TONES = {
    "work": "#7fa9ad",
    "public": "#0f5c63",
    "decision": "#7a4fa3",
    "announcement": "#b3541e",
    "evaluation": "#8d7a4a",
    "mark": "#1f2a30",
}
_SHADES = {"weekend": "#eef0f1", "holiday": "#d9c7a3", "feast": "#e9b48f", "ramadan": "#e3ecdc"}
_INK, _QUIET, _LINE, _TODAY = "#1f2a30", "#52626b", "#c9d1d2", "#a3271f"
_LETTER = 7.7
"""Width of a letter of a name, on average."""
_LEAST_WEEK = 26.0
_LINE_HEIGHT = 16.0
_SMALL = 0.84
"""Width of a letter of a detail, in those of a name."""
_PIXELS_PER_INCH = 220


def gantt_picture(block: Gantt, *, png: bool = False) -> Picture:
    """Return a chart as a picture; with ``png`` also in pixels, for files that hold no SVG."""
    svg = gantt_svg(block)
    return Picture(svg=svg, png=_pixels(svg) if png else b"", alternative=block.alternative)


def gantt_svg(block: Gantt) -> str:
    """Return a chart as SVG.

    Each bar is a ``rect`` of the class ``bar`` whose width is its days times the width of a day; its
    attribute ``data-days`` says how many.
    """
    return _Drawing(block).svg()


def _pixels(svg: str) -> bytes:
    """Return an SVG as PNG, by the same program that sets the PDF."""
    pixels: bytes = typst.compile(
        _TEMPLATE,
        root=_TEMPLATE.parent,
        font_paths=[*typeface_folders()],
        ignore_system_fonts=True,
        format="png",
        ppi=_PIXELS_PER_INCH,
        sys_inputs={"svg": svg},
    )
    return pixels


class _Drawing:
    def __init__(self, block: Gantt) -> None:
        self.block = block
        self.day_width = (WIDTH - NAMES) / block.span
        self.words = [(_lines(row.name, 1), _lines(row.detail, _SMALL)) for row in block.rows]
        heights = [ROW + _LINE_HEIGHT * (len(name) + len(detail) - 2) for name, detail in self.words]
        # The upper edge of each row, and the lower one of the last.
        self.tops = [*accumulate(heights, initial=HEAD)]
        self.bottom = self.tops[-1]
        self.legend_rows = -(-len(block.legend) // 3)
        self.height = self.bottom + 24 + 24 * self.legend_rows

    def svg(self) -> str:
        parts = [*self._shades(), *self._scale(), *self._rows(), *self._today(), *self._legend()]
        return (
            '<?xml version="1.0" encoding="UTF-8"?>'
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH:g} {self.height:g}" '
            f'width="{WIDTH:g}" height="{self.height:g}" role="img" '
            f'font-family="IBM Plex Sans Arabic, DejaVu Sans" font-size="15" fill="{_INK}">'
            f"<title>{escape(self.block.alternative)}</title>{''.join(parts)}</svg>"
        )

    def _x(self, day: float, days: float = 0) -> float:
        """Return the left edge of some days."""
        begins = NAMES + (day - self.block.first) * self.day_width
        return WIDTH - begins - days * self.day_width if self.block.rtl else begins

    def _rect(self, day: int, days: int, top: float, height: float, fill: str, more: str = "") -> str:
        return (
            f'<rect x="{self._x(day, days):.3f}" y="{top:g}" width="{days * self.day_width:.3f}" '
            f'height="{height:g}" fill="{fill}"{more}/>'
        )

    def _text(self, x: float, y: float, text: str, *, anchor: str = "start", more: str = "") -> str:
        if self.block.rtl:
            anchor = {"start": "end", "end": "start"}.get(anchor, anchor)
            # An isolate of the page's direction, because not every program that draws SVG asks for one.
            text = f"\u2067{text}\u2069"
        return f'<text x="{x:.2f}" y="{y:.2f}" text-anchor="{anchor}"{more}>{escape(text)}</text>'

    def _shades(self) -> Iterator[str]:
        order = [*_SHADES]
        for shade in sorted(self.block.shades, key=lambda shade: order.index(shade.tone)):
            more = f' class="shade {shade.tone}"'
            yield self._rect(shade.day, shade.days, HEAD, self.bottom - HEAD, _SHADES[shade.tone], more)

    def _scale(self) -> Iterator[str]:
        for day, days, name in self.block.months:
            edge = self._x(day)
            yield f'<path d="M{edge:.2f} 0V{self.bottom:g}" stroke="{_QUIET}" stroke-width="0.8"/>'
            if days * self.day_width < len(name) * _LETTER:
                # Without its year.
                name = name.split()[0]
            if days * self.day_width >= len(name) * _LETTER:
                middle = self._x(day + days / 2)
                yield self._text(middle, 17, name, anchor="middle", more=' font-weight="bold" font-size="14"')
        step = next((weeks for weeks in (1, 2, 4, 8) if weeks * 7 * self.day_width >= _LEAST_WEEK), 16)
        for place, (day, label) in enumerate(self.block.weeks):
            edge = self._x(day)
            yield f'<path d="M{edge:.2f} {HEAD - 6:g}V{self.bottom:g}" stroke="{_LINE}" stroke-width="0.6"/>'
            if place % step == 0:
                more = f' font-size="12" fill="{_QUIET}"'
                yield self._text(edge, HEAD - 9, label, anchor="middle", more=more)

    def _rows(self) -> Iterator[str]:
        start = WIDTH if self.block.rtl else 0.0
        for row, (name, detail), top in zip(self.block.rows, self.words, self.tops, strict=False):
            yield f'<path d="M0 {top:g}H{WIDTH:g}" stroke="{_LINE}" stroke-width="0.8"/>'
            bold, quiet = ' font-weight="bold" font-size="14.5"', f' font-size="12.5" fill="{_QUIET}"'
            for number, line in enumerate((*name, *detail)):
                more = bold if number < len(name) else quiet
                yield self._text(start, top + 16 + _LINE_HEIGHT * number, line, more=more)
            yield self._mark(row, top) if row.mark else self._bar(row, top)

    def _bar(self, row: GanttRow, top: float) -> str:
        more = f' class="bar" data-day="{row.day}" data-days="{row.days}"'
        return self._rect(row.day, row.days, top + 8, ROW - 16, _TONES[row.tone], more)

    def _mark(self, row: GanttRow, top: float) -> str:
        middle, height, size = self._x(row.day + row.days - 0.5), top + ROW / 2, 8
        fill = _TONES[row.tone]
        return (
            f'<path class="mark" data-day="{row.day + row.days - 1}" fill="{fill}" '
            f'd="M{middle:.3f} {height - size:g}l{size} {size}l-{size} {size}l-{size} -{size}z"/>'
        )

    def _today(self) -> Iterator[str]:
        if self.block.today is None:
            return
        x = self._x(self.block.today + 0.5)
        yield (
            f'<path class="today" d="M{x:.3f} {HEAD - 4:g}V{self.bottom:g}" stroke="{_TODAY}" '
            'stroke-width="1.6" stroke-dasharray="5 3"/>'
        )
        more = f' font-size="12" fill="{_TODAY}" font-weight="bold"'
        yield self._text(x, self.bottom + 12, self.block.today_label, anchor="middle", more=more)

    def _legend(self) -> Iterator[str]:
        for place, (tone, meaning) in enumerate(self.block.legend):
            across = (place % 3) * WIDTH / 3
            y = self.bottom + 44 + 24 * (place // 3) - 8
            x = WIDTH - across - 16 if self.block.rtl else across
            fill = _TONES.get(tone) or _SHADES[tone]
            if tone == "mark":
                yield f'<path fill="{fill}" d="M{x + 8:g} {y - 12:g}l7 7l-7 7l-7 -7z"/>'
            else:
                size = f'width="16" height="12" fill="{fill}" stroke="{_LINE}" stroke-width="0.6"'
                yield f'<rect x="{x:g}" y="{y - 11:g}" {size}/>'
            beside = x - 8 if self.block.rtl else x + 24
            yield self._text(beside, y, meaning, more=' font-size="13"')


def _lines(text: str, size: float) -> list[str]:
    """Return a text in lines that fit beside the chart."""
    return textwrap.wrap(text, int((NAMES - 12) / (_LETTER * size))) or [""]
