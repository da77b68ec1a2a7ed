"""Many channels, one record (S10, S21, S22): contributions on paper and online count alike."""

from __future__ import annotations

from mashura.charts.diagram import TINTS, Diagram
from mashura.charts.registry import chart
from mashura.charts.style import ACCENT, Drawing, look
from mashura.i18n import active_language, message

_DIGITAL = ("polls", "social", "blog", "suggestions")
_TRADITIONAL = ("meetings", "phone", "surveys", "broadcast")
_FLOW = ("data", "satisfaction", "decision")


@chart
def one_record() -> Drawing:
    """Draw how digital and traditional channels lead into one record, and what the record leads to.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     figure = one_record()
    >>> "one record" in figure.alternative
    True
    """
    language = active_language()

    def say(name: str) -> str:
        return message(f"charts-record-{name}", lang=language)

    with look():
        page = Diagram(height=46, title=say("title"), alternative=say("alternative"), language=language)
        for kind, channels, bottom in (("digital", _DIGITAL, 24), ("traditional", _TRADITIONAL, 0)):
            page.box(0, bottom, 33, 21, TINTS[0])
            page.words(2, bottom + 19.5, say(kind), fontsize=12.5, fontweight="bold")
            for row, channel in enumerate(channels):
                page.words(3, bottom + 14.5 - row * 3.7, f"• {say(channel)}", fontsize=11)
            page.arrow((33.8, bottom + 10.5), (41.5, 26 if bottom else 19), ACCENT)
        page.box(42, 10, 24, 25, TINTS[2])
        page.words(54, 31.5, say("record"), align="middle", color="white", fontsize=13.5, fontweight="bold")
        page.words(54, 26, say("fields"), align="middle", color="white", characters=26, fontsize=10.5)
        # To the first of the three next boxes, at its height.
        page.arrow((66.5, 31), (73.5, 37), ACCENT)
        for row, name in enumerate(_FLOW):
            bottom = 32 - row * 15
            page.box(74, bottom, 26, 10, "white", "#1f6f78")
            page.words(87, bottom + 5, say(name), align="middle", va="center", characters=26, fontsize=11)
            if row:
                page.arrow((87, bottom + 14.6), (87, bottom + 10.4), ACCENT)
    return page.drawing
