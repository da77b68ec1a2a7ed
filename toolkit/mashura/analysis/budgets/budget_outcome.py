"""The outcome of the same ballots under several rules, and voters without a winning project (S61, S65)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from mashura.analysis.budgets.ballots import Election
from mashura.analysis.budgets.budget_summary import rule_name
from mashura.analysis.budgets.budgeting import COMPARED_RULES, RULES
from mashura.analysis.people.representativeness import group_labels
from mashura.analysis.readings import Reading, reading
from mashura.analysis.votes.proportions import wilson
from mashura.analysis.wording import group_name, whole
from mashura.errors import InputError
from mashura.i18n import format_money, format_percent, message
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.small_cells import SMALLEST_SHOWN

# Attributes of participants for which outcomes are compared.
_ATTRIBUTES = ("age_band", "gender", "region", "channel")


@dataclass(frozen=True, kw_only=True)
class ProjectOutcome:
    """One project: its cost, its ballots, and the rules under which it wins.

    ``support`` is the share of all ballots that name it, 0-1; ``won_by`` contains names of
    :data:`mashura.analysis.RULES`.
    """

    project_id: str
    name: str
    cost: float
    ballots: int
    points: float
    support: float
    won_by: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class RuleOutcome:
    """The outcome under one rule.

    Attributes
    ----------
    rule : str
        Name in :data:`mashura.analysis.RULES`.
    winners : tuple of str
        Winning projects, in the order of the projects table.
    spent : float
        Cost of the winners, in the budget's currency.
    unrepresented : int
        Number of voters without a winning project.
    share : float
        Share of all voters without a winning project, 0-1.
    """

    rule: str
    winners: tuple[str, ...]
    spent: float
    unrepresented: int
    share: float


@dataclass(frozen=True, kw_only=True)
class GroupOutcome:
    """The share of one group's voters without a winning project under one rule.

    ``low`` and ``high`` are the interval (95 %, Wilson) of ``share`` (0-1). Groups with fewer than five
    voters are left out.
    """

    rule: str
    attribute: str
    group: str
    voters: int
    share: float
    low: float
    high: float


@dataclass(frozen=True, kw_only=True)
class BudgetOutcome:
    """A participatory budget under several rules.

    ``projects`` are ordered by points, the most first; ``groups`` by rule, then by the attributes age band,
    gender, region and channel.
    """

    budget: float
    currency: str
    voters: int
    simulated: bool
    projects: tuple[ProjectOutcome, ...]
    rules: tuple[RuleOutcome, ...]
    groups: tuple[GroupOutcome, ...]


def budget_outcome(
    consultation: Consultation,
    rules: tuple[str, ...] = COMPARED_RULES,
    winners: Mapping[str, Collection[str]] | None = None,
) -> BudgetOutcome:
    """Return the outcome of a participatory budget under several rules.

    Parameters
    ----------
    consultation : Consultation
        A consultation with projects, ballots and a budget.
    rules : tuple of str
        Names in :data:`mashura.analysis.RULES`. The threshold of the budget applies to all of them.
    winners : mapping of str to collection of str, optional
        The winners under rules that were computed before, such as ``outcomes`` of a budget's summary.

    Raises
    ------
    InputError
        If there is no budget or no ballot, or a rule is unknown.

    Examples
    --------
    >>> town = Consultation(
    ...     title="", origin="csv", participants=pd.DataFrame({"participant_id": ["1", "2", "3"]}),
    ...     projects=pd.DataFrame({"project_id": ["park", "pool"], "cost": [10.0, 10.0]}),
    ...     budgets=pd.DataFrame({"budget": [10.0], "ballot_type": ["approval"]}),
    ...     ballots=pd.DataFrame(
    ...         {"participant_id": ["1", "2", "3"], "project_id": ["park", "park", "pool"], "points": 1.0}
    ...     ),
    ... )
    >>> outcome, = budget_outcome(town, ("greedy",)).rules
    >>> outcome.winners, outcome.unrepresented
    (('park',), 1)
    """
    if consultation.projects.empty or consultation.budgets.empty or consultation.ballots.empty:
        raise InputError("statistics-no-budget", title=consultation.title)
    for rule in rules:
        if rule not in RULES:
            raise InputError("statistics-no-rule", rule=rule, known=", ".join(RULES))
    election = Election.of(consultation)
    terms = consultation.budgets.iloc[0]
    threshold = 0.0 if pd.isna(terms["threshold"]) else float(terms["threshold"])
    known = winners or {}
    won = {rule: {*(known[rule] if rule in known else RULES[rule](election, threshold))} for rule in rules}
    supported = consultation.ballots[consultation.ballots["points"] > 0]
    voters = consultation.ballots["participant_id"].unique()
    without_project = {
        rule: ~np.isin(voters, supported.loc[supported["project_id"].isin(chosen), "participant_id"])
        for rule, chosen in won.items()
    }
    names = consultation.projects["name"]
    costs = dict(zip(election.project_ids, election.costs.tolist(), strict=True))
    projects = [
        ProjectOutcome(
            project_id=project_id,
            name=project_id if pd.isna(name) else str(name),
            cost=costs[project_id],
            ballots=ballots,
            points=points,
            support=ballots / len(voters),
            won_by=tuple(rule for rule in rules if project_id in won[rule]),
        )
        for project_id, name, ballots, points in zip(
            election.project_ids, names, election.supporters.tolist(), election.scores.tolist(), strict=True
        )
    ]
    return BudgetOutcome(
        budget=election.budget,
        currency="" if pd.isna(terms["currency"]) else str(terms["currency"]),
        voters=len(voters),
        simulated=consultation.is_simulated,
        projects=tuple(sorted(projects, key=lambda project: -project.points)),
        rules=tuple(
            RuleOutcome(
                rule=rule,
                winners=tuple(project for project in election.project_ids if project in chosen),
                spent=sum(costs[project] for project in chosen),
                unrepresented=int(without_project[rule].sum()),
                share=float(without_project[rule].mean()),
            )
            for rule, chosen in won.items()
        ),
        groups=tuple(
            outcome
            for rule in rules
            for outcome in _groups(consultation, rule, pd.Index(voters), without_project[rule])
        ),
    )


def _groups(
    consultation: Consultation, rule: str, voters: pd.Index, without_project: np.ndarray
) -> tuple[GroupOutcome, ...]:
    people = consultation.participants
    rows = []
    for attribute in _ATTRIBUTES:
        labels = group_labels(people, attribute).set_axis(people["participant_id"]).reindex(voters)
        for group in sorted(labels.dropna().unique()):
            inside = without_project[(labels == group).to_numpy(dtype=np.bool_)]
            if len(inside) < SMALLEST_SHOWN:
                continue
            low, high = wilson(int(inside.sum()), len(inside))
            rows.append(
                GroupOutcome(
                    rule=rule,
                    attribute=attribute,
                    group=str(group),
                    voters=len(inside),
                    share=float(inside.mean()),
                    low=low,
                    high=high,
                )
            )
    return tuple(rows)


@reading.register
def _reading(result: BudgetOutcome) -> Reading:
    says = [
        message(
            "readings-budget-rule",
            rule=rule_name(outcome.rule),
            winners=whole(len(outcome.winners)),
            projects=whole(len(result.projects)),
            spent=format_money(outcome.spent, result.currency),
            used=format_percent(outcome.spent / result.budget if result.budget else 0.0),
            share=format_percent(outcome.share),
        )
        for outcome in result.rules
    ]
    always = [project.name for project in result.projects if len(project.won_by) == len(result.rules)]
    if always and len(result.rules) > 1:
        says.append(message("readings-budget-always", projects=message("list-separator").join(always)))
    if result.groups:
        worst = max(result.groups, key=lambda group: group.low)
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
