"""Charts for the apps as SVG text: sharp, light, read aloud by a screen reader, in either direction.

Widths are percentages, so that bars stretch with the page while letters keep their size on a phone. Labels
stand above their bars: a column of labels would leave no room for bars there.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from mashura.i18n import Language, direction

# The pages' own colours, which follow light and dark.
PRIMARY = "var(--ma-brand, #0f5c63)"
SECONDARY = "var(--ma-secondary, #8fb8b6)"
ACCENT = "var(--ma-accent, #b3541e)"
INK = "var(--ma-ink, #1f2a30)"
TRACK = "var(--ma-track, #e6eceb)"

_ROW = 48
_PAIR_ROW = 76


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One bar: what it shows, its length as a share of the longest possible (0-1), its number in words."""

    label: str
    share: float
    text: str


@dataclass(frozen=True, kw_only=True)
class PairedBar:
    """Two bars to compare, both shares of a whole (0-1), such as population and participants."""

    label: str
    first: float
    second: float
    first_text: str
    second_text: str
    highlighted: bool = False


def bar_chart(bars: Sequence[Bar], *, title: str, language: Language) -> str:
    """Return horizontal bars, one below another.

    Examples
    --------
    >>> chart = bar_chart([Bar(label="Noticed", share=1.0, text="9,000")], title="Funnel", language="en")
    >>> "Noticed" in chart and 'role="img"' in chart
    True
    """
    page = _Page(language)
    for index, bar in enumerate(bars):
        top = index * _ROW
        page.label(bar.label, top + 15)
        page.value(bar.text, top + 15)
        page.bar(0, 1, top + 23, 12, TRACK)
        page.bar(0, bar.share, top + 23, 12, PRIMARY)
    said = "; ".join(f"{bar.label}: {bar.text}" for bar in bars)
    return page.svg(f"{title}. {said}", len(bars) * _ROW)


def paired_bar_chart(
    bars: Sequence[PairedBar], *, title: str, first: str, second: str, language: Language
) -> str:
    """Return pairs of bars scaled to the longest of all; the highlighted pair stands out.

    Examples
    --------
    >>> pair = PairedBar(label="65+", first=0.06, second=0.01, first_text="6%", second_text="1%")
    >>> chart = paired_bar_chart([pair], title="Age", first="Population", second="Came", language="en")
    >>> "65+" in chart
    True
    """
    page = _Page(language)
    longest = max((max(bar.first, bar.second) for bar in bars), default=0) or 1
    for index, bar in enumerate(bars):
        top = index * _PAIR_ROW
        page.label(bar.label, top + 15, bold=bar.highlighted)
        color = ACCENT if bar.highlighted else PRIMARY
        for offset, share, text, name, fill in (
            (24, bar.first, bar.first_text, first, SECONDARY),
            (44, bar.second, bar.second_text, second, color),
        ):
            # The longest bar leaves room for its number at its end.
            width = share / longest * 0.62
            page.bar(0, width, top + offset, 14, fill)
            page.beside(f"{text} {name}", width, top + offset + 12)
    said = "; ".join(f"{bar.label}: {first} {bar.first_text}, {second} {bar.second_text}" for bar in bars)
    return page.svg(f"{title}. {said}", len(bars) * _PAIR_ROW)


class _Page:
    def __init__(self, language: Language) -> None:
        self.direction = direction(language)
        self.rtl = self.direction == "rtl"
        self.parts: list[str] = []

    def bar(self, start: float, width: float, top: int, height: int, color: str) -> None:
        left = 1 - start - width if self.rtl else start
        self.parts.append(
            f'<rect x="{left:.2%}" y="{top}" width="{width:.2%}" height="{height}" rx="3" fill="{color}"/>'
        )

    def label(self, text: str, y: int, *, bold: bool = False) -> None:
        x, look = ("100%" if self.rtl else "0"), f'fill="{INK}"'
        weight = ' font-weight="600"' if bold else ""
        self._text(text, f'x="{x}" y="{y}" text-anchor="start" font-size="15" {look}{weight}')

    def value(self, text: str, y: int) -> None:
        x = "0" if self.rtl else "100%"
        self._text(text, f'x="{x}" y="{y}" text-anchor="end" font-size="15" font-weight="600" fill="{INK}"')

    def beside(self, text: str, width: float, y: int) -> None:
        x, gap = (1 - width, -8) if self.rtl else (width, 8)
        self._text(text, f'x="{x:.2%}" dx="{gap}" y="{y}" text-anchor="start" font-size="13" fill="{INK}"')

    def svg(self, title: str, height: int) -> str:
        return (
            f'<svg role="img" aria-label="{escape(title)}" width="100%" height="{height}" direction="ltr" '
            f'xmlns="http://www.w3.org/2000/svg">{"".join(self.parts)}</svg>'
        )

    def _text(self, text: str, attributes: str) -> None:
        self.parts.append(f'<text direction="{self.direction}" {attributes}>{escape(text)}</text>')
