"""Analyses of a consultation, simulated or real: counts, groups, consensus, who took part and who did not."""

from __future__ import annotations

from mashura.analysis.arrivals import Arrivals, arrivals
from mashura.analysis.concentration import (
    Concentration,
    concentration,
    vote_concentration,
    writing_concentration,
)
from mashura.analysis.consensus import Consensus, ConsensusStatement, consensus
from mashura.analysis.counts import (
    ParticipantCount,
    StatementCount,
    Totals,
    participant_counts,
    statement_counts,
    totals,
)
from mashura.analysis.findings import findings
from mashura.analysis.opinion_groups import OpinionGroup, OpinionGroups, opinion_groups
from mashura.analysis.representativeness import Representativeness, representativeness
from mashura.analysis.summary import Summary, analyse, render
from mashura.analysis.vote_matrix import VoteMatrix

__all__ = [
    "Arrivals",
    "Concentration",
    "Consensus",
    "ConsensusStatement",
    "OpinionGroup",
    "OpinionGroups",
    "ParticipantCount",
    "Representativeness",
    "StatementCount",
    "Summary",
    "Totals",
    "VoteMatrix",
    "analyse",
    "arrivals",
    "concentration",
    "consensus",
    "findings",
    "opinion_groups",
    "participant_counts",
    "render",
    "representativeness",
    "statement_counts",
    "totals",
    "vote_concentration",
    "writing_concentration",
]
