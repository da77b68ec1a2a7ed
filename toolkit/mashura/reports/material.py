"""The results of all analyses that a report's sections need, computed once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

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
from mashura.analysis.sensemaking import CheckedSentence, Described, checked, described, summary_sentences
from mashura.analysis.sensemaking.described import sampled
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
    VisibleGroups,
    visible_campaigns,
    visible_funnel,
    visible_groups,
    visible_opinion_groups,
    visible_outcome,
)
from mashura.reports.source import Source

# Limits of the longest analyses, because somebody waits for the report; it names them (assumptions).
MOST_VOTES_REDRAWN = 200_000
MOST_CROSS_TABLES = 60
_ROUNDS = 30

# The steps that a progress bar names; the last one is the layout of the document.
STEPS = ("counts", "people", "groups", "stability", "texts", "integrity", "survey", "evaluation", "pages")


@dataclass(frozen=True, kw_only=True)
class Material:
    """Results of all analyses of one consultation; see the modules of :mod:`mashura.analysis`.

    Results about groups of people leave out groups of fewer than five (``people.hidden``). A result that the
    data do not allow is an empty tuple or None; ``stability`` is None also if there are too many votes.
    """

    source: Source
    people: VisibleGroups
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
    findings: Findings
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
    described: Described
    sentences: tuple[CheckedSentence, ...]

    @property
    def simulated(self) -> bool:
        """Whether the people are simulated."""
        return self.source.consultation.is_simulated

    @property
    def has_statements(self) -> bool:
        """Whether there are statements."""
        return self.sizes.statements > 0

    @property
    def has_votes(self) -> bool:
        """Whether anybody voted; a survey and many platforms have statements without votes."""
        return self.sizes.votes_rows > 0

    @property
    def clear_groups(self) -> int:
        """The number of opinion groups; 0 if they are not stable."""
        return 0 if self.stability is not None and self.stability.verdict != "stable" else self.groups.k

    @property
    def texts(self) -> dict[str, str]:
        """The text of each statement."""
        return _texts(self.source.consultation)


def gather(source: Source, on_step: Callable[[str], object] = lambda name: None) -> Material:
    """Run the analyses; ``on_step`` is called with each of :data:`STEPS` but the last when it begins.

    Examples
    --------
    >>> from mashura.methodology import Campaign
    >>> buses = Consultation(title="Buses", origin="csv")
    >>> gather(
    ...     Source(consultation=buses, campaign=Campaign(), population=None, population_table=None)
    ... ).compared
    ()
    """
    consultation = source.consultation
    on_step("counts")
    votes = VoteMatrix.of(consultation)
    record = source.campaign.findings or findings(
        consultation, population=source.population_table, votes=votes
    )
    sizes = totals(consultation)
    on_step("people")
    people = visible_groups(*_with_region_names(source))
    table = people.population_table
    compared = () if table is None else representativeness(people.consultation, table)
    is_compared = any(result.index is not None for result in compared)
    weighting = raking(people.consultation, table) if table is not None and is_compared else None
    on_step("groups")
    groups = opinion_groups(votes)
    on_step("stability")
    is_small_enough = len(votes.values) <= MOST_VOTES_REDRAWN
    stability = group_stability(votes, rounds=_ROUNDS) if groups.k and is_small_enough else None
    on_step("texts")
    sample = sampled(consultation)
    sample_themes = with_edits(themes(sample), source.themes or ThemeEdits(), _texts(sample))
    sample_languages, sample_stances = languages(sample), stances(sample)
    agreed, shown_groups = consensus(votes), visible_opinion_groups(groups)
    clear = stability is None or stability.verdict == "stable"
    about = described(
        sample,
        found_themes=sample_themes.themes,
        found_stances=sample_stances,
        found_languages=sample_languages,
        # Groups that would not be found again are not said here either.
        found_groups=shown_groups if clear else replace(shown_groups, groups=()),
        found_consensus=agreed,
    )
    on_step("integrity")
    suspected = coordination(consultation)
    shown_campaigns = visible_campaigns(suspected)
    repeated = duplicates(consultation)
    on_step("survey")
    answers = survey(people.consultation)
    scales = [summary for summary in answers.of(QuestionKind.SCALE) if summary.answered]
    budget = budget_summary(consultation)
    has_ballots = bool(budget) and len(consultation.ballots) > 0
    outcome = None
    if has_ballots:
        outcome = visible_outcome(budget_outcome(people.consultation, winners=budget["outcomes"]))
    crossed = _crossed(people.consultation, answers)
    on_step("evaluation")
    return Material(
        source=source,
        people=people,
        sizes=sizes,
        arrivals=arrivals(consultation),
        funnel=visible_funnel(funnel(people.consultation)),
        voting=vote_concentration(consultation),
        writing=writing_concentration(consultation),
        compared=compared,
        weighting=weighting,
        weighted=weighted_votes(people.consultation, weighting) if weighting and sizes.voters else None,
        groups=shown_groups,
        stability=stability,
        agreed=agreed,
        findings=record,
        languages=sample_languages,
        themes=sample_themes,
        stances=sample_stances,
        duplicates=repeated,
        suspected=shown_campaigns,
        small_campaigns=len(suspected.campaigns) - len(shown_campaigns.campaigns),
        survey=answers,
        reliability=reliability(consultation, [summary.question.question_id for summary in scales])
        if len(scales) > 1
        else None,
        crossed=crossed,
        budget=budget,
        outcome=outcome,
        evaluation=evaluate(
            source.campaign,
            consultation,
            population=source.population,
            population_table=source.population_table,
            swot=source.swot,
            self_assessment=assess(source.self_assessment) if source.self_assessment else None,
            places=source.places,
        ),
        support=source.papers or decision_support(source.campaign, record),
        described=about,
        sentences=checked(summary_sentences(about), about),
    )


def with_theme_edits(material: Material, edits: ThemeEdits) -> Material:
    """Return the results with other edits of the themes; everything else stays as it was found.

    Examples
    --------
    >>> from mashura.methodology import Campaign
    >>> buses = Consultation(title="Buses", origin="csv")
    >>> empty = Source(consultation=buses, campaign=Campaign(), population=None, population_table=None)
    >>> with_theme_edits(gather(empty), ThemeEdits()).themes.themes.themes
    ()
    """
    edited = with_edits(material.themes.automatic, edits, material.described.texts)
    about = replace(material.described, themes=edited.themes)
    return replace(
        material,
        source=replace(material.source, themes=edits),
        themes=edited,
        described=about,
        sentences=checked(summary_sentences(about), about),
    )


def _texts(consultation: Consultation) -> dict[str, str]:
    table = consultation.statements
    return dict(zip(table["statement_id"], table["text"].astype(str), strict=True))


def _with_region_names(source: Source) -> tuple[Consultation, pd.DataFrame | None]:
    """Return the tables with the names of regions instead of their short names."""
    consultation, table = source.consultation, source.population_table
    if not source.places:
        return consultation, table
    names = dict(source.places)
    participants = consultation.participants
    participants = participants.assign(region=participants["region"].replace(names))
    if table is not None:
        is_region = table["attribute"] == "region"
        table = table.assign(group=table["group"].where(~is_region, table["group"].replace(names)))
    return replace(consultation, participants=participants), table


def _crossed(consultation: Consultation, answers: Survey) -> tuple[CrossTable, ...]:
    """Return the cross tables of the first questions, up to a limit."""
    people = consultation.participants
    attributes = [attribute for attribute in CROSSED if len(people[attribute].dropna().unique()) > 1]
    questions = [summary.question.question_id for summary in answers.with_options() if summary.answered]
    if not attributes or not questions:
        return ()
    most = max(1, MOST_CROSS_TABLES // len(attributes))
    return cross_tables(consultation, questions[:most], attributes)
