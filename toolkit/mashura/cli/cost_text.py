"""What a plan costs on a simulated public, as sentences and for JSON."""

from __future__ import annotations

import re
from typing import Any

from mashura.i18n import format_money, message
from mashura.methodology.records.plan import Plan
from mashura.simulation import World


def cost_document(plan: Plan, world: World) -> dict[str, Any]:
    """Return the total, its currency, what of it is usual costs, and the currency of the world."""
    costs = plan.costs(world.costs)
    return {
        "total": costs.total,
        "currency": costs.currency,
        "assumed": costs.assumed,
        "world_currency": world.currency,
    }


def cost_text(plan: Plan, world: World) -> str:
    """Return the same in the active language, with a sentence if plan and world count in different money.

    A currency that is written in words is not compared with the code of the world's.
    """
    costs = plan.costs(world.costs)

    def money(amount: float) -> str:
        return format_money(amount, costs.currency)

    sentences = [
        message("cli-cost-usual", total=money(costs.total), usual=money(costs.assumed))
        if costs.assumed
        else message("cli-cost", total=money(costs.total))
    ]
    if re.fullmatch("[A-Z]{3}", costs.currency) and costs.currency != world.currency:
        sentences.append(message("cli-cost-currency", plan=costs.currency, world=world.currency))
    return " ".join(sentences)
