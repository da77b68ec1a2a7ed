"""Other parties by power and interest (S39): whom to work with closely, and whom to keep informed."""

from __future__ import annotations

import textwrap
from collections import defaultdict

from mashura.charts.diagram import INK, TINTS
from mashura.charts.registry import chart
from mashura.charts.style import PRIMARY, QUIET, Drawing, look, set_titles
from mashura.errors import InputError
from mashura.i18n import Language, active_language, direction, message
from mashura.methodology.records.plan import Plan, Stakeholder

_MIDDLE, _CHARACTERS = 2.5, 26
# Quadrant by (much power, much interest).
_QUADRANTS = {
    (True, True): "closely",
    (True, False): "content",
    (False, True): "informed",
    (False, False): "watched",
}


@chart
def power_interest(plan: Plan) -> Drawing:
    """Draw the parties of a plan by their power over the subject and their interest in it.

    Parameters
    ----------
    plan : Plan
        Stakeholders with both power and interest (0-4) are drawn.

    Returns
    -------
    Drawing
        Four fields, each with what to do; interest grows in reading direction.

    Raises
    ------
    InputError
        If no party has both.

    Examples
    --------
    >>> plan = Plan(stakeholders=({"name": "Operator", "power": 4, "interest": 4},))
    >>> quadrant(plan.stakeholders[0])
    'closely'
    """
    parties = [party for party in plan.stakeholders if party.power is not None and party.interest is not None]
    if not parties:
        raise InputError("planning-no-parties")
    language = active_language()
    with look():
        return _draw(parties, language)


def quadrant(party: Stakeholder) -> str:
    """Return the field of a party with power and interest: closely, content, informed or watched."""
    return _QUADRANTS[(party.power or 0) > _MIDDLE, (party.interest or 0) > _MIDDLE]


def _draw(parties: list[Stakeholder], language: Language) -> Drawing:
    rtl = direction(language) == "rtl"

    def say(key: str, **values: object) -> str:
        return message(f"planning-power-{key}", lang=language, **values)

    in_words = " ".join(say("told", party=party.name, field=say(quadrant(party))) for party in parties)
    figure = Drawing(figsize=(10, 6.9), layout="constrained", alternative=say("alternative", told=in_words))
    axes = figure.subplots()
    for (power, interest), name in _QUADRANTS.items():
        x, y = (_MIDDLE if interest else -0.3), (_MIDDLE if power else -0.3)
        width, height = (2.1 if interest else _MIDDLE + 0.3), (2.1 if power else _MIDDLE + 0.3)
        colour = TINTS[1] if power and interest else TINTS[0] if power or interest else "#f4f6f6"
        axes.fill_between(
            [x + 0.02, x + width - 0.02], y + 0.02, y + height - 0.02, color=colour, linewidth=0
        )
        axes.text(
            x + 0.1, y + height - 0.1, say(name), va="top", ha="right" if rtl else "left",
            fontsize=12.5, fontweight="bold", color=INK,
        )  # fmt: skip
    names_at: dict[tuple[int, int], list[str]] = defaultdict(list)
    for party in parties:
        names_at[int(party.interest or 0), int(party.power or 0)].append(party.name)
    for point, names in names_at.items():
        axes.plot(*point, "o", color=PRIMARY, markersize=11)
        sign = "• " if len(names) > 1 else ""
        axes.annotate(
            "\n".join(textwrap.fill(sign + name, _CHARACTERS) for name in names),
            point,
            xytext=(0, -8),
            textcoords="offset points",
            ha="center",
            va="top",
            fontsize=10.5,
            color=INK,
            linespacing=1.1,
        )
    axes.set_xlim((4.65, -0.35) if rtl else (-0.35, 4.65))
    axes.set_ylim(-0.35, 4.65)
    axes.set_xticks(range(5))
    axes.set_yticks(range(5))
    axes.tick_params(labelcolor=QUIET, labelsize=10.5)
    axes.tick_params(length=0)
    axes.grid(visible=False, axis="both")
    set_titles(axes, say("title"), say("interest"), say("power"), language)
    return figure
