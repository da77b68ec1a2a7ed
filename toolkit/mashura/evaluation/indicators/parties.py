"""Stakeholders, partnerships and trained people (S47, S64, S69, S84, S230, S234)."""

from __future__ import annotations

from mashura.evaluation.indicators.definition import Benchmark, IndicatorDefinition, Place, register
from mashura.evaluation.indicators.evidence import Evidence
from mashura.methodology.vocabulary import AttractionMechanism, EvaluationQuestion, LessonSubject


def _parties_studied(evidence: Evidence) -> float | None:
    names, decision = evidence.party_names, evidence.campaign.decision
    studied = {effect.party for effect in decision.effects if effect.effect} if decision else set()
    return sum(name in studied for name in names) / len(names) if names else None


register(
    IndicatorDefinition(
        name="parties_studied",
        formula=_parties_studied,
        unit="share",
        direction="higher",
        dimension="partnership",
        items=("S64",),
        unknown="no-stakeholders",
        shown_in=frozenset({Place.SCORECARD}),
        benchmark=Benchmark(low=1.0, source="S64"),
        lesson=LessonSubject.PARTIES,
    )
)


def _parties_informed(evidence: Evidence) -> float | None:
    names, announcement = evidence.party_names, evidence.campaign.announcement
    informed = {*announcement.parties_informed} if announcement else set()
    return sum(name in informed for name in names) / len(names) if names else None


register(
    IndicatorDefinition(
        name="parties_informed",
        formula=_parties_informed,
        unit="share",
        direction="higher",
        dimension="partnership",
        items=("S69",),
        unknown="no-stakeholders",
        shown_in=frozenset({Place.SCORECARD}),
        benchmark=Benchmark(low=1.0, source="S69"),
        lesson=LessonSubject.PARTIES,
    )
)


def _partnerships(evidence: Evidence) -> float | None:
    if evidence.campaign.plan is None:
        return None
    mechanisms = [attraction.mechanism for attraction in evidence.plan.attractions]
    return float(mechanisms.count(AttractionMechanism.PARTNERSHIP))


register(
    IndicatorDefinition(
        name="partnerships",
        formula=_partnerships,
        unit="number",
        direction="higher",
        dimension="partnership",
        items=("S47", "S84"),
        unknown="no-plan",
        shown_in=frozenset({Place.SCORECARD}),
        evidence_for={EvaluationQuestion.CHANNELS: 4},
    )
)

register(
    IndicatorDefinition(
        name="trained_coordinators",
        formula=None,
        unit="number",
        direction="higher",
        dimension="partnership",
        items=("S230", "S234"),
        unknown="not-recorded",
        shown_in=frozenset({Place.SCORECARD}),
    )
)
