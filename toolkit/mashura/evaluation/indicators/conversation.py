"""What people wrote and voted, and how it was moderated (S57, S62, S77, S267)."""

from __future__ import annotations

import numpy as np

from mashura.analysis.people.concentration import vote_concentration, writing_concentration
from mashura.evaluation.indicators.definition import Benchmark, IndicatorDefinition, Place, register
from mashura.evaluation.indicators.evidence import Evidence
from mashura.methodology.vocabulary import EvaluationQuestion, LessonSubject

_CONSENSUS_SHARE = 0.6  # agreement that every opinion group must reach (facts of the field, F15)


def _vote_gini(evidence: Evidence) -> float | None:
    return vote_concentration(evidence.consultation).gini if len(evidence.consultation.votes) else None


register(
    IndicatorDefinition(
        name="vote_gini",
        formula=_vote_gini,
        unit="index",
        direction="lower",
        dimension="happiness",
        items=("S77",),
        unknown="no-votes",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD}),
        benchmark=Benchmark(low=0.20, high=0.65, source="F1"),
        evidence_for={EvaluationQuestion.PARTICIPATION: 4},
        lesson=LessonSubject.CONCENTRATION,
    )
)


def _top_authors_share(evidence: Evidence) -> float | None:
    if not evidence.consultation.statements["author_id"].notna().any():
        return None
    return writing_concentration(evidence.consultation).top_decile_share


register(
    IndicatorDefinition(
        name="top_authors_share",
        formula=_top_authors_share,
        unit="share",
        direction="lower",
        dimension="happiness",
        items=("S77",),
        unknown="no-authors",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD}),
        benchmark=Benchmark(low=0.35, high=0.80, source="F3"),
        lesson=LessonSubject.CONCENTRATION,
    )
)


def _moderated_out(evidence: Evidence) -> float | None:
    log = evidence.consultation.moderation_log
    return float(log["decision"].eq("out").mean()) if len(log) else None


register(
    IndicatorDefinition(
        name="moderated_out",
        formula=_moderated_out,
        unit="share",
        direction="lower",
        dimension="leadership",
        items=("S57", "S267"),
        unknown="no-moderation-log",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD}),
        benchmark=Benchmark(low=0.0, high=0.58, source="F12"),
    )
)


def _moderation_hours(evidence: Evidence) -> float | None:
    log = evidence.consultation.moderation_log
    return float(log["hours_waiting"].median()) if len(log) else None


def _promised_hours(evidence: Evidence) -> float | None:
    conduct = evidence.campaign.conduct
    return conduct.moderation.hours_to_decide if conduct and conduct.moderation else None


register(
    IndicatorDefinition(
        name="moderation_hours",
        formula=_moderation_hours,
        unit="hours",
        direction="lower",
        dimension="leadership",
        items=("S57", "S267"),
        unknown="no-moderation-log",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD}),
        planned=_promised_hours,
        lesson=LessonSubject.MODERATION,
        # Assumption: who writes in the evening should be answered by the next evening.
        acceptable=24.0,
    )
)


def _consensus_yield(evidence: Evidence) -> float | None:
    # Here, because it loads scikit-learn, and the apps need the definitions only.
    from mashura.analysis import VoteMatrix, opinion_groups

    votes = VoteMatrix.of(evidence.consultation)
    groups = opinion_groups(votes)
    if not groups.k:
        return None
    lowest_agreement = np.ones(votes.shape[1])
    for group in groups.groups:
        in_group = np.isin(votes.participant_ids, group.members)
        voters = votes.counts(None, in_group)
        lowest_agreement = np.minimum(lowest_agreement, votes.counts(1, in_group) / np.maximum(voters, 1))
    return float((lowest_agreement >= _CONSENSUS_SHARE).sum())


register(
    IndicatorDefinition(
        name="consensus_yield",
        formula=_consensus_yield,
        unit="number",
        direction="higher",
        dimension="happiness",
        items=("S62",),
        unknown="no-groups",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD}),
        evidence_for={EvaluationQuestion.INFLUENCE: 2},
    )
)
