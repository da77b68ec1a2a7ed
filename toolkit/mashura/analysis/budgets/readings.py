"""In plain words: what rules make of ballots, and who gets nothing (S61, S65)."""

from __future__ import annotations

from mashura.analysis.budgets.budget_outcome import BudgetOutcome
from mashura.analysis.budgets.budget_summary import rule_name
from mashura.analysis.budgets.rankings import InstantRunoff
from mashura.analysis.reading import Reading, reading
from mashura.analysis.wording import group_name, whole
from mashura.i18n import format_percent, message


@reading.register
def _budget_outcome(result: BudgetOutcome) -> Reading:
    says = [
        message(
            "readings-budget-rule",
            rule=rule_name(one.rule),
            winners=whole(len(one.winners)),
            projects=whole(len(result.projects)),
            spent=f"{whole(one.spent)} {result.currency}".strip(),
            used=format_percent(one.spent / result.budget if result.budget else 0.0),
            share=format_percent(one.share),
        )
        for one in result.rules
    ]
    always = [one.name for one in result.projects if len(one.won_by) == len(result.rules)]
    if always and len(result.rules) > 1:
        says.append(message("readings-budget-always", projects=message("list-separator").join(always)))
    if result.groups:
        worst = max(result.groups, key=lambda one: one.low)
        says.append(
            message(
                "readings-budget-group",
                rule=rule_name(worst.rule),
                group=group_name(worst.attribute, worst.group),
                share=format_percent(worst.share),
                low=format_percent(worst.low),
                high=format_percent(worst.high),
                voters=whole(worst.voters),
            )
        )
    cautions = ["analysis-budget-limit", "readings-caution-served", "readings-caution-self-selected"]
    if result.simulated:
        cautions.append("readings-caution-simulated")
    return Reading(says=tuple(says), cautions=tuple(map(message, cautions)))


@reading.register
def _instant_runoff(result: InstantRunoff) -> Reading:
    if result.winner is None:
        says = [message("readings-runoff-none")]
    else:
        says = [
            message(
                "readings-runoff",
                winner=result.winner,
                rounds=whole(len(result.rounds)),
                ballots=whole(result.rounds[-1][result.winner]),
                total=whole(sum(result.rounds[-1].values())),
            )
        ]
    if result.exhausted:
        says.append(message("readings-runoff-exhausted", number=whole(result.exhausted)))
    return Reading(
        says=tuple(says),
        cautions=(message("readings-caution-runoff"), message("readings-caution-self-selected")),
    )
