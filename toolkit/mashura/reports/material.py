"""Everything that a report's sections speak of, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from mashura.analysis import (
    Arrivals,
    BudgetSummary,
    Concentration,
    OpinionGroups,
    Representativeness,
    Totals,
    VoteMatrix,
    arrivals,
    budget_summary,
    findings,
    opinion_groups,
    representativeness,
    totals,
    vote_concentration,
    writing_concentration,
)
from mashura.evaluation.campaign_evaluation import CampaignEvaluation, evaluate
from mashura.evaluation.decision_support import decision_support
from mashura.methodology import Findings
from mashura.methodology.decision_support import DecisionSupport
from mashura.reports.source import Source

Result = TypeVar("Result")


@dataclass(frozen=True, kw_only=True)
class Material:
    """Results of all analyses of one consultation; see the modules of :mod:`mashura.analysis`."""

    source: Source
    sizes: Totals
    arrivals: Arrivals
    voting: Concentration
    writing: Concentration
    compared: tuple[Representativeness, ...]
    groups: OpinionGroups
    found: Findings
    budget: BudgetSummary
    evaluation: CampaignEvaluation
    support: DecisionSupport

    @property
    def simulated(self) -> bool:
        """Whether no real person stands behind the numbers."""
        return self.source.consultation.is_simulated

    @property
    def has_statements(self) -> bool:
        """Whether people put statements to each other."""
        return self.sizes.statements > 0


STEPS = 7


def gather(source: Source, on_step: Callable[[], object] = lambda: None) -> Material:
    """Run the analyses; ``on_step`` is called :data:`STEPS` times, for a progress bar.

    Examples
    --------
    >>> from mashura import sample_campaign
    >>> from mashura.methodology import Campaign
    >>> people = sample_campaign()
    >>> gather(
    ...     Source(consultation=people, campaign=Campaign(), population=None, population_table=None)
    ... ).compared
    ()
    """

    def done(result: Result) -> Result:
        on_step()
        return result

    talk, table = source.consultation, source.population_table
    found = done(source.campaign.findings or findings(talk, population=table))
    return Material(
        source=source,
        sizes=done(totals(talk)),
        arrivals=arrivals(talk),
        voting=vote_concentration(talk),
        writing=done(writing_concentration(talk)),
        compared=done(() if table is None else representativeness(talk, table)),
        groups=done(opinion_groups(VoteMatrix.of(talk))),
        found=found,
        budget=done(budget_summary(talk)),
        evaluation=done(
            evaluate(
                source.campaign,
                talk,
                population=source.population,
                population_table=table,
                places=source.places,
            )
        ),
        support=source.papers or decision_support(source.campaign, found),
    )
