"""The picture of a campaign: who came day by day, and who is reached or missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from mashura.apps.control_room.decisions import segment_name
from mashura.apps.shell.svg_charts import ACCENT, INK, PRIMARY, SECONDARY, TRACK
from mashura.i18n import Language, direction, format_number, format_percent, message
from mashura.methodology.vocabulary.languages import language_name
from mashura.simulation.rehearsal.run import MISSING_BELOW, MISSING_LEAST, RehearsalRun, SegmentState

_WIDTH, _HEIGHT, _BOTTOM = 600.0, 220.0, 24.0
ON_COURSE = 0.9
"""From which share of those expected a group counts as reached on the map (assumption)."""

_COLORS = (PRIMARY, SECONDARY, ACCENT)


@dataclass(frozen=True, kw_only=True)
class Line:
    """One line of a curve: its name, one value a morning, and whether it is dashed."""

    name: str
    values: Sequence[float]
    dashed: bool = False


def curve(
    lines: Sequence[Line],
    *,
    title: str,
    days: int,
    language: Language,
    marks: Sequence[int] = (),
    today: int = -1,
) -> str:
    """Return lines that grow day by day, with marks for decisions and for today; in Arabic from the right.

    Examples
    --------
    >>> chart = curve([Line(name="Came", values=[0, 4, 9])], title="People", days=2, language="en")
    >>> "<polyline" in chart, 'role="img"' in chart
    (True, True)
    """
    rtl = direction(language) == "rtl"
    most = max((max(line.values, default=0.0) for line in lines), default=0.0) or 1.0

    def x(day: float) -> float:
        share = day / max(days, 1)
        return round(_WIDTH * (1 - share if rtl else share), 1)

    def y(value: float) -> float:
        return round((_HEIGHT - _BOTTOM) * (1 - value / (most * 1.12)), 1)

    parts = [
        f'<rect x="0" y="{y(most / 2)}" width="{_WIDTH}" height="1" fill="{TRACK}"/>',
        f'<rect x="0" y="{_HEIGHT - _BOTTOM}" width="{_WIDTH}" height="1.5" fill="{TRACK}"/>',
    ]
    start = _WIDTH if rtl else 0
    for value in (most / 2, most):
        number = escape(format_number(round(value), language))
        parts.append(
            f'<text x="{start}" y="{y(value) - 5}" text-anchor="start" direction="{direction(language)}" '
            f'font-size="13" fill="{INK}">{number}</text>'
        )
    for place, line in enumerate(lines):
        points = " ".join(f"{x(day)},{y(value)}" for day, value in enumerate(line.values))
        dash = ' stroke-dasharray="6 5"' if line.dashed else ""
        parts.append(
            f'<polyline points="{points}" fill="none" stroke="{_COLORS[place % 3]}" stroke-width="3"'
            f' stroke-linejoin="round" vector-effect="non-scaling-stroke"{dash}/>'
        )
    bottom = _HEIGHT - _BOTTOM
    parts += [
        f'<path d="M{x(day) - 6},{bottom + 14} l6,-11 l6,11 z" fill="{ACCENT}"/>'
        for day in dict.fromkeys(marks)
    ]
    if 0 <= today <= days:
        parts.append(f'<rect x="{x(today) - 1}" y="0" width="2" height="{bottom}" fill="{INK}"/>')
    ends = "; ".join(
        f"{line.name}: {format_number(round(line.values[-1]), language)}"
        for line in lines
        if len(line.values)
    )
    return (
        f'<svg role="img" aria-label="{escape(f"{title}. {ends}")}" viewBox="0 0 {_WIDTH:.0f} {_HEIGHT:.0f}" '
        f'width="100%" direction="ltr" xmlns="http://www.w3.org/2000/svg">{"".join(parts)}</svg>'
    )


def arrivals_curve(run: RehearsalRun, language: Language) -> str:
    """Return who came up to this morning beside what the plan expects."""
    came = Line(
        name=message("control-room-page-came", lang=language),
        values=run.course.total[: run.today + 1].tolist(),
    )
    hoped = [float(run.expected_by(day).sum()) for day in range(run.closes + 1)]
    expected = Line(name=message("control-room-page-expected", lang=language), values=hoped, dashed=True)
    return curve(
        (came, expected),
        title=message("control-room-page-curve", lang=language),
        days=run.closes,
        language=language,
        marks=[act.on_day for act in run.rehearsal.acts if act.change is not None],
        today=run.today,
    )


def reached_map(run: RehearsalRun, language: Language) -> list[dict[str, Any]]:
    """Return segments and languages as tiles: the larger, the more people are expected from them."""
    groups = (
        ("segments", [(segment_name(run, state.name, language), state) for state in run.segments()]),
        ("languages", [(language_name(state.name, language), state) for state in run.languages()]),
    )
    return [
        {
            "title": message(f"control-room-page-{name}", lang=language),
            "tiles": [_tile(label, state, language) for label, state in states],
        }
        for name, states in groups
    ]


def _tile(label: str, state: SegmentState, language: Language) -> dict[str, Any]:
    share = state.came / state.expected if state.expected else 0.0
    if state.expected < MISSING_LEAST:
        look, said = "few", message("control-room-tile-few", lang=language)
    else:
        look = "missing" if share < MISSING_BELOW else "under" if share < ON_COURSE else "reached"
        said = message(f"control-room-tile-{look}", lang=language, share=format_percent(share, lang=language))
    return {
        "name": label,
        "look": look,
        "said": said,
        "numbers": message(
            "control-room-tile-numbers",
            lang=language,
            came=format_number(state.came, language),
            expected=format_number(round(state.expected), language),
        ),
        "weight": round(max(state.expected, 1.0) ** 0.5, 2),
    }
