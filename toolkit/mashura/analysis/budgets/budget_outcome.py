"""What each rule makes of the same ballots, and who gets nothing by it (S61, S65)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pandas as pd

from mashura.analysis.budgets.ballots import Election
from mashura.analysis.budgets.budget_summary import rule_name
from mashura.analysis.budgets.budgeting import RULES
from mashura.analysis.people.representativeness import group_labels
from mashura.analysis.readings import Reading, reading
from mashura.analysis.votes.proportions import wilson
from mashura.analysis.wording import group_name, whole
from mashura.errors import InputError
from mashura.i18n import format_percent, message
from mashura.methodology.tables.consultation import Consultation
from mashura.privacy.small_cells import SMALLEST_SHOWN

# What a public that voted by one rule would have got by the others.
COMPARED = ("greedy", "greedy-no-skip", "equalshares/add1")
_ATTRIBUTES = ("age_band", "gender", "region", "channel")


@dataclass(frozen=True, kw_only=True)
class ProjectOutcome:
    """One project: its cost, who voted for it, and by which rules it wins.

    ``support`` is the share of all ballots that name it, 0-1; ``won_by`` names rules of
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
    """What one rule chooses.

    Attributes
    ----------
    rule : str
        Of :data:`mashura.analysis.RULES`.
    winners : tuple of str
        In the order of the projects table.
    spent : float
        Their cost, in the budget's currency.
    unrepresented : int
        Voters none of whose projects wins.
    share : float
        Their part of all voters, 0-1.
    """

    rule: str
    winners: tuple[str, ...]
    spent: float
    unrepresented: int
    share: float


@dataclass(frozen=True, kw_only=True)
class GroupOutcome:
    """How many voters of one group have no project among the winners of one rule.

    ``share`` (0-1) has its interval (95 %, Wilson) in ``low`` and ``high``. Groups with fewer than five
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
    """A participatory budget decided by several rules.

    ``projects`` are in the order of their points, the most first; ``groups`` in the order of rules, then of
    the attributes age band, gender, region and channel.
    """

    budget: float
    currency: str
    voters: int
    simulated: bool
    projects: tuple[ProjectOutcome, ...]
    rules: tuple[RuleOutcome, ...]
    groups: tuple[GroupOutcome, ...]


def budget_outcome(consultation: Consultation, rules: tuple[str, ...] = COMPARED) -> BudgetOutcome:
    """Decide a participatory budget by several rules and say who is left without any project.

    Parameters
    ----------
    consultation : Consultation
        With projects, ballots and a budget.
    rules : tuple of str
        Of :data:`mashura.analysis.RULES`. The budget's threshold counts.

    Raises
    ------
    InputError
        If there is no budget or no ballot, or a rule is not known.

    Examples
    --------
    >>> talk = Consultation(
    ...     title="", origin="csv", participants=pd.DataFrame({"participant_id": ["1", "2", "3"]}),
    ...     projects=pd.DataFrame({"project_id": ["park", "pool"], "cost": [10.0, 10.0]}),
    ...     budgets=pd.DataFrame({"budget": [10.0], "ballot_type": ["approval"]}),
    ...     ballots=pd.DataFrame(
    ...         {"participant_id": ["1", "2", "3"], "project_id": ["park", "park", "pool"], "points": 1.0}
    ...     ),
    ... )
    >>> outcome, = budget_outcome(talk, ("greedy",)).rules
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
    won = {rule: {*RULES[rule](election, threshold)} for rule in rules}
    supported = consultation.ballots[consultation.ballots["points"] > 0]
    voters = consultation.ballots["participant_id"].unique()
    left = {
        rule: ~np.isin(voters, supported.loc[supported["project_id"].isin(winners), "participant_id"])
        for rule, winners in won.items()
    }
    names = consultation.projects["name"]
    costs = dict(zip(election.project_ids, election.costs.tolist(), strict=True))
    projects = [
        ProjectOutcome(
            project_id=one,
            name=one if pd.isna(name) else str(name),
            cost=costs[one],
            ballots=ballots,
            points=points,
            support=ballots / len(voters),
            won_by=tuple(rule for rule in rules if one in won[rule]),
        )
        for one, name, ballots, points in zip(
            election.project_ids, names, election.supporters.tolist(), election.scores.tolist(), strict=True
        )
    ]
    return BudgetOutcome(
        budget=election.budget,
        currency="" if pd.isna(terms["currency"]) else str(terms["currency"]),
        voters=len(voters),
        simulated=consultation.is_simulated,
        projects=tuple(sorted(projects, key=lambda one: -one.points)),
        rules=tuple(
            RuleOutcome(
                rule=rule,
                winners=tuple(one for one in election.project_ids if one in winners),
                spent=sum(costs[one] for one in winners),
                unrepresented=int(left[rule].sum()),
                share=float(left[rule].mean()),
            )
            for rule, winners in won.items()
        ),
        groups=tuple(
            outcome for rule in rules for outcome in _groups(consultation, rule, pd.Index(voters), left[rule])
        ),
    )


def _groups(
    consultation: Consultation, rule: str, voters: pd.Index, left: np.ndarray
) -> tuple[GroupOutcome, ...]:
    people = consultation.participants
    rows = []
    for attribute in _ATTRIBUTES:
        labels = group_labels(people, attribute).set_axis(people["participant_id"]).reindex(voters)
        for group in sorted(labels.dropna().unique()):
            inside = left[(labels == group).to_numpy(dtype=np.bool_)]
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
