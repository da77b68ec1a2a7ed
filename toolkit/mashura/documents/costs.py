"""What a plan costs, by phase, with the contingency and what is left (S44, S45)."""

from __future__ import annotations

import math
from dataclasses import dataclass

from mashura.documents.formats.content import Block, Facts, Table, Text
from mashura.documents.wording import Wording
from mashura.i18n import format_money
from mashura.methodology import Plan
from mashura.methodology.records.cost_lines import CostLine
from mashura.methodology.records.plan import Budget, BudgetLine
from mashura.methodology.vocabulary import CostPhase

PROPOSED_CONTINGENCY = 10
"""Percent of all other costs that we propose to keep for what nobody foresees (assumption)."""


@dataclass(frozen=True, kw_only=True)
class PhaseTable:
    """The costs of a plan in words: what for, one amount per phase, and their sum.

    ``total`` is the last line; ``left`` what is left of the earmarked money, or an empty text; ``proposal``
    what a contingency would be, where the plan states none.
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    total: tuple[str, ...]
    left: str
    proposal: str


def phase_table(plan: Plan, words: Wording) -> PhaseTable:
    """Return what a plan costs, by phase; phases in which nothing is spent have no column.

    Examples
    --------
    >>> hall = {"purpose": "Hall", "amount": 500}
    >>> plan = Plan(budget={"currency": "AED", "earmarked": 900, "lines": [hall]})
    >>> phase_table(plan, Wording("en")).total
    ('Total', '500', '500')
    >>> phase_table(plan, Wording("en")).left
    '400 AED'
    """
    costs, currency = plan.costs(), plan.budget.currency
    lines = [line for line in costs.lines if line.amount]
    spent = [line for line in lines if line.kind != "contingency"]
    phases = [phase for phase in CostPhase if any(line.phase is phase for line in spent)]
    rows = tuple(
        (cost_name(line, words), *_by_phase(line, phases, words), words.number(line.amount)) for line in lines
    )
    sums = [math.fsum(line.amount for line in spent if line.phase is phase) for phase in phases]
    amount = words.label(BudgetLine, "amount") + (f" ({currency})" if currency else "")
    earmarked = plan.budget.earmarked
    proposal = ""
    if plan.budget.contingency is None and costs.total:
        spare = money(costs.total * PROPOSED_CONTINGENCY / 100, plan, words)
        proposal = words.say("contingency-proposed", percent=PROPOSED_CONTINGENCY, amount=spare)
    return PhaseTable(
        header=(words.label(BudgetLine, "purpose"), *map(words.value, phases), amount),
        rows=rows,
        total=(words.say("total"), *map(words.number, sums), words.number(costs.total)),
        left="" if earmarked is None else money(earmarked - costs.total, plan, words),
        proposal=proposal,
    )


def costs_blocks(plan: Plan, words: Wording) -> tuple[Block, ...]:
    """Return what the money is for and when it is spent, and whether it is enough."""
    budget, costs = plan.budget, plan.costs()
    table = phase_table(plan, words)
    earmarked = "" if budget.earmarked is None else money(budget.earmarked, plan, words)
    facts = Facts(
        rows=(
            (words.label(Budget, "earmarked"), earmarked),
            (words.say("remaining"), table.left),
            *(
                ((words.label(Budget, "contingency"), f"{words.number(budget.contingency, 1)}%"),)
                if budget.contingency is not None
                else ()
            ),
        )
    )
    if not table.rows:
        return (facts,)
    blocks: list[Block] = [
        facts,
        Table(
            header=table.header,
            rows=table.rows,
            weights=(4, *[1.7] * (len(table.header) - 1)),
            numbers=tuple(range(1, len(table.header))),
            total=table.total,
        ),
    ]
    if table.proposal:
        blocks.append(Text(text=table.proposal, tone="note", working=True))
    if costs.own_hours:
        blocks.append(Text(text=words.say("own-hours", hours=words.number(costs.own_hours)), tone="note"))
    return tuple(blocks)


def cost_name(line: CostLine, words: Wording) -> str:
    """Return what a line of the costs is for; a cost that the plan does not state is marked."""
    what = words.value(line.what)
    if line.kind == "posts":
        what = words.say("posts-cost", channel=what)
    if line.kind == "sessions":
        what = words.say("sessions-cost", channel=what, sessions=line.sessions or 0)
    if line.kind in ("letters", "stipends", "meetings", "contingency"):
        what = words.say(f"{line.kind}-cost")
    return words.say("usual-cost", what=what) if line.assumed else what


def money(amount: float, plan: Plan, words: Wording) -> str:
    """Return an amount with the plan's currency."""
    return format_money(amount, plan.budget.currency, words.language)


def _by_phase(line: CostLine, phases: list[CostPhase], words: Wording) -> tuple[str, ...]:
    if line.kind == "contingency":
        return ("",) * len(phases)
    return tuple(words.number(line.amount) if line.phase is phase else "" for phase in phases)
