"""A full plan, and one with a heavy risk, is signed by two different people."""

from __future__ import annotations

import pytest

from mashura.methodology import Campaign
from mashura.methodology.records.approval import stage_digest
from mashura.methodology.revision import revise
from mashura.methodology.rules.approval import Office, lift_rule, sign, state, waits_for_second
from mashura.methodology.rules.second_signature import signatures_needed
from mashura.methodology.vocabulary import ApprovalState, PlanSize

from .test_approval import (
    APPROVER,
    HEAD,
    OFFICE,
    OWNER,
    PLAN,
    at,
    contents,
    refused,
    signed,
    signed_by_two,
)


def of_size(campaign: Campaign, size: PlanSize, **risk: int) -> Campaign:
    risks = [{"name": "Boycott", "treatment": "reduce", "measure": "We meet the traders.", **risk}]
    return revise(campaign, plan={"risks": risks}, sizing={"size": size.value})


@pytest.mark.parametrize(
    ("size", "risk", "people"),
    [
        (PlanSize.FULL, {}, 2),
        (PlanSize.STANDARD, {"likelihood": 3, "effect": 2}, 2),
        (PlanSize.STANDARD, {"likelihood": 2, "effect": 2}, 1),
        (PlanSize.SMALL, {"likelihood": 3, "effect": 3}, 1),
    ],
)
def test_a_full_plan_and_one_with_a_heavy_risk_are_signed_by_two_different_people(
    size: PlanSize, risk: dict[str, int], people: int
) -> None:
    campaign = of_size(contents()[0], size, **risk)
    assert signatures_needed(PLAN, campaign, OFFICE.approvers) == people
    approval = signed(campaign)
    assert (state(approval, campaign) is ApprovalState.SIGNED) == (people == 1)
    assert waits_for_second(approval, campaign) == (people == 2)
    with refused("approval-you-signed"):
        again = {"seen": stage_digest(campaign, PLAN), "role": HEAD}
        sign(approval, APPROVER, at(campaign, 3), OFFICE, **again)
    assert state(signed_by_two(campaign), campaign) is ApprovalState.SIGNED


def test_one_signature_is_enough_where_nobody_is_named_to_approve_or_the_rule_is_lifted() -> None:
    example = contents()[0]
    alone = signed(example, by=OWNER, office=Office(writers={"maryam"}))
    assert state(alone, example) is ApprovalState.SIGNED
    lifted = lift_rule(signed(example), OWNER, at(example, 3), "The second approver has left.")
    assert state(lifted, example) is ApprovalState.SIGNED
