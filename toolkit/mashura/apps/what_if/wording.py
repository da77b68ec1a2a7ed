"""How the what-if app writes its numbers and names its groups."""

from __future__ import annotations

from mashura.apps.what_if.trial import group_names
from mashura.apps.what_if.variant import Measure
from mashura.i18n import Language, format_number, format_percent, message
from mashura.methodology import Plan
from mashura.simulation import World

# Of everything but people; a share's are those of its percentage.
_DECIMALS: dict[Measure, int] = {
    "reach": 1,
    "rate": 2,
    "cost_per_voice": 1,
    "representativeness": 1,
    "wanted": 0,
}


def number_text(measure: Measure, value: float, plan: Plan, language: Language) -> str:
    """Return a number of a plan as it is shown.

    Examples
    --------
    >>> number_text("reach", 0.4567, Plan(), "en")
    '45.7%'
    """
    if measure == "participants":
        return format_number(value, language)
    if measure == "cost_per_voice":
        return money(value, plan, language, _DECIMALS[measure])
    return format_percent(value, language, _DECIMALS[measure])


def range_text(measure: Measure, low: float, high: float, plan: Plan, language: Language) -> str:
    """Return a range of a number of a plan; what the money is called stands at its end only."""
    first = format_number(low, language, 1) if measure == "cost_per_voice" else None
    return message(
        "what-if-range",
        lang=language,
        low=first or number_text(measure, low, plan, language),
        high=number_text(measure, high, plan, language),
    )


def change_text(measure: Measure, change: float, plan: Plan, language: Language) -> str:
    """Return by how much a number differs, with its sign; shares differ by percentage points.

    Examples
    --------
    >>> change_text("participants", -1234.0, Plan(), "en").strip("\u2066\u2069")
    '−1,234'
    """
    return f"{_signed(measure, change, language)} {_unit(measure, plan, language)}".strip()


def change_range_text(measure: Measure, low: float, high: float, plan: Plan, language: Language) -> str:
    """Return the range of a difference, with signs."""
    return message(
        "what-if-range",
        lang=language,
        low=_signed(measure, low, language),
        high=change_text(measure, high, plan, language),
    )


def _signed(measure: Measure, change: float, language: Language) -> str:
    size, decimals = abs(change), 0
    if measure in _DECIMALS:
        decimals = _DECIMALS[measure]
        size *= 1 if measure == "cost_per_voice" else 100
    shown = format_number(size, language, decimals)
    sign = "" if shown == format_number(0, language, decimals) else "+" if change > 0 else "−"
    # The marks keep the sign before its number in a line of Arabic.
    return f"\u2066{sign}{shown}\u2069"


def _unit(measure: Measure, plan: Plan, language: Language) -> str:
    if measure == "cost_per_voice":
        return plan.budget.currency
    return "" if measure == "participants" else message("what-if-points", lang=language)


def money(amount: float, plan: Plan, language: Language, decimals: int = 0) -> str:
    """Return an amount in the plan's currency."""
    return f"{format_number(amount, language, decimals)} {plan.budget.currency}".strip()


def group_name(attribute: str, group: str, world: World, language: Language) -> str:
    """Return a group's name in a world."""
    return group_names(attribute, group, world)[language]
