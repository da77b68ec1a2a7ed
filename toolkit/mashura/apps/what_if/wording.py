"""How the what-if app writes its numbers and names its groups."""

from __future__ import annotations

import math

from mashura.apps.what_if.trial import group_names
from mashura.apps.what_if.variant import Measure
from mashura.evaluation import INDICATORS
from mashura.i18n import Language, format_money, format_number, format_percent, message
from mashura.methodology import Plan
from mashura.simulation import World


def number_text(measure: Measure, value: float, plan: Plan, language: Language) -> str:
    """Return the value of an indicator as text.

    Examples
    --------
    >>> number_text("reach", 0.4567, Plan(), "en")
    '45.7%'
    """
    definition = INDICATORS[measure]
    if _is_share(measure):
        return format_percent(value, language, definition.decimals)
    if definition.unit == "money":
        return money(value, plan, language, definition.decimals)
    return format_number(value, language, definition.decimals)


def tick_text(measure: Measure, value: float, plan: Plan, language: Language) -> str:
    """Return a round number of a scale, without decimals that say nothing.

    Examples
    --------
    >>> tick_text("reach", 0.5, Plan(), "en"), tick_text("participation_rate", 0.015, Plan(), "en")
    ('50%', '1.5%')
    """
    places = next(
        places for places in range(13) if math.isclose(shown := _scaled(measure, value), round(shown, places))
    )
    if _is_share(measure):
        return format_percent(value, language, places)
    unit = plan.budget.currency if INDICATORS[measure].unit == "money" else ""
    return format_money(value, unit, language, places)


def _scaled(measure: Measure, value: float) -> float:
    return value * (100 if _is_share(measure) else 1)


def range_text(measure: Measure, low: float, high: float, plan: Plan, language: Language) -> str:
    """Return a range of values as text; the currency is written once, at the end."""
    definition = INDICATORS[measure]
    is_money = definition.unit == "money"
    return message(
        "what-if-range",
        lang=language,
        low=format_number(low, language, definition.decimals)
        if is_money
        else number_text(measure, low, plan, language),
        high=number_text(measure, high, plan, language),
    )


def change_text(measure: Measure, change: float, plan: Plan, language: Language) -> str:
    """Return a difference with its sign; shares differ by percentage points.

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
    decimals = INDICATORS[measure].decimals
    size = _scaled(measure, abs(change))
    shown = format_number(size, language, decimals)
    sign = "" if shown == format_number(0, language, decimals) else "+" if change > 0 else "−"
    # The isolation marks keep the sign before its number in Arabic text.
    return f"\u2066{sign}{shown}\u2069"


def _unit(measure: Measure, plan: Plan, language: Language) -> str:
    if INDICATORS[measure].unit == "money":
        return plan.budget.currency
    return message("what-if-points", lang=language) if _is_share(measure) else ""


def _is_share(measure: Measure) -> bool:
    return INDICATORS[measure].unit in ("share", "index")


def money(amount: float, plan: Plan, language: Language, decimals: int = 0) -> str:
    """Return an amount in the plan's currency."""
    return format_money(amount, plan.budget.currency, language, decimals)


def same_money(first: Plan, second: Plan) -> bool:
    """Return whether the amounts of two plans can be compared: both are in one currency.

    Examples
    --------
    >>> same_money(Plan(budget={"currency": "AED"}), Plan(budget={"currency": "USD"}))
    False
    """
    return first.budget.currency.casefold() == second.budget.currency.casefold()


def group_name(attribute: str, group: str, world: World, language: Language) -> str:
    """Return a group's name in a world."""
    return group_names(attribute, group, world)[language]
