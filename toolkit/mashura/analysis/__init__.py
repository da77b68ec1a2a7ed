"""Analyses of a consultation, simulated or real: counts, groups, consensus, who took part and who did not.

Each name is loaded when it is first used: a page that needs one number does not load all statistics.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mashura.analysis.budgets.ballots import Election, ProjectCount, project_counts
    from mashura.analysis.budgets.budget_outcome import BudgetOutcome, budget_outcome
    from mashura.analysis.budgets.budget_summary import BudgetSummary, budget_summary
    from mashura.analysis.budgets.budgeting import RULES, equal_shares, greedy
    from mashura.analysis.budgets.rankings import InstantRunoff, instant_runoff, option_scores
    from mashura.analysis.findings_record import findings
    from mashura.analysis.integrity.coordination import Coordination, SuspectedCampaign, coordination
    from mashura.analysis.integrity.duplicates import Duplicate, Duplicates, duplicates
    from mashura.analysis.people.arrivals import Arrivals, arrivals
    from mashura.analysis.people.concentration import (
        Concentration,
        concentration,
        vote_concentration,
        writing_concentration,
    )
    from mashura.analysis.people.counts import (
        ParticipantCount,
        StatementCount,
        Totals,
        participant_counts,
        statement_counts,
        totals,
    )
    from mashura.analysis.people.funnel import Funnel, funnel
    from mashura.analysis.people.representativeness import Representativeness, representativeness
    from mashura.analysis.people.weighted_votes import WeightedVotes, weighted_votes
    from mashura.analysis.people.weighting import Weighting, post_stratification, raking
    from mashura.analysis.readings import Reading, reading
    from mashura.analysis.summary import Summary, analyse, render
    from mashura.analysis.surveys.cross_tables import CrossTable, cross_table, cross_tables
    from mashura.analysis.surveys.reliability import Reliability, reliability
    from mashura.analysis.surveys.survey import QuestionSummary, Survey, survey
    from mashura.analysis.surveys.survey_questions import survey_questions
    from mashura.analysis.votes.consensus import Consensus, ConsensusStatement, consensus
    from mashura.analysis.votes.group_stability import GroupStability, group_stability
    from mashura.analysis.votes.opinion_groups import OpinionGroup, OpinionGroups, opinion_groups
    from mashura.analysis.votes.priorities import comment_priorities
    from mashura.analysis.votes.vote_matrix import VoteMatrix

_HOME = {
    "RULES": "budgets.budgeting",
    "Arrivals": "people.arrivals",
    "BudgetOutcome": "budgets.budget_outcome",
    "BudgetSummary": "budgets.budget_summary",
    "Concentration": "people.concentration",
    "Consensus": "votes.consensus",
    "ConsensusStatement": "votes.consensus",
    "Coordination": "integrity.coordination",
    "CrossTable": "surveys.cross_tables",
    "Duplicate": "integrity.duplicates",
    "Duplicates": "integrity.duplicates",
    "Election": "budgets.ballots",
    "Funnel": "people.funnel",
    "GroupStability": "votes.group_stability",
    "InstantRunoff": "budgets.rankings",
    "OpinionGroup": "votes.opinion_groups",
    "OpinionGroups": "votes.opinion_groups",
    "ParticipantCount": "people.counts",
    "ProjectCount": "budgets.ballots",
    "QuestionSummary": "surveys.survey",
    "Reading": "readings",
    "Reliability": "surveys.reliability",
    "Representativeness": "people.representativeness",
    "StatementCount": "people.counts",
    "Summary": "summary",
    "Survey": "surveys.survey",
    "SuspectedCampaign": "integrity.coordination",
    "Totals": "people.counts",
    "VoteMatrix": "votes.vote_matrix",
    "WeightedVotes": "people.weighted_votes",
    "Weighting": "people.weighting",
    "analyse": "summary",
    "arrivals": "people.arrivals",
    "budget_outcome": "budgets.budget_outcome",
    "budget_summary": "budgets.budget_summary",
    "comment_priorities": "votes.priorities",
    "concentration": "people.concentration",
    "consensus": "votes.consensus",
    "coordination": "integrity.coordination",
    "cross_table": "surveys.cross_tables",
    "cross_tables": "surveys.cross_tables",
    "duplicates": "integrity.duplicates",
    "equal_shares": "budgets.budgeting",
    "findings": "findings_record",
    "funnel": "people.funnel",
    "greedy": "budgets.budgeting",
    "group_stability": "votes.group_stability",
    "instant_runoff": "budgets.rankings",
    "opinion_groups": "votes.opinion_groups",
    "option_scores": "budgets.rankings",
    "participant_counts": "people.counts",
    "post_stratification": "people.weighting",
    "project_counts": "budgets.ballots",
    "raking": "people.weighting",
    "reading": "readings",
    "reliability": "surveys.reliability",
    "render": "summary",
    "representativeness": "people.representativeness",
    "statement_counts": "people.counts",
    "survey": "surveys.survey",
    "survey_questions": "surveys.survey_questions",
    "totals": "people.counts",
    "vote_concentration": "people.concentration",
    "weighted_votes": "people.weighted_votes",
    "writing_concentration": "people.concentration",
}

__all__ = [
    "RULES",
    "Arrivals",
    "BudgetOutcome",
    "BudgetSummary",
    "Concentration",
    "Consensus",
    "ConsensusStatement",
    "Coordination",
    "CrossTable",
    "Duplicate",
    "Duplicates",
    "Election",
    "Funnel",
    "GroupStability",
    "InstantRunoff",
    "OpinionGroup",
    "OpinionGroups",
    "ParticipantCount",
    "ProjectCount",
    "QuestionSummary",
    "Reading",
    "Reliability",
    "Representativeness",
    "StatementCount",
    "Summary",
    "Survey",
    "SuspectedCampaign",
    "Totals",
    "VoteMatrix",
    "WeightedVotes",
    "Weighting",
    "analyse",
    "arrivals",
    "budget_outcome",
    "budget_summary",
    "comment_priorities",
    "concentration",
    "consensus",
    "coordination",
    "cross_table",
    "cross_tables",
    "duplicates",
    "equal_shares",
    "findings",
    "funnel",
    "greedy",
    "group_stability",
    "instant_runoff",
    "opinion_groups",
    "option_scores",
    "participant_counts",
    "post_stratification",
    "project_counts",
    "raking",
    "reading",
    "reliability",
    "render",
    "representativeness",
    "statement_counts",
    "survey",
    "survey_questions",
    "totals",
    "vote_concentration",
    "weighted_votes",
    "writing_concentration",
]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(f"{__name__}.{_HOME[name]}"), name)


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
