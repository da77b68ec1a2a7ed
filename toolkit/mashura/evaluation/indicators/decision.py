"""What the campaign cost, its decision and announcement, and its influence (S45, S66, S69, S74, S79)."""

from __future__ import annotations

from mashura.evaluation.indicators.definition import Benchmark, IndicatorDefinition, Place, register
from mashura.evaluation.indicators.evidence import Evidence, Forecast
from mashura.methodology.vocabulary import Disposition, EvaluationQuestion, LessonSubject


def _cost_per_participant(evidence: Evidence) -> float | None:
    cost = evidence.plan.cost(evidence.costs)
    return cost / evidence.participants if evidence.participants and cost else None


def _planned_cost_per_participant(evidence: Evidence) -> float | None:
    wanted = evidence.participants_wanted
    return evidence.plan.cost(evidence.costs) / wanted if wanted else None


def _predicted_cost_per_participant(forecast: Forecast) -> float:
    participants = forecast.prediction.participants
    return forecast.plan.cost(forecast.costs) / participants if participants else 0.0


register(
    IndicatorDefinition(
        name="cost_per_participant",
        formula=_cost_per_participant,
        unit="money",
        direction="lower",
        dimension="leadership",
        items=("S45",),
        unknown="no-plan",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD, Place.WHAT_IF}),
        planned=_planned_cost_per_participant,
        lesson=LessonSubject.COST,
        predicted=_predicted_cost_per_participant,
        decimals=1,
    )
)


def _days_to_decision(evidence: Evidence) -> float | None:
    decision = evidence.campaign.decision
    return evidence.days_since_closing(decision.ratified_on) if decision else None


register(
    IndicatorDefinition(
        name="days_to_decision",
        formula=_days_to_decision,
        unit="days",
        direction="lower",
        dimension="leadership",
        items=("S66",),
        unknown="no-decision",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD, Place.NATIONAL}),
        evidence_for={EvaluationQuestion.INFLUENCE: 4},
    )
)


def _days_to_announcement(evidence: Evidence) -> float | None:
    announcement = evidence.campaign.announcement
    return evidence.days_since_closing(announcement.announced_on) if announcement else None


def _promised_days(evidence: Evidence) -> float | None:
    promised = evidence.plan.feedback.within_days
    return float(promised) if promised else None


register(
    IndicatorDefinition(
        name="days_to_announcement",
        formula=_days_to_announcement,
        unit="days",
        direction="lower",
        dimension="leadership",
        items=("S69",),
        unknown="no-announcement",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD}),
        planned=_promised_days,
        benchmark=Benchmark(high=84, source="UK"),
        lesson=LessonSubject.ANNOUNCEMENT,
    )
)


def _influence(evidence: Evidence) -> float | None:
    rulings = evidence.campaign.decision.rulings if evidence.campaign.decision else ()
    accepted = [
        ruling.disposition is not Disposition.REJECTED for ruling in rulings if ruling.disposition is not None
    ]
    return sum(accepted) / len(accepted) if accepted else None


register(
    IndicatorDefinition(
        name="influence",
        formula=_influence,
        unit="share",
        direction="higher",
        dimension="happiness",
        items=("S79",),
        unknown="no-rulings",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD, Place.NATIONAL}),
        evidence_for={EvaluationQuestion.INFLUENCE: 1},
    )
)


def _people_informed(evidence: Evidence) -> float | None:
    announcement = evidence.campaign.announcement
    if announcement is None or announcement.people_informed is None:
        return None
    return float(announcement.people_informed)


register(
    IndicatorDefinition(
        name="people_informed",
        formula=_people_informed,
        unit="number",
        direction="higher",
        dimension="happiness",
        items=("S69", "S74"),
        unknown="no-announcement",
        shown_in=frozenset({Place.RECORD, Place.SCORECARD}),
    )
)
