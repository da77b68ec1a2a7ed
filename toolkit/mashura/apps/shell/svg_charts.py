"""Charts for the apps as SVG text: sharp, light, read aloud by a screen reader, in either direction.

Widths are percentages, so that bars stretch with the page while letters keep their size on a phone. Labels
stand above their bars: a column of labels would leave no room for bars there.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from mashura.i18n import Language, direction

# The pages' own colours, which follow light and dark.
PRIMARY = "var(--ma-brand, #0f5c63)"
SECONDARY = "var(--ma-secondary, #8fb8b6)"
ACCENT = "var(--ma-accent, #b3541e)"
INK = "var(--ma-ink, #1f2a30)"
PAPER = "var(--ma-paper, #fff)"
TRACK = "var(--ma-track, #e6eceb)"

_ROW = 48
_PAIR_ROW = 76
_STEP_ROW = 80


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One bar: what it shows, its length as a share of the longest possible (0-1), its number in words."""

    label: str
    share: float
    text: str


@dataclass(frozen=True, kw_only=True)
class EstimateBar:
    """One bar (0-1) with the interval of its true length; the highlighted one stands out."""

    label: str
    share: float
    low: float
    high: float
    text: str
    highlighted: bool = False


@dataclass(frozen=True, kw_only=True)
class PairedBar:
    """Two bars to compare, both shares of a whole (0-1), such as population and participants."""

    label: str
    first: float
    second: float
    first_text: str
    second_text: str
    highlighted: bool = False


@dataclass(frozen=True, kw_only=True)
class Rate:
    """A share of a whole (0-1) with its words, and what is usual; None where there is nothing to compare."""

    share: float
    text: str
    usual: float | None = None


@dataclass(frozen=True, kw_only=True)
class FlowStep:
    """One step of two funnels: the share that takes it in the first and in the second."""

    label: str
    rates: tuple[Rate, Rate]


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


def estimate_chart(bars: Sequence[EstimateBar], *, title: str, language: Language) -> str:
    """Return horizontal bars on one scale from 0 to 1, each with its interval as a line.

    Examples
    --------
    >>> bar = EstimateBar(label="Levels", share=0.6, low=0.4, high=0.8, text="60%")
    >>> chart = estimate_chart([bar], title="Points reached", language="en")
    >>> chart.count("<rect")
    3
    """
    page = _Page(language)
    for index, bar in enumerate(bars):
        top = index * _ROW
        page.label(bar.label, top + 15, bold=bar.highlighted)
        page.value(bar.text, top + 15)
        page.bar(0, 1, top + 23, 12, TRACK)
        page.bar(0, bar.share, top + 23, 12, ACCENT if bar.highlighted else PRIMARY)
        page.bar(bar.low, bar.high - bar.low, top + 37, 3, INK)
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


def step_chart(
    steps: Sequence[FlowStep],
    *,
    title: str,
    sides: tuple[str, str],
    language: Language,
    one_scale: bool = False,
) -> str:
    """Return the steps of two funnels with a mark where the usual share is.

    Each step has a scale of its own, unless all are to share one.

    Examples
    --------
    >>> rate = Rate(share=0.4, text="40%", usual=0.5)
    >>> chart = step_chart(
    ...     [FlowStep(label="Noticed", rates=(rate, rate))], title="65+", sides=("A", "B"), language="en"
    ... )
    >>> "Noticed: A 40%, B 40%" in chart
    True
    """
    page = _Page(language)
    of_all = max((_longest(step) for step in steps), default=0.0)
    for index, step in enumerate(steps):
        top = index * _STEP_ROW
        page.label(step.label, top + 15, bold=True)
        longest = (of_all if one_scale else _longest(step)) or 1.0
        for offset, rate, color in ((24, step.rates[0], SECONDARY), (48, step.rates[1], PRIMARY)):
            # The longest bar leaves room for its number at its end.
            width, usual = (0.5 * (share or 0.0) / longest for share in (rate.share, rate.usual))
            page.bar(0, width, top + offset, 16, color)
            if rate.usual is not None:
                page.mark(usual, top + offset - 3, 22)
            page.beside(rate.text, max(width, usual), top + offset + 13)
    said = "; ".join(
        f"{step.label}: {sides[0]} {step.rates[0].text}, {sides[1]} {step.rates[1].text}" for step in steps
    )
    return page.svg(f"{title}. {said}", len(steps) * _STEP_ROW)


def course_chart(
    courses: tuple[Sequence[float], Sequence[float]],
    means: tuple[float, float],
    *,
    title: str,
    texts: tuple[str, str],
    language: Language,
    intervals: tuple[tuple[float, float], ...] = (),
) -> str:
    """Return the single courses of two plans as dots on one scale, the usual course as a line.

    ``intervals`` are those of the means of both plans, drawn as bands; values that are missing are left out.

    Examples
    --------
    >>> chart = course_chart(
    ...     ([1.0, 2.0], [3.0]), (1.5, 3.0), title="Reach", texts=("1 to 2", "3"), language="en"
    ... )
    >>> chart.count("<circle")
    3
    """
    page = _Page(language)
    every = [*courses[0], *courses[1], *means]
    least, most = min(every), max(every)
    reach = most - least or 1.0
    for index, (values, mean, text, color) in enumerate(
        zip(courses, means, texts, (SECONDARY, PRIMARY), strict=True)
    ):
        top = index * _ROW
        page.label(text, top + 15)
        page.bar(0, 1, top + 29, 2, TRACK)
        if index < len(intervals) and not math.isnan(intervals[index][0]):
            low, high = (0.02 + 0.96 * (end - least) / reach for end in intervals[index])
            low, high = max(low, 0.0), min(high, 1.0)
            page.bar(low, high - low, top + 25, 10, TRACK)
        for value in values:
            page.dot(0.02 + 0.96 * (value - least) / reach, top + 30, color)
        page.mark(0.02 + 0.96 * (mean - least) / reach, top + 21, 18)
    return page.svg(f"{title}. {texts[0]}; {texts[1]}", 2 * _ROW)


def _longest(step: FlowStep) -> float:
    return max(max(rate.share, rate.usual or 0.0) for rate in step.rates)


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

    def mark(self, at: float, top: int, height: int) -> None:
        self.bar(max(0.0, at - 0.004), 0.008, top, height, INK)

    def dot(self, at: float, y: int, color: str) -> None:
        x = 1 - at if self.rtl else at
        self.parts.append(
            f'<circle cx="{x:.2%}" cy="{y}" r="5" fill="{color}" stroke="{PAPER}" stroke-width="1"/>'
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
