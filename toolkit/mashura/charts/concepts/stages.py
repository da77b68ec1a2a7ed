"""The six stages of a participation and the communication beside all of them (S23, S24, S81)."""

from __future__ import annotations

from mashura.charts.diagram import TINTS, WIDTH, Diagram
from mashura.charts.registry import chart
from mashura.charts.style import ACCENT, PRIMARY, QUIET, Drawing, look
from mashura.i18n import active_language, message

_STAGES = ("preparation", "planning", "execution", "analysis", "announcement", "evaluation")
_TOP, _BOTTOM, _POINT = 33.0, 22.0, 2.6


@chart
def stages() -> Drawing:
    """Draw the six stages in order, the output of each, and communication below all of them.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     figure = stages()
    >>> [text.get_text() for text in figure.axes[0].texts][:2]
    ['1\\nPreparing', 'green light']
    """
    language = active_language()
    names = {name: message(f"charts-stages-{name}", lang=language) for name in _STAGES}
    outputs = {name: message(f"charts-stages-{name}-output", lang=language) for name in _STAGES}
    slot = (WIDTH - _POINT) / len(_STAGES)
    with look():
        page = Diagram(
            height=36,
            title=message("charts-stages-title", lang=language),
            alternative=message("charts-stages-alternative", lang=language)
            + " "
            + " ".join(f"{place} {names[name]}: {outputs[name]}." for place, name in enumerate(_STAGES, 1)),
            language=language,
        )
        for place, name in enumerate(_STAGES):
            x, middle = place * slot, (_TOP + _BOTTOM) / 2
            left, right = x + 0.4, x + slot - 0.4
            notch = left + (_POINT if place else 0)
            back = [(left, _BOTTOM), (notch, middle), (left, _TOP)]
            page.polygon([*back, (right, _TOP), (right + _POINT, middle), (right, _BOTTOM)], PRIMARY)
            page.words(
                x + slot / 2 + _POINT / 2,
                middle,
                f"{place + 1}\n{names[name]}",
                align="middle",
                va="center",
                color="white",
                fontweight="bold",
                fontsize=11.5,
            )
            page.words(
                x + slot / 2, 19.5, outputs[name], align="middle", characters=20, fontsize=10.5, color=ACCENT
            )
        page.box(0.4, 2, WIDTH - 0.8, 7, TINTS[0])
        page.words(
            WIDTH / 2,
            5.5,
            message("charts-stages-communication", lang=language),
            align="middle",
            va="center",
            fontsize=12,
            fontweight="bold",
        )
        page.words(0.4, 0.6, message("charts-stages-note", lang=language), fontsize=9.5, color=QUIET)
    return page.drawing
