"""Is this a question for the public? Four questions before a campaign is prepared (S25, S28-S31)."""

from __future__ import annotations

from typing import Any

from mashura.charts.diagram import TINTS, WIDTH, Diagram
from mashura.charts.registry import chart
from mashura.charts.style import ACCENT, PRIMARY, Drawing, look
from mashura.i18n import active_language, message

_QUESTIONS = ("open", "knowledge", "promise", "means")
_HEIGHT, _WIDTH, _SLOT = 33.0, 16.5, 21.0
_CENTRE: dict[str, Any] = {"align": "middle", "va": "center", "fontsize": 10.5}


@chart
def whether_to_ask() -> Drawing:
    """Draw the four questions that decide whether to consult the public, and what to do after a "no".

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     figure = whether_to_ask()
    >>> figure.axes[0].get_title(loc="left")
    'Is this a question for the public?'
    """
    language = active_language()

    def say(name: str) -> str:
        return message(f"planning-ask-{name}", lang=language)

    steps = " ".join(f"{say(name)} {say('no')}: {say(f'{name}-no')}." for name in _QUESTIONS)
    with look():
        page = Diagram(
            height=_HEIGHT,
            title=say("title"),
            alternative=f"{say('alternative')} {steps} {say('go')}.",
            language=language,
        )
        for place, name in enumerate(_QUESTIONS):
            x = place * _SLOT
            middle = x + _WIDTH / 2
            page.box(x, 18, _WIDTH, 13, TINTS[0])
            page.words(middle, 24.5, say(name), characters=19, fontweight="bold", **_CENTRE)
            page.arrow((middle, 17.6), (middle, 12.4), ACCENT)
            page.words(middle + 1.2, 16, say("no"), fontsize=10.5, color=ACCENT)
            page.box(x, 0, _WIDTH, 12, "white", ACCENT)
            page.words(middle, 6, say(f"{name}-no"), characters=20, **_CENTRE)
            page.arrow((x + _WIDTH + 0.3, 24.5), (x + _SLOT - 0.3, 24.5), PRIMARY)
            page.words(x + (_WIDTH + _SLOT) / 2, 28, say("yes"), align="middle", fontsize=10.5, color=PRIMARY)
        page.box(len(_QUESTIONS) * _SLOT, 18, WIDTH - len(_QUESTIONS) * _SLOT, 13, TINTS[2])
        end = (WIDTH + len(_QUESTIONS) * _SLOT) / 2
        page.words(end, 24.5, say("go"), characters=17, color="white", fontweight="bold", **_CENTRE)
    return page.drawing
