"""Who took part, compared with the population and with the plan (S38, S47, S77, S206, S256)."""

from __future__ import annotations

from mashura.analysis.people.representativeness import representativeness
from mashura.evaluation.indicators.definition import Benchmark, IndicatorDefinition, Place, register
from mashura.evaluation.indicators.evidence import Evidence, Forecast, members
from mashura.methodology.vocabulary import EvaluationQuestion, LessonSubject


def _reach(evidence: Evidence) -> float | None:
    exposed = evidence.funnel_total("exposed")
    return exposed / evidence.population if exposed and evidence.population else None


register(
    IndicatorDefinition(
        name="reach",
        formula=_reach,
        unit="share",
        direction="higher",
        dimension="happiness",
        items=("S77", "S206"),
        unknown="no-funnel",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD, Place.WHAT_IF, Place.SENSITIVITY}),
        evidence_for={EvaluationQuestion.CHANNELS: 1},
        predicted=lambda forecast: forecast.prediction.reach,
        decimals=1,
    )
)


def _participants_wanted(evidence: Evidence) -> float | None:
    return float(evidence.participants_wanted) if evidence.participants_wanted else None


register(
    IndicatorDefinition(
        name="participants",
        formula=lambda evidence: float(evidence.participants),
        unit="number",
        direction="higher",
        dimension="happiness",
        items=("S77",),
        unknown="not-recorded",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD, Place.NATIONAL, Place.WHAT_IF, Place.SENSITIVITY}),
        planned=_participants_wanted,
        evidence_for={EvaluationQuestion.PARTICIPATION: 1},
        lesson=LessonSubject.PARTICIPATION,
        predicted=lambda forecast: forecast.prediction.participants,
    )
)


def _participation_rate(evidence: Evidence) -> float | None:
    return evidence.participants / evidence.population if evidence.population else None


def _rate_wanted(evidence: Evidence) -> float | None:
    wanted = evidence.participants_wanted
    return wanted / evidence.population if wanted and evidence.population else None


register(
    IndicatorDefinition(
        name="participation_rate",
        formula=_participation_rate,
        unit="share",
        direction="higher",
        dimension="happiness",
        items=("S77",),
        unknown="no-population",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD, Place.NATIONAL, Place.WHAT_IF}),
        planned=_rate_wanted,
        benchmark=Benchmark(low=0.001, high=0.03, source="F27"),
        evidence_for={EvaluationQuestion.PARTICIPATION: 2},
        lesson=LessonSubject.PARTICIPATION,
        predicted=lambda forecast: forecast.prediction.participants / forecast.prediction.population,
        decimals=2,
    )
)


def _participants_per_visitor(evidence: Evidence) -> float | None:
    visited = evidence.funnel_total("visited")
    return evidence.participants / visited if visited else None


register(
    IndicatorDefinition(
        name="participants_per_visitor",
        formula=_participants_per_visitor,
        unit="share",
        direction="higher",
        dimension="happiness",
        items=("S77",),
        unknown="no-funnel",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD}),
        benchmark=Benchmark(low=0.05, high=0.45, source="F4"),
        evidence_for={EvaluationQuestion.CHANNELS: 2},
    )
)


def _writers_per_participant(evidence: Evidence) -> float | None:
    writers = evidence.consultation.statements["author_id"].nunique()
    return writers / evidence.participants if evidence.participants and writers else None


register(
    IndicatorDefinition(
        name="writers_per_participant",
        formula=_writers_per_participant,
        unit="share",
        direction="higher",
        dimension="happiness",
        items=("S77",),
        unknown="no-authors",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD}),
        benchmark=Benchmark(low=0.04, high=0.25, source="F2"),
    )
)


def _representativeness(evidence: Evidence) -> float | None:
    if evidence.population_table is None:
        return None
    compared = representativeness(evidence.consultation, evidence.population_table)
    return min((result.index for result in compared if result.index is not None), default=None)


register(
    IndicatorDefinition(
        name="representativeness",
        formula=_representativeness,
        unit="index",
        direction="higher",
        dimension="happiness",
        items=("S38", "S47", "S256"),
        unknown="no-census",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD, Place.NATIONAL, Place.WHAT_IF, Place.SENSITIVITY}),
        evidence_for={EvaluationQuestion.PARTICIPATION: 3},
        predicted=lambda forecast: min(forecast.similarity().values()),
        decimals=1,
    )
)


def _inclusion_coverage(evidence: Evidence) -> float | None:
    segments = evidence.plan.segments
    wanted = [segment for segment in segments if segment.participants_wanted and segment.is_told_apart]
    reached = [members(evidence.consultation, segment) >= segment.participants_wanted for segment in wanted]
    return sum(reached) / len(reached) if reached else None


def _predicted_inclusion_coverage(forecast: Forecast) -> float:
    shares = forecast.segment_shares()
    return sum(share >= 1 for share in shares.values()) / len(shares) if shares else 0.0


register(
    IndicatorDefinition(
        name="inclusion_coverage",
        formula=_inclusion_coverage,
        unit="share",
        direction="higher",
        dimension="happiness",
        items=("S47",),
        unknown="no-targets",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD, Place.WHAT_IF}),
        planned=lambda evidence: 1.0 if evidence.participants_wanted else None,
        benchmark=Benchmark(low=1.0, source="S47"),
        evidence_for={EvaluationQuestion.CHANNELS: 3},
        predicted=_predicted_inclusion_coverage,
    )
)
