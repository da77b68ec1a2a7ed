"""The road from electronic to smart to digital government in the Emirates (S9, S12, S272), as a timeline."""

from __future__ import annotations

import textwrap

from mashura.charts.diagram import TINTS, WIDTH, Diagram
from mashura.charts.registry import chart
from mashura.charts.style import ACCENT, PRIMARY, QUIET, Drawing, look
from mashura.i18n import active_language, message

# Events in order, each with its era.
_EVENTS = {
    "dirham": "electronic",
    "portal": "electronic",
    "smart": "smart",
    "digital": "digital",
    "wellbeing": "digital",
    "roadmap": "digital",
    "vision": "digital",
    "renewed": "digital",
    "guidelines": "digital",
}
_ERAS = {"electronic": TINTS[0], "smart": TINTS[1], "digital": TINTS[2]}
_LINE, _BAND = 21.0, 6.0
_HEIGHT, _CHARACTERS = 48.0, 25
_WORDS = 21.0


@chart
def road_to_digital_government() -> Drawing:
    """Draw the milestones from the first electronic service to digital government.

    The line shows the order, not the distance in years; it runs in reading direction. The milestones up to
    the road map are from the national plan, those after it from the government's announcements; one of them
    has no date that we found, and says so.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     "2013" in road_to_digital_government().alternative
    True
    """
    language = active_language()
    dates = {name: message(f"charts-road-{name}-date", lang=language) for name in _EVENTS}
    events = {name: message(f"charts-road-{name}", lang=language) for name in _EVENTS}
    slot = WIDTH / len(_EVENTS)
    with look():
        page = Diagram(
            height=_HEIGHT,
            title=message("charts-road-title", lang=language),
            alternative=message("charts-road-alternative", lang=language)
            + " "
            + " ".join(f"{dates[name]}: {events[name]}" for name in _EVENTS),
            language=language,
        )
        eras = list(_EVENTS.values())
        for era, colour in _ERAS.items():
            first, count = eras.index(era), eras.count(era)
            page.box(first * slot + 0.4, _LINE, count * slot - 0.8, _BAND, colour)
            page.words(
                (first + count / 2) * slot,
                _LINE + _BAND / 2,
                message(f"charts-road-era-{era}", lang=language),
                align="middle",
                va="center",
                fontsize=12,
                fontweight="bold",
                color="white" if era == "digital" else "#1d2526",
            )
        for place, name in enumerate(_EVENTS):
            # Events are above and below the line in turn, so that each has the width of two slots.
            above = place % 2 == 0
            x = (place + 0.5) * slot
            start = min(max(x - slot + 0.8, 0), WIDTH - _WORDS)
            edge, end = (_LINE + _BAND, _LINE + _BAND + 3) if above else (_LINE, _LINE - 3)
            page.axes.plot([x, x], [edge, end], color=QUIET, linewidth=1.2)
            page.axes.plot([x], [edge], marker="o", color=ACCENT, markersize=8)
            lines = "\n".join(textwrap.wrap(events[name], _CHARACTERS))
            top = end + 3.6 + 2.6 * lines.count("\n") + 4 if above else end - 0.6
            page.words(start, top, dates[name], fontsize=12, fontweight="bold", color=PRIMARY)
            page.words(start, top - 3.2, lines, fontsize=10)
    return page.drawing
