"""Costs by phase: their sums, the contingency, and what is left."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from mashura.documents.costs import PROPOSED_CONTINGENCY, phase_table
from mashura.documents.wording import Wording
from mashura.i18n import parse_number
from mashura.methodology import Plan
from mashura.methodology.vocabulary import CostPhase

WORDS = Wording("en")
PHASES = st.sampled_from([None, *CostPhase])


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    lines = draw(st.lists(st.tuples(st.integers(0, 90_000), PHASES), max_size=5))
    return Plan(
        timeline={"duration_days": draw(st.integers(7, 200))},
        staff=[
            {
                "role": "translator",
                "hours_per_week": draw(st.integers(0, 30)),
                "cost_per_hour": 50,
                "phase": draw(PHASES),
                "weeks": draw(st.one_of(st.none(), st.integers(0, 20))),
            }
        ],
        budget={
            "currency": "AED",
            "contingency": draw(st.one_of(st.none(), st.integers(1, 50))),
            "lines": [{"purpose": "Hall", "amount": amount, "phase": phase} for amount, phase in lines],
        },
    )


@settings(deadline=None)
@given(plan=plans())
def test_the_phases_and_the_contingency_add_up_to_what_the_plan_costs(plan: Plan) -> None:
    costs = plan.costs()
    by_phase = sum(
        line.amount
        for phase in CostPhase
        for line in costs.lines
        if line.phase is phase and line.kind != "contingency"
    )
    assert abs(by_phase + costs.of("contingency") - plan.cost()) < 0.01
    assert abs(parse_number(phase_table(plan, WORDS).total[-1]) - plan.cost()) <= 0.5


@settings(deadline=None)
@given(plan=plans())
def test_a_contingency_costs_something_only_once_it_is_stated(plan: Plan) -> None:
    without = plan.model_copy(update={"budget": plan.budget.model_copy(update={"contingency": None})})
    share = plan.budget.contingency or 0
    assert abs(plan.cost() - without.cost() * (1 + share / 100)) < 0.01
    proposal = phase_table(without, WORDS).proposal
    assert bool(proposal) == bool(without.cost())
    assert not proposal or f"{PROPOSED_CONTINGENCY}%" in proposal
    assert not plan.budget.contingency or not phase_table(plan, WORDS).proposal


def test_staff_with_weeks_of_their_own_work_in_their_phase() -> None:
    staff = [{"role": "analyst", "hours_per_week": 10, "cost_per_hour": 5, "phase": "after", "weeks": 2}]
    plan = Plan(timeline={"duration_days": 70}, staff=staff, budget={"currency": "AED"})
    assert phase_table(plan, WORDS).header[1] == "Afterwards"
    assert phase_table(plan, WORDS).rows == (("Analyst", "100", "100"),)
