"""The summary of a participatory budget: recount, winners, outcome under other rules (S61, S65)."""

from __future__ import annotations

from typing import Any, TypedDict

import numpy as np
import numpy.typing as npt
import pandas as pd

from mashura.analysis.budgets.ballots import Election, project_counts
from mashura.analysis.budgets.budgeting import COMPARED_RULES, RULES, TieBreak, rule_outcome
from mashura.i18n import format_money, format_number, join_words, message
from mashura.methodology.tables.consultation import Consultation


class ProjectRow(TypedDict):
    """One project: its ballots and points as recounted, and whether it won in the published result."""

    project_id: str
    name: str
    cost: float
    ballots: int
    points: float
    first_choices: int
    selected: bool | None


class TieRow(TypedDict):
    """Projects that were equal under a rule and of which not all won; ``by`` says what decided."""

    won: list[str]
    lost: list[str]
    by: TieBreak


class BudgetSummary(TypedDict, total=False):
    """A participatory budget; all keys are absent if the consultation has none.

    ``votes_recounted`` says whether the ballots add up to the published number of votes (or points) of every
    project, and is None if no number is published. ``winners_recomputed`` is None for a rule that is not in
    :data:`mashura.analysis.RULES`. ``outcomes`` contains the winners under other rules, and ``ties`` the ties
    that decided under each of these rules and under the budget's own.
    """

    rule: str | None
    ballot_type: str
    budget: float
    currency: str | None
    threshold: float | None
    ballots_cast: int
    votes_recounted: bool | None
    scores_recounted: bool | None
    winners_published: list[str]
    winners_recomputed: list[str] | None
    outcomes: dict[str, list[str]]
    ties: dict[str, list[TieRow]]
    projects: list[ProjectRow]


def budget_summary(consultation: Consultation) -> BudgetSummary:
    """Return the summary of a consultation's participatory budget; empty if it has none.

    Examples
    --------
    >>> budget_summary(Consultation(title="Buses", origin="csv"))
    {}
    """
    if consultation.projects.empty or consultation.budgets.empty:
        return {}
    table = consultation.projects
    terms: dict[str, Any] = dict(consultation.budgets.iloc[0])
    election = Election.of(consultation)
    rule = None if pd.isna(terms["rule"]) else str(terms["rule"])
    threshold = None if pd.isna(terms["threshold"]) else float(terms["threshold"])
    in_order = table["project_id"].tolist()
    results = {
        name: rule_outcome(name, election, threshold or 0.0)
        for name in RULES
        if name in COMPARED_RULES or name == rule
    }
    outcomes = {name: sorted(result.winners, key=in_order.index) for name, result in results.items()}
    votes = _recounted(table["votes_published"], election.supporters.astype(np.float64))
    if votes is False and not election.approval and table["score_published"].isna().all():
        # Older files with points publish the sum of points under "votes".
        votes = _recounted(table["votes_published"], election.scores)
    scores = _recounted(table["score_published"], election.scores)
    return {
        "rule": rule,
        "ballot_type": str(terms["ballot_type"]),
        "budget": float(terms["budget"]),
        "currency": None if pd.isna(terms["currency"]) else str(terms["currency"]),
        "threshold": threshold,
        "ballots_cast": election.voters,
        "votes_recounted": scores if votes is None else votes,
        "scores_recounted": scores,
        "winners_published": table.loc[table["selected"].fillna(False), "project_id"].tolist(),
        "winners_recomputed": outcomes.get(rule) if rule else None,
        "outcomes": {name: outcomes[name] for name in COMPARED_RULES},
        "ties": {
            name: [{"won": [*tie.won], "lost": [*tie.lost], "by": tie.by} for tie in result.ties]
            for name, result in results.items()
        },
        "projects": [
            {
                "project_id": count.project_id,
                "name": "" if pd.isna(row["name"]) else str(row["name"]),
                "cost": float(row["cost"]),
                "ballots": count.ballots,
                "points": count.points,
                "first_choices": count.first_choices,
                "selected": None if pd.isna(row["selected"]) else bool(row["selected"]),
            }
            for row, count in zip(table.to_dict("records"), project_counts(election), strict=True)
        ],
    }


def budget_lines(summary: BudgetSummary) -> list[str]:
    """Return the summary of a participatory budget as lines of text in the active language.

    Examples
    --------
    >>> budget_lines({})
    []
    """
    if not summary:
        return []
    published, recomputed = summary["winners_published"], summary["winners_recomputed"]
    money = format_money(summary["budget"], summary["currency"] or "")
    lines = [
        message("analysis-budget", budget=money, rule=rule_name(summary["rule"])),
        message("analysis-ballots", number=format_number(summary["ballots_cast"])),
        message(f"analysis-recount-{str(summary['votes_recounted']).lower()}"),
        "",
        message("analysis-projects"),
    ]
    lines += [
        message(
            "analysis-project",
            mark="✓" if row["project_id"] in published else "–",
            id=row["project_id"],
            score=format_number(row["points"]),
            cost=format_number(row["cost"]),
            name=row["name"],
        )
        for row in sorted(summary["projects"], key=lambda row: -row["points"])
    ]
    lines.append("")
    if recomputed is None:
        lines.append(message("analysis-winners-unknown-rule"))
    elif not published:
        lines.append(message("analysis-winners-unpublished", recomputed=", ".join(recomputed)))
    elif {*published} == {*recomputed}:
        lines.append(message("analysis-winners-equal"))
    else:
        only_published = ", ".join(sorted({*published} - {*recomputed})) or "–"
        only_recomputed = ", ".join(sorted({*recomputed} - {*published})) or "–"
        lines.append(message("analysis-winners-differ", published=only_published, recomputed=only_recomputed))
    for name, winners in summary["outcomes"].items():
        lines.append(message("analysis-outcome", rule=rule_name(name), winners=", ".join(winners) or "–"))
    lines += tie_sentences(summary)
    lines.append(message("analysis-budget-limit"))
    return lines


def tie_sentences(summary: BudgetSummary) -> list[str]:
    """Name the ties that decided, in the active language, those of the budget's own rule first.

    Examples
    --------
    >>> tie_sentences({})
    []
    """
    ties = summary.get("ties", {})
    names = {row["project_id"]: row["name"] or row["project_id"] for row in summary.get("projects", [])}
    rules = sorted(ties, key=lambda name: name != summary["rule"])
    return [
        message(
            f"analysis-tie-{tie['by']}",
            rule=rule_name(rule),
            won=join_words([names[project] for project in tie["won"]]),
            lost=join_words([names[project] for project in tie["lost"]]),
        )
        for rule in rules
        for tie in ties[rule]
    ]


def rule_name(rule: str | None) -> str:
    """Return the name of a rule of participatory budgeting; an unknown rule keeps the name in the file.

    Examples
    --------
    >>> rule_name("greedy"), rule_name("our own")
    ('most votes first', 'our own')
    """
    if rule is not None and rule in RULES:
        return message(f"analysis-rule-{rule.replace('/', '-')}")
    return rule or message("analysis-rule-none")


def _recounted(published: pd.Series[float], counted: npt.NDArray[np.float64]) -> bool | None:
    known = published.notna().to_numpy()
    if not known.any():
        return None
    return bool(np.allclose(published.to_numpy(dtype=np.float64)[known], counted[known], rtol=0, atol=1e-6))
