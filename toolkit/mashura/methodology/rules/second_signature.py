"""Which plans two people sign: a large one, and one with a heavy risk (S34, S195).

Four eyes are our proposal, as is the weight of a risk from which they are asked for.
"""

from __future__ import annotations

from collections.abc import Set
from enum import StrEnum

from mashura.methodology.records.campaign import Campaign
from mashura.methodology.rules.safeguards import HEAVY_RISK
from mashura.methodology.rules.sizes import in_size
from mashura.methodology.vocabulary import PlanSize, Stage


class SecondReason(StrEnum):
    """Why a plan needs a second signature."""

    SIZE = "size"
    RISK = "risk"


def second_reason(stage: Stage, campaign: Campaign) -> SecondReason | None:
    """Return why two different people sign a stage; None where one signature is enough.

    Examples
    --------
    >>> plan = {"risks": [{"name": "Boycott", "likelihood": 3, "effect": 2}]}
    >>> sizes = ("full", "standard", "small")
    >>> reasons = [second_reason(Stage.PLAN, Campaign(plan=plan, sizing={"size": size})) for size in sizes]
    >>> [reason and reason.value for reason in reasons]
    ['size', 'risk', None]
    """
    if stage is not Stage.PLAN:
        return None
    if campaign.size is PlanSize.FULL:
        return SecondReason.SIZE
    plan = in_size(campaign).plan
    risks = plan.risks if plan else ()
    return SecondReason.RISK if any((risk.weight or 0) >= HEAVY_RISK for risk in risks) else None


def signatures_needed(stage: Stage, campaign: Campaign, approvers: Set[str]) -> int:
    """Return how many different people sign a stage: one where nobody is named to approve beside its author.

    Parameters
    ----------
    stage : Stage
    campaign : Campaign
    approvers : set of str
        Accounts that are named to approve.

    Examples
    --------
    >>> full = Campaign(sizing={"size": "full"})
    >>> signatures_needed(Stage.PLAN, full, {"huda"}), signatures_needed(Stage.PLAN, full, set())
    (2, 1)
    """
    return 2 if approvers and second_reason(stage, campaign) else 1
