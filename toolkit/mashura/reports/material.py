"""Everything that a report's sections speak of, worked out once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
import pandas as pd

from mashura.analysis import (
    Arrivals,
    BudgetOutcome,
    BudgetSummary,
    Concentration,
    Consensus,
    Coordination,
    CrossTable,
    Duplicates,
    Funnel,
    GroupStability,
    OpinionGroups,
    Reliability,
    Representativeness,
    Survey,
    Totals,
    VoteMatrix,
    WeightedVotes,
    Weighting,
    arrivals,
    budget_outcome,
    budget_summary,
    consensus,
    coordination,
    cross_tables,
    duplicates,
    funnel,
    group_stability,
    opinion_groups,
    raking,
    reliability,
    representativeness,
    survey,
    totals,
    vote_concentration,
    weighted_votes,
    writing_concentration,
)
from mashura.analysis.findings_record import findings
from mashura.analysis.surveys.cross_tables import CROSSED
from mashura.analysis.texts import Languages, Stances, languages, stances, themes
from mashura.analysis.texts.theme_edits import EditedThemes, ThemeEdits, with_edits
from mashura.evaluation.campaign_evaluation import CampaignEvaluation, evaluate
from mashura.evaluation.decision_support import decision_support
from mashura.evaluation.self_assessment import assess
from mashura.methodology import Consultation, Findings
from mashura.methodology.records.decision_support import DecisionSupport
from mashura.methodology.vocabulary import QuestionKind
from mashura.reports.small_groups import (
    OpenGroups,
    open_campaigns,
    open_funnel,
    open_groups,
    open_opinion_groups,
    open_outcome,
)
from mashura.reports.source import Source

# A report is waited for, so the longest analyses stop here and the report says so (assumptions).
MOST_STATEMENTS_READ = 20_000
MOST_VOTES_REDRAWN = 200_000
MOST_CROSS_TABLES = 60
_ROUNDS = 30

# What a progress bar names; the last step is the setting of the document.
STEPS = ("counts", "people", "groups", "stability", "texts", "integrity", "survey", "evaluation", "pages")


@dataclass(frozen=True, kw_only=True)
class Material:
    """Results of all analyses of one consultation; see the modules of :mod:`mashura.analysis`.

    Results about groups of people leave out those of fewer than five (``people.hidden``). Empty tuples and
    None stand for what the data do not allow; ``stability`` is None also where there are too many votes.
    """

    source: Source
    people: OpenGroups
    sizes: Totals
    arrivals: Arrivals
    funnel: Funnel
    voting: Concentration
    writing: Concentration
    compared: tuple[Representativeness, ...]
    weighting: Weighting | None
    weighted: WeightedVotes | None
    groups: OpinionGroups
    stability: GroupStability | None
    agreed: Consensus
    found: Findings
    languages: Languages
    themes: EditedThemes
    stances: Stances
    duplicates: Duplicates
    suspected: Coordination
    small_campaigns: int
    survey: Survey
    reliability: Reliability | None
    crossed: tuple[CrossTable, ...]
    budget: BudgetSummary
    outcome: BudgetOutcome | None
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

    @property
    def clear_groups(self) -> int:
        """How many opinion groups stand out; 0 where chance gives groups as clear, or others each time."""
        return 0 if self.stability is not None and self.stability.verdict != "stable" else self.groups.k

    @property
    def texts(self) -> dict[str, str]:
        """The text of each statement."""
        said = self.source.consultation.statements
        return dict(zip(said["statement_id"], said["text"], strict=True))


def gather(source: Source, on_step: Callable[[str], object] = lambda name: None) -> Material:
    """Run the analyses; ``on_step`` is told each of :data:`STEPS` but the last as it begins.

    Examples
    --------
    >>> from mashura.methodology import Campaign
    >>> talk = Consultation(title="Buses", origin="csv")
    >>> gather(
    ...     Source(consultation=talk, campaign=Campaign(), population=None, population_table=None)
    ... ).compared
    ()
    """
    talk = source.consultation
    on_step("counts")
    found = source.campaign.findings or findings(talk, population=source.population_table)
    votes = VoteMatrix.of(talk)
    sizes = totals(talk)
    on_step("people")
    people = open_groups(*_in_words(source))
    table = people.population_table
    compared = () if table is None else representativeness(people.consultation, table)
    known = any(one.index is not None for one in compared)
    weighting = raking(people.consultation, table) if table is not None and known else None
    on_step("groups")
    groups = opinion_groups(votes)
    on_step("stability")
    few = len(votes.values) <= MOST_VOTES_REDRAWN
    stability = group_stability(votes, rounds=_ROUNDS) if groups.k and few else None
    on_step("texts")
    read = _sample(talk)
    read_themes = with_edits(themes(read), source.themes or ThemeEdits())
    read_languages, read_stances = languages(read), stances(read)
    on_step("integrity")
    suspected = coordination(talk)
    shown_campaigns = open_campaigns(suspected)
    alike = duplicates(talk)
    on_step("survey")
    answered = survey(people.consultation)
    scales = [one for one in answered.of(QuestionKind.SCALE) if one.answered]
    budget = budget_summary(talk)
    outcome = open_outcome(budget_outcome(people.consultation)) if budget and len(talk.ballots) else None
    crossed = _crossed(people.consultation, answered)
    on_step("evaluation")
    return Material(
        source=source,
        people=people,
        sizes=sizes,
        arrivals=arrivals(talk),
        funnel=open_funnel(funnel(people.consultation)),
        voting=vote_concentration(talk),
        writing=writing_concentration(talk),
        compared=compared,
        weighting=weighting,
        weighted=weighted_votes(people.consultation, weighting) if weighting and sizes.voters else None,
        groups=open_opinion_groups(groups),
        stability=stability,
        agreed=consensus(votes),
        found=found,
        languages=read_languages,
        themes=read_themes,
        stances=read_stances,
        duplicates=alike,
        suspected=shown_campaigns,
        small_campaigns=len(suspected.campaigns) - len(shown_campaigns.campaigns),
        survey=answered,
        reliability=reliability(talk, [one.question.question_id for one in scales])
        if len(scales) > 1
        else None,
        crossed=crossed,
        budget=budget,
        outcome=outcome,
        evaluation=evaluate(
            source.campaign,
            talk,
            population=source.population,
            population_table=source.population_table,
            swot=source.swot,
            self_assessment=assess(source.self_assessment) if source.self_assessment else None,
            places=source.places,
        ),
        support=source.papers or decision_support(source.campaign, found),
    )


def _in_words(source: Source) -> tuple[Consultation, pd.DataFrame | None]:
    """Return the tables with the names of regions instead of their short names."""
    talk, table = source.consultation, source.population_table
    if not source.places:
        return talk, table
    named = dict(source.places)
    people = talk.participants.assign(region=talk.participants["region"].replace(named))
    if table is not None:
        regions = table["attribute"] == "region"
        table = table.assign(group=table["group"].where(~regions, table["group"].replace(named)))
    return replace(talk, participants=people), table


def _sample(talk: Consultation) -> Consultation:
    """Return a consultation with as many statements as are read, spread evenly over all."""
    said = talk.statements
    if len(said) <= MOST_STATEMENTS_READ:
        return talk
    rows = np.linspace(0, len(said) - 1, MOST_STATEMENTS_READ).round().astype(int)
    return Consultation(
        title=talk.title, origin=talk.origin, statements=said.iloc[rows].reset_index(drop=True)
    )


def _crossed(talk: Consultation, answered: Survey) -> tuple[CrossTable, ...]:
    """Return the cross tables of the first questions, as many as a reader waits for."""
    by = [one for one in CROSSED if len(talk.participants[one].dropna().unique()) > 1]
    asked = [one.question.question_id for one in answered.with_options() if one.answered]
    if not by or not asked:
        return ()
    return cross_tables(talk, asked[: max(1, MOST_CROSS_TABLES // len(by))], by)
