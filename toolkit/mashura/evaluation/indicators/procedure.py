"""Whether the campaign followed its procedure, from moderation to archive (S57, S65, S69-S73, S270)."""

from __future__ import annotations

from mashura.evaluation.indicators.definition import Benchmark, IndicatorDefinition, Place, register
from mashura.evaluation.indicators.evidence import Evidence
from mashura.methodology import Stage, missing_outputs
from mashura.methodology.rules.announcement import kept_points
from mashura.methodology.vocabulary import EvaluationQuestion, LessonSubject


def _duplicates_removed(evidence: Evidence) -> float | None:
    log = evidence.consultation.moderation_log
    if log.empty or not log["reason"].notna().any():
        return None
    return float(evidence.moderation_by_statement["reason"].eq("duplicate").mean())


register(
    IndicatorDefinition(
        name="duplicates_removed",
        formula=_duplicates_removed,
        unit="share",
        direction="lower",
        dimension="leadership",
        items=("S57",),
        unknown="no-moderation-reasons",
        shown_in=frozenset({Place.SCORECARD}),
    )
)


def _appeals_overturned(evidence: Evidence) -> float | None:
    if evidence.consultation.moderation_log.empty:
        return None
    decisions = evidence.moderation_by_statement
    appealed = decisions[decisions["size"] > 1]
    return float((appealed["first"] != appealed["last"]).mean()) if len(appealed) else None


register(
    IndicatorDefinition(
        name="appeals_overturned",
        formula=_appeals_overturned,
        unit="share",
        direction="lower",
        dimension="leadership",
        items=("S57", "S267"),
        unknown="no-appeals",
        shown_in=frozenset({Place.SCORECARD}),
    )
)

register(
    IndicatorDefinition(
        name="answered_in_time",
        formula=None,
        unit="share",
        direction="higher",
        dimension="happiness",
        items=("S174", "S181"),
        unknown="not-recorded",
        shown_in=frozenset({Place.SCORECARD}),
    )
)


def _has_records(evidence: Evidence) -> bool:
    return evidence.campaign.plan is not None or evidence.campaign.decision is not None


def _decision_recorded(evidence: Evidence) -> float | None:
    if not _has_records(evidence):
        return None
    decision = evidence.campaign.decision
    return float(decision is not None and bool(decision.text) and bool(decision.ratified_on))


register(
    IndicatorDefinition(
        name="decision_recorded",
        formula=_decision_recorded,
        unit="share",
        direction="higher",
        dimension="leadership",
        items=("S65",),
        unknown="no-records",
        shown_in=frozenset({Place.SCORECARD}),
        benchmark=Benchmark(low=1.0, source="S65"),
        evidence_for={EvaluationQuestion.METHODOLOGY: 2, EvaluationQuestion.INFLUENCE: 3},
        lesson=LessonSubject.DECISION,
    )
)


register(
    IndicatorDefinition(
        name="feedback_completeness",
        formula=lambda evidence: kept_points(evidence.campaign) if _has_records(evidence) else None,
        unit="share",
        direction="higher",
        dimension="happiness",
        items=("S69", "S70", "S71", "S72", "S73"),
        unknown="no-announcement",
        shown_in=frozenset({Place.SCORECARD, Place.NATIONAL}),
        benchmark=Benchmark(low=1.0, source="S69"),
        evidence_for={EvaluationQuestion.METHODOLOGY: 3},
        lesson=LessonSubject.ANNOUNCEMENT,
    )
)


def _archive_completeness(evidence: Evidence) -> float | None:
    if not _has_records(evidence):
        return None
    complete = [stage for stage in Stage if not missing_outputs(stage, evidence.campaign)]
    return len(complete) / len(Stage)


register(
    IndicatorDefinition(
        name="archive_completeness",
        formula=_archive_completeness,
        unit="share",
        direction="higher",
        dimension="leadership",
        items=("S149", "S270"),
        unknown="no-records",
        shown_in=frozenset({Place.SCORECARD, Place.NATIONAL}),
        benchmark=Benchmark(low=1.0, source="S270"),
        evidence_for={EvaluationQuestion.METHODOLOGY: 1},
    )
)
