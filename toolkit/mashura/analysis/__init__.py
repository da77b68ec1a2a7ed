"""Analyses of a consultation, simulated or real: counts, groups, consensus, who took part and who did not."""

from __future__ import annotations

from mashura.analysis.arrivals import Arrivals, arrivals
from mashura.analysis.ballots import Election, ProjectCount, project_counts
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
from mashura.analysis.duplicates import Duplicate, Duplicates, duplicates
from mashura.analysis.findings import findings
from mashura.analysis.opinion_groups import OpinionGroup, OpinionGroups, opinion_groups
from mashura.analysis.priorities import comment_priorities
from mashura.analysis.reading import Reading, reading
from mashura.analysis.representativeness import Representativeness, representativeness
from mashura.analysis.summary import Summary, analyse, render
from mashura.analysis.vote_matrix import VoteMatrix

__all__ = [
    "RULES",
    "Arrivals",
    "BudgetSummary",
    "Concentration",
    "Consensus",
    "ConsensusStatement",
    "Coordination",
    "Duplicate",
    "Duplicates",
    "Election",
    "OpinionGroup",
    "OpinionGroups",
    "ParticipantCount",
    "ProjectCount",
    "Reading",
    "Representativeness",
    "StatementCount",
    "Summary",
    "SuspectedCampaign",
    "Totals",
    "VoteMatrix",
    "analyse",
    "arrivals",
    "budget_summary",
    "comment_priorities",
    "concentration",
    "consensus",
    "coordination",
    "duplicates",
    "equal_shares",
    "findings",
    "greedy",
    "opinion_groups",
    "participant_counts",
    "project_counts",
    "reading",
    "render",
    "representativeness",
    "statement_counts",
    "totals",
    "vote_concentration",
    "writing_concentration",
]
