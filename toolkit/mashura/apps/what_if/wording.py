"""How the what-if app writes its numbers and names its groups."""

from __future__ import annotations

from mashura.apps.what_if.trial import group_names
from mashura.apps.what_if.variant import Measure
from mashura.i18n import Language, format_number, format_percent
from mashura.methodology import Plan
from mashura.simulation import World


def number_text(measure: Measure, value: float, plan: Plan, language: Language) -> str:
    """Return a number of a plan as it is shown.

    Examples
    --------
    >>> number_text("reach", 0.4567, Plan(), "en")
    '45.7%'
    """
    match measure:
        case "participants":
            return format_number(value, language)
        case "cost_per_voice":
            return money(value, plan, language, 1)
        case "reach" | "representativeness":
            return format_percent(value, language, 1)
        case "rate":
            return format_percent(value, language, 2)
        case "wanted":
            return format_percent(value, language)


def money(amount: float, plan: Plan, language: Language, decimals: int = 0) -> str:
    """Return an amount in the plan's currency."""
    return f"{format_number(amount, language, decimals)} {plan.budget.currency}".strip()


def group_name(attribute: str, group: str, world: World, language: Language) -> str:
    """Return a group's name in a world."""
    return group_names(attribute, group, world)[language]
