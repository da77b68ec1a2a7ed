"""The three levels of digital participation (S18-S20), alone or with an entity's own numbers."""

from __future__ import annotations

from mashura.charts.diagram import INK, TINTS, Diagram
from mashura.charts.registry import chart
from mashura.charts.style import ACCENT, PRIMARY, Drawing, look
from mashura.errors import InputError
from mashura.i18n import Language, active_language, message

_LEVELS = ("information", "consultation", "decision")
_WIDTH, _GAP, _LOWEST, _RISE = 32.0, 2.0, 30.0, 7.0
_BLOCK, _HIGHEST_COLUMN, _COLUMN_WIDTH = 33.0, 16.0, 10.0


@chart
def levels(
    *, information: int | None = None, consultation: int | None = None, decision: int | None = None
) -> Drawing:
    """Draw the United Nations' three levels of digital participation as steps.

    Parameters
    ----------
    information, consultation, decision : int, optional
        How many of an entity's activities are on each level (0 or more); shown if given.

    Returns
    -------
    Drawing
        Three steps that rise in reading direction; with numbers, three equal blocks, and on each a column as
        high as its number of activities. Labels are in the active language.

    Raises
    ------
    InputError
        If a number is not a whole number of at least 0.

    Examples
    --------
    >>> from mashura.i18n import use_language
    >>> with use_language("en"):
    ...     figure = levels(information=9, consultation=3, decision=0)
    >>> figure.axes[0].get_title(loc="left")
    'Where you stand: activities on each level in one year'
    """
    counts = dict(zip(_LEVELS, (information, consultation, decision), strict=True))
    for name, count in counts.items():
        if count is not None and (not isinstance(count, int) or isinstance(count, bool) or count < 0):
            raise InputError("charts-level-count", name=name, value=str(count))
    language = active_language()
    count_texts = [
        message(f"charts-levels-{name}-count", lang=language, count=count)
        for name, count in counts.items()
        if count is not None
    ]
    with look():
        page = Diagram(
            height=_BLOCK + _HIGHEST_COLUMN + 7 if count_texts else _LOWEST + 2 * _RISE + 1,
            title=message("charts-levels-stand" if count_texts else "charts-levels-title", lang=language),
            alternative=" ".join([message("charts-levels-alternative", lang=language), *count_texts]),
            language=language,
        )
        for step, (name, count) in enumerate(counts.items()):
            x, top = step * (_WIDTH + _GAP), _BLOCK if count_texts else _LOWEST + step * _RISE
            colour = "white" if step == 2 else INK
            page.box(x, 0, _WIDTH, top, TINTS[step])
            heading = message(f"charts-levels-{name}", lang=language)
            page.words(x + 2, top - 2, heading, fontsize=13.5, fontweight="bold", color=colour)
            way = message(f"charts-levels-{name}-way", lang=language)
            page.words(x + 2, top - 6.5, way, fontsize=11.5, color=colour, characters=36)
            example = message(f"charts-levels-{name}-example", lang=language)
            page.words(x + 2, 7.5, example, fontsize=10.5, color=colour, characters=40)
            _draw_way(page, x, step, language)
            if count is not None:
                # The numbers decide the heights: a level without activities must not look like the highest.
                high = _HIGHEST_COLUMN * count / (max(filter(None, counts.values()), default=1))
                if count:
                    page.box(x + (_WIDTH - _COLUMN_WIDTH) / 2, top + 0.6, _COLUMN_WIDTH, high, ACCENT)
                activities = message("charts-levels-activities", lang=language, count=count)
                middle = x + _WIDTH / 2
                page.words(
                    middle,
                    top + high + 1.6,
                    activities,
                    align="middle",
                    va="bottom",
                    fontsize=14,
                    fontweight="bold",
                    color=ACCENT,
                )
    return page.drawing


def _draw_way(page: Diagram, x: float, step: int, language: Language) -> None:
    """Draw who communicates with whom on a level."""
    left, right, bottom, height = x + 2, x + 21, 10.0, 5.5
    middle = bottom + height / 2
    for start, name in ((left, "government"), (right, "people")):
        page.box(start, bottom, 9, height, "white", PRIMARY)
        label = message(f"charts-levels-{name}", lang=language)
        page.words(start + 4.5, middle, label, align="middle", va="center", fontsize=10)
    if step == 0:
        page.arrow((left + 9.4, middle + 1.3), (right - 0.4, middle + 1.3), ACCENT)
        # People can ask for what is not published; this half of the level is often forgotten.
        page.arrow((right - 0.4, middle - 1.3), (left + 9.4, middle - 1.3), ACCENT, dashed=True)
    elif step == 1:
        page.arrow((left + 9.4, middle + 1.3), (right - 0.4, middle + 1.3), ACCENT)
        page.arrow((right - 0.4, middle - 1.3), (left + 9.4, middle - 1.3), ACCENT)
    else:
        page.box(left + 10.8, bottom, 6.4, height, ACCENT)
        label = message("charts-levels-shared", lang=language)
        page.words(left + 14, middle, label, align="middle", va="center", fontsize=10, color="white")
