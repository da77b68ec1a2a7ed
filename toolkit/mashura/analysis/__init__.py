"""Analyses of a consultation, simulated or real: counts, groups, consensus, who took part and who did not."""

from __future__ import annotations

# Importing these registers what results say; see mashura.analysis.reading.
from mashura.analysis.budgets import readings as _budget_readings  # noqa: F401
from mashura.analysis.budgets.ballots import Election, ProjectCount, project_counts
from mashura.analysis.budgets.budget_outcome import BudgetOutcome, budget_outcome
from mashura.analysis.budgets.budget_summary import BudgetSummary, budget_summary
from mashura.analysis.budgets.budgeting import RULES, equal_shares, greedy
from mashura.analysis.budgets.rankings import InstantRunoff, instant_runoff, option_scores
from mashura.analysis.findings import findings
from mashura.analysis.integrity.coordination import Coordination, SuspectedCampaign, coordination
from mashura.analysis.integrity.duplicates import Duplicate, Duplicates, duplicates
from mashura.analysis.people import readings as _people_readings  # noqa: F401
from mashura.analysis.people import weight_readings as _weight_readings  # noqa: F401
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
from mashura.analysis.reading import Reading, reading
from mashura.analysis.summary import Summary, analyse, render
from mashura.analysis.surveys import readings as _survey_readings  # noqa: F401
from mashura.analysis.surveys.cross_tables import CrossTable, cross_table, cross_tables
from mashura.analysis.surveys.reliability import Reliability, reliability
from mashura.analysis.surveys.survey import QuestionSummary, Survey, survey
from mashura.analysis.surveys.survey_questions import survey_questions
from mashura.analysis.votes import readings as _vote_readings  # noqa: F401
from mashura.analysis.votes.consensus import Consensus, ConsensusStatement, consensus
from mashura.analysis.votes.group_stability import GroupStability, group_stability
from mashura.analysis.votes.opinion_groups import OpinionGroup, OpinionGroups, opinion_groups
from mashura.analysis.votes.priorities import comment_priorities
from mashura.analysis.votes.vote_matrix import VoteMatrix

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
