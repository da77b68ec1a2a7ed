"""Analyses of a consultation, simulated or real: counts, groups, consensus, who took part and who did not."""

from __future__ import annotations

from mashura.analysis import readings as _readings  # noqa: F401  # registers what results say
from mashura.analysis.arrivals import Arrivals, arrivals
from mashura.analysis.ballots import Election, ProjectCount, project_counts
from mashura.analysis.budget_outcome import BudgetOutcome, budget_outcome
from mashura.analysis.budget_summary import BudgetSummary, budget_summary
from mashura.analysis.budgeting import RULES, equal_shares, greedy
from mashura.analysis.concentration import (
    Concentration,
    concentration,
    vote_concentration,
    writing_concentration,
)
from mashura.analysis.consensus import Consensus, ConsensusStatement, consensus
from mashura.analysis.coordination import Coordination, SuspectedCampaign, coordination
from mashura.analysis.counts import (
    ParticipantCount,
    StatementCount,
    Totals,
    participant_counts,
    statement_counts,
    totals,
)
from mashura.analysis.cross_tables import CrossTable, cross_table, cross_tables
from mashura.analysis.duplicates import Duplicate, Duplicates, duplicates
from mashura.analysis.findings import findings
from mashura.analysis.funnel import Funnel, funnel
from mashura.analysis.group_stability import GroupStability, group_stability
from mashura.analysis.opinion_groups import OpinionGroup, OpinionGroups, opinion_groups
from mashura.analysis.priorities import comment_priorities
from mashura.analysis.questions import survey_questions
from mashura.analysis.rankings import InstantRunoff, instant_runoff, option_scores
from mashura.analysis.reading import Reading, reading
from mashura.analysis.reliability import Reliability, reliability
from mashura.analysis.representativeness import Representativeness, representativeness
from mashura.analysis.summary import Summary, analyse, render
from mashura.analysis.survey import QuestionSummary, Survey, survey
from mashura.analysis.vote_matrix import VoteMatrix
from mashura.analysis.weighted_votes import WeightedVotes, weighted_votes
from mashura.analysis.weighting import Weighting, post_stratification, raking

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
